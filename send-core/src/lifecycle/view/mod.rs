//! A notification recipient by recipient: how each was reached, what that means in law, what may still come.
//!
//! With more recipients the status of the notification is informative only: the law looks at each recipient. This view is for
//! the sender's records and screens; what the platform schedules is believed over what is computed here.
//!
//! Sources: each file names its own. The law is quoted as the SEND manual reports it.

mod attempt;
mod effect;
mod facts;
mod next;
mod proof;
#[cfg(test)]
mod tests;
mod words;

pub use attempt::{Attempt, AttemptResult, Means, Verdict};
pub use effect::{Basis, Channel, Effect, Outcome};
pub use next::Next;
pub use proof::Proof;

use super::{Event, EventError, Terms, history};
use crate::model::{FullSentNotification, NotificationStatus, TimelineCategory, TimelineElement};
use crate::time::Instant;
use facts::{Fact, Facts};
use next::Situation;
use serde::{Deserialize, Serialize};

/// A notification as it stands for its sender and for each recipient.
///
/// # Example
/// ```
/// use send_core::lifecycle::{Basis, Effect, NotificationView, Outcome, Terms};
/// use send_core::model::FullSentNotification;
/// let notification: FullSentNotification = send_core::wire::decode(
///     br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2025-12-01T08:00:00Z","notificationStatus":"DELIVERED","recipients":[{}],
///     "timeline":[
///       {"elementId":"A","category":"REQUEST_ACCEPTED","timestamp":"2025-12-01T08:05:00Z"},
///       {"elementId":"SEND_DIGITAL.X","category":"SEND_DIGITAL_DOMICILE","timestamp":"2025-12-01T08:20:00Z",
///        "details":{"recIndex":0,"digitalAddress":{"type":"PEC","address":"a@pec.it"}}},
///       {"elementId":"SEND_DIGITAL_FEEDBACK.X","category":"SEND_DIGITAL_FEEDBACK","timestamp":"2025-12-01T09:00:00Z",
///        "details":{"recIndex":0,"responseStatus":"OK","notificationDate":"2025-12-01T09:00:00Z"}},
///       {"elementId":"D","category":"DIGITAL_DELIVERY_CREATION_REQUEST","timestamp":"2025-12-01T09:01:00Z","details":{"recIndex":0}}]}"#,
/// )?;
/// let view = NotificationView::of(&notification, &Terms::default()).map_err(|e| e.to_string());
/// let recipient = &view.as_ref().map_err(Clone::clone)?.recipients[0];
/// assert_eq!(recipient.outcome, Outcome::DeliveredDigitally);
/// let at = send_core::time::parse("2025-12-08T09:00:00Z")?;
/// assert_eq!(recipient.effect, Effect::Due { at, basis: Basis::DigitalDelivery, scheduled: false });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotificationView {
    /// The status that the elements come to, as answers show it.
    pub status: NotificationStatus,
    /// For the sender it counts from here, once it is accepted: the document was on the platform ([`Basis::Filing`]).
    pub filed_at: Option<Instant>,
    /// When it was refused: there is no notification.
    pub refused_at: Option<Instant>,
    /// When its cancellation was asked for. Only `cancelled_at` proves it.
    pub cancellation_asked_at: Option<Instant>,
    /// When it was cancelled: from then on it has no effect.
    pub cancelled_at: Option<Instant>,
    /// True if the sender may still cancel it.
    pub can_be_cancelled: bool,
    /// When the documents are removed from the platform, once the first recipient is settled. They go at once for the
    /// recipients when the notification is cancelled.
    pub documents_removed_at: Option<Instant>,
    /// The recipients, by index.
    pub recipients: Vec<RecipientView>,
    /// Documents that concern the whole notification.
    pub proofs: Vec<Proof>,
}

/// One recipient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecipientView {
    /// The recipient's index.
    pub index: usize,
    /// The channel, by the platform's rule: digital if anything went to a digital address.
    pub channel: Channel,
    /// What was tried, in order.
    pub attempts: Vec<Attempt>,
    /// How far the delivery has come.
    pub outcome: Outcome,
    /// The first access by the recipient or a delegate.
    pub viewed: Option<Access>,
    /// When the sender first told a payment by this recipient; it stops further sendings, and has no legal effect.
    pub paid_at: Option<Instant>,
    /// How often part of the timeline was made void and done again.
    pub reworks: usize,
    /// The legal effect.
    pub effect: Effect,
    /// What may still happen.
    pub next: Vec<Next>,
    /// Documents that prove it.
    pub proofs: Vec<Proof>,
}

/// An access to the notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Access {
    /// When.
    pub at: Instant,
    /// True if it was a delegate.
    pub by_delegate: bool,
}

impl NotificationView {
    /// The view of a notification as its sender reads it. `terms` serve where the platform has not scheduled a date yet.
    ///
    /// # Errors
    /// [`EventError`] with the path of the first element, or of `sentAt`, that has no readable time.
    pub fn of(notification: &FullSentNotification, terms: &Terms) -> Result<Self, EventError> {
        let events = Event::from_timeline(&notification.timeline)?;
        let no_date = |_| EventError::new("sentAt".to_owned(), EventError::NO_INSTANT);
        let sent_at = notification.sent_at.instant().map_err(no_date)?;
        let pairs = notification.timeline.iter().zip(events);
        Ok(Self::build(pairs, notification.recipients.len(), sent_at, terms))
    }

    /// The view of elements that were paired with their business times.
    pub(super) fn build<'a>(
        pairs: impl Iterator<Item = (&'a TimelineElement, Event<'a>)>,
        recipients: usize,
        sent_at: Instant,
        terms: &Terms,
    ) -> Self {
        use TimelineCategory as C;
        let all = facts::prepare(pairs);
        let events: Vec<Event<'_>> = all.iter().map(|fact| fact.event).collect();
        let status = history(&events, recipients, sent_at).status().clone();
        let general = Facts::general(&all);
        let first = |category| general.first(category).map(Fact::at);
        let settled = all.iter().filter(|fact| fact.is(&C::Refinement) || fact.is(&C::NotificationViewed));
        let settled = settled.map(Fact::at).min();
        let asked = first(C::NotificationCancellationRequest);
        let void = effect::is_void(&general);
        Self {
            status,
            filed_at: first(C::RequestAccepted).map(|_| sent_at),
            refused_at: first(C::RequestRefused),
            cancellation_asked_at: asked,
            cancelled_at: first(C::NotificationCancelled),
            can_be_cancelled: asked.is_none() && !void,
            documents_removed_at: settled.filter(|_| !void).map(|settled| terms.documents_removed_at(settled)),
            recipients: (0..recipients).map(|index| RecipientView::build(&all, &general, index, terms)).collect(),
            proofs: general.iter().flat_map(proof::of).collect(),
        }
    }
}

impl RecipientView {
    fn build(all: &[Fact<'_>], general: &Facts<'_, '_>, index: usize, terms: &Terms) -> Self {
        use TimelineCategory as C;
        let facts = Facts::of(all, index);
        let attempts = attempt::attempts(&facts);
        let outcome = effect::outcome(&facts);
        let effect = effect::effect(&facts, outcome, effect::is_void(general), terms);
        let stopped = general.has(C::NotificationCancellationRequest);
        let situation = Situation { outcome, effect, attempts: &attempts, stopped };
        let access = |fact: &Fact<'_>| Access {
            at: fact.date_or_at(fact.details.event_timestamp.as_ref()),
            by_delegate: fact.details.by_delegate(),
        };
        Self {
            index,
            channel: effect::channel(&facts),
            outcome,
            viewed: facts.first(C::NotificationViewed).map(access),
            paid_at: facts.first(C::Payment).map(Fact::at),
            reworks: facts.all(C::NotificationTimelineReworked).count(),
            effect,
            next: next::next(&facts, &situation, terms),
            proofs: facts.iter().flat_map(proof::of).collect(),
            attempts,
        }
    }
}
