//! Who may call: public bodies, their groups, their API keys.
//!
//! Source: pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/eventHandler.js` (what a key carries).

use send_core::model::{Group, GroupStatus};
use std::collections::HashMap;
use std::fmt;

/// Public bodies and their keys.
#[derive(Default)]
pub(crate) struct Senders {
    bodies: Vec<Body>,
    keys: HashMap<String, Caller>,
}

/// A public body that sends.
struct Body {
    /// Its id in Self Care (`senderPaId`).
    id: String,
    groups: Vec<Group>,
}

/// Whom an API key stands for.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    body: usize,
    /// Ids of the groups that the key is bound to; empty for a key of the whole body.
    pub(crate) groups: Vec<String>,
}

/// The groups of the default body: one that a request may name, one that it may not.
const DEFAULT_GROUPS: [(&str, &str, GroupStatus); 2] = [
    ("65a0c1f2e4b0d35a7c9e1f01", "Ufficio Tributi", GroupStatus::Active),
    ("65a0c1f2e4b0d35a7c9e1f02", "Ufficio Chiuso", GroupStatus::Suspended),
];

impl Senders {
    /// One body with one key for all of it.
    pub(crate) fn with_default_body(key: &str) -> Self {
        let groups = DEFAULT_GROUPS.into_iter().map(|(id, name, status)| {
            let mut group = Group::new();
            group.id = Some(id.to_owned());
            group.name = Some(name.to_owned());
            group.description = Some(name.to_owned());
            group.status = Some(status);
            group
        });
        let body = Body { id: "5b994d4a-0fa8-47ac-9c7b-000000000001".to_owned(), groups: groups.collect() };
        let caller = Caller { body: 0, groups: Vec::new() };
        Self { bodies: vec![body], keys: HashMap::from([(key.to_owned(), caller)]) }
    }

    /// Whom a key stands for; `None` for an unknown key.
    pub(crate) fn caller(&self, key: &str) -> Option<&Caller> {
        self.keys.get(key)
    }

    /// The body's id in Self Care.
    pub(crate) fn body_id(&self, caller: &Caller) -> &str {
        self.bodies.get(caller.body).map_or("", |body| &body.id)
    }

    /// The groups that a caller sees: its own, or all of the body.
    pub(crate) fn groups(&self, caller: &Caller) -> impl Iterator<Item = &Group> {
        let all = self.bodies.get(caller.body).map_or(&[][..], |body| &body.groups);
        all.iter().filter(|group| caller.groups.is_empty() || is_among(group, &caller.groups))
    }

    /// Ids of the body's groups that a request may name.
    pub(crate) fn active_groups(&self, caller: &Caller) -> Vec<String> {
        let all = self.bodies.get(caller.body).map_or(&[][..], |body| &body.groups);
        let active = all.iter().filter(|group| group.status == Some(GroupStatus::Active));
        active.filter_map(|group| group.id.clone()).collect()
    }

    /// The name of a group, which is what a notification gives back.
    pub(crate) fn group_name(&self, caller: &Caller, id: &str) -> Option<&str> {
        let body = self.bodies.get(caller.body)?;
        let group = body.groups.iter().find(|group| group.id.as_deref() == Some(id))?;
        group.name.as_deref()
    }
}

impl Caller {
    /// Who calls what is open to everybody.
    pub(crate) const fn nobody() -> Self {
        Self { body: usize::MAX, groups: Vec::new() }
    }

    /// True if both belong to the same body.
    pub(crate) const fn is_same_body(&self, other: &Self) -> bool {
        self.body == other.body
    }

    /// True if the key may see what belongs to a group, or to none.
    pub(crate) fn may_see(&self, group: Option<&str>) -> bool {
        self.groups.is_empty() || group.is_some_and(|group| self.groups.iter().any(|own| own == group))
    }
}

fn is_among(group: &Group, ids: &[String]) -> bool {
    group.id.as_ref().is_some_and(|id| ids.contains(id))
}

/// Keys are secrets.
impl fmt::Debug for Senders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Senders({} bodies, {} keys)", self.bodies.len(), self.keys.len())
    }
}
