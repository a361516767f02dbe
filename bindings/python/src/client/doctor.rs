//! Why it does not work.

use crate::enums::{Enumeration, Named};
use crate::fact::record;
use crate::language::{Language, Words};
use send_client::doctor as client;
use send_core::ident::Localized;
use serde::{Deserialize, Serialize};

/// A finding that can be stored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Finding)")]
pub(crate) struct Found {
    check: String,
    level: String,
    text: Words,
}

record! {
    /// One thing that was looked at. It holds no secret.
    Finding in "send_sdk" of Found {
        /// What was looked at: `key`, `voucher`, `clock`, `platform`, `network`, `access`, `upload` or `hosts`.
        show check: String = |found| found.check.clone(),
        /// How bad it is.
        show level: Named<client::Level> = |found| Named::new(&found.level),
    }

    /// What was found, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> &str {
        self.0.text.get(lang.0)
    }

    fn __str__(&self) -> &str {
        self.text(Language::ENGLISH)
    }
}

/// Everything that was looked at, and both of its texts.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Diagnosis)")]
pub(crate) struct Whole {
    is_fine: bool,
    findings: Vec<Found>,
    text: Words,
}

record! {
    /// What was found by looking at key, voucher, clock, network and storage.
    Diagnosis in "send_sdk" of Whole {
        /// True if nothing has to be mended.
        show is_fine: bool = |diagnosis| diagnosis.is_fine,
        /// In the order in which it was looked at.
        count findings: Vec<Finding> = |diagnosis| diagnosis.findings.iter().cloned().map(Finding).collect(),
        /// What has to be mended.
        count problems: Vec<Finding> = |diagnosis| {
            let problems = diagnosis.findings.iter().filter(|found| found.level == client::Level::Problem.text());
            problems.cloned().map(Finding).collect()
        },
    }

    /// A line for each finding, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> &str {
        self.0.text.get(lang.0)
    }

    fn __str__(&self) -> &str {
        self.text(Language::ENGLISH)
    }
}

impl From<client::Diagnosis> for Diagnosis {
    fn from(diagnosis: client::Diagnosis) -> Self {
        let found = |finding: &client::Finding| Found {
            check: finding.check.to_owned(),
            level: finding.level.text().to_owned(),
            text: Words::of(|lang| finding.text(lang)),
        };
        Self(Whole {
            is_fine: diagnosis.is_fine(),
            findings: diagnosis.findings.iter().map(found).collect(),
            text: Words::of(|lang| diagnosis.text(lang)),
        })
    }
}
