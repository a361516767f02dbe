//! Many rows in one call: requests with their files, and what becomes of them.
//!
//! Rows and outcomes cross in handfuls: each crossing takes more parcels, waits until something is known, and brings back all
//! that is known by then. The facade gives no more than are on their way or about to be, so that its rows may come from a cursor.

use crate::answer::{RequestStatusData, SubmittedData};
use crate::client::{AttachmentData, NativeClient, read};
use crate::error::{ErrorDetail, NativeError};
use crate::request::{NotificationDraft, from_json};
use crate::runtime;
use crate::write_ahead::{Foreign, ForeignWriteAhead, SendOptionsData, options_of};
use futures_util::StreamExt;
use futures_util::stream::{iter, unfold};
use send_client::batch::{Batch, BatchOptions, Dispatched, Parcel};
use send_core::iun::RequestId;
use send_core::model::{NewNotification, UploadedFile};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::{Instant, timeout_at};

/// How long an exchange waits for more once something is known: a crossing is dearer than a row.
const LINGER: Duration = Duration::from_millis(5);
/// No exchange brings back more.
const MOST: usize = 256;

/// A request, as a parcel has it.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum RequestData {
    /// What a builder has collected; its files may be among those of the parcel.
    Draft {
        /// All of it.
        draft: Box<NotificationDraft>,
    },
    /// It is complete.
    Finished {
        /// As JSON.
        json: String,
    },
}

impl RequestData {
    fn request(self, uploaded: &[UploadedFile]) -> Result<NewNotification, NativeError> {
        match self {
            Self::Draft { draft } => draft.request(uploaded),
            Self::Finished { json } => from_json(&json),
        }
    }
}

/// A request and the files that it is made of.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ParcelData {
    /// The request.
    pub request: RequestData,
    /// The files.
    pub files: Vec<AttachmentData>,
}

impl From<ParcelData> for Parcel {
    fn from(data: ParcelData) -> Self {
        let ParcelData { request, files } = data;
        Self::new(files.into_iter().map(Into::into), move |uploaded| Ok(request.clone().request(uploaded)?))
    }
}

/// How a batch is sent, where the default will not do.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BatchOptionsData {
    /// How many at a time.
    pub parallel: Option<i32>,
    /// Called before each request leaves.
    pub write_ahead: Option<Arc<dyn ForeignWriteAhead>>,
    /// Whether to ask first what became of each.
    pub resume: bool,
    /// Whether to check them first.
    pub preflight: bool,
}

impl TryFrom<BatchOptionsData> for BatchOptions {
    type Error = NativeError;

    fn try_from(data: BatchOptionsData) -> Result<Self, NativeError> {
        let BatchOptionsData { parallel, write_ahead, resume, preflight } = data;
        let mut options = Self::new();
        if let Some(parcels) = parallel {
            options = options.parallel(many(parcels)?);
        }
        if let Some(hook) = write_ahead {
            options = options.write_ahead(Arc::new(Foreign(hook)));
        }
        if resume {
            options = options.resume();
        }
        if !preflight {
            options = options.without_preflight();
        }
        Ok(options)
    }
}

fn many(parallel: i32) -> Result<usize, NativeError> {
    let number = usize::try_from(parallel).ok().filter(|number| *number > 0);
    number.ok_or_else(|| NativeError::out_of_range("parallel", "1 or more", "1 o più"))
}

/// What became of a row.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DispatchedData {
    /// Its position among those given, from 0.
    pub position: i64,
    /// The request that the platform has written down.
    pub submitted: Option<SubmittedData>,
    /// Why there is none.
    pub failure: Option<ErrorDetail>,
}

impl From<Dispatched> for DispatchedData {
    fn from(dispatched: Dispatched) -> Self {
        let Dispatched { position, outcome, .. } = dispatched;
        let (submitted, failure) = parted(outcome.map(Into::into));
        Self { position: i64::try_from(position).unwrap_or(i64::MAX), submitted, failure }
    }
}

/// What came of a question about a request of many.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AcceptedData {
    /// The IUN, once accepted.
    pub iun: Option<String>,
    /// Why there is none.
    pub failure: Option<ErrorDetail>,
}

/// What came of a question about a request of many.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StatusOutcomeData {
    /// Where it stands.
    pub status: Option<RequestStatusData>,
    /// Why that is not known.
    pub failure: Option<ErrorDetail>,
}

fn parted<T, E: Into<NativeError>>(outcome: Result<T, E>) -> (Option<T>, Option<ErrorDetail>) {
    match outcome {
        Ok(value) => (Some(value), None),
        Err(error) => {
            let NativeError::Failure { detail } = error.into();
            (None, Some(*detail))
        }
    }
}

/// A batch on its way. Freeing it stops it.
#[derive(Debug, uniffi::Object)]
pub struct NativeBatch {
    given: UnboundedSender<Parcel>,
    batch: Arc<tokio::sync::Mutex<Batch>>,
}

#[uniffi::export]
impl NativeBatch {
    /// Begins, with nothing to send yet.
    #[uniffi::constructor]
    pub fn new(client: Arc<NativeClient>, options: BatchOptionsData) -> Result<Arc<Self>, NativeError> {
        let options = options.try_into()?;
        let (given, parcels) = unbounded_channel();
        let parcels = unfold(parcels, async |mut parcels| Some((parcels.recv().await?, parcels)));
        let _inside = runtime::enter()?;
        let batch = client.client.notifications().send_all_of(parcels, options);
        Ok(Arc::new(Self { given, batch: Arc::new(tokio::sync::Mutex::new(batch)) }))
    }

    /// Gives more parcels, and brings back what is known, as soon as that is anything. Some parcel must be without an outcome.
    pub async fn exchange(&self, parcels: Vec<ParcelData>) -> Result<Vec<DispatchedData>, NativeError> {
        for parcel in parcels {
            self.given
                .send(parcel.into())
                .map_err(|_| NativeError::defect("batch", "the batch has ended".to_owned()))?;
        }
        let batch = Arc::clone(&self.batch);
        runtime::spawn(async move {
            let mut batch = batch.lock().await;
            let mut told: Vec<DispatchedData> = batch.next().await.map(Into::into).into_iter().collect();
            let deadline = Instant::now() + LINGER;
            while !told.is_empty() && told.len() < MOST {
                match timeout_at(deadline, batch.next()).await {
                    Ok(Some(dispatched)) => told.push(dispatched.into()),
                    Ok(None) | Err(_) => break,
                }
            }
            Ok(told)
        })
        .await
    }
}

#[uniffi::export]
impl NativeClient {
    /// Uploads the files of a parcel and sends its request.
    pub async fn send_parcel(
        &self,
        parcel: ParcelData,
        options: Option<SendOptionsData>,
    ) -> Result<SubmittedData, NativeError> {
        let ParcelData { request, files } = parcel;
        self.run(async move |client| {
            let hook = options.as_ref().and_then(|options| options.write_ahead.clone()).map(Foreign);
            let options = options_of(options.as_ref(), hook.as_ref());
            let make = |uploaded: &[_]| Ok(request.clone().request(uploaded)?);
            let files = files.into_iter().map(send_client::Attachment::from);
            Ok(client.notifications().send_files(files, &options, make).await?.into())
        })
        .await
    }

    /// Waits for the acceptance of many requests, so many at a time; in their order.
    pub async fn wait_all_accepted(
        &self,
        request_ids: Vec<String>,
        parallel: i32,
    ) -> Result<Vec<AcceptedData>, NativeError> {
        let parallel = many(parallel)?;
        self.run(async move |client| {
            let ask = async |request_id: String| {
                let request_id: RequestId = read(&request_id)?;
                Ok::<_, NativeError>(client.notifications().wait_accepted(&request_id).await?.to_string())
            };
            let told = iter(request_ids).map(ask).buffered(parallel).map(parted);
            Ok(told.map(|(iun, failure)| AcceptedData { iun, failure }).collect().await)
        })
        .await
    }

    /// What became of many requests, asking for so many at a time; in their order.
    pub async fn request_statuses(
        &self,
        request_ids: Vec<String>,
        parallel: i32,
    ) -> Result<Vec<StatusOutcomeData>, NativeError> {
        let parallel = many(parallel)?;
        self.run(async move |client| {
            let ask = async |request_id: String| {
                let request_id: RequestId = read(&request_id)?;
                RequestStatusData::try_from(client.notifications().status(&request_id).await?)
            };
            let told = iter(request_ids).map(ask).buffered(parallel).map(parted);
            Ok(told.map(|(status, failure)| StatusOutcomeData { status, failure }).collect().await)
        })
        .await
    }
}
