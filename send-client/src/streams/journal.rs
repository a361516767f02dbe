//! A file of lines, each with a checksum, that is only added to: what a crash leaves is a torn last line at worst.
//!
//! A line is 16 hexadecimal digits (the beginning of the SHA-256 of the rest), a space, and a change as JSON.

use super::ledger::{Change, Ledger};
use crate::BoxError;
use send_core::digest::Sha256Digest;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A journal shorter than this is never rewritten.
const SHORT: u64 = 8 * 1024 * 1024;

/// No line is longer: a page of 50 events stays far below.
const LONGEST_LINE: u64 = 256 * 1024 * 1024;

#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    length: u64,
    /// Length after the last snapshot.
    snapshot: u64,
    /// A write failed: what the file holds is not known until it is read again.
    is_broken: bool,
}

impl Journal {
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: open(path)?, length: 0, snapshot: 0, is_broken: true })
    }

    /// Reads everything, and cuts off what a crash has torn.
    pub(super) fn load(&mut self) -> Result<Ledger, BoxError> {
        self.file = open(&self.path)?;
        let mut reader = BufReader::new(&self.file);
        let mut ledger = Ledger::default();
        let (mut line, mut sound, mut number) = (Vec::new(), 0, 0);
        loop {
            line.clear();
            let read = std::io::Read::take(&mut reader, LONGEST_LINE).read_until(b'\n', &mut line)? as u64;
            if read == 0 {
                break;
            }
            number += 1;
            let Some(change) = understand(&line) else {
                let is_last = reader.fill_buf()?.is_empty();
                if is_last {
                    break;
                }
                return Err(format!("line {number} is damaged, and it is not the last: restore the file").into());
            };
            ledger.apply(serde_json::from_slice(change)?);
            sound += read;
        }
        self.file.set_len(sound)?;
        self.file.seek(SeekFrom::Start(sound))?;
        (self.length, self.is_broken) = (sound, false);
        Ok(ledger)
    }

    /// Adds a line.
    pub(super) fn append(&mut self, change: &Change) -> Result<(), BoxError> {
        if self.is_broken {
            return Err("the journal must be read before it is written to".into());
        }
        let line = line(change)?;
        self.is_broken = true;
        self.file.write_all(&line)?;
        self.length += line.len() as u64;
        self.is_broken = false;
        Ok(())
    }

    /// Waits until every line is on the disk.
    pub(super) fn sync(&mut self) -> Result<(), BoxError> {
        self.is_broken = true;
        self.file.sync_data()?;
        self.is_broken = false;
        Ok(())
    }

    pub(super) fn is_long(&self) -> bool {
        self.length > SHORT.max(self.snapshot.saturating_mul(4))
    }

    /// Writes another file with the snapshot alone, and puts it in the place of this one.
    pub(super) fn replace(&mut self, snapshot: &Change) -> Result<(), BoxError> {
        let mut next = self.path.as_os_str().to_owned();
        next.push(".next");
        let line = line(snapshot)?;
        let mut file = open(Path::new(&next))?;
        file.set_len(0)?;
        file.write_all(&line)?;
        file.sync_all()?;
        self.is_broken = true;
        std::fs::rename(&next, &self.path)?;
        sync_folder(&self.path)?;
        self.file = file;
        (self.length, self.snapshot) = (line.len() as u64, line.len() as u64);
        self.is_broken = false;
        Ok(())
    }
}

/// Events hold personal data: nobody else may read the file.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new name is durable once the folder is.
#[cfg(unix)]
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

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

fn line(change: &Change) -> Result<Vec<u8>, BoxError> {
    let mut line = vec![b' '; CHECKSUM + 1];
    serde_json::to_writer(&mut line, change)?;
    let sum = checksum(&line[CHECKSUM + 1..]);
    line[..CHECKSUM].copy_from_slice(&sum);
    line.push(b'\n');
    Ok(line)
}

/// The change of a whole, undamaged line.
fn understand(line: &[u8]) -> Option<&[u8]> {
    let line = line.strip_suffix(b"\n")?;
    let (sum, change) = line.split_at_checked(CHECKSUM)?;
    let change = change.strip_prefix(b" ")?;
    (checksum(change) == sum).then_some(change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use send_core::time::Instant;

    fn change(number: u64) -> Change {
        Change::Page { at: Instant::UNIX_EPOCH, cursor: Some(format!("{number:038}")), deliveries: Vec::new() }
    }

    fn journal(folder: &Path) -> (Journal, Ledger) {
        let mut journal = Journal::open(&folder.join("stream")).unwrap();
        let ledger = journal.load().unwrap();
        (journal, ledger)
    }

    #[test]
    fn whatever_a_crash_leaves_of_the_last_line_the_lines_before_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stream");
        let whole = {
            let (mut journal, _) = journal(folder.path());
            journal.append(&change(1)).unwrap();
            journal.append(&change(2)).unwrap();
            journal.sync().unwrap();
            std::fs::read(&path).unwrap()
        };
        let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        for cut in first..=whole.len() {
            std::fs::write(&path, &whole[..cut]).unwrap();
            let (mut journal, ledger) = journal(folder.path());
            let expected = if cut == whole.len() { 2 } else { 1 };
            assert_eq!(ledger.cursor().unwrap(), format!("{expected:038}"), "cut at {cut}");
            // And it goes on from there.
            journal.append(&change(3)).unwrap();
            assert_eq!(journal.load().unwrap().cursor().unwrap(), format!("{:038}", 3));
        }
    }

    #[test]
    fn damage_in_the_middle_is_told_and_not_skipped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stream");
        {
            let (mut journal, _) = journal(folder.path());
            journal.append(&change(1)).unwrap();
            journal.append(&change(2)).unwrap();
        }
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[30] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        let error = Journal::open(&path).unwrap().load().unwrap_err();
        assert!(error.to_string().contains("line 1 is damaged"), "{error}");
    }

    #[test]
    fn a_snapshot_takes_the_place_of_everything() {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, _) = journal(folder.path());
        journal.append(&change(1)).unwrap();
        let mut ledger = journal.load().unwrap();
        journal.replace(&ledger.snapshot()).unwrap();
        journal.append(&change(2)).unwrap();
        ledger.apply(change(2));
        assert_eq!(journal.load().unwrap().snapshot(), ledger.snapshot());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
