//! A state that is stored and built again is the same state.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, pdf, recipient, without_domicile};
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_emulator::{Clock, Effect, Emulator, EmulatorBuilder, Error, Fault, Snapshot, Target};
use serde_json::{Value, json};
use std::time::Duration;

fn builder() -> EmulatorBuilder {
    Emulator::builder().clock(Clock::manual()).seed(42)
}

/// The same emulator from a snapshot that went through JSON.
fn again(desk: &Desk) -> Desk {
    let json = serde_json::to_string(&desk.emulator.snapshot()).unwrap();
    let snapshot: Snapshot = serde_json::from_str(&json).unwrap();
    Desk::with(builder().restore(snapshot))
}

fn read(desk: &Desk, target: &str) -> Value {
    let answer = desk.call("GET", target, &[]);
    assert_eq!(answer.status, 200, "{target}: {}", answer.text());
    answer.json()
}

fn notification(desk: &Desk, iun: Iun) -> Value {
    read(desk, &format!("/delivery/v2.9/notifications/sent/{iun}"))
}

#[test]
fn lives_go_on_where_they_stood() {
    let desk = Desk::with(builder());
    let body = json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }).to_string();
    let stream = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes()).json();
    let events = format!("/delivery-progresses/v2.9/streams/{}/events", stream["streamId"].as_str().unwrap());
    desk.emulator.faults().add(Fault::on(Target::Event, Effect::lose_event()).nth(2)).unwrap();
    let mut letter = without_domicile(recipient());
    letter["physicalAddress"]["address"] = json!("Via @OK_890");
    let mut request = desk.request("A");
    request["recipients"] = json!([letter]);
    let posted = desk.send(&request);
    let digital = desk.send(&desk.request("B"));
    desk.reach(digital, NotificationStatus::Delivering);
    desk.emulator.notification(digital).unwrap().view(0).unwrap();
    desk.emulator.advance(Duration::from_secs(3_600));
    let first = read(&desk, &events).as_array().unwrap()[0]["eventId"].as_str().unwrap().to_owned();
    read(&desk, &format!("{events}?lastEventId={first}"));

    let restored = again(&desk);
    assert_eq!(restored.emulator.now(), desk.emulator.now());
    for _ in 0..3 {
        for iun in [posted, digital] {
            assert_eq!(notification(&restored, iun), notification(&desk, iun));
        }
        assert_eq!(read(&restored, &events), read(&desk, &events));
        for desk in [&desk, &restored] {
            desk.emulator.advance(Duration::from_secs(2 * 24 * 3_600));
        }
    }
    let document = |desk: &Desk| {
        let metadata = read(desk, &format!("/delivery/notifications/sent/{posted}/attachments/documents/0"));
        common::http("GET", metadata["url"].as_str().unwrap(), &[], &[]).body
    };
    assert_eq!(document(&restored), pdf());
    assert_eq!(restored.post(&request).status, 409, "the rows that keep requests unique are there");
}

#[test]
fn a_snapshot_can_be_taken_of_what_was_restored() {
    let desk = Desk::with(builder());
    let iun = desk.send(&desk.request("A"));
    let third = again(&again(&desk));
    assert_eq!(third.emulator.clock(), Clock::manual());
    third.reach(iun, NotificationStatus::Accepted);
}

#[test]
fn a_snapshot_that_does_not_fit_is_refused() {
    let desk = Desk::with(builder());
    desk.send(&desk.request("A"));
    let mut snapshot = serde_json::to_value(desk.emulator.snapshot()).unwrap();
    snapshot["acts"][0]["body"] = json!("[]");
    let broken: Snapshot = serde_json::from_value(snapshot.clone()).unwrap();
    let error = builder().restore(broken).start_blocking().err().unwrap();
    assert!(matches!(error, Error::Restore(_)), "{error}");
    snapshot["form"] = json!(99);
    let newer: Snapshot = serde_json::from_value(snapshot).unwrap();
    assert!(builder().restore(newer).start_blocking().is_err());
}

#[test]
fn a_state_is_restored_over_http() {
    let desk = Desk::with(builder());
    let first = desk.send(&desk.request("A"));
    desk.reach(first, NotificationStatus::Accepted);
    let snapshot = desk.call("GET", "/_emulator/snapshot", &[]).body;
    let second = desk.send(&desk.request("B"));
    let calls = desk.emulator.journal().entries().len();
    let answer = desk.call("PUT", "/_emulator/snapshot", &snapshot);
    assert_eq!(answer.status, 204, "{}", answer.text());
    assert_eq!(desk.call("GET", "/_emulator/snapshot", &[]).text(), String::from_utf8(snapshot.clone()).unwrap());
    assert_eq!(
        desk.call("GET", &format!("/delivery/v2.8/notifications/sent/{second}"), &[]).status,
        404,
        "it was sent later"
    );
    assert_eq!(desk.emulator.journal().entries().len(), calls + 1, "the journal goes on");
    assert_eq!(desk.send(&desk.request("B")), second, "the same calls give the same IUN");

    let mut other: Value = serde_json::from_slice(&snapshot).unwrap();
    other["form"] = json!(99);
    let answer = desk.call("PUT", "/_emulator/snapshot", other.to_string().as_bytes());
    assert_eq!((answer.status, answer.text().contains("form 99")), (400, true), "{}", answer.text());
    assert_eq!(desk.call("PUT", "/_emulator/snapshot", b"{}").status, 400);
    assert_eq!(desk.sent(first).iun, first.as_str(), "a snapshot that is refused changes nothing");
}

#[test]
fn answers_become_files_without_a_trace() {
    let desk = Desk::with(builder());
    let mut request = desk.request("A");
    let notice = json!({ "noticeCode": "302011000000000001", "creditorTaxId": "77777777777", "applyCost": true });
    request["recipients"][0]["payments"] = json!([{ "pagoPa": notice }]);
    for (name, value) in [
        ("notificationFeePolicy", json!("DELIVERY_MODE")),
        ("pagoPaIntMode", json!("SYNC")),
        ("paFee", json!(100)),
        ("vat", json!(22)),
    ] {
        request[name] = value;
    }
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::EffectiveDate);
    let before = desk.emulator.journal().entries().len();
    let fixtures = desk.emulator.fixtures(iun).unwrap();
    let names: Vec<&str> = fixtures.iter().map(|fixture| fixture.name()).collect();
    for name in [
        "get_sent_notification-v2.8.json",
        "get_request_status-v2.5.json",
        "list_legal_facts-v2.0.json",
        "get_price-v2.3-0.json",
    ] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    let fixture = fixtures.iter().find(|fixture| fixture.name() == "get_sent_notification-v2.8.json").unwrap();
    let served = desk.call("GET", &format!("/delivery/v2.8/notifications/sent/{iun}"), &[]);
    assert_eq!(fixture.body(), served.body);
    assert_eq!(desk.emulator.journal().entries().len(), before + 1);
    assert_eq!(desk.emulator.attestations("77777777777", "302011000000000001"), 0);
    let over_http = desk.call("GET", &format!("/_emulator/notifications/{iun}/fixtures"), &[]).json();
    assert_eq!(over_http.as_object().unwrap().len(), fixtures.len());
    let folder = std::env::temp_dir().join(format!("send-emulator-fixtures-{}", std::process::id()));
    fixture.write(&folder).unwrap();
    assert_eq!(std::fs::read(folder.join(fixture.name())).unwrap(), served.body);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_nobody_used_leaves_the_snapshot_when_it_is_forgotten() {
    let desk = Desk::with(builder());
    let kept = desk.send(&desk.request("A"));
    let unused = b"%PDF-1.7 nobody uses this";
    let digest = send_core::digest::Sha256Digest::of(unused).to_string();
    desk.upload(unused);
    desk.reach(kept, NotificationStatus::Accepted);
    let contents = |desk: &Desk| serde_json::to_value(desk.emulator.snapshot()).unwrap()["contents"].clone();
    assert!(contents(&desk).get(&digest).is_some());
    desk.emulator.advance(Duration::from_secs(8 * 24 * 3_600));
    assert!(contents(&desk).get(&digest).is_none(), "it is gone from the storage");
    assert_eq!(notification(&again(&desk), kept), notification(&desk, kept));
}

#[test]
fn a_form_that_was_refused_is_refused_again() {
    let desk = Desk::with(builder());
    let mut request = desk.request("F");
    let form = br#"{"f24Simplified":{"taxPayer":{"taxCode":"01199250158"},"payments":{"records":[{"applyCost":true,"section":"XX"}]}}}"#;
    let attachment = desk.upload_as(form, "application/json");
    request["recipients"][0]["payments"] =
        json!([{ "f24": { "title": "F24", "applyCost": false, "metadataAttachment": attachment } }]);
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::Refused);
    desk.emulator.advance(Duration::from_secs(8 * 24 * 3_600));
    let asked = "/delivery/v2.5/requests?paProtocolNumber=F&idempotenceToken=T1";
    assert_eq!(read(&again(&desk), asked), read(&desk, asked));
}

#[test]
fn a_state_goes_on_with_its_own_clock() {
    let desk = Desk::with(builder());
    let restored = Desk::with(Emulator::builder().clock(Clock::accelerated(60)).restore(desk.emulator.snapshot()));
    assert_eq!(restored.emulator.clock(), Clock::manual());
    assert_eq!(Desk::with(Emulator::builder().clock(Clock::real())).emulator.clock(), Clock::real());
}
