//! What a signature says of itself: digest, time, signer (CMS, RFC 5652 section 5; time stamps, RFC 3161 section 2.4.2).
//!
//! No signature is verified and no certificate is trusted: the name is what the certificate in the envelope has.

use super::der::{Element, Elements, tag};
use crate::time::Instant;

/// Object identifiers, as they are encoded.
mod oid {
    pub(super) const SIGNED_DATA: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
    pub(super) const TIME_STAMP_INFO: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x04";
    pub(super) const MESSAGE_DIGEST: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x04";
    pub(super) const SIGNING_TIME: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x05";
    pub(super) const COMMON_NAME: &[u8] = b"\x55\x04\x03";
    pub(super) const SHA256: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x01";
    pub(super) const SHA384: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x02";
    pub(super) const SHA512: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x03";
}

/// Longest name that is handed on, in characters.
const LONGEST_NAME: usize = 200;

/// A digest function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    Sha256,
    Sha384,
    Sha512,
}

impl Algorithm {
    fn of(id: &[u8]) -> Option<Self> {
        match id {
            oid::SHA256 => Some(Algorithm::Sha256),
            oid::SHA384 => Some(Algorithm::Sha384),
            oid::SHA512 => Some(Algorithm::Sha512),
            _ => None,
        }
    }
}

/// A digest and how it was computed.
type Sealed = (Algorithm, Vec<u8>);

/// What is found in a signature; what cannot be read is not there.
#[derive(Debug, Default)]
pub(super) struct Cms {
    /// The digest of what is signed.
    pub(super) digest: Option<Sealed>,
    pub(super) signed_at: Option<Instant>,
    pub(super) signer: Option<String>,
}

/// Reads an envelope; zeroes may follow it.
pub(super) fn read(bytes: &[u8]) -> Option<Cms> {
    let mut envelope = Elements::of(bytes).inside(tag::SEQUENCE)?;
    if envelope.content(tag::OBJECT_ID)? != oid::SIGNED_DATA {
        return None;
    }
    let mut signed = envelope.inside(tag::CONTEXT_0)?.inside(tag::SEQUENCE)?;
    signed.element(tag::INTEGER)?;
    signed.element(tag::SET)?;
    let mut content = signed.inside(tag::SEQUENCE)?;
    let content_type = content.content(tag::OBJECT_ID)?;
    let inner = content.inside(tag::CONTEXT_0).and_then(|mut content| content.content(tag::OCTETS));
    let certificates = signed.inside(tag::CONTEXT_0).unwrap_or(Elements::of(b""));
    let mut cms = signed
        .find(|element| element.tag == tag::SET)
        .and_then(|signers| signer_info(Elements::of(signers.content), certificates))
        .unwrap_or_default();
    if content_type == oid::TIME_STAMP_INFO {
        // Its attributes are about the time stamp; what it is about stands in it.
        (cms.digest, cms.signed_at) = inner.and_then(time_stamp).unwrap_or_default();
    }
    Some(cms)
}

/// The first signer.
fn signer_info(mut signers: Elements<'_>, certificates: Elements<'_>) -> Option<Cms> {
    let mut info = signers.inside(tag::SEQUENCE)?;
    info.element(tag::INTEGER)?;
    let id = info.next()?;
    let algorithm = info.inside(tag::SEQUENCE)?.content(tag::OBJECT_ID).and_then(Algorithm::of);
    let attributes = info.inside(tag::CONTEXT_0).unwrap_or(Elements::of(b""));
    let value_of = |wanted: &[u8]| {
        attributes.into_iter().find_map(|attribute| {
            let mut attribute = Elements::of(attribute.content);
            (attribute.content(tag::OBJECT_ID)? == wanted).then(|| attribute.inside(tag::SET)?.next())?
        })
    };
    let digest = value_of(oid::MESSAGE_DIGEST).filter(|value| value.tag == tag::OCTETS);
    Some(Cms {
        digest: algorithm.zip(digest.map(|digest| digest.content.to_vec())),
        signed_at: value_of(oid::SIGNING_TIME).and_then(instant),
        signer: signer_name(id, certificates),
    })
}

/// What a time stamp is about, and when it was made.
fn time_stamp(info: &[u8]) -> Option<(Option<Sealed>, Option<Instant>)> {
    let mut info = Elements::of(info).inside(tag::SEQUENCE)?;
    info.element(tag::INTEGER)?;
    info.element(tag::OBJECT_ID)?;
    let mut imprint = info.inside(tag::SEQUENCE)?;
    let algorithm = imprint.inside(tag::SEQUENCE)?.content(tag::OBJECT_ID).and_then(Algorithm::of);
    let digest = imprint.content(tag::OCTETS)?.to_vec();
    info.element(tag::INTEGER)?;
    Some((algorithm.map(|algorithm| (algorithm, digest)), info.next().and_then(instant)))
}

/// The common name in the certificate of the signer, which is named by issuer and number; a signer that is named by its key is
/// found only if there is no other certificate.
fn signer_name(id: Element<'_>, certificates: Elements<'_>) -> Option<String> {
    let is_only = certificates.count() == 1;
    certificates.into_iter().find_map(|certificate| {
        let mut certificate = Elements::of(certificate.content).inside(tag::SEQUENCE)?;
        certificate.element(tag::CONTEXT_0);
        let number = certificate.element(tag::INTEGER)?;
        certificate.element(tag::SEQUENCE)?;
        let issuer = certificate.element(tag::SEQUENCE)?;
        certificate.element(tag::SEQUENCE)?;
        let subject = certificate.element(tag::SEQUENCE)?;
        let is_it = if id.tag == tag::SEQUENCE {
            let mut id = Elements::of(id.content);
            id.element(tag::SEQUENCE) == Some(issuer) && id.element(tag::INTEGER) == Some(number)
        } else {
            is_only
        };
        is_it.then(|| common_name(Elements::of(subject.content)))?
    })
}

fn common_name(mut name: Elements<'_>) -> Option<String> {
    name.find_map(|set| {
        let mut pair = Elements::of(set.content).inside(tag::SEQUENCE)?;
        (pair.content(tag::OBJECT_ID)? == oid::COMMON_NAME).then(|| pair.next().map(text))?
    })
}

/// A text of one of the kinds that names have.
fn text(element: Element<'_>) -> String {
    const T61: u8 = 0x14;
    const BMP: u8 = 0x1E;
    let text: String = match element.tag {
        T61 => element.content.iter().copied().map(char::from).collect(),
        BMP => {
            let units = element.content.chunks_exact(2).map(|pair| (u16::from(pair[0]) << 8) | u16::from(pair[1]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => String::from_utf8_lossy(element.content).into_owned(),
    };
    text.chars().filter(|character| !character.is_control()).take(LONGEST_NAME).collect()
}

/// `YYMMDDhhmmssZ` (1950 to 2049) or `YYYYMMDDhhmmssZ`.
fn instant(element: Element<'_>) -> Option<Instant> {
    let digits = std::str::from_utf8(element.content).ok()?.strip_suffix('Z')?;
    match element.tag {
        tag::UTC_TIME => {
            let century = if digits.get(..2)? < "50" { "20" } else { "19" };
            instant_of(&format!("{century}{digits}"), "Z")
        }
        tag::GENERALIZED_TIME => instant_of(digits, "Z"),
        _ => None,
    }
}

/// `YYYYMMDDhhmmss` and what may follow, with an offset such as `+01:00`.
pub(super) fn instant_of(digits: &str, offset: &str) -> Option<Instant> {
    let part =
        |from: usize, to: usize| digits.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    crate::time::parse(&format!("{year}-{month}-{day}T{hour}:{minute}:{second}{offset}")).ok()
}
