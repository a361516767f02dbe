//! The status history, transitions, and what cannot be.

use crate::enums::Value;
use crate::fact::fact;
use crate::invalid::Invalid;
use crate::language::Language;
use crate::model::FullSentNotification;
use pyo3::prelude::*;
use send_core::ident::Localized;
use send_core::lifecycle as core;
use send_core::lifecycle::{Event, Regime};
use send_core::model::{NotificationStatus, TimelineCategory};
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// A history that keeps what it was computed from no longer.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Whole {
    entries: Vec<Stay>,
    shown: Vec<Stay>,
    unmapped: Vec<Odd>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Stay {
    status: NotificationStatus,
    active_from: Instant,
    related: Vec<String>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Odd {
    status: NotificationStatus,
    category: TimelineCategory,
    element_id: String,
}

impl From<core::History<'_>> for Whole {
    fn from(history: core::History<'_>) -> Self {
        let stays = |history: &core::History<'_>| history.entries().iter().map(Stay::from).collect();
        let odd = |unmapped: &core::Unmapped<'_>| Odd {
            status: unmapped.status.clone(),
            category: unmapped.category.clone(),
            element_id: unmapped.element_id.to_owned(),
        };
        Self {
            entries: stays(&history),
            unmapped: history.unmapped().iter().map(odd).collect(),
            shown: stays(&history.api_view()),
        }
    }
}

impl From<&core::HistoryEntry<'_>> for Stay {
    fn from(entry: &core::HistoryEntry<'_>) -> Self {
        Self {
            status: entry.status.clone(),
            active_from: entry.active_from,
            related: entry.related.iter().map(|id| (*id).to_owned()).collect(),
        }
    }
}

fn stays(stays: &[Stay]) -> Vec<HistoryEntry> {
    stays.iter().cloned().map(HistoryEntry).collect()
}

fact! {
    /// The life of a notification as a sequence of statuses, computed as the platform does.
    History in "send_sdk.lifecycle" of Whole {
        /// The status now: the last one.
        show status: Value<NotificationStatus> = |history| {
            Value(history.entries.last().map_or(NotificationStatus::InValidation, |last| last.status.clone()))
        },
        /// The stays, oldest first. The first is always IN_VALIDATION.
        count entries: Vec<HistoryEntry> = |history| stays(&history.entries),
        /// The stays as answers show them: without IN_VALIDATION, and with ACCEPTED since the request was received.
        count api_view: Vec<HistoryEntry> = |history| stays(&history.shown),
        /// The elements that the platform does not foresee in the status they met, in order: a warning, no more.
        count unmapped: Vec<Unmapped> = |history| history.unmapped.iter().cloned().map(Unmapped).collect(),
    }
}

fact! {
    /// A stay in a status.
    HistoryEntry in "send_sdk.lifecycle" of Stay {
        /// The status.
        show status: Value<NotificationStatus> = |stay| Value(stay.status.clone()),
        /// Since when.
        show active_from: Instant = |stay| stay.active_from,
        /// Ids of the elements that came in this status; the first is the one that led here.
        count related: Vec<String> = |stay| stay.related.clone(),
    }
}

fact! {
    /// An element that the platform does not foresee in the status it met.
    Unmapped in "send_sdk.lifecycle" of Odd {
        /// The status it met, and left as it was.
        show status: Value<NotificationStatus> = |odd| Value(odd.status.clone()),
        /// What happened; of several completions, the one that counts.
        show category: Value<TimelineCategory> = |odd| Value(odd.category.clone()),
        /// Id of the element.
        show element_id: String = |odd| odd.element_id.clone(),
    }
}

/// Computes the history of a notification from its timeline.
#[pyfunction]
#[pyo3(signature = (notification, raw: "bool" = false, regime: "Regime | str | None" = None))]
pub(crate) fn lifecycle_history(
    py: Python<'_>,
    notification: &Bound<'_, FullSentNotification>,
    raw: bool,
    regime: Option<Value<Regime>>,
) -> PyResult<History> {
    let notification = notification.get();
    let computed = py.detach(|| -> Result<Whole, Invalid> {
        let notification = &*notification.0;
        let no_date = |error: send_core::time::NotAnInstant| Invalid::told("timeline", &error).of_field("sentAt");
        let sent_at = notification.sent_at.instant().map_err(no_date)?;
        let events = if raw {
            Event::from_raw(&notification.timeline, regime.map_or_else(|| Regime::of(sent_at), |regime| regime.0))?
        } else {
            Event::from_timeline(&notification.timeline)?
        };
        Ok(core::history(&events, notification.recipients.len(), sent_at).into())
    });
    Ok(History(computed?))
}

fact! {
    /// What one event does to a status, by the platform's map alone.
    Transition in "send_sdk.lifecycle" of core::Transition {
        /// `CHANGES`, `STAYS`, or `UNMAPPED`: not foreseen, so that the status stays.
        show kind: Value<core::Transition> = |transition| Value(transition.clone()),
        /// The new status, if it changes.
        show status: Option<Value<NotificationStatus>> = |transition| match transition {
            core::Transition::Changes(status) => Some(Value(status.clone())),
            _ => None,
        },
    }
}

/// Looks an event up in the platform's map.
#[pyfunction]
#[pyo3(signature = (status, category, several_recipients: "bool" = false))]
pub(crate) fn lifecycle_transition(
    status: Value<NotificationStatus>,
    category: Value<TimelineCategory>,
    several_recipients: bool,
) -> Transition {
    core::transition(&status.0, &category.0, several_recipients).into()
}

fact! {
    /// One thing that cannot be, and where: a sign that a notification was cut, edited or invented.
    Impossible in "send_sdk.lifecycle" of core::Impossible {
        /// What it is.
        show kind: Value<core::ImpossibleKind> = |found| Value(found.kind),
        /// Where, as in `timeline[3]` or `notificationStatusHistory[1]`.
        show path: String = |found| found.path.clone(),
    }

    /// The same for a person, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

/// Finds what cannot be in a notification as its sender reads it.
#[pyfunction]
pub(crate) fn lifecycle_impossible(py: Python<'_>, notification: &Bound<'_, FullSentNotification>) -> Vec<Impossible> {
    let notification = notification.get();
    py.detach(|| core::impossible(&notification.0)).into_iter().map(Impossible).collect()
}
