//! Notifications as a company that receives them asks for them (B2BPG).
//!
//! **Reading the detail or a file has legal effect**: it is the access that finalises the notification for the company, unless
//! it was finalised before. A search has none.
//!
//! Source: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml` (`x-api-permissions: REFINEMENT` marks what
//! has effect); pagopa/pn-delivery-push `docs/openapi/api-external-pn-delivery-push-b2b-pg-bundle.yaml`.

use super::route::{
    GET_RECEIVED_DOCUMENT, GET_RECEIVED_LEGAL_FACT, GET_RECEIVED_NOTIFICATION, GET_RECEIVED_PAYMENT_ATTACHMENT,
    SEARCH_DELEGATED, SEARCH_RECEIVED,
};
use super::{Answer, ApiVersions, Call, Operation, PaymentAttachment, Route};
use crate::iun::Iun;
use crate::model::{DownloadMetadata, FullReceivedNotification, NotificationStatus, ReceivedPage, bare_key};
use crate::time::Instant;
use crate::wire::DecodeError;

/// The most rows that a page can have.
pub const MAX_PAGE_SIZE: u8 = 50;

/// Which page of a search, and how long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageRequest<'a> {
    /// How many rows, at most [`MAX_PAGE_SIZE`]; the platform's own number if absent.
    pub size: Option<u8>,
    /// One of the keys of the page before; the first page if absent.
    pub key: Option<&'a str>,
}

/// The parameters that have a value.
fn given<'p>(parameters: &'p [(&'static str, Option<String>)]) -> Vec<(&'p str, &'p str)> {
    parameters.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect()
}

fn text(value: Option<&str>) -> Option<String> {
    value.map(str::to_owned)
}

/// Searches what was sent to the company, or to who gave it a mandate.
///
/// # Example
/// ```
/// use send_core::api::{ApiVersions, Operation, SearchReceived};
/// let (from, to) = (send_core::time::parse("2026-01-01T00:00:00Z")?, send_core::time::parse("2026-02-01T00:00:00Z")?);
/// let mut search = SearchReceived::new(from, to);
/// search.page.size = Some(20);
/// let call = search.call(&ApiVersions::default())?;
/// assert_eq!(
///     call.target,
///     "/delivery/notifications/received?startDate=2026-01-01T00%3A00%3A00Z&endDate=2026-02-01T00%3A00%3A00Z&size=20"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchReceived<'a> {
    /// Sent since.
    pub from: Instant,
    /// Sent until.
    pub to: Instant,
    /// The mandate by which it is seen, to search in the notifications of its delegator.
    pub mandate_id: Option<&'a str>,
    /// Id of the sender in Self Care.
    pub sender_id: Option<&'a str>,
    /// Only in this status.
    pub status: Option<NotificationStatus>,
    /// A regular expression on the title.
    pub subject: Option<&'a str>,
    /// Only this notification.
    pub iun: Option<Iun>,
    /// Which page.
    pub page: PageRequest<'a>,
}

impl SearchReceived<'_> {
    /// Everything sent in an interval.
    #[must_use]
    pub const fn new(from: Instant, to: Instant) -> Self {
        let page = PageRequest { size: None, key: None };
        Self { from, to, mandate_id: None, sender_id: None, status: None, subject: None, iun: None, page }
    }
}

impl Operation for SearchReceived<'_> {
    type Output = ReceivedPage;
    const ROUTE: &'static Route = &SEARCH_RECEIVED;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query = [
            ("startDate", Some(self.from.to_string())),
            ("endDate", Some(self.to.to_string())),
            ("mandateId", text(self.mandate_id)),
            ("senderId", text(self.sender_id)),
            ("status", self.status.as_ref().map(|status| status.as_str().to_owned())),
            ("subjectRegExp", text(self.subject)),
            ("iunMatch", self.iun.map(|iun| iun.to_string())),
            ("size", self.page.size.map(|size| size.to_string())),
            ("nextPagesKey", text(self.page.key)),
        ];
        Ok(SEARCH_RECEIVED.call(versions, &[], &given(&query)))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Searches what was sent to all who gave the company a mandate.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchDelegated<'a> {
    /// Sent since.
    pub from: Instant,
    /// Sent until.
    pub to: Instant,
    /// Id of the sender in Self Care.
    pub sender_id: Option<&'a str>,
    /// The platform's id of the recipient, as the mandate tells it.
    pub recipient_id: Option<&'a str>,
    /// A group of the company.
    pub group: Option<&'a str>,
    /// Only in this status.
    pub status: Option<NotificationStatus>,
    /// Only this notification.
    pub iun: Option<Iun>,
    /// Which page.
    pub page: PageRequest<'a>,
}

impl SearchDelegated<'_> {
    /// Everything sent in an interval.
    #[must_use]
    pub const fn new(from: Instant, to: Instant) -> Self {
        let page = PageRequest { size: None, key: None };
        Self { from, to, sender_id: None, recipient_id: None, group: None, status: None, iun: None, page }
    }
}

impl Operation for SearchDelegated<'_> {
    type Output = ReceivedPage;
    const ROUTE: &'static Route = &SEARCH_DELEGATED;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query = [
            ("startDate", Some(self.from.to_string())),
            ("endDate", Some(self.to.to_string())),
            ("senderId", text(self.sender_id)),
            ("recipientId", text(self.recipient_id)),
            ("group", text(self.group)),
            ("iunMatch", self.iun.map(|iun| iun.to_string())),
            ("status", self.status.as_ref().map(|status| status.as_str().to_owned())),
            ("size", self.page.size.map(|size| size.to_string())),
            ("nextPagesKey", text(self.page.key)),
        ];
        Ok(SEARCH_DELEGATED.call(versions, &[], &given(&query)))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Opens a received notification. **It has legal effect**: see the module.
#[derive(Debug, Clone)]
pub struct GetReceivedNotification<'a> {
    /// The notification.
    pub iun: Iun,
    /// The mandate by which it is opened; none for the company's own.
    pub mandate_id: Option<&'a str>,
}

impl Operation for GetReceivedNotification<'_> {
    type Output = FullReceivedNotification;
    const ROUTE: &'static Route = &GET_RECEIVED_NOTIFICATION;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query = [("mandateId", text(self.mandate_id))];
        Ok(GET_RECEIVED_NOTIFICATION.call(versions, &[self.iun.as_str()], &given(&query)))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a document of a received notification. It has legal effect.
#[derive(Debug, Clone)]
pub struct GetReceivedDocument<'a> {
    /// The notification.
    pub iun: Iun,
    /// Position among the documents.
    pub doc_idx: u32,
    /// The mandate by which it is opened; none for the company's own.
    pub mandate_id: Option<&'a str>,
}

impl Operation for GetReceivedDocument<'_> {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_RECEIVED_DOCUMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query = [("mandateId", text(self.mandate_id))];
        let parameters = [self.iun.as_str(), &self.doc_idx.to_string()];
        Ok(GET_RECEIVED_DOCUMENT.call(versions, &parameters, &given(&query)))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a file of one of the company's own payments. It has legal effect.
#[derive(Debug, Clone)]
pub struct GetReceivedPaymentAttachment<'a> {
    /// The notification.
    pub iun: Iun,
    /// Which file.
    pub attachment: PaymentAttachment,
    /// Position among the payments; the first if absent.
    pub attachment_idx: Option<u32>,
    /// The mandate by which it is opened; none for the company's own.
    pub mandate_id: Option<&'a str>,
}

impl Operation for GetReceivedPaymentAttachment<'_> {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_RECEIVED_PAYMENT_ATTACHMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query = [
            ("mandateId", text(self.mandate_id)),
            ("attachmentIdx", self.attachment_idx.map(|index| index.to_string())),
        ];
        let parameters = [self.iun.as_str(), self.attachment.as_str()];
        Ok(GET_RECEIVED_PAYMENT_ATTACHMENT.call(versions, &parameters, &given(&query)))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a legal fact of a received notification.
#[derive(Debug, Clone)]
pub struct GetReceivedLegalFact<'a> {
    /// The notification.
    pub iun: Iun,
    /// The key of the list, with or without `safestorage://`.
    pub key: &'a str,
}

impl Operation for GetReceivedLegalFact<'_> {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_RECEIVED_LEGAL_FACT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_RECEIVED_LEGAL_FACT.call(versions, &[self.iun.as_str(), bare_key(self.key)], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}
