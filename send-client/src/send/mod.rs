//! Sending one notification, exactly once, over a network that loses answers.
//!
//! [`Reconciler`] decides, [`Notifications::send`](crate::Notifications::send) does what it says.

mod acceptance;
mod board;
mod driver;
mod machine;
mod options;
mod ours;
mod subject;
mod write_ahead;

pub(crate) use driver::send;
#[cfg(feature = "informal-experimental")]
pub(crate) use subject::{Seen, Subject};

pub use acceptance::Acceptance;
pub use board::AcceptanceBoard;
pub use machine::{Conclusion, Found, Posted, Reconciler, SendLimits, SendStep};
pub use options::SendOptions;
pub use write_ahead::{SendIntent, WriteAhead};
