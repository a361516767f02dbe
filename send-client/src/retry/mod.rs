//! What is tried again, how often, and when.
//!
//! No library sees idempotence, so the table is ours: [`policy`] says, for each class of operation and each kind of failure,
//! whether another try is harmless; [`backoff`] how long to wait before it; [`budget`] when to stop because the platform as a
//! whole is in trouble. A call whose repetition could do harm (a new notification, a new stream) is never repeated after an
//! ambiguous failure: it ends as [`ErrorKind::OutcomeUnknown`](crate::ErrorKind::OutcomeUnknown), and looking up what became of it
//! is the business of the operation.
//!
//! The platform's own client retries 429, 502, 503, 504 and broken connections, and never a plain 500
//! (pagopa/pn-commons `RestTemplateRetryable.java`); here a 500 is retried, sparingly, where it does no harm.

mod backoff;
mod budget;
mod policy;

pub(crate) use budget::RetryBudget;

use crate::observe::{Observer, Wait, WaitReason};
use crate::{Client, Clock, Entropy, ErrorKind, Result};
use policy::{Next, Policy};
use send_core::api::RetryClass;
use std::time::Duration;
use tracing::debug;

/// A hint that is longer than this is not slept through in the middle of a call: the caller is told instead.
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// What trying again needs.
pub(crate) struct Trying<'a> {
    pub(crate) clock: &'a dyn Clock,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) budget: &'a RetryBudget,
    pub(crate) observer: Option<&'a dyn Observer>,
    /// When everything must be over, by the clock's count.
    pub(crate) deadline: Option<Duration>,
    pub(crate) retries: bool,
}

impl Trying<'_> {
    /// Runs an attempt until it succeeds, fails for good, or trying again is of no use.
    ///
    /// `attempt` gets the number of the try, from 1. It must be harmless to repeat in the way that `class` says.
    ///
    /// # Errors
    /// The error of the last attempt, with the number of attempts; [`ErrorKind::OutcomeUnknown`] if the class forbids a
    /// repetition and the attempt may have been carried out.
    pub(crate) async fn run<T, F>(&self, class: RetryClass, mut attempt: impl FnMut(u32) -> F) -> Result<T>
    where
        F: Future<Output = Result<T>>,
    {
        let policy = Policy::of(class);
        let mut tries = policy::Tries::default();
        loop {
            let error = match attempt(tries.count() + 1).await {
                Ok(value) => {
                    self.budget.succeeded();
                    return Ok(value);
                }
                Err(error) if error.was_called() => error.attempted(tries.count() + 1),
                Err(error) => error.attempted(tries.count()),
            };
            let delay = match policy.next(&error, &mut tries) {
                Next::Stop => return Err(error),
                Next::Unknown => return Err(error.outcome_unknown()),
                Next::Again(backoff) => backoff.delay(error.retry_after(), self.entropy),
            };
            let in_time = self.deadline.is_none_or(|deadline| self.clock.elapsed().saturating_add(delay) < deadline);
            if !self.retries || delay > LONGEST_WAIT || !in_time || !self.budget.draw() {
                return Err(error);
            }
            debug!(attempt = tries.count(), kind = %error.kind(), wait_ms = delay.as_millis(), "trying again");
            if let Some(observer) = self.observer {
                observer.waits(&Wait { reason: WaitReason::Retry, time: delay });
            }
            self.clock.sleep(delay).await;
        }
    }
}

impl Client {
    /// [`Trying::run`] with what this client has.
    ///
    /// # Errors
    /// As there.
    pub(crate) async fn retrying<T, F>(&self, class: RetryClass, attempt: impl FnMut(u32) -> F) -> Result<T>
    where
        F: Future<Output = Result<T>>,
    {
        let options = self.options();
        let trying = Trying {
            clock: self.clock(),
            entropy: self.entropy(),
            budget: self.budget(),
            observer: self.observer(),
            deadline: options.deadline,
            retries: options.retries,
        };
        trying.run(class, attempt).await
    }

    /// Waits, unless the job's time is over before: then it fails at once.
    ///
    /// # Errors
    /// [`ErrorKind::Timeout`] if the deadline ([`Client::within`]) would pass meanwhile.
    pub async fn pause(&self, duration: Duration) -> Result<()> {
        match self.remaining() {
            Some(left) if duration >= left => Err(crate::Error::new(
                ErrorKind::Timeout,
                format!("the job's deadline passes before the {} s that must be waited", duration.as_secs()),
            )),
            _ => {
                self.clock().sleep(duration).await;
                Ok(())
            }
        }
    }
}
