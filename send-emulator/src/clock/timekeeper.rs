//! A clock that is ticking, and how much of its time each thing takes.

use super::{Clock, WORK_SPEED_UP};
use send_core::time::{self, Instant};
use std::time::Duration;

/// Where a manual clock starts unless told otherwise: a Monday morning, 10:00 in Rome.
const MANUAL_START: &str = "2026-03-02T09:00:00Z";

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
    use super::super::DEMO_FACTOR;
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
}
