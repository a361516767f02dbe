//! Figures for a monitoring system: what the client tells of its calls and waits, handed on to code of the user.

use crate::line::{Line, Told};
use send_client::observe::{HttpCall, Observer, OperationEnd, Wait, WaitReason};
use send_client::transport::Destination;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Whom a call was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum DestinationData {
    /// The API.
    Api,
    /// The file storage.
    Storage,
    /// Who issues vouchers.
    Vouchers,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum WaitReasonData {
    /// The limiter.
    Limiter,
    /// A failed call is made again.
    Retry,
    /// The gateway forgets that it denied the credentials.
    Denial,
    /// Something that this version has no name for.
    Other,
}

/// A call over the network.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct HttpCallData {
    /// Whom it was for.
    pub destination: DestinationData,
    /// Status of the answer.
    pub status: Option<i32>,
    /// Bytes of the request's body.
    pub sent: i64,
    /// Bytes of the answer's body.
    pub received: i64,
    /// To the end of the answer.
    pub took: Duration,
}

impl From<&HttpCall> for HttpCallData {
    fn from(call: &HttpCall) -> Self {
        let destination = match call.destination {
            Destination::Storage => DestinationData::Storage,
            Destination::Vouchers => DestinationData::Vouchers,
            _ => DestinationData::Api,
        };
        let counted = |bytes| i64::try_from(bytes).unwrap_or(i64::MAX);
        Self {
            destination,
            status: call.status.map(i32::from),
            sent: counted(call.sent),
            received: counted(call.received),
            took: call.took,
        }
    }
}

/// The end of an operation.
#[derive(Clone, Debug, uniffi::Record)]
pub struct OperationEndData {
    /// Its name.
    pub operation: String,
    /// The kind of its failure.
    pub failure: Option<String>,
    /// With its waits.
    pub took: Duration,
    /// Calls of the day that are left.
    pub left_today: Option<i64>,
}

impl From<&OperationEnd> for OperationEndData {
    fn from(end: &OperationEnd) -> Self {
        Self {
            operation: end.operation.to_owned(),
            failure: end.failure.map(|kind| kind.as_str().to_owned()),
            took: end.took,
            left_today: end.left_today.map(|calls| i64::try_from(calls).unwrap_or(i64::MAX)),
        }
    }
}

/// Told of calls and waits.
#[uniffi::export(foreign)]
pub trait ForeignObserver: fmt::Debug + Send + Sync {
    /// A call over the network ended.
    fn called(&self, call: HttpCallData);

    /// A wait begins.
    fn waits(&self, reason: WaitReasonData, time: Duration);

    /// An operation ended.
    fn finished(&self, end: OperationEndData);

    /// So many things were not told.
    fn lost(&self, count: i64);
}

/// Something to tell.
enum Seen {
    Called(HttpCallData),
    Waits(WaitReasonData, Duration),
    Finished(OperationEndData),
}

/// A user's code as the client sees it: it is told where it keeps nobody waiting.
#[derive(Clone, Debug)]
pub(crate) struct Foreign(Line<Seen>);

impl Foreign {
    pub(crate) fn new(observer: Arc<dyn ForeignObserver>) -> Self {
        Self(Line::new(move |told| match told {
            Told::Thing(Seen::Called(call)) => observer.called(call),
            Told::Thing(Seen::Waits(reason, time)) => observer.waits(reason, time),
            Told::Thing(Seen::Finished(end)) => observer.finished(end),
            Told::Lost(count) => observer.lost(i64::try_from(count).unwrap_or(i64::MAX)),
        }))
    }

    /// Waits until everything so far is told, for so long and no longer.
    pub(crate) async fn settled(&self, most: Duration) {
        self.0.settled(most).await;
    }
}

impl Observer for Foreign {
    fn called(&self, call: &HttpCall) {
        self.0.tell(Seen::Called(call.into()));
    }

    fn waits(&self, wait: &Wait) {
        let reason = match wait.reason {
            WaitReason::Limiter => WaitReasonData::Limiter,
            WaitReason::Retry => WaitReasonData::Retry,
            WaitReason::Denial => WaitReasonData::Denial,
            _ => WaitReasonData::Other,
        };
        self.0.tell(Seen::Waits(reason, wait.time));
    }

    fn finished(&self, end: &OperationEnd) {
        self.0.tell(Seen::Finished(end.into()));
    }
}
