//! Waiting for acceptance by looking, of one request or of many.

use super::Notifications;
use crate::error::LONGEST_HINT;
use crate::{Error, ErrorKind, Result};
use futures_core::Stream;
use futures_util::stream::FuturesUnordered;
use send_core::iun::{Iun, RequestId};
use send_core::model::RequestState;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

impl<'a> Notifications<'a> {
    /// Waits until a request is accepted, and returns the IUN.
    ///
    /// Every look is a call of your daily budget: for many notifications use a stream.
    ///
    /// # Errors
    /// [`ErrorKind::Refused`] with the reasons; [`ErrorKind::StillWaiting`] when the client's
    /// [`Polling`](crate::Polling) says to stop: acceptance may take up to 24 hours.
    pub async fn wait_accepted(&self, request_id: &RequestId) -> Result<Iun> {
        self.looked_for(request_id, &Semaphore::new(1)).await
    }

    /// The same for many requests: all of them are waited for at the same time, and at most `calls` (at least one) ask the
    /// platform at a time. Each comes with its position among those given, in the order in which it is known.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, sent: Vec<send_client::Submitted>) {
    /// use futures_util::StreamExt;
    /// let requests: Vec<_> = sent.iter().map(|submitted| submitted.request_id).collect();
    /// let mut known = std::pin::pin!(client.notifications().wait_all_accepted(requests, 16));
    /// while let Some((position, outcome)) = known.next().await {
    ///     println!("{}: {outcome:?}", sent[position].protocol_number);
    /// }
    /// # }
    /// ```
    pub fn wait_all_accepted(
        self,
        requests: Vec<RequestId>,
        calls: usize,
    ) -> impl Stream<Item = (usize, Result<Iun>)> + Send + 'a {
        let gate = Arc::new(Semaphore::new(calls.clamp(1, Semaphore::MAX_PERMITS)));
        let wait = |(position, request_id): (usize, RequestId)| {
            let gate = Arc::clone(&gate);
            async move { (position, self.looked_for(&request_id, &gate).await) }
        };
        requests.into_iter().enumerate().map(wait).collect::<FuturesUnordered<_>>()
    }

    /// Each look takes a leave of the gate.
    async fn looked_for(&self, request_id: &RequestId, gate: &Semaphore) -> Result<Iun> {
        let polling = self.client.polling();
        let started = self.client.clock().elapsed();
        let mut paused = Duration::ZERO;
        let mut asked = Duration::ZERO;
        for look in 0.. {
            let delay = asked.max(polling.delay(look));
            // Calls, and standing in line for them, take time too; a clock of tests may stand still.
            let waited = self.client.clock().elapsed().saturating_sub(started).max(paused);
            if waited.saturating_add(delay) > polling.limit() {
                break;
            }
            self.client.pause(delay).await?;
            paused += delay;
            let answer = {
                let _leave = gate.acquire().await;
                self.status(request_id).await
            };
            let status = match answer {
                // The platform may be away for a while: it is no news about the request.
                Err(error) if error.is_retryable() && error.kind() != ErrorKind::QuotaExhausted => {
                    asked = error.retry_after().unwrap_or_default();
                    continue;
                }
                status => status?,
            };
            match status.notification_request_status {
                RequestState::Accepted => {
                    return status.accepted_iun().ok_or_else(|| {
                        Error::new(ErrorKind::Decode, "the request is accepted, and the answer holds no IUN")
                    });
                }
                RequestState::Refused => return Err(Error::refused(status.errors.into_vec())),
                _ => {
                    let seconds = status.retry_after.and_then(|seconds| u64::try_from(seconds).ok());
                    asked = Duration::from_secs(seconds.unwrap_or_default()).min(LONGEST_HINT);
                }
            }
        }
        Err(Error::new(ErrorKind::StillWaiting, "the request is still being checked, which may take up to 24 hours"))
    }
}
