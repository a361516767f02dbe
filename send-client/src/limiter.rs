//! Not more calls than the platform takes.
//!
//! The platform's limits (50 calls a second, burst 100, 100,000 a day: pagopa/pn-infra `api-gw-usageplans-B2B.yaml`) belong to an
//! aggregate of bodies, not to a key: whoever uses them up stops everybody of the aggregate. So every client is modest unless it
//! is told otherwise, all clones of a client share one [`Limiter`], and a part of the day is kept for streams, without which
//! nothing that was sent can be followed. Uploads and downloads of files do not count.
//!
//! The rate is kept by the generic cell rate algorithm (one number: when the next call would be due), waiting callers stand in a
//! line. Who gives up waiting leaves nothing behind: a call is counted only when it goes.

use crate::{Clock, Error, ErrorKind, Result};
use send_core::time::Instant;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How many calls a client makes.
///
/// ```
/// use send_client::RateLimit;
/// let generous = RateLimit::default().per_second(30.0).burst(60).per_day(90_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use]
pub struct RateLimit {
    per_second: f64,
    burst: u32,
    per_day: u64,
    for_streams: u64,
}

impl Default for RateLimit {
    /// 10 a second, 20 at once, 100,000 a day of which 5,000 are kept for streams.
    fn default() -> Self {
        Self { per_second: 10.0, burst: 20, per_day: 100_000, for_streams: 5_000 }
    }
}

impl RateLimit {
    /// Calls a second, in the long run; from one in a thousand seconds to a million.
    pub fn per_second(mut self, calls: f64) -> Self {
        self.per_second = if calls.is_finite() { calls.clamp(0.001, 1e6) } else { 10.0 };
        self
    }

    /// Calls that may go at once after a pause; at least one.
    pub fn burst(mut self, calls: u32) -> Self {
        self.burst = calls.max(1);
        self
    }

    /// Calls a day (UTC).
    pub fn per_day(mut self, calls: u64) -> Self {
        self.per_day = calls;
        self
    }

    /// How many of the calls of the day only streams may make.
    pub fn reserve_for_streams(mut self, calls: u64) -> Self {
        self.for_streams = calls;
        self
    }

    fn interval(&self) -> Duration {
        Duration::from_secs_f64(1.0 / self.per_second)
    }
}

/// What has been used of a day's calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// Calls made today (UTC) through this limiter.
    pub today: u64,
    /// Calls left for everything but streams.
    pub left: u64,
    /// Calls left for streams.
    pub left_for_streams: u64,
}

/// Counts calls. Clones count together: give one to several clients if they use the same key, or keys of one aggregate.
#[derive(Debug, Clone)]
pub struct Limiter(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    limit: RateLimit,
    state: Mutex<State>,
    line: tokio::sync::Mutex<()>,
    waiting: AtomicU32,
}

#[derive(Debug, Default)]
struct State {
    /// When the next call would be due if calls came evenly, on the clock's own count.
    due: Duration,
    /// Days since 1970 in UTC.
    day: i64,
    today: u64,
    /// Of today's calls those of streams.
    streams: u64,
}

impl State {
    /// Calls of today, and those of streams among them.
    fn made(&self, day: i64) -> (u64, u64) {
        if self.day == day { (self.today, self.streams) } else { (0, 0) }
    }
}

impl Limiter {
    /// A limiter that has counted nothing yet.
    #[must_use]
    pub fn new(limit: RateLimit) -> Self {
        Self(Arc::new(Shared {
            limit,
            state: Mutex::default(),
            line: tokio::sync::Mutex::default(),
            waiting: AtomicU32::new(0),
        }))
    }

    /// The same, knowing that so many calls were made today already: after a restart. The reserve of streams counts as untouched.
    #[must_use]
    pub fn having_made(self, calls: u64, now: Instant) -> Self {
        self.state(|state| (state.day, state.today, state.streams) = (day_of(now), calls, 0));
        self
    }

    /// What has been used today.
    #[must_use]
    pub fn usage(&self, now: Instant) -> Usage {
        let (today, streams) = self.state(|state| state.made(day_of(now)));
        let RateLimit { per_day, for_streams, .. } = self.0.limit;
        let left = per_day.saturating_sub(today);
        // What streams have called came out of their reserve, as long as there was any.
        Usage { today, left: left.saturating_sub(for_streams.saturating_sub(streams)), left_for_streams: left }
    }

    /// Waits for a call's turn and counts it; returns how long it waited.
    ///
    /// # Errors
    /// [`ErrorKind::QuotaExhausted`] if the day's calls are used up; [`ErrorKind::Timeout`] if the turn would come later than `left`.
    pub(crate) async fn admit(&self, clock: &dyn Clock, stream: bool, left: Option<Duration>) -> Result<Duration> {
        self.check_left(clock, stream)?;
        let place = Place::take(&self.0.waiting);
        let ahead = self.0.limit.interval().saturating_mul(place.before);
        if left.is_some_and(|left| self.wait(clock).saturating_add(ahead) > left) {
            return Err(Error::new(ErrorKind::Timeout, "the job's deadline passes before its turn to call comes"));
        }
        let _turn = self.0.line.lock().await;
        // Those before may have made the last calls of the day. Nobody else counts until this turn is over.
        self.check_left(clock, stream)?;
        let wait = self.wait(clock);
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
        // Nothing is awaited from here on: the call goes, and counts.
        self.state(|state| {
            let today = day_of(clock.now());
            let (made, streams) = state.made(today);
            (state.day, state.today, state.streams) = (today, made + 1, streams + u64::from(stream));
            state.due = state.due.max(clock.elapsed()) + self.0.limit.interval();
        });
        Ok(wait)
    }

    /// # Errors
    /// [`ErrorKind::QuotaExhausted`] if the day's calls are used up.
    fn check_left(&self, clock: &dyn Clock, stream: bool) -> Result<()> {
        let usage = self.usage(clock.now());
        let left = if stream { usage.left_for_streams } else { usage.left };
        if left == 0 { Err(self.used_up(stream)) } else { Ok(()) }
    }

    /// How long the next call has to wait.
    fn wait(&self, clock: &dyn Clock) -> Duration {
        let RateLimit { burst, .. } = self.0.limit;
        let ahead = self.0.limit.interval().saturating_mul(burst - 1);
        self.state(|state| state.due.saturating_sub(ahead)).saturating_sub(clock.elapsed())
    }

    fn used_up(&self, stream: bool) -> Error {
        let RateLimit { per_day, for_streams, .. } = self.0.limit;
        let kept = if stream { String::new() } else { format!(", of which {for_streams} are kept for streams") };
        Error::new(
            ErrorKind::QuotaExhausted,
            format!(
                "the {per_day} calls of the day (UTC){kept} are used up; go on tomorrow, or raise the limit if yours is larger"
            ),
        )
    }

    fn state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.0.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A place in the line, given back when it is left.
struct Place<'a> {
    waiting: &'a AtomicU32,
    before: u32,
}

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicU32) -> Self {
        Self { waiting, before: waiting.fetch_add(1, Ordering::Relaxed) }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

fn day_of(now: Instant) -> i64 {
    now.as_second().div_euclid(24 * 3600)
}
