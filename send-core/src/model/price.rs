//! What a notification costs its recipient.

use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// The cost of one payment at this moment (`NotificationPriceResponseV23`), euro cents.
    pub struct Price {
        /// The notification.
        optional iun: String = "iun",
        /// Without the sender's fee and without VAT.
        int partial_price: i64 = "partialPrice",
        /// With the sender's fee, and VAT on paper costs; absent if it cannot be computed.
        int total_price: i64 = "totalPrice",
        /// Percent.
        int vat: i64 = "vat",
        /// The sender's fee.
        int pa_fee: i64 = "paFee",
        /// End of the day, Rome time, on which the term runs out; may lie in the future.
        optional refinement_date: DateTime = "refinementDate",
        /// End of the day, Rome time, of the first access.
        optional notification_view_date: DateTime = "notificationViewDate",
        /// SEND's own fee.
        int send_fee: i64 = "sendFee",
        /// Paper costs, without VAT.
        int analog_cost: i64 = "analogCost",
        /// Price v1 only: what `partial_price` is now.
        int amount: i64 = "amount",
    }
}
