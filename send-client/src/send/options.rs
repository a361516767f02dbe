//! How one notification is sent.

use super::{SendLimits, WriteAhead};
use crate::{Client, Error, ErrorKind, Result};

/// How one notification is sent, where the default will not do.
///
/// # Example
/// ```no_run
/// # async fn example(
/// #     client: send_client::Client,
/// #     ledger: impl send_client::send::WriteAhead,
/// #     request: send_core::model::NewNotification,
/// # ) -> send_client::Result<()> {
/// use send_client::send::SendOptions;
/// // The token is in your database before anything leaves …
/// client.notifications().send_with(request.clone(), &SendOptions::new().write_ahead(&ledger)).await?;
/// // … so that after a crash the same request, with the same token, ends as the same notification.
/// client.notifications().send_with(request, &SendOptions::new().resume()).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct SendOptions<'a> {
    pub(super) write_ahead: Option<&'a dyn WriteAhead>,
    pub(super) resumes: bool,
    pub(crate) preflight: bool,
    pub(super) limits: SendLimits,
}

impl<'a> SendOptions<'a> {
    /// A request that was never sent before, checked first.
    pub fn new() -> Self {
        Self { write_ahead: None, resumes: false, preflight: true, limits: SendLimits::default() }
    }

    /// Called with token and fingerprint before the request leaves for the first time in this process.
    pub fn write_ahead(mut self, hook: &'a dyn WriteAhead) -> Self {
        self.write_ahead = Some(hook);
        self
    }

    /// The request may have been sent by a process that died: asks what became of it before anything else. It must carry the
    /// token that it had then. If the platform does not have it, it is checked and sent as a new one.
    pub fn resume(mut self) -> Self {
        self.resumes = true;
        self
    }

    /// The token of a request; a new one if it has none.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] if it may have been sent, and has none: it could not be found.
    pub(crate) fn token_of(&self, client: &Client, token: &mut Option<String>) -> Result<String> {
        if self.resumes && token.is_none() {
            let text = "what became of a request is asked by its token: set the one that it was sent with";
            return Err(Error::new(ErrorKind::InvalidInput, text).during("send"));
        }
        Ok(token.get_or_insert_with(|| client.notifications().new_token()).clone())
    }

    /// Sends this request without checking it first. A refused request is billed.
    pub fn without_preflight(mut self) -> Self {
        self.preflight = false;
        self
    }

    /// How often to try before giving up.
    pub fn limits(mut self, limits: SendLimits) -> Self {
        self.limits = limits;
        self
    }
}

impl Default for SendOptions<'_> {
    fn default() -> Self {
        Self::new()
    }
}
