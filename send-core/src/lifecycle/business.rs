//! From the instant of writing to the instant that counts: business timestamps.
//!
//! Answers of the notifications service carry business times already ([`Event::from_timeline`]). Records of the platform and
//! its streams carry the instant at which an element was *written*; what counts for the status and in law is found in the
//! element's own details, or in other elements of the same recipient ([`Event::from_raw`]).
//!
//! Source: pagopa/pn-timeline-service `src/main/java/it/pagopa/pn/timelineservice/service/mapper/`
//! `{SmartMapper,TimelineMapper,TimelineMapperBeforeFix,TimelineMapperAfterFix}.java`; the date of the change from
//! `config/application.properties` L19, `featureunreachablerefinementpostaarstartdate`.

use super::particulars::Particulars;
use super::{Element, Event, EventError};
use crate::model::TimelineCategory;
use crate::time::Instant;
use crate::wire::{DateTime, in_italian};

/// Which of the platform's two rules dates the elements of an untraceable recipient.
///
/// Until the fix of November 2024 the last outcome of the courier counted; since then the deposit of the notice
/// (ANALOG_FAILURE_WORKFLOW) does. A notification keeps the rule of the day on which it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regime {
    /// Received before 2024-11-27T00:00Z.
    BeforeFix,
    /// Received from then on.
    AfterFix,
}

impl Regime {
    /// Seconds since 1970 of the change: 2024-11-27T00:00:00Z.
    const SWITCH: i64 = 1_732_665_600;

    /// The rule for a notification received at this instant (`sentAt`), in production.
    ///
    /// ```
    /// use send_core::lifecycle::Regime;
    /// assert_eq!(Regime::of(send_core::time::parse("2024-11-26T23:59:59.9Z")?), Regime::BeforeFix);
    /// assert_eq!(Regime::of(send_core::time::parse("2024-11-27T00:00:00Z")?), Regime::AfterFix);
    /// # Ok::<(), send_core::time::NotAnInstant>(())
    /// ```
    #[must_use]
    pub fn of(sent_at: Instant) -> Self {
        if sent_at.as_second() < Self::SWITCH { Self::BeforeFix } else { Self::AfterFix }
    }
}

/// The field of an element's own details that holds its business time.
#[derive(Clone, Copy)]
enum Own {
    NotificationDate,
    EventTimestamp,
    TimeoutDate,
}

/// The rule that takes a business time from other elements of the same recipient.
#[derive(Clone, Copy)]
enum Borrowed {
    /// The end of paper, if there was any.
    EndOfPaperIfAny,
    /// The end of paper, which must be there.
    EndOfPaper,
    /// The failure of the paper workflow, else the end of paper, if any.
    FailureOrEndOfPaper,
    /// The failure of the paper workflow, which must be there.
    Failure,
    /// The date for which the finalisation was scheduled.
    SchedulingDate,
    /// The making of the notice, if the address is the platform's own (SERCQ).
    NoticeOfSercq,
}

impl Own {
    fn of(category: &TimelineCategory) -> Option<Self> {
        use TimelineCategory as C;
        match category {
            C::SendDigitalFeedback
            | C::SendAnalogFeedback
            | C::SendAnalogProgress
            | C::SendSimpleRegisteredLetterProgress
            | C::AnalogWorkflowRecipientDeceased => Some(Self::NotificationDate),
            C::SendDigitalProgress | C::NotificationViewed | C::Payment | C::NotificationRaddRetrieved => {
                Some(Self::EventTimestamp)
            }
            C::SendAnalogTimeout | C::SendAnalogTimeoutCreationRequest | C::AnalogFailureWorkflowTimeout => {
                Some(Self::TimeoutDate)
            }
            _ => None,
        }
    }

    fn read(self, details: &Particulars) -> (&'static str, Option<&DateTime>) {
        match self {
            Self::NotificationDate => ("details.notificationDate", details.notification_date.as_ref()),
            Self::EventTimestamp => ("details.eventTimestamp", details.event_timestamp.as_ref()),
            Self::TimeoutDate => ("details.timeoutDate", details.timeout_date.as_ref()),
        }
    }
}

impl Borrowed {
    fn of(category: &TimelineCategory, regime: Regime) -> Option<Self> {
        use Regime::{AfterFix, BeforeFix};
        use TimelineCategory as C;
        match (category, regime) {
            (C::ScheduleRefinement, BeforeFix) => Some(Self::EndOfPaperIfAny),
            (C::ScheduleRefinement, AfterFix) => Some(Self::FailureOrEndOfPaper),
            (C::AnalogSuccessWorkflow | C::AnalogWorkflowRecipientDeceased, _) => Some(Self::EndOfPaper),
            (C::AnalogFailureWorkflow, BeforeFix) => Some(Self::EndOfPaper),
            (C::CompletelyUnreachable | C::CompletelyUnreachableCreationRequest, BeforeFix) => Some(Self::EndOfPaper),
            (C::CompletelyUnreachable | C::CompletelyUnreachableCreationRequest, AfterFix) => Some(Self::Failure),
            (C::Refinement, _) => Some(Self::SchedulingDate),
            (C::SendDigitalDomicile, _) => Some(Self::NoticeOfSercq),
            _ => None,
        }
    }
}

/// True for the categories whose details have a say in some business time, or in the history.
fn matters(category: &TimelineCategory) -> bool {
    use TimelineCategory as C;
    Own::of(category).is_some()
        || Borrowed::of(category, Regime::BeforeFix).is_some()
        || matches!(category, C::PrepareAnalogDomicileFailure | C::AarGeneration)
}

/// What one element says of its times, read once.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// When it was written.
    at: Instant,
    /// Its own business time, if its details have one.
    own: Option<Instant>,
    /// What its own `eventTimestamp` tells, if it came with one.
    told: Option<Instant>,
    /// The date for which a finalisation is scheduled.
    scheduled: Option<Instant>,
    /// The recipient: index 0 where the details do not say, as the platform reads them; `None` without details.
    recipient: Option<usize>,
    /// True if it was sent to the platform's own kind of address.
    sercq: bool,
}

/// An element beside its reading.
#[derive(Clone, Copy)]
pub(super) struct Written<'a, 'r> {
    id: &'a str,
    category: &'a TimelineCategory,
    reading: &'r Reading,
}

impl<'a> Event<'a> {
    /// Reads elements that carry the instant of writing: records of the platform, or elements of a stream.
    ///
    /// That instant is `ingestionTimestamp`, or `timestamp` where there is no other. All elements of the notification must
    /// be there, since some take their time from others, but none that a rework made void. For a timeline with gaps use a
    /// [`Tracker`](super::Tracker).
    ///
    /// # Errors
    /// [`EventError`] with the path of the first element that cannot be read, or whose time comes from an element that is
    /// missing. The platform itself fails on reading such a timeline.
    ///
    /// # Example
    /// ```
    /// use send_core::lifecycle::{Event, Regime};
    /// use send_core::model::TimelineElement;
    /// let feedback: TimelineElement = send_core::wire::decode(
    ///     br#"{"elementId":"F","category":"SEND_ANALOG_FEEDBACK","timestamp":"2026-02-02T08:00:00Z",
    ///          "details":{"recIndex":0,"notificationDate":"2026-01-31T10:00:00Z"}}"#,
    /// )?;
    /// let timeline = [feedback];
    /// let events = Event::from_raw(&timeline, Regime::AfterFix).map_err(|e| e.to_string());
    /// assert_eq!(events.map(|e| e[0].at.to_string()), Ok("2026-01-31T10:00:00Z".to_owned()));
    /// # Ok::<(), send_core::wire::DecodeError>(())
    /// ```
    pub fn from_raw<E: Element>(timeline: &'a [E], regime: Regime) -> Result<Vec<Self>, EventError> {
        let readings = timeline.iter().enumerate().map(|(index, element)| Reading::of(element, index));
        let readings = readings.collect::<Result<Vec<_>, _>>()?;
        let written = timeline.iter().zip(&readings).enumerate();
        let written = written.map(|(index, (element, reading))| Written::new(element, reading, index));
        let written = written.collect::<Result<Vec<_>, _>>()?;
        let remap = |(index, element): (usize, &Written<'a, '_>)| match business_time(element, &written, regime) {
            Ok(at) => Ok(element.event(at)),
            Err(missing) => Err(EventError::at(index, "timestamp", missing.reason())),
        };
        written.iter().enumerate().map(remap).collect()
    }
}

impl Reading {
    /// When the element was written.
    pub(super) fn written(&self) -> Instant {
        self.at
    }

    /// Reads an element; `index` is its place in the timeline, for the path of an error.
    pub(super) fn of(element: &impl Element, index: usize) -> Result<Self, EventError> {
        let wrong = |field: &str, words: [&'static str; 2]| EventError::at(index, field, words);
        let read = |time: Option<&DateTime>, field: &str| match time {
            Some(time) => time.instant().map(Some).map_err(|_| wrong(field, EventError::NO_INSTANT)),
            None => Ok(None),
        };
        let category = element.category().ok_or_else(|| wrong("category", EventError::MISSING))?;
        let at = match element.ingestion_timestamp() {
            Some(time) => read(Some(time), "ingestionTimestamp")?,
            None => read(element.timestamp(), "timestamp")?,
        };
        let details = if matters(category) { read_details(element, index)? } else { None };
        let own = Own::of(category).zip(details.as_ref()).map(|(field, details)| field.read(details));
        let schedules = *category == TimelineCategory::ScheduleRefinement;
        let scheduled = details.as_ref().filter(|_| schedules).and_then(|details| details.scheduling_date.as_ref());
        Ok(Self {
            at: at.ok_or_else(|| wrong("timestamp", EventError::MISSING))?,
            own: match own {
                Some((field, time)) => read(time, field)?,
                None => None,
            },
            told: element.event_timestamp().and_then(|time| time.instant().ok()),
            scheduled: read(scheduled, "details.schedulingDate")?,
            recipient: details.as_ref().map(|details| details.recipient().unwrap_or(0)),
            sercq: details.as_ref().is_some_and(Particulars::is_sercq),
        })
    }
}

fn read_details(element: &impl Element, index: usize) -> Result<Option<Particulars>, EventError> {
    Particulars::of(element).map_err(|error| {
        let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
        let italian = in_italian(&error.reason);
        EventError::at(index, &format!("details{dot}{}", error.path), [error.reason, italian])
    })
}

impl<'a, 'r> Written<'a, 'r> {
    pub(super) fn new(element: &'a impl Element, reading: &'r Reading, index: usize) -> Result<Self, EventError> {
        let missing = |field: &str| EventError::at(index, field, EventError::MISSING);
        Ok(Self {
            id: element.id().ok_or_else(|| missing("elementId"))?,
            category: element.category().ok_or_else(|| missing("category"))?,
            reading,
        })
    }

    fn event(&self, at: Instant) -> Event<'a> {
        Event { id: self.id, category: self.category, at, rec_index: self.reading.recipient }
    }
}

/// The events of a timeline that may have gaps, and the ids of those that take their time from an element that is missing:
/// there the `eventTimestamp` that came with the element is believed, else the instant of writing.
pub(super) fn partial<'a>(written: &[Written<'a, '_>], regime: Regime) -> (Vec<Event<'a>>, Vec<&'a str>) {
    let mut orphans = Vec::new();
    let mut remap = |element: &Written<'a, '_>| {
        let told = element.reading.told.unwrap_or(element.reading.at);
        let at = match business_time(element, written, regime) {
            Ok(_) if !matters(element.category) => told,
            Ok(at) => at,
            Err(_) => {
                orphans.push(element.id);
                told
            }
        };
        element.event(at)
    };
    let events = written.iter().map(&mut remap).collect();
    (events, orphans)
}

/// The element is missing from which another takes its time.
#[derive(Clone, Copy)]
enum Missing {
    EndOfPaper,
    Failure,
    Schedule,
    Notice,
}

impl Missing {
    /// In English and in Italian.
    fn reason(self) -> [&'static str; 2] {
        match self {
            Self::EndOfPaper => [
                "comes from a SEND_ANALOG_FEEDBACK or PREPARE_ANALOG_DOMICILE_FAILURE of the same recipient, which is missing",
                "viene da un SEND_ANALOG_FEEDBACK o PREPARE_ANALOG_DOMICILE_FAILURE dello stesso destinatario, che manca",
            ],
            Self::Failure => [
                "comes from the ANALOG_FAILURE_WORKFLOW of the same recipient, which is missing",
                "viene dall'ANALOG_FAILURE_WORKFLOW dello stesso destinatario, che manca",
            ],
            Self::Schedule => [
                "comes from the SCHEDULE_REFINEMENT of the same recipient, which is missing",
                "viene dallo SCHEDULE_REFINEMENT dello stesso destinatario, che manca",
            ],
            Self::Notice => [
                "comes from the AAR_GENERATION of the same recipient, which is missing",
                "viene dall'AAR_GENERATION dello stesso destinatario, che manca",
            ],
        }
    }
}

fn business_time(element: &Written<'_, '_>, all: &[Written<'_, '_>], regime: Regime) -> Result<Instant, Missing> {
    use TimelineCategory as C;
    let reading = element.reading;
    let own = reading.own.unwrap_or(reading.at);
    let Some(rule) = Borrowed::of(element.category, regime) else { return Ok(own) };
    // Elements of the same recipient. Without details there is no recipient, and the platform gives up.
    let recipient = reading.recipient;
    let same = || all.iter().filter(|other| recipient.is_some() && other.reading.recipient == recipient);
    // Should there be several, the one written last: the platform takes any.
    let last = |category: C| {
        let candidates = same().filter(|other| *other.category == category);
        candidates.max_by_key(|other| (other.reading.at, other.id)).map(|other| other.reading)
    };
    let end_of_paper = || same().filter_map(ends_paper).max();
    let failure = || last(C::AnalogFailureWorkflow).map(|failure| failure.at);
    match rule {
        Borrowed::EndOfPaperIfAny => Ok(end_of_paper().unwrap_or(own)),
        Borrowed::FailureOrEndOfPaper => Ok(failure().or_else(end_of_paper).unwrap_or(own)),
        Borrowed::EndOfPaper => end_of_paper().ok_or(Missing::EndOfPaper),
        Borrowed::Failure => failure().ok_or(Missing::Failure),
        Borrowed::SchedulingDate => {
            last(C::ScheduleRefinement).and_then(|schedule| schedule.scheduled).ok_or(Missing::Schedule)
        }
        Borrowed::NoticeOfSercq if reading.sercq => {
            last(C::AarGeneration).map(|notice| notice.at).ok_or(Missing::Notice)
        }
        Borrowed::NoticeOfSercq => Ok(own),
    }
}

/// When this element ended an attempt on paper, if it did.
fn ends_paper(element: &Written<'_, '_>) -> Option<Instant> {
    match element.category {
        TimelineCategory::SendAnalogFeedback => element.reading.own,
        TimelineCategory::PrepareAnalogDomicileFailure => Some(element.reading.at),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
