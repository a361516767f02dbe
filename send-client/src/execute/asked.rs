//! An operation in the one form in which all are tried.
//!
//! Trying is long code, and there are dozens of operations: it stands once, and only what an operation is itself
//! stands once for each.

use crate::{Error, ErrorKind, Result};
use send_core::api::{Answer, ApiVersions, Call, Operation, Route};
use send_core::wire::DecodeError;
use std::sync::{Mutex, PoisonError};

/// What trying needs of an operation.
pub(crate) trait Ask: Sync {
    fn route(&self) -> &'static Route;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError>;

    fn is_success(&self, status: u16) -> bool;

    /// Understands an answer and keeps what it holds.
    fn take(&self, answer: &Answer<'_>) -> Result<(), DecodeError>;
}

/// An operation, and what its answer holds once there is one.
pub(crate) struct Asked<'a, O: Operation> {
    operation: &'a O,
    output: Mutex<Option<O::Output>>,
}

impl<'a, O: Operation> Asked<'a, O> {
    pub(crate) fn new(operation: &'a O) -> Self {
        Self { operation, output: Mutex::new(None) }
    }

    /// What the answer holds, after a try that succeeded.
    pub(crate) fn into_output(self) -> Result<O::Output> {
        let output = self.output.into_inner().unwrap_or_else(PoisonError::into_inner);
        output.ok_or_else(|| Error::new(ErrorKind::Unexpected, "the answer was not kept"))
    }
}

impl<O: Operation<Output: Send> + Sync> Ask for Asked<'_, O> {
    fn route(&self) -> &'static Route {
        O::ROUTE
    }

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        self.operation.call(versions)
    }

    fn is_success(&self, status: u16) -> bool {
        O::is_success(status)
    }

    fn take(&self, answer: &Answer<'_>) -> Result<(), DecodeError> {
        let read = O::read(answer)?;
        *self.output.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
        Ok(())
    }
}
