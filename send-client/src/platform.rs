//! How the platform is doing.

use crate::{Client, Download, Result};
use send_core::api::{GetDowntimeHistory, GetDowntimeLegalFact, GetPlatformStatus};
use send_core::model::{DownloadMetadata, DowntimeHistory, PlatformStatus};

/// The state of the platform and its downtimes; made by [`Client::platform`].
#[derive(Debug, Clone, Copy)]
pub struct Platform<'a> {
    client: &'a Client,
}

impl<'a> Platform<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// What works and what does not. Not for polling: ask after repeated failures.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call; a degraded platform is an answer, not an error.
    pub async fn status(&self) -> Result<PlatformStatus> {
        self.client.execute(&GetPlatformStatus).await
    }

    /// The downtimes of a month, from 2023 on.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn downtimes(&self, year: u16, month: u8) -> Result<DowntimeHistory> {
        self.client.execute(&GetDowntimeHistory { year, month }).await
    }

    /// The document that proves a downtime, by which terms may be suspended; `None` while it is not signed.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is no such downtime.
    pub async fn downtime_legal_fact(&self, legal_fact_id: &str) -> Result<Option<Download>> {
        let operation = GetDowntimeLegalFact { legal_fact_id };
        let Some(first) = self.client.execute(&operation).await? else {
            return Ok(None);
        };
        let first = std::sync::Mutex::new(Some(first));
        // The answer in hand is the first look; only if it says "later" is the platform asked again.
        let ask = || async {
            let had = first.lock().ok().and_then(|mut slot| slot.take());
            match had {
                Some(metadata) => Ok(metadata),
                None => Ok(self.client.execute(&operation).await?.unwrap_or_else(DownloadMetadata::new)),
            }
        };
        Download::when_ready(self.client, ask).await.map(Some)
    }
}
