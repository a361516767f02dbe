//! Reserving uploads.

use crate::digest::Sha256Digest;
use crate::wire::wire_struct;
use serde::{Deserialize, Serialize};

/// Asks for one upload. A call takes 1 to 15 of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PreloadRequest {
    /// Echoed in the answer; 1 to 512 characters of `A-Z a-z 0-9 . _ -`.
    pub preload_idx: String,
    /// `application/pdf`, or `application/json` for F24 metadata.
    pub content_type: String,
    /// Digest of the bytes that will be uploaded.
    pub sha256: Sha256Digest,
}

impl PreloadRequest {
    /// Most uploads one call can reserve (pagopa/pn-delivery `pn.delivery.number-of-presigned-request`).
    pub const MAX_PER_CALL: usize = 15;

    /// Asks for the upload of a file.
    #[must_use]
    pub fn new(preload_idx: impl Into<String>, content_type: impl Into<String>, sha256: Sha256Digest) -> Self {
        Self { preload_idx: preload_idx.into(), content_type: content_type.into(), sha256 }
    }
}

wire_struct! {
    /// A reserved upload (`PreLoadResponse`). Every field is optional in the specification; the client insists.
    pub struct PreloadResponse {
        /// The index of the request.
        optional preload_idx: String = "preloadIdx",
        /// Goes into the header `x-amz-meta-secret`, square brackets included.
        optional(private) secret: String = "secret",
        /// `PUT` or `POST`.
        optional http_method: String = "httpMethod",
        /// Where to upload, valid for an hour. Whoever holds it can write there.
        optional(private) url: String = "url",
        /// Goes into the request as `ref.key`.
        optional key: String = "key",
    }
}
