//! Looking at what became of requests, of one or of many.

use super::Notifications;
#[cfg(doc)]
use crate::ErrorKind;
use crate::Result;
use futures_core::Stream;
use futures_util::StreamExt;
use futures_util::stream::iter;
use send_core::api::GetRequestStatus;
use send_core::iun::RequestId;
use send_core::model::RequestStatus;

impl<'a> Notifications<'a> {
    /// What became of a request.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is no such request for this key.
    pub async fn status(&self, request_id: &RequestId) -> Result<RequestStatus> {
        self.client.execute(&GetRequestStatus::ById(request_id)).await
    }

    /// What became of a request whose answer was lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if nothing was written: it can be sent again as it was.
    pub async fn status_by_protocol(&self, protocol_number: &str, idempotence_token: &str) -> Result<RequestStatus> {
        self.client.execute(&GetRequestStatus::ByProtocol { protocol_number, idempotence_token }).await
    }

    /// What became of many requests, each looked at once, with at most `calls` (at least one) at a time. Each comes with its
    /// position among those given, in the order in which it is known.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, sent: Vec<send_client::Submitted>) {
    /// use futures_util::StreamExt;
    /// let requests: Vec<_> = sent.iter().map(|submitted| submitted.request_id).collect();
    /// let mut known = std::pin::pin!(client.notifications().statuses(requests, 16));
    /// while let Some((position, outcome)) = known.next().await {
    ///     println!("{}: {outcome:?}", sent[position].protocol_number);
    /// }
    /// # }
    /// ```
    pub fn statuses(
        self,
        requests: Vec<RequestId>,
        calls: usize,
    ) -> impl Stream<Item = (usize, Result<RequestStatus>)> + Send + 'a {
        let look =
            move |(position, request_id): (usize, RequestId)| async move { (position, self.status(&request_id).await) };
        iter(requests.into_iter().enumerate()).map(look).buffer_unordered(calls.max(1))
    }
}
