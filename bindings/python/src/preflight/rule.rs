//! The rules themselves.

use crate::enums::Value;
use crate::fact::fact;
use crate::language::Language;
use pyo3::prelude::*;
use send_core::{f24, pdf, preflight as core};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A rule, stored by its name.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Known(&'static core::Rule);

impl Serialize for Known {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}

impl<'de> Deserialize<'de> for Known {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let all =
            core::rules().iter().chain(core::undecidable()).chain(pdf::rules()).chain(f24::rules().iter().copied());
        let mut found = all.filter(|rule| rule.id() == id);
        found.next().map(Self).ok_or_else(|| D::Error::custom("this version of the package does not know the rule"))
    }
}

fact! {
    /// One rule of the platform, or one piece of advice.
    Rule in "send_sdk.preflight" of Known {
        /// Its name, stable across releases, such as `S-07`.
        show id: &'static str = |rule| rule.0.id(),
        /// The property it is about, such as `recipients[].taxId`.
        show field: &'static str = |rule| rule.0.field(),
        /// Who applies it.
        hide layer: Value<core::Layer> = |rule| Value(rule.0.layer()),
        /// How sure it is by default; an `Environment` may say otherwise.
        hide severity: Value<core::Severity> = |rule| Value(rule.0.severity()),
        /// The code that the platform answers. Empty for advice.
        hide code: &'static str = |rule| rule.0.code(),
        /// HTTP status of the refusal; `None` for rules that are applied after HTTP 202 and for advice.
        hide http_status: Option<u16> = |rule| rule.0.http_status(),
        /// What must be known, besides the request, to apply it.
        hide evidence: Value<core::Evidence> = |rule| Value(rule.0.evidence()),
        /// Where it comes from: file and line of the platform's sources.
        hide source: String = |rule| rule.0.source(),
    }

    /// What it asks for, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn requirement(&self, lang: Language) -> String {
        self.0.0.requirement(lang.0)
    }
}

fn rules(rules: impl IntoIterator<Item = &'static core::Rule>) -> Vec<Rule> {
    rules.into_iter().map(Known).map(Rule).collect()
}

/// Every rule about requests, in the platform's order.
#[pyfunction]
pub(crate) fn preflight_rules() -> Vec<Rule> {
    rules(core::rules())
}

/// The rules that only the platform can decide.
#[pyfunction]
pub(crate) fn preflight_undecidable() -> Vec<Rule> {
    rules(core::undecidable())
}

/// The rules about PDF files, the platform's first.
#[pyfunction]
pub(crate) fn pdf_rules() -> Vec<Rule> {
    rules(pdf::rules())
}

/// The rules about F24 metadata, in the platform's order.
#[pyfunction]
pub(crate) fn f24_rules() -> Vec<Rule> {
    rules(f24::rules().iter().copied())
}
