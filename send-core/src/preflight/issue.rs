//! One violation, told without telling what was sent: place, rule, numbers and characters, never a value.

use super::json::Value;
use super::path::index_after;
use super::rule::{Check, Element, INVALID_PARAMETER, Layer, Rule, Severity};
use super::text::{fill, name_of};
use crate::ident::{Lang, Localized};
use std::borrow::Cow;
use std::fmt;

/// What exactly is wrong, for the rules that can be broken in more than one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    /// The only way there is.
    Rule,
    /// Not JSON.
    Syntax,
    /// A required property is absent.
    Required,
    /// An explicit null.
    Null,
    /// Another JSON type.
    Type,
    /// None of the values listed.
    Enum,
    /// Too short.
    MinLength,
    /// Too long.
    MaxLength,
    /// A character, or the form of the whole.
    Pattern,
    /// Too few items.
    MinItems,
    /// Too many items.
    MaxItems,
    /// A property that the object does not take.
    Closed,
    /// An object without properties.
    MinProperties,
    /// Number too small.
    Minimum,
    /// Number too large.
    Maximum,
}

impl Keyword {
    /// The keyword of JSON schema.
    const fn name(self) -> Option<&'static str> {
        Some(match self {
            Keyword::Rule | Keyword::Syntax => return None,
            Keyword::Required => "required",
            Keyword::Null | Keyword::Type => "type",
            Keyword::Enum => "enum",
            Keyword::MinLength => "minLength",
            Keyword::MaxLength => "maxLength",
            Keyword::Pattern => "pattern",
            Keyword::MinItems => "minItems",
            Keyword::MaxItems => "maxItems",
            Keyword::Closed => "additionalProperties",
            Keyword::MinProperties => "minProperties",
            Keyword::Minimum => "minimum",
            Keyword::Maximum => "maximum",
        })
    }

    /// The code that the service's own validation gives to the same violation (pagopa/pn-commons
    /// `exceptions/ExceptionHelper.java`): finer than the gateway's.
    const fn bean_code(self) -> &'static str {
        match self {
            Keyword::Required | Keyword::Null => "PN_GENERIC_INVALIDPARAMETER_REQUIRED",
            Keyword::MinLength | Keyword::MaxLength | Keyword::MinItems | Keyword::MaxItems => {
                "PN_GENERIC_INVALIDPARAMETER_SIZE"
            }
            Keyword::Pattern => "PN_GENERIC_INVALIDPARAMETER_PATTERN",
            Keyword::Minimum => "PN_GENERIC_INVALIDPARAMETER_MIN",
            Keyword::Maximum => "PN_GENERIC_INVALIDPARAMETER_MAX",
            _ => INVALID_PARAMETER,
        }
    }
}

/// The particulars of a violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) keyword: Keyword,
    /// How long, how many.
    pub(crate) found: u64,
    /// How long, how many at most or at least.
    pub(crate) limit: u64,
    /// Which character, counted from 0, and what it is.
    pub(crate) character: Option<(usize, char)>,
    /// A name that is no value: of a field, of a type.
    pub(crate) name: &'static str,
    /// A list or a name that is no personal datum.
    pub(crate) note: Cow<'static, str>,
    /// The reason that an identifier gives, in Italian and in English.
    pub(crate) reason: Option<Box<[String; 2]>>,
    /// What the platform says, where the rule has more than one text.
    pub(crate) detail: Option<&'static str>,
    /// The finer code, where the rule has more than one.
    pub(crate) local_code: Option<&'static str>,
}

impl Finding {
    pub(crate) const fn new() -> Self {
        Self::of(Keyword::Rule)
    }

    pub(crate) const fn of(keyword: Keyword) -> Self {
        Self {
            keyword,
            found: 0,
            limit: 0,
            character: None,
            name: "",
            note: Cow::Borrowed(""),
            reason: None,
            detail: None,
            local_code: None,
        }
    }

    pub(crate) const fn found(mut self, found: usize) -> Self {
        self.found = found as u64;
        self
    }

    pub(crate) const fn limit(mut self, limit: usize) -> Self {
        self.limit = limit as u64;
        self
    }

    pub(crate) const fn name(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    pub(crate) fn note(mut self, note: impl Into<Cow<'static, str>>) -> Self {
        self.note = note.into();
        self
    }

    /// The character at an index of a text.
    pub(crate) fn at(mut self, text: &str, index: Option<usize>) -> Self {
        self.character = index.and_then(|index| Some((index, text.chars().nth(index)?)));
        self
    }

    /// Why an identifier is none.
    pub(crate) fn reason(mut self, error: Option<impl Localized>) -> Self {
        self.reason = error.map(|error| Box::new([error.text(Lang::It), error.text(Lang::En)]));
        self
    }

    pub(crate) const fn detail(mut self, template: &'static str) -> Self {
        self.detail = Some(template);
        self
    }

    pub(crate) const fn local_code(mut self, code: &'static str) -> Self {
        self.local_code = Some(code);
        self
    }

    fn reason_in(&self, lang: Lang) -> String {
        match (self.reason.as_deref(), lang) {
            (None, _) => String::new(),
            (Some([it, _]), Lang::It) => format!(": {it}"),
            (Some([_, en]), Lang::En) => format!(": {en}"),
        }
    }

    fn place(&self, lang: Lang) -> String {
        match (self.character, lang) {
            (None, _) => String::new(),
            (Some((index, character)), Lang::It) => {
                format!(" (carattere {}: {})", index + 1, name_of(character))
            }
            (Some((index, character)), Lang::En) => format!(" (character {}: {})", index + 1, name_of(character)),
        }
    }

    /// The value of a place in a message.
    pub(crate) fn value_of(&self, name: &str, lang: Lang) -> Option<String> {
        Some(match name {
            "found" => self.found.to_string(),
            "limit" => self.limit.to_string(),
            "name" => self.name.to_owned(),
            "note" => self.note.clone().into_owned(),
            "where" => self.place(lang),
            "reason" => self.reason_in(lang),
            _ => return None,
        })
    }
}

/// One thing that is wrong with a request.
///
/// It holds no value of the request, so it can be logged; [`detail`](Self::detail) can quote values, and asks for the
/// body to do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) path: String,
    pub(crate) inside: String,
    pub(crate) finding: Finding,
}

impl Issue {
    /// The rule that was broken.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Name of the rule, such as `S-07`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.rule.id
    }

    /// The code that the platform answers; empty for advice.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// A code that tells more than [`code`](Self::code), which the platform shares among many rules: the one that the
    /// service's bean validation gives to the same violation of the schema, or the one that its newer validators use.
    #[must_use]
    pub const fn local_code(&self) -> &'static str {
        match (self.rule.check, self.finding.local_code) {
            (Check::Schema(_), _) => self.finding.keyword.bean_code(),
            (_, Some(code)) => code,
            _ => self.rule.local_code,
        }
    }

    /// The keyword of JSON schema that was broken, for rules of the gateway.
    #[must_use]
    pub const fn keyword(&self) -> Option<&'static str> {
        self.finding.keyword.name()
    }

    /// How sure the verdict is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// True if the platform refuses the request for it.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(self.severity, Severity::Error)
    }

    /// Which part of the platform sees it.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        self.rule.layer()
    }

    /// Where it is, such as `recipients[0].taxId`; empty for the whole body.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The place inside the file that [`path`](Self::path) names, such as `f24Simplified.payments.records[0].taxType`; empty
    /// for what is about the file as a whole, and for what is no file.
    #[must_use]
    pub fn inside(&self) -> &str {
        &self.inside
    }

    /// Line and column, counted from 1, for a body that is not JSON.
    #[must_use]
    pub fn line_column(&self) -> Option<(u64, u64)> {
        matches!(self.finding.keyword, Keyword::Syntax).then_some((self.finding.found, self.finding.limit))
    }

    /// What is wrong, in one sentence without the final full stop.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let template = match self.rule.check {
            Check::Schema(property) => property.message(self.finding.keyword, lang),
            _ => self.rule.message.get(lang),
        };
        fill(template, |name| self.place_in(name, lang))
    }

    fn place_in(&self, name: &str, lang: Lang) -> Option<String> {
        match (name, self.rule.check) {
            ("form", Check::Schema(property)) => Some(property.form(lang).to_owned()),
            _ => self.finding.value_of(name, lang),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn fix(&self, lang: Lang) -> String {
        fill(self.rule.fix_for(self.finding.keyword, lang), |name| self.place_in(name, lang))
    }

    /// What the platform says about it, in its own words (English, with exceptions of its own).
    ///
    /// Most of its messages quote what was sent: they are complete if you hand over the `body` that was checked, else
    /// values are shown as `***`. For the gateway it is one of the violations that it lists in a single text;
    /// [`Answer::errors`](super::Answer::errors) puts them together.
    #[must_use]
    pub fn detail(&self, body: Option<&[u8]>) -> String {
        let parsed = body.and_then(|body| super::json::parse(body).ok());
        self.detail_in(parsed.as_ref())
    }

    /// What the platform writes into `errors[].element`: for most rules nothing. As [`detail`](Self::detail), it is whole only
    /// with the `body`.
    #[must_use]
    pub fn element(&self, body: Option<&[u8]>) -> Option<String> {
        let parsed = body.and_then(|body| super::json::parse(body).ok());
        self.element_in(parsed.as_ref())
    }

    pub(crate) fn detail_in(&self, body: Option<&Value<'_>>) -> String {
        let template = match (self.rule.check, self.finding.detail) {
            (Check::Schema(property), _) => property.detail(self.finding.keyword),
            (_, Some(template)) => template,
            _ => self.rule.detail,
        };
        fill(template, |name| match (name, self.rule.check) {
            ("regex", Check::Schema(property)) => Some(property.regex().to_owned()),
            ("expected", Check::Schema(property)) => Some(property.type_name().to_owned()),
            _ => self.quoted(name, body),
        })
    }

    /// What the platform writes into `errors[].element`.
    pub(crate) fn element_in(&self, body: Option<&Value<'_>>) -> Option<String> {
        match self.rule.element {
            Element::None => None,
            Element::Path => Some(self.path.clone()),
            Element::Value => self.quoted("value", body),
            Element::Fixed(template) => Some(fill(template, |name| self.quoted(name, body))),
        }
    }

    fn quoted(&self, name: &str, body: Option<&Value<'_>>) -> Option<String> {
        let index_of = |list| index_after(&self.path, list).map(|index| index.to_string());
        match name {
            "recipient" => index_of("recipients"),
            "payment" => index_of("payments"),
            "value" => Some(quote(body, &self.path)),
            _ => match (name.strip_prefix("../"), name.strip_prefix("./")) {
                (Some(relative), _) => Some(quote(body, &sibling(&self.path, relative))),
                (_, Some(child)) => Some(quote(body, &format!("{}.{child}", self.path))),
                _ => self.finding.value_of(name, Lang::En),
            },
        }
    }
}

/// The value at a path as Java prints it; a mask where there is no body to read it from.
fn quote(body: Option<&Value<'_>>, path: &str) -> String {
    match body {
        None => "***".to_owned(),
        Some(body) => body.at(path).map_or_else(|| "null".to_owned(), Value::quoted),
    }
}

/// The path of a property beside this one: each `../` goes one object up.
fn sibling(path: &str, relative: &str) -> String {
    let (parent, _) = path.rsplit_once('.').unwrap_or(("", path));
    match relative.strip_prefix("../") {
        Some(relative) => sibling(parent, relative),
        None if parent.is_empty() => relative.to_owned(),
        None => format!("{parent}.{relative}"),
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "(body)" } else { &self.path };
        write!(f, "{} {} at {path}", self.severity, self.rule.id)?;
        if !self.inside.is_empty() {
            write!(f, " ({})", self.inside)?;
        }
        write!(f, ": {}", self.message(Lang::En))?;
        match self.fix(Lang::En) {
            fix if fix.is_empty() => Ok(()),
            fix => write!(f, "; {fix}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_siblings() {
        assert_eq!(sibling("a.b.noticeCode", "creditorTaxId"), "a.b.creditorTaxId");
        assert_eq!(sibling("a.attachment.ref.key", "../contentType"), "a.attachment.contentType");
        assert_eq!(sibling("subject", "group"), "group");
    }
}
