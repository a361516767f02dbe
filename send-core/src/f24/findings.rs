//! Where the checks report to, and the sentences that both languages need.

use crate::preflight::parts::Finding;
use crate::preflight::{Issue, Rule, Severity};

/// A sentence in Italian and in English.
pub(super) struct Said(pub(super) String, pub(super) String);

/// A sentence without anything to fill in.
pub(super) fn said(it: &str, en: &str) -> Said {
    Said(it.to_owned(), en.to_owned())
}

/// The issues of one file.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) issues: Vec<Issue>,
}

impl Findings {
    /// A rule is broken at a place, for a reason.
    pub(super) fn report(&mut self, rule: &'static Rule, path: &str, reason: Said) {
        self.add(rule, rule.severity(), path, because(Finding::new(), reason));
    }

    /// The same, when it is not sure that the platform minds.
    pub(super) fn warn(&mut self, rule: &'static Rule, path: &str, reason: Said) {
        self.add(rule, Severity::Warning, path, because(Finding::new(), reason));
    }

    /// A rule is broken at a place, with particulars of its own.
    pub(super) fn add(&mut self, rule: &'static Rule, severity: Severity, path: &str, finding: Finding) {
        self.issues.push(Issue { rule, severity, path: path.to_owned(), inside: String::new(), finding });
    }
}

/// Adds a reason to particulars.
pub(super) fn because(mut finding: Finding, Said(it, en): Said) -> Finding {
    finding.reason = Some(Box::new([it, en]));
    finding
}
