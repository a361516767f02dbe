//! What to do next while a notification is being sent: a machine without I/O, clock or chance.
//!
//! A repeated POST never earns the first answer again but a 409, so that after a lost answer one has to ask whether the
//! request was written (by protocol number and token), and only then send the same body again. The platform writes the
//! request and its uniqueness rows in one transaction: whatever the network does, one notification exists at most, and the
//! machine ends only when it knows which it is, or says that it does not.
//!
//! Sources: pagopa/pn-delivery `NotificationEntityDaoDynamo.java:99-135` (uniqueness rows),
//! `PnSentNotificationsController.java:118-182` (the look-up).

use send_core::iun::RequestId;
use std::time::Duration;

/// Reads are eventually consistent: a look-up does not follow sooner than this.
const BEFORE_LOOKUP: Duration = Duration::from_secs(1);

/// The gateway gives up on a call after 29 s; what was on its way then is written or lost.
const IN_FLIGHT: Duration = Duration::from_secs(30);

/// Waits grow by doubling up to this.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How often the machine tries before it gives up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SendLimits {
    /// Times that the request is sent. The default is 5.
    pub posts: u32,
    /// Times that is asked what became of it. The default is 10.
    pub lookups: u32,
}

impl Default for SendLimits {
    fn default() -> Self {
        Self { posts: 5, lookups: 10 }
    }
}

/// What came of sending the request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Posted {
    /// 202: it is written.
    Written(RequestId),
    /// It was surely not carried out: no connection, or 429. The platform may have said how long to wait.
    NotExecuted(Option<Duration>),
    /// Nobody knows: no answer in time, a broken connection, a 5xx, an answer that cannot be read.
    Unknown,
    /// 409: this protocol number and token are known already.
    KnownPair,
    /// Refused for a reason that sending again does not change: any other 4xx, also a 409 on a notice code.
    Rejected,
}

/// What came of asking for the request by protocol number and token.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// It is written, and it is the one that was sent.
    Ours(RequestId),
    /// Another request has this protocol number and token.
    Foreign,
    /// 404: nothing is written, or not yet visible.
    Nothing,
    /// No answer, or a failure that may pass. The platform may have said how long to wait.
    Unknown(Option<Duration>),
    /// The question itself is refused, which does not pass.
    Refused,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SendStep {
    /// Send the request, the very same body each time, after this wait.
    Post(Duration),
    /// Ask by protocol number and token, after this wait.
    LookUp(Duration),
    /// It is over.
    Done(Conclusion),
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conclusion {
    /// One notification exists.
    Written {
        /// Its request.
        request_id: RequestId,
        /// True if the answer had been lost and was found by asking.
        recovered: bool,
    },
    /// The platform does not take the request: none exists. The last answer to a POST says why.
    Rejected,
    /// Another request has this protocol number and token: none exists for this one.
    Taken,
    /// It was tried as often as allowed and never carried out: none exists.
    NotWritten,
    /// It was tried as often as allowed: one may exist. Ask later, with the same protocol number and token.
    Unknown,
}

/// The machine: ask it for the [`step`](Self::step), do that, tell it the outcome.
///
/// # Example
/// A lost answer, and the look-up that finds the request:
/// ```
/// use send_client::send::{Conclusion, Found, Posted, Reconciler, SendStep};
/// # let id: send_core::iun::RequestId = "R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==".parse()?;
/// let mut sending = Reconciler::new(Default::default());
/// assert!(matches!(sending.step(), SendStep::Post(_)));
/// sending.posted(Posted::Unknown);
/// assert!(matches!(sending.step(), SendStep::LookUp(_)));
/// sending.looked_up(Found::Ours(id.clone()));
/// assert_eq!(sending.step(), &SendStep::Done(Conclusion::Written { request_id: id, recovered: true }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "the machine only says what to do"]
pub struct Reconciler {
    limits: SendLimits,
    step: SendStep,
    posts: u32,
    lookups: u32,
    /// Failures in a row, which make waits longer.
    failures: u32,
    /// An attempt may have been written.
    in_doubt: bool,
    /// The last attempt was rejected, and an earlier one may have been written.
    rejected: bool,
}

impl Reconciler {
    /// For a request that was never sent before.
    pub fn new(limits: SendLimits) -> Self {
        Self {
            limits,
            step: SendStep::Post(Duration::ZERO),
            posts: 0,
            lookups: 0,
            failures: 0,
            in_doubt: false,
            rejected: false,
        }
    }

    /// For a request that may have been sent before, by a process that died: asks first.
    pub fn resume(limits: SendLimits) -> Self {
        Self { step: SendStep::LookUp(Duration::ZERO), in_doubt: true, ..Self::new(limits) }
    }

    /// What to do next.
    #[must_use]
    pub fn step(&self) -> &SendStep {
        &self.step
    }

    /// True if an attempt may have been written.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.in_doubt
    }

    /// Tells what came of sending.
    pub fn posted(&mut self, outcome: Posted) {
        self.posts += 1;
        self.step = match outcome {
            Posted::Written(request_id) => SendStep::Done(Conclusion::Written { request_id, recovered: false }),
            Posted::NotExecuted(asked) => {
                self.failures += 1;
                self.post_again(asked)
            }
            Posted::Unknown => {
                self.failures += 1;
                self.in_doubt = true;
                SendStep::LookUp(self.pause(None))
            }
            Posted::KnownPair => {
                self.in_doubt = true;
                SendStep::LookUp(BEFORE_LOOKUP)
            }
            Posted::Rejected if self.in_doubt => {
                self.rejected = true;
                SendStep::LookUp(IN_FLIGHT)
            }
            Posted::Rejected => SendStep::Done(Conclusion::Rejected),
        };
    }

    /// Tells what came of asking.
    pub fn looked_up(&mut self, outcome: Found) {
        self.lookups += 1;
        self.step = match outcome {
            Found::Ours(request_id) => SendStep::Done(Conclusion::Written { request_id, recovered: true }),
            Found::Foreign => SendStep::Done(Conclusion::Taken),
            Found::Nothing if self.rejected => SendStep::Done(Conclusion::Rejected),
            Found::Nothing => self.post_again(None),
            Found::Unknown(asked) if self.lookups < self.limits.lookups => {
                self.failures += 1;
                SendStep::LookUp(self.pause(asked))
            }
            Found::Unknown(_) | Found::Refused => SendStep::Done(Conclusion::Unknown),
        };
    }

    fn post_again(&self, asked: Option<Duration>) -> SendStep {
        if self.posts < self.limits.posts {
            return SendStep::Post(if self.failures == 0 { Duration::ZERO } else { self.pause(asked) });
        }
        SendStep::Done(if self.in_doubt { Conclusion::Unknown } else { Conclusion::NotWritten })
    }

    /// 1, 2, 4 … seconds, and never less than was asked for.
    fn pause(&self, asked: Option<Duration>) -> Duration {
        let doublings = self.failures.saturating_sub(1).min(6);
        let grown = BEFORE_LOOKUP * (1 << doublings);
        grown.min(LONGEST_WAIT).max(asked.unwrap_or_default())
    }
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
