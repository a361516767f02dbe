//! What was saved of a notification, and what was not: a JSON file beside the files.

use super::Saved;
use crate::{Error, ErrorKind};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// What was saved of a notification. In its folder it is `manifest.json`.
///
/// Digests are SHA-256 in base64, as the platform writes them. Read is also what Python makes of it, whose names are written
/// its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Manifest {
    /// The notification.
    pub iun: Iun,
    /// When it was last looked at.
    #[serde(alias = "saved_at")]
    pub saved_at: Instant,
    /// Everything that there is to save, saved or not.
    pub files: Vec<ManifestEntry>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ManifestEntry {
    /// What it is, the same in each run: `notification`, `document/0`, `legal-fact/PN_LEGAL_FACTS-….pdf`; and
    /// `notification/2026-03-02T10:00:00Z` for the notification of that moment, kept because it told more than later ones.
    pub source: String,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// It is there, whole and checked.
    #[serde(rename_all = "camelCase", alias = "SAVED")]
    Saved {
        /// Where, from the folder on, with `/`.
        path: String,
        /// Digest of the bytes.
        sha256: Sha256Digest,
        /// Bytes.
        length: u64,
        /// Media type, where the platform tells it.
        #[serde(default, alias = "content_type", skip_serializing_if = "Option::is_none")]
        content_type: Option<String>,
    },
    /// It is not there yet: run again later.
    #[serde(rename_all = "camelCase", alias = "NOT_YET")]
    NotYet {
        /// When to come again, in seconds, if the platform says so.
        #[serde(default, alias = "retry_after", skip_serializing_if = "Option::is_none")]
        retry_after: Option<u64>,
    },
    /// It is not kept any more.
    #[serde(alias = "GONE")]
    Gone,
    /// It failed: run again.
    #[serde(alias = "FAILED")]
    Failed {
        /// Why.
        error: String,
    },
}

impl Manifest {
    /// True if everything that is still kept was saved.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.files.iter().all(|file| matches!(file.outcome, Outcome::Saved { .. } | Outcome::Gone))
    }

    /// What became of a file.
    #[must_use]
    pub fn outcome(&self, source: &str) -> Option<&Outcome> {
        self.files.iter().find(|file| file.source == source).map(|file| &file.outcome)
    }

    /// Notes what became of a file; false if that was known.
    pub(super) fn set(&mut self, entry: ManifestEntry) -> bool {
        match self.files.iter_mut().find(|file| file.source == entry.source) {
            Some(file) if *file == entry => return false,
            Some(file) => *file = entry,
            None => self.files.push(entry),
        }
        true
    }
}

impl Outcome {
    pub(super) fn saved(path: &str, saved: Saved, content_type: Option<&str>) -> Self {
        let Saved { sha256, length } = saved;
        Self::Saved { path: path.to_owned(), sha256, length, content_type: content_type.map(str::to_owned) }
    }

    pub(super) fn failed(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::StillWaiting | ErrorKind::NotFound => {
                Self::NotYet { retry_after: error.retry_after().map(|wait| wait.as_secs()) }
            }
            ErrorKind::Gone => Self::Gone,
            _ => Self::Failed { error: error.to_string() },
        }
    }
}
