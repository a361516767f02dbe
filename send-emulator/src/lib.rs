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
//! # What is there, and what is not yet
//! | | |
//! |---|---|
//! | served | every operation of `send_core::api`: requests v2.5 and v2.6, sent notifications v2.8 and v2.9, streams v2.8 and v2.9, price v2.3; upload and download on the storage |
//! | goes wrong | on demand: [`Fault`], from a test or a scenario file; what was called is in the [`Journal`] |
//! | simulated | validation and refusal; digital delivery that succeeds at once, up to the end of the term; cancellation; payments told by the sender |
//! | stops with a warning in the log | delivery by letter (at `SCHEDULE_ANALOG_WORKFLOW`), a failed digital delivery (at its feedback) |
//!
//! A recipient is reached at `digitalDomicile`, or as the persona Cleopatra (`FLPCPT69A65Z336P`) at the address she gave to the
//! platform. Addresses `…@fail.…` fail, postal codes 11111, 22222 and 33333 are refused: the conventions of the platform's
//! test environment.
//!
//! # How it is made
//! All state is one `World` of plain data behind one lock; handlers are functions from a call and the world to an
//! answer; time passes lazily: what is due happens when somebody looks. What the platform *says* (paths, fields, rules,
//! statuses) comes from `send-core`; what it *does* is here. Facts: pagopa/pn-delivery, pn-delivery-push,
//! pn-delivery-push-workflow, pn-stream, pn-ss, pn-auth-fleet; each file names its own.
#![forbid(unsafe_code)]

mod agenda;
mod api;
mod clock;
mod control;
mod dice;
mod emulator;
mod error;
mod exchange;
mod faults;
mod gateway;
mod journal;
mod legal_fact;
mod life;
mod limits;
pub mod pdf;
mod problem;
mod rules;
mod server;
mod storage;
mod versions;
mod world;

pub use clock::{Clock, DEMO_FACTOR, NotAClock, NotASpan, Span, WORK_SPEED_UP};
pub use emulator::{Emulator, EmulatorBuilder};
pub use error::{Error, Result};
pub use faults::{Effect, ErrorBody, Fault, FaultError, FaultId, FaultState, Faults, Scenario, Target};
pub use journal::{Breach, Entry as JournalEntry, Journal, Payload, Remark, Rule};
