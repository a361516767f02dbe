//! What is done already, so that a run that was stopped goes on where it was.
//!
//! A file for each operation under `target/fuzz-http` has the cases, the emulator (its digest) and the revision of the trial with which
//! nothing was found: a changed emulator is tried again, and so is everything when the trial itself becomes stricter.

use send_core::digest::Sha256Digest;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Raised whenever a trial asks for more than before, so that what was done until then does not count.
const REVISION: &str = "3";

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
        let words: Vec<&str> = text.split_whitespace().collect();
        let [tried, emulator, REVISION] = words[..] else { return false };
        emulator == self.emulator && tried.parse().is_ok_and(|tried: u32| tried >= cases)
    }

    /// Nothing was found with an operation.
    pub(super) fn add(&self, operation: &str, cases: u32) -> io::Result<()> {
        fs::write(self.folder.join(operation), format!("{cases} {} {REVISION}\n", self.emulator))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Done, fs};

    #[test]
    fn only_marks_of_this_emulator_and_revision_count() {
        let target = std::env::temp_dir().join(format!("send-fuzz-done-{}", std::process::id()));
        fs::create_dir_all(&target).unwrap();
        let emulator = target.join("emulator");
        fs::write(&emulator, "one").unwrap();
        let done = Done::open(&target, &emulator).unwrap();
        assert!(!done.has("get", 1));
        done.add("get", 30).unwrap();
        assert!(done.has("get", 30) && !done.has("get", 31));
        for older in [format!("30 {}\n", done.emulator), format!("30 {} 1\n", done.emulator)] {
            fs::write(done.folder().join("get"), &older).unwrap();
            assert!(!done.has("get", 30), "{older}");
        }
        done.add("get", 30).unwrap();
        fs::write(&emulator, "another").unwrap();
        assert!(!Done::open(&target, &emulator).unwrap().has("get", 30));
        fs::remove_dir_all(&target).unwrap();
    }
}
