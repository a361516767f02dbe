//! A file that was read once: hashed, measured, looked into. What can be known before anything is sent.

use super::attachment::{Attachment, Source};
use super::look::{Looked, look};
use super::options::UploadOptions;
use super::reading::Kept;
use crate::{Client, Error, ErrorKind, Result};
use bytes::Bytes;
use send_core::digest::Sha256Digest;
use send_core::model::{ContentType, UploadedFile};
use send_core::preflight::{Issue, Report};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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
#[derive(Debug, Clone)]
pub(super) enum Content {
    Memory(Bytes),
    /// All of a small file, as it was when it was read.
    Kept(Kept),
    File(PathBuf),
    /// What a reader gave; it goes away with the last clone.
    Spooled(Arc<NamedTempFile>),
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

/// Reads a file once, and looks into it by the rules if there are any. What is wrong inside is told, and no error.
///
/// # Errors
/// [`ErrorKind::File`] if it cannot be read; [`ErrorKind::InvalidInput`] if it is empty, or has another length than announced.
pub(super) async fn prepare(client: &Client, attachment: Attachment, options: &UploadOptions) -> Result<PreparedFile> {
    let name = attachment.path().map(Path::to_owned);
    let prepared = prepare_unnamed(client, attachment, options.inspect).await;
    prepared.map_err(|error| error.at(name.as_deref()).during("upload"))
}

async fn prepare_unnamed(client: &Client, attachment: Attachment, inspect: bool) -> Result<PreparedFile> {
    let Attachment { source, content_type, length: announced } = attachment;
    let name = if let Source::Path(path) = &source { Some(path.clone()) } else { None };
    let content = match source {
        Source::Path(path) => Content::File(path),
        Source::Memory(bytes) => Content::Memory(bytes),
        Source::Reader(reader) => {
            let reader = reader.take().ok_or_else(|| {
                Error::new(ErrorKind::File, "the reader was read before: a reader can be uploaded once")
            })?;
            spool(reader).await.map_err(|error| Error::new(ErrorKind::File, "the reader failed").because(error))?
        }
    };
    let told = told(name.as_deref());
    let turn = client.reading().turn().await;
    let looked = {
        let (client, content) = (client.clone(), content.clone());
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            look(&content, content_type, client.rules().filter(|_| inspect))
        })
        .await
    };
    let Looked { sha256, length, report, whole } = looked
        .map_err(|error| Error::new(ErrorKind::Unexpected, "hashing was cut off").because(error))?
        .map_err(|error| Error::new(ErrorKind::File, format!("{told}: cannot be read")).because(error))?;
    if length == 0 {
        return Err(Error::new(ErrorKind::InvalidInput, format!("{told}: is empty")));
    }
    if let Some(announced) = announced.filter(|announced| *announced != length) {
        let text = format!("{told}: {announced} bytes were announced, and there are {length}");
        return Err(Error::new(ErrorKind::InvalidInput, text));
    }
    let warnings = report.warnings().cloned().collect();
    let content = whole.and_then(|bytes| client.reading().keep(bytes)).map_or(content, Content::Kept);
    Ok(PreparedFile { content, name, content_type, sha256, length, report, warnings })
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
