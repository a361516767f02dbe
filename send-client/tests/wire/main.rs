//! The behaviour of the client on the wire, against a scripted transport and a clock that does not wait.
#![allow(clippy::unwrap_used)]

mod certificates;
mod connections;
mod doctor;
mod downloads;
mod http2;
mod limits;
mod pn_validator;
mod retries;
mod script;
mod tls;
mod validator;
mod vouchers;
#[path = "../watch/mod.rs"]
mod watch;
