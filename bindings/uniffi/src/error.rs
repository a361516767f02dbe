//! The one error that crosses the border.
//!
//! All that a caller may want to know is data in [`ErrorDetail`]: the facade makes its exceptions from
//! it. The text is a field of its own, because the message that the generator would write is a dump of
//! the fields.

/// What went wrong, in one word: the facade has an exception for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ErrorKind {
    /// The input cannot be right: correct it before trying again.
    InvalidInput,
    /// The library itself failed.
    Internal,
}

/// Everything known about a failure.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ErrorDetail {
    /// What went wrong, in one word.
    pub kind: ErrorKind,
    /// The code, the same in every language.
    pub code: String,
    /// What went wrong, for people.
    pub text: String,
    /// The path of the wrong element, such as `recipients[0].taxId`.
    pub path: Option<String>,
    /// Whether the same call may succeed later.
    pub retryable: bool,
}

/// The error of every exported function.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum NativeError {
    /// The only variant: what differs is in its detail.
    #[error("{}", detail.text)]
    Failure {
        /// Everything known about the failure; boxed to keep results small.
        detail: Box<ErrorDetail>,
    },
}

impl NativeError {
    pub(crate) fn invalid_input(code: &str, path: &str, text: String) -> Self {
        Self::Failure {
            detail: Box::new(ErrorDetail {
                kind: ErrorKind::InvalidInput,
                code: code.to_owned(),
                text,
                path: Some(path.to_owned()),
                retryable: false,
            }),
        }
    }

    pub(crate) fn internal(code: &str, text: String) -> Self {
        Self::Failure {
            detail: Box::new(ErrorDetail {
                kind: ErrorKind::Internal,
                code: code.to_owned(),
                text,
                path: None,
                retryable: false,
            }),
        }
    }
}
