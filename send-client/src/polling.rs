//! How to wait for something that takes its time.

use std::time::Duration;

/// When to look again while waiting for acceptance, or for a file that is being made.
///
/// A wait that the server asks for is always kept; this says how much longer to wait, and when to give up.
///
/// # Example
/// ```
/// use send_client::Polling;
/// use std::time::Duration;
/// let patient = Polling::default().give_up_after(Duration::from_secs(3600));
/// assert_eq!(patient.delay(0), Duration::from_secs(10));
/// assert_eq!(patient.delay(1), Duration::from_secs(15));
/// assert_eq!(patient.delay(99), Duration::from_secs(300));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Polling {
    first: Duration,
    factor: f64,
    longest: Duration,
    give_up: Duration,
}

/// No delay is shorter, whatever is set: a loop that never waits would burn the daily budget of calls in minutes.
const SHORTEST: Duration = Duration::from_millis(50);

impl Default for Polling {
    /// First look after 10 s, then half as long again each time up to 5 minutes, for 15 minutes in all. Acceptance takes
    /// seconds as a rule and up to 24 hours by contract: after that use a stream, every look is a call of your daily 100,000.
    fn default() -> Self {
        Self {
            first: Duration::from_secs(10),
            factor: 1.5,
            longest: Duration::from_secs(300),
            give_up: Duration::from_secs(15 * 60),
        }
    }
}

impl Polling {
    /// For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
    #[must_use]
    pub fn quick() -> Self {
        Self {
            first: Duration::from_millis(50),
            factor: 2.0,
            longest: Duration::from_secs(1),
            give_up: Duration::from_secs(120),
        }
    }

    /// When to look first.
    #[must_use]
    pub fn first_after(mut self, delay: Duration) -> Self {
        self.first = delay;
        self
    }

    /// How far the delay may grow.
    #[must_use]
    pub fn at_most(mut self, delay: Duration) -> Self {
        self.longest = delay;
        self
    }

    /// When to stop looking.
    #[must_use]
    pub fn give_up_after(mut self, total: Duration) -> Self {
        self.give_up = total;
        self
    }

    /// The delay before look number `look` (from 0).
    #[must_use]
    pub fn delay(&self, look: u32) -> Duration {
        let grown = self.first.as_secs_f64() * self.factor.powi(i32::try_from(look).unwrap_or(i32::MAX));
        Duration::try_from_secs_f64(grown).unwrap_or(self.longest).min(self.longest).max(SHORTEST)
    }

    pub(crate) fn limit(&self) -> Duration {
        self.give_up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_delay() {
        let eager = Polling::default().first_after(Duration::ZERO);
        let hasty = Polling::default().at_most(Duration::ZERO);
        assert_eq!((eager.delay(0), eager.delay(9), hasty.delay(3)), (SHORTEST, SHORTEST, SHORTEST));
    }
}
