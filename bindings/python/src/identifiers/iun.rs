//! The IUN and the request id.

use super::identifier;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::iun;

identifier! {
    /// The unique number of a notification: `RRRR-RRRR-RRRR-YYYYMM-C-V`, 25 characters.
    ///
    /// Only the form is asked for here, because that is all the platform asks; `check()` is the strict rule, for what people
    /// type or files import.
    ///
    /// ```python
    /// iun = Iun("XGHJ-QGEV-YJHQ-202611-E-1")
    /// assert (iun.year, iun.month, iun.control_letter) == (2026, 11, "E")
    /// iun.check()
    /// ```
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    Iun of iun::Iun;

    /// The year of creation, as written.
    #[getter]
    fn year(&self) -> u16 {
        self.0.year()
    }

    /// The month of creation in UTC, as written.
    #[getter]
    fn month(&self) -> u8 {
        self.0.month()
    }

    /// The control letter, as written.
    #[getter]
    fn control_letter(&self) -> char {
        self.0.control_letter()
    }

    /// The control letter that the other characters ask for.
    #[getter]
    fn expected_control_letter(&self) -> char {
        self.0.expected_control_letter()
    }

    /// True if the control letter is the expected one.
    #[getter]
    fn control_ok(&self) -> bool {
        self.0.control_ok()
    }

    /// True for an informal communication (the IUN ends in `A`).
    #[getter]
    fn is_informal(&self) -> bool {
        self.0.is_informal()
    }

    /// The request id (`notificationRequestId`) of this notification.
    #[getter]
    fn request_id(&self) -> RequestId {
        RequestId(self.0.to_request_id())
    }

    /// The strict rule: the platform's letters, a month that exists, a year from 2020, the control letter, a known kind.
    ///
    /// Never refuse for it what a server said: test tools make IUNs that break it.
    ///
    /// Raises `ValidationError` with the first rule that is broken.
    fn check(&self) -> PyResult<()> {
        Ok(self.0.check().map_err(Invalid::from)?)
    }
}

identifier! {
    /// The id that the platform gives to a request before it accepts it (`notificationRequestId`): 36 characters of base64.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    RequestId of iun::RequestId;

    /// The IUN that the notification has, or will have once accepted.
    ///
    /// Raises `ValidationError` if the id does not encode one.
    #[getter]
    fn iun(&self) -> PyResult<Iun> {
        Ok(self.0.iun().map(Iun).map_err(Invalid::from)?)
    }
}
