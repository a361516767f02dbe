//! What SEND and its senders say to each other, as Python sees it: the core's models, read attribute by attribute.
//!
//! An answer is not turned into Python objects as a whole: it stays with the core, and an attribute is converted when somebody
//! looks at it. Lists share the answer they belong to. The text of an answer survives, unknown fields included.

mod answer;
pub(crate) mod details;
mod field;
mod informal;
mod mandate;
mod part;
mod platform;
mod received;
mod request;
mod sent;
mod status;
mod stream;

pub(crate) use answer::{Mark, Reduced, answer, reduced, shown};
pub(crate) use informal::*;
pub(crate) use mandate::*;
pub(crate) use part::Part;
pub(crate) use platform::*;
pub(crate) use received::*;
pub(crate) use request::*;
pub(crate) use sent::*;
pub(crate) use status::*;
pub(crate) use stream::*;
