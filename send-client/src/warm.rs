//! Connections before the work begins.
//!
//! A job of many workers begins with as many handshakes, each of two or three trips over the network, just when everybody is
//! waiting. They can be made beforehand. The API is called at its public state, which takes no key and no call of the day
//! (pagopa/pn-downtime-logs `docs/openapi/api-external-v1.yaml`), the storage at its root, which answers that it may not be
//! listed.

use crate::execute::no_answer;
use crate::transport::Destination;
use crate::{Client, Error, Result};
use std::sync::OnceLock;
use url::Url;

/// More connections than this are never opened beforehand.
const MOST: usize = 256;

/// What was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Warmed {
    /// Connections to the API. One is enough over HTTP/2, where all calls share it.
    pub api: usize,
    /// Connections to the storage; none while no file was uploaded, because its host is not known then.
    pub storage: usize,
}

/// Where the storage is, once a link has told it.
#[derive(Debug, Default)]
pub(crate) struct KnownStorage(OnceLock<Url>);

impl KnownStorage {
    /// Remembers the host of a link, and nothing else of it.
    pub(crate) fn learn(&self, link: &Url) {
        if self.0.get().is_none() {
            let mut root = link.clone();
            root.set_path("");
            root.set_query(None);
            root.set_fragment(None);
            // Whoever comes first is as right as any other.
            let _ = self.0.set(root);
        }
    }
}

impl Client {
    /// Opens up to `connections` connections to the API, and to the storage once a file was uploaded, so that the first calls
    /// of so many workers find them open. Call it right before a job: connections are closed after 50 seconds without use
    /// ([`Network`](crate::Network)). At most 256 are opened. Takes no call of the day.
    ///
    /// A transport of your own decides by itself what it does ([`Transport::warm_up`](crate::transport::Transport::warm_up)).
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client) -> send_client::Result<()> {
    /// let warmed = client.warm_up(32).await?;
    /// println!("{} connections to the API, {} to the storage", warmed.api, warmed.storage);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Connection`](crate::ErrorKind::Connection), [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) or
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if no connection can be made at all: better now than in
    /// the middle of the job. Fewer connections than asked for are no error.
    pub async fn warm_up(&self, connections: usize) -> Result<Warmed> {
        let connections = connections.min(MOST);
        let base = self.environment().base_url();
        let status = format!("{}/status", base.as_str().trim_end_matches('/'));
        let status =
            status.parse().map_err(|error| Error::configuration("the base URL does not take a path").because(error))?;
        let mut warmed = Warmed { api: self.open(Destination::Api, status, connections).await?, storage: 0 };
        if let Some(root) = self.storage().0.get() {
            warmed.storage = self.open(Destination::Storage, root.clone(), connections).await?;
        }
        Ok(warmed)
    }

    async fn open(&self, destination: Destination, url: Url, connections: usize) -> Result<usize> {
        if connections == 0 {
            return Ok(0);
        }
        let timeout = self.time_for(self.network().call)?;
        let silent = |error| no_answer(error).calling(&url).during("warm_up");
        self.transport().warm_up(destination, url.clone(), connections, timeout).await.map_err(silent)
    }
}
