//! Which failures are tried again, when, and which are not.

use crate::script::{KEY, Script, Step, Ticks, answer, builder, client, iun, lost, with_header};
use crate::watch::Failing as _;
use send_client::transport::TransportErrorKind;
use send_client::{Client, ErrorKind};
use send_core::api::{SendNotification, UpdateStream};
use send_core::digest::Sha256Digest;
use send_core::model::*;
use std::time::Duration;

const OK: &str = r#"{"functionalities":[],"openIncidents":[]}"#;
const GROUPS: &str = "[]";

pub(crate) fn request() -> NewNotification {
    let file =
        UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v", Sha256Digest::of(b"%PDF-"), ContentType::Pdf);
    NewNotification::builder()
        .protocol_number("P-1")
        .idempotence_token("T-1")
        .subject("Verbale")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra").digital_domicile("prova@pec.it"))
        .document(Document::new(file))
        .build()
        .unwrap()
}

async fn post(client: &Client) -> send_client::Result<NewNotificationResponse> {
    client.execute(&SendNotification { request: &request() }).await
}

#[tokio::test]
async fn a_read_survives_what_passes() {
    let steps = [
        lost(),
        answer(503, "<html>"),
        answer(500, "{}"),
        Step::Fail(TransportErrorKind::Connect),
        answer(200, GROUPS),
    ];
    let (client, script, ticks) = client(steps);
    assert!(client.groups().list(None).await.unwrap().is_empty());
    assert_eq!(script.calls(), 5);
    // Half of 0.5 s and 1 s for the answers that did not come; each kind of failure grows by itself.
    assert_eq!(ticks.waits(), [250, 500, 250, 250].map(Duration::from_millis));
}

#[tokio::test]
async fn a_read_is_given_up_after_five_tries_and_says_so() {
    let (client, script, _) = client((0..9).map(|_| answer(503, "")));
    let error = client.notifications().get(&iun()).await.failure();
    assert_eq!((error.kind(), error.attempts(), script.calls()), (ErrorKind::Unavailable, 5, 5));
    assert_eq!(error.operation(), Some("get_sent_notification"));
}

#[tokio::test]
async fn a_new_notification_is_never_repeated_blindly() {
    for step in [
        lost(),
        Step::Fail(TransportErrorKind::Timeout),
        answer(500, r#"{"message":"Internal server error"}"#),
        answer(504, r#"{"message":"Endpoint request timed out"}"#),
        answer(202, "<html>a proxy speaks</html>"),
        answer(202, r#"{"paProtocolNumber":"P-1""#),
    ] {
        let (client, script, _) = client([step.clone(), answer(202, "{}")]);
        let error = post(&client).await.failure();
        assert_eq!((error.kind(), script.calls()), (ErrorKind::OutcomeUnknown, 1), "{step:?}: {error}");
        assert!(!error.is_retryable());
    }
}

#[tokio::test]
async fn a_new_notification_that_was_not_carried_out_is_sent_again() {
    let accepted = format!(r#"{{"notificationRequestId":"{}"}}"#, iun().to_request_id());
    let (client, script, ticks) = client([
        Step::Fail(TransportErrorKind::Connect),
        answer(429, r#"{"message":"Too Many Requests"}"#),
        with_header(429, r#"{"message":"Too Many Requests"}"#, "retry-after", "7"),
        answer(202, accepted),
    ]);
    post(&client).await.unwrap();
    for sent in script.sent() {
        assert_eq!((sent.method.as_str(), sent.headers["x-api-key"].to_str().unwrap()), ("POST", KEY));
        assert!(sent.url.ends_with("/delivery/v2.5/requests"));
    }
    let bodies: Vec<String> = script.sent().into_iter().map(|sent| sent.body).collect();
    assert!(bodies.iter().all(|body| body == &bodies[0] && body.contains("T-1")));
    assert_eq!(ticks.waits(), [250, 500, 7350].map(Duration::from_millis));
}

#[tokio::test]
async fn what_the_platform_found_wrong_is_not_tried_again() {
    for (status, body, kind) in [
        (400, r#"{"status":400,"errors":[{"code":"PN_INVALID_BODY"}]}"#, ErrorKind::Rejected),
        (404, "", ErrorKind::NotFound),
        (409, "", ErrorKind::Duplicate),
        (429, r#"{"message":"Limit Exceeded"}"#, ErrorKind::QuotaExhausted),
        (500, r#"{"status":500,"errors":[{"code":"PN_DELIVERYPUSH_FILE_GONE"}]}"#, ErrorKind::Gone),
    ] {
        let (client, script, _) = client([answer(status, body), answer(200, "{}")]);
        let error = client.notifications().get(&iun()).await.failure();
        assert_eq!((error.kind(), error.attempts(), script.calls()), (kind, 1, 1), "{error}");
    }
}

#[tokio::test]
async fn hints_are_seconds_or_a_date_and_milliseconds_for_streams() {
    for (value, waited) in [("20", 21_000), ("Mon, 02 Mar 2026 10:00:30 GMT", 31_500)] {
        let (client, _, ticks) = client([with_header(429, "", "retry-after", value), answer(200, GROUPS)]);
        client.groups().list(None).await.unwrap();
        assert_eq!(ticks.waits(), [Duration::from_millis(waited)], "{value}");
    }
    let (client, _, ticks) = client([with_header(429, "", "retry-after", "20"), answer(200, "[]")]);
    client.streams().read("s", None).await.unwrap();
    assert_eq!(ticks.waits(), [Duration::from_millis(21)]);
    // A gateway or a proxy in its place means seconds.
    let (client, _, ticks) = crate::script::client([with_header(503, "<html>", "retry-after", "5"), answer(200, "[]")]);
    client.streams().read("s", None).await.unwrap();
    assert_eq!(ticks.waits(), [Duration::from_millis(5250)]);
}

#[tokio::test]
async fn a_hint_of_nothing_is_no_invitation_to_come_back_at_once() {
    for value in ["0", "Mon, 02 Mar 2026 09:00:00 GMT"] {
        let steps = [1, 2, 3].map(|_| with_header(429, "", "retry-after", value));
        let (client, _, ticks) = client(steps.into_iter().chain([answer(200, GROUPS)]));
        client.groups().list(None).await.unwrap();
        assert_eq!(ticks.waits(), [500, 1000, 2000].map(Duration::from_millis), "{value}");
    }
}

/// More seconds than any clock counts: that is no reason to fall over, nor to stay away for ever.
#[tokio::test]
async fn a_hint_without_measure_is_taken_for_a_day() {
    let (client, _, ticks) = client([with_header(429, "", "retry-after", u64::MAX.to_string())]);
    let error = client.groups().list(None).await.failure();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(Duration::from_secs(24 * 3600))));
    assert!(ticks.waits().is_empty());
}

#[tokio::test]
async fn a_hint_of_hours_is_told_not_slept_through() {
    let (client, _, ticks) = client([with_header(429, "", "retry-after", "3600"), answer(200, GROUPS)]);
    let error = client.groups().list(None).await.failure();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(Duration::from_secs(3600))));
    assert!(ticks.waits().is_empty());
}

#[tokio::test]
async fn a_deadline_bounds_attempts_and_waits() {
    let (client, script, ticks) = client((0..9).map(|_| answer(503, "")));
    let error = client.within(Duration::from_millis(600)).groups().list(None).await.failure();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Unavailable, 2));
    assert_eq!(ticks.waits(), [Duration::from_millis(250)]);
    let timeouts: Vec<u128> = script.sent().iter().map(|sent| sent.timeout.as_millis()).collect();
    assert_eq!(timeouts, [600, 350]);

    let job = client.within(Duration::from_secs(1));
    ticks.advance(Duration::from_secs(2));
    let error = job.within(Duration::from_secs(60)).groups().list(None).await.failure();
    assert_eq!((error.kind(), script.calls()), (ErrorKind::Timeout, 2));
    assert_eq!(job.pause(Duration::ZERO).await.failure().kind(), ErrorKind::Timeout);
}

#[tokio::test]
async fn retries_can_be_left_to_the_caller() {
    let (client, script, _) = client([answer(503, ""), answer(200, GROUPS)]);
    assert_eq!(client.without_retries().groups().list(None).await.failure().kind(), ErrorKind::Unavailable);
    assert_eq!(script.calls(), 1);
}

#[tokio::test]
async fn when_everything_fails_clones_stop_trying_together() {
    let (script, ticks) = (Script::new((0..1000).map(|_| answer(503, ""))), Ticks::default());
    let client = builder(&script, &ticks).build().unwrap();
    for _ in 0..100 {
        client.clone().groups().list(None).await.failure();
    }
    // 500 tokens, 5 a repetition: 100 repetitions in all, and the 100 first tries.
    let own = script.sent().iter().filter(|sent| !sent.url.ends_with("/status")).count();
    assert_eq!(own, 200);
}

#[tokio::test]
async fn after_many_failures_errors_say_what_the_platform_reports() {
    const DOWN: &str = r#"{"functionalities":["NOTIFICATION_CREATE"],"openIncidents":[{"functionality":"NOTIFICATION_CREATE","status":"KO","startDate":"2026-01-01T00:00:00Z"}]}"#;
    let script = Script::new([])
        .with_rule(|sent| Some(if sent.url.ends_with("/status") { answer(500, DOWN) } else { answer(503, "") }));
    let client = builder(&script, &Ticks::default()).build().unwrap().without_retries();
    let mut told = Vec::new();
    for _ in 0..8 {
        let error = client.clone().groups().list(None).await.failure();
        assert_eq!(error.kind(), ErrorKind::Unavailable);
        told.push(error.to_string().contains("NOTIFICATION_CREATE"));
    }
    assert_eq!(told, [false, false, false, false, true, true, true, true]);
    assert_eq!(script.sent().iter().filter(|sent| sent.url.ends_with("/status")).count(), 1);
}

#[tokio::test]
async fn a_second_delete_that_finds_nothing_has_done_its_work() {
    let missing = r#"{"status":404,"errors":[{"code":"PN_STREAM_STREAMNOTFOUND"}]}"#;
    let (client, ..) = client([lost(), answer(404, missing), answer(404, missing)]);
    client.streams().delete("s").await.unwrap();
    assert_eq!(client.streams().delete("s").await.failure().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn a_change_of_a_stream_is_repeated() {
    let metadata =
        r#"{"streamId":"s","title":"t","eventType":"STATUS","groups":[],"activationDate":"2026-01-01T00:00:00Z"}"#;
    let (client, script, _) = client([lost(), answer(200, metadata)]);
    let stream = StreamUpdate::new("t", StreamEventType::Status);
    client.execute(&UpdateStream { stream_id: "s", stream: &stream }).await.unwrap();
    assert_eq!(script.calls(), 2);
}

#[tokio::test]
async fn a_degraded_platform_is_still_an_answer() {
    let (client, script, _) = client([answer(500, OK)]);
    client.platform().status().await.unwrap();
    assert_eq!(script.calls(), 1);
}

/// Looks that take long use up the patience as pauses do; a `retryAfter` that nobody lives to see is a reason to stop, not to fall.
#[tokio::test]
async fn acceptance_is_waited_for_by_the_clock() {
    let waiting = |retry_after: i64| {
        let request_id = iun().to_request_id();
        let status = r#""notificationRequestStatus":"WAITING","retryAfter""#;
        answer(200, format!(r#"{{"notificationRequestId":"{request_id}",{status}:{retry_after}}}"#))
    };
    let ticks = Ticks::default();
    let slow = ticks.clone();
    let script = Script::new([]).with_rule(move |_| {
        slow.advance(Duration::from_secs(400));
        Some(waiting(1))
    });
    let client = builder(&script, &ticks).build().unwrap();
    let error = client.notifications().wait_accepted(&iun().to_request_id()).await.failure();
    // 10 + 400, 15 + 400, 22 + 400 seconds: the fourth would be after the 15 minutes.
    assert_eq!((error.kind(), script.calls()), (ErrorKind::StillWaiting, 3));

    let (client, script, _) = crate::script::client([waiting(i64::MAX), waiting(i64::MAX)]);
    let error = client.notifications().wait_accepted(&iun().to_request_id()).await.failure();
    assert_eq!((error.kind(), script.calls()), (ErrorKind::StillWaiting, 1));
}
