//! What a rule is: one row of data, and the small function that applies it.
//!
//! Order of the stages and what each of them hides: pagopa/pn-delivery `…/rest/PnNotificationInputController.java`,
//! `…/svc/NotificationReceiverService.java`, `…/svc/NotificationReceiverValidator.java`; then pagopa/pn-delivery-push-validator
//! `…/notificationvalidation/LegalNotificationValidationStrategy.java`.

use super::context::{RecipientContext, RequestContext};
use super::gateway::Property;
use super::issue::Keyword;
use super::sink::Sink;
use crate::catalogue::text::{Text, text};
use crate::ident::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which part of the platform applies a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Layer {
    /// The API gateway, which compares the body with a JSON schema: HTTP 400 before any code of the platform runs.
    Gateway,
    /// The function that translates older request versions: HTTP 400 with a body of its own.
    Versioning,
    /// The service that takes the request: HTTP 400, 403 or 409.
    Service,
    /// The validation after HTTP 202: the request becomes `REFUSED`, and a refused request may still be billed.
    Acceptance,
    /// No rule of the platform: what experience or the law advises.
    Advice,
}

/// How sure the verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The platform refuses the request.
    Error,
    /// The platform may refuse it (it depends on a configuration that is not public), or something is odd.
    Warning,
}

/// What one must know, besides the request, to apply a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// Nothing else.
    Request,
    /// Limits and switches of the installation: [`Environment`](super::Environment).
    Environment,
    /// Who is sending: [`SenderProfile`](super::SenderProfile).
    Sender,
    /// The uploaded files: [`Knowledge::file`](super::Knowledge::file).
    Files,
    /// What was sent before: [`Knowledge`](super::Knowledge).
    Journal,
    /// Registers that only the platform can ask.
    Platform,
}

/// The steps of the platform, in order. The first one that fails answers; the later ones never run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Stage {
    Gateway,
    Versioning,
    Taxonomy,
    Switch,
    DocumentCount,
    RecipientCount,
    Validator,
    Mvp,
    Languages,
    Sender,
    Group,
    Quota,
    Save,
    DebtPositions,
    Attachments,
    Weight,
    F24,
    Address,
    Advice,
}

impl Stage {
    pub(crate) const fn layer(self) -> Layer {
        match self {
            Stage::Gateway => Layer::Gateway,
            Stage::Versioning => Layer::Versioning,
            Stage::DebtPositions | Stage::Attachments | Stage::Weight | Stage::F24 | Stage::Address => {
                Layer::Acceptance
            }
            Stage::Advice => Layer::Advice,
            _ => Layer::Service,
        }
    }
}

impl Stage {
    /// A stable word for programs.
    const fn as_str(self) -> &'static str {
        match self {
            Stage::Gateway => "gateway",
            Stage::Versioning => "versioning",
            Stage::Taxonomy => "taxonomy",
            Stage::Switch => "switch",
            Stage::DocumentCount => "document_count",
            Stage::RecipientCount => "recipient_count",
            Stage::Validator => "validator",
            Stage::Mvp => "mvp",
            Stage::Languages => "languages",
            Stage::Sender => "sender",
            Stage::Group => "group",
            Stage::Quota => "quota",
            Stage::Save => "save",
            Stage::DebtPositions => "debt_positions",
            Stage::Attachments => "attachments",
            Stage::Weight => "weight",
            Stage::F24 => "f24",
            Stage::Address => "address",
            Stage::Advice => "advice",
        }
    }
}

/// What the platform writes into `errors[].element`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Element {
    /// Nothing.
    None,
    /// The path of the property.
    Path,
    /// The value itself.
    Value,
    /// A text of its own; may have places to fill in.
    Fixed(&'static str),
}

/// How a rule is applied.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    /// Row of the gateway's schema, read by its engine.
    Schema(&'static Property),
    /// Looks at the whole request.
    Request(fn(&RequestContext<'_>, &mut Sink)),
    /// Looks at one recipient at a time.
    Recipient(fn(&RecipientContext<'_>, &mut Sink)),
    /// Broken while the schema was read; told in its turn.
    Deferred,
    /// Applied elsewhere, or by the platform alone.
    Elsewhere,
}

/// One rule of the platform, or one piece of advice.
///
/// [`rules`](super::rules) lists them all; an [`Issue`](super::Issue) names the one that was broken.
#[derive(Clone, Copy)]
pub struct Rule {
    pub(crate) id: &'static str,
    pub(crate) field: &'static str,
    pub(crate) stage: Stage,
    pub(crate) severity: Severity,
    pub(crate) code: &'static str,
    pub(crate) local_code: &'static str,
    pub(crate) status: u16,
    pub(crate) element: Element,
    pub(crate) detail: &'static str,
    pub(crate) source: &'static str,
    pub(crate) evidence: Evidence,
    /// True if it looks at single characters, so that it has something to say of a text that is too long.
    pub(crate) about_characters: bool,
    pub(crate) requires: Text,
    pub(crate) message: Text,
    pub(crate) fix: Text,
    pub(crate) check: Check,
}

/// Code of the service for most of its rules: the detail text alone tells which.
pub(crate) const INVALID_PARAMETER: &str = "PN_GENERIC_INVALIDPARAMETER";
/// Code of the gateway for every violation of the body's schema.
pub(crate) const INVALID_BODY: &str = "PN_INVALID_BODY";

impl Rule {
    const fn new(id: &'static str, field: &'static str, stage: Stage, code: &'static str, status: u16) -> Self {
        Self {
            id,
            field,
            stage,
            severity: Severity::Error,
            code,
            local_code: code,
            status,
            element: Element::None,
            detail: "",
            source: "",
            evidence: Evidence::Request,
            about_characters: false,
            requires: Text::EMPTY,
            message: Text::EMPTY,
            fix: Text::EMPTY,
            check: Check::Elsewhere,
        }
    }

    /// A row of the gateway's schema.
    pub(crate) const fn schema(property: &'static Property) -> Self {
        let mut rule = Self::new(property.id, property.path, Stage::Gateway, INVALID_BODY, 400);
        rule.check = Check::Schema(property);
        rule
    }

    /// A rule of the service's validator, whose violations are reported together.
    pub(crate) const fn service(id: &'static str, field: &'static str) -> Self {
        Self::new(id, field, Stage::Validator, INVALID_PARAMETER, 400)
    }

    /// A rule of the validation after HTTP 202.
    pub(crate) const fn acceptance(id: &'static str, field: &'static str, stage: Stage, code: &'static str) -> Self {
        Self::new(id, field, stage, code, 0)
    }

    /// Advice: always a warning.
    pub(crate) const fn advice(id: &'static str, field: &'static str) -> Self {
        let mut rule = Self::new(id, field, Stage::Advice, "", 0);
        rule.severity = Severity::Warning;
        rule
    }

    pub(crate) const fn stage(mut self, stage: Stage) -> Self {
        self.stage = stage;
        self
    }

    pub(crate) const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    pub(crate) const fn answers(mut self, code: &'static str) -> Self {
        self.code = code;
        self.local_code = code;
        self
    }

    pub(crate) const fn local_code(mut self, code: &'static str) -> Self {
        self.local_code = code;
        self
    }

    pub(crate) const fn element(mut self, element: Element) -> Self {
        self.element = element;
        self
    }

    /// What the platform writes into `errors[].detail`.
    pub(crate) const fn detail(mut self, detail: &'static str) -> Self {
        self.detail = detail;
        self
    }

    pub(crate) const fn cites(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }

    pub(crate) const fn needs(mut self, evidence: Evidence) -> Self {
        self.evidence = evidence;
        self
    }

    pub(crate) const fn about_characters(mut self) -> Self {
        self.about_characters = true;
        self
    }

    /// What the rule asks for.
    pub(crate) const fn requires(mut self, it: &'static str, en: &'static str) -> Self {
        self.requires = text(it, en);
        self
    }

    /// What is wrong when it is broken.
    pub(crate) const fn message(mut self, it: &'static str, en: &'static str) -> Self {
        self.message = text(it, en);
        self
    }

    /// What to do about it.
    pub(crate) const fn fix(mut self, it: &'static str, en: &'static str) -> Self {
        self.fix = text(it, en);
        self
    }

    pub(crate) const fn on_request(mut self, check: fn(&RequestContext<'_>, &mut Sink)) -> Self {
        self.check = Check::Request(check);
        self
    }

    pub(crate) const fn deferred(mut self) -> Self {
        self.check = Check::Deferred;
        self
    }

    pub(crate) const fn on_recipient(mut self, check: fn(&RecipientContext<'_>, &mut Sink)) -> Self {
        self.check = Check::Recipient(check);
        self
    }

    /// Its name, stable across releases and unique: `G-09` (gateway), `L-01` (older versions), `S-07` and `B-01` (service),
    /// `R-06` and `F-02` (after acceptance of the request; F24 metadata), `P-02` (preload), `W-01` and `D-02` (advice; PDF).
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The property it is about, such as `recipients[].taxId`.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// Who applies it.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        self.stage.layer()
    }

    /// Which step of the platform applies it: steps run in their order, and the first that fails hides the later ones.
    ///
    /// ```
    /// let rules = send_core::preflight::rules();
    /// let steps: Vec<_> = rules.iter().filter(|rule| rule.id().starts_with("F-")).map(|rule| rule.step()).collect();
    /// assert_eq!(steps, ["f24"; 8]);
    /// ```
    #[must_use]
    pub const fn step(&self) -> &'static str {
        self.stage.as_str()
    }

    /// How sure it is by default; an [`Environment`](super::Environment) may say otherwise.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The code that the platform answers. Empty for advice. One code may stand for many rules.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// HTTP status of the refusal; `None` for rules that are applied after HTTP 202 and for advice.
    #[must_use]
    pub const fn http_status(&self) -> Option<u16> {
        if self.status == 0 { None } else { Some(self.status) }
    }

    /// What must be known, besides the request, to apply it.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// Where it comes from: file and line of the platform's sources.
    #[must_use]
    pub fn source(&self) -> String {
        match self.check {
            Check::Schema(property) => property.source(),
            _ => self.source.to_owned(),
        }
    }

    /// What it asks for.
    #[must_use]
    pub fn requirement(&self, lang: Lang) -> String {
        match self.check {
            Check::Schema(property) => property.requirement(lang),
            _ => self.requires.get(lang).to_owned(),
        }
    }

    /// What to do when it is broken.
    pub(crate) const fn fix_for(&self, keyword: Keyword, lang: Lang) -> &'static str {
        match self.check {
            Check::Schema(property) => property.fix(keyword, lang),
            _ => self.fix.get(lang),
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("field", &self.field).finish_non_exhaustive()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Layer::Gateway => "gateway",
            Layer::Versioning => "versioning",
            Layer::Service => "service",
            Layer::Acceptance => "acceptance",
            Layer::Advice => "advice",
        })
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}
