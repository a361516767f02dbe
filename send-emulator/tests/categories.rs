//! What lives produce: every category and every status, but those that are listed here with the reason.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::lives::{DAY, living_at};
use common::{Desk, recipient};
use send_core::model::{NotificationStatus, TimelineCategory};
use send_emulator::{Clock, Desk as Branch, Emulator, Rework};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Categories that no life produces.
const NOT_PRODUCED: &[(&str, &str)] = &[
    ("NOT_HANDLED", "the platform has not written it since letters are handled"),
    ("VALIDATE_F24_REQUEST", "diagnostic: never shown, neither in notifications nor in streams"),
    ("VALIDATED_F24", "diagnostic"),
    ("GENERATE_F24_REQUEST", "diagnostic"),
    ("GENERATED_F24", "diagnostic"),
    ("NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST", "diagnostic"),
    ("NOTIFICATION_COST_VALIDATION_REQUEST", "in no public enum yet"),
    ("NOTIFICATION_COST_VALIDATION_RESPONSE", "in no public enum yet"),
    ("SEND_ANALOG_TIMEOUT_CREATION_REQUEST", "diagnostic; letters abroad without an outcome wait for ever"),
    ("SEND_ANALOG_TIMEOUT", "diagnostic; letters abroad without an outcome wait for ever"),
    ("ANALOG_FAILURE_WORKFLOW_TIMEOUT", "diagnostic; letters abroad without an outcome wait for ever"),
];

/// Statuses that no life comes to.
const NOT_REACHED: &[(&str, &str)] = &[("PAID", "no transition leads there since February 2023")];

fn names(list: &[(&str, &str)]) -> BTreeSet<String> {
    list.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn lives_produce_every_category_and_status_but_those_listed() {
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()));
    let send = |protocol: &str, recipients: Value| {
        let mut request = desk.request(protocol);
        request["recipients"] = recipients;
        desk.send(&request)
    };
    let mut digital_failure = recipient();
    digital_failure["digitalDomicile"]["address"] = json!("prova@fail.it");
    let mut without_address = recipient();
    without_address.as_object_mut().unwrap().remove("physicalAddress");
    let mut refused = living_at("Via @OK_890");
    refused["physicalAddress"]["zip"] = json!("11111");
    let mut courtesy = living_at("Via @OK_890");
    (courtesy["taxId"], courtesy["denomination"]) = (json!("MNDLCU98T68C933T"), json!("Lucia Mondella"));
    let mut paying = recipient();
    paying["payments"] = json!([{ "pagoPa": { "noticeCode": "302011000000000001", "creditorTaxId": "77777777777", "applyCost": false } }]);
    let lives = [
        ("digital", recipient()),
        ("digital failure", digital_failure),
        ("without address", without_address),
        ("refused", refused),
        ("courtesy", courtesy),
        ("letter", living_at("Via @OK_890")),
        ("untraceable", living_at("Via @FAIL-Irreperibile_890")),
        ("no second address", living_at("Via @FAIL-DiscoveryIrreperibileBadCAP_890")),
        ("deceased", living_at("Via @FAIL_DECEDUTO_890")),
    ];
    let mut all: Vec<_> = lives.into_iter().map(|(name, who)| send(name, json!([who]))).collect();
    let (viewed, cancelled, paid, reworked) = (
        send("viewed", json!([recipient()])),
        send("cancelled", json!([living_at("Via @OK_890")])),
        send("paid", json!([paying])),
        send("reworked", json!([living_at("Via @FAIL-Irreperibile_890")])),
    );
    desk.reach(viewed, NotificationStatus::Delivered);
    desk.emulator.notification(viewed).unwrap().retrieve_at_desk(0, Branch::Alt).unwrap();
    desk.emulator.notification(viewed).unwrap().view(0).unwrap();
    desk.reach(cancelled, NotificationStatus::Delivering);
    desk.emulator.notification(cancelled).unwrap().cancel().unwrap();
    desk.reach(paid, NotificationStatus::Delivered);
    desk.emulator.notification(paid).unwrap().pay(0, 0, 1_200).unwrap();
    desk.reach(reworked, NotificationStatus::EffectiveDate);
    desk.emulator.notification(reworked).unwrap().rework(0, 0, Rework::Restart).unwrap();
    desk.emulator.advance(90 * DAY);
    all.extend([viewed, cancelled, paid, reworked]);

    let (mut categories, mut statuses) = (BTreeSet::new(), BTreeSet::new());
    for iun in all {
        let life = desk.call("GET", &format!("/_emulator/notifications/{iun}"), &[]).json();
        let texts = |list: &str, field: &str| -> Vec<String> {
            let entries = life[list].as_array().unwrap().iter();
            entries.map(|entry| entry[field].as_str().unwrap().to_owned()).collect()
        };
        categories.extend(texts("timeline", "category"));
        statuses.extend(texts("statusHistory", "status"));
    }
    let known = |all: Vec<String>| all.into_iter().collect::<BTreeSet<_>>();
    let every = known(TimelineCategory::ALL.iter().map(ToString::to_string).collect());
    assert_eq!(&every - &categories, names(NOT_PRODUCED), "categories that are missing, and those that are said to be");
    let every = known(NotificationStatus::ALL.iter().map(ToString::to_string).collect());
    assert_eq!(&every - &statuses, names(NOT_REACHED), "statuses that are missing, and those that are said to be");
}
