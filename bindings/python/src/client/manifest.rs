//! What was saved of a notification.

use crate::enums::Value;
use crate::fact::record;
use crate::identifiers::digest::Sha256Digest;
use crate::identifiers::iun::Iun;
use send_client::Outcome;
use send_core::time::Instant;
use std::time::Duration;

record! {
    /// What was saved of a notification. In its folder it is `manifest.json`, which `from_json` reads.
    Manifest in "send_sdk" of send_client::Manifest {
        /// The notification.
        show iun: Iun = |manifest| manifest.iun.into(),
        /// When it was last looked at.
        show saved_at: Instant = |manifest| manifest.saved_at,
        /// True if everything that is still kept was saved; else run it again later.
        show is_complete: bool = |manifest| manifest.is_complete(),
        /// Everything that there is to save, saved or not.
        count files: Vec<ManifestEntry> = |manifest| manifest.files.iter().cloned().map(ManifestEntry).collect(),
    }
}

record! {
    /// One file, and what became of it.
    ManifestEntry in "send_sdk" of send_client::ManifestEntry {
        /// What it is, the same in each run: `document/0`, `legal-fact/PN_LEGAL_FACTS-….pdf`.
        show source: String = |file| file.source.clone(),
        /// What became of it.
        show state: Value<Outcome> = |file| Value(file.outcome.clone()),
        /// Where it is, from the folder on, with `/`.
        show path: Option<String> = |file| match &file.outcome {
            Outcome::Saved { path, .. } => Some(path.clone()),
            _ => None,
        },
        /// Digest of the bytes.
        hide sha256: Option<Sha256Digest> = |file| match &file.outcome {
            Outcome::Saved { sha256, .. } => Some((*sha256).into()),
            _ => None,
        },
        /// Bytes.
        show length: Option<u64> = |file| match &file.outcome {
            Outcome::Saved { length, .. } => Some(*length),
            _ => None,
        },
        /// Media type, where the platform tells it.
        hide content_type: Option<String> = |file| match &file.outcome {
            Outcome::Saved { content_type, .. } => content_type.clone(),
            _ => None,
        },
        /// When to come again, if the platform says so.
        show retry_after: Option<Duration> = |file| match &file.outcome {
            Outcome::NotYet { retry_after } => retry_after.map(Duration::from_secs),
            _ => None,
        },
        /// Why it failed.
        show error: Option<String> = |file| match &file.outcome {
            Outcome::Failed { error } => Some(error.clone()),
            _ => None,
        },
    }
}
