//! One notification, followed from the events of a stream.

use super::{HistoryData, NotificationViewData, TermsData, notification_of};
use crate::error::NativeError;
use crate::text::TextData;
use send_core::lifecycle::{Change, Doubt, FinalDate, Terms, Tracker};
use send_core::model::StreamEvent;
use send_core::wire::Model;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The date of finalisation for a recipient.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FinalDateData {
    /// The recipient.
    pub recipient: i32,
    /// Until now.
    pub before: Option<SystemTime>,
    /// From now on.
    pub after: Option<SystemTime>,
}

/// What an event changed.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ChangeData {
    /// The status before, if it is another now.
    pub status_before: Option<String>,
    /// The status now, likewise.
    pub status_after: Option<String>,
    /// Dates that came, moved or were withdrawn.
    pub final_dates: Vec<FinalDateData>,
    /// Ids of elements that do not count any more.
    pub withdrawn: Vec<String>,
    /// Whether something was taken back.
    pub takes_back: bool,
}

impl From<Change> for ChangeData {
    fn from(change: Change) -> Self {
        let takes_back = change.takes_back();
        let Change { status, final_dates, withdrawn, .. } = change;
        let (status_before, status_after) = status.map(|(a, b)| (a.to_string(), b.to_string())).unzip();
        let date = |date: FinalDate| FinalDateData {
            recipient: position(date.recipient),
            before: date.before.map(Into::into),
            after: date.after.map(Into::into),
        };
        Self {
            status_before,
            status_after,
            final_dates: final_dates.into_iter().map(date).collect(),
            withdrawn,
            takes_back,
        }
    }
}

fn position(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}

/// A kind of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum DoubtKindData {
    /// Nobody said when the request was received.
    SentAtUnknown,
    /// The time of an element comes from another.
    TimeUnknown,
    /// What a rework made void is not known.
    ReworkUnseen,
    /// The platform told another status.
    StatusDiffers,
    /// An element could not be read.
    Unreadable,
    /// Something that this version has no name for.
    Unknown,
}

/// A reason to read the whole notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DoubtData {
    /// Which.
    pub kind: DoubtKindData,
    /// The element it is about.
    pub element_id: Option<String>,
    /// For people.
    pub text: TextData,
}

impl From<Doubt> for DoubtData {
    fn from(doubt: Doubt) -> Self {
        let text = (&doubt).into();
        let (kind, element_id) = match doubt {
            Doubt::SentAtUnknown => (DoubtKindData::SentAtUnknown, None),
            Doubt::TimeUnknown { element_id } => (DoubtKindData::TimeUnknown, Some(element_id)),
            Doubt::ReworkUnseen { element_id } => (DoubtKindData::ReworkUnseen, Some(element_id)),
            Doubt::StatusDiffers { .. } => (DoubtKindData::StatusDiffers, None),
            Doubt::Unreadable { .. } => (DoubtKindData::Unreadable, None),
            _ => (DoubtKindData::Unknown, None),
        };
        Self { kind, element_id, text }
    }
}

/// Where a notification stands.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TrackerStateData {
    /// The status.
    pub status: String,
    /// How many recipients.
    pub recipients: i32,
    /// When SEND received the request.
    pub sent_at: Option<SystemTime>,
    /// When it was finalised for each recipient.
    pub final_dates: Vec<Option<SystemTime>>,
    /// What is doubtful.
    pub doubts: Vec<DoubtData>,
    /// Whether a full read would settle something.
    pub needs_full_read: bool,
}

impl From<&Tracker> for TrackerStateData {
    fn from(tracker: &Tracker) -> Self {
        let final_date = |recipient| tracker.final_date(recipient).map(Into::into);
        Self {
            status: tracker.status().to_string(),
            recipients: position(tracker.recipients()),
            sent_at: tracker.sent_at().map(Into::into),
            final_dates: (0..tracker.recipients()).map(final_date).collect(),
            doubts: tracker.doubts().into_iter().map(Into::into).collect(),
            needs_full_read: tracker.needs_full_read(),
        }
    }
}

/// What some events, or a full read, changed, and where that leaves the notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TrackerStepData {
    /// What each changed, in order.
    pub changes: Vec<ChangeData>,
    /// Where it stands now.
    pub state: TrackerStateData,
}

/// A tracker.
#[derive(Debug, uniffi::Object)]
pub struct NativeTracker {
    tracker: Mutex<Tracker>,
}

/// Most recipients that a tracker is made for: far above what the platform takes.
const MOST_RECIPIENTS: usize = 1000;

#[uniffi::export]
impl NativeTracker {
    /// A tracker of which nothing is known yet.
    #[uniffi::constructor]
    pub fn new(recipients: i32) -> Result<Arc<Self>, NativeError> {
        let recipients = usize::try_from(recipients).ok().filter(|number| (1..=MOST_RECIPIENTS).contains(number));
        let recipients =
            recipients.ok_or_else(|| NativeError::out_of_range("recipients", "1 to 1000", "da 1 a 1000"))?;
        Ok(Arc::new(Self { tracker: Mutex::new(Tracker::new(recipients)) }))
    }

    /// A tracker that begins with a full read.
    #[uniffi::constructor]
    pub fn from_notification(notification: String) -> Result<Arc<Self>, NativeError> {
        let tracker = Tracker::from_notification(&notification_of(&notification)?);
        Ok(Arc::new(Self { tracker: Mutex::new(tracker) }))
    }

    /// Takes in events, given as JSON. If one cannot be read, none is taken in.
    pub fn feed(&self, events: Vec<String>) -> Result<TrackerStepData, NativeError> {
        let read = |(index, json): (usize, &String)| {
            StreamEvent::read(json.as_bytes()).map_err(|error| NativeError::from(error).at(&format!("events[{index}]")))
        };
        let events = events.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
        let mut tracker = self.lock();
        let changes = events.iter().map(|event| tracker.feed(event).into()).collect();
        Ok(TrackerStepData { changes, state: (&*tracker).into() })
    }

    /// Takes in a full read, given as JSON.
    pub fn absorb(&self, notification: String) -> Result<TrackerStepData, NativeError> {
        let notification = notification_of(&notification)?;
        let mut tracker = self.lock();
        let changes = vec![tracker.absorb(&notification).into()];
        Ok(TrackerStepData { changes, state: (&*tracker).into() })
    }

    /// Where the notification stands.
    pub fn state(&self) -> TrackerStateData {
        (&*self.lock()).into()
    }

    /// The history that the elements come to.
    pub fn history(&self, validation: bool) -> HistoryData {
        let tracker = self.lock();
        let history = tracker.history();
        (&if validation { history } else { history.api_view() }).into()
    }

    /// The notification recipient by recipient.
    pub fn view(&self, terms: TermsData) -> Result<NotificationViewData, NativeError> {
        Ok(self.lock().view(&Terms::try_from(terms)?).into())
    }

    /// Ids of the elements that count.
    pub fn element_ids(&self) -> Vec<String> {
        self.lock().elements().filter_map(|element| element.element_id.clone()).collect()
    }
}

impl NativeTracker {
    fn lock(&self) -> MutexGuard<'_, Tracker> {
        self.tracker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
