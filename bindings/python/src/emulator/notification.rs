//! What people do to a notification: look, pay, cancel; and what the platform's operators do.

use super::{Emulator, failure};
use crate::enums::Value;
use crate::identifiers::iun::Iun;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::model::NotificationStatus;
use send_emulator::{Desk, Notification, Rework};

/// A notification that was sent to an emulator, to do to it what its recipients and the platform's operators do:
/// `emulator.notification(iun)`. Recipients are named by their index, from 0.
///
/// Every deed raises `Conflict` if it cannot be done to the notification as it is, `NotFound` if nobody sent it here.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct EmulatedNotification {
    pub(super) emulator: Py<Emulator>,
    pub(super) iun: send_core::iun::Iun,
}

impl EmulatedNotification {
    pub(super) fn act<T: Send>(
        &self,
        py: Python<'_>,
        act: impl FnOnce(&Notification<'_>) -> send_emulator::Result<T> + Send,
    ) -> PyResult<T> {
        let iun = self.iun;
        let done = self.emulator.get().with(py, |emulator| emulator.notification(iun).and_then(|found| act(&found)))?;
        done.map_err(failure)
    }
}

fn desk(name: &str) -> Result<Desk, Invalid> {
    match name {
        "FSU" => Ok(Desk::Fsu),
        "ALT" => Ok(Desk::Alt),
        _ => Err(Invalid::no_such(&["FSU", "ALT"], name).of_field("desk")),
    }
}

#[pymethods]
impl EmulatedNotification {
    /// Its IUN.
    #[getter]
    fn iun(&self) -> Iun {
        self.iun.into()
    }

    /// Its status now.
    #[getter]
    fn status(&self, py: Python<'_>) -> PyResult<Value<NotificationStatus>> {
        self.act(py, |notification| Ok(Value(notification.status())))
    }

    /// A recipient looks at it. Only the first look has an effect.
    #[pyo3(signature = (recipient: "int" = 0))]
    fn view(&self, py: Python<'_>, recipient: usize) -> PyResult<()> {
        self.act(py, |notification| notification.view(recipient))
    }

    /// A delegate of a recipient looks at it: Lucia Mondella, a public test identity.
    #[pyo3(signature = (recipient: "int" = 0))]
    fn view_by_delegate(&self, py: Python<'_>, recipient: usize) -> PyResult<()> {
        self.act(py, |notification| notification.view_by_delegate(recipient))
    }

    /// A recipient looks at it at a desk (RADD): `"FSU"`, a single digital branch, or `"ALT"`, any other.
    #[pyo3(signature = (recipient: "int" = 0, desk = "ALT"))]
    fn view_at_desk(&self, py: Python<'_>, recipient: usize, desk: &str) -> PyResult<()> {
        let desk = self::desk(desk)?;
        self.act(py, |notification| notification.view_at_desk(recipient, desk))
    }

    /// A recipient gets its documents at a desk (RADD). This has no effect in law.
    #[pyo3(signature = (recipient: "int" = 0, desk = "ALT"))]
    fn retrieve_at_desk(&self, py: Python<'_>, recipient: usize, desk: &str) -> PyResult<()> {
        let desk = self::desk(desk)?;
        self.act(py, |notification| notification.retrieve_at_desk(recipient, desk))
    }

    /// A recipient pays a notice, in euro cents, and the sender tells SEND. A second payment is not told again.
    #[pyo3(signature = (cents: "int", *, recipient: "int" = 0, payment: "int" = 0))]
    fn pay(&self, py: Python<'_>, cents: i64, recipient: usize, payment: usize) -> PyResult<()> {
        self.act(py, |notification| notification.pay(recipient, payment, cents))
    }

    /// The sender asks for its cancellation.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        self.act(py, |notification| notification.cancel())
    }

    /// The platform takes back an attempt on paper (0 or 1) and what followed from it, and does it again: `"CORRECT"` what the
    /// courier reported, or `"RESTART"` from the preparation on.
    #[pyo3(signature = (attempt: "int" = 0, *, recipient: "int" = 0, kind = "RESTART"))]
    fn rework(&self, py: Python<'_>, attempt: u8, recipient: usize, kind: &str) -> PyResult<()> {
        let kind = match kind {
            "CORRECT" => Rework::Correct,
            "RESTART" => Rework::Restart,
            _ => return Err(Invalid::no_such(&["CORRECT", "RESTART"], kind).of_field("kind").into()),
        };
        self.act(py, |notification| notification.rework(recipient, attempt, kind))
    }

    fn __repr__(&self) -> String {
        format!("EmulatedNotification('{}')", self.iun)
    }
}
