//! Asking the journal from Rust.

use super::{Breach, Entry, Rule};
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

    /// The breaches of a rule of good behaviour, among the calls that are kept.
    ///
    /// # Example
    /// ```
    /// use send_emulator::{Clock, Emulator, Rule};
    /// let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
    /// // … a client works …
    /// assert_eq!(emulator.journal().breaches(Rule::ReconcileBeforeResend), []);
    /// # Ok::<(), send_emulator::Error>(())
    /// ```
    #[must_use]
    pub fn breaches(&self, rule: Rule) -> Vec<Breach> {
        rule.breaches(self.shared.world().journal.entries())
    }

    /// The breaches of every rule.
    #[must_use]
    pub fn all_breaches(&self) -> Vec<Breach> {
        let world = self.shared.world();
        Rule::ALL.iter().flat_map(|rule| rule.breaches(world.journal.entries())).collect()
    }

    /// Up to where a stream was acknowledged, and thereby deleted: an event id of 38 digits. A test that stores events looks
    /// here before its commit, and finds nothing of what is not stored yet.
    #[must_use]
    pub fn acknowledged(&self, stream_id: &str) -> Option<String> {
        let world = self.shared.world();
        let reads = world.journal.entries().filter(|entry| entry.target.as_str() == "read_events");
        reads.filter(|entry| entry.path.contains(stream_id)).filter_map(|entry| entry.query("lastEventId")).max()
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
