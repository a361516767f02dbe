//! What somebody may know that is not in the request: about files, about what was sent before, about registers.
//!
//! The client knows the files it uploaded and the requests it sent; the emulator knows everything. Whoever knows nothing
//! answers nothing, and the rules that would need the answer keep quiet.

/// What is known about an uploaded file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum FileState<'a> {
    /// Nothing.
    #[default]
    Unknown,
    /// There is no such file: another key or version token, or the upload was never done.
    Missing,
    /// It was there and is past its retention.
    Gone,
    /// It is there.
    Stored(FileFacts<'a>),
}

/// Facts about a stored file; what is `None` is not checked.
///
/// # Example
/// ```
/// use send_core::preflight::{FileFacts, FileState};
/// let content = b"%PDF-1.7 ...";
/// let facts = FileFacts::of_content(content).pages(2);
/// let state = FileState::Stored(facts);
/// assert_ne!(state, FileState::Missing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FileFacts<'a> {
    /// Its SHA-256, base64, as the store has it.
    pub sha256: Option<&'a str>,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// Whether its first five bytes are `%PDF-`.
    pub begins_like_pdf: Option<bool>,
    /// Its pages.
    pub pages: Option<u32>,
}

impl<'a> FileFacts<'a> {
    /// First bytes of a PDF, all that the platform looks at.
    pub const PDF_HEADER: &'static [u8] = b"%PDF-";

    /// Size and header of a file in memory.
    #[must_use]
    pub fn of_content(content: &[u8]) -> Self {
        Self {
            size: Some(content.len() as u64),
            begins_like_pdf: Some(content.starts_with(Self::PDF_HEADER)),
            ..Self::default()
        }
    }

    /// Tells its digest, base64.
    #[must_use]
    pub const fn sha256(mut self, sha256: &'a str) -> Self {
        self.sha256 = Some(sha256);
        self
    }

    /// Tells its size in bytes.
    #[must_use]
    pub const fn size(mut self, size: u64) -> Self {
        self.size = Some(size);
        self
    }

    /// Tells its pages.
    #[must_use]
    pub const fn pages(mut self, pages: u32) -> Self {
        self.pages = Some(pages);
        self
    }
}

/// Answers to what a request alone cannot tell. Every method answers "I do not know" unless you say otherwise.
pub trait Knowledge {
    /// The file behind a key and version token.
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        let _ = (key, version_token);
        FileState::Unknown
    }

    /// True if this sender used the protocol number with this idempotence token before. The platform stores a missing
    /// token as the text `null`, which you get here too.
    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        let _ = (protocol_number, idempotence_token);
        false
    }

    /// True if the notice is in a notification that was neither refused nor cancelled: both free the notices.
    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        let _ = (creditor_tax_id, notice_code);
        false
    }

    /// False if the revenue agency does not know the tax code.
    fn is_tax_id_registered(&self, tax_id: &str) -> Option<bool> {
        let _ = tax_id;
        None
    }

    /// False if the debt position of the notice cannot be updated: unknown or paid.
    fn is_notice_payable(&self, creditor_tax_id: &str, notice_code: &str) -> Option<bool> {
        let _ = (creditor_tax_id, notice_code);
        None
    }

    /// True if the sender has sent as many notifications as its contract allows.
    fn is_quota_used_up(&self) -> bool {
        false
    }
}
