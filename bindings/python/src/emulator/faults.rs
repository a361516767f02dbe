//! What goes wrong in the emulator, told in advance.

use super::{Emulator, failure};
use crate::invalid::Invalid;
use crate::json::{Json, dump};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_emulator::{Fault, FaultError, FaultId, Target};

/// What goes wrong in an emulator: `emulator.faults`.
///
/// ```python
/// emulator.faults.add("send_notification", "lose-answer", nth=1)
/// emulator.faults.add("api", "fail", status=503, body="html", times=2)
/// ```
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct Faults(pub(super) Py<Emulator>);

#[pymethods]
impl Faults {
    /// Sets a fault from now on, and returns its number.
    ///
    /// - `on`: what it is about: an operation such as `send_notification`, or `any`, `api`, `upload`, `download`, `token`, `event`.
    /// - `do`: what it does: `delay`, `drop`, `lose-answer`, `throttle`, `fail`, `break-json`, `cut-body`, `strip-headers`,
    ///   `skew-clock`, `slow-down`, `expire-link`, `corrupt`, `archive`, `missing`, `gone`, `hide-event`, `repeat-event`.
    /// - `nth`: only from the nth time on, counted from 1; once, unless `times` says more.
    /// - `times`: at most so many times. `probability`: by chance, 0 to 1; the seed decides. `for_ms`: for so many milliseconds.
    /// - `effect`: particulars, such as `ms` of a delay or `status`, `body` and `commit` of `fail`.
    ///
    /// Raises `ValidationError` if it cannot be.
    #[pyo3(signature = (
        on, r#do, *, nth: "int | None" = None, times: "int | None" = None, probability: "float | None" = None,
        for_ms: "int | None" = None, **effect: "object"
    ) -> "int")]
    #[allow(clippy::too_many_arguments)]
    fn add(
        &self,
        py: Python<'_>,
        on: &str,
        r#do: &str,
        nth: Option<u64>,
        times: Option<u64>,
        probability: Option<f64>,
        for_ms: Option<u64>,
        effect: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<u64> {
        let fields = match effect {
            Some(effect) => effect.copy()?,
            None => PyDict::new(py),
        };
        fields.set_item("on", on)?;
        fields.set_item("do", r#do)?;
        for (name, value) in [("nth", nth), ("times", times), ("for_ms", for_ms)] {
            if let Some(value) = value {
                fields.set_item(name, value)?;
            }
        }
        if let Some(probability) = probability {
            fields.set_item("probability", probability)?;
        }
        let wrong = |error: FaultError| Invalid::told("fault", &error).of_field("fault");
        let _: Target = on.parse().map_err(wrong)?;
        let fault: Fault = dump(fields.as_any())?.parse().map_err(wrong)?;
        let added = self.0.get().with(py, |emulator| emulator.faults().add(fault))?;
        let id = added.map_err(|error| match error {
            send_emulator::Error::Fault(error) => wrong(error).into(),
            other => failure(other),
        })?;
        // A number: what else an id is made of is nobody's business.
        serde_json::to_string(&id)
            .ok()
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| PyRuntimeError::new_err("send_sdk has a bug: a fault has no id"))
    }

    /// Takes a fault away; false if it is not there.
    #[pyo3(signature = (fault: "int", /))]
    fn remove(&self, py: Python<'_>, fault: u64) -> PyResult<bool> {
        self.0.get().with(py, |emulator| emulator.faults().remove(FaultId::new(fault)))
    }

    /// Takes all faults away.
    fn clear(&self, py: Python<'_>) -> PyResult<()> {
        self.0.get().with(py, |emulator| emulator.faults().clear())
    }

    /// The faults that are set, and how often each happened.
    #[pyo3(signature = () -> "list[dict[str, Any]]")]
    fn list(&self, py: Python<'_>) -> PyResult<Vec<Json>> {
        let faults = self.0.get().with(py, |emulator| emulator.faults().list())?;
        faults.iter().map(|fault| crate::json::write(fault).map(Json)).collect()
    }

    /// How often a fault happened; 0 if it is not there.
    #[pyo3(signature = (fault: "int", /))]
    fn happened(&self, py: Python<'_>, fault: u64) -> PyResult<u64> {
        self.0.get().with(py, |emulator| emulator.faults().happened(FaultId::new(fault)))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let count = self.0.get().with(py, |emulator| emulator.faults().list().len());
        count.map_or_else(|_| "Faults(closed)".to_owned(), |faults| format!("Faults(<{faults}>)"))
    }
}
