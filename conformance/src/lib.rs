//! Requests and answers compared with the platform's OpenAPI files, for the tests of the other crates.
//!
//! The files are data of PagoPA's (EUPL-1.2) and stay outside the project, in the facts folder (`SEND_SHARED`, else
//! `../shared` beside the repository): [`Specification::load`] gives nothing where the folder is missing, and the test that
//! wanted it has to say that it was skipped.
//!
//! Three things are done to the files before they are used. The details of timeline elements are an undiscriminated `oneOf`
//! in which many alternatives fit the same object: the alternative is picked by `category`. `nullable` becomes a type.
//! Patterns are alternations anchored on one side only where the file says so: they are used as they stand.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod details;
mod load;
mod schema;

pub use load::{Specification, shared_folder};

use std::fmt;

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The operation, such as `GET /delivery/v2.8/notifications/sent/{iun}`.
    pub operation: String,
    /// Where in the body.
    pub path: String,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.operation, if self.path.is_empty() { "/" } else { &self.path }, self.reason)
    }
}
