//! Sending notifications and reading them.

use super::Download;
use super::attachments::attachments;
use super::batch::Batch;
use super::callback::BeforeSend;
use super::handle::Handle;
use super::manifest::Manifest;
use super::many::{Parallel, Rows};
use super::parcel::parcel;
use super::settings::LimitFields;
use super::waits::{Waits, patience};
use crate::argument::one_of;
use crate::attachment::Source;
use crate::enums::Value;
use crate::error::exception;
use crate::identifiers::TextOr;
use crate::identifiers::iun::{Iun, RequestId};
use crate::invalid::Invalid;
use crate::model::{CancellationAnswer, FullSentNotification, NewNotification, RequestStatus, Submitted, UploadedFile};
use crate::pending::Pending;
use crate::user::{Home, User};
use crate::watch::Watch;
use futures_util::StreamExt;
use pyo3::prelude::*;
use send_client::batch::BatchOptions;
use send_client::send::SendOptions;
use send_core::api;
use send_core::model::{self, ContentType};
use std::path::PathBuf;
use std::sync::Arc;

one_of! {
    /// A request, as an argument: what `send` returned, or the id.
    pub(super) enum RequestArgument<'py> as "what send() returned, or a request id," {
        Submitted(PyRef<'py, Submitted>),
        Id(TextOr<RequestId>),
    }
}

impl RequestArgument<'_> {
    pub(super) fn read(self) -> Result<send_core::iun::RequestId, Invalid> {
        match self {
            Self::Submitted(submitted) => Ok(submitted.request_id.0),
            Self::Id(id) => Ok(id.read("request")?.0),
        }
    }
}

/// `client.notifications` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Notifications(pub(super) Handle);

/// How requests are sent, as arguments.
pub(super) struct Manner {
    hook: Option<BeforeSend>,
    /// Where the hook runs, if it is a coroutine function and its work goes on beside the call.
    pub(super) home: Home,
    resume: bool,
    preflight: bool,
    limits: Option<LimitFields>,
}

impl Manner {
    pub(super) fn new(
        py: Python<'_>,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        preflight: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Self> {
        let home = Home::default();
        let hook = before_send.map(|function| User::new(py, function, "BeforeSend")).transpose()?;
        Ok(Self { hook: hook.map(|hook| BeforeSend(hook.at(&home))), home, resume, preflight, limits })
    }

    /// For a batch of so many at a time.
    pub(super) fn batch(self, parallel: Parallel) -> BatchOptions {
        let mut options = BatchOptions::new().parallel(parallel.0);
        if self.resume {
            options = options.resume();
        }
        if !self.preflight {
            options = options.without_preflight();
        }
        if let Some(limits) = self.limits {
            options = options.limits(limits.into());
        }
        match self.hook {
            Some(hook) => options.write_ahead(Arc::new(hook)),
            None => options,
        }
    }

    pub(super) fn options(&self) -> SendOptions<'_> {
        let mut options = SendOptions::new();
        if self.resume {
            options = options.resume();
        }
        if !self.preflight {
            options = options.without_preflight();
        }
        if let Some(limits) = self.limits {
            options = options.limits(limits.into());
        }
        match &self.hook {
            Some(hook) => options.write_ahead(hook),
            None => options,
        }
    }
}

#[pymethods]
impl Notifications {
    fn new_token(&self) -> PyResult<String> {
        Ok(self.0.open()?.notifications().new_token())
    }

    fn check(&self, py: Python<'_>, request: &NewNotification) -> PyResult<()> {
        let client = self.0.open()?;
        py.detach(|| client.notifications().check(&request.0)).map_err(|error| exception(py, &error))
    }

    #[pyo3(signature = (
        request, before_send: "Callable[[SendIntent], object] | None" = None, resume: "bool" = false,
        preflight: "bool" = true, limits: "SendLimits | None" = None
    ) -> "Pending[Submitted]")]
    fn send(
        &self,
        py: Python<'_>,
        request: &NewNotification,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        preflight: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Pending> {
        let (request, manner) = (request.0.clone(), Manner::new(py, before_send, resume, preflight, limits)?);
        self.0.call::<_, Submitted, _>(|client| async move {
            client.notifications().send_with(request, &manner.options()).await
        })
    }

    #[pyo3(signature = (
        rows: "Iterable[NewNotification | Parcel]", parallel: "int",
        before_send: "Callable[[SendIntent], object] | None" = None, resume: "bool" = false, preflight: "bool" = true,
        limits: "SendLimits | None" = None
    ) -> "Pending[list[Submitted | Exception]]")]
    #[allow(clippy::too_many_arguments)]
    fn send_all(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        parallel: Parallel,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        preflight: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Pending> {
        let manner = Manner::new(py, before_send, resume, preflight, limits)?;
        let mut watch = Watch::new();
        let take = |row: PyResult<Bound<'_, PyAny>>| -> PyResult<_> {
            watch.look()?;
            parcel(&row?, &manner.home)
        };
        let parcels = rows.try_iter()?.map(take).collect::<PyResult<Vec<_>>>()?;
        let (client, homes) = (self.0.open()?, [manner.home.clone(), self.0.home().clone()]);
        let work = async move {
            homes.iter().for_each(Home::here);
            let count = parcels.len();
            let batch = client.notifications().send_all(parcels, manner.batch(parallel));
            Ok(Rows::<_, Submitted>::collected(count, batch.map(|known| (known.position, known.outcome))).await)
        };
        Ok(Pending::new(work, |outcomes| outcomes))
    }

    /// A batch to which rows are handed one by one.
    #[pyo3(signature = (
        parallel: "int", before_send: "Callable[[SendIntent], object] | None" = None, resume: "bool" = false,
        preflight: "bool" = true, limits: "SendLimits | None" = None
    ))]
    fn batch(
        &self,
        py: Python<'_>,
        parallel: Parallel,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        preflight: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Batch> {
        let manner = Manner::new(py, before_send, resume, preflight, limits)?;
        Batch::begin(py, &self.0, manner, parallel)
    }

    #[pyo3(signature = (
        sources: "Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO]", content_type,
        request: "Callable[[list[UploadedFile]], NewNotification]", before_send: "Callable[[SendIntent], object] | None" = None,
        resume: "bool" = false, preflight: "bool" = true, limits: "SendLimits | None" = None
    ) -> "Pending[Submitted]")]
    #[allow(clippy::too_many_arguments)]
    fn send_files(
        &self,
        py: Python<'_>,
        sources: Vec<Source>,
        content_type: Value<ContentType>,
        request: Py<PyAny>,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        preflight: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Pending> {
        let files = attachments(py, sources, content_type.0, &Home::default())?;
        let make = User::new(py, request, "request")?;
        let manner = Manner::new(py, before_send, resume, preflight, limits)?;
        self.0.call::<_, Submitted, _>(|client| async move {
            let made = |files: &[model::UploadedFile]| {
                let files: Vec<UploadedFile> = files.iter().cloned().map(UploadedFile::from).collect();
                make.ask_now(|make| Ok(make.call1((files,))?.cast_into::<NewNotification>()?.get().0.clone()))
            };
            client.notifications().send_files(files, &manner.options(), made).await
        })
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Pending[RequestStatus]")]
    fn status(&self, request: RequestArgument<'_>) -> PyResult<Pending> {
        let id = request.read()?;
        self.0.call::<_, RequestStatus, _>(|client| async move { client.notifications().status(&id).await })
    }

    #[pyo3(signature = (
        requests: "Iterable[Submitted | RequestId | str]", parallel: "int"
    ) -> "Pending[list[RequestStatus | Exception]]")]
    fn statuses(&self, requests: Vec<RequestArgument<'_>>, parallel: Parallel) -> PyResult<Pending> {
        let ids = requests.into_iter().map(RequestArgument::read).collect::<Result<Vec<_>, _>>()?;
        let client = self.0.open()?;
        let work = async move {
            let count = ids.len();
            let known = client.notifications().statuses(ids, parallel.0);
            Ok(Rows::<_, RequestStatus>::collected(count, known).await)
        };
        Ok(Pending::new(work, |outcomes| outcomes))
    }

    #[pyo3(signature = (protocol_number, idempotence_token) -> "Pending[RequestStatus]")]
    fn status_by_protocol(&self, protocol_number: String, idempotence_token: String) -> PyResult<Pending> {
        self.0.call::<_, RequestStatus, _>(|client| async move {
            client.notifications().status_by_protocol(&protocol_number, &idempotence_token).await
        })
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Pending[Iun]")]
    fn wait_accepted(&self, request: RequestArgument<'_>) -> PyResult<Pending> {
        let id = request.read()?;
        self.0.call::<_, Iun, _>(|client| async move { client.notifications().wait_accepted(&id).await })
    }

    #[pyo3(signature = (
        requests: "Iterable[Submitted | RequestId | str]", parallel: "int"
    ) -> "Pending[list[Iun | Exception]]")]
    fn wait_all_accepted(&self, requests: Vec<RequestArgument<'_>>, parallel: Parallel) -> PyResult<Pending> {
        let ids = requests.into_iter().map(RequestArgument::read).collect::<Result<Vec<_>, _>>()?;
        let client = self.0.open()?;
        let work = async move {
            let count = ids.len();
            let known = client.notifications().wait_all_accepted(ids, parallel.0);
            Ok(Rows::<_, Iun>::collected(count, known).await)
        };
        Ok(Pending::new(work, |outcomes| outcomes))
    }

    #[pyo3(signature = (iun) -> "Pending[FullSentNotification]")]
    fn get(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, FullSentNotification, _>(|client| async move { client.notifications().get(&iun).await })
    }

    #[pyo3(signature = (iun, index: "int") -> "Pending[Download]")]
    fn document(&self, iun: TextOr<Iun>, index: u32) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move { client.notifications().document(&iun, index).await })
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
        self.0.call::<_, Download, _>(|client| async move {
            client.notifications().payment_attachment(&iun, recipient, attachment.0, index).await
        })
    }

    #[pyo3(signature = (iun, folder: "str | os.PathLike[str]", waits = None) -> "Pending[Manifest]")]
    fn save_all(&self, iun: TextOr<Iun>, folder: PathBuf, waits: Option<PyRef<'_, Waits>>) -> PyResult<Pending> {
        let (iun, waits) = (iun.read("iun")?.0, patience(waits));
        self.0
            .call::<_, Manifest, _>(|client| async move { client.notifications().save_all(&iun, folder, &waits).await })
    }

    #[pyo3(signature = (iun) -> "Pending[CancellationAnswer]")]
    fn cancel(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, CancellationAnswer, _>(|client| async move { client.notifications().cancel(&iun).await })
    }
}
