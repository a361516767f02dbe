//! The client, as pending calls: what can be asked of the platform, each once.

use crate::argument::Fields;
use crate::attachment::Source;
use crate::callback::{BeforeSend, Callback, Progress};
use crate::consumer::StreamConsumer;
use crate::enums::Value;
use crate::error::exception;
use crate::identifiers::TextOr;
use crate::identifiers::iun::{Iun, RequestId};
use crate::identifiers::notice::NoticeCode;
use crate::identifiers::tax::PaTaxId;
use crate::invalid::Invalid;
use crate::model::*;
use crate::pending::Pending;
use crate::preflight::EnvironmentFields;
use crate::settings::{NetworkFields, PdndFields, RateArgument};
use crate::time::Span;
use bytes::Bytes;
use pyo3::prelude::*;
use send_client::auth::Credentials;
use send_client::send::SendOptions;
use send_client::streams::{FileCheckpoint, MemoryCheckpoint};
use send_client::{Attachment, ClientBuilder, Environment, Result, UploadOptions};
use send_core::api::{self, Resource, Version};
use send_core::model::{self, ContentType, GroupStatus, StreamEventType};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};

/// When to look again while waiting for acceptance, or for a file that is being made.
///
/// A wait that the platform asks for is always kept; this says how much longer to wait, and when to give up. Times are
/// `timedelta` or seconds. What is left out is as patient as the platform needs: first look after 10 s, then half as long again
/// each time up to 5 minutes, for 15 minutes in all.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Polling(send_client::Polling);

#[pymethods]
impl Polling {
    #[new]
    #[pyo3(signature = (*, first_after = None, at_most = None, give_up_after = None))]
    fn new(first_after: Option<Span>, at_most: Option<Span>, give_up_after: Option<Span>) -> Self {
        let mut polling = send_client::Polling::default();
        if let Some(Span(delay)) = first_after {
            polling = polling.first_after(delay);
        }
        if let Some(Span(delay)) = at_most {
            polling = polling.at_most(delay);
        }
        if let Some(Span(total)) = give_up_after {
            polling = polling.give_up_after(total);
        }
        Self(polling)
    }

    /// For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
    #[staticmethod]
    fn quick() -> Self {
        Self(send_client::Polling::quick())
    }

    fn __repr__(&self) -> String {
        let (first, second) = (self.0.delay(0).as_secs_f64(), self.0.delay(1).as_secs_f64());
        format!("Polling(<{first} s, {second} s, …>)")
    }
}

impl Source {
    fn attachment(self, content_type: ContentType) -> Attachment {
        match (self, content_type) {
            (Self::Path(path), ContentType::Json) => Attachment::f24_metadata(path),
            (Self::Path(path), _) => Attachment::pdf(path),
            (Self::Content(content), ContentType::Json) => Attachment::f24_metadata_bytes(Bytes::from_owner(content)),
            (Self::Content(content), _) => Attachment::pdf_bytes(Bytes::from_owner(content)),
        }
    }
}

/// A request, as an argument: what `send` returned, or the id.
#[derive(FromPyObject)]
enum RequestArgument<'py> {
    #[pyo3(transparent)]
    Submitted(PyRef<'py, Submitted>),
    #[pyo3(transparent)]
    Id(TextOr<RequestId>),
}

impl RequestArgument<'_> {
    fn read(self) -> Result<send_core::iun::RequestId, Invalid> {
        match self {
            Self::Submitted(submitted) => Ok(submitted.request_id.0),
            Self::Id(id) => Ok(id.read("request")?.0),
        }
    }
}

/// The client without its Python manners: `send_sdk.Client` and `send_sdk.AsyncClient` are made of it.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Client(RwLock<Option<send_client::Client>>);

impl Client {
    fn build(py: Python<'_>, builder: ClientBuilder) -> PyResult<Self> {
        let built = py.detach(|| builder.build());
        built.map(|client| Self(RwLock::new(Some(client)))).map_err(|error| exception(py, &error))
    }

    /// The client, unless it is closed.
    fn open(&self) -> PyResult<send_client::Client> {
        let slot = self.0.read().unwrap_or_else(PoisonError::into_inner);
        slot.clone().ok_or_else(|| pyo3::exceptions::PyRuntimeError::new_err("the client is closed"))
    }

    /// A call whose outcome becomes a class of this package.
    fn call<T, P, F>(&self, work: impl FnOnce(send_client::Client) -> F) -> PyResult<Pending>
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        Ok(Pending::new(work(self.open()?), P::from))
    }

    /// A call whose outcome is a list.
    fn list<T, P, F>(&self, work: impl FnOnce(send_client::Client) -> F) -> PyResult<Pending>
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = Result<Vec<T>>> + Send + 'static,
    {
        Ok(Pending::new(work(self.open()?), |list: Vec<T>| list.into_iter().map(P::from).collect::<Vec<P>>()))
    }
}

/// What all ways to make a client can say.
fn common(
    mut builder: ClientBuilder,
    application: Option<String>,
    polling: Option<PyRef<'_, Polling>>,
    preflight: bool,
) -> ClientBuilder {
    if !preflight {
        builder = builder.without_preflight();
    }
    if let Some(application) = application {
        builder = builder.application(application);
    }
    match polling {
        Some(polling) => builder.polling(polling.0),
        None => builder,
    }
}

/// A resource by the name that `SEND_VERSIONS` gives it.
fn resource(name: &str) -> Result<Resource, Invalid> {
    Ok(match name {
        "requests" => Resource::Requests,
        "sent" => Resource::Sent,
        "price" => Resource::Price,
        "streams" => Resource::Streams,
        "legal-facts" => Resource::LegalFacts,
        "cancellation" => Resource::Cancellation,
        _ => return Err(Invalid::new("unknown", format!("there is no resource {name:?}")).of_field("versions")),
    })
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (
        environment, *, api_key, voucher = None, pdnd: "Pdnd | None" = None,
        versions: "Mapping[str, str] | None" = None, application = None, polling = None, preflight = true,
        rules: "Environment | None" = None, network: "Network | None" = None,
        rate_limit: "RateLimit | bool | None" = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        environment: &str,
        api_key: String,
        voucher: Option<String>,
        pdnd: Option<Fields<PdndFields>>,
        versions: Option<BTreeMap<String, String>>,
        application: Option<String>,
        polling: Option<PyRef<'_, Polling>>,
        preflight: bool,
        rules: Option<Fields<EnvironmentFields>>,
        network: Option<Fields<NetworkFields>>,
        rate_limit: Option<RateArgument>,
    ) -> PyResult<Self> {
        let environment: Environment = environment.parse().map_err(|error| exception(py, &error))?;
        let mut builder = send_client::Client::builder().environment(environment);
        builder = match (pdnd, voucher) {
            (Some(pdnd), _) => builder.pdnd(api_key, pdnd.0.read(py)?),
            (None, Some(voucher)) => builder.credentials(Credentials::api_key(api_key).voucher(voucher)),
            (None, None) => builder.api_key(api_key),
        };
        for (name, version) in versions.unwrap_or_default() {
            let wrong = |error: api::NotAVersion| Invalid::new("version", error.to_string()).of_field("versions");
            builder = builder.version(resource(&name)?, version.parse::<Version>().map_err(wrong)?);
        }
        if let Some(network) = network {
            builder = builder.network(network.0.read(py)?);
        }
        if let Some(rules) = rules {
            builder = builder.rules(rules.0.read()?);
        }
        builder = match rate_limit {
            Some(RateArgument::Limited(false)) => builder.without_rate_limit(),
            Some(RateArgument::By(limit)) => builder.rate_limit(limit.0.into()),
            _ => builder,
        };
        Self::build(py, common(builder, application, polling, preflight))
    }

    /// A client as the environment variables say.
    #[staticmethod]
    #[pyo3(signature = (*, application = None, polling = None, preflight = true))]
    fn from_env(
        py: Python<'_>,
        application: Option<String>,
        polling: Option<PyRef<'_, Polling>>,
        preflight: bool,
    ) -> PyResult<Self> {
        let builder = ClientBuilder::from_env().map_err(|error| exception(py, &error))?;
        Self::build(py, common(builder, application, polling, preflight))
    }

    /// A client whose calls must be over within this time from now.
    fn within(&self, time: Span) -> PyResult<Self> {
        Ok(Self(RwLock::new(Some(self.open()?.within(time.0)))))
    }

    /// A client that tries everything once.
    fn without_retries(&self) -> PyResult<Self> {
        Ok(Self(RwLock::new(Some(self.open()?.without_retries()))))
    }

    /// Where the API is.
    #[getter]
    fn base_url(&self) -> PyResult<String> {
        Ok(self.open()?.environment().base_url().as_str().trim_end_matches('/').to_owned())
    }

    /// Lets go of the connections. Calls that are under way end as they would.
    fn close(&self, py: Python<'_>) {
        let client = self.0.write().unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(client));
    }

    #[pyo3(signature = (
        sources: "Sequence[str | os.PathLike[str] | bytes | bytearray]", content_type, parallel: "int | None" = None,
        progress: "Callable[[Progress], object] | None" = None, inspect: "bool" = true
    ) -> "Pending[list[UploadedFile]]")]
    fn upload_all(
        &self,
        py: Python<'_>,
        sources: Vec<Source>,
        content_type: Value<ContentType>,
        parallel: Option<usize>,
        progress: Option<Py<PyAny>>,
        inspect: bool,
    ) -> PyResult<Pending> {
        let files: Vec<_> = sources.into_iter().map(|source| source.attachment(content_type.0)).collect();
        let callback = progress.map(|function| Callback::new(py, function)).transpose()?;
        let mut options = UploadOptions::new();
        if let Some(files) = parallel {
            options = options.parallel(files);
        }
        if !inspect {
            options = options.without_inspection();
        }
        if let Some(callback) = callback.clone() {
            options = options.progress(move |progress| callback.tell(Progress(progress)));
        }
        self.list::<_, UploadedFile, _>(|client| async move {
            let uploaded = client.attachments().upload_all_with(files, &options).await;
            if let Some(callback) = callback {
                callback.flush().await;
            }
            uploaded
        })
    }

    fn new_token(&self) -> PyResult<String> {
        Ok(self.open()?.notifications().new_token())
    }

    fn check(&self, py: Python<'_>, request: &NewNotification) -> PyResult<()> {
        let client = self.open()?;
        py.detach(|| client.notifications().check(&request.0)).map_err(|error| exception(py, &error))
    }

    #[pyo3(signature = (
        request, before_send: "Callable[[SendIntent], object] | None" = None, resume: "bool" = false
    ) -> "Pending[Submitted]")]
    fn send(
        &self,
        py: Python<'_>,
        request: &NewNotification,
        before_send: Option<Py<PyAny>>,
        resume: bool,
    ) -> PyResult<Pending> {
        let request = request.0.clone();
        let hook = before_send.map(|function| Callback::new(py, function)).transpose()?.map(BeforeSend);
        self.call::<_, Submitted, _>(|client| async move {
            let mut options = SendOptions::new();
            if resume {
                options = options.resume();
            }
            if let Some(hook) = &hook {
                options = options.write_ahead(hook);
            }
            client.notifications().send_with(request, &options).await
        })
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Pending[RequestStatus]")]
    fn status(&self, request: RequestArgument<'_>) -> PyResult<Pending> {
        let id = request.read()?;
        self.call::<_, RequestStatus, _>(|client| async move { client.notifications().status(&id).await })
    }

    #[pyo3(signature = (protocol_number, idempotence_token) -> "Pending[RequestStatus]")]
    fn status_by_protocol(&self, protocol_number: String, idempotence_token: String) -> PyResult<Pending> {
        self.call::<_, RequestStatus, _>(|client| async move {
            client.notifications().status_by_protocol(&protocol_number, &idempotence_token).await
        })
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Pending[Iun]")]
    fn wait_accepted(&self, request: RequestArgument<'_>) -> PyResult<Pending> {
        let id = request.read()?;
        self.call::<_, Iun, _>(|client| async move { client.notifications().wait_accepted(&id).await })
    }

    #[pyo3(signature = (iun) -> "Pending[FullSentNotification]")]
    fn notification(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, FullSentNotification, _>(|client| async move { client.notifications().get(&iun).await })
    }

    #[pyo3(signature = (iun, index: "int") -> "Pending[Download]")]
    fn document(&self, iun: TextOr<Iun>, index: u32) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, Download, _>(|client| async move { client.notifications().document(&iun, index).await })
    }

    #[pyo3(signature = (iun, recipient: "int", attachment, index: "int | None") -> "Pending[Download]")]
    fn payment_attachment(
        &self,
        iun: TextOr<Iun>,
        recipient: u32,
        attachment: Value<api::PaymentAttachment>,
        index: Option<u32>,
    ) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, Download, _>(|client| async move {
            client.notifications().payment_attachment(&iun, recipient, attachment.0, index).await
        })
    }

    #[pyo3(signature = (iun) -> "Pending[CancellationAnswer]")]
    fn cancel(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, CancellationAnswer, _>(|client| async move { client.notifications().cancel(&iun).await })
    }

    #[pyo3(signature = (iun) -> "Pending[list[LegalFactListItem]]")]
    fn legal_facts(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.list::<_, LegalFactListItem, _>(|client| async move { client.legal_facts().list(&iun).await })
    }

    #[pyo3(signature = (iun, key) -> "Pending[Download]")]
    fn legal_fact(&self, iun: TextOr<Iun>, key: String) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, Download, _>(|client| async move { client.legal_facts().get(&iun, &key).await })
    }

    #[pyo3(signature = (iun, document_id) -> "Pending[Download]")]
    fn aar(&self, iun: TextOr<Iun>, document_id: String) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.call::<_, Download, _>(|client| async move { client.legal_facts().aar(&iun, &document_id).await })
    }

    #[pyo3(signature = (
        title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]", wait_for_accepted, replacing
    ) -> "Pending[StreamMetadata]")]
    fn create_stream(
        &self,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
        wait_for_accepted: Option<bool>,
        replacing: Option<String>,
    ) -> PyResult<Pending> {
        let mut stream = model::StreamCreation::new(title, event_type.0).groups(groups).filter(filter_values);
        stream.wait_for_accepted = wait_for_accepted;
        stream.replaced_stream_id = replacing;
        self.call::<_, StreamMetadata, _>(|client| async move { client.streams().create(&stream).await })
    }

    #[pyo3(signature = (
        title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]", wait_for_accepted
    ) -> "Pending[StreamMetadata]")]
    fn ensure_stream(
        &self,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
        wait_for_accepted: Option<bool>,
    ) -> PyResult<Pending> {
        let mut stream = model::StreamCreation::new(title, event_type.0).groups(groups).filter(filter_values);
        stream.wait_for_accepted = wait_for_accepted;
        self.call::<_, StreamMetadata, _>(|client| async move { client.streams().ensure(&stream).await })
    }

    /// A consumer that keeps its place in a file, or in memory if there is none.
    #[pyo3(signature = (
        stream_id, checkpoint: "str | os.PathLike[str] | None", version = None, patience = None
    ))]
    fn consume_stream(
        &self,
        py: Python<'_>,
        stream_id: String,
        checkpoint: Option<PathBuf>,
        version: Option<&str>,
        patience: Option<Span>,
    ) -> PyResult<StreamConsumer> {
        let client = self.open()?;
        let wrong = |error: api::NotAVersion| Invalid::new("version", error.to_string()).of_field("version");
        let version = version.map(|text| text.parse::<Version>().map_err(wrong)).transpose()?;
        let streams = client.streams();
        let streams = version.map_or(streams, |version| streams.at(version));
        let mut consumer = match checkpoint {
            Some(path) => {
                let file = py.detach(|| FileCheckpoint::open(path)).map_err(|error| exception(py, &error))?;
                streams.consumer(stream_id, file)
            }
            None => streams.consumer(stream_id, MemoryCheckpoint::default()),
        };
        if let Some(Span(patience)) = patience {
            consumer = consumer.patience(patience);
        }
        Ok(consumer.into())
    }

    #[pyo3(signature = () -> "Pending[list[StreamListItem]]")]
    fn streams(&self) -> PyResult<Pending> {
        self.list::<_, StreamListItem, _>(|client| async move { client.streams().list().await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[StreamMetadata]")]
    fn stream(&self, stream_id: String) -> PyResult<Pending> {
        self.call::<_, StreamMetadata, _>(|client| async move { client.streams().get(&stream_id).await })
    }

    #[pyo3(signature = (
        stream_id, title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]"
    ) -> "Pending[StreamMetadata]")]
    fn update_stream(
        &self,
        stream_id: String,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
    ) -> PyResult<Pending> {
        let mut stream = model::StreamUpdate::new(title, event_type.0);
        stream.groups = groups;
        stream.filter_values = filter_values;
        self.call::<_, StreamMetadata, _>(|client| async move { client.streams().update(&stream_id, &stream).await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[None]")]
    fn delete_stream(&self, stream_id: String) -> PyResult<Pending> {
        self.call::<_, (), _>(|client| async move { client.streams().delete(&stream_id).await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[StreamMetadata]")]
    fn disable_stream(&self, stream_id: String) -> PyResult<Pending> {
        self.call::<_, StreamMetadata, _>(|client| async move { client.streams().disable(&stream_id).await })
    }

    #[pyo3(signature = (stream_id, last_event_id) -> "Pending[EventPage]")]
    fn read_stream(&self, stream_id: String, last_event_id: Option<String>) -> PyResult<Pending> {
        self.call::<_, EventPage, _>(|client| async move {
            client.streams().read(&stream_id, last_event_id.as_deref()).await
        })
    }

    #[pyo3(signature = (creditor, notice) -> "Pending[Price]")]
    fn price(&self, creditor: TextOr<PaTaxId>, notice: TextOr<NoticeCode>) -> PyResult<Pending> {
        let (creditor, notice) = (creditor.read("creditor_tax_id")?.0, notice.read("notice_code")?.0);
        self.call::<_, Price, _>(|client| async move { client.payments().price(&creditor, &notice).await })
    }

    #[pyo3(signature = (status) -> "Pending[list[Group]]")]
    fn groups(&self, status: Option<Value<GroupStatus>>) -> PyResult<Pending> {
        let status = status.map(|status| status.0);
        self.list::<_, Group, _>(|client| async move { client.groups().list(status).await })
    }

    #[pyo3(signature = () -> "Pending[PlatformStatus]")]
    fn platform_status(&self) -> PyResult<Pending> {
        self.call::<_, PlatformStatus, _>(|client| async move { client.platform().status().await })
    }

    #[pyo3(signature = (year: "int", month: "int") -> "Pending[DowntimeHistory]")]
    fn downtimes(&self, year: u16, month: u8) -> PyResult<Pending> {
        self.call::<_, DowntimeHistory, _>(|client| async move { client.platform().downtimes(year, month).await })
    }

    #[pyo3(signature = (legal_fact_id) -> "Pending[Download | None]")]
    fn downtime_legal_fact(&self, legal_fact_id: String) -> PyResult<Pending> {
        let client = self.open()?;
        let work = async move { client.platform().downtime_legal_fact(&legal_fact_id).await };
        Ok(Pending::new(work, |download| download.map(Download)))
    }
}

/// A file that is ready, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Download(send_client::Download);

impl From<send_client::Download> for Download {
    fn from(download: send_client::Download) -> Self {
        Self(download)
    }
}

#[pymethods]
impl Download {
    #[getter]
    fn file_name(&self) -> &str {
        self.0.file_name()
    }

    #[getter]
    fn content_type(&self) -> Option<&str> {
        self.0.content_type()
    }

    #[getter]
    fn length(&self) -> Option<u64> {
        self.0.length()
    }

    #[pyo3(signature = () -> "Pending[bytes]")]
    fn read(&self) -> Pending {
        let download = self.0.clone();
        Pending::new(async move { download.bytes().await }, std::borrow::Cow::<[u8]>::Owned)
    }

    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "Pending[None]")]
    fn save_to(&self, path: PathBuf) -> Pending {
        let download = self.0.clone();
        Pending::new(async move { download.save_to(&path).await }, |()| ())
    }
}
