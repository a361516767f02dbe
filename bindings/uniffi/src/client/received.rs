//! What a company received.

use crate::answer::SentNotificationData;
use crate::client::documents::{NativeDownload, PaymentAttachmentData};
use crate::client::{NativeClient, index_of, read};
use crate::error::NativeError;
use crate::model::ModelData;
use send_core::api::{PageRequest, SearchDelegated, SearchReceived};
use send_core::iun::Iun;
use send_core::time::Instant;
use std::sync::Arc;
use std::time::SystemTime;

/// What to search for.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SearchData {
    /// Sent since.
    pub from: SystemTime,
    /// Sent until.
    pub until: SystemTime,
    /// By which mandate.
    pub mandate_id: Option<String>,
    /// By whom: id in Self Care.
    pub sender_id: Option<String>,
    /// In which status, as on the wire.
    pub status: Option<String>,
    /// A regular expression on the title.
    pub subject: Option<String>,
    /// Which notification.
    pub iun: Option<String>,
    /// How many in a page.
    pub size: Option<i32>,
}

/// What to search for in what came to all who gave the company a mandate.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DelegatedSearchData {
    /// Sent since.
    pub from: SystemTime,
    /// Sent until.
    pub until: SystemTime,
    /// By whom: id in Self Care.
    pub sender_id: Option<String>,
    /// To whom: the platform's id, as the mandate tells it.
    pub recipient_id: Option<String>,
    /// A group of the company.
    pub group: Option<String>,
    /// In which status, as on the wire.
    pub status: Option<String>,
    /// Which notification.
    pub iun: Option<String>,
    /// How many in a page.
    pub size: Option<i32>,
}

fn instant(time: SystemTime, path: &str) -> Result<Instant, NativeError> {
    Instant::try_from(time).map_err(|_| NativeError::out_of_range(path, "up to the year 9999", "fino all'anno 9999"))
}

fn page_size(size: Option<i32>) -> Result<Option<u8>, NativeError> {
    let Some(size) = size else { return Ok(None) };
    let rows = u8::try_from(size).ok().filter(|rows| *rows > 0);
    rows.map(Some).ok_or_else(|| NativeError::out_of_range("size", "1 to 255", "da 1 a 255"))
}

#[uniffi::export]
impl NativeClient {
    /// A page of a search; the first without a key. Has no legal effect.
    pub async fn search_received(&self, search: SearchData, key: Option<String>) -> Result<ModelData, NativeError> {
        let SearchData { from, until, mandate_id, sender_id, status, subject, iun, size } = search;
        let (from, until) = (instant(from, "from")?, instant(until, "until")?);
        let iun = iun.as_deref().map(read::<Iun>).transpose()?;
        let size = page_size(size)?;
        self.run(async move |client| {
            let mut search = SearchReceived::new(from, until);
            search.mandate_id = mandate_id.as_deref();
            search.sender_id = sender_id.as_deref();
            search.status = status.map(|status| status.as_str().into());
            search.subject = subject.as_deref();
            search.iun = iun;
            search.page = PageRequest { size, key: key.as_deref() };
            ModelData::of(&client.execute(&search).await?)
        })
        .await
    }

    /// A page of a search in what came to all who gave the company a mandate. Has no legal effect.
    pub async fn search_delegated(
        &self,
        search: DelegatedSearchData,
        key: Option<String>,
    ) -> Result<ModelData, NativeError> {
        let DelegatedSearchData { from, until, sender_id, recipient_id, group, status, iun, size } = search;
        let (from, until) = (instant(from, "from")?, instant(until, "until")?);
        let iun = iun.as_deref().map(read::<Iun>).transpose()?;
        let size = page_size(size)?;
        self.run(async move |client| {
            let mut search = SearchDelegated::new(from, until);
            search.sender_id = sender_id.as_deref();
            search.recipient_id = recipient_id.as_deref();
            search.group = group.as_deref();
            search.status = status.map(|status| status.as_str().into());
            search.iun = iun;
            search.page = PageRequest { size, key: key.as_deref() };
            ModelData::of(&client.execute(&search).await?)
        })
        .await
    }

    /// A notification as its recipient reads it. Has legal effect.
    pub async fn received(&self, iun: String, mandate_id: Option<String>) -> Result<SentNotificationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| client.received().get(&iun, mandate_id.as_deref()).await?.try_into()).await
    }

    /// A document of what was received. Has legal effect.
    pub async fn received_document(
        &self,
        iun: String,
        index: i32,
        mandate_id: Option<String>,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, index): (Iun, u32) = (read(&iun)?, index_of(index)?);
        self.run(async move |client| {
            Ok(NativeDownload::of(client.received().document(&iun, index, mandate_id.as_deref()).await?))
        })
        .await
    }

    /// A file of one of the company's own payments. Has legal effect.
    pub async fn received_payment_attachment(
        &self,
        iun: String,
        attachment: PaymentAttachmentData,
        index: i32,
        mandate_id: Option<String>,
    ) -> Result<Arc<NativeDownload>, NativeError> {
        let (iun, index): (Iun, u32) = (read(&iun)?, index_of(index)?);
        self.run(async move |client| {
            let received = client.received();
            let asked = received.payment_attachment(&iun, attachment.into(), Some(index), mandate_id.as_deref());
            Ok(NativeDownload::of(asked.await?))
        })
        .await
    }

    /// A legal fact of what was received.
    pub async fn received_legal_fact(&self, iun: String, key: String) -> Result<Arc<NativeDownload>, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| Ok(NativeDownload::of(client.received().legal_fact(&iun, &key).await?))).await
    }
}
