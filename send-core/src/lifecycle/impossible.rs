//! What cannot be: signs that a notification was cut, edited or invented.
//!
//! Much that looks odd is ordinary life ([`Unmapped`](super::Unmapped)). What stands here the platform itself could not have
//! produced, or fails to read.
//!
//! Sources: pagopa/pn-timeline-service `.../utils/StatusUtils.java` and `StateMap.java` (no row leaves REFUSED or CANCELLED,
//! only REQUEST_ACCEPTED leads to ACCEPTED), `.../service/mapper/TimelineMapper.java` (it throws on a REFINEMENT without
//! SCHEDULE_REFINEMENT and on an ANALOG_SUCCESS_WORKFLOW without the end of paper).

use super::particulars::Particulars;
use super::{Event, history};
use crate::ident::{Lang, Localized};
use crate::model::{FullSentNotification, NotificationStatus, TimelineCategory, TimelineElement};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;

/// One thing that cannot be, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Impossible {
    /// What it is.
    pub kind: ImpossibleKind,
    /// Where, as in `timeline[3]` or `notificationStatusHistory[1]`.
    pub path: String,
}

/// The kinds of what cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ImpossibleKind {
    /// Something happens after the request was refused.
    AfterRefused,
    /// The history has ACCEPTED without a REQUEST_ACCEPTED in it.
    AcceptedWithoutRequest,
    /// The history has a status after CANCELLED.
    AfterCancelled,
    /// A REFINEMENT without the SCHEDULE_REFINEMENT of the same recipient, which dates it.
    RefinementWithoutSchedule,
    /// An ANALOG_SUCCESS_WORKFLOW without an outcome on paper of the same recipient, which dates it.
    SuccessWithoutFeedback,
    /// The index of a recipient that the notification does not have.
    NoSuchRecipient,
    /// The id of an element that came before.
    RepeatedId,
}

impl ImpossibleKind {
    /// The same in Italian and in English.
    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::AfterRefused => [
                "non può accadere nulla dopo il rifiuto della richiesta",
                "nothing can happen after the request was refused",
            ],
            Self::AcceptedWithoutRequest => [
                "ACCEPTED senza un elemento REQUEST_ACCEPTED tra quelli collegati",
                "ACCEPTED without a REQUEST_ACCEPTED among its elements",
            ],
            Self::AfterCancelled => ["nessuno stato può seguire CANCELLED", "no status can follow CANCELLED"],
            Self::RefinementWithoutSchedule => [
                "REFINEMENT senza lo SCHEDULE_REFINEMENT dello stesso destinatario",
                "REFINEMENT without the SCHEDULE_REFINEMENT of the same recipient",
            ],
            Self::SuccessWithoutFeedback => [
                "ANALOG_SUCCESS_WORKFLOW senza un esito cartaceo dello stesso destinatario",
                "ANALOG_SUCCESS_WORKFLOW without an outcome on paper of the same recipient",
            ],
            Self::NoSuchRecipient => {
                ["recIndex di un destinatario che non esiste", "recIndex of a recipient that does not exist"]
            }
            Self::RepeatedId => {
                ["elementId già usato da un altro elemento", "elementId already used by another element"]
            }
        }
    }
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind.words()[1])
    }
}

impl std::error::Error for Impossible {}

impl Localized for Impossible {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::It => format!("{}: {}", self.path, self.kind.words()[0]),
            Lang::En => self.to_string(),
        }
    }
}

/// Finds what cannot be in a notification as its sender reads it. Nothing found is no proof that it is complete.
///
/// # Example
/// ```
/// use send_core::lifecycle::{ImpossibleKind, impossible};
/// use send_core::model::FullSentNotification;
/// let notification: FullSentNotification = send_core::wire::decode(
///     br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED",
///          "recipients":[{}],"timeline":[{"elementId":"A","category":"AAR_GENERATION","details":{"recIndex":1}}]}"#,
/// )?;
/// let found = impossible(&notification);
/// assert_eq!(found[0].kind, ImpossibleKind::NoSuchRecipient);
/// assert_eq!(found[0].to_string(), "timeline[0]: recIndex of a recipient that does not exist");
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
#[must_use]
pub fn impossible(notification: &FullSentNotification) -> Vec<Impossible> {
    let mut found = in_timeline(&notification.timeline, notification.recipients.len());
    found.extend(after_refused(notification));
    found.extend(in_history(notification));
    found
}

fn in_timeline(timeline: &[TimelineElement], recipients: usize) -> Vec<Impossible> {
    use TimelineCategory as C;
    let read = |element| Particulars::of(element).ok().flatten().and_then(|details| details.recipient());
    let who: Vec<Option<usize>> = timeline.iter().map(read).collect();
    let has = |categories: &[C], recipient: Option<usize>| {
        let mut pairs = timeline.iter().zip(&who);
        pairs.any(|(other, of)| *of == recipient && other.category.as_ref().is_some_and(|c| categories.contains(c)))
    };
    let mut ids = HashSet::new();
    let mut found = Vec::new();
    for (index, (element, recipient)) in timeline.iter().zip(&who).enumerate() {
        let mut add = |kind| found.push(Impossible { kind, path: format!("timeline[{index}]") });
        if recipient.is_some_and(|recipient| recipient >= recipients) {
            add(ImpossibleKind::NoSuchRecipient);
        }
        if element.element_id.as_ref().is_some_and(|id| !ids.insert(id)) {
            add(ImpossibleKind::RepeatedId);
        }
        match element.category {
            Some(C::Refinement) if !has(&[C::ScheduleRefinement], *recipient) => {
                add(ImpossibleKind::RefinementWithoutSchedule);
            }
            Some(C::AnalogSuccessWorkflow)
                if !has(&[C::SendAnalogFeedback, C::PrepareAnalogDomicileFailure], *recipient) =>
            {
                add(ImpossibleKind::SuccessWithoutFeedback);
            }
            _ => {}
        }
    }
    found
}

/// Elements that the platform's order puts after the refusal. A timeline without readable times says nothing.
fn after_refused(notification: &FullSentNotification) -> Vec<Impossible> {
    let events = Event::from_timeline(&notification.timeline);
    let (Ok(events), Ok(sent_at)) = (events, notification.sent_at.instant()) else { return Vec::new() };
    let history = history(&events, notification.recipients.len(), sent_at);
    let refused = history.entries().iter().filter(|entry| entry.status == NotificationStatus::Refused);
    let late = refused.flat_map(|entry| entry.related.iter().skip(1));
    let place = |id: &&str| events.iter().position(|event| event.id == *id);
    let finding = |index| Impossible { kind: ImpossibleKind::AfterRefused, path: format!("timeline[{index}]") };
    late.filter_map(place).map(finding).collect()
}

fn in_history(notification: &FullSentNotification) -> Vec<Impossible> {
    use NotificationStatus as S;
    let entries = &notification.notification_status_history;
    let accepting = |id: &String| {
        let mut elements = notification.timeline.iter();
        elements.any(|element| {
            element.element_id.as_ref() == Some(id) && element.category == Some(TimelineCategory::RequestAccepted)
        })
    };
    let before = [None].into_iter().chain(entries.iter().map(|entry| Some(&entry.status)));
    let mut found = Vec::new();
    for (index, (entry, before)) in entries.iter().zip(before).enumerate() {
        let mut add = |kind| found.push(Impossible { kind, path: format!("notificationStatusHistory[{index}]") });
        match before {
            Some(S::Refused) => add(ImpossibleKind::AfterRefused),
            Some(S::Cancelled) => add(ImpossibleKind::AfterCancelled),
            _ => {}
        }
        if entry.status == S::Accepted && !entry.related_timeline_elements.iter().any(accepting) {
            add(ImpossibleKind::AcceptedWithoutRequest);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(timeline: &str, history: &str) -> Vec<(ImpossibleKind, String)> {
        let body = format!(
            r#"{{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED",
            "recipients":[{{}}],"timeline":[{timeline}],"notificationStatusHistory":[{history}]}}"#
        );
        let notification = crate::wire::decode(body.as_bytes()).unwrap();
        impossible(&notification).into_iter().map(|it| (it.kind, it.path)).collect()
    }

    fn element(id: &str, category: &str, minute: usize) -> String {
        format!(
            r#"{{"elementId":"{id}","category":"{category}","timestamp":"2024-02-01T00:{minute:02}:00Z","details":{{"recIndex":0}}}}"#
        )
    }

    fn stay(status: &str, id: &str) -> String {
        format!(r#"{{"status":"{status}","activeFrom":"2024-02-01T00:00:00Z","relatedTimelineElements":["{id}"]}}"#)
    }

    fn at(kind: ImpossibleKind, path: &str) -> (ImpossibleKind, String) {
        (kind, path.to_owned())
    }

    #[test]
    fn finds_what_the_platform_could_not_have_dated() {
        let timeline = [element("R", "REFINEMENT", 2), element("S", "ANALOG_SUCCESS_WORKFLOW", 1)].join(",");
        let expected = [
            at(ImpossibleKind::RefinementWithoutSchedule, "timeline[0]"),
            at(ImpossibleKind::SuccessWithoutFeedback, "timeline[1]"),
        ];
        assert_eq!(found(&timeline, ""), expected);
        let whole =
            [timeline, element("F", "SEND_ANALOG_FEEDBACK", 0), element("D", "SCHEDULE_REFINEMENT", 1)].join(",");
        assert_eq!(found(&whole, ""), []);
    }

    #[test]
    fn finds_life_after_the_end() {
        let timeline = [element("X", "PAYMENT", 9), element("N", "REQUEST_REFUSED", 1)].join(",");
        assert_eq!(found(&timeline, ""), [at(ImpossibleKind::AfterRefused, "timeline[0]")]);
        let history = [stay("CANCELLED", "C"), stay("VIEWED", "V")].join(",");
        assert_eq!(found("", &history), [at(ImpossibleKind::AfterCancelled, "notificationStatusHistory[1]")]);
    }

    #[test]
    fn finds_an_acceptance_from_nowhere_and_a_repeated_id() {
        let twice = [element("A", "REQUEST_ACCEPTED", 1), element("A", "REQUEST_ACCEPTED", 1)].join(",");
        assert_eq!(found(&twice, &stay("ACCEPTED", "A")), [at(ImpossibleKind::RepeatedId, "timeline[1]")]);
        assert_eq!(
            found("", &stay("ACCEPTED", "A")),
            [at(ImpossibleKind::AcceptedWithoutRequest, "notificationStatusHistory[0]")]
        );
    }
}
