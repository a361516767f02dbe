//! What was called: every request with its answer, what was wrong with it, and which faults it met.
//!
//! The journal is bounded: it keeps the last calls, and of those the bodies and the remarks of the last ones. It holds what clients sent, as
//! the world does; keys, vouchers and the signatures of links are never in it.

mod entry;
mod handle;
mod log;
mod page;
mod rules;

pub use entry::{Entry, Payload, Remark};
pub use handle::Journal;
pub(crate) use log::Log;
pub(crate) use page::Page;
pub use rules::{Breach, Rule};
