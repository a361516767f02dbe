//! Informal notifications: experimental, as in Rust.

use super::Download;
use super::attachments::Attachments;
use super::handle::Handle;
use super::notifications::{Manner, RequestArgument};
use super::settings::LimitFields;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::model::{
    CancellationAnswer, InformalNotification, InformalRequestStatus, InformalSentNotification, Message, NewMessage,
    Submitted,
};
use crate::pending::Pending;
use pyo3::prelude::*;

/// `client.informal` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Informal(pub(super) Handle);

#[pymethods]
impl Informal {
    #[getter]
    fn attachments(&self) -> Attachments {
        Attachments { client: self.0.clone(), is_informal: true }
    }

    #[pyo3(signature = (message) -> "Pending[Message]")]
    fn create_message(&self, message: &Bound<'_, NewMessage>) -> PyResult<Pending> {
        let message = (*message.get().0).clone();
        self.0.call::<_, Message, _>(|client| async move { client.informal().create_message(&message).await })
    }

    #[pyo3(signature = (message_id) -> "Pending[Message]")]
    fn message(&self, message_id: String) -> PyResult<Pending> {
        self.0.call::<_, Message, _>(|client| async move { client.informal().message(&message_id).await })
    }

    #[pyo3(signature = (
        request, before_send: "Callable[[SendIntent], object] | None" = None, resume: "bool" = false,
        limits: "SendLimits | None" = None
    ) -> "Pending[Submitted]")]
    fn send(
        &self,
        py: Python<'_>,
        request: &Bound<'_, InformalNotification>,
        before_send: Option<Py<PyAny>>,
        resume: bool,
        limits: Option<LimitFields>,
    ) -> PyResult<Pending> {
        let request = (*request.get().0).clone();
        let manner = Manner::new(py, before_send, resume, true, limits)?;
        self.0.call::<_, Submitted, _>(
            |client| async move { client.informal().send_with(request, &manner.options()).await },
        )
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Pending[InformalRequestStatus]")]
    fn status(&self, request: RequestArgument<'_>) -> PyResult<Pending> {
        let id = request.read()?;
        self.0.call::<_, InformalRequestStatus, _>(|client| async move { client.informal().status(&id).await })
    }

    #[pyo3(signature = (protocol_number, idempotence_token) -> "Pending[InformalRequestStatus]")]
    fn status_by_protocol(&self, protocol_number: String, idempotence_token: String) -> PyResult<Pending> {
        self.0.call::<_, InformalRequestStatus, _>(|client| async move {
            client.informal().status_by_protocol(&protocol_number, &idempotence_token).await
        })
    }

    #[pyo3(signature = (iun, with_message: "bool") -> "Pending[InformalSentNotification]")]
    fn get(&self, iun: TextOr<Iun>, with_message: bool) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, InformalSentNotification, _>(|client| async move {
            client.informal().get(&iun, with_message).await
        })
    }

    #[pyo3(signature = (iun, index: "int") -> "Pending[Download]")]
    fn document(&self, iun: TextOr<Iun>, index: u32) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move { client.informal().document(&iun, index).await })
    }

    #[pyo3(signature = (iun, recipient: "int", index: "int | None") -> "Pending[Download]")]
    fn payment_attachment(&self, iun: TextOr<Iun>, recipient: u32, index: Option<u32>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move {
            client.informal().payment_attachment(&iun, recipient, index).await
        })
    }

    #[pyo3(signature = (iun) -> "Pending[CancellationAnswer]")]
    fn terminate(&self, iun: TextOr<Iun>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, CancellationAnswer, _>(|client| async move { client.informal().terminate(&iun).await })
    }
}
