//! Certified mail: sources, rounds, codes, courtesy messages, and the letter that follows a failure.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::lives::{DAY, assert_sound, details, element, elements, statuses, told};
use common::{Desk, categories, recipient, without_domicile};
use send_core::model::{FullSentNotification, NotificationStatus as S};
use send_emulator::{Clock, Emulator, Persona};
use serde_json::{Value, json};

const TAX_ID: &str = "FRMTTR76M06B715E";

fn desk_with(persona: Persona) -> Desk {
    Desk::with(Emulator::builder().clock(Clock::manual()).persona(persona))
}

fn at(mail: &str) -> Value {
    let mut recipient = recipient();
    recipient["digitalDomicile"]["address"] = json!(mail);
    recipient
}

fn life(desk: &Desk, recipient: Value) -> FullSentNotification {
    let iun = desk.send(&desk.letters("P1", "890", &[recipient]));
    desk.end_of(iun)
}

/// Source, round and repetition of every message, as its id tells them, and its outcome.
fn messages(sent: &FullSentNotification) -> Vec<String> {
    let told = |feedback| {
        let id = feedback_id(feedback);
        let part = |name: &str| id.split('.').find_map(|part| part.strip_prefix(name)).unwrap_or_default().to_owned();
        let repeat = if part("REPEAT_") == "true" { " again" } else { "" };
        let status = details(feedback)["responseStatus"].as_str().unwrap().to_owned();
        format!("{} {}{repeat} {status}", part("SOURCE_"), part("ATTEMPT_"))
    };
    elements(sent, "SEND_DIGITAL_FEEDBACK").map(told).collect()
}

fn feedback_id(element: &send_core::model::TimelineElement) -> &str {
    element.element_id.as_deref().unwrap()
}

#[test]
fn a_failed_delivery_goes_two_rounds_and_ends_in_a_letter() {
    let sent = life(&Desk::new(), at("prova@fail.it"));
    assert_eq!(messages(&sent), ["SPECIAL 0 KO", "SPECIAL 1 KO"]);
    let from_first = categories(&sent).into_iter().skip_while(|it| it != "SEND_DIGITAL_FEEDBACK").collect::<Vec<_>>();
    assert_eq!(
        from_first,
        [
            "SEND_DIGITAL_FEEDBACK",
            "PREPARE_DIGITAL_DOMICILE",
            "PUBLIC_REGISTRY_CALL",
            "PUBLIC_REGISTRY_RESPONSE",
            "GET_ADDRESS",
            "PREPARE_DIGITAL_DOMICILE",
            "SCHEDULE_DIGITAL_WORKFLOW",
            "PREPARE_DIGITAL_DOMICILE",
            "GET_ADDRESS",
            "PREPARE_DIGITAL_DOMICILE",
            "SCHEDULE_DIGITAL_WORKFLOW",
            "PREPARE_DIGITAL_DOMICILE",
            "GET_ADDRESS",
            "SEND_DIGITAL_DOMICILE",
            "SEND_DIGITAL_PROGRESS",
            "SEND_DIGITAL_FEEDBACK",
            "PREPARE_DIGITAL_DOMICILE",
            "SCHEDULE_DIGITAL_WORKFLOW",
            "PREPARE_DIGITAL_DOMICILE",
            "PUBLIC_REGISTRY_CALL",
            "PUBLIC_REGISTRY_RESPONSE",
            "GET_ADDRESS",
            "PREPARE_DIGITAL_DOMICILE",
            "DIGITAL_DELIVERY_CREATION_REQUEST",
            "SCHEDULE_REFINEMENT",
            "PREPARE_SIMPLE_REGISTERED_LETTER",
            "SEND_SIMPLE_REGISTERED_LETTER",
            "DIGITAL_FAILURE_WORKFLOW",
            "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS",
            "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS",
            "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS",
            "REFINEMENT",
        ]
    );
    assert_eq!(statuses(&sent), [S::Accepted, S::Delivering, S::Delivered, S::EffectiveDate]);
    let at = |category| element(&sent, category).timestamp.as_ref().unwrap().instant().unwrap();
    let term = at("REFINEMENT").duration_since(at("DIGITAL_DELIVERY_CREATION_REQUEST"));
    assert_eq!(term.as_secs(), 15 * 86_400);
    let tries: Vec<_> =
        elements(&sent, "SEND_DIGITAL_DOMICILE").map(|it| it.timestamp.clone().unwrap().instant().unwrap()).collect();
    assert!(tries[1].duration_since(tries[0]).as_secs() >= 7 * 86_400, "the second round waits a week");
    let letter = details(element(&sent, "SEND_SIMPLE_REGISTERED_LETTER"));
    assert_eq!((&letter["productType"], &letter["analogCost"]), (&json!("RS"), &json!(278)));
}

#[test]
fn every_source_is_tried_twice() {
    let persona = Persona::new(TAX_ID).platform("uno@fail.it").general("tre@fail.it");
    let sent = life(&desk_with(persona), at("due@fail.it"));
    let expected =
        ["PLATFORM 0 KO", "SPECIAL 0 KO", "GENERAL 0 KO", "PLATFORM 1 again KO", "SPECIAL 1 KO", "GENERAL 1 again KO"];
    assert_eq!(messages(&sent), expected);
    assert_eq!(sent.notification_status, S::EffectiveDate);
}

#[test]
fn the_first_message_that_arrives_ends_the_rounds() {
    for (platform, special, general, expected) in [
        ("a@fail.it", "b@pec.it", "c@pec.it", &["PLATFORM 0 KO", "SPECIAL 0 OK"][..]),
        ("a@fail.it", "b@fail.it", "c@pec.it", &["PLATFORM 0 KO", "SPECIAL 0 KO", "GENERAL 0 OK"]),
        (
            "a@OK-pecFirstFailSecondSuccess.it",
            "b@fail.it",
            "c@fail.it",
            &["PLATFORM 0 KO", "SPECIAL 0 KO", "GENERAL 0 KO", "PLATFORM 1 again OK"],
        ),
    ] {
        let desk = desk_with(Persona::new(TAX_ID).platform(platform).general(general));
        let sent = life(&desk, at(special));
        assert_eq!(messages(&sent), expected);
        assert_eq!(sent.notification_status, S::EffectiveDate);
        assert_eq!(elements(&sent, "DIGITAL_SUCCESS_WORKFLOW").count(), 1);
    }
}

#[test]
fn a_registry_address_is_used_where_there_is_no_other() {
    let desk = desk_with(Persona::new(TAX_ID).general("registro@pec.it"));
    let sent = life(&desk, without_domicile(recipient()));
    assert_eq!(messages(&sent), ["GENERAL 0 OK"]);
    let phases = told(&sent, "PUBLIC_REGISTRY_CALL", "contactPhase");
    assert_eq!(phases, ["CHOOSE_DELIVERY"]);
}

#[test]
fn a_provider_that_fails_gets_the_message_again() {
    // A sender cannot write an underscore in a domain: the gateway refuses it. The address book can.
    let programmed = |mail: &str| life(&desk_with(Persona::new(TAX_ID).platform(mail)), without_domicile(recipient()));
    let sent = programmed("prova@sequence.5s-C000.5s-C008_5s-C010_5s-C001.5s-C003.it");
    let codes = told(&sent, "SEND_DIGITAL_PROGRESS", "deliveryDetailCode");
    assert_eq!(codes, ["C008", "DP00", "C010", "DP00", "C001"]);
    let retried: Vec<_> =
        elements(&sent, "SEND_DIGITAL_PROGRESS").map(|it| details(it)["shouldRetry"].clone()).collect();
    assert_eq!(retried, [true, false, true, false, false]);
    assert_eq!(messages(&sent), ["PLATFORM 0 OK"]);
    let silent = programmed("prova@sequence.5s-C000.5s-C001_5s-C001.5s-C003.it");
    assert_eq!(told(&silent, "SEND_DIGITAL_PROGRESS", "deliveryDetailCode"), ["C001", "DP10", "DP00", "C001"]);
}

#[test]
fn a_provider_that_always_fails_is_given_up() {
    let sent = life(&Desk::new(), at("prova@sequence.5s-C008.it"));
    assert_eq!(messages(&sent), ["SPECIAL 0 KO", "SPECIAL 1 KO"]);
    assert_eq!(told(&sent, "SEND_DIGITAL_FEEDBACK", "deliveryDetailCode"), ["C008", "C008"]);
}

#[test]
fn every_code_of_a_failure_comes_through() {
    for code in ["C002", "C004", "C006", "C009", "C011"] {
        let sent = life(&Desk::new(), at(&format!("prova@sequence.1s-{code}.it")));
        assert_eq!(told(&sent, "SEND_DIGITAL_FEEDBACK", "deliveryDetailCode"), [code, code]);
    }
}

#[test]
fn whoever_has_contacts_is_told_and_has_five_days() {
    let persona = Persona::new(TAX_ID).email("a@example.it").sms("+393331234567").app_io();
    let sent = life(&desk_with(persona), without_domicile(recipient()));
    let kinds: Vec<_> =
        elements(&sent, "SEND_COURTESY_MESSAGE").map(|it| details(it)["digitalAddress"]["type"].clone()).collect();
    assert_eq!(kinds.len(), 3);
    let told_at = element(&sent, "PROBABLE_SCHEDULING_ANALOG_DATE").timestamp.as_ref().unwrap().instant().unwrap();
    let sent_at = element(&sent, "PREPARE_ANALOG_DOMICILE").timestamp.as_ref().unwrap().instant().unwrap();
    assert!(sent_at.duration_since(told_at).as_secs() >= 5 * 86_400);
    let mute = life(&desk_with(Persona::new(TAX_ID).sms("0015550100")), without_domicile(recipient()));
    assert!(
        !categories(&mute).iter().any(|it| it == "SEND_COURTESY_MESSAGE" || it == "PROBABLE_SCHEDULING_ANALOG_DATE")
    );
}

#[test]
fn the_evening_rule_adds_a_day() {
    let start = "2026-03-02T20:30:00Z".parse().unwrap();
    let desk = Desk::with(Emulator::builder().clock(Clock::manual().starting_at(start)));
    let sent = life(&desk, recipient());
    let at = |category| element(&sent, category).timestamp.as_ref().unwrap().instant().unwrap();
    assert_eq!(at("REFINEMENT").duration_since(at("SEND_DIGITAL_FEEDBACK")).as_secs(), 8 * 86_400);
}

#[test]
fn no_letter_follows_where_the_recipient_looked() {
    let desk = Desk::new();
    let iun = desk.send(&desk.letters("P1", "890", &[at("prova@fail.it")]));
    desk.reach(iun, S::Delivering);
    desk.emulator.notification(iun).unwrap().view(0).unwrap();
    desk.emulator.advance(DAY * 60);
    let sent = desk.sent(iun);
    assert_sound(&sent);
    assert_eq!(sent.notification_status, S::Viewed);
    assert!(!categories(&sent).iter().any(|it| it.contains("SIMPLE_REGISTERED_LETTER")));
    assert_eq!(elements(&sent, "DIGITAL_FAILURE_WORKFLOW").count(), 1);
}
