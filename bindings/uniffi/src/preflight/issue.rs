//! What a check finds, and the rules by which it does.

use crate::text::TextData;
use send_core::ident::Lang;
use send_core::preflight::{Answer, AnswerError, Evidence, Issue, Layer, Report, Rule, Severity};

/// Which part of the platform applies a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum LayerData {
    /// The API gateway.
    Gateway,
    /// The function that translates older versions.
    Versioning,
    /// The service.
    Service,
    /// The validation after HTTP 202.
    Acceptance,
    /// None: advice.
    Advice,
    /// One that this version has no name for.
    Unknown,
}

impl From<Layer> for LayerData {
    fn from(layer: Layer) -> Self {
        match layer {
            Layer::Gateway => Self::Gateway,
            Layer::Versioning => Self::Versioning,
            Layer::Service => Self::Service,
            Layer::Acceptance => Self::Acceptance,
            Layer::Advice => Self::Advice,
            _ => Self::Unknown,
        }
    }
}

/// How sure a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum SeverityData {
    /// The platform refuses.
    Error,
    /// It may.
    Warning,
}

impl From<Severity> for SeverityData {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            // A degree of tomorrow is no refusal for sure.
            _ => Self::Warning,
        }
    }
}

/// What must be known, besides the request, to apply a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum EvidenceData {
    /// Nothing else.
    Request,
    /// The installation.
    Environment,
    /// Who is sending.
    Sender,
    /// The files.
    Files,
    /// Earlier requests.
    Journal,
    /// What only the platform can ask.
    Platform,
    /// Something that this version has no name for.
    Unknown,
}

impl From<Evidence> for EvidenceData {
    fn from(evidence: Evidence) -> Self {
        match evidence {
            Evidence::Request => Self::Request,
            Evidence::Environment => Self::Environment,
            Evidence::Sender => Self::Sender,
            Evidence::Files => Self::Files,
            Evidence::Journal => Self::Journal,
            Evidence::Platform => Self::Platform,
            _ => Self::Unknown,
        }
    }
}

/// A rule.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RuleData {
    /// Its name.
    pub id: String,
    /// The property it is about.
    pub field: String,
    /// Who applies it.
    pub layer: LayerData,
    /// How sure it is by default.
    pub severity: SeverityData,
    /// The code that the platform answers; empty for advice.
    pub code: String,
    /// HTTP status of the refusal.
    pub http_status: Option<i32>,
    /// What must be known to apply it.
    pub evidence: EvidenceData,
    /// Where it comes from.
    pub source: String,
    /// What it asks for.
    pub requirement: TextData,
}

impl From<&Rule> for RuleData {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id().to_owned(),
            field: rule.field().to_owned(),
            layer: rule.layer().into(),
            severity: rule.severity().into(),
            code: rule.code().to_owned(),
            http_status: rule.http_status().map(i32::from),
            evidence: rule.evidence().into(),
            source: rule.source(),
            requirement: TextData::told(|lang| rule.requirement(lang)),
        }
    }
}

/// A rule that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct IssueData {
    /// Name of the rule.
    pub id: String,
    /// The code that the platform would answer; empty for advice.
    pub code: String,
    /// A code that tells more.
    pub local_code: String,
    /// How sure it is.
    pub severity: SeverityData,
    /// Who sees it.
    pub layer: LayerData,
    /// Where it is.
    pub path: String,
    /// Where inside the file that the path names.
    pub inside: String,
    /// Line, for a body that is not JSON.
    pub line: Option<i64>,
    /// Column, likewise.
    pub column: Option<i64>,
    /// What is wrong, in English.
    pub text: String,
    /// The same in Italian.
    pub text_it: String,
    /// What to do about it, in English.
    pub fix: String,
    /// The same in Italian.
    pub fix_it: String,
}

impl From<&Issue> for IssueData {
    fn from(issue: &Issue) -> Self {
        let place = |number| i64::try_from(number).unwrap_or(i64::MAX);
        let (line, column) = issue.line_column().map(|(line, column)| (place(line), place(column))).unzip();
        Self {
            id: issue.id().to_owned(),
            code: issue.code().to_owned(),
            local_code: issue.local_code().to_owned(),
            severity: issue.severity().into(),
            layer: issue.layer().into(),
            path: issue.path().to_owned(),
            inside: issue.inside().to_owned(),
            line,
            column,
            text: issue.message(Lang::En),
            text_it: issue.message(Lang::It),
            fix: issue.fix(Lang::En),
            fix_it: issue.fix(Lang::It),
        }
    }
}

/// What a check found.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ReportData {
    /// Everything, in the platform's order.
    pub issues: Vec<IssueData>,
    /// What the platform would answer; `None` if there is no error.
    pub answer: Option<AnswerData>,
    /// What is said if more was found than is there.
    pub more: Option<TextData>,
}

impl ReportData {
    /// A report; the body that was checked completes what the platform would say.
    pub(crate) fn new(report: &Report, body: Option<&[u8]>) -> Self {
        Self {
            issues: report.issues().iter().map(Into::into).collect(),
            answer: report.answer().map(|answer| AnswerData::new(&answer, body)),
            more: report.more(Lang::En).zip(report.more(Lang::It)).map(|(en, it)| TextData { en, it }),
        }
    }
}

/// What the platform would answer.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AnswerData {
    /// Who answers.
    pub layer: LayerData,
    /// HTTP status.
    pub status: i32,
    /// What it says is wrong.
    pub errors: Vec<AnswerErrorData>,
}

impl AnswerData {
    fn new(answer: &Answer<'_>, body: Option<&[u8]>) -> Self {
        let errors = answer.errors(body).into_iter().map(Into::into).collect();
        Self { layer: answer.layer().into(), status: answer.status().into(), errors }
    }
}

/// One entry of an answer.
#[derive(Clone, uniffi::Record)]
pub struct AnswerErrorData {
    /// Code.
    pub code: String,
    /// What it is about.
    pub element: Option<String>,
    /// The platform's words, which may quote what was sent.
    pub detail: String,
}

impl From<AnswerError> for AnswerErrorData {
    fn from(error: AnswerError) -> Self {
        let AnswerError { code, element, detail, .. } = error;
        Self { code, element, detail }
    }
}

/// Shows neither element nor detail: they may quote what was sent.
impl std::fmt::Debug for AnswerErrorData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AnswerErrorData").field("code", &self.code).finish_non_exhaustive()
    }
}
