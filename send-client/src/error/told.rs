//! How errors are told to people, in both languages, without anything personal or secret.

use super::Error;
use send_core::ident::{Lang, Localized};
use send_core::model::RefusalReason;
use send_core::preflight::Issue;
use send_core::redact::redact;
use std::fmt;

impl Error {
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
        let what = match &self.0.api {
            Some(api) if lang == Lang::It => self.told_of(&api.text(lang)),
            _ if self.0.issues.is_empty() => self.to_string(),
            _ => match &self.0.path {
                Some(file) if self.0.files.is_empty() => format!("{}: {}", file.display(), self.complaints(lang)),
                _ => self.complaints(lang),
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

    /// Every issue.
    pub(super) fn complaints(&self, lang: Lang) -> String {
        let told: Vec<String> = self.0.issues.iter().map(|issue| self.complaint(issue, lang)).collect();
        told.join("; ")
    }

    /// An issue with its place in the request, the file that stands there, and the place inside of it.
    fn complaint(&self, issue: &Issue, lang: Lang) -> String {
        let said = format!("{} ({})", issue.message(lang), issue.fix(lang));
        let file = self.file_of(issue).map(|file| file.display().to_string());
        let inside = Some(issue.inside().to_owned()).filter(|inside| !inside.is_empty());
        let within: Vec<String> = file.into_iter().chain(inside).collect();
        match (issue.path(), within.is_empty()) {
            ("", _) => said,
            (path, true) => format!("{path}: {said}"),
            (path, false) => format!("{path} ({}): {said}", within.join(", ")),
        }
    }
}

/// One reason of a refusal.
pub(super) fn refusal(reason: &RefusalReason) -> String {
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
