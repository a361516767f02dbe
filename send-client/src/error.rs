//! What can go wrong.

mod kind;

pub use kind::ErrorKind;

use crate::transport::TransportErrorKind;
use send_core::ident::{Lang, Localized};
use send_core::model::{RefusalReason, UploadedFile};
use send_core::preflight::{Issue, Report};
use send_core::problem::ApiError;
use send_core::redact::redact;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;

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
    uploaded: Vec<UploadedFile>,
    source: Option<Source>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            text: text.into(),
            operation: None,
            path: None,
            api: None,
            transport: None,
            retry_after: None,
            attempts: 0,
            refusal: Vec::new(),
            issues: Vec::new(),
            uploaded: Vec::new(),
            source: None,
        }))
    }

    pub(crate) fn configuration(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, text)
    }

    pub(crate) fn file(path: &Path, text: &str, source: std::io::Error) -> Self {
        let mut error = Self::new(ErrorKind::File, format!("{}: {text}", path.display())).because(source);
        error.0.path = Some(path.to_owned());
        error
    }

    pub(crate) fn api(api: ApiError) -> Self {
        let mut error = Self::new(ErrorKind::of(api.verdict), api.to_string());
        error.0.api = Some(api);
        error
    }

    pub(crate) fn refused(reasons: Vec<RefusalReason>) -> Self {
        let told: Vec<String> = reasons.iter().map(told).collect();
        let mut error = Self::new(ErrorKind::Refused, format!("refused: {}", told.join("; ")));
        error.0.refusal = reasons;
        error
    }

    /// A request that breaks rules which can be checked before it is sent.
    pub(crate) fn unacceptable(report: &Report) -> Self {
        let issues: Vec<Issue> = report.errors().cloned().collect();
        let told: Vec<String> = issues.iter().map(|issue| complaint(issue, Lang::En)).collect();
        let mut error = Self::new(ErrorKind::InvalidInput, told.join("; "));
        error.0.issues = issues;
        error
    }

    pub(crate) fn because(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn during(mut self, operation: &'static str) -> Self {
        self.0.operation.get_or_insert(operation);
        self
    }

    pub(crate) fn at(mut self, path: Option<&Path>) -> Self {
        if self.0.path.is_none() {
            self.0.path = path.map(Path::to_owned);
        }
        self
    }

    /// Names the platform that was called: a silent one is a matter of where it was looked for.
    pub(crate) fn calling(mut self, base_url: &Url) -> Self {
        self.0.text = format!("{}: {}", &base_url[..url::Position::BeforePath], self.0.text);
        self
    }

    pub(crate) fn with_uploaded(mut self, uploaded: Vec<UploadedFile>) -> Self {
        self.0.uploaded = uploaded;
        self
    }

    pub(crate) fn transported(mut self, kind: TransportErrorKind) -> Self {
        self.0.transport = Some(kind);
        self
    }

    pub(crate) fn hinted(mut self, retry_after: Option<Duration>) -> Self {
        self.0.retry_after = retry_after;
        self
    }

    pub(crate) fn attempted(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// The same failure of a call that must not be repeated blindly.
    pub(crate) fn outcome_unknown(mut self) -> Self {
        self.0.kind = ErrorKind::OutcomeUnknown;
        self.0.text.push_str("; the call may have been carried out: look it up before repeating it");
        self
    }

    /// Adds what to do about it.
    pub(crate) fn advised(mut self, advice: impl fmt::Display) -> Self {
        self.0.text = format!("{}. {advice}", self.0.text.trim_end());
        self
    }

    /// The error of ours that is the cause, if it is one.
    fn cause(&self) -> Option<&Self> {
        self.0.source.as_ref()?.downcast_ref()
    }

    /// True if the platform was called, or the attempt was made.
    pub(crate) fn was_called(&self) -> bool {
        self.0.api.is_some() || self.0.transport.is_some() || self.0.kind == ErrorKind::Decode
    }

    /// The same failure, with what it means put before what happened.
    pub(crate) fn explained(mut self, meaning: &str) -> Self {
        self.0.text = if self.0.text.is_empty() { meaning.to_owned() } else { format!("{meaning}: {}", self.0.text) };
        self
    }

    pub(crate) fn with_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    pub(crate) fn transport(&self) -> Option<TransportErrorKind> {
        self.0.transport
    }

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

    /// When the server says that it may be tried again.
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

    /// Files that were uploaded before the failure. They can be used for 7 days.
    #[must_use]
    pub fn uploaded(&self) -> &[UploadedFile] {
        &self.0.uploaded
    }

    /// Says in which operation it happened.
    fn told_of(&self, what: &str) -> String {
        self.0.operation.map_or_else(|| what.to_owned(), |operation| format!("{operation}: {what}"))
    }

    /// The whole story for a person: what it means in the language, then what happened and why.
    ///
    /// ```
    /// use send_client::Environment;
    /// use send_core::ident::Lang;
    /// let error = Environment::named("mars").unwrap_err();
    /// assert!(error.text(Lang::It).starts_with("il client non è configurato correttamente: unknown environment"));
    /// ```
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let told: Vec<String> = self.0.issues.iter().map(|issue| complaint(issue, lang)).collect();
        let what = match &self.0.api {
            Some(api) if lang == Lang::It => self.told_of(&api.text(lang)),
            _ if told.is_empty() => self.to_string(),
            _ => match &self.0.path {
                Some(file) => format!("{}: {}", file.display(), told.join("; ")),
                None => told.join("; "),
            },
        };
        let mut text = format!("{}: {what}", self.0.kind.text(lang));
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            text.push_str(": ");
            text.push_str(&redact(&cause.to_string()));
            source = cause.source();
        }
        text
    }
}

fn complaint(issue: &Issue, lang: Lang) -> String {
    let said = format!("{} ({})", issue.message(lang), issue.fix(lang));
    if issue.path().is_empty() { said } else { format!("{}: {said}", issue.path()) }
}

fn told(reason: &RefusalReason) -> String {
    let detail = reason.detail.as_deref().map(redact).unwrap_or_default();
    match reason.rec_index {
        Some(index) => format!("{} (recipient {index}) {detail}", reason.code),
        None => format!("{} {detail}", reason.code),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told_of(self.0.text.trim_end()))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("text", &self.to_string())
            .field("source", &self.0.source.as_ref().map(|source| redact(&source.to_string())))
            .finish_non_exhaustive()
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
    fn an_error_is_one_word_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
