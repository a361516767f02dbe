//! All streams: what is written into them, and when it goes.
//!
//! Sources: pagopa/pn-stream `service/impl/StreamEventsServiceImpl.java` (purge), `config/application.properties` (life of events
//! and of disabled streams), `scripts/aws/cfn/microservice-dev-cfg.json` (`UnlockedEventTtl`).

use super::{Caller, Happening, Stream, Twist};
use crate::clock::{Timekeeper, earlier};
use send_core::time::Instant;
use std::time::Duration;

/// How long an event waits to be read.
const EVENT_LIFE: Duration = Duration::from_secs(7 * 24 * 3600);
/// How long a disabled stream can be read.
const DISABLED_LIFE: Duration = Duration::from_secs(14 * 24 * 3600);
/// So long after a notification was sent, its events wait for its acceptance no more (`UnlockedEventTtl`).
const WAITED_FOR: Duration = Duration::from_secs(2 * 24 * 3600);

/// All streams.
#[derive(Debug, Default)]
pub(crate) struct Streams {
    /// Who reads again before the wait that was told is over gets 429.
    pub(crate) refuses_early_reads: bool,
    all: Vec<Stream>,
    created: u64,
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

    /// Writes a happening into every stream that wants it.
    pub(crate) fn publish(&mut self, happening: &Happening<'_>, time: &Timekeeper, mut twist: impl FnMut() -> Twist) {
        let oldest_waiting = earlier(happening.at, time.window(WAITED_FOR));
        for stream in self.all.iter_mut().filter(|stream| stream.wants(happening)) {
            if !stream.keeps_waiting(happening, oldest_waiting) {
                stream.take(happening, twist());
            }
        }
    }

    /// Writes what is due a second time.
    pub(crate) fn write_repeats(&mut self, now: Instant) {
        self.all.iter_mut().for_each(|stream| stream.write_repeats(now));
    }

    /// Deletes the events of a stream up to a number: they were acknowledged.
    pub(crate) fn purge(&mut self, id: &str, up_to: u64) {
        if let Some(stream) = self.all.iter_mut().find(|stream| stream.id == id) {
            stream.forget_up_to(up_to);
        }
    }

    /// Deletes what is too old: events, and streams disabled long ago.
    pub(crate) fn forget_old(&mut self, now: Instant, time: &Timekeeper) {
        let oldest_event = earlier(now, time.window(EVENT_LIFE));
        let oldest_disabled = earlier(now, time.window(DISABLED_LIFE));
        let oldest_waiting = earlier(now, time.window(WAITED_FOR));
        self.all.retain(|stream| stream.disabled.is_none_or(|disabled| disabled > oldest_disabled));
        for stream in &mut self.all {
            stream.forget_before(oldest_event, oldest_waiting);
        }
    }
}
