//! Files of a request.

use crate::digest::Sha256Digest;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Media type of an attachment: the only two that SEND takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ContentType {
    /// Documents and printable pagoPA notices.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// F24 metadata.
    #[serde(rename = "application/json")]
    Json,
}

impl ContentType {
    /// The media type as it goes into headers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
        }
    }
}

impl fmt::Display for ContentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A file that is on the platform: only this can be put into a request.
///
/// The client's upload returns it. It dies after 7 days if no notification refers to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "FileBody", into = "FileBody")]
#[non_exhaustive]
pub struct UploadedFile {
    /// Storage key, from the preload answer.
    pub key: String,
    /// Version, from the header `x-amz-version-id` of the upload's answer.
    pub version_token: String,
    /// Digest of the bytes.
    pub sha256: Sha256Digest,
    /// Media type.
    pub content_type: ContentType,
}

impl UploadedFile {
    /// A file that was uploaded.
    #[must_use]
    pub fn new(
        key: impl Into<String>,
        version_token: impl Into<String>,
        sha256: Sha256Digest,
        content_type: ContentType,
    ) -> Self {
        Self { key: key.into(), version_token: version_token.into(), sha256, content_type }
    }
}

/// A document of the notification.
///
/// # Example
/// ```
/// use send_core::digest::Sha256Digest;
/// use send_core::model::request::{ContentType, Document, UploadedFile};
/// let file = UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v1", Sha256Digest::of(b"%PDF-1.7"), ContentType::Pdf);
/// let document = Document::new(file).title("Verbale");
/// assert!(serde_json::to_string(&document)?.contains(r#""title":"Verbale""#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "DocumentBody", into = "DocumentBody")]
#[non_exhaustive]
pub struct Document {
    /// The file.
    pub file: UploadedFile,
    /// Title of 1 to 512 characters, of which the download's file name is made.
    pub title: Option<String>,
    /// Legacy index, up to 3 digits.
    pub doc_idx: Option<String>,
}

impl Document {
    /// A document without a title.
    #[must_use]
    pub fn new(file: UploadedFile) -> Self {
        Self { file, title: None, doc_idx: None }
    }

    /// Gives it a title, of 1 to 512 characters.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

/// `NotificationAttachment` as the wire has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FileBody {
    digests: DigestsBody,
    content_type: ContentType,
    r#ref: RefBody,
}

/// `NotificationDocument` as the wire has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DocumentBody {
    digests: DigestsBody,
    content_type: ContentType,
    r#ref: RefBody,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doc_idx: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DigestsBody {
    sha256: Sha256Digest,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RefBody {
    key: String,
    version_token: String,
}

impl From<FileBody> for UploadedFile {
    fn from(body: FileBody) -> Self {
        Self {
            key: body.r#ref.key,
            version_token: body.r#ref.version_token,
            sha256: body.digests.sha256,
            content_type: body.content_type,
        }
    }
}

impl From<UploadedFile> for FileBody {
    fn from(file: UploadedFile) -> Self {
        Self {
            digests: DigestsBody { sha256: file.sha256 },
            content_type: file.content_type,
            r#ref: RefBody { key: file.key, version_token: file.version_token },
        }
    }
}

impl From<DocumentBody> for Document {
    fn from(body: DocumentBody) -> Self {
        let DocumentBody { digests, content_type, r#ref, title, doc_idx } = body;
        Self { file: FileBody { digests, content_type, r#ref }.into(), title, doc_idx }
    }
}

impl From<Document> for DocumentBody {
    fn from(document: Document) -> Self {
        let FileBody { digests, content_type, r#ref } = document.file.into();
        Self { digests, content_type, r#ref, title: document.title, doc_idx: document.doc_idx }
    }
}
