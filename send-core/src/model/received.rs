//! Notifications as a company that receives them reads them (B2B for legal persons, "B2BPG").
//!
//! The detail of a received notification has the fields of a sent one: the caller alone stands in clear among the recipients,
//! and the timeline holds what concerns it. **Asking for the detail has legal effect**: it is the access that finalises the
//! notification (NOTIFICATION_VIEWED).
//!
//! Source: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml` (develop: received notification v2.8; released: v2.7).

use super::{FullSentNotification, NotificationStatus};
use crate::wire::{DateTime, wire_struct};

/// The whole notification as its recipient reads it (`FullReceivedNotificationV28`): what can be asked of a sent notification
/// (its lifecycle, its cost) can be asked of it.
pub type FullReceivedNotification = FullSentNotification;

wire_struct! {
    /// One page of a search of received notifications, own or delegated (`NotificationSearchResponse`).
    pub struct ReceivedPage {
        /// The notifications.
        list results_page: ReceivedRow = "resultsPage",
        /// True if there are pages beyond the ones named in `next_pages_key`.
        optional more_result: bool = "moreResult",
        /// Keys of some pages that follow.
        list next_pages_key: String = "nextPagesKey",
    }
}

wire_struct! {
    /// One notification of a search (`NotificationSearchRow`).
    pub struct ReceivedRow {
        /// The unique number of the notification.
        optional iun: String = "iun",
        /// The sender's protocol number.
        optional pa_protocol_number: String = "paProtocolNumber",
        /// Name of the sender.
        optional sender: String = "sender",
        /// When SEND received it.
        optional sent_at: DateTime = "sentAt",
        /// Title.
        optional subject: String = "subject",
        /// Where it stands.
        optional notification_status: NotificationStatus = "notificationStatus",
        /// Names of the recipients, to be shown only.
        list(private) recipients: String = "recipients",
        /// When it was accepted. Deprecated by the platform.
        optional request_accepted_at: DateTime = "requestAcceptedAt",
        /// The sender's group that may see it.
        optional group: String = "group",
        /// The mandate by which it is seen, if it is a delegated one.
        optional mandate_id: String = "mandateId",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{decode, encode};

    #[test]
    fn a_page_of_results() {
        let body = br#"{"resultsPage":[{"iun":"GPTG-NEPG-ZTET-202402-E-1","paProtocolNumber":"2024/1","sender":"Comune di Palermo","sentAt":"2024-02-29T11:42:39.42Z","subject":"Verbale","notificationStatus":"VIEWED","recipients":["Acme S.p.A."],"mandateId":"6f2d4a0e-0000-4000-8000-000000000000"}],"moreResult":true,"nextPagesKey":["k1","k2"]}"#;
        let page: ReceivedPage = decode(body).unwrap();
        let row = page.results_page.first().unwrap();
        assert_eq!(row.notification_status, Some(NotificationStatus::Viewed));
        assert_eq!((page.more_result, page.next_pages_key.len()), (Some(true), 2));
        assert_eq!(encode(&page).unwrap(), body);
        assert!(!format!("{page:?}").contains("Acme"));
    }

    #[test]
    fn the_detail_blanks_the_other_recipients() {
        let body = br#"{"paProtocolNumber":"2024/1","subject":"Verbale","recipients":[{"recipientType":"PF"},{"recipientType":"PG","taxId":"12345670157","denomination":"Acme S.p.A."}],"documents":[],"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-29T11:42:39Z","notificationStatus":"VIEWED","notificationStatusHistory":[{"status":"VIEWED","activeFrom":"2024-03-01T08:00:00Z","relatedTimelineElements":["NOTIFICATION_VIEWED.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_1"]}],"timeline":[{"elementId":"NOTIFICATION_VIEWED.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_1","category":"NOTIFICATION_VIEWED","details":{"recIndex":1}}]}"#;
        let notification: FullReceivedNotification = decode(body).unwrap();
        assert!(notification.recipients.iter().map(|recipient| recipient.tax_id.is_some()).eq([false, true]));
        assert_eq!(notification.timeline.first().and_then(|element| element.rec_index()), Some(1));
    }
}
