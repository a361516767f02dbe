//! What is to be uploaded, and where its bytes are.

use bytes::Bytes;
use send_core::model::ContentType;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio::io::AsyncRead;

/// A file to upload.
///
/// ```
/// use send_client::Attachment;
/// let from_disk = Attachment::pdf("verbale.pdf");
/// let from_memory = Attachment::pdf_bytes(b"%PDF-1.7 ...".to_vec());
/// let from_anywhere = Attachment::pdf_reader(tokio::io::empty()).length(0);
/// ```
#[derive(Clone)]
pub struct Attachment {
    pub(super) source: Source,
    pub(super) content_type: ContentType,
    pub(super) length: Option<u64>,
}

#[derive(Clone)]
pub(super) enum Source {
    Path(PathBuf),
    Memory(Bytes),
    Reader(OneReader),
}

type BoxReader = Box<dyn AsyncRead + Send + Unpin>;

/// Can be read once, whoever of the clones does it.
#[derive(Clone)]
pub(super) struct OneReader(Arc<Mutex<Option<BoxReader>>>);

impl OneReader {
    pub(super) fn take(&self) -> Option<BoxReader> {
        self.0.lock().ok()?.take()
    }
}

impl Attachment {
    fn new(source: Source, content_type: ContentType) -> Self {
        Self { source, content_type, length: None }
    }

    /// A PDF file.
    #[must_use]
    pub fn pdf(path: impl Into<PathBuf>) -> Self {
        Self::new(Source::Path(path.into()), ContentType::Pdf)
    }

    /// A PDF in memory.
    #[must_use]
    pub fn pdf_bytes(content: impl Into<Bytes>) -> Self {
        Self::new(Source::Memory(content.into()), ContentType::Pdf)
    }

    /// A PDF from a reader. Its digest has to be announced before it is sent, and a failed upload begins anew, so it is
    /// written to a temporary file first, which goes away with the upload.
    #[must_use]
    pub fn pdf_reader(reader: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self::new(Source::reader(reader), ContentType::Pdf)
    }

    /// A file with F24 metadata.
    #[must_use]
    pub fn f24_metadata(path: impl Into<PathBuf>) -> Self {
        Self::new(Source::Path(path.into()), ContentType::Json)
    }

    /// F24 metadata in memory.
    #[must_use]
    pub fn f24_metadata_bytes(content: impl Into<Bytes>) -> Self {
        Self::new(Source::Memory(content.into()), ContentType::Json)
    }

    /// F24 metadata from a reader, as [`pdf_reader`](Self::pdf_reader).
    #[must_use]
    pub fn f24_metadata_reader(reader: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self::new(Source::reader(reader), ContentType::Json)
    }

    /// How many bytes it must have: another number is an error, so that what a cut connection left of a file is not sent.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }
}

impl Source {
    fn reader(reader: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self::Reader(OneReader(Arc::new(Mutex::new(Some(Box::new(reader))))))
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source: &dyn fmt::Debug = match &self.source {
            Source::Path(path) => path,
            Source::Memory(bytes) => &format_args!("<{} bytes>", bytes.len()),
            Source::Reader(_) => &format_args!("<reader>"),
        };
        f.debug_struct("Attachment").field("source", source).field("content_type", &self.content_type).finish()
    }
}
