//! All that is wrong with a request, and what the platform would answer.

use super::issue::{Issue, Keyword};
use super::json::{self, Value};
use super::rule::{INVALID_BODY, Layer, Severity, Stage};
use super::sink::{MOST_OF_A_STEP, Sink};
use crate::ident::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// What a check found, in the order in which the platform looks.
///
/// # Example
/// ```
/// use send_core::api::Version;
/// use send_core::preflight::{self, Environment};
/// let report = preflight::check_json(br#"{"subject": null}"#, Version::new(2, 5), &Environment::production());
/// assert!(!report.is_ok());
/// let subject = report.errors().find(|issue| issue.path() == "subject").ok_or("not found")?;
/// assert_eq!((subject.id(), subject.code()), ("G-04", "PN_INVALID_BODY"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Report {
    issues: Vec<Issue>,
    /// More was found than is kept.
    is_cut: bool,
}

/// Several reports as one.
impl FromIterator<Issue> for Report {
    fn from_iter<I: IntoIterator<Item = Issue>>(issues: I) -> Self {
        Self::new(issues.into_iter().collect())
    }
}

impl Report {
    pub(super) const fn new(issues: Vec<Issue>) -> Self {
        Self { issues, is_cut: false }
    }

    pub(super) fn of(sink: Sink) -> Self {
        Self { issues: sink.issues, is_cut: sink.is_cut }
    }

    /// True if no error was found. There may be warnings.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.errors().next().is_none()
    }

    /// Everything that was found; of each step of the platform at most the first 10,000 errors and the first 10,000 warnings. Whether the
    /// request would be taken, and which step refuses it, does not depend on the rest; [`text`](Self::text) says when there is more.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// What the platform refuses.
    pub fn errors(&self) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(|issue| issue.severity == Severity::Error)
    }

    /// What it may refuse, and advice.
    pub fn warnings(&self) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(|issue| issue.severity == Severity::Warning)
    }

    /// What the platform would answer: it stops at the first step that fails, and says nothing of the later ones.
    ///
    /// `None` if there is no error.
    #[must_use]
    pub fn answer(&self) -> Option<Answer<'_>> {
        let stage = self.errors().map(|issue| issue.rule.stage).min()?;
        let mut issues: Vec<_> = self.errors().filter(|issue| issue.rule.stage == stage).collect();
        match stage {
            Stage::F24 => issues = answered_about_forms(&issues),
            _ if stage.layer() == Layer::Acceptance => issues.truncate(1),
            _ => {}
        }
        Some(Answer { stage, issues })
    }

    /// The report in a language, one line for each issue.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        for issue in &self.issues {
            let (kind, body) = match (issue.severity, lang) {
                (Severity::Error, Lang::It) => ("errore", "(corpo)"),
                (Severity::Warning, Lang::It) => ("avviso", "(corpo)"),
                (Severity::Error, Lang::En) => ("error", "(body)"),
                (Severity::Warning, Lang::En) => ("warning", "(body)"),
            };
            let path = if issue.path.is_empty() { body } else { &issue.path };
            let (message, fix) = (issue.message(lang), issue.fix(lang));
            text.push_str(&format!("{kind} {} {path}: {message}; {fix}\n", issue.id()));
        }
        if let Some(more) = self.more(lang) {
            text.push_str(&format!("{more}\n"));
        }
        text
    }

    /// What the [`text`](Self::text) ends with if more was found than is kept; `None` if all that was found is there.
    #[must_use]
    pub fn more(&self, lang: Lang) -> Option<String> {
        self.is_cut.then(|| match lang {
            Lang::It => format!("e altro ancora: di ogni passo sono elencati i primi {MOST_OF_A_STEP}"),
            Lang::En => format!("and more: of each step the first {MOST_OF_A_STEP} are listed"),
        })
    }
}

impl fmt::Display for Report {
    /// As [`text`](Self::text) in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl IntoIterator for Report {
    type Item = Issue;
    type IntoIter = std::vec::IntoIter<Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.issues.into_iter()
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Issue;
    type IntoIter = std::slice::Iter<'a, Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.issues.iter()
    }
}

/// What the platform would answer to a request that it refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'r> {
    stage: Stage,
    issues: Vec<&'r Issue>,
}

/// One entry of the `errors` of an answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerError {
    /// Such as `PN_GENERIC_INVALIDPARAMETER`.
    pub code: String,
    /// What it is about; for most rules nothing.
    pub element: Option<String>,
    /// The platform's own words. They may quote what was sent.
    pub detail: String,
}

impl<'r> Answer<'r> {
    /// Who answers: it decides the form of the body. The gateway's has a title "VALIDATION ERROR", that of older
    /// versions is a list of texts, the service's is a `Problem`; a refusal after acceptance is no answer but a status.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        self.stage.layer()
    }

    /// HTTP status; 202 for a request that is taken and refused later.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.issues.first().and_then(|issue| issue.rule.http_status()).unwrap_or(202)
    }

    /// The issues that the answer is made of.
    #[must_use]
    pub fn issues(&self) -> &[&'r Issue] {
        &self.issues
    }

    /// The `errors` of the answer, or the `errors` of the status `REFUSED`. The gateway puts all its violations into one.
    ///
    /// The platform's words quote what was sent: hand over the `body` that was checked to have them whole, else values are
    /// shown as `***`.
    #[must_use]
    pub fn errors(&self, body: Option<&[u8]>) -> Vec<AnswerError> {
        let parsed = body.and_then(|body| json::parse(body).ok());
        let body = parsed.as_ref();
        if self.stage == Stage::Gateway {
            let detail = format!("Validation errors: [{}]", self.violations(body).join(", "));
            return vec![AnswerError { code: INVALID_BODY.to_owned(), element: None, detail }];
        }
        let mut seen = HashSet::new();
        let errors = self.issues.iter().map(|issue| AnswerError {
            code: issue.code().to_owned(),
            element: issue.element_in(body),
            detail: issue.detail_in(body),
        });
        // The function for older versions says the same of many recipients once.
        errors.filter(|error| self.stage != Stage::Versioning || seen.insert(error.detail.clone())).collect()
    }

    /// What the gateway lists; the properties that one object lacks are one violation.
    fn violations(&self, body: Option<&Value<'_>>) -> Vec<String> {
        let is_missing = |issue: &&&Issue| issue.finding.keyword == Keyword::Required;
        let mut missing: HashMap<&str, Vec<String>> = HashMap::new();
        for issue in self.issues.iter().filter(is_missing) {
            missing.entry(parent(&issue.path)).or_default().push(format!("\"{}\"", issue.finding.name));
        }
        let mut violations = Vec::new();
        for issue in &self.issues {
            if issue.finding.keyword != Keyword::Required {
                violations.push(issue.detail_in(body));
            } else if let Some(names) = missing.remove(parent(&issue.path)) {
                violations.push(format!("object has missing required properties ([{}])", names.join(",")));
            }
        }
        violations
    }
}

/// What pn-f24 tells of the metadata files: all that is wrong with each, but it reads no further than the first thing that it
/// cannot read, and makes no further check as long as the schema is broken (`MetadataValidatorImpl.java:44-215`).
fn answered_about_forms<'r>(issues: &[&'r Issue]) -> Vec<&'r Issue> {
    /// Where a file stands in a request; of one file alone the paths are places inside it.
    fn file(issue: &Issue) -> &str {
        if issue.path.ends_with("metadataAttachment") { &issue.path } else { "" }
    }
    let first = |id: &str, of: &str| issues.iter().position(|issue| issue.id() == id && file(issue) == of);
    let is_told = |(index, issue): &(usize, &&Issue)| match first("F-01", file(issue)) {
        Some(unreadable) => *index == unreadable,
        None => issue.id() == "F-02" || first("F-02", file(issue)).is_none(),
    };
    issues.iter().enumerate().filter(is_told).map(|(_, issue)| *issue).collect()
}

fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

impl fmt::Debug for AnswerError {
    /// Shows neither element nor detail: they may quote what was sent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnswerError").field("code", &self.code).finish_non_exhaustive()
    }
}
