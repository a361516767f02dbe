//! What a company reads: pages that follow each other, and no key of a sender.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "wire/script.rs"]
#[allow(dead_code)]
mod script;

#[path = "common/routes.rs"]
mod routes;

use futures_util::TryStreamExt;
use script::{Script, Ticks, answer, builder};
use send_client::auth::Credentials;
use send_client::{Client, ErrorKind};
use send_core::api::{MAX_PAGE_SIZE, PaymentAttachment, RECIPIENT_ROUTES, SearchDelegated, SearchReceived};
use send_core::model::{Mandate, MandateAcceptance, MandateSearch, MandateUpdate, ReverseMandate};

fn search() -> SearchReceived<'static> {
    let day = |text: &str| send_core::time::parse(text).unwrap();
    SearchReceived::new(day("2026-01-01T00:00:00Z"), day("2026-02-01T00:00:00Z"))
}

fn page(rows: &[&str], next: &str) -> script::Step {
    let rows: Vec<String> = rows.iter().map(|iun| format!(r#"{{"iun":"{iun}"}}"#)).collect();
    answer(200, format!(r#"{{"resultsPage":[{}],"moreResult":false,"nextPagesKey":[{next}]}}"#, rows.join(",")))
}

#[tokio::test]
async fn pages_follow_each_other_as_one_stream() {
    let steps = [page(&["A", "B"], r#""k=2","k=3""#), page(&["C"], r#""k=3""#), page(&[], ""), page(&["never"], "")];
    let script = Script::new(steps);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("token")).build().unwrap();
    let rows: Vec<_> = client.received().search(search()).try_collect().await.unwrap();
    let iuns: Vec<&str> = rows.iter().filter_map(|row| row.iun.as_deref()).collect();
    assert_eq!(iuns, ["A", "B", "C"]);
    let sent = script.sent();
    assert_eq!(sent.len(), 3);
    assert!(!sent[0].url.contains("nextPagesKey") && sent[1].url.contains("nextPagesKey=k%3D2"), "{}", sent[1].url);
    assert!(!sent[0].headers.contains_key("x-api-key"));
}

#[tokio::test]
async fn a_page_that_fails_ends_the_stream() {
    let script = Script::new([page(&["A"], r#""k""#), answer(403, r#"{"message":"Forbidden"}"#)]);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("token")).build().unwrap();
    let mut rows = std::pin::pin!(client.received().search(search()));
    assert!(rows.try_next().await.unwrap().is_some());
    assert_eq!(rows.try_next().await.unwrap_err().kind(), ErrorKind::Forbidden);
    assert!(rows.try_next().await.unwrap().is_none());
}

const MANDATE: &str = "6f2d4a0e-0000-4000-8000-000000000000";

fn company(steps: impl IntoIterator<Item = script::Step>) -> (Client, Script) {
    let script = Script::new(steps);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("token")).build().unwrap();
    (client, script)
}

#[tokio::test]
async fn every_operation_of_the_core_can_be_called() {
    let file = |name: &str| answer(200, format!(r#"{{"filename":"{name}","url":"https://storage.test/{name}"}}"#));
    let detail = r#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"VIEWED"}"#;
    let (client, script) = company([
        page(&["A"], ""),
        page(&["B"], ""),
        answer(200, detail),
        file("document.pdf"),
        file("f24.pdf"),
        file("fact.pdf"),
        answer(201, format!(r#"{{"mandateId":"{MANDATE}","verificationCode":"24411"}}"#)),
        answer(204, ""),
        answer(204, ""),
        answer(204, ""),
        answer(204, ""),
        answer(200, "[]"),
        answer(200, format!(r#"{{"resultsPage":[{{"mandateId":"{MANDATE}"}}],"nextPagesKey":[]}}"#)),
        answer(200, "[]"),
        answer(201, format!(r#"{{"mandateId":"{MANDATE}"}}"#)),
    ]);
    let (received, mandates, iun) = (client.received(), client.mandates(), script::iun());
    assert_eq!(received.search(search()).try_collect::<Vec<_>>().await.unwrap().len(), 1);
    let SearchReceived { from, to, .. } = search();
    let rows: Vec<_> = received.search_delegated(SearchDelegated::new(from, to)).try_collect().await.unwrap();
    assert_eq!(rows[0].iun.as_deref(), Some("B"));
    received.get(&iun, Some(MANDATE)).await.unwrap();
    assert_eq!(received.document(&iun, 0, Some(MANDATE)).await.unwrap().file_name(), "document.pdf");
    let form = received.payment_attachment(&iun, PaymentAttachment::F24, Some(1), None).await.unwrap();
    assert_eq!(form.file_name(), "f24.pdf");
    received.legal_fact(&iun, "safestorage://PN_LEGAL_FACTS-1.pdf").await.unwrap();
    let made = mandates.create(&Mandate::new()).await.unwrap();
    assert_eq!(made.mandate_id.as_deref(), Some(MANDATE));
    mandates.accept(MANDATE, &MandateAcceptance::new()).await.unwrap();
    mandates.update(MANDATE, &MandateUpdate::new()).await.unwrap();
    mandates.reject(MANDATE).await.unwrap();
    mandates.revoke(MANDATE).await.unwrap();
    mandates.received(None).await.unwrap();
    let found: Vec<_> = mandates.search(MandateSearch::new()).try_collect().await.unwrap();
    assert_eq!(found.len(), 1);
    mandates.given().await.unwrap();
    mandates.ask_for(&ReverseMandate::new()).await.unwrap();

    let calls = routes::all_of(RECIPIENT_ROUTES, &script.sent());
    assert_eq!(script.calls(), RECIPIENT_ROUTES.len());
    for call in &calls {
        assert_eq!(call.headers["authorization"], "Bearer token", "{}", call.url);
        assert!(!call.headers.contains_key("x-api-key"), "{}", call.url);
    }
    let urls: Vec<&str> = calls.iter().map(|call| call.url.as_str()).collect();
    let has = |part: &str| assert!(urls.iter().any(|url| url.contains(part)), "{part} is in none of {urls:?}");
    has(&format!("/attachments/documents/0?mandateId={MANDATE}"));
    has("/attachments/payment/F24?attachmentIdx=1");
    has("/download/legal-facts/PN_LEGAL_FACTS-1.pdf");
    has(&format!("/mandates-by-delegate?size={MAX_PAGE_SIZE}"));
}

#[tokio::test]
async fn pages_of_mandates_follow_each_other() {
    let mandates =
        |key: &str| answer(200, format!(r#"{{"resultsPage":[{{"mandateId":"{key}"}}],"nextPagesKey":["{key}"]}}"#));
    let last = answer(200, r#"{"resultsPage":[],"nextPagesKey":[]}"#);
    let (client, script) = company([mandates("k1"), mandates("k2"), last]);
    let found: Vec<_> = client.mandates().search(MandateSearch::new()).try_collect().await.unwrap();
    assert_eq!((found.len(), script.calls()), (2, 3));
    assert!(script.sent()[2].url.contains("nextPageKey=k2"));
}

#[tokio::test]
async fn opening_a_notification_is_not_repeated_as_a_mere_read_is() {
    // It has legal effect: a failure is tried twice more at most, where a search is tried four times more.
    let (client, script) = company((0..9).map(|_| answer(503, "")));
    client.received().get(&script::iun(), None).await.unwrap_err();
    assert_eq!(script.calls(), 3);
    let (client, script) = company((0..9).map(|_| answer(503, "")));
    client.mandates().create(&Mandate::new()).await.unwrap_err();
    assert_eq!(script.calls(), 1, "a mandate is not made twice");
}
