//! Any entry of the catalogue, whatever its kind.

use super::entry::{Entry, Fact};
use super::{Category, ErrorCode, EventCode, FailureCause, Kind, LegalFact, Refusal, Status};
use crate::ident::{Lang, Localized};
use serde::Serialize;
use std::fmt;

/// What a code means: an entry of one of the tables.
///
/// ```
/// use send_core::catalogue;
/// use send_core::ident::{Lang, Localized};
/// let explanation = catalogue::explain("FILE_GONE").ok_or("not there")?;
/// assert_eq!(explanation.meaning(Lang::It), "il file è scaduto prima di essere usato");
/// assert_eq!(explanation.what_to_do(Lang::En), Some("preload and upload again, then send again"));
/// assert!(explanation.text(Lang::En).starts_with("FILE_GONE (refusal code): the file expired before it was used"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Explanation {
    /// A category of timeline elements.
    Category(&'static Category),
    /// A status.
    Status(&'static Status),
    /// An event code.
    EventCode(&'static EventCode),
    /// A failure cause.
    FailureCause(&'static FailureCause),
    /// A refusal code.
    Refusal(&'static Refusal),
    /// An error.
    Error(&'static ErrorCode),
    /// A category of legal facts.
    LegalFact(&'static LegalFact),
}

impl Explanation {
    fn entry(&self) -> &'static dyn Entry {
        match *self {
            Self::Category(entry) => entry,
            Self::Status(entry) => entry,
            Self::EventCode(entry) => entry,
            Self::FailureCause(entry) => entry,
            Self::Refusal(entry) => entry,
            Self::Error(entry) => entry,
            Self::LegalFact(entry) => entry,
        }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.entry().code()
    }

    /// What the code stands for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.entry().kind()
    }

    /// What it means, in a few words.
    #[must_use]
    pub fn meaning(&self, lang: Lang) -> &'static str {
        self.entry().meaning().get(lang)
    }

    /// What to do about it; `None` for what is no failure.
    #[must_use]
    pub fn what_to_do(&self, lang: Lang) -> Option<&'static str> {
        self.entry().action().map(|action| action.get(lang))
    }

    /// What else is known: outcome, effect, dates, documents, … as labels and values to show.
    #[must_use]
    pub fn facts(&self, lang: Lang) -> Vec<Fact> {
        let mut facts = self.columns(lang);
        facts.retain(|fact| !fact.value.is_empty());
        facts
    }

    /// The same with the empty ones: as many for every entry of a kind, in the same order.
    pub(super) fn columns(&self, lang: Lang) -> Vec<Fact> {
        self.entry().facts(lang)
    }
}

/// Everything in one paragraph, in English.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

/// Everything in one paragraph.
impl Localized for Explanation {
    fn text(&self, lang: Lang) -> String {
        let mut text = format!("{} ({}): {}", self.code(), self.kind().words().get(lang), self.meaning(lang));
        let to_do = match lang {
            Lang::It => "che cosa fare",
            Lang::En => "what to do",
        };
        let action = self.what_to_do(lang).map(|action| (to_do, action.to_owned()));
        let facts = self.facts(lang).into_iter().map(|fact| (fact.label, fact.value));
        for (label, value) in action.into_iter().chain(facts) {
            text.push_str(". ");
            text.push_str(label);
            text.push_str(": ");
            text.push_str(&value);
        }
        text
    }
}
