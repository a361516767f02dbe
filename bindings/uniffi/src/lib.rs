//! The native library behind the JVM binding, exported through uniffi.
//!
//! This crate converts and hands on: no rule of the platform lives here. What it exports is seen by the hand-written
//! facade in `bindings/jvm` only, never by users, so it is shaped for a cheap and simple crossing:
//!
//! - macros only, no interface file; no unsigned integers, which Kotlin hides from Java;
//! - records are flat and immutable and called `…Data`; a value of an enumeration of the platform crosses as its text, so
//!   that one of tomorrow is not lost;
//! - one error, [`error::NativeError`], with every detail as data;
//! - whatever waits is `async` and runs on the runtime of the `runtime` module; blocking is made of it in the facade,
//!   where a thread can be interrupted.

// The macros of uniffi write `extern "C"` functions with fixed symbol names and implement its `unsafe` conversion traits:
// that is the C border itself. There is no hand-written unsafe code in this crate.
#![allow(unsafe_code)]

pub mod answer;
pub mod auth;
pub mod catalogue;
pub mod client;
pub mod consumer;
pub mod cost;
pub mod details;
pub mod emulator;
pub mod error;
pub mod file;
pub mod identifiers;
mod invalid;
pub mod lifecycle;
mod line;
pub mod log;
pub mod model;
pub mod network;
pub mod observe;
pub mod pdf;
pub mod preflight;
pub mod request;
mod runtime;
mod stop;
pub mod tax;
pub mod text;
pub mod write_ahead;

use std::hint::black_box;

uniffi::setup_scaffolding!();

/// Version of the library and fingerprint of its sources: `send-bindgen` looks for it in the compiled library, by what stands around.
const BUILD: &str = concat!("send-ffi <", env!("CARGO_PKG_VERSION"), " ", env!("SEND_FFI_SOURCES"), ">");

/// The version of the native library, and a fingerprint of the sources that it was made of.
#[uniffi::export]
pub fn sdk_version() -> String {
    // It has to stand in the library as a whole.
    black_box(BUILD).split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
