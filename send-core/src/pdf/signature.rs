//! The signatures of a PDF (ISO 32000-1 section 12.8, ETSI EN 319 142-1).
//!
//! The dictionary of a signature is never compressed, so signatures are found also in files whose structure is not read.

use super::cms::{self, Algorithm};
use super::facts::{Integrity, Signature};
use super::object::{Dict, Object, Parser};
use super::source::{Source, find_last};
use crate::time::Instant;
use sha2::{Digest, Sha256, Sha384, Sha512};
use std::io::{self, Read, Seek};

/// How far back the beginning of the dictionary is looked for (the signature itself may come before its range), and how large
/// it may be.
const WINDOWS: [usize; 3] = [4 * 1024, 64 * 1024, LARGEST];
const LARGEST: usize = 2 * 1024 * 1024;
/// Most parts of a range.
const MOST_PARTS: usize = 16;
/// Longest name of a kind of signature that is handed on.
const LONGEST_KIND: usize = 64;

/// A signature and where its dictionary begins.
pub(super) struct Found {
    pub(super) begins_at: u64,
    pub(super) signature: Signature,
}

/// The signature whose `/ByteRange` stands at a place; `None` if it is none.
pub(super) fn around<R: Read + Seek>(source: &mut Source<R>, byte_range: u64) -> io::Result<Option<Found>> {
    let Some(begins_at) = beginning(source, byte_range)? else { return Ok(None) };
    for window in WINDOWS {
        let bytes = source.read_at(begins_at, window)?;
        if let Some(Object::Dict(dict)) = Parser::new(&bytes, 0).object() {
            let signature = read(source, &dict, begins_at)?;
            return Ok(signature.map(|signature| Found { begins_at, signature }));
        }
        if bytes.len() < window {
            break;
        }
    }
    Ok(None)
}

/// Where the object begins that a place is in: after the last `obj` before it.
fn beginning<R: Read + Seek>(source: &mut Source<R>, place: u64) -> io::Result<Option<u64>> {
    for window in WINDOWS {
        let start = place.saturating_sub(window as u64);
        let length = usize::try_from(place - start).unwrap_or(window);
        let bytes = source.read_at(start, length)?;
        if let Some(at) = find_last(&bytes, b" obj") {
            return Ok(Some(start + at as u64 + 4));
        }
        if start == 0 {
            break;
        }
    }
    Ok(None)
}

fn read<R: Read + Seek>(source: &mut Source<R>, dict: &Dict, begins_at: u64) -> io::Result<Option<Signature>> {
    let Some(Object::Text(contents, place)) = dict.get("Contents") else { return Ok(None) };
    let Some(range) = dict.get("ByteRange").and_then(parts) else { return Ok(None) };
    let kind = dict.get("SubFilter").and_then(Object::name).unwrap_or_default();
    let kind: String = String::from_utf8_lossy(kind).chars().take(LONGEST_KIND).collect();
    let cms = cms::read(contents).unwrap_or_default();
    // The older forms sign another digest, or no attributes.
    let is_detached = matches!(kind.as_str(), "ETSI.CAdES.detached" | "adbe.pkcs7.detached" | "ETSI.RFC3161");
    let integrity = match cms.digest {
        Some((algorithm, expected)) if is_detached => match digest(source, &range, algorithm)? {
            Some(digest) if digest == expected => Integrity::Intact,
            _ => Integrity::Broken,
        },
        _ => Integrity::Unknown,
    };
    let end = range.last().map_or(0, |(start, length)| start.saturating_add(*length));
    let itself = (begins_at + place.start as u64, begins_at + place.end as u64);
    let covers_all_but_itself = match range.as_slice() {
        [(0, first), (second, _)] => (*first, *second) == itself,
        _ => false,
    };
    Ok(Some(Signature {
        kind,
        signer: cms.signer,
        signed_at: cms.signed_at.or_else(|| claimed_time(dict.get("M")?)),
        integrity,
        covers_all_but_itself,
        bytes_after: source.len().saturating_sub(end),
    }))
}

/// The parts of a range, each as its start and its length.
fn parts(range: &Object) -> Option<Vec<(u64, u64)>> {
    let numbers: Vec<u64> = range.list()?.iter().map(Object::size).collect::<Option<_>>()?;
    let is_sound = (2..=MOST_PARTS).contains(&numbers.len()) && numbers.len().is_multiple_of(2);
    is_sound.then(|| numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect())
}

/// The digest of the parts; `None` if they are not all there.
fn digest<R: Read + Seek>(
    source: &mut Source<R>,
    parts: &[(u64, u64)],
    algorithm: Algorithm,
) -> io::Result<Option<Vec<u8>>> {
    match algorithm {
        Algorithm::Sha256 => digest_with::<Sha256, R>(source, parts),
        Algorithm::Sha384 => digest_with::<Sha384, R>(source, parts),
        Algorithm::Sha512 => digest_with::<Sha512, R>(source, parts),
    }
}

fn digest_with<D: Digest, R: Read + Seek>(source: &mut Source<R>, parts: &[(u64, u64)]) -> io::Result<Option<Vec<u8>>> {
    let mut hasher = D::new();
    for (start, length) in parts {
        if !source.each_piece(*start, *length, |piece| hasher.update(piece))? {
            return Ok(None);
        }
    }
    Ok(Some(hasher.finalize().to_vec()))
}

/// The time that the program wrote beside the signature: `D:20260131120000+01'00'`.
fn claimed_time(object: &Object) -> Option<Instant> {
    let Object::Text(text, _) = object else { return None };
    let text = std::str::from_utf8(text).ok()?.trim_start_matches("D:");
    let offset = match text.get(14..).unwrap_or_default() {
        "" | "Z" | "Z00'00'" | "Z00'00" => "Z".to_owned(),
        offset => {
            let digits = offset.replace('\'', "");
            format!("{}:{}", digits.get(..3)?, digits.get(3..5).unwrap_or("00"))
        }
    };
    cms::instant_of(text, &offset)
}
