//! `/_emulator/`: the emulator itself, over HTTP.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Answer, Desk, http};
use send_core::model::NotificationStatus;
use serde_json::{Value, json};
use std::time::Duration;

fn ask(desk: &Desk, method: &str, target: &str, body: &str) -> Answer {
    let url = format!("{}/_emulator/{target}", desk.emulator.base_url());
    http(method, &url, &[("content-type", "application/json")], body.as_bytes())
}

#[test]
fn time_is_moved() {
    let desk = Desk::new();
    assert_eq!(ask(&desk, "GET", "clock", "").json()["now"], "2026-03-02T09:00:00Z");
    let moved = ask(&desk, "POST", "clock/advance", r#"{"by":"12h"}"#).json();
    assert_eq!((&moved["now"], &moved["clock"]), (&json!("2026-03-02T21:00:00Z"), &json!("manual")));
    assert_eq!(desk.emulator.now().to_string(), "2026-03-02T21:00:00Z");
    let wrong = ask(&desk, "POST", "clock/advance", r#"{"by":"long"}"#);
    assert_eq!(wrong.status, 400);
    assert!(wrong.json()["error"].as_str().unwrap().contains("by"), "{}", wrong.text());
}

#[test]
fn notifications_are_shown_with_their_timeline() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P"));
    let until = json!({ "iun": iun, "status": "DELIVERED" }).to_string();
    assert_eq!(ask(&desk, "POST", "clock/run-until", &until).status, 200);
    let all = ask(&desk, "GET", "notifications", "").json();
    assert_eq!((&all["total"], &all["notifications"][0]["iun"]), (&json!(1), &json!(iun)));
    let one = ask(&desk, "GET", &format!("notifications/{iun}"), "").json();
    assert_eq!(one["status"], "DELIVERED");
    let timeline = one["timeline"].as_array().unwrap();
    assert!(timeline.iter().any(|element| element["category"] == "REQUEST_ACCEPTED"), "{one}");
    assert_eq!(one["statusHistory"][1]["status"], "ACCEPTED");
    let never = json!({ "iun": iun, "status": "REFUSED" }).to_string();
    assert_eq!(ask(&desk, "POST", "clock/run-until", &never).status, 409);
    assert_eq!(ask(&desk, "GET", "notifications/ABCD-ABCD-ABCD-202601-A-1", "").status, 404);
}

#[test]
fn faults_are_set_and_taken_away() {
    let desk = Desk::new();
    let set = ask(&desk, "POST", "faults", r#"{"on":"list_groups","do":"fail","status":503,"times":1}"#);
    assert_eq!((set.status, set.json()), (201, json!({ "id": 1 })));
    let groups = || desk.call("GET", "/ext-registry-b2b/pa/v1/groups", &[]).status;
    assert_eq!([groups(), groups()], [503, 200]);
    let listed = ask(&desk, "GET", "faults", "").json();
    assert_eq!((&listed[0]["do"], &listed[0]["happened"], &listed[0]["seen"]), (&json!("fail"), &json!(1), &json!(2)));
    assert_eq!(ask(&desk, "DELETE", "faults/1", "").status, 204);
    assert_eq!(ask(&desk, "DELETE", "faults/1", "").status, 404);
    for wrong in [r#"{"on":"list_groups"}"#, r#"{"on":"x","do":"drop"}"#, r#"{"on":"event","do":"drop"}"#, "{", "[]"] {
        assert_eq!(ask(&desk, "POST", "faults", wrong).status, 400, "{wrong}");
    }
}

#[test]
fn the_journal_is_read_and_emptied() {
    let desk = Desk::new();
    desk.upload(&common::pdf());
    let all = ask(&desk, "GET", "journal", "").json();
    let operations: Vec<_> = all.as_array().unwrap().iter().map(|call| call["operation"].clone()).collect();
    assert_eq!(operations, ["preload", "upload"]);
    assert_eq!(ask(&desk, "GET", "journal?operation=upload", "").json().as_array().unwrap().len(), 1);
    assert_eq!(ask(&desk, "GET", "journal?after=2", "").json(), json!([]));
    assert_eq!(ask(&desk, "GET", "journal/breaches", "").json(), json!([]));
    assert_eq!(ask(&desk, "DELETE", "journal", "").status, 204);
    assert_eq!(ask(&desk, "GET", "journal", "").json(), json!([]));
}

#[test]
fn what_is_sent_by_hand_can_have_a_notice() {
    let desk = Desk::new();
    let send = |form: Value| ask(&desk, "POST", "send", &form.to_string()).json();
    let iun: send_core::iun::Iun =
        send(json!({ "notice": "302011000000000001" }))["iun"].as_str().unwrap().parse().unwrap();
    assert!(send(json!({})).get("iun").is_some(), "and need not");
    assert_eq!(ask(&desk, "POST", "send", r#"{"notice":"302"}"#).status, 400);
    desk.reach(iun, NotificationStatus::Accepted);
    let attachment = format!("/delivery/notifications/sent/{iun}/attachments/payment/0/PAGOPA");
    for target in ["/delivery/v2.3/price/77777777777/302011000000000001", &attachment] {
        assert_eq!(desk.call("GET", target, &[]).status, 200, "{target}");
    }
}

#[test]
fn another_site_cannot_command_it() {
    let desk = Desk::new();
    let url = format!("{}/_emulator/clock/advance", desk.emulator.base_url());
    assert_eq!(http("POST", &url, &[("content-type", "text/plain")], br#"{"by":"7d"}"#).status, 400);
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
}

#[test]
fn time_moves_in_steps_as_it_does_at_once() {
    let (at_once, in_steps) = (Desk::new(), Desk::new());
    let month = Duration::from_secs(30 * 24 * 3600);
    let [one, other] = [&at_once, &in_steps].map(|desk| desk.send(&desk.request("P")));
    assert_eq!(one, other);
    at_once.emulator.advance(month);
    let (mut left, mut steps) = (month, 0);
    while !left.is_zero() {
        let now = in_steps.emulator.now();
        left = in_steps.emulator.advance_within(left, Duration::ZERO);
        assert!(left.is_zero() || in_steps.emulator.now() >= now);
        steps += 1;
    }
    assert!(steps > 5, "{steps}");
    assert_eq!(at_once.emulator.now(), in_steps.emulator.now());
    let told = [(&at_once, one), (&in_steps, other)].map(|(desk, iun)| serde_json::to_value(desk.sent(iun)).unwrap());
    assert_eq!(told[0], told[1]);

    let [desk, again] = [Desk::new(), Desk::new()];
    let [iun, same] = [&desk, &again].map(|desk| desk.send(&desk.request("P")));
    desk.reach(iun, NotificationStatus::EffectiveDate);
    let mut looks = 1;
    let step = || again.emulator.run_until_status_within(same, &NotificationStatus::EffectiveDate, Duration::ZERO);
    while !step().unwrap() {
        looks += 1;
        assert!(looks < 1000, "it does not get on");
    }
    assert_eq!((desk.emulator.now(), desk.sent(iun)), (again.emulator.now(), again.sent(same)));
}
