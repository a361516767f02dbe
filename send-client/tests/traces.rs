//! Nothing personal and nothing secret in logs: everything that this crate and those below it say at the finest level, while
//! things go well and while they fail, is searched for each secret and each personal datum that was used.
//!
//! `watch` listens to the rest of the suite. Here what was heard is kept, to show that it was the finest level of every crate.
#![allow(clippy::unwrap_used)]

mod watch;

#[path = "watch/proof.rs"]
mod proof;

use async_trait::async_trait;
use send_client::auth::Credentials;
use send_client::observe::{HttpCall, Observer, OperationEnd, Wait, WaitReason};
use send_client::{Attachment, Client, Clock, Environment, ErrorKind};
use send_core::api::{ListGroups, Operation, Preload, SendNotification};
use send_core::digest::Sha256Digest;
use send_core::model::*;
use send_emulator::{Effect, Emulator, Fault, Target};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing_subscriber::fmt::format::FmtSpan;
use watch::{private, told};

/// What was said, by `tracing` and by `log`.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl log::Log for Heard {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        writeln!(self.clone(), "{} {}: {}", record.level(), record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

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

/// Counts.
#[derive(Debug, Clone, Default)]
struct Figures(Arc<Mutex<Told>>);

type Told = (Vec<HttpCall>, Vec<Wait>, Vec<OperationEnd>);

impl Observer for Figures {
    fn called(&self, call: &HttpCall) {
        self.0.lock().unwrap().0.push(*call);
    }

    fn waits(&self, wait: &Wait) {
        self.0.lock().unwrap().1.push(*wait);
    }

    fn finished(&self, operation: &OperationEnd) {
        self.0.lock().unwrap().2.push(*operation);
    }
}

const KEY: &str = "k3y-0f-the-b0dy";
const VOUCHER: &str = "v0ucher-that-n0body-may-see";

fn request(file: &UploadedFile, token: &str) -> NewNotification {
    let payment = PagoPaPayment::new("77777777777".parse().unwrap(), "302000100000019421".parse().unwrap());
    let recipient = Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra Tolomeo")
        .digital_domicile("prova@pec.it")
        .physical_address(PhysicalAddress::new("Via dei Faraoni 1", "Cosenza").zip("87100").province("CS"))
        .payment(payment);
    NewNotification::builder()
        .protocol_number(format!("P-{token}"))
        .idempotence_token(token)
        .subject("Verbale di contestazione")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(recipient)
        .document(Document::new(file.clone()).title("Verbale"))
        .build()
        .unwrap()
}

/// What goes well, through faults that pass.
async fn good_days(client: &Client, emulator: &Emulator) {
    let pdf = send_emulator::pdf::simple_pdf("Verbale", &["Documento di prova"]);
    let stream = client.streams().create(&StreamCreation::new("all", StreamEventType::Timeline)).await.unwrap();
    let file = client.attachments().upload(Attachment::pdf_bytes(pdf)).await.unwrap();
    let submitted = client.notifications().send(request(&file, "T-1")).await.unwrap();
    let iun = client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    emulator.advance(Duration::from_secs(8 * 24 * 3600));
    client.notifications().get(&iun).await.unwrap();
    client.notifications().document(&iun, 0).await.unwrap().bytes().await.unwrap();
    for fact in client.legal_facts().list(&iun).await.unwrap() {
        client.legal_facts().get(&iun, &fact.legal_facts_id.key).await.unwrap().bytes().await.unwrap();
    }
    client.streams().read(&stream.stream_id, None).await.unwrap();
    client.groups().list(None).await.unwrap();
    client.platform().status().await.unwrap();
    client.payments().price(&"77777777777".parse().unwrap(), &"302000100000019421".parse().unwrap()).await.unwrap();
}

/// What fails, and is told by an error, whose words are searched.
async fn bad_days(client: &Client, emulator: &Emulator) {
    let ghost =
        UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-0.pdf", "v", Sha256Digest::of(b"%PDF-"), ContentType::Pdf);
    let stranger = Client::builder()
        .environment(Environment::at(emulator.base_url()).unwrap())
        .credentials(Credentials::api_key(KEY.replace('k', "K")).voucher(VOUCHER))
        .build()
        .unwrap();
    let mut wrong = request(&ghost, "T-2");
    wrong.recipients[0].physical_address = None;
    wrong.subject = "Verbale di contestazione ".repeat(20);
    let notice: send_core::notice::NoticeCode = "302000100000019421".parse().unwrap();
    let errors = [
        client.notifications().send(request(&ghost, "T-1")).await.err(),
        client.notifications().send(wrong.clone()).await.err(),
        client.execute(&SendNotification { request: &wrong }).await.err(),
        stranger.groups().list(None).await.err(),
        client.payments().price(&"80016350821".parse().unwrap(), &notice).await.err(),
        client.attachments().upload(Attachment::pdf_bytes(b"Cleopatra Tolomeo".to_vec())).await.err(),
    ];
    for error in errors {
        told(&error.unwrap());
    }
}

#[tokio::test]
async fn logs_and_errors_hold_nothing_private() {
    let heard = Heard::default();
    let writer = heard.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    log::set_logger(Box::leak(Box::new(heard.clone()))).unwrap();
    log::set_max_level(log::LevelFilter::Trace);

    let emulator = Emulator::builder().clock(send_emulator::Clock::manual()).api_key(KEY).start().await.unwrap();
    let emulator = Arc::new(emulator);
    for fault in [
        Fault::on(ListGroups::ROUTE, Effect::fail(503)).once(),
        Fault::on(SendNotification::ROUTE, Effect::LoseAnswer).once(),
        Fault::on(Preload::ROUTE, Effect::throttle()).once(),
        Fault::on(Target::Upload, Effect::SlowDown).once(),
        Fault::on(Target::Download, Effect::CutBody).once(),
    ] {
        emulator.faults().add(fault).unwrap();
    }
    let figures = Figures::default();
    let client = Client::builder()
        .environment(Environment::at(emulator.base_url()).unwrap())
        .api_key(KEY)
        .clock(Hand(Arc::clone(&emulator)))
        .observer(figures.clone())
        .build()
        .unwrap();
    let links = client
        .execute(&Preload { files: &[PreloadRequest::new("0", "application/pdf", Sha256Digest::of(b"%PDF-"))] })
        .await
        .unwrap();
    good_days(&client, &emulator).await;
    bad_days(&client, &emulator).await;

    let text = String::from_utf8(heard.0.lock().unwrap().clone()).unwrap();
    // The suite was heard at all: spans with what they are about, retries, and the crates below.
    for told in ["operation=\"get_sent_notification\"", "iun=\"", "attempt=2", "trying again", "hyper_util"] {
        assert!(text.contains(told), "{told} was not heard");
    }
    // What the list knows by its shape is looked for by itself too.
    let secret = links[0].secret.clone().unwrap();
    for line in text.lines() {
        let private =
            private::found_in(line).or_else(|| line.contains(secret.trim_matches(['[', ']'])).then_some("secret"));
        assert_eq!(private, None, "{line}");
    }

    let (calls, waits, ends) = figures.0.lock().unwrap().clone();
    assert!(calls.iter().any(|call| call.status.is_none()), "the lost answer");
    assert!(calls.iter().map(|call| call.sent).sum::<u64>() > 1000);
    assert!(calls.iter().map(|call| call.received).sum::<u64>() > 1000);
    assert!(waits.iter().any(|wait| wait.reason == WaitReason::Retry));
    assert!(ends.iter().any(|end| end.operation == "get_price" && end.failure == Some(ErrorKind::NotFound)));
    assert!(calls.len() > ends.len());
}
