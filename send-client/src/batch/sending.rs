//! The sending of parcels that are ready.

use super::parcel::Make;
use super::{BatchOptions, Dispatched, guarded};
use crate::notifications::not_made;
use crate::upload::PreparedFile;
use crate::{Client, Result, Submitted, UploadOptions};
use send_core::model::PreloadResponse;
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore, mpsc};

/// A parcel that was checked.
pub(super) struct Ready {
    pub(super) position: usize,
    pub(super) files: Vec<PreparedFile>,
    /// Where its files go, if that is known.
    pub(super) links: Option<Vec<PreloadResponse>>,
    pub(super) make: Make,
}

/// Sends one parcel after the other.
pub(super) struct Sender {
    pub(super) client: Client,
    pub(super) ready: Arc<Mutex<mpsc::Receiver<Ready>>>,
    /// Leaves to call the platform.
    pub(super) calls: Arc<Semaphore>,
    pub(super) told: mpsc::Sender<Dispatched>,
    pub(super) options: BatchOptions,
}

impl Sender {
    pub(super) async fn run(self) {
        while let Some(ready) = self.next().await {
            let position = ready.position;
            let outcome = {
                let Ok(_calls) = self.calls.acquire().await else { return };
                guarded(self.send(ready)).await
            };
            if self.told.send(Dispatched { position, outcome }).await.is_err() {
                return;
            }
        }
    }

    async fn next(&self) -> Option<Ready> {
        self.ready.lock().await.recv().await
    }

    async fn send(&self, parcel: Ready) -> Result<Submitted> {
        let Ready { files, links, make, .. } = parcel;
        let attachments = self.client.attachments();
        // Others are on their way beside it.
        let how = UploadOptions::new().parallel(1);
        let uploaded = match links {
            Some(links) => attachments.transfer(&files, links, &how).await?,
            None => attachments.upload_prepared(&files, &how).await?,
        };
        drop(files);
        let sent = match make(&uploaded).map_err(not_made) {
            Ok(request) => self.client.notifications().send_with(request, &self.options.of_one()).await,
            Err(error) => Err(error),
        };
        sent.map_err(|error| error.with_uploaded(uploaded))
    }
}
