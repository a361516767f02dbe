//! What an event changed.

use super::Standing;
use crate::model::NotificationStatus;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What an event, or a full read, changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Change {
    /// The status before and after, if it is another now.
    pub status: Option<(NotificationStatus, NotificationStatus)>,
    /// Dates of finalisation that came, moved or were withdrawn.
    pub final_dates: Vec<FinalDate>,
    /// Ids of elements, seen before, that do not count any more. Withdraw what was built on them.
    pub withdrawn: Vec<String>,
}

/// The date of finalisation for a recipient, before and after a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FinalDate {
    /// The recipient, as an index.
    pub recipient: usize,
    /// The date that held until now.
    pub before: Option<Instant>,
    /// The date that holds from now on; `None` if it was withdrawn.
    pub after: Option<Instant>,
}

impl Change {
    pub(super) fn between(before: &Standing, after: &Standing, withdrawn: Vec<String>) -> Self {
        let recipients = before.final_dates.keys().chain(after.final_dates.keys());
        let mut recipients: Vec<usize> = recipients.copied().collect();
        recipients.sort_unstable();
        recipients.dedup();
        let date = |recipient: usize| FinalDate {
            recipient,
            before: before.final_dates.get(&recipient).copied(),
            after: after.final_dates.get(&recipient).copied(),
        };
        let moved = before.status != after.status;
        Self {
            status: moved.then(|| (before.status.clone(), after.status.clone())),
            final_dates: recipients.into_iter().map(date).filter(|date| date.before != date.after).collect(),
            withdrawn,
        }
    }

    /// True if nothing changed that a reader would act on.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True if something was taken back that may have been acted on: elements, or a date of finalisation.
    #[must_use]
    pub fn takes_back(&self) -> bool {
        !self.withdrawn.is_empty() || self.final_dates.iter().any(|date| date.before.is_some())
    }
}
