//! What a consumer hands over.

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
    /// The stream was not read for longer than events are kept: some may be lost without a trace. Read every notification
    /// that you hold for open ([`Notifications::get`](crate::Notifications::get)).
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
}

/// A time of which events may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Gap {
    /// When the stream was last read, to the hour.
    pub since: Instant,
    /// When it was read again.
    pub until: Instant,
}

impl Gap {
    pub(super) const fn new(since: Instant, until: Instant) -> Self {
        Self { since, until }
    }
}
