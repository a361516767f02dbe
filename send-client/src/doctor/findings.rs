//! What was found, in words.

use send_core::ident::{Lang, Localized};
use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Level {
    /// As it should be.
    Fine,
    /// Worth knowing.
    Note,
    /// Has to be mended.
    Problem,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What was looked at: `key`, `voucher`, `clock`, `platform`, `network`, `access`, `upload` or `hosts`.
    pub check: &'static str,
    /// How bad it is.
    pub level: Level,
    it: String,
    en: String,
}

impl Localized for Finding {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::It => self.it.clone(),
            _ => self.en.clone(),
        }
    }
}

/// Everything that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Diagnosis {
    /// In the order in which it was looked at.
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// True if nothing has to be mended.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.problems().next().is_none()
    }

    /// What has to be mended.
    pub fn problems(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level == Level::Problem)
    }

    pub(super) fn fine(&mut self, check: &'static str, it: &str, en: &str) {
        self.add(check, Level::Fine, it, en);
    }

    pub(super) fn note(&mut self, check: &'static str, it: &str, en: &str) {
        self.add(check, Level::Note, it, en);
    }

    pub(super) fn problem(&mut self, check: &'static str, it: &str, en: &str) {
        self.add(check, Level::Problem, it, en);
    }

    fn add(&mut self, check: &'static str, level: Level, it: &str, en: &str) {
        self.findings.push(Finding { check, level, it: it.to_owned(), en: en.to_owned() });
    }
}

impl Localized for Diagnosis {
    /// A line for each finding.
    fn text(&self, lang: Lang) -> String {
        let line = |finding: &Finding| {
            let mark = match finding.level {
                Level::Problem => "!!",
                Level::Note => " i",
                Level::Fine => "ok",
            };
            format!("{mark} {}: {}\n", finding.check, finding.text(lang))
        };
        self.findings.iter().map(line).collect()
    }
}
