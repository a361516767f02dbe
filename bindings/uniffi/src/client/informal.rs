//! Informal notifications: **experimental**, as PagoPA is still building them. Models cross as trees ([`ModelData`]).

use crate::answer::{CancellationData, SubmittedData};
use crate::client::documents::NativeDownload;
use crate::client::{NativeClient, index_of, read};
use crate::error::NativeError;
use crate::model::ModelData;
use crate::write_ahead::{Foreign, SendOptionsData, options_of};
use send_core::iun::{Iun, RequestId};
use send_core::model::{InformalNotification, NewMessage};
use send_core::wire::Model;
use std::sync::Arc;

#[uniffi::export]
impl NativeClient {
    /// Stores a message, given as JSON.
    pub async fn informal_create_message(&self, json: String) -> Result<ModelData, NativeError> {
        let message = NewMessage::read(json.as_bytes())?;
        self.run(async move |client| ModelData::of(&client.informal().create_message(&message).await?)).await
    }

    /// A message that was stored.
    pub async fn informal_message(&self, message_id: String) -> Result<ModelData, NativeError> {
        self.run(async move |client| ModelData::of(&client.informal().message(&message_id).await?)).await
    }

    /// Sends a request, given as JSON.
    pub async fn informal_send(
        &self,
        json: String,
        options: Option<SendOptionsData>,
    ) -> Result<SubmittedData, NativeError> {
        let request = InformalNotification::read(json.as_bytes())?;
        self.run(async move |client| {
            let hook = options.as_ref().and_then(|options| options.write_ahead.clone()).map(Foreign);
            let options = options_of(options.as_ref(), hook.as_ref());
            Ok(client.informal().send_with(request, &options).await?.into())
        })
        .await
    }

    /// What became of a request.
    pub async fn informal_status(&self, request_id: String) -> Result<ModelData, NativeError> {
        let request_id: RequestId = read(&request_id)?;
        self.run(async move |client| ModelData::of(&client.informal().status(&request_id).await?)).await
    }

    /// What became of a request whose answer was lost.
    pub async fn informal_status_by_protocol(
        &self,
        protocol_number: String,
        idempotence_token: String,
    ) -> Result<ModelData, NativeError> {
        self.run(async move |client| {
            ModelData::of(&client.informal().status_by_protocol(&protocol_number, &idempotence_token).await?)
        })
        .await
    }

    /// A notification with its life so far, and the texts of its messages if wanted.
    pub async fn informal_get(&self, iun: String, with_message: bool) -> Result<ModelData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| ModelData::of(&client.informal().get(&iun, with_message).await?)).await
    }

    /// A document.
    pub async fn informal_document(&self, iun: String, index: i32) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, index): (Iun, u32) = (read(&iun)?, index_of(index)?);
        self.run(async move |client| Ok(NativeDownload::of(client.informal().document(&iun, index).await?))).await
    }

    /// The printable notice of a payment.
    pub async fn informal_payment_attachment(
        &self,
        iun: String,
        recipient: i32,
        index: i32,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, recipient, index): (Iun, u32, u32) = (read(&iun)?, index_of(recipient)?, index_of(index)?);
        self.run(async move |client| {
            Ok(NativeDownload::of(client.informal().payment_attachment(&iun, recipient, Some(index)).await?))
        })
        .await
    }

    /// Stops a notification.
    pub async fn informal_terminate(&self, iun: String) -> Result<CancellationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(client.informal().terminate(&iun).await?.into())).await
    }
}
