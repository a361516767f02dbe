//! What a company reads of what it received, and its mandates (B2BPG; feature `recipient`).
//!
//! The client is made with [`ClientBuilder::company`](crate::ClientBuilder::company). **Reading the detail or a file has legal
//! effect**: it is the access by which the notification is perfected for the company, unless it was before. A search has none.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml`; pagopa/pn-delivery-push
//! `docs/openapi/api-external-pn-delivery-push-b2b-pg-bundle.yaml`; pagopa/pn-mandate.

mod mandates;
mod pages;
mod received;

pub use mandates::Mandates;
pub use received::Received;

use crate::Client;

impl Client {
    /// What the company received.
    #[must_use]
    pub fn received(&self) -> Received<'_> {
        Received::new(self)
    }

    /// Mandates given and received by the company.
    #[must_use]
    pub fn mandates(&self) -> Mandates<'_> {
        Mandates::new(self)
    }
}
