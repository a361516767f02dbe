//! Many notifications at a time: few calls, each row with its own outcome, nothing lost when it is cut off.

use crate::scene::{Scene, pdf, request};
use async_trait::async_trait;
use futures_util::StreamExt;
use send_client::batch::{Batch, BatchOptions, Parcel};
use send_client::send::{Acceptance, SendIntent, WriteAhead};
use send_client::streams::MemoryCheckpoint;
use send_client::{Attachment, BoxError, ErrorKind, Result, Submitted};
use send_core::model::*;
use send_emulator::{Effect, ErrorBody, Target};
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A row of a program: its number gives protocol number and token, the same at each try.
fn made(number: usize, files: &[UploadedFile]) -> NewNotification {
    let mut request = request(&format!("P-{number}"), files[0].clone());
    request.documents.extend(files.iter().skip(1).map(|file| Document::new(file.clone()).title("Allegato")));
    request.idempotence_token = Some(format!("T-{number}"));
    request
}

fn parcel_of(number: usize, files: usize) -> Parcel {
    let files = (0..files).map(|file| Attachment::pdf_bytes(pdf(&format!("Verbale {number}, {file}"))));
    Parcel::new(files, move |files| Ok(made(number, files)))
}

fn parcel(number: usize) -> Parcel {
    parcel_of(number, 1)
}

async fn all(batch: Batch) -> HashMap<usize, Result<Submitted>> {
    let told: Vec<_> = batch.map(|dispatched| (dispatched.position, dispatched.outcome)).collect().await;
    let count = told.len();
    let by_position: HashMap<_, _> = told.into_iter().collect();
    assert_eq!(by_position.len(), count, "a row was told twice");
    by_position
}

/// All that are sent, by their positions.
fn protocol_numbers(outcomes: &HashMap<usize, Result<Submitted>>) -> Vec<(usize, String)> {
    let sent = |(position, outcome): (&usize, &Result<Submitted>)| {
        Some((*position, outcome.as_ref().ok()?.protocol_number.clone()))
    };
    let mut all: Vec<_> = outcomes.iter().filter_map(sent).collect();
    all.sort();
    all
}

#[tokio::test]
async fn the_files_of_fifteen_rows_share_a_call_and_each_row_gets_its_own() {
    let scene = Scene::new().await;
    let outcomes = all(scene.client.notifications().send_all((0..45).map(parcel), BatchOptions::new())).await;
    let expected: Vec<_> = (0..45).map(|number| (number, format!("P-{number}"))).collect();
    assert_eq!(protocol_numbers(&outcomes), expected);
    let calls = ["preload", "upload", "send_notification", "get_request_status"].map(|call| scene.calls(call));
    assert_eq!(calls, [3, 45, 45, 0]);
    for (number, outcome) in &outcomes {
        let request_id = &outcome.as_ref().unwrap().request_id;
        let iun = scene.client.notifications().wait_accepted(request_id).await.unwrap();
        let sent = scene.client.notifications().get(&iun).await.unwrap();
        let digest = send_core::digest::Sha256Digest::of(&pdf(&format!("Verbale {number}, 0")));
        assert_eq!(
            sent.documents[0].digests.as_ref().unwrap().sha256.as_deref(),
            Some(digest.to_string().as_str()),
            "row {number} has the file of another"
        );
    }
}

#[tokio::test]
async fn rows_of_any_number_of_files_share_calls() {
    // (files of each row, calls that fetch links)
    for (files, calls) in [
        (vec![2; 14], 2), // seven rows fill 14 of 15 places
        (vec![8, 8], 2),
        (vec![0, 0, 0], 0), // nothing to upload
        (vec![0, 1, 0, 1], 1),
        (vec![14, 1, 1], 2),
        (vec![15, 15], 2),
    ] {
        let scene = Scene::new().await;
        let shared = scene.upload().await;
        let before = scene.calls("preload");
        let rows: Vec<_> = files
            .iter()
            .enumerate()
            .map(|(number, &count)| match count {
                0 => Parcel::from(made(number, std::slice::from_ref(&shared))),
                _ => parcel_of(number, count),
            })
            .collect();
        let outcomes = all(scene.client.notifications().send_all(rows, BatchOptions::new().parallel(4))).await;
        assert_eq!(protocol_numbers(&outcomes).len(), files.len(), "{files:?}: {outcomes:?}");
        assert_eq!(scene.calls("preload") - before, calls, "{files:?}");
    }
}

#[tokio::test]
async fn a_row_that_fails_keeps_none_of_the_others_and_costs_nothing() {
    let scene = Scene::new().await;
    let gone = Parcel::new([Attachment::pdf("no/such/file.pdf")], |files| Ok(made(1, files)));
    let no_pdf = Parcel::new([Attachment::pdf_bytes(b"GIF89a".to_vec())], |files| Ok(made(2, files)));
    let wrong = Parcel::new([Attachment::pdf_bytes(pdf("Verbale"))], |files| {
        let mut request = made(3, files);
        request.subject = "x".repeat(600);
        Ok(request)
    });
    let not_made = Parcel::new([Attachment::pdf_bytes(pdf("Verbale"))], |_| Err(BoxError::from("row 4 has no name")));
    let rows = vec![parcel(0), gone, no_pdf, wrong, not_made, parcel(5)];
    let outcomes = all(scene.client.notifications().send_all(rows, BatchOptions::new())).await;
    assert_eq!(protocol_numbers(&outcomes), [(0, "P-0".to_owned()), (5, "P-5".to_owned())]);
    let error = |row: usize| outcomes[&row].as_ref().unwrap_err();
    assert_eq!(error(1).kind(), ErrorKind::File);
    for row in [2, 3, 4] {
        assert_eq!(error(row).kind(), ErrorKind::InvalidInput, "{}", error(row));
    }
    assert!(error(3).issues().iter().any(|issue| issue.path() == "subject"), "{}", error(3));
    assert!(std::error::Error::source(error(4)).unwrap().to_string().contains("row 4 has no name"));
    assert_eq!((scene.calls("preload"), scene.calls("upload"), scene.calls("send_notification")), (1, 2, 2));
}

#[tokio::test]
async fn links_that_are_not_to_be_had_together_are_fetched_one_by_one() {
    let scene = Scene::new().await;
    // The call for all is refused: what one row has wrong is not for the others.
    let refused = Effect::Fail { status: 400, body: ErrorBody::Problem, commit: false };
    scene.fault(route("preload"), refused);
    let outcomes = all(scene.client.notifications().send_all((0..5).map(parcel), BatchOptions::new())).await;
    assert_eq!(protocol_numbers(&outcomes).len(), 5, "{outcomes:?}");
    assert_eq!(scene.calls("preload"), 6);
}

fn route(name: &str) -> Target {
    Target::from(*send_core::api::ROUTES.iter().find(|route| route.name == name).unwrap())
}

/// A place where tokens are kept.
#[derive(Debug, Default)]
struct Ledger(Mutex<Vec<String>>);

#[async_trait]
impl WriteAhead for Ledger {
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), BoxError> {
        self.0.lock().unwrap().push(intent.idempotence_token.clone());
        Ok(())
    }
}

#[tokio::test]
async fn cut_off_anywhere_and_begun_again_there_is_one_notification_for_each_row() {
    let scene = Scene::new().await;
    let accepted = StreamCreation::new("accepted", StreamEventType::Timeline).filter(["REQUEST_ACCEPTED"]);
    let accepted = scene.client.streams().create(&accepted).await.unwrap().stream_id;
    let (ledger, rows) = (Arc::new(Ledger::default()), 20);
    let mut deaths = 0;
    loop {
        let hook: Arc<dyn WriteAhead> = ledger.clone();
        let options = BatchOptions::new().parallel(4).write_ahead(hook).resume();
        let mut batch = scene.client.notifications().send_all((0..rows).map(parcel), options);
        // Each life is a few calls longer than the one before.
        let last = scene.emulator.journal().entries().len() + 4 * deaths;
        let mut told = 0;
        let is_over = loop {
            if scene.emulator.journal().entries().len() >= last {
                break false;
            }
            match tokio::time::timeout(Duration::from_micros(200), batch.next()).await {
                Ok(Some(dispatched)) => {
                    dispatched.outcome.unwrap();
                    told += 1;
                }
                Ok(None) => break true,
                Err(_) => {}
            }
        };
        if is_over {
            assert_eq!(told, rows);
            break;
        }
        deaths += 1;
    }
    assert!(deaths > 5, "it was never cut off: the test tests nothing");
    scene.emulator.advance(Duration::from_secs(3600));
    let mut consumer = scene.client.streams().consumer(&accepted, MemoryCheckpoint::default());
    let mut numbers = Vec::new();
    while let Some(delivery) = consumer.next_if_any().await.unwrap() {
        numbers.push(Acceptance::of(delivery.event().unwrap()).unwrap().protocol_number.unwrap());
    }
    assert_eq!(numbers.len(), rows, "sent twice, or not at all: {numbers:?}");
    assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), rows);
    let written: HashSet<String> = ledger.0.lock().unwrap().iter().cloned().collect();
    assert_eq!(written.len(), rows, "a request left that nobody had written down");
}

#[tokio::test]
async fn rows_are_taken_when_there_is_room_for_them() {
    let scene = Scene::new().await;
    let taken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&taken);
    let endless = (0..).inspect(move |_| _ = count.fetch_add(1, Ordering::Relaxed)).map(parcel);
    let mut batch = scene.client.notifications().send_all(endless, BatchOptions::new().parallel(2));
    for _ in 0..40 {
        batch.next().await.unwrap().outcome.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // On their way, told and not yet heard, ready, and a group being made ready.
    let ahead = taken.load(Ordering::Relaxed) - 40;
    assert!(ahead <= 2 + 2 + 15 + 15 + 1, "{ahead} rows are in memory");
}

#[tokio::test]
async fn rows_that_come_over_time_do_not_wait_for_each_other() {
    let scene = Scene::new().await;
    let (sender, parcels) = queue();
    let mut batch = scene.client.notifications().send_all_of(parcels, BatchOptions::new());
    for number in 0..3 {
        sender.send(parcel(number)).unwrap();
        let dispatched = batch.next().await.unwrap();
        assert_eq!(dispatched.position, number);
        dispatched.outcome.unwrap();
    }
    drop(sender);
    assert!(batch.next().await.is_none());
}

/// A queue as a stream.
fn queue() -> (tokio::sync::mpsc::UnboundedSender<Parcel>, impl futures_util::Stream<Item = Parcel> + Send) {
    let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
    let parcels = futures_util::stream::unfold(receiver, |mut receiver| async move {
        receiver.recv().await.map(|parcel| (parcel, receiver))
    });
    (sender, parcels)
}

#[tokio::test]
async fn a_maker_that_panics_fails_its_own_row_and_no_other() {
    for (parallel, first_or_second) in [(1, 1), (1, 2), (20, 1), (20, 2)] {
        let scene = Scene::new().await;
        let calls = AtomicUsize::new(0);
        let panics = Parcel::new([Attachment::pdf_bytes(pdf("Verbale"))], move |files| {
            assert!(calls.fetch_add(1, Ordering::Relaxed) + 1 < first_or_second, "row 3 is not to be made");
            Ok(made(3, files))
        });
        let rows = (0..3).map(parcel).chain([panics]).chain((4..40).map(parcel));
        let options = BatchOptions::new().parallel(parallel);
        let outcomes = all(scene.client.notifications().send_all(rows.collect::<Vec<_>>(), options)).await;
        assert_eq!((outcomes.len(), protocol_numbers(&outcomes).len()), (40, 39));
        let error = outcomes[&3].as_ref().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unexpected);
        assert!(!error.to_string().contains("row 3"), "what a panic says may be personal");
    }
}

#[tokio::test]
async fn a_row_that_may_have_been_sent_needs_its_token() {
    let scene = Scene::new().await;
    let nameless = Parcel::new([Attachment::pdf_bytes(pdf("Verbale"))], |files| Ok(request("P-1", files[0].clone())));
    let outcomes = all(scene.client.notifications().send_all([nameless], BatchOptions::new().resume())).await;
    let error = outcomes[&0].as_ref().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.uploaded().len(), 1, "what was uploaded can be used");
    assert_eq!(scene.calls("send_notification"), 0);
}
