//! What must hold of every life, and short ways to a letter.
#![allow(dead_code)]

use super::{Desk, recipient, without_domicile};
use send_core::iun::Iun;
use send_core::lifecycle::{Event, Regime, history, impossible};
use send_core::model::{FullSentNotification, NotificationStatus, TimelineElement};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::time::Duration;

pub const DAY: Duration = Duration::from_secs(86_400);

/// Pairs of status and category for which the platform's table has no row, and which happen in ordinary life
/// (shared/reference/lifecycle.md section 5): it logs them and keeps the status.
const ORDINARY: &[(&str, &str)] = &[
    ("EFFECTIVE_DATE", "PAYMENT"),
    ("EFFECTIVE_DATE", "SEND_ANALOG_PROGRESS"),
    ("EFFECTIVE_DATE", "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS"),
    // An attempt that is restarted takes the letter back: the status is that before it was sent.
    ("ACCEPTED", "NOTIFICATION_TIMELINE_REWORKED"),
    // A report that bears an early date arrives when its letter is closed.
    ("RETURNED_TO_SENDER", "NOTIFICATION_TIMELINE_REWORKED"),
];

/// Checks a notification as it was served: history, order, dates, ids, details.
pub fn assert_sound(sent: &FullSentNotification) {
    let iun = sent.iun.as_str();
    let events = Event::from_timeline(&sent.timeline).unwrap();
    let computed = history(&events, sent.recipients.len(), sent.sent_at.instant().unwrap());
    for unmapped in computed.unmapped() {
        let pair = (unmapped.status.as_str(), unmapped.category.as_str());
        assert!(ORDINARY.contains(&pair), "{iun}: {pair:?} at {}", unmapped.element_id);
    }
    assert_eq!(computed.status(), &sent.notification_status, "{iun}");
    assert_eq!(computed.api_view().to_model(), sent.notification_status_history.as_slice(), "{iun}");
    assert_eq!(impossible(sent), [], "{iun}");
    assert!(events.windows(2).all(|pair| pair[0].order(&pair[1]).is_le()), "{iun}: in the platform's order");
    assert_business_times(sent, &events);
    assert_eq!(counted_status(sent), sent.notification_status, "{iun}: by counting");
    let mut ids = HashSet::new();
    for element in &sent.timeline {
        let id = element.element_id.as_deref().unwrap();
        assert!(ids.insert(id) && id.contains(iun), "{id}");
        let details = element.typed_details().unwrap_or_else(|error| panic!("{id}: {error}"));
        let shown = format!("{details:?}");
        assert!(!shown.contains("extra"), "{id} has fields that its category has not: {shown}");
    }
}

/// The status that follows from what there is in the timeline, without its order: a second opinion on the history.
fn counted_status(sent: &FullSentNotification) -> NotificationStatus {
    use NotificationStatus as S;
    let of = |category: &str| -> HashSet<usize> {
        elements(sent, category).map(|element| element.rec_index().unwrap_or_default()).collect()
    };
    let is_there = |category: &str| elements(sent, category).next().is_some();
    let (dead, lost) = (of("ANALOG_WORKFLOW_RECIPIENT_DECEASED"), of("COMPLETELY_UNREACHABLE"));
    let reached: HashSet<usize> =
        of("DIGITAL_DELIVERY_CREATION_REQUEST").union(&of("ANALOG_SUCCESS_WORKFLOW")).copied().collect();
    let is_alone = sent.recipients.len() == 1;
    let completed = dead.len() + lost.len() + reached.len();
    let is_complete = completed == sent.recipients.len();
    match () {
        () if is_there("NOTIFICATION_CANCELLED") => S::Cancelled,
        () if is_alone && !dead.is_empty() => S::ReturnedToSender,
        () if of("NOTIFICATION_VIEWED").difference(&dead).next().is_some() => S::Viewed,
        () if is_there("REFINEMENT") => S::EffectiveDate,
        () if is_complete && !reached.is_empty() => S::Delivered,
        () if is_complete && !lost.is_empty() => S::Unreachable,
        () if is_complete => S::ReturnedToSender,
        () if is_there("SEND_DIGITAL_DOMICILE") || is_there("SEND_ANALOG_DOMICILE") => S::Delivering,
        () => S::Accepted,
    }
}

/// The times that were served are those that core computes from the times of writing.
fn assert_business_times(sent: &FullSentNotification, served: &[Event<'_>]) {
    let written = |element: &TimelineElement| {
        let mut element = element.clone();
        element.timestamp.clone_from(&element.ingestion_timestamp);
        element
    };
    let raw: Vec<TimelineElement> = sent.timeline.iter().map(written).collect();
    let computed = Event::from_raw(&raw, Regime::AfterFix).unwrap();
    for (computed, served) in computed.iter().zip(served) {
        assert_eq!((computed.id, computed.at), (served.id, served.at));
    }
}

/// The only element of a category, or the first.
pub fn element<'a>(sent: &'a FullSentNotification, category: &str) -> &'a TimelineElement {
    elements(sent, category).next().unwrap_or_else(|| panic!("{category} is there"))
}

pub fn elements<'a>(sent: &'a FullSentNotification, category: &str) -> impl Iterator<Item = &'a TimelineElement> {
    let is = move |element: &&TimelineElement| element.category.as_ref().unwrap().as_str() == category;
    sent.timeline.iter().filter(is)
}

pub fn details(element: &TimelineElement) -> Value {
    element.details.as_ref().unwrap().decode().unwrap()
}

/// A field of the details of every element of a category.
pub fn told(sent: &FullSentNotification, category: &str, field: &str) -> Vec<String> {
    let text = |element| details(element)[field].as_str().unwrap_or_default().to_owned();
    elements(sent, category).map(text).collect()
}

pub fn statuses(sent: &FullSentNotification) -> Vec<NotificationStatus> {
    sent.notification_status_history.iter().map(|entry| entry.status.clone()).collect()
}

/// A recipient without a digital domicile who lives in a street.
pub fn living_at(street: &str) -> Value {
    let mut recipient = without_domicile(recipient());
    recipient["physicalAddress"]["address"] = json!(street);
    recipient
}

impl Desk {
    /// A request for these recipients, by letters of a kind.
    pub fn letters(&self, protocol: &str, product: &str, recipients: &[Value]) -> Value {
        let mut request = self.request(protocol);
        request["recipients"] = json!(recipients);
        request["physicalCommunicationType"] =
            json!(if product == "890" { "REGISTERED_LETTER_890" } else { "AR_REGISTERED_LETTER" });
        request
    }

    /// Sends a letter to a street, and lets a year and more pass.
    pub fn life_of_a_letter(&self, product: &str, street: &str) -> FullSentNotification {
        let iun = self.send(&self.letters(street, product, &[living_at(street)]));
        self.end_of(iun)
    }

    /// The notification when nothing more happens to it.
    pub fn end_of(&self, iun: Iun) -> FullSentNotification {
        self.emulator.advance(DAY * 500);
        let sent = self.sent(iun);
        assert_sound(&sent);
        sent
    }
}
