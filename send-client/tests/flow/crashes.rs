//! Consumers that die, handlers that fail, disks that are full.

use crate::scene::Scene;
use crate::streams::{all, all_with_gaps, element, expected, send_some, sorted, stream};
use crate::watch::Failing as _;
use async_trait::async_trait;
use futures_util::FutureExt;
use send_client::streams::{Change, Checkpoint, FileCheckpoint, GapCause, Ledger, MemoryCheckpoint, Stopped};
use send_client::{BoxError, ErrorKind};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The checkpoint, as soon as what a dead consumer had begun to write is written.
async fn left_alone(path: &Path) -> FileCheckpoint {
    loop {
        match FileCheckpoint::open(path) {
            Ok(checkpoint) => return checkpoint,
            Err(error) => assert_eq!(error.kind(), ErrorKind::Conflict),
        }
        tokio::time::sleep(Duration::from_micros(300)).await;
    }
}

#[tokio::test]
async fn killed_at_every_await_point_nothing_is_lost_and_only_what_was_in_hand_comes_again() {
    let scene = Scene::new().await;
    let (id, control) = (stream(&scene, "followed").await, stream(&scene, "control").await);
    send_some(&scene, 12).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream.journal");
    // What the application has stored, with the number of the life in which it got it.
    let stored: Arc<Mutex<Vec<(String, usize)>>> = Arc::default();
    let mut lives = 0;
    let is_done = loop {
        lives += 1;
        let mut consumer = scene.client.streams().consumer(&id, left_alone(&path).await);
        let life = async {
            consumer
                .run(|delivery| {
                    let stored = &stored;
                    async move {
                        // The handler awaits too: it can be killed half way.
                        tokio::task::yield_now().await;
                        stored.lock().unwrap().push((element(&delivery), lives));
                        tokio::task::yield_now().await;
                        Ok(())
                    }
                })
                .await
        };
        // Each life lasts one poll longer than the one before: every await point is hit by some death.
        let mut life = Box::pin(life);
        for _ in 0..lives {
            if life.as_mut().now_or_never().is_some() {
                panic!("the consumer ended by itself");
            }
            tokio::time::sleep(Duration::from_micros(300)).await;
        }
        drop(life);
        if stored.lock().unwrap().len() > 20 && lives > 100 {
            break true;
        }
        if lives > 400 {
            break false;
        }
    };
    assert!(is_done, "it never got on");
    // What is left, in peace.
    let mut consumer = scene.client.streams().consumer(&id, left_alone(&path).await);
    let rest = all(&mut consumer).await;
    let mut times: HashMap<String, Vec<usize>> = HashMap::new();
    for (element, life) in stored.lock().unwrap().iter().cloned().chain(rest.into_iter().map(|element| (element, 0))) {
        times.entry(element).or_default().push(life);
    }
    assert_eq!(sorted(times.keys().cloned().collect()), expected(&scene, &control).await);
    // No life hands over anything twice.
    for (element, mut lives) in times {
        let count = lives.len();
        lives.dedup();
        assert_eq!(lives.len(), count, "{element} twice in one life");
    }
}

#[tokio::test]
async fn a_journal_that_is_damaged_stops_nobody_and_tells_that_events_may_be_missing() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream.journal");
    let consumer = || scene.client.streams().consumer(&id, FileCheckpoint::open(&path).unwrap());
    send_some(&scene, 3).await;
    {
        let mut consumer = consumer();
        for _ in 0..3 {
            consumer.next().await.unwrap();
        }
    }
    let mut bytes = std::fs::read(&path).unwrap();
    // The first line tells whose journal it is, the second holds a page.
    let page = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 100;
    bytes[page] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let (_, gaps) = all_with_gaps(&mut consumer()).await;
    assert_eq!(gaps.iter().filter(|gap| gap.cause == GapCause::DamagedCheckpoint).count(), 1, "{gaps:?}");
    assert_eq!(std::fs::read(folder.path().join("stream.journal.damaged")).unwrap(), bytes);
    // Told once, and everything goes on.
    scene.client.notifications().send(scene.request("later").await).await.unwrap();
    scene.emulator.advance(Duration::from_secs(3600));
    let (elements, gaps) = all_with_gaps(&mut consumer()).await;
    assert!(elements.iter().any(|element| element.contains("REQUEST_ACCEPTED")), "{elements:?}");
    assert!(gaps.iter().all(|gap| gap.cause != GapCause::DamagedCheckpoint), "{gaps:?}");
}

#[tokio::test]
async fn a_handler_that_fails_gets_the_same_again() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    send_some(&scene, 1).await;
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let mut refused = None;
    let stopped = consumer
        .run(|delivery| {
            refused = Some(element(&delivery));
            async { Err("no database".into()) }
        })
        .await
        .unwrap_err();
    assert!(matches!(stopped, Stopped::Handler(_)), "{stopped:?}");
    assert_eq!(element(&consumer.next().await.unwrap()), refused.unwrap());
}

#[derive(Debug, Default)]
struct Failing(MemoryCheckpoint);

#[async_trait]
impl Checkpoint for Failing {
    async fn load(&self) -> Result<Ledger, BoxError> {
        self.0.load().await
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        if matches!(change, Change::Page { .. }) { Err("the disk is full".into()) } else { self.0.store(change).await }
    }
}

#[tokio::test]
async fn what_cannot_be_stored_is_not_acknowledged() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    send_some(&scene, 1).await;
    let mut consumer = scene.client.streams().consumer(&id, Failing::default());
    for _ in 0..3 {
        assert_eq!(consumer.next().await.failure().kind(), ErrorKind::File);
    }
    assert!(scene.emulator.journal().entries().iter().all(|entry| !entry.path.contains("lastEventId")));
    assert!(!scene.client.streams().read(&id, None).await.unwrap().events.is_empty());
}
