//! What was done to the world, so that it can be kept and built again.
//!
//! The state at an instant depends on nothing but the seed and what was done before, each at its virtual time: a snapshot is
//! that list, with the contents of uploaded files, and restoring is doing it all again. So a snapshot stays readable when the
//! emulator learns new things, and there is no second form of the state. Reads that change nothing are not in it; nor is what
//! only the calls of this process tell: journal, quotas, how often faults happened.

mod replay;

pub use replay::RestoreError;
pub(crate) use replay::replay;

use crate::faults::{Fault, FaultId};
use crate::life::{Desk, Rework};
use crate::world::{Caller, Upload};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use send_core::iun::Iun;
use send_core::model::Functionality;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Calls that change something; all others are not worth keeping.
const CHANGING: &[&str] = &[
    "preload",
    "send_notification",
    "get_payment_attachment",
    "get_price",
    "report_pagopa_payments",
    "cancel_notification",
    "create_stream",
    "update_stream",
    "delete_stream",
    "disable_stream",
    "read_events",
    "get_received_notification",
    "get_received_document",
    "get_received_payment_attachment",
    "create_mandate",
    "accept_mandate",
    "update_mandate",
    "reject_mandate",
    "revoke_mandate",
    "create_reverse_mandate",
    "preload_informal",
    "create_message",
    "send_informal",
    "terminate_informal",
];

/// Something that was done.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub(crate) enum Act {
    /// A call that succeeded, or that did something before it was refused.
    Call {
        operation: String,
        version: String,
        caller: Caller,
        parameters: Vec<(String, String)>,
        body: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        refused: bool,
    },
    /// A file that was uploaded.
    Upload {
        key: String,
        sha256: String,
        size: u64,
        begins_like_pdf: bool,
    },
    /// Somebody did something with a notification.
    Person {
        iun: Iun,
        deed: Deed,
    },
    /// A fault was set, taken away, or all of them.
    AddFault {
        fault: Fault,
    },
    RemoveFault {
        id: FaultId,
    },
    ClearFaults,
    /// A part of the platform went down, or came up again.
    Downtime {
        functionality: Functionality,
        is_down: bool,
    },
    /// Somebody who does not call the API gave a mandate.
    Mandate {
        delegator: String,
        delegate: String,
    },
}

/// What people and operators do with a notification.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(crate) enum Deed {
    View { recipient: usize },
    ViewByDelegate { recipient: usize },
    ViewAtDesk { recipient: usize, desk: Desk },
    RetrieveAtDesk { recipient: usize, desk: Desk },
    Pay { recipient: usize, payment: usize, cents: i64 },
    Cancel,
    Rework { recipient: usize, attempt: u8, kind: Rework },
}

/// An act and its time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) at: String,
    #[serde(flatten)]
    pub(crate) act: Act,
}

/// Everything that was done so far.
#[derive(Default)]
pub(crate) struct Chronicle {
    records: Vec<Record>,
}

impl Chronicle {
    pub(crate) fn write(&mut self, at: Instant, act: Act) {
        self.records.push(Record { at: at.to_string(), act });
    }

    /// Writes down a call, if it changed something.
    pub(crate) fn call(&mut self, at: Instant, operation: &str, call: &crate::gateway::Call, refused: bool) {
        let changes =
            CHANGING.contains(&operation) && (operation != "read_events" || call.parameter("lastEventId").is_some());
        if changes {
            let act = Act::Call {
                operation: operation.to_owned(),
                version: call.version.to_string(),
                caller: call.caller.clone(),
                parameters: call.parameters.clone(),
                body: String::from_utf8_lossy(&call.body).into_owned(),
                refused,
            };
            self.write(at, act);
        }
    }

    /// Writes down an upload that was stored. Its content is with the files.
    pub(crate) fn upload(&mut self, at: Instant, key: &str, upload: &Upload) {
        let Upload { sha256, size, begins_like_pdf, .. } = upload.clone();
        self.write(at, Act::Upload { key: key.to_owned(), sha256, size, begins_like_pdf });
    }
}

/// Acts hold personal data.
impl fmt::Debug for Chronicle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chronicle({} acts)", self.records.len())
    }
}

/// The form of snapshots that this version writes and reads.
pub(crate) const FORM: u32 = 1;

/// The state of an emulator, to be stored and built again.
///
/// It holds what clients sent, files included: treat it as they treat their data.
///
/// # Example
/// ```
/// use send_emulator::{Clock, Emulator, Snapshot};
/// let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
/// emulator.advance(std::time::Duration::from_secs(60));
/// let json = serde_json::to_string(&emulator.snapshot())?;
/// let snapshot: Snapshot = serde_json::from_str(&json)?;
/// let again = Emulator::builder().clock(Clock::manual()).restore(snapshot).start_blocking()?;
/// assert_eq!(again.now(), emulator.now());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Serialize, Deserialize)]
pub struct Snapshot {
    form: u32,
    pub(crate) seed: u64,
    /// The factor of the clock; none for one that is moved by hand.
    pub(crate) factor: Option<u32>,
    pub(crate) began: String,
    pub(crate) now: String,
    pub(crate) acts: Vec<Record>,
    /// Uploaded contents that are still needed, base64, by digest.
    contents: BTreeMap<String, String>,
}

impl Snapshot {
    pub(crate) fn of(world: &crate::world::World) -> Self {
        let contents = world.files.contents().map(|(digest, bytes)| (digest.to_string(), STANDARD.encode(bytes)));
        Self {
            form: FORM,
            seed: world.dice.seed(),
            factor: world.time.factor(),
            began: world.began.to_string(),
            now: world.now.to_string(),
            acts: world.chronicle.records.clone(),
            contents: contents.collect(),
        }
    }

    /// The content of a digest.
    pub(crate) fn content(&self, sha256: &str) -> Option<Bytes> {
        STANDARD.decode(self.contents.get(sha256)?).ok().map(Bytes::from)
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Snapshot({} acts until {})", self.acts.len(), self.now)
    }
}
