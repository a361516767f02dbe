//! What every code means.

use crate::text::TextData;
use send_core::catalogue::{self, Explanation, Kind};
use send_core::ident::Lang;

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum CodeKindData {
    /// A category of timeline elements.
    Category,
    /// A status.
    Status,
    /// What happened to a sending.
    EventCode,
    /// Why a letter was not delivered.
    FailureCause,
    /// Why a request was refused.
    Refusal,
    /// What an error answer says.
    Error,
    /// A category of legal facts.
    LegalFact,
    /// Something that this version has no name for.
    Unknown,
}

impl From<Kind> for CodeKindData {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Category => Self::Category,
            Kind::Status => Self::Status,
            Kind::EventCode => Self::EventCode,
            Kind::FailureCause => Self::FailureCause,
            Kind::Refusal => Self::Refusal,
            Kind::Error => Self::Error,
            Kind::LegalFact => Self::LegalFact,
            _ => Self::Unknown,
        }
    }
}

/// One thing that is known about a code.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CodeFactData {
    /// What it is about.
    pub label: String,
    /// What is known.
    pub value: String,
}

/// What a code means.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ExplanationData {
    /// The code.
    pub code: String,
    /// What it stands for.
    pub kind: CodeKindData,
    /// What it means, in a few words.
    pub meaning: TextData,
    /// What to do about it.
    pub what_to_do: Option<TextData>,
    /// What else is known, in English.
    pub facts: Vec<CodeFactData>,
    /// The same in Italian.
    pub facts_it: Vec<CodeFactData>,
    /// Everything in one paragraph.
    pub text: TextData,
}

impl From<Explanation> for ExplanationData {
    fn from(explanation: Explanation) -> Self {
        let facts = |lang| {
            let facts = explanation.facts(lang).into_iter();
            facts.map(|fact| CodeFactData { label: fact.label.to_owned(), value: fact.value }).collect()
        };
        let to_do = |lang| explanation.what_to_do(lang).unwrap_or_default();
        Self {
            code: explanation.code().to_owned(),
            kind: explanation.kind().into(),
            meaning: TextData::told(|lang| explanation.meaning(lang)),
            what_to_do: explanation.what_to_do(Lang::En).map(|_| TextData::told(to_do)),
            facts: facts(Lang::En),
            facts_it: facts(Lang::It),
            text: (&explanation).into(),
        }
    }
}

/// Everything that a code may mean, the likeliest first.
#[uniffi::export]
pub fn catalogue_explain(code: String) -> Vec<ExplanationData> {
    catalogue::explanations(&code).map(Into::into).collect()
}

/// The error whose words are in a message without a code.
#[uniffi::export]
pub fn catalogue_error_in(message: String) -> Option<ExplanationData> {
    catalogue::error_in(&message).map(|error| Explanation::Error(error).into())
}

/// Every entry.
#[uniffi::export]
pub fn catalogue_all() -> Vec<ExplanationData> {
    catalogue::all().map(Into::into).collect()
}

/// The whole catalogue as one JSON document.
#[uniffi::export]
pub fn catalogue_json() -> String {
    catalogue::to_json()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_name_here() {
        assert!(Kind::ALL.iter().all(|kind| CodeKindData::from(*kind) != CodeKindData::Unknown));
        let category = catalogue_explain("NOTIFICATION_CANCELLED".to_owned());
        assert_eq!(category.len(), 2);
        assert!(catalogue_explain("SOMETHING_NEW".to_owned()).is_empty());
    }
}
