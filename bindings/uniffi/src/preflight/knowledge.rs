//! What the caller knows that is not in a request, as data: it is asked for many times in one check, and each question
//! would cross the border.

use crate::error::NativeError;
use send_core::preflight::{FileFacts, FileState, Knowledge};
use std::collections::{HashMap, HashSet};

/// What is known about a file.
#[derive(Clone, Debug, uniffi::Record)]
pub struct KnownFileData {
    /// Storage key.
    pub key: String,
    /// Version.
    pub version_token: String,
    /// Where it stands.
    pub state: FileStateData,
    /// Digest of the bytes, base64.
    pub sha256: Option<String>,
    /// Bytes.
    pub size: Option<i64>,
    /// Whether it begins like a PDF.
    pub begins_like_pdf: Option<bool>,
    /// Pages.
    pub pages: Option<i32>,
}

/// Where a file stands.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum FileStateData {
    /// It was never uploaded.
    Missing,
    /// It was removed before it was used.
    Gone,
    /// It is there.
    Stored,
}

/// Two texts that name something together: protocol number and token, creditor and notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Record)]
pub struct PairData {
    /// Protocol number, or creditor.
    pub first: String,
    /// Idempotence token, or notice code.
    pub second: String,
}

/// Everything that is known.
#[derive(Clone, Debug, uniffi::Record)]
pub struct KnowledgeData {
    /// Files.
    pub files: Vec<KnownFileData>,
    /// Protocol numbers and tokens of earlier requests.
    pub used_protocols: Vec<PairData>,
    /// Creditors and notices of earlier requests.
    pub used_notices: Vec<PairData>,
    /// Tax codes that the revenue agency does not know.
    pub unregistered_tax_ids: Vec<String>,
    /// Creditors and notices that are paid or unknown.
    pub unpayable_notices: Vec<PairData>,
    /// Whether the sender has sent as many notifications as its contract allows.
    pub quota_used_up: bool,
}

/// The same, ready to answer.
pub(super) struct Known {
    files: HashMap<(String, String), KnownFileData>,
    used_protocols: HashSet<(String, String)>,
    used_notices: HashSet<(String, String)>,
    unregistered_tax_ids: HashSet<String>,
    unpayable_notices: HashSet<(String, String)>,
    quota_used_up: bool,
}

impl TryFrom<KnowledgeData> for Known {
    type Error = NativeError;

    fn try_from(data: KnowledgeData) -> Result<Self, NativeError> {
        let KnowledgeData {
            files,
            used_protocols,
            used_notices,
            unregistered_tax_ids,
            unpayable_notices,
            quota_used_up,
        } = data;
        let negative =
            |file: &&KnownFileData| file.size.is_some_and(|size| size < 0) || file.pages.is_some_and(|n| n < 0);
        if files.iter().any(|file| negative(&file)) {
            return Err(NativeError::out_of_range("files", "0 or more", "0 o più"));
        }
        let set = |pairs: Vec<PairData>| pairs.into_iter().map(|pair| (pair.first, pair.second)).collect();
        let key = |file: &KnownFileData| (file.key.clone(), file.version_token.clone());
        Ok(Self {
            files: files.into_iter().map(|file| (key(&file), file)).collect(),
            used_protocols: set(used_protocols),
            used_notices: set(used_notices),
            unregistered_tax_ids: unregistered_tax_ids.into_iter().collect(),
            unpayable_notices: set(unpayable_notices),
            quota_used_up,
        })
    }
}

impl Knowledge for Known {
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        let Some(file) = self.files.get(&(key.to_owned(), version_token.to_owned())) else {
            return FileState::Unknown;
        };
        match file.state {
            FileStateData::Missing => FileState::Missing,
            FileStateData::Gone => FileState::Gone,
            FileStateData::Stored => {
                let mut facts = FileFacts::default();
                facts.sha256 = file.sha256.as_deref();
                facts.size = file.size.and_then(|size| u64::try_from(size).ok());
                facts.begins_like_pdf = file.begins_like_pdf;
                facts.pages = file.pages.and_then(|pages| u32::try_from(pages).ok());
                FileState::Stored(facts)
            }
        }
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        self.used_protocols.contains(&(protocol_number.to_owned(), idempotence_token.to_owned()))
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        self.used_notices.contains(&(creditor_tax_id.to_owned(), notice_code.to_owned()))
    }

    fn is_tax_id_registered(&self, tax_id: &str) -> Option<bool> {
        self.unregistered_tax_ids.contains(tax_id).then_some(false)
    }

    fn is_notice_payable(&self, creditor_tax_id: &str, notice_code: &str) -> Option<bool> {
        let notice = (creditor_tax_id.to_owned(), notice_code.to_owned());
        self.unpayable_notices.contains(&notice).then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.quota_used_up
    }
}
