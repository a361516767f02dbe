//! A request for a notification: what a sender writes.
//!
//! Every part is typed: a wrong tax code or digest cannot get in here, a natural person cannot carry a company's number, and
//! a fee policy carries the figures that it needs. What the types cannot say (lengths, characters, uniqueness, …) is said by
//! [`preflight`](crate::preflight), before it costs anything.
//!
//! Source: `NewNotificationRequestV25` and `V26` of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`. Both are
//! closed schemas of a gateway that refuses nulls: nothing absent is ever written.

mod builder;
mod document;
mod notification;
mod payment;
mod recipient;

pub use builder::{BuildError, NewNotificationBuilder};
pub use document::{ContentType, Document, UploadedFile};
pub use notification::{FeePolicy, NewNotification, Sender};
pub use payment::{F24Payment, PagoPaPayment, Payment};
pub use recipient::{PhysicalAddress, Recipient};
