//! How a batch is sent.

use crate::send::{SendLimits, SendOptions, WriteAhead};
use std::sync::Arc;

/// How a batch is sent, where the default will not do.
///
/// # Example
/// ```
/// use send_client::batch::BatchOptions;
/// let options = BatchOptions::new().parallel(32).resume();
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct BatchOptions {
    pub(super) parallel: usize,
    pub(super) preflight: bool,
    write_ahead: Option<Arc<dyn WriteAhead>>,
    resumes: bool,
    limits: SendLimits,
}

impl BatchOptions {
    /// Sixteen parcels at a time, none of which was ever sent before, each checked first.
    pub fn new() -> Self {
        Self { parallel: 16, preflight: true, write_ahead: None, resumes: false, limits: SendLimits::default() }
    }

    /// How many parcels are on their way at a time; at least one. So many calls to the platform there are at most.
    pub fn parallel(mut self, parcels: usize) -> Self {
        self.parallel = parcels.clamp(1, Self::MOST);
        self
    }

    /// The most parcels at a time: what lies beyond only waits for the platform.
    pub const MOST: usize = 4096;

    /// Called with token and fingerprint of each request before it leaves.
    pub fn write_ahead(mut self, hook: Arc<dyn WriteAhead>) -> Self {
        self.write_ahead = Some(hook);
        self
    }

    /// The requests may have been sent by a process that died: asks what became of each before sending it. They must carry the
    /// tokens that they had then.
    ///
    /// Their files are read, checked and uploaded first, as the request is made of them. A row that fails before it is sent, as
    /// when its file is gone, may still have been sent by the process that died: ask with
    /// [`status_by_protocol`](crate::Notifications::status_by_protocol) before you give it another token.
    pub fn resume(mut self) -> Self {
        self.resumes = true;
        self
    }

    /// Sends the requests, and uploads their files, without checking them first. A refused request is billed.
    pub fn without_preflight(mut self) -> Self {
        self.preflight = false;
        self
    }

    /// How often to try each request before giving up.
    pub fn limits(mut self, limits: SendLimits) -> Self {
        self.limits = limits;
        self
    }

    /// The same for one of its requests.
    pub(super) fn of_one(&self) -> SendOptions<'_> {
        let mut options = SendOptions::new().limits(self.limits);
        if !self.preflight {
            options = options.without_preflight();
        }
        if self.resumes {
            options = options.resume();
        }
        match self.write_ahead.as_deref() {
            Some(hook) => options.write_ahead(hook),
            None => options,
        }
    }
}

impl Default for BatchOptions {
    fn default() -> Self {
        Self::new()
    }
}
