//! Everything that proves a notification, in one folder: what a sender must keep, because the platform keeps documents for 120
//! days after the end, and legal facts for ten years.

use super::contents::{Part, parts};
use super::manifest::{Manifest, ManifestEntry, Outcome};
use super::{Download, Waits};
use crate::{Client, Error, ErrorKind, Result};
use futures_util::StreamExt;
use futures_util::stream::iter;
use send_core::api::{Answer, ApiVersions, Call, GetSentNotification, ListLegalFacts, Operation, Route};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::FullSentNotification;
use send_core::wire::{DecodeError, decode};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest.json";
const NOTIFICATION: &str = "notification.json";
/// How many files are fetched at a time.
const PARALLEL: usize = 4;

/// Saves a notification into a folder.
///
/// # Errors
/// As [`Notifications::save_all`](crate::Notifications::save_all) says.
pub(crate) async fn save_all(client: &Client, iun: &Iun, folder: &Path, waits: &Waits) -> Result<Manifest> {
    let before = read_manifest(folder, iun).await?;
    let raw = client.execute(&Raw(GetSentNotification { iun: *iun })).await?;
    let notification: FullSentNotification =
        decode(&raw).map_err(|error| Error::new(ErrorKind::Decode, error.to_string()))?;
    let listed = match client.execute(&ListLegalFacts { iun: *iun }).await {
        Ok(listed) => listed,
        // The timeline names most of them.
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    for part in ["", "documents", "payments", "aar", "legal-facts"] {
        let part = folder.join(part);
        tokio::fs::create_dir_all(&part).await.map_err(|error| Error::file(&part, "cannot be made", error))?;
    }
    write_whole(&folder.join(NOTIFICATION), &raw).await?;
    let mut wanted = parts(&notification, &listed);
    // What a rework hid was seen before: it stays in the manifest and is fetched if it was not.
    let job = Job { client, iun, folder, waits, before: before.as_ref() };
    let orphans = job.orphans(&wanted);
    let mut files: Vec<ManifestEntry> =
        vec![ManifestEntry { source: "notification".to_owned(), outcome: whole(NOTIFICATION, &raw) }];
    let fetching: Vec<_> = std::mem::take(&mut wanted).into_iter().map(|part| job.entry(part)).collect();
    files.extend(iter(fetching).buffered(PARALLEL).collect::<Vec<_>>().await);
    files.extend(orphans);
    let manifest = Manifest { iun: *iun, saved_at: client.clock().now(), files };
    let text = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| Error::new(ErrorKind::Unexpected, "the manifest could not be written").because(error))?;
    write_whole(&folder.join(MANIFEST), &text).await?;
    Ok(manifest)
}

struct Job<'a> {
    client: &'a Client,
    iun: &'a Iun,
    folder: &'a Path,
    waits: &'a Waits,
    before: Option<&'a Manifest>,
}

impl Job<'_> {
    async fn entry(&self, part: Part) -> ManifestEntry {
        let source = part.source();
        let outcome = match self.kept(&source).await {
            Some(kept) => kept,
            None => self.fetch(&part).await.unwrap_or_else(|error| Outcome::failed(&error)),
        };
        ManifestEntry { source, outcome }
    }

    /// What an earlier run saved, if it is still what it was.
    async fn kept(&self, source: &str) -> Option<Outcome> {
        let outcome = self.before?.outcome(source)?;
        let Outcome::Saved { path, sha256, length, .. } = outcome else { return None };
        let path = self.folder.join(path);
        let is_there = tokio::fs::metadata(&path).await.is_ok_and(|metadata| metadata.len() == *length);
        let digest = tokio::task::spawn_blocking(move || Sha256Digest::from_reader(std::fs::File::open(path)?)).await;
        let is_same = is_there && digest.is_ok_and(|digest| digest.is_ok_and(|digest| digest == *sha256));
        is_same.then(|| outcome.clone())
    }

    async fn fetch(&self, part: &Part) -> Result<Outcome> {
        let (notifications, legal_facts) = (self.client.notifications(), self.client.legal_facts());
        let download: Download = match part {
            Part::Document(index) => notifications.document(self.iun, *index).await?,
            Part::Payment { recipient, payment, kind } => {
                notifications.payment_attachment(self.iun, *recipient, (*kind).into(), Some(*payment)).await?
            }
            Part::Aar(key) => legal_facts.aar_with(self.iun, key, self.waits).await?,
            Part::LegalFact(key) => legal_facts.get_with(self.iun, key, self.waits).await?,
        };
        let path = part.path(download.file_name());
        let saved = download.save(self.folder.join(&path)).await?;
        Ok(Outcome::saved(&path, saved, download.content_type()))
    }

    /// What an earlier run saved and the platform does not list any more: documents after their time, elements that a rework
    /// made void. The files are there; they stay in the manifest.
    fn orphans(&self, wanted: &BTreeSet<Part>) -> Vec<ManifestEntry> {
        let listed: BTreeSet<String> = wanted.iter().map(Part::source).collect();
        let is_orphan = |file: &&ManifestEntry| {
            matches!(file.outcome, Outcome::Saved { .. })
                && file.source != "notification"
                && !listed.contains(&file.source)
        };
        self.before.map(|before| before.files.iter().filter(is_orphan).cloned().collect()).unwrap_or_default()
    }
}

/// An answer as it came: evidence.
struct Raw<O>(O);

impl<O: Operation> Operation for Raw<O> {
    type Output = Vec<u8>;
    const ROUTE: &'static Route = O::ROUTE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        self.0.call(versions)
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(answer.body.to_vec())
    }
}

fn whole(path: &str, content: &[u8]) -> Outcome {
    Outcome::Saved {
        path: path.to_owned(),
        sha256: Sha256Digest::of(content),
        length: content.len() as u64,
        content_type: Some("application/json".to_owned()),
    }
}

/// All or nothing: another file, put in the place of this one.
async fn write_whole(path: &Path, content: &[u8]) -> Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let (partial, content, target) = (PathBuf::from(partial), content.to_vec(), path.to_owned());
    let written = tokio::task::spawn_blocking(move || {
        let mut file = std::fs::File::create(&partial)?;
        std::io::Write::write_all(&mut file, &content)?;
        file.sync_all()?;
        std::fs::rename(&partial, &target)
    });
    let wrong = |error| Error::file(path, "cannot be written", error);
    written.await.map_err(|error| wrong(std::io::Error::other(error)))?.map_err(wrong)
}

async fn read_manifest(folder: &Path, iun: &Iun) -> Result<Option<Manifest>> {
    let path = folder.join(MANIFEST);
    let text = match tokio::fs::read(&path).await {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::file(&path, "cannot be read", error)),
    };
    let manifest: Manifest = serde_json::from_slice(&text)
        .map_err(|error| Error::file(&path, "is not a manifest; move it away to begin anew", error.into()))?;
    if manifest.iun == *iun {
        return Ok(Some(manifest));
    }
    let text = format!("{}: belongs to another notification ({}); use a folder for each", path.display(), manifest.iun);
    Err(Error::new(ErrorKind::InvalidInput, text))
}
