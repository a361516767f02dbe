//! A file of lines, each with a checksum, that is only added to: what a crash leaves is a torn last line at worst. `line` says
//! how a line is written, `replay` what becomes of damaged ones.

mod line;
mod replay;

use super::change::Change;
use super::ledger::Ledger;
use crate::BoxError;
use replay::Replay;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tracing::warn;

/// A journal shorter than this is never rewritten.
const SHORT: u64 = 8 * 1024 * 1024;

#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    length: u64,
    /// Length after the last snapshot.
    snapshot: u64,
    /// A write failed: what the file holds is not known until it is read again.
    is_broken: bool,
    /// Held for as long as anybody works on the file: work that nobody waits for any more goes on.
    _lock: Option<File>,
}

impl Journal {
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: open(path)?, length: 0, snapshot: 0, is_broken: true, _lock: None })
    }

    pub(super) fn locked_by(self, lock: File) -> Self {
        Self { _lock: Some(lock), ..self }
    }

    /// Reads everything, and cuts off what a crash has torn. A damaged file is kept beside, and written anew.
    pub(super) fn load(&mut self) -> Result<Ledger, BoxError> {
        self.is_broken = true;
        self.file = open(&self.path)?;
        let Replay { ledger, sound, damaged, is_open, .. } = Replay::of(BufReader::new(&self.file))?;
        if damaged > 0 {
            warn!(lines = damaged, "the journal of a stream is damaged; what was in it is kept beside it");
            std::fs::copy(&self.path, beside(&self.path, ".damaged"))?;
            self.replace(&ledger.snapshot())?;
            return Ok(ledger);
        }
        self.file.set_len(sound)?;
        self.length = self.file.seek(SeekFrom::Start(sound))?;
        if is_open {
            self.file.write_all(b"\n")?;
            self.length += 1;
        }
        // What another process wrote may not be on the disk, and the next call acknowledges it.
        self.file.sync_all()?;
        self.is_broken = false;
        Ok(ledger)
    }

    /// Adds a line.
    pub(super) fn append(&mut self, change: &Change) -> Result<(), BoxError> {
        if self.is_broken {
            return Err("the journal must be read before it is written to".into());
        }
        let line = line::write(change)?;
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
        let next = beside(&self.path, ".next");
        let line = line::write(snapshot)?;
        let mut file = open(&next)?;
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

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
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

#[cfg(test)]
mod tests;
