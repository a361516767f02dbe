//! The platform's error body.

use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// An application error (pagopa/pn-commons `ExceptionHelper.java`). Title and detail are masked by the platform: only
    /// `errors` and `trace_id` tell something.
    pub struct Problem {
        /// Kind, "GENERIC_ERROR".
        optional r#type: String = "type",
        /// HTTP status.
        int status: i64 = "status",
        /// "Handled error" or "Unexpected error".
        optional title: String = "title",
        /// "See logs for details in …".
        optional detail: String = "detail",
        /// For the support desk.
        optional trace_id: String = "traceId",
        /// When.
        optional timestamp: DateTime = "timestamp",
        /// What is wrong.
        list errors: ProblemError = "errors",
    }
}

wire_struct! {
    /// One thing that is wrong.
    pub struct ProblemError {
        /// Such as `PN_GENERIC_INVALIDPARAMETER_DUPLICATED`; an open list.
        required code: String = "code",
        /// What it is about; absent for most rules of the service.
        optional element: String = "element",
        /// Text by the platform. It may repeat what was sent, so it is not shown by `Debug`.
        optional(private) detail: String = "detail",
    }
}
