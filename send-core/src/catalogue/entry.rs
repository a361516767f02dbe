//! What the entries of all kinds have in common.

use super::Kind;
use super::text::{Text, text};
use crate::ident::Lang;

/// One thing that is known about an entry: a label and a value, both in the language that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact {
    /// What it is about.
    pub label: &'static str,
    /// What is known.
    pub value: String,
}

/// An entry of a table that is sorted by code.
pub(super) trait Entry {
    fn kind(&self) -> Kind;
    fn code(&self) -> &'static str;
    fn meaning(&self) -> Text;

    fn action(&self) -> Option<Text> {
        None
    }

    /// The rest, in an order that is the same for every entry of a kind; an empty value where there is nothing to say.
    fn facts(&self, lang: Lang) -> Vec<Fact>;
}

/// Looks a code up in a sorted table.
pub(super) fn find<E: Entry>(table: &'static [E], code: &str) -> Option<&'static E> {
    table.get(table.binary_search_by(|entry| entry.code().cmp(code)).ok()?)
}

/// Collects the facts of an entry.
pub(super) struct Facts {
    lang: Lang,
    facts: Vec<Fact>,
}

impl Facts {
    pub(super) const fn new(lang: Lang) -> Self {
        Self { lang, facts: Vec::new() }
    }

    pub(super) fn add(mut self, label: Text, value: impl Into<String>) -> Self {
        self.facts.push(Fact { label: label.get(self.lang), value: value.into() });
        self
    }

    pub(super) fn add_text(self, label: Text, value: Option<Text>) -> Self {
        let value = value.map_or("", |value| value.get(self.lang));
        self.add(label, value)
    }

    /// Says yes, or nothing.
    pub(super) fn add_if(self, label: Text, value: bool) -> Self {
        self.add_text(label, value.then_some(YES))
    }

    pub(super) fn add_yes_or_no(self, label: Text, value: Option<bool>) -> Self {
        self.add_text(label, value.map(|value| if value { YES } else { NO }))
    }

    pub(super) fn done(self) -> Vec<Fact> {
        self.facts
    }
}

const YES: Text = text("sì", "yes");
const NO: Text = text("no", "no");
