//! An emulator, a client whose waiting moves its clock, and requests to send.

use async_trait::async_trait;
use send_client::{Attachment, Client, ClientBuilder, Clock, Entropy, Environment, Polling};
use send_core::model::*;
use send_core::time::Instant;
use send_emulator::{Effect, Emulator, Fault, FaultId, Target};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Waiting moves the emulator's clock.
#[derive(Debug, Clone)]
pub(crate) struct Hand(pub(crate) Arc<Emulator>);

#[async_trait]
impl Clock for Hand {
    fn now(&self) -> Instant {
        self.0.now()
    }

    async fn sleep(&self, duration: Duration) {
        self.0.advance(duration);
        tokio::task::yield_now().await;
    }
}

/// Chance that is the same in each run.
#[derive(Debug, Default)]
pub(crate) struct Seeded(AtomicU64);

impl Entropy for Seeded {
    fn next(&self) -> u64 {
        // SplitMix64.
        let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

pub(crate) struct Scene {
    pub(crate) emulator: Arc<Emulator>,
    pub(crate) client: Client,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let emulator = Arc::new(Emulator::builder().clock(send_emulator::Clock::manual()).start().await.unwrap());
        let client = builder(&emulator).build().unwrap();
        Self { emulator, client }
    }

    pub(crate) fn fault(&self, on: impl Into<Target>, effect: Effect) -> FaultId {
        self.emulator.faults().add(Fault::on(on, effect).once()).unwrap()
    }

    /// Calls of an operation that reached the emulator.
    pub(crate) fn calls(&self, operation: &str) -> usize {
        self.emulator.journal().entries().iter().filter(|entry| entry.target.as_str() == operation).count()
    }

    pub(crate) async fn upload(&self) -> UploadedFile {
        self.client.attachments().upload(Attachment::pdf_bytes(pdf("Verbale"))).await.unwrap()
    }

    /// A request with a file of its own and a token.
    pub(crate) async fn request(&self, protocol_number: &str) -> NewNotification {
        let mut request = request(protocol_number, self.upload().await);
        request.idempotence_token = Some(format!("token of {protocol_number}"));
        request
    }
}

/// Whatever went wrong, the client behaved.
impl Drop for Scene {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.emulator.journal().all_breaches(), [], "rules of good behaviour");
            assert_eq!(crate::openapi::differences(&self.emulator), [""; 0], "the platform's OpenAPI files");
        }
    }
}

pub(crate) fn builder(emulator: &Arc<Emulator>) -> ClientBuilder {
    crate::watch::builder()
        .environment(Environment::at(emulator.base_url()).unwrap())
        .api_key(emulator.api_key())
        .polling(Polling::default())
        .entropy(Seeded::default())
        .clock(Hand(Arc::clone(emulator)))
}

pub(crate) fn pdf(title: &str) -> Vec<u8> {
    send_emulator::pdf::simple_pdf(title, &["Documento di prova"])
}

pub(crate) fn request(protocol_number: &str, file: UploadedFile) -> NewNotification {
    NewNotification::builder()
        .protocol_number(protocol_number)
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
