//! When to read again: a table of outcomes.
//!
//! Sources: pagopa/pn-stream `StreamEventsServiceImpl.java` (`retry-after` in milliseconds, 0 after a page with events),
//! pagopa/pn-auth-fleet (a denial is remembered for 60 seconds).

use crate::{Error, ErrorKind};
use std::time::Duration;

/// While a fresh hole holds back the acknowledgement.
const WHILE_HOLDING: Duration = Duration::from_secs(5);
/// After "too many calls" without a hint.
const SLOW_DOWN: Duration = Duration::from_secs(60);
/// A denial is remembered by the gateway for 60 seconds.
const AFTER_DENIAL: Duration = Duration::from_secs(61);
/// How often a denial is answered by waiting.
const DENIALS: u32 = 3;
/// How many answers in a row that nobody understands are taken for trouble on the line: four minutes of them.
const UNREADABLE: u32 = 8;
/// The day's calls come back at midnight, and perhaps earlier: looking costs one call.
const OUT_OF_CALLS: Duration = Duration::from_secs(3600);
const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(300);
/// What the platform asks for is not taken to be longer: a stream that sleeps for years is one that nobody reads.
const LONGEST_ASKED: Duration = Duration::from_secs(3600);

/// Counts failures, and says how long to wait.
#[derive(Debug, Default)]
pub(super) struct Pace {
    failures: u32,
    denials: u32,
    unreadable: u32,
}

impl Pace {
    /// After a page.
    pub(super) fn after_page(&mut self, is_empty: bool, asked: Duration, holding: bool) -> Duration {
        *self = Self::default();
        let at_least = match (holding, is_empty) {
            (true, _) => WHILE_HOLDING,
            (false, true) => SHORTEST,
            (false, false) => Duration::ZERO,
        };
        asked.min(LONGEST_ASKED).max(at_least)
    }

    /// After a failure; `None` if waiting does not help.
    pub(super) fn after_failure(&mut self, error: &Error, asked: Option<Duration>) -> Option<Duration> {
        let asked = asked.map(|asked| asked.min(LONGEST_ASKED));
        match error.kind() {
            ErrorKind::RateLimited => Some(asked.unwrap_or(SLOW_DOWN)),
            ErrorKind::QuotaExhausted => Some(asked.unwrap_or(OUT_OF_CALLS)),
            ErrorKind::Unavailable | ErrorKind::Connection | ErrorKind::Timeout => Some(self.grown(asked)),
            // The authority that gives the credentials is away; credentials that are wrong are not waited for.
            ErrorKind::Credentials if error.is_retryable() => Some(self.grown(asked)),
            ErrorKind::Decode if self.unreadable < UNREADABLE => {
                self.unreadable += 1;
                Some(self.grown(asked))
            }
            ErrorKind::AccessDenied if self.denials < DENIALS => {
                self.denials += 1;
                Some(AFTER_DENIAL)
            }
            _ => None,
        }
    }

    /// Twice as long as after the failure before.
    fn grown(&mut self, asked: Option<Duration>) -> Duration {
        self.failures = self.failures.saturating_add(1);
        let grown = SHORTEST * (1 << (self.failures - 1).min(9));
        grown.min(LONGEST).max(asked.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_is_waited_out_longer_and_longer_and_a_page_ends_it() {
        let mut pace = Pace::default();
        let failed = Error::new(ErrorKind::Timeout, "");
        let waits: Vec<_> =
            (0..11).filter_map(|_| pace.after_failure(&failed, None)).map(|wait| wait.as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
        assert_eq!(pace.after_page(false, Duration::ZERO, false), Duration::ZERO);
        assert_eq!(pace.after_failure(&failed, None), Some(SHORTEST));
        assert_eq!(pace.after_page(false, Duration::ZERO, true), WHILE_HOLDING);
    }

    #[test]
    fn no_wait_is_longer_than_an_hour_whatever_is_asked_for() {
        let (mut pace, forever) = (Pace::default(), Duration::from_millis(u64::MAX));
        assert_eq!(pace.after_page(false, forever, false), LONGEST_ASKED);
        assert_eq!(pace.after_page(false, forever, true), LONGEST_ASKED);
        for kind in [ErrorKind::RateLimited, ErrorKind::Unavailable] {
            assert_eq!(pace.after_failure(&Error::new(kind, ""), Some(forever)), Some(LONGEST_ASKED));
        }
    }

    #[test]
    fn a_denial_is_waited_out_thrice_and_a_wrong_version_never() {
        let mut pace = Pace::default();
        let denied = Error::new(ErrorKind::AccessDenied, "");
        let waits = (0..4).map(|_| pace.after_failure(&denied, None)).collect::<Vec<_>>();
        assert_eq!(waits, [Some(AFTER_DENIAL), Some(AFTER_DENIAL), Some(AFTER_DENIAL), None]);
        assert_eq!(pace.after_failure(&Error::new(ErrorKind::Forbidden, ""), None), None);
        assert_eq!(pace.after_failure(&Error::new(ErrorKind::RateLimited, ""), None), Some(SLOW_DOWN));
    }

    #[test]
    fn credentials_that_may_come_are_waited_for_and_wrong_ones_are_not() {
        let mut pace = Pace::default();
        let without = |kind| Error::new(ErrorKind::Credentials, "").because(Error::new(kind, ""));
        assert_eq!(pace.after_failure(&without(ErrorKind::Connection), None), Some(SHORTEST));
        assert_eq!(pace.after_failure(&without(ErrorKind::Unavailable), None), Some(2 * SHORTEST));
        assert_eq!(pace.after_failure(&without(ErrorKind::Rejected), None), None);
        assert_eq!(pace.after_failure(&Error::new(ErrorKind::QuotaExhausted, ""), None), Some(LONGEST_ASKED));
    }

    #[test]
    fn answers_that_are_never_understood_are_told_in_the_end() {
        let (mut pace, odd) = (Pace::default(), Error::new(ErrorKind::Decode, ""));
        let waits = std::iter::repeat_with(|| pace.after_failure(&odd, None)).take(100).flatten();
        let waited: Duration = waits.sum();
        assert!((60..3600).contains(&waited.as_secs()), "{waited:?}");
        pace.after_page(false, Duration::ZERO, false);
        assert_eq!(pace.after_failure(&odd, None), Some(SHORTEST));
    }

    #[test]
    fn an_empty_page_is_never_followed_by_a_call_at_once() {
        let mut pace = Pace::default();
        assert_eq!(pace.after_page(true, Duration::ZERO, false), SHORTEST);
        assert_eq!(pace.after_page(false, Duration::ZERO, false), Duration::ZERO);
    }
}
