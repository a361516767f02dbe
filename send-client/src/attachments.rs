//! Uploading documents.
//!
//! A file is hashed in one pass, announced (preload), and streamed to the storage with exactly the headers that the link was
//! signed with. Source: pagopa/pn-ss `UriBuilderService.java`; pagopa/pn-b2b-client `PnPaB2bUtils.java`.

use crate::execute::{no_answer, read_body};
use crate::transport::{Destination, HttpRequest, RequestBody};
use crate::{Client, Error, ErrorKind, Result};
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use send_core::api::Preload;
use send_core::digest::{Sha256Digest, Sha256Hasher};
use send_core::model::{ContentType, PreloadRequest, PreloadResponse, UploadedFile};
use send_core::problem::ApiError;
use std::fmt;
use std::path::{Path, PathBuf};
use tokio::io::AsyncReadExt;
use tokio_util::io::ReaderStream;

/// A file to upload.
///
/// ```
/// use send_client::Attachment;
/// let from_disk = Attachment::pdf("verbale.pdf");
/// let from_memory = Attachment::pdf_bytes(b"%PDF-1.7 ...".to_vec());
/// ```
#[derive(Clone)]
pub struct Attachment {
    source: Source,
    content_type: ContentType,
}

#[derive(Clone)]
enum Source {
    Path(PathBuf),
    Memory(Bytes),
}

impl Attachment {
    /// A PDF file.
    #[must_use]
    pub fn pdf(path: impl Into<PathBuf>) -> Self {
        Self { source: Source::Path(path.into()), content_type: ContentType::Pdf }
    }

    /// A PDF in memory.
    #[must_use]
    pub fn pdf_bytes(content: impl Into<Bytes>) -> Self {
        Self { source: Source::Memory(content.into()), content_type: ContentType::Pdf }
    }

    /// A file with F24 metadata.
    #[must_use]
    pub fn f24_metadata(path: impl Into<PathBuf>) -> Self {
        Self { source: Source::Path(path.into()), content_type: ContentType::Json }
    }

    /// F24 metadata in memory.
    #[must_use]
    pub fn f24_metadata_bytes(content: impl Into<Bytes>) -> Self {
        Self { source: Source::Memory(content.into()), content_type: ContentType::Json }
    }

    fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::Path(path) => Some(path),
            Source::Memory(_) => None,
        }
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source: &dyn fmt::Debug = match &self.source {
            Source::Path(path) => path,
            Source::Memory(bytes) => &format_args!("<{} bytes>", bytes.len()),
        };
        f.debug_struct("Attachment").field("source", source).field("content_type", &self.content_type).finish()
    }
}

/// Uploading documents; made by [`Client::attachments`].
#[derive(Debug, Clone, Copy)]
pub struct Attachments<'a> {
    client: &'a Client,
}

/// A file that was hashed: what is announced, and what the upload must then be.
struct Hashed {
    attachment: Attachment,
    sha256: Sha256Digest,
    length: u64,
}

/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

impl<'a> Attachments<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Uploads a file.
    ///
    /// # Errors
    /// [`ErrorKind::File`] with the path if the file cannot be read, is empty or changes meanwhile;
    /// [`ErrorKind::InvalidInput`] if it is not what it is said to be; otherwise as the platform answers.
    pub async fn upload(&self, file: Attachment) -> Result<UploadedFile> {
        let mut uploaded = self.upload_all([file]).await?;
        uploaded.pop().ok_or_else(|| Error::new(ErrorKind::Unexpected, "nothing was uploaded"))
    }

    /// Uploads files, in order. Each 15 of them share one call.
    ///
    /// # Errors
    /// As [`upload`](Self::upload). The error keeps the files that were uploaded before it
    /// ([`Error::uploaded`]); they can be used.
    pub async fn upload_all(&self, files: impl IntoIterator<Item = Attachment>) -> Result<Vec<UploadedFile>> {
        let mut hashed = Vec::new();
        for file in files {
            hashed.push(hash(file).await?);
        }
        let mut uploaded = Vec::with_capacity(hashed.len());
        for batch in hashed.chunks(PreloadRequest::MAX_PER_CALL) {
            if let Err(error) = self.upload_batch(batch, &mut uploaded).await {
                return Err(error.with_uploaded(uploaded));
            }
        }
        Ok(uploaded)
    }

    async fn upload_batch(&self, batch: &[Hashed], uploaded: &mut Vec<UploadedFile>) -> Result<()> {
        let requests: Vec<_> = batch
            .iter()
            .enumerate()
            .map(|(index, file)| {
                PreloadRequest::new(index.to_string(), file.attachment.content_type.as_str(), file.sha256)
            })
            .collect();
        let answers = self.client.execute(&Preload { files: &requests }).await?;
        for (request, file) in requests.iter().zip(batch) {
            let link = answers
                .iter()
                .find(|answer| answer.preload_idx.as_deref() == Some(&request.preload_idx))
                .ok_or_else(|| incomplete("preloadIdx"))?;
            let sent = self.put(link, file).await;
            uploaded.push(sent.map_err(|error| error.during("upload").at(file.attachment.path()))?);
        }
        Ok(())
    }

    async fn put(&self, link: &PreloadResponse, file: &Hashed) -> Result<UploadedFile> {
        let key = link.key.as_deref().ok_or_else(|| incomplete("key"))?;
        let secret = link.secret.as_deref().ok_or_else(|| incomplete("secret"))?;
        let url = link.url.as_deref().ok_or_else(|| incomplete("url"))?;
        let content_type = file.attachment.content_type;
        let method = match link.http_method.as_deref() {
            Some("POST") => Method::POST,
            _ => Method::PUT,
        };
        let request = HttpRequest {
            destination: Destination::Storage,
            method,
            url: url.parse().map_err(|_| incomplete("url"))?,
            headers: upload_headers(content_type, secret, &file.sha256)?,
            body: body(file).await?,
            timeout: self.client.time_for(self.client.network().time_for_file(file.length))?,
        };
        let response = self.client.transport().send(request).await.map_err(no_answer)?;
        if !(200..300).contains(&response.status) {
            let status = response.status;
            let said = read_body(response, CHUNK).await.unwrap_or_default();
            return Err(Error::api(ApiError::read(status, &said)));
        }
        let version_token = response.header("x-amz-version-id").ok_or_else(|| {
            Error::new(
                ErrorKind::Unexpected,
                "the storage's answer has no header x-amz-version-id: a proxy on the way takes it out; let it pass",
            )
        })?;
        Ok(UploadedFile::new(key, version_token, file.sha256, content_type))
    }
}

fn incomplete(field: &str) -> Error {
    Error::new(ErrorKind::Decode, format!("the platform's answer has no usable {field}")).during("preload")
}

/// The very headers that the link is signed with, and no others: with a key or a voucher the storage would refuse.
fn upload_headers(content_type: ContentType, secret: &str, sha256: &Sha256Digest) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type.as_str()));
    // Square brackets and all: the platform prints a list into it.
    let mut secret = HeaderValue::from_str(secret).map_err(|_| incomplete("secret"))?;
    secret.set_sensitive(true);
    headers.insert(HeaderName::from_static("x-amz-meta-secret"), secret);
    let digest = HeaderValue::try_from(sha256.to_string()).map_err(|_| incomplete("sha256"))?;
    headers.insert(HeaderName::from_static("x-amz-checksum-sha256"), digest);
    Ok(headers)
}

async fn body(file: &Hashed) -> Result<RequestBody> {
    match &file.attachment.source {
        Source::Memory(bytes) => Ok(RequestBody::Bytes(bytes.clone())),
        Source::Path(path) => {
            let opened = tokio::fs::File::open(path).await.map_err(|error| Error::file(path, "disappeared", error))?;
            let length = opened.metadata().await.map_err(|error| Error::file(path, "disappeared", error))?.len();
            if length != file.length {
                return Err(Error::new(
                    ErrorKind::File,
                    format!("{}: changed while it was being uploaded; upload it again", path.display()),
                ));
            }
            // No more than was announced, even if the file grows now.
            let stream = ReaderStream::with_capacity(opened.take(length), CHUNK);
            Ok(RequestBody::Stream { length, stream: stream.map_err(std::io::Error::other).boxed() })
        }
    }
}

/// One pass over the file: digest, length, and the first bytes, which tell a PDF from anything else.
async fn hash(attachment: Attachment) -> Result<Hashed> {
    let (sha256, length, head) = match &attachment.source {
        Source::Memory(bytes) => {
            (Sha256Digest::of(bytes), bytes.len() as u64, bytes.slice(..bytes.len().min(HEAD)).to_vec())
        }
        Source::Path(path) => {
            let owned = path.clone();
            let hashed = tokio::task::spawn_blocking(move || hash_file(&owned)).await;
            hashed
                .map_err(|error| Error::new(ErrorKind::Unexpected, "hashing was cut off").because(error))?
                .map_err(|error| Error::file(path, "cannot be read", error))?
        }
    };
    let name = attachment.path().map_or_else(|| "the content".to_owned(), |path| path.display().to_string());
    let wrong = |what: &str| Err(Error::new(ErrorKind::InvalidInput, format!("{name}: {what}")).at(attachment.path()));
    if length == 0 {
        return wrong("is empty");
    }
    if attachment.content_type == ContentType::Pdf && !head.starts_with(b"%PDF-") {
        return wrong("is not a PDF: it does not begin with %PDF-");
    }
    Ok(Hashed { attachment, sha256, length })
}

const HEAD: usize = 5;

fn hash_file(path: &Path) -> std::io::Result<(Sha256Digest, u64, Vec<u8>)> {
    use std::io::Read;
    let mut file = std::fs::File::open(path)?;
    let mut hasher = Sha256Hasher::new();
    let mut buffer = vec![0; CHUNK];
    let (mut length, mut head) = (0, Vec::new());
    loop {
        let read = match file.read(&mut buffer) {
            Ok(0) => return Ok((hasher.finish(), length, head)),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let chunk = &buffer[..read];
        head.extend(chunk.iter().take(HEAD - head.len()));
        hasher.update(chunk);
        length += read as u64;
    }
}
