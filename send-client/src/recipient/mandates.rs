//! Mandates ("deleghe"): who may read what somebody else receives.

use super::pages::{Answered, rows};
use crate::{Client, Result};
use futures_core::Stream;
use send_core::api::{
    AcceptMandate, CreateMandate, CreateReverseMandate, ListMandatesAsDelegate, ListMandatesAsDelegator, PageRequest,
    RejectMandate, RevokeMandate, SearchMandatesAsDelegate, UpdateMandate,
};
use send_core::model::{
    Mandate, MandateAcceptance, MandateSearch, MandateStatus, MandateUpdate, ReverseMandate, ReverseMandateCreated,
};

/// Mandates of a company; made by [`Client::mandates`].
#[derive(Debug, Clone, Copy)]
pub struct Mandates<'a> {
    client: &'a Client,
}

impl<'a> Mandates<'a> {
    pub(super) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Mandates by which the company may read what others receive: those in force or waiting, unless a status is asked for.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn received(&self, status: Option<MandateStatus>) -> Result<Vec<Mandate>> {
        self.client.execute(&ListMandatesAsDelegate { status }).await
    }

    /// The same by a search, page by page as they are wanted.
    ///
    /// # Errors
    /// An item is an [`Error`](crate::Error) if a page cannot be had; it is the last item.
    pub fn search(self, search: MandateSearch) -> impl Stream<Item = Result<Mandate>> + Send + 'a {
        rows(move |key| {
            let search = search.clone();
            async move {
                let page = PageRequest { size: None, key: key.as_deref() };
                let answer = self.client.execute(&SearchMandatesAsDelegate { search: &search, page }).await?;
                Ok(Answered { rows: answer.results_page.into_vec(), following: answer.next_pages_key.into_vec() })
            }
        })
    }

    /// Mandates by which others may read what the company receives.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn given(&self) -> Result<Vec<Mandate>> {
        self.client.execute(&ListMandatesAsDelegator).await
    }

    /// Gives a mandate. Its verification code is yours to choose and to tell the delegate, who accepts with it.
    ///
    /// # Errors
    /// [`ErrorKind::OutcomeUnknown`](crate::ErrorKind::OutcomeUnknown) if it may have been made: look at
    /// [`given`](Self::given) before repeating it. [`ErrorKind::Rejected`](crate::ErrorKind::Rejected) if one exists already.
    pub async fn create(&self, mandate: &Mandate) -> Result<Mandate> {
        self.client.execute(&CreateMandate { mandate }).await
    }

    /// Asks somebody for a mandate; needs the permission `REVERSE_MANDATE`.
    ///
    /// # Errors
    /// As [`create`](Self::create); look at [`received`](Self::received) then.
    pub async fn ask_for(&self, mandate: &ReverseMandate) -> Result<ReverseMandateCreated> {
        self.client.execute(&CreateReverseMandate { mandate }).await
    }

    /// Accepts a mandate with the code that its giver told.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`](crate::ErrorKind::Rejected) for a wrong code.
    pub async fn accept(&self, mandate_id: &str, acceptance: &MandateAcceptance) -> Result<()> {
        self.client.execute(&AcceptMandate { mandate_id, acceptance }).await
    }

    /// Changes which groups of the company may use a mandate that it was given.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is none.
    pub async fn update(&self, mandate_id: &str, update: &MandateUpdate) -> Result<()> {
        self.client.execute(&UpdateMandate { mandate_id, update }).await
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
