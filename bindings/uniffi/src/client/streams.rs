//! Streams.

use crate::answer::{EventPageData, StreamCreationData, StreamData, StreamListItemData, StreamUpdateData};
use crate::client::NativeClient;
use crate::error::NativeError;

#[uniffi::export]
impl NativeClient {
    /// Creates a stream.
    pub async fn create_stream(&self, stream: StreamCreationData) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().create(&stream.into()).await?.into())).await
    }

    /// The stream with this title, made if there is none.
    pub async fn ensure_stream(&self, stream: StreamCreationData) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().ensure(&stream.into()).await?.into())).await
    }

    /// Replaces a stream of any version by a new one.
    pub async fn upgrade_stream(
        &self,
        stream_id: String,
        stream: StreamCreationData,
    ) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().upgrade(&stream_id, stream.into()).await?.into())).await
    }

    /// The streams of the body.
    pub async fn streams(&self) -> Result<Vec<StreamListItemData>, NativeError> {
        self.run(async |client| {
            let streams = client.streams().list().await?;
            Ok(streams.into_iter().map(Into::into).collect())
        })
        .await
    }

    /// A stream.
    pub async fn stream(&self, stream_id: String) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().get(&stream_id).await?.into())).await
    }

    /// The next page of events.
    pub async fn read_stream(
        &self,
        stream_id: String,
        last_event_id: Option<String>,
    ) -> Result<EventPageData, NativeError> {
        self.run(async move |client| {
            let page = client.streams().read(&stream_id, last_event_id.as_deref()).await?;
            page.try_into()
        })
        .await
    }

    /// Changes a stream.
    pub async fn update_stream(&self, stream_id: String, stream: StreamUpdateData) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().update(&stream_id, &stream.into()).await?.into())).await
    }

    /// Disables a stream.
    pub async fn disable_stream(&self, stream_id: String) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().disable(&stream_id).await?.into())).await
    }

    /// Deletes a stream.
    pub async fn delete_stream(&self, stream_id: String) -> Result<(), NativeError> {
        self.run(async move |client| Ok(client.streams().delete(&stream_id).await?)).await
    }
}
