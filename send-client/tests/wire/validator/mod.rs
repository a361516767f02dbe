//! A double of PnValidator (pagopa/pn-local-emulator 2.4), faithful to what it serves and to its oddities: a mixture of
//! versions, an IUN where a request id should be, status that advances with each look, events of another time, one PDF for every
//! download. It remembers what it was asked; [`checks`] reads its checklist from that.

mod checks;

use crate::script::Ticks;
use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::StreamExt;
use http::{HeaderMap, HeaderName, HeaderValue};
use send_client::Clock;
use send_client::transport::{HttpRequest, HttpResponse, RequestBody, Transport, TransportError};
use send_core::digest::Sha256Digest;
use send_core::time::Instant;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(crate) const KEY: &str = "key-value";
pub(crate) const HOST: &str = "http://127.0.0.1:9090";
/// What every download is.
pub(crate) const SAMPLE: &[u8] = b"%PDF-1.7\nsample\n%%EOF";
/// Letters and numbers at random: no year, no month, no control letter.
const IUN: &str = "QXKZ-TWHY-LMNP-610660-G-4";

/// One call, as it is remembered.
#[derive(Debug, Clone)]
struct Record {
    at: Instant,
    method: String,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
    status: u16,
    answer: Value,
}

#[derive(Debug, Clone)]
pub(crate) struct Validator {
    ticks: Ticks,
    records: Arc<Mutex<Vec<Record>>>,
}

struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: String,
}

impl Answer {
    fn json(status: u16, body: &Value) -> Self {
        Self { status, headers: Vec::new(), body: body.to_string() }
    }

    fn html(status: u16) -> Self {
        let body = "<!DOCTYPE html><html><body><pre>Cannot do that</pre></body></html>".to_owned();
        Self { status, headers: vec![("content-type", "text/html; charset=utf-8".to_owned())], body }
    }

    fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: String::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Validator {
    pub(crate) fn new(ticks: &Ticks) -> Self {
        Self { ticks: ticks.clone(), records: Arc::default() }
    }

    fn records(&self) -> Vec<Record> {
        self.records.lock().unwrap().clone()
    }

    fn answer(&self, call: &Record) -> Answer {
        let segments: Vec<&str> = call.path.split('/').skip(1).collect();
        if let (["uploadS3", _], "PUT") = (segments.as_slice(), call.method.as_str()) {
            return Answer::empty(200).with("x-amz-version-id", call.at.as_millisecond().to_string());
        }
        if segments == ["download", "sample.pdf"] {
            return Answer { status: 200, headers: Vec::new(), body: String::from_utf8(SAMPLE.to_vec()).unwrap() };
        }
        match call.headers.get("x-api-key").map(HeaderValue::as_bytes) {
            None => {
                return Answer::json(
                    400,
                    &json!({"type": "GENERIC_ERROR", "detail": ["x-api-key missing"], "errors": [], "status": 400}),
                );
            }
            Some(key) if key != KEY.as_bytes() => {
                return Answer::json(403, &json!({"status": "403", "message": "Forbidden", "errors": []}));
            }
            Some(_) => {}
        }
        let body: Value = serde_json::from_slice(&call.body).unwrap_or_default();
        match (call.method.as_str(), segments.as_slice()) {
            ("POST", ["delivery", "attachments", "preload"]) => self.preload(&body),
            ("POST", ["delivery", "v2.3", "requests"]) => Self::send(&body),
            ("GET", ["delivery", "v2.3", "requests"]) => self.status(call),
            ("GET", ["delivery", "v2.4", "notifications", "sent", IUN]) => Answer::json(200, &self.sent()),
            ("GET", ["delivery", "notifications", "sent", IUN, "attachments", "documents", "0"]) => self.file(0),
            ("GET", ["delivery", "notifications", "sent", IUN, "attachments", "payment", "0", "PAGOPA"]) => {
                self.file(0)
            }
            ("GET", ["delivery", "v2.3", "price", creditor, notice]) => self.price(creditor, notice),
            ("PUT", ["delivery-push", "v2.3", "notifications", "cancel", _]) => self.cancel(),
            ("GET", ["delivery-push", IUN, "download", "legal-facts", _]) => self.file(10),
            ("POST", ["delivery-progresses", "v2.4", "streams"]) => Self::stream(&body),
            ("GET", ["delivery-progresses", "v2.4", "streams", _, "events"]) => self.events(),
            _ => Answer::html(404),
        }
    }

    fn preload(&self, items: &Value) -> Answer {
        let before = self.records().len();
        let slots = items.as_array().into_iter().flatten().enumerate().map(|(index, item)| {
            let key = format!("PN_NOTIFICATION_ATTACHMENTS-{before}-{index}.pdf");
            json!({
                "preloadIdx": item["preloadIdx"], "key": key, "secret": format!("secret-{before}-{index}"), "httpMethod": "PUT",
                "url": format!("{HOST}/uploadS3/{key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature={before}{index}"),
            })
        });
        Answer::json(200, &slots.collect::<Vec<_>>().into())
    }

    /// Decoded as a request of v2.3: what that requires must be there.
    fn send(body: &Value) -> Answer {
        let top = [
            "paProtocolNumber",
            "subject",
            "recipients",
            "documents",
            "notificationFeePolicy",
            "physicalCommunicationType",
            "senderDenomination",
            "senderTaxId",
            "taxonomyCode",
        ];
        let each = ["recipientType", "taxId", "denomination", "physicalAddress"];
        let recipients = body["recipients"].as_array().cloned().unwrap_or_default();
        let free =
            recipients.iter().flat_map(|recipient| recipient["payments"].as_array().cloned().unwrap_or_default());
        let costs = free.into_iter().any(|payment| payment["pagoPa"]["applyCost"] == true);
        let complete = top.iter().all(|name| !body[name].is_null())
            && recipients.iter().all(|recipient| each.iter().all(|name| !recipient[name].is_null()))
            && recipients.iter().all(|recipient| recipient["payments"] != json!([]))
            && !(body["notificationFeePolicy"] == "FLAT_RATE" && costs);
        if !complete {
            return Answer::json(400, &json!({"status": 400, "detail": ["Invalid value supplied"], "errors": []}));
        }
        Answer::json(
            202,
            &json!({
                "notificationRequestId": IUN, "paProtocolNumber": body["paProtocolNumber"], "idempotenceToken": body["idempotenceToken"],
            }),
        )
    }

    /// How often the notification was looked at: that is what moves it on.
    fn looks(&self) -> usize {
        self.records()
            .iter()
            .filter(|record| {
                record.status == 200
                    && (record.path.ends_with("/requests")
                        || record.path.ends_with("/events")
                        || record.path.ends_with(IUN))
                    && record.method == "GET"
            })
            .count()
    }

    fn notification_status(&self) -> Option<&'static str> {
        match self.looks() {
            0..=1 => None,
            2..=4 => Some("ACCEPTED"),
            5..=6 => Some("DELIVERING"),
            7..=8 => Some("DELIVERED"),
            _ => Some("VIEWED"),
        }
    }

    fn sent_request(&self) -> Option<Value> {
        let post = self
            .records()
            .into_iter()
            .find(|record| record.method == "POST" && record.path.ends_with("/requests") && record.status == 202)?;
        serde_json::from_slice(&post.body).ok()
    }

    fn status(&self, call: &Record) -> Answer {
        let Some(mut body) = self.sent_request().filter(|_| call.query == format!("notificationRequestId={IUN}"))
        else {
            return Answer::empty(404);
        };
        body["notificationRequestId"] = IUN.into();
        match self.notification_status() {
            None => {
                body["notificationRequestStatus"] = "WAITING".into();
                body["retryAfter"] = 1.into();
            }
            Some(_) => {
                body["notificationRequestStatus"] = "ACCEPTED".into();
                body["iun"] = IUN.into();
            }
        }
        Answer::json(200, &body)
    }

    fn timeline(&self) -> Vec<Value> {
        let now = self.ticks.now().to_string();
        let element = |category: &str, facts: Value| json!({"elementId": format!("{category}.IUN_{IUN}"), "timestamp": now, "category": category, "legalFactsIds": facts, "details": {}});
        let fact = json!([{"key": "safestorage://PN_LEGAL_FACTS-1.pdf", "category": "SENDER_ACK"}]);
        vec![
            element("REQUEST_ACCEPTED", fact),
            element("AAR_GENERATION", json!([])),
            element("NOTIFICATION_VIEWED", json!([])),
        ]
    }

    fn sent(&self) -> Value {
        let now = self.ticks.now().to_string();
        let mut body = self.sent_request().unwrap_or_default();
        body["iun"] = IUN.into();
        body["senderPaId"] = "sender".into();
        body["sentAt"] = now.clone().into();
        body["documentsAvailable"] = true.into();
        body["notificationStatus"] = self.notification_status().unwrap_or("IN_VALIDATION").into();
        body["notificationStatusHistory"] =
            json!([{"status": body["notificationStatus"], "activeFrom": now, "relatedTimelineElements": []}]);
        body["timeline"] = self.timeline().into();
        body
    }

    /// The length is made up: 0 for documents, 10 for legal facts.
    fn file(&self, length: u32) -> Answer {
        let sha256 = Sha256Digest::of(SAMPLE).to_string();
        let url = format!("{HOST}/download/sample.pdf?correlation-id={}", self.records().len());
        let mut body =
            json!({"filename": "sample.pdf", "contentType": "application/pdf", "contentLength": length, "url": url});
        if length == 0 {
            body["sha256"] = sha256.into();
        }
        Answer::json(200, &body)
    }

    fn price(&self, creditor: &str, notice: &str) -> Answer {
        let known = self.sent_request().is_some_and(|request| {
            let payment = &request["recipients"][0]["payments"][0]["pagoPa"];
            payment["creditorTaxId"] == creditor && payment["noticeCode"] == notice
        });
        match known {
            true => Answer::json(
                200,
                &json!({"iun": IUN, "partialPrice": 100, "totalPrice": 300, "vat": 22, "pafee": 100, "sendFee": 100, "analogCost": 200}),
            ),
            false => Answer::json(403, &json!({"status": "403", "message": "Forbidden", "errors": []})),
        }
    }

    /// Only after the first look at the notification found it accepted.
    fn cancel(&self) -> Answer {
        let first = self.records().into_iter().find(|record| record.method == "GET" && record.path.ends_with(IUN));
        match first.is_some_and(|record| record.answer["notificationStatus"] == "ACCEPTED") {
            true => Answer::json(
                202,
                &json!({"status": "OK", "details": [{"code": "NOTIFICATION_CANCELLATION_ACCEPTED", "level": "INFO"}]}),
            ),
            false => Answer::empty(404),
        }
    }

    fn stream(body: &Value) -> Answer {
        Answer::json(
            200,
            &json!({
                "streamId": "0b2f0b0e-0000-4000-8000-000000000001", "title": body["title"], "eventType": body["eventType"],
                "filterValues": body["filterValues"], "activationDate": "2026-03-02T10:00:00Z",
            }),
        )
    }

    /// Elements of the first version, ids that count from 0, and always a second to wait.
    fn events(&self) -> Answer {
        let created = self.records().into_iter().find(|record| record.path.ends_with("/streams"));
        let filtered = created.is_some_and(|record| {
            serde_json::from_slice::<Value>(&record.body).is_ok_and(|body| body["filterValues"].is_null())
        });
        let known = self.sent_request().is_some() && !filtered;
        let status = self.notification_status();
        let events: Vec<Value> = self
            .timeline()
            .into_iter()
            .enumerate()
            .filter(|_| known)
            .map(|(index, element)| {
                let mut event = json!({
                    "eventId": index.to_string(), "timestamp": element["timestamp"], "notificationRequestId": IUN,
                    "newStatus": status.unwrap_or("IN_VALIDATION"), "timelineEventCategory": element["category"],
                    "legalFactsIds": ["PN_LEGAL_FACTS-1.pdf"], "recipientIndex": 0,
                });
                if status.is_some() {
                    event["iun"] = IUN.into();
                }
                event
            })
            .collect();
        Answer::json(200, &events.into()).with("retry-after", "1000")
    }
}

#[async_trait]
impl Transport for Validator {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        // Time passes with every call.
        self.ticks.advance(Duration::from_millis(3));
        let body = match request.body {
            RequestBody::Bytes(bytes) => bytes.to_vec(),
            RequestBody::Stream { mut stream, .. } => {
                let mut all = Vec::new();
                while let Some(piece) = stream.next().await {
                    all.extend_from_slice(&piece.unwrap());
                }
                all
            }
            _ => Vec::new(),
        };
        let mut record = Record {
            at: self.ticks.now(),
            method: request.method.to_string(),
            path: request.url.path().to_owned(),
            query: request.url.query().unwrap_or_default().to_owned(),
            headers: request.headers,
            body,
            status: 0,
            answer: Value::Null,
        };
        let Answer { status, headers, body } = self.answer(&record);
        record.status = status;
        record.answer = serde_json::from_str(&body).unwrap_or_default();
        self.records.lock().unwrap().push(record);
        let headers = headers
            .into_iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::try_from(value).unwrap()))
            .collect();
        let pieces = futures_util::stream::iter([Ok(body.into_bytes().into())]);
        Ok(HttpResponse::new(status, headers, pieces.boxed()))
    }
}

fn base64_digest(content: &[u8]) -> String {
    STANDARD.encode(STANDARD.decode(Sha256Digest::of(content).to_string()).unwrap())
}
