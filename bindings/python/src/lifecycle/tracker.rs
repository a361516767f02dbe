//! One notification, followed from the events of a stream.

use super::calendar::{TermsFields, terms};
use super::history::History;
use super::view::NotificationView;
use crate::argument::Fields;
use crate::enums::Value;
use crate::fact::fact;
use crate::language::Language;
use crate::model::{FullSentNotification, StreamEvent, TimelineElement};
use pyo3::prelude::*;
use send_core::ident::Localized;
use send_core::lifecycle as core;
use send_core::model::NotificationStatus;
use send_core::time::Instant;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Follows one notification: feed it events, ask it where the notification stands.
///
/// Its state depends on what was fed, never on the order or the number of times: duplicates change nothing, a late event finds
/// its place in the past, a rework takes away what it made void. Hand it the events of one notification only. For a complete
/// picture the stream must carry every category (`StreamEventType.TIMELINE`, version 2.9); with fewer, `doubts` says what a full
/// read would settle.
///
/// ```python
/// tracker = Tracker(recipients=1)
/// for event in page.events:
///     change = tracker.feed(event)
///     if change.status is not None:
///         before, after = change.status
/// ```
#[pyclass(frozen, module = "send_sdk.lifecycle")]
pub(crate) struct Tracker(Mutex<core::Tracker>);

impl Tracker {
    fn lock(&self) -> MutexGuard<'_, core::Tracker> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works without the interpreter.
    fn with<T: Send>(&self, py: Python<'_>, work: impl FnOnce(&mut core::Tracker) -> T + Send) -> T {
        py.detach(|| work(&mut self.lock()))
    }
}

#[pymethods]
impl Tracker {
    #[new]
    #[pyo3(signature = (recipients: "int"))]
    fn new(recipients: usize) -> Self {
        Self(Mutex::new(core::Tracker::new(recipients)))
    }

    /// A tracker that begins with a full read.
    #[staticmethod]
    #[pyo3(signature = (notification, /))]
    fn from_notification(py: Python<'_>, notification: &Bound<'_, FullSentNotification>) -> Self {
        let notification = notification.get();
        Self(Mutex::new(py.detach(|| core::Tracker::from_notification(&notification.0))))
    }

    /// Takes in an event of a stream, and says what it changed.
    #[pyo3(signature = (event, /))]
    fn feed(&self, py: Python<'_>, event: &Bound<'_, StreamEvent>) -> Change {
        let event = event.get();
        self.with(py, |tracker| tracker.feed(&event.0)).into()
    }

    /// Takes in many events; a change for each.
    #[pyo3(signature = (events: "Iterable[StreamEvent]", /))]
    fn feed_all(&self, py: Python<'_>, events: &Bound<'_, PyAny>) -> PyResult<Vec<Change>> {
        let take = |event: PyResult<Bound<'_, PyAny>>| Ok(event?.cast_into::<StreamEvent>()?.get().clone());
        let events = events.try_iter()?.map(take).collect::<PyResult<Vec<_>>>()?;
        Ok(self.with(py, |tracker| events.iter().map(|event| tracker.feed(&event.0).into()).collect()))
    }

    /// Takes in a full read, and says what it changed. It is believed for all that was written up to its newest element.
    #[pyo3(signature = (notification, /))]
    fn absorb(&self, py: Python<'_>, notification: &Bound<'_, FullSentNotification>) -> Change {
        let notification = notification.get();
        self.with(py, |tracker| tracker.absorb(&notification.0)).into()
    }

    /// Where the notification stands.
    #[getter]
    fn status(&self) -> Value<NotificationStatus> {
        Value(self.lock().status().clone())
    }

    /// The history that the elements come to.
    fn history(&self, py: Python<'_>) -> History {
        History(self.with(py, |tracker| tracker.history().into()))
    }

    /// When the notification was finalised for a recipient; `None` if it is not, or not any more after a rework.
    #[pyo3(signature = (recipient: "int", /))]
    fn final_date(&self, recipient: usize) -> Option<Instant> {
        self.lock().final_date(recipient)
    }

    /// The elements that count, by id: all that were seen but the void ones.
    #[getter]
    fn elements(&self) -> Vec<TimelineElement> {
        self.lock().elements().cloned().map(TimelineElement::from).collect()
    }

    /// The notification recipient by recipient, from what was seen.
    #[pyo3(signature = (terms: "Terms | None" = None))]
    fn view(&self, py: Python<'_>, terms: Option<Fields<TermsFields>>) -> NotificationView {
        let terms = self::terms(terms);
        self.with(py, |tracker| tracker.view(&terms)).into()
    }

    /// Number of recipients of the notification.
    #[getter]
    fn recipients(&self) -> usize {
        self.lock().recipients()
    }

    /// When SEND received the request, if an element or a full read said so.
    #[getter]
    fn sent_at(&self) -> Option<Instant> {
        self.lock().sent_at()
    }

    /// What a full read would settle. Empty as long as what was seen fits together; that is no proof that nothing is missing.
    #[getter]
    fn doubts(&self, py: Python<'_>) -> Vec<Doubt> {
        self.with(py, |tracker| tracker.doubts()).into_iter().map(Doubt).collect()
    }

    /// True if there is a doubt.
    #[getter]
    fn needs_full_read(&self, py: Python<'_>) -> bool {
        self.with(py, |tracker| tracker.needs_full_read())
    }

    /// A tracker with the same state, to go its own way.
    fn __copy__(&self) -> Self {
        Self(Mutex::new(self.lock().clone()))
    }

    /// The same: nothing in it can be changed from outside.
    #[pyo3(signature = (_memo: "object", /))]
    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.__copy__()
    }

    fn __repr__(&self) -> String {
        let tracker = self.lock();
        format!("Tracker(status='{}', elements=<{}>)", tracker.status(), tracker.elements().count())
    }
}

fact! {
    /// What an event, or a full read, changed.
    Change in "send_sdk.lifecycle" of core::Change {
        /// The status before and after, if it is another now.
        show status: Option<(Value<NotificationStatus>, Value<NotificationStatus>)> = |change| {
            change.status.clone().map(|(before, after)| (Value(before), Value(after)))
        },
        /// Dates of finalisation that came, moved or were withdrawn.
        count final_dates: Vec<FinalDate> = |change| change.final_dates.iter().copied().map(FinalDate).collect(),
        /// Ids of elements, seen before, that do not count any more. Withdraw what was built on them.
        count withdrawn: Vec<String> = |change| change.withdrawn.clone(),
        /// True if nothing changed that a reader would act on.
        hide is_empty: bool = |change| change.is_empty(),
        /// True if something was taken back that may have been acted on.
        show takes_back: bool = |change| change.takes_back(),
    }
}

fact! {
    /// The date of finalisation for a recipient, before and after a change.
    FinalDate in "send_sdk.lifecycle" of core::FinalDate {
        /// The recipient, as an index.
        show recipient: usize = |date| date.recipient,
        /// The date that held until now.
        show before: Option<Instant> = |date| date.before,
        /// The date that holds from now on; `None` if it was withdrawn.
        show after: Option<Instant> = |date| date.after,
    }
}

fact! {
    /// A reason to read the whole notification.
    Doubt in "send_sdk.lifecycle" of core::Doubt {
        /// What it is.
        show kind: Value<core::Doubt> = |doubt| Value(doubt.clone()),
        /// Id of the element it is about, or the path of what could not be read.
        show element_id: Option<String> = |doubt| match doubt {
            core::Doubt::TimeUnknown { element_id } | core::Doubt::ReworkUnseen { element_id } => {
                Some(element_id.clone())
            }
            core::Doubt::Unreadable { path, .. } => Some(path.clone()),
            _ => None,
        },
        /// What the platform said, for `STATUS_DIFFERS`.
        show told: Option<Value<NotificationStatus>> = |doubt| match doubt {
            core::Doubt::StatusDiffers { told, .. } => Some(Value(told.clone())),
            _ => None,
        },
        /// What the elements come to, for `STATUS_DIFFERS`.
        show computed: Option<Value<NotificationStatus>> = |doubt| match doubt {
            core::Doubt::StatusDiffers { computed, .. } => Some(Value(computed.clone())),
            _ => None,
        },
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
