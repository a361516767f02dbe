//! Attachments in answers.

use crate::wire::wire_struct;

wire_struct! {
    /// Digests of a file.
    pub struct Digests {
        /// SHA-256 of the bytes, base64.
        optional sha256: String = "sha256",
    }
}

wire_struct! {
    /// Where a file was uploaded to.
    pub struct AttachmentRef {
        /// Storage key, from the preload answer.
        optional key: String = "key",
        /// Version, from the header `x-amz-version-id` of the upload's answer.
        optional version_token: String = "versionToken",
    }
}

wire_struct! {
    /// A file attached to a payment.
    pub struct AttachmentRead {
        /// Digests of the file.
        optional digests: Digests = "digests",
        /// `application/pdf` or `application/json`.
        optional content_type: String = "contentType",
        /// Where it is.
        optional r#ref: AttachmentRef = "ref",
    }
}

wire_struct! {
    /// A document of the notification.
    pub struct DocumentRead {
        /// Digests of the file.
        optional digests: Digests = "digests",
        /// `application/pdf`.
        optional content_type: String = "contentType",
        /// Where it is.
        optional r#ref: AttachmentRef = "ref",
        /// Title, of which the download's file name is made.
        optional title: String = "title",
        /// Legacy index.
        optional doc_idx: String = "docIdx",
    }
}
