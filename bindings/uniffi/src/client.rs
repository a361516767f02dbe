//! The client, and what a download is.

use crate::answer::{
    CancellationData, DowntimeHistoryData, EventPageData, GroupData, LegalFactListItemData, PlatformStatusData,
    PriceData, RequestStatusData, SentNotificationData, StreamCreationData, StreamData, StreamListItemData,
    StreamUpdateData, SubmittedData,
};
use crate::auth::{self, ForeignCredentials, PdndData};
use crate::error::NativeError;
use crate::identifiers::IunData;
use crate::network::{NetworkData, RateLimitData};
use crate::preflight::version_of;
use crate::request::{UploadedFileData, from_json};
use crate::runtime;
use crate::write_ahead::{self, SendOptionsData};
use send_client::auth::Credentials;
use send_client::send::SendOptions;
use send_client::{Attachment, Client, ClientBuilder, Download, Environment, Network, Polling, RateLimit};
use send_core::api::{PaymentAttachment, Resource};
use send_core::iun::{Iun, RequestId};
use send_core::model::GroupStatus;
use send_core::notice::NoticeCode;
use send_core::tax::PaTaxId;
use std::sync::Arc;
use std::time::Duration;

/// Where the platform is.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EnvironmentData {
    /// Where the API is.
    pub base_url: String,
    /// Whether that is on this machine.
    pub local: bool,
}

impl From<&Environment> for EnvironmentData {
    fn from(environment: &Environment) -> Self {
        Self { base_url: environment.base_url().to_string(), local: environment.is_local() }
    }
}

/// An environment by its name or its base URL.
#[uniffi::export]
pub fn environment(text: String) -> Result<EnvironmentData, NativeError> {
    Ok((&text.parse::<Environment>()?).into())
}

/// A group of operations that share a version.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum ResourceData {
    /// Sending a request and asking for its status.
    Requests,
    /// Reading a sent notification.
    Sent,
    /// The price of a payment.
    Price,
    /// Streams and their events.
    Streams,
    /// The list of legal facts.
    LegalFacts,
    /// Cancelling.
    Cancellation,
}

impl From<ResourceData> for Resource {
    fn from(resource: ResourceData) -> Self {
        match resource {
            ResourceData::Requests => Self::Requests,
            ResourceData::Sent => Self::Sent,
            ResourceData::Price => Self::Price,
            ResourceData::Streams => Self::Streams,
            ResourceData::LegalFacts => Self::LegalFacts,
            ResourceData::Cancellation => Self::Cancellation,
        }
    }
}

/// A version other than production's.
#[derive(Clone, Debug, uniffi::Record)]
pub struct VersionData {
    /// Of what.
    pub resource: ResourceData,
    /// Such as `2.6`.
    pub version: String,
}

/// How to wait.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PollingData {
    /// Whether to start from the values for this machine rather than from the patient ones.
    pub quick: bool,
    /// When to look first.
    pub first_after: Option<Duration>,
    /// How far the delay may grow.
    pub at_most: Option<Duration>,
    /// When to stop looking.
    pub give_up_after: Option<Duration>,
}

impl From<PollingData> for Polling {
    fn from(data: PollingData) -> Self {
        let PollingData { quick, first_after, at_most, give_up_after } = data;
        let mut polling = if quick { Self::quick() } else { Self::default() };
        if let Some(delay) = first_after {
            polling = polling.first_after(delay);
        }
        if let Some(delay) = at_most {
            polling = polling.at_most(delay);
        }
        if let Some(total) = give_up_after {
            polling = polling.give_up_after(total);
        }
        polling
    }
}

/// What a builder of the facade has collected.
#[derive(Clone, uniffi::Record)]
pub struct ClientSettings {
    /// Whether to begin with what the environment variables say.
    pub from_variables: bool,
    /// Name or base URL.
    pub environment: Option<String>,
    /// The API key.
    pub api_key: Option<String>,
    /// A PDND voucher; it needs the key.
    pub voucher: Option<String>,
    /// Name and version of the program.
    pub application: Option<String>,
    /// Versions other than production's.
    pub versions: Vec<VersionData>,
    /// How to wait.
    pub polling: Option<PollingData>,
    /// Whether to check requests before they are sent.
    pub preflight: bool,
    /// More roots to trust, as PEM.
    pub extra_roots_pem: Option<String>,
    /// What fetches the vouchers that go with the key.
    pub pdnd: Option<PdndData>,
    /// Code of the user that supplies credentials, instead of the key and the voucher.
    pub supplier: Option<Arc<dyn ForeignCredentials>>,
    /// How calls go out, instead of what the environment variables say.
    pub network: Option<NetworkData>,
    /// How many calls to make.
    pub rate_limit: Option<RateLimitData>,
    /// As many as possible.
    pub unlimited: bool,
}

/// Shows no secret.
impl std::fmt::Debug for ClientSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientSettings").field("environment", &self.environment).finish_non_exhaustive()
    }
}

impl TryFrom<ClientSettings> for Client {
    type Error = NativeError;

    fn try_from(settings: ClientSettings) -> Result<Self, NativeError> {
        let ClientSettings {
            from_variables,
            environment,
            api_key,
            voucher,
            application,
            versions,
            polling,
            preflight,
            extra_roots_pem,
            pdnd,
            supplier,
            network,
            rate_limit,
            unlimited,
        } = settings;
        let mut builder = if from_variables { ClientBuilder::from_env()? } else { Self::builder() };
        if let Some(environment) = environment {
            builder = builder.environment(environment.parse()?);
        }
        match (api_key, pdnd) {
            (Some(key), Some(pdnd)) => builder = builder.pdnd(key, pdnd.try_into()?),
            (Some(key), None) => {
                let credentials = Credentials::api_key(key);
                builder = builder.credentials(match voucher {
                    Some(voucher) => credentials.voucher(voucher),
                    None => credentials,
                });
            }
            (None, _) => {}
        }
        if let Some(supplier) = supplier {
            builder = builder.auth(auth::Foreign(supplier));
        }
        if let Some(network) = network {
            builder = builder.network(Network::try_from(network)?);
        }
        if let Some(limit) = rate_limit {
            builder = builder.rate_limit(RateLimit::try_from(limit)?);
        }
        if unlimited {
            builder = builder.without_rate_limit();
        }
        if let Some(application) = application {
            builder = builder.application(application);
        }
        for VersionData { resource, version } in versions {
            builder = builder.version(resource.into(), version_of(&version)?);
        }
        if let Some(polling) = polling {
            builder = builder.polling(polling.into());
        }
        if !preflight {
            builder = builder.without_preflight();
        }
        if let Some(pem) = extra_roots_pem {
            builder = builder.extra_roots_pem(pem.as_bytes())?;
        }
        Ok(builder.build()?)
    }
}

/// A file to upload.
#[derive(Clone, uniffi::Enum)]
pub enum AttachmentData {
    /// A PDF on disk.
    Pdf {
        /// Where it is.
        path: String,
    },
    /// A PDF in memory.
    PdfBytes {
        /// All of it.
        content: Vec<u8>,
    },
    /// F24 metadata on disk.
    F24Metadata {
        /// Where they are.
        path: String,
    },
    /// F24 metadata in memory.
    F24MetadataBytes {
        /// All of them.
        content: Vec<u8>,
    },
}

impl From<AttachmentData> for Attachment {
    fn from(data: AttachmentData) -> Self {
        match data {
            AttachmentData::Pdf { path } => Self::pdf(path),
            AttachmentData::PdfBytes { content } => Self::pdf_bytes(content),
            AttachmentData::F24Metadata { path } => Self::f24_metadata(path),
            AttachmentData::F24MetadataBytes { content } => Self::f24_metadata_bytes(content),
        }
    }
}

/// Says what it is, not what is inside.
impl std::fmt::Debug for AttachmentData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pdf { .. } | Self::PdfBytes { .. } => "Pdf",
            Self::F24Metadata { .. } | Self::F24MetadataBytes { .. } => "F24Metadata",
        })
    }
}

/// Which file of a payment.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum PaymentAttachmentData {
    /// The printable pagoPA notice.
    PagoPa,
    /// The F24 form.
    F24,
}

impl From<PaymentAttachmentData> for PaymentAttachment {
    fn from(attachment: PaymentAttachmentData) -> Self {
        match attachment {
            PaymentAttachmentData::PagoPa => Self::PagoPa,
            PaymentAttachmentData::F24 => Self::F24,
        }
    }
}

/// A position as the client counts it.
fn index_of(index: i32) -> Result<u32, NativeError> {
    u32::try_from(index).map_err(|_| NativeError::out_of_range("index", "0 or more", "0 o più"))
}

/// An identifier that the facade has read before.
fn read<T: std::str::FromStr<Err: Into<NativeError>>>(text: &str) -> Result<T, NativeError> {
    text.parse().map_err(Into::into)
}

/// The client.
#[derive(Debug, uniffi::Object)]
pub struct NativeClient {
    pub(crate) client: Client,
}

#[uniffi::export]
impl NativeClient {
    /// Makes a client.
    #[uniffi::constructor]
    pub fn new(settings: ClientSettings) -> Result<Arc<Self>, NativeError> {
        Ok(Arc::new(Self { client: settings.try_into()? }))
    }

    /// Where the platform is.
    pub fn environment(&self) -> EnvironmentData {
        self.client.environment().into()
    }

    /// The same client, whose calls end within a time each, with all that is tried again.
    pub fn within(&self, time: Duration) -> Arc<Self> {
        Arc::new(Self { client: self.client.within(time) })
    }

    /// The same client, which tries nothing again.
    pub fn without_retries(&self) -> Arc<Self> {
        Arc::new(Self { client: self.client.without_retries() })
    }

    /// A token for a request.
    pub fn new_token(&self) -> String {
        self.client.notifications().new_token()
    }

    /// Checks a request, given as JSON, by the rules that can be checked here.
    pub fn check(&self, json: String) -> Result<(), NativeError> {
        Ok(self.client.notifications().check(&from_json(&json)?)?)
    }

    /// Uploads files, in order.
    pub async fn upload_all(&self, files: Vec<AttachmentData>) -> Result<Vec<UploadedFileData>, NativeError> {
        self.run(async move |client| {
            let uploaded = client.attachments().upload_all(files.into_iter().map(Attachment::from)).await?;
            Ok(uploaded.into_iter().map(Into::into).collect())
        })
        .await
    }

    /// Sends a request, given as JSON.
    pub async fn send(&self, json: String, options: Option<SendOptionsData>) -> Result<SubmittedData, NativeError> {
        let request = from_json(&json)?;
        self.run(async move |client| {
            let notifications = client.notifications();
            let Some(SendOptionsData { write_ahead, resume, preflight }) = options else {
                return Ok(notifications.send(request).await?.into());
            };
            let hook = write_ahead.map(write_ahead::Foreign);
            let mut options = SendOptions::new();
            if let Some(hook) = &hook {
                options = options.write_ahead(hook);
            }
            if resume {
                options = options.resume();
            }
            if !preflight {
                options = options.without_preflight();
            }
            Ok(notifications.send_with(request, &options).await?.into())
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
    pub async fn wait_accepted(&self, request_id: String) -> Result<IunData, NativeError> {
        let request_id: RequestId = read(&request_id)?;
        self.run(async move |client| Ok(client.notifications().wait_accepted(&request_id).await?.into())).await
    }

    /// A notification with its whole life so far.
    pub async fn notification(&self, iun: String) -> Result<SentNotificationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| client.notifications().get(&iun).await?.try_into()).await
    }

    /// A document of a notification.
    pub async fn document(&self, iun: String, index: i32) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, index): (Iun, u32) = (read(&iun)?, index_of(index)?);
        self.run(async move |client| Ok(NativeDownload::of(client.notifications().document(&iun, index).await?))).await
    }

    /// A file of a payment.
    pub async fn payment_attachment(
        &self,
        iun: String,
        recipient: i32,
        attachment: PaymentAttachmentData,
        index: Option<i32>,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, recipient): (Iun, u32) = (read(&iun)?, index_of(recipient)?);
        let index = index.map(index_of).transpose()?;
        self.run(async move |client| {
            let notifications = client.notifications();
            let download = notifications.payment_attachment(&iun, recipient, attachment.into(), index).await?;
            Ok(NativeDownload::of(download))
        })
        .await
    }

    /// Asks for a cancellation.
    pub async fn cancel(&self, iun: String) -> Result<CancellationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(client.notifications().cancel(&iun).await?.into())).await
    }

    /// The legal facts of a notification.
    pub async fn legal_facts(&self, iun: String) -> Result<Vec<LegalFactListItemData>, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| {
            let facts = client.legal_facts().list(&iun).await?;
            Ok(facts.into_iter().map(Into::into).collect())
        })
        .await
    }

    /// A legal fact.
    pub async fn legal_fact(&self, iun: String, key: String) -> Result<Arc<NativeDownload>, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(NativeDownload::of(client.legal_facts().get(&iun, &key).await?))).await
    }

    /// The notice of arrival.
    pub async fn aar(&self, iun: String, document_id: String) -> Result<Arc<NativeDownload>, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(NativeDownload::of(client.legal_facts().aar(&iun, &document_id).await?))).await
    }

    /// Creates a stream.
    pub async fn create_stream(&self, stream: StreamCreationData) -> Result<StreamData, NativeError> {
        self.run(async move |client| Ok(client.streams().create(&stream.into()).await?.into())).await
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

    /// What a notice costs.
    pub async fn price(&self, creditor: String, notice_code: String) -> Result<PriceData, NativeError> {
        let (creditor, notice): (PaTaxId, NoticeCode) = (read(&creditor)?, read(&notice_code)?);
        self.run(async move |client| Ok(client.payments().price(&creditor, &notice).await?.into())).await
    }

    /// The groups of the key; of one status, given as on the wire, or of any.
    pub async fn groups(&self, status: Option<String>) -> Result<Vec<GroupData>, NativeError> {
        let status = status.map(|status| GroupStatus::from(status.as_str()));
        self.run(async move |client| {
            let groups = client.groups().list(status).await?;
            Ok(groups.into_iter().map(Into::into).collect())
        })
        .await
    }

    /// What works and what does not.
    pub async fn platform_status(&self) -> Result<PlatformStatusData, NativeError> {
        self.run(async |client| Ok(client.platform().status().await?.into())).await
    }

    /// The downtimes of a month.
    pub async fn downtimes(&self, year: i32, month: i32) -> Result<DowntimeHistoryData, NativeError> {
        let year = u16::try_from(year).map_err(|_| NativeError::out_of_range("year", "such as 2026", "come 2026"))?;
        let month = u8::try_from(month).map_err(|_| NativeError::out_of_range("month", "1 to 12", "da 1 a 12"))?;
        self.run(async move |client| Ok(client.platform().downtimes(year, month).await?.into())).await
    }

    /// The document that proves a downtime, once it is signed.
    pub async fn downtime_legal_fact(&self, legal_fact_id: String) -> Result<Option<Arc<NativeDownload>>, NativeError> {
        self.run(async move |client| {
            let download = client.platform().downtime_legal_fact(&legal_fact_id).await?;
            Ok(download.map(NativeDownload::of))
        })
        .await
    }
}

impl NativeClient {
    /// Does the work on the threads of the library, with a client of its own.
    async fn run<T, F>(&self, work: impl FnOnce(Client) -> F) -> Result<T, NativeError>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, NativeError>> + Send + 'static,
    {
        runtime::spawn(work(self.client.clone())).await
    }
}

/// A file that is ready to be downloaded.
#[derive(Debug, uniffi::Object)]
pub struct NativeDownload {
    download: Download,
}

impl NativeDownload {
    fn of(download: Download) -> Arc<Self> {
        Arc::new(Self { download })
    }
}

#[uniffi::export]
impl NativeDownload {
    /// A harmless name for the file.
    pub fn file_name(&self) -> String {
        self.download.file_name().to_owned()
    }

    /// Media type.
    pub fn content_type(&self) -> Option<String> {
        self.download.content_type().map(str::to_owned)
    }

    /// Bytes.
    pub fn length(&self) -> Option<i64> {
        self.download.length().and_then(|length| i64::try_from(length).ok())
    }

    /// The file, in memory.
    pub async fn bytes(&self) -> Result<Vec<u8>, NativeError> {
        let download = self.download.clone();
        runtime::spawn(async move { Ok(download.bytes().await?) }).await
    }

    /// Writes the file to a path.
    pub async fn save_to(&self, path: String) -> Result<(), NativeError> {
        let download = self.download.clone();
        runtime::spawn(async move { Ok(download.save_to(path).await?) }).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> ClientSettings {
        ClientSettings {
            from_variables: false,
            environment: Some("http://127.0.0.1:9".to_owned()),
            api_key: Some("secret".to_owned()),
            voucher: None,
            application: None,
            versions: Vec::new(),
            polling: None,
            preflight: true,
            extra_roots_pem: None,
            pdnd: None,
            supplier: None,
            network: None,
            rate_limit: None,
            unlimited: false,
        }
    }

    #[test]
    fn settings_show_no_secret() {
        assert!(!format!("{:?}", settings()).contains("secret"));
    }

    #[test]
    fn a_client_is_made_of_its_settings() {
        let client = NativeClient::new(settings()).unwrap();
        let EnvironmentData { base_url, local } = client.environment();
        assert_eq!((base_url.as_str(), local), ("http://127.0.0.1:9/", true));
        assert_eq!(client.new_token().len(), 32);
    }

    #[test]
    fn a_wrong_version_is_told() {
        let version = VersionData { resource: ResourceData::Requests, version: "two".to_owned() };
        let settings = ClientSettings { versions: vec![version], ..settings() };
        let NativeError::Failure { detail } = NativeClient::new(settings).unwrap_err();
        assert_eq!(detail.text, "version: not a version such as v2.5");
    }
}
