//! A notification from its upload to the end of its term, and what can happen to it on the way.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::lives::{assert_sound, element};
use common::{Desk, categories, http, pdf, recipient, without_domicile};
use send_core::api::{
    CancelNotification, GetAar, GetDocument, GetLegalFact, GetPaymentAttachment, GetPrice, GetSentNotification,
    ListLegalFacts, PaymentAttachment, ReportPagoPaPayments,
};
use send_core::digest::Sha256Digest;
use send_core::model::{LegalFactCategory, NotificationStatus as S, PagoPaEvent, PaymentEvents, RequestState};
use send_core::problem::Verdict;
use send_emulator::{Clock, Emulator, Error};
use serde_json::json;
use std::time::Duration;

#[test]
fn a_digital_delivery_from_request_to_effective_date() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    assert!(iun.check().is_ok() && iun.generator_conformant());

    let waiting = desk.status(iun);
    assert_eq!((waiting.notification_request_status, waiting.retry_after), (RequestState::Waiting, Some(10)));
    assert_eq!((waiting.iun, waiting.subject.as_deref()), (None, Some("Notifica di prova")));
    let early = desk.execute(&GetSentNotification { iun }).unwrap_err();
    assert_eq!((early.verdict, early.status), (Verdict::NotFound, 404));

    desk.reach(iun, S::Accepted);
    let accepted = desk.status(iun);
    assert_eq!(accepted.notification_request_status, RequestState::Accepted);
    assert_eq!(accepted.accepted_iun(), Some(iun));
    assert_eq!(desk.sent(iun).notification_status, S::Accepted);

    desk.reach(iun, S::Delivered);
    assert_sound(&desk.sent(iun));

    desk.reach(iun, S::EffectiveDate);
    let sent = desk.sent(iun);
    assert_eq!(sent.notification_status, S::EffectiveDate);
    assert_sound(&sent);
    assert_eq!(
        categories(&sent),
        [
            "VALIDATE_NORMALIZE_ADDRESSES_REQUEST",
            "NORMALIZED_ADDRESS",
            "SENDER_ACK_CREATION_REQUEST",
            "REQUEST_ACCEPTED",
            "AAR_CREATION_REQUEST",
            "AAR_GENERATION",
            "GET_ADDRESS",
            "GET_ADDRESS",
            "SEND_DIGITAL_DOMICILE",
            "SEND_DIGITAL_PROGRESS",
            "SEND_DIGITAL_FEEDBACK",
            "DIGITAL_DELIVERY_CREATION_REQUEST",
            "SCHEDULE_REFINEMENT",
            "DIGITAL_SUCCESS_WORKFLOW",
            "REFINEMENT",
        ]
    );
    let statuses: Vec<_> = sent.notification_status_history.iter().map(|entry| entry.status.clone()).collect();
    assert_eq!(statuses, [S::Accepted, S::Delivering, S::Delivered, S::EffectiveDate]);

    let delivered = element(&sent, "SEND_DIGITAL_FEEDBACK");
    let last = element(&sent, "REFINEMENT");
    let at = |element: &send_core::model::TimelineElement| element.timestamp.as_ref().unwrap().instant().unwrap();
    assert_eq!(at(last).duration_since(at(delivered)).as_secs(), 7 * 24 * 3600);
    assert_eq!((sent.pa_fee, sent.vat), (Some(100), Some(22)), "the server fills in its defaults");
    assert_eq!(sent.recipients[0].physical_address.as_ref().unwrap().municipality.as_deref(), Some("COSENZA"));
    assert!(sent.extra.is_empty());
}

#[test]
fn everything_can_be_downloaded() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::EffectiveDate);

    let document = desk.execute(&GetDocument { iun, doc_idx: 0 }).unwrap();
    assert_eq!(document.filename, Some(format!("{iun}__Verbale_n__1.pdf")));
    let content = http("GET", document.url.as_deref().unwrap(), &[], b"");
    assert_eq!((content.status, &content.body), (200, &pdf()));
    assert_eq!(document.sha256, Some(Sha256Digest::of(&pdf()).to_string()));
    assert_eq!(desk.execute(&GetDocument { iun, doc_idx: 9 }).unwrap_err().status, 500);

    let facts = desk.execute(&ListLegalFacts { iun }).unwrap();
    let kinds: Vec<_> = facts.iter().map(|fact| fact.legal_facts_id.category.clone().unwrap()).collect();
    use LegalFactCategory as L;
    assert_eq!(kinds, [L::SenderAck, L::PecReceipt, L::PecReceipt, L::DigitalDelivery]);
    assert_eq!(facts[0].tax_id, None);
    assert_eq!(facts[3].tax_id.as_deref(), Some("FRMTTR76M06B715E"));
    for fact in &facts {
        let key = &fact.legal_facts_id.key;
        assert!(key.starts_with("safestorage://PN_"), "{key}");
        let metadata = desk.execute(&GetLegalFact { iun, key }).unwrap();
        let content = http("GET", metadata.url.as_deref().unwrap(), &[], b"");
        assert_eq!(content.status, 200);
        assert_eq!(metadata.content_length, i64::try_from(content.body.len()).ok());
        let is_receipt = fact.legal_facts_id.category == Some(L::PecReceipt);
        let beginning: &[u8] = if is_receipt { b"<?xml" } else { b"%PDF-" };
        assert!(content.body.starts_with(beginning), "{key}");
    }
    let unknown = desk.execute(&GetLegalFact { iun, key: "PN_LEGAL_FACTS-0.pdf" }).unwrap_err();
    assert_eq!(unknown.verdict, Verdict::NotFound);

    let details = element(&desk.sent(iun), "AAR_GENERATION").details.clone().unwrap();
    let details: serde_json::Value = details.decode().unwrap();
    let document_id = details["generatedAarUrl"].as_str().unwrap();
    let notice = desk.execute(&GetAar { iun, document_id }).unwrap();
    assert!(http("GET", notice.url.as_deref().unwrap(), &[], b"").body.starts_with(b"%PDF-"));
}

#[test]
fn payment_attachments_come_when_they_are_ready() {
    let desk = Desk::new();
    let (notice, metadata) =
        (desk.upload(b"%PDF-1.7 avviso"), desk.upload_as(br#"{"f24Simplified":{}}"#, "application/json"));
    let mut request = desk.request("P1");
    request["recipients"][0]["payments"] = json!([
        { "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": false, "attachment": notice } },
        { "f24": { "title": "F24 TARI", "applyCost": false, "metadataAttachment": metadata } },
    ]);
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    let get = |attachment, attachment_idx| {
        desk.execute(&GetPaymentAttachment { iun, recipient_idx: 0, attachment, attachment_idx })
    };
    let paper = get(PaymentAttachment::PagoPa, None).unwrap();
    assert_eq!(http("GET", paper.url.as_deref().unwrap(), &[], b"").body, b"%PDF-1.7 avviso");

    let early = get(PaymentAttachment::F24, Some(1)).unwrap();
    assert_eq!((early.url, early.retry_after, early.content_length), (None, Some(10), Some(0)));
    desk.emulator.advance(Duration::from_secs(10));
    let form = get(PaymentAttachment::F24, Some(1)).unwrap();
    let content = http("GET", form.url.as_deref().unwrap(), &[], b"").body;
    assert_eq!(form.sha256, Some(Sha256Digest::of(&content).to_string()));
    for missing in
        [(PaymentAttachment::PagoPa, Some(1)), (PaymentAttachment::F24, None), (PaymentAttachment::F24, Some(7))]
    {
        let error = get(missing.0, missing.1).unwrap_err();
        assert_eq!((error.status, error.verdict), (404, Verdict::NotFound), "{error}");
    }
}

#[test]
fn recipients_get_along_beside_each_other() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    let mut second = recipient();
    second["taxId"] = json!("LVLDAA85T50G702B");
    let mut cleopatra = without_domicile(recipient());
    cleopatra["taxId"] = json!("FLPCPT69A65Z336P");
    cleopatra["denomination"] = json!("Cleopatra");
    request["recipients"] = json!([recipient(), second, cleopatra]);
    let iun = desk.send(&request);
    desk.reach(iun, S::EffectiveDate);
    desk.emulator.advance(Duration::from_secs(3600));
    let sent = desk.sent(iun);
    assert_sound(&sent);
    let courses: Vec<usize> = sent.timeline.iter().filter_map(|element| element.rec_index()).collect();
    assert!(courses.windows(2).filter(|pair| pair[0] != pair[1]).count() > 6, "interleaved: {courses:?}");
    let ids: Vec<_> = sent.timeline.iter().filter_map(|element| element.element_id.as_deref()).collect();
    assert!(ids.iter().any(|id| id.ends_with("RECINDEX_2.SOURCE_PLATFORM.REPEAT_false.ATTEMPT_0")), "{ids:?}");
    assert_eq!(ids.iter().filter(|id| id.starts_with("REFINEMENT.")).count(), 3);
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
    assert!(ids.iter().all(|id| id.contains(iun.as_str())));
}

#[test]
fn an_address_that_is_missing_is_looked_up() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    request["recipients"][0].as_object_mut().unwrap().remove("physicalAddress");
    let iun = desk.send(&request);
    desk.reach(iun, S::Delivered);
    let sent = desk.sent(iun);
    assert_sound(&sent);
    assert_eq!(sent.used_services.as_ref().unwrap().physical_address_lookup, Some(true));
    assert_eq!(categories(&sent)[..2], ["PUBLIC_REGISTRY_VALIDATION_CALL", "PUBLIC_REGISTRY_VALIDATION_RESPONSE"]);
}

#[test]
fn a_cancellation_stops_everything() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::Delivered);
    let code = |answer: send_core::model::CancellationAnswer| answer.details[0].code.clone();
    let cancel = || code(desk.execute(&CancelNotification { iun }).unwrap());
    assert_eq!(cancel(), "NOTIFICATION_CANCELLATION_ACCEPTED");
    assert_eq!(desk.sent(iun).notification_status, S::Delivered, "asked for, not done");
    assert_eq!(cancel(), "NOTIFICATION_ALREADY_CANCELLED");
    desk.reach(iun, S::Cancelled);
    desk.emulator.advance(Duration::from_secs(30 * 24 * 3600));
    let sent = desk.sent(iun);
    assert_eq!(sent.notification_status, S::Cancelled);
    assert_sound(&sent);
    assert!(!categories(&sent).iter().any(|category| category == "REFINEMENT"));
    let details: serde_json::Value =
        element(&sent, "NOTIFICATION_CANCELLED").details.clone().unwrap().decode().unwrap();
    assert_eq!(details, json!({ "notificationCost": 100, "notRefinedRecipientIndexes": [0] }));
    assert_eq!(desk.status(iun).notification_request_status, RequestState::Accepted, "also later on");
    let other = "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap();
    assert_eq!(desk.execute(&CancelNotification { iun: other }).unwrap_err().status, 404);
}

#[test]
fn a_cancellation_during_validation_follows_the_acceptance() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    desk.execute(&CancelNotification { iun }).unwrap();
    desk.reach(iun, S::Cancelled);
    let sent = desk.sent(iun);
    assert_sound(&sent);
    let last: Vec<_> = categories(&sent).into_iter().skip(3).collect();
    assert_eq!(last, ["REQUEST_ACCEPTED", "NOTIFICATION_CANCELLATION_REQUEST", "NOTIFICATION_CANCELLED"]);
}

#[test]
fn the_same_seed_and_calls_give_the_same_life() {
    let run = |seed| {
        let desk = Desk::with(Emulator::builder().clock(Clock::manual()).seed(seed));
        let iun = desk.send(&desk.request("P1"));
        desk.reach(iun, S::EffectiveDate);
        desk.call("GET", &format!("/delivery/v2.9/notifications/sent/{iun}"), b"").text()
    };
    let first = run(7);
    assert_eq!(first, run(7));
    assert_ne!(first, run(8));
}

#[test]
fn two_emulators_share_nothing() {
    let (one, other) = (Desk::new(), Desk::with(Emulator::builder().clock(Clock::manual()).seed(2)));
    let iun = one.send(&one.request("P1"));
    one.reach(iun, S::Accepted);
    assert_eq!(other.execute(&GetSentNotification { iun }).unwrap_err().status, 404);
    assert!(matches!(other.emulator.run_until_status(iun, &S::Accepted), Err(Error::NoSuchNotification { .. })));
    other.send(&other.request("P1"));
    assert_ne!(one.emulator.now(), other.emulator.now());
}

#[test]
fn older_versions_show_less() {
    let mut desk = Desk::new();
    let mut request = desk.request("P1");
    request["physicalCommunicationPriority"] = json!(70);
    let answer = desk.call("POST", "/delivery/v2.6/requests", request.to_string().as_bytes());
    let taken: send_core::model::NewNotificationResponse = send_core::wire::decode(&answer.body).unwrap();
    let iun = taken.request_id().unwrap().iun().unwrap();
    desk.reach(iun, S::Accepted);
    assert_eq!(desk.sent(iun).physical_communication_priority, None);
    assert_eq!(desk.status(iun).physical_communication_priority, None);
    desk.versions = send_core::api::ApiVersions::default()
        .with(send_core::api::Resource::Sent, send_core::api::Version::new(2, 9))
        .with(send_core::api::Resource::Requests, send_core::api::Version::new(2, 6));
    assert_eq!(desk.sent(iun).physical_communication_priority, Some(70));
    assert_eq!(desk.status(iun).physical_communication_priority, Some(70));

    request["idempotenceToken"] = json!("T2");
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    assert_eq!(desk.sent(iun).physical_communication_priority, None, "requests v2.5 have no such field");
}

/// A request whose recipient has a notice to pay.
fn with_notice(desk: &Desk) -> serde_json::Value {
    let mut request = desk.request("P1");
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    request["paFee"] = json!(50);
    request["vat"] = json!(22);
    request["recipients"][0]["payments"] = json!([{ "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": true } }]);
    request
}

#[test]
fn a_notice_has_a_price() {
    let desk = Desk::new();
    let price = || {
        let (creditor_tax_id, notice_code) = ("77777777777".parse().unwrap(), "302000000000000001".parse().unwrap());
        desk.execute(&GetPrice { creditor_tax_id, notice_code })
    };
    assert!(price().unwrap_err().has_code("PN_DELIVERY_NOTIFICATIONCOSTNOTFOUND"));
    let iun = desk.send(&with_notice(&desk));
    assert_eq!(price().unwrap_err().status, 404, "not accepted");
    desk.reach(iun, S::Accepted);
    let early = price().unwrap();
    assert_eq!((early.partial_price, early.total_price, early.analog_cost), (Some(100), Some(150), Some(0)));
    assert_eq!(early.refinement_date, None);
    desk.reach(iun, S::Delivered);
    desk.emulator.advance(Duration::from_secs(60));
    let later = price().unwrap();
    let day = later.refinement_date.unwrap();
    assert_eq!(day.as_str(), "2026-03-09T23:59:59.999999999+01:00", "known before it comes");
    desk.execute(&CancelNotification { iun }).unwrap();
    assert_eq!(price().unwrap_err().status, 404);
}

#[test]
fn payments_stand_in_the_timeline_once() {
    let desk = Desk::new();
    let iun = desk.send(&with_notice(&desk));
    desk.reach(iun, S::Delivered);
    let event = |notice: &str| {
        let mut event = PagoPaEvent::new(notice, "77777777777", "2026-03-02T10:00:00Z");
        event.amount = Some(1_000);
        event
    };
    let report = |events: Vec<PagoPaEvent>| desk.execute(&ReportPagoPaPayments { events: &PaymentEvents { events } });
    let unknown = report(vec![event("302000000000000001"), event("302000000000000002")]).unwrap_err();
    assert!(unknown.has_code("PN_DELIVERY_NOTIFICATIONNOTFOUND"));
    let payments = || categories(&desk.sent(iun)).iter().filter(|category| *category == "PAYMENT").count();
    assert_eq!(payments(), 0, "all or none");
    report(vec![event("302000000000000001")]).unwrap();
    report(vec![event("302000000000000001")]).unwrap();
    assert_eq!(payments(), 1);
    let sent = desk.sent(iun);
    assert_sound(&sent);
    let id = element(&sent, "PAYMENT").element_id.clone().unwrap();
    assert_eq!(id, format!("NOTIFICATION_PAID.IUN_{iun}.CODE_PPA30200000000000000177777777777"));
    let mut wrong = event("302000000000000001");
    wrong.payment_date = "2026-13-02T10:00:00Z".into();
    assert_eq!(report(vec![wrong]).unwrap_err().status, 500, "as on the platform");
    let body = br#"{"events":[{"noticeCode":"1","creditorTaxId":"77777777777","paymentDate":"yesterday"}]}"#;
    assert_eq!(desk.call("POST", "/delivery/events/payment/pagopa", body).status, 400);
}

#[test]
fn documents_go_after_a_hundred_and_twenty_days() {
    let desk = Desk::new();
    let mut request = desk.request("P1");
    let metadata = desk.upload_as(br#"{"f24Simplified":{}}"#, "application/json");
    request["recipients"][0]["payments"] =
        json!([{ "f24": { "title": "F24 TARI", "applyCost": false, "metadataAttachment": metadata } }]);
    let iun = desk.send(&request);
    desk.reach(iun, S::EffectiveDate);
    desk.emulator.advance(Duration::from_secs(119 * 24 * 3600));
    assert_eq!(desk.sent(iun).documents_available, Some(true));
    desk.emulator.advance(Duration::from_secs(3 * 24 * 3600));
    let sent = desk.sent(iun);
    assert_eq!((sent.documents_available, sent.documents.len()), (Some(false), 0));
    let gone = desk.execute(&GetDocument { iun, doc_idx: 0 }).unwrap_err();
    assert_eq!((gone.status, gone.verdict), (400, Verdict::Gone));
    let attachment = PaymentAttachment::F24;
    let form = GetPaymentAttachment { iun, recipient_idx: 0, attachment, attachment_idx: Some(0) };
    let gone = desk.execute(&form).unwrap_err();
    assert_eq!((gone.status, gone.verdict), (400, Verdict::Gone), "forms go with the documents");
    assert_eq!(desk.execute(&ListLegalFacts { iun }).unwrap().len(), 4, "legal facts stay");
}
