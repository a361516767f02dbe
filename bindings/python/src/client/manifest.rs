//! What was saved of a notification.
//!
//! In its folder it is written as everywhere else (`manifest.json`); the dictionary calls everything like the attributes.
//! Both are read.

use crate::enums::{Enumeration, Value};
use crate::fact::record;
use crate::identifiers::digest::Sha256Digest;
use crate::identifiers::iun::Iun;
use send_client::Outcome;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What `Manifest` keeps.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "send_client::Manifest", into = "ManifestForm")]
pub(crate) struct Kept(send_client::Manifest);

impl From<send_client::Manifest> for Kept {
    fn from(manifest: send_client::Manifest) -> Self {
        Self(manifest)
    }
}

impl From<send_client::Manifest> for Manifest {
    fn from(manifest: send_client::Manifest) -> Self {
        Self(Kept(manifest))
    }
}

#[derive(Serialize)]
struct ManifestForm {
    iun: send_core::iun::Iun,
    saved_at: Instant,
    is_complete: bool,
    files: Vec<EntryForm>,
}

impl From<Kept> for ManifestForm {
    fn from(Kept(manifest): Kept) -> Self {
        let is_complete = manifest.is_complete();
        let files = manifest.files.into_iter().map(|file| KeptEntry(file).into()).collect();
        Self { iun: manifest.iun, saved_at: manifest.saved_at, is_complete, files }
    }
}

/// What `ManifestEntry` keeps.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "send_client::ManifestEntry", into = "EntryForm")]
pub(crate) struct KeptEntry(send_client::ManifestEntry);

impl From<send_client::ManifestEntry> for KeptEntry {
    fn from(entry: send_client::ManifestEntry) -> Self {
        Self(entry)
    }
}

#[derive(Default, Serialize)]
struct EntryForm {
    source: String,
    state: String,
    path: Option<String>,
    sha256: Option<send_core::digest::Sha256Digest>,
    length: Option<u64>,
    content_type: Option<String>,
    retry_after: Option<u64>,
    error: Option<String>,
}

impl From<KeptEntry> for EntryForm {
    fn from(KeptEntry(entry): KeptEntry) -> Self {
        let state = entry.outcome.text().to_owned();
        let form = Self { source: entry.source, state, ..Self::default() };
        match entry.outcome {
            Outcome::Saved { path, sha256, length, content_type } => {
                Self { path: Some(path), sha256: Some(sha256), length: Some(length), content_type, ..form }
            }
            Outcome::NotYet { retry_after } => Self { retry_after, ..form },
            Outcome::Failed { error } => Self { error: Some(error), ..form },
            _ => form,
        }
    }
}

record! {
    /// What was saved of a notification. In its folder it is `manifest.json`, which `from_json` reads.
    Manifest in "send_sdk" of Kept {
        /// The notification.
        show iun: Iun = |manifest| manifest.0.iun.into(),
        /// When it was last looked at.
        show saved_at: Instant = |manifest| manifest.0.saved_at,
        /// True if everything that is still kept was saved; else run it again later.
        show is_complete: bool = |manifest| manifest.0.is_complete(),
        /// Everything that there is to save, saved or not.
        count files: Vec<ManifestEntry> = |manifest| {
            manifest.0.files.iter().cloned().map(|file| ManifestEntry(KeptEntry(file))).collect()
        },
    }
}

record! {
    /// One file, and what became of it.
    ManifestEntry in "send_sdk" of KeptEntry {
        /// What it is, the same in each run: `document/0`, `legal-fact/PN_LEGAL_FACTS-….pdf`.
        show source: String = |file| file.0.source.clone(),
        /// What became of it.
        show state: Value<Outcome> = |file| Value(file.0.outcome.clone()),
        /// Where it is, from the folder on, with `/`.
        show path: Option<String> = |file| match &file.0.outcome {
            Outcome::Saved { path, .. } => Some(path.clone()),
            _ => None,
        },
        /// Digest of the bytes.
        hide sha256: Option<Sha256Digest> = |file| match &file.0.outcome {
            Outcome::Saved { sha256, .. } => Some((*sha256).into()),
            _ => None,
        },
        /// Bytes.
        show length: Option<u64> = |file| match &file.0.outcome {
            Outcome::Saved { length, .. } => Some(*length),
            _ => None,
        },
        /// Media type, where the platform tells it.
        hide content_type: Option<String> = |file| match &file.0.outcome {
            Outcome::Saved { content_type, .. } => content_type.clone(),
            _ => None,
        },
        /// When to come again, if the platform says so.
        show retry_after: Option<Duration> = |file| match &file.0.outcome {
            Outcome::NotYet { retry_after } => retry_after.map(Duration::from_secs),
            _ => None,
        },
        /// Why it failed.
        show error: Option<String> = |file| match &file.0.outcome {
            Outcome::Failed { error } => Some(error.clone()),
            _ => None,
        },
    }
}
