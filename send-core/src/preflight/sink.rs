//! Where rules report to. Empty until something is wrong, and bounded: a body of ten megabytes may break a rule millions of times.

use super::issue::{Finding, Issue, Keyword};
use super::path::Path;
use super::rule::{Rule, Severity, Stage};
use std::collections::HashMap;

/// How many issues of a step are kept, errors and warnings each: enough to see what is wrong, and none hides those of another step.
pub(crate) const MOST_OF_A_STEP: usize = 10_000;

/// Collects the issues of one request, in the platform's order.
#[derive(Debug)]
pub(crate) struct Sink {
    /// The rule at work.
    pub(crate) rule: &'static Rule,
    pub(crate) issues: Vec<Issue>,
    /// Issues found while the schema was read, that belong to a later stage.
    deferred: Vec<Issue>,
    /// What the gateway found, by place: the keyword and the limit.
    by_gateway: HashMap<String, Vec<(Keyword, u64)>>,
    /// How many were kept of each step.
    kept: HashMap<(Stage, Severity), usize>,
    /// True once an issue was left out.
    pub(crate) is_cut: bool,
}

impl Sink {
    pub(crate) fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            issues: Vec::new(),
            deferred: Vec::new(),
            by_gateway: HashMap::new(),
            kept: HashMap::new(),
            is_cut: false,
        }
    }

    /// Counts one more issue; false if there is no room for it.
    fn has_room(&mut self, stage: Stage, severity: Severity) -> bool {
        let kept = self.kept.entry((stage, severity)).or_default();
        if *kept == MOST_OF_A_STEP {
            self.is_cut = true;
            return false;
        }
        *kept += 1;
        true
    }

    /// The rule at work is broken at a place.
    pub(crate) fn report(&mut self, path: &Path<'_>, finding: Finding) {
        self.report_as(self.rule.severity, path, finding);
    }

    /// The same, with a severity of its own.
    ///
    /// What the gateway already found wrong at the very place is not reported a second time by the rules after it: a tax code
    /// of the wrong length is no valid tax code either, but that is no news. A forbidden character or a stricter limit is.
    #[cold]
    pub(crate) fn report_as(&mut self, severity: Severity, path: &Path<'_>, finding: Finding) {
        let stage = self.rule.stage;
        let is_gateway = stage == Stage::Gateway;
        if is_gateway && !self.has_room(stage, severity) {
            return;
        }
        let path = path.to_string();
        if is_gateway {
            self.by_gateway.entry(path.clone()).or_default().push((finding.keyword, finding.limit));
        } else if self.is_known(&path, &finding) || !self.has_room(stage, severity) {
            return;
        }
        self.issues.push(Issue { rule: self.rule, severity, path, inside: String::new(), finding });
    }

    fn is_known(&self, place: &str, finding: &Finding) -> bool {
        self.by_gateway.get(place).into_iter().flatten().any(|(keyword, limit)| match keyword {
            // A name that the object may not have says nothing of its value.
            Keyword::Closed => false,
            Keyword::MaxLength => !self.rule.about_characters && !(1..*limit).contains(&finding.limit),
            _ => true,
        })
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
        if !self.has_room(rule.stage, rule.severity) {
            return;
        }
        self.deferred.push(Issue {
            rule,
            severity: rule.severity,
            path: path.to_string(),
            inside: String::new(),
            finding,
        });
    }
}
