//! How the platform is doing.

use crate::download::Ask;
use crate::{Client, Download, Result, Waits};
use send_core::api::{GetDowntimeHistory, GetDowntimeLegalFact, GetPlatformStatus};
use send_core::model::{DownloadMetadata, DowntimeHistory, PlatformStatus};
use std::sync::{Arc, Mutex};

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
        let Some(first) = self.client.execute(&GetDowntimeLegalFact { legal_fact_id }).await? else {
            return Ok(None);
        };
        // The answer in hand is the first look; only if it says "later" is the platform asked again.
        let first = Mutex::new(Some(first));
        let (client, id) = (self.client.clone(), legal_fact_id.to_owned());
        let ask: Ask = Arc::new(move || {
            let had = first.lock().ok().and_then(|mut slot| slot.take());
            let (client, legal_fact_id) = (client.clone(), id.clone());
            Box::pin(async move {
                let operation = GetDowntimeLegalFact { legal_fact_id: &legal_fact_id };
                match had {
                    Some(metadata) => Ok(metadata),
                    None => Ok(client.execute(&operation).await?.unwrap_or_else(DownloadMetadata::new)),
                }
            })
        });
        Download::when_told(self.client, legal_fact_id, &Waits::default(), ask).await.map(Some)
    }
}
