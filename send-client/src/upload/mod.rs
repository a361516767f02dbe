//! Uploading documents.
//!
//! A file is read once (digest, length, what is inside), announced with others (preload), and streamed to the storage. Files of
//! several notifications may share one call of the daily budget.
//!
//! Sources: pagopa/pn-delivery `PnNotificationInputController.java:87-95`, `NotificationAttachmentService.java:91-113`;
//! `prepared` and `put` name theirs.

mod attachment;
mod look;
mod options;
mod pieces;
mod placing;
mod prepared;
mod put;
mod reading;
mod small;

pub use attachment::Attachment;
pub use options::{Progress, UploadOptions};
pub(crate) use placing::Judgement;
use prepared::Found;
pub use prepared::PreparedFile;
pub(crate) use reading::Reading;

use crate::{Client, Error, ErrorKind, Result};
use futures_util::StreamExt;
use futures_util::stream::iter;
use put::incomplete;
use send_core::api::{Family, Preload, PreloadInformal};
use send_core::model::{PreloadRequest, PreloadResponse, UploadedFile};

/// Files that are read in one errand to another thread, at most.
const READ_TOGETHER: usize = 8;

/// Uploading documents; made by [`Client::attachments`].
#[derive(Debug, Clone, Copy)]
pub struct Attachments<'a> {
    client: &'a Client,
    family: Family,
}

impl<'a> Attachments<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client, family: Family::Sender }
    }

    /// For informal notifications.
    #[cfg(feature = "informal-experimental")]
    pub(crate) fn informal(client: &'a Client) -> Self {
        Self { client, family: Family::Informal }
    }

    /// Uploads a file.
    ///
    /// # Errors
    /// [`ErrorKind::File`] with the path if the file cannot be read or changes meanwhile; [`ErrorKind::InvalidInput`] if the
    /// platform would refuse what is inside ([`Error::issues`]); otherwise as the platform answers.
    pub async fn upload(&self, file: Attachment) -> Result<UploadedFile> {
        let mut uploaded = self.upload_all([file]).await?;
        uploaded.pop().ok_or_else(|| Error::new(ErrorKind::Unexpected, "nothing was uploaded"))
    }

    /// Uploads files, in order: of one notification or of many. Each 15 of them share one call; four are sent at a time.
    ///
    /// # Errors
    /// As [`upload`](Self::upload). The error keeps the files that were uploaded ([`Error::uploaded`]); they can be used.
    pub async fn upload_all(&self, files: impl IntoIterator<Item = Attachment>) -> Result<Vec<UploadedFile>> {
        self.upload_all_with(files, &UploadOptions::new()).await
    }

    /// The same with options.
    ///
    /// # Errors
    /// As [`upload_all`](Self::upload_all).
    pub async fn upload_all_with(
        &self,
        files: impl IntoIterator<Item = Attachment>,
        options: &UploadOptions,
    ) -> Result<Vec<UploadedFile>> {
        let prepared = self.prepare(files, options).await?;
        self.upload_prepared(&prepared, options).await
    }

    /// Reads files and looks into them, without sending anything: what they are, and whether the platform would refuse them.
    ///
    /// # Errors
    /// As [`upload`](Self::upload), for the first file with which something is wrong.
    pub async fn prepare(
        &self,
        files: impl IntoIterator<Item = Attachment>,
        options: &UploadOptions,
    ) -> Result<Vec<PreparedFile>> {
        self.read(files, options).await.into_iter().map(|read| read.and_then(PreparedFile::acceptable)).collect()
    }

    /// The same, and what is wrong inside is left to who knows what the files are for.
    pub(crate) async fn read(
        &self,
        files: impl IntoIterator<Item = Attachment>,
        options: &UploadOptions,
    ) -> Vec<Result<PreparedFile>> {
        let finding: Vec<_> = files.into_iter().map(Found::new).collect();
        let mut files: Vec<_> = iter(finding).buffered(options.parallel).collect().await;
        // Few go side by side; of many, some share an errand.
        let together = files.len().div_ceil(options.parallel).min(READ_TOGETHER);
        let mut errands = Vec::new();
        while !files.is_empty() {
            let rest = files.split_off(together.min(files.len()));
            errands.push(prepared::prepare(self.client, std::mem::replace(&mut files, rest), options));
        }
        iter(errands).buffered(options.parallel).collect::<Vec<_>>().await.into_iter().flatten().collect()
    }

    /// Uploads files that were prepared, in order.
    ///
    /// # Errors
    /// As [`upload_all`](Self::upload_all).
    pub async fn upload_prepared(&self, files: &[PreparedFile], options: &UploadOptions) -> Result<Vec<UploadedFile>> {
        let mut uploaded = Vec::with_capacity(files.len());
        for batch in files.chunks(PreloadRequest::MAX_PER_CALL) {
            let sent = match self.reserve(batch).await {
                Ok(links) => self.put_all(batch, links, options, &mut uploaded).await,
                Err(error) => Err(error),
            };
            if let Err(error) = sent {
                return Err(error.with_uploaded(uploaded));
            }
        }
        Ok(uploaded)
    }

    /// Uploads files whose links are known.
    ///
    /// # Errors
    /// As [`upload_all`](Self::upload_all).
    pub(crate) async fn transfer(
        &self,
        files: &[PreparedFile],
        links: Vec<PreloadResponse>,
        options: &UploadOptions,
    ) -> Result<Vec<UploadedFile>> {
        let mut uploaded = Vec::with_capacity(files.len());
        match self.put_all(files, links, options, &mut uploaded).await {
            Ok(()) => Ok(uploaded),
            Err(error) => Err(error.with_uploaded(uploaded)),
        }
    }

    /// Sends files to where their links point; those that arrive stand in `uploaded`, after those of before.
    async fn put_all(
        &self,
        files: &[PreparedFile],
        links: Vec<PreloadResponse>,
        options: &UploadOptions,
        uploaded: &mut Vec<UploadedFile>,
    ) -> Result<()> {
        let sending: Vec<_> = (uploaded.len()..)
            .zip(files.iter().zip(links))
            .map(|(position, (file, link))| async move {
                let another = || async { self.reserve([file]).await?.pop().ok_or_else(|| incomplete("url")) };
                let sent = put::upload(self.client, file, position, link, options, another).await;
                sent.map_err(|error| error.during("upload").at(file.name.as_deref()))
            })
            .collect();
        // Those that are on their way arrive, whatever happens to the others.
        let sent: Vec<_> = iter(sending).buffered(options.parallel).collect().await;
        let mut failed = None;
        for outcome in sent {
            match outcome {
                Ok(file) => uploaded.push(file),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// Links for files, in their order: one call.
    pub(crate) async fn reserve<'f>(
        &self,
        files: impl IntoIterator<Item = &'f PreparedFile>,
    ) -> Result<Vec<PreloadResponse>> {
        let announce = |(index, file): (usize, &PreparedFile)| {
            PreloadRequest::new(index.to_string(), file.content_type().as_str(), file.sha256())
        };
        let requests: Vec<_> = files.into_iter().enumerate().map(announce).collect();
        let mut answers = match self.family {
            Family::Informal => self.client.execute(&PreloadInformal { files: &requests }).await?,
            _ => self.client.execute(&Preload { files: &requests }).await?,
        };
        let link = |request: &PreloadRequest| {
            let is_it = |answer: &PreloadResponse| answer.preload_idx.as_deref() == Some(&request.preload_idx);
            let found = answers.iter().position(is_it).ok_or_else(|| incomplete("preloadIdx"))?;
            Ok(answers.swap_remove(found))
        };
        requests.iter().map(link).collect()
    }
}
