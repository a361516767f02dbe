//! The client and the emulator over real HTTP: one notification from upload to legal fact, and what goes wrong on the way.
//!
//! Whatever the client waits for is time that passes on the emulator's clock, so nothing waits.
#![allow(clippy::unwrap_used)]

use watch::Failing as _;
mod watch;

use async_trait::async_trait;
use send_client::{Attachment, ClientBuilder, Clock, Environment, ErrorKind, Polling};
use send_core::model::*;
use send_emulator::Emulator;
use std::sync::Arc;
use std::time::Duration;

/// Waiting moves the emulator's clock.
#[derive(Debug)]
struct Hand(Arc<Emulator>);

#[async_trait]
impl Clock for Hand {
    fn now(&self) -> send_core::time::Instant {
        self.0.now()
    }

    async fn sleep(&self, duration: Duration) {
        self.0.advance(duration);
    }
}

async fn emulator() -> Arc<Emulator> {
    Arc::new(Emulator::builder().clock(send_emulator::Clock::manual()).start().await.unwrap())
}

fn builder(emulator: &Arc<Emulator>) -> ClientBuilder {
    crate::watch::builder()
        .environment(Environment::at(emulator.base_url()).unwrap())
        .api_key(emulator.api_key())
        .polling(Polling::default())
        .clock(Hand(Arc::clone(emulator)))
}

fn pdf() -> Vec<u8> {
    send_emulator::pdf::simple_pdf("Verbale", &["Documento di prova"])
}

fn request(file: UploadedFile) -> NewNotification {
    NewNotification::builder()
        .protocol_number("P-1")
        .subject("Verbale di contestazione")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra").digital_domicile("prova@pec.it"))
        .document(Document::new(file).title("Verbale"))
        .build()
        .unwrap()
}

#[tokio::test]
async fn from_upload_to_legal_fact() {
    let emulator = emulator().await;
    let client = builder(&emulator).build().unwrap();

    let stream = StreamCreation::new("everything", StreamEventType::Timeline);
    let stream = client.streams().create(&stream).await.unwrap();
    assert!(client.streams().list().await.unwrap().iter().any(|item| item.stream_id == stream.stream_id));

    let folder = std::env::temp_dir().join(format!("send-client-emulator-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("verbale.pdf");
    std::fs::write(&path, pdf()).unwrap();
    let file = client.attachments().upload(Attachment::pdf(&path)).await.unwrap();

    let submitted = client.notifications().send(request(file)).await.unwrap();
    let iun = client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    assert!(iun.control_ok());
    assert_eq!(submitted.request_id.iun().unwrap(), iun);
    let by_protocol = client.notifications().status_by_protocol("P-1", &submitted.idempotence_token).await.unwrap();
    assert_eq!(by_protocol.accepted_iun(), Some(iun));

    // Events are kept for a week: a reader has to come by.
    let mut seen = Vec::new();
    let mut cursor: Option<String> = None;
    for _day in 0..30 {
        emulator.advance(Duration::from_secs(24 * 3600));
        loop {
            let page = client.streams().read(&stream.stream_id, cursor.as_deref()).await.unwrap();
            let Some(last) = page.events.last() else { break };
            cursor = Some(last.event_id.clone());
            seen.extend(page.events.into_iter().filter_map(|event| event.element?.category));
        }
    }
    let notification = client.notifications().get(&iun).await.unwrap();
    assert_eq!(notification.notification_status, NotificationStatus::EffectiveDate);
    let document = client.notifications().document(&iun, 0).await.unwrap();
    assert_eq!(document.bytes().await.unwrap(), pdf());

    let facts = client.legal_facts().list(&iun).await.unwrap();
    let ack = facts.iter().find(|fact| fact.legal_facts_id.category == Some(LegalFactCategory::SenderAck)).unwrap();
    let download = client.legal_facts().get(&iun, &ack.legal_facts_id.key).await.unwrap();
    let saved = folder.join(download.file_name());
    download.save_to(&saved).await.unwrap();
    assert!(std::fs::read(&saved).unwrap().starts_with(b"%PDF-"));

    for category in
        [TimelineCategory::RequestAccepted, TimelineCategory::SendDigitalFeedback, TimelineCategory::Refinement]
    {
        assert!(seen.contains(&category), "{category}");
    }
    client.streams().delete(&stream.stream_id).await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn a_large_file_is_streamed_with_a_length() {
    let emulator = emulator().await;
    let client = builder(&emulator).build().unwrap();
    let path = std::env::temp_dir().join(format!("send-client-large-{}.pdf", std::process::id()));
    let content = [b"%PDF-1.7\n".as_slice(), &vec![b'x'; 5 * 1024 * 1024]].concat();
    std::fs::write(&path, &content).unwrap();
    // The emulator answers 501 to a chunked body, and checks every byte against the digest.
    let file = client.attachments().upload(Attachment::pdf(&path)).await.unwrap();
    assert_eq!(file.sha256, send_core::digest::Sha256Digest::of(&content));
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn the_same_request_twice_is_one_notification_and_can_be_looked_up() {
    let emulator = emulator().await;
    let client = builder(&emulator).build().unwrap();
    let file = client.attachments().upload(Attachment::pdf_bytes(pdf())).await.unwrap();
    let mut request = request(file);
    request.idempotence_token = Some("once".to_owned());
    let first = client.notifications().send(request.clone()).await.unwrap();
    let second = client.notifications().send(request).await.unwrap();
    assert_eq!((second.request_id, second.recovered), (first.request_id, true));
    let found = client.notifications().status_by_protocol("P-1", "once").await.unwrap();
    assert_eq!(found.notification_request_id, first.request_id.to_string());
}

#[tokio::test]
async fn a_file_that_was_never_uploaded_is_refused() {
    let emulator = emulator().await;
    let client = builder(&emulator).build().unwrap();
    let ghost = UploadedFile::new(
        "PN_NOTIFICATION_ATTACHMENTS-ffffffffffffffffffffffffffffffff.pdf",
        "v",
        send_core::digest::Sha256Digest::of(b"%PDF-"),
        ContentType::Pdf,
    );
    let submitted = client.notifications().send(request(ghost)).await.unwrap();
    let error = client.notifications().wait_accepted(&submitted.request_id).await.failure();
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert_eq!(error.refusal_reasons()[0].code, "FILE_NOTFOUND");
}

#[tokio::test]
async fn a_wrong_key_and_a_missing_notification_are_told_apart() {
    let emulator = emulator().await;
    let iun = "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap();
    let stranger = builder(&emulator).api_key("k3y-of-somebody-else").build().unwrap();
    let error = stranger.notifications().get(&iun).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::AccessDenied, Some(403)));
    let client = builder(&emulator).build().unwrap();
    assert_eq!(client.notifications().get(&iun).await.failure().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn the_platforms_own_words_reach_the_caller_when_preflight_is_off() {
    let emulator = emulator().await;
    let client = builder(&emulator).without_preflight().build().unwrap();
    let file = client.attachments().upload(Attachment::pdf_bytes(pdf())).await.unwrap();
    let mut wrong = request(file);
    wrong.subject = "x".repeat(135);
    let error = client.notifications().send(wrong).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Rejected, Some(400)));
    assert!(error.api_error().unwrap().has_code("PN_INVALID_BODY"), "{error}");
}
