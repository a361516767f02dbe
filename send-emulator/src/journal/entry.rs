//! One call.

use super::Page;
use crate::faults::Target;
use crate::gateway::Reply;
use axum::http::header::{AUTHORIZATION, USER_AGENT};
use axum::http::request::Parts;
use bytes::Bytes;
use send_core::api::{Route, Version};
use send_core::time::Instant;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt;
use std::time::Duration;

/// One call, with its answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct Entry {
    /// Counts from 1, in the order of the answers.
    pub number: u64,
    /// Virtual time at which it arrived.
    pub at: Instant,
    /// Real time that it took.
    pub took: Duration,
    /// What it was about.
    pub target: Target,
    /// Version of the resource.
    pub version: Option<Version>,
    /// HTTP method.
    pub method: String,
    /// Path and query; of a link to the storage the path alone, since the rest is its signature.
    pub path: String,
    /// The `User-Agent`.
    pub user_agent: Option<String>,
    /// True if it carried an API key or a voucher.
    pub has_credentials: bool,
    /// The public body whose key it was, once the key was recognised.
    pub sender: Option<String>,
    /// HTTP status; none if the connection was closed without an answer.
    pub status: Option<u16>,
    /// What was sent.
    pub request: Payload,
    /// What was answered.
    pub answer: Payload,
    /// Names of the faults that it met.
    pub faults: Vec<&'static str>,
    /// What was wrong with it; none any more once its bodies are forgotten.
    pub remarks: Vec<Remark>,
    /// The page of events that was answered, which stays when the bodies are forgotten.
    pub(crate) page: Option<Page>,
}

/// A body, or as much as is kept of it.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Payload {
    /// Its length in bytes, as far as it is known.
    pub size: u64,
    /// Its media type.
    pub content_type: String,
    /// The body; none if it is not kept: too long, too old, a file, or secret.
    pub body: Option<Bytes>,
}

/// Something that was wrong with a call, said for people.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Remark {
    /// What of the call it is about, such as `recipients[0].taxId`; empty for the call as a whole.
    pub path: String,
    /// In Italian.
    pub it: String,
    /// In English.
    pub en: String,
}

impl Remark {
    pub(crate) fn new(path: impl Into<String>, it: impl Into<String>, en: impl Into<String>) -> Self {
        let [path, it, en] = [path.into(), it.into(), en.into()].map(|text| cut(text, LONGEST_TEXT));
        Self { path, it, en }
    }

    fn kept(&self) -> usize {
        self.path.len() + self.it.len() + self.en.len()
    }
}

/// A text that is not longer than so many bytes.
fn cut(mut text: String, longest: usize) -> String {
    if text.len() > longest {
        let end = (0..=longest).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        text.truncate(end);
        text.shrink_to_fit();
    }
    text
}

/// The longest body that is kept.
const LONGEST_KEPT: usize = 256 * 1024;
/// The longest path with its query: a protocol number of 256 letters takes three kilobytes.
const LONGEST_PATH: usize = 4 * 1024;
/// The longest text of a remark.
const LONGEST_TEXT: usize = 1024;
/// The longest value of a header.
const LONGEST_VALUE: usize = 256;

impl Payload {
    pub(crate) fn new(body: &Bytes, content_type: &str) -> Self {
        let kept = (!body.is_empty() && body.len() <= LONGEST_KEPT).then(|| body.clone());
        Self { size: body.len() as u64, content_type: content_type.to_owned(), body: kept }
    }

    pub(crate) fn forget(&mut self) {
        self.body = None;
    }

    pub(crate) fn kept(&self) -> usize {
        self.body.as_ref().map_or(0, Bytes::len)
    }

    /// The body as text, if it is kept and is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.body.as_ref()?).ok()
    }
}

impl Entry {
    pub(crate) fn begin(at: Instant, target: Target, version: Option<Version>, head: &Parts) -> Self {
        let is_link = matches!(target, Target::Upload | Target::Download);
        let path = head.uri.path_and_query().filter(|_| !is_link).map_or(head.uri.path(), |all| all.as_str());
        let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
        let length = text("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
        let value = |name: &str| text(name).map(|value| cut(value.to_owned(), LONGEST_VALUE));
        let content_type = value("content-type").unwrap_or_default();
        Self {
            number: 0,
            at,
            took: Duration::ZERO,
            target,
            version,
            method: head.method.to_string(),
            path: cut(path.to_owned(), LONGEST_PATH),
            user_agent: value(USER_AGENT.as_str()),
            has_credentials: head.headers.contains_key("x-api-key") || head.headers.contains_key(AUTHORIZATION),
            sender: None,
            status: None,
            request: Payload { size: length, content_type, body: None },
            answer: Payload::default(),
            faults: Vec::new(),
            remarks: Vec::new(),
            page: None,
        }
    }

    /// A call that was made by hand in the console, as if a client had made it.
    pub(crate) fn by_hand(
        at: Instant,
        route: &'static Route,
        version: Version,
        request: &Bytes,
        reply: &Reply,
    ) -> Self {
        const JSON: &str = "application/json";
        Self {
            number: 0,
            at,
            took: Duration::ZERO,
            target: Target::Operation(route),
            version: route.resource.map(|_| version),
            method: route.method.as_str().to_owned(),
            path: route.template(version),
            user_agent: Some("send-emulator (console)".to_owned()),
            has_credentials: true,
            sender: None,
            status: Some(reply.status()),
            request: Payload::new(request, JSON),
            answer: Payload::new(reply.body(), JSON),
            faults: Vec::new(),
            remarks: Vec::new(),
            page: None,
        }
    }

    /// What is answered.
    pub(crate) fn answered(&mut self, reply: &Reply) {
        self.status = reply.seen_status();
        self.answer = Payload::new(reply.body(), reply.media_type());
        if self.target.as_str() == "read_events" && self.is_success() {
            self.page = Page::read(reply.body());
        }
    }

    /// Forgets what takes room: the bodies, and what was wrong with them.
    pub(crate) fn forget(&mut self) {
        self.request.forget();
        self.answer.forget();
        self.remarks = Vec::new();
    }

    /// Bytes of what can be forgotten.
    pub(crate) fn kept(&self) -> usize {
        let remarks: usize = self.remarks.iter().map(Remark::kept).sum();
        self.request.kept() + self.answer.kept() + remarks
    }

    /// True if the answer says that it was done.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// A parameter of the query, decoded.
    #[must_use]
    pub fn query(&self, wanted: &str) -> Option<String> {
        let (_, query) = self.path.split_once('?')?;
        let value = query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == wanted))?.1;
        percent_encoding::percent_decode_str(&value.replace('+', " ")).decode_utf8().ok().map(Into::into)
    }
}

/// Without bodies: they are personal data.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {} {}", self.number, self.method, self.target)?;
        match self.status {
            Some(status) => write!(f, " -> {status}")?,
            None => write!(f, " -> no answer")?,
        }
        if self.faults.is_empty() { Ok(()) } else { write!(f, " {:?}", self.faults) }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} bytes)", self.size)
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Payload", 3)?;
        fields.serialize_field("size", &self.size)?;
        fields.serialize_field("contentType", &self.content_type)?;
        fields.serialize_field("text", &self.text())?;
        fields.end()
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Entry", 14)?;
        fields.serialize_field("number", &self.number)?;
        fields.serialize_field("at", &self.at.to_string())?;
        fields.serialize_field("tookMs", &(self.took.as_secs_f64() * 1000.0))?;
        fields.serialize_field("operation", self.target.as_str())?;
        fields.serialize_field("version", &self.version.map(|version| version.to_string()))?;
        fields.serialize_field("method", &self.method)?;
        fields.serialize_field("path", &self.path)?;
        fields.serialize_field("userAgent", &self.user_agent)?;
        fields.serialize_field("sender", &self.sender)?;
        fields.serialize_field("status", &self.status)?;
        fields.serialize_field("request", &self.request)?;
        fields.serialize_field("answer", &self.answer)?;
        fields.serialize_field("faults", &self.faults)?;
        fields.serialize_field("remarks", &self.remarks)?;
        fields.end()
    }
}
