//! Files to upload.

use crate::client::NativeClient;
use crate::error::NativeError;
use crate::request::UploadedFileData;
use send_client::{Attachment, Progress, UploadOptions};
use std::fmt;
use std::sync::Arc;

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

/// Told how far uploads are.
#[uniffi::export(foreign)]
pub trait ForeignProgress: fmt::Debug + Send + Sync {
    /// So many bytes of so many of the file at this position have gone out.
    fn sent(&self, file: i32, sent: i64, length: i64);
}

/// How files are uploaded, where the default will not do.
#[derive(Clone, Debug, uniffi::Record)]
pub struct UploadOptionsData {
    /// How many at a time.
    pub parallel: Option<i32>,
    /// Whether to look into them first.
    pub inspect: bool,
    /// The version of files that the storage does not tell.
    pub version_token: Option<String>,
    /// Told how far they are.
    pub progress: Option<Arc<dyn ForeignProgress>>,
}

impl TryFrom<UploadOptionsData> for UploadOptions {
    type Error = NativeError;

    fn try_from(data: UploadOptionsData) -> Result<Self, NativeError> {
        let UploadOptionsData { parallel, inspect, version_token, progress } = data;
        let mut options = Self::new();
        if let Some(files) = parallel {
            let files = usize::try_from(files).ok().filter(|files| *files > 0);
            options =
                options.parallel(files.ok_or_else(|| NativeError::out_of_range("parallel", "1 or more", "1 o più"))?);
        }
        if !inspect {
            options = options.without_inspection();
        }
        if let Some(token) = version_token {
            options = options.assume_version_token(token);
        }
        if let Some(listener) = progress {
            options = options.progress(move |progress: Progress| {
                let long = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
                listener.sent(
                    i32::try_from(progress.file).unwrap_or(i32::MAX),
                    long(progress.sent),
                    long(progress.length),
                );
            });
        }
        Ok(options)
    }
}

#[uniffi::export]
impl NativeClient {
    /// Uploads files, in order.
    pub async fn upload_all(
        &self,
        files: Vec<AttachmentData>,
        options: Option<UploadOptionsData>,
    ) -> Result<Vec<UploadedFileData>, NativeError> {
        let options = options.map_or_else(|| Ok(UploadOptions::new()), UploadOptions::try_from)?;
        self.run(async move |client| {
            let files = files.into_iter().map(Attachment::from);
            let uploaded = client.attachments().upload_all_with(files, &options).await?;
            Ok(uploaded.into_iter().map(Into::into).collect())
        })
        .await
    }
}
