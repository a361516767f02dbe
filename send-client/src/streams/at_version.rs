//! A stream belongs to the version it was made with, which need not be that of the client.

use send_core::api::{Answer, ApiVersions, Call, Operation, Resource, Route, Version};
use send_core::wire::DecodeError;

/// An operation on streams, through a version of its own.
#[derive(Debug, Clone)]
pub(super) struct AtVersion<O> {
    pub(super) operation: O,
    pub(super) version: Option<Version>,
}

impl<O: Operation> Operation for AtVersion<O> {
    type Output = O::Output;
    const ROUTE: &'static Route = O::ROUTE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        match self.version {
            Some(version) => self.operation.call(&versions.clone().with(Resource::Streams, version)),
            None => self.operation.call(versions),
        }
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        O::read(answer)
    }

    fn is_success(status: u16) -> bool {
        O::is_success(status)
    }
}
