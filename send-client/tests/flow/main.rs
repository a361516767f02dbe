//! Whole flows of the client against the emulator, with everything going wrong that a network can make go wrong.
//!
//! What the client waits for is time that passes on the emulator's clock, so nothing waits.
#![allow(clippy::unwrap_used, clippy::panic)]

mod batch;
mod consumers;
mod crashes;
mod downloads;
#[path = "../common/openapi.rs"]
mod openapi;
mod operations;
mod ranges;
mod resilience;
mod rework;
mod scene;
mod sending;
mod soak;
mod streams;
mod uploads;
mod versions;
mod vouchers;
#[path = "../watch/mod.rs"]
mod watch;
