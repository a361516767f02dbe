//! What becomes of a page, and of a failure to read one.

use super::Reader;
use super::not_stored;
use crate::streams::change::Change;
use crate::streams::holes::HoleGuard;
use crate::{Error, ErrorKind, Result};
use send_core::api::EventPage;
use send_core::time::Instant;
use std::time::Duration;
use tracing::{debug, info, warn};

impl Reader {
    /// Stores what was read, and asks for more.
    pub(in crate::streams) async fn absorb(&mut self, page: Result<EventPage>) -> Result<()> {
        let now = self.client.clock().now();
        let wait = match page {
            Ok(page) => {
                let (is_empty, asked) = (page.events.is_empty(), page.retry_after);
                let (change, holding) = self.ledger.take(page.events, &mut self.guard, now);
                if holding {
                    debug!("an event is missing: the acknowledgement waits for it");
                }
                if let Some(change) = change {
                    self.store(change).await?;
                }
                self.move_on(is_empty, now).await?;
                let wait = self.pace.after_page(is_empty, asked, holding);
                if is_empty { wait.mul_f64(1.0 + self.chance() / 10.0) } else { wait }
            }
            Err(error) => match self.pace.after_failure(&error, error.retry_after()) {
                Some(wait) if self.has_time_for(wait) => {
                    warn!(kind = %error.kind(), seconds = wait.as_secs(), "the stream could not be read; waiting");
                    wait.mul_f64(1.0 + self.chance() / 10.0)
                }
                // It would not pass, or not before the deadline.
                _ => {
                    self.failure = Some(error);
                    return Ok(());
                }
            },
        };
        if self.has_time_for(wait) {
            self.reading = Some(self.read(wait));
        } else {
            let text = "the job's deadline passes before the stream may be read again";
            self.failure = Some(Error::new(ErrorKind::Timeout, text));
        }
        Ok(())
    }

    /// True unless the deadline passes first ([`Client::within`](crate::Client::within)).
    fn has_time_for(&self, wait: Duration) -> bool {
        self.client.remaining().is_none_or(|left| wait < left)
    }

    pub(super) async fn store(&mut self, change: Change) -> Result<()> {
        // If this future is dropped here, the change may be stored all the same.
        self.is_stale = true;
        self.checkpoint.store(&change).await.map_err(not_stored)?;
        self.ledger.apply(change);
        self.is_stale = false;
        Ok(())
    }

    /// Goes on with the successor once this stream has been empty for as long as an event can be late.
    async fn move_on(&mut self, is_empty: bool, now: Instant) -> Result<()> {
        if !is_empty {
            self.empty_since = None;
            return Ok(());
        }
        let since = self.empty_since.map_or(now, |since| since.min(now));
        self.empty_since = Some(since);
        if now.duration_since(since).unsigned_abs() < self.patience {
            return Ok(());
        }
        if let Some(next) = &self.successor {
            info!("the stream is empty; going on with the one that replaced it");
            self.store(Change::Moved(next.id.clone())).await?;
            self.go_on_with_successor();
        }
        Ok(())
    }

    /// Once it is stored that the successor is read.
    pub(super) fn go_on_with_successor(&mut self) {
        if let Some(successor) = self.successor.take() {
            self.stream = successor;
            self.guard = HoleGuard::new(self.patience);
            self.empty_since = None;
        }
    }
}
