//! How errors come about: what each layer adds to them on their way up.

use super::told::refusal;
use super::{Error, ErrorKind, Inner, Source};
use crate::transport::TransportErrorKind;
use send_core::ident::Lang;
use send_core::model::{RefusalReason, UploadedFile};
use send_core::preflight::Report;
use send_core::problem::ApiError;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;

/// No hint is longer: it can be anything that fits into a number, and is added to the time of day.
pub(crate) const LONGEST_HINT: Duration = Duration::from_secs(24 * 3600);

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
            files: Vec::new(),
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
        let told: Vec<String> = reasons.iter().map(refusal).collect();
        let mut error = Self::new(ErrorKind::Refused, format!("refused: {}", told.join("; ")));
        error.0.refusal = reasons;
        error
    }

    /// A request that breaks rules which can be checked before it is sent.
    pub(crate) fn unacceptable(report: &Report) -> Self {
        Self::unacceptable_with(report, Vec::new())
    }

    /// The same, with the files of which it is made, by their places in the request.
    pub(crate) fn unacceptable_with(report: &Report, mut files: Vec<(String, PathBuf)>) -> Self {
        let mut error = Self::new(ErrorKind::InvalidInput, "");
        error.0.issues = report.errors().cloned().collect();
        files.retain(|(place, _)| error.0.issues.iter().any(|issue| issue.path() == place));
        error.0.path = files.first().map(|(_, file)| file.clone());
        error.0.files = files;
        error.0.text = error.complaints(Lang::En);
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

    /// Adds when to come again: in a day at the latest, whatever the other side says.
    pub(crate) fn hinted(mut self, retry_after: Option<Duration>) -> Self {
        self.0.retry_after = retry_after.map(|hint| hint.min(LONGEST_HINT));
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

    /// The same failure for another who waited for the same call. Why it failed is in the text; the error of the layer below
    /// stays with the first.
    pub(crate) fn shared(&self) -> Self {
        let mut error = Self::new(self.0.kind, self.0.text.clone());
        error.0.operation = self.0.operation;
        error.0.api.clone_from(&self.0.api);
        error.0.transport = self.0.transport;
        error.0.retry_after = self.0.retry_after;
        error.0.attempts = self.0.attempts;
        error
    }

    /// Adds what to do about it.
    pub(crate) fn advised(mut self, advice: impl fmt::Display) -> Self {
        self.0.text = format!("{}. {advice}", self.0.text.trim_end());
        self
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
}
