//! A bare HTTP client, and the few calls that most tests begin with.
//!
//! The client is written by hand so that tests can send what no good client would: no User-Agent, chunked uploads, doubled
//! credentials. Answers are read with the models of `send-core`: what it cannot read is a failure of the emulator.
#![allow(dead_code, unreachable_pub, clippy::expect_used, clippy::unwrap_used)]

pub mod lives;

use send_core::api::{self, ApiVersions, Call, Method, Operation};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::{
    FullSentNotification, NewNotificationResponse, NotificationStatus, PreloadRequest, PreloadResponse, RequestStatus,
};
use send_core::problem::ApiError;
use send_core::wire::decode;
use send_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;

/// An HTTP answer.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, wanted: &str) -> Option<&str> {
        self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn error(&self) -> ApiError {
        ApiError::read(self.status, &self.body)
    }
}

/// Sends bytes and reads what comes back.
pub fn raw(host: &str, request: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(host).expect("the emulator listens");
    let mut answer = Vec::new();
    // A server that refuses a body may close before it is read.
    let _ = stream.write_all(request);
    let _ = stream.read_to_end(&mut answer);
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    Answer {
        status: status.expect("an answer has a status"),
        headers: lines.filter_map(header).collect(),
        body: answer[end + 4..].to_vec(),
    }
}

/// Sends a request to a URL, with these headers and no others but those that HTTP needs.
pub fn http(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let rest = url.strip_prefix("http://").expect("a plain URL");
    let (host, target) = rest.split_once('/').unwrap_or((rest, ""));
    let mut request = format!("{method} /{target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
    if !body.is_empty() || matches!(method, "PUT" | "POST") {
        request.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    raw(host, &[request.as_bytes(), body].concat())
}

/// An emulator and what is needed to call it.
pub struct Desk {
    pub emulator: Emulator,
    pub versions: ApiVersions,
}

/// A document to send.
pub fn pdf() -> Vec<u8> {
    send_emulator::pdf::simple_pdf("Verbale", &["Testo di prova"])
}

impl Desk {
    /// With a clock moved by hand.
    pub fn new() -> Self {
        Self::with(Emulator::builder().clock(Clock::manual()))
    }

    pub fn with(builder: send_emulator::EmulatorBuilder) -> Self {
        Self { emulator: builder.start_blocking().expect("the emulator starts"), versions: ApiVersions::default() }
    }

    /// Calls a path with the key, as a client does.
    pub fn call(&self, method: &str, target: &str, body: &[u8]) -> Answer {
        let url = format!("{}{target}", self.emulator.base_url());
        let headers = [
            ("x-api-key", self.emulator.api_key()),
            ("user-agent", "tests"),
            ("accept", "application/json"),
            ("content-type", "application/json"),
        ];
        http(method, &url, if body.is_empty() { &headers[..3] } else { &headers }, body)
    }

    /// Executes an operation of `send-core`.
    pub fn execute<O: Operation>(&self, operation: &O) -> Result<O::Output, ApiError> {
        let Call { method, target, body, .. } = operation.call(&self.versions).expect("a call");
        let method = match method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            _ => "DELETE",
        };
        let answer = self.call(method, &target, &body.unwrap_or_default());
        if !O::is_success(answer.status) {
            return Err(answer.error());
        }
        let read = api::Answer::new(answer.status, &answer.body).with_retry_after(answer.header("retry-after"));
        Ok(O::read(&read).unwrap_or_else(|error| panic!("{error}: {}", answer.text())))
    }

    /// Reserves an upload.
    pub fn preload(&self, content: &[u8], content_type: &str) -> PreloadResponse {
        let files = [PreloadRequest::new("0", content_type, Sha256Digest::of(content))];
        let mut answers = self.execute(&api::Preload { files: &files }).expect("the upload is reserved");
        answers.pop().expect("an answer for the item")
    }

    /// Uploads a file as the platform wants it; gives the reference for a request.
    pub fn upload_as(&self, content: &[u8], content_type: &str) -> Value {
        let slot = self.preload(content, content_type);
        let answer = self.put(&slot, content, content_type);
        assert_eq!(answer.status, 200, "{}", answer.text());
        let version = answer.header("x-amz-version-id").expect("a version").to_owned();
        json!({
            "digests": { "sha256": Sha256Digest::of(content).to_string() },
            "contentType": content_type,
            "ref": { "key": slot.key, "versionToken": version },
        })
    }

    pub fn upload(&self, content: &[u8]) -> Value {
        self.upload_as(content, "application/pdf")
    }

    pub fn put(&self, slot: &PreloadResponse, content: &[u8], content_type: &str) -> Answer {
        let digest = Sha256Digest::of(content).to_string();
        let headers = [
            ("content-type", content_type),
            ("x-amz-meta-secret", slot.secret.as_deref().unwrap()),
            ("x-amz-checksum-sha256", digest.as_str()),
        ];
        http("PUT", slot.url.as_deref().unwrap(), &headers, content)
    }

    /// A request for one recipient with a digital domicile, whose document was uploaded.
    pub fn request(&self, protocol: &str) -> Value {
        let mut document = self.upload(&pdf());
        document["title"] = json!("Verbale n. 1");
        json!({
            "paProtocolNumber": protocol,
            "idempotenceToken": "T1",
            "subject": "Notifica di prova",
            "senderDenomination": "Comune di Esempio",
            "senderTaxId": "01199250158",
            "taxonomyCode": "010202N",
            "notificationFeePolicy": "FLAT_RATE",
            "physicalCommunicationType": "REGISTERED_LETTER_890",
            "documents": [document],
            "recipients": [recipient()],
        })
    }

    pub fn post(&self, request: &Value) -> Answer {
        self.call("POST", "/delivery/v2.5/requests", request.to_string().as_bytes())
    }

    /// Sends a request that is taken; gives the IUN that it will have.
    pub fn send(&self, request: &Value) -> Iun {
        let answer = self.post(request);
        assert_eq!(answer.status, 202, "{}", answer.text());
        let taken: NewNotificationResponse = decode(&answer.body).expect("the model reads it");
        taken.request_id().and_then(|id| id.iun()).expect("an IUN")
    }

    pub fn status(&self, iun: Iun) -> RequestStatus {
        self.execute(&api::GetRequestStatus::ById(&iun.to_request_id())).expect("a known request")
    }

    pub fn sent(&self, iun: Iun) -> FullSentNotification {
        self.execute(&api::GetSentNotification { iun }).expect("an accepted notification")
    }

    pub fn reach(&self, iun: Iun, status: NotificationStatus) {
        self.emulator.run_until_status(iun, &status).expect("the status is reached");
    }
}

/// A recipient with a digital domicile and a postal address. The name is that of the platform's own tests.
pub fn recipient() -> Value {
    json!({
        "recipientType": "PF",
        "taxId": "FRMTTR76M06B715E",
        "denomination": "Mario Cucumber",
        "digitalDomicile": { "type": "PEC", "address": "prova@pec.it" },
        "physicalAddress": {
            "address": "Via senza nome", "zip": "87100", "municipality": "Cosenza", "province": "CS",
        },
    })
}

/// A recipient whom the sender gave no digital domicile.
pub fn without_domicile(mut recipient: Value) -> Value {
    recipient.as_object_mut().unwrap().remove("digitalDomicile");
    recipient
}

/// The categories of a timeline, in its order.
pub fn categories(notification: &FullSentNotification) -> Vec<String> {
    notification.timeline.iter().map(|element| element.category.as_ref().unwrap().to_string()).collect()
}
