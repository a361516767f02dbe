//! Exactly one notification, whatever the network does.

use crate::scene::{Scene, request};
use crate::watch::Failing as _;
use async_trait::async_trait;
use futures_util::StreamExt;
use send_client::send::{AcceptanceBoard, SendIntent, SendOptions, WriteAhead};
use send_client::{BoxError, ErrorKind};
use send_core::api::{GetRequestStatus, Operation, SendNotification};
use send_core::digest::Sha256Digest;
use send_core::model::*;
use send_emulator::{Effect, ErrorBody, Fault};
use std::sync::Mutex;
use std::time::Duration;

fn commits_and_fails(status: u16) -> Effect {
    Effect::Fail { status, body: ErrorBody::Html, commit: true }
}

#[tokio::test]
async fn each_way_of_losing_an_answer_ends_with_one_notification() {
    for (effect, posts, recovered) in [
        (Effect::LoseAnswer, 1, true),
        (Effect::Drop, 2, false),
        (Effect::CutBody, 1, true),
        (Effect::BreakJson, 1, true),
        (commits_and_fails(504), 1, true),
        (commits_and_fails(500), 1, true),
        (Effect::fail(502), 2, false),
        (Effect::throttle(), 2, false),
    ] {
        let scene = Scene::new().await;
        let request = scene.request("P-1").await;
        scene.fault(SendNotification::ROUTE, effect.clone());
        let submitted = scene.client.notifications().send(request).await.unwrap();
        assert_eq!(submitted.recovered, recovered, "{effect:?}");
        assert_eq!(scene.calls("send_notification"), posts, "{effect:?}");
        // After an ambiguous outcome it was asked before anything else was sent.
        let asked = matches!(effect, Effect::Throttle { .. });
        assert_eq!(scene.calls("get_request_status") == 0, asked, "{effect:?}");
        let iun = scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
        assert_eq!(submitted.request_id.iun().unwrap(), iun);
    }
}

#[tokio::test]
async fn a_platform_that_is_away_leaves_a_state_that_is_known() {
    let scene = Scene::new().await;
    let request = scene.request("P-1").await;
    let away = scene.emulator.faults().add(Fault::on(SendNotification::ROUTE, Effect::LoseAnswer)).unwrap();
    let deaf = scene
        .emulator
        .faults()
        .add(Fault::on(
            GetRequestStatus::ByProtocol { protocol_number: "", idempotence_token: "" }.route(),
            Effect::fail(503),
        ))
        .unwrap();
    let error = scene.client.notifications().send(request.clone()).await.failure();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
    assert!(error.to_string().contains("SendOptions::resume"), "{error}");
    // Once the platform is back, the same request ends as the notification that was written.
    scene.emulator.faults().remove(away);
    scene.emulator.faults().remove(deaf);
    let options = SendOptions::new().resume();
    let submitted = scene.client.notifications().send_with(request.clone(), &options).await.unwrap();
    assert!(submitted.recovered);
    let found = scene.client.notifications().status_by_protocol("P-1", "token of P-1").await.unwrap();
    assert_eq!(found.notification_request_id, submitted.request_id.to_string());
}

trait RouteOf: Operation {
    fn route(&self) -> &'static send_core::api::Route {
        Self::ROUTE
    }
}

impl<O: Operation> RouteOf for O {}

#[tokio::test]
async fn a_deadline_in_the_middle_says_that_nothing_is_known() {
    let scene = Scene::new().await;
    let request = scene.request("P-1").await;
    scene.fault(SendNotification::ROUTE, Effect::LoseAnswer);
    let error = scene.client.within(Duration::from_millis(900)).notifications().send(request).await.failure();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
}

#[tokio::test]
async fn sent_twice_is_one_notification_and_another_content_is_told() {
    let scene = Scene::new().await;
    let first_request = scene.request("P-1").await;
    let first = scene.client.notifications().send(first_request.clone()).await.unwrap();
    let second = scene.client.notifications().send(first_request.clone()).await.unwrap();
    assert_eq!((first.request_id, second.recovered), (second.request_id, true));
    let mut other = first_request;
    other.recipients[0] =
        Recipient::person("BNRMHL75C06G702B".parse().unwrap(), "Michelangelo").digital_domicile("prova@pec.it");
    let error = scene.client.notifications().send(other).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Duplicate, Some(409)));
    assert!(
        error.to_string().contains("recipients[0].taxId") && error.to_string().contains("another token"),
        "{error}"
    );
}

fn with_notice(mut request: NewNotification) -> NewNotification {
    let notice = PagoPaPayment::new("77777777777".parse().unwrap(), "302011692956029071".parse().unwrap());
    request.recipients[0].payments = vec![notice.into()];
    request
}

#[tokio::test]
async fn a_notice_that_is_in_use_is_another_story() {
    let scene = Scene::new().await;
    scene.client.notifications().send(with_notice(scene.request("P-1").await)).await.unwrap();
    let error = scene.client.notifications().send(with_notice(scene.request("P-2").await)).await.failure();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Duplicate, Some(409)));
    assert!(error.to_string().contains("a notice code of the request is in use"), "{error}");
    assert_eq!(scene.calls("get_request_status"), 0);
    // Our own notice is ours: a lost answer and a second try collide on both rows.
    let ours = scene.request("P-3").await;
    let mut ours = with_notice(ours);
    ours.recipients[0].payments =
        vec![PagoPaPayment::new("77777777777".parse().unwrap(), "302011692956029072".parse().unwrap()).into()];
    let sent = scene.client.notifications().send(ours.clone()).await.unwrap();
    assert_eq!(scene.client.notifications().send(ours).await.unwrap().request_id, sent.request_id);
}

#[derive(Debug, Default)]
struct Ledger {
    rows: Mutex<Vec<SendIntent>>,
    is_full: bool,
}

#[async_trait]
impl WriteAhead for Ledger {
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), BoxError> {
        if self.is_full {
            return Err("the disk is full".into());
        }
        self.rows.lock().unwrap().push(intent.clone());
        Ok(())
    }
}

#[tokio::test]
async fn the_token_is_written_down_before_anything_leaves() {
    let scene = Scene::new().await;
    let request = scene.request("P-1").await;
    let ledger = Ledger { is_full: true, ..Ledger::default() };
    let error = scene
        .client
        .notifications()
        .send_with(request.clone(), &SendOptions::new().write_ahead(&ledger))
        .await
        .failure();
    assert_eq!((error.kind(), scene.calls("send_notification")), (ErrorKind::File, 0));
    let ledger = Ledger::default();
    scene.client.notifications().send_with(request, &SendOptions::new().write_ahead(&ledger)).await.unwrap();
    let journal = scene.emulator.journal().entries();
    let sent = journal.iter().find(|entry| entry.target.as_str() == "send_notification").unwrap();
    let row = ledger.rows.lock().unwrap()[0].clone();
    assert_eq!((&*row.protocol_number, &*row.idempotence_token), ("P-1", "token of P-1"));
    assert_eq!(row.fingerprint, Sha256Digest::of(sent.request.body.as_ref().unwrap()));
}

#[tokio::test]
async fn a_request_that_cannot_be_right_costs_no_call_unless_that_is_wanted() {
    let scene = Scene::new().await;
    let mut wrong = scene.request("P-1").await;
    wrong.subject = "x".repeat(200);
    let error = scene.client.notifications().send(wrong.clone()).await.failure();
    assert_eq!((error.kind(), scene.calls("send_notification")), (ErrorKind::InvalidInput, 0));
    let error = scene.client.notifications().send_with(wrong, &SendOptions::new().without_preflight()).await.failure();
    assert_eq!((error.kind(), scene.calls("send_notification")), (ErrorKind::Rejected, 1));
}

#[tokio::test]
async fn acceptance_and_refusal_are_told_by_a_stream() {
    let scene = Scene::new().await;
    let stream =
        StreamCreation::new("acceptance", StreamEventType::Timeline).filter(["REQUEST_ACCEPTED", "REQUEST_REFUSED"]);
    let stream = scene.client.streams().create(&stream).await.unwrap();
    let good = scene.client.notifications().send(scene.request("P-1").await).await.unwrap();
    let ghost = UploadedFile::new(
        "PN_NOTIFICATION_ATTACHMENTS-ffffffffffffffffffffffffffffffff.pdf",
        "v",
        Sha256Digest::of(b"%PDF-"),
        ContentType::Pdf,
    );
    let bad = scene.client.notifications().send(request("P-2", ghost)).await.unwrap();
    scene.emulator.advance(Duration::from_secs(24 * 3600));
    let board = AcceptanceBoard::default();
    let checkpoint = send_client::streams::MemoryCheckpoint::default();
    let mut consumer = scene.client.streams().consumer(stream.stream_id, checkpoint);
    while let Some(delivery) = consumer.next_if_any().await.unwrap() {
        board.observe(delivery.event().unwrap());
    }
    assert_eq!(board.wait(&good.request_id).await.unwrap(), good.request_id.iun().unwrap());
    let error = board.wait(&bad.request_id).await.failure();
    assert_eq!((error.kind(), error.refusal_reasons()[0].code.as_str()), (ErrorKind::Refused, "FILE_NOTFOUND"));
    assert_eq!(scene.calls("get_request_status"), 0);
}

#[tokio::test]
async fn of_many_that_are_waited_for_each_has_its_own_outcome() {
    let scene = Scene::new().await;
    let ghost = UploadedFile::new(
        "PN_NOTIFICATION_ATTACHMENTS-ffffffffffffffffffffffffffffffff.pdf",
        "v",
        Sha256Digest::of(b"%PDF-"),
        ContentType::Pdf,
    );
    let notifications = scene.client.notifications();
    let good = notifications.send(scene.request("P-1").await).await.unwrap().request_id;
    let bad = notifications.send(request("P-2", ghost)).await.unwrap().request_id;
    let unknown: send_core::iun::Iun = "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap();
    // The platform is away for one look: no news about anything.
    let away = Effect::Fail { status: 503, body: ErrorBody::Html, commit: false };
    scene.fault(GetRequestStatus::ById(&good).route(), away);
    let requests = vec![bad, unknown.to_request_id(), good];
    let mut known: Vec<_> = notifications.wait_all_accepted(requests, 2).collect().await;
    known.sort_by_key(|(position, _)| *position);
    let [(0, Err(refused)), (1, Err(missing)), (2, Ok(iun))] = &known[..] else { panic!("{known:?}") };
    assert_eq!((refused.kind(), refused.refusal_reasons()[0].code.as_str()), (ErrorKind::Refused, "FILE_NOTFOUND"));
    assert_eq!(missing.kind(), ErrorKind::NotFound);
    assert_eq!(*iun, good.iun().unwrap());
    // Looked at once, each tells where it stands: what was refused is an answer like any other.
    let mut known: Vec<_> = notifications.statuses(vec![bad, unknown.to_request_id(), good], 2).collect().await;
    known.sort_by_key(|(position, _)| *position);
    let [(0, Ok(refused)), (1, Err(missing)), (2, Ok(accepted))] = &known[..] else { panic!("{known:?}") };
    assert_eq!(refused.notification_request_status, RequestState::Refused);
    assert_eq!(missing.kind(), ErrorKind::NotFound);
    assert_eq!(accepted.accepted_iun(), good.iun().ok());
}

#[tokio::test]
async fn a_request_that_was_refused_is_not_taken_for_sent_when_it_is_sent_again() {
    let scene = Scene::new().await;
    let ghost = UploadedFile::new(
        "PN_NOTIFICATION_ATTACHMENTS-ffffffffffffffffffffffffffffffff.pdf",
        "v",
        Sha256Digest::of(b"%PDF-"),
        ContentType::Pdf,
    );
    let mut refused = request("P-1", ghost);
    refused.idempotence_token = Some("token of P-1".to_owned());
    let notifications = scene.client.notifications();
    let request_id = notifications.send(refused.clone()).await.unwrap().request_id;
    notifications.wait_accepted(&request_id).await.failure();
    for options in [SendOptions::new(), SendOptions::new().resume()] {
        let error = notifications.send_with(refused.clone(), &options).await.failure();
        assert_eq!((error.kind(), error.refusal_reasons()[0].code.as_str()), (ErrorKind::Refused, "FILE_NOTFOUND"));
        assert!(error.to_string().contains("new token"), "{error}");
    }
    // Corrected, and with the old token: it is another request.
    let mut corrected = refused.clone();
    corrected.recipients[0].digital_domicile = Some("altra@pec.it".to_owned());
    let error = notifications.send(corrected).await.failure();
    assert_eq!(error.kind(), ErrorKind::Duplicate);
    assert!(error.to_string().contains("recipients[0].digitalDomicile.address"), "{error}");
}

#[tokio::test]
async fn what_became_of_a_request_is_asked_before_its_owner_is_kept_from_it() {
    let scene = Scene::new().await;
    let request = scene.request("P-1").await;
    let sent = scene.client.notifications().send(request.clone()).await.unwrap();
    // The process died. Its ledger has the token already, and by now the rules know better.
    let ledger = Ledger { is_full: true, ..Ledger::default() };
    let options = SendOptions::new().write_ahead(&ledger).resume();
    let found = scene.client.notifications().send_with(request.clone(), &options).await.unwrap();
    assert_eq!((found.request_id, found.recovered), (sent.request_id, true));
    // Of one that was never written all is done as for a new one.
    let mut never = scene.request("P-2").await;
    let error = scene.client.notifications().send_with(never.clone(), &options).await.failure();
    assert_eq!((error.kind(), scene.calls("send_notification")), (ErrorKind::File, 1));
    never.subject = "x".repeat(600);
    let error = scene.client.notifications().send_with(never, &SendOptions::new().resume()).await.failure();
    assert_eq!((error.kind(), scene.calls("send_notification")), (ErrorKind::InvalidInput, 1));
}
