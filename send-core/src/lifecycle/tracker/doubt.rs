//! When what was seen is not enough.

use super::Tracker;
use crate::ident::{Lang, Localized};
use crate::model::{NotificationStatus, TimelineCategory};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A reason to read the whole notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Doubt {
    /// No element said when the request was received (streams up to v2.3 do not).
    SentAtUnknown,
    /// The time of an element comes from another that was not seen; the time that came with it is used meanwhile.
    TimeUnknown {
        /// Id of the element.
        element_id: String,
    },
    /// An element was redone, but what its rework made void is not known (streams before v2.9 do not say).
    ReworkUnseen {
        /// Id of the redone element.
        element_id: String,
    },
    /// What was seen comes to another status than the one the platform told with the newest element.
    StatusDiffers {
        /// What the platform said.
        told: NotificationStatus,
        /// What the elements come to.
        computed: NotificationStatus,
    },
    /// An element could not be read and was left out.
    Unreadable {
        /// Where: the id of the element and the field.
        path: String,
        /// What is wrong there.
        reason: String,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SentAtUnknown => f.write_str("no element says when the request was received"),
            Self::TimeUnknown { element_id } => {
                write!(f, "{element_id}: its time comes from an element that was not seen")
            }
            Self::ReworkUnseen { element_id } => {
                write!(f, "{element_id}: redone, but what the rework made void was not seen")
            }
            Self::StatusDiffers { told, computed } => {
                write!(f, "the platform says {told}, the elements seen come to {computed}")
            }
            Self::Unreadable { path, reason } => write!(f, "{path}: {reason}"),
        }
    }
}

impl Localized for Doubt {
    fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::En, _) => self.to_string(),
            (Lang::It, Self::SentAtUnknown) => "nessun elemento dice quando è stata ricevuta la richiesta".to_owned(),
            (Lang::It, Self::TimeUnknown { element_id }) => {
                format!("{element_id}: la sua data viene da un elemento non ricevuto")
            }
            (Lang::It, Self::ReworkUnseen { element_id }) => {
                format!("{element_id}: rifatto, ma non si sa che cosa la rettifica ha annullato")
            }
            (Lang::It, Self::StatusDiffers { told, computed }) => {
                format!("la piattaforma dice {told}, gli elementi ricevuti portano a {computed}")
            }
            (Lang::It, Self::Unreadable { path, reason }) => format!("{path}: illeggibile ({reason})"),
        }
    }
}

/// Everything that is doubtful about what a tracker knows.
pub(super) fn of(tracker: &Tracker) -> Vec<Doubt> {
    let (_, orphans) = tracker.events();
    let nothing_seen = tracker.known.is_empty() && tracker.unreadable.is_empty();
    let sent_at = (tracker.sent_at.is_none() && !nothing_seen).then_some(Doubt::SentAtUnknown);
    let times = orphans.into_iter().map(|id| Doubt::TimeUnknown { element_id: id.to_owned() });
    let redone = tracker.live().filter(|(id, _)| rework_of(id).is_some_and(|rework| !is_marked(tracker, rework)));
    let redone = redone.map(|(id, _)| Doubt::ReworkUnseen { element_id: id.clone() });
    let unreadable = tracker.unreadable.iter();
    let unreadable = unreadable.map(|(path, reason)| Doubt::Unreadable { path: path.clone(), reason: reason.clone() });
    sent_at.into_iter().chain(times).chain(redone).chain(status(tracker)).chain(unreadable).collect()
}

fn status(tracker: &Tracker) -> Option<Doubt> {
    let told = tracker.told_status()?;
    let history = tracker.history();
    let computed = history.status();
    (told != computed).then(|| Doubt::StatusDiffers { told: told.clone(), computed: computed.clone() })
}

/// The recipient's part and the number of the rework in the id of a redone element: prose of the platform joins the number
/// with an underscore, its examples with a dot.
fn rework_of(id: &str) -> Option<(&str, &str)> {
    let at = id.rfind("REWORK_").filter(|at| id[..*at].ends_with(['.', '_']))?;
    let number = &id[at + "REWORK_".len()..];
    let recipient = id.split('.').find(|part| part.starts_with("RECINDEX_")).unwrap_or_default();
    (!number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())).then_some((recipient, number))
}

fn is_marked(tracker: &Tracker, rework: (&str, &str)) -> bool {
    let markers = tracker
        .live()
        .filter(|(_, known)| known.element.category == Some(TimelineCategory::NotificationTimelineReworked));
    markers.into_iter().any(|(id, _)| rework_of(id) == Some(rework))
}

#[cfg(test)]
mod tests {
    use super::rework_of;

    #[test]
    fn the_number_of_a_rework_is_read_in_both_spellings() {
        for (id, rework) in [
            ("SEND_ANALOG_FEEDBACK.IUN_X.RECINDEX_1.ATTEMPT_0.REWORK_0", Some(("RECINDEX_1", "0"))),
            ("SEND_ANALOG_PROGRESS.IUN_X.RECINDEX_0.ATTEMPT_0.IDX_1_REWORK_12", Some(("RECINDEX_0", "12"))),
            ("SEND_ANALOG_FEEDBACK.IUN_X.RECINDEX_1.ATTEMPT_0", None),
            ("REWORK_0", None),
            ("A.REWORK_", None),
            ("A.REWORK_x", None),
        ] {
            assert_eq!(rework_of(id), rework, "{id}");
        }
    }
}
