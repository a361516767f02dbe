//! What can go wrong.

mod kind;
mod made;
mod told;

pub(crate) use made::LONGEST_HINT;

pub use kind::ErrorKind;

use crate::transport::TransportErrorKind;
use send_core::model::{RefusalReason, UploadedFile};
use send_core::preflight::Issue;
use send_core::problem::ApiError;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure: its [`kind`](Error::kind) says what to do, its text says what happened, its source why.
///
/// Nothing personal and nothing secret is in it, whatever the other side answered. What earlier steps of the same job had
/// achieved is kept ([`uploaded`](Error::uploaded)).
pub struct Error(Box<Inner>);

type Source = Box<dyn std::error::Error + Send + Sync>;

struct Inner {
    kind: ErrorKind,
    text: String,
    operation: Option<&'static str>,
    path: Option<PathBuf>,
    api: Option<ApiError>,
    transport: Option<TransportErrorKind>,
    retry_after: Option<Duration>,
    attempts: u32,
    refusal: Vec<RefusalReason>,
    issues: Vec<Issue>,
    /// Files, by the place at which the issues name them.
    files: Vec<(String, PathBuf)>,
    uploaded: Vec<UploadedFile>,
    source: Option<Source>,
}

impl Error {
    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// True if the same call may succeed later, unchanged.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let temporary = matches!(
            self.0.kind,
            ErrorKind::RateLimited
                | ErrorKind::QuotaExhausted
                | ErrorKind::Unavailable
                | ErrorKind::Connection
                | ErrorKind::Timeout
                | ErrorKind::StillWaiting
                | ErrorKind::Integrity
        );
        temporary || (self.0.kind == ErrorKind::Credentials && self.cause().is_some_and(Self::is_retryable))
    }

    /// How often the call was made before it was given up; 0 if it was not made at all.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// When the server says that it may be tried again; a day at most.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The operation that failed, by its name in [`send_core::api::ROUTES`].
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The file that it is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.0.path.as_deref()
    }

    /// HTTP status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.api.as_ref().map(|api| api.status)
    }

    /// The platform's answer, understood.
    #[must_use]
    pub fn api_error(&self) -> Option<&ApiError> {
        self.0.api.as_ref()
    }

    /// Trace id of the answer, for the support desk.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        match &self.0.api {
            Some(api) => api.trace_id.as_deref(),
            None => self.cause()?.trace_id(),
        }
    }

    /// Why the request was refused, for [`ErrorKind::Refused`].
    #[must_use]
    pub fn refusal_reasons(&self) -> &[RefusalReason] {
        &self.0.refusal
    }

    /// The rules that the request breaks, for [`ErrorKind::InvalidInput`]: all of them, with their place and what to do.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.0.issues
    }

    /// The file that an issue is about, if it is about one: its place in the request may mean little to who chose the files.
    ///
    /// ```no_run
    /// # fn told(error: &send_client::Error) {
    /// for issue in error.issues() {
    ///     println!("{} {:?}: {}", issue.path(), error.file_of(issue), issue.message(Default::default()));
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn file_of(&self, issue: &Issue) -> Option<&Path> {
        let found = self.0.files.iter().find(|(place, _)| place == issue.path());
        found.map(|(_, file)| &**file)
    }

    /// Files that were uploaded before the failure. They can be used for 7 days.
    #[must_use]
    pub fn uploaded(&self) -> &[UploadedFile] {
        &self.0.uploaded
    }

    /// The error of ours that is the cause, if it is one.
    fn cause(&self) -> Option<&Self> {
        self.0.source.as_ref()?.downcast_ref()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as &(dyn std::error::Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_names_of_their_own() {
        let mut names: Vec<_> = ErrorKind::all().map(ErrorKind::as_str).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ErrorKind::all().count());
        assert_eq!(ErrorKind::StillWaiting.as_str(), "STILL_WAITING");
    }

    #[test]
    fn the_readmes_say_what_to_do_about_every_kind() {
        for readme in [include_str!("../../README.md"), include_str!("../../README.it.md")] {
            let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `")).collect();
            let missing = |kind: &ErrorKind| !rows.iter().any(|row| row.contains(&format!("`{}`", kind.as_str())));
            assert_eq!(ErrorKind::all().filter(missing).collect::<Vec<_>>(), []);
        }
    }

    #[test]
    fn an_error_is_one_word_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
