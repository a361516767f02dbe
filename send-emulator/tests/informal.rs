//! Informal notifications: messages, requests, channels, terminations, refusals.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, pdf};
use send_core::api::{
    CreateMessage, GetInformalDocument, GetInformalPaymentAttachment, GetInformalRequestStatus, GetMessage,
    GetRequestStatus, GetSentInformal, SendInformal, TerminateInformal,
};
use send_core::iun::{Iun, IunKind, RequestId};
use send_core::model::{
    InformalNotification, InformalSentNotification, InformalStatus as S, MessageContent, MessageLanguage, NewMessage,
    PreloadResponse, RequestState,
};
use send_core::preflight::Environment;
use send_core::problem::ApiError;
use send_core::wire::decode;
use send_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

const MONTH: Duration = Duration::from_secs(30 * 24 * 3600);

fn text(language: MessageLanguage) -> MessageContent {
    MessageContent::new("Sollecito Tari", "Gentile cittadino, ".repeat(6), language)
}

fn message(desk: &Desk) -> String {
    let mut message = NewMessage::new(text(MessageLanguage::Italian));
    message.additional_message = Some(text(MessageLanguage::German));
    desk.execute(&CreateMessage { message: &message }).unwrap().message_id.unwrap()
}

/// A request to somebody in Cosenza, reached as the fields say.
fn request(desk: &Desk, protocol: &str, reached_by: Value) -> Value {
    let mut recipient = json!({
        "recipientType": "PF", "taxId": "FRMTTR76M06B715E", "denomination": "Mario Cucumber", "messageId": message(desk),
    });
    recipient.as_object_mut().unwrap().extend(reached_by.as_object().unwrap().clone());
    json!({
        "senderDenomination": "Comune di Esempio", "paProtocolNumber": protocol, "idempotenceToken": "T1",
        "campaignId": "tari-2026", "subject": "Sollecito", "recipients": [recipient],
    })
}

/// A file in the store, as a request refers to it.
fn upload(desk: &Desk) -> Value {
    upload_file(desk, &pdf())
}

fn upload_file(desk: &Desk, content: &[u8]) -> Value {
    let digest = send_core::digest::Sha256Digest::of(content).to_string();
    let items = json!([{ "preloadIdx": "a", "contentType": "application/pdf", "sha256": digest }]).to_string();
    let slot = desk.call("POST", "/informal/delivery/v1/attachments/preload", items.as_bytes()).json()[0].clone();
    let slot: PreloadResponse = serde_json::from_value(slot).unwrap();
    let answer = desk.put(&slot, content, "application/pdf");
    let reference = json!({ "key": slot.key, "versionToken": answer.header("x-amz-version-id").unwrap() });
    json!({ "digests": { "sha256": digest }, "contentType": "application/pdf", "ref": reference })
}

fn post(desk: &Desk, request: &Value) -> Result<Iun, ApiError> {
    let request: InformalNotification = decode(request.to_string().as_bytes()).unwrap();
    let taken = desk.execute(&SendInformal { request: &request })?;
    Ok(RequestId::parse(&taken.notification_request_id).unwrap().iun().unwrap())
}

fn read(desk: &Desk, iun: Iun) -> InformalSentNotification {
    desk.execute(&GetSentInformal { iun, with_message: true }).unwrap()
}

fn categories(notification: &InformalSentNotification) -> Vec<String> {
    notification.timeline.iter().map(|element| element.category.as_ref().unwrap().to_string()).collect()
}

#[test]
fn a_message_goes_out_and_what_belongs_to_it_can_be_read() {
    let desk = Desk::new();
    let mut body = request(&desk, "P", json!({ "email": "mario@esempio.it" }));
    body["documents"] = json!([upload(&desk)]);
    body["recipients"][0]["payments"] = json!([{ "pagoPa": {
        "noticeCode": "302011700000000001", "creditorTaxId": "77777777777", "amount": 1200, "attachment": upload(&desk),
    } }]);
    let iun = post(&desk, &body).unwrap();
    assert_eq!(iun.kind(), Some(IunKind::Informal));
    let status = |desk: &Desk| {
        let of = GetRequestStatus::ByProtocol { protocol_number: "P", idempotence_token: "T1" };
        desk.execute(&GetInformalRequestStatus { of }).unwrap()
    };
    assert_eq!(status(&desk).notification_request_status, RequestState::Waiting);
    assert_eq!(desk.execute(&GetSentInformal { iun, with_message: false }).unwrap_err().status, 404);
    let again = post(&desk, &body).unwrap_err();
    assert_eq!((again.status, again.has_code("PN_GENERIC_INVALIDPARAMETER_DUPLICATED")), (409, true));
    desk.emulator.advance(MONTH);
    assert_eq!(status(&desk).iun.as_deref(), Some(iun.as_str()));
    let sent = read(&desk, iun);
    assert_eq!(sent.notification_status, S::CompletedReached);
    let statuses: Vec<_> = sent.notification_status_history.iter().map(|entry| entry.status.clone()).collect();
    assert_eq!(statuses, [S::Accepted, S::Processing, S::CompletedReached]);
    let message = sent.recipients[0].message.clone().unwrap();
    assert_eq!(message.primary_message, text(MessageLanguage::Italian));
    let id = sent.recipients[0].message_id.clone().unwrap();
    assert!(desk.execute(&GetMessage { message_id: &id }).unwrap().created_at.is_some());
    let files = [
        desk.execute(&GetInformalDocument { iun, doc_idx: 0 }).unwrap(),
        desk.execute(&GetInformalPaymentAttachment { iun, recipient_idx: 0, attachment_idx: None }).unwrap(),
    ];
    for file in files {
        assert_eq!(common::http("GET", file.url.as_deref().unwrap(), &[], b"").body, pdf());
    }
    assert_eq!(desk.execute(&GetInformalDocument { iun, doc_idx: 1 }).unwrap_err().status, 404);
    assert_eq!(
        desk.execute(&send_core::api::GetSentNotification { iun }).unwrap_err().status,
        404,
        "it is no legal one"
    );
}

#[test]
fn addresses_decide_which_channel_reaches_the_recipient() {
    let desk = Desk::new();
    let house =
        |street: &str| json!({ "address": street, "zip": "87100", "municipality": "Cosenza", "province": "CS" });
    let pec = |address: &str| json!({ "type": "PEC", "address": address });
    for (name, reached_by, status, channel) in [
        ("pec", json!({ "digitalDomicile": pec("prova@pec.it") }), S::CompletedReached, Some("PEC")),
        (
            "mail",
            json!({ "digitalDomicile": pec("prova@fail.it"), "email": "a@b.it" }),
            S::CompletedReached,
            Some("EMAIL"),
        ),
        ("sms", json!({ "email": "a@fail.it", "phoneNumber": "+393331234567" }), S::CompletedReached, Some("SMS")),
        (
            "letter",
            json!({ "phoneNumber": "0015550100", "physicalAddress": house("Via Roma") }),
            S::CompletedReached,
            Some("ANALOG"),
        ),
        ("lost", json!({ "physicalAddress": house("Via @FAIL_RS") }), S::CompletedUnreached, None),
        ("failed", json!({ "phoneNumber": "0015550100" }), S::CompletedUnreached, None),
        ("nowhere", json!({}), S::Undeliverable, None),
    ] {
        let iun = post(&desk, &request(&desk, name, reached_by)).unwrap();
        desk.emulator.advance(MONTH);
        let sent = read(&desk, iun);
        assert_eq!(sent.notification_status, status, "{name}: {:?}", categories(&sent));
        let delivered = sent.timeline.iter().find(|element| element.category.as_ref().unwrap().as_str() == "DELIVERED");
        let details = delivered.map(|element| element.details.as_ref().unwrap().decode::<Value>().unwrap());
        assert_eq!(details.as_ref().map(|details| details["channel"].as_str().unwrap()), channel, "{name}");
        let ids: BTreeSet<_> = sent.timeline.iter().map(|element| element.element_id.clone().unwrap()).collect();
        assert_eq!(ids.len(), sent.timeline.len(), "{name}: ids are unique");
        if let Some(details) = details {
            assert!(ids.contains(details["sourceElementId"].as_str().unwrap()), "{name}: {details}");
        }
    }
    let mut known = request(&desk, "app", json!({}));
    (known["recipients"][0]["taxId"], known["recipients"][0]["denomination"]) =
        (json!("MNDLCU98T68C933T"), json!("Lucia Mondella"));
    let iun = post(&desk, &known).unwrap();
    desk.emulator.advance(MONTH);
    assert_eq!(read(&desk, iun).notification_status, S::CompletedReached);
}

#[test]
fn a_termination_ends_what_was_begun() {
    let desk = Desk::new();
    let house = json!({ "physicalAddress": { "address": "Via Roma", "zip": "87100", "municipality": "Cosenza", "province": "CS" } });
    let iun = post(&desk, &request(&desk, "P", house)).unwrap();
    let code = |desk: &Desk| desk.execute(&TerminateInformal { iun }).unwrap().details[0].code.clone();
    assert_eq!(code(&desk), "NOTIFICATION_TERMINATION_ACCEPTED");
    assert_eq!(code(&desk), "NOTIFICATION_ALREADY_TERMINATED");
    desk.emulator.advance(MONTH);
    let sent = read(&desk, iun);
    assert_eq!(sent.notification_status, S::CompletedUnreached, "{:?}", categories(&sent));
    assert!(!categories(&sent).contains(&"SEND_ANALOG_MESSAGE_FEEDBACK".to_owned()));
    let unknown = Iun::assemble(b"XGHJQGEVYJHQ", 2026, 11, IunKind::Informal).unwrap();
    assert_eq!(desk.execute(&TerminateInformal { iun: unknown }).unwrap_err().status, 404);
}

#[test]
fn a_termination_ends_what_is_not_heard_of_any_more() {
    let street = json!({ "physicalAddress": { "address": "Via @PIPPO", "zip": "87100", "municipality": "Cosenza", "province": "CS" } });
    for waits in [MONTH, Duration::ZERO] {
        let desk = Desk::new();
        let iun = post(&desk, &request(&desk, "P", street.clone())).unwrap();
        desk.emulator.advance(waits);
        if !waits.is_zero() {
            assert_eq!(read(&desk, iun).notification_status, S::Processing, "nothing more is heard");
        }
        desk.execute(&TerminateInformal { iun }).unwrap();
        desk.emulator.advance(MONTH);
        let sent = read(&desk, iun);
        assert_eq!(sent.notification_status, S::CompletedUnreached, "{:?}", categories(&sent));
    }
}

#[test]
fn a_termination_between_the_delivery_and_its_end_comes_too_late() {
    let desk = Desk::new();
    let iun = post(&desk, &request(&desk, "P", json!({ "email": "a@b.it" }))).unwrap();
    let is_delivered = || {
        let sent = desk.execute(&GetSentInformal { iun, with_message: false });
        sent.is_ok_and(|sent| categories(&sent).last().is_some_and(|last| last == "DELIVERED"))
    };
    let mut steps = 0..600;
    while !is_delivered() {
        assert!(steps.next().is_some(), "it is delivered");
        desk.emulator.advance(Duration::from_millis(500));
    }
    desk.execute(&TerminateInformal { iun }).unwrap();
    desk.emulator.advance(MONTH);
    let sent = read(&desk, iun);
    assert_eq!(sent.notification_status, S::CompletedReached, "{:?}", categories(&sent));
    assert!(!categories(&sent).contains(&"WORKFLOW_ENDED_UNREACHED".to_owned()));
}

#[test]
fn what_is_wrong_is_refused_at_once_or_after_the_checks() {
    let desk = Desk::new();
    let body = |change: &dyn Fn(&mut Value)| {
        let mut body =
            request(&desk, &format!("P{}", desk.emulator.journal().entries().len()), json!({ "email": "a@b.it" }));
        change(&mut body);
        body
    };
    for (expected, change) in [
        ("PN_INVALID_BODY", &(|body: &mut Value| body["recipients"] = json!("none")) as &dyn Fn(&mut Value)),
        ("PN_INVALID_BODY", &|body: &mut Value| drop(body.as_object_mut().unwrap().remove("campaignId"))),
        ("PN_INVALID_BODY", &|body: &mut Value| body["recipients"][0]["messageId"] = json!("first")),
        ("PN_DELIVERY_MAX_RECIPIENT_NUMBER_PASSED", &|body: &mut Value| {
            let recipient = body["recipients"][0].clone();
            body["recipients"] = json!([recipient, recipient]);
        }),
        ("PN_DELIVERY_INVALID_TAX_ID", &|body: &mut Value| body["recipients"][0]["taxId"] = json!("FRMTTR76M06B715X")),
        ("PN_DELIVERY_INVALIDPARAMETER_GROUP", &|body: &mut Value| body["group"] = json!("nobody")),
    ] {
        let answer = desk.call("POST", "/informal/delivery/v1/requests", body(change).to_string().as_bytes());
        assert_eq!(
            (answer.status, answer.json()["errors"][0]["code"].as_str()),
            (400, Some(expected)),
            "{}",
            answer.text()
        );
    }
    for (expected, change) in [
        ("CAMPAIGN_CLOSED", &(|body: &mut Value| body["campaignId"] = json!("closed-2025")) as &dyn Fn(&mut Value)),
        ("CAMPAIGN_NOT_FOUND", &|body: &mut Value| body["campaignId"] = json!("unknown")),
        ("MESSAGE_NOT_FOUND", &|body: &mut Value| {
            body["recipients"][0]["messageId"] = json!("0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab");
        }),
        ("MESSAGE_LANGUAGE_MISMATCH", &|body: &mut Value| body["recipients"][0]["additionalLanguages"] = json!(["FR"])),
        ("NOT_VALID_ADDRESS", &|body: &mut Value| {
            body["recipients"][0]["physicalAddress"] =
                json!({ "address": "Via Roma", "municipality": "Cosenza", "zip": "11111" });
        }),
        ("FILE_SHA_ERROR", &|body: &mut Value| {
            body["documents"] = json!([upload(&desk)]);
            body["documents"][0]["digests"]["sha256"] = json!("jezIVxlG1M1woCSUngM6KipUN3/p8cG5RMIPnuEanlE=");
        }),
        ("FILE_NOTFOUND", &|body: &mut Value| {
            body["documents"] = json!([{
                "digests": { "sha256": "jezIVxlG1M1woCSUngM6KipUN3/p8cG5RMIPnuEanlE=" }, "contentType": "application/pdf",
                "ref": { "key": "PN_NOTIFICATION_ATTACHMENTS-none.pdf", "versionToken": "v1" },
            }]);
        }),
    ] {
        let iun = post(&desk, &body(change)).unwrap();
        desk.emulator.advance(MONTH);
        let id = iun.to_request_id();
        let status = desk.execute(&GetInformalRequestStatus { of: GetRequestStatus::ById(&id) }).unwrap();
        assert_eq!(status.notification_request_status, RequestState::Refused);
        assert_eq!(status.errors[0].code, expected);
        assert_eq!(desk.execute(&GetSentInformal { iun, with_message: false }).unwrap_err().status, 404);
    }
    let short = json!({ "primaryMessage": { "subject": "breve", "longBody": "x", "language": "IT" } }).to_string();
    assert_eq!(desk.call("POST", "/informal/delivery/v1/messages", short.as_bytes()).status, 400);
    let german = NewMessage::new(text(MessageLanguage::German));
    assert_eq!(desk.execute(&CreateMessage { message: &german }).unwrap_err().status, 400);
    let missing = GetMessage { message_id: "0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab" };
    assert_eq!(desk.execute(&missing).unwrap_err().status, 404);
}

#[test]
fn files_are_looked_at_as_those_of_legal_notifications() {
    let mut environment = Environment::uat();
    environment.max_file_size = Some(2_000);
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).environment(environment));
    let of_size = |size: usize| [b"%PDF-".as_slice(), &vec![b' '; size - 5]].concat();
    for (content, expected) in [
        (of_size(2_001), Some("FILE_PDF_TOOBIG_ERROR")),
        (of_size(2_000), None),
        (b"not a PDF".to_vec(), Some("FILE_PDF_INVALID_ERROR")),
    ] {
        let mut body = request(&desk, &format!("P{}", content.len()), json!({ "email": "a@b.it" }));
        body["documents"] = json!([upload_file(&desk, &content)]);
        let iun = post(&desk, &body).unwrap();
        desk.emulator.advance(MONTH);
        let status =
            desk.execute(&GetInformalRequestStatus { of: GetRequestStatus::ById(&iun.to_request_id()) }).unwrap();
        assert_eq!(status.errors.iter().next().map(|reason| reason.code.as_str()), expected);
    }
}

#[test]
fn the_id_of_a_message_may_be_written_in_capitals() {
    let desk = Desk::new();
    let mut body = request(&desk, "P", json!({ "email": "a@b.it" }));
    let id = body["recipients"][0]["messageId"].as_str().unwrap().to_ascii_uppercase();
    body["recipients"][0]["messageId"] = json!(id);
    let iun = post(&desk, &body).unwrap();
    desk.emulator.advance(MONTH);
    let sent = read(&desk, iun);
    assert_eq!(sent.notification_status, S::CompletedReached);
    assert!(sent.recipients[0].message.is_some(), "it is found");
    assert!(desk.execute(&GetMessage { message_id: &id }).is_ok());
}

#[test]
fn a_snapshot_has_them_too() {
    let desk = Desk::new();
    let iun = post(&desk, &request(&desk, "P", json!({ "email": "a@b.it" }))).unwrap();
    desk.emulator.advance(Duration::from_secs(60));
    let again =
        send_emulator::Emulator::builder().clock(send_emulator::Clock::manual()).restore(desk.emulator.snapshot());
    let again = Desk::with(again);
    desk.emulator.advance(MONTH);
    again.emulator.advance(MONTH);
    assert_eq!(read(&again, iun), read(&desk, iun));
}
