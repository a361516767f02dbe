//! What a consumer hands over.

use send_core::ident::{Lang, Localized};
use send_core::model::StreamEvent;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// What a consumer hands over: as a rule an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Delivery {
    /// Something happened to a notification.
    Event(Box<StreamEvent>),
    /// Some events may be lost without a trace, for the reason that [`Gap::cause`] tells. Read every notification that you hold
    /// for open ([`Notifications::get`](crate::Notifications::get)): what was missed stands in its timeline.
    Gap(Gap),
}

impl Delivery {
    /// The event, unless it is a gap.
    #[must_use]
    pub fn event(&self) -> Option<&StreamEvent> {
        match self {
            Self::Event(event) => Some(event),
            Self::Gap(_) => None,
        }
    }

    /// The gap, unless it is an event.
    #[must_use]
    pub fn gap(&self) -> Option<&Gap> {
        match self {
            Self::Event(_) => None,
            Self::Gap(gap) => Some(gap),
        }
    }
}

/// A time of which events may be missing. It is handed over as events are: at least once.
///
/// ```
/// use send_client::streams::{Delivery, GapCause};
/// # fn told(delivery: &Delivery) {
/// if let Some(gap) = delivery.gap() {
///     let urgent = !matches!(gap.cause, GapCause::Missing { .. });
///     println!("read every open notification{}: {gap}", if urgent { " today" } else { "" });
/// }
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Gap {
    /// Since when: the stream was last read (to the hour), or the hole first seen.
    pub since: Instant,
    /// When it was read again, or given up.
    pub until: Instant,
    /// Why something may be missing.
    #[serde(default)]
    pub cause: GapCause,
}

/// Why events may be missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum GapCause {
    /// The stream was not read for longer than events are kept ([`KEPT`](super::KEPT)).
    #[default]
    NotRead,
    /// Numbers between two events did not become visible in the time that the consumer waits
    /// ([`StreamConsumer::patience`](super::StreamConsumer::patience)). As a rule nothing is lost: the platform counts events
    /// that it then fails to write, and takes a duplicate out of a page together with its number.
    Missing {
        /// The first number.
        first: u128,
        /// The last number.
        last: u128,
    },
    /// The checkpoint was damaged where it may have held events that were acknowledged and not handled yet.
    DamagedCheckpoint,
}

impl Gap {
    pub(super) const fn new(since: Instant, until: Instant, cause: GapCause) -> Self {
        Self { since, until, cause }
    }
}

impl Localized for Gap {
    fn text(&self, lang: Lang) -> String {
        let Self { since, until, cause } = self;
        let (it, en) = match cause {
            GapCause::NotRead => (
                format!("lo stream non è stato letto da {since} a {until}, e gli eventi scadono dopo 7 giorni"),
                format!("the stream was not read from {since} to {until}, and events expire after 7 days"),
            ),
            GapCause::Missing { first, last } => (
                format!("gli eventi da {first} a {last} non sono comparsi tra {since} e {until}"),
                format!("events {first} to {last} did not appear between {since} and {until}"),
            ),
            GapCause::DamagedCheckpoint => (
                format!("il checkpoint era danneggiato: eventi letti tra {since} e {until} possono mancare"),
                format!("the checkpoint was damaged: events read between {since} and {until} may be missing"),
            ),
        };
        match lang {
            Lang::It => it,
            _ => en,
        }
    }
}

impl std::fmt::Display for Gap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}
