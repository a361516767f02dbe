//! Where to download a file, or when to ask again.

use crate::wire::wire_struct;

wire_struct! {
    /// The answer of every download operation: documents, payment attachments, legal facts, notices of arrival.
    ///
    /// Either `url` or `retry_after` is there.
    pub struct DownloadMetadata {
        /// A name for the file. Sanitised by the platform, but not unique, and not to be trusted as a path.
        optional filename: String = "filename",
        /// Media type. Not given for legal facts.
        optional content_type: String = "contentType",
        /// Bytes; 0 while the file is being made.
        int content_length: i64 = "contentLength",
        /// Digest, base64. Not given for legal facts, empty while the file is being made.
        optional sha256: String = "sha256",
        /// Where to get it, valid for an hour. Whoever holds it can read the file.
        optional(private) url: String = "url",
        /// When to ask again, seconds.
        int retry_after: i64 = "retryAfter",
    }
}
