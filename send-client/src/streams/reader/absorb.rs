//! What becomes of a page, and of a failure to read one.

use super::Reader;
use super::not_stored;
use crate::Result;
use crate::streams::change::Change;
use crate::streams::holes::HoleGuard;
use send_core::api::EventPage;
use send_core::time::Instant;
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
                let wait = self.pace.after_page(asked, holding);
                if is_empty { wait.mul_f64(1.0 + self.chance() / 10.0) } else { wait }
            }
            Err(error) => match self.pace.after_failure(&error, error.retry_after()) {
                Some(wait) => {
                    warn!(kind = %error.kind(), seconds = wait.as_secs(), "the stream could not be read; waiting");
                    wait.mul_f64(1.0 + self.chance() / 10.0)
                }
                None => {
                    self.failure = Some(error);
                    return Ok(());
                }
            },
        };
        self.reading = Some(self.read(wait));
        Ok(())
    }

    async fn store(&mut self, change: Change) -> Result<()> {
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
        let since = *self.empty_since.get_or_insert(now);
        if now.duration_since(since).unsigned_abs() < self.patience {
            return Ok(());
        }
        if let Some(successor) = self.successor.take() {
            info!("the stream is empty; going on with the one that replaced it");
            self.store(Change::Moved(successor.id.clone())).await?;
            self.guard = HoleGuard::new(self.patience);
            self.stream = successor;
        }
        Ok(())
    }
}
