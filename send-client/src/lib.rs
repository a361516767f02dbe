//! An async client for the B2B API of SEND (Servizio Notifiche Digitali).
//!
//! It uploads documents, sends notifications, follows them and downloads the legal facts; [`send_core`] says what the
//! platform's messages and operations are, this crate executes them over HTTPS.
//!
//! # Example
//! ```no_run
//! use send_client::{Attachment, Client};
//! use send_core::model::*;
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::from_env()?;
//!
//! let verbale = client.attachments().upload(Attachment::pdf("verbale.pdf")).await?;
//! let request = NewNotification::builder()
//!     .protocol_number("2026/000123")
//!     .subject("Verbale di contestazione")
//!     .sender(Sender::new("Comune di Palermo", "80016350821".parse()?))
//!     .taxonomy_code("010101N".parse()?)
//!     .fee_policy(FeePolicy::FlatRate)
//!     .physical_communication(PhysicalCommunication::RegisteredLetter890)
//!     .recipient(Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra").digital_domicile("prova@pec.it"))
//!     .document(Document::new(verbale).title("Verbale"))
//!     .build()?;
//!
//! let submitted = client.notifications().send(request).await?;
//! let iun = client.notifications().wait_accepted(&submitted.request_id).await?;
//! println!("accepted as {iun}");
//! # Ok(())
//! # }
//! ```
//!
//! # What it promises
//! * A request always carries an idempotence token, so that a lost answer can be looked up.
//! * Attachments are hashed in one pass and streamed with a known length: memory does not grow with the file.
//! * Keys, vouchers, tax codes, names and links never reach `Debug`, errors or logs.
//! * Server certificates are always checked, by the trust store of the platform plus the roots that you add.
#![forbid(unsafe_code)]

pub mod auth;
pub mod batch;
mod builder;
mod client;
mod clock;
pub mod doctor;
mod download;
mod environment;
mod error;
mod execute;
mod groups;
mod health;
#[cfg(feature = "informal-experimental")]
pub mod informal;
mod legal_facts;
mod limiter;
mod notifications;
pub mod observe;
mod options;
mod payments;
mod pem;
mod platform;
mod polling;
#[cfg(feature = "recipient")]
pub mod recipient;
mod retry;
pub mod send;
pub mod streams;
pub mod transport;
mod upload;
mod warm;

pub use builder::ClientBuilder;
pub use client::Client;
pub use clock::{Clock, Entropy, SystemClock, SystemEntropy};
pub use download::{Download, Manifest, ManifestEntry, Outcome, Saved, Waits};
pub use environment::Environment;
pub use error::{Error, ErrorKind, Result};
pub use groups::Groups;
pub use legal_facts::LegalFacts;
pub use limiter::{Limiter, RateLimit, Usage};
pub use notifications::{Notifications, Submitted};
pub use payments::Payments;
pub use platform::Platform;
pub use polling::Polling;
pub use streams::Streams;
pub use transport::Network;
pub use upload::{Attachment, Attachments, PreparedFile, Progress, UploadOptions};
pub use warm::Warmed;

/// Why something of the caller's failed: a handler, a store, a writer.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

pub use send_core as core;
