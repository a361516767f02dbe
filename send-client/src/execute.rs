//! One function through which every call goes.

mod asked;
mod request;

pub(crate) use asked::{Ask, Asked};

use crate::auth::{AfterDenial, Credentials};
use crate::observe::{OperationEnd, Wait, WaitReason};
use crate::transport::{HttpResponse, TransportError, TransportErrorKind};
use crate::{Client, Error, ErrorKind, Result};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use send_core::api::{Answer, Operation, Resource, RetryClass};
use send_core::problem::{ApiError, Verdict};
use send_core::time::http_date;
use send_core::wire::DecodeError;
use std::sync::Arc;
use std::time::Duration;
use tracing::field::Empty;
use tracing::{Instrument, debug, info_span};

/// The gateway remembers a denial for a minute, by API key (pagopa/pn-delivery `aws/api-delivery-B2B-aws.yaml`).
const DENIAL: Duration = Duration::from_secs(61);

/// No answer of the API is larger: a page of 50 events, or a notification of thousands of elements, stays far below.
const LARGEST_ANSWER: usize = 64 * 1024 * 1024;

impl Client {
    /// Executes any operation of [`send_core::api`]; the methods of this crate are made of it.
    ///
    /// A failure is tried again as far as the operation's [`RetryClass`] makes that harmless: with growing waits that are spread
    /// by chance, or as long as the platform says, and no longer than the job's deadline ([`Client::within`]).
    ///
    /// # Errors
    /// [`Error`] with the name of the operation; see [`ErrorKind`] for what can happen. An operation that must not be repeated
    /// blindly (a new notification, a new stream) fails with [`ErrorKind::OutcomeUnknown`] if it may have been carried out.
    pub async fn execute<O: Operation<Output: Send> + Sync>(&self, operation: &O) -> Result<O::Output> {
        let route = O::ROUTE;
        let span = info_span!(
            "send",
            operation = route.name,
            iun = Empty,
            request_id = Empty,
            attempt = 1,
            status = Empty,
            trace_id = Empty
        );
        let start = self.clock().elapsed();
        let called = async {
            let asked = Asked::new(operation);
            let first = self.tried(&asked).await;
            match &first {
                Err(error) if self.may_pass_in_a_minute(error).await => self.tried(&asked).await,
                _ => first,
            }?;
            asked.into_output()
        };
        let called = async {
            let result = self.note(called.await).await;
            if let Err(error) = &result {
                debug!(kind = %error.kind(), attempts = error.attempts(), %error, "failed");
            }
            result
        };
        let result = called.instrument(span).await.map_err(|error| error.during(route.name));
        if let Some(observer) = self.observer() {
            observer.finished(&OperationEnd {
                operation: route.name,
                failure: result.as_ref().err().map(Error::kind),
                took: self.clock().elapsed().saturating_sub(start),
                left_today: self.limiter().map(|limiter| limiter.usage(self.clock().now()).left),
            });
        }
        result
    }

    /// True after a denial that renewed credentials, and the gateway's forgetting, may undo. Waits for the latter.
    async fn may_pass_in_a_minute(&self, error: &Error) -> bool {
        let denied = error.api_error().is_some_and(|api| api.verdict == Verdict::AccessDenied);
        denied
            && self.auth().denied().await == AfterDenial::TryAgain
            && self.options().retries
            && self.wait(WaitReason::Denial, DENIAL).await.is_ok()
    }

    async fn wait(&self, reason: WaitReason, time: Duration) -> Result<()> {
        if let Some(observer) = self.observer() {
            observer.waits(&Wait { reason, time });
        }
        self.pause(time).await
    }

    async fn tried(&self, operation: &dyn Ask) -> Result<()> {
        let class = operation.route().retry;
        let result = self.retrying(class, |number| {
            if number > 1 {
                tracing::Span::current().record("attempt", number);
            }
            self.attempt(operation)
        });
        match result.await {
            // What an earlier attempt removed is not there any more.
            Err(error) if class == RetryClass::Removal && error.attempts() > 1 && error.status() == Some(404) => {
                operation.take(&Answer::new(204, b"")).map_err(not_understood)
            }
            result => result,
        }
    }

    /// One try.
    pub(crate) async fn attempt(&self, operation: &dyn Ask) -> Result<()> {
        let route = operation.route();
        self.time_for(Duration::ZERO)?; // What is too late is not counted.
        if let Some(limiter) = self.limiter().filter(|_| route.authenticated) {
            let stream = route.resource == Some(Resource::Streams);
            let time = limiter.admit(self.clock(), stream, self.remaining()).await?;
            if let Some(observer) = self.observer().filter(|_| !time.is_zero()) {
                observer.waits(&Wait { reason: WaitReason::Limiter, time });
            }
        }
        let request = self.request_for(operation).await?;
        let silent = |error| no_answer(error).calling(self.environment().base_url());
        let response = self.transport().send(request).await.map_err(silent)?;
        let span = tracing::Span::current();
        span.record("status", response.status);
        let (status, retry_after) = (response.status, response.header("retry-after").map(str::to_owned));
        let trace_id = trace_id(&response);
        if let Some(trace_id) = &trace_id {
            span.record("trace_id", trace_id.as_str());
        }
        let body = read_body(response, LARGEST_ANSWER).await?;
        debug!(status, bytes = body.len(), "answered");
        if operation.is_success(status) {
            let answer = Answer::new(status, &body).with_retry_after(retry_after.as_deref());
            return operation.take(&answer).map_err(not_understood);
        }
        let mut error = ApiError::read(status, &body);
        error.trace_id = error.trace_id.or(trace_id);
        Err(Error::api(error).hinted(retry_after.and_then(|text| self.hint(route.retry, status, &text))))
    }

    /// What the header `retry-after` says: milliseconds where the service of streams speaks, elsewhere, and from a gateway or
    /// proxy that stands in for it (5xx), seconds or a date (RFC 9110, 10.2.3).
    fn hint(&self, class: RetryClass, status: u16, text: &str) -> Option<Duration> {
        let text = text.trim();
        match text.parse() {
            Ok(number) if class == RetryClass::Events && status < 500 => Some(Duration::from_millis(number)),
            Ok(number) => Some(Duration::from_secs(number)),
            Err(_) => {
                let date = http_date(text)?;
                Some(Duration::try_from(date.duration_since(self.clock().now())).unwrap_or_default())
            }
        }
    }

    pub(crate) async fn credentials(&self) -> Result<Arc<Credentials>> {
        let given = match self.remaining() {
            None => self.auth().credentials().await,
            Some(left) => tokio::time::timeout(left, self.auth().credentials())
                .await
                .map_err(|_| Error::new(ErrorKind::Timeout, "no credentials before the job's deadline"))?,
        };
        given.map_err(|error| Error::new(ErrorKind::Credentials, "no credentials could be had").because(error))
    }

    /// The time for one attempt: what its kind takes, but no more than the job has left.
    ///
    /// # Errors
    /// [`ErrorKind::Timeout`] if nothing is left.
    pub(crate) fn time_for(&self, usual: Duration) -> Result<Duration> {
        match self.remaining() {
            Some(Duration::ZERO) => Err(Error::new(ErrorKind::Timeout, "the job's deadline has passed")),
            Some(left) => Ok(left.min(usual)),
            None => Ok(usual),
        }
    }
}

/// Reads a whole body, but no more than `limit` bytes.
pub(crate) async fn read_body(mut response: HttpResponse, limit: usize) -> Result<Bytes> {
    let (mut first, mut body) = (Bytes::new(), BytesMut::new());
    while let Some(piece) = response.body.next().await {
        let piece = piece.map_err(no_answer)?;
        if first.len() + body.len() + piece.len() > limit {
            return Err(Error::new(ErrorKind::Unexpected, format!("an answer of more than {limit} bytes")));
        }
        // As a rule there is one piece, which needs no copy.
        if body.is_empty() && first.is_empty() {
            first = piece;
        } else {
            body.extend_from_slice(&std::mem::take(&mut first));
            body.extend_from_slice(&piece);
        }
    }
    Ok(if body.is_empty() { first } else { body.freeze() })
}

pub(crate) fn no_answer(error: TransportError) -> Error {
    let kind = match error.kind {
        TransportErrorKind::Timeout => ErrorKind::Timeout,
        TransportErrorKind::Body => ErrorKind::File,
        TransportErrorKind::Untrusted | TransportErrorKind::Unrecognised => ErrorKind::Configuration,
        _ => ErrorKind::Connection,
    };
    Error::new(kind, error.to_string()).transported(error.kind).because_of(error)
}

fn not_understood(error: DecodeError) -> Error {
    Error::new(ErrorKind::Decode, error.to_string())
}

/// The gateway's own trace id, for answers that carry none in their body.
fn trace_id(response: &HttpResponse) -> Option<String> {
    ["x-amzn-trace-id", "x-amzn-requestid", "x-amz-request-id"]
        .into_iter()
        .find_map(|name| response.header(name))
        .map(str::to_owned)
}

impl Error {
    /// The cause of a transport error, not the error itself: its text is told already.
    fn because_of(self, error: TransportError) -> Self {
        match error.source {
            Some(source) => self.because(source),
            None => self,
        }
    }
}
