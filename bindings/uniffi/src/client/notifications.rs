//! Requests, and notifications.

use crate::answer::{CancellationData, RequestStatusData, SentNotificationData, SubmittedData};
use crate::client::{NativeClient, read};
use crate::error::NativeError;
use crate::request::from_json;
use crate::write_ahead::{Foreign, SendOptionsData, options_of};
use send_core::iun::{Iun, RequestId};

#[uniffi::export]
impl NativeClient {
    /// A token for a request.
    pub fn new_token(&self) -> String {
        self.client.notifications().new_token()
    }

    /// Checks a request, given as JSON, by the rules that can be checked here.
    pub fn check(&self, json: String) -> Result<(), NativeError> {
        Ok(self.client.notifications().check(&from_json(&json)?)?)
    }

    /// Sends a request, given as JSON.
    pub async fn send(&self, json: String, options: Option<SendOptionsData>) -> Result<SubmittedData, NativeError> {
        let request = from_json(&json)?;
        self.run(async move |client| {
            let hook = options.as_ref().and_then(|options| options.write_ahead.clone()).map(Foreign);
            let options = options_of(options.as_ref(), hook.as_ref());
            Ok(client.notifications().send_with(request, &options).await?.into())
        })
        .await
    }

    /// What became of a request.
    pub async fn request_status(&self, request_id: String) -> Result<RequestStatusData, NativeError> {
        let request_id: RequestId = read(&request_id)?;
        self.run(async move |client| client.notifications().status(&request_id).await?.try_into()).await
    }

    /// What became of a request whose answer was lost.
    pub async fn request_status_by_protocol(
        &self,
        protocol_number: String,
        idempotence_token: String,
    ) -> Result<RequestStatusData, NativeError> {
        self.run(async move |client| {
            let notifications = client.notifications();
            notifications.status_by_protocol(&protocol_number, &idempotence_token).await?.try_into()
        })
        .await
    }

    /// Waits until a request is accepted.
    pub async fn wait_accepted(&self, request_id: String) -> Result<String, NativeError> {
        let request_id: RequestId = read(&request_id)?;
        self.run(async move |client| Ok(client.notifications().wait_accepted(&request_id).await?.to_string())).await
    }

    /// A notification with its whole life so far.
    pub async fn notification(&self, iun: String) -> Result<SentNotificationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| client.notifications().get(&iun).await?.try_into()).await
    }

    /// Asks for a cancellation.
    pub async fn cancel(&self, iun: String) -> Result<CancellationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(client.notifications().cancel(&iun).await?.into())).await
    }
}
