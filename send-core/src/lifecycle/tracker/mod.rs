//! One notification, followed from the events of a stream.
//!
//! Streams deliver at least once, out of order, perhaps filtered, and since 2026 a timeline can be reworked. The tracker's
//! state depends on *what* was fed, never on the order or the number of times: duplicates change nothing, a late event finds
//! its place in the past, a rework takes away what it made void also when it comes first.
//!
//! Sources: pagopa/pn-stream `src/main/java/it/pagopa/pn/stream/service/impl/StreamEventsServiceImpl.java` (order, duplicates, gaps);
//! pagopa/pn-timeline-service `.../utils/NotificationReworkUtils.java` (rework).

mod change;
mod doubt;
#[cfg(test)]
mod tests;

pub use change::{Change, FinalDate};
pub use doubt::Doubt;

use super::business::{Reading, Written, partial};
use super::particulars::Particulars;
use super::{Element, Event, History, NotificationView, Regime, Terms, history};
use crate::model::{
    FullSentNotification, LeanNotification, NotificationStatus, StreamEvent, TimelineCategory, TimelineElement,
};
use crate::time::Instant;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Follows one notification: feed it events, ask it where the notification stands.
///
/// Hand it the events of one notification only. For a complete picture the stream must carry every category (an explicit
/// list, version 2.9); with fewer, [`doubts`](Self::doubts) says what a full read would settle.
///
/// # Example
/// ```
/// use send_core::lifecycle::Tracker;
/// use send_core::model::{NotificationStatus, StreamEvent};
/// let event: StreamEvent = send_core::wire::decode(
///     br#"{"eventId":"01","newStatus":"ACCEPTED","element":{"elementId":"REQUEST_ACCEPTED.IUN_X","category":"REQUEST_ACCEPTED",
///          "timestamp":"2026-01-31T10:05:00Z","notificationSentAt":"2026-01-31T10:00:00Z"}}"#,
/// )?;
/// let mut tracker = Tracker::new(1);
/// let change = tracker.feed(&event);
/// assert_eq!(change.status, Some((NotificationStatus::InValidation, NotificationStatus::Accepted)));
/// assert!(tracker.feed(&event).is_empty());
/// assert!(!tracker.needs_full_read());
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Tracker {
    recipients: usize,
    sent_at: Option<Instant>,
    /// Every element seen, by id; also the void ones, so that a duplicate does not bring them back.
    known: BTreeMap<String, Known>,
    /// Ids that a rework, or a full read without them, made void.
    void: BTreeSet<String>,
    /// What could not be read, as path and reason.
    unreadable: BTreeSet<(String, String)>,
    /// The status that came with the greatest event id.
    told: Option<Told>,
    /// What was true after the last change.
    standing: Standing,
}

/// An element and what it says of its times.
#[derive(Debug, Clone)]
struct Known {
    element: TimelineElement,
    reading: Reading,
}

/// What the platform said with an event.
#[derive(Debug, Clone)]
struct Told {
    event_id: String,
    status: NotificationStatus,
    element_id: Option<String>,
}

/// What is compared to tell a change.
#[derive(Debug, Clone, PartialEq)]
struct Standing {
    status: NotificationStatus,
    final_dates: BTreeMap<usize, Instant>,
}

impl Tracker {
    /// A tracker for a notification with so many recipients, of which nothing is known yet.
    #[must_use]
    pub fn new(recipients: usize) -> Self {
        Self {
            recipients,
            sent_at: None,
            known: BTreeMap::new(),
            void: BTreeSet::new(),
            unreadable: BTreeSet::new(),
            told: None,
            standing: Standing { status: NotificationStatus::InValidation, final_dates: BTreeMap::new() },
        }
    }

    /// A tracker that begins with a full read.
    #[must_use]
    pub fn from_notification(notification: &FullSentNotification) -> Self {
        let mut tracker = Self::new(notification.recipients.len());
        tracker.absorb(notification);
        tracker
    }

    /// The same with a lean read.
    #[must_use]
    pub fn from_lean(notification: &LeanNotification<'_>) -> Self {
        let mut tracker = Self::new(notification.recipients());
        tracker.absorb_lean(notification);
        tracker
    }

    /// Takes in an event of a stream, and says what it changed.
    pub fn feed(&mut self, event: &StreamEvent) -> Change {
        let voided = event.element.as_ref().map(|element| self.insert(element)).unwrap_or_default();
        self.hear(event);
        self.settle(voided)
    }

    /// Takes in a full read, and says what it changed.
    ///
    /// It is believed for all that was written up to its newest element: what the tracker knew of that time and the read
    /// does not have is void. Read with the newest version: older ones hide elements.
    pub fn absorb(&mut self, notification: &FullSentNotification) -> Change {
        self.recipients = notification.recipients.len();
        self.learn_sent_at(notification.sent_at.instant().ok());
        self.absorb_timeline(&notification.timeline, Cow::Borrowed)
    }

    /// Takes in a full read that was read lean, and says what it changed.
    ///
    /// It is believed as [`absorb`](Self::absorb) believes. What lean reading passes over stays unknown: elements that came
    /// in no other way have no legal facts in a [`view`](Self::view).
    pub fn absorb_lean(&mut self, notification: &LeanNotification<'_>) -> Change {
        self.recipients = notification.recipients();
        self.learn_sent_at(notification.sent_at().instant().ok());
        self.absorb_timeline(notification.timeline(), |element| Cow::Owned(element.to_element()))
    }

    fn absorb_timeline<'e, E: Element>(
        &mut self,
        timeline: &'e [E],
        whole: impl Fn(&'e E) -> Cow<'e, TimelineElement>,
    ) -> Change {
        let mut voided = Vec::new();
        for element in timeline {
            voided.extend(self.insert(&whole(element)));
        }
        let read: BTreeSet<&str> = timeline.iter().filter_map(Element::id).collect();
        let newest = read.iter().filter_map(|id| self.known.get(*id)).map(|known| known.reading.written()).max();
        let gone = |(id, known): (&String, &Known)| {
            (Some(known.reading.written()) <= newest && !read.contains(id.as_str())).then(|| id.clone())
        };
        let gone: Vec<String> = self.known.iter().filter_map(gone).collect();
        voided.extend(gone.into_iter().filter(|id| self.void.insert(id.clone())));
        self.settle(voided)
    }

    /// Where the notification stands: what the platform said with the newest element, if it said so, else what the elements
    /// come to.
    #[must_use]
    pub fn status(&self) -> &NotificationStatus {
        &self.standing.status
    }

    /// The history that the elements come to, oldest first, with IN_VALIDATION ([`History::api_view`] is without).
    #[must_use]
    pub fn history(&self) -> History<'_> {
        history(&self.events().0, self.recipients, self.start())
    }

    /// When the notification was finalised for a recipient: by term or by access, whichever came first; `None` if it is not,
    /// or not any more after a rework.
    #[must_use]
    pub fn final_date(&self, recipient: usize) -> Option<Instant> {
        self.standing.final_dates.get(&recipient).copied()
    }

    /// The elements that count, by id: all that were seen but the void ones.
    pub fn elements(&self) -> impl Iterator<Item = &TimelineElement> {
        self.live().map(|(_, known)| &known.element)
    }

    /// The notification recipient by recipient, from what was seen.
    #[must_use]
    pub fn view(&self, terms: &Terms) -> NotificationView {
        let (events, _) = self.events();
        let elements = events.into_iter().filter_map(|event| Some((&self.known.get(event.id)?.element, event)));
        NotificationView::build(elements, self.recipients, self.start(), terms)
    }

    /// Number of recipients of the notification.
    #[must_use]
    pub fn recipients(&self) -> usize {
        self.recipients
    }

    /// When SEND received the request, if an element or a full read said so.
    #[must_use]
    pub fn sent_at(&self) -> Option<Instant> {
        self.sent_at
    }

    /// What a full read would settle. Empty as long as what was seen fits together; that is no proof that nothing is missing.
    #[must_use]
    pub fn doubts(&self) -> Vec<Doubt> {
        doubt::of(self)
    }

    /// True if there is a [doubt](Self::doubts).
    #[must_use]
    pub fn needs_full_read(&self) -> bool {
        !self.doubts().is_empty()
    }

    /// Keeps an element. Answers the ids, among those known, that it makes void.
    fn insert(&mut self, element: &TimelineElement) -> Vec<String> {
        let reading = match Reading::of(element, 0) {
            Ok(reading) => reading,
            Err(error) => {
                self.distrust(element, error.path, error.reason.into_owned());
                return Vec::new();
            }
        };
        let Some(id) = element.element_id.clone() else {
            self.distrust(element, "elementId".to_owned(), "missing".to_owned());
            return Vec::new();
        };
        let told = element.notification_sent_at.as_ref();
        self.learn_sent_at(told.and_then(|time| time.instant().ok()));
        match self.known.get(&id) {
            Some(known) if known.element == *element || weight(&known.element) >= weight(element) => {}
            _ => {
                self.known.insert(id, Known { element: element.clone(), reading });
            }
        }
        self.rework(element)
    }

    /// Remembers what could not be read, without repeating what was in it.
    fn distrust(&mut self, element: &TimelineElement, path: String, reason: String) {
        let id = element.element_id.as_deref().unwrap_or("?");
        let path = path.replacen("timeline[0]", id, 1);
        self.unreadable.insert((path, reason));
    }

    /// Obeys a NOTIFICATION_TIMELINE_REWORKED.
    fn rework(&mut self, element: &TimelineElement) -> Vec<String> {
        if element.category != Some(TimelineCategory::NotificationTimelineReworked) {
            return Vec::new();
        }
        let details = Particulars::of(element).ok().flatten().unwrap_or_default();
        let new: Vec<String> = details.invalidated().filter(|id| !self.void.contains(*id)).map(str::to_owned).collect();
        self.void.extend(new.iter().cloned());
        new.into_iter().filter(|id| self.known.contains_key(id)).collect()
    }

    /// The earliest date heard: they should all be the same.
    fn learn_sent_at(&mut self, sent_at: Option<Instant>) {
        self.sent_at = self.sent_at.into_iter().chain(sent_at).min();
    }

    /// Notes the status that came with an event.
    fn hear(&mut self, event: &StreamEvent) {
        let Some(status) = event.new_status.clone() else { return };
        let element_id = event.element.as_ref().and_then(|element| element.element_id.clone());
        // Events that contradict each other under one id must not be told apart by the order in which they came.
        let newer =
            |told: &Told| (&event.event_id, &status, &element_id) > (&told.event_id, &told.status, &told.element_id);
        if self.told.as_ref().is_none_or(newer) {
            self.told = Some(Told { event_id: event.event_id.clone(), status, element_id });
        }
    }

    /// The status that the platform told, if no element is known that was written after it.
    fn told_status(&self) -> Option<&NotificationStatus> {
        let told = self.told.as_ref()?;
        let written = told.element_id.as_ref().and_then(|id| self.known.get(id)).map(|known| known.reading.written());
        let newest = self.known.values().map(|known| known.reading.written()).max();
        (written.is_some() && written == newest).then_some(&told.status)
    }

    fn live(&self) -> impl Iterator<Item = (&String, &Known)> {
        self.known.iter().filter(|(id, _)| !self.void.contains(*id))
    }

    /// The events with their business times, and the ids of those that take it from an element not seen.
    fn events(&self) -> (Vec<Event<'_>>, Vec<&str>) {
        let written = self.live().filter_map(|(_, known)| Written::new(&known.element, &known.reading, 0).ok());
        partial(&written.collect::<Vec<_>>(), Regime::of(self.start()))
    }

    /// When the notification was received; before that is known, when its first element was written.
    fn start(&self) -> Instant {
        let first = || self.known.values().map(|known| known.reading.written()).min();
        self.sent_at.or_else(first).unwrap_or(Instant::UNIX_EPOCH)
    }

    /// Looks where things stand now, and compares with where they stood.
    fn settle(&mut self, voided: Vec<String>) -> Change {
        let (events, _) = self.events();
        let computed = history(&events, self.recipients, self.start());
        let status = self.told_status().unwrap_or_else(|| computed.status()).clone();
        let now = Standing { status, final_dates: final_dates(&events) };
        let change = Change::between(&self.standing, &now, voided);
        self.standing = now;
        change
    }
}

/// Of two elements with the same id the heavier is kept, whichever came first: the longer text, then the greater one.
fn weight(element: &TimelineElement) -> (usize, Vec<u8>) {
    let text = crate::wire::encode(element).unwrap_or_default();
    (text.len(), text)
}

/// The earlier of the first access and the finalisation by term, for each recipient that has one.
fn final_dates(events: &[Event<'_>]) -> BTreeMap<usize, Instant> {
    use TimelineCategory as C;
    let mut dates = BTreeMap::new();
    for event in events.iter().filter(|event| matches!(event.category, C::Refinement | C::NotificationViewed)) {
        if let Some(recipient) = event.rec_index {
            let date = dates.entry(recipient).or_insert(event.at);
            *date = event.at.min(*date);
        }
    }
    dates
}
