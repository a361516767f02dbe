//! Where rules report to. Empty until something is wrong.

use super::issue::{Finding, Issue};
use super::path::{Path, lies_in};
use super::rule::{Rule, Severity, Stage};

/// Collects the issues of one request, in the platform's order.
#[derive(Debug)]
pub(crate) struct Sink {
    /// The rule at work.
    pub(crate) rule: &'static Rule,
    pub(crate) issues: Vec<Issue>,
    /// Issues found while the schema was read, that belong to a later stage.
    pub(crate) deferred: Vec<Issue>,
}

impl Sink {
    pub(crate) const fn new(rule: &'static Rule) -> Self {
        Self { rule, issues: Vec::new(), deferred: Vec::new() }
    }

    /// The rule at work is broken at a place.
    pub(crate) fn report(&mut self, path: &Path<'_>, finding: Finding) {
        self.report_as(self.rule.severity, path, finding);
    }

    /// The same, with a severity of its own.
    ///
    /// What the gateway already found wrong is not reported a second time by the rules after it: a tax code of the wrong
    /// length is no valid tax code either, but that is no news.
    #[cold]
    pub(crate) fn report_as(&mut self, severity: Severity, path: &Path<'_>, finding: Finding) {
        let path = path.to_string();
        let known = |issue: &Issue| issue.rule.stage == Stage::Gateway && lies_in(&path, &issue.path);
        if self.rule.stage == Stage::Gateway || !self.issues.iter().any(known) {
            self.issues.push(Issue { rule: self.rule, severity, path, finding });
        }
    }

    /// An issue for later: see [`deferred`](Self::deferred).
    #[cold]
    pub(crate) fn defer(&mut self, rule: &'static Rule, path: &Path<'_>, finding: Finding) {
        self.deferred.push(Issue { rule, severity: rule.severity, path: path.to_string(), finding });
    }
}
