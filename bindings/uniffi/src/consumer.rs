//! A stream, read to the last event.

use crate::answer::StreamEventData;
use crate::client::NativeClient;
use crate::error::NativeError;
use crate::preflight::version_of;
use crate::runtime;
use crate::stop::Stop;
use crate::text::TextData;
use async_trait::async_trait;
use send_client::streams::{
    Change, Checkpoint, Delivery, FileCheckpoint, GapCause, Lease, Ledger, MemoryCheckpoint, StreamConsumer,
};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};
use tokio::runtime::Handle;
use tokio::sync::Mutex as AsyncMutex;
use tokio::time::timeout;

/// How long closing waits for a wait under way to end.
const LETTING_GO: Duration = Duration::from_secs(1);

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What a user's code says when it fails. What it threw stays in the JVM, under a number.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum ForeignError {
    /// The code of the user failed.
    #[error("{text}")]
    Failed {
        /// What it said.
        text: String,
        /// The number of what it threw.
        thrown: Option<i64>,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ForeignError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { text: error.reason, thrown: None }
    }
}

/// Where a user keeps the ledger of a stream: changes as texts, in order.
#[uniffi::export(foreign)]
pub trait ForeignCheckpoint: fmt::Debug + Send + Sync {
    /// The changes that were stored.
    fn load(&self) -> Result<Vec<String>, ForeignError>;

    /// Stores a change after all before it. True when there is much to replay by now.
    fn store(&self, change: String, durable: bool) -> Result<bool, ForeignError>;

    /// Stores a snapshot instead of everything before it.
    fn replace(&self, snapshot: String) -> Result<(), ForeignError>;
}

/// The right to read a stream, which a user keeps.
#[uniffi::export(foreign)]
pub trait ForeignLease: fmt::Debug + Send + Sync {
    /// Takes the right, or keeps it.
    fn hold(&self) -> Result<(), ForeignError>;
}

/// The lease of a user as the client sees it.
#[derive(Debug)]
struct Leased(Arc<dyn ForeignLease>);

#[async_trait]
impl Lease for Leased {
    async fn hold(&self) -> Result<(), BoxError> {
        let lease = Arc::clone(&self.0);
        Ok(runtime::call_user(move || lease.hold()).await??)
    }
}

/// A user's code as the client sees it: called where waiting keeps nobody else waiting. Whether there is much to replay is heard
/// with each change: the client asks it on a thread of the network.
#[derive(Debug)]
struct Foreign {
    kept: Arc<dyn ForeignCheckpoint>,
    is_long: AtomicBool,
}

impl Foreign {
    fn new(kept: Arc<dyn ForeignCheckpoint>) -> Self {
        Self { kept, is_long: AtomicBool::new(false) }
    }

    async fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce(&dyn ForeignCheckpoint) -> Result<T, ForeignError> + Send + 'static,
    ) -> Result<T, BoxError> {
        let kept = Arc::clone(&self.kept);
        Ok(runtime::call_user(move || call(&*kept)).await??)
    }
}

#[async_trait]
impl Checkpoint for Foreign {
    async fn load(&self) -> Result<Ledger, BoxError> {
        let stored = self.call(|kept| kept.load()).await?;
        let read = |(index, change): (usize, &String)| {
            send_core::wire::decode::<Change>(change.as_bytes())
                .map_err(|error| format!("stored change {index}: {error}"))
        };
        Ok(Ledger::replay(stored.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?))
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        let (text, durable) = (text_of(change)?, change.must_be_durable());
        let is_long = self.call(move |kept| kept.store(text, durable)).await?;
        self.is_long.store(is_long, Ordering::Relaxed);
        Ok(())
    }

    fn is_long(&self) -> bool {
        self.is_long.load(Ordering::Relaxed)
    }

    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        let text = text_of(snapshot)?;
        self.call(move |kept| kept.replace(text)).await?;
        self.is_long.store(false, Ordering::Relaxed);
        Ok(())
    }
}

fn text_of(change: &Change) -> Result<String, BoxError> {
    Ok(String::from_utf8(send_core::wire::encode(change)?)?)
}

/// Where the ledger of a stream is kept.
#[derive(Clone, uniffi::Enum)]
pub enum CheckpointData {
    /// In a file.
    File {
        /// Where it is.
        path: String,
    },
    /// Nowhere: it is gone with the process.
    Memory,
    /// By the user.
    Foreign {
        /// The user's code.
        checkpoint: Arc<dyn ForeignCheckpoint>,
    },
}

impl fmt::Debug for CheckpointData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File { .. } => "File",
            Self::Memory => "Memory",
            Self::Foreign { .. } => "Foreign",
        })
    }
}

/// How to read a stream.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ConsumerSettings {
    /// Which stream.
    pub stream_id: String,
    /// The version it was made with, if not the client's.
    pub version: Option<String>,
    /// Where the ledger is kept.
    pub checkpoint: CheckpointData,
    /// How long to wait for a missing event.
    pub patience: Option<Duration>,
    /// The right to read it.
    pub lease: Option<Arc<dyn ForeignLease>>,
    /// The stream that replaced this one.
    pub successor: Option<String>,
    /// The version of that.
    pub successor_version: Option<String>,
}

/// Why events may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum GapCauseData {
    /// The stream was not read for longer than events are kept.
    NotRead,
    /// Numbers between two events did not become visible in time.
    Missing,
    /// The ledger was damaged.
    DamagedCheckpoint,
    /// For a reason that this version has no name for.
    Other,
}

/// What a consumer hands over.
#[derive(Clone, Debug, uniffi::Enum)]
#[allow(clippy::large_enum_variant, reason = "nearly every delivery is an event, and each crosses the border at once")]
pub enum DeliveryData {
    /// Something happened to a notification.
    Event {
        /// What.
        event: StreamEventData,
    },
    /// Some events may be lost.
    Gap {
        /// When the stream was last read, or the hole first seen.
        since: SystemTime,
        /// When it was read again, or given up.
        until: SystemTime,
        /// Why.
        cause: GapCauseData,
        /// The first number that is missing, if numbers are.
        first: Option<String>,
        /// The last number that is missing.
        last: Option<String>,
        /// In words.
        text: TextData,
    },
}

impl TryFrom<Delivery> for DeliveryData {
    type Error = NativeError;

    fn try_from(delivery: Delivery) -> Result<Self, NativeError> {
        match delivery {
            Delivery::Event(event) => Ok(Self::Event { event: (*event).try_into()? }),
            Delivery::Gap(gap) => {
                let (cause, first, last) = match gap.cause {
                    GapCause::NotRead => (GapCauseData::NotRead, None, None),
                    GapCause::Missing { first, last } => {
                        (GapCauseData::Missing, Some(first.to_string()), Some(last.to_string()))
                    }
                    GapCause::DamagedCheckpoint => (GapCauseData::DamagedCheckpoint, None, None),
                    _ => (GapCauseData::Other, None, None),
                };
                let text = (&gap).into();
                Ok(Self::Gap { since: gap.since.into(), until: gap.until.into(), cause, first, last, text })
            }
            _ => Err(NativeError::defect("delivery", "the stream holds what this version has no name for".to_owned())),
        }
    }
}

/// A consumer.
#[derive(Debug, uniffi::Object)]
pub struct NativeConsumer {
    reading: Arc<Reading>,
}

/// How far it is. A delivery stays here until it is taken; nothing more is asked for before, so that it does not count as
/// handled.
#[derive(Debug)]
struct Reading {
    consumer: AsyncMutex<Option<StreamConsumer>>,
    told: Mutex<Option<DeliveryData>>,
    stop: Stop,
}

impl Reading {
    fn told(&self) -> MutexGuard<'_, Option<DeliveryData>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn wait(&self, for_more: bool) -> Result<bool, NativeError> {
        let mut consumer = self.consumer.lock().await;
        if self.told().is_some() {
            return Ok(true);
        }
        let Some(consumer) = consumer.as_mut() else { return Ok(false) };
        let delivery = if for_more { Some(consumer.next().await?) } else { consumer.next_if_any().await? };
        let Some(delivery) = delivery else { return Ok(false) };
        *self.told() = Some(delivery.try_into()?);
        Ok(true)
    }
}

#[uniffi::export]
impl NativeConsumer {
    /// Makes a consumer. Nothing is read yet.
    #[uniffi::constructor]
    pub fn new(client: &NativeClient, settings: ConsumerSettings) -> Result<Arc<Self>, NativeError> {
        let ConsumerSettings { stream_id, version, checkpoint, patience, lease, successor, successor_version } =
            settings;
        let mut streams = client.client.streams();
        if let Some(version) = version {
            streams = streams.at(version_of(&version)?);
        }
        let mut consumer = match checkpoint {
            CheckpointData::File { path } => streams.consumer(stream_id, FileCheckpoint::open(path)?),
            CheckpointData::Memory => streams.consumer(stream_id, MemoryCheckpoint::default()),
            CheckpointData::Foreign { checkpoint } => streams.consumer(stream_id, Foreign::new(checkpoint)),
        };
        if let Some(patience) = patience {
            consumer = consumer.patience(patience);
        }
        if let Some(lease) = lease {
            consumer = consumer.lease(Leased(lease));
        }
        if let (Some(successor), Some(version)) = (successor, successor_version) {
            consumer = consumer.followed_by(successor, version_of(&version)?);
        }
        let consumer = AsyncMutex::new(Some(consumer));
        let reading = Reading { consumer, told: Mutex::default(), stop: Stop::default() };
        Ok(Arc::new(Self { reading: Arc::new(reading) }))
    }

    /// Waits until a delivery can be taken; the one taken before counts as handled. False if there is nothing more for now,
    /// unless it waits for more, or if it was stopped.
    pub async fn ready(&self, for_more: bool) -> Result<bool, NativeError> {
        let reading = Arc::clone(&self.reading);
        runtime::spawn(async move { reading.stop.or(reading.wait(for_more)).await.unwrap_or(Ok(false)) }).await
    }

    /// Takes the delivery that is there.
    pub fn take(&self) -> Option<DeliveryData> {
        self.reading.told().take()
    }

    /// Ends every wait, now and later, and lets go of the checkpoint: at once, or when the wait under way has ended, if
    /// that takes longer or this is a thread that must not wait.
    pub fn stop(&self) {
        self.reading.stop.now();
        if Handle::try_current().is_ok() {
            return;
        }
        let reading = Arc::clone(&self.reading);
        // Without a runtime, or in time: either way it is let go of when the last wait ends.
        _ = runtime::block_on(async move {
            if let Ok(mut consumer) = timeout(LETTING_GO, reading.consumer.lock()).await {
                consumer.take();
            }
            Ok(())
        });
    }
}
