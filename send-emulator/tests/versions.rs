//! What older versions show of newer things.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::Desk;
use send_core::model::NotificationStatus;
use serde_json::{Value, json};

fn life(versioned: bool) -> (Desk, String) {
    let desk = Desk::new();
    let mut request = desk.request("P");
    if versioned {
        request["additionalLanguages"] = json!(["DE"]);
    }
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::Accepted);
    desk.call("PUT", &format!("/delivery-push/v2.0/notifications/cancel/{iun}"), &[]);
    desk.reach(iun, NotificationStatus::Cancelled);
    (desk, iun.to_string())
}

fn sent(desk: &Desk, iun: &str, version: &str) -> Value {
    let answer = desk.call("GET", &format!("/delivery/{version}/notifications/sent/{iun}"), &[]);
    assert_eq!(answer.status, 200, "{version}: {}", answer.text());
    answer.json()
}

fn element<'n>(notification: &'n Value, category: &str) -> &'n Value {
    let timeline = notification["timeline"].as_array().unwrap();
    timeline.iter().find(|element| element["category"] == category).unwrap_or(&Value::Null)
}

#[test]
fn each_step_down_takes_something_away() {
    let (desk, iun) = life(true);
    for (version, field, is_there) in [
        ("v2.7", "usedServices", true),
        ("v2.6", "usedServices", false),
        ("v2.5", "additionalLanguages", true),
        ("v2.4", "additionalLanguages", false),
    ] {
        assert_eq!(sent(&desk, &iun, version).get(field).is_some(), is_there, "{version} {field}");
    }
    let accepted = |version| element(&sent(&desk, &iun, version), "REQUEST_ACCEPTED")["details"].clone();
    assert!(accepted("v2.7").get("paProtocolNumber").is_some());
    assert!(accepted("v2.6").get("paProtocolNumber").is_none());
    let cancelled = |version| element(&sent(&desk, &iun, version), "NOTIFICATION_CANCELLED").clone();
    assert_eq!(cancelled("v2.5")["legalFactsIds"].as_array().unwrap().len(), 1);
    assert_eq!(cancelled("v2.4")["legalFactsIds"], json!([]));
    assert!(cancelled("v2.4").get("ingestionTimestamp").is_some());
    assert!(cancelled("v2.3").get("ingestionTimestamp").is_none());
}

#[test]
fn requests_are_taken_and_told_in_their_version() {
    for version in ["v2.3", "v2.4", "v2.5", "v2.6"] {
        let desk = Desk::new();
        let request = desk.request("P").to_string();
        let taken = desk.call("POST", &format!("/delivery/{version}/requests"), request.as_bytes());
        assert_eq!(taken.status, 202, "{version}: {}", taken.text());
        let asked = format!("/delivery/{version}/requests?paProtocolNumber=P&idempotenceToken=T1");
        assert_eq!(desk.call("GET", &asked, &[]).json()["notificationRequestStatus"], "WAITING");
    }
}

/// A request of the first version: one payment, with an alternative.
fn first_request(desk: &Desk) -> Value {
    let mut request = desk.request("P");
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    let form = desk.upload(&common::pdf());
    request["recipients"][0]["payment"] = json!({
        "noticeCode": "302011700000000001", "noticeCodeAlternative": "302011700000000002",
        "creditorTaxId": "77777777777", "pagoPaForm": form,
    });
    request
}

#[test]
fn the_first_versions_have_one_payment_for_each_recipient() {
    let desk = Desk::new();
    let request = first_request(&desk);
    let post = |request: &Value| desk.call("POST", "/delivery/requests", request.to_string().as_bytes());
    let taken = post(&request);
    assert_eq!(taken.status, 202, "{}", taken.text());
    assert_eq!(post(&request).status, 409);
    let asked = "/delivery/requests?paProtocolNumber=P&idempotenceToken=T1";
    let waiting = desk.call("GET", asked, &[]).json();
    assert_eq!(waiting["recipients"][0]["payment"], request["recipients"][0]["payment"], "{waiting}");
    assert!(waiting.get("paFee").is_none() && waiting.get("vat").is_none(), "{waiting}");
    let iun = send_core::iun::RequestId::parse(taken.json()["notificationRequestId"].as_str().unwrap()).unwrap();
    let iun = iun.iun().unwrap();
    desk.reach(iun, NotificationStatus::Delivered);
    let newest = sent(&desk, iun.as_str(), "v2.9");
    assert_eq!(newest["recipients"][0]["payments"][1]["pagoPa"]["noticeCode"], "302011700000000002");
    assert_eq!((&newest["paFee"], &newest["vat"], &newest["pagoPaIntMode"]), (&json!(100), &json!(22), &json!("SYNC")));
    for path in ["/delivery/v2.0", "/delivery"] {
        let shown = desk.call("GET", &format!("{path}/notifications/sent/{iun}"), &[]).json();
        assert_eq!(shown["recipients"][0]["payment"], request["recipients"][0]["payment"], "{path}: {shown}");
    }
    let facts = desk.call("GET", &format!("/delivery-push/{iun}/legal-facts"), &[]).json();
    let id = &facts[0]["legalFactsId"];
    let key = id["key"].as_str().unwrap().trim_start_matches("safestorage://");
    let by =
        |category: &str| desk.call("GET", &format!("/delivery-push/{iun}/legal-facts/{category}/{key}"), &[]).status;
    assert_eq!((by("SENDER_ACK"), by("PEC_RECEIPT"), by("OTHER")), (200, 404, 400), "{facts}");
    assert_eq!(desk.call("GET", "/interop/probing", &[]).status, 200);
}

#[test]
fn the_first_version_hides_a_cancellation() {
    let (desk, iun) = life(false);
    assert_eq!(sent(&desk, &iun, "v2.0")["notificationStatus"], "CANCELLED");
    let first = desk.call("GET", &format!("/delivery/notifications/sent/{iun}"), &[]).json();
    assert_eq!(first["notificationStatus"], "ACCEPTED", "{first}");
    assert!(element(&first, "NOTIFICATION_CANCELLED").is_null());
}

#[test]
fn what_the_first_versions_cannot_say_is_refused_in_their_words() {
    let desk = Desk::new();
    let post = |version: &str, change: &dyn Fn(&mut Value)| {
        let mut request = first_request(&desk);
        change(&mut request);
        let answer = desk.call("POST", &format!("/delivery{version}/requests"), request.to_string().as_bytes());
        assert_eq!(answer.status, 400, "{}", answer.text());
        answer.json()
    };
    let same = post("", &|request| {
        request["recipients"][0]["payment"]["noticeCodeAlternative"] = json!("302011700000000001");
    });
    assert_eq!(same["errorList"], json!(["Alternative notice code equals to notice code"]));
    assert_eq!(same["resultCode"], "400.00");
    let mode = post("", &|request| request["pagoPaIntMode"] = json!("ASYNC"));
    assert_eq!(mode["errorList"], json!(["Invalid pagoPaIntMode"]));
    let short = post("", &|request| request["subject"] = json!("breve"));
    assert!(short["errors"][0]["detail"].as_str().unwrap().contains("required minimum: 10"), "{short}");
    let wrong = post("", &|request| request["recipients"][0]["payment"] = json!("302011700000000001"));
    assert_eq!(wrong["errors"][0]["code"], "PN_INVALID_BODY");
    let homeless = post("/v2.4", &|request| {
        let recipient = request["recipients"][0].as_object_mut().unwrap();
        recipient.retain(|name, _| !matches!(name.as_str(), "physicalAddress" | "payment"));
        (request["paFee"], request["vat"]) = (json!(1), json!(22));
    });
    assert!(homeless["errorList"][0].as_str().unwrap().contains("physicalAddress"), "{homeless}");

    let mut three = desk.request("three");
    let notice =
        |code: &str| json!({ "pagoPa": { "noticeCode": code, "creditorTaxId": "77777777777", "applyCost": false } });
    three["recipients"][0]["payments"] =
        ["302011700000000011", "302011700000000012", "302011700000000013"].map(notice).to_vec().into();
    let iun = desk.send(&three);
    desk.reach(iun, NotificationStatus::Accepted);
    let shown = desk.call("GET", &format!("/delivery/v2.0/notifications/sent/{iun}"), &[]);
    assert_eq!(
        (shown.status, &shown.json()["errors"][0]["code"]),
        (400, &json!("Unable to map payments, more than 2"))
    );
    assert_eq!(sent(&desk, iun.as_str(), "v2.1")["recipients"][0]["payments"].as_array().unwrap().len(), 3);
}

#[test]
fn a_stream_shows_what_its_version_knows() {
    let desk = Desk::new();
    let create = |version: &str| {
        let body = json!({ "title": version, "eventType": "TIMELINE", "groups": [] }).to_string();
        let made = desk.call("POST", &format!("/delivery-progresses/{version}/streams"), body.as_bytes());
        assert_eq!(made.status, 200, "{version}: {}", made.text());
        (version.to_owned(), made.json()["streamId"].as_str().unwrap().to_owned())
    };
    let versions = ["v2.3", "v2.4", "v2.5", "v2.6", "v2.7", "v2.8", "v2.9"];
    let streams: Vec<_> = versions.into_iter().map(create).collect();
    let first = desk.call("POST", "/delivery-progresses/streams", br#"{"title":"v1","eventType":"TIMELINE"}"#).json();
    assert!(first.get("groups").is_none(), "{first}");
    let iun = desk.send(&desk.request("P"));
    desk.reach(iun, NotificationStatus::Accepted);
    let accepted = |target: &str| {
        let page = desk.call("GET", target, &[]);
        assert_eq!(page.status, 200, "{target}: {}", page.text());
        page.json()
            .as_array()
            .unwrap()
            .iter()
            .find(|event| event.to_string().contains("\"REQUEST_ACCEPTED\""))
            .unwrap()
            .clone()
    };
    for (version, stream) in streams {
        let event = accepted(&format!("/delivery-progresses/{version}/streams/{stream}/events"));
        let element = &event["element"];
        assert_eq!(element.get("ingestionTimestamp").is_some(), version.as_str() >= "v2.4", "{version}");
        assert_eq!(element["details"].get("paProtocolNumber").is_some(), version.as_str() >= "v2.8", "{version}");
    }
    let id = first["streamId"].as_str().unwrap();
    let flat = accepted(&format!("/delivery-progresses/streams/{id}/events"));
    assert_eq!((&flat["timelineEventCategory"], &flat["newStatus"]), (&json!("REQUEST_ACCEPTED"), &json!("ACCEPTED")));
    assert!(flat.get("element").is_none());
    let missing = "/delivery-progresses/streams/0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab";
    assert_eq!(desk.call("GET", missing, &[]).status, 400, "the first version knows no 404");
}

#[test]
fn metadata_of_a_form_are_looked_into_at_acceptance() {
    let desk = Desk::new();
    let mut request = desk.request("P");
    let bad = br#"{"f24Simplified":{"taxPayer":{"taxCode":"01199250158"},"payments":{"records":[{"applyCost":true,"section":"XX"}]}}}"#;
    let mut attachment = desk.upload_as(bad, "application/json");
    attachment.as_object_mut().unwrap().insert("contentType".to_owned(), json!("application/json"));
    request["recipients"][0]["payments"] =
        json!([{ "f24": { "title": "F24", "applyCost": false, "metadataAttachment": attachment } }]);
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::Refused);
    let status = desk.call("GET", "/delivery/v2.5/requests?paProtocolNumber=P&idempotenceToken=T1", &[]).json();
    assert_eq!(status["errors"][0]["code"], "F24_METADATA_NOT_VALID", "{status}");
    assert_eq!(status["errors"][0]["recIndex"], 0);
}

fn made(desk: &Desk, version: &str, body: &Value) -> String {
    let made = desk.call("POST", &format!("/delivery-progresses{version}/streams"), body.to_string().as_bytes());
    assert_eq!(made.status, 200, "{version}: {}", made.text());
    format!("/delivery-progresses{version}/streams/{}/events", made.json()["streamId"].as_str().unwrap())
}

fn events(desk: &Desk, stream: &str) -> Vec<Value> {
    let page = desk.call("GET", stream, &[]);
    assert_eq!(page.status, 200, "{stream}: {}", page.text());
    page.json().as_array().unwrap().clone()
}

#[test]
fn a_refusal_is_told_as_each_version_of_streams_knows_it() {
    let desk = Desk::new();
    let versions = ["", "/v2.3", "/v2.7", "/v2.8"];
    let body = |version: &str| match version {
        "" => json!({ "title": "t", "eventType": "TIMELINE" }),
        _ => json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }),
    };
    let streams = versions.map(|version| made(&desk, version, &body(version)));
    let mut request = desk.request("P");
    request["recipients"][0]["physicalAddress"]["zip"] = json!("11111");
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::Refused);
    for (version, stream) in versions.into_iter().zip(streams) {
        let page = events(&desk, &stream);
        let refused = page.iter().find(|event| event.to_string().contains("\"REQUEST_REFUSED\"")).unwrap();
        let (details, is_new) = (&refused["element"]["details"], version == "/v2.8");
        let reasons = if version.is_empty() { &refused["validationErrors"] } else { &details["refusalReasons"] };
        assert!(reasons[0]["errorCode"].is_string() && reasons[0]["detail"].is_string(), "{version}: {refused}");
        assert_eq!(reasons[0].get("recIndex").is_some(), is_new, "{version}");
        for field in ["notificationRequestId", "paProtocolNumber", "idempotenceToken"] {
            assert_eq!(details.get(field).is_some(), is_new, "{version} {field}");
        }
    }
}

#[test]
fn the_first_version_names_the_channel() {
    let desk = Desk::new();
    let stream = made(&desk, "", &json!({ "title": "t", "eventType": "TIMELINE" }));
    let mut failing = desk.request("mail");
    failing["recipients"][0]["digitalDomicile"]["address"] = json!("prova@fail.it");
    desk.send(&failing);
    desk.send(&desk.letters("letter", "890", &[common::lives::living_at("Via @OK_890")]));
    let mut channels = std::collections::BTreeSet::new();
    let mut last = String::new();
    for _ in 0..60 {
        desk.emulator.advance(common::lives::DAY / 2);
        let from = if last.is_empty() { String::new() } else { format!("?lastEventId={last}") };
        for event in events(&desk, &format!("{stream}{from}")) {
            last = event["eventId"].as_str().unwrap().to_owned();
            let category = event["timelineEventCategory"].as_str().unwrap().to_owned();
            channels.insert((category, event["channel"].as_str().unwrap_or_default().to_owned()));
        }
    }
    for (category, channel) in [
        ("SEND_DIGITAL_DOMICILE", "PEC"),
        ("SEND_DIGITAL_FEEDBACK", "PEC"),
        ("SEND_ANALOG_DOMICILE", "REGISTERED_LETTER_890"),
        ("SEND_SIMPLE_REGISTERED_LETTER", "SIMPLE_REGISTERED_LETTER"),
        ("REQUEST_ACCEPTED", ""),
    ] {
        assert!(channels.contains(&(category.to_owned(), channel.to_owned())), "{category} {channel}: {channels:?}");
    }
}

#[test]
fn a_stream_of_the_first_version_does_not_die_of_what_it_does_not_know() {
    let desk = Desk::new();
    let streams = ["TIMELINE", "STATUS"].map(|kind| made(&desk, "", &json!({ "title": "t", "eventType": kind })));
    let iuns: Vec<_> = (0..60).map(|number| desk.send(&desk.request(&format!("P{number}")))).collect();
    desk.reach(iuns[59], NotificationStatus::Accepted);
    desk.emulator.advance(std::time::Duration::from_secs(1));
    for iun in &iuns {
        desk.emulator.notification(*iun).unwrap().cancel().unwrap();
    }
    desk.emulator.advance(common::lives::DAY);
    let last = desk.send(&desk.request("last"));
    desk.reach(last, NotificationStatus::Accepted);
    for stream in streams {
        let (mut from, mut is_told) = (String::new(), false);
        while let page = events(&desk, &format!("{stream}{from}"))
            && let Some(event) = page.last()
        {
            from = format!("?lastEventId={}", event["eventId"].as_str().unwrap());
            is_told |= page.iter().any(|event| event["iun"] == last.as_str());
        }
        assert!(is_told, "what comes later is heard of: {stream}");
    }
}

#[test]
fn an_event_tells_the_status_of_its_own_time() {
    let desk = Desk::new();
    let stream = made(&desk, "/v2.5", &json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }));
    let recipients = ["Via @FAIL_DECEDUTO_890", "Via @FAIL_DECEDUTO_890"].map(common::lives::living_at);
    let mut request = desk.letters("P", "890", &recipients);
    request["recipients"][1]["taxId"] = json!("CLMCST42R12D969Z");
    let iun = desk.send(&request);
    desk.reach(iun, NotificationStatus::ReturnedToSender);
    desk.emulator.notification(iun).unwrap().cancel().unwrap();
    desk.reach(iun, NotificationStatus::Cancelled);
    for event in events(&desk, &stream) {
        let category = event["element"]["category"].as_str().unwrap();
        let expected = category == "NOTIFICATION_CANCELLED";
        assert_eq!(event["newStatus"] == "CANCELLED", expected, "{category}: {}", event["newStatus"]);
    }
}

#[test]
fn an_error_of_the_first_streams_says_one_status() {
    let desk = Desk::new();
    let answer = desk.call("GET", "/delivery-progresses/streams/0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab", &[]);
    assert_eq!(answer.status, 400);
    assert!(answer.body.is_empty() || answer.json()["status"] == 400, "{}", answer.text());
}
