//! The attempts to reach a recipient.
//!
//! Sources: pagopa/pn-delivery-push-workflow `.../action/digitalworkflow/**` and `.../action/analogworkflow/**` for which element opens
//! and which closes an attempt, `.../dto/timeline/TimelineEventIdBuilder.java` for the parts that their ids share.

use super::facts::{Fact, Facts};
use crate::model::TimelineCategory as C;
use crate::time::Instant;
use crate::wire::Raw;
use serde::{Deserialize, Serialize};

/// How a sending goes to the recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Means {
    /// To a digital address: certified mail, or the platform's own (SERCQ).
    Digital,
    /// By registered letter: with it the notification is served.
    Paper,
    /// By simple registered letter, after every digital address failed: it informs, and has no legal effect.
    Information,
}

/// One sending, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Attempt {
    /// How it went.
    pub means: Means,
    /// Which attempt, from 0: of this source if digital.
    pub number: usize,
    /// Where the digital address came from: `PLATFORM`, `SPECIAL` (the sender) or `GENERAL` (a registry).
    pub source: Option<String>,
    /// The kind of the digital address (`PEC`, `SERCQ`) or of the letter (`AR`, `890`, `RIR`…).
    pub kind: Option<String>,
    /// The address used: a digital or a physical one, as JSON of the answer. `Debug` shows its length only.
    pub address: Option<Raw>,
    /// When it was sent; `None` if it never was, for want of an address.
    pub sent_at: Option<Instant>,
    /// What came of it; `None` while that is open.
    pub result: Option<AttemptResult>,
    /// Id of the element that opened it.
    pub element_id: String,
}

/// What came of a sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AttemptResult {
    /// How it ended. The platform's word counts, not the code: some codes are good or bad by their cause.
    pub verdict: Verdict,
    /// When, by the date that counts.
    pub at: Instant,
    /// The code of the event (`deliveryDetailCode`), such as `RECRN001C` or `C003`.
    pub code: Option<String>,
    /// The cause of the failure, such as `M03`.
    pub cause: Option<String>,
    /// Id of the element that tells it.
    pub element_id: String,
}

/// How a sending ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Verdict {
    /// It counts as delivered, also where the recipient refused the letter or did not fetch it.
    Delivered,
    /// It failed.
    Failed,
    /// No outcome came in time (letters abroad).
    TimedOut,
    /// Nothing could be sent: no other address was found, or it was the same as before.
    NoAddress,
}

/// What the union of the details has of an address.
#[derive(serde::Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Addresses {
    digital_address: Option<Raw>,
    physical_address: Option<Raw>,
}

/// All attempts, in the order in which they were opened.
pub(super) fn attempts(facts: &Facts<'_, '_>) -> Vec<Attempt> {
    let opened = facts.iter().filter_map(|fact| open(fact, facts));
    opened.collect()
}

fn open(fact: &Fact<'_>, facts: &Facts<'_, '_>) -> Option<Attempt> {
    let (means, result) = match fact.event.category {
        C::SendDigitalDomicile => (Means::Digital, digital_result(fact, facts)),
        C::SendAnalogDomicile => (Means::Paper, paper_result(fact, facts)),
        C::PrepareAnalogDomicileFailure => (Means::Paper, Some(no_address(fact))),
        C::SendSimpleRegisteredLetter => (Means::Information, None),
        _ => return None,
    };
    let addresses: Addresses = fact.element.details.as_ref().and_then(|raw| raw.decode().ok()).unwrap_or_default();
    let details = &fact.details;
    let was_sent = !fact.is(&C::PrepareAnalogDomicileFailure);
    Some(Attempt {
        means,
        number: if was_sent { details.attempt().unwrap_or(0) } else { 1 },
        source: details.digital_address_source.clone(),
        kind: details.address_kind().map(str::to_owned).or_else(|| details.product_type.clone()),
        address: addresses.digital_address.or(addresses.physical_address),
        sent_at: was_sent.then(|| fact.at()),
        result,
        element_id: fact.event.id.to_owned(),
    })
}

/// The feedback whose id has the same parts; failing that, the first one after the sending and before the next.
fn digital_result(sent: &Fact<'_>, facts: &Facts<'_, '_>) -> Option<AttemptResult> {
    let parts = |id: &'_ str| id.split_once('.').map(|(_, parts)| parts.to_owned());
    let same = || facts.all(C::SendDigitalFeedback).find(|other| parts(other.event.id) == parts(sent.event.id));
    let next = || {
        let mut after = facts.iter().skip_while(|fact| fact.event.id != sent.event.id).skip(1);
        let next = after.find(|fact| fact.is(&C::SendDigitalFeedback) || fact.is(&C::SendDigitalDomicile));
        next.filter(|fact| fact.is(&C::SendDigitalFeedback))
    };
    let related = parts(sent.event.id).is_some().then(same).flatten();
    related.or_else(next).map(feedback)
}

/// The feedback, else the timeout, of the same attempt: one that timed out may still be answered, but the answer is dropped.
fn paper_result(sent: &Fact<'_>, facts: &Facts<'_, '_>) -> Option<AttemptResult> {
    let same = |other: &&Fact<'_>| other.details.attempt().unwrap_or(0) == sent.details.attempt().unwrap_or(0);
    let timeout = |fact: &Fact<'_>| AttemptResult {
        verdict: Verdict::TimedOut,
        at: fact.date_or_at(fact.details.timeout_date.as_ref()),
        ..feedback(fact)
    };
    let answered = facts.all(C::SendAnalogFeedback).rfind(same).map(feedback);
    answered.or_else(|| facts.all(C::SendAnalogTimeout).rfind(same).map(timeout))
}

fn feedback(fact: &Fact<'_>) -> AttemptResult {
    let details = &fact.details;
    AttemptResult {
        verdict: if details.response_status.as_deref() == Some("OK") { Verdict::Delivered } else { Verdict::Failed },
        at: fact.date_or_at(details.notification_date.as_ref()),
        code: details.delivery_detail_code.clone(),
        cause: details.delivery_failure_cause.clone(),
        element_id: fact.event.id.to_owned(),
    }
}

fn no_address(fact: &Fact<'_>) -> AttemptResult {
    AttemptResult {
        verdict: Verdict::NoAddress,
        at: fact.at(),
        cause: fact.details.failure_cause.clone(),
        ..feedback(fact)
    }
}
