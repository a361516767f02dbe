//! How long to wait before the next try.
//!
//! Exponential growth with full jitter: every wait is drawn between nothing and the grown one, so that clients that failed
//! together do not come back together. A hint of the server is kept in full, and jitter comes on top of it.

use crate::Entropy;
use std::time::Duration;

/// A sequence of waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Backoff {
    /// The longest that the first wait can be.
    pub(super) first: Duration,
    /// How far waits grow.
    pub(super) cap: Duration,
    /// How many waits there were.
    pub(super) step: u32,
}

impl Backoff {
    /// The wait.
    pub(crate) fn delay(self, hint: Option<Duration>, entropy: &dyn Entropy) -> Duration {
        // A hint of nothing is none: who is told that it was too much should not come back at once.
        match hint.filter(|hint| !hint.is_zero()) {
            Some(hint) => hint.saturating_add(fraction_of(hint / 10, entropy)),
            None => fraction_of(self.longest(), entropy),
        }
    }

    fn longest(self) -> Duration {
        self.first.saturating_mul(2u32.saturating_pow(self.step)).min(self.cap)
    }
}

/// A random part of a duration, from nothing to all of it.
fn fraction_of(duration: Duration, entropy: &dyn Entropy) -> Duration {
    let share = (entropy.next() >> 11) as f64 / (1u64 << 53) as f64;
    duration.mul_f64(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Always(u64);

    impl Entropy for Always {
        fn next(&self) -> u64 {
            self.0
        }
    }

    #[test]
    fn waits_grow_to_the_cap_and_are_spread_from_nothing() {
        let at = |step| Backoff { first: Duration::from_millis(500), cap: Duration::from_secs(30), step };
        let longest = |step| at(step).delay(None, &Always(u64::MAX)).as_millis();
        assert_eq!([0, 1, 2, 5, 6, 60].map(longest), [500, 1000, 2000, 16_000, 30_000, 30_000]);
        assert_eq!(at(5).delay(None, &Always(0)), Duration::ZERO);
        let half = at(3).delay(None, &Always(1 << 63));
        assert_eq!(half, Duration::from_secs(2));
    }

    #[test]
    fn a_hint_is_never_shortened() {
        let backoff = Backoff { first: Duration::from_secs(1), cap: Duration::from_secs(60), step: 0 };
        let hint = Some(Duration::from_secs(20));
        assert_eq!(backoff.delay(hint, &Always(0)), Duration::from_secs(20));
        assert!(backoff.delay(hint, &Always(u64::MAX)) <= Duration::from_secs(22));
        assert_eq!(backoff.delay(Some(Duration::ZERO), &Always(1 << 63)), Duration::from_millis(500));
        assert_eq!(backoff.delay(Some(Duration::MAX), &Always(u64::MAX)), Duration::MAX);
    }
}
