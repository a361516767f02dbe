//! What an integrator must have exercised before going live.

use crate::fact::record;
use crate::language::{Language, Words};
use send_core::ident::Lang;
use send_emulator::Remark;
use serde::{Deserialize, Serialize};

/// What a remark says, whatever it is about.
pub(super) fn words(remark: &Remark) -> Words {
    Words::of(|lang| if lang == Lang::It { remark.it.clone() } else { remark.en.clone() })
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Check)")]
pub(crate) struct Item {
    id: String,
    ok: bool,
    about: Option<String>,
    title: Words,
    reason: Option<Words>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Checklist)")]
pub(crate) struct Verdict {
    ready: bool,
    checks: Vec<Item>,
}

record! {
    /// What an integrator must have exercised before going live, judged by what was called.
    Checklist in "send_sdk" of Verdict {
        /// True if everything is done.
        show ready: bool = |list| list.ready,
        /// The checks, in the order in which a client meets them.
        count checks: Vec<Check> = |list| list.checks.iter().cloned().map(Check).collect(),
    }
}

record! {
    /// One check of the list.
    Check in "send_sdk" of Item {
        /// Its name, such as `SEND-02`.
        show id: String = |check| check.id.clone(),
        /// True if it is done.
        show ok: bool = |check| check.ok,
        /// The call that it is about, such as `journal[12]`, if one is wrong.
        show about: Option<String> = |check| check.about.clone(),
    }

    /// What is asked for, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn title(&self, lang: Language) -> &str {
        self.0.title.get(lang.0)
    }

    /// What is missing; `None` if it is done.
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn reason(&self, lang: Language) -> Option<&str> {
        self.0.reason.as_ref().map(|reason| reason.get(lang.0))
    }
}

impl From<send_emulator::Checklist> for Checklist {
    fn from(list: send_emulator::Checklist) -> Self {
        let item = |check: &send_emulator::Check| Item {
            id: check.id.to_owned(),
            ok: check.ok,
            about: check.reason.as_ref().map(|reason| reason.path.clone()).filter(|about| !about.is_empty()),
            title: words(&check.title),
            reason: check.reason.as_ref().map(words),
        };
        Self(Verdict { ready: list.ready, checks: list.checks.iter().map(item).collect() })
    }
}
