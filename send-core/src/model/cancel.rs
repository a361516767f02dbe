//! Cancelling a notification.

use crate::wire::wire_struct;

wire_struct! {
    /// The 202 to a cancellation (`RequestStatus`): read `details`, the status alone says nothing.
    pub struct CancellationAnswer {
        /// Always "OK".
        optional status: String = "status",
        /// What really happened.
        list details: CancellationDetail = "details",
    }
}

wire_struct! {
    /// One line of the answer.
    pub struct CancellationDetail {
        /// `NOTIFICATION_CANCELLATION_ACCEPTED`, `NOTIFICATION_ALREADY_CANCELLED` or `NOTIFICATION_REFUSED`
        /// (pagopa/pn-delivery-push `NotificationCancellationServiceImpl.java`).
        required code: String = "code",
        /// `INFO`, `WARN` or `ERR`.
        optional level: String = "level",
        /// Text by the platform.
        optional detail: String = "detail",
    }
}
