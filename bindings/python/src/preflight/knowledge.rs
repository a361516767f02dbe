//! What somebody may know that is not in the request: in Python a dataclass (`send_sdk.preflight.Knowledge`).

use pyo3::prelude::*;
use send_core::preflight::{FileFacts, FileState, Knowledge};
use std::collections::{HashMap, HashSet};

/// The fields of the dataclass.
#[derive(FromPyObject)]
pub(crate) struct KnowledgeFields {
    files: HashMap<String, Option<FileFields>>,
    used_protocols: HashSet<(String, Option<String>)>,
    used_notices: HashSet<(String, String)>,
    unregistered_tax_ids: HashSet<String>,
    unpayable_notices: HashSet<(String, String)>,
    is_quota_used_up: bool,
}

/// The fields of `send_sdk.preflight.FileFacts`.
#[derive(FromPyObject)]
struct FileFields {
    sha256: Option<String>,
    size: Option<u64>,
    begins_like_pdf: Option<bool>,
    pages: Option<u32>,
    is_gone: bool,
}

/// The same, to be asked.
pub(super) struct Known(KnowledgeFields);

impl KnowledgeFields {
    pub(super) fn read(self) -> Known {
        Known(self)
    }
}

fn holds(pairs: &HashSet<(String, String)>, first: &str, second: &str) -> bool {
    !pairs.is_empty() && pairs.contains(&(first.to_owned(), second.to_owned()))
}

impl Knowledge for Known {
    fn file(&self, key: &str, _version_token: &str) -> FileState<'_> {
        match self.0.files.get(key) {
            None => FileState::Unknown,
            Some(None) => FileState::Missing,
            Some(Some(file)) if file.is_gone => FileState::Gone,
            Some(Some(file)) => {
                let mut facts = FileFacts::default();
                facts.sha256 = file.sha256.as_deref();
                facts.size = file.size;
                facts.begins_like_pdf = file.begins_like_pdf;
                facts.pages = file.pages;
                FileState::Stored(facts)
            }
        }
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        // The platform stores a missing token as this text.
        let token = (idempotence_token != "null").then(|| idempotence_token.to_owned());
        self.0.used_protocols.contains(&(protocol_number.to_owned(), token))
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        holds(&self.0.used_notices, creditor_tax_id, notice_code)
    }

    fn is_tax_id_registered(&self, tax_id: &str) -> Option<bool> {
        self.0.unregistered_tax_ids.contains(tax_id).then_some(false)
    }

    fn is_notice_payable(&self, creditor_tax_id: &str, notice_code: &str) -> Option<bool> {
        holds(&self.0.unpayable_notices, creditor_tax_id, notice_code).then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.0.is_quota_used_up
    }
}
