//! What a company reads of what it received, and its mandates (B2BPG; feature `recipient`).
//!
//! The client is made with [`ClientBuilder::company`](crate::ClientBuilder::company). **Reading the detail or a file has legal
//! effect**: it is the access by which the notification is perfected for the company, unless it was before. A search has none.
//!
//! Source: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml`.

use crate::{Client, Result};
use futures_core::Stream;
use futures_util::{StreamExt, TryStreamExt, stream};
use send_core::api::{
    AcceptMandate, GetReceivedNotification, ListMandatesAsDelegate, ListMandatesAsDelegator, RejectMandate,
    RevokeMandate, SearchReceived,
};
use send_core::iun::Iun;
use send_core::model::{FullReceivedNotification, Mandate, MandateAcceptance, MandateStatus, ReceivedRow};

/// What a company received; made by [`Client::received`].
#[derive(Debug, Clone, Copy)]
pub struct Received<'a> {
    client: &'a Client,
}

/// Mandates of a company; made by [`Client::mandates`].
#[derive(Debug, Clone, Copy)]
pub struct Mandates<'a> {
    client: &'a Client,
}

impl Client {
    /// What the company received.
    #[must_use]
    pub fn received(&self) -> Received<'_> {
        Received { client: self }
    }

    /// Mandates given and received by the company.
    #[must_use]
    pub fn mandates(&self) -> Mandates<'_> {
        Mandates { client: self }
    }
}

/// Where a search stands.
enum Page {
    First,
    Next(String),
    End,
}

impl<'a> Received<'a> {
    /// The rows of a search, page by page as they are wanted. Has no legal effect.
    ///
    /// # Errors
    /// An item is an [`Error`](crate::Error) if a page cannot be had; it is the last item.
    pub fn search(self, search: SearchReceived<'a>) -> impl Stream<Item = Result<ReceivedRow>> + Send + 'a {
        let pages = stream::try_unfold(Page::First, move |page| {
            let search = search.clone();
            async move {
                let key = match &page {
                    Page::End => return Ok(None),
                    Page::First => None,
                    Page::Next(key) => Some(key.as_str()),
                };
                let mut asked = search;
                asked.page.key = key;
                let answer = self.client.execute(&asked).await?;
                // Each page names those that follow it; the first of them is the next.
                let next = answer.next_pages_key.into_vec().into_iter().next().map_or(Page::End, Page::Next);
                Ok::<_, crate::Error>(Some((stream::iter(answer.results_page.into_vec()).map(Ok), next)))
            }
        });
        pages.try_flatten()
    }

    /// A notification. **Has legal effect.** `mandate_id` if it was sent to somebody who gave the company a mandate.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if it is not the company's.
    pub async fn get(&self, iun: &Iun, mandate_id: Option<&str>) -> Result<FullReceivedNotification> {
        self.client.execute(&GetReceivedNotification { iun: *iun, mandate_id }).await
    }
}

impl Mandates<'_> {
    /// Mandates by which the company may read what others receive.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn received(&self, status: Option<MandateStatus>) -> Result<Vec<Mandate>> {
        self.client.execute(&ListMandatesAsDelegate { status }).await
    }

    /// Mandates by which others may read what the company receives.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn given(&self) -> Result<Vec<Mandate>> {
        self.client.execute(&ListMandatesAsDelegator).await
    }

    /// Accepts a mandate with the code that its giver told.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`](crate::ErrorKind::Rejected) for a wrong code.
    pub async fn accept(&self, mandate_id: &str, acceptance: &MandateAcceptance) -> Result<()> {
        self.client.execute(&AcceptMandate { mandate_id, acceptance }).await
    }

    /// Refuses a mandate, or gives it back.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is none.
    pub async fn reject(&self, mandate_id: &str) -> Result<()> {
        self.client.execute(&RejectMandate { mandate_id }).await
    }

    /// Takes back a mandate that the company gave.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is none.
    pub async fn revoke(&self, mandate_id: &str) -> Result<()> {
        self.client.execute(&RevokeMandate { mandate_id }).await
    }
}
