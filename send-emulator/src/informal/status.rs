//! Where an informal notification stands: a table of what each category leads to.
//!
//! Source: pagopa/pn-timeline-service `InformalTimelineStateMap.java` @2656955.

use send_core::model::{
    InformalCategory as C, InformalStatus as S, InformalStatusHistoryElement, InformalTimelineElement,
};
use send_core::time::Instant;

/// From a status, by an element of a category, to a status. Everything else changes nothing.
const TRANSITIONS: &[(S, C, S)] = &[
    (S::InValidation, C::RequestAccepted, S::Accepted),
    (S::InValidation, C::RequestRefused, S::Refused),
    (S::Accepted, C::SendDigitalMessage, S::Processing),
    (S::Accepted, C::SendAnalogMessage, S::Processing),
    (S::Accepted, C::WorkflowEndedUndeliverable, S::Undeliverable),
    (S::Processing, C::WorkflowEndedReached, S::CompletedReached),
    (S::Processing, C::WorkflowDoneReached, S::CompletedReached),
    (S::Processing, C::WorkflowEndedUnreached, S::CompletedUnreached),
    (S::Processing, C::WorkflowDoneUnreached, S::CompletedUnreached),
    (S::Processing, C::WorkflowEndedUndeliverable, S::Undeliverable),
    (S::CompletedUnreached, C::WorkflowEndedReached, S::CompletedReached),
    (S::CompletedUnreached, C::WorkflowDoneReached, S::CompletedReached),
    (S::Undeliverable, C::WorkflowEndedReached, S::CompletedReached),
    (S::Undeliverable, C::WorkflowDoneReached, S::CompletedReached),
];

/// The status after an element.
pub(super) fn after(status: &S, category: &C) -> S {
    let row = TRANSITIONS.iter().find(|(from, by, _)| from == status && by == category);
    row.map_or_else(|| status.clone(), |(.., to)| to.clone())
}

/// The history as answers show it: without IN_VALIDATION, and with ACCEPTED since the request was received.
pub(crate) fn history(timeline: &[InformalTimelineElement], sent_at: Instant) -> Vec<InformalStatusHistoryElement> {
    let mut status = S::InValidation;
    let mut history: Vec<InformalStatusHistoryElement> = Vec::new();
    for element in timeline {
        let (Some(category), Some(id)) = (&element.category, &element.element_id) else { continue };
        let next = after(&status, category);
        if next != status {
            let since = if status == S::InValidation { Some(sent_at.into()) } else { element.event_timestamp.clone() };
            let Some(since) = since else { continue };
            history.push(InformalStatusHistoryElement::new(next.clone(), since));
            status = next;
        }
        if let Some(current) = history.last_mut() {
            current.related_timeline_elements.push(id.clone());
        }
    }
    history
}
