//! What is about no single notification: payments, groups, the platform itself.

use super::Download;
use super::handle::Handle;
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::notice::NoticeCode;
use crate::identifiers::tax::PaTaxId;
use crate::model::{DowntimeHistory, F24Event, Group, PagoPaEvent, PlatformStatus, Price};
use crate::pending::Pending;
use pyo3::prelude::*;
use send_core::model::GroupStatus;

/// `client.payments` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Payments(pub(super) Handle);

#[pymethods]
impl Payments {
    #[pyo3(signature = (creditor, notice) -> "Pending[Price]")]
    fn price(&self, creditor: TextOr<PaTaxId>, notice: TextOr<NoticeCode>) -> PyResult<Pending> {
        let (creditor, notice) = (creditor.read("creditor_tax_id")?.0, notice.read("notice_code")?.0);
        self.0.call::<_, Price, _>(|client| async move { client.payments().price(&creditor, &notice).await })
    }

    #[pyo3(signature = (events: "Sequence[PagoPaEvent]") -> "Pending[None]")]
    fn report_pagopa(&self, events: Vec<PyRef<'_, PagoPaEvent>>) -> PyResult<Pending> {
        let events = events.iter().map(|event| (*event.0).clone()).collect();
        self.0.call::<_, (), _>(|client| async move { client.payments().report_pagopa(events).await })
    }

    #[pyo3(signature = (events: "Sequence[F24Event]") -> "Pending[None]")]
    fn report_f24(&self, events: Vec<PyRef<'_, F24Event>>) -> PyResult<Pending> {
        let events = events.iter().map(|event| (*event.0).clone()).collect();
        self.0.call::<_, (), _>(|client| async move { client.payments().report_f24(events).await })
    }
}

/// `client.groups` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Groups(pub(super) Handle);

#[pymethods]
impl Groups {
    #[pyo3(signature = (status) -> "Pending[list[Group]]")]
    fn list(&self, status: Option<Value<GroupStatus>>) -> PyResult<Pending> {
        let status = status.map(|status| status.0);
        self.0.list::<_, Group, _>(|client| async move { client.groups().list(status).await })
    }
}

/// `client.platform` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Platform(pub(super) Handle);

#[pymethods]
impl Platform {
    #[pyo3(signature = () -> "Pending[PlatformStatus]")]
    fn status(&self) -> PyResult<Pending> {
        self.0.call::<_, PlatformStatus, _>(|client| async move { client.platform().status().await })
    }

    #[pyo3(signature = (year: "int", month: "int") -> "Pending[DowntimeHistory]")]
    fn downtimes(&self, year: u16, month: u8) -> PyResult<Pending> {
        self.0.call::<_, DowntimeHistory, _>(|client| async move { client.platform().downtimes(year, month).await })
    }

    #[pyo3(signature = (legal_fact_id) -> "Pending[Download | None]")]
    fn downtime_legal_fact(&self, legal_fact_id: String) -> PyResult<Pending> {
        let client = self.0.open()?;
        let work = async move { client.platform().downtime_legal_fact(&legal_fact_id).await };
        Ok(Pending::new(work, |download| download.map(Download)))
    }
}
