//! Notifications as their recipients read them.

use super::answer;
use crate::enums::Value;
use send_core::model;
use send_core::time::Instant;

answer! {
    /// One page of a search of received notifications, own or delegated (`NotificationSearchResponse`).
    ReceivedPage in "send_sdk.received" of send_core::model::ReceivedPage {
        /// The notifications.
        count results_page: Vec<ReceivedRow>,
        /// True if there are pages beyond the ones named in `next_pages_key`.
        show more_result: Option<bool>,
        /// Keys of some pages that follow.
        hide next_pages_key: Vec<String>,
    }
}

answer! {
    /// One notification of a search (`NotificationSearchRow`).
    ReceivedRow in "send_sdk.received" of send_core::model::ReceivedRow {
        /// The unique number of the notification.
        show iun: Option<String>,
        /// The sender's protocol number.
        show pa_protocol_number: Option<String>,
        /// Name of the sender.
        show sender: Option<String>,
        /// When SEND received it.
        show sent_at: Option<Instant>,
        /// Title.
        hide subject: Option<String>,
        /// Where it stands.
        show notification_status: Option<Value<model::NotificationStatus>>,
        /// Names of the recipients, to be shown only.
        hide recipients: Vec<String>,
        /// When it was accepted. Deprecated by the platform.
        show request_accepted_at: Option<Instant>,
        /// The sender's group that may see it.
        show group: Option<String>,
        /// The mandate by which it is seen, if it is a delegated one.
        show mandate_id: Option<String>,
    }
}
