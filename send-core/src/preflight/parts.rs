//! What the modules that look inside files ([`crate::f24`], [`crate::pdf`]) need in order to report as this one does.

pub(crate) use super::catalogue::rule_or_first;
pub(crate) use super::issue::{Finding, Keyword};
pub(crate) use super::rule::Stage;

use super::issue::Issue;
use super::report::Report;

/// The rules about the digest, the size and the first bytes of a file.
pub(crate) const DIGEST: &str = "R-06";
pub(crate) const SIZE: &str = "R-07";
pub(crate) const HEADER: &str = "R-08";

/// A report of issues that were found elsewhere.
pub(crate) const fn report_of(issues: Vec<Issue>) -> Report {
    Report::new(issues)
}
