//! Does what the machine says: calls, waits, and tells it the outcomes.

use super::machine::{Conclusion, Found, Posted, Reconciler, SendStep};
use super::subject::{Seen, Subject};
use super::{SendIntent, SendOptions};
use crate::{Client, Error, ErrorKind, Result};
use send_core::iun::RequestId;
use send_core::problem::{ApiError, Verdict};
use std::time::Duration;
use tracing::field::{Empty, display};
use tracing::{Instrument, Span, debug, info, info_span};

/// Sends a request that has its token. `check` is asked before it leaves for the first time, and only then: of a request that
/// is found nothing may be said that keeps its owner from it.
///
/// # Errors
/// As [`Notifications::send`](crate::Notifications::send) says.
pub(crate) async fn send<S: Subject>(
    client: &Client,
    request: &S,
    options: &SendOptions<'_>,
    check: impl Fn() -> Result<()> + Send + Sync,
) -> Result<(RequestId, bool)> {
    let machine = if options.resumes { Reconciler::resume(options.limits) } else { Reconciler::new(options.limits) };
    let sending = Sending {
        client,
        request,
        options,
        check,
        machine,
        posts: 0,
        posted: None,
        asked: None,
        seen: Default::default(),
    };
    let span = info_span!("send", request_id = Empty);
    sending.run().instrument(span).await.map_err(|error| match error.kind() {
        // Without the token nobody could ask.
        ErrorKind::OutcomeUnknown => error.explained(&format!("its token is {}", request.token())),
        _ => error,
    })
}

struct Sending<'a, S, C> {
    client: &'a Client,
    request: &'a S,
    options: &'a SendOptions<'a>,
    check: C,
    machine: Reconciler,
    posts: u32,
    /// The last failure of a POST, and of a look-up.
    posted: Option<Error>,
    asked: Option<Error>,
    /// What was found last.
    seen: Seen,
}

impl<S: Subject, C: Fn() -> Result<()> + Send + Sync> Sending<'_, S, C> {
    async fn run(mut self) -> Result<(RequestId, bool)> {
        loop {
            match self.machine.step().clone() {
                SendStep::Post(wait) => {
                    if self.posts == 0 {
                        self.make_ready().await?;
                    }
                    self.posts += 1;
                    self.pause(wait).await?;
                    let outcome = self.post().await?;
                    debug!(?outcome, "sent");
                    self.machine.posted(outcome);
                }
                SendStep::LookUp(wait) => {
                    self.pause(wait).await?;
                    let outcome = self.look_up().await;
                    debug!(?outcome, "looked up");
                    self.machine.looked_up(outcome);
                }
                SendStep::Done(conclusion) => return self.conclude(conclusion),
            }
        }
    }

    /// Before it leaves for the first time.
    async fn make_ready(&self) -> Result<()> {
        (self.check)()?;
        let Some(hook) = self.options.write_ahead else { return Ok(()) };
        let body = self.request.body(self.client.versions()).map_err(|error| {
            Error::new(ErrorKind::InvalidInput, "the request cannot be written as JSON").because(error)
        })?;
        let intent = SendIntent::new(self.request.protocol_number(), self.request.token(), &body.unwrap_or_default());
        hook.about_to_send(&intent).await.map_err(|error| {
            Error::new(ErrorKind::File, "the token could not be stored: nothing was sent").because(error).during("send")
        })
    }

    /// Waits; spread by chance, so that a thousand senders do not come back at once.
    async fn pause(&mut self, wait: Duration) -> Result<()> {
        if wait.is_zero() {
            return Ok(());
        }
        let spread = f64::from((self.client.entropy().next() >> 56) as u8) / f64::from(u8::MAX) / 4.0;
        match self.client.pause(wait.mul_f64(1.0 + spread)).await {
            Err(error) if self.machine.is_in_doubt() => Err(unknown(S::OPERATION, Some(error))),
            result => result,
        }
    }

    async fn post(&mut self) -> Result<Posted> {
        let error = match self.request.post(self.client).await {
            Ok(answer) => match answer.request_id() {
                Ok(request_id) => return Ok(Posted::Written(request_id)),
                Err(error) => {
                    Error::new(ErrorKind::Decode, "notificationRequestId is not the base64 of an IUN").because(error)
                }
            },
            Err(error) => error,
        };
        let outcome = match error.kind() {
            ErrorKind::OutcomeUnknown | ErrorKind::Decode => Posted::Unknown,
            _ => match error.api_error().filter(|api| api.verdict == Verdict::Duplicate).map(what_is_taken) {
                Some(Taken::Pair) => Posted::KnownPair,
                Some(Taken::Iun) => Posted::Unknown,
                None if error.is_retryable() => Posted::NotExecuted(error.retry_after()),
                Some(Taken::Notice) | None => Posted::Rejected,
            },
        };
        // It was tried again as often as its failures allow, and nothing is in doubt: no reason to stay.
        if matches!(outcome, Posted::NotExecuted(_)) && !self.machine.is_in_doubt() {
            return Err(error);
        }
        self.posted = Some(error);
        Ok(outcome)
    }

    async fn look_up(&mut self) -> Found {
        match self.request.look_up(self.client).await {
            Ok(seen) => self.recognise(seen),
            Err(error) if error.kind() == ErrorKind::NotFound => Found::Nothing,
            Err(error) => {
                let passes = error.is_retryable() || error.kind() == ErrorKind::Decode;
                let asked = error.retry_after();
                self.asked = Some(error);
                if passes { Found::Unknown(asked) } else { Found::Refused }
            }
        }
    }

    fn recognise(&mut self, seen: Seen) -> Found {
        self.seen = seen;
        match (&self.seen.differs, self.seen.request_id.parse()) {
            (Some(_), _) => Found::Foreign,
            (None, Ok(request_id)) => Found::Ours(request_id),
            (None, Err(_)) => Found::Unknown(None),
        }
    }

    fn conclude(self, conclusion: Conclusion) -> Result<(RequestId, bool)> {
        let error = match conclusion {
            Conclusion::Written { request_id, recovered } => {
                Span::current().record("request_id", display(&request_id));
                if recovered {
                    info!("the answer was lost, and the request was found");
                }
                let Some(reasons) = self.seen.refused.filter(|_| recovered) else { return Ok((request_id, recovered)) };
                Some(Error::refused(reasons).explained(
                    "it was sent before with this protocol number and token: once it is corrected, give it a new token",
                ))
            }
            Conclusion::Rejected => self.posted.map(|error| match error.api_error().map(what_is_taken) {
                Some(Taken::Notice) => error.explained(
                    "a notice code of the request is in use by another notification that is neither refused nor cancelled: \
                     this request was not written, and sending it again does not help",
                ),
                _ => error,
            }),
            Conclusion::Taken => self.posted.or(self.asked).map(|error| error.with_kind(ErrorKind::Duplicate)).or_else(|| {
                Some(Error::new(ErrorKind::Duplicate, ""))
            }).map(|error| error.explained(&format!(
                "another request has this protocol number and token (it differs in {}): choose another token",
                self.seen.differs.as_deref().unwrap_or("its content"),
            ))),
            Conclusion::NotWritten => self.posted,
            Conclusion::Unknown => return Err(unknown(S::OPERATION, self.asked.or(self.posted))),
        };
        Err(error.unwrap_or_else(|| Error::new(ErrorKind::Unexpected, "the request was not sent")).during(S::OPERATION))
    }
}

/// Which uniqueness row a 409 is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// Protocol number and token; also when the answer does not say.
    Pair,
    /// A notice code of a creditor.
    Notice,
    /// The number that the platform drew: bad luck, nothing was written.
    Iun,
}

fn what_is_taken(api: &ApiError) -> Taken {
    let names = |row: &str| {
        api.complaints.iter().any(|complaint| complaint.element.as_deref().is_some_and(|element| element.contains(row)))
    };
    if names("paProtocolNumber") {
        Taken::Pair
    } else if names("noticeCode") {
        Taken::Notice
    } else if names("iun") {
        Taken::Iun
    } else {
        Taken::Pair
    }
}

fn unknown(operation: &'static str, last: Option<Error>) -> Error {
    let text = "it is not known whether the request was written: ask later by protocol number and token, or send it again with \
                the same token and SendOptions::resume";
    let error = Error::new(ErrorKind::OutcomeUnknown, text);
    match last {
        Some(last) => error.because(last),
        None => error,
    }
    .during(operation)
}
