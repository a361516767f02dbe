//! How the client behaves on the wire, against a scripted transport and a clock that never waits.

#![allow(clippy::unwrap_used)]

use watch::{Failing as _, harvest};
mod watch;

use async_trait::async_trait;
use futures_util::StreamExt;
use http::{HeaderMap, HeaderName, HeaderValue};
use send_client::transport::{
    Destination, HttpRequest, HttpResponse, RequestBody, Transport, TransportError, TransportErrorKind,
};
use send_client::{Attachment, Client, Clock, Entropy, Environment, ErrorKind, Polling};
use send_core::digest::Sha256Digest;
use send_core::iun::{Iun, RequestId};
use send_core::model::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What was sent, in plain form.
#[derive(Debug, Clone)]
struct Sent {
    destination: Destination,
    method: String,
    url: String,
    headers: HeaderMap,
    /// The length that was announced, for a streamed body.
    announced: Option<u64>,
    body: Vec<u8>,
}

/// Answers from a list, in order, and remembers what was asked.
#[derive(Debug, Clone, Default)]
struct Script {
    answers: Arc<Mutex<Vec<Answer>>>,
    sent: Arc<Mutex<Vec<Sent>>>,
}

#[derive(Debug, Clone)]
struct Answer {
    status: u16,
    headers: Vec<(&'static str, &'static str)>,
    body: String,
}

fn answer(status: u16, body: impl Into<String>) -> Answer {
    Answer { status, headers: Vec::new(), body: body.into() }
}

#[async_trait]
impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (announced, body) = match request.body {
            RequestBody::Bytes(bytes) => (None, bytes.to_vec()),
            RequestBody::Stream { length, mut stream } => {
                let mut body = Vec::new();
                while let Some(piece) = stream.next().await {
                    body.extend(piece.map_err(|error| TransportError::new(TransportErrorKind::Body, error))?);
                }
                (Some(length), body)
            }
            _ => (None, Vec::new()),
        };
        harvest::know_headers(&request.headers);
        harvest::know_all_of(&body);
        self.sent.lock().unwrap().push(Sent {
            destination: request.destination,
            method: request.method.to_string(),
            url: request.url.to_string(),
            headers: request.headers,
            announced,
            body,
        });
        let mut answers = self.answers.lock().unwrap();
        if answers.is_empty() {
            return Err(TransportError::new(TransportErrorKind::Connect, "nobody is there"));
        }
        let answer = answers.remove(0);
        harvest::know_all_of(answer.body.as_bytes());
        let headers = answer
            .headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        let body = futures_util::stream::iter([Ok(answer.body.into_bytes().into())]).boxed();
        Ok(HttpResponse::new(answer.status, headers, body))
    }
}

/// Counts the time that would have been waited.
#[derive(Debug, Clone, Default)]
struct Waits(Arc<Mutex<Vec<Duration>>>);

#[async_trait]
impl Clock for Waits {
    fn now(&self) -> send_core::time::Instant {
        send_core::time::Instant::UNIX_EPOCH
    }

    async fn sleep(&self, duration: Duration) {
        self.0.lock().unwrap().push(duration);
    }
}

#[derive(Debug)]
struct Sequence(Mutex<u64>);

impl Entropy for Sequence {
    fn next(&self) -> u64 {
        let mut next = self.0.lock().unwrap();
        *next += 1;
        *next
    }
}

const KEY: &str = "k3y-that-must-not-show";
const LINK: &str = "https://storage.example.org/bucket/object?X-Amz-Signature=s1gn4ture%2Bplus";

fn client(answers: Vec<Answer>) -> (Client, Script, Waits) {
    let script = Script { answers: Arc::new(Mutex::new(answers)), ..Script::default() };
    let waits = Waits::default();
    let client = crate::watch::builder()
        .environment(Environment::uat())
        .api_key(KEY)
        .transport(script.clone())
        .clock(waits.clone())
        .entropy(Sequence(Mutex::new(0)))
        .polling(Polling::default())
        .build()
        .unwrap();
    (client, script, waits)
}

fn preloaded(indexes: &[usize]) -> Answer {
    let items: Vec<String> = indexes
        .iter()
        .map(|index| {
            format!(
                r#"{{"preloadIdx":"{index}","key":"PN_NOTIFICATION_ATTACHMENTS-{index}.pdf","secret":"[s3cr3t-{index}]","httpMethod":"PUT","url":"{LINK}"}}"#
            )
        })
        .collect();
    answer(200, format!("[{}]", items.join(",")))
}

fn stored() -> Answer {
    Answer { headers: vec![("x-amz-version-id", "v-1")], ..answer(200, "") }
}

fn request() -> NewNotification {
    let file =
        UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v", Sha256Digest::of(b"%PDF-"), ContentType::Pdf);
    NewNotification::builder()
        .protocol_number("P-1")
        .subject("Verbale")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .physical_communication_priority(3)
        .recipient(Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra").digital_domicile("prova@pec.it"))
        .document(Document::new(file))
        .build()
        .unwrap()
}

fn request_id() -> RequestId {
    iun().to_request_id()
}

fn iun() -> Iun {
    "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap()
}

#[tokio::test]
async fn an_upload_carries_exactly_the_signed_headers() {
    let folder = std::env::temp_dir().join(format!("send-client-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("verbale.pdf");
    let content = [b"%PDF-1.7\n".as_slice(), &[7; 200_000]].concat();
    std::fs::write(&path, &content).unwrap();

    let (client, script, _) = client(vec![preloaded(&[0]), stored()]);
    let file = client.attachments().upload(Attachment::pdf(&path)).await.unwrap();
    assert_eq!(file.version_token, "v-1");
    assert_eq!(file.sha256, Sha256Digest::of(&content));

    let sent = script.sent.lock().unwrap().clone();
    assert_eq!(sent[0].url, "https://api.uat.notifichedigitali.it/delivery/attachments/preload");
    assert_eq!(sent[0].headers["x-api-key"], KEY);
    let put = &sent[1];
    assert_eq!((put.destination, put.method.as_str(), put.url.as_str()), (Destination::Storage, "PUT", LINK));
    let mut names: Vec<&str> = put.headers.keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["content-type", "x-amz-checksum-sha256", "x-amz-meta-secret"]);
    assert_eq!(put.headers["content-type"], "application/pdf");
    assert_eq!(put.headers["x-amz-meta-secret"], "[s3cr3t-0]");
    assert_eq!(put.headers["x-amz-checksum-sha256"], Sha256Digest::of(&content).to_string());
    assert_eq!(put.announced, Some(content.len() as u64));
    assert_eq!(put.body, content);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn sixteen_files_are_two_calls_and_keep_their_order() {
    let files: Vec<Attachment> = (0..16).map(|n| Attachment::pdf_bytes(format!("%PDF-{n}").into_bytes())).collect();
    let indexes: Vec<usize> = (0..15).rev().collect();
    let mut answers = vec![preloaded(&indexes)];
    answers.extend((0..15).map(|_| stored()));
    answers.extend([preloaded(&[0]), stored()]);
    let (client, script, _) = client(answers);
    let uploaded = client.attachments().upload_all(files).await.unwrap();
    for (n, file) in uploaded.iter().enumerate() {
        assert_eq!(file.sha256, Sha256Digest::of(format!("%PDF-{n}").as_bytes()));
    }
    let preloads = script.sent.lock().unwrap().iter().filter(|sent| sent.url.ends_with("preload")).count();
    assert_eq!(preloads, 2);
}

#[tokio::test]
async fn a_failed_upload_names_the_file_and_keeps_what_was_uploaded() {
    let refused = answer(403, "<Error><Code>SignatureDoesNotMatch</Code><Message>Wrong</Message></Error>");
    let (client, ..) = client(vec![preloaded(&[0, 1]), stored(), refused]);
    let files = [Attachment::pdf_bytes(b"%PDF-1".to_vec()), Attachment::pdf_bytes(b"%PDF-2".to_vec())];
    let error = client.attachments().upload_all(files).await.failure();
    assert_eq!((error.kind(), error.operation(), error.status()), (ErrorKind::Forbidden, Some("upload"), Some(403)));
    assert_eq!(error.uploaded().len(), 1);
    assert_eq!(error.uploaded()[0].key, "PN_NOTIFICATION_ATTACHMENTS-0.pdf");
}

#[tokio::test]
async fn files_that_cannot_be_right_never_leave() {
    for (file, kind, told) in [
        (Attachment::pdf("nowhere/verbale.pdf"), ErrorKind::File, "nowhere/verbale.pdf: cannot be read"),
        (Attachment::pdf_bytes(b"".to_vec()), ErrorKind::InvalidInput, "is empty"),
        (Attachment::pdf_bytes(b"Hello".to_vec()), ErrorKind::InvalidInput, "is no PDF"),
    ] {
        let (client, script, _) = client(vec![]);
        let error = client.attachments().upload(file).await.failure();
        assert_eq!(error.kind(), kind);
        assert!(error.to_string().contains(told), "{error}");
        assert!(script.sent.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_missing_version_id_blames_the_proxy() {
    let (client, ..) = client(vec![preloaded(&[0]), answer(200, "")]);
    let error = client.attachments().upload(Attachment::pdf_bytes(b"%PDF-".to_vec())).await.failure();
    assert!(error.to_string().contains("x-amz-version-id"), "{error}");
}

#[tokio::test]
async fn a_request_always_carries_a_token_and_only_what_the_version_knows() {
    let accepted = || answer(202, format!(r#"{{"notificationRequestId":"{}"}}"#, request_id()));
    let (client, script, _) = client(vec![accepted(), accepted()]);
    let submitted = client.notifications().send(request()).await.unwrap();
    assert_eq!(submitted.request_id, request_id());
    assert_eq!(submitted.idempotence_token, "00000000000000010000000000000002");
    let mut own = request();
    own.idempotence_token = Some("mine".to_owned());
    assert_eq!(client.notifications().send(own).await.unwrap().idempotence_token, "mine");

    let sent = script.sent.lock().unwrap().clone();
    assert!(sent[0].url.ends_with("/delivery/v2.5/requests"));
    let body: serde_json::Value = serde_json::from_slice(&sent[0].body).unwrap();
    assert_eq!(body["idempotenceToken"], submitted.idempotence_token.as_str());
    assert!(body.get("physicalCommunicationPriority").is_none());
    assert!(!String::from_utf8_lossy(&sent[0].body).contains("null"));
}

#[tokio::test]
async fn a_request_that_breaks_rules_is_not_sent_and_names_them_all() {
    let (client, script, _) = client(vec![]);
    let mut wrong = request();
    wrong.subject = "x".repeat(135);
    wrong.recipients.push(wrong.recipients[0].clone());
    let error = client.notifications().send(wrong).await.failure();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::InvalidInput, Some("preflight")));
    assert!(error.issues().iter().any(|issue| issue.path() == "subject"), "{error}");
    assert!(error.issues().len() >= 2, "{error}");
    assert!(script.sent.lock().unwrap().is_empty());
}

#[tokio::test]
async fn waiting_keeps_the_servers_time_and_ends_with_the_iun() {
    let status = |state: &str, more: &str| {
        answer(
            200,
            format!(r#"{{"notificationRequestId":"{}","notificationRequestStatus":"{state}"{more}}}"#, request_id()),
        )
    };
    let (client, script, waits) = client(vec![
        status("WAITING", r#","retryAfter":10"#),
        status("WAITING", r#","retryAfter":40"#),
        status("ACCEPTED", r#","iun":"GPTG-NEPG-ZTET-202402-E-1""#),
    ]);
    assert_eq!(client.notifications().wait_accepted(&request_id()).await.unwrap(), iun());
    assert_eq!(*waits.0.lock().unwrap(), [10, 15, 40].map(Duration::from_secs));
    assert!(
        script.sent.lock().unwrap()[0].url.ends_with("?notificationRequestId=R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ%3D%3D")
    );
}

/// Accepts each request after a while, and counts how many ask at a time.
#[derive(Debug, Clone, Default)]
struct Crowd {
    asking: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

#[async_trait]
impl Transport for Crowd {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let asking = self.asking.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(asking, Ordering::SeqCst);
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        self.asking.fetch_sub(1, Ordering::SeqCst);
        let asked = request.url.query_pairs().next().unwrap().1.into_owned();
        let body = format!(
            r#"{{"notificationRequestId":"{asked}","notificationRequestStatus":"ACCEPTED","iun":"{}"}}"#,
            iun()
        );
        let body = futures_util::stream::iter([Ok(body.into_bytes().into())]).boxed();
        Ok(HttpResponse::new(200, HeaderMap::new(), body))
    }
}

#[tokio::test]
async fn of_many_that_are_waited_for_so_many_ask_at_a_time_as_were_allowed() {
    for (calls, expected) in [(0, 1), (1, 1), (7, 7), (usize::MAX, 40)] {
        let crowd = Crowd::default();
        let client = watch::builder()
            .environment(Environment::at("http://127.0.0.1:1").unwrap())
            .api_key("k3y-of-the-body")
            .transport(crowd.clone())
            .clock(Waits::default())
            .build()
            .unwrap();
        let known: Vec<_> = client.notifications().wait_all_accepted(vec![request_id(); 40], calls).collect().await;
        let mut positions: Vec<_> = known.iter().map(|(position, _)| *position).collect();
        positions.sort_unstable();
        assert_eq!(positions, (0..40).collect::<Vec<_>>());
        assert!(known.iter().all(|(_, outcome)| outcome.as_ref().is_ok_and(|known| *known == iun())));
        assert_eq!(crowd.most.load(Ordering::SeqCst), expected, "{calls} calls");
    }
}

#[tokio::test]
async fn a_refusal_tells_its_reasons() {
    let refused = format!(
        r#"{{"notificationRequestId":"{}","notificationRequestStatus":"REFUSED","errors":[{{"code":"TAXID_NOT_VALID","detail":"taxId RSSMRA80A01F205X unknown","recIndex":0}}]}}"#,
        request_id()
    );
    let (client, ..) = client(vec![answer(200, refused)]);
    let error = client.notifications().wait_accepted(&request_id()).await.failure();
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert_eq!(error.refusal_reasons()[0].code, "TAXID_NOT_VALID");
    let text = format!("{error} {error:?}");
    assert!(text.contains("TAXID_NOT_VALID (recipient 0)") && !text.contains("RSSMRA"), "{text}");
}

#[tokio::test]
async fn waiting_ends_without_an_answer_when_the_time_is_over() {
    let waiting = format!(
        r#"{{"notificationRequestId":"{}","notificationRequestStatus":"WAITING","retryAfter":10}}"#,
        request_id()
    );
    let (client, ..) = client(vec![answer(200, waiting); 20]);
    let error = client.notifications().wait_accepted(&request_id()).await.failure();
    assert_eq!(error.kind(), ErrorKind::StillWaiting);
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_legal_fact_is_waited_for_fetched_without_a_key_and_checked() {
    let later = answer(200, r#"{"filename":"a b/c.pdf","contentLength":0,"retryAfter":20.0}"#);
    let ready = || answer(200, format!(r#"{{"filename":"a b/c.pdf","contentLength":4.0,"url":"{LINK}"}}"#));
    let (client, script, waits) =
        client(vec![later, ready(), answer(200, "%PDF"), ready(), answer(200, "%PD"), answer(416, "")]);
    let key = "safestorage://PN_LEGAL_FACTS-1.pdf";
    let download = client.legal_facts().get(&iun(), key).await.unwrap();
    assert_eq!((download.file_name(), download.length()), ("a_b_c.pdf", Some(4)));
    assert_eq!(download.bytes().await.unwrap(), b"%PDF");
    assert_eq!(*waits.0.lock().unwrap(), [Duration::from_secs(20)]);
    {
        let sent = script.sent.lock().unwrap();
        assert!(
            sent[0].url.ends_with("/delivery-push/GPTG-NEPG-ZTET-202402-E-1/download/legal-facts/PN_LEGAL_FACTS-1.pdf")
        );
        assert_eq!((sent[2].destination, sent[2].url.as_str()), (Destination::Storage, LINK));
        assert!(sent[2].headers.is_empty());
    }
    let cut = client.legal_facts().get(&iun(), key).await.unwrap();
    assert_eq!(cut.bytes().await.failure().kind(), ErrorKind::Integrity);
}

#[tokio::test]
async fn what_is_incomplete_is_not_saved() {
    let ready = format!(
        r#"{{"filename":"v.pdf","contentType":"application/pdf","contentLength":4,"sha256":"{}","url":"{LINK}"}}"#,
        Sha256Digest::of(b"%PDF")
    );
    let folder = std::env::temp_dir().join(format!("send-client-save-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (client, ..) = client(vec![answer(200, ready), answer(200, "%PDX"), answer(200, "%PDX"), answer(200, "%PDF")]);
    let download = client.notifications().document(&iun(), 0).await.unwrap();
    let path = folder.join("v.pdf");
    assert_eq!(download.save_to(&path).await.failure().kind(), ErrorKind::Integrity);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    download.save_to(&path).await.unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"%PDF");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn a_page_of_events_tells_when_to_come_back() {
    let event = r#"[{"eventId":"01","element":{"category":"SOMETHING_NEW"}}]"#;
    let with_header = |body: &str, header| Answer { headers: vec![("retry-after", header)], ..answer(200, body) };
    let (client, script, _) = client(vec![with_header(event, "0"), with_header("[]", "60000"), answer(200, "[]")]);
    let page = client.streams().read("s", None).await.unwrap();
    assert_eq!((page.events.len(), page.retry_after), (1, Duration::ZERO));
    assert!(!page.events[0].element.as_ref().unwrap().category.as_ref().unwrap().is_known());
    let empty = client.streams().read("s", Some("01")).await.unwrap();
    assert_eq!(empty.retry_after, Duration::from_secs(60));
    assert_eq!(client.streams().read("s", None).await.unwrap().retry_after, Duration::from_secs(60));
    assert!(script.sent.lock().unwrap()[1].url.ends_with("/streams/s/events?lastEventId=01"));
}

#[tokio::test]
async fn errors_say_what_to_do_and_never_what_is_secret() {
    let deny = r#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#;
    for (answer, kind) in [
        (answer(403, deny), ErrorKind::AccessDenied),
        (answer(401, r#"{"message":"Unauthorized"}"#), ErrorKind::AccessDenied),
        (answer(403, r#"{"message":"Missing Authentication Token"}"#), ErrorKind::Configuration),
        (answer(404, r#"{"status":404,"errors":[{"code":"PN_DELIVERY_NOTIFICATIONNOTFOUND"}]}"#), ErrorKind::NotFound),
        (answer(503, "<html>proxy</html>"), ErrorKind::Unavailable),
        (answer(200, r#"{"iun":1}"#), ErrorKind::Decode),
    ] {
        let (client, ..) = client(vec![answer]);
        let error = client.without_retries().notifications().get(&iun()).await.failure();
        assert_eq!(error.kind(), kind, "{error}");
        assert_eq!(error.operation(), Some("get_sent_notification"));
        assert!(!format!("{error:?} {error}").contains(KEY));
    }
    let (client, ..) = client(vec![]);
    let error = client.notifications().get(&iun()).await.failure();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_degraded_platform_is_an_answer_and_public() {
    let (client, script, _) = client(vec![answer(
        500,
        r#"{"functionalities":["NOTIFICATION_CREATE"],"openIncidents":[{"functionality":"NOTIFICATION_CREATE","status":"KO","startDate":"2026-01-01T00:00:00Z"}]}"#,
    )]);
    let status = client.platform().status().await.unwrap();
    assert_eq!(status.open_incidents.len(), 1);
    assert!(!script.sent.lock().unwrap()[0].headers.contains_key("x-api-key"));
}
