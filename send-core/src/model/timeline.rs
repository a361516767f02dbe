//! The timeline of a notification.

use super::{LegalFactId, TimelineCategory};
use crate::wire::{DateTime, LenientInt, Raw, wire_struct};
use serde::Deserialize;

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
        recipient_in(self.details.as_ref()?.as_str())
    }
}

/// The recipient that details name.
pub(crate) fn recipient_in(details: &str) -> Option<usize> {
    /// The one field that most details share.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct AnyDetails {
        rec_index: Option<LenientInt>,
    }
    let details: AnyDetails = serde_json::from_str(details).ok()?;
    usize::try_from(details.rec_index?.0).ok()
}
