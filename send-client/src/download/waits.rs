//! How long to wait for a file that is not there yet: a table of answers.
//!
//! | answer | what it means | wait |
//! |---|---|---|
//! | `retryAfter` of seconds | an F24 is being made | as told, while the client's polling lasts |
//! | `retryAfter` of an hour and more | the file comes out of the archive | as told, if that is wanted |
//! | 500 while it does | a second order of the same file | an hour, if that is wanted |
//! | 404 soon after the event | not in the storage yet | 30 s, 2, 10, 30 minutes, if that is wanted |
//!
//! Sources: pagopa/pn-ss `UriBuilderService.java:651-663`; pagopa/go-automation known cases of `pn-delivery-push`.

use crate::polling::Polling;
use crate::{Error, ErrorKind};
use std::time::Duration;

/// A wait that is told and is not shorter is one for the archive.
const ARCHIVE: Duration = Duration::from_secs(3600);

/// How long to wait for files that are not there yet. The default waits only while a file is being made, and is done after as
/// long as the client's [`Polling`] says; otherwise it fails at once, with when to come again.
///
/// # Example
/// ```
/// use send_client::Waits;
/// use std::time::Duration;
/// // For a job that runs in the background and has a day.
/// let all_day = Waits::patient().archive(Duration::from_secs(24 * 3600));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[must_use]
pub struct Waits {
    missing: Vec<Duration>,
    archive: Duration,
}

impl Waits {
    /// Waits for what has just happened (30 seconds, 2, 10 and 30 minutes) and for the archive (6 hours).
    pub fn patient() -> Self {
        Self { missing: [30, 120, 600, 1800].map(Duration::from_secs).to_vec(), archive: Duration::from_secs(6 * 3600) }
    }

    /// After a 404, asks again after each of these.
    pub fn missing(mut self, waits: impl IntoIterator<Item = Duration>) -> Self {
        self.missing = waits.into_iter().collect();
        self
    }

    /// Waits as long in all for a file that comes out of the archive, which takes about five hours.
    pub fn archive(mut self, longest: Duration) -> Self {
        self.archive = longest;
        self
    }
}

/// One file that is waited for.
#[derive(Debug)]
pub(super) struct Waiting {
    waits: Waits,
    polling: Polling,
    looks: u32,
    missed: usize,
    made: Duration,
    archived: Duration,
}

impl Waiting {
    pub(super) fn new(waits: &Waits, polling: &Polling) -> Self {
        Self {
            waits: waits.clone(),
            polling: *polling,
            looks: 0,
            missed: 0,
            made: Duration::ZERO,
            archived: Duration::ZERO,
        }
    }

    /// The platform said that the file will be there after `wait`, of which `left` is left; `None` if that is too long.
    pub(super) fn told(&mut self, wait: Duration, left: Duration) -> Option<Duration> {
        if wait >= ARCHIVE {
            return self.until_restored(left);
        }
        let delay = left.max(self.polling.delay(self.looks));
        self.looks += 1;
        self.made += delay;
        (self.made <= self.polling.limit()).then_some(delay)
    }

    /// The question failed; `None` if waiting is not wanted, or of no use.
    pub(super) fn failed(&mut self, error: &Error) -> Option<Duration> {
        match error.kind() {
            ErrorKind::NotFound => {
                self.missed += 1;
                self.waits.missing.get(self.missed - 1).copied()
            }
            // Ordered before, by us or by somebody else: the storage refuses a second order of the same file.
            ErrorKind::Unavailable if error.status() == Some(500) => self.until_restored(ARCHIVE),
            _ => None,
        }
    }

    fn until_restored(&mut self, delay: Duration) -> Option<Duration> {
        self.archived += delay;
        (self.archived <= self.waits.archive).then_some(delay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(waiting: &mut Waiting, seconds: u64) -> Option<Duration> {
        waiting.told(Duration::from_secs(seconds), Duration::from_secs(seconds))
    }

    fn seconds(wait: Option<Duration>) -> Option<u64> {
        wait.map(|wait| wait.as_secs())
    }

    #[test]
    fn each_answer_has_its_patience() {
        let (waits, polling) = (Waits::patient(), Polling::default());
        let mut waiting = Waiting::new(&waits, &polling);
        let missing = Error::new(ErrorKind::NotFound, "");
        let schedule: Vec<_> = (0..5).map(|_| seconds(waiting.failed(&missing))).collect();
        assert_eq!(schedule, [Some(30), Some(120), Some(600), Some(1800), None]);
        assert_eq!([1, 40, 5].map(|wait| seconds(told(&mut waiting, wait))), [Some(10), Some(40), Some(22)]);
        assert_eq!(
            [18_000, 3_600, 3_600].map(|wait| seconds(told(&mut waiting, wait))),
            [Some(18_000), Some(3_600), None]
        );
    }

    #[test]
    fn without_patience_only_what_is_being_made_is_awaited() {
        let (waits, polling) = (Waits::default(), Polling::default());
        let mut waiting = Waiting::new(&waits, &polling);
        assert_eq!(waiting.failed(&Error::new(ErrorKind::NotFound, "")), None);
        assert_eq!(told(&mut waiting, 18_000), None);
        assert_eq!(seconds(told(&mut waiting, 20)), Some(20));
        let mut total = 20;
        while let Some(wait) = told(&mut waiting, 20) {
            total += wait.as_secs();
        }
        assert!(total <= 900, "{total}");
    }
}
