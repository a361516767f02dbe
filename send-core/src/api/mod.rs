//! Every operation of the B2B API, once.
//!
//! An operation is a type: its fields are the parameters, [`Operation::call`] says what to put on the wire and
//! [`Operation::read`] understands the answer. Sending is somebody else's job: the client executes these types over HTTPS,
//! the emulator serves the same [`ROUTES`].
//!
//! Versions are per resource, not per API ([`ApiVersions`]); the default is what production serves (v2.24.2 of pn-delivery).
//!
//! There are three families, each with its table and its credentials ([`Family`]): operations for senders ([`ROUTES`]), for
//! companies that receive ([`RECIPIENT_ROUTES`]) and for informal notifications ([`INFORMAL_ROUTES`]).
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`; pagopa/pn-delivery-push
//! `docs/openapi/api-external-pn-delivery-push-bundle.yaml`; pagopa/pn-stream, pn-external-registries, pn-downtime-logs.

mod attachments;
mod informal;
mod legal_facts;
mod mandates;
mod notifications;
mod payments;
mod platform;
mod received;
mod route;
mod streams;
mod version;

pub use attachments::{GetDocument, GetPaymentAttachment, PaymentAttachment, Preload};
pub use informal::{
    CreateMessage, GetInformalDocument, GetInformalPaymentAttachment, GetInformalRequestStatus, GetMessage,
    GetSentInformal, PreloadInformal, SendInformal, TerminateInformal,
};
pub use legal_facts::{GetAar, GetLegalFact, ListLegalFacts};
pub use mandates::{
    AcceptMandate, CreateMandate, CreateReverseMandate, ListMandatesAsDelegate, ListMandatesAsDelegator, RejectMandate,
    RevokeMandate, SearchMandatesAsDelegate, UpdateMandate,
};
pub use notifications::{CancelNotification, GetRequestStatus, GetSentNotification, SendNotification};
pub use payments::{GetPrice, ReportF24Payments, ReportPagoPaPayments};
pub use platform::{GetDowntimeHistory, GetDowntimeLegalFact, GetPlatformStatus, ListGroups};
pub use received::{
    GetReceivedDocument, GetReceivedLegalFact, GetReceivedNotification, GetReceivedPaymentAttachment, MAX_PAGE_SIZE,
    PageRequest, SearchDelegated, SearchReceived,
};
pub use route::{Family, INFORMAL_ROUTES, Method, RECIPIENT_ROUTES, ROUTES, RetryClass, Route};
pub use streams::{
    CreateStream, DeleteStream, DisableStream, EventPage, GetStream, ListStreams, ReadEvents, UpdateStream,
};
pub use version::{ApiVersions, NotAVersion, Resource, Version};

use crate::wire::{DecodeError, decode};
use serde::de::DeserializeOwned;

/// An operation of the API, with its parameters.
pub trait Operation {
    /// What a successful answer holds.
    type Output;

    /// The row of [`ROUTES`] that this operation is.
    const ROUTE: &'static Route;

    /// What to put on the wire.
    ///
    /// # Errors
    /// [`DecodeError`] if the body cannot be written as JSON; no body of this crate is such.
    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError>;

    /// Understands a successful answer.
    ///
    /// # Errors
    /// [`DecodeError`] with the path of what is not as it should be.
    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError>;

    /// True if this HTTP status carries an answer rather than an error.
    #[must_use]
    fn is_success(status: u16) -> bool {
        (200..300).contains(&status)
    }
}

/// An HTTP request, without the host and without credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Call {
    /// Method.
    pub method: Method,
    /// Path and query, percent-encoded, beginning with `/`.
    pub target: String,
    /// JSON body.
    pub body: Option<Vec<u8>>,
}

/// What of an HTTP answer matters.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Answer<'a> {
    /// HTTP status.
    pub status: u16,
    /// The header `retry-after`: milliseconds for streams.
    pub retry_after: Option<&'a str>,
    /// Body.
    pub body: &'a [u8],
}

impl<'a> Answer<'a> {
    /// An answer without a `retry-after` header.
    #[must_use]
    pub fn new(status: u16, body: &'a [u8]) -> Self {
        Self { status, retry_after: None, body }
    }

    /// The same with the header.
    #[must_use]
    pub fn with_retry_after(mut self, header: Option<&'a str>) -> Self {
        self.retry_after = header;
        self
    }

    fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode(self.body)
    }
}
