//! The timeline of a notification.

use super::{LegalFactId, TimelineCategory};
use crate::wire::{DateTime, Raw, wire_struct};

wire_struct! {
    /// One event in the life of a notification (`TimelineElementV28`; older versions are the same with fewer fields).
    ///
    /// `details` are kept as they came: an element costs nothing until somebody looks inside.
    pub struct TimelineElement {
        /// Unique together with the IUN. Opaque; its parts are described in the lifecycle module.
        optional element_id: String = "elementId",
        /// When it happened. Deprecated by the platform in favour of `event_timestamp`, with which it agrees.
        optional timestamp: DateTime = "timestamp",
        /// When SEND wrote it. Since v2.4.
        optional ingestion_timestamp: DateTime = "ingestionTimestamp",
        /// When it happened. Since v2.4.
        optional event_timestamp: DateTime = "eventTimestamp",
        /// When SEND received the request. Since v2.4.
        optional notification_sent_at: DateTime = "notificationSentAt",
        /// The documents that prove it.
        list legal_facts_ids: LegalFactId = "legalFactsIds",
        /// What happened.
        optional category: TimelineCategory = "category",
        /// The particulars, whose form depends on the category.
        optional(private) details: Raw = "details",
    }
}

impl TimelineElement {
    /// The recipient it concerns, as an index into the recipients of the notification; `None` if it concerns all.
    ///
    /// ```
    /// use send_core::model::TimelineElement;
    /// let element: TimelineElement = send_core::wire::decode(br#"{"details":{"recIndex":1,"aarKey":"k"}}"#)?;
    /// assert_eq!(element.rec_index(), Some(1));
    /// # Ok::<(), send_core::wire::DecodeError>(())
    /// ```
    #[must_use]
    pub fn rec_index(&self) -> Option<usize> {
        wire_struct! {
            /// The one field that most details share.
            struct AnyDetails {
                /// The recipient.
                int rec_index: i64 = "recIndex",
            }
        }
        let details = self.details.as_ref()?.decode::<AnyDetails>().ok()?;
        details.rec_index.and_then(|index| usize::try_from(index).ok())
    }
}
