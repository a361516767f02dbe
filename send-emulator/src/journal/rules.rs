//! Rules of good behaviour that a journal can show to be broken.
//!
//! Source: shared/reference/transport.md 3.2 (reconcile before sending again), 4.5 (what an acknowledgement destroys), 6 (each
//! price is an attestation), 2.2 (no credentials to the storage), 7.2 (what may be repeated).

use super::{Entry, Remark};
use crate::faults::Target;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;

/// A rule of good behaviour towards the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Rule {
    /// A request whose answer was lost, or was an error of the server, is not sent again before its state was asked for.
    ReconcileBeforeResend,
    /// A stream is acknowledged only up to events that arrived whole, and never backwards.
    AcknowledgeWhatArrived,
    /// Neither API key nor voucher goes to the storage.
    NoCredentialsToStorage,
    /// The price of a notice is not polled: each call is an attestation.
    NoPollingOfPrices,
    /// What was refused for its form is not sent again unchanged.
    NoRepetitionOfRefused,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::ReconcileBeforeResend,
        Self::AcknowledgeWhatArrived,
        Self::NoCredentialsToStorage,
        Self::NoPollingOfPrices,
        Self::NoRepetitionOfRefused,
    ];

    /// The breaches of the rule in a journal, oldest first.
    pub(crate) fn breaches<'e>(self, entries: impl Iterator<Item = &'e Entry>) -> Vec<Breach> {
        let found = match self {
            Self::ReconcileBeforeResend => resent(entries),
            Self::AcknowledgeWhatArrived => acknowledged(entries),
            Self::NoCredentialsToStorage => credentials(entries),
            Self::NoPollingOfPrices => prices(entries),
            Self::NoRepetitionOfRefused => repeated(entries),
        };
        found.into_iter().map(|call| Breach { rule: self, call, remark: self.remark() }).collect()
    }

    fn remark(self) -> Remark {
        let (it, en) = match self {
            Self::ReconcileBeforeResend => (
                "la richiesta è stata ripetuta senza chiedere prima, con protocollo e token, se la prima era arrivata",
                "the request was sent again without asking first, by protocol number and token, whether the first one arrived",
            ),
            Self::AcknowledgeWhatArrived => (
                "lastEventId conferma eventi che non sono arrivati, o torna indietro: ciò che è confermato viene cancellato",
                "lastEventId acknowledges events that did not arrive, or goes back: what is acknowledged is deleted",
            ),
            Self::NoCredentialsToStorage => (
                "la chiave o il voucher sono stati inviati allo storage: il link ha già la sua autorizzazione",
                "key or voucher were sent to the storage: the link carries its own authorization",
            ),
            Self::NoPollingOfPrices => (
                "il costo dello stesso avviso è stato chiesto più di tre volte: ogni chiamata produce un'asseverazione",
                "the price of the same notice was asked for more than three times: each call writes an attestation",
            ),
            Self::NoRepetitionOfRefused => (
                "la stessa richiesta, già rifiutata con 400, è stata inviata di nuovo senza modifiche",
                "the same request, refused with 400 before, was sent again unchanged",
            ),
        };
        Remark::new("", it, en)
    }
}

/// A rule that a call broke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// Number of the call in the journal.
    pub call: u64,
    /// What is wrong.
    pub remark: Remark,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "call {}: {}", self.call, self.remark.en)
    }
}

/// How often the price of a notice may be asked for before it looks like polling.
const PRICES_A_NOTICE: usize = 3;

fn is(entry: &Entry, operation: &str) -> bool {
    entry.target.as_str() == operation
}

fn json(entry: &Entry) -> Option<Value> {
    serde_json::from_slice(entry.request.body.as_ref()?).ok()
}

/// Protocol number and token of a request.
fn request_key(entry: &Entry) -> Option<(String, String)> {
    let body = json(entry)?;
    let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some((text("paProtocolNumber"), text("idempotenceToken")))
}

fn resent<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<u64> {
    let mut uncertain: HashMap<(String, String), bool> = HashMap::new();
    let mut breaches = Vec::new();
    for entry in entries {
        if is(entry, "get_request_status") {
            let asked = (entry.query("paProtocolNumber"), entry.query("idempotenceToken"));
            if let ((Some(protocol), Some(token)), true) = (asked, entry.status.is_some_and(|status| status < 500)) {
                uncertain.insert((protocol, token), false);
            }
        } else if is(entry, "send_notification")
            && let Some(key) = request_key(entry)
        {
            if uncertain.get(&key) == Some(&true) {
                breaches.push(entry.number);
            }
            uncertain.insert(key, entry.status.is_none_or(|status| status >= 500));
        }
    }
    breaches
}

fn acknowledged<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<u64> {
    let mut arrived: HashMap<String, String> = HashMap::new();
    let mut confirmed: HashMap<String, String> = HashMap::new();
    let mut breaches = Vec::new();
    for entry in entries.filter(|entry| is(entry, "read_events")) {
        let stream = entry.path.split('?').next().unwrap_or_default().to_owned();
        if let Some(last) = entry.query("lastEventId") {
            // What arrived before the journal began is not known: of such a stream the first acknowledgement is believed.
            let highest = arrived.entry(stream.clone()).or_insert_with(|| last.clone());
            let before = confirmed.get(&stream).map_or("", String::as_str);
            if last > *highest || last.as_str() < before {
                breaches.push(entry.number);
            }
            confirmed.insert(stream.clone(), last);
        }
        let is_whole =
            entry.is_success() && !entry.faults.iter().any(|fault| matches!(*fault, "cut-body" | "break-json"));
        let highest = arrived.entry(stream).or_default();
        if let Some(last) = entry.page.as_ref().filter(|_| is_whole).and_then(|page| page.last.as_ref()) {
            *highest = last.max(highest).clone();
        }
    }
    breaches
}

fn credentials<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<u64> {
    let to_storage = entries.filter(|entry| matches!(entry.target, Target::Upload | Target::Download));
    to_storage.filter(|entry| entry.has_credentials).map(|entry| entry.number).collect()
}

fn prices<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<u64> {
    let mut asked: HashMap<&str, usize> = HashMap::new();
    let mut is_polled = |entry: &&'e Entry| {
        let times = asked.entry(&entry.path).or_default();
        *times += 1;
        *times > PRICES_A_NOTICE
    };
    entries
        .filter(|entry| is(entry, "get_price") && entry.is_success())
        .filter(|entry| is_polled(entry))
        .map(|entry| entry.number)
        .collect()
}

fn repeated<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<u64> {
    let mut refused: Vec<&[u8]> = Vec::new();
    let mut breaches = Vec::new();
    for entry in entries.filter(|entry| is(entry, "send_notification")) {
        let Some(body) = entry.request.body.as_deref() else { continue };
        if refused.contains(&body) {
            breaches.push(entry.number);
        }
        if entry.status == Some(400) {
            refused.push(body);
        }
    }
    breaches
}
