//! Consumers whose checkpoint, time or application is not as it should be.

use crate::scene::{Scene, builder};
use crate::streams::{all, element, send_some, stream};
use crate::watch::Failing as _;
use async_trait::async_trait;
use send_client::streams::{Change, Checkpoint, FileCheckpoint, Ledger, MemoryCheckpoint};
use send_client::{BoxError, Clock, ErrorKind, Network, RateLimit};
use send_core::api::Version;
use send_core::model::{StreamCreation, StreamEventType};
use send_core::time::Instant;
use send_core::wire::decode;
use send_emulator::Emulator;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn a_checkpoint_is_of_one_stream() {
    let scene = Scene::new().await;
    let (mine, other) = (stream(&scene, "mine").await, stream(&scene, "other").await);
    send_some(&scene, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let consumer = |id: &str| scene.client.streams().consumer(id, FileCheckpoint::open(&path).unwrap());
    assert!(!all(&mut consumer(&mine)).await.is_empty());
    let calls = scene.calls("read_events");
    for _ in 0..2 {
        let error = consumer(&other).next().await.failure();
        assert_eq!(error.kind(), ErrorKind::Conflict);
        assert!(error.to_string().contains("another checkpoint") && error.to_string().contains(&mine), "{error}");
    }
    assert_eq!(scene.calls("read_events"), calls, "a read would have deleted what nobody has seen");
    assert!(consumer(&mine).next_if_any().await.unwrap().is_none());
}

/// Waits for nothing: whoever sleeps by it sleeps for ever.
#[derive(Debug)]
struct Still(Arc<Emulator>);

#[async_trait]
impl Clock for Still {
    fn now(&self) -> Instant {
        self.0.now()
    }

    async fn sleep(&self, _: Duration) {
        std::future::pending().await
    }
}

/// The empty page comes while the application handles what it was given: it is not waited for once more.
#[tokio::test]
async fn an_empty_page_that_came_meanwhile_ends_what_there_is() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    send_some(&scene, 1).await;
    let client = builder(&scene.emulator).clock(Still(Arc::clone(&scene.emulator))).build().unwrap();
    let mut consumer = client.streams().consumer(&id, MemoryCheckpoint::default());
    let mut told = 0;
    while within_patience(consumer.next_if_any()).await.unwrap().is_some() {
        told += 1;
        while told == 1 && scene.calls("read_events") < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // The page has been answered; now it gets here.
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    assert!(told > 2, "there were {told} events");
}

/// What never ends fails instead.
async fn within_patience<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), work).await.unwrap()
}

#[tokio::test]
async fn a_checkpoint_of_before_streams_had_names_is_taken_over() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    send_some(&scene, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let cursor = scene.client.streams().read(&id, None).await.unwrap().events[1].event_id.clone();
    let read = format!(r#"{{"page":{{"at":"{}","cursor":"{cursor}","deliveries":[]}}}}"#, scene.emulator.now());
    let read: Change = decode(read.as_bytes()).unwrap();
    let checkpoint = FileCheckpoint::open(&path).unwrap();
    checkpoint.load().await.unwrap();
    checkpoint.store(&read).await.unwrap();
    let mut consumer = scene.client.streams().consumer(&id, checkpoint);
    while let Some(delivery) = consumer.next_if_any().await.unwrap() {
        assert!(delivery.event().is_none_or(|event| event.event_id > cursor), "it goes on after its cursor");
    }
    drop(consumer);
    let ledger = FileCheckpoint::open(&path).unwrap().load().await.unwrap();
    assert_eq!(ledger.stream(), Some(&*id));
}

/// What a checkpoint does once instead of storing a change. After that, as a file does, it wants to be loaded.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mishap {
    Fails,
    Hangs,
}

#[derive(Debug)]
struct Once {
    kept: MemoryCheckpoint,
    mishap: Mishap,
    when: fn(&Change) -> bool,
    is_over: AtomicBool,
    is_broken: AtomicBool,
}

impl Once {
    fn new(mishap: Mishap, when: fn(&Change) -> bool) -> Self {
        let (is_over, is_broken) = Default::default();
        Self { kept: MemoryCheckpoint::default(), mishap, when, is_over, is_broken }
    }
}

#[async_trait]
impl Checkpoint for Once {
    async fn load(&self) -> Result<Ledger, BoxError> {
        self.is_broken.store(false, Ordering::Relaxed);
        self.kept.load().await
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        if (self.when)(change) && !self.is_over.swap(true, Ordering::Relaxed) {
            self.is_broken.store(true, Ordering::Relaxed);
            match self.mishap {
                Mishap::Fails => return Err("the disk is full".into()),
                Mishap::Hangs => std::future::pending::<()>().await,
            }
        }
        if self.is_broken.load(Ordering::Relaxed) {
            return Err("it must be loaded first".into());
        }
        self.kept.store(change).await
    }
}

#[tokio::test]
async fn what_keeps_it_from_moving_on_does_not_make_it_forget_where_to() {
    for mishap in [Mishap::Fails, Mishap::Hangs] {
        let scene = Scene::new().await;
        let (old_version, new_version) = (Version::new(2, 8), Version::new(2, 9));
        let wanted = |title| StreamCreation::new(title, StreamEventType::Timeline);
        let old = scene.client.streams().at(old_version).create(&wanted("old")).await.unwrap().stream_id;
        let new = scene.client.streams().at(new_version).upgrade(&old, wanted("new")).await.unwrap().stream_id;
        send_some(&scene, 1).await;
        let checkpoint = Once::new(mishap, |change| matches!(change, Change::Moved(_)));
        let consumer = scene.client.streams().at(old_version).consumer(&old, checkpoint);
        let mut consumer = consumer.followed_by(&new, new_version);
        let mut got = Vec::new();
        for _ in 0..30 {
            if let Ok(Ok(Some(delivery))) = tokio::time::timeout(HOUR / 3600, consumer.next_if_any()).await {
                got.push(element(&delivery));
            }
        }
        assert!(got.iter().any(|element| element.contains("REQUEST_ACCEPTED")), "{mishap:?}: {got:?}");
    }
}

#[tokio::test]
async fn a_write_that_fails_once_is_told_once() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    send_some(&scene, 1).await;
    let checkpoint = Once::new(Mishap::Fails, |change| matches!(change, Change::Handled(_)));
    let mut consumer = scene.client.streams().consumer(&id, checkpoint);
    let first = element(&consumer.next().await.unwrap());
    assert_eq!(consumer.next().await.failure().kind(), ErrorKind::File);
    assert_ne!(element(&consumer.next().await.unwrap()), first, "that it was handled is known, and stored now");
}

#[tokio::test]
async fn when_the_calls_of_the_day_are_used_up_it_goes_on_tomorrow() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    let limit = RateLimit::default().per_second(1000.0).per_day(3).reserve_for_streams(3);
    let client = builder(&scene.emulator).rate_limit(limit).build().unwrap();
    let mut consumer = client.streams().consumer(&id, MemoryCheckpoint::default());
    for _ in 0..3 {
        assert!(consumer.next_if_any().await.unwrap().is_none());
    }
    let before = scene.emulator.now();
    send_some(&scene, 1).await;
    assert!(consumer.next().await.unwrap().event().is_some());
    let waited = scene.emulator.now().duration_since(before);
    assert!((1..=26).contains(&waited.as_hours()), "{waited}");
}

#[tokio::test]
async fn a_deadline_ends_it_however_long_it_would_wait() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    send_some(&scene, 1).await;
    let mut consumer = scene.client.within(HOUR / 6).streams().consumer(&id, MemoryCheckpoint::default());
    let start = scene.emulator.now();
    let told = async {
        loop {
            if let Err(error) = consumer.next().await {
                break error;
            }
        }
    };
    let told = tokio::time::timeout(Duration::from_secs(20), told).await.expect("it waits for ever");
    assert_eq!(Err::<(), _>(told).failure().kind(), ErrorKind::Timeout);
    assert!(scene.emulator.now().duration_since(start).unsigned_abs() <= HOUR / 6, "not a minute longer");
}

#[tokio::test]
async fn after_the_deadline_nothing_is_called_and_nothing_counted() {
    let scene = Scene::new().await;
    let client =
        builder(&scene.emulator).rate_limit(RateLimit::default()).build().unwrap().within(Duration::from_secs(10));
    scene.emulator.advance(Duration::from_secs(20));
    let used = || client.limiter().unwrap().usage(scene.emulator.now()).today;
    let before = used();
    assert_eq!(client.groups().list(None).await.failure().kind(), ErrorKind::Timeout);
    assert_eq!(used(), before);
}

#[tokio::test]
async fn an_application_that_takes_its_time_finds_the_next_page_there() {
    let scene = Scene::new().await;
    let id = stream(&scene, "mine").await;
    send_some(&scene, 12).await;
    let patience = Duration::from_millis(1500);
    let client = builder(&scene.emulator).network(Network::default().call_timeout(patience)).build().unwrap();
    let mut consumer = client.streams().consumer(&id, MemoryCheckpoint::default());
    consumer.next().await.unwrap();
    tokio::time::sleep(patience * 2).await;
    all(&mut consumer).await;
    let entries = scene.emulator.journal().entries();
    let reads: Vec<_> = entries.iter().filter(|entry| entry.target.as_str() == "read_events").collect();
    let different: HashSet<_> = reads.iter().map(|entry| &entry.path).collect();
    assert!(
        reads.len() > 2 && reads.len() == different.len(),
        "a page was read twice: {} of {}",
        different.len(),
        reads.len()
    );
}

/// Always too long, and counts how often it was written anew.
#[derive(Debug, Default)]
struct Long(MemoryCheckpoint, Arc<AtomicUsize>);

#[async_trait]
impl Checkpoint for Long {
    async fn load(&self) -> Result<Ledger, BoxError> {
        self.0.load().await
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        self.0.store(change).await
    }

    fn is_long(&self) -> bool {
        true
    }

    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.store(snapshot).await
    }
}

#[tokio::test]
async fn a_backlog_does_not_keep_the_checkpoint_from_being_shortened() {
    let scene = Scene::new().await;
    let (id, control) = (stream(&scene, "mine").await, stream(&scene, "control").await);
    send_some(&scene, 1).await;
    let times = Arc::new(AtomicUsize::new(0));
    let checkpoint = Long(MemoryCheckpoint::default(), Arc::clone(&times));
    let mut consumer = scene.client.streams().consumer(&id, checkpoint);
    let mut got = Vec::new();
    for number in 0..5 {
        got.push(element(&consumer.next().await.unwrap()));
        assert!(times.load(Ordering::Relaxed) >= number, "after {number}");
    }
    got.extend(all(&mut consumer).await);
    assert_eq!(crate::streams::sorted(got), crate::streams::expected(&scene, &control).await);
}
