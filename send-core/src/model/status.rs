//! The status of a notification.

use crate::wire::wire_enum;

wire_enum! {
    /// Where a notification stands (`NotificationStatusV26`).
    ///
    /// No status is final beyond doubt: since 2026 the platform can rework a timeline after a printing or courier error.
    pub enum NotificationStatus {
        /// Received, being checked; the notification cannot be read yet.
        InValidation = "IN_VALIDATION",
        /// Accepted and filed: the sender's side is done.
        Accepted = "ACCEPTED",
        /// Refused: there is no notification. It is billed all the same.
        Refused = "REFUSED",
        /// At least one sending has started.
        Delivering = "DELIVERING",
        /// Every recipient is settled, and at least one was not unreachable.
        Delivered = "DELIVERED",
        /// A recipient or delegate opened it.
        Viewed = "VIEWED",
        /// Finalised because the term has run out.
        EffectiveDate = "EFFECTIVE_DATE",
        /// Obsolete: no transition leads here any more.
        Paid = "PAID",
        /// No recipient could be traced; the notice is filed in the reserved area.
        Unreachable = "UNREACHABLE",
        /// Cancelled by the sender.
        Cancelled = "CANCELLED",
        /// Every recipient that was settled is deceased. Since sent notification v2.6.
        ReturnedToSender = "RETURNED_TO_SENDER",
    }
}
