//! Asking the journal from Rust.

use super::Entry;
use crate::faults::Target;
use crate::server::Shared;
use std::fmt;

/// The journal of an emulator. See [`Emulator::journal`](crate::Emulator::journal).
#[derive(Clone, Copy)]
pub struct Journal<'e> {
    shared: &'e Shared,
}

impl<'e> Journal<'e> {
    pub(crate) const fn new(shared: &'e Shared) -> Self {
        Self { shared }
    }

    /// The calls that are kept, oldest first: the last 20 000.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.shared.world().journal.entries().cloned().collect()
    }

    /// The calls of an operation, or of the storage, that are kept.
    #[must_use]
    pub fn of(&self, target: impl Into<Target>) -> Vec<Entry> {
        let target = target.into();
        self.shared.world().journal.entries().filter(|entry| entry.target == target).cloned().collect()
    }

    /// How many calls there were of an operation, among those kept.
    #[must_use]
    pub fn count(&self, target: impl Into<Target>) -> usize {
        let target = target.into();
        self.shared.world().journal.entries().filter(|entry| entry.target == target).count()
    }

    /// Begins anew.
    pub fn clear(&self) {
        self.shared.world().journal.clear();
    }
}

impl fmt::Debug for Journal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.entries()).finish()
    }
}
