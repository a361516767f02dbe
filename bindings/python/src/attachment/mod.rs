//! What is inside attachments: `send_sdk.pdf` and `send_sdk.f24`.

mod source;

pub(crate) use source::{Source, pieces};

use crate::argument::Fields;
use crate::enums::Value;
use crate::fact::fact;
use crate::identifiers::TextOr;
use crate::identifiers::digest::Sha256Digest;
use crate::invalid::Invalid;
use crate::preflight::{EnvironmentFields, Report};
use crate::watch::aside;
use pyo3::prelude::*;
use send_core::f24::{self, F24};
use send_core::pdf::{self, FileKind, Pages, PdfA};
use send_core::preflight::{self, AttachmentPlace, Policy};
use send_core::time::Instant;
use std::io::Read;

fact! {
    /// What is found in a file by looking inside it.
    PdfFacts in "send_sdk.pdf" of pdf::PdfFacts {
        /// Its size in bytes.
        show size: u64 = |file| file.size,
        /// What it is, seen from its first bytes.
        show kind: Value<FileKind> = |file| Value(file.kind),
        /// How many foreign bytes come before the PDF; `None` if it is no `PDF_AFTER`.
        show bytes_before: Option<u64> = |file| match file.kind {
            FileKind::PdfAfter { bytes, .. } => Some(bytes),
            _ => None,
        },
        /// True if those bytes begin with a byte order mark.
        hide has_byte_order_mark: bool = |file| matches!(file.kind, FileKind::PdfAfter { is_mark: true, .. }),
        /// In what form a signed envelope (`.p7m`) is written, if it is one.
        show envelope: Option<Value<pdf::Envelope>> = |file| match file.kind {
            FileKind::Envelope(envelope) => Some(Value(envelope)),
            _ => None,
        },
        /// The version in its header, such as `(1, 7)`.
        show version: Option<(u8, u8)> = |file| file.version,
        /// True if it has the mark of the end; a file without was cut off, or is none.
        hide has_end: bool = |file| file.has_end,
        /// Whether it is encrypted; `None` if its structure cannot be read.
        hide is_encrypted: Option<bool> = |file| file.is_encrypted,
        /// Its pages, as sure as `page_count` says.
        show pages: Option<u32> = |file| match file.pages {
            Pages::Counted(pages) | Pages::Declared(pages) | Pages::Estimated(pages) => Some(pages),
            _ => None,
        },
        /// How the pages were found.
        show page_count: Value<Pages> = |file| Value(file.pages),
        /// Whether it says that it is PDF/A; `None` if its metadata cannot be read. Only a validator can tell whether it is.
        show claims_pdf_a: Option<bool> = |file| match file.pdf_a {
            PdfA::Claimed { .. } => Some(true),
            PdfA::NotClaimed => Some(false),
            _ => None,
        },
        /// Part and level of PDF/A that it claims, such as `2B`.
        show pdf_a: Option<String> = |file| match &file.pdf_a {
            PdfA::Claimed { part, conformance } => Some(format!("{part}{conformance}")),
            _ => None,
        },
        /// Its signatures, in the order of the file.
        count signatures: Vec<Signature> = |file| file.signatures.iter().cloned().map(Signature).collect(),
        /// How many bytes follow the last signature; `None` if there is none.
        hide bytes_after_signatures: Option<u64> = |file| file.bytes_after_signatures(),
    }
}

fact! {
    /// A signature in a PDF. Whether it is intact is not trust: nobody asked who signed and with what right.
    Signature in "send_sdk.pdf" of pdf::Signature {
        /// `ETSI.CAdES.detached` (PAdES), `adbe.pkcs7.detached`, `ETSI.RFC3161` (time stamp) or other.
        show kind: String = |signature| signature.kind.clone(),
        /// Common name of the signer, as the certificate in the signature has it. Personal data.
        hide signer: Option<String> = |signature| signature.signer.clone(),
        /// When, as the signer claims (a time stamp: as its authority does).
        show signed_at: Option<Instant> = |signature| signature.signed_at,
        /// Whether the digest in the signature is that of the bytes it covers.
        show integrity: Value<pdf::Integrity> = |signature| Value(signature.integrity),
        /// True if all bytes are covered but those of the signature itself.
        hide covers_all_but_itself: bool = |signature| signature.covers_all_but_itself,
        /// How many bytes of the file follow what is covered.
        show bytes_after: u64 = |signature| signature.bytes_after,
        /// True for a signature of the European standard (PAdES).
        hide is_pades: bool = |signature| signature.is_pades(),
        /// True for a time stamp over the document, which no person made.
        hide is_time_stamp: bool = |signature| signature.is_time_stamp(),
    }
}

/// Looks inside a file. Other threads run meanwhile.
#[pyfunction]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO"))]
pub(crate) fn pdf_inspect(py: Python<'_>, source: Source) -> PyResult<PdfFacts> {
    source.look(py, |file| pdf::inspect_reader(file)).map(PdfFacts::from)
}

/// What is wrong with an inspected file.
#[pyfunction]
#[pyo3(signature = (facts, environment: "Environment"))]
pub(crate) fn pdf_check(facts: &PdfFacts, environment: Fields<EnvironmentFields>) -> PyResult<Report> {
    Ok(pdf::check(&facts.0, &environment.0.read()?).into())
}

/// No more of a file with metadata is read: far more than the core looks into, so that it can say that it is too large.
const MOST_READ: u64 = 64 * 1024 * 1024;

/// Checks the metadata of an F24. Other threads run meanwhile.
#[pyfunction]
#[pyo3(signature = (
    source: "str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO", apply_cost: "bool | None", sha256, tax_code_check
))]
pub(crate) fn f24_check(
    py: Python<'_>,
    source: Source,
    apply_cost: Option<bool>,
    sha256: Option<TextOr<Sha256Digest>>,
    tax_code_check: Value<Policy<()>>,
) -> PyResult<Report> {
    let declared = sha256.map(|digest| digest.read("sha256")).transpose()?.map(|digest| digest.0.to_string());
    let content = source.look(py, |file| {
        let mut content = Vec::new();
        file.take(MOST_READ).read_to_end(&mut content)?;
        Ok(content)
    })?;
    let bytes = content.len();
    let check = move || {
        let mut payment = F24::new().tax_code_check(tax_code_check.0);
        if let Some(apply_cost) = apply_cost {
            payment = payment.apply_cost(apply_cost);
        }
        if let Some(declared) = &declared {
            payment = payment.sha256(declared);
        }
        f24::check(&content, &payment)
    };
    aside(py, bytes, check).map(Report::from)
}

/// Checks a file for its place in a request: `kind` is `document`, `notice` or `form`. Other threads run meanwhile.
#[pyfunction]
#[pyo3(signature = (
    source: "str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO", kind: "str", indexes: "tuple[int, int]",
    apply_cost: "bool | None", sha256, tax_code_check, environment: "Environment"
))]
#[allow(clippy::too_many_arguments)]
pub(crate) fn preflight_attachment(
    py: Python<'_>,
    source: Source,
    kind: &str,
    indexes: (usize, usize),
    apply_cost: Option<bool>,
    sha256: Option<TextOr<Sha256Digest>>,
    tax_code_check: Value<Policy<()>>,
    environment: Fields<EnvironmentFields>,
) -> PyResult<Report> {
    let (first, second) = indexes;
    let mut place = match kind {
        "document" => AttachmentPlace::document(first),
        "notice" => AttachmentPlace::notice(first, second),
        "form" => AttachmentPlace::form(first, second, apply_cost),
        other => return Err(Invalid::no_such(&["document", "notice", "form"], other).of_field("kind").into()),
    };
    if let Some(declared) = sha256 {
        place = place.sha256(declared.read("sha256")?.0.to_string());
    }
    let (place, environment) = (place.tax_code_check(tax_code_check.0), environment.0.read()?);
    source.look(py, |file| preflight::attachment(&place, file, &environment).map(Report::from))
}
