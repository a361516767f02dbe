//! What is done already, so that a run that was stopped goes on where it was.
//!
//! A file for each operation under `target/fuzz-http` has the cases and the emulator (its digest) with which nothing was found: a
//! changed emulator is tried again.

use send_core::digest::Sha256Digest;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The operations with which nothing was found, for one emulator.
pub(super) struct Done {
    folder: PathBuf,
    emulator: String,
}

impl Done {
    pub(super) fn open(target: &Path, emulator: &Path) -> io::Result<Self> {
        let folder = target.join("fuzz-http");
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, emulator: Sha256Digest::of(&fs::read(emulator)?).to_string() })
    }

    /// Where it is kept.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// True if an operation was tried with at least so many cases.
    pub(super) fn has(&self, operation: &str, cases: u32) -> bool {
        let Ok(text) = fs::read_to_string(self.folder.join(operation)) else { return false };
        let Some((tried, emulator)) = text.trim().split_once(' ') else { return false };
        emulator == self.emulator && tried.parse().is_ok_and(|tried: u32| tried >= cases)
    }

    /// Nothing was found with an operation.
    pub(super) fn add(&self, operation: &str, cases: u32) -> io::Result<()> {
        fs::write(self.folder.join(operation), format!("{cases} {}\n", self.emulator))
    }
}
