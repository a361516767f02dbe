//! Every call of some lives, each answer in every version, compared with the platform's OpenAPI files.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, recipient, without_domicile};
use conformance::Specification;
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_emulator::{Effect, Fault, Target};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

const MONTHS: Duration = Duration::from_secs(100 * 24 * 3600);

fn specification() -> Option<Specification> {
    let specification = Specification::load();
    if specification.is_none() {
        println!("skipped: the folder with the OpenAPI files is missing (SEND_SHARED or ../shared)");
    }
    specification
}

/// Compares everything in the journal; gives the operations that were seen.
fn compare(specification: &Specification, desk: &Desk) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for call in desk.emulator.journal().entries() {
        if matches!(call.target, Target::Upload | Target::Download | Target::Token | Target::Api) {
            continue;
        }
        let Some(status) = call.status else { continue };
        seen.insert(call.target.to_string());
        let answer = call.answer.body.clone().unwrap_or_default();
        if call.answer.size == answer.len() as u64 {
            wrong.extend(specification.check_answer(&call.method, &call.path, status, &answer));
        }
        // Documents are removed after 120 days: the list is then empty, whatever the schema says (NotificationRetrieverService L604-627).
        wrong.retain(|mismatch: &conformance::Mismatch| {
            mismatch.path != "/documents" || !mismatch.reason.starts_with("[]")
        });
        if call.is_success()
            && let Some(body) = &call.request.body
        {
            wrong.extend(specification.check_request(&call.method, &call.path, body));
        }
    }
    let mut told: Vec<String> = wrong.iter().map(|mismatch| mismatch.to_string().chars().take(400).collect()).collect();
    told.sort();
    told.dedup();
    assert!(told.is_empty(), "{} mismatches:\n{}", told.len(), told.join("\n"));
    seen
}

fn get(desk: &Desk, target: &str) -> Value {
    let answer = desk.call("GET", target, &[]);
    serde_json::from_slice(&answer.body).unwrap_or_default()
}

/// Reads a notification in each version, and whatever belongs to it.
fn read_all(desk: &Desk, iun: Iun) {
    let mut newest = Value::Null;
    for minor in [1, 3, 4, 5, 6, 7, 8, 9] {
        newest = get(desk, &format!("/delivery/v2.{minor}/notifications/sent/{iun}"));
    }
    for version in ["", "/v2.0"] {
        get(desk, &format!("/delivery{version}/notifications/sent/{iun}"));
    }
    let request_id = iun.to_request_id().as_str().replace('=', "%3D");
    get(desk, &format!("/delivery/requests?notificationRequestId={request_id}"));
    for minor in [1, 3, 4, 5, 6] {
        let id = iun.to_request_id().as_str().replace('=', "%3D");
        get(desk, &format!("/delivery/v2.{minor}/requests?notificationRequestId={id}"));
    }
    get(desk, &format!("/delivery/notifications/sent/{iun}/attachments/documents/0"));
    get(desk, &format!("/delivery/notifications/sent/{iun}/attachments/payment/0/PAGOPA"));
    get(desk, &format!("/delivery-push/{iun}/legal-facts"));
    for fact in get(desk, &format!("/delivery-push/v2.0/{iun}/legal-facts")).as_array().into_iter().flatten() {
        let key =
            fact["legalFactsId"]["key"].as_str().unwrap_or_default().trim_start_matches("safestorage://").to_owned();
        get(desk, &format!("/delivery-push/{iun}/download/legal-facts/{key}"));
    }
    for element in newest["timeline"].as_array().into_iter().flatten() {
        if let Some(url) = element["details"]["generatedAarUrl"].as_str() {
            let key = url.trim_start_matches("safestorage://");
            get(desk, &format!("/delivery-push/{iun}/document/AAR?documentId={key}"));
        }
    }
}

/// A recipient of a letter that goes as a name of the simulation says.
fn at(street: &str) -> Value {
    let mut recipient = without_domicile(recipient());
    recipient["physicalAddress"]["address"] = json!(street);
    recipient
}

fn streams(desk: &Desk) -> Vec<String> {
    let versions = ["", "/v2.3", "/v2.4", "/v2.5", "/v2.6", "/v2.7", "/v2.8", "/v2.9"];
    let make = |version: &&str| {
        let body = if version.is_empty() {
            json!({ "title": "t", "eventType": "TIMELINE" })
        } else {
            json!({ "title": "t", "eventType": "TIMELINE", "groups": [] })
        };
        let made = desk.call("POST", &format!("/delivery-progresses{version}/streams"), body.to_string().as_bytes());
        format!("/delivery-progresses{version}/streams/{}", made.json()["streamId"].as_str().unwrap())
    };
    versions.iter().map(make).collect()
}

fn read_streams(desk: &Desk, streams: &[String]) {
    for stream in streams {
        let mut last = String::new();
        loop {
            let target = if last.is_empty() {
                format!("{stream}/events")
            } else {
                format!("{stream}/events?lastEventId={last}")
            };
            let page = get(desk, &target);
            match page.as_array().and_then(|page| page.last()) {
                Some(event) => event["eventId"].as_str().unwrap().clone_into(&mut last),
                None => break,
            }
        }
    }
}

#[test]
fn lives_answer_as_the_specification_says() {
    let Some(specification) = specification() else { return };
    let desk = Desk::new();
    let streams = streams(&desk);
    let lives: &[(&str, Value)] = &[
        ("digital", recipient()),
        ("letter", at("Via @OK_890")),
        ("unreachable", at("Via @FAIL-Irreperibile_890")),
        ("discovered", at("Via @FAIL-Discovery_890")),
        ("stored", at("Via @OK-Giacenza-gt10_890")),
        ("deceased", at("Via @FAIL_DECEDUTO_890")),
    ];
    let mut sent = Vec::new();
    for (name, recipient) in lives {
        let mut request = desk.request(name);
        request["recipients"] = json!([recipient]);
        sent.push(desk.send(&request));
    }
    let mut failing = recipient();
    failing["digitalDomicile"]["address"] = json!("prova@fail.it");
    let mut request = desk.request("fails");
    request["recipients"] = json!([failing]);
    sent.push(desk.send(&request));
    for _ in 0..40 {
        desk.emulator.advance(Duration::from_secs(3 * 24 * 3600));
        read_streams(&desk, &streams);
    }
    sent.iter().for_each(|iun| read_all(&desk, *iun));
    compare(&specification, &desk);
}

#[test]
fn every_operation_answers_as_the_specification_says() {
    let Some(specification) = specification() else { return };
    let desk = Desk::new();
    let streams = streams(&desk);
    let mut request = desk.request("P");
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    request["paFee"] = json!(100);
    request["vat"] = json!(22);
    let attachment = desk.upload(&common::pdf());
    request["recipients"][0]["payments"] = json!([{ "pagoPa": {
        "creditorTaxId": "77777777777", "noticeCode": "302011700000000001", "applyCost": true, "attachment": attachment,
    } }]);
    let iun = desk.send(&request);
    assert_eq!(desk.post(&request).status, 409);
    desk.reach(iun, NotificationStatus::Delivered);
    get(&desk, "/delivery/v2.3/price/77777777777/302011700000000001");
    get(&desk, "/delivery/price/77777777777/302011700000000001");
    get(&desk, "/delivery/v2.3/price/77777777777/302011700000000002");
    let payment = json!({ "events": [{
        "noticeCode": "302011700000000001", "creditorTaxId": "77777777777", "paymentDate": "2026-03-03T10:00:00Z", "amount": 200,
    }] });
    desk.call("POST", "/delivery/events/payment/pagopa", payment.to_string().as_bytes());
    desk.emulator.notification(iun).unwrap().view(0).unwrap();
    desk.emulator.advance(MONTHS);
    read_all(&desk, iun);
    desk.emulator.advance(MONTHS);
    read_all(&desk, iun);
    read_streams(&desk, &streams);
    for stream in &streams {
        get(&desk, stream);
        let body = json!({ "title": "u", "eventType": "STATUS", "groups": [], "filterValues": ["ACCEPTED"] });
        desk.call("PUT", stream, body.to_string().as_bytes());
        desk.call("POST", &format!("{stream}/action/disable"), &[]);
        desk.call("DELETE", stream, &[]);
        get(&desk, stream);
    }
    let cancelled = desk.send(&desk.request("C"));
    desk.reach(cancelled, NotificationStatus::Accepted);
    desk.call("PUT", &format!("/delivery-push/v2.0/notifications/cancel/{cancelled}"), &[]);
    desk.reach(cancelled, NotificationStatus::Cancelled);
    read_all(&desk, cancelled);
    let mut refused = desk.request("R");
    refused["recipients"][0]["physicalAddress"]["zip"] = json!("11111");
    let refused = desk.send(&refused);
    desk.emulator.advance(MONTHS);
    read_all(&desk, refused);
    for target in [
        "/delivery-progresses/v2.9/streams",
        "/ext-registry-b2b/pa/v1/groups",
        "/status",
        "/downtime/v1/resolved?year=2026&month=3",
        "/downtime/v1/legal-facts/none",
    ] {
        get(&desk, target);
    }
    for wrong in ["{}", "[]", "null", "{", r#"{"documents":null}"#] {
        desk.call("POST", "/delivery/v2.5/requests", wrong.as_bytes());
        desk.call("POST", "/delivery/attachments/preload", wrong.as_bytes());
        desk.call("POST", "/delivery-progresses/v2.9/streams", wrong.as_bytes());
        desk.call("POST", "/delivery/events/payment/pagopa", wrong.as_bytes());
    }
    get(&desk, "/delivery/v2.8/notifications/sent/not-an-iun");
    let seen = compare(&specification, &desk);
    let not_called = ["report_f24_payments"];
    for route in send_core::api::ROUTES.iter().filter(|route| !not_called.contains(&route.name)) {
        let is_described =
            specification.knows(route.method.as_str(), &route.template(send_core::api::Version::new(2, 9)));
        assert!(seen.contains(route.name) || !is_described, "{} was not called", route.name);
    }
}

#[test]
fn a_wrong_answer_is_found() {
    let Some(specification) = specification() else { return };
    let desk = Desk::new();
    desk.emulator.faults().add(Fault::on(Target::Api, Effect::BreakJson)).unwrap();
    desk.call("GET", "/ext-registry-b2b/pa/v1/groups", &[]);
    let call = desk.emulator.journal().entries().pop().unwrap();
    let check = |body: &[u8]| specification.check_answer("GET", &call.path, 200, body);
    assert!(!check(call.answer.body.as_deref().unwrap()).is_empty());
    assert!(!check(br#"[{"status":"OPEN"}]"#).is_empty());
    assert!(check(br#"[]"#).is_empty());
    let element = json!({ "elementId": "x", "category": "SEND_DIGITAL_FEEDBACK", "details": { "recIndex": "none" } });
    let found = |path: &str, whole: Value| {
        let found = specification.check_answer("GET", path, 200, whole.to_string().as_bytes());
        found
            .into_iter()
            .filter(|mismatch| mismatch.path.contains("/timeline/0") || mismatch.path.contains("/0/element"))
            .count()
    };
    for version in ["", "/v2.0", "/v2.1", "/v2.3", "/v2.4", "/v2.5", "/v2.6", "/v2.7", "/v2.8", "/v2.9"] {
        let path = format!("/delivery{version}/notifications/sent/ABCD-ABCD-ABCD-202601-A-1");
        assert_eq!(found(&path, json!({ "timeline": [element] })), 1, "details are picked by category: {path}");
    }
    for version in ["/v2.3", "/v2.4", "/v2.5", "/v2.6", "/v2.7", "/v2.8", "/v2.9"] {
        let path = format!("/delivery-progresses{version}/streams/{}/events", "0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab");
        assert_eq!(found(&path, json!([{ "element": element }])), 1, "details are picked by category: {path}");
    }
    for version in ["", "/v2.1", "/v2.3", "/v2.4", "/v2.5", "/v2.6"] {
        assert!(specification.knows("POST", &format!("/delivery{version}/requests")), "{version}");
    }
}
