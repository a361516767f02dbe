//! The native library behind the JVM binding, exported through uniffi.
//!
//! This crate converts and hands on: no rule of the platform lives here. What it exports is seen by
//! the hand-written facade in `bindings/jvm` only, never by users, so it is shaped for a cheap and
//! simple crossing:
//!
//! - macros only, no interface file; no unsigned integers, which Kotlin hides from Java;
//! - records are flat and immutable; an enum of the wire crosses as a plain enum with an `Unknown`
//!   variant, beside the text as it came;
//! - one error, [`error::NativeError`], with every detail as data;
//! - whatever waits has an `async` form, run on the runtime of [`runtime`].

// The macros of uniffi write `extern "C"` functions with fixed symbol names and implement its `unsafe`
// conversion traits: that is the C border itself. There is no hand-written unsafe code in this crate.
#![allow(unsafe_code)]

pub mod error;
mod runtime;
pub mod self_check;

uniffi::setup_scaffolding!();

/// The version of the native library.
#[uniffi::export]
pub fn sdk_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
