//! What SEND says, as data and pure functions.
//!
//! SEND (Servizio Notifiche Digitali, PagoPA) is the Italian platform by which public bodies serve legally binding notices.
//! This crate knows its identifiers, its messages, its operations and its rules. It does no I/O, has no clock of its own, is
//! not async and logs nothing: a client executes it, an emulator answers it, other languages are handed it on.
//!
//! | module | what is in it |
//! |---|---|
//! | [`iun`], [`tax`], [`notice`], [`taxonomy`], [`digest`] | identifiers that exist only if they are well formed |
//! | [`model`] | requests (typed, built) and answers (lenient, kept whole) |
//! | [`wire`] | how both are read and written without losing anything |
//! | [`api`] | every operation, once |
//! | [`problem`] | what went wrong, told from any of six shapes of error |
//! | [`preflight`] | the platform's rules, before they cost anything |
//! | [`f24`], [`pdf`] | what is inside attachments, and what is wrong with it |
//! | [`lifecycle`] | statuses and the events that change them |
//! | [`catalogue`] | what every code means, in Italian and English, and what to do |
//!
//! # Example
//! ```
//! use send_core::iun::Iun;
//! let iun: Iun = "GPTG-NEPG-ZTET-202402-E-1".parse()?;
//! assert!(iun.control_ok());
//! # Ok::<(), send_core::iun::IunError>(())
//! ```
#![forbid(unsafe_code)]

pub mod api;
pub mod catalogue;
pub mod cost;
pub mod digest;
pub mod f24;
pub mod ident;
pub mod iun;
pub mod lifecycle;
pub mod model;
pub mod notice;
pub mod pdf;
pub mod preflight;
pub mod problem;
pub mod redact;
pub mod tax;
pub mod taxonomy;
pub mod time;
pub mod wire;
