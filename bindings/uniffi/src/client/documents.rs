//! What proves a notification: documents, files of payments, legal facts; one by one, or all in a folder.

use crate::answer::LegalFactListItemData;
use crate::client::{NativeClient, index_of, read};
use crate::error::NativeError;
use crate::runtime;
use send_client::{Client, Download, Manifest, ManifestEntry, Outcome, Waits};
use send_core::api::PaymentAttachment;
use send_core::iun::Iun;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

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

/// How long to wait for files that are not there yet.
#[derive(Clone, Debug, uniffi::Record)]
pub struct WaitsData {
    /// After a 404, how long before each further question.
    pub missing: Vec<Duration>,
    /// In all, for a file that comes out of the archive.
    pub archive: Duration,
}

impl From<WaitsData> for Waits {
    fn from(data: WaitsData) -> Self {
        let WaitsData { missing, archive } = data;
        Self::default().missing(missing).archive(archive)
    }
}

/// What was saved of a notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ManifestData {
    /// The notification.
    pub iun: String,
    /// When it was last looked at.
    pub saved_at: SystemTime,
    /// Whether everything that is still kept was saved.
    pub complete: bool,
    /// Each file.
    pub files: Vec<ManifestEntryData>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum SavedStateData {
    /// It is there.
    Saved,
    /// Not there yet.
    NotYet,
    /// Not kept any more.
    Gone,
    /// It failed.
    Failed,
}

/// One file of a notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ManifestEntryData {
    /// What it is.
    pub source: String,
    /// What became of it.
    pub state: SavedStateData,
    /// Where it is, from the folder on.
    pub path: Option<String>,
    /// Its digest.
    pub sha256: Option<String>,
    /// Its bytes.
    pub length: Option<i64>,
    /// Its media type.
    pub content_type: Option<String>,
    /// When to come again, in seconds.
    pub retry_after: Option<i64>,
    /// Why it failed.
    pub error: Option<String>,
}

impl From<ManifestEntry> for ManifestEntryData {
    fn from(entry: ManifestEntry) -> Self {
        let ManifestEntry { source, outcome, .. } = entry;
        let long = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let mut data = Self {
            source,
            state: SavedStateData::Gone,
            path: None,
            sha256: None,
            length: None,
            content_type: None,
            retry_after: None,
            error: None,
        };
        match outcome {
            Outcome::Saved { path, sha256, length, content_type } => {
                data.state = SavedStateData::Saved;
                (data.path, data.sha256) = (Some(path), Some(sha256.to_string()));
                (data.length, data.content_type) = (Some(long(length)), content_type);
            }
            Outcome::NotYet { retry_after } => {
                (data.state, data.retry_after) = (SavedStateData::NotYet, retry_after.map(long));
            }
            Outcome::Gone => {}
            Outcome::Failed { error } => (data.state, data.error) = (SavedStateData::Failed, Some(error)),
            // An outcome of tomorrow is none that can be relied on.
            _ => data.state = SavedStateData::Failed,
        }
        data
    }
}

impl From<Manifest> for ManifestData {
    fn from(manifest: Manifest) -> Self {
        let complete = manifest.is_complete();
        let Manifest { iun, saved_at, files, .. } = manifest;
        let files = files.into_iter().map(Into::into).collect();
        Self { iun: iun.to_string(), saved_at: saved_at.into(), complete, files }
    }
}

#[uniffi::export]
impl NativeClient {
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
    pub async fn legal_fact(
        &self,
        iun: String,
        key: String,
        waits: Option<WaitsData>,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let iun: Iun = read(&iun)?;
        let waits = waits.map_or_else(Waits::default, Waits::from);
        self.run(async move |client| Ok(NativeDownload::of(client.legal_facts().get_with(&iun, &key, &waits).await?)))
            .await
    }

    /// The notice of arrival.
    pub async fn aar(
        &self,
        iun: String,
        document_id: String,
        waits: Option<WaitsData>,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let iun: Iun = read(&iun)?;
        let waits = waits.map_or_else(Waits::default, Waits::from);
        let fetch = async move |client: Client| {
            Ok(NativeDownload::of(client.legal_facts().aar_with(&iun, &document_id, &waits).await?))
        };
        self.run(fetch).await
    }

    /// The document that proves a downtime, once it is signed.
    pub async fn downtime_legal_fact(&self, legal_fact_id: String) -> Result<Option<Arc<NativeDownload>>, NativeError> {
        self.run(async move |client| {
            let download = client.platform().downtime_legal_fact(&legal_fact_id).await?;
            Ok(download.map(NativeDownload::of))
        })
        .await
    }

    /// Saves everything that proves a notification into a folder. Can be run again: what is there is kept.
    pub async fn save_all(
        &self,
        iun: String,
        folder: String,
        waits: Option<WaitsData>,
    ) -> Result<ManifestData, NativeError> {
        let iun: Iun = read(&iun)?;
        let waits = waits.map_or_else(Waits::default, Waits::from);
        self.run(async move |client| Ok(client.notifications().save_all(&iun, folder, &waits).await?.into())).await
    }
}

/// A file that is ready to be downloaded.
#[derive(Debug, uniffi::Object)]
pub struct NativeDownload {
    download: Download,
}

impl NativeDownload {
    pub(super) fn of(download: Download) -> Arc<Self> {
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
