//! What one event does to a status.
//!
//! Source: pagopa/pn-timeline-service `src/main/java/it/pagopa/pn/timelineservice/utils/StateMap.java`.

use super::table::{ROWS, Rules};
use crate::model::{NotificationStatus, TimelineCategory};
use serde::{Deserialize, Serialize};

/// What one event does to a status, by the platform's map alone.
///
/// The map is not the whole truth: completions wait for every recipient, and the access of a deceased recipient counts for
/// nothing when there are others. [`history`](super::history) knows that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Transition {
    /// The status becomes this one.
    Changes(NotificationStatus),
    /// The event belongs to the status and leaves it.
    Stays,
    /// The platform does not foresee the event here: it logs it, and the status stays. Some such pairs are ordinary life,
    /// such as a payment after the term has run out.
    Unmapped,
}

/// Looks an event up in the platform's map.
///
/// With more recipients a few rows differ, hence `several_recipients`. A status or category that this version of the crate
/// does not know is [`Unmapped`](Transition::Unmapped).
///
/// # Example
/// ```
/// use send_core::lifecycle::{Transition, transition};
/// use send_core::model::{NotificationStatus::*, TimelineCategory::*};
/// assert_eq!(transition(&Accepted, &SendAnalogDomicile, false), Transition::Changes(Delivering));
/// assert_eq!(transition(&Delivering, &Refinement, true), Transition::Changes(EffectiveDate));
/// assert_eq!(transition(&Delivering, &Refinement, false), Transition::Unmapped);
/// ```
#[must_use]
pub fn transition(from: &NotificationStatus, category: &TimelineCategory, several_recipients: bool) -> Transition {
    let Some(row) = ROWS.iter().find(|row| row.from == *from) else {
        return Transition::Unmapped;
    };
    let special = several_recipients.then(|| row.several.look_up(category)).flatten();
    special.or_else(|| row.common.look_up(category)).unwrap_or(Transition::Unmapped)
}

impl Rules {
    fn look_up(&self, category: &TimelineCategory) -> Option<Transition> {
        let change = self.changes.iter().find(|(changer, _)| changer == category);
        match change {
            Some((_, to)) => Some(Transition::Changes(to.clone())),
            None => self.stays.contains(category).then_some(Transition::Stays),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NotificationStatus as S;

    /// Every pair of the table, in the order of the enumerations.
    fn pairs(several: bool) -> impl Iterator<Item = Transition> {
        S::ALL
            .iter()
            .flat_map(move |from| TimelineCategory::ALL.iter().map(move |category| transition(from, category, several)))
    }

    #[test]
    fn the_table_is_as_large_as_the_platforms() {
        for (several, changes, stays, unmapped) in [(false, 27, 229, 360), (true, 27, 266, 323)] {
            let count = |kind: fn(&Transition) -> bool| pairs(several).filter(kind).count();
            assert_eq!(count(|t| matches!(t, Transition::Changes(_))), changes);
            assert_eq!(count(|t| *t == Transition::Stays), stays);
            assert_eq!(count(|t| *t == Transition::Unmapped), unmapped);
        }
    }

    #[test]
    fn every_status_has_one_row_in_order() {
        assert!(ROWS.iter().map(|row| &row.from).eq(S::ALL));
    }

    #[test]
    fn with_more_recipients_a_few_rows_differ() {
        let dead = TimelineCategory::AnalogWorkflowRecipientDeceased;
        assert_eq!(transition(&S::Viewed, &dead, false), Transition::Changes(S::ReturnedToSender));
        assert_eq!(transition(&S::Viewed, &dead, true), Transition::Stays);
    }

    #[test]
    fn what_is_unknown_is_unmapped() {
        assert_eq!(transition(&"NEW".into(), &TimelineCategory::Payment, false), Transition::Unmapped);
        assert_eq!(transition(&S::Accepted, &"NEW".into(), false), Transition::Unmapped);
    }
}
