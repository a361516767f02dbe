//! Faults as a client meets them, and what the journal says of each.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, http, pdf};
use send_core::api::{self, GetDocument, GetLegalFact, Operation, SendNotification};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_core::problem::Verdict;
use send_emulator::{Clock, Effect, Emulator, ErrorBody, Fault, Target};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const GROUPS: &str = "/ext-registry-b2b/pa/v1/groups";

fn add(desk: &Desk, fault: Fault) {
    desk.emulator.faults().add(fault).expect("a fault that can be");
}

/// What comes over the wire, byte by byte; nothing if the connection is closed.
fn raw_bytes(desk: &Desk, method: &str, target: &str, body: &[u8]) -> Vec<u8> {
    let host = desk.emulator.base_url().strip_prefix("http://").unwrap().to_owned();
    let head = format!(
        "{method} {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\nuser-agent: tests\r\nx-api-key: {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        desk.emulator.api_key(),
        body.len()
    );
    let mut stream = TcpStream::connect(&host).unwrap();
    let _ = stream.write_all(&[head.as_bytes(), body].concat());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

#[test]
fn a_lost_202_leaves_one_notification_behind() {
    let desk = Desk::new();
    let request = desk.request("LOST").to_string();
    add(&desk, Fault::on(SendNotification::ROUTE, Effect::LoseAnswer).nth(1));
    assert!(raw_bytes(&desk, "POST", "/delivery/v2.5/requests", request.as_bytes()).is_empty());
    let found = desk.call("GET", "/delivery/v2.5/requests?paProtocolNumber=LOST&idempotenceToken=T1", &[]);
    assert_eq!(found.status, 200, "{}", found.text());
    assert_eq!(desk.call("POST", "/delivery/v2.5/requests", request.as_bytes()).status, 409);
    let journal = desk.emulator.journal().of(SendNotification::ROUTE);
    assert_eq!((journal[0].status, journal[0].faults.as_slice()), (None, &["lose-answer"][..]));
    assert_eq!(journal[1].status, Some(409));
    assert!(!journal[1].remarks.is_empty());
}

#[test]
fn a_call_that_is_dropped_did_nothing() {
    let desk = Desk::new();
    let request = desk.request("DROPPED").to_string();
    add(&desk, Fault::on(SendNotification::ROUTE, Effect::Drop).once());
    assert!(raw_bytes(&desk, "POST", "/delivery/v2.5/requests", request.as_bytes()).is_empty());
    let asked = desk.call("GET", "/delivery/v2.5/requests?paProtocolNumber=DROPPED&idempotenceToken=T1", &[]);
    assert_eq!(asked.status, 404);
    assert_eq!(desk.call("POST", "/delivery/v2.5/requests", request.as_bytes()).status, 202);
}

#[test]
fn a_failure_may_have_done_it_all_the_same() {
    for (commit, then) in [(false, 202), (true, 409)] {
        let desk = Desk::new();
        let request = desk.request("P").to_string();
        let effect = Effect::Fail { status: 504, body: ErrorBody::Gateway, commit };
        add(&desk, Fault::on(SendNotification::ROUTE, effect).once());
        let post = || desk.call("POST", "/delivery/v2.5/requests", request.as_bytes());
        let failed = post();
        assert_eq!((failed.status, failed.json()), (504, json!({ "message": "Endpoint request timed out" })));
        assert_eq!(post().status, then);
    }
}

#[test]
fn errors_come_in_every_shape() {
    let fail = |status, body| Effect::Fail { status, body, commit: false };
    for (effect, status, verdict, told) in [
        (Effect::throttle(), 429, Verdict::RateLimited, "Too Many Requests"),
        (
            Effect::Throttle { retry_after: None, body: ErrorBody::Quota },
            429,
            Verdict::QuotaExhausted,
            "Limit Exceeded",
        ),
        (fail(500, ErrorBody::Problem), 500, Verdict::ServerFailure, "PN_GENERIC_ERROR"),
        (fail(502, ErrorBody::Html), 502, Verdict::Unavailable, "<html>"),
        (fail(503, ErrorBody::Gateway), 503, Verdict::Unavailable, "Service Unavailable"),
        (fail(504, ErrorBody::Empty), 504, Verdict::Unavailable, ""),
    ] {
        let desk = Desk::new();
        add(&desk, Fault::on(Target::Api, effect.clone()));
        let answer = desk.call("GET", GROUPS, &[]);
        assert_eq!((answer.status, answer.error().verdict), (status, verdict), "{effect:?}");
        assert!(answer.text().contains(told), "{effect:?}: {}", answer.text());
    }
}

#[test]
fn a_hint_is_written_as_told() {
    let desk = Desk::new();
    let effect = Effect::Throttle { retry_after: Some("30000".to_owned()), body: ErrorBody::Gateway };
    add(&desk, Fault::on(api::ListGroups::ROUTE, effect).once());
    assert_eq!(desk.call("GET", GROUPS, &[]).header("retry-after"), Some("30000"));
    assert_eq!(desk.call("GET", GROUPS, &[]).status, 200);
}

#[test]
fn answers_are_spoilt_on_the_way() {
    let desk = Desk::new();
    let whole = desk.call("GET", GROUPS, &[]).body;
    add(&desk, Fault::on(Target::Api, Effect::BreakJson).nth(1));
    add(&desk, Fault::on(Target::Api, Effect::CutBody).nth(2));
    let broken = desk.call("GET", GROUPS, &[]);
    assert_eq!((broken.status, broken.body.len()), (200, whole.len() / 2));
    assert!(serde_json::from_slice::<Value>(&broken.body).is_err());
    let cut = desk.call("GET", GROUPS, &[]);
    assert_eq!(cut.header("content-length"), Some(whole.len().to_string().as_str()));
    assert_eq!(cut.body.len(), whole.len() / 2);
    assert_eq!(desk.call("GET", GROUPS, &[]).body, whole);
}

#[test]
fn headers_go_missing() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    add(&desk, Fault::on(Target::Upload, Effect::strip("x-amz-version-id")).once());
    let first = desk.put(&slot, &pdf(), "application/pdf");
    assert_eq!((first.status, first.header("x-amz-version-id")), (200, None));
    assert!(desk.put(&slot, &pdf(), "application/pdf").header("x-amz-version-id").is_some());
}

#[test]
fn the_clock_of_the_server_is_wrong() {
    let desk = Desk::new();
    add(&desk, Fault::on(Target::Any, Effect::SkewClock { seconds: 86_400 }));
    let skewed = desk.call("GET", GROUPS, &[]).header("date").unwrap().to_owned();
    desk.emulator.faults().clear();
    let right = desk.call("GET", GROUPS, &[]).header("date").unwrap().to_owned();
    assert_eq!(skewed.len(), right.len());
    assert_ne!(skewed[..16], right[..16], "another day");
}

#[test]
fn the_storage_has_its_own_faults() {
    for (effect, status, told) in [
        (Effect::SlowDown, 503, "SlowDown"),
        (Effect::ExpireLink, 403, "Request has expired"),
        (Effect::fail(500), 500, "InternalError"),
        (Effect::Missing, 404, "NoSuchKey"),
    ] {
        let desk = Desk::new();
        let slot = desk.preload(&pdf(), "application/pdf");
        add(&desk, Fault::on(Target::Upload, effect).once());
        let failed = desk.put(&slot, &pdf(), "application/pdf");
        assert_eq!(failed.status, status);
        assert!(failed.text().contains(told), "{}", failed.text());
        assert_eq!(desk.put(&slot, &pdf(), "application/pdf").status, 200);
    }
}

fn accepted(desk: &Desk) -> Iun {
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
    iun
}

#[test]
fn a_download_has_wrong_bytes_of_the_right_number() {
    let desk = Desk::new();
    let iun = accepted(&desk);
    let metadata = desk.execute(&GetDocument { iun, doc_idx: 0 }).unwrap();
    add(&desk, Fault::on(Target::Download, Effect::Corrupt).once());
    let get = || http("GET", metadata.url.as_deref().unwrap(), &[], &[]).body;
    let wrong = get();
    assert_eq!(wrong.len(), pdf().len());
    assert_ne!(Some(Sha256Digest::of(&wrong).to_string()), metadata.sha256);
    assert_eq!(Some(Sha256Digest::of(&get()).to_string()), metadata.sha256);
}

#[test]
fn a_file_comes_from_the_archive() {
    let desk = Desk::new();
    let iun = accepted(&desk);
    add(&desk, Fault::on(GetDocument::ROUTE, Effect::archive()));
    let ask = || desk.execute(&GetDocument { iun, doc_idx: 0 });
    let ordered = ask().unwrap();
    assert_eq!((ordered.url, ordered.retry_after), (None, Some(18_000)));
    assert_eq!(ask().unwrap_err().status, 500);
    desk.emulator.advance(Duration::from_secs(18_000));
    assert!(ask().unwrap().url.is_some());
}

#[test]
fn files_are_not_there_yet_or_no_more() {
    let desk = Desk::new();
    let iun = accepted(&desk);
    let notification = desk.sent(iun);
    let fact = notification.timeline.iter().flat_map(|element| element.legal_facts_ids.iter()).next().unwrap().clone();
    let key = fact.key.clone();
    add(&desk, Fault::on(GetLegalFact::ROUTE, Effect::Missing).lasting(Duration::from_secs(60)));
    let ask = || desk.execute(&GetLegalFact { iun, key: &key });
    assert_eq!(ask().unwrap_err().status, 404);
    desk.emulator.advance(Duration::from_secs(61));
    assert!(ask().unwrap().url.is_some());
    add(&desk, Fault::on(GetLegalFact::ROUTE, Effect::Gone).once());
    let gone = ask().unwrap_err();
    assert_eq!((gone.status, gone.verdict), (500, Verdict::Gone));
    add(&desk, Fault::on(GetDocument::ROUTE, Effect::Gone).once());
    assert_eq!(desk.execute(&GetDocument { iun, doc_idx: 0 }).unwrap_err().verdict, Verdict::Gone);
}

/// Numbers and element ids of the events that a stream shows from its beginning.
fn events(desk: &Desk, stream: &str) -> Vec<(u64, String)> {
    let answer = desk.call("GET", &format!("/delivery-progresses/v2.9/streams/{stream}/events"), &[]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let event = |event: &Value| {
        let number = event["eventId"].as_str().unwrap().parse().unwrap();
        (number, event["element"]["elementId"].as_str().unwrap().to_owned())
    };
    answer.json().as_array().unwrap().iter().map(event).collect()
}

fn stream(desk: &Desk) -> String {
    let body = json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }).to_string();
    let answer = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes());
    answer.json()["streamId"].as_str().unwrap().to_owned()
}

#[test]
fn events_become_visible_late_or_never() {
    let desk = Desk::new();
    let stream = stream(&desk);
    add(&desk, Fault::on(Target::Event, Effect::hide_event_for(Duration::from_secs(600))).nth(1));
    add(&desk, Fault::on(Target::Event, Effect::lose_event()).nth(3));
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Delivering);
    let numbers = |desk: &Desk| events(desk, &stream).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
    let early = numbers(&desk);
    assert_eq!(early[..2], [2, 4], "{early:?}");
    desk.emulator.advance(Duration::from_secs(600));
    assert_eq!(numbers(&desk)[..3], [1, 2, 4]);
}

#[test]
fn an_event_comes_twice_under_two_numbers() {
    let desk = Desk::new();
    let stream = stream(&desk);
    add(&desk, Fault::on(Target::Event, Effect::RepeatEvent { ms: 5_000 }).nth(1));
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
    let first = events(&desk, &stream);
    desk.emulator.advance(Duration::from_secs(5));
    let target = format!("/delivery-progresses/v2.9/streams/{stream}/events?lastEventId={:038}", first[0].0);
    let later = desk.call("GET", &target, &[]).json();
    let again = later.as_array().unwrap().iter().find(|event| event["element"]["elementId"] == first[0].1.as_str());
    assert!(again.is_some(), "{later}");
}

#[test]
fn delays_are_real() {
    let desk = Desk::with(
        Emulator::builder()
            .clock(Clock::manual())
            .fault(Fault::on(Target::Api, Effect::delay(Duration::from_millis(120))).once()),
    );
    let started = Instant::now();
    assert_eq!(desk.call("GET", GROUPS, &[]).status, 200);
    assert!(started.elapsed() >= Duration::from_millis(120));
    assert_eq!(desk.emulator.journal().count(api::ListGroups::ROUTE), 1);
}

#[test]
fn a_scenario_sets_its_faults() {
    let scenario = "[[fault]]\non = \"preload\"\nnth = 2\ndo = \"fail\"\nstatus = 503".parse().unwrap();
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).scenario(&scenario));
    let body =
        json!([{ "preloadIdx": "0", "contentType": "application/pdf", "sha256": Sha256Digest::of(b"x").to_string() }]);
    let ask = || desk.call("POST", "/delivery/attachments/preload", body.to_string().as_bytes()).status;
    assert_eq!([ask(), ask(), ask()], [200, 503, 200]);
    assert_eq!(desk.emulator.faults().list()[0].happened(), 1);
}
