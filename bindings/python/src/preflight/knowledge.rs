//! What somebody may know that is not in the request: in Python a dataclass (`send_sdk.preflight.Knowledge`).

use crate::argument::one_of;
use pyo3::prelude::*;
use send_core::preflight::{FileFacts, FileState, Knowledge};
use std::collections::{HashMap, HashSet};

/// The fields of the dataclass.
#[derive(FromPyObject)]
pub(crate) struct KnowledgeFields {
    files: HashMap<FileName, Option<FileFields>>,
    used_protocols: HashSet<(String, Option<String>)>,
    used_notices: HashSet<(String, String)>,
    unregistered_tax_ids: HashSet<String>,
    unpayable_notices: HashSet<(String, String)>,
    is_quota_used_up: bool,
}

one_of! {
    /// A version of a file, or all of them.
    #[derive(PartialEq, Eq, Hash)]
    enum FileName as "a key and a version token, or a key," {
        Version((String, String)),
        Key(String),
    }
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

/// What is known of a file; nothing if nothing is there.
type Found = Option<FileFields>;

/// The same, to be asked.
pub(super) struct Known {
    fields: KnowledgeFields,
    /// By key: what is known of its versions, and of all that are not among them.
    files: HashMap<String, (HashMap<String, Found>, Option<Found>)>,
}

impl KnowledgeFields {
    pub(super) fn read(mut self) -> Known {
        let mut files: HashMap<String, (HashMap<String, Found>, Option<Found>)> = HashMap::new();
        for (name, found) in self.files.drain() {
            match name {
                FileName::Version((key, version)) => drop(files.entry(key).or_default().0.insert(version, found)),
                FileName::Key(key) => files.entry(key).or_default().1 = Some(found),
            }
        }
        Known { fields: self, files }
    }
}

fn holds(pairs: &HashSet<(String, String)>, first: &str, second: &str) -> bool {
    !pairs.is_empty() && pairs.contains(&(first.to_owned(), second.to_owned()))
}

impl Knowledge for Known {
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        let versions = self.files.get(key);
        match versions.and_then(|(versions, all)| versions.get(version_token).or(all.as_ref())) {
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
        self.fields.used_protocols.contains(&(protocol_number.to_owned(), token))
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        holds(&self.fields.used_notices, creditor_tax_id, notice_code)
    }

    fn is_tax_id_registered(&self, tax_id: &str) -> Option<bool> {
        self.fields.unregistered_tax_ids.contains(tax_id).then_some(false)
    }

    fn is_notice_payable(&self, creditor_tax_id: &str, notice_code: &str) -> Option<bool> {
        holds(&self.fields.unpayable_notices, creditor_tax_id, notice_code).then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.fields.is_quota_used_up
    }
}
