//! Streams and the events they hold.
//!
//! Sources: pagopa/pn-stream `service/impl/StreamEventsServiceImpl.java` (what gets into a stream, what waits, pages, purge),
//! `service/impl/StreamsServiceImpl.java` (replacement), `StreamScheduleServiceImpl.java` (what waited is kept by stream: no stream
//! takes it over from another), `config/application.properties` (life of events and of disabled
//! streams). Which categories streams carry, and which of them by default, is in `send_core::catalogue`.

use super::{Caller, NotificationId};
use crate::clock::{Timekeeper, earlier};
use crate::limits::{EVENTS_A_PAGE, MAX_EVENTS};
use send_core::api::Version;
use send_core::catalogue::InStreams;
use send_core::model::{NotificationStatus, StreamEventType, TimelineCategory};
use send_core::time::Instant;
use std::collections::VecDeque;
use std::time::Duration;

/// How long an event waits to be read.
const EVENT_LIFE: Duration = Duration::from_secs(7 * 24 * 3600);
/// How long a disabled stream can be read.
const DISABLED_LIFE: Duration = Duration::from_secs(14 * 24 * 3600);
/// How long events wait for the acceptance of their notification at most; the platform gives up after one to two days.
const HELD_AT_MOST: Duration = Duration::from_secs(2 * 24 * 3600);
/// How far the numbers jump when a stream takes over from another.
const TAKE_OVER_JUMP: u64 = 1_000;

/// Categories that a stream of an older version does not know.
const SINCE_V2_9: &[TimelineCategory] = &[TimelineCategory::NotificationTimelineReworked];

/// All streams.
#[derive(Debug, Default)]
pub(crate) struct Streams {
    /// Who reads again before the wait that was told is over gets 429.
    pub(crate) refuses_early_reads: bool,
    all: Vec<Stream>,
    created: u64,
}

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
    /// Events that wait for the acceptance, or refusal, of their notification (`waitForAccepted`), oldest first.
    pub(crate) held: Vec<StreamEvent>,
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
}

impl Streams {
    /// How many streams were ever made, for ids.
    pub(crate) fn next_number(&mut self) -> u64 {
        self.created += 1;
        self.created
    }

    pub(crate) fn add(&mut self, stream: Stream) {
        self.all.push(stream);
    }

    /// The streams of a caller's body, oldest first.
    pub(crate) fn of_body<'a>(&'a self, caller: &'a Caller) -> impl Iterator<Item = &'a Stream> {
        self.all.iter().filter(|stream| stream.owner.is_same_body(caller))
    }

    /// A stream of a caller's body.
    pub(crate) fn find_mut(&mut self, caller: &Caller, id: &str) -> Option<&mut Stream> {
        self.all.iter_mut().find(|stream| stream.id == id && stream.owner.is_same_body(caller))
    }

    /// Deletes a stream with its events.
    pub(crate) fn remove(&mut self, id: &str) {
        self.all.retain(|stream| stream.id != id);
    }

    /// Writes a happening into every stream that wants it, then what waited for it.
    pub(crate) fn publish(&mut self, happening: &Happening<'_>, mut twist: impl FnMut() -> Twist) {
        for stream in self.all.iter_mut().filter(|stream| stream.wants(happening)) {
            stream.write_repeats(happening.at);
            let twist = twist();
            let event = StreamEvent {
                number: 0,
                notification: happening.notification,
                element: happening.element,
                status: happening.status.clone(),
                written: happening.at,
                visible: twist.visible.unwrap_or(happening.at),
            };
            if let Some(again) = twist.again {
                stream.repeats.push((again, StreamEvent { visible: again, ..event.clone() }));
            }
            if stream.holds_back(happening) {
                stream.held.push(event);
            } else {
                stream.write(event);
            }
        }
        if !happening.is_in_validation() {
            self.all.iter_mut().for_each(|stream| stream.release(|event| event.notification == happening.notification));
        }
    }

    /// Writes what is due a second time.
    pub(crate) fn write_repeats(&mut self, now: Instant) {
        self.all.iter_mut().for_each(|stream| stream.write_repeats(now));
    }

    /// Deletes the events of a stream up to a number: they were acknowledged.
    pub(crate) fn purge(&mut self, id: &str, up_to: u64) {
        if let Some(stream) = self.all.iter_mut().find(|stream| stream.id == id) {
            stream.drop_while(|event| event.number <= up_to);
        }
    }

    /// Deletes what is too old: events, and streams disabled long ago.
    pub(crate) fn forget_old(&mut self, now: Instant, time: &Timekeeper) {
        let oldest_event = earlier(now, time.window(EVENT_LIFE));
        let oldest_disabled = earlier(now, time.window(DISABLED_LIFE));
        let oldest_held = earlier(now, time.window(HELD_AT_MOST));
        self.all.retain(|stream| stream.disabled.is_none_or(|disabled| disabled > oldest_disabled));
        for stream in &mut self.all {
            stream.release(|event| event.written < oldest_held);
            stream.drop_while(|event| event.written < oldest_event);
        }
    }
}

impl Stream {
    /// The events after a number: a page of them.
    pub(crate) fn page(&self, after: u64, now: Instant) -> Vec<StreamEvent> {
        let start = self.events.partition_point(|event| event.number <= after);
        self.events.range(start..).filter(|event| event.visible <= now).take(EVENTS_A_PAGE).cloned().collect()
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

    fn write_repeats(&mut self, now: Instant) {
        let due: Vec<_> = self.repeats.extract_if(.., |(at, _)| *at <= now).collect();
        due.into_iter().for_each(|(_, event)| self.write(event));
    }

    /// Ends what is written into it. Nobody will tell it of an acceptance: what waits for one is lost, also when another stream takes
    /// over.
    pub(crate) fn disable(&mut self, now: Instant) {
        self.disabled = Some(now);
        self.held.clear();
        self.repeats.clear();
    }

    /// True if a happening waits for the acceptance. Notifications sent before the stream was made wait for nothing.
    fn holds_back(&self, happening: &Happening<'_>) -> bool {
        self.wait_for_accepted && happening.is_in_validation() && happening.sent_at >= self.activated
    }

    /// Writes events that need not wait any longer.
    fn release(&mut self, is_free: impl Fn(&StreamEvent) -> bool) {
        let free: Vec<_> = self.held.extract_if(.., |event| is_free(event)).collect();
        free.into_iter().for_each(|event| self.write(event));
    }

    /// The number from which a stream goes on that takes over from this one.
    pub(crate) const fn take_over_number(&self) -> u64 {
        self.last_number + TAKE_OVER_JUMP
    }

    fn drop_while(&mut self, is_past: impl Fn(&StreamEvent) -> bool) {
        while self.events.front().is_some_and(&is_past) {
            self.events.pop_front();
        }
    }

    fn wants(&self, happening: &Happening<'_>) -> bool {
        let group_fits = self.groups.is_empty()
            || happening.group.is_some_and(|group| self.groups.iter().any(|wanted| wanted == group));
        self.disabled.is_none()
            && self.owner.is_same_body(happening.owner)
            && group_fits
            && in_streams(happening.category).is_some_and(|in_streams| in_streams != InStreams::Never)
            && self.passes_filter(happening)
    }

    fn passes_filter(&self, happening: &Happening<'_>) -> bool {
        let names = |wanted: &str| self.filter().iter().any(|value| value == wanted);
        if self.event_type == StreamEventType::Status {
            happening.status_changed && (self.filter().is_empty() || names(happening.status.as_str()))
        } else {
            let is_known = self.version >= Version::new(2, 9) || !SINCE_V2_9.contains(happening.category);
            let by_default = || names("DEFAULT") && in_streams(happening.category) == Some(InStreams::Default);
            is_known && (self.filter().is_empty() || names(happening.category.as_str()) || by_default())
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
