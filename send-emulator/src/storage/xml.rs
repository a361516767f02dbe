//! Errors of the storage: XML, with S3's codes and words.
//!
//! Source: AWS S3 API reference, error responses.

use crate::gateway::Reply;

/// An error of the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StorageError {
    status: u16,
    code: &'static str,
    message: &'static str,
}

const fn error(status: u16, code: &'static str, message: &'static str) -> StorageError {
    StorageError { status, code, message }
}

pub(crate) const UNSIGNED: StorageError = error(403, "AccessDenied", "Access Denied");
pub(crate) const EXPIRED: StorageError = error(403, "AccessDenied", "Request has expired");
pub(crate) const MISMATCH: StorageError = error(
    403,
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
);
pub(crate) const SECOND_AUTHORIZATION: StorageError = error(
    400,
    "InvalidArgument",
    "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the \
     Authorization header should be specified",
);
pub(crate) const API_KEY: StorageError = error(
    400,
    "InvalidArgument",
    "The API key must not be sent to the storage: the link carries its own authorization",
);
pub(crate) const CHUNKED: StorageError = error(
    501,
    "NotImplemented",
    "A header you provided implies functionality that is not implemented: Transfer-Encoding",
);
pub(crate) const NO_LENGTH: StorageError =
    error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
pub(crate) const BAD_CHECKSUM: StorageError =
    error(400, "InvalidRequest", "Value for x-amz-checksum-sha256 header is invalid.");
pub(crate) const OTHER_DIGEST: StorageError =
    error(400, "BadDigest", "The SHA256 you specified did not match the calculated checksum.");
pub(crate) const INCOMPLETE: StorageError =
    error(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");
pub(crate) const TOO_LARGE: StorageError =
    error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed object size");
pub(crate) const NO_SUCH_KEY: StorageError = error(404, "NoSuchKey", "The specified key does not exist.");
pub(crate) const NO_SUCH_METHOD: StorageError =
    error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
pub(crate) const SLOW_DOWN: StorageError = error(503, "SlowDown", "Please reduce your request rate.");

/// An error of a status that has no cause here.
pub(crate) const fn failure(status: u16) -> StorageError {
    match status {
        403 => UNSIGNED,
        404 => NO_SUCH_KEY,
        503 => error(503, "ServiceUnavailable", "Reduce your request rate."),
        504 => error(504, "GatewayTimeout", "The server did not respond in time."),
        status => error(status, "InternalError", "We encountered an internal error. Please try again."),
    }
}

impl From<StorageError> for Reply {
    fn from(error: StorageError) -> Self {
        let StorageError { status, code, message } = error;
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>\
             <RequestId>EMULATOR</RequestId><HostId>send-emulator</HostId></Error>"
        );
        Self::new(status, "application/xml", body.into_bytes())
    }
}
