//! Ahead of the sending: files are read, requests checked, and links fetched for the files of several parcels in one call.

use super::Dispatched;
use super::parcel::Parcel;
use super::sending::Ready;
use crate::Client;
use crate::upload::PreparedFile;
use futures_util::stream::BoxStream;
use futures_util::{FutureExt, StreamExt, future};
use send_core::model::PreloadRequest;
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore, mpsc};

/// Files whose links are fetched together.
pub(super) const GROUP: usize = PreloadRequest::MAX_PER_CALL;

/// Takes parcels, and hands on those that are in order.
pub(super) struct Feeder {
    pub(super) client: Client,
    pub(super) parcels: Arc<Mutex<BoxStream<'static, (usize, Parcel)>>>,
    /// Leaves to call the platform.
    pub(super) calls: Arc<Semaphore>,
    pub(super) fed: mpsc::Sender<Ready>,
    pub(super) told: mpsc::Sender<Dispatched>,
    pub(super) preflight: bool,
}

impl Feeder {
    /// Until no parcel is left, or nobody wants to hear of them. While there is no room for those that are ready, nothing is
    /// being fetched: no answer waits unread.
    pub(super) async fn run(self) {
        loop {
            let group = self.take().await;
            if group.is_empty() {
                return;
            }
            let checks = group.into_iter().map(|(position, parcel)| self.check(position, parcel));
            let mut passed = Vec::new();
            for checked in future::join_all(checks).await {
                match checked {
                    Ok(ready) => passed.push(ready),
                    Err(dispatched) => _ = self.told.send(dispatched).await,
                }
            }
            self.fetch_links(&mut passed).await;
            for ready in passed {
                if self.fed.send(ready).await.is_err() {
                    return;
                }
            }
        }
    }

    /// Waits for a parcel, and takes with it those that are there already and whose files fit into the same call.
    async fn take(&self) -> Vec<(usize, Parcel)> {
        let mut parcels = self.parcels.lock().await;
        let (mut group, mut places) = (Vec::new(), 0);
        let mut next = parcels.next().await;
        while let Some((position, parcel)) = next {
            // The next will mostly be like this one.
            let like_this = parcel.places();
            places += like_this;
            group.push((position, parcel));
            next = if places + like_this <= GROUP { parcels.next().now_or_never().flatten() } else { None };
        }
        group
    }

    async fn check(&self, position: usize, parcel: Parcel) -> Result<Ready, Dispatched> {
        let Parcel { files, make } = parcel;
        match self.client.notifications().checked(files, self.preflight, &make).await {
            Ok(files) => Ok(Ready { position, files, links: None, make }),
            Err(error) => Err(Dispatched { position, outcome: Err(error) }),
        }
    }

    /// One call for all of them, or for each fifteen. If it fails, each parcel fetches its own later: so one file that the
    /// platform does not like keeps none of the others, and each has an error of its own.
    async fn fetch_links(&self, parcels: &mut [Ready]) {
        let files: Vec<&PreparedFile> = parcels.iter().flat_map(|ready| &ready.files).collect();
        let mut links = Vec::with_capacity(files.len());
        for together in files.chunks(GROUP) {
            let Ok(_call) = self.calls.acquire().await else { return };
            let Ok(fetched) = self.client.attachments().reserve(together.iter().copied()).await else { return };
            links.extend(fetched);
        }
        let mut links = links.into_iter();
        for ready in parcels {
            ready.links = Some(links.by_ref().take(ready.files.len()).collect());
        }
    }
}
