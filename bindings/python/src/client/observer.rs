//! Being watched: an object of the user hears of calls and waits.

use super::callback::Callback;
use crate::enums::{Enumeration, Named};
use crate::fact::fact;
use pyo3::intern;
use pyo3::prelude::*;
use send_client::observe::{self, Observer};
use send_client::transport::Destination;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// An object with `called(call)`, `waits(wait)` and `finished(operation)`, or with some of them.
#[derive(Debug)]
pub(super) struct Watcher {
    called: Option<Callback>,
    waits: Option<Callback>,
    finished: Option<Callback>,
}

impl Watcher {
    pub(super) fn new(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = object.py();
        let method = |name| {
            let found = object.getattr_opt(name)?;
            found.map(|method| Callback::new(py, method.unbind())).transpose()
        };
        let watcher = Self {
            called: method(intern!(py, "called"))?,
            waits: method(intern!(py, "waits"))?,
            finished: method(intern!(py, "finished"))?,
        };
        match watcher {
            Self { called: None, waits: None, finished: None } => Err(pyo3::exceptions::PyTypeError::new_err(format!(
                "observer: a {} has none of the methods called(), waits() and finished()",
                object.get_type().name()?
            ))),
            watcher => Ok(watcher),
        }
    }
}

impl Observer for Watcher {
    fn called(&self, call: &observe::HttpCall) {
        if let Some(callback) = &self.called {
            let observe::HttpCall { destination, status, sent, received, took, .. } = *call;
            let destination = destination.text().to_owned();
            callback.tell(HttpCall(Called { destination, status, sent, received, took }));
        }
    }

    fn waits(&self, wait: &observe::Wait) {
        if let Some(callback) = &self.waits {
            callback.tell(Wait(Waited { reason: wait.reason.text().to_owned(), time: wait.time }));
        }
    }

    fn finished(&self, operation: &observe::OperationEnd) {
        if let Some(callback) = &self.finished {
            let observe::OperationEnd { operation, failure, took, left_today, .. } = *operation;
            let failure = failure.map(|kind| kind.as_str().to_owned());
            callback.tell(OperationEnd(Finished { operation: operation.to_owned(), failure, took, left_today }));
        }
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Called {
    destination: String,
    status: Option<u16>,
    sent: u64,
    received: u64,
    took: Duration,
}

fact! {
    /// A call over the network that ended.
    HttpCall in "send_sdk" of Called {
        /// Whom it was for.
        show destination: Named<Destination> = |call| Named::new(&call.destination),
        /// Status of the answer; `None` if there was no answer.
        show status: Option<u16> = |call| call.status,
        /// Bytes of the request's body.
        show sent: u64 = |call| call.sent,
        /// Bytes of the answer's body that were read.
        show received: u64 = |call| call.received,
        /// From sending to the end of the answer.
        show took: Duration = |call| call.took,
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Waited {
    reason: String,
    time: Duration,
}

fact! {
    /// A wait that begins.
    Wait in "send_sdk" of Waited {
        /// What for.
        show reason: Named<observe::WaitReason> = |wait| Named::new(&wait.reason),
        /// How long.
        show time: Duration = |wait| wait.time,
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Finished {
    operation: String,
    failure: Option<String>,
    took: Duration,
    left_today: Option<u64>,
}

fact! {
    /// An operation that ended, after however many calls.
    OperationEnd in "send_sdk" of Finished {
        /// Its name, such as `send_notification`: that of `SendError.operation`.
        show operation: String = |end| end.operation.clone(),
        /// How it failed (`SendError.kind`); `None` if it did not.
        show failure: Option<String> = |end| end.failure.clone(),
        /// From the first call to the end, waits included.
        show took: Duration = |end| end.took,
        /// Calls of the day that are left; `None` if they are not counted.
        show left_today: Option<u64> = |end| end.left_today,
    }
}
