//! Informal notifications: messages without legal value, for the bodies on trial.
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-informal-pa-bundle.yaml` @1551fbc8 (servers: the hosts of legal
//! notifications with `/informal` behind); `docs/openapi/aws/api-delivery-B2B-informal-aws.yaml` for the credentials.

use super::route::{
    CREATE_MESSAGE, GET_INFORMAL_DOCUMENT, GET_INFORMAL_PAYMENT_ATTACHMENT, GET_INFORMAL_REQUEST_STATUS, GET_MESSAGE,
    GET_SENT_INFORMAL, PRELOAD_INFORMAL, SEND_INFORMAL, TERMINATE_INFORMAL,
};
use super::{Answer, ApiVersions, Call, GetRequestStatus, Operation, PaymentAttachment, Route};
use crate::iun::Iun;
use crate::model::{
    CancellationAnswer, DownloadMetadata, InformalNotification, InformalRequestStatus, InformalSentNotification,
    Message, NewMessage, NewNotificationResponse, PreloadRequest, PreloadResponse,
};
use crate::wire::{DecodeError, encode};

/// Reserves uploads for an informal notification, 1 to 15 a call; PDF only.
#[derive(Debug, Clone)]
pub struct PreloadInformal<'a> {
    /// What will be uploaded.
    pub files: &'a [PreloadRequest],
}

impl Operation for PreloadInformal<'_> {
    type Output = Vec<PreloadResponse>;
    const ROUTE: &'static Route = &PRELOAD_INFORMAL;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.files)?);
        Ok(Call { body, ..PRELOAD_INFORMAL.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Stores a message, to be named by notifications. A repetition stores it twice, which harms nothing.
#[derive(Debug, Clone)]
pub struct CreateMessage<'a> {
    /// The texts.
    pub message: &'a NewMessage,
}

impl Operation for CreateMessage<'_> {
    type Output = Message;
    const ROUTE: &'static Route = &CREATE_MESSAGE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.message)?);
        Ok(Call { body, ..CREATE_MESSAGE.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Reads a message that was stored.
#[derive(Debug, Clone)]
pub struct GetMessage<'a> {
    /// Its id, a UUID.
    pub message_id: &'a str,
}

impl Operation for GetMessage<'_> {
    type Output = Message;
    const ROUTE: &'static Route = &GET_MESSAGE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_MESSAGE.call(versions, &[self.message_id], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Sends a request for an informal notification. Not repeatable, as [`SendNotification`](super::SendNotification).
#[derive(Debug, Clone)]
pub struct SendInformal<'a> {
    /// The request, with an idempotence token.
    pub request: &'a InformalNotification,
}

impl Operation for SendInformal<'_> {
    type Output = NewNotificationResponse;
    const ROUTE: &'static Route = &SEND_INFORMAL;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.request)?);
        Ok(Call { body, ..SEND_INFORMAL.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Asks what became of a request.
#[derive(Debug, Clone)]
pub struct GetInformalRequestStatus<'a> {
    /// By its id, or by protocol number and token.
    pub of: GetRequestStatus<'a>,
}

impl Operation for GetInformalRequestStatus<'_> {
    type Output = InformalRequestStatus;
    const ROUTE: &'static Route = &GET_INFORMAL_REQUEST_STATUS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_INFORMAL_REQUEST_STATUS.call(versions, &[], &self.of.query()))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Reads an informal notification.
#[derive(Debug, Clone)]
pub struct GetSentInformal {
    /// The notification; its IUN ends in a letter.
    pub iun: Iun,
    /// Whether the texts of the messages come with it.
    pub with_message: bool,
}

impl Operation for GetSentInformal {
    type Output = InformalSentNotification;
    const ROUTE: &'static Route = &GET_SENT_INFORMAL;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query: &[_] = if self.with_message { &[("retrieveMessage", "true")] } else { &[] };
        Ok(GET_SENT_INFORMAL.call(versions, &[self.iun.as_str()], query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a document of an informal notification.
#[derive(Debug, Clone)]
pub struct GetInformalDocument {
    /// The notification.
    pub iun: Iun,
    /// Position among the documents.
    pub doc_idx: u32,
}

impl Operation for GetInformalDocument {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_INFORMAL_DOCUMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_INFORMAL_DOCUMENT.call(versions, &[self.iun.as_str(), &self.doc_idx.to_string()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of the printable notice of a payment.
#[derive(Debug, Clone)]
pub struct GetInformalPaymentAttachment {
    /// The notification.
    pub iun: Iun,
    /// Position among the recipients.
    pub recipient_idx: u32,
    /// Position among the payments of the recipient; the first if absent.
    pub attachment_idx: Option<u32>,
}

impl Operation for GetInformalPaymentAttachment {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_INFORMAL_PAYMENT_ATTACHMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let index = self.attachment_idx.map(|index| index.to_string());
        let query: Vec<_> = index.iter().map(|index| ("attachmentIdx", index.as_str())).collect();
        let recipient = self.recipient_idx.to_string();
        let parameters = [self.iun.as_str(), recipient.as_str(), PaymentAttachment::PagoPa.as_str()];
        Ok(GET_INFORMAL_PAYMENT_ATTACHMENT.call(versions, &parameters, &query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Stops an informal notification. What happened stands in `details`.
#[derive(Debug, Clone)]
pub struct TerminateInformal {
    /// The notification.
    pub iun: Iun,
}

impl Operation for TerminateInformal {
    type Output = CancellationAnswer;
    const ROUTE: &'static Route = &TERMINATE_INFORMAL;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(TERMINATE_INFORMAL.call(versions, &[self.iun.as_str()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iun::IunKind;
    use crate::model::{InformalCategory, InformalStatus};

    #[test]
    fn paths_are_those_of_the_published_bundle() {
        let iun = Iun::assemble(b"XGHJQGEVYJHQ", 2026, 11, IunKind::Informal).unwrap();
        let versions = ApiVersions::default();
        let sent = GetSentInformal { iun, with_message: true }.call(&versions).unwrap();
        assert_eq!(
            sent.target,
            "/informal/delivery/v1/notifications/sent/XGHJ-QGEV-YJHQ-202611-E-A?retrieveMessage=true"
        );
        let id = iun.to_request_id();
        let status = GetInformalRequestStatus { of: GetRequestStatus::ById(&id) }.call(&versions).unwrap();
        assert!(
            status.target.starts_with("/informal/delivery/v1/requests?notificationRequestId="),
            "{}",
            status.target
        );
        let file = GetInformalPaymentAttachment { iun, recipient_idx: 0, attachment_idx: Some(2) };
        let file = file.call(&versions).unwrap();
        assert!(file.target.ends_with("/attachments/payment/0/PAGOPA?attachmentIdx=2"), "{}", file.target);
    }

    #[test]
    fn a_sent_notification_is_read() {
        let body = br#"{"senderDenomination":"Comune di Palermo","paProtocolNumber":"2026/7","campaignId":"c1","subject":"Tari","recipients":[{"recipientType":"PF","messageId":"6f2d","payments":[{"pagoPa":{"noticeCode":"302000100000019421","creditorTaxId":"77777777777","amount":1200,"dueDate":"2026-12-31T00:00:00Z"}}]}],"iun":"XGHJ-QGEV-YJHQ-202611-E-A","sentAt":"2026-11-01T10:00:00Z","senderTaxId":"77777777777","senderPaId":"5b994d4a","notificationStatus":"PROCESSING","notificationStatusHistory":[{"status":"ACCEPTED","activeFrom":"2026-11-01T10:00:00Z","relatedTimelineElements":[]}],"timeline":[{"elementId":"REQUEST_ACCEPTED.IUN_X","category":"REQUEST_ACCEPTED","eventTimestamp":"2026-11-01T10:00:00Z","details":{"paProtocolNumber":"2026/7"}}]}"#;
        let sent = GetSentInformal::read(&Answer::new(200, body)).unwrap();
        assert_eq!(sent.notification_status, InformalStatus::Processing);
        let category = sent.timeline.first().and_then(|element| element.category.clone());
        assert_eq!(category, Some(InformalCategory::RequestAccepted));
        let payment = sent.recipients.first().and_then(|recipient| recipient.payments.first()?.pago_pa.clone());
        assert_eq!(payment.and_then(|payment| payment.amount), Some(1200));
        let again: serde_json::Value = serde_json::from_slice(&encode(&sent).unwrap()).unwrap();
        assert_eq!(again, serde_json::from_slice::<serde_json::Value>(body).unwrap());
    }

    #[test]
    fn a_termination_tells_what_happened() {
        let body = br#"{"status":"OK","details":[{"code":"NOTIFICATION_TERMINATION_ACCEPTED","level":"INFO"}]}"#;
        let answer = TerminateInformal::read(&Answer::new(202, body)).unwrap();
        let codes: Vec<_> = answer.details.iter().map(|detail| detail.code.as_str()).collect();
        assert_eq!(codes, ["NOTIFICATION_TERMINATION_ACCEPTED"]);
    }
}
