//! The channels, from the nearest to the farthest: app IO, certified mail, e-mail, short message, letter.
//!
//! A channel without an address is skipped; one that fails leads to the next; the first that delivers ends the workflow. Addresses
//! decide as in the test environment: `…@fail.it` takes nothing, nor do numbers that begin with 001, and a street names the
//! sequence of its letter (`Via @FAIL_RS`).
//!
//! Source of codes and details: `api-external-b2b-informal-pa-bundle.yaml` @b44e2e75 (`DigitalDeliveryDetail`, `AnalogDeliveryDetail`).

use super::Sent;
use super::letter::{Letter, letter};
use crate::couriers::mail::{self, Message};
use crate::world::World;
use send_core::iun::Iun;
use send_core::model::{InformalCategory as C, InformalRecipient, RecipientRead};
use send_core::time::Instant;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::time::Duration;

/// Between the steps of the platform itself.
const WORK: Duration = Duration::from_secs(2);
/// Between the reports of a digital channel.
const REPORT: Duration = Duration::from_secs(5);
/// Details that are the time of writing: empty until then.
const DATES: &[&str] = &["notificationDate", "eventTimestamp"];
const IO: &str = "IO";
const PEC: &str = "PEC";
const EMAIL: &str = "EMAIL";
const SMS: &str = "SMS";

/// An element that is going to be written.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// After the one before.
    pub(crate) after: Duration,
    pub(crate) category: C,
    pub(crate) id: String,
    pub(crate) details: Value,
}

impl Draft {
    /// About the whole notification.
    pub(crate) fn of_all(iun: Iun, category: C, details: Value) -> Self {
        Self { after: WORK, id: format!("{category}.IUN_{iun}"), category, details: without_nulls(details) }
    }

    /// About the recipient; `which` tells several of a category apart.
    pub(super) fn of_recipient(iun: Iun, category: C, which: &str, details: Value) -> Self {
        let mut details = without_nulls(details);
        details["recIndex"] = json!(0);
        Self { after: WORK, id: format!("{category}.IUN_{iun}.RECINDEX_0{which}"), category, details }
    }

    pub(super) const fn after(mut self, after: Duration) -> Self {
        self.after = after;
        self
    }
}

pub(super) fn without_nulls(mut details: Value) -> Value {
    if let Some(fields) = details.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    details
}

/// Details with the dates of their writing where they have a place for them.
pub(super) fn dated(mut details: Value, now: Instant) -> Value {
    let now = json!(now.to_string());
    for name in DATES {
        if let Some(date) = details.get_mut(name) {
            *date = now.clone();
        }
    }
    if let Some(date) = details.pointer_mut("/deliveryDetail/eventTimestamp") {
        *date = now;
    }
    details
}

/// Postal addresses are normalised before anything is sent.
pub(super) fn normalisation(sent: &Sent) -> VecDeque<Draft> {
    let address = sent.content.recipients.first().and_then(|recipient| recipient.physical_address.as_ref());
    let Some(address) = address else { return VecDeque::new() };
    let details = json!({ "oldAddress": address, "normalizedAddress": crate::life::normalised(address) });
    VecDeque::from([
        Draft::of_all(sent.iun, C::ValidateNormalizeAddressesRequest, json!({})),
        Draft::of_recipient(sent.iun, C::NormalizedAddress, "", details),
    ])
}

/// The end of what did not reach the recipient.
pub(super) fn unreached(iun: Iun) -> Draft {
    Draft::of_recipient(iun, C::WorkflowEndedUnreached, "", json!({}))
}

/// Everything that follows the acceptance.
pub(super) fn channels(world: &World, sent: &Sent) -> VecDeque<Draft> {
    let Some(recipient) = sent.content.recipients.first() else { return VecDeque::new() };
    let mut ahead = VecDeque::new();
    let mut was_sent = false;
    for (channel, address) in digital_addresses(world, recipient) {
        let Some(address) = address else {
            let skip = json!({ "channel": channel });
            ahead.push_back(Draft::of_recipient(sent.iun, C::SendDigitalMessageSkip, &which(channel), skip));
            continue;
        };
        was_sent = true;
        if let Some(source) = digital(sent.iun, channel, &address, &mut ahead) {
            reached(sent.iun, channel, source, &mut ahead);
            return ahead;
        }
    }
    if let Some(address) = &recipient.physical_address {
        match letter(world, sent, address, &mut ahead) {
            Letter::Delivered(source) => reached(sent.iun, "ANALOG", source, &mut ahead),
            Letter::NotDelivered => ahead.push_back(unreached(sent.iun)),
            Letter::Unheard => {}
        }
    } else if was_sent {
        ahead.push_back(unreached(sent.iun));
    } else {
        ahead.push_back(Draft::of_recipient(sent.iun, C::WorkflowEndedUndeliverable, "", json!({})));
    }
    ahead
}

fn which(channel: &str) -> String {
    format!(".CHANNEL_{channel}")
}

fn reached(iun: Iun, channel: &str, source: String, ahead: &mut VecDeque<Draft>) {
    let delivered = json!({ "channel": channel, "sourceElementId": source, "notificationDate": "" });
    let delivered = Draft::of_recipient(iun, C::Delivered, "", delivered);
    let end = json!({ "sourceElementId": delivered.id });
    ahead.push_back(delivered);
    ahead.push_back(Draft::of_recipient(iun, C::WorkflowEndedReached, "", end));
}

/// The recipient's address on each digital channel.
fn digital_addresses(world: &World, recipient: &InformalRecipient) -> [(&'static str, Option<String>); 4] {
    let mut known = RecipientRead::new();
    known.tax_id.clone_from(&recipient.tax_id);
    let app = world.personas.contacts(&known).iter().find(|contact| contact.kind == "APPIO");
    let certified = recipient.digital_domicile.as_ref().and_then(|domicile| domicile.address.clone());
    [
        (IO, app.map(|contact| contact.address.clone())),
        (PEC, certified),
        (EMAIL, recipient.email.clone()),
        (SMS, recipient.phone_number.clone()),
    ]
}

/// The codes of a digital channel; the last one tells the outcome.
fn codes(channel: &str, address: &str) -> (Vec<String>, bool) {
    let texts = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    match channel {
        IO => (texts(&["SENT_TO_IO", "DELIVERED_TO_USER"]), true),
        SMS if mail::takes_short_messages(address) => (texts(&["S003"]), true),
        SMS => (texts(&["S008"]), false),
        _ => {
            let message = Message { attempt: 0, is_old_address: false, repetition: 0 };
            let codes: Vec<String> = mail::reports(address, message).into_iter().map(|event| event.code).collect();
            let arrives = codes.last().is_some_and(|code| code == "C003");
            match (channel, arrives) {
                (PEC, _) => (codes, arrives),
                (_, true) => (texts(&["M003", "M004"]), true),
                (_, false) => (texts(&["M003", "M005"]), false),
            }
        }
    }
}

/// A message on a digital channel; the element that proves its delivery, if it is delivered.
fn digital(iun: Iun, channel: &str, address: &str, ahead: &mut VecDeque<Draft>) -> Option<String> {
    let kind = if channel == IO { "APPIO" } else { channel };
    let address = json!({ "type": kind, "address": address });
    let about = json!({ "channel": channel, "digitalAddress": address, "retryNumber": 0 });
    let request = Draft::of_recipient(iun, C::SendDigitalMessage, &which(channel), about);
    let request_id = request.id.clone();
    ahead.push_back(request);
    let (codes, arrives) = codes(channel, kind_address(&address));
    let last = codes.len().saturating_sub(1);
    let mut source = None;
    for (index, code) in codes.iter().enumerate() {
        let mut details = json!({
            "channel": channel, "digitalAddress": address, "requestId": request_id,
            "deliveryDetail": { "code": code, "eventTimestamp": "" },
        });
        // Only certified mail tells of a delivery as an outcome; of the others the last thing heard counts.
        let is_outcome = index == last && (!arrives || channel == PEC);
        let draft = if is_outcome {
            details["responseStatus"] = json!(if arrives { "OK" } else { "KO" });
            details["notificationDate"] = json!("");
            Draft::of_recipient(iun, C::SendDigitalMessageFeedback, &which(channel), details)
        } else {
            details["retryNumber"] = json!(0);
            details["eventTimestamp"] = json!("");
            let which = format!("{}.IDX_{}", which(channel), index + 1);
            Draft::of_recipient(iun, C::SendDigitalMessageProgress, &which, details)
        };
        source = Some(draft.id.clone());
        ahead.push_back(draft.after(REPORT));
    }
    source.filter(|_| arrives)
}

fn kind_address(address: &Value) -> &str {
    address["address"].as_str().unwrap_or_default()
}
