//! Many notifications, each with its files.
//!
//! Rows are handed over by the thread that has them, so that an iterator of the user runs where it was made; what becomes of them
//! is asked for in handfuls. A row is kept from the moment at which it is handed over: no signal can come in between.

use super::handle::Handle;
use super::handover::{Giver, Handover, Look};
use super::many::{Parallel, told};
use super::notifications::Manner;
use super::parcel::parcel;
use crate::model::Submitted;
use crate::pending::Pending;
use crate::runtime::runtime;
use crate::user::Home;
use futures_util::stream;
use futures_util::{FutureExt, StreamExt};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::{PyTraverseError, PyVisit};
use send_client::batch::{Batch as Sending, Dispatched, Parcel};
use send_core::model::PreloadRequest;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// A batch that is on its way, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Batch {
    given: Mutex<Given>,
    outcomes: Handover<Sending>,
    parallel: Parallel,
    /// Where coroutines of the user run: those of the hook and of the files, and those that supply the client's credentials.
    homes: [Home; 2],
}

/// What was handed over.
struct Given {
    /// Where rows are handed over, until the last.
    give: Option<UnboundedSender<Parcel>>,
    /// The position of the next row.
    next: usize,
    /// The rows without an outcome, by their position.
    rows: BTreeMap<usize, Py<PyAny>>,
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
        let given = Mutex::new(Given { give: Some(give), next: 0, rows: BTreeMap::new() });
        Ok(Self { given, outcomes: Handover::new(sending), parallel, homes })
    }

    /// Held for a moment, and never while code of the user runs: the end of a row is such.
    fn given(&self) -> MutexGuard<'_, Given> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many rows are taken before their outcome: those on their way, and two calls' worth of files that wait.
    fn ahead(&self) -> usize {
        2 * self.parallel.0 + 2 * PreloadRequest::MAX_PER_CALL
    }
}

#[pymethods]
impl Batch {
    /// How many rows may be given before there are more outcomes.
    #[getter]
    fn room(&self) -> usize {
        self.ahead().saturating_sub(self.given().rows.len())
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
        let closed = || PyRuntimeError::new_err("the batch is closed");
        let mut given = self.given();
        let Some(give) = given.give.as_ref() else { return Err(closed()) };
        // Its outcome is not looked at before this is over.
        if let Err(refused) = give.send(parcel) {
            drop(given);
            drop(refused);
            return Err(closed());
        }
        let position = given.next;
        given.next += 1;
        given.rows.insert(position, row.clone().unbind());
        Ok(())
    }

    /// There are no more rows.
    fn end(&self) {
        let give = self.given().give.take();
        drop(give);
    }

    /// Forgets the rows without an outcome, and says which they were.
    fn forget(&self) -> Vec<usize> {
        let rows = std::mem::take(&mut self.given().rows);
        rows.into_keys().collect()
    }

    /// Stops at once, and sends away who waits: what is on its way may have been sent, or not.
    #[pyo3(signature = () -> "Pending[None]")]
    fn close(&self) -> Pending {
        self.end();
        self.forget();
        self.outcomes.close()
    }

    /// Waits until there is an outcome to take; false if there will be none any more.
    #[pyo3(signature = () -> "Pending[bool]")]
    fn look(&self) -> Pending {
        Pending::new(self.outcomes.look(()), |look: Look| look.is_here())
    }

    /// The position of a row, the row, and what became of it, if that of another one is known.
    #[pyo3(signature = () -> "tuple[int, NewNotification | Parcel, Submitted | Exception] | None")]
    #[allow(clippy::type_complexity)]
    fn take<'py>(&self, py: Python<'py>) -> PyResult<Option<(usize, Py<PyAny>, Bound<'py, PyAny>)>> {
        let Some(Dispatched { position, outcome, .. }) = self.outcomes.take() else { return Ok(None) };
        // Who closes it meanwhile wants to know nothing more.
        let Some(row) = self.given().rows.remove(&position) else { return Ok(None) };
        Ok(Some((position, row, told::<_, Submitted>(py, outcome)?)))
    }

    /// For the collector of cycles: rows may hold what holds the batch.
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        match self.given.try_lock() {
            Ok(given) => given.rows.values().try_for_each(|row| visit.call(row)),
            Err(_) => Ok(()),
        }
    }

    fn __clear__(&self) {
        self.end();
        self.forget();
    }
}
