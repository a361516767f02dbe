//! Asking for a file until it is there.

use super::flights::{Flight, Told};
use super::waits::Waiting;
use super::{Ask, Download, Waits};
use crate::{Client, Error, ErrorKind, Result};
use send_core::api::Operation;
use send_core::model::DownloadMetadata;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::MutexGuard;
use tracing::debug;

/// A file that is asked for, with the patience that there is for it.
pub(crate) struct Asking {
    client: Client,
    ask: Ask,
    flight: Arc<Flight>,
    waiting: Waiting,
    /// The moment that was waited for: then it is asked, whatever the clock says (those of tests may stand still).
    awaited: Option<Duration>,
}

/// What came of a question.
pub(super) enum Answer {
    /// The file is there.
    Ready(Box<Download>),
    /// It is worth while to ask again after this long.
    Later(Duration),
}

impl Asking {
    /// `file` tells files apart: about one there is one question at a time.
    pub(crate) fn by_operation<O, F>(client: &Client, file: &str, waits: &Waits, operation: F) -> Self
    where
        O: Operation<Output = DownloadMetadata> + Sync + Send,
        F: Fn() -> O + Send + Sync + 'static,
    {
        let asking = client.clone();
        let operation = Arc::new(operation);
        let ask: Ask = Arc::new(move || {
            let (client, operation) = (asking.clone(), Arc::clone(&operation));
            Box::pin(async move { client.execute(&operation()).await })
        });
        Self::new(client, file, waits, ask)
    }

    /// The same for whatever tells where the file is.
    pub(super) fn new(client: &Client, file: &str, waits: &Waits, ask: Ask) -> Self {
        Self {
            client: client.clone(),
            ask,
            flight: client.flights().of(file),
            waiting: Waiting::new(waits, client.polling()),
            awaited: None,
        }
    }

    /// Asks until the file is there, for as long as its patience and the client's polling allow.
    pub(crate) async fn until_there(mut self) -> Result<Download> {
        loop {
            match self.once().await? {
                Answer::Ready(download) => return Ok(*download),
                Answer::Later(delay) => self.client.pause(delay).await?,
            }
        }
    }

    /// Asks once, unless the platform's last word still stands.
    ///
    /// # Errors
    /// Why the file cannot be had, or not in the time that there is for it.
    pub(super) async fn once(&mut self) -> Result<Answer> {
        let flight = Arc::clone(&self.flight);
        let mut last = self.board(&flight).await?;
        let now = self.client.clock().elapsed();
        if let Some(told) = *last
            && now < told.due
            && self.awaited != Some(told.due)
        {
            return self.later(told, told.due - now);
        }
        let error = match (self.ask)().await {
            Ok(DownloadMetadata { url: Some(url), .. }) if url.is_empty() => {
                return Err(Error::new(ErrorKind::Decode, "the link is not a URL"));
            }
            Ok(metadata) if metadata.url.is_some() => {
                *last = None;
                let download = Download::new(self.client.clone(), Arc::clone(&self.ask), metadata)?;
                return Ok(Answer::Ready(Box::new(download)));
            }
            Ok(metadata) => {
                let seconds = metadata.retry_after.ok_or_else(|| {
                    Error::new(ErrorKind::Decode, "the answer holds neither a link nor a time to ask again")
                })?;
                let wait = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
                let told = Told { wait, due: self.client.clock().elapsed().saturating_add(wait) };
                *last = Some(told);
                return self.later(told, wait);
            }
            Err(error) => error,
        };
        match self.waiting.failed(&error) {
            Some(delay) => Ok(Answer::Later(delay)),
            None => Err(error),
        }
    }

    async fn board<'a>(&self, flight: &'a Flight) -> Result<MutexGuard<'a, Option<Told>>> {
        let Some(left) = self.client.remaining() else { return Ok(flight.lock().await) };
        tokio::time::timeout(left, flight.lock()).await.map_err(|_| {
            Error::new(ErrorKind::Timeout, "somebody else asks for the same file, longer than the job's deadline")
        })
    }

    fn later(&mut self, told: Told, left: Duration) -> Result<Answer> {
        let seconds = left.as_millis().div_ceil(1000);
        match self.waiting.told(told.wait, left) {
            Some(delay) => {
                self.awaited = Some(told.due);
                debug!(seconds = delay.as_secs(), "the file is not there yet");
                Ok(Answer::Later(delay))
            }
            None => {
                let text = format!("the file is being made or fetched from the archive; ask again in {seconds} s");
                Err(Error::new(ErrorKind::StillWaiting, text).hinted(Some(left)))
            }
        }
    }
}
