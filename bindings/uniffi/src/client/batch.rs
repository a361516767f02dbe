//! Many rows in one call: requests with their files, and what becomes of them.
//!
//! Rows and outcomes cross in handfuls: an exchange gives more parcels and takes what is told, without waiting; a wait takes
//! nothing with it, so that it can be given up at any moment. The facade gives no more parcels than are on their way or about to
//! be, so that its rows may come from a cursor.

use crate::answer::{RequestStatusData, SubmittedData};
use crate::client::{AttachmentData, NativeClient, read};
use crate::error::{ErrorDetail, NativeError};
use crate::request::{NotificationDraft, from_json};
use crate::runtime;
use crate::stop::Stop;
use crate::write_ahead::{Foreign, ForeignWriteAhead, SendLimitsData, SendOptionsData, options_of};
use futures_util::stream::unfold;
use futures_util::{Stream, StreamExt};
use send_client::batch::{Batch, BatchOptions, Dispatched, Parcel};
use send_core::iun::RequestId;
use send_core::model::{NewNotification, UploadedFile};
use std::mem;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Mutex as AsyncMutex;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::{Instant, timeout_at};

/// How long a wait goes on for more once something is told: a crossing is dearer than a row.
const LINGER: Duration = Duration::from_millis(5);
/// No wait goes on for more.
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
    /// There is none: the row is null.
    Missing,
    /// It cannot cross: the text holds half a character.
    NotText,
}

impl RequestData {
    fn request(self, uploaded: &[UploadedFile]) -> Result<NewNotification, NativeError> {
        match self {
            Self::Draft { draft } => draft.request(uploaded),
            Self::Finished { json } => from_json(&json),
            Self::Missing => Err(broken("null", "the row is null: give a parcel", "la riga è null: dare un plico")),
            Self::NotText => Err(broken(
                "not_text",
                "the text holds half a character (a surrogate without its pair)",
                "il testo contiene mezzo carattere (un surrogato senza il suo compagno)",
            )),
        }
    }
}

fn broken(code: &str, english: &str, italian: &str) -> NativeError {
    NativeError::invalid(code, None, [english.to_owned(), italian.to_owned()]).at("parcel")
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
    /// How often to try each.
    pub limits: Option<SendLimitsData>,
}

impl TryFrom<BatchOptionsData> for BatchOptions {
    type Error = NativeError;

    fn try_from(data: BatchOptionsData) -> Result<Self, NativeError> {
        let BatchOptionsData { parallel, write_ahead, resume, preflight, limits } = data;
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
        if let Some(limits) = limits {
            options = options.limits(limits.into());
        }
        Ok(options)
    }
}

/// How many at a time: what lies beyond the bound only waits for the platform.
fn many(parallel: i32) -> Result<usize, NativeError> {
    let number = usize::try_from(parallel).ok().filter(|number| (1..=BatchOptions::MOST).contains(number));
    number.ok_or_else(|| {
        let most = BatchOptions::MOST;
        NativeError::out_of_range("parallel", &format!("1 to {most}"), &format!("da 1 a {most}"))
    })
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
    /// Where parcels are given, until the last.
    given: Mutex<Option<UnboundedSender<Parcel>>>,
    progress: Arc<Progress>,
}

/// How far it is. What is told stays here until it is taken.
#[derive(Debug)]
struct Progress {
    batch: AsyncMutex<Batch>,
    told: Mutex<Vec<DispatchedData>>,
    stop: Stop,
}

impl Progress {
    fn told(&self) -> MutexGuard<'_, Vec<DispatchedData>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until something is told, and a little longer for more. Between two awaits nothing is held.
    async fn wait(&self) -> bool {
        let mut batch = self.batch.lock().await;
        if !self.told().is_empty() {
            return true;
        }
        let Some(first) = batch.next().await else { return false };
        self.told().push(first.into());
        let deadline = Instant::now() + LINGER;
        while self.told().len() < MOST {
            let Ok(Some(dispatched)) = timeout_at(deadline, batch.next()).await else { break };
            self.told().push(dispatched.into());
        }
        true
    }
}

impl NativeBatch {
    fn given(&self) -> MutexGuard<'_, Option<UnboundedSender<Parcel>>> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }
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
        let progress = Progress { batch: AsyncMutex::new(batch), told: Mutex::default(), stop: Stop::default() };
        Ok(Arc::new(Self { given: Mutex::new(Some(given)), progress: Arc::new(progress) }))
    }

    /// Gives more parcels, and takes what is told by now.
    pub fn exchange(&self, parcels: Vec<ParcelData>) -> Result<Vec<DispatchedData>, NativeError> {
        let ended = || NativeError::defect("batch", "the batch has ended".to_owned());
        for parcel in parcels {
            self.given().as_ref().and_then(|given| given.send(parcel.into()).ok()).ok_or_else(ended)?;
        }
        Ok(mem::take(&mut *self.progress.told()))
    }

    /// There are no more parcels.
    pub fn end(&self) {
        self.given().take();
    }

    /// Waits until an exchange brings something back; false if none ever will, as all is told or it was stopped.
    pub async fn ready(&self) -> Result<bool, NativeError> {
        let progress = Arc::clone(&self.progress);
        runtime::spawn(async move { Ok(progress.stop.or(progress.wait()).await.unwrap_or_default()) }).await
    }

    /// Ends every wait, now and later.
    pub fn stop(&self) {
        self.progress.stop.now();
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

    /// Waits for the acceptance of many requests, all at the same time, with so many calls at a time; in their order.
    pub async fn wait_all_accepted(
        &self,
        request_ids: Vec<String>,
        calls: i32,
    ) -> Result<Vec<AcceptedData>, NativeError> {
        let calls = many(calls)?;
        self.run(async move |client| {
            let told = of_each(&request_ids, |ids| client.notifications().wait_all_accepted(ids, calls)).await;
            let rows = told.into_iter().map(|outcome| parted(outcome.map(|iun| iun.to_string())));
            Ok(rows.map(|(iun, failure)| AcceptedData { iun, failure }).collect())
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
            let told = of_each(&request_ids, |ids| client.notifications().statuses(ids, parallel)).await;
            let rows = told.into_iter().map(|outcome| parted(outcome.and_then(RequestStatusData::try_from)));
            Ok(rows.map(|(status, failure)| StatusOutcomeData { status, failure }).collect())
        })
        .await
    }
}

/// What is known of each request in the end, in their order: what is no id is told in its place, and not asked for.
async fn of_each<T, S: Stream<Item = (usize, send_client::Result<T>)>>(
    texts: &[String],
    ask: impl FnOnce(Vec<RequestId>) -> S,
) -> Vec<Result<T, NativeError>> {
    let read: Vec<Result<RequestId, NativeError>> = texts.iter().map(|text| read(text)).collect();
    let (places, ids): (Vec<usize>, Vec<RequestId>) =
        read.iter().enumerate().filter_map(|(place, id)| Some((place, *id.as_ref().ok()?))).unzip();
    let untold = || NativeError::defect("request", "a request is without an outcome".to_owned());
    let mut told: Vec<_> = read.into_iter().map(|id| Err(id.err().unwrap_or_else(untold))).collect();
    let mut known = pin!(ask(ids));
    while let Some((position, outcome)) = known.next().await {
        if let Some(row) = places.get(position).and_then(|place| told.get_mut(*place)) {
            *row = outcome.map_err(NativeError::from);
        }
    }
    told
}
