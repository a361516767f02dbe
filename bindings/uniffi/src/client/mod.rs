//! The client: a file for each group of operations, all methods of [`NativeClient`].

mod attachments;
mod batch;
mod board;
mod documents;
mod informal;
mod limiter;
mod mandates;
mod notifications;
mod platform;
mod prepared;
mod received;
mod settings;
mod streams;

pub use attachments::{AttachmentData, ForeignProgress, ForeignSource, SourceData, UploadOptionsData};
pub use batch::{
    AcceptedData, BatchOptionsData, DispatchedData, NativeBatch, ParcelData, RequestData, StatusOutcomeData,
};
pub use board::NativeBoard;
pub use documents::{
    ManifestData, ManifestEntryData, NativeDownload, PaymentAttachmentData, SavedStateData, WaitsData,
};
pub use limiter::{NativeLimiter, UsageData};
pub use mandates::{MandateSearchData, MandateSenderData, MandateSide, MandateUserData, NewMandateData};
pub use platform::{DiagnosisData, F24EventData, FindingData, FindingLevelData, PagoPaEventData, WarmedData};
pub use prepared::NativePrepared;
pub use received::{DelegatedSearchData, SearchData};
pub use settings::{ClientSettings, PollingData, ResourceData, VersionData};

use crate::error::NativeError;
use crate::line::SETTLING;
use crate::{log, observe, runtime};
use futures_util::future::join;
use send_client::{Client, Environment};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;

/// Where the platform is.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EnvironmentData {
    /// Where the API is.
    pub base_url: String,
    /// Whether that is on this machine.
    pub local: bool,
}

impl From<&Environment> for EnvironmentData {
    fn from(environment: &Environment) -> Self {
        Self { base_url: environment.base_url().to_string(), local: environment.is_local() }
    }
}

/// An environment by its name or its base URL.
#[uniffi::export]
pub fn environment(text: String) -> Result<EnvironmentData, NativeError> {
    Ok((&text.parse::<Environment>()?).into())
}

/// A position as the client counts it.
fn index_of(index: i32) -> Result<u32, NativeError> {
    u32::try_from(index).map_err(|_| NativeError::out_of_range("index", "0 or more", "0 o più"))
}

/// An identifier that the facade has read before.
fn read<T: std::str::FromStr<Err: Into<NativeError>>>(text: &str) -> Result<T, NativeError> {
    text.parse().map_err(Into::into)
}

/// The client.
#[derive(Debug, uniffi::Object)]
pub struct NativeClient {
    pub(crate) client: Client,
    observer: Option<observe::Foreign>,
}

#[uniffi::export]
impl NativeClient {
    /// Makes a client.
    #[uniffi::constructor]
    pub fn new(settings: ClientSettings) -> Result<Arc<Self>, NativeError> {
        Self::set_up(settings).map(Arc::new)
    }

    /// The same once more, for a call that takes it: one that the facade has closed may not be given to the generated code.
    pub fn again(&self) -> Arc<Self> {
        self.with(self.client.clone())
    }

    /// Where the platform is.
    pub fn environment(&self) -> EnvironmentData {
        self.client.environment().into()
    }

    /// The same client, whose calls end within a time each, with all that is tried again.
    pub fn within(&self, time: Duration) -> Arc<Self> {
        self.with(self.client.within(time))
    }

    /// What is left of that time; nothing if it may take as long as it wants.
    pub fn remaining(&self) -> Option<Duration> {
        self.client.remaining()
    }

    /// What counts its calls; nothing if it makes as many as it can.
    pub fn limiter(&self) -> Option<Arc<NativeLimiter>> {
        self.client.limiter().cloned().map(|limiter| Arc::new(NativeLimiter { limiter }))
    }

    /// The same client, which tries nothing again.
    pub fn without_retries(&self) -> Arc<Self> {
        self.with(self.client.without_retries())
    }

    /// Waits a little until the observer is told everything so far, and the log is written; not on a thread that must not wait, as
    /// theirs.
    pub fn settle(&self) -> Result<(), NativeError> {
        if Handle::try_current().is_ok() {
            return Ok(());
        }
        let observer = self.observer.clone();
        let observed = async move {
            if let Some(observer) = observer {
                observer.settled(SETTLING).await;
            }
        };
        runtime::block_on(async {
            join(observed, log::settled()).await;
            Ok(())
        })
    }
}

impl NativeClient {
    /// The same with another view of the client.
    fn with(&self, client: Client) -> Arc<Self> {
        Arc::new(Self { client, observer: self.observer.clone() })
    }

    /// Does the work on the threads of the library, with a client of its own.
    async fn run<T, F>(&self, work: impl FnOnce(Client) -> F) -> Result<T, NativeError>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, NativeError>> + Send + 'static,
    {
        runtime::spawn(work(self.client.clone())).await
    }
}
