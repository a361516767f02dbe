//! A stream and the events it holds.
//!
//! One that waits for the acceptance (`waitForAccepted`) learns of it by the event that its own filter lets through. The events of
//! the validation never wait; on the platform later ones may overtake the acceptance, and stand aside until it comes. Here none does,
//! so that they wait only for an acceptance that the filter leaves out, and nobody ever fetches them again.
//!
//! Sources: pagopa/pn-stream `service/impl/StreamEventsServiceImpl.java` (what gets into a stream, `manageUnlockEvent`, pages),
//! `service/impl/StreamsServiceImpl.java` (replacement). Which categories streams carry, and which of them by default, is in
//! `send_core::catalogue`.

use super::{Caller, NotificationId};
use crate::limits::{EVENTS_A_PAGE, MAX_EVENTS};
use crate::versions;
use send_core::api::Version;
use send_core::catalogue::InStreams;
use send_core::model::{NotificationStatus, StreamEventType, TimelineCategory};
use send_core::time::Instant;
use std::collections::{HashMap, VecDeque};

/// How far the numbers jump when a stream takes over from another.
const TAKE_OVER_JUMP: u64 = 1_000;

/// A stream.
#[derive(Debug)]
pub(crate) struct Stream {
    pub(crate) id: String,
    pub(crate) owner: Caller,
    /// It can be reached through this version only.
    pub(crate) version: Version,
    pub(crate) title: String,
    pub(crate) event_type: StreamEventType,
    pub(crate) groups: Vec<String>,
    pub(crate) filter_values: Option<Vec<String>>,
    pub(crate) wait_for_accepted: bool,
    pub(crate) activated: Instant,
    pub(crate) disabled: Option<Instant>,
    pub(crate) last_number: u64,
    pub(crate) events: VecDeque<StreamEvent>,
    /// Events that come a second time, and when.
    pub(crate) repeats: Vec<(Instant, StreamEvent)>,
    /// Notifications whose acceptance, or refusal, was written into it, and when they were sent: while events wait for that.
    pub(crate) unlocked: HashMap<NotificationId, Instant>,
    /// Since its last page was empty: when the reader shall come again.
    pub(crate) next_read: Option<Instant>,
}

/// An event: where its element is, and what it was worth when it was written.
#[derive(Debug, Clone)]
pub(crate) struct StreamEvent {
    pub(crate) number: u64,
    pub(crate) notification: NotificationId,
    pub(crate) element: usize,
    pub(crate) status: NotificationStatus,
    written: Instant,
    /// From when on it can be read: a fault may hide it.
    visible: Instant,
}

/// What a fault does to an event on its way into a stream.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Twist {
    /// When it becomes visible, if late; [`Instant::MAX`] for never.
    pub(crate) visible: Option<Instant>,
    /// When it comes a second time.
    pub(crate) again: Option<Instant>,
}

/// A timeline element that was just written, as streams look at it.
pub(crate) struct Happening<'a> {
    pub(crate) owner: &'a Caller,
    pub(crate) group: Option<&'a str>,
    pub(crate) notification: NotificationId,
    pub(crate) element: usize,
    pub(crate) category: &'a TimelineCategory,
    pub(crate) status: &'a NotificationStatus,
    pub(crate) status_changed: bool,
    /// When the notification was sent.
    pub(crate) sent_at: Instant,
    pub(crate) at: Instant,
}

impl Happening<'_> {
    /// True until the notification is accepted or refused.
    const fn is_in_validation(&self) -> bool {
        matches!(self.status, NotificationStatus::InValidation)
    }

    /// True if it is the acceptance, or the refusal.
    const fn ends_validation(&self) -> bool {
        matches!(self.category, TimelineCategory::RequestAccepted | TimelineCategory::RequestRefused)
    }
}

impl Stream {
    /// The events after a number: a page of them.
    pub(crate) fn page(&self, after: u64, now: Instant) -> Vec<StreamEvent> {
        let start = self.events.partition_point(|event| event.number <= after);
        self.events.range(start..).filter(|event| event.visible <= now).take(EVENTS_A_PAGE).cloned().collect()
    }

    /// Writes a happening into it.
    pub(super) fn take(&mut self, happening: &Happening<'_>, twist: Twist) {
        self.write_repeats(happening.at);
        let event = StreamEvent {
            number: 0,
            notification: happening.notification,
            element: happening.element,
            status: happening.status.clone(),
            written: happening.at,
            visible: twist.visible.unwrap_or(happening.at),
        };
        if let Some(again) = twist.again {
            self.repeats.push((again, StreamEvent { visible: again, ..event.clone() }));
        }
        self.write(event);
    }

    /// Writes an event under the next number. One that is never to be seen leaves its number empty.
    fn write(&mut self, event: StreamEvent) {
        self.last_number += 1;
        if event.visible == Instant::MAX {
            return;
        }
        self.events.push_back(StreamEvent { number: self.last_number, ..event });
        if self.events.len() > MAX_EVENTS {
            self.events.pop_front();
        }
    }

    /// Writes what is due a second time.
    pub(super) fn write_repeats(&mut self, now: Instant) {
        let due: Vec<_> = self.repeats.extract_if(.., |(at, _)| *at <= now).collect();
        due.into_iter().for_each(|(_, event)| self.write(event));
    }

    /// Ends what is written into it.
    pub(crate) fn disable(&mut self, now: Instant) {
        self.disabled = Some(now);
        self.unlocked.clear();
        self.repeats.clear();
    }

    /// True if a happening waits for an acceptance that was not written here. Those of notifications sent before the stream was made,
    /// or long ago, wait for nothing.
    pub(super) fn keeps_waiting(&mut self, happening: &Happening<'_>, oldest_waiting: Instant) -> bool {
        let is_young = happening.sent_at >= self.activated && happening.sent_at >= oldest_waiting;
        if !self.wait_for_accepted || !is_young || happening.is_in_validation() {
            return false;
        }
        if happening.ends_validation() {
            self.unlocked.insert(happening.notification, happening.sent_at);
        }
        !self.unlocked.contains_key(&happening.notification)
    }

    /// The number from which a stream goes on that takes over from this one.
    pub(crate) const fn take_over_number(&self) -> u64 {
        self.last_number + TAKE_OVER_JUMP
    }

    /// Forgets the events up to a number.
    pub(super) fn forget_up_to(&mut self, number: u64) {
        self.drop_while(|event| event.number <= number);
    }

    /// Forgets older events, and the acceptances of notifications that were sent earlier.
    pub(super) fn forget_before(&mut self, oldest_event: Instant, oldest_waiting: Instant) {
        self.unlocked.retain(|_, sent_at| *sent_at >= oldest_waiting);
        self.drop_while(|event| event.written < oldest_event);
    }

    fn drop_while(&mut self, is_past: impl Fn(&StreamEvent) -> bool) {
        while self.events.front().is_some_and(&is_past) {
            self.events.pop_front();
        }
    }

    /// True if it is told of a happening.
    pub(super) fn wants(&self, happening: &Happening<'_>) -> bool {
        let group_fits = self.groups.is_empty()
            || happening.group.is_some_and(|group| self.groups.iter().any(|wanted| wanted == group));
        self.disabled.is_none()
            && self.owner.is_same_body(happening.owner)
            && group_fits
            && in_streams(happening.category).is_some_and(|in_streams| in_streams != InStreams::Never)
            && self.passes_filter(happening)
    }

    /// What its version cannot show never gets in: a page of such events would be empty, and nobody could acknowledge it.
    fn passes_filter(&self, happening: &Happening<'_>) -> bool {
        let names = |wanted: &str| self.filter().iter().any(|value| value == wanted);
        if !versions::streams_know(self.version, happening.category) {
            return false;
        }
        if self.event_type == StreamEventType::Status {
            let is_known = versions::knows_status(self.version, happening.status);
            happening.status_changed && is_known && (self.filter().is_empty() || names(happening.status.as_str()))
        } else {
            let by_default = || names("DEFAULT") && in_streams(happening.category) == Some(InStreams::Default);
            self.filter().is_empty() || names(happening.category.as_str()) || by_default()
        }
    }

    fn filter(&self) -> &[String] {
        self.filter_values.as_deref().unwrap_or_default()
    }
}

/// What the platform says of a category and streams.
fn in_streams(category: &TimelineCategory) -> Option<InStreams> {
    category.explain().filter(|category| category.public).map(|category| category.in_streams)
}

impl StreamEvent {
    /// False while the notification is in validation, and when it is refused.
    pub(crate) const fn has_iun(&self) -> bool {
        !matches!(self.status, NotificationStatus::InValidation | NotificationStatus::Refused)
    }

    /// The id as clients see it: 38 digits.
    pub(crate) fn id(&self) -> String {
        format!("{:038}", self.number)
    }
}
