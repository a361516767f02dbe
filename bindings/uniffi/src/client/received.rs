//! What a company received, and its mandates.

use crate::answer::SentNotificationData;
use crate::client::{NativeClient, read};
use crate::error::NativeError;
use crate::model::ModelData;
use send_core::api::{PageRequest, SearchReceived};
use send_core::iun::Iun;
use send_core::model::{MandateAcceptance, MandateStatus};
use send_core::time::Instant;
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

/// Whose mandates.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum MandateSide {
    /// Those that others gave to the company.
    Received,
    /// Those that the company gave.
    Given,
}

fn instant(time: SystemTime, path: &str) -> Result<Instant, NativeError> {
    Instant::try_from(time).map_err(|_| NativeError::out_of_range(path, "up to the year 9999", "fino all'anno 9999"))
}

#[uniffi::export]
impl NativeClient {
    /// A page of a search; the first without a key. Has no legal effect.
    pub async fn search_received(&self, search: SearchData, key: Option<String>) -> Result<ModelData, NativeError> {
        let SearchData { from, until, mandate_id, sender_id, status, subject, iun, size } = search;
        let (from, until) = (instant(from, "from")?, instant(until, "until")?);
        let iun = iun.as_deref().map(read::<Iun>).transpose()?;
        let size = size.map(u8::try_from).transpose();
        let size = size.map_err(|_| NativeError::out_of_range("size", "1 to 255", "da 1 a 255"))?;
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

    /// A notification as its recipient reads it. Has legal effect.
    pub async fn received(&self, iun: String, mandate_id: Option<String>) -> Result<SentNotificationData, NativeError> {
        let iun: Iun = read(&iun)?;
        self.run(async move |client| client.received().get(&iun, mandate_id.as_deref()).await?.try_into()).await
    }

    /// Mandates; of one status, given as on the wire, or of any. Those that were given cannot be asked for by status.
    pub async fn mandates(&self, side: MandateSide, status: Option<String>) -> Result<Vec<ModelData>, NativeError> {
        let status = status.map(|status| MandateStatus::from(status.as_str()));
        self.run(async move |client| {
            let mandates = match side {
                MandateSide::Received => client.mandates().received(status).await?,
                MandateSide::Given => client.mandates().given().await?,
            };
            mandates.iter().map(ModelData::of).collect()
        })
        .await
    }

    /// Accepts a mandate with the code that its giver told.
    pub async fn accept_mandate(
        &self,
        mandate_id: String,
        verification_code: String,
        groups: Vec<String>,
    ) -> Result<(), NativeError> {
        let mut acceptance = MandateAcceptance::new();
        acceptance.verification_code = Some(verification_code);
        acceptance.groups = groups.into();
        self.run(async move |client| Ok(client.mandates().accept(&mandate_id, &acceptance).await?)).await
    }

    /// Refuses a mandate, or gives it back.
    pub async fn reject_mandate(&self, mandate_id: String) -> Result<(), NativeError> {
        self.run(async move |client| Ok(client.mandates().reject(&mandate_id).await?)).await
    }

    /// Takes back a mandate that the company gave.
    pub async fn revoke_mandate(&self, mandate_id: String) -> Result<(), NativeError> {
        self.run(async move |client| Ok(client.mandates().revoke(&mandate_id).await?)).await
    }
}
