//! Every event once, whatever happens to the stream, to the network and to the process.

use crate::scene::{Hand, Scene, builder};
use crate::watch::Failing as _;
use async_trait::async_trait;
use futures_util::StreamExt;
use send_client::streams::{Delivery, FileCheckpoint, Gap, GapCause, Lease, MemoryCheckpoint, Stopped, StreamConsumer};
use send_client::{BoxError, Clock, ErrorKind};
use send_core::api::{CreateStream, ListStreams, Operation, ReadEvents, Version};
use send_core::catalogue::InStreams;
use send_core::ident::{Lang, Localized};
use send_core::model::*;
use send_emulator::{Effect, Fault, Target};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

pub(crate) async fn stream(scene: &Scene, title: &str) -> String {
    let stream = StreamCreation::new(title, StreamEventType::Timeline);
    scene.client.streams().create(&stream).await.unwrap().stream_id
}

pub(crate) fn element(delivery: &Delivery) -> String {
    delivery.event().unwrap().element.as_ref().unwrap().element_id.clone().unwrap()
}

/// Every event that the consumer hands over before the stream is empty.
pub(crate) async fn all(consumer: &mut StreamConsumer) -> Vec<String> {
    all_with_gaps(consumer).await.0
}

/// The same, and the gaps.
pub(crate) async fn all_with_gaps(consumer: &mut StreamConsumer) -> (Vec<String>, Vec<Gap>) {
    let (mut elements, mut gaps) = (Vec::new(), Vec::new());
    while let Some(delivery) = consumer.next_if_any().await.unwrap() {
        match delivery.gap() {
            Some(gap) => gaps.push(*gap),
            None => elements.push(element(&delivery)),
        }
    }
    (elements, gaps)
}

pub(crate) async fn send_some(scene: &Scene, many: usize) {
    for number in 0..many {
        scene.client.notifications().send(scene.request(&format!("P-{number}")).await).await.unwrap();
    }
    scene.emulator.advance(Duration::from_secs(3600));
}

/// Elements that must come: those that a second stream without any trouble tells.
pub(crate) async fn expected(scene: &Scene, control: &str) -> Vec<String> {
    scene.emulator.faults().clear();
    let mut elements = Vec::new();
    let mut cursor: Option<String> = None;
    loop {
        let page = scene.client.streams().read(control, cursor.as_deref()).await.unwrap();
        let Some(last) = page.events.last() else { break };
        cursor = Some(last.event_id.clone());
        elements.extend(page.events.into_iter().map(|event| element(&Delivery::Event(Box::new(event)))));
    }
    elements.sort();
    elements.dedup();
    elements
}

pub(crate) fn sorted(mut elements: Vec<String>) -> Vec<String> {
    elements.sort();
    elements
}

#[tokio::test]
async fn late_and_repeated_events_are_handed_over_once() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    let faults = scene.emulator.faults();
    faults.add(Fault::on(Target::Event, Effect::hide_event_for(Duration::from_secs(50))).probability(0.3)).unwrap();
    faults.add(Fault::on(Target::Event, Effect::RepeatEvent { ms: 70_000 }).probability(0.3)).unwrap();
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let mut got = Vec::new();
    for number in 0..6 {
        scene.client.notifications().send(scene.request(&format!("P-{number}")).await).await.unwrap();
        got.extend(all(&mut consumer).await);
    }
    while scene.emulator.journal().count(ReadEvents { stream_id: "", last_event_id: None }.route()) < 200 {
        got.extend(all(&mut consumer).await);
    }
    let unique: HashSet<_> = got.iter().cloned().collect();
    assert_eq!(unique.len(), got.len(), "handed over twice");
    let notifications = scene.client.notifications();
    for number in 0..6 {
        let (protocol_number, token) = (format!("P-{number}"), format!("token of P-{number}"));
        let found = notifications.status_by_protocol(&protocol_number, &token).await.unwrap();
        let whole = notifications.get(&found.accepted_iun().unwrap()).await.unwrap();
        for element in whole.timeline.iter() {
            let category = element.category.as_ref().unwrap();
            let is_streamed = category.explain().is_some_and(|category| category.in_streams != InStreams::Never);
            assert!(!is_streamed || unique.contains(element.element_id.as_ref().unwrap()), "{category} is missing");
        }
    }
}

#[tokio::test]
async fn a_permanent_hole_is_passed_after_its_time_and_told_once() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    scene.emulator.faults().add(Fault::on(Target::Event, Effect::lose_event()).nth(2)).unwrap();
    send_some(&scene, 1).await;
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let before = scene.emulator.now();
    let (got, gaps) = all_with_gaps(&mut consumer).await;
    assert!(got.len() >= 3);
    let waited = scene.emulator.now().duration_since(before);
    assert!((120..200).contains(&waited.as_secs()), "waited {waited:?}");
    let [Gap { since, until, cause: GapCause::Missing { first: 2, last: 2 }, .. }] = gaps[..] else {
        panic!("{gaps:?}")
    };
    assert!(since >= before && (120..200).contains(&until.duration_since(since).as_secs()));
    let told = gaps[0].text(Lang::It);
    assert!(told.starts_with("gli eventi da 2 a 2 non sono comparsi"), "{told}");
    // It is over once and for all.
    scene.client.notifications().send(scene.request("later").await).await.unwrap();
    scene.emulator.advance(Duration::from_secs(3600));
    let (got, gaps) = all_with_gaps(&mut consumer).await;
    assert_eq!((got.is_empty(), gaps), (false, Vec::new()));
}

#[tokio::test]
async fn trouble_on_the_line_loses_nothing() {
    let scene = Scene::new().await;
    let (id, control) = (stream(&scene, "followed").await, stream(&scene, "control").await);
    send_some(&scene, 10).await;
    for effect in [
        Effect::Drop,
        Effect::LoseAnswer,
        Effect::CutBody,
        Effect::BreakJson,
        Effect::fail(500),
        Effect::fail(503),
        Effect::Throttle { retry_after: Some("1500".to_owned()), body: Default::default() },
        Effect::StripHeaders { names: vec!["retry-after".to_owned()] },
    ] {
        scene
            .emulator
            .faults()
            .add(Fault::on(ReadEvents { stream_id: "", last_event_id: None }.route(), effect).probability(0.2))
            .unwrap();
    }
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let got = all(&mut consumer).await;
    assert_eq!(sorted(got), expected(&scene, &control).await);
}

trait RouteOf: Operation {
    fn route(&self) -> &'static send_core::api::Route {
        Self::ROUTE
    }
}

impl<O: Operation> RouteOf for O {}

#[tokio::test]
async fn the_next_page_is_read_while_the_handler_works() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    send_some(&scene, 12).await;
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let outcome = consumer
        .run(|_| {
            let scene = &scene;
            async move {
                for _ in 0..400 {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    if scene.calls("read_events") >= 2 {
                        return Err("read meanwhile".into());
                    }
                }
                Err("not read".into())
            }
        })
        .await;
    let Err(Stopped::Handler(reason)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(reason.to_string(), "read meanwhile");
}

#[tokio::test]
async fn a_week_away_is_told() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    let folder = tempfile::tempdir().unwrap();
    let open = || FileCheckpoint::open(folder.path().join("journal")).unwrap();
    let mut consumer = scene.client.streams().consumer(&id, open());
    assert!(consumer.next_if_any().await.unwrap().is_none());
    drop(consumer);
    scene.emulator.advance(8 * DAY);
    let mut consumer = scene.client.streams().consumer(&id, open());
    let Some(Delivery::Gap(gap)) = consumer.next_if_any().await.unwrap() else { panic!("no gap") };
    assert!(gap.until.duration_since(gap.since).as_hours() >= 8 * 24);
    assert_eq!(gap.cause, GapCause::NotRead);
}

#[tokio::test]
async fn an_upgrade_drains_the_old_stream_and_goes_on_with_the_new() {
    let scene = Scene::new().await;
    let (old_version, new_version) = (Version::new(2, 8), Version::new(2, 9));
    let wanted = StreamCreation::new("old", StreamEventType::Timeline);
    let old = scene.client.streams().at(old_version).create(&wanted).await.unwrap().stream_id;
    send_some(&scene, 3).await;
    let wanted = StreamCreation::new("new", StreamEventType::Timeline);
    let new = scene.client.streams().at(new_version).upgrade(&old, wanted).await.unwrap().stream_id;
    // The client speaks v2.9: the old stream is read through its own version.
    assert_eq!(scene.client.streams().read(&old, None).await.failure().kind(), ErrorKind::Forbidden);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let consumer = || {
        let consumer = scene.client.streams().at(old_version).consumer(&old, FileCheckpoint::open(&path).unwrap());
        consumer.followed_by(&new, new_version)
    };
    let before = {
        let mut consumer = consumer();
        let mut got = all(&mut consumer).await;
        for _ in 0..5 {
            got.extend(all(&mut consumer).await);
        }
        got
    };
    assert!(before.iter().filter(|element| element.contains("REQUEST_ACCEPTED")).count() == 3, "{before:?}");
    let request = scene.request("after").await;
    scene.client.notifications().send(request).await.unwrap();
    scene.emulator.advance(Duration::from_secs(3600));
    // A restart goes on where it was, in the new stream.
    let after = all(&mut consumer()).await;
    assert!(after.iter().any(|element| element.contains("REQUEST_ACCEPTED")), "{after:?}");
    assert!(after.iter().all(|element| !before.contains(element)));
}

#[tokio::test]
async fn a_stream_is_made_once_even_if_its_answer_is_lost() {
    let scene = Scene::new().await;
    let wanted = StreamCreation::new("mine v2.9", StreamEventType::Timeline);
    for (effect, posts) in [(Effect::LoseAnswer, 1), (Effect::Drop, 2), (Effect::BreakJson, 1)] {
        let (streams, made) = (scene.client.streams(), scene.calls("create_stream"));
        scene.fault(CreateStream { stream: &wanted }.route(), effect);
        let stream = streams.create(&wanted).await.unwrap();
        assert_eq!(scene.calls("create_stream") - made, posts);
        assert_eq!(streams.list().await.unwrap().len(), 1);
        assert_eq!(streams.ensure(&wanted).await.unwrap().stream_id, stream.stream_id);
        streams.delete(&stream.stream_id).await.unwrap();
    }
}

#[tokio::test]
async fn a_stream_that_was_disabled_is_not_found_again() {
    let scene = Scene::new().await;
    let wanted = StreamCreation::new("mine v2.9", StreamEventType::Timeline);
    let streams = scene.client.streams();
    let old = streams.ensure(&wanted).await.unwrap().stream_id;
    streams.disable(&old).await.unwrap();
    let new = streams.ensure(&wanted).await.unwrap();
    assert!(new.stream_id != old && new.disabled_date.is_none(), "a disabled stream gets no events");
    assert_eq!(streams.ensure(&wanted).await.unwrap().stream_id, new.stream_id);
    // One of another version with the same title can neither be read nor taken.
    streams.at(Version::new(2, 8)).create(&wanted).await.unwrap();
    assert_eq!(streams.ensure(&wanted).await.unwrap().stream_id, new.stream_id);
    streams.create(&wanted).await.unwrap();
    assert_eq!(streams.ensure(&wanted).await.failure().kind(), ErrorKind::Conflict);
}

#[tokio::test]
async fn a_stream_that_cannot_be_looked_for_may_have_been_made() {
    let scene = Scene::new().await;
    let wanted = StreamCreation::new("mine v2.9", StreamEventType::Timeline);
    scene.fault(CreateStream { stream: &wanted }.route(), Effect::LoseAnswer);
    let unavailable = Fault::on(ListStreams.route(), Effect::fail(503)).nth(2);
    scene.emulator.faults().add(unavailable).unwrap();
    let error = scene.client.without_retries().streams().create(&wanted).await.failure();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::OutcomeUnknown, false));
    let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<send_client::Error>());
    assert_eq!(cause.map(send_client::Error::kind), Some(ErrorKind::Unavailable));
    assert_eq!(scene.client.streams().list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_the_platform_would_ignore_is_refused_here() {
    let scene = Scene::new().await;
    let streams = scene.client.streams();
    let slip = StreamCreation::new("mute", StreamEventType::Timeline).filter(["REFINMENT"]);
    assert_eq!(streams.create(&slip).await.failure().kind(), ErrorKind::InvalidInput);
    assert_eq!(scene.calls("create_stream"), 0);
    let filtered = StreamCreation::new("filtered", StreamEventType::Timeline).filter(["REFINEMENT"]);
    let id = streams.create(&filtered).await.unwrap().stream_id;
    let emptied = StreamUpdate::new("filtered", StreamEventType::Timeline);
    let error = streams.update(&id, &emptied).await.failure();
    assert!(error.kind() == ErrorKind::InvalidInput && error.to_string().contains("filterValues"), "{error}");
    let mut wider = emptied;
    wider.filter_values = vec!["REFINEMENT".to_owned(), "DEFAULT".to_owned()];
    assert_eq!(streams.update(&id, &wider).await.unwrap().filter_values.len(), 2);
}

#[derive(Debug)]
struct Taken;

#[async_trait]
impl Lease for Taken {
    async fn hold(&self) -> Result<(), BoxError> {
        Err("held by another machine".into())
    }
}

#[tokio::test]
async fn without_the_lease_nothing_is_read() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default()).lease(Taken);
    assert_eq!(consumer.next().await.failure().kind(), ErrorKind::Conflict);
    assert_eq!(scene.calls("read_events"), 0);
}

#[tokio::test]
async fn as_a_stream_of_rust_and_in_a_task_of_its_own() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    send_some(&scene, 2).await;
    let consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let first: Vec<_> = consumer.into_stream().take(3).map(|delivery| element(&delivery.unwrap())).collect().await;
    assert_eq!(first.len(), 3);
    let client = builder(&scene.emulator).build().unwrap();
    let task = tokio::spawn(async move {
        let mut consumer = client.streams().consumer(id, MemoryCheckpoint::default());
        let mut seen = 0;
        let stopped = consumer
            .run(|_| {
                seen += 1;
                let is_enough = seen == 3;
                async move { if is_enough { Err("enough".into()) } else { Ok(()) } }
            })
            .await;
        (seen, stopped.is_err())
    });
    assert_eq!(task.await.unwrap(), (3, true));
    Hand(Arc::clone(&scene.emulator)).sleep(Duration::ZERO).await;
}

#[tokio::test]
async fn a_stream_that_is_gone_ends_the_consumer() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    scene.client.streams().delete(&id).await.unwrap();
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    assert_eq!(consumer.next().await.failure().kind(), ErrorKind::NotFound);
}
