//! Files come whole and checked, or the error says when to come again.

use crate::scene::{Scene, pdf};
use crate::watch::Failing as _;
use send_client::{ErrorKind, Outcome, Waits};
use send_core::api::{GetDocument, GetLegalFact, Operation, Route};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::*;
use send_emulator::{Effect, Fault, Target};
use std::time::Duration;

/// A notification at the end of its life.
async fn finished(scene: &Scene) -> Iun {
    let submitted = scene.client.notifications().send(scene.request("P-1").await).await.unwrap();
    let iun = scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    scene.emulator.run_until_status(iun, &NotificationStatus::EffectiveDate).unwrap();
    iun
}

async fn legal_fact(scene: &Scene, iun: &Iun) -> String {
    scene.client.legal_facts().list(iun).await.unwrap()[0].legal_facts_id.key.clone()
}

fn document() -> &'static Route {
    GetDocument::ROUTE
}

fn fact() -> &'static Route {
    GetLegalFact::ROUTE
}

#[tokio::test]
async fn a_broken_download_is_taken_up_where_it_broke() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    for (effect, times) in [(Effect::CutBody, 3), (Effect::Drop, 2), (Effect::fail(503), 2), (Effect::ExpireLink, 2)] {
        scene.emulator.faults().clear();
        scene.emulator.faults().add(Fault::on(Target::Download, effect.clone()).times(times)).unwrap();
        let download = scene.client.notifications().document(&iun, 0).await.unwrap();
        assert_eq!(download.bytes().await.unwrap(), pdf("Verbale"), "{effect:?}");
    }
}

#[tokio::test]
async fn damage_on_the_way_is_noticed_and_fetched_again() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    scene.emulator.faults().add(Fault::on(Target::Download, Effect::Corrupt).times(2)).unwrap();
    let download = scene.client.notifications().document(&iun, 0).await.unwrap();
    assert_eq!(download.bytes().await.failure().kind(), ErrorKind::Integrity);
    let folder = tempfile::tempdir().unwrap();
    let saved = download.save(folder.path().join("v.pdf")).await.unwrap();
    assert_eq!((saved.sha256, saved.length), (Sha256Digest::of(&pdf("Verbale")), pdf("Verbale").len() as u64));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn a_file_out_of_the_archive_is_ordered_once_and_awaited() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let key = legal_fact(&scene, &iun).await;
    scene.emulator.faults().add(Fault::on(fact(), Effect::archive())).unwrap();
    let hasty = scene.client.legal_facts().get(&iun, &key).await.failure();
    assert_eq!(hasty.kind(), ErrorKind::StillWaiting);
    assert!(hasty.retry_after().unwrap() >= Duration::from_secs(3600), "{hasty}");
    // The second order fails with 500 on the platform; a patient reader gets the file all the same.
    let before = scene.emulator.now();
    let (facts, waits) = (scene.client.legal_facts(), Waits::patient());
    let download = facts.get_with(&iun, &key, &waits).await.unwrap();
    assert!(scene.emulator.now().duration_since(before).as_hours() >= 1);
    assert!(download.bytes().await.unwrap().starts_with(b"%PDF-"));
}

#[tokio::test]
async fn readers_of_the_same_file_ask_one_after_the_other() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let key = legal_fact(&scene, &iun).await;
    scene.emulator.faults().add(Fault::on(fact(), Effect::archive())).unwrap();
    let waits = Waits::patient();
    let get = || async { scene.client.legal_facts().get_with(&iun, &key, &waits).await.map(|_| ()) };
    let (first, second, third) = tokio::join!(get(), get(), get());
    for outcome in [first, second, third] {
        outcome.unwrap();
    }
    let failed = scene.emulator.journal().of(fact()).iter().filter(|entry| entry.status == Some(500)).count();
    assert_eq!(failed, 0, "the file was ordered a second time");
}

#[tokio::test]
async fn what_has_just_happened_is_not_there_yet() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let key = legal_fact(&scene, &iun).await;
    let facts = scene.client.legal_facts();
    scene.emulator.faults().add(Fault::on(fact(), Effect::Missing).times(4)).unwrap();
    assert_eq!(facts.get(&iun, &key).await.failure().kind(), ErrorKind::NotFound);
    let before = scene.emulator.now();
    facts.get_with(&iun, &key, &Waits::patient()).await.unwrap();
    assert_eq!(scene.emulator.now().duration_since(before).as_secs(), 30 + 120 + 600);
}

#[tokio::test]
async fn what_is_gone_is_gone_whatever_the_status() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let key = legal_fact(&scene, &iun).await;
    scene.emulator.faults().add(Fault::on(fact(), Effect::Gone)).unwrap();
    scene.emulator.faults().add(Fault::on(document(), Effect::Gone)).unwrap();
    let patient = Waits::patient();
    let error = scene.client.legal_facts().get_with(&iun, &key, &patient).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Gone, Some(500)));
    let error = scene.client.notifications().document(&iun, 0).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Gone, Some(400)));
}

#[tokio::test]
async fn everything_is_saved_with_a_manifest_and_only_what_is_missing_is_fetched_again() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let folder = tempfile::tempdir().unwrap();
    let lost = scene.emulator.faults().add(Fault::on(fact(), Effect::Missing).once()).unwrap();
    let save =
        || async { scene.client.notifications().save_all(&iun, folder.path(), &Waits::default()).await.unwrap() };
    let first = save().await;
    assert_eq!(scene.emulator.faults().happened(lost), 1);
    let not_yet: Vec<_> = first.files.iter().filter(|file| matches!(file.outcome, Outcome::NotYet { .. })).collect();
    assert!(!first.is_complete() && not_yet.len() == 1, "{first:?}");
    let fetched = || scene.emulator.journal().count(Target::Download);
    let before = fetched();
    let second = save().await;
    assert!(second.is_complete(), "{second:?}");
    assert_eq!(fetched() - before, 1, "only what was missing");
    for kind in ["document/0", "aar/", "legal-fact/"] {
        assert!(second.files.iter().any(|file| file.source.starts_with(kind)), "{kind}: {second:?}");
    }
    for file in &second.files {
        let Outcome::Saved { path, sha256, length, .. } = &file.outcome else { panic!("{file:?}") };
        let content = std::fs::read(folder.path().join(path)).unwrap();
        assert_eq!((Sha256Digest::of(&content), content.len() as u64), (*sha256, *length), "{path}");
    }
    let notification: FullSentNotification =
        send_core::wire::decode(&std::fs::read(folder.path().join("notification.json")).unwrap()).unwrap();
    assert_eq!(notification.iun, iun.to_string());
    // A file that somebody damaged is fetched again, and nothing else.
    let Some(Outcome::Saved { path, .. }) = second.outcome("document/0") else { panic!("not saved") };
    std::fs::write(folder.path().join(path), b"%PDF-spoilt").unwrap();
    let before = fetched();
    assert!(save().await.is_complete());
    assert_eq!(fetched() - before, 1);
    // The manifest on disk is the one that was returned, and nothing half written is left.
    let on_disk: send_client::Manifest =
        serde_json::from_slice(&std::fs::read(folder.path().join("manifest.json")).unwrap()).unwrap();
    assert_eq!(on_disk.files.len(), second.files.len());
    let left = walk(folder.path());
    assert!(left.iter().all(|path| !path.ends_with(".part")), "{left:?}");
    let other = "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap();
    let error = scene.client.notifications().save_all(&other, folder.path(), &Waits::default()).await.failure();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

/// Who has the patience for legal facts has it for documents too.
#[tokio::test]
async fn documents_out_of_the_archive_are_awaited_and_saved() {
    let scene = Scene::new().await;
    let iun = finished(&scene).await;
    let folder = tempfile::tempdir().unwrap();
    scene.emulator.faults().add(Fault::on(document(), Effect::archive())).unwrap();
    let before = scene.emulator.now();
    let manifest = scene.client.notifications().save_all(&iun, folder.path(), &Waits::patient()).await.unwrap();
    assert!(manifest.is_complete(), "{manifest:?}");
    assert!(scene.emulator.now().duration_since(before).as_hours() >= 5);
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path.display().to_string()] }).collect()
}
