//! Presigned links: what they say, and how they are recognised.
//!
//! A link is signed over the method, the key, its own parameters and the headers that have to come with it, as S3's are: a
//! header that differs from what was signed makes the signature wrong, and nobody has to remember which links were given.
//! The algorithm is the emulator's own; clients must treat links as opaque.
//!
//! Source: pagopa/pn-ss `UriBuilderService.java` L299-372 (signed headers, life of a link).

use crate::clock::{Timekeeper, later};
use crate::dice::{Dice, Use};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use send_core::digest::Sha256Digest;
use send_core::time::{self, Instant};
use std::fmt::{self, Write};
use std::time::Duration;

/// How long a link is valid (`DurationMinutesUpload`).
pub(crate) const LINK_LIFE: Duration = Duration::from_secs(60 * 60);

/// The headers that are signed with an upload, in the order of their signature.
pub(crate) const UPLOAD_HEADERS: [&str; 3] = ["content-type", CHECKSUM, "x-amz-meta-secret"];
/// The header with the digest.
pub(crate) const CHECKSUM: &str = "x-amz-checksum-sha256";

const SIGNATURE: &str = "X-Amz-Signature";
const DATE: &str = "X-Amz-Date";
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Makes links and checks them.
#[derive(Clone)]
pub(crate) struct Presigner {
    origin: String,
    secret: String,
    token: String,
}

/// Why a link is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadLink {
    /// It carries no signature.
    Unsigned,
    /// Something differs from what was signed.
    Mismatch,
    /// It is too old.
    Expired,
}

impl Presigner {
    /// For the storage at an origin such as `http://127.0.0.1:1234`.
    pub(crate) fn new(origin: String, dice: Dice) -> Self {
        let secret = dice.hex(Use::Signature, &[0]);
        // A session token has the characters that careless clients encode twice.
        let token = format!("IQoJ+{}/{}==", dice.hex(Use::Signature, &[1]), dice.hex(Use::Signature, &[2]));
        Self { origin, secret, token }
    }

    /// A link to upload a file with these headers (in the order of [`UPLOAD_HEADERS`]).
    pub(crate) fn upload(&self, key: &str, headers: [&str; 3], now: Instant) -> String {
        self.link("PUT", key, &headers, "content-type;host;x-amz-checksum-sha256;x-amz-meta-secret", now)
    }

    /// A link to download a file.
    pub(crate) fn download(&self, key: &str, now: Instant) -> String {
        self.link("GET", key, &[], "host", now)
    }

    fn link(&self, method: &str, key: &str, headers: &[&str], signed: &str, now: Instant) -> String {
        let date = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let credential = format!("SENDEMULATOR/{}/eu-south-1/s3/aws4_request", date.get(..8).unwrap_or_default());
        let life = LINK_LIFE.as_secs().to_string();
        let parameters = [
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            ("X-Amz-Credential", &credential),
            (DATE, &date),
            ("X-Amz-Expires", &life),
            ("X-Amz-Security-Token", &self.token),
            ("X-Amz-SignedHeaders", signed),
        ];
        let mut link = format!("{}/{key}?", self.origin);
        for (name, value) in parameters {
            // Writing into a text cannot fail.
            let _ = write!(link, "{name}={}&", utf8_percent_encode(value, ESCAPED));
        }
        let signature = self.signature(method, key, parameters.into_iter(), headers);
        link.extend([SIGNATURE, "=", &signature]);
        link
    }

    /// Checks a link with the headers that came with it.
    pub(crate) fn check(
        &self,
        method: &str,
        key: &str,
        parameters: &[(String, String)],
        headers: &[&str],
        now: Instant,
        time: &Timekeeper,
    ) -> Result<(), BadLink> {
        let value = |wanted: &str| parameters.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let signature = value(SIGNATURE).ok_or(BadLink::Unsigned)?;
        let signed_at = value(DATE).and_then(instant).ok_or(BadLink::Unsigned)?;
        let mut others: Vec<_> = parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        others.retain(|(name, _)| *name != SIGNATURE);
        others.sort_unstable();
        if self.signature(method, key, others.into_iter(), headers) != signature {
            return Err(BadLink::Mismatch);
        }
        if now > later(signed_at, time.window(LINK_LIFE)) { Err(BadLink::Expired) } else { Ok(()) }
    }

    /// The parameters come in the order of their names.
    fn signature<'a>(
        &self,
        method: &str,
        key: &str,
        parameters: impl Iterator<Item = (&'a str, &'a str)>,
        headers: &[&str],
    ) -> String {
        let mut text = format!("{}\n{method}\n{key}\n", self.secret);
        parameters.for_each(|(name, value)| text.extend([name, "=", value, "\n"]));
        headers.iter().for_each(|value| text.extend([*value, "\n"]));
        let digest = Sha256Digest::of(text.as_bytes());
        digest.as_bytes().iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// Reads `20260302T090000Z`.
fn instant(date: &str) -> Option<Instant> {
    let (day, clock) = date.strip_suffix('Z')?.split_once('T')?;
    let cut = |text: &str, range| -> Option<String> { Some(text.get::<std::ops::Range<usize>>(range)?.to_owned()) };
    let day = format!("{}-{}-{}", cut(day, 0..4)?, cut(day, 4..6)?, day.get(6..)?);
    let clock = format!("{}:{}:{}", cut(clock, 0..2)?, cut(clock, 2..4)?, clock.get(4..)?);
    time::parse(&format!("{day}T{clock}Z")).ok()
}

/// Whoever holds the secret can make links.
impl fmt::Debug for Presigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Presigner({})", self.origin)
    }
}
