//! The last calls, and the bodies and remarks of the last of those.

use super::Entry;
use std::collections::VecDeque;

/// Calls that are kept.
const MAX_ENTRIES: usize = 20_000;
/// Bytes of bodies and remarks that are kept.
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The journal.
#[derive(Debug, Default)]
pub(crate) struct Log {
    entries: VecDeque<Entry>,
    written: u64,
    /// Bytes of bodies and remarks, all in the entries from `first_whole` on.
    bytes: usize,
    first_whole: usize,
}

impl Log {
    pub(crate) fn write(&mut self, mut entry: Entry) {
        self.written += 1;
        entry.number = self.written;
        self.bytes += entry.kept();
        self.entries.push_back(entry);
        if self.entries.len() > MAX_ENTRIES {
            let oldest = self.entries.pop_front();
            self.bytes -= oldest.as_ref().map_or(0, Entry::kept);
            self.first_whole = self.first_whole.saturating_sub(1);
        }
        while self.bytes > MAX_BYTES {
            let Some(oldest) = self.entries.get_mut(self.first_whole) else { return };
            self.bytes -= oldest.kept();
            oldest.forget();
            self.first_whole += 1;
        }
    }

    /// The calls that are kept, oldest first.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// How many were ever written.
    pub(crate) const fn written(&self) -> u64 {
        self.written
    }

    /// Begins anew; numbers go on.
    pub(crate) fn clear(&mut self) {
        *self = Self { written: self.written, ..Self::default() };
    }
}
