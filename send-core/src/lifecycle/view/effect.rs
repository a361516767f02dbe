//! What it comes to for a recipient, in fact and in law.
//!
//! Sources: the SEND manual, "Focus sul perfezionamento", for art. 26, paragraph 9, of DL 76/2020;
//! pagopa/pn-delivery-push-workflow `.../action/completionworkflow/**` for what the platform schedules;
//! pagopa/pn-timeline-service `.../utils/DeliveryModeExtractor.java` @6618f91 for the channel.

use super::super::terms::Terms;
use super::facts::{Fact, Facts};
use crate::model::TimelineCategory as C;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// The channel by which the platform tries to reach a recipient, by its own rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Channel {
    /// A digital address.
    Digital,
    /// Registered letters.
    Paper,
    /// Not chosen yet.
    Unknown,
}

/// How far the delivery to a recipient has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// Nothing was sent yet.
    NotSent,
    /// Something was sent, and its outcome or the next attempt is awaited.
    Underway,
    /// A digital address took it.
    DeliveredDigitally,
    /// No digital address took it: the notice of failed delivery (AMR) is in the reserved area.
    DigitalFailure,
    /// A letter was delivered, or counts as delivered.
    DeliveredOnPaper,
    /// The recipient could not be traced: the notice is deposited in the reserved area.
    Untraceable,
    /// No outcome of the letters abroad came in time.
    TimedOut,
    /// The recipient is deceased.
    Deceased,
}

/// The legal ground of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Basis {
    /// For the sender: the document was made available on the platform.
    Filing,
    /// For the recipient: the 7th day after the delivery to a digital address, the 8th if it came after 21:00.
    DigitalDelivery,
    /// For the recipient: the 15th day after the notice of failed delivery was made available.
    DigitalFailure,
    /// For the recipient: the 10th day after the delivery on paper.
    PaperDelivery,
    /// For the recipient: the 10th day after the notice was deposited, if untraceable.
    Deposit,
    /// For the recipient: the access by the recipient or a delegate.
    Access,
    /// For the recipient: a term that the platform set; which one, the elements at hand do not say.
    Term,
}

/// The legal effect for a recipient (perfezionamento).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Effect {
    /// Nothing fixes a date yet.
    Pending,
    /// It will take effect at this instant, unless the recipient has access before, or a rework or cancellation comes.
    Due {
        /// When.
        at: Instant,
        /// Why then.
        basis: Basis,
        /// True if the platform scheduled the date; false if it is computed here from the terms.
        scheduled: bool,
    },
    /// It took effect.
    Final {
        /// When; show people the [day in Rome](crate::lifecycle::rome_date).
        at: Instant,
        /// Why then.
        basis: Basis,
    },
    /// No term runs: the recipient is deceased, or no outcome came in time.
    NoTerm,
    /// The notification was refused or cancelled: it has no effect.
    Void,
}

impl Effect {
    /// The date at which it took or will take effect.
    #[must_use]
    pub fn at(&self) -> Option<Instant> {
        match self {
            Self::Due { at, .. } | Self::Final { at, .. } => Some(*at),
            _ => None,
        }
    }
}

/// True if the platform took in for good that the notification has no effect.
pub(super) fn is_void(general: &Facts<'_, '_>) -> bool {
    general.has(C::NotificationCancelled) || general.has(C::RequestRefused)
}

pub(super) fn channel(facts: &Facts<'_, '_>) -> Channel {
    if facts.has(C::SendDigitalDomicile) {
        Channel::Digital
    } else if facts.has(C::ScheduleAnalogWorkflow) || facts.has(C::ProbableSchedulingAnalogDate) {
        Channel::Paper
    } else {
        Channel::Unknown
    }
}

pub(super) fn outcome(facts: &Facts<'_, '_>) -> Outcome {
    let ended = facts.iter().rev().find_map(completion);
    let sent = || facts.has(C::SendDigitalDomicile) || facts.has(C::SendAnalogDomicile);
    ended.unwrap_or_else(|| if sent() { Outcome::Underway } else { Outcome::NotSent })
}

/// What this element ends the delivery with, if it does.
fn completion(fact: &Fact<'_>) -> Option<Outcome> {
    match fact.event.category {
        C::DigitalDeliveryCreationRequest if fact.details.end_workflow_status.as_deref() == Some("FAILURE") => {
            Some(Outcome::DigitalFailure)
        }
        C::DigitalFailureWorkflow => Some(Outcome::DigitalFailure),
        C::DigitalDeliveryCreationRequest | C::DigitalSuccessWorkflow => Some(Outcome::DeliveredDigitally),
        C::AnalogSuccessWorkflow => Some(Outcome::DeliveredOnPaper),
        C::AnalogFailureWorkflow | C::CompletelyUnreachable | C::CompletelyUnreachableCreationRequest => {
            Some(Outcome::Untraceable)
        }
        C::AnalogFailureWorkflowTimeout => Some(Outcome::TimedOut),
        C::AnalogWorkflowRecipientDeceased => Some(Outcome::Deceased),
        _ => None,
    }
}

pub(super) fn effect(facts: &Facts<'_, '_>, outcome: Outcome, void: bool, terms: &Terms) -> Effect {
    if void {
        return Effect::Void;
    }
    let term = term(facts, outcome, terms);
    let basis = term.map_or(Basis::Term, |(_, basis)| basis);
    let by_term = facts.first(C::Refinement).map(|fact| (fact.at(), basis));
    let access =
        facts.all(C::NotificationViewed).map(|fact| fact.date_or_at(fact.details.event_timestamp.as_ref())).min();
    let by_access = access.map(|at| (at, Basis::Access));
    if let Some((at, basis)) = by_term.into_iter().chain(by_access).min_by_key(|(at, _)| *at) {
        return Effect::Final { at, basis };
    }
    let scheduled = facts.last(C::ScheduleRefinement);
    let scheduled =
        scheduled.and_then(|fact| fact.details.scheduling_date.as_ref()).and_then(|date| date.instant().ok());
    match (outcome, scheduled, term) {
        (Outcome::Deceased | Outcome::TimedOut, ..) => Effect::NoTerm,
        (_, Some(at), _) => Effect::Due { at, basis, scheduled: true },
        (_, None, Some((at, basis))) => Effect::Due { at, basis, scheduled: false },
        (_, None, None) => Effect::Pending,
    }
}

/// When the term runs out by the configured durations, and which term it is.
fn term(facts: &Facts<'_, '_>, outcome: Outcome, terms: &Terms) -> Option<(Instant, Basis)> {
    let closing = facts.last(C::DigitalDeliveryCreationRequest);
    let closed = |fallback: C| {
        let closed = closing.or_else(|| facts.last(fallback))?;
        Some(closed.date_or_at(closed.details.completion_workflow_date.as_ref()))
    };
    match outcome {
        Outcome::DeliveredDigitally => {
            let good = |fact: &&Fact<'_>| fact.details.response_status.as_deref() == Some("OK");
            let delivered = facts.all(C::SendDigitalFeedback).rfind(good);
            let delivered = delivered.map(|fact| fact.date_or_at(fact.details.notification_date.as_ref()));
            let delivered = delivered.or_else(|| closed(C::DigitalSuccessWorkflow))?;
            Some((terms.digital_success(delivered), Basis::DigitalDelivery))
        }
        Outcome::DigitalFailure => {
            closed(C::DigitalFailureWorkflow).map(|closed| (terms.digital_failure(closed), Basis::DigitalFailure))
        }
        Outcome::DeliveredOnPaper => {
            let delivered = facts.last(C::AnalogSuccessWorkflow)?;
            Some((terms.paper_success(delivered.at()), Basis::PaperDelivery))
        }
        Outcome::Untraceable => {
            let deposited = facts.last(C::AnalogFailureWorkflow).or_else(|| facts.last(C::CompletelyUnreachable))?;
            Some((terms.paper_failure(deposited.at()), Basis::Deposit))
        }
        _ => None,
    }
}
