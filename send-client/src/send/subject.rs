//! What is sent exactly once: a request with a protocol number and a token, by which it can be looked up.

use super::ours;
use crate::{Client, Result};
use send_core::api::{ApiVersions, GetRequestStatus, Operation, SendNotification};
use send_core::model::{NewNotification, NewNotificationResponse, RefusalReason, RequestState};
use send_core::wire::DecodeError;

/// A request that is found by protocol number and token.
pub(crate) trait Subject: Sync {
    /// The operation that sends it, as errors name it.
    const OPERATION: &'static str;

    fn protocol_number(&self) -> &str;

    fn token(&self) -> &str;

    /// The body as it is sent, for the fingerprint.
    fn body(&self, versions: &ApiVersions) -> Result<Option<Vec<u8>>, DecodeError>;

    fn post(&self, client: &Client) -> impl Future<Output = Result<NewNotificationResponse>> + Send;

    fn look_up(&self, client: &Client) -> impl Future<Output = Result<Seen>> + Send;
}

/// What is kept under a protocol number and a token.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// As the platform wrote it.
    pub(crate) request_id: String,
    /// In what it is not the request that was sent.
    pub(crate) differs: Option<String>,
    /// Why the platform has refused it since, if it has.
    pub(crate) refused: Option<Vec<RefusalReason>>,
}

impl Subject for NewNotification {
    const OPERATION: &'static str = SendNotification::ROUTE.name;

    fn protocol_number(&self) -> &str {
        &self.protocol_number
    }

    fn token(&self) -> &str {
        self.idempotence_token.as_deref().unwrap_or_default()
    }

    fn body(&self, versions: &ApiVersions) -> Result<Option<Vec<u8>>, DecodeError> {
        Ok(SendNotification { request: self }.call(versions)?.body)
    }

    async fn post(&self, client: &Client) -> Result<NewNotificationResponse> {
        client.execute(&SendNotification { request: self }).await
    }

    async fn look_up(&self, client: &Client) -> Result<Seen> {
        let (protocol_number, idempotence_token) = (self.protocol_number(), self.token());
        let found = client.execute(&GetRequestStatus::ByProtocol { protocol_number, idempotence_token }).await?;
        let is_refused = found.notification_request_status == RequestState::Refused;
        Ok(Seen {
            differs: ours::difference(self, &found),
            request_id: found.notification_request_id,
            refused: is_refused.then(|| found.errors.into_vec()),
        })
    }
}
