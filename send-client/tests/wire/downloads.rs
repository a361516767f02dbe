//! Files and folders of files: what is believed, what is kept, and what an interruption costs.

use crate::limits::Frozen;
use crate::script::{Script, Sent, Step, Ticks, answer, builder, iun, with_header};
use crate::watch::Failing as _;
use send_client::{Client, ErrorKind, Manifest, Outcome, Waits};
use send_core::digest::Sha256Digest;
use serde_json::json;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const STORAGE: &str = "https://bucket.s3.eu-south-1.amazonaws.com/";

/// A notification with its files.
#[derive(Clone)]
struct Archive(Arc<Mutex<State>>);

struct State {
    notification: serde_json::Value,
    legal_facts: Vec<&'static str>,
    /// What is told of a file, by the end of its address; else there is a link to it.
    told: Vec<(&'static str, Step)>,
}

impl Archive {
    fn new(notification: serde_json::Value, legal_facts: &[&'static str]) -> Self {
        Self(Arc::new(Mutex::new(State { notification, legal_facts: legal_facts.to_vec(), told: Vec::new() })))
    }

    fn tell(&self, file: &'static str, step: Step) {
        self.0.lock().unwrap().told.push((file, step));
    }

    fn become_notification(&self, notification: serde_json::Value) {
        self.0.lock().unwrap().notification = notification;
    }

    fn script(&self) -> Script {
        let state = Arc::clone(&self.0);
        Script::new([]).with_rule(move |sent| Some(state.lock().unwrap().answer(sent)))
    }
}

impl State {
    fn answer(&self, sent: &Sent) -> Step {
        let url = &sent.url;
        if let Some(file) = url.strip_prefix(STORAGE) {
            return answer(200, format!("content of {file}"));
        }
        if url.ends_with("/legal-facts") {
            let listed: Vec<_> = self.legal_facts.iter().map(|key| json!({"legalFactsId": {"key": key}})).collect();
            return answer(200, json!(listed).to_string());
        }
        let Some((_, file)) = url.rsplit_once('/').filter(|_| !url.ends_with(&iun().to_string())) else {
            return answer(200, self.notification.to_string());
        };
        if let Some((_, step)) = self.told.iter().find(|(told, _)| *told == file) {
            return step.clone();
        }
        let length = format!("content of {file}").len();
        answer(
            200,
            json!({"filename": "f.pdf", "contentLength": length, "url": format!("{STORAGE}{file}")}).to_string(),
        )
    }
}

fn notification(documents: usize, elements: &[&str]) -> serde_json::Value {
    json!({
        "iun": iun().to_string(), "sentAt": "2024-02-01T00:00:00Z", "notificationStatus": "ACCEPTED",
        "documents": (0..documents).map(|index| json!({"title": format!("Verbale {index}")})).collect::<Vec<_>>(),
        "recipients": [], "notificationStatusHistory": [],
        "timeline": elements.iter().map(|id| json!({"elementId": id})).collect::<Vec<_>>(),
    })
}

fn archived() -> Step {
    answer(200, r#"{"filename":"f.pdf","retryAfter":18000}"#)
}

fn client(script: &Script) -> Client {
    builder(script, &Ticks::default()).without_rate_limit().build().unwrap()
}

async fn save(client: &Client, folder: &Path) -> Manifest {
    client.notifications().save_all(&iun(), folder, &Waits::default()).await.unwrap()
}

fn fetched(script: &Script) -> usize {
    script.sent().iter().filter(|sent| sent.url.starts_with(STORAGE)).count()
}

fn read(folder: &Path) -> Option<Manifest> {
    serde_json::from_slice(&std::fs::read(folder.join("manifest.json")).ok()?).ok()
}

fn is_saved(manifest: &Manifest, source: &str) -> bool {
    matches!(manifest.outcome(source), Some(Outcome::Saved { .. }))
}

/// Four files come out of the archive, which takes hours: the others do not wait for them, and are not fetched again if the
/// program ends meanwhile.
#[tokio::test]
async fn what_was_saved_before_an_interruption_is_not_fetched_again() {
    let slow = ["A1.pdf", "A2.pdf", "A3.pdf", "A4.pdf"];
    let archive = Archive::new(notification(2, &[]), &["A1.pdf", "A2.pdf", "A3.pdf", "A4.pdf", "B.pdf"]);
    slow.iter().for_each(|key| archive.tell(key, archived()));
    let (script, folder) = (archive.script(), tempfile::tempdir().unwrap());
    let path = folder.path().to_owned();
    let patient = builder(&script, &Ticks::default()).clock(Frozen).without_rate_limit().build().unwrap();
    let run =
        tokio::spawn(async move { patient.notifications().save_all(&iun(), path, &Waits::patient()).await.map(drop) });
    let there = ["document/0", "document/1", "legal-fact/B.pdf"];
    let so_far = async {
        loop {
            match read(folder.path()) {
                Some(manifest) if there.iter().all(|source| is_saved(&manifest, source)) => break manifest,
                _ => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
    };
    let manifest = tokio::time::timeout(Duration::from_secs(10), so_far).await.expect("nothing is written down");
    run.abort();
    assert!(run.await.unwrap_err().is_cancelled());
    assert!(!manifest.is_complete(), "{manifest:?}");
    assert_eq!(fetched(&script), 3);
    let manifest = save(&client(&script), folder.path()).await;
    assert_eq!(fetched(&script), 3);
    assert!(slow.iter().all(|key| matches!(
        manifest.outcome(&format!("legal-fact/{key}")),
        Some(Outcome::NotYet { retry_after: Some(18_000) })
    )));
}

#[tokio::test]
async fn what_the_platform_tells_no_more_is_not_forgotten() {
    let archive = Archive::new(notification(2, &["REQUEST_ACCEPTED", "SEND_ANALOG_FEEDBACK"]), &[]);
    archive.tell("0", answer(400, r#"{"status":400,"errors":[{"code":"SOMETHING"}]}"#));
    let (script, folder, ticks) = (archive.script(), tempfile::tempdir().unwrap(), Ticks::default());
    let client = builder(&script, &ticks).without_rate_limit().build().unwrap();
    let first = save(&client, folder.path()).await;
    assert!(matches!(first.outcome("document/0"), Some(Outcome::Failed { .. })), "{first:?}");
    ticks.advance(Duration::from_secs(120 * 24 * 3600));
    let mut emptied = notification(0, &["REQUEST_ACCEPTED", "SEND_ANALOG_FEEDBACK"]);
    emptied["documentsAvailable"] = false.into();
    archive.become_notification(emptied.clone());
    let calls = script.calls();
    for _ in 0..2 {
        let manifest = save(&client, folder.path()).await;
        assert_eq!(manifest.outcome("document/0"), Some(&Outcome::Gone));
        assert!(is_saved(&manifest, "document/1") && manifest.is_complete(), "{manifest:?}");
        assert_eq!(earlier(&manifest, folder.path()), [notification(2, &["REQUEST_ACCEPTED", "SEND_ANALOG_FEEDBACK"])]);
        assert_eq!(read(folder.path()), Some(manifest));
    }
    assert_eq!(script.calls() - calls, 4, "nobody asks for documents that are not kept");
    // A rework makes elements void, and the platform does not show them any more.
    let mut reworked = notification(0, &["REQUEST_ACCEPTED"]);
    reworked["documentsAvailable"] = false.into();
    archive.become_notification(reworked);
    ticks.advance(Duration::from_secs(3600));
    let manifest = save(&client, folder.path()).await;
    let kept = earlier(&manifest, folder.path());
    assert!(kept.len() == 2 && kept.contains(&emptied), "{kept:?}");
}

/// The notifications of earlier days that the manifest lists, each checked against its digest.
fn earlier(manifest: &Manifest, folder: &Path) -> Vec<serde_json::Value> {
    let listed = manifest.files.iter().filter(|file| file.source.starts_with("notification/"));
    listed
        .map(|file| {
            let Outcome::Saved { path, sha256, .. } = &file.outcome else { panic!("{file:?}") };
            let content = std::fs::read(folder.join(path)).unwrap();
            assert_eq!(Sha256Digest::of(&content), *sha256);
            serde_json::from_slice(&content).unwrap()
        })
        .collect()
}

/// What a legal fact of an earlier day could not be had then, is asked for again by its key although nobody lists it now.
#[tokio::test]
async fn a_legal_fact_that_a_rework_hid_is_still_fetched() {
    let archive = Archive::new(notification(0, &[]), &["HIDDEN.pdf", "LOST.pdf"]);
    archive.tell("HIDDEN.pdf", archived());
    archive.tell("LOST.pdf", archived());
    let (script, folder) = (archive.script(), tempfile::tempdir().unwrap());
    let client = client(&script);
    assert!(!save(&client, folder.path()).await.is_complete());
    {
        let mut state = archive.0.lock().unwrap();
        state.legal_facts.clear();
        state.told = vec![("LOST.pdf", answer(404, ""))];
    }
    let manifest = save(&client, folder.path()).await;
    assert!(is_saved(&manifest, "legal-fact/HIDDEN.pdf"), "{manifest:?}");
    assert_eq!(manifest.outcome("legal-fact/LOST.pdf"), Some(&Outcome::Gone));
}

#[tokio::test]
async fn a_file_whose_length_nobody_announced_does_not_fill_the_memory() {
    let told = json!({"filename": "f.pdf", "contentLength": 0, "url": format!("{STORAGE}f")}).to_string();
    let script = Script::new([answer(200, told), with_header(200, "%PDF-", "content-length", "300000000")]);
    let download = client(&script).legal_facts().get(&iun(), "K.pdf").await.unwrap();
    let error = download.bytes().await.failure();
    assert_eq!(error.kind(), ErrorKind::Integrity);
    assert!(error.to_string().contains("save it to a file"), "{error}");
}

#[tokio::test]
async fn a_digest_that_cannot_be_read_is_not_taken_for_none() {
    let told = |digest: &str| {
        let told = json!({"filename": "f.pdf", "sha256": digest, "url": format!("{STORAGE}f")});
        Script::new([answer(200, told.to_string())])
    };
    for wrong in ["abc", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] {
        let error = client(&told(wrong)).notifications().document(&iun(), 0).await.failure();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains("sha256"), "{error}");
    }
    client(&told("")).notifications().document(&iun(), 0).await.unwrap();
}
