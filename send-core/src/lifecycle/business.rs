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
use super::{Event, EventError};
use crate::model::{TimelineCategory, TimelineElement};
use crate::time::Instant;
use crate::wire::DateTime;

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
            Self::NotificationDate => ("notificationDate", details.notification_date.as_ref()),
            Self::EventTimestamp => ("eventTimestamp", details.event_timestamp.as_ref()),
            Self::TimeoutDate => ("timeoutDate", details.timeout_date.as_ref()),
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

/// An element half read: as it was written, and what its details say.
struct Written<'a> {
    id: &'a str,
    category: &'a TimelineCategory,
    /// When it was written.
    at: Instant,
    /// Its own business time, if its details have one.
    own: Option<Instant>,
    /// For SCHEDULE_REFINEMENT only.
    scheduled: Option<Instant>,
    /// The recipient: index 0 where the details do not say, as the platform reads them; `None` without details.
    recipient: Option<usize>,
    sercq: bool,
    index: usize,
}

impl<'a> Event<'a> {
    /// Reads elements that carry the instant of writing: records of the platform, or elements of a stream.
    ///
    /// That instant is `ingestionTimestamp`, or `timestamp` where there is no other. All elements of the notification must
    /// be there: some take their time from others.
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
    pub fn from_raw(timeline: &'a [TimelineElement], regime: Regime) -> Result<Vec<Self>, EventError> {
        let written = read_all(timeline)?;
        let remap = |element: &Written<'a>| match business_time(element, &written, regime) {
            Ok(at) => Ok(element.event(at)),
            Err(Missing(reason)) => Err(EventError::at(element.index, "timestamp", reason)),
        };
        written.iter().map(remap).collect()
    }

    /// Like [`from_raw`](Self::from_raw), for a timeline that may have gaps: where an element is missing from which another
    /// takes its time, the `eventTimestamp` that came with that other is believed.
    pub(super) fn from_partial(timeline: &'a [TimelineElement], regime: Regime) -> Result<Vec<Self>, EventError> {
        let written = read_all(timeline)?;
        let remap = |element: &Written<'a>| {
            let told = timeline[element.index].event_timestamp.as_ref();
            let told = || told.and_then(|time| time.instant().ok()).unwrap_or(element.at);
            let has_rule = matters(element.category);
            let at = if has_rule { business_time(element, &written, regime) } else { Ok(told()) };
            element.event(at.unwrap_or_else(|_| told()))
        };
        Ok(written.iter().map(remap).collect())
    }
}

fn read_all(timeline: &[TimelineElement]) -> Result<Vec<Written<'_>>, EventError> {
    let read = |(index, element)| Written::read(element, index);
    timeline.iter().enumerate().map(read).collect()
}

impl<'a> Written<'a> {
    fn read(element: &'a TimelineElement, index: usize) -> Result<Self, EventError> {
        let wrong = |field: &str, reason: &'static str| EventError::at(index, field, reason);
        let category = element.category.as_ref().ok_or_else(|| wrong("category", "missing"))?;
        let time = match &element.ingestion_timestamp {
            Some(time) => ("ingestionTimestamp", time),
            None => ("timestamp", element.timestamp.as_ref().ok_or_else(|| wrong("timestamp", "missing"))?),
        };
        let details = if matters(category) { read_details(element, index)? } else { None };
        let own = Own::of(category).zip(details.as_ref());
        Ok(Self {
            id: element.element_id.as_deref().ok_or_else(|| wrong("elementId", "missing"))?,
            category,
            at: instant(time.1, index, time.0)?,
            own: match own.map(|(field, details)| field.read(details)) {
                Some((field, Some(time))) => Some(instant(time, index, &format!("details.{field}"))?),
                _ => None,
            },
            scheduled: match details.as_ref().and_then(|d| d.scheduling_date.as_ref()) {
                Some(time) => Some(instant(time, index, "details.schedulingDate")?),
                None => None,
            },
            recipient: details.as_ref().map(|d| d.recipient().unwrap_or(0)),
            sercq: details.as_ref().is_some_and(Particulars::is_sercq),
            index,
        })
    }

    fn event(&self, at: Instant) -> Event<'a> {
        Event { id: self.id, category: self.category, at, rec_index: self.recipient }
    }
}

fn read_details(element: &TimelineElement, index: usize) -> Result<Option<Particulars>, EventError> {
    Particulars::of(element).map_err(|error| {
        let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
        EventError::at(index, &format!("details{dot}{}", error.path), error.reason)
    })
}

fn instant(time: &DateTime, index: usize, field: &str) -> Result<Instant, EventError> {
    time.instant().map_err(|_| EventError::at(index, field, EventError::NO_INSTANT))
}

/// The element is missing from which another takes its time.
struct Missing(&'static str);

fn business_time(element: &Written<'_>, all: &[Written<'_>], regime: Regime) -> Result<Instant, Missing> {
    let own = element.own.unwrap_or(element.at);
    let Some(rule) = Borrowed::of(element.category, regime) else { return Ok(own) };
    // Elements of the same recipient. Without details there is no recipient, and the platform gives up.
    let same = || all.iter().filter(|other| other.recipient.is_some() && other.recipient == element.recipient);
    let first = |category: TimelineCategory| same().find(|other| *other.category == category);
    let end_of_paper = || same().filter_map(ends_paper).max();
    let failure = || first(TimelineCategory::AnalogFailureWorkflow).map(|failure| failure.at);
    match rule {
        Borrowed::EndOfPaperIfAny => Ok(end_of_paper().unwrap_or(own)),
        Borrowed::FailureOrEndOfPaper => Ok(failure().or_else(end_of_paper).unwrap_or(own)),
        Borrowed::EndOfPaper => end_of_paper().ok_or(Missing(
            "taken from a SEND_ANALOG_FEEDBACK or PREPARE_ANALOG_DOMICILE_FAILURE of the same recipient, which is missing",
        )),
        Borrowed::Failure => {
            failure().ok_or(Missing("taken from the ANALOG_FAILURE_WORKFLOW of the same recipient, which is missing"))
        }
        Borrowed::SchedulingDate => {
            let scheduled = first(TimelineCategory::ScheduleRefinement).and_then(|schedule| schedule.scheduled);
            scheduled.ok_or(Missing("taken from the SCHEDULE_REFINEMENT of the same recipient, which is missing"))
        }
        Borrowed::NoticeOfSercq if element.sercq => {
            let notice = first(TimelineCategory::AarGeneration).map(|notice| notice.at);
            notice.ok_or(Missing("taken from the AAR_GENERATION of the same recipient, which is missing"))
        }
        Borrowed::NoticeOfSercq => Ok(own),
    }
}

/// When this element ended an attempt on paper, if it did.
fn ends_paper(element: &Written<'_>) -> Option<Instant> {
    match element.category {
        TimelineCategory::SendAnalogFeedback => element.own,
        TimelineCategory::PrepareAnalogDomicileFailure => Some(element.at),
        _ => None,
    }
}
