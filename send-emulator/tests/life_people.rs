//! What people do: look, pay, cancel; and what operators of the platform do.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::lives::{DAY, assert_sound, details, element, elements, living_at, statuses, told};
use common::{Desk, categories, recipient};
use send_core::api::{GetLegalFact, ListLegalFacts, Resource, Version};
use send_core::cost::{CostState, of_payment};
use send_core::iun::Iun;
use send_core::model::NotificationStatus as S;
use send_emulator::{Desk as RaddDesk, Error, Rework, Why};
use serde_json::json;

fn letter(desk: &Desk, street: &str) -> Iun {
    desk.send(&desk.letters("P1", "AR", &[living_at(street)]))
}

fn why(result: send_emulator::Result<()>) -> Why {
    match result {
        Err(Error::NotPossible { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_look_before_the_term_is_what_counts() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    let notification = desk.emulator.notification(iun).unwrap();
    assert_eq!(why(notification.view(0)), Why::NotAccepted);
    desk.reach(iun, S::Delivered);
    desk.emulator.advance(DAY);
    assert_eq!(why(notification.view(1)), Why::NoSuchRecipient);
    notification.view(0).unwrap();
    notification.view_by_delegate(0).unwrap();
    desk.reach(iun, S::Viewed);
    let sent = desk.end_of(iun);
    assert_eq!(statuses(&sent), [S::Accepted, S::Delivering, S::Delivered, S::Viewed]);
    assert_eq!(elements(&sent, "NOTIFICATION_VIEWED").count(), 1, "only the first look counts");
    assert_eq!(details(element(&sent, "NOTIFICATION_VIEWED"))["notificationCost"], json!(100));
    assert_eq!(details(element(&sent, "REFINEMENT"))["notificationCost"], json!(null), "the cost is told once");
    let facts = desk.execute(&ListLegalFacts { iun }).unwrap();
    let access =
        facts.iter().find(|fact| fact.legal_facts_id.category.as_ref().unwrap().as_str() == "RECIPIENT_ACCESS");
    let key = &access.unwrap().legal_facts_id.key;
    let metadata = desk.execute(&GetLegalFact { iun, key }).unwrap();
    let file = common::http("GET", metadata.url.as_deref().unwrap(), &[], b"");
    assert!(file.body.starts_with(b"%PDF-"));
}

#[test]
fn delegates_and_desks_are_named() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::Accepted);
    let notification = desk.emulator.notification(iun).unwrap();
    notification.retrieve_at_desk(0, RaddDesk::Alt).unwrap();
    notification.view_by_delegate(0).unwrap();
    let sent = desk.end_of(iun);
    assert_eq!(details(element(&sent, "NOTIFICATION_VIEWED"))["delegateInfo"]["taxId"], json!("MNDLCU98T68C933T"));
    assert_eq!(details(element(&sent, "NOTIFICATION_RADD_RETRIEVED"))["raddType"], json!("ALT"));

    let other = desk.send(&desk.request("P2"));
    desk.reach(other, S::EffectiveDate);
    desk.emulator.notification(other).unwrap().view_at_desk(0, RaddDesk::Fsu).unwrap();
    let sent = desk.end_of(other);
    assert_eq!(details(element(&sent, "NOTIFICATION_VIEWED"))["raddType"], json!("FSU"));
    assert_eq!(sent.notification_status, S::Viewed);
}

#[test]
fn nothing_more_is_sent_to_one_who_looked_or_paid() {
    for pays in [false, true] {
        let desk = Desk::new();
        let mut request = desk.letters("P1", "AR", &[living_at("Via@FAIL-Discovery_AR")]);
        request["recipients"][0]["payments"] = json!([
            { "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": false } },
        ]);
        let iun = desk.send(&request);
        desk.reach(iun, S::Delivering);
        let notification = desk.emulator.notification(iun).unwrap();
        if pays {
            notification.pay(0, 0, 12_345).unwrap()
        } else {
            notification.view(0).unwrap()
        }
        let sent = desk.end_of(iun);
        assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "responseStatus"), ["KO"], "what was handed over is reported");
        assert_eq!(elements(&sent, "SEND_ANALOG_DOMICILE").count(), 1);
        assert_eq!(elements(&sent, "PAYMENT").count(), usize::from(pays));
        assert_eq!(why(notification.pay(0, 1, 1)), Why::NoSuchPayment);
    }
}

#[test]
fn a_cancellation_leaves_the_courier_his_reports() {
    let desk = Desk::new();
    let iun = letter(&desk, "Via@OK_AR");
    desk.reach(iun, S::Delivering);
    desk.emulator.advance(DAY);
    let notification = desk.emulator.notification(iun).unwrap();
    notification.cancel().unwrap();
    assert_eq!(why(notification.view(0)), Why::Cancelled);
    assert_eq!(why(notification.rework(0, 0, Rework::Restart)), Why::Cancelled);
    let sent = desk.end_of(iun);
    assert_eq!(sent.notification_status, S::Cancelled);
    assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "responseStatus"), ["OK"]);
    assert!(!categories(&sent).iter().any(|it| it == "ANALOG_SUCCESS_WORKFLOW" || it == "REFINEMENT"));
}

#[test]
fn a_cancellation_comes_through_in_any_status() {
    for (street, status) in [
        ("Via@OK_AR", S::Accepted),
        ("Via@OK_AR", S::Delivering),
        ("Via@OK_AR", S::Delivered),
        ("Via@OK_AR", S::EffectiveDate),
        ("Via@FAIL-Irreperibile_AR", S::Unreachable),
        ("Via@FAIL_DECEDUTO_AR", S::ReturnedToSender),
    ] {
        let desk = Desk::new();
        let iun = letter(&desk, street);
        desk.reach(iun, status.clone());
        desk.emulator.notification(iun).unwrap().cancel().unwrap();
        desk.reach(iun, S::Cancelled);
        assert_eq!(desk.end_of(iun).notification_status, S::Cancelled, "after {status}");
    }
}

/// Names of reworks: which attempt is restarted, how it ended before, how it ends then, and in which attempt.
const REWORKS: &[(&str, u8, &str, &str, &str)] = &[
    ("FAIL-DISCOVERY_AR_IRR_D", 0, "ANALOG_FAILURE_WORKFLOW", "ANALOG_SUCCESS_WORKFLOW", "ATTEMPT_1"),
    ("FAIL_IRREP_RESTART_1_CONS_AT1_AR", 0, "ANALOG_FAILURE_WORKFLOW", "ANALOG_SUCCESS_WORKFLOW", "ATTEMPT_0"),
    ("FAIL_IRREP_RESTART_1_CONS_AT2_AR", 1, "ANALOG_FAILURE_WORKFLOW", "ANALOG_SUCCESS_WORKFLOW", "ATTEMPT_1"),
    ("FAIL_NOAT2_RESTART_1_CONS_AT1_AR", 0, "ANALOG_FAILURE_WORKFLOW", "ANALOG_SUCCESS_WORKFLOW", "ATTEMPT_0"),
];

#[test]
fn an_attempt_is_restarted_and_ends_otherwise() {
    for (name, attempt, before, after, last) in REWORKS {
        let desk = Desk::new();
        let iun = letter(&desk, &format!("Via@{name}"));
        desk.reach(iun, S::EffectiveDate);
        let first = desk.sent(iun);
        assert_sound(&first);
        assert!(categories(&first).iter().any(|it| it == before), "{name}");
        desk.emulator.notification(iun).unwrap().rework(0, *attempt, Rework::Restart).unwrap();
        let reworked = desk.sent(iun);
        assert_sound(&reworked);
        let expected = if *attempt == 0 { S::Accepted } else { S::Delivering };
        assert_eq!(reworked.notification_status, expected, "{name}: what was final is not");
        let sent = desk.end_of(iun);
        let all = categories(&sent);
        assert!(all.iter().any(|it| it == after) && !all.iter().any(|it| it == before), "{name}: {all:?}");
        let feedback = elements(&sent, "SEND_ANALOG_FEEDBACK").last().unwrap().element_id.clone().unwrap();
        assert!(feedback.ends_with(&format!("{last}.REWORK_0")), "{name}: {feedback}");
        assert_eq!(sent.notification_status, S::EffectiveDate);
        let rework = details(element(&sent, "NOTIFICATION_TIMELINE_REWORKED"));
        let dead = rework["invalidatedTimelineAndStatusHistory"].as_array().unwrap();
        let gone: Vec<_> = dead.iter().map(|entry| entry["status"].as_str().unwrap()).collect();
        assert_eq!(gone.last(), Some(&"EFFECTIVE_DATE"), "{name}");
        let id = element(&sent, "NOTIFICATION_TIMELINE_REWORKED").element_id.clone().unwrap();
        assert!(id.ends_with(&format!("RECINDEX_0.ATTEMPT_{attempt}.REWORK_0")), "{id}");
    }
}

#[test]
fn names_are_restarted_by_themselves_and_once() {
    for (name, _, _, after, last) in REWORKS {
        let desk = Desk::new();
        let sent = desk.life_of_a_letter("AR", &format!("Via@{name}"));
        assert_eq!(elements(&sent, "NOTIFICATION_TIMELINE_REWORKED").count(), 1, "{name}");
        assert_eq!(elements(&sent, after).count(), 1, "{name}");
        let feedback = elements(&sent, "SEND_ANALOG_FEEDBACK").last().unwrap().element_id.clone().unwrap();
        assert!(feedback.ends_with(&format!("{last}.REWORK_0")), "{name}: {feedback}");
    }
}

#[test]
fn a_correction_keeps_the_letter_and_what_the_printer_said() {
    let desk = Desk::new();
    let mut request = desk.letters("P1", "AR", &[living_at("Via@FAIL-Irreperibile_AR")]);
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    request["paFee"] = json!(0);
    request["vat"] = json!(22);
    request["recipients"][0]["payments"] = json!([
        { "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": true } },
    ]);
    let iun = desk.send(&request);
    desk.reach(iun, S::EffectiveDate);
    let notification = desk.emulator.notification(iun).unwrap();
    notification.rework(0, 0, Rework::Correct).unwrap();
    let sent = desk.sent(iun);
    assert_eq!(sent.notification_status, S::Delivering);
    assert_eq!(of_payment(&sent, 0, 0).unwrap().state, CostState::Reworked);
    assert_eq!(told(&sent, "SEND_ANALOG_PROGRESS", "deliveryDetailCode"), ["CON080", "CON020"]);
    let sent = desk.end_of(iun);
    assert_eq!(elements(&sent, "SEND_ANALOG_DOMICILE").count(), 1);
    assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "deliveryDetailCode"), ["RECRN002F"]);
    assert_eq!(of_payment(&sent, 0, 0).unwrap().analog_cost, 364, "the letter is paid once");

    notification.rework(0, 0, Rework::Restart).unwrap();
    let sent = desk.end_of(iun);
    assert_eq!(of_payment(&sent, 0, 0).unwrap().analog_cost, 364);
    let letter = element(&sent, "SEND_ANALOG_DOMICILE").element_id.clone().unwrap();
    assert!(letter.ends_with("ATTEMPT_0.REWORK_1"), "{letter}");
    assert_eq!(why(notification.rework(0, 1, Rework::Restart)), Why::NoSuchAttempt);
    assert_eq!(why(notification.rework(7, 0, Rework::Restart)), Why::NoSuchRecipient);
    notification.view(0).unwrap();
    assert_eq!(why(notification.rework(0, 0, Rework::Restart)), Why::Viewed);
}

#[test]
fn a_rework_touches_its_recipient_alone() {
    let desk = Desk::new();
    let mut other = recipient();
    other["taxId"] = json!("LVLDAA85T50G702B");
    let iun = desk.send(&desk.letters("P1", "AR", &[living_at("Via@FAIL_DECEDUTO_AR"), other]));
    desk.reach(iun, S::EffectiveDate);
    desk.emulator.notification(iun).unwrap().rework(0, 0, Rework::Restart).unwrap();
    let sent = desk.end_of(iun);
    let of_other = sent.timeline.iter().filter(|it| it.rec_index() == Some(1));
    assert!(of_other.into_iter().all(|it| !it.element_id.as_deref().unwrap().contains("REWORK")));
}

#[test]
fn streams_tell_of_a_rework_to_whom_they_can() {
    let mut desk = Desk::new();
    let create = json!({ "title": "t", "eventType": "TIMELINE", "groups": [], "filterValues": [] }).to_string();
    let stream = |version: &str| {
        let answer = desk.call("POST", &format!("/delivery-progresses/v{version}/streams"), create.as_bytes());
        assert_eq!(answer.status, 200, "{}", answer.text());
        (version.to_owned(), answer.json()["streamId"].as_str().unwrap().to_owned())
    };
    let streams = [stream("2.8"), stream("2.9")];
    let iun = letter(&desk, "Via@FAIL_NOAT2_RESTART_1_CONS_AT1_AR");
    desk.reach(iun, S::EffectiveDate);
    desk.emulator.notification(iun).unwrap().rework(0, 0, Rework::Restart).unwrap();
    desk.emulator.advance(DAY);
    for (version, id) in streams {
        desk.versions = desk.versions.with(Resource::Streams, Version::new(2, if version == "2.8" { 8 } else { 9 }));
        let mut seen = Vec::new();
        let mut last = String::new();
        loop {
            let target = format!("/delivery-progresses/v{version}/streams/{id}/events{last}");
            let page = desk.call("GET", &target, b"").json();
            let events = page.as_array().unwrap().clone();
            let Some(event) = events.last() else { break };
            last = format!("?lastEventId={}", event["eventId"].as_str().unwrap());
            seen.extend(events.iter().map(|it| it["element"]["category"].as_str().unwrap().to_owned()));
        }
        let told = seen.iter().any(|it| it == "NOTIFICATION_TIMELINE_REWORKED");
        assert_eq!(told, version == "2.9", "{version}: {seen:?}");
    }
}

#[test]
fn a_cancellation_leaves_a_letter_in_storage_its_end() {
    let desk = Desk::new();
    let iun = desk.send(&desk.letters(
        "P1",
        "890",
        &[living_at("Via@sequence.5s-CON080.5s-RECAG010.5s-RECAG011A.1s-RECAG012")],
    ));
    let is_stored = |desk: &Desk| {
        desk.emulator.advance(DAY / 24);
        told(&desk.sent(iun), "SEND_ANALOG_PROGRESS", "deliveryDetailCode").iter().any(|code| code == "RECAG012")
    };
    desk.reach(iun, S::Delivering);
    assert!((0..24 * 60).any(|_| is_stored(&desk)), "the slip is detached");
    desk.emulator.notification(iun).unwrap().cancel().unwrap();
    let sent = desk.end_of(iun);
    assert_eq!(sent.notification_status, S::Cancelled);
    assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "deliveryDetailCode"), ["PNAG012"]);
    assert!(!categories(&sent).iter().any(|it| it == "ANALOG_SUCCESS_WORKFLOW" || it == "REFINEMENT"));
}

#[test]
fn a_cancelled_notification_is_not_paid() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    let notice = json!({ "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": false });
    request["recipients"][0]["payments"] = json!([{ "pagoPa": notice }]);
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    let notification = desk.emulator.notification(iun).unwrap();
    notification.cancel().unwrap();
    assert_eq!(why(notification.pay(0, 0, 100)), Why::Cancelled);
}
