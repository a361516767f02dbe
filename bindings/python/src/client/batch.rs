//! Many notifications, each with its files.
//!
//! Rows are handed over by the thread that has them, so that an iterator of the user runs where it was made; what becomes of them
//! is asked for in handfuls.

use super::attachments::attachments;
use super::many::told;
use super::notifications::Manner;
use crate::attachment::Source;
use crate::model::{NewNotification, Submitted, UploadedFile};
use crate::pending::Pending;
use futures_util::stream::{self, BoxStream};
use futures_util::{FutureExt, StreamExt};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyException, PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyList;
use send_client::Client;
use send_client::batch::{Batch as Sending, Dispatched, Parcel};
use send_core::model::{self, ContentType, Payment};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Mutex as AsyncMutex;
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
pub(super) fn parcel(row: &Bound<'_, PyAny>) -> PyResult<Parcel> {
    if let Ok(request) = row.cast::<NewNotification>() {
        return Ok(request.get().0.clone().into());
    }
    let py = row.py();
    if !row.hasattr(pyo3::intern!(py, "request"))? {
        let class = row.get_type();
        return Err(PyTypeError::new_err(format!("a row is a NewNotification or a Parcel, not {class}")));
    }
    match filled(row) {
        Ok(parcel) => Ok(parcel),
        // Ctrl-C is about the whole.
        Err(error) if !error.is_instance_of::<PyException>(py) => Err(error),
        Err(error) => {
            let error = Arc::new(error);
            Ok(Parcel::new([], move |_| Err(Python::attach(|py| error.clone_ref(py)).into())))
        }
    }
}

fn filled(row: &Bound<'_, PyAny>) -> PyResult<Parcel> {
    let py = row.py();
    let ParcelFields { files, f24_metadata, request } = row.extract()?;
    let types = [(files.len(), ContentType::Pdf), (f24_metadata.len(), ContentType::Json)];
    let stand_ins: Vec<_> = types.into_iter().flat_map(|(count, content_type)| vec![content_type; count]).collect();
    let stand_ins: Vec<_> =
        stand_ins.into_iter().enumerate().map(|(position, kind)| stand_in(position, kind)).collect();
    let shown: Vec<UploadedFile> = stand_ins.iter().cloned().map(UploadedFile::from).collect();
    let made = request.bind(py).call1((shown,))?;
    let made = made.cast_into::<NewNotification>()?.get().0.clone();
    let mut contents = attachments(py, files, ContentType::Pdf)?;
    contents.extend(attachments(py, f24_metadata, ContentType::Json)?);
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
    state: Arc<AsyncMutex<State>>,
}

enum State {
    Wanted(Option<(Client, Manner, usize, BoxStream<'static, Parcel>)>),
    Underway(Sending),
    Closed,
}

impl State {
    /// What is known, once there is something; nothing after the last.
    async fn next(&mut self) -> Vec<Dispatched> {
        if let Self::Wanted(wanted) = self {
            let Some((client, manner, parallel, parcels)) = wanted.take() else { return Vec::new() };
            let options = manner.at_home().batch(parallel);
            *self = Self::Underway(client.notifications().send_all_of(parcels, options));
        }
        let Self::Underway(sending) = self else { return Vec::new() };
        let mut known: Vec<_> = sending.next().await.into_iter().collect();
        while let Some(Some(more)) = (!known.is_empty()).then(|| sending.next().now_or_never().flatten()) {
            known.push(more);
        }
        known
    }
}

impl Batch {
    pub(super) fn new(client: Client, manner: Manner, parallel: usize) -> Self {
        let (give, take) = unbounded_channel();
        let parcels = stream::unfold(take, |mut take| async move { take.recv().await.map(|parcel| (parcel, take)) });
        let wanted = (client, manner, parallel, parcels.boxed());
        Self { give: Mutex::new(Some(give)), state: Arc::new(AsyncMutex::new(State::Wanted(Some(wanted)))) }
    }
}

#[pymethods]
impl Batch {
    /// Hands a row over.
    #[pyo3(signature = (row: "NewNotification | Parcel") -> "None")]
    fn put(&self, row: &Bound<'_, PyAny>) -> PyResult<()> {
        let parcel = parcel(row)?;
        let slot = self.give.lock().unwrap_or_else(PoisonError::into_inner);
        let given = slot.as_ref().is_some_and(|give| give.send(parcel).is_ok());
        if given { Ok(()) } else { Err(PyRuntimeError::new_err("the batch is closed")) }
    }

    /// There are no more rows.
    fn end(&self) {
        self.give.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Stops: what is on its way may have been sent, or not.
    #[pyo3(signature = () -> "Pending[None]")]
    fn close(&self) -> Pending {
        self.end();
        let state = Arc::clone(&self.state);
        let stop = async move {
            *state.lock().await = State::Closed;
            Ok(())
        };
        Pending::new(stop, |()| ())
    }

    #[pyo3(signature = () -> "Pending[list[tuple[int, Submitted | Exception]]]")]
    fn next(&self) -> Pending {
        let state = Arc::clone(&self.state);
        Pending::new(async move { Ok(state.lock().await.next().await) }, Known)
    }
}

/// Outcomes with their positions, on their way to Python.
struct Known(Vec<Dispatched>);

impl<'py> IntoPyObject<'py> for Known {
    type Target = PyList;
    type Output = Bound<'py, PyList>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let known =
            self.0.into_iter().map(|row| (row.position, told::<_, Submitted>(py, row.outcome)?).into_bound_py_any(py));
        PyList::new(py, known.collect::<PyResult<Vec<_>>>()?)
    }
}
