//! Sending one notification, exactly once, over a network that loses answers.
//!
//! [`Reconciler`] decides, [`Notifications::send`](crate::Notifications::send) does what it says.

mod machine;
mod ours;
mod write_ahead;

pub use machine::{Conclusion, Found, Posted, Reconciler, SendLimits, SendStep};
pub use write_ahead::{SendIntent, WriteAhead};
