//! A line of a journal: 16 hexadecimal digits (the beginning of the SHA-256 of the rest), a space, and a change as JSON.

use crate::BoxError;
use crate::streams::Change;
use send_core::digest::Sha256Digest;

const CHECKSUM: usize = 16;

fn checksum(text: &[u8]) -> [u8; CHECKSUM] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = Sha256Digest::of(text);
    let mut hex = [0; CHECKSUM];
    for (pair, byte) in hex.chunks_exact_mut(2).zip(digest.as_bytes()) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    hex
}

pub(super) fn write(change: &Change) -> Result<Vec<u8>, BoxError> {
    let mut line = vec![b' '; CHECKSUM + 1];
    serde_json::to_writer(&mut line, change)?;
    let sum = checksum(&line[CHECKSUM + 1..]);
    line[..CHECKSUM].copy_from_slice(&sum);
    line.push(b'\n');
    Ok(line)
}

/// What a line holds.
#[derive(Debug)]
pub(super) enum Line {
    Change(Box<Change>),
    /// The end of the file, and less than a line: what a crash leaves of a write.
    Torn,
    /// Not what was written.
    Damaged,
}

/// Reads a line with its end, or the end of the file without one.
///
/// # Errors
/// If it is what was written, and not a change: by a later version.
pub(super) fn read(line: &[u8]) -> Result<Line, BoxError> {
    let (text, is_ended) = match line.strip_suffix(b"\n") {
        Some(text) => (text, true),
        None => (line, false),
    };
    // The end itself may be what is missing, or what is damaged.
    let shorter = text.split_last().map(|(_, text)| text).filter(|_| !is_ended);
    let Some(change) = sound(text).or_else(|| sound(shorter?)) else {
        return Ok(if is_ended { Line::Damaged } else { Line::Torn });
    };
    // Of the error only the place is told: its text may quote what is in the line.
    let change = serde_json::from_slice(change).map_err(|error| {
        let column = error.column();
        format!("it was written by a later version of this library: go on with that (column {column} of a line)")
    })?;
    Ok(Line::Change(Box::new(change)))
}

fn sound(text: &[u8]) -> Option<&[u8]> {
    let (sum, change) = text.split_at_checked(CHECKSUM)?;
    let change = change.strip_prefix(b" ")?;
    (checksum(change) == sum).then_some(change)
}
