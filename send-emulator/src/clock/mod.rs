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

mod span;
mod timekeeper;

pub use span::{NotASpan, Span};
pub(crate) use timekeeper::{Timekeeper, earlier, later};

use send_core::time::Instant;
use std::str::FromStr;

/// The factor of the demonstration: a week lasts five seconds, a day 0.72.
pub const DEMO_FACTOR: u32 = 120_000;

/// The most that the platform's own work is sped up: a minute of it lasts half a second.
pub const WORK_SPEED_UP: u32 = 120;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_texts_are_no_clock() {
        for text in ["", "0", "-1", "fast", "1.5"] {
            assert_eq!(text.parse::<Clock>(), Err(NotAClock), "{text}");
        }
    }
}
