//! Sending a notification, and reading what became of it.

use super::route::{CANCEL_NOTIFICATION, GET_REQUEST_STATUS, GET_SENT_NOTIFICATION, SEND_NOTIFICATION};
use super::{Answer, ApiVersions, Call, Operation, Resource, Route};
use crate::iun::{Iun, RequestId};
use crate::model::{CancellationAnswer, FullSentNotification, NewNotification, NewNotificationResponse, RequestStatus};
use crate::wire::DecodeError;

/// Sends a request. Not repeatable: a second attempt is a 409, never the first answer again.
#[derive(Debug, Clone)]
pub struct SendNotification<'a> {
    /// The request, with an idempotence token.
    pub request: &'a NewNotification,
}

impl Operation for SendNotification<'_> {
    type Output = NewNotificationResponse;
    const ROUTE: &'static Route = &SEND_NOTIFICATION;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(self.request.to_json(versions.of(Resource::Requests))?);
        Ok(Call { body, ..SEND_NOTIFICATION.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Asks what became of a request: by its id, or by protocol number and token when the id was never received.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum GetRequestStatus<'a> {
    /// By the id of the 202.
    ById(&'a RequestId),
    /// By what the sender chose; the server wants both.
    ByProtocol {
        /// The sender's protocol number.
        protocol_number: &'a str,
        /// The idempotence token.
        idempotence_token: &'a str,
    },
}

impl<'a> GetRequestStatus<'a> {
    /// The parameters of the query.
    pub(super) fn query(&self) -> Vec<(&'static str, &'a str)> {
        match self {
            Self::ById(id) => vec![("notificationRequestId", id.as_str())],
            Self::ByProtocol { protocol_number, idempotence_token } => {
                vec![("paProtocolNumber", *protocol_number), ("idempotenceToken", *idempotence_token)]
            }
        }
    }
}

impl Operation for GetRequestStatus<'_> {
    type Output = RequestStatus;
    const ROUTE: &'static Route = &GET_REQUEST_STATUS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_REQUEST_STATUS.call(versions, &[], &self.query()))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Reads a notification. A 404 while it is in validation, and when it is refused.
#[derive(Debug, Clone)]
pub struct GetSentNotification {
    /// The notification.
    pub iun: Iun,
}

impl Operation for GetSentNotification {
    type Output = FullSentNotification;
    const ROUTE: &'static Route = &GET_SENT_NOTIFICATION;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_SENT_NOTIFICATION.call(versions, &[self.iun.as_str()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Asks for a cancellation. Always a 202: what happened stands in `details`, and the end is the `NOTIFICATION_CANCELLED` element.
#[derive(Debug, Clone)]
pub struct CancelNotification {
    /// The notification.
    pub iun: Iun,
}

impl Operation for CancelNotification {
    type Output = CancellationAnswer;
    const ROUTE: &'static Route = &CANCEL_NOTIFICATION;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(CANCEL_NOTIFICATION.call(versions, &[self.iun.as_str()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}
