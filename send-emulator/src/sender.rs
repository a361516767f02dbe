//! Who may call: public bodies, their groups and their API keys, as a test or a scenario file describes them.
//!
//! Source: pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/eventHandler.js` (what a key carries: state, groups,
//! whether a voucher has to come with it).

use send_core::model::GroupStatus;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;

/// A public body that sends.
///
/// # Example
/// ```
/// use send_emulator::{Emulator, Key, KeyState, Sender};
/// let body = Sender::new("Comune di Esempio")
///     .group("tributi", "Ufficio Tributi")
///     .key(Key::new("key-of-the-office").group("tributi"))
///     .key(Key::new("key-with-voucher").with_pdnd())
///     .key(Key::new("old-key").state(KeyState::Blocked));
/// let emulator = Emulator::builder().sender(body).start_blocking()?;
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct Sender {
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) tax_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) monthly_limit: Option<usize>,
    #[serde(default, rename = "group")]
    pub(crate) groups: Vec<SenderGroup>,
    #[serde(default, rename = "key")]
    pub(crate) keys: Vec<Key>,
}

/// A group of a public body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SenderGroup {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(default = "active")]
    pub(crate) status: GroupStatus,
}

fn active() -> GroupStatus {
    GroupStatus::Active
}

impl Sender {
    /// A body without keys.
    pub fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        Self { name, id: None, tax_id: None, monthly_limit: None, groups: Vec::new(), keys: Vec::new() }
    }

    /// Its id in Self Care (`senderPaId`); made up unless it is told.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Its tax code, which requests have to name. Any is taken if it is not told.
    pub fn tax_id(mut self, tax_id: impl Into<String>) -> Self {
        self.tax_id = Some(tax_id.into());
        self
    }

    /// How many notifications it may send in a month: more are refused with 400 `PN_DELIVERY_NOTIFICATION_LIMIT_EXCEEDED`.
    pub const fn monthly_limit(mut self, limit: usize) -> Self {
        self.monthly_limit = Some(limit);
        self
    }

    /// An active group.
    pub fn group(self, id: impl Into<String>, name: impl Into<String>) -> Self {
        self.group_in(id, name, GroupStatus::Active)
    }

    /// A group in some state; requests may name active ones only.
    pub fn group_in(mut self, id: impl Into<String>, name: impl Into<String>, status: GroupStatus) -> Self {
        self.groups.push(SenderGroup { id: id.into(), name: name.into(), status });
        self
    }

    /// An API key.
    pub fn key(mut self, key: Key) -> Self {
        self.keys.push(key);
        self
    }
}

/// An API key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct Key {
    #[serde(rename = "key")]
    pub(crate) value: String,
    #[serde(default)]
    pub(crate) pdnd: bool,
    #[serde(default)]
    pub(crate) groups: Vec<String>,
    #[serde(default)]
    pub(crate) state: KeyState,
}

/// The state of an API key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum KeyState {
    /// It works.
    #[default]
    Enabled,
    /// Another has taken its place, and it still works.
    Rotated,
    /// It is denied.
    Blocked,
}

impl Key {
    /// A key of the whole body, made without PDND.
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), pdnd: false, groups: Vec::new(), state: KeyState::Enabled }
    }

    /// Made with PDND: a voucher has to come along.
    pub const fn with_pdnd(mut self) -> Self {
        self.pdnd = true;
        self
    }

    /// Bound to a group of the body, by its id; may be called more than once.
    pub fn group(mut self, id: impl Into<String>) -> Self {
        self.groups.push(id.into());
        self
    }

    /// In another state.
    pub const fn state(mut self, state: KeyState) -> Self {
        self.state = state;
        self
    }
}

/// Why public bodies cannot be as they are told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SenderError {
    /// A key stands for one body, with one set of groups.
    #[error("{path}: this API key is taken, by another sender or by the body that is always there; use another key")]
    KeyTaken {
        /// Where it comes the second time, such as `sender[1].key[0]`.
        path: String,
    },
    /// A key is bound to groups of its own body.
    #[error("{path}: the sender has no group `{group}`; add a [[sender.group]] with this id, or leave it out")]
    NoSuchGroup {
        /// Where the key is.
        path: String,
        /// The group that is missing.
        group: String,
    },
}

/// Looks at bodies beside the one that is always there, whose keys are already taken.
pub(crate) fn check<'s>(taken: &'s [&str], senders: &'s [Sender]) -> Result<(), SenderError> {
    let mut taken: HashSet<&str> = taken.iter().copied().collect();
    for (index, sender) in senders.iter().enumerate() {
        for (number, key) in sender.keys.iter().enumerate() {
            let path = format!("sender[{index}].key[{number}]");
            if !taken.insert(&key.value) {
                return Err(SenderError::KeyTaken { path });
            }
            let is_missing = |group: &&String| sender.groups.iter().all(|own| own.id != **group);
            if let Some(group) = key.groups.iter().find(is_missing) {
                return Err(SenderError::NoSuchGroup { path, group: group.clone() });
            }
        }
    }
    Ok(())
}

/// Does not show the key.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pdnd, groups, state, .. } = self;
        write!(f, "Key(pdnd: {pdnd}, groups: {groups:?}, {state:?})")
    }
}
