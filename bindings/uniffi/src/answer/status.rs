//! What became of a request.

use super::sent::each;
use crate::error::NativeError;
use send_client::Submitted;
use send_core::model::{CancellationAnswer, CancellationDetail, RefusalReason, RequestStatus};
use send_core::wire;

/// `Submitted`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SubmittedData {
    pub request_id: String,
    pub protocol_number: String,
    pub idempotence_token: String,
    pub recovered: bool,
}

impl From<Submitted> for SubmittedData {
    fn from(submitted: Submitted) -> Self {
        let Submitted { request_id, protocol_number, idempotence_token, recovered, .. } = submitted;
        Self { request_id: request_id.to_string(), protocol_number, idempotence_token, recovered }
    }
}

/// `RequestStatus`: what it says of the request; the request itself is in the JSON.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RequestStatusData {
    /// All of it, as JSON.
    pub json: String,
    pub request_id: String,
    pub state: String,
    /// Seconds.
    pub retry_after: Option<i64>,
    pub iun: Option<String>,
    pub errors: Vec<RefusalReasonData>,
    pub protocol_number: Option<String>,
    pub idempotence_token: Option<String>,
}

impl TryFrom<RequestStatus> for RequestStatusData {
    type Error = NativeError;

    fn try_from(status: RequestStatus) -> Result<Self, NativeError> {
        let json = wire::encode_text(&status)?;
        let RequestStatus {
            notification_request_id,
            notification_request_status,
            retry_after,
            iun,
            errors,
            pa_protocol_number,
            idempotence_token,
            // The rest of the request that it repeats.
            ..
        } = status;
        Ok(Self {
            json,
            request_id: notification_request_id,
            state: notification_request_status.to_string(),
            retry_after,
            iun,
            errors: each(errors),
            protocol_number: pa_protocol_number,
            idempotence_token,
        })
    }
}

/// `RefusalReason`.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct RefusalReasonData {
    pub code: String,
    pub element: Option<String>,
    pub detail: Option<String>,
    pub rec_index: Option<i64>,
}

impl From<RefusalReason> for RefusalReasonData {
    fn from(reason: RefusalReason) -> Self {
        let RefusalReason { code, element, detail, rec_index, extra: _, .. } = reason;
        Self { code, element, detail, rec_index }
    }
}

/// `CancellationAnswer`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CancellationData {
    pub status: Option<String>,
    pub details: Vec<CancellationDetailData>,
}

impl From<CancellationAnswer> for CancellationData {
    fn from(answer: CancellationAnswer) -> Self {
        let CancellationAnswer { status, details, extra: _, .. } = answer;
        Self { status, details: each(details) }
    }
}

/// `CancellationDetail`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CancellationDetailData {
    pub code: String,
    pub level: Option<String>,
    pub detail: Option<String>,
}

impl From<CancellationDetail> for CancellationDetailData {
    fn from(line: CancellationDetail) -> Self {
        let CancellationDetail { code, level, detail, extra: _, .. } = line;
        Self { code, level, detail }
    }
}
