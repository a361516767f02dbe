//! SEND, the platform, in one process: for tests, demonstrations and work without credentials or network.
//!
//! The emulator serves the B2B API of SEND over real HTTP, and the storage on a second origin, as strictly as the platform:
//! API keys, presigned uploads with exact headers, the platform's rules and error bodies, acceptance after content checks,
//! a life of the notification on a virtual clock, legal facts as real PDFs, streams that delete what is acknowledged.
//!
//! # Example
//! ```
//! use send_emulator::{Clock, Emulator};
//!
//! let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
//! // … send a notification to emulator.base_url() with emulator.api_key(), then let a week pass:
//! emulator.advance(std::time::Duration::from_secs(7 * 24 * 3600));
//! # Ok::<(), send_emulator::Error>(())
//! ```
//!
//! # What is there
//! | | |
//! |---|---|
//! | served | the operations of senders, of companies that receive and of informal notifications (`send_core::api::ROUTES`, `RECIPIENT_ROUTES`, `INFORMAL_ROUTES`): requests v1 and v2.1 to v2.6, sent notifications v1 and v2.0 to v2.9, legal facts v1 and v2.0, streams v1 and v2.3 to v2.9, prices v1 and v2.3; upload and download on the storage; vouchers of PDND |
//! | watched | at `/_emulator/` in the browser, and by programs at the paths below it |
//! | kept | as a [`Snapshot`], and restored; as [`Fixture`]s; judged by a [`Checklist`] |
//! | goes wrong | on demand: [`Fault`], from a test or a scenario file; what was called is in the [`Journal`] |
//! | simulated | validation and refusal; courtesy messages; certified mail over three sources and two rounds, with the letter that follows a failure; letters of all products over two attempts, storage, deceased and untraceable recipients; the terms; access, payment, cancellation, rework |
//!
//! What happens is programmed by addresses, as in the platform's test environment: `prova@fail.it` takes no message,
//! `Via@FAIL-Irreperibile_890` finds nobody, postal codes 11111, 22222 and 33333 are refused. The whole vocabulary stands in
//! `docs/EMULATOR.md`. People and operators act through [`Emulator::notification`]; [`Persona`] says who is known where.
//!
//! # How it is made
//! All state is one `World` of plain data behind one lock; handlers are functions from a call and the world to an
//! answer; time passes lazily: what is due happens when somebody looks. What the platform *says* (paths, fields, rules,
//! statuses) comes from `send-core`; what it *does* is here. Facts: pagopa/pn-delivery, pn-delivery-push,
//! pn-delivery-push-workflow, pn-stream, pn-ss, pn-auth-fleet; each file names its own.
#![forbid(unsafe_code)]

mod agenda;
mod api;
mod builder;
mod checklist;
mod chronicle;
mod clock;
mod company;
mod console;
mod control;
mod couriers;
mod describe;
mod dice;
mod emulator;
mod error;
mod exchange;
mod faults;
mod fixtures;
mod gateway;
mod genesis;
mod informal;
mod journal;
mod legal_fact;
mod life;
mod limits;
mod notification;
pub mod pdf;
mod pdnd;
mod personas;
mod place;
mod platform;
mod problem;
mod public_key;
mod quotas;
mod rules;
mod sender;
mod server;
mod storage;
#[cfg(feature = "tls")]
mod tls;
mod versions;
mod words;
mod world;

pub use builder::EmulatorBuilder;
pub use checklist::{Check, Checklist};
pub use chronicle::{RestoreError, Snapshot};
pub use clock::{Clock, DEMO_FACTOR, NotAClock, NotASpan, Span, WORK_SPEED_UP};
pub use company::Company;
pub use emulator::Emulator;
pub use error::{Error, Result, Why};
pub use faults::{Effect, ErrorBody, Fault, FaultError, FaultId, FaultState, Faults, Scenario, Target};
pub use fixtures::Fixture;
pub use journal::{Breach, Entry as JournalEntry, Journal, Payload, Remark, Rule};
pub use life::{Desk, PostalPrices, Rework};
pub use notification::Notification;
pub use pdnd::PdndClient;
pub use personas::Persona;
pub use platform::Platform;
pub use public_key::NotAPublicKey;
pub use quotas::{Usage, UsagePlan};
pub use sender::{Key, KeyState, Sender, SenderError};
#[cfg(feature = "tls")]
pub use tls::{Tls, TlsError};
