//! A transport that answers from a script, and a clock on which waiting is only noted down.

use crate::watch::harvest;
use async_trait::async_trait;
use futures_util::StreamExt;
use http::{HeaderName, HeaderValue};
use send_client::transport::{HttpRequest, HttpResponse, RequestBody, Transport, TransportError, TransportErrorKind};
use send_client::{Client, ClientBuilder, Clock, Entropy, Environment};
use send_core::iun::Iun;
use send_core::time::Instant;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the other side does.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Answer { status: u16, headers: Vec<(&'static str, String)>, body: String },
    Fail(TransportErrorKind),
}

pub(crate) fn answer(status: u16, body: impl Into<String>) -> Step {
    Step::Answer { status, headers: Vec::new(), body: body.into() }
}

pub(crate) fn with_header(status: u16, body: impl Into<String>, name: &'static str, value: impl Into<String>) -> Step {
    Step::Answer { status, headers: vec![(name, value.into())], body: body.into() }
}

pub(crate) fn lost() -> Step {
    Step::Fail(TransportErrorKind::Broken)
}

/// What was sent.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: String,
    pub(crate) timeout: Duration,
}

type Rule = Arc<dyn Fn(&Sent) -> Option<Step> + Send + Sync>;

#[derive(Clone, Default)]
pub(crate) struct Script {
    steps: Arc<Mutex<VecDeque<Step>>>,
    sent: Arc<Mutex<Vec<Sent>>>,
    rule: Option<Rule>,
}

impl std::fmt::Debug for Script {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Script")
    }
}

impl Script {
    pub(crate) fn new(steps: impl IntoIterator<Item = Step>) -> Self {
        Self { steps: Arc::new(Mutex::new(steps.into_iter().collect())), ..Self::default() }
    }

    /// What the rule answers does not count as a step.
    pub(crate) fn with_rule(mut self, rule: impl Fn(&Sent) -> Option<Step> + Send + Sync + 'static) -> Self {
        self.rule = Some(Arc::new(rule));
        self
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    pub(crate) fn calls(&self) -> usize {
        self.sent.lock().unwrap().len()
    }
}

#[async_trait]
impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let body = match request.body {
            RequestBody::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            _ => String::new(),
        };
        let sent = Sent {
            method: request.method.to_string(),
            url: request.url.to_string(),
            headers: request.headers,
            body,
            timeout: request.timeout,
        };
        harvest::know_headers(&sent.headers);
        harvest::know_all_of(sent.body.as_bytes());
        let ruled = self.rule.as_ref().and_then(|rule| rule(&sent));
        self.sent.lock().unwrap().push(sent);
        // Others get their turn while this call is under way.
        tokio::task::yield_now().await;
        let step = ruled.or_else(|| self.steps.lock().unwrap().pop_front());
        match step.unwrap_or(Step::Fail(TransportErrorKind::Connect)) {
            Step::Fail(kind) => Err(TransportError::new(kind, "scripted")),
            Step::Answer { status, headers, body } => {
                harvest::know_all_of(body.as_bytes());
                let headers = headers
                    .into_iter()
                    .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::try_from(value).unwrap()))
                    .collect();
                let body = futures_util::stream::iter([Ok(body.into_bytes().into())]).boxed();
                Ok(HttpResponse::new(status, headers, body))
            }
        }
    }
}

/// Waiting passes at once, and is time.
#[derive(Debug, Clone)]
pub(crate) struct Ticks(Arc<Mutex<(Instant, Vec<Duration>)>>);

impl Default for Ticks {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(("2026-03-02T10:00:00Z".parse().unwrap(), Vec::new()))))
    }
}

impl Ticks {
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.0.lock().unwrap().1.clone()
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut clock = self.0.lock().unwrap();
        clock.0 += by;
    }
}

#[async_trait]
impl Clock for Ticks {
    fn now(&self) -> Instant {
        self.0.lock().unwrap().0
    }

    async fn sleep(&self, duration: Duration) {
        self.advance(duration);
        self.0.lock().unwrap().1.push(duration);
    }
}

/// Chance that always says the same.
#[derive(Debug)]
pub(crate) struct Constant(pub(crate) u64);

impl Entropy for Constant {
    fn next(&self) -> u64 {
        self.0
    }
}

/// Half of everything that chance decides.
pub(crate) const HALF: u64 = 1 << 63;
pub(crate) const KEY: &str = "k3y-that-must-not-show";

pub(crate) fn builder(script: &Script, ticks: &Ticks) -> ClientBuilder {
    crate::watch::builder()
        .environment(Environment::uat())
        .api_key(KEY)
        .transport(script.clone())
        .clock(ticks.clone())
        .entropy(Constant(HALF))
}

pub(crate) fn client(steps: impl IntoIterator<Item = Step>) -> (Client, Script, Ticks) {
    let (script, ticks) = (Script::new(steps), Ticks::default());
    (builder(&script, &ticks).build().unwrap(), script, ticks)
}

pub(crate) fn iun() -> Iun {
    "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap()
}
