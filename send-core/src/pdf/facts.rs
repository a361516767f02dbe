//! What is found in a file.

use super::envelope::Envelope;
use crate::preflight::FileFacts;
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a file is, seen from its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FileKind {
    /// Nothing is in it.
    #[default]
    Empty,
    /// A PDF: its first bytes are `%PDF-`.
    Pdf,
    /// A PDF after other bytes, which readers forgive and SEND refuses.
    PdfAfter {
        /// How many bytes come first.
        bytes: u64,
        /// True if they begin with a byte order mark.
        is_mark: bool,
    },
    /// A signed envelope (`.p7m`), which SEND refuses: the file in it must be taken out.
    Envelope(Envelope),
    /// Something else.
    Other,
}

/// The number of pages, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Pages {
    /// Counted in the tree of pages.
    Counted(u32),
    /// As the tree of pages declares it: too large a tree to count.
    Declared(u32),
    /// Pages found by reading the file from end to end, since its structure cannot be read.
    Estimated(u32),
    /// Not known: damaged, encrypted, or written in a way that is not read here.
    #[default]
    Unknown,
}

impl Pages {
    /// The number, unless it is an estimate or not known.
    #[must_use]
    pub const fn known(self) -> Option<u32> {
        match self {
            Pages::Counted(pages) | Pages::Declared(pages) => Some(pages),
            Pages::Estimated(_) | Pages::Unknown => None,
        }
    }
}

/// Whether the file says that it is PDF/A. Whether it is indeed, only a validator can tell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum PdfA {
    /// It says so.
    Claimed {
        /// Part of ISO 19005, such as 1, 2, 3.
        part: String,
        /// Level of conformance, such as `B`; empty if it has none (part 4).
        conformance: String,
    },
    /// It does not.
    NotClaimed,
    /// Its metadata cannot be read.
    #[default]
    Unknown,
}

/// Whether what was signed is still what is in the file. This is not trust: nobody asked who signed and with what right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Integrity {
    /// The digest in the signature is that of the bytes it covers.
    Intact,
    /// It is another: the file was changed, or damaged.
    Broken,
    /// Not known: a form of signature or of digest that is not read here.
    Unknown,
}

/// A signature in a PDF.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Signature {
    /// `SubFilter`: `ETSI.CAdES.detached` (PAdES), `adbe.pkcs7.detached`, `ETSI.RFC3161` (time stamp) or other.
    pub kind: String,
    /// Common name of the signer, as the certificate in the signature has it. Personal data.
    pub signer: Option<String>,
    /// When, as the signer claims (a time stamp: as its authority does).
    pub signed_at: Option<Instant>,
    /// Whether the digest is right.
    pub integrity: Integrity,
    /// True if all bytes are covered but those of the signature itself.
    pub covers_all_but_itself: bool,
    /// How many bytes of the file follow what is covered.
    pub bytes_after: u64,
}

impl Signature {
    /// True for a signature of the European standard (PAdES).
    #[must_use]
    pub fn is_pades(&self) -> bool {
        self.kind == "ETSI.CAdES.detached"
    }

    /// True for a time stamp over the document, which no person made.
    #[must_use]
    pub fn is_time_stamp(&self) -> bool {
        self.kind == "ETSI.RFC3161"
    }
}

impl fmt::Debug for Signature {
    /// Does not show the signer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signature")
            .field("kind", &self.kind)
            .field("signed_at", &self.signed_at)
            .field("integrity", &self.integrity)
            .field("covers_all_but_itself", &self.covers_all_but_itself)
            .field("bytes_after", &self.bytes_after)
            .finish_non_exhaustive()
    }
}

/// What is found in a file by looking inside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PdfFacts {
    /// Its size in bytes.
    pub size: u64,
    /// What it is.
    pub kind: FileKind,
    /// The version in its header, such as 1.7.
    pub version: Option<(u8, u8)>,
    /// True if it has the mark of the end; a file without was cut off, or is none.
    pub has_end: bool,
    /// Whether it is encrypted; `None` if its structure cannot be read.
    pub is_encrypted: Option<bool>,
    /// Its pages.
    pub pages: Pages,
    /// Whether it says that it is PDF/A.
    pub pdf_a: PdfA,
    /// Its signatures, in the order of the file.
    pub signatures: Vec<Signature>,
}

impl PdfFacts {
    /// What the rules of a request want to know of the file: see [`Knowledge`](crate::preflight::Knowledge).
    ///
    /// # Example
    /// ```
    /// let facts = send_core::pdf::inspect(b"PK...");
    /// assert_eq!(facts.file_facts().begins_like_pdf, Some(false));
    /// ```
    #[must_use]
    pub fn file_facts(&self) -> FileFacts<'static> {
        let mut facts = FileFacts::default().size(self.size);
        facts.begins_like_pdf = Some(self.kind == FileKind::Pdf);
        facts.pages = self.pages.known();
        facts
    }

    /// How many bytes follow the last signature; `None` if there is none.
    #[must_use]
    pub fn bytes_after_signatures(&self) -> Option<u64> {
        self.signatures.iter().map(|signature| signature.bytes_after).min()
    }
}
