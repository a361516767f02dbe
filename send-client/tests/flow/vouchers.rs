//! Vouchers from the emulator's own PDND, checked by its gateway against PDND's keys: jobs that outlive them, denials that are
//! remembered, clocks that are wrong.

use crate::scene::{Hand, Scene, Seeded};
use crate::watch::Failing as _;
use async_trait::async_trait;
use futures_util::future::join_all;
use send_client::auth::{Pdnd, RsaKey};
use send_client::{Clock, Environment, ErrorKind, Polling};
use send_core::ident::Lang;
use send_core::time::Instant;
use send_emulator::{Effect, Emulator, EmulatorBuilder, Fault, Key, PdndClient, Sender, Target};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

const KEY: &str = "k3y-with-voucher";
const CLIENT: &str = "9b3c0c6e-1f3e-4d0a-8c55-0a6a3e0f0001";
const PURPOSE: &str = "5a1c3d7e-2b4f-4c6d-8e9f-0a1b2c3d4e5f";

/// One pair for all tests: making one takes a while.
static KNOWN: LazyLock<(PdndClient, String)> = LazyLock::new(|| PdndClient::generate(CLIENT, "kid-1").unwrap());

/// A clock that is wrong.
#[derive(Debug)]
struct Off(Hand, i64);

#[async_trait]
impl Clock for Off {
    fn now(&self) -> Instant {
        Instant::from_second(self.0.now().as_second() + self.1).unwrap()
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    async fn sleep(&self, duration: Duration) {
        self.0.sleep(duration).await;
    }
}

async fn scene_with(emulator: EmulatorBuilder, off: i64, kid: &str) -> Scene {
    let (known, private) = &*KNOWN;
    let body = Sender::new("Comune di Palermo").tax_id("80016350821").key(Key::new(KEY).with_pdnd());
    let emulator = emulator
        .clock(send_emulator::Clock::manual().starting_at(Instant::now()))
        .sender(body)
        .pdnd_client(known.clone());
    let emulator = Arc::new(emulator.start().await.unwrap());
    let pdnd = Pdnd::new(CLIENT, kid, PURPOSE, RsaKey::from_pem(private.as_bytes()).unwrap());
    let client = crate::watch::builder()
        .environment(Environment::at(emulator.base_url()).unwrap())
        .pdnd(KEY, pdnd.issuer(emulator.token_url(), emulator.assertion_audience()))
        .polling(Polling::default())
        .entropy(Seeded::default())
        .clock(Off(Hand(Arc::clone(&emulator)), off))
        .build()
        .unwrap();
    Scene { emulator, client }
}

async fn scene() -> Scene {
    scene_with(Emulator::builder(), 0, "kid-1").await
}

/// Calls with this status.
fn answered(scene: &Scene, target: &str, status: u16) -> usize {
    let calls = scene.emulator.journal().entries();
    calls.iter().filter(|call| call.target.as_str() == target && call.status == Some(status)).count()
}

fn denied(scene: &Scene) -> usize {
    scene.emulator.journal().entries().iter().filter(|call| call.status == Some(403)).count()
}

#[tokio::test]
async fn a_job_outlives_its_vouchers() {
    let scene = scene().await;
    for number in 0..20 {
        let request = scene.request(&format!("P-{number}")).await;
        scene.client.notifications().send(request).await.unwrap();
        scene.emulator.advance(Duration::from_secs(95));
    }
    // 20 times 95 seconds; each voucher is good for 600 and renewed at 480.
    assert_eq!((denied(&scene), answered(&scene, "token", 200)), (0, 4));
}

#[tokio::test]
async fn a_denial_that_the_gateway_remembers_is_waited_out_with_one_new_voucher_for_all() {
    let scene = scene_with(Emulator::builder().remember_verdicts(), 0, "kid-1").await;
    scene.client.groups().list(None).await.unwrap();
    scene.emulator.advance(Duration::from_secs(61));
    // For the gateway the voucher has expired; it says so for a minute, whatever comes.
    scene.emulator.faults().add(Fault::on(Target::Api, Effect::SkewClock { seconds: 3600 }).once()).unwrap();
    let before = scene.emulator.now();
    let calls = join_all((0..8).map(|_| async { scene.client.groups().list(None).await })).await;
    assert!(calls.iter().all(Result::is_ok), "{calls:?}");
    assert!(denied(&scene) >= 1);
    assert!(scene.emulator.now().duration_since(before).as_secs() >= 60);
    assert_eq!(answered(&scene, "token", 200), 2, "one for the job, one after the denial");
}

#[tokio::test]
async fn a_denial_that_stays_is_told_after_the_minute_and_not_repeated_for_ever() {
    let scene = scene_with(Emulator::builder().remember_verdicts(), 0, "kid-1").await;
    scene.emulator.faults().add(Fault::on(Target::Api, Effect::SkewClock { seconds: 3600 })).unwrap();
    let error = scene.client.groups().list(None).await.failure();
    assert_eq!((error.kind(), denied(&scene)), (ErrorKind::AccessDenied, 2));
    assert!(error.text(Lang::It).contains("PDND"), "{}", error.text(Lang::It));
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_found_out_by_the_answer_of_pdnd() {
    for off in [-3600, 3600] {
        let scene = scene_with(Emulator::builder(), off, "kid-1").await;
        scene.client.groups().list(None).await.unwrap();
        let refused = answered(&scene, "token", 400);
        // Behind: the assertion has expired when it arrives. Ahead: PDND looks at nothing but its end.
        assert_eq!((refused, answered(&scene, "token", 200), denied(&scene)), (usize::from(off < 0), 1, 0), "{off}");
        let diagnosis = scene.client.doctor().await;
        let clock = diagnosis.problems().find(|finding| finding.check == "clock");
        assert!(clock.is_some(), "{diagnosis}");
    }
}

#[tokio::test]
async fn a_key_that_pdnd_does_not_know_is_told_with_what_to_look_at_and_asked_for_once() {
    let scene = scene_with(Emulator::builder(), 0, "another-kid").await;
    for _ in 0..3 {
        let error = scene.client.groups().list(None).await.failure();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Credentials, false));
        let text = error.text(Lang::En);
        assert!(text.contains("015-0008") && text.contains("kid") && error.trace_id().is_some(), "{text}");
        assert!(!text.contains(CLIENT) && !text.contains(KEY), "{text}");
    }
    assert_eq!((answered(&scene, "token", 400), scene.calls("list_groups")), (1, 0));
}

#[tokio::test]
async fn pdnd_that_has_too_much_to_do_is_asked_again() {
    let scene = scene().await;
    scene.fault(Target::Token, Effect::throttle());
    scene.fault(Target::Token, Effect::fail(503));
    scene.client.groups().list(None).await.unwrap();
    assert_eq!(answered(&scene, "token", 200), 1);
}
