//! The checklist: each check by itself, and a client that does everything.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Answer, Desk, http, pdf};
use send_core::api::{CreateStream, GetRequestStatus, ReadEvents, Resource, Version};
use send_core::model::{NotificationStatus as S, StreamCreation, StreamEventType as T};
use serde_json::json;
use std::time::Duration;

/// The checks that are not done.
fn open(desk: &Desk) -> Vec<&'static str> {
    let checklist = desk.emulator.checklist();
    let open: Vec<_> = checklist.checks.iter().filter(|check| !check.ok).map(|check| check.id).collect();
    assert_eq!(checklist.ready, open.is_empty());
    open
}

fn get(desk: &Desk, target: &str) -> Answer {
    let answer = desk.call("GET", target, &[]);
    assert_eq!(answer.status, 200, "{target}: {}", answer.text());
    answer
}

fn follow(desk: &Desk, target: &str) {
    let link = get(desk, target).json()["url"].as_str().unwrap().to_owned();
    assert_eq!(http("GET", &link, &[], &[]).status, 200);
}

#[test]
fn nothing_is_done_before_anything_was_called() {
    let desk = Desk::new();
    let checklist = desk.emulator.checklist();
    assert!(!checklist.ready);
    let done: Vec<_> = checklist.checks.iter().filter(|check| check.ok).map(|check| check.id).collect();
    assert_eq!(done, ["CARE-01", "CARE-02", "CARE-03", "CARE-04", "CARE-05"], "no rule is broken, and that is all");
    for check in &checklist.checks {
        assert!(check.ok == check.reason.is_none() && check.title.it != check.title.en, "{}", check.id);
    }
}

#[test]
fn a_client_that_does_everything_is_ready() {
    let mut desk = Desk::new();
    // The newest requests are of the next release: a client of today uses v2.5 or newer.
    desk.versions = desk.versions.with(Resource::Streams, Version::new(2, 8));
    let stream = desk.execute(&CreateStream { stream: &StreamCreation::new("s", T::Timeline) }).unwrap();
    let read = |desk: &Desk, last_event_id: Option<&str>| {
        desk.execute(&ReadEvents { stream_id: &stream.stream_id, last_event_id }).unwrap()
    };
    let mut request = desk.request("P");
    let attachment = desk.upload(&send_emulator::pdf::simple_pdf("Avviso", &["Avviso di pagamento"]));
    request["recipients"][0]["payments"] = json!([{ "pagoPa": {
        "creditorTaxId": "01199250158", "noticeCode": "302011700000000001", "applyCost": false, "attachment": attachment,
    } }]);
    let iun = desk.send(&request);
    let mut refused = desk.request("R");
    refused["recipients"][0]["physicalAddress"]["zip"] = json!("11111");
    let refused = desk.send(&refused);
    desk.reach(refused, S::Refused);
    desk.execute(&GetRequestStatus::ById(&refused.to_request_id())).unwrap();
    desk.reach(iun, S::Delivered);
    assert_eq!(
        open(&desk),
        [
            "SEND-04",
            "READ-01",
            "STREAM-02",
            "STREAM-03",
            "STREAM-04",
            "STREAM-05",
            "FILE-01",
            "FILE-02",
            "FILE-03",
            "COST-01",
            "CANCEL-01"
        ]
    );

    let page = read(&desk, None);
    assert!(read(&desk, page.events.last().map(|event| event.event_id.as_str())).events.is_empty());
    desk.emulator.advance(Duration::from_secs(60));
    read(&desk, page.events.last().map(|event| event.event_id.as_str()));
    assert_eq!(open(&desk), ["READ-01", "FILE-01", "FILE-02", "FILE-03", "COST-01", "CANCEL-01"]);

    let sent = desk.sent(iun);
    let fact =
        sent.timeline.iter().find_map(|element| Some(element.legal_facts_ids.iter().next()?.key.clone())).unwrap();
    let fact = fact.trim_start_matches("safestorage://");
    let files = [
        format!("/delivery/notifications/sent/{iun}/attachments/documents/0"),
        format!("/delivery/notifications/sent/{iun}/attachments/payment/0/PAGOPA"),
        format!("/delivery-push/{iun}/download/legal-facts/{fact}"),
    ];
    files.iter().for_each(|file| drop(get(&desk, file)));
    assert_eq!(open(&desk), ["FILE-01", "FILE-02", "FILE-03", "COST-01", "CANCEL-01"], "links are to be followed");
    files.iter().for_each(|file| follow(&desk, file));
    assert_eq!(open(&desk), ["COST-01", "CANCEL-01"]);
    get(&desk, "/delivery/v2.3/price/01199250158/302011700000000001");
    desk.call("PUT", &format!("/delivery-push/v2.0/notifications/cancel/{iun}"), &[]);
    assert_eq!(open(&desk), [""; 0]);

    // What spoils it.
    desk.call("GET", &format!("/delivery/v2.3/notifications/sent/{iun}"), &[]);
    assert_eq!(open(&desk), ["VERSION-01"]);
    let mut last = page.events.last().unwrap().event_id.clone();
    while let Some(event) = read(&desk, Some(&last)).events.last() {
        last.clone_from(&event.event_id);
    }
    read(&desk, Some(&last));
    assert!(open(&desk).contains(&"STREAM-05"), "read again at once after an empty page");
}

#[test]
fn what_is_sent_carelessly_does_not_count() {
    let desk = Desk::new();
    let mut request = desk.request("P");
    request["documents"][0]["ref"]["versionToken"] = json!("v1");
    request["physicalCommunicationType"] = json!("AR_REGISTERED_LETTER");
    request["recipients"][0]["payments"] = json!([{ "pagoPa": {
        "creditorTaxId": "77777777777", "noticeCode": "302011700000000001", "applyCost": false,
    } }]);
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    get(&desk, "/delivery/v2.3/price/77777777777/302011700000000001");
    let open = open(&desk);
    for id in ["UPLOAD-04", "SEND-03", "SEND-06", "SEND-07", "COST-02"] {
        assert!(open.contains(&id), "{id}");
    }
    for id in ["UPLOAD-02", "SEND-02", "COST-01"] {
        assert!(!open.contains(&id), "{id}");
    }
    let items = json!([
        { "preloadIdx": "a", "contentType": "application/pdf", "sha256": send_core::digest::Sha256Digest::of(&pdf()).to_string() },
        { "preloadIdx": "a", "contentType": "application/pdf", "sha256": send_core::digest::Sha256Digest::of(&pdf()).to_string() },
    ]);
    let other = Desk::new();
    other.call("POST", "/delivery/attachments/preload", items.to_string().as_bytes());
    assert!(self::open(&other).contains(&"UPLOAD-03"), "two with one name");
}
