//! The documents that hold in court.

use super::Download;
use super::handle::Handle;
use super::waits::{Waits, patience};
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::model::LegalFactListItem;
use crate::pending::Pending;
use pyo3::prelude::*;

/// `client.legal_facts` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct LegalFacts(pub(super) Handle);

#[pymethods]
impl LegalFacts {
    #[pyo3(signature = (iun) -> "Pending[list[LegalFactListItem]]")]
    fn list(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.list::<_, LegalFactListItem, _>(|client| async move { client.legal_facts().list(&iun).await })
    }

    #[pyo3(signature = (iun, key, waits = None) -> "Pending[Download]")]
    fn get(&self, iun: TextOr<Iun>, key: String, waits: Option<PyRef<'_, Waits>>) -> PyResult<Pending> {
        let (iun, waits) = (iun.read("iun")?.0, patience(waits));
        self.0.call::<_, Download, _>(|client| async move { client.legal_facts().get_with(&iun, &key, &waits).await })
    }

    #[pyo3(signature = (iun, document_id, waits = None) -> "Pending[Download]")]
    fn aar(&self, iun: TextOr<Iun>, document_id: String, waits: Option<PyRef<'_, Waits>>) -> PyResult<Pending> {
        let (iun, waits) = (iun.read("iun")?.0, patience(waits));
        self.0.call::<_, Download, _>(|client| async move {
            client.legal_facts().aar_with(&iun, &document_id, &waits).await
        })
    }
}
