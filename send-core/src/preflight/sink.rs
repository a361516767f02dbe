//! Where rules report to. Empty until something is wrong.

use super::issue::{Finding, Issue, Keyword};
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
    /// length is no valid tax code either, but that is no news. A forbidden character or a stricter limit is.
    #[cold]
    pub(crate) fn report_as(&mut self, severity: Severity, path: &Path<'_>, finding: Finding) {
        let path = path.to_string();
        let is_other_news = |issue: &Issue| match issue.finding.keyword {
            Keyword::MinLength => self.rule.about_characters,
            Keyword::MaxLength => self.rule.about_characters || (1..issue.finding.limit).contains(&finding.limit),
            _ => false,
        };
        let known =
            |issue: &Issue| issue.rule.stage == Stage::Gateway && lies_in(&path, &issue.path) && !is_other_news(issue);
        if self.rule.stage == Stage::Gateway || !self.issues.iter().any(known) {
            self.issues.push(Issue { rule: self.rule, severity, path, finding });
        }
    }

    /// Tells the issues of a rule that were found while the schema was read.
    pub(crate) fn release(&mut self, rule: &'static Rule) {
        let (now, later) = std::mem::take(&mut self.deferred).into_iter().partition(|issue| issue.rule == rule);
        self.deferred = later;
        self.issues.extend::<Vec<_>>(now);
    }

    /// An issue for later: see [`release`](Self::release).
    #[cold]
    pub(crate) fn defer(&mut self, rule: &'static Rule, path: &Path<'_>, finding: Finding) {
        self.deferred.push(Issue { rule, severity: rule.severity, path: path.to_string(), finding });
    }
}
