//! What is going to happen: actions in the order of their virtual time, then of their entry.

use crate::life::Action;
use send_core::time::Instant;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Actions that are due at some time.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    entries: BinaryHeap<Reverse<Entry>>,
    entered: u64,
}

#[derive(Debug)]
struct Entry {
    at: Instant,
    order: u64,
    action: Action,
}

impl Agenda {
    /// Enters an action.
    pub(crate) fn enter(&mut self, at: Instant, action: Action) {
        self.entered += 1;
        self.entries.push(Reverse(Entry { at, order: self.entered, action }));
    }

    /// When the next action is due.
    pub(crate) fn next_at(&self) -> Option<Instant> {
        self.entries.peek().map(|Reverse(entry)| entry.at)
    }

    /// Takes the next action that is due by then.
    pub(crate) fn take_due(&mut self, by: Instant) -> Option<(Instant, Action)> {
        if self.next_at()? > by {
            return None;
        }
        self.entries.pop().map(|Reverse(entry)| (entry.at, entry.action))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.order).cmp(&(other.at, other.order))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}
