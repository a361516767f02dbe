//! Many notifications, each with its files.
//!
//! Rows are handed over by the thread that has them, so that an iterator of the user runs where it was made; what becomes of them
//! is asked for in handfuls.

use super::attachments::attachments;
use super::handle::Handle;
use super::handover::{Giver, Handover, Look};
use super::many::{Parallel, told};
use super::notifications::Manner;
use crate::attachment::Source;
use crate::model::{NewNotification, Submitted, UploadedFile};
use crate::pending::{Pending, runtime};
use crate::user::Home;
use futures_util::stream;
use futures_util::{FutureExt, StreamExt};
use pyo3::exceptions::{PyException, PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use send_client::batch::{Batch as Sending, Dispatched, Parcel};
use send_core::model::{self, ContentType, Payment, PreloadRequest};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// The fields of `send_sdk.Parcel`.
#[derive(FromPyObject)]
struct ParcelFields {
    files: Vec<Source>,
    f24_metadata: Vec<Source>,
    request: Py<PyAny>,
}

/// A row: a request whose files were uploaded before, or a parcel. Its function is called here and now; what goes wrong with
/// one row becomes that row's outcome.
pub(super) fn parcel(row: &Bound<'_, PyAny>, home: &Home) -> PyResult<Parcel> {
    if let Ok(request) = row.cast::<NewNotification>() {
        return Ok(request.get().0.clone().into());
    }
    let py = row.py();
    if !row.hasattr(pyo3::intern!(py, "request"))? {
        let class = row.get_type();
        return Err(PyTypeError::new_err(format!("a row is a NewNotification or a Parcel, not {class}")));
    }
    match filled(row, home) {
        Ok(parcel) => Ok(parcel),
        // Ctrl-C is about the whole.
        Err(error) if !error.is_instance_of::<PyException>(py) => Err(error),
        Err(error) => {
            let error = Arc::new(error);
            Ok(Parcel::new([], move |_| Err(Python::attach(|py| error.clone_ref(py)).into())))
        }
    }
}

fn filled(row: &Bound<'_, PyAny>, home: &Home) -> PyResult<Parcel> {
    let py = row.py();
    let ParcelFields { files, f24_metadata, request } = row.extract()?;
    let types = [(files.len(), ContentType::Pdf), (f24_metadata.len(), ContentType::Json)];
    let stand_ins: Vec<_> = types.into_iter().flat_map(|(count, content_type)| vec![content_type; count]).collect();
    let stand_ins: Vec<_> =
        stand_ins.into_iter().enumerate().map(|(position, kind)| stand_in(position, kind)).collect();
    let shown: Vec<UploadedFile> = stand_ins.iter().cloned().map(UploadedFile::from).collect();
    let made = request.bind(py).call1((shown,))?;
    let made = made.cast_into::<NewNotification>()?.get().0.clone();
    let mut contents = attachments(py, files, ContentType::Pdf, home)?;
    contents.extend(attachments(py, f24_metadata, ContentType::Json, home)?);
    Ok(Parcel::new(contents, move |files| Ok(with_files(made.clone(), &stand_ins, files))))
}

/// Stands for a file that was not even looked at yet.
fn stand_in(position: usize, content_type: ContentType) -> model::UploadedFile {
    let nothing = send_core::digest::Sha256Digest::of(b"");
    model::UploadedFile::new(format!("file-of-this-parcel-{position}"), "not-uploaded", nothing, content_type)
}

/// The request with other files in the places of those that stood for them.
fn with_files(
    mut request: model::NewNotification,
    stand_ins: &[model::UploadedFile],
    files: &[model::UploadedFile],
) -> model::NewNotification {
    let replace = |place: &mut model::UploadedFile| {
        if let Some((_, file)) = stand_ins.iter().zip(files).find(|(stand_in, _)| *stand_in == place) {
            place.clone_from(file);
        }
    };
    request.documents.iter_mut().for_each(|document| replace(&mut document.file));
    for Payment { pago_pa, f24, .. } in request.recipients.iter_mut().flat_map(|recipient| &mut recipient.payments) {
        if let Some(file) = pago_pa.as_mut().and_then(|notice| notice.attachment.as_mut()) {
            replace(file);
        }
        if let Some(form) = f24 {
            replace(&mut form.metadata_attachment);
        }
    }
    request
}

/// A batch that is on its way, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Batch {
    /// Where rows are handed over, until the last.
    give: Mutex<Option<UnboundedSender<Parcel>>>,
    outcomes: Handover<Sending>,
    parallel: Parallel,
    /// Where coroutines of the user run: those of the hook and of the files, and those that supply the client's credentials.
    homes: [Home; 2],
}

impl Giver for Sending {
    type Wish = ();
    type Given = Dispatched;

    async fn give(&mut self, (): ()) -> Vec<Dispatched> {
        let mut known: Vec<_> = self.next().await.into_iter().collect();
        while let Some(Some(more)) = (!known.is_empty()).then(|| self.next().now_or_never().flatten()) {
            known.push(more);
        }
        known
    }
}

impl Batch {
    /// Begins: rows are sent as soon as they are there.
    pub(super) fn begin(py: Python<'_>, client: &Handle, manner: Manner, parallel: Parallel) -> PyResult<Self> {
        let homes = [manner.home.clone(), client.home().clone()];
        let client = client.open()?;
        let (give, take) = unbounded_channel();
        let parcels = stream::unfold(take, |mut take| async move { take.recv().await.map(|parcel| (parcel, take)) });
        let _inside = runtime(py)?.enter();
        let sending = client.notifications().send_all_of(parcels.boxed(), manner.batch(parallel));
        Ok(Self { give: Mutex::new(Some(give)), outcomes: Handover::new(sending), parallel, homes })
    }
}

#[pymethods]
impl Batch {
    /// How many rows are taken before their outcome: those on their way, and two calls' worth of files that wait.
    #[getter]
    fn ahead(&self) -> usize {
        2 * self.parallel.0 + 2 * PreloadRequest::MAX_PER_CALL
    }

    /// Says in which event loop coroutines of the user run.
    #[pyo3(signature = (event_loop: "AbstractEventLoop") -> "None")]
    fn live_in(&self, event_loop: Py<PyAny>) {
        let event_loop = Arc::new(event_loop);
        self.homes.iter().for_each(|home| home.set(Arc::clone(&event_loop)));
    }

    /// Hands a row over.
    #[pyo3(signature = (row: "NewNotification | Parcel") -> "None")]
    fn put(&self, row: &Bound<'_, PyAny>) -> PyResult<()> {
        let parcel = parcel(row, &self.homes[0])?;
        let slot = self.give.lock().unwrap_or_else(PoisonError::into_inner);
        let given = slot.as_ref().is_some_and(|give| give.send(parcel).is_ok());
        if given { Ok(()) } else { Err(PyRuntimeError::new_err("the batch is closed")) }
    }

    /// There are no more rows.
    fn end(&self) {
        self.give.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Stops at once, and sends away who waits: what is on its way may have been sent, or not.
    #[pyo3(signature = () -> "Pending[None]")]
    fn close(&self) -> Pending {
        self.end();
        self.outcomes.close()
    }

    /// Waits until there is an outcome to take; false if there will be none any more.
    #[pyo3(signature = () -> "Pending[bool]")]
    fn look(&self) -> Pending {
        Pending::new(self.outcomes.look(()), |look: Look| look.is_here())
    }

    /// The position of a row, and what became of it, if that is known.
    #[pyo3(signature = () -> "tuple[int, Submitted | Exception] | None")]
    fn take<'py>(&self, py: Python<'py>) -> PyResult<Option<(usize, Bound<'py, PyAny>)>> {
        let known = self.outcomes.take();
        known.map(|row| Ok((row.position, told::<_, Submitted>(py, row.outcome)?))).transpose()
    }
}
