//! The life of a notification: statuses, the events that change them, and what they mean in law.
//!
//! | part | what is in it |
//! |---|---|
//! | [`transition`] | the platform's state machine, a table |
//! | [`history`](history()) | the status history, computed from the timeline exactly as the platform does |
//! | [`Event`], [`Regime`], [`Element`] | from timeline elements, whole or lean, to instants: as answers give them, or from the instants of writing |
//! | [`impossible`](impossible()) | what cannot be, as against what is merely odd ([`Unmapped`]) |
//! | [`Terms`], [`rome_date`], [`price_date`] | deadlines, and the calendar in Rome |
//! | [`NotificationView`] | recipient by recipient: how each was reached, the legal effect, what may still come |
//! | [`Tracker`] | one notification followed from the events of a stream |
//!
//! Three things to know. The history is never appended to: it is computed again from all elements, since one that comes late
//! can bear an early date. With more recipients the status is informative only: the law looks at each. And no status is final
//! beyond doubt, since the platform may rework a timeline after an error of printer or courier.
//!
//! Sources: pagopa/pn-timeline-service for what the platform computes, pagopa/pn-delivery-push-workflow for what it schedules,
//! the SEND manual for the law; each file names its own.
//!
//! # Example
//! ```
//! use send_core::lifecycle::{Event, history};
//! use send_core::model::FullSentNotification;
//! # let body = br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED","recipients":[{}],
//! #   "timeline":[{"elementId":"REQUEST_ACCEPTED.IUN_X","category":"REQUEST_ACCEPTED","timestamp":"2024-02-01T00:05:00Z"}]}"#;
//! let notification: FullSentNotification = send_core::wire::decode(body)?;
//! let events = Event::from_timeline(&notification.timeline)?;
//! let history = history(&events, notification.recipients.len(), notification.sent_at.instant()?);
//! assert_eq!(history.status(), &notification.notification_status);
//! assert!(history.unmapped().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod business;
mod element;
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
pub use element::Element;
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
