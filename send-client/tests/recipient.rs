//! What a company reads: pages that follow each other, and no key of a sender.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "wire/script.rs"]
#[allow(dead_code)]
mod script;

#[path = "common/openapi.rs"]
mod openapi;
#[path = "common/routes.rs"]
mod routes;

use watch::Failing as _;
mod watch;

use futures_util::TryStreamExt;
use script::{Script, Ticks, answer, builder};
use send_client::auth::{Company, Credentials, RsaKey};
use send_client::{Attachment, Client, Clock, Environment, ErrorKind, Polling};
use send_core::api::{
    MAX_PAGE_SIZE, PaymentAttachment, RECIPIENT_ROUTES, Resource, SearchDelegated, SearchReceived, Version,
};
use send_core::model::*;
use send_core::time::Instant;
use send_emulator::Emulator;
use std::sync::Arc;
use std::time::Duration;

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
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("v0ucher")).build().unwrap();
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
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("v0ucher")).build().unwrap();
    let mut rows = std::pin::pin!(client.received().search(search()));
    assert!(rows.try_next().await.unwrap().is_some());
    assert_eq!(rows.try_next().await.failure().kind(), ErrorKind::Forbidden);
    assert!(rows.try_next().await.unwrap().is_none());
}

const MANDATE: &str = "6f2d4a0e-0000-4000-8000-000000000000";

fn company(steps: impl IntoIterator<Item = script::Step>) -> (Client, Script) {
    let script = Script::new(steps);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("v0ucher")).build().unwrap();
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
        answer(201, format!(r#"{{"mandateId":"{MANDATE}","verificationCode":"v3rif-24411"}}"#)),
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
        assert_eq!(call.headers["authorization"], "Bearer v0ucher", "{}", call.url);
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
    client.received().get(&script::iun(), None).await.failure();
    assert_eq!(script.calls(), 3);
    let (client, script) = company((0..9).map(|_| answer(503, "")));
    client.mandates().create(&Mandate::new()).await.failure();
    assert_eq!(script.calls(), 1, "a mandate is not made twice");
}

/// Waiting moves the emulator's clock.
#[derive(Debug)]
struct Hand(Arc<Emulator>);

#[async_trait::async_trait]
impl Clock for Hand {
    fn now(&self) -> Instant {
        self.0.now()
    }

    async fn sleep(&self, duration: Duration) {
        self.0.advance(duration);
    }
}

const COMPANY: &str = "01199250158";

/// Sends a notification to the company, and returns it accepted.
async fn send_to_the_company(emulator: &Arc<Emulator>) -> (Client, send_core::iun::Iun) {
    let at = Environment::at(emulator.base_url()).unwrap();
    let sender = crate::watch::builder().environment(at).api_key(emulator.api_key()).clock(Hand(Arc::clone(emulator)));
    let sender = sender.polling(Polling::default()).build().unwrap();
    let pdf = send_emulator::pdf::simple_pdf("Verbale", &["Documento di prova"]);
    let file = sender.attachments().upload(Attachment::pdf_bytes(pdf)).await.unwrap();
    let payment = PagoPaPayment::new("77777777777".parse().unwrap(), "302000100000019421".parse().unwrap());
    let notice = send_emulator::pdf::simple_pdf("Avviso", &["Documento di prova"]);
    let notice = sender.attachments().upload(Attachment::pdf_bytes(notice)).await.unwrap();
    let payment = payment.attachment(notice);
    let request = NewNotification::builder()
        .protocol_number("P-1")
        .subject("Verbale di contestazione")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(
            Recipient::company(COMPANY.parse().unwrap(), "Altra Azienda")
                .digital_domicile("prova@pec.it")
                .payment(payment),
        )
        .document(Document::new(file).title("Verbale"))
        .build()
        .unwrap();
    let submitted = sender.notifications().send(request).await.unwrap();
    let iun = sender.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    emulator.run_until_status(iun, &NotificationStatus::Delivered).unwrap();
    (sender, iun)
}

#[tokio::test]
async fn a_company_shows_itself_by_its_own_token_and_reading_has_its_effect() {
    let company = send_emulator::Company::new("Altra Azienda", COMPANY).id("other").virtual_key("k3y-virtual");
    let (company, private) = company.generate_key("kid-1").unwrap();
    let emulator = Emulator::builder().clock(send_emulator::Clock::manual()).company(company).start().await.unwrap();
    let emulator = Arc::new(emulator);
    let (sender, iun) = send_to_the_company(&emulator).await;
    let as_company = |kid: &str, virtual_key: &str| {
        let key = RsaKey::from_pem(private.as_bytes()).unwrap();
        let company = Company::new("other", kid, virtual_key, key);
        let at = Environment::at(emulator.base_url()).unwrap();
        crate::watch::builder().environment(at).company(company).build().unwrap()
    };
    let company = as_company("kid-1", "k3y-virtual");
    let day = |text: &str| send_core::time::parse(text).unwrap();
    let search = SearchReceived::new(day("2020-01-01T00:00:00Z"), day("2090-01-01T00:00:00Z"));
    let rows: Vec<_> = company.received().search(search).try_collect().await.unwrap();
    assert_eq!(rows.iter().map(|row| row.iun.clone().unwrap()).collect::<Vec<_>>(), [iun.to_string()]);
    // A search has no effect; opening it has.
    let status = || async { sender.notifications().get(&iun).await.unwrap().notification_status };
    assert_eq!(status().await, NotificationStatus::Delivered);
    let opened = company.received().get(&iun, None).await.unwrap();
    emulator.run_until_status(iun, &NotificationStatus::Viewed).unwrap();
    assert_eq!(status().await, NotificationStatus::Viewed);
    let document = company.received().document(&iun, 0, None).await.unwrap();
    assert!(document.bytes().await.unwrap().starts_with(b"%PDF-"));
    let facts = opened.timeline.iter().flat_map(|element| element.legal_facts_ids.iter());
    let fact = facts.map(|fact| fact.key.clone()).next().unwrap();
    company.received().legal_fact(&iun, &fact).await.unwrap().bytes().await.unwrap();
    assert!(company.mandates().given().await.unwrap().is_empty());
    // Another key, or another virtual key, is nobody.
    for stranger in [as_company("kid-2", "k3y-virtual"), as_company("kid-1", "k3y-foreign")] {
        let error = stranger.without_retries().received().get(&iun, None).await.failure();
        assert_eq!(error.kind(), ErrorKind::AccessDenied, "{error}");
        assert!(!error.to_string().contains("foreign"), "{error}");
    }
}

/// The client of a company of the emulator, which knows it by this key.
fn client_of(emulator: &Arc<Emulator>, id: &str, private: &str) -> Client {
    let key = RsaKey::from_pem(private.as_bytes()).unwrap();
    let company = Company::new(id, "kid-1", format!("k3y-{id}"), key);
    let at = Environment::at(emulator.base_url()).unwrap();
    // The version that the platform's file describes.
    let builder = watch::builder().version(Resource::Received, Version::new(2, 8));
    builder.environment(at).company(company).build().unwrap()
}

fn company_end(tax_id: &str) -> MandateUser {
    let mut end = MandateUser::new();
    (end.fiscal_code, end.person) = (Some(tax_id.to_owned()), Some(false));
    end.company_name = Some("Altra Azienda".to_owned());
    end
}

const CODE: &str = "09871";

fn mandate(emulator: &Emulator) -> Mandate {
    let mut mandate = Mandate::new();
    mandate.delegate = Some(company_end(DELEGATE));
    mandate.verification_code = Some(CODE.to_owned());
    mandate.date_to = Some(last_day(emulator));
    mandate
}

fn last_day(emulator: &Emulator) -> String {
    let later = emulator.now() + Duration::from_secs(40 * 24 * 3600);
    later.to_string()[..10].to_owned()
}

fn acceptance() -> MandateAcceptance {
    let mut acceptance = MandateAcceptance::new();
    acceptance.verification_code = Some(CODE.to_owned());
    acceptance
}

const DELEGATE: &str = "12345670157";

/// Every operation for companies over real HTTP; each request and each answer is compared with the platform's description.
#[tokio::test]
async fn every_operation_is_what_the_platform_describes() {
    let known = |name: &str, tax_id: &str, id: &str| {
        let company = send_emulator::Company::new(name, tax_id).id(id).virtual_key(format!("k3y-{id}"));
        company.generate_key("kid-1").unwrap()
    };
    let (owner, owners_key) = known("Altra Azienda", COMPANY, "owner");
    let (delegate, delegates_key) = known("Altra Azienda Delegata", DELEGATE, "delegate");
    let emulator = Emulator::builder().clock(send_emulator::Clock::manual()).company(owner).company(delegate);
    let emulator = Arc::new(emulator.start().await.unwrap());
    let (_, iun) = send_to_the_company(&emulator).await;
    let owner = client_of(&emulator, "owner", &owners_key);
    let delegate = client_of(&emulator, "delegate", &delegates_key);

    let made = owner.mandates().create(&mandate(&emulator)).await.unwrap().mandate_id.unwrap();
    assert_eq!(owner.mandates().given().await.unwrap().len(), 1);
    assert_eq!(delegate.mandates().received(None).await.unwrap().len(), 1);
    delegate.mandates().accept(&made, &acceptance()).await.unwrap();
    delegate.mandates().update(&made, &MandateUpdate::new()).await.unwrap();
    let found: Vec<_> = delegate.mandates().search(MandateSearch::new()).try_collect().await.unwrap();
    assert_eq!(found[0].status, Some(MandateStatus::Active));

    let day = |text: &str| send_core::time::parse(text).unwrap();
    let (from, to) = (day("2020-01-01T00:00:00Z"), day("2090-01-01T00:00:00Z"));
    let own: Vec<_> = owner.received().search(SearchReceived::new(from, to)).try_collect().await.unwrap();
    let others: Vec<_> =
        delegate.received().search_delegated(SearchDelegated::new(from, to)).try_collect().await.unwrap();
    assert_eq!((own.len(), own[0].iun.clone()), (1, others[0].iun.clone()));
    let opened = delegate.received().get(&iun, Some(&made)).await.unwrap();
    let facts = opened.timeline.iter().flat_map(|element| element.legal_facts_ids.iter());
    let fact = facts.map(|fact| fact.key.clone()).next().unwrap();
    delegate.received().document(&iun, 0, Some(&made)).await.unwrap().bytes().await.unwrap();
    owner.received().payment_attachment(&iun, PaymentAttachment::PagoPa, Some(0), None).await.unwrap();
    owner.received().legal_fact(&iun, &fact).await.unwrap().bytes().await.unwrap();

    delegate.mandates().reject(&made).await.unwrap();
    let again = owner.mandates().create(&mandate(&emulator)).await.unwrap().mandate_id.unwrap();
    owner.mandates().revoke(&again).await.unwrap();
    let mut wanted = ReverseMandate::new();
    (wanted.delegator, wanted.date_to) = (Some(company_end(COMPANY)), Some(last_day(&emulator)));
    delegate.mandates().ask_for(&wanted).await.unwrap();

    let called = |name: &str| emulator.journal().entries().iter().any(|entry| entry.target.as_str() == name);
    let missing: Vec<_> = RECIPIENT_ROUTES.iter().map(|route| route.name).filter(|name| !called(name)).collect();
    assert_eq!(missing, [""; 0]);
    assert_eq!(openapi::differences(&emulator), [""; 0], "the platform's OpenAPI files");
}
