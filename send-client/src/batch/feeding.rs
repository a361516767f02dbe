//! Ahead of the sending: files are read, requests checked, and links fetched for the files of several parcels in one call.

use super::parcel::{Make, Parcel};
use super::sending::Ready;
use super::{Dispatched, guarded};
use crate::upload::PreparedFile;
use crate::{Client, Result, UploadOptions};
use futures_util::stream::BoxStream;
use futures_util::{FutureExt, StreamExt};
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
            let mut passed = Vec::new();
            for (position, checked) in self.check(group).await {
                match checked {
                    Ok(ready) => passed.push(ready),
                    Err(error) => _ = self.told.send(Dispatched { position, outcome: Err(error) }).await,
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

    /// Reads the files of all, and looks at each parcel as a whole.
    async fn check(&self, group: Vec<(usize, Parcel)>) -> Vec<(usize, Result<Ready>)> {
        let how = UploadOptions::new().parallel(2);
        let how = if self.preflight { how } else { how.without_inspection() };
        let (mut files, mut parcels) = (Vec::new(), Vec::new());
        for (position, parcel) in group {
            parcels.push((position, parcel.files.len(), parcel.make));
            files.extend(parcel.files);
        }
        let mut read = self.client.attachments().read(files, &how).await.into_iter();
        let mut checked = Vec::with_capacity(parcels.len());
        for (position, count, make) in parcels {
            // All of them are taken, also when one has failed: the next are of the next parcel.
            let files: Vec<_> = read.by_ref().take(count).collect();
            checked.push((position, guarded(self.check_one(position, files, make)).await));
        }
        checked
    }

    async fn check_one(&self, position: usize, files: Vec<Result<PreparedFile>>, make: Make) -> Result<Ready> {
        let files = files.into_iter().collect::<Result<Vec<_>>>()?;
        if self.preflight {
            self.client.notifications().check_with(&files, &make).await?;
        }
        Ok(Ready { position, files, links: None, make })
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
