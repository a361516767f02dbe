//! Requests that the platform refuses: at the gateway, in the service, as duplicates, and after they were taken.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Answer, Desk, pdf, recipient};
use send_core::model::{NotificationStatus as S, Problem, RequestState};
use send_core::preflight::Environment;
use send_core::problem::Verdict;
use send_core::wire::decode;
use send_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Sends a request that is taken and then refused; gives code, detail and recipient of the refusal.
fn refusal(desk: &Desk, request: &Value) -> (String, Option<String>, Option<i64>) {
    let iun = desk.send(request);
    desk.reach(iun, S::Refused);
    let status = desk.status(iun);
    assert_eq!((status.notification_request_status, status.iun), (RequestState::Refused, None));
    assert_eq!(desk.call("GET", &format!("/delivery/v2.8/notifications/sent/{iun}"), b"").status, 404);
    let reason = status.errors[0].clone();
    (reason.code, reason.detail, reason.rec_index)
}

#[test]
fn contents_are_looked_at_after_the_request_was_taken() {
    let mut environment = Environment::uat();
    environment.max_file_size = Some(2_000);
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).environment(environment));
    let slot = desk.preload(&pdf(), "application/pdf");

    let mut never_uploaded = desk.request("NOT-UPLOADED");
    never_uploaded["documents"][0]["ref"]["key"] = json!(slot.key);
    let mut unknown = desk.request("UNKNOWN");
    unknown["documents"][0]["ref"]["key"] = json!("PN_NOTIFICATION_ATTACHMENTS-0.pdf");
    let mut other_digest = desk.request("DIGEST");
    other_digest["documents"][0]["digests"]["sha256"] = json!("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    let mut no_pdf = desk.request("TEXT");
    no_pdf["documents"] = json!([desk.upload(b"not a PDF")]);
    let mut too_big = desk.request("BIG");
    too_big["documents"] = json!([desk.upload(&[b"%PDF-".as_slice(), &[b' '; 2_000]].concat())]);
    let mut bad_form = desk.request("F24");
    bad_form["recipients"][0]["payments"] = json!([{ "f24": {
        "title": "F24", "applyCost": false, "metadataAttachment": {
            "digests": { "sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" },
            "contentType": "application/json",
            "ref": { "key": "PN_F24_META-0.json", "versionToken": "v1" },
        },
    } }]);
    for (request, code) in [
        (never_uploaded, "FILE_NOTFOUND"),
        (unknown, "FILE_NOTFOUND"),
        (other_digest, "FILE_SHA_ERROR"),
        (no_pdf, "FILE_PDF_INVALID_ERROR"),
        (too_big, "FILE_PDF_TOOBIG_ERROR"),
        (bad_form, "F24_METADATA_NOT_VALID"),
    ] {
        let (found, detail, _) = refusal(&desk, &request);
        assert_eq!(found, code);
        assert!(detail.is_some_and(|detail| !detail.is_empty()), "{code}");
    }
}

#[test]
fn a_file_that_waited_too_long_is_gone() {
    let desk = Desk::new();
    let request = desk.request("P1");
    desk.emulator.advance(DAY * 8);
    assert_eq!(refusal(&desk, &request).0, "FILE_GONE");
}

#[test]
fn a_file_in_use_stays() {
    let desk = Desk::new();
    let request = desk.request("P1");
    let iun = desk.send(&request);
    desk.emulator.advance(DAY * 30);
    let document = desk.execute(&send_core::api::GetDocument { iun, doc_idx: 0 }).unwrap();
    assert_eq!(common::http("GET", document.url.as_deref().unwrap(), &[], b"").body, pdf());
}

#[test]
fn postal_codes_of_the_test_environment_are_refused() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    let mut second = recipient();
    second["taxId"] = json!("LVLDAA85T50G702B");
    second["physicalAddress"]["zip"] = json!("22222");
    request["recipients"] = json!([recipient(), second]);
    let (code, detail, index) = refusal(&desk, &request);
    assert_eq!((code.as_str(), index), ("NOT_VALID_ADDRESS", Some(1)));
    assert!(detail.unwrap().contains("Error=901"));
}

#[test]
fn the_timeline_of_a_refusal_reaches_streams() {
    let desk = Desk::new();
    let stream = send_core::model::StreamCreation::new("s", send_core::model::StreamEventType::Timeline);
    let stream = desk.execute(&send_core::api::CreateStream { stream: &stream }).unwrap();
    let mut request = desk.request("P1");
    request["documents"] = json!([desk.upload(b"not a PDF")]);
    refusal(&desk, &request);
    let read = send_core::api::ReadEvents { stream_id: &stream.stream_id, last_event_id: None };
    let event = desk.execute(&read).unwrap().events.pop().unwrap();
    assert_eq!((event.new_status, event.iun), (Some(S::Refused), None));
    let details: Value = event.element.unwrap().details.unwrap().decode().unwrap();
    assert_eq!(details["refusalReasons"][0]["errorCode"], "FILE_PDF_INVALID_ERROR");
    assert_eq!(details["paProtocolNumber"], "P1");
}

/// Code, element and detail of the first error of a problem.
fn problem(answer: &Answer) -> (u16, String, Option<String>, String) {
    let problem: Problem = decode(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.text()));
    assert_eq!(problem.status, Some(i64::from(answer.status)));
    assert!(problem.trace_id.is_some_and(|trace| trace.starts_with("Root=1-")));
    let error = problem.errors[0].clone();
    (answer.status, error.code, error.element, error.detail.unwrap_or_default())
}

#[test]
fn the_gateway_refuses_what_does_not_fit_its_schema() {
    let desk = Desk::new();
    let valid = desk.request("P1");
    let with = |pointer: &str, value: Value| {
        let mut request = valid.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        request.pointer_mut(parent).unwrap()[name] = value;
        request
    };
    for (request, said) in [
        (with("/subject", Value::Null), "instance type (null)"),
        (with("/recipients/0/unknown", json!(1)), "unknown"),
        (with("/subject", json!("x".repeat(200))), "too long"),
        (with("/notificationFeePolicy", json!("FREE")), "FREE"),
        (json!({}), "object has missing required properties"),
    ] {
        let answer = desk.post(&request);
        let body = answer.json();
        assert_eq!((answer.status, &body["title"]), (400, &json!("VALIDATION ERROR")), "{body}");
        assert_eq!(body["errors"][0]["code"], "PN_INVALID_BODY");
        assert!(body["errors"][0]["detail"].as_str().unwrap().contains(said), "{body}");
        assert_eq!(answer.error().verdict, Verdict::Invalid);
    }
    let broken = desk.call("POST", "/delivery/v2.5/requests", b"{\"subject\": ");
    assert_eq!((broken.status, &broken.json()["errors"][0]["code"]), (400, &json!("PN_INVALID_BODY")));
}

#[test]
fn the_service_refuses_what_breaks_its_rules() {
    let desk = Desk::new();
    let valid = desk.request("P1");
    let change = |change: &dyn Fn(&mut Value)| {
        let mut request = valid.clone();
        change(&mut request);
        problem(&desk.post(&request))
    };
    let wrong_letter = change(&|request| request["recipients"][0]["taxId"] = json!("FRMTTR76M06B715F"));
    assert_eq!((wrong_letter.0, wrong_letter.1.as_str()), (400, "PN_GENERIC_INVALIDPARAMETER"));
    assert_eq!(wrong_letter.3, "Invalid taxId for recipient 0");
    let twice = change(&|request| request["recipients"] = json!([recipient(), recipient()]));
    assert_eq!(twice.3, "Duplicated recipient taxId");
    let group = change(&|request| request["group"] = json!("65a0c1f2e4b0d35a7c9e1f02"));
    assert_eq!(group.1, "PN_DELIVERY_INVALIDPARAMETER_GROUP");
    let fees = change(&|request| request["notificationFeePolicy"] = json!("DELIVERY_MODE"));
    assert!(fees.3.starts_with("paFee or vat field not filled in"));
    let active = {
        let mut request = valid.clone();
        request["group"] = json!("65a0c1f2e4b0d35a7c9e1f01");
        desk.send(&request)
    };
    desk.reach(active, S::Accepted);
    assert_eq!(desk.sent(active).group.as_deref(), Some("Ufficio Tributi"), "the name comes back");
}

#[test]
fn the_senders_tax_code_is_compared_where_it_is_known() {
    let mut environment = Environment::uat();
    environment.sender.tax_id = Some("80016350821".to_owned());
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).environment(environment));
    let (status, code, ..) = problem(&desk.post(&desk.request("P1")));
    assert_eq!((status, code.as_str()), (403, "PN_DELIVERY_INVALID_SENDER_TAX_ID"));
}

#[test]
fn a_request_is_taken_once() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    request["recipients"][0]["payments"] = json!([{ "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": false } }]);
    let iun = desk.send(&request);

    let again = desk.post(&request);
    let (status, code, element, detail) = problem(&again);
    assert_eq!((status, code.as_str()), (409, "PN_GENERIC_INVALIDPARAMETER_DUPLICATED"));
    assert_eq!(element.as_deref(), Some("Duplicated notification for senderPaId##paProtocolNumber##idempotenceToken"));
    assert!(detail.ends_with("##P1##T1"), "{detail}");
    assert_eq!(again.json()["errors"].as_array().unwrap().len(), 2, "the notice as well");
    assert_eq!(again.error().verdict, Verdict::Duplicate);

    request["idempotenceToken"] = json!("T2");
    let notice = desk.post(&request);
    let (_, _, element, detail) = problem(&notice);
    assert_eq!(element.as_deref(), Some("Duplicated notification for creditorTaxId##noticeCode"));
    assert_eq!(detail, "Duplicated notification for creditorTaxId##noticeCode=77777777777##302000000000000001");
    assert!(!notice.error().is_duplicate_request());

    let by_names = send_core::api::GetRequestStatus::ByProtocol { protocol_number: "P1", idempotence_token: "T1" };
    let found = desk.execute(&by_names).unwrap();
    assert_eq!(found.notification_request_id, iun.to_request_id().to_string());
    let other = send_core::api::GetRequestStatus::ByProtocol { protocol_number: "P1", idempotence_token: "T9" };
    assert_eq!(desk.execute(&other).unwrap_err().verdict, Verdict::NotFound);
}

#[test]
fn a_refusal_frees_the_notice_and_not_the_token() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    request["recipients"][0]["payments"] = json!([{ "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": false } }]);
    let good = request["documents"].clone();
    request["documents"] = json!([desk.upload(b"not a PDF")]);
    refusal(&desk, &request);
    request["documents"] = good;
    assert_eq!(desk.post(&request).json()["errors"].as_array().unwrap().len(), 1);
    request["idempotenceToken"] = json!("T2");
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);

    desk.execute(&send_core::api::CancelNotification { iun }).unwrap();
    request["idempotenceToken"] = json!("T3");
    desk.send(&request);
}

#[test]
fn the_status_wants_an_id_or_both_names() {
    let desk = Desk::new();
    for target in ["/delivery/v2.5/requests", "/delivery/v2.5/requests?paProtocolNumber=P1"] {
        let (status, code, ..) = problem(&desk.call("GET", target, b""));
        assert_eq!((status, code.as_str()), (400, "PN_GENERIC_INVALIDPARAMETER_REQUIRED"), "{target}");
    }
}

#[test]
fn preload_takes_one_to_fifteen() {
    let desk = Desk::new();
    let item = json!({ "preloadIdx": "0", "contentType": "application/pdf", "sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" });
    let call = |body: Value| desk.call("POST", "/delivery/attachments/preload", body.to_string().as_bytes());
    assert_eq!(call(json!(vec![item.clone(); 15])).status, 200);
    assert_eq!(call(json!(vec![item.clone(); 16])).status, 400);
    assert_eq!(call(json!([])).status, 400);
    let mut hex = item;
    hex["sha256"] = json!("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(call(json!([hex])).json()["errors"][0]["code"], "PN_INVALID_BODY");
}

#[test]
fn a_body_that_is_wrong_many_times_is_told_within_bounds() {
    let desk = Desk::new();
    let body = format!(r#"{{"documents":[{}{{}}]}}"#, "{},".repeat(100_000));
    assert_eq!(desk.call("POST", "/delivery/v2.5/requests", body.as_bytes()).status, 400);
    let entry = desk.emulator.journal().entries().pop().unwrap();
    assert!((1..=50).contains(&entry.remarks.len()), "{}", entry.remarks.len());
}
