//! From what was found to what is wrong.

use super::envelope::Envelope;
use super::facts::{FileKind, Integrity, Pages, PdfA, PdfFacts};
use super::rules::{ADDED, BROKEN, CUT_OFF, ENCRYPTED, GAP, NO_PAGES, NOT_ARCHIVAL};
use crate::preflight::parts::{Finding, HEADER, SIZE, rule_or_first};
use crate::preflight::{Environment, Issue, Rule};

/// All that is wrong, the platform's rules first.
pub(super) fn check(facts: &PdfFacts, environment: &Environment) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut report = |rule: &'static Rule, finding: Finding| {
        issues.push(Issue { rule, severity: rule.severity(), path: String::new(), inside: String::new(), finding });
    };
    if let Some(limit) = environment.max_file_size.filter(|limit| facts.size > *limit) {
        report(rule_or_first(SIZE), Finding { found: facts.size, limit, ..Finding::new() });
    }
    if environment.checks_pdf_header
        && let Some(reason) = header_reason(facts.kind)
    {
        report(rule_or_first(HEADER), Finding { reason: Some(Box::new(reason)), ..Finding::new() });
    }
    if !matches!(facts.kind, FileKind::Pdf | FileKind::PdfAfter { .. }) {
        return issues;
    }
    if !facts.has_end {
        report(&CUT_OFF, Finding::new());
    }
    if facts.is_encrypted == Some(true) {
        report(&ENCRYPTED, Finding::new());
    }
    if facts.pages == Pages::Counted(0) {
        report(&NO_PAGES, Finding::new());
    }
    for (index, signature) in facts.signatures.iter().enumerate() {
        if signature.integrity == Integrity::Broken {
            report(&BROKEN, Finding::new().found(index + 1));
        } else if !signature.covers_all_but_itself {
            report(&GAP, Finding::new().found(index + 1));
        }
    }
    if let Some(found) = facts.bytes_after_signatures().filter(|bytes| *bytes > 0) {
        report(&ADDED, Finding { found, ..Finding::new() });
    }
    if !facts.signatures.is_empty() && facts.pdf_a == PdfA::NotClaimed {
        report(&NOT_ARCHIVAL, Finding::new());
    }
    issues
}

/// What a file is that does not begin as it should, in Italian and in English.
fn header_reason(kind: FileKind) -> Option<[String; 2]> {
    let (it, en) = match kind {
        FileKind::Pdf => return None,
        FileKind::Empty => ("è vuoto".to_owned(), "it is empty".to_owned()),
        FileKind::PdfAfter { bytes, is_mark: true } => {
            (format!("prima c'è un BOM ({bytes} byte)"), format!("a byte order mark comes first ({bytes} bytes)"))
        }
        FileKind::PdfAfter { bytes, is_mark: false } => {
            (format!("prima ci sono {bytes} byte estranei"), format!("{bytes} foreign bytes come first"))
        }
        FileKind::Envelope(envelope) => {
            let form = match envelope {
                Envelope::Der => "DER",
                Envelope::Pem => "PEM",
                Envelope::Base64 => "base64",
            };
            (
                format!(
                    "è una busta firmata .p7m ({form}, CAdES) e SEND non la accetta: estrarre il PDF, e per conservare la firma firmarlo in formato PAdES"
                ),
                format!(
                    "it is a signed envelope .p7m ({form}, CAdES) and SEND does not take it: take the PDF out, and to keep a signature sign it as PAdES"
                ),
            )
        }
        FileKind::Other => ("non è un PDF".to_owned(), "it is no PDF".to_owned()),
    };
    Some([it, en])
}
