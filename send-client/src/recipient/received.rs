//! Notifications that the company received, or that came to those who gave it a mandate.

use super::pages::{Answered, rows};
use crate::download::Ask;
use crate::{Client, Download, Result, Waits};
use futures_core::Stream;
use send_core::api::{
    GetReceivedDocument, GetReceivedLegalFact, GetReceivedNotification, GetReceivedPaymentAttachment,
    PaymentAttachment, SearchDelegated, SearchReceived,
};
use send_core::iun::Iun;
use send_core::model::{DownloadMetadata, FullReceivedNotification, ReceivedPage, ReceivedRow};
use std::sync::Arc;

/// What a company received; made by [`Client::received`].
#[derive(Debug, Clone, Copy)]
pub struct Received<'a> {
    client: &'a Client,
}

impl<'a> Received<'a> {
    pub(super) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// The rows of a search, page by page as they are wanted. Has no legal effect.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt;
    /// use send_core::api::SearchReceived;
    /// let (from, to) = (send_core::time::parse("2026-01-01T00:00:00Z")?, send_core::time::parse("2026-02-01T00:00:00Z")?);
    /// let mut rows = std::pin::pin!(client.received().search(SearchReceived::new(from, to)));
    /// while let Some(row) = rows.try_next().await? {
    ///     println!("{:?} {:?}", row.iun, row.notification_status);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// An item is an [`Error`](crate::Error) if a page cannot be had; it is the last item.
    pub fn search(self, search: SearchReceived<'a>) -> impl Stream<Item = Result<ReceivedRow>> + Send + 'a {
        rows(move |key| {
            let search = search.clone();
            async move {
                let mut asked = search;
                asked.page.key = key.as_deref();
                Ok(page(self.client.execute(&asked).await?))
            }
        })
    }

    /// The same for what came to all who gave the company a mandate.
    ///
    /// # Errors
    /// As [`search`](Self::search).
    pub fn search_delegated(self, search: SearchDelegated<'a>) -> impl Stream<Item = Result<ReceivedRow>> + Send + 'a {
        rows(move |key| {
            let search = search.clone();
            async move {
                let mut asked = search;
                asked.page.key = key.as_deref();
                Ok(page(self.client.execute(&asked).await?))
            }
        })
    }

    /// A notification. **Has legal effect.** `mandate_id` if it was sent to somebody who gave the company a mandate.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if it is not the company's.
    pub async fn get(&self, iun: &Iun, mandate_id: Option<&str>) -> Result<FullReceivedNotification> {
        self.client.execute(&GetReceivedNotification { iun: *iun, mandate_id }).await
    }

    /// A document, by its position. **Has legal effect.**
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if it is not the company's, or the notification was cancelled;
    /// [`ErrorKind::Gone`](crate::ErrorKind::Gone) 120 days after the last recipient was settled.
    pub async fn document(&self, iun: &Iun, index: u32, mandate_id: Option<&str>) -> Result<Download> {
        let (client, iun, mandate) = (self.client.clone(), *iun, mandate_id.map(str::to_owned));
        self.file(format!("received/{iun}/document/{index}"), move || {
            let (client, mandate) = (client.clone(), mandate.clone());
            async move {
                let mandate_id = mandate.as_deref();
                client.execute(&GetReceivedDocument { iun, doc_idx: index, mandate_id }).await
            }
        })
        .await
    }

    /// A file of one of the company's own payments: the printable notice, or the F24 form; `index` among the payments, the first
    /// if absent. **Has legal effect.**
    ///
    /// # Errors
    /// As [`document`](Self::document).
    pub async fn payment_attachment(
        &self,
        iun: &Iun,
        attachment: PaymentAttachment,
        index: Option<u32>,
        mandate_id: Option<&str>,
    ) -> Result<Download> {
        let (client, iun, mandate) = (self.client.clone(), *iun, mandate_id.map(str::to_owned));
        self.file(format!("received/{iun}/{}/{index:?}", attachment.as_str()), move || {
            let (client, mandate) = (client.clone(), mandate.clone());
            async move {
                let mandate_id = mandate.as_deref();
                let asked = GetReceivedPaymentAttachment { iun, attachment, attachment_idx: index, mandate_id };
                client.execute(&asked).await
            }
        })
        .await
    }

    /// A legal fact, by its key in the timeline (with or without `safestorage://`).
    ///
    /// # Errors
    /// As [`LegalFacts::get`](crate::LegalFacts::get).
    pub async fn legal_fact(&self, iun: &Iun, key: &str) -> Result<Download> {
        let (client, iun, key) = (self.client.clone(), *iun, key.to_owned());
        self.file(format!("received/{iun}/{key}"), move || {
            let (client, key) = (client.clone(), key.clone());
            async move { client.execute(&GetReceivedLegalFact { iun, key: &key }).await }
        })
        .await
    }

    async fn file<F, A>(&self, name: String, ask: F) -> Result<Download>
    where
        F: Fn() -> A + Send + Sync + 'static,
        A: Future<Output = Result<DownloadMetadata>> + Send + 'static,
    {
        let ask: Ask = Arc::new(move || Box::pin(ask()));
        Download::when_told(self.client, &name, &Waits::default(), ask).await
    }
}

fn page(answer: ReceivedPage) -> Answered<ReceivedRow> {
    Answered { rows: answer.results_page.into_vec(), following: answer.next_pages_key.into_vec() }
}
