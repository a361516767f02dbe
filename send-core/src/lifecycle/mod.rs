//! The life of a notification: statuses, the events that change them, and what they mean in law.
//!
//! | part | what is in it |
//! |---|---|
//! | [`transition`] | the platform's state machine, a table |
//! | [`history`](history()) | the status history, computed from the timeline exactly as the platform does |
//!
//! Sources: pagopa/pn-timeline-service for what the platform computes; each file names its own.

mod business;
mod event;
mod history;
mod impossible;
mod particulars;
mod rome;
mod table;
mod terms;
mod tracker;
mod transition;
mod view;

pub use business::Regime;
pub use event::{Event, EventError, priority};
pub use history::{COMPLETIONS, History, HistoryEntry, Unmapped, history};
pub use impossible::{Impossible, ImpossibleKind, impossible};
pub use rome::{rome_date, rome_time};
pub use terms::{Storage, Terms, price_date};
pub use tracker::{Change, Doubt, FinalDate, Tracker};
pub use transition::{Transition, transition};
pub use view::{
    Access, Attempt, AttemptResult, Basis, Channel, Effect, Means, Next, NotificationView, Outcome, Proof,
    RecipientView, Verdict,
};
