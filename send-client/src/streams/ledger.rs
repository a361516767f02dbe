//! What a consumer knows of its stream: a pure value, changed by [`Change`]s that are stored first.
//!
//! Replaying the changes that were stored gives the ledger again, whenever the process died. Three things make that no event
//! is lost and none is handed over twice: what is stored and not handled is handed over (again) before anything else; only what
//! is stored is acknowledged; an element whose event comes again under another id is known for [`REMEMBERED`].

use super::change::{Change, ElementKey, Snapshot, element_key};
use super::delivery::{Delivery, Gap, GapCause};
use super::holes::{Hole, HoleGuard, Reach, number};
use send_core::model::StreamEvent;
use send_core::time::Instant;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

/// How long the platform keeps an event (pagopa/pn-stream `config/application.properties`, `ttl`).
pub const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// How long an element is known, so that it is not handed over again under another id: a day longer than it can come.
pub const REMEMBERED: Duration = Duration::from_secs(8 * 24 * 3600);

/// How often it is noted that an empty stream was read.
const NOTED: Duration = Duration::from_secs(3600);

/// The hour since which elements are remembered.
fn oldest_remembered(now: Instant) -> i64 {
    (now.as_second() - REMEMBERED.as_secs().cast_signed()).div_euclid(3600)
}

/// How far a page may be acknowledged.
struct Reached {
    cursor: Option<String>,
    /// True if a fresh hole holds back what comes after it.
    holding: bool,
    given_up: Vec<Hole>,
}

/// What a consumer knows of its stream.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Whose numbers these are; nobody's before the first read.
    stream: Option<String>,
    cursor: Option<String>,
    /// Ids that are stored, above the cursor.
    above: BTreeMap<u128, String>,
    /// Elements that were handed over, and the hour.
    seen: HashMap<ElementKey, i64>,
    /// Stored and not handled yet.
    pending: VecDeque<(u64, Delivery)>,
    next: u64,
    read: Option<Instant>,
    forgotten: i64,
    /// Since when something may be missing that was stored; until it is handed over as a gap.
    damaged: Option<Instant>,
}

impl Ledger {
    /// The ledger that these changes make, in the order in which they were stored.
    pub fn replay(changes: impl IntoIterator<Item = Change>) -> Self {
        let mut ledger = Self::default();
        for change in changes {
            ledger.apply(change);
        }
        ledger
    }

    /// What the next call acknowledges.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// The stream that it is about; `None` before anything was read.
    #[must_use]
    pub fn stream(&self) -> Option<&str> {
        self.stream.as_deref()
    }

    /// The same with the name of its stream, which ledgers of earlier versions lack.
    pub(super) fn named(&self, stream: &str) -> Change {
        Self { stream: Some(stream.to_owned()), ..self.clone() }.snapshot()
    }

    /// Deliveries that are stored and not handled.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// What a page changes; `None` if nothing worth storing. The second value says whether a hole holds it back.
    pub(super) fn take(&self, page: Vec<StreamEvent>, guard: &mut HoleGuard, now: Instant) -> (Option<Change>, bool) {
        let Reached { cursor, holding, given_up } = self.reach(&page, guard, now);
        let mut deliveries: Vec<_> = self.gaps(&given_up, now).map(Delivery::Gap).collect();
        let mut taken = HashSet::new();
        let fresh = page.into_iter().filter(|event| {
            let is_stored = number(&event.event_id).is_some_and(|number| self.above.contains_key(&number));
            let is_known = |key| self.remembers(&key, now) || !taken.insert(key);
            !is_stored && !element_key(event).is_some_and(is_known)
        });
        deliveries.extend(fresh.map(|event| Delivery::Event(Box::new(event))));
        let is_noted = self.read.is_some_and(|read| now.duration_since(read).unsigned_abs() < NOTED);
        if deliveries.is_empty() && cursor == self.cursor && is_noted {
            return (None, holding);
        }
        let deliveries = (self.next..).zip(deliveries).collect();
        (Some(Change::Page { at: now, cursor, deliveries }), holding)
    }

    /// Of what times events may be missing.
    fn gaps(&self, given_up: &[Hole], now: Instant) -> impl Iterator<Item = Gap> {
        let unread = self.read.filter(|since| now.duration_since(*since).unsigned_abs() > KEPT);
        let unread = unread.map(|since| Gap::new(since, now, GapCause::NotRead));
        let damaged = self.damaged.map(|since| Gap::new(since, now, GapCause::DamagedCheckpoint));
        let missing = move |hole: &Hole| {
            let Hole { first, last, since } = *hole;
            Gap::new(since, now, GapCause::Missing { first, last })
        };
        damaged.into_iter().chain(unread).chain(given_up.iter().map(missing))
    }

    fn remembers(&self, element: &ElementKey, now: Instant) -> bool {
        self.seen.get(element).is_some_and(|hour| *hour >= oldest_remembered(now))
    }

    /// How far may be acknowledged. A page shows all that is visible between the cursor and its last event, and nothing of
    /// what comes after: only there a missing number is a hole.
    fn reach(&self, page: &[StreamEvent], guard: &mut HoleGuard, now: Instant) -> Reached {
        let mut known = BTreeMap::new();
        for event in page {
            match number(&event.event_id) {
                Some(number) => known.insert(number, event.event_id.as_str()),
                // Ids of another form: nothing can be told of holes.
                None => {
                    let cursor = page.last().map(|event| event.event_id.clone());
                    return Reached { cursor, holding: false, given_up: Vec::new() };
                }
            };
        }
        // What was visible once is no hole, even if this read does not show it.
        let last = known.last_key_value().map(|(last, _)| *last).unwrap_or_default();
        known.extend(self.above.range(..=last).map(|(number, id)| (*number, id.as_str())));
        let cursor = self.cursor.as_deref().and_then(number);
        let Reach { up_to, holding, given_up } = guard.look(cursor, known.keys().copied(), now);
        let reached = up_to.and_then(|number| known.get(&number)).map(|id| (*id).to_owned());
        Reached { cursor: reached.or_else(|| self.cursor.clone()), holding, given_up }
    }

    /// Notes that stored changes may be missing here: the application is told with the next page.
    pub(super) fn distrust(&mut self) {
        self.damaged = self.damaged.or(self.read).or(Some(Instant::UNIX_EPOCH));
    }

    /// The position that the next delivery gets.
    pub(super) fn next_position(&self) -> u64 {
        self.next
    }

    /// What is next to be handed over. It stays in the stored ledger until [`Change::Handled`] is.
    pub(super) fn pop(&mut self) -> Option<(u64, Delivery)> {
        self.pending.pop_front()
    }

    /// Takes over a change that is stored.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Page { at, cursor, deliveries } => self.apply_page(at, cursor, deliveries),
            Change::Handled(before) => {
                self.next = self.next.max(before);
                while self.pending.front().is_some_and(|(position, _)| *position < before) {
                    self.pending.pop_front();
                }
            }
            Change::Moved(stream) => {
                self.stream = Some(stream);
                self.cursor = None;
                self.above.clear();
            }
            Change::Snapshot(snapshot) => *self = (*snapshot).into(),
        }
    }

    fn apply_page(&mut self, at: Instant, cursor: Option<String>, deliveries: Vec<(u64, Delivery)>) {
        let hour = at.as_second().div_euclid(3600);
        for (position, delivery) in deliveries {
            if matches!(&delivery, Delivery::Gap(gap) if gap.cause == GapCause::DamagedCheckpoint) {
                self.damaged = None;
            }
            if let Delivery::Event(event) = &delivery {
                self.above.extend(number(&event.event_id).map(|number| (number, event.event_id.clone())));
                self.seen.extend(element_key(event).map(|key| (key, hour)));
            }
            self.next = position + 1;
            self.pending.push_back((position, delivery));
        }
        if let Some(reached) = cursor.as_deref().and_then(number) {
            self.above = self.above.split_off(&(reached + 1));
        }
        self.cursor = cursor;
        self.read = Some(at);
        if self.forgotten < hour {
            let oldest = oldest_remembered(at);
            self.seen.retain(|_, seen| *seen >= oldest);
            self.forgotten = hour;
        }
    }

    /// Everything, to be stored instead of all changes so far.
    #[must_use]
    pub fn snapshot(&self) -> Change {
        let mut seen: BTreeMap<i64, Vec<ElementKey>> = BTreeMap::new();
        for (key, hour) in &self.seen {
            seen.entry(*hour).or_default().push(*key);
        }
        seen.values_mut().for_each(|keys| keys.sort_unstable());
        Change::Snapshot(Box::new(Snapshot {
            stream: self.stream.clone(),
            cursor: self.cursor.clone(),
            above: self.above.values().cloned().collect(),
            seen: seen.into_iter().collect(),
            pending: self.pending.iter().cloned().collect(),
            next: self.next,
            read: self.read,
            damaged: self.damaged,
        }))
    }
}

impl From<Snapshot> for Ledger {
    fn from(snapshot: Snapshot) -> Self {
        let Snapshot { stream, cursor, above, seen, pending, next, read, damaged } = snapshot;
        let with_hour = |(hour, keys): (i64, Vec<ElementKey>)| keys.into_iter().map(move |key| (key, hour));
        Self {
            stream,
            cursor,
            above: above.into_iter().filter_map(|id| Some((number(&id)?, id))).collect(),
            seen: seen.into_iter().flat_map(with_hour).collect(),
            pending: pending.into(),
            next,
            read,
            forgotten: 0,
            damaged,
        }
    }
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
