//! Virtual time: how it passes, and what of it a client is told.
//!
//! A life at SEND takes weeks, most of them waiting for a term of law to run out. Here time is moved by hand, runs fast, or
//! is real. Not everything gets faster by the same factor, because a client lives in real time whatever the clock does:
//!
//! | what | example | with a clock of factor *f* |
//! |---|---|---|
//! | terms of law | 7 days until a notification is final | *f* times as fast |
//! | couriers | a letter that is delivered after three days | *f* times as fast |
//! | the platform's own work | validation, sending | *f* times as fast, at most [`WORK_SPEED_UP`]: it can be watched |
//! | windows that a client has to keep | a link is valid for an hour | real time |
//! | waits that a client is told | `retryAfter` | real time, divided as the work is |
//!
//! The platform's own test environment does the same: it cuts the terms to minutes, and its machines work as ever
//! (pagopa/pn-delivery-push-workflow `scripts/aws/cfn/application-dev.env`). With a manual clock everything is virtual,
//! except that the waits told are the platform's own.

use send_core::time::{self, Instant};
use std::str::FromStr;
use std::time::Duration;

/// The factor of the demonstration: a week lasts five seconds, a day 0.72.
pub const DEMO_FACTOR: u32 = 120_000;

/// The most that the platform's own work is sped up: a minute of it lasts half a second.
pub const WORK_SPEED_UP: u32 = 120;

/// Where a manual clock starts unless told otherwise: a Monday morning, 10:00 in Rome.
const MANUAL_START: &str = "2026-03-02T09:00:00Z";

/// How time passes in the emulator.
///
/// # Example
/// ```
/// use send_emulator::Clock;
/// let monday: Clock = "manual".parse()?;
/// assert_eq!(monday, Clock::manual());
/// assert_eq!("1440".parse(), Ok(Clock::accelerated(1440))); // a day a minute
/// # Ok::<(), send_emulator::NotAClock>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// `None`: moved by hand.
    factor: Option<u32>,
    start: Option<Instant>,
}

impl Clock {
    /// Time stands still until it is moved. It starts on 2 March 2026, 10:00 in Rome, so that every run is the same.
    #[must_use]
    pub const fn manual() -> Self {
        Self { factor: None, start: None }
    }

    /// Time runs `factor` times as fast as outside, from now on. A factor of 0 counts as 1.
    #[must_use]
    pub const fn accelerated(factor: u32) -> Self {
        Self { factor: Some(if factor == 0 { 1 } else { factor }), start: None }
    }

    /// Time is as outside: a week takes a week.
    #[must_use]
    pub const fn real() -> Self {
        Self::accelerated(1)
    }

    /// The same clock, starting at another instant.
    #[must_use]
    pub const fn starting_at(mut self, start: Instant) -> Self {
        self.start = Some(start);
        self
    }
}

/// Fast enough to watch a whole life: [`DEMO_FACTOR`].
impl Default for Clock {
    fn default() -> Self {
        Self::accelerated(DEMO_FACTOR)
    }
}

/// A text that names no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a clock: real, manual, or a factor from 1 such as 1440 (a day a minute)")]
pub struct NotAClock;

impl FromStr for Clock {
    type Err = NotAClock;

    fn from_str(text: &str) -> Result<Self, NotAClock> {
        match text {
            "manual" => Ok(Self::manual()),
            "real" => Ok(Self::real()),
            factor => factor.parse().ok().filter(|factor| *factor > 0).map(Self::accelerated).ok_or(NotAClock),
        }
    }
}

/// A length of time as people write it: `90s`, `30m`, `12h`, `7d`.
///
/// # Example
/// ```
/// use send_emulator::Span;
/// let week: Span = "7d".parse()?;
/// assert_eq!(std::time::Duration::from(week).as_secs(), 604_800);
/// # Ok::<(), send_emulator::NotASpan>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(Duration);

/// A text that is no length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a length of time: a number and s, m, h or d, such as 7d")]
pub struct NotASpan;

/// The units of a span, in seconds.
const UNITS: &[(char, u64)] = &[('s', 1), ('m', 60), ('h', 3_600), ('d', 24 * 3_600)];

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        let read = |(unit, seconds): &(char, u64)| {
            let count: u64 = text.trim().strip_suffix(*unit)?.trim_end().parse().ok()?;
            count.checked_mul(*seconds).map(Duration::from_secs)
        };
        UNITS.iter().find_map(read).map(Self).ok_or(NotASpan)
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        span.0
    }
}

impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// How it passes: `manual`, `real`, or the factor.
impl std::fmt::Display for Timekeeper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.factor {
            None => f.write_str("manual"),
            Some(1) => f.write_str("real"),
            Some(factor) => factor.fmt(f),
        }
    }
}

/// A clock that is ticking.
#[derive(Debug)]
pub(crate) struct Timekeeper {
    factor: Option<u32>,
    origin: Instant,
    started: std::time::Instant,
    /// It stands still whatever its factor, while a snapshot is restored.
    is_stopped: bool,
    /// How far it was moved by hand.
    moved: Duration,
}

impl Timekeeper {
    pub(crate) fn start(clock: &Clock) -> Self {
        let usual_start = || match clock.factor {
            None => time::parse(MANUAL_START).unwrap_or_default(),
            Some(_) => Instant::now(),
        };
        Self {
            factor: clock.factor,
            origin: clock.start.unwrap_or_else(usual_start),
            started: std::time::Instant::now(),
            is_stopped: false,
            moved: Duration::ZERO,
        }
    }

    /// Virtual now.
    pub(crate) fn now(&self) -> Instant {
        let factor = self.factor.filter(|_| !self.is_stopped);
        let ticked = factor.map_or(Duration::ZERO, |factor| self.started.elapsed().saturating_mul(factor));
        later(self.origin, ticked.saturating_add(self.moved))
    }

    /// A clock that stands still at an instant, with a factor that counts once it goes on.
    pub(crate) fn stopped(factor: Option<u32>, at: Instant) -> Self {
        Self { factor, origin: at, started: std::time::Instant::now(), is_stopped: true, moved: Duration::ZERO }
    }

    /// Goes on from where it stands.
    pub(crate) fn go_on(&mut self) {
        *self = Self { is_stopped: false, ..Self::stopped(self.factor, self.now()) };
    }

    pub(crate) const fn factor(&self) -> Option<u32> {
        self.factor
    }

    /// Moves time forward.
    pub(crate) fn advance(&mut self, by: Duration) {
        self.moved = self.moved.saturating_add(by);
    }

    /// Moves time to an instant, if that lies ahead.
    pub(crate) fn advance_to(&mut self, instant: Instant) {
        if let Ok(ahead) = Duration::try_from(instant.duration_since(self.now())) {
            self.advance(ahead);
        }
    }

    /// Virtual time that a piece of the platform's own work takes.
    pub(crate) fn work(&self, time: Duration) -> Duration {
        let factor = self.factor.unwrap_or(1);
        if factor <= WORK_SPEED_UP { time } else { time.saturating_mul(factor) / WORK_SPEED_UP }
    }

    /// Virtual time that passes while a client has this much.
    pub(crate) fn window(&self, time: Duration) -> Duration {
        time.saturating_mul(self.factor.unwrap_or(1))
    }

    /// Real time that a client is told to wait, in units: at least one.
    pub(crate) fn told(&self, wait: Duration, unit: Duration) -> u64 {
        let wait = wait / self.factor.unwrap_or(1).clamp(1, WORK_SPEED_UP);
        u64::try_from(wait.as_millis() / unit.as_millis().max(1)).unwrap_or(u64::MAX).max(1)
    }
}

/// An instant later by so much, or the end of time.
pub(crate) fn later(instant: Instant, by: Duration) -> Instant {
    instant.checked_add(by).unwrap_or(Instant::MAX)
}

/// An instant earlier by so much, or the beginning of time.
pub(crate) fn earlier(instant: Instant, by: Duration) -> Instant {
    instant.checked_sub(by).unwrap_or(Instant::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const SECOND: Duration = Duration::from_secs(1);
    const MILLISECOND: Duration = Duration::from_millis(1);

    #[test]
    fn a_manual_clock_moves_only_by_hand() {
        let mut time = Timekeeper::start(&Clock::manual());
        assert_eq!(time.now().to_string(), MANUAL_START);
        time.advance(MINUTE);
        assert_eq!(time.now().to_string(), "2026-03-02T09:01:00Z");
        time.advance_to(time.origin);
        assert_eq!(time.now().to_string(), "2026-03-02T09:01:00Z");
        time.advance_to(later(time.now(), MINUTE));
        assert_eq!(time.now().to_string(), "2026-03-02T09:02:00Z");
        assert_eq!((time.work(MINUTE), time.window(MINUTE)), (MINUTE, MINUTE));
        assert_eq!((time.told(MINUTE, SECOND), time.told(MINUTE, MILLISECOND)), (60, 60_000));
    }

    #[test]
    fn a_fast_clock_leaves_the_client_its_time() {
        let time = Timekeeper::start(&Clock::default());
        assert_eq!(time.work(MINUTE), MINUTE * (DEMO_FACTOR / WORK_SPEED_UP));
        assert_eq!(time.window(MINUTE), MINUTE * DEMO_FACTOR);
        assert_eq!(time.told(SECOND * 10, SECOND), 1);
        assert_eq!(time.told(MINUTE, MILLISECOND), 500);
        let slower = Timekeeper::start(&Clock::accelerated(60));
        assert_eq!(slower.work(MINUTE), MINUTE);
    }

    #[test]
    fn time_ends_without_a_panic() {
        let mut time = Timekeeper::start(&Clock::accelerated(u32::MAX));
        time.advance(Duration::MAX);
        time.advance(Duration::MAX);
        assert_eq!(time.now(), Instant::MAX);
        assert_eq!(time.window(Duration::MAX), Duration::MAX);
    }

    #[test]
    fn spans_have_a_unit() {
        let seconds = |text: &str| text.parse::<Span>().map(|span| Duration::from(span).as_secs());
        assert_eq!([seconds("90s"), seconds("2 h"), seconds("7d")], [90, 7_200, 604_800].map(Ok));
        for wrong in ["", "7", "d", "-1d", "1.5h", "99999999999999999999d", "18446744073709551615d", "7é"] {
            assert_eq!(seconds(wrong), Err(NotASpan), "{wrong}");
        }
    }

    #[test]
    fn other_texts_are_no_clock() {
        for text in ["", "0", "-1", "fast", "1.5"] {
            assert_eq!(text.parse::<Clock>(), Err(NotAClock), "{text}");
        }
    }
}
