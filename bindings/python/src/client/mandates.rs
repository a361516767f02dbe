//! Who may read for whom.

use super::feed::{Feed, forward};
use super::handle::Handle;
use crate::enums::Value;
use crate::model::{Mandate, MandateAcceptance, MandateSearch, MandateUpdate, ReverseMandate, ReverseMandateCreated};
use crate::pending::Pending;
use pyo3::prelude::*;
use send_core::model::MandateStatus;

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

    #[pyo3(signature = (wanted) -> "Feed[Mandate]")]
    fn search(&self, wanted: &Bound<'_, MandateSearch>) -> PyResult<Feed> {
        let (client, wanted) = (self.0.open()?, (*wanted.get().0).clone());
        Ok(Feed::new::<_, Mandate, _>(move |give| async move {
            forward(client.mandates().search(wanted), give).await;
        }))
    }

    #[pyo3(signature = () -> "Pending[list[Mandate]]")]
    fn given(&self) -> PyResult<Pending> {
        self.0.list::<_, Mandate, _>(|client| async move { client.mandates().given().await })
    }

    #[pyo3(signature = (mandate) -> "Pending[Mandate]")]
    fn create(&self, mandate: &Bound<'_, Mandate>) -> PyResult<Pending> {
        let mandate = mandate.get().0.clone();
        self.0.call::<_, Mandate, _>(|client| async move { client.mandates().create(&mandate).await })
    }

    #[pyo3(signature = (mandate) -> "Pending[ReverseMandateCreated]")]
    fn ask_for(&self, mandate: &Bound<'_, ReverseMandate>) -> PyResult<Pending> {
        let mandate = mandate.get().0.clone();
        self.0.call::<_, ReverseMandateCreated, _>(|client| async move { client.mandates().ask_for(&mandate).await })
    }

    #[pyo3(signature = (mandate_id, acceptance) -> "Pending[None]")]
    fn accept(&self, mandate_id: String, acceptance: &Bound<'_, MandateAcceptance>) -> PyResult<Pending> {
        let acceptance = acceptance.get().0.clone();
        self.0.call::<_, (), _>(|client| async move { client.mandates().accept(&mandate_id, &acceptance).await })
    }

    #[pyo3(signature = (mandate_id, update) -> "Pending[None]")]
    fn update(&self, mandate_id: String, update: &Bound<'_, MandateUpdate>) -> PyResult<Pending> {
        let update = update.get().0.clone();
        self.0.call::<_, (), _>(|client| async move { client.mandates().update(&mandate_id, &update).await })
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
