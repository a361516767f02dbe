//! Thousands of notifications over a network that fails one call in twenty: as many notifications, none lost, none twice, and
//! every one of them told by the stream.
//!
//! `SEND_SOAK` says how many; `cargo xtask soak` runs more than the default.

use crate::scene::{Scene, pdf, request};
use send_client::batch::{BatchOptions, Parcel};
use send_client::send::Acceptance;
use send_client::streams::FileCheckpoint;
use send_client::{Attachment, Client, Error, ErrorKind, Submitted};
use send_core::api::ROUTES;
use send_core::model::*;
use send_emulator::{Effect, ErrorBody, Fault, Target};
use std::collections::{HashMap, HashSet};
use std::time::Duration;

const MANY: usize = 2000;
const SIDE_BY_SIDE: usize = 8;

/// One call in twenty fails, in one of these ways.
fn trouble(scene: &Scene) {
    let faults = scene.emulator.faults();
    let effects = [
        Effect::LoseAnswer,
        Effect::Drop,
        Effect::fail(503),
        Effect::Fail { status: 504, body: ErrorBody::Html, commit: true },
        Effect::CutBody,
        Effect::BreakJson,
        Effect::throttle(),
    ];
    let calls = ["preload", "send_notification", "get_request_status", "read_events"];
    let routes = ROUTES.iter().filter(|route| calls.contains(&route.name));
    for target in routes.map(|route| Target::from(*route)) {
        for effect in &effects {
            faults.add(Fault::on(target, effect.clone()).probability(0.05 / effects.len() as f64)).unwrap();
        }
    }
    for effect in [Effect::LoseAnswer, Effect::Drop, Effect::SlowDown, Effect::ExpireLink] {
        faults.add(Fault::on(Target::Upload, effect).probability(0.05 / 4.0)).unwrap();
    }
    faults.add(Fault::on(Target::Event, Effect::hide_event_for(Duration::from_secs(3))).probability(0.05)).unwrap();
    faults.add(Fault::on(Target::Event, Effect::RepeatEvent { ms: 2000 }).probability(0.05)).unwrap();
}

/// Sends as a careful program does: what did not get through, or is not known, goes into the next batch with the same token.
async fn send_all(client: &Client, many: usize) -> Vec<Submitted> {
    let (mut sent, mut numbers, mut options) = (Vec::new(), (0..many).collect::<Vec<_>>(), BatchOptions::new());
    for _ in 0..20 {
        let parcels: Vec<_> = numbers.iter().copied().map(parcel).collect();
        let mut batch = client.notifications().send_all(parcels, options.parallel(SIDE_BY_SIDE));
        let mut left = Vec::new();
        while let Some(row) = batch.next().await {
            let again = |error: &Error| {
                error.is_retryable() || matches!(error.kind(), ErrorKind::OutcomeUnknown | ErrorKind::Decode)
            };
            match row.outcome {
                Ok(submitted) => sent.push(submitted),
                Err(error) if again(&error) => left.push(numbers[row.position]),
                Err(error) => panic!("{error}"),
            }
        }
        if left.is_empty() {
            return sent;
        }
        (numbers, options) = (left, BatchOptions::new().resume());
    }
    panic!("no end: {} are left", numbers.len())
}

fn parcel(number: usize) -> Parcel {
    Parcel::new([Attachment::pdf_bytes(pdf(&format!("Verbale {number}")))], move |files| {
        let mut request = request(&format!("P-{number}"), files[0].clone());
        request.idempotence_token = Some(format!("T-{number}"));
        Ok(request)
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_many_notifications_as_were_sent() {
    let many = std::env::var("SEND_SOAK").ok().and_then(|many| many.parse().ok()).unwrap_or(MANY);
    let scene = Scene::new().await;
    let filter = ["REQUEST_ACCEPTED", "REQUEST_REFUSED"];
    let stream = StreamCreation::new("acceptance", StreamEventType::Timeline).filter(filter);
    let stream = scene.client.streams().create(&stream).await.unwrap().stream_id;
    trouble(&scene);
    let sent = send_all(&scene.client, many).await;
    let iuns: HashSet<_> = sent.iter().map(|submitted| submitted.request_id).collect();
    assert_eq!((sent.len(), iuns.len()), (many, many), "two sends, one notification");
    let recovered = sent.iter().filter(|submitted| submitted.recovered).count();
    assert!(recovered * 100 > many, "only {recovered} answers were lost: the test tests nothing");

    // The stream tells each once, while the reader is killed again and again.
    scene.emulator.advance(Duration::from_secs(3600));
    let folder = tempfile::tempdir().unwrap();
    let mut told: HashMap<_, usize> = HashMap::new();
    let mut idle = 0;
    while idle < 3 {
        let checkpoint = FileCheckpoint::open(folder.path().join("journal")).unwrap();
        let mut consumer = scene.client.streams().consumer(&stream, checkpoint);
        let mut handed = 0;
        while let Some(delivery) = consumer.next_if_any().await.unwrap() {
            // A repeated event that the platform took out of a page leaves a hole, which is told.
            let Some(event) = delivery.event() else { continue };
            let acceptance = Acceptance::of(event).unwrap();
            acceptance.outcome.unwrap();
            *told.entry(acceptance.request_id).or_default() += 1;
            handed += 1;
            if handed == 333 {
                // It had this one in hand: it is handed over again, and counts once.
                *told.entry(acceptance.request_id).or_default() -= 1;
                break;
            }
        }
        idle = if handed == 0 { idle + 1 } else { 0 };
    }
    assert_eq!(told.len(), many, "notifications that nobody sent, or that nobody told of");
    assert!(told.values().all(|times| *times == 1), "told twice");
    assert_eq!(told.keys().copied().collect::<HashSet<_>>(), iuns);
}
