//! The behaviour of the client on the wire, against a scripted transport and a clock that does not wait.
#![allow(clippy::unwrap_used)]

mod connections;
mod limits;
mod retries;
mod script;
mod vouchers;
