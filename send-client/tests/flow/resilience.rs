//! What lies between the client and the platform: gateways that are slow, proxies that answer themselves, limits.

use crate::scene::{Scene, builder};
use crate::streams::{all, stream};
use crate::watch::Failing as _;
use send_client::streams::MemoryCheckpoint;
use send_client::{Attachment, Client, ErrorKind, Network, RateLimit};
use send_core::api::ROUTES;
use send_core::iun::Iun;
use send_core::model::{Functionality, StreamCreation, StreamEventType};
use send_emulator::{Clock, Effect, Emulator, ErrorBody, Fault, Target, UsagePlan};
use std::sync::Arc;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

fn route(name: &str) -> Target {
    ROUTES.iter().find(|route| route.name == name).copied().unwrap().into()
}

/// From the file to the legal fact: every kind of call that a sender makes.
async fn a_whole_life(scene: &Scene, protocol_number: &str) -> Iun {
    let client = &scene.client;
    let stream = client.streams().ensure(&StreamCreation::new("all", StreamEventType::Timeline)).await.unwrap();
    let submitted = client.notifications().send(scene.request(protocol_number).await).await.unwrap();
    let iun = client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    let mut consumer = client.streams().consumer(stream.stream_id, MemoryCheckpoint::default());
    assert!(!all(&mut consumer).await.is_empty());
    client.notifications().get(&iun).await.unwrap();
    let document = client.notifications().document(&iun, 0).await.unwrap();
    document.bytes().await.unwrap();
    let facts = client.legal_facts().list(&iun).await.unwrap();
    client.legal_facts().get(&iun, &facts[0].legal_facts_id.key).await.unwrap().bytes().await.unwrap();
    iun
}

/// Each of the calls of a life, and the storage.
const CALLS: &[&str] = &[
    "preload",
    "send_notification",
    "get_request_status",
    "list_streams",
    "read_events",
    "get_sent_notification",
    "get_document",
    "list_legal_facts",
    "get_legal_fact",
];

fn targets() -> impl Iterator<Item = Target> {
    CALLS.iter().map(|name| route(name)).chain([Target::Upload, Target::Download])
}

#[tokio::test]
async fn a_proxy_that_answers_with_html_is_survived_by_every_call() {
    for (status, commit) in [(502, false), (504, true)] {
        let scene = Scene::new().await;
        for target in targets() {
            scene.fault(target, Effect::Fail { status, body: ErrorBody::Html, commit });
        }
        a_whole_life(&scene, "P-1").await;
        let answered = scene.emulator.journal().entries().iter().filter(|call| call.status == Some(status)).count();
        assert_eq!(answered, targets().count(), "{status}");
    }
}

#[tokio::test]
async fn too_many_calls_are_waited_out_with_a_hint_and_without() {
    for hint in [None, Some("7")] {
        let scene = Scene::new().await;
        let before = scene.emulator.now();
        for name in CALLS {
            let retry_after = hint.map(str::to_owned);
            scene.fault(route(name), Effect::Throttle { retry_after, body: Default::default() });
        }
        a_whole_life(&scene, "P-1").await;
        let throttled = scene.emulator.journal().entries().iter().filter(|call| call.status == Some(429)).count();
        assert_eq!(throttled, CALLS.len());
        // Seconds, but for the stream, which counts milliseconds.
        let hinted = 7 * (CALLS.len() as i64 - 1);
        let waited = scene.emulator.now().duration_since(before).as_secs();
        assert!(hint.is_none() || waited >= hinted, "waited {waited} s of {hinted}");
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_asked_for_again_and_one_that_cannot_be_read_is_told() {
    let scene = Scene::new().await;
    let iun = a_whole_life(&scene, "P-1").await;
    let get = || async { scene.client.notifications().get(&iun).await };
    let before = scene.calls("get_sent_notification");
    scene.fault(route("get_sent_notification"), Effect::CutBody);
    get().await.unwrap();
    assert_eq!(scene.calls("get_sent_notification") - before, 2);
    scene.fault(route("get_sent_notification"), Effect::BreakJson);
    let error = get().await.failure();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Decode, false));
    get().await.unwrap();
}

/// A client that is patient for so long only.
fn hasty(scene: &Scene, patience: Duration) -> Client {
    let network = Network::default().call_timeout(patience);
    builder(&scene.emulator).network(network).build().unwrap()
}

#[tokio::test]
async fn an_answer_that_comes_too_late_was_given_all_the_same() {
    let scene = Scene::new().await;
    let request = scene.request("P-1").await;
    scene.fault(route("send_notification"), Effect::delay(Duration::from_secs(3)));
    let hasty = hasty(&scene, Duration::from_millis(700));
    let submitted = hasty.notifications().send(request).await.unwrap();
    let iun = scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    assert_eq!(submitted.request_id.iun().unwrap(), iun);
    // It was asked before it was sent again, if it was.
    let calls = scene.emulator.journal().entries();
    let names: Vec<_> = calls.iter().map(|call| call.target.as_str()).collect();
    let asked = names.iter().position(|name| *name == "get_request_status");
    assert!(asked.is_some(), "{names:?}");

    scene.fault(route("get_sent_notification"), Effect::delay(Duration::from_secs(3)));
    hasty.notifications().get(&iun).await.unwrap();
}

/// The platform as it tells its own state, and an operation that fails as long as the fault is there.
#[tokio::test]
async fn after_failures_in_a_row_the_downtimes_that_the_platform_reports_are_told() {
    let scene = Scene::new().await;
    let failing = scene.emulator.faults().add(Fault::on(route("list_groups"), Effect::fail(503))).unwrap();
    let client = scene.client.without_retries();
    let told = || async {
        let error = client.groups().list(None).await.failure();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Unavailable, Some("list_groups")));
        error.to_string().contains("NOTIFICATION_CREATE")
    };
    scene.emulator.platform().down(&Functionality::NotificationCreate);
    for failure in 1..=8 {
        assert_eq!(told().await, failure >= 5, "failure {failure}");
    }
    assert_eq!(scene.calls("get_platform_status"), 1, "looked at once");
    // What it said is believed for a minute; then it is asked again.
    scene.emulator.platform().up(&Functionality::NotificationCreate);
    assert!(told().await);
    scene.emulator.advance(Duration::from_secs(61));
    assert!(!told().await);
    assert_eq!(scene.calls("get_platform_status"), 2);
    // A hint and no switch: the call that works again is made, and ends the row.
    scene.emulator.faults().remove(failing);
    client.groups().list(None).await.unwrap();
}

async fn limited(plan: UsagePlan) -> Arc<Emulator> {
    let emulator = Emulator::builder().clock(Clock::manual()).usage_plan(plan);
    Arc::new(emulator.start().await.unwrap())
}

#[tokio::test]
async fn the_last_calls_of_the_day_follow_what_was_sent() {
    let emulator = limited(UsagePlan::new(1000, 1000, 30)).await;
    let limit = RateLimit::default().per_second(1000.0).burst(1000).per_day(30).reserve_for_streams(10);
    let client = builder(&emulator).rate_limit(limit).build().unwrap();
    let scene = Scene { emulator, client };
    let id = stream(&scene, "followed").await;
    let mut sent = 0;
    let error = loop {
        let file = match scene.client.attachments().upload(Attachment::pdf_bytes(crate::scene::pdf("V"))).await {
            Ok(file) => file,
            Err(error) => break error,
        };
        let request = crate::scene::request(&format!("P-{sent}"), file);
        match scene.client.notifications().send(request).await {
            Ok(_) => sent += 1,
            Err(error) => break error,
        }
    };
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::QuotaExhausted, 0));
    assert!((5..=10).contains(&sent), "{sent}");
    let usage = scene.client.limiter().unwrap().usage(scene.emulator.now());
    assert_eq!((usage.left, usage.left_for_streams > 0), (0, true));
    // The platform never had to say no, and the stream is still read.
    scene.emulator.advance(Duration::from_secs(1800));
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let accepted = all(&mut consumer).await.iter().filter(|element| element.contains("REQUEST_ACCEPTED")).count();
    assert_eq!(accepted, sent);
    assert!(scene.emulator.journal().entries().iter().all(|call| call.status != Some(429)));
    // Tomorrow it goes on.
    scene.emulator.advance(DAY);
    scene.client.notifications().send(scene.request("tomorrow").await).await.unwrap();
}

#[tokio::test]
async fn a_day_that_others_have_used_up_is_told_once_and_not_tried_again() {
    // The gateway answers in its own words, which no OpenAPI file has: no scene, which would compare them.
    let emulator = limited(UsagePlan::new(1000, 1000, 3)).await;
    let client = builder(&emulator).build().unwrap();
    for _ in 0..3 {
        client.groups().list(None).await.unwrap();
    }
    let error = client.groups().list(None).await.failure();
    assert_eq!((error.kind(), error.attempts(), error.is_retryable()), (ErrorKind::QuotaExhausted, 1, true));
    emulator.advance(DAY);
    client.groups().list(None).await.unwrap();
}
