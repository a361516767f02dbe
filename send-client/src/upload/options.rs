//! How files are uploaded.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// How far an upload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Progress {
    /// Position of the file among those given.
    pub file: usize,
    /// Bytes handed to the network. Begins anew when an upload is tried again.
    pub sent: u64,
    /// Bytes in all.
    pub length: u64,
}

type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// How files are uploaded, where the default will not do.
///
/// # Example
/// ```
/// use send_client::UploadOptions;
/// let options = UploadOptions::new()
///     .parallel(8)
///     .progress(|progress| println!("{}: {} of {}", progress.file, progress.sent, progress.length));
/// ```
#[derive(Clone)]
#[must_use]
pub struct UploadOptions {
    pub(super) parallel: usize,
    pub(super) inspect: bool,
    pub(super) version_token: Option<String>,
    progress: Option<OnProgress>,
}

impl UploadOptions {
    /// Four files at a time, looked into before anything is sent.
    pub fn new() -> Self {
        Self { parallel: 4, inspect: true, version_token: None, progress: None }
    }

    /// How many files are sent at a time; at least one.
    pub fn parallel(mut self, files: usize) -> Self {
        self.parallel = files.max(1);
        self
    }

    /// Sends files without looking into them: only an empty one is an error. A file that the platform does not take makes a
    /// refused notification, which is billed.
    pub fn without_inspection(mut self) -> Self {
        self.inspect = false;
        self
    }

    /// Called with each piece that goes out: 8 KiB of a large file, all of a small one. It must not block.
    pub fn progress(mut self, on_progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(on_progress));
        self
    }

    /// The version of files for answers of the storage that lack the header `x-amz-version-id`, because a proxy takes it out and
    /// cannot be changed. PagoPA's own tools have sent `v1`; no check of it was seen on the platform, and none is promised.
    pub fn assume_version_token(mut self, version_token: impl Into<String>) -> Self {
        self.version_token = Some(version_token.into());
        self
    }

    pub(super) fn on_progress(&self, file: usize, length: u64) -> impl FnMut(usize) + Send + 'static {
        let (told, mut sent) = (self.progress.clone(), 0);
        move |bytes| {
            sent += bytes as u64;
            if let Some(told) = &told {
                told(Progress { file, sent, length });
            }
        }
    }
}

impl Default for UploadOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for UploadOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadOptions")
            .field("parallel", &self.parallel)
            .field("inspect", &self.inspect)
            .finish_non_exhaustive()
    }
}
