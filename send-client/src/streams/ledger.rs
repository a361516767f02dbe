//! What a consumer knows of its stream: a pure value, changed by [`Change`]s that are stored first.
//!
//! Replaying the changes that were stored gives the ledger again, whenever the process died. Three things make that no event
//! is lost and none is handed over twice: what is stored and not handled is handed over (again) before anything else; only what
//! is stored is acknowledged; an element whose event comes again under another id is known for [`REMEMBERED`].

use super::delivery::{Delivery, Gap};
use super::holes::{HoleGuard, Reach, number};
use send_core::digest::Sha256Digest;
use send_core::model::StreamEvent;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

/// How long the platform keeps an event (pagopa/pn-stream `config/application.properties`, `ttl`).
pub const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// How long an element is known, so that it is not handed over again under another id: a day longer than it can come.
pub const REMEMBERED: Duration = Duration::from_secs(8 * 24 * 3600);

/// How often it is noted that an empty stream was read.
const NOTED: Duration = Duration::from_secs(3600);

/// A change of a ledger, in the form in which it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Change {
    /// A page was read. Must be durable before the next page is asked for, because that acknowledges this one.
    #[non_exhaustive]
    Page {
        /// When.
        at: Instant,
        /// What the next call acknowledges.
        cursor: Option<String>,
        /// What is to be handed over, with its position in the order of all deliveries.
        deliveries: Vec<(u64, Delivery)>,
    },
    /// All deliveries before this position are handled. May be lost: they are handed over again then.
    Handled(u64),
    /// The stream goes on as this other one, whose ids are higher.
    Moved(String),
    /// Everything, instead of all changes before.
    Snapshot(Box<Snapshot>),
}

impl Change {
    /// True if the change must be on disk before the consumer goes on.
    #[must_use]
    pub fn must_be_durable(&self) -> bool {
        match self {
            Self::Page { deliveries, .. } => !deliveries.is_empty(),
            Self::Handled(_) => false,
            Self::Moved(_) | Self::Snapshot(_) => true,
        }
    }
}

/// A whole ledger, in the form in which it is stored.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    stream: Option<String>,
    cursor: Option<String>,
    above: Vec<String>,
    seen: Vec<(i64, Vec<ElementKey>)>,
    pending: Vec<(u64, Delivery)>,
    next: u64,
    read: Option<Instant>,
}

/// Half a digest of the ids of notification and element: enough to tell elements apart, and no personal data.
type ElementKey = [u64; 2];

fn element_key(event: &StreamEvent) -> Option<ElementKey> {
    let element = event.element.as_ref()?.element_id.as_deref()?;
    let notification = event.notification_request_id.as_deref().or(event.iun.as_deref()).unwrap_or_default();
    let digest = Sha256Digest::of(format!("{notification}\n{element}").as_bytes());
    let (halves, _) = digest.as_bytes().as_chunks::<8>();
    Some([u64::from_be_bytes(halves[0]), u64::from_be_bytes(halves[1])])
}

/// The hour since which elements are remembered.
fn oldest_remembered(now: Instant) -> i64 {
    (now.as_second() - REMEMBERED.as_secs().cast_signed()).div_euclid(3600)
}

/// What a consumer knows of its stream.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// The stream that took over, if one did.
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

    /// The stream that took over from the one that was read first, if one did.
    #[must_use]
    pub fn stream(&self) -> Option<&str> {
        self.stream.as_deref()
    }

    /// Deliveries that are stored and not handled.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// What a page changes; `None` if nothing worth storing. The second value says whether a hole holds it back.
    pub(super) fn take(&self, page: Vec<StreamEvent>, guard: &mut HoleGuard, now: Instant) -> (Option<Change>, bool) {
        let mut deliveries = Vec::new();
        if let Some(since) = self.read.filter(|since| now.duration_since(*since).unsigned_abs() > KEPT) {
            deliveries.push(Delivery::Gap(Gap::new(since, now)));
        }
        let (cursor, holding) = self.reach(&page, guard, now);
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

    fn remembers(&self, element: &ElementKey, now: Instant) -> bool {
        self.seen.get(element).is_some_and(|hour| *hour >= oldest_remembered(now))
    }

    /// How far may be acknowledged. A page shows all that is visible between the cursor and its last event, and nothing of
    /// what comes after: only there a missing number is a hole.
    fn reach(&self, page: &[StreamEvent], guard: &mut HoleGuard, now: Instant) -> (Option<String>, bool) {
        let mut known = BTreeMap::new();
        for event in page {
            match number(&event.event_id) {
                Some(number) => known.insert(number, event.event_id.as_str()),
                // Ids of another form: nothing can be told of holes.
                None => return (page.last().map(|event| event.event_id.clone()), false),
            };
        }
        // What was visible once is no hole, even if this read does not show it.
        let last = known.last_key_value().map(|(last, _)| *last).unwrap_or_default();
        known.extend(self.above.range(..=last).map(|(number, id)| (*number, id.as_str())));
        let cursor = self.cursor.as_deref().and_then(number);
        let Reach { up_to, holding } = guard.look(cursor, known.keys().copied(), now);
        let reached = up_to.and_then(|number| known.get(&number)).map(|id| (*id).to_owned());
        (reached.or_else(|| self.cursor.clone()), holding)
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
        Change::Snapshot(Box::new(Snapshot {
            stream: self.stream.clone(),
            cursor: self.cursor.clone(),
            above: self.above.values().cloned().collect(),
            seen: seen.into_iter().collect(),
            pending: self.pending.iter().cloned().collect(),
            next: self.next,
            read: self.read,
        }))
    }
}

impl From<Snapshot> for Ledger {
    fn from(snapshot: Snapshot) -> Self {
        let Snapshot { stream, cursor, above, seen, pending, next, read } = snapshot;
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
        }
    }
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
