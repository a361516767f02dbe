//! Being watched: an object of the user hears of calls and waits.

use super::callback::{Callback, Line, call};
use crate::enums::{Enumeration, Named};
use crate::fact::record;
use crate::pending::Pending;
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use send_client::observe::{self, Observer};
use send_client::transport::Destination;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

/// An object with `called(call)`, `waits(wait)` and `finished(operation)`, or with some of them, and perhaps `lost(count)`.
#[derive(Debug)]
pub(super) struct Watcher {
    called: Option<Callback>,
    waits: Option<Callback>,
    finished: Option<Callback>,
}

/// Somebody who hears of what a client does.
#[derive(Clone)]
pub(super) struct Watched {
    told: Callback,
    /// Where there is a thread that tells; a forked process has none.
    process: u32,
}

impl Watched {
    /// Work that is over when everything so far was told; none where nobody can tell.
    pub(super) fn told(self) -> Option<Pending> {
        let work = async move {
            self.told.flush().await;
            Ok(())
        };
        (self.process == std::process::id()).then(|| Pending::new(work, |()| ()))
    }
}

impl Watcher {
    pub(super) fn new(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = object.py();
        let lost = object.getattr_opt(intern!(py, "lost"))?.map(Bound::unbind);
        let line = Arc::new(Line::saying(move |py, count| say(lost.as_ref().map(|lost| lost.bind(py)), count)));
        let method = |name| {
            let found = object.getattr_opt(name)?;
            found.map(|method| Callback::in_line(py, method.unbind(), Arc::clone(&line))).transpose()
        };
        let watcher = Self {
            called: method(intern!(py, "called"))?,
            waits: method(intern!(py, "waits"))?,
            finished: method(intern!(py, "finished"))?,
        };
        if watcher.anyone().is_none() {
            let class = object.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "observer: a {class} has none of the methods called(), waits() and finished()"
            )));
        }
        Ok(watcher)
    }

    fn anyone(&self) -> Option<&Callback> {
        self.called.as_ref().or(self.waits.as_ref()).or(self.finished.as_ref())
    }

    /// For who wants to know when everything was told.
    pub(super) fn watched(&self) -> Option<Watched> {
        self.anyone().map(|told| Watched { told: told.clone(), process: std::process::id() })
    }
}

/// Says what an observer does not hear of: to itself, if it wants to know, and to `logging`.
fn say(lost: Option<&Bound<'_, PyAny>>, count: u64) {
    tracing::warn!(target: "send_observer", count, "the observer is slower than the calls and does not hear of all");
    if let Some(lost) = lost {
        call(lost, count);
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
#[serde(expecting = "an object (HttpCall)")]
pub(crate) struct Called {
    destination: String,
    status: Option<u16>,
    sent: u64,
    received: u64,
    #[serde(with = "crate::time::seconds")]
    took: Duration,
}

record! {
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
#[serde(expecting = "an object (Wait)")]
pub(crate) struct Waited {
    reason: String,
    #[serde(with = "crate::time::seconds")]
    time: Duration,
}

record! {
    /// A wait that begins.
    Wait in "send_sdk" of Waited {
        /// What for.
        show reason: Named<observe::WaitReason> = |wait| Named::new(&wait.reason),
        /// How long.
        show time: Duration = |wait| wait.time,
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (OperationEnd)")]
pub(crate) struct Finished {
    operation: String,
    failure: Option<String>,
    #[serde(with = "crate::time::seconds")]
    took: Duration,
    left_today: Option<u64>,
}

record! {
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
