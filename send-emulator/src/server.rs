//! The thread that serves.
//!
//! An emulator has a thread of its own with a runtime of its own: it runs inside any async runtime and without one, and
//! is not touched by a test that stops the clock of its runtime.

use crate::chronicle::Snapshot;
use crate::error::{Error, Result};
use crate::gateway::{self, Hangup};
use crate::genesis::Genesis;
use crate::pdnd;
use crate::place::Origins;
use crate::storage;
use crate::world::World;
use axum::Router;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

/// The world, shared by everybody who answers, and how it was begun.
pub(crate) struct Shared {
    world: Mutex<World>,
    pub(crate) genesis: Genesis,
    pub(crate) origins: Origins,
}

impl Shared {
    pub(crate) const fn new(world: World, genesis: Genesis, origins: Origins) -> Self {
        Self { world: Mutex::new(world), genesis, origins }
    }

    /// Puts the state of a snapshot in the place of the present one; the journal goes on, and tokens that were given stay good.
    pub(crate) fn restore(&self, snapshot: &Snapshot) -> Result<()> {
        let mut restored = self.genesis.world(&self.origins, Some(snapshot))?;
        let mut world = self.world();
        restored.journal = std::mem::take(&mut world.journal);
        restored.pdnd.issuer = std::mem::take(&mut world.pdnd.issuer);
        restored.companies.take_key(&mut world.companies);
        *world = restored;
        Ok(())
    }

    /// The world as it is now: what was due has happened.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        world.settle();
        world
    }
}

/// The thread, and what ends it.
#[derive(Debug)]
pub(crate) struct Server {
    stop: Option<oneshot::Sender<()>>,
    ended: Option<oneshot::Receiver<()>>,
    thread: Option<JoinHandle<()>>,
}

/// How long open connections may take to notice the end.
const LAST_WORDS: Duration = Duration::from_millis(50);

impl Server {
    /// Serves the API, the storage and PDND until it is told to stop.
    pub(crate) fn start(
        shared: &Arc<Shared>,
        [api, storage, pdnd]: [TcpListener; 3],
        security: Option<Security>,
    ) -> Result<Self> {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build().map_err(Error::Thread)?;
        let services = [
            (api, gateway::router(Arc::clone(shared))),
            (storage, storage::router(Arc::clone(shared))),
            (pdnd, pdnd::router(Arc::clone(shared))),
        ];
        let (stop, stopped) = oneshot::channel();
        let (end, ended) = oneshot::channel();
        let run = move || {
            runtime.block_on(async {
                for (listener, router) in services {
                    tokio::spawn(serve(listener, router, security.clone()));
                }
                // An error means that the handle is gone, which ends the emulator as well.
                let _ = stopped.await;
            });
            runtime.shutdown_timeout(LAST_WORDS);
            let _ = end.send(());
        };
        let thread = std::thread::Builder::new().name("send-emulator".to_owned()).spawn(run).map_err(Error::Thread)?;
        Ok(Self { stop: Some(stop), ended: Some(ended), thread: Some(thread) })
    }

    /// Tells the thread to stop.
    fn signal(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that it has already ended.
            let _ = stop.send(());
        }
    }

    /// Stops, and waits for it.
    pub(crate) async fn stop(mut self) {
        self.signal();
        if let Some(ended) = self.ended.take() {
            let _ = ended.await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.signal();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What makes connections secure.
#[cfg(feature = "tls")]
pub(crate) type Security = tokio_rustls::TlsAcceptor;
/// Nothing makes connections secure.
#[cfg(not(feature = "tls"))]
#[derive(Clone)]
pub(crate) enum Security {}

async fn serve(listener: TcpListener, router: Router, security: Option<Security>) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => return tracing::error!(%error, "cannot serve"),
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers must not wait for more to say.
                let _ = stream.set_nodelay(true);
                tokio::spawn(welcome(stream, router.clone(), security.clone()));
            }
            // No more files to open, or a peer that is gone: others may still come.
            Err(error) => {
                tracing::warn!(%error, "a connection cannot be taken");
                tokio::time::sleep(LAST_WORDS).await;
            }
        }
    }
}

#[cfg(feature = "tls")]
async fn welcome(stream: TcpStream, router: Router, security: Option<Security>) {
    let Some(security) = security else { return converse(stream, router).await };
    match security.accept(stream).await {
        Ok(stream) => converse(stream, router).await,
        Err(error) => tracing::warn!(%error, "no secure connection: does the client trust the certificate?"),
    }
}

#[cfg(not(feature = "tls"))]
async fn welcome(stream: TcpStream, router: Router, _: Option<Security>) {
    converse(stream, router).await;
}

/// The connection is closed instead of an answer.
#[derive(Debug, thiserror::Error)]
#[error("hung up")]
struct HungUp;

/// Answers everything that comes over a connection. A server made by hand, because those of axum cannot hang up.
async fn converse<S: AsyncRead + AsyncWrite + Unpin>(stream: S, router: Router) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request| {
        let answer = router.call(request);
        async move {
            match answer.await {
                Ok(response) if response.extensions().get::<Hangup>().is_none() => Ok(response),
                _ => Err(HungUp),
            }
        }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    if let Err(error) = connection.await {
        tracing::debug!(%error, "a connection ended early");
    }
}
