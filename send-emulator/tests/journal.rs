//! What the journal keeps, and what it says of a client's behaviour.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, http, pdf};
use send_core::api::{Operation, Preload, ReadEvents, SendNotification};
use send_core::model::NotificationStatus;
use send_emulator::{Effect, Fault, Rule, Target};
use serde_json::json;

fn broken(desk: &Desk) -> Vec<(Rule, u64)> {
    desk.emulator.journal().all_breaches().into_iter().map(|breach| (breach.rule, breach.call)).collect()
}

#[test]
fn calls_are_kept_with_what_was_wrong() {
    let desk = Desk::new();
    let mut request = desk.request("P");
    request["recipients"][0]["taxId"] = json!("FRMTTR76M06B715X");
    assert_eq!(desk.post(&request).status, 400);
    let [call] = &desk.emulator.journal().of(SendNotification::ROUTE)[..] else { panic!("one call") };
    assert_eq!((call.status, call.method.as_str(), call.path.as_str()), (Some(400), "POST", "/delivery/v2.5/requests"));
    assert_eq!(call.user_agent.as_deref(), Some("tests"));
    assert_eq!(call.request.text(), Some(request.to_string().as_str()));
    assert!(call.answer.text().unwrap().contains("taxId"));
    let remark = &call.remarks[0];
    assert_eq!(remark.path, "recipients[0].taxId");
    assert_ne!(remark.it, remark.en);
    assert_eq!(desk.emulator.journal().count(Preload::ROUTE), 1);
}

#[test]
fn secrets_are_not_in_the_journal() {
    let desk = Desk::new();
    desk.upload(&pdf());
    for call in desk.emulator.journal().entries() {
        let shown = format!("{call:?} {}", serde_json::to_string(&call).unwrap());
        assert!(!shown.contains(desk.emulator.api_key()), "{shown}");
        if call.target == Target::Upload {
            assert!(!shown.contains("X-Amz-Signature"), "{shown}");
        }
    }
}

#[test]
fn a_request_is_sent_again_only_after_it_was_asked_for() {
    for (asks, breaches) in [(true, vec![]), (false, vec![(Rule::ReconcileBeforeResend, 4)])] {
        let desk = Desk::new();
        let request = desk.request("P");
        desk.emulator.faults().add(Fault::on(SendNotification::ROUTE, Effect::fail(503)).once()).unwrap();
        desk.post(&request);
        if asks {
            desk.call("GET", "/delivery/v2.5/requests?paProtocolNumber=P&idempotenceToken=T1", &[]);
        }
        assert_eq!(desk.post(&request).status, 202);
        assert_eq!(broken(&desk), breaches);
    }
}

#[test]
fn what_did_not_arrive_is_not_acknowledged() {
    let desk = Desk::new();
    let body = json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }).to_string();
    let stream = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes()).json();
    let stream = stream["streamId"].as_str().unwrap();
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
    let events = format!("/delivery-progresses/v2.9/streams/{stream}/events");
    let page = desk.call("GET", &events, &[]).json();
    let last = page.as_array().unwrap().last().unwrap()["eventId"].as_str().unwrap().to_owned();
    assert_eq!(desk.emulator.journal().acknowledged(stream), None);
    desk.call("GET", &format!("{events}?lastEventId={last}"), &[]);
    assert_eq!(desk.emulator.journal().acknowledged(stream), Some(last));
    assert_eq!(broken(&desk), []);
    desk.call("GET", &format!("{events}?lastEventId={:038}", 4_000), &[]);
    desk.call("GET", &format!("{events}?lastEventId={:038}", 1), &[]);
    let numbers: Vec<u64> = desk.emulator.journal().of(ReadEvents::ROUTE).iter().map(|call| call.number).collect();
    assert_eq!(broken(&desk), numbers[2..].iter().map(|n| (Rule::AcknowledgeWhatArrived, *n)).collect::<Vec<_>>());
}

#[test]
fn credentials_stay_away_from_the_storage() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    http("PUT", slot.url.as_deref().unwrap(), &[("x-api-key", desk.emulator.api_key())], &pdf());
    assert_eq!(broken(&desk), [(Rule::NoCredentialsToStorage, 2)]);
}

#[test]
fn what_was_refused_is_changed_before_it_is_sent_again() {
    let desk = Desk::new();
    let mut request = desk.request("P");
    request["taxonomyCode"] = json!("wrong");
    desk.post(&request);
    desk.post(&request);
    assert_eq!(broken(&desk), [(Rule::NoRepetitionOfRefused, 4)]);
}

#[test]
fn a_client_is_not_blamed_for_what_the_journal_forgot() {
    let desk = Desk::new();
    let body = json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }).to_string();
    let stream = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes()).json();
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
    let events = format!("/delivery-progresses/v2.9/streams/{}/events", stream["streamId"].as_str().unwrap());
    let page = desk.call("GET", &events, &[]).json();
    desk.emulator.journal().clear();
    let last = page.as_array().unwrap().last().unwrap()["eventId"].as_str().unwrap();
    desk.call("GET", &format!("{events}?lastEventId={last}"), &[]);
    assert_eq!(broken(&desk), []);
    desk.call("GET", &format!("{events}?lastEventId={:038}", 4_000), &[]);
    assert_eq!(broken(&desk).len(), 1, "from here on it is known what arrived");
}

#[test]
fn a_caller_cannot_fill_the_journal() {
    let desk = Desk::new();
    let long = "a".repeat(20_000);
    let url = format!("{}/nowhere/{long}", desk.emulator.base_url());
    http("GET", &url, &[("user-agent", long.as_str()), ("content-type", long.as_str())], &[]);
    let entry = desk.emulator.journal().entries().pop().unwrap();
    assert!(entry.path.len() <= 4_096, "{}", entry.path.len());
    assert!(entry.user_agent.unwrap().len() <= 256 && entry.request.content_type.len() <= 256);
}
