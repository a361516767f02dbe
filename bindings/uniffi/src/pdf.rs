//! What is inside an attachment, and what is wrong with it.

use crate::error::NativeError;
use crate::file::{FileData, unreadable};
use crate::preflight::{EnvironmentLimits, PolicyData, ReportData};
use send_core::f24::{self, F24};
use send_core::pdf::{self, Envelope, FileKind, Integrity, Pages, PdfA, PdfFacts, Signature};
use send_core::preflight::Environment;
use std::fs::File;
use std::time::SystemTime;

/// What a file is, seen from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum FileKindData {
    /// Nothing is in it.
    Empty,
    /// A PDF.
    Pdf,
    /// A PDF after a byte order mark.
    PdfAfterMark,
    /// A PDF after other bytes.
    PdfAfterBytes,
    /// A signed envelope, binary.
    EnvelopeDer,
    /// A signed envelope, as text.
    EnvelopePem,
    /// A signed envelope, in base64.
    EnvelopeBase64,
    /// Something else.
    Other,
}

impl From<FileKind> for FileKindData {
    fn from(kind: FileKind) -> Self {
        match kind {
            FileKind::Empty => Self::Empty,
            FileKind::Pdf => Self::Pdf,
            FileKind::PdfAfter { is_mark: true, .. } => Self::PdfAfterMark,
            FileKind::PdfAfter { is_mark: false, .. } => Self::PdfAfterBytes,
            FileKind::Envelope(Envelope::Pem) => Self::EnvelopePem,
            FileKind::Envelope(Envelope::Base64) => Self::EnvelopeBase64,
            FileKind::Envelope(_) => Self::EnvelopeDer,
            _ => Self::Other,
        }
    }
}

/// How sure a number of pages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum PagesCertaintyData {
    /// Counted.
    Counted,
    /// Declared by the file.
    Declared,
    /// Estimated.
    Estimated,
    /// Not known.
    Unknown,
}

/// Whether a file says that it is PDF/A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum PdfAData {
    /// It says so.
    Claimed,
    /// It does not.
    NotClaimed,
    /// Its metadata cannot be read.
    Unknown,
}

/// Whether what was signed is still what is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum IntegrityData {
    /// It is.
    Intact,
    /// It is not.
    Broken,
    /// Not known.
    Unknown,
}

impl From<Integrity> for IntegrityData {
    fn from(integrity: Integrity) -> Self {
        match integrity {
            Integrity::Intact => Self::Intact,
            Integrity::Broken => Self::Broken,
            _ => Self::Unknown,
        }
    }
}

/// A signature.
#[derive(Clone, uniffi::Record)]
pub struct SignatureData {
    /// `SubFilter`.
    pub kind: String,
    /// Common name of the signer.
    pub signer: Option<String>,
    /// When, as the signer claims.
    pub signed_at: Option<SystemTime>,
    /// Whether the digest is right.
    pub integrity: IntegrityData,
    /// Whether all other bytes are covered.
    pub covers_all_but_itself: bool,
    /// Bytes that follow what is covered.
    pub bytes_after: i64,
    /// Whether it is of the European standard.
    pub pades: bool,
    /// Whether it is a time stamp.
    pub time_stamp: bool,
}

/// Does not show the signer.
impl std::fmt::Debug for SignatureData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignatureData").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl From<Signature> for SignatureData {
    fn from(signature: Signature) -> Self {
        let (pades, time_stamp) = (signature.is_pades(), signature.is_time_stamp());
        let Signature { kind, signer, signed_at, integrity, covers_all_but_itself, bytes_after, .. } = signature;
        Self {
            kind,
            signer,
            signed_at: signed_at.map(Into::into),
            integrity: integrity.into(),
            covers_all_but_itself,
            bytes_after: long(bytes_after),
            pades,
            time_stamp,
        }
    }
}

/// What is found in a file, and what is wrong with it.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PdfData {
    /// Bytes.
    pub size: i64,
    /// What it is.
    pub kind: FileKindData,
    /// Bytes before the header.
    pub bytes_before: i64,
    /// Version in its header.
    pub version: Option<String>,
    /// Whether it has the mark of the end.
    pub has_end: bool,
    /// Whether it is encrypted.
    pub encrypted: Option<bool>,
    /// Its pages.
    pub pages: Option<i64>,
    /// How sure that is.
    pub pages_certainty: PagesCertaintyData,
    /// Whether it says that it is PDF/A.
    pub pdf_a: PdfAData,
    /// Part of ISO 19005.
    pub pdf_a_part: Option<String>,
    /// Level of conformance.
    pub pdf_a_conformance: Option<String>,
    /// Its signatures.
    pub signatures: Vec<SignatureData>,
    /// What is wrong.
    pub report: ReportData,
}

impl PdfData {
    fn new(facts: PdfFacts, environment: &Environment) -> Self {
        let report = ReportData::new(&pdf::check(&facts, environment), None);
        let PdfFacts { size, kind, version, has_end, is_encrypted, pages, pdf_a, signatures, .. } = facts;
        let bytes_before = match kind {
            FileKind::PdfAfter { bytes, .. } => long(bytes),
            _ => 0,
        };
        let (pages_certainty, pages) = match pages {
            Pages::Counted(pages) => (PagesCertaintyData::Counted, Some(pages.into())),
            Pages::Declared(pages) => (PagesCertaintyData::Declared, Some(pages.into())),
            Pages::Estimated(pages) => (PagesCertaintyData::Estimated, Some(pages.into())),
            _ => (PagesCertaintyData::Unknown, None),
        };
        let (pdf_a, pdf_a_part, pdf_a_conformance) = match pdf_a {
            PdfA::Claimed { part, conformance } => {
                (PdfAData::Claimed, Some(part), Some(conformance).filter(|level| !level.is_empty()))
            }
            PdfA::NotClaimed => (PdfAData::NotClaimed, None, None),
            _ => (PdfAData::Unknown, None, None),
        };
        Self {
            size: long(size),
            kind: kind.into(),
            bytes_before,
            version: version.map(|(major, minor)| format!("{major}.{minor}")),
            has_end,
            encrypted: is_encrypted,
            pages,
            pages_certainty,
            pdf_a,
            pdf_a_part,
            pdf_a_conformance,
            signatures: signatures.into_iter().map(Into::into).collect(),
            report,
        }
    }
}

fn long(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Looks inside a file; one on disk is never read as a whole.
#[uniffi::export]
pub fn pdf_inspect(file: FileData, environment: EnvironmentLimits) -> Result<PdfData, NativeError> {
    let environment = Environment::try_from(environment)?;
    let facts = match file {
        FileData::Bytes { content } => pdf::inspect(&content),
        FileData::Path { path } => {
            File::open(&path).and_then(pdf::inspect_reader).map_err(|error| unreadable(&path, &error))?
        }
    };
    Ok(PdfData::new(facts, &environment))
}

/// Larger than any file of metadata that the core looks into.
const F24_FILE: u64 = 64 * 1024 * 1024;

/// Checks the metadata of an F24.
#[uniffi::export]
pub fn f24_check(
    file: FileData,
    apply_cost: Option<bool>,
    sha256: Option<String>,
    tax_code_check: Option<PolicyData>,
) -> Result<ReportData, NativeError> {
    let mut payment = F24::new();
    if let Some(apply_cost) = apply_cost {
        payment = payment.apply_cost(apply_cost);
    }
    if let Some(sha256) = &sha256 {
        payment = payment.sha256(sha256);
    }
    if let Some(policy) = tax_code_check {
        payment = payment.tax_code_check(policy.over(()));
    }
    let content = file.read(F24_FILE)?;
    Ok(ReportData::new(&f24::check(&content, &payment), None))
}
