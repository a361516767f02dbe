//! A file before it is uploaded: what is wrong inside of it, told at its place in the request.
//!
//! What each form must be is known to [`pdf`](crate::pdf) (R-07, R-08 and advice) and [`f24`](crate::f24) (F-01 to F-08, which
//! are the content of R-13); here both are asked in the same way, and answer as every check of this module does.
//!
//! A PDF is read through a window: memory does not grow with it (docs/PERFORMANCE.md has the figures). F24 metadata are read as
//! a whole, up to a bound far above any real form.

use super::environment::{Environment, Policy};
use super::issue::{Finding, Issue};
use super::parts::{DIGEST, rule_or_first};
use super::report::Report;
use super::rule::Severity;
use crate::digest::Sha256Digest;
use crate::{f24, pdf};
use std::fmt;
use std::io::{self, Read, Seek, SeekFrom};

/// Which attachment of a request a file is, and what the request says of it.
///
/// # Example
/// ```
/// use send_core::preflight::{AttachmentPlace, Environment, attachment};
/// let place = AttachmentPlace::document(0);
/// let report = attachment(&place, std::io::Cursor::new(b"not a PDF"), &Environment::production())?;
/// let found: Vec<_> = report.errors().map(|issue| (issue.id(), issue.path())).collect();
/// assert_eq!(found, [("R-08", "documents[0]")]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct AttachmentPlace {
    kind: Kind,
    sha256: Option<String>,
    tax_code_check: Policy<()>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Document(usize),
    Notice(usize, usize),
    Form(usize, usize, Option<bool>),
}

impl AttachmentPlace {
    const fn new(kind: Kind) -> Self {
        Self { kind, sha256: None, tax_code_check: Policy::Warn(()) }
    }

    /// A document: `documents[index]`, a PDF.
    pub const fn document(index: usize) -> Self {
        Self::new(Kind::Document(index))
    }

    /// The printable notice of a payment: `recipients[recipient].payments[payment].pagoPa.attachment`, a PDF.
    pub const fn notice(recipient: usize, payment: usize) -> Self {
        Self::new(Kind::Notice(recipient, payment))
    }

    /// The metadata of an F24: `recipients[recipient].payments[payment].f24.metadataAttachment`, JSON. `apply_cost` is that of
    /// the payment, if it is known already.
    pub const fn form(recipient: usize, payment: usize, apply_cost: Option<bool>) -> Self {
        Self::new(Kind::Form(recipient, payment, apply_cost))
    }

    /// The digest that the request declares, base64: it is compared with that of the file, which is read once more for it.
    pub fn sha256(mut self, declared: impl Into<String>) -> Self {
        self.sha256 = Some(declared.into());
        self
    }

    /// What was found inside a file before its place was known, told at this place.
    ///
    /// ```
    /// use send_core::preflight::{AttachmentPlace, Environment};
    /// let found = send_core::pdf::check(&send_core::pdf::inspect(b"not a PDF"), &Environment::production());
    /// let told = AttachmentPlace::document(2).tell(found);
    /// assert_eq!(told.errors().next().map(|issue| issue.path()), Some("documents[2]"));
    /// ```
    pub fn tell(&self, found: Report) -> Report {
        let path = self.to_string();
        let tell = |mut issue: Issue| {
            issue.inside = std::mem::replace(&mut issue.path, path.clone());
            issue
        };
        found.into_iter().map(tell).collect()
    }

    /// As [`F24::tax_code_check`](f24::F24::tax_code_check).
    pub const fn tax_code_check(mut self, policy: Policy<()>) -> Self {
        self.tax_code_check = policy;
        self
    }
}

/// The place in the request, such as `documents[0]`.
impl fmt::Display for AttachmentPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Document(index) => write!(f, "documents[{index}]"),
            Kind::Notice(recipient, payment) => {
                write!(f, "recipients[{recipient}].payments[{payment}].pagoPa.attachment")
            }
            Kind::Form(recipient, payment, _) => {
                write!(f, "recipients[{recipient}].payments[{payment}].f24.metadataAttachment")
            }
        }
    }
}

/// Checks a file before it is uploaded.
///
/// The path of every issue is the place of the file in the request; where inside the file it is, says
/// [`Issue::inside`](super::Issue::inside).
///
/// # Errors
/// Those of the reader.
///
/// # Example
/// ```
/// use send_core::preflight::{AttachmentPlace, Environment, attachment};
/// let metadata = br#"{"f24Simplified": {"taxPayer": {"taxCode": "01199250158"}, "payments": {"records": [{"debit": 1}]}}}"#;
/// let place = AttachmentPlace::form(1, 0, Some(false));
/// let report = attachment(&place, std::io::Cursor::new(metadata), &Environment::production())?;
/// let issue = report.errors().next().ok_or("no error")?;
/// assert_eq!(issue.path(), "recipients[1].payments[0].f24.metadataAttachment");
/// assert!(issue.inside().starts_with("f24Simplified.payments.records[0]"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn attachment(
    place: &AttachmentPlace,
    mut file: impl Read + Seek,
    environment: &Environment,
) -> io::Result<Report> {
    let declared = place.sha256.as_deref();
    let issues: Vec<Issue> = match place.kind {
        Kind::Form(_, _, apply_cost) => {
            let mut content = Vec::new();
            file.seek(SeekFrom::Start(0))?;
            file.take(f24::MAX_SIZE as u64 + 1).read_to_end(&mut content)?;
            let mut payment = f24::F24::new().tax_code_check(place.tax_code_check.clone());
            payment = apply_cost.map_or(payment.clone(), |apply_cost| payment.apply_cost(apply_cost));
            payment = declared.map_or(payment.clone(), |declared| payment.sha256(declared));
            f24::check(&content, &payment).into_iter().collect()
        }
        Kind::Document(_) | Kind::Notice(..) => {
            let facts = pdf::inspect_reader(&mut file)?;
            let mut issues: Vec<Issue> = pdf::check(&facts, environment).into_iter().collect();
            if let Some(declared) = declared {
                file.seek(SeekFrom::Start(0))?;
                if Sha256Digest::from_reader(&mut file)?.to_string() != declared {
                    let (rule, finding) = (rule_or_first(DIGEST), Finding::new());
                    // The platform looks at the digest before it looks at size and first bytes.
                    let issue =
                        Issue { rule, severity: Severity::Error, path: String::new(), inside: String::new(), finding };
                    issues.insert(0, issue);
                }
            }
            issues
        }
    };
    Ok(place.tell(Report::new(issues)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn found(place: &AttachmentPlace, file: &[u8]) -> Vec<(&'static str, String, String)> {
        let report = attachment(place, Cursor::new(file), &Environment::production()).unwrap();
        let told = |issue: &Issue| (issue.id(), issue.path().to_owned(), issue.inside().to_owned());
        report.errors().map(told).collect()
    }

    #[test]
    fn a_file_is_judged_by_what_it_is_for() {
        let none = String::new();
        let pdf = b"%PDF-1.7\n%%EOF\n";
        assert_eq!(found(&AttachmentPlace::document(3), pdf), []);
        let notice = "recipients[1].payments[2].pagoPa.attachment".to_owned();
        assert_eq!(found(&AttachmentPlace::notice(1, 2), b"{}"), [("R-08", notice, none.clone())]);
        let form = "recipients[0].payments[0].f24.metadataAttachment".to_owned();
        assert_eq!(found(&AttachmentPlace::form(0, 0, None), pdf), [("F-01", form, none)]);
    }

    #[test]
    fn a_declared_digest_is_compared() {
        let file = b"%PDF-1.7\n%%EOF\n";
        let place = AttachmentPlace::document(0);
        assert_eq!(found(&place.clone().sha256(Sha256Digest::of(file).to_string()), file), []);
        let other = found(&place.sha256(Sha256Digest::of(b"").to_string()), file);
        assert_eq!(other, [("R-06", "documents[0]".to_owned(), String::new())]);
    }

    #[test]
    fn the_answer_about_several_forms_stops_at_each_by_itself() {
        let unreadable = attachment(&AttachmentPlace::form(0, 0, None), Cursor::new(b"[]"), &Environment::production());
        let row = r#"{"f24Simplified": {"taxPayer": {"taxCode": "01199250158"}, "payments": {"records":
            [{"applyCost": true, "section": "EL", "municipality": "F205", "taxType": "3944", "debit": 1000}]}}}"#;
        let place = AttachmentPlace::form(1, 0, Some(false)).sha256("?");
        let costly = attachment(&place, Cursor::new(row), &Environment::production());
        let together: Vec<Issue> = unreadable.unwrap().into_iter().chain(costly.unwrap()).collect();
        let report = Report::new(together);
        let told: Vec<_> = report.answer().unwrap().issues().iter().map(|issue| (issue.id(), issue.path())).collect();
        let [first, second] = [0, 1].map(|n| format!("recipients[{n}].payments[0].f24.metadataAttachment"));
        assert_eq!(told, [("F-01", &*first), ("F-05", &*second), ("F-03", &*second)]);
    }
}
