//! Files to upload.

use crate::client::NativeClient;
use crate::consumer::ForeignError;
use crate::error::NativeError;
use crate::line::{Line, SETTLING, Told};
use crate::request::{ContentTypeData, UploadedFileData};
use crate::runtime;
use futures_util::stream::unfold;
use send_client::{Attachment, Client, Progress, UploadOptions};
use send_core::model::ContentType;
use std::fmt;
use std::io;
use std::sync::Arc;
use tokio::io::AsyncRead;
use tokio_util::io::StreamReader;

/// A stream of the user's, read piece by piece as pieces are wanted.
#[uniffi::export(foreign)]
pub trait ForeignSource: fmt::Debug + Send + Sync {
    /// The next bytes; none at the end.
    fn read(&self) -> Result<Vec<u8>, ForeignError>;
}

/// Where the bytes of a file to upload are.
#[derive(Clone, uniffi::Enum)]
pub enum SourceData {
    /// On disk.
    Path {
        /// Where.
        path: String,
    },
    /// In memory.
    Bytes {
        /// All of them.
        content: Vec<u8>,
    },
    /// In a stream of the user's.
    Stream {
        /// The stream.
        stream: Arc<dyn ForeignSource>,
    },
}

/// Says where it is, not what is inside.
impl fmt::Debug for SourceData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path { .. } => "Path",
            Self::Bytes { .. } => "Bytes",
            Self::Stream { .. } => "Stream",
        })
    }
}

/// A file to upload.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AttachmentData {
    /// Where its bytes are.
    pub source: SourceData,
    /// What it is.
    pub content_type: ContentTypeData,
    /// How many bytes it must have, if that is known.
    pub length: Option<i64>,
}

impl From<AttachmentData> for Attachment {
    fn from(data: AttachmentData) -> Self {
        let AttachmentData { source, content_type, length } = data;
        let attachment = match (source, content_type.into()) {
            (SourceData::Path { path }, ContentType::Json) => Self::f24_metadata(path),
            (SourceData::Path { path }, _) => Self::pdf(path),
            (SourceData::Bytes { content }, ContentType::Json) => Self::f24_metadata_bytes(content),
            (SourceData::Bytes { content }, _) => Self::pdf_bytes(content),
            (SourceData::Stream { stream }, ContentType::Json) => Self::f24_metadata_reader(pieces(stream)),
            (SourceData::Stream { stream }, _) => Self::pdf_reader(pieces(stream)),
        };
        match length.and_then(|length| u64::try_from(length).ok()) {
            Some(length) => attachment.length(length),
            None => attachment,
        }
    }
}

fn pieces(source: Arc<dyn ForeignSource>) -> impl AsyncRead + Send + Unpin + 'static {
    let pieces = unfold(Some(source), |source| async move {
        let source = source?;
        let asked = Arc::clone(&source);
        match runtime::call_user(move || asked.read()).await {
            Ok(Ok(piece)) if piece.is_empty() => None,
            Ok(Ok(piece)) => Some((Ok(io::Cursor::new(piece)), Some(source))),
            Ok(Err(error)) => Some((Err(io::Error::other(error)), None)),
            Err(error) => Some((Err(io::Error::other(error)), None)),
        }
    });
    StreamReader::new(Box::pin(pieces))
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

/// How files are uploaded, and who is told of it.
pub(super) struct Upload {
    pub(super) options: UploadOptions,
    listener: Option<Line<Progress>>,
}

impl Upload {
    /// As it is wanted, or as usual.
    pub(super) fn of(data: Option<UploadOptionsData>) -> Result<Self, NativeError> {
        let mut options = UploadOptions::new();
        let Some(UploadOptionsData { parallel, inspect, version_token, progress }) = data else {
            return Ok(Self { options, listener: None });
        };
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
        let listener = progress.map(told_to);
        if let Some(line) = listener.clone() {
            // Pieces may be left out, but not the last.
            options = options.progress(move |progress: Progress| {
                if progress.sent < progress.length { line.tell(progress) } else { line.tell_surely(progress) }
            });
        }
        Ok(Self { options, listener })
    }

    /// What came of it, when the listener has heard of all of it; not later than the client's time ends, nor much later than the work.
    pub(super) async fn ended<T>(&self, client: &Client, outcome: T) -> T {
        if let Some(listener) = &self.listener {
            listener.settled(client.remaining().map_or(SETTLING, |left| left.min(SETTLING))).await;
        }
        outcome
    }
}

/// Tells where waiting keeps nobody else waiting.
fn told_to(listener: Arc<dyn ForeignProgress>) -> Line<Progress> {
    let long = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    Line::new(move |told: Told<Progress>| {
        // How many pieces were left out says nothing: the next counts them.
        if let Told::Thing(progress) = told {
            let file = i32::try_from(progress.file).unwrap_or(i32::MAX);
            listener.sent(file, long(progress.sent), long(progress.length));
        }
    })
}

#[uniffi::export]
impl NativeClient {
    /// Uploads files, in order: for legal notifications, or for informal ones.
    pub async fn upload_all(
        &self,
        files: Vec<AttachmentData>,
        options: Option<UploadOptionsData>,
        informal: bool,
    ) -> Result<Vec<UploadedFileData>, NativeError> {
        let upload = Upload::of(options)?;
        self.run(async move |client| {
            let files = files.into_iter().map(Attachment::from);
            let attachments = if informal { client.informal().attachments() } else { client.attachments() };
            let uploaded = upload.ended(&client, attachments.upload_all_with(files, &upload.options).await).await?;
            Ok(uploaded.into_iter().map(Into::into).collect())
        })
        .await
    }
}
