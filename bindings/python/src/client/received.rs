//! What a company received, and its mandates.

use super::handle::Handle;
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::model::{FullSentNotification, Mandate, MandateAcceptance, ReceivedRow};
use crate::pending::Pending;
use futures_util::StreamExt;
use pyo3::prelude::*;
use send_client::{Client, Result};
use send_core::api::SearchReceived;
use send_core::model::{self, MandateStatus, NotificationStatus};
use send_core::time::Instant;
use std::pin::pin;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};
use tokio::task::AbortHandle;

/// `client.received` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Received(pub(super) Handle);

#[pymethods]
impl Received {
    #[pyo3(signature = (
        since, until, status = None, mandate_id = None, sender_id = None, subject = None, iun = None,
        page_size: "int | None" = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn search(
        &self,
        since: Instant,
        until: Instant,
        status: Option<Value<NotificationStatus>>,
        mandate_id: Option<String>,
        sender_id: Option<String>,
        subject: Option<String>,
        iun: Option<TextOr<Iun>>,
        page_size: Option<u8>,
    ) -> PyResult<ReceivedSearch> {
        let iun = iun.map(|iun| iun.read("iun")).transpose()?.map(|iun| iun.0);
        let status = status.map(|status| status.0);
        let wanted = Wanted { since, until, status, mandate_id, sender_id, subject, iun, page_size };
        Ok(ReceivedSearch(Arc::new(Mutex::new(Search::Wanted(self.0.open()?, Arc::new(wanted))))))
    }

    #[pyo3(signature = (iun, mandate_id = None) -> "Pending[FullSentNotification]")]
    fn get(&self, iun: TextOr<Iun>, mandate_id: Option<String>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, FullSentNotification, _>(|client| async move {
            client.received().get(&iun, mandate_id.as_deref()).await
        })
    }
}

/// What is looked for.
struct Wanted {
    since: Instant,
    until: Instant,
    status: Option<NotificationStatus>,
    mandate_id: Option<String>,
    sender_id: Option<String>,
    subject: Option<String>,
    iun: Option<send_core::iun::Iun>,
    page_size: Option<u8>,
}

impl Wanted {
    fn search(&self) -> SearchReceived<'_> {
        let mut search = SearchReceived::new(self.since, self.until);
        search.status.clone_from(&self.status);
        search.mandate_id = self.mandate_id.as_deref();
        search.sender_id = self.sender_id.as_deref();
        search.subject = self.subject.as_deref();
        search.iun = self.iun;
        search.page.size = self.page_size;
        search
    }
}

/// Where a search stands.
enum Search {
    /// Nothing was asked yet.
    Wanted(Client, Arc<Wanted>),
    /// Rows come; they are asked for as they are taken.
    Underway(mpsc::Receiver<Result<model::ReceivedRow>>, AbortHandle),
}

impl Search {
    /// The next row.
    async fn next(&mut self) -> Option<Result<model::ReceivedRow>> {
        if let Self::Wanted(client, wanted) = self {
            let (client, wanted) = (client.clone(), Arc::clone(wanted));
            let (give, take) = mpsc::channel(1);
            let task = tokio::spawn(async move {
                let mut rows = pin!(client.received().search(wanted.search()));
                while let Some(row) = rows.next().await {
                    if give.send(row).await.is_err() {
                        return;
                    }
                }
            });
            *self = Self::Underway(take, task.abort_handle());
        }
        match self {
            Self::Underway(rows, _) => rows.recv().await,
            Self::Wanted(..) => None,
        }
    }
}

impl Drop for Search {
    fn drop(&mut self) {
        if let Self::Underway(_, task) = self {
            task.abort();
        }
    }
}

/// A search, row by row, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct ReceivedSearch(Arc<Mutex<Search>>);

#[pymethods]
impl ReceivedSearch {
    #[pyo3(signature = () -> "Pending[ReceivedRow | None]")]
    fn next(&self) -> Pending {
        let search = Arc::clone(&self.0);
        Pending::new(async move { search.lock().await.next().await.transpose() }, |row| row.map(ReceivedRow::from))
    }
}

/// `client.mandates` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Mandates(pub(super) Handle);

#[pymethods]
impl Mandates {
    #[pyo3(signature = (status = None) -> "Pending[list[Mandate]]")]
    fn received(&self, status: Option<Value<MandateStatus>>) -> PyResult<Pending> {
        let status = status.map(|status| status.0);
        self.0.list::<_, Mandate, _>(|client| async move { client.mandates().received(status).await })
    }

    #[pyo3(signature = () -> "Pending[list[Mandate]]")]
    fn given(&self) -> PyResult<Pending> {
        self.0.list::<_, Mandate, _>(|client| async move { client.mandates().given().await })
    }

    #[pyo3(signature = (mandate_id, acceptance) -> "Pending[None]")]
    fn accept(&self, mandate_id: String, acceptance: &Bound<'_, MandateAcceptance>) -> PyResult<Pending> {
        let acceptance = acceptance.get().0.clone();
        self.0.call::<_, (), _>(|client| async move { client.mandates().accept(&mandate_id, &acceptance).await })
    }

    #[pyo3(signature = (mandate_id) -> "Pending[None]")]
    fn reject(&self, mandate_id: String) -> PyResult<Pending> {
        self.0.call::<_, (), _>(|client| async move { client.mandates().reject(&mandate_id).await })
    }

    #[pyo3(signature = (mandate_id) -> "Pending[None]")]
    fn revoke(&self, mandate_id: String) -> PyResult<Pending> {
        self.0.call::<_, (), _>(|client| async move { client.mandates().revoke(&mandate_id).await })
    }
}
