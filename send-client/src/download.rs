//! Downloading files.
//!
//! The API gives a link that is valid for an hour, or says when to ask again; the file itself comes from the storage, without
//! credentials. What arrives is checked against the length and, where the platform tells it, the digest.

use crate::execute::no_answer;
use crate::transport::{Destination, HttpRequest, HttpResponse, RequestBody};
use crate::{Client, Error, ErrorKind, Result};
use futures_util::StreamExt;
use http::{HeaderMap, Method};
use send_core::digest::{Sha256Digest, Sha256Hasher};
use send_core::model::DownloadMetadata;
use send_core::problem::ApiError;
use std::path::Path;
use std::time::Duration;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use url::Url;

/// A file that is ready to be downloaded.
#[derive(Clone)]
pub struct Download {
    client: Client,
    url: Url,
    file_name: String,
    content_type: Option<String>,
    length: Option<u64>,
    sha256: Option<Sha256Digest>,
}

impl Download {
    /// Asks until the file is there, but no longer than the client's polling allows.
    pub(crate) async fn when_ready<F>(client: &Client, ask: impl Fn() -> F) -> Result<Self>
    where
        F: Future<Output = Result<DownloadMetadata>>,
    {
        let mut waited = Duration::ZERO;
        for look in 0.. {
            let metadata = ask().await?;
            if let Some(url) = &metadata.url {
                let url = url.parse().map_err(|_| Error::new(ErrorKind::Decode, "the link is not a URL"))?;
                return Ok(Self::new(client.clone(), url, metadata));
            }
            let Some(seconds) = metadata.retry_after else {
                return Err(Error::new(ErrorKind::Decode, "the answer holds neither a link nor a time to ask again"));
            };
            let asked = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
            let delay = asked.max(client.polling().delay(look));
            if waited + delay > client.polling().limit() {
                let text = format!("the file is being made or fetched from the archive; ask again in {seconds} s");
                return Err(Error::new(ErrorKind::StillWaiting, text));
            }
            client.clock().sleep(delay).await;
            waited += delay;
        }
        Err(Error::new(ErrorKind::StillWaiting, "the file is not there yet"))
    }

    fn new(client: Client, url: Url, metadata: DownloadMetadata) -> Self {
        Self {
            client,
            url,
            file_name: safe_file_name(metadata.filename.as_deref().unwrap_or_default()),
            content_type: metadata.content_type,
            length: metadata.content_length.and_then(|length| u64::try_from(length).ok()),
            sha256: metadata.sha256.and_then(|digest| digest.parse().ok()),
        }
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
    /// [`ErrorKind::Integrity`] if it is not what was announced; [`ErrorKind::Gone`] if the link has expired.
    pub async fn bytes(&self) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        self.write_to(&mut content).await?;
        Ok(content)
    }

    /// Writes the file to a path. It appears there only when it is complete and checked.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes); [`ErrorKind::File`] if it cannot be written.
    pub async fn save_to(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        let wrong = |error| Error::file(path, "cannot be written", error);
        let mut partial = path.as_os_str().to_owned();
        partial.push(".part");
        let partial = Path::new(&partial);
        let mut file = tokio::fs::File::create(partial).await.map_err(wrong)?;
        if let Err(error) = self.write_to(&mut file).await {
            drop(file);
            // What is incomplete must not stay; the first error is the one to tell.
            let _ = tokio::fs::remove_file(partial).await;
            return Err(error.at(Some(path)));
        }
        file.sync_all().await.map_err(wrong)?;
        tokio::fs::rename(partial, path).await.map_err(wrong)
    }

    /// Writes the file to a writer, piece by piece, and checks it. After an error what was written is not to be used.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes); [`ErrorKind::File`] if the writer fails.
    pub async fn write_to(&self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<()> {
        self.transfer(writer).await.map_err(|error| error.during("download"))
    }

    async fn transfer(&self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<()> {
        let mut response = self.open().await?;
        let failed =
            |error: std::io::Error| Error::new(ErrorKind::File, "the file could not be written").because(error);
        let mut hasher = Sha256Hasher::new();
        let mut length = 0;
        while let Some(piece) = response.body.next().await {
            let piece = piece.map_err(no_answer)?;
            length += piece.len() as u64;
            if self.length.is_some_and(|announced| length > announced) {
                break;
            }
            hasher.update(&piece);
            writer.write_all(&piece).await.map_err(failed)?;
        }
        writer.flush().await.map_err(failed)?;
        match (self.length, self.sha256) {
            (Some(announced), _) if announced != length => Err(Error::new(
                ErrorKind::Integrity,
                format!("{announced} bytes were announced, and {length} or more came"),
            )),
            (_, Some(announced)) if announced != hasher.finish() => {
                Err(Error::new(ErrorKind::Integrity, "the digest is not the one that was announced"))
            }
            _ => Ok(()),
        }
    }

    async fn open(&self) -> Result<HttpResponse> {
        let request = HttpRequest {
            destination: Destination::Storage,
            method: Method::GET,
            url: self.url.clone(),
            headers: HeaderMap::new(),
            body: RequestBody::Empty,
            timeout: Duration::from_secs(60 + self.length.unwrap_or_default() / 200_000),
        };
        let response = self.client.transport().send(request).await.map_err(no_answer)?;
        if (200..300).contains(&response.status) {
            return Ok(response);
        }
        let status = response.status;
        let said = crate::execute::read_body(response, 64 * 1024).await.unwrap_or_default();
        Err(Error::api(ApiError::read(status, &said)))
    }
}

impl std::fmt::Debug for Download {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Download")
            .field("file_name", &self.file_name)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}

/// Names that Windows keeps for devices.
const RESERVED: &[&str] = &["CON", "PRN", "AUX", "NUL"];

/// Keeps letters, digits, `.`, `_` and `-`; anything else becomes `_`. No hidden file, no device, at most 150 characters.
fn safe_file_name(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '_' };
    let name: String = name.chars().map(safe).collect();
    let name = name.trim_start_matches('.').trim_end_matches('.');
    let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = RESERVED.contains(&stem.as_str())
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    match name {
        "" => "file".to_owned(),
        name if device => format!("_{name}"),
        // ASCII only by now: a byte is a character. The end is kept, for the sake of the extension.
        name => name[name.len().saturating_sub(150)..].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::safe_file_name;

    #[test]
    fn names_are_harmless() {
        for (name, safe) in [
            ("GPTG-NEPG-ZTET-202402-E-1__Verbale.pdf", "GPTG-NEPG-ZTET-202402-E-1__Verbale.pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("C:\\x\\y.pdf", "C__x_y.pdf"),
            ("nul.pdf", "_nul.pdf"),
            ("COM1", "_COM1"),
            ("..", "file"),
            ("perché è.pdf", "perch___.pdf"),
            ("", "file"),
        ] {
            assert_eq!(safe_file_name(name), safe, "{name}");
        }
        assert_eq!(safe_file_name(&"a".repeat(300)).len(), 150);
    }
}
