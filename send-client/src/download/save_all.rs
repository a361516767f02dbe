//! Everything that proves a notification, in one folder: what a sender must keep, because the platform keeps documents for 120
//! days after the end, and legal facts for ten years.
//!
//! The manifest is written whenever a file has come, so that an interruption costs no more than what was under way. All files
//! are awaited at the same time, and a few are asked for and fetched at a time: who waits for the archive is in nobody's way.

use super::asking::Answer;
use super::contents::{Part, parts};
use super::earlier::{EARLIER, place, tells_more};
use super::folder::{read_manifest, write_manifest, write_whole};
use super::manifest::{Manifest, ManifestEntry, Outcome};
use super::{Asking, Waits};
use crate::{Client, Error, ErrorKind, Result};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use send_core::api::{Answer as Answered, ApiVersions, Call, GetSentNotification, ListLegalFacts, Operation, Route};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::FullSentNotification;
use send_core::wire::{DecodeError, Model};
use std::collections::BTreeSet;
use std::path::Path;
use tokio::sync::{Semaphore, SemaphorePermit};

const NOTIFICATION: &str = "notification.json";
/// How many files are looked at, asked for or fetched at a time.
const PARALLEL: usize = 4;

/// Saves a notification into a folder.
///
/// # Errors
/// As [`Notifications::save_all`](crate::Notifications::save_all) says.
pub(crate) async fn save_all(client: &Client, iun: &Iun, folder: &Path, waits: &Waits) -> Result<Manifest> {
    let before = read_manifest(folder, iun).await?;
    let raw = client.execute(&Raw(GetSentNotification { iun: *iun })).await?;
    let notification =
        FullSentNotification::read(&raw).map_err(|error| Error::new(ErrorKind::Decode, error.to_string()))?;
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
    let job = Job {
        client,
        iun,
        folder,
        waits,
        listed: parts(&notification, &listed),
        documents_are_kept: notification.documents_available != Some(false),
        before: before.as_ref(),
        places: Semaphore::new(PARALLEL),
    };
    let earlier = job.keep_earlier(&notification).await?;
    let wanted = job.wanted();
    let mut manifest = Manifest { iun: *iun, saved_at: client.clock().now(), files: Vec::new() };
    manifest.files.push(ManifestEntry { source: "notification".to_owned(), outcome: whole(NOTIFICATION, &raw) });
    manifest.files.extend(wanted.iter().map(|part| job.expected(part)));
    manifest.files.extend(earlier);
    // The manifest first: should the program end here, what was kept beside is listed.
    write_manifest(folder, &manifest).await?;
    write_whole(&folder.join(NOTIFICATION), &raw).await?;
    let mut coming: FuturesUnordered<_> = wanted.into_iter().map(|part| job.entry(part)).collect();
    while let Some(entry) = coming.next().await {
        if manifest.set(entry) {
            write_manifest(folder, &manifest).await?;
        }
    }
    Ok(manifest)
}

struct Job<'a> {
    client: &'a Client,
    iun: &'a Iun,
    folder: &'a Path,
    waits: &'a Waits,
    /// What the platform lists today.
    listed: BTreeSet<Part>,
    documents_are_kept: bool,
    before: Option<&'a Manifest>,
    places: Semaphore,
}

impl Job<'_> {
    /// Everything that is listed, and what was listed in an earlier run: documents after their time, elements that a rework
    /// made void.
    fn wanted(&self) -> BTreeSet<Part> {
        let before = self.before.iter().flat_map(|before| &before.files);
        self.listed.iter().cloned().chain(before.filter_map(|file| Part::read(&file.source))).collect()
    }

    /// What stands in the manifest until a file has come.
    fn expected(&self, part: &Part) -> ManifestEntry {
        let source = part.source();
        let outcome = self.before.and_then(|before| before.outcome(&source)).cloned();
        ManifestEntry { source, outcome: outcome.unwrap_or(Outcome::NotYet { retry_after: None }) }
    }

    async fn entry(&self, part: Part) -> ManifestEntry {
        let source = part.source();
        let outcome = match self.kept(&source).await {
            Some(kept) => kept,
            None if self.is_gone(&part) => Outcome::Gone,
            None => self.fetch(&part).await.unwrap_or_else(|error| match error.kind() {
                ErrorKind::NotFound if !self.listed.contains(&part) => Outcome::Gone,
                _ => Outcome::failed(&error),
            }),
        };
        ManifestEntry { source, outcome }
    }

    /// What an earlier run saved, if it is still what it was.
    async fn kept(&self, source: &str) -> Option<Outcome> {
        let outcome = self.before?.outcome(source)?;
        let Outcome::Saved { path, sha256, length, .. } = outcome else { return None };
        let path = self.folder.join(path);
        let _place = self.place().await;
        let is_there = tokio::fs::metadata(&path).await.is_ok_and(|metadata| metadata.len() == *length);
        let digest = tokio::task::spawn_blocking(move || Sha256Digest::from_reader(std::fs::File::open(path)?)).await;
        let is_same = is_there && digest.is_ok_and(|digest| digest.is_ok_and(|digest| digest == *sha256));
        is_same.then(|| outcome.clone())
    }

    /// True if there is nothing to ask for.
    fn is_gone(&self, part: &Part) -> bool {
        !self.listed.contains(part)
            && match part {
                Part::Document(_) | Part::Payment { .. } => !self.documents_are_kept,
                Part::Aar(_) | Part::LegalFact(_) => false,
            }
    }

    async fn fetch(&self, part: &Part) -> Result<Outcome> {
        let mut asking = self.asking(part);
        loop {
            let place = self.place().await;
            let wait = match asking.once().await? {
                Answer::Later(wait) => wait,
                Answer::Ready(download) => {
                    let path = part.path(download.file_name());
                    let saved = download.save(self.folder.join(&path)).await?;
                    return Ok(Outcome::saved(&path, saved, download.content_type()));
                }
            };
            drop(place);
            self.client.pause(wait).await?;
        }
    }

    fn asking(&self, part: &Part) -> Asking {
        let (notifications, legal_facts) = (self.client.notifications(), self.client.legal_facts());
        match part {
            Part::Document(index) => notifications.asking_for_document(self.iun, *index, self.waits),
            Part::Payment { recipient, payment, kind } => {
                let attachment = (*kind).into();
                notifications.asking_for_payment(self.iun, *recipient, attachment, Some(*payment), self.waits)
            }
            Part::Aar(key) => legal_facts.asking_for_aar(self.iun, key, self.waits),
            Part::LegalFact(key) => legal_facts.asking_for(self.iun, key, self.waits),
        }
    }

    /// One of the few; it is never refused.
    async fn place(&self) -> Option<SemaphorePermit<'_>> {
        self.places.acquire().await.ok()
    }

    /// The notifications of earlier days: those that were kept, and the last one if today's tells less.
    async fn keep_earlier(&self, today: &FullSentNotification) -> Result<Vec<ManifestEntry>> {
        let Some(before) = self.before else { return Ok(Vec::new()) };
        let is_earlier = |file: &&ManifestEntry| file.source.starts_with(EARLIER);
        let mut kept: Vec<ManifestEntry> = before.files.iter().filter(is_earlier).cloned().collect();
        let Ok(last) = tokio::fs::read(self.folder.join(NOTIFICATION)).await else { return Ok(kept) };
        if FullSentNotification::read(&last).is_ok_and(|last| tells_more(&last, today)) {
            let (source, path) = place(before.saved_at);
            write_whole(&self.folder.join(&path), &last).await?;
            kept.push(ManifestEntry { source, outcome: whole(&path, &last) });
        }
        Ok(kept)
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

    fn read(answer: &Answered<'_>) -> Result<Self::Output, DecodeError> {
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
