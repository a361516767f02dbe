//! Looks inside an attachment: is it a PDF, whole, readable by anybody, and are its signatures still those of its bytes?
//!
//! SEND itself looks at the size and the first five bytes before it accepts a request, and refuses (`FILE_PDF_INVALID_ERROR`)
//! what is not a bare PDF, such as a `.p7m`. What else may be wrong comes to light when the act is printed or contested, so it
//! is told as a warning. A signature is compared with the bytes it covers: intact or not. That is **not** trust: no
//! certificate is verified.
//!
//! ```
//! use send_core::ident::Lang;
//! use send_core::pdf;
//! use send_core::preflight::Environment;
//! let facts = pdf::inspect(b"\xEF\xBB\xBF%PDF-1.7\n%%EOF\n");
//! let report = pdf::check(&facts, &Environment::production());
//! let issue = report.errors().next().ok_or("no error")?;
//! assert_eq!((issue.id(), issue.code()), ("R-08", "FILE_PDF_INVALID_ERROR"));
//! println!("{}. {}", issue.message(Lang::It), issue.fix(Lang::It));
//! # Ok::<(), &str>(())
//! ```
//!
//! A file is read through a window and never as a whole; everything is bounded, and no bytes make it panic. Where the
//! structure cannot be read (damaged, encrypted, a filter other than Flate), facts are `Unknown` and not guessed.
//!
//! Sources: ISO 32000-1 (structure, section 7.5; signatures, 12.8), ISO 19005 (PDF/A), ETSI EN 319 142-1 (PAdES), RFC 5652
//! (CMS), RFC 3161 (time stamps); pagopa/pn-delivery-push-validator `AttachmentUtils` for what the platform does.

mod check;
mod cms;
mod der;
mod envelope;
mod facts;
mod file;
mod inspect;
mod object;
pub(crate) mod rules;
mod signature;
mod source;
mod stream;
mod xref;

pub use envelope::Envelope;
pub use facts::{FileKind, Integrity, Pages, PdfA, PdfFacts, Signature};

use crate::preflight::parts::{HEADER, SIZE, report_of, rule_or_first};
use crate::preflight::{Environment, Report, Rule};
use std::io::{self, Cursor, Read, Seek};

/// Inspects a file in memory. Any bytes are taken.
///
/// # Example
/// ```
/// use send_core::pdf::{self, Envelope, FileKind};
/// let facts = pdf::inspect(b"-----BEGIN PKCS7-----\nMIIF...");
/// assert_eq!(facts.kind, FileKind::Envelope(Envelope::Pem));
/// ```
#[must_use]
pub fn inspect(bytes: &[u8]) -> PdfFacts {
    // Memory gives no errors.
    inspect::inspect(Cursor::new(bytes)).unwrap_or_default()
}

/// Inspects a file on disk, or anything else that can be read at any place. It is read through once and then here and there;
/// each signature needs the bytes it covers once more.
///
/// # Errors
/// Those of the reader.
pub fn inspect_reader(reader: impl Read + Seek) -> io::Result<PdfFacts> {
    inspect::inspect(reader)
}

/// What is wrong with an inspected file: errors are what SEND refuses, warnings what it takes and you may regret.
pub fn check(facts: &PdfFacts, environment: &Environment) -> Report {
    report_of(check::check(facts, environment))
}

/// The rules that can be broken, the platform's first. [`preflight::rules`](crate::preflight::rules) has them too.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [SIZE, HEADER].map(rule_or_first).into_iter().chain(rules::ADVICE)
}
