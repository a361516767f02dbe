//! The life of a notification: history, terms, the view of each recipient, and the tracker.

pub mod terms;
mod tracker;
mod view;

pub use terms::{DeadlineData, StorageData, TermsData};
pub use tracker::{
    ChangeData, DoubtData, DoubtKindData, FinalDateData, NativeTracker, TrackerStateData, TrackerStepData,
};
pub use view::{
    AccessData, AttemptData, AttemptResultData, BasisData, ChannelData, EffectData, EffectKindData, MeansData,
    NextData, NextKindData, NotificationViewData, OutcomeData, ProofData, RecipientViewData, VerdictData,
};

use crate::error::NativeError;
use crate::text::TextData;
use send_core::ident::{Lang, Localized};
use send_core::lifecycle::{
    self, Event, EventError, History, HistoryEntry, Impossible, ImpossibleKind, Regime, Terms, Transition, Unmapped,
};
use send_core::model::{FullSentNotification, NotificationStatus, TimelineCategory};
use send_core::time::Instant;
use send_core::wire::Model;
use std::time::SystemTime;

/// A notification that was read before.
pub(crate) fn notification_of(json: &str) -> Result<FullSentNotification, NativeError> {
    Ok(FullSentNotification::read(json.as_bytes())?)
}

/// An instant of the facade.
fn instant_of(time: SystemTime, name: &str) -> Result<Instant, NativeError> {
    Instant::try_from(time).map_err(|_| NativeError::out_of_range(name, "up to the year 9999", "fino all'anno 9999"))
}

impl From<EventError> for NativeError {
    fn from(error: EventError) -> Self {
        Self::invalid("event", None, [error.text(Lang::En), error.text(Lang::It)]).at(&error.path)
    }
}

/// A stay in a status.
#[derive(Clone, Debug, uniffi::Record)]
pub struct HistoryEntryData {
    /// The status.
    pub status: String,
    /// Since when.
    pub active_from: SystemTime,
    /// Ids of the elements that came in it.
    pub related: Vec<String>,
}

/// An element that the platform does not foresee.
#[derive(Clone, Debug, uniffi::Record)]
pub struct UnmappedData {
    /// The status it met.
    pub status: String,
    /// What happened.
    pub category: String,
    /// Id of the element.
    pub element_id: String,
}

/// A history.
#[derive(Clone, Debug, uniffi::Record)]
pub struct HistoryData {
    /// Where it ends.
    pub status: String,
    /// The stays.
    pub entries: Vec<HistoryEntryData>,
    /// What the platform does not foresee.
    pub unmapped: Vec<UnmappedData>,
}

impl From<&History<'_>> for HistoryData {
    fn from(history: &History<'_>) -> Self {
        let entry = |entry: &HistoryEntry<'_>| HistoryEntryData {
            status: entry.status.to_string(),
            active_from: entry.active_from.into(),
            related: entry.related.iter().map(|id| (*id).to_owned()).collect(),
        };
        let unmapped = |unmapped: &Unmapped<'_>| UnmappedData {
            status: unmapped.status.to_string(),
            category: unmapped.category.to_string(),
            element_id: unmapped.element_id.to_owned(),
        };
        Self {
            status: history.status().to_string(),
            entries: history.entries().iter().map(entry).collect(),
            unmapped: history.unmapped().iter().map(unmapped).collect(),
        }
    }
}

/// Computes the history of a notification. `written` says that its times are those of writing; `validation` keeps
/// IN_VALIDATION, which answers do not show.
#[uniffi::export]
pub fn history_of(notification: String, written: bool, validation: bool) -> Result<HistoryData, NativeError> {
    let notification = notification_of(&notification)?;
    let sent_at = notification.sent_at.instant();
    let sent_at = sent_at.map_err(|error| {
        NativeError::invalid("event", None, [error.to_string(), "non è una data con fuso".to_owned()]).at("sentAt")
    })?;
    let events = match written {
        true => Event::from_raw(&notification.timeline, Regime::of(sent_at))?,
        false => Event::from_timeline(&notification.timeline)?,
    };
    let history = lifecycle::history(&events, notification.recipients.len(), sent_at);
    Ok((&if validation { history } else { history.api_view() }).into())
}

/// Looks at a notification recipient by recipient.
#[uniffi::export]
pub fn view_of(notification: String, terms: TermsData) -> Result<NotificationViewData, NativeError> {
    let view = lifecycle::NotificationView::of(&notification_of(&notification)?, &Terms::try_from(terms)?)?;
    Ok(view.into())
}

/// What an event does to a status.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum TransitionData {
    /// It becomes another.
    Changes {
        /// Which.
        to: String,
    },
    /// The event belongs to it.
    Stays,
    /// The platform does not foresee it.
    Unmapped,
}

/// Looks an event up in the platform's map.
#[uniffi::export]
pub fn transition(from: String, category: String, several_recipients: bool) -> TransitionData {
    let (from, category) = (NotificationStatus::from(from.as_str()), TimelineCategory::from(category.as_str()));
    match lifecycle::transition(&from, &category, several_recipients) {
        Transition::Changes(to) => TransitionData::Changes { to: to.to_string() },
        Transition::Stays => TransitionData::Stays,
        _ => TransitionData::Unmapped,
    }
}

/// A kind of what cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ImpossibleKindData {
    /// Something after a refusal.
    AfterRefused,
    /// ACCEPTED without its element.
    AcceptedWithoutRequest,
    /// A status after CANCELLED.
    AfterCancelled,
    /// REFINEMENT without its date.
    RefinementWithoutSchedule,
    /// ANALOG_SUCCESS_WORKFLOW without its date.
    SuccessWithoutFeedback,
    /// The index of nobody.
    NoSuchRecipient,
    /// An id that came before.
    RepeatedId,
    /// Something that this version has no name for.
    Unknown,
}

/// One thing that cannot be.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ImpossibleData {
    /// What.
    pub kind: ImpossibleKindData,
    /// Where.
    pub path: String,
    /// The same for people.
    pub text: TextData,
}

impl From<Impossible> for ImpossibleData {
    fn from(impossible: Impossible) -> Self {
        let kind = match impossible.kind {
            ImpossibleKind::AfterRefused => ImpossibleKindData::AfterRefused,
            ImpossibleKind::AcceptedWithoutRequest => ImpossibleKindData::AcceptedWithoutRequest,
            ImpossibleKind::AfterCancelled => ImpossibleKindData::AfterCancelled,
            ImpossibleKind::RefinementWithoutSchedule => ImpossibleKindData::RefinementWithoutSchedule,
            ImpossibleKind::SuccessWithoutFeedback => ImpossibleKindData::SuccessWithoutFeedback,
            ImpossibleKind::NoSuchRecipient => ImpossibleKindData::NoSuchRecipient,
            ImpossibleKind::RepeatedId => ImpossibleKindData::RepeatedId,
            _ => ImpossibleKindData::Unknown,
        };
        let text = (&impossible).into();
        Self { kind, path: impossible.path, text }
    }
}

/// What cannot be in a notification.
#[uniffi::export]
pub fn impossible_in(notification: String) -> Result<Vec<ImpossibleData>, NativeError> {
    let found = lifecycle::impossible(&notification_of(&notification)?);
    Ok(found.into_iter().map(Into::into).collect())
}
