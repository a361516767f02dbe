//! Reading a file here and there, with a bound on how much is read in all.

use std::io::{self, Read, Seek, SeekFrom};

/// How much may be read of a file: so many times its size (each signature is read over again), and this much.
const TIMES: u64 = 8;
const AT_LEAST: u64 = 64 * 1024 * 1024;
/// How much of a file is in memory while it is read from end to end.
const CHUNK: usize = 64 * 1024;

/// A file that is read at any place.
#[derive(Debug)]
pub(super) struct Source<R> {
    reader: R,
    len: u64,
    /// Bytes that may still be read; after them the file seems to end.
    budget: u64,
}

impl<R: Read + Seek> Source<R> {
    pub(super) fn new(mut reader: R) -> io::Result<Self> {
        let len = reader.seek(SeekFrom::End(0))?;
        Ok(Self { reader, len, budget: len.saturating_mul(TIMES).saturating_add(AT_LEAST) })
    }

    /// The size of the file.
    pub(super) const fn len(&self) -> u64 {
        self.len
    }

    /// The bytes from a place on, at most so many.
    pub(super) fn read_at(&mut self, offset: u64, most: usize) -> io::Result<Vec<u8>> {
        let most = self.len.saturating_sub(offset).min(most as u64).min(self.budget);
        if most == 0 {
            return Ok(Vec::new());
        }
        self.budget -= most;
        self.reader.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default());
        (&mut self.reader).take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Hands over a part of the file, piece by piece; false if it is not there as a whole.
    pub(super) fn each_piece(&mut self, start: u64, len: u64, mut visit: impl FnMut(&[u8])) -> io::Result<bool> {
        let Some(end) = start.checked_add(len).filter(|end| *end <= self.len) else { return Ok(false) };
        let mut at = start;
        while at < end {
            let most = usize::try_from(end - at).unwrap_or(CHUNK).min(CHUNK);
            let piece = self.read_at(at, most)?;
            if piece.is_empty() {
                return Ok(false);
            }
            at += piece.len() as u64;
            visit(&piece);
        }
        Ok(true)
    }
}

/// Where `needle` first is.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, needle)
}

/// Where `needle` last is.
pub(super) fn find_last(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, needle)
}
