//! What differs from call to call: deadlines, and whether failures are tried again.

use crate::Client;
use std::time::Duration;

/// What the calls of one handle of a client have in common. Not shared by clones made before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CallOptions {
    /// When everything must be over, by [`Clock::elapsed`](crate::Clock::elapsed).
    pub(crate) deadline: Option<Duration>,
    pub(crate) retries: bool,
}

impl Default for CallOptions {
    fn default() -> Self {
        Self { deadline: None, retries: true }
    }
}

impl Client {
    /// A client whose calls must be over within this time from now: one call, or a whole job of many.
    ///
    /// It shares everything with this one. A deadline only ever shortens: within a minute, within an hour is a minute. What
    /// cannot be finished in time fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout), waits that would outlast it at once.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, iun: send_core::iun::Iun) -> send_client::Result<()> {
    /// use std::time::Duration;
    /// let notification = client.within(Duration::from_secs(20)).notifications().get(&iun).await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn within(&self, time: Duration) -> Self {
        let deadline = self.clock().elapsed().saturating_add(time);
        let deadline = self.options().deadline.map_or(deadline, |earlier| earlier.min(deadline));
        self.with_options(CallOptions { deadline: Some(deadline), ..self.options() })
    }

    /// A client that tries everything once: for callers with a retry machinery of their own.
    #[must_use]
    pub fn without_retries(&self) -> Self {
        self.with_options(CallOptions { retries: false, ..self.options() })
    }

    /// What is left of the time, if there is a deadline.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        self.options().deadline.map(|deadline| deadline.saturating_sub(self.clock().elapsed()))
    }
}
