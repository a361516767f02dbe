//! Legal facts: the documents that hold in court.

use crate::{Client, Download, Result};
use send_core::api::{GetAar, GetLegalFact, ListLegalFacts};
use send_core::iun::Iun;
use send_core::model::LegalFactListItem;

/// Finding and downloading legal facts; made by [`Client::legal_facts`].
#[derive(Debug, Clone, Copy)]
pub struct LegalFacts<'a> {
    client: &'a Client,
}

impl<'a> LegalFacts<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// The legal facts of a notification.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is no such notification for this key.
    pub async fn list(&self, iun: &Iun) -> Result<Vec<LegalFactListItem>> {
        self.client.execute(&ListLegalFacts { iun: *iun }).await
    }

    /// A legal fact, by its key (with or without `safestorage://`). Waits while it is being made.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) soon after its event is normal: try again in minutes.
    pub async fn get(&self, iun: &Iun, key: &str) -> Result<Download> {
        let operation = GetLegalFact { iun: *iun, key };
        Download::when_ready(self.client, || self.client.execute(&operation)).await
    }

    /// The notice of arrival (AAR), by `details.generatedAarUrl` of an `AAR_GENERATION` element.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn aar(&self, iun: &Iun, document_id: &str) -> Result<Download> {
        let operation = GetAar { iun: *iun, document_id };
        Download::when_ready(self.client, || self.client.execute(&operation)).await
    }
}
