//! Downloading files.
//!
//! The API gives a link that is valid for an hour, or says when to ask again; the file itself comes from the storage, without
//! credentials. What arrives is checked against the length and, where the platform tells it, the digest.

mod asking;
mod contents;
mod earlier;
mod flights;
mod folder;
mod manifest;
mod names;
mod save_all;
mod transfer;
mod waits;

pub(crate) use asking::Asking;
pub(crate) use flights::Flights;
pub use manifest::{Manifest, ManifestEntry, Outcome};
use names::safe_file_name;
pub(crate) use save_all::save_all;
pub use waits::Waits;

use crate::{Client, Error, ErrorKind, Result};
use futures_core::future::BoxFuture;
use send_core::digest::Sha256Digest;
use send_core::model::DownloadMetadata;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use tokio::io::AsyncWrite;
use url::Url;

/// No file of the platform is larger: uploads end at 200 MB.
const LARGEST_IN_MEMORY: u64 = 256 * 1024 * 1024;
/// Nor is any larger on a disk: whatever the other side says, this is enough.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;

/// Asks for the link once more.
pub(crate) type Ask = Arc<dyn Fn() -> BoxFuture<'static, Result<DownloadMetadata>> + Send + Sync>;

/// A file that is ready to be downloaded.
#[derive(Clone)]
pub struct Download {
    client: Client,
    ask: Ask,
    url: Url,
    file_name: String,
    content_type: Option<String>,
    length: Option<u64>,
    sha256: Option<Sha256Digest>,
}

/// A file that was written and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Saved {
    /// Digest of the bytes.
    pub sha256: Sha256Digest,
    /// Bytes.
    pub length: u64,
}

impl Download {
    /// Asks until the file is there, for as long as `waits` and the client's polling allow. `file` tells files apart: about one
    /// there is one question at a time.
    #[cfg(feature = "informal-experimental")]
    pub(crate) async fn when_ready<O, F>(client: &Client, file: &str, waits: &Waits, operation: F) -> Result<Self>
    where
        O: send_core::api::Operation<Output = DownloadMetadata> + Sync + Send,
        F: Fn() -> O + Send + Sync + 'static,
    {
        Asking::by_operation(client, file, waits, operation).until_there().await
    }

    /// The same for whatever tells where the file is.
    pub(crate) async fn when_told(client: &Client, file: &str, waits: &Waits, ask: Ask) -> Result<Self> {
        Asking::new(client, file, waits, ask).until_there().await
    }

    fn new(client: Client, ask: Ask, metadata: DownloadMetadata) -> Result<Self> {
        Ok(Self {
            client,
            ask,
            url: link(&metadata)?,
            file_name: safe_file_name(metadata.filename.as_deref().unwrap_or_default()),
            content_type: metadata.content_type,
            // Nought is no length: files are never empty, and some do not know it.
            length: metadata.content_length.and_then(|length| u64::try_from(length).ok()).filter(|length| *length > 0),
            sha256: digest(metadata.sha256.as_deref())?,
        })
    }

    /// Another link to the same file.
    async fn renew(&self) -> Result<Url> {
        link(&(self.ask)().await?)
    }

    /// A name for the file that is harmless on every system. Names are not unique.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Media type, where the platform tells it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Bytes, where the platform tells them.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The file, in memory. For large files use [`save_to`](Self::save_to).
    ///
    /// # Errors
    /// [`ErrorKind::Integrity`] if it is not what was announced, or too large for memory.
    pub async fn bytes(&self) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        self.write(&mut content, LARGEST_IN_MEMORY).await?;
        Ok(content)
    }

    /// Writes the file to a path. It appears there only when it is complete and checked.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes); [`ErrorKind::File`] if it cannot be written.
    pub async fn save_to(&self, path: impl AsRef<Path>) -> Result<()> {
        self.save(path).await.map(|_| ())
    }

    /// The same, and tells digest and length. What arrives damaged is fetched once more.
    ///
    /// # Errors
    /// As [`save_to`](Self::save_to).
    pub async fn save(&self, path: impl AsRef<Path>) -> Result<Saved> {
        let path = path.as_ref();
        let mut partial = path.as_os_str().to_owned();
        partial.push(".part");
        let partial = Path::new(&partial);
        let mut outcome = self.save_partial(partial, path).await;
        if outcome.as_ref().is_err_and(|error| error.kind() == ErrorKind::Integrity) {
            outcome = self.save_partial(partial, path).await;
        }
        match outcome {
            Ok(saved) => {
                let wrong = |error| Error::file(path, "cannot be written", error);
                tokio::fs::rename(partial, path).await.map_err(wrong)?;
                Ok(saved)
            }
            Err(error) => {
                // What is incomplete must not stay; the first error is the one to tell.
                let _ = tokio::fs::remove_file(partial).await;
                Err(error.at(Some(path)))
            }
        }
    }

    async fn save_partial(&self, partial: &Path, target: &Path) -> Result<Saved> {
        let wrong = |error| Error::file(target, "cannot be written", error);
        let mut file = tokio::fs::File::create(partial).await.map_err(wrong)?;
        let saved = self.write(&mut file, LARGEST).await?;
        file.sync_all().await.map_err(wrong)?;
        Ok(saved)
    }

    /// Writes the file to a writer, piece by piece, and checks it. After an error what was written is not to be used.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes); [`ErrorKind::File`] if the writer fails.
    pub async fn write_to(&self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<()> {
        self.write(writer, LARGEST).await.map(|_| ())
    }

    async fn write(&self, writer: &mut (impl AsyncWrite + Unpin), limit: u64) -> Result<Saved> {
        let written = transfer::transfer(self, writer, limit).await;
        written.map(|(sha256, length)| Saved { sha256, length }).map_err(|error| error.during("download"))
    }
}

/// The digest that is announced. None is announced of legal facts, and an empty one of an F24 that is being made.
fn digest(announced: Option<&str>) -> Result<Option<Sha256Digest>> {
    let Some(announced) = announced.filter(|announced| !announced.is_empty()) else { return Ok(None) };
    let wrong =
        |error| Error::new(ErrorKind::Decode, "sha256: the digest that is announced cannot be read").because(error);
    Sha256Digest::parse(announced).map(Some).map_err(wrong)
}

fn link(metadata: &DownloadMetadata) -> Result<Url> {
    let url = metadata.url.as_deref().unwrap_or_default();
    url.parse().map_err(|_| Error::new(ErrorKind::Decode, "the link is not a URL"))
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("file_name", &self.file_name)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}
