//! What became of a request.

use super::sent::with_requested_fields;
use super::{AdditionalLanguage, DocumentRead, FeePolicyCode, PagoPaIntegration, PhysicalCommunication, RecipientRead};
use crate::iun::{Iun, RequestId, RequestIdError};
use crate::wire::{wire_enum, wire_struct};

wire_struct! {
    /// The 202 to a new request (`NewNotificationResponse`): it is written down, not yet accepted.
    pub struct NewNotificationResponse {
        /// Base64 of the IUN that the notification will have if it is accepted.
        required notification_request_id: String = "notificationRequestId",
        /// The protocol number, echoed.
        optional pa_protocol_number: String = "paProtocolNumber",
        /// The token, echoed.
        optional idempotence_token: String = "idempotenceToken",
    }
}

wire_enum! {
    /// Where a request stands.
    pub enum RequestState {
        /// Being checked; ask again after `retry_after` seconds.
        Waiting = "WAITING",
        /// Accepted: the IUN is given.
        Accepted = "ACCEPTED",
        /// Refused: `errors` say why.
        Refused = "REFUSED",
    }
}

with_requested_fields! {
    /// The answer about a request (`NewNotificationRequestStatusResponseV26`).
    pub struct RequestStatus {
        /// Base64 of the IUN.
        required notification_request_id: String = "notificationRequestId",
        /// Where it stands.
        required notification_request_status: RequestState = "notificationRequestStatus",
        /// When to ask again, seconds. Present while waiting.
        int retry_after: i64 = "retryAfter",
        /// The IUN, once accepted.
        optional iun: String = "iun",
        /// Why it was refused.
        list errors: RefusalReason = "errors",
    }
}

wire_struct! {
    /// One reason of a refusal.
    pub struct RefusalReason {
        /// Such as `FILE_SHA_ERROR`; an open list.
        required code: String = "code",
        /// What it is about.
        optional element: String = "element",
        /// Text by the platform. It may name personal data, so it is not shown by `Debug`.
        optional(private) detail: String = "detail",
        /// The recipient it concerns. Since requests v2.5.
        int rec_index: i64 = "recIndex",
    }
}

impl NewNotificationResponse {
    /// The request id as a type.
    ///
    /// # Errors
    /// [`RequestIdError`] if the server's text is not the base64 of an IUN.
    pub fn request_id(&self) -> Result<RequestId, RequestIdError> {
        self.notification_request_id.parse()
    }
}

impl RequestStatus {
    /// The IUN, once the request is accepted.
    #[must_use]
    pub fn accepted_iun(&self) -> Option<Iun> {
        self.iun.as_deref()?.parse().ok()
    }
}
