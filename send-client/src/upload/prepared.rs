//! A file that was read once: hashed, measured, looked into. What can be known before anything is sent.

use super::attachment::{Attachment, Source};
use super::look::{Looked, look};
use super::options::UploadOptions;
use super::reading::Buffer;
use crate::{Client, Error, ErrorKind, Result};
use bytes::Bytes;
use send_core::digest::Sha256Digest;
use send_core::model::{ContentType, UploadedFile};
use send_core::preflight::{Issue, Report};
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, io, iter};
use tempfile::NamedTempFile;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// How much of a reader is in memory.
const CHUNK: usize = 64 * 1024;

/// A file that is ready to be uploaded; made by [`Attachments::prepare`](super::Attachments::prepare).
#[derive(Debug, Clone)]
pub struct PreparedFile {
    pub(super) content: Content,
    pub(super) name: Option<PathBuf>,
    content_type: ContentType,
    sha256: Sha256Digest,
    length: u64,
    report: Report,
    warnings: Vec<Issue>,
}

/// Where the bytes are, for as many attempts as it takes.
#[derive(Clone)]
pub(super) enum Content {
    Memory(Bytes),
    /// All of a small file, as it was when it was read.
    Kept(Bytes),
    File(PathBuf),
    /// What a reader gave; it goes away with the last clone.
    Spooled(Arc<NamedTempFile>),
}

/// Where they are: what is in a document is no matter for logs.
impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory(bytes) => write!(f, "Memory({} bytes)", bytes.len()),
            Self::Kept(bytes) => write!(f, "Kept({} bytes)", bytes.len()),
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Spooled(_) => f.write_str("Spooled"),
        }
    }
}

impl PreparedFile {
    /// Digest of the bytes.
    #[must_use]
    pub fn sha256(&self) -> Sha256Digest {
        self.sha256
    }

    /// Bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Media type.
    #[must_use]
    pub fn content_type(&self) -> ContentType {
        self.content_type
    }

    /// What the platform takes and you may regret.
    #[must_use]
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// What was seen inside.
    pub(super) fn report(&self) -> &Report {
        &self.report
    }

    /// # Errors
    /// [`ErrorKind::InvalidInput`] if the platform would refuse what is inside.
    pub(super) fn acceptable(self) -> Result<Self> {
        if self.report.is_ok() {
            return Ok(self);
        }
        let told = told(self.name.as_deref());
        Err(Error::unacceptable(&self.report).explained(&told).at(self.name.as_deref()).during("upload"))
    }

    /// Stands for the uploaded file in a request that is checked before anything is uploaded. It cannot be sent: the platform
    /// knows no such file.
    #[must_use]
    pub fn stand_in(&self, position: usize) -> UploadedFile {
        let key = match self.content_type {
            ContentType::Json => format!("PN_F24_META-{position:032x}.json"),
            _ => format!("PN_NOTIFICATION_ATTACHMENTS-{position:032x}.pdf"),
        };
        UploadedFile::new(key, "not-uploaded", self.sha256, self.content_type)
    }
}

/// Reads files once, one after the other, and looks into them by the rules if there are any. What is wrong inside is told, and
/// no error. All take one errand to another thread: for small files that costs more than reading them.
///
/// # Errors
/// Of each file: [`ErrorKind::File`] if it cannot be read; [`ErrorKind::InvalidInput`] if it is empty, or has another length
/// than announced.
pub(super) async fn prepare(
    client: &Client,
    found: Vec<Result<Found>>,
    options: &UploadOptions,
) -> Vec<Result<PreparedFile>> {
    let contents: Vec<_> = found
        .iter()
        .map(|found| found.as_ref().ok().map(|found| (found.content.clone(), found.content_type)))
        .collect();
    let turn = client.reading().turn().await;
    let (reader, inspect) = (client.clone(), options.inspect);
    let looked = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let rules = reader.rules().filter(|_| inspect);
        // A file on which a look fails in a way that nobody thought of keeps none of the others.
        let look = |(content, kind): (Content, ContentType)| {
            std::panic::catch_unwind(AssertUnwindSafe(|| look(&content, kind, rules, reader.reading()))).ok()
        };
        contents.into_iter().map(|content| content.and_then(look)).collect::<Vec<_>>()
    });
    // Whoever was cut off has no look.
    let looked = looked.await.unwrap_or_default().into_iter().chain(iter::repeat_with(|| None));
    let seen =
        |(found, looked): (Result<Found>, Option<io::Result<Looked>>)| found.and_then(|found| found.seen(looked));
    found.into_iter().zip(looked).map(seen).collect()
}

/// A file whose bytes can be had.
pub(super) struct Found {
    content: Content,
    content_type: ContentType,
    name: Option<PathBuf>,
    announced: Option<u64>,
}

impl Found {
    /// Reads a reader to its end, into a file of its own.
    pub(super) async fn new(Attachment { source, content_type, length: announced }: Attachment) -> Result<Self> {
        let (name, content) = match source {
            Source::Path(path) => (Some(path.clone()), Content::File(path)),
            Source::Memory(bytes) => (None, Content::Memory(bytes)),
            Source::Reader(reader) => {
                let reader = reader.take().ok_or_else(|| {
                    let text = "the reader was read before: a reader can be uploaded once";
                    Error::new(ErrorKind::File, text).during("upload")
                })?;
                let spooled = spool(reader).await.map_err(|error| {
                    Error::new(ErrorKind::File, "the reader failed").because(error).during("upload")
                })?;
                (None, spooled)
            }
        };
        Ok(Self { content, content_type, name, announced })
    }

    fn seen(self, looked: Option<io::Result<Looked>>) -> Result<PreparedFile> {
        let told = told(self.name.as_deref());
        let prepared = match (looked, self.announced) {
            (None, _) => Err(Error::new(ErrorKind::Unexpected, "hashing was cut off")),
            (Some(Err(error)), _) => Err(Error::new(ErrorKind::File, format!("{told}: cannot be read")).because(error)),
            (Some(Ok(looked)), _) if looked.length == 0 => {
                Err(Error::new(ErrorKind::InvalidInput, format!("{told}: is empty")))
            }
            (Some(Ok(looked)), Some(announced)) if announced != looked.length => {
                let text = format!("{told}: {announced} bytes were announced, and there are {}", looked.length);
                Err(Error::new(ErrorKind::InvalidInput, text))
            }
            (Some(Ok(looked)), _) => Ok(looked),
        };
        let Looked { sha256, length, report, whole } =
            prepared.map_err(|error| error.at(self.name.as_deref()).during("upload"))?;
        let content = whole.and_then(Buffer::keep).map_or(self.content, Content::Kept);
        let warnings = report.warnings().cloned().collect();
        let (name, content_type) = (self.name, self.content_type);
        Ok(PreparedFile { content, name, content_type, sha256, length, report, warnings })
    }
}

fn told(name: Option<&Path>) -> String {
    name.map_or_else(|| "the content".to_owned(), |path| path.display().to_string())
}

async fn spool(mut reader: impl tokio::io::AsyncRead + Unpin) -> io::Result<Content> {
    let spooled = tokio::task::spawn_blocking(NamedTempFile::new).await.map_err(io::Error::other)??;
    let mut file = tokio::fs::File::from_std(spooled.reopen()?);
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = reader.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        file.write_all(buffer.get(..read).unwrap_or_default()).await?;
    }
    file.flush().await?;
    Ok(Content::Spooled(Arc::new(spooled)))
}
