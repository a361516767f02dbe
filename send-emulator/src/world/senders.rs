//! Who may call: public bodies, their groups, their API keys.
//!
//! Source: pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/eventHandler.js` (what a key carries).

use crate::dice::{Dice, Use};
use crate::sender::{Key, KeyState, Sender};
use send_core::model::{Group, GroupStatus};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt;

/// Public bodies and their keys.
#[derive(Default)]
pub(crate) struct Senders {
    bodies: Vec<Body>,
    keys: HashMap<String, KeyRecord>,
}

/// A public body that sends.
struct Body {
    /// Its id in Self Care (`senderPaId`).
    id: String,
    tax_id: Option<String>,
    monthly_limit: Option<usize>,
    groups: Vec<Group>,
}

/// What is known of a key.
#[derive(Debug, Clone)]
pub(crate) struct KeyRecord {
    pub(crate) caller: Caller,
    pub(crate) pdnd: bool,
    pub(crate) state: KeyState,
}

/// Whom an API key stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Caller {
    body: usize,
    /// Ids of the groups that the key is bound to; empty for a key of the whole body.
    pub(crate) groups: Vec<String>,
    /// The company that calls, in the place of a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) company: Option<usize>,
}

/// The body that is always there: one group that a request may name, one that it may not.
pub(crate) fn default_sender(key: &str) -> Sender {
    Sender::new("Comune di Esempio")
        .id("5b994d4a-0fa8-47ac-9c7b-000000000001")
        .group("65a0c1f2e4b0d35a7c9e1f01", "Ufficio Tributi")
        .group_in("65a0c1f2e4b0d35a7c9e1f02", "Ufficio Chiuso", GroupStatus::Suspended)
        .key(Key::new(key))
}

impl Senders {
    /// These bodies, with ids made up for those that have none.
    pub(crate) fn new(dice: Dice, senders: impl IntoIterator<Item = Sender>) -> Self {
        let mut all = Self::default();
        for (index, sender) in senders.into_iter().enumerate() {
            let Sender { name: _, id, tax_id, monthly_limit, groups, keys } = sender;
            let id = id.unwrap_or_else(|| dice.uuid(Use::Sender, &[index as u64]));
            let groups = groups.into_iter().map(|group| {
                let mut shown = Group::new();
                shown.id = Some(group.id);
                shown.description = Some(group.name.clone());
                shown.name = Some(group.name);
                shown.status = Some(group.status);
                shown
            });
            all.bodies.push(Body { id, tax_id, monthly_limit, groups: groups.collect() });
            for Key { value, pdnd, groups, state } in keys {
                all.keys
                    .insert(value, KeyRecord { caller: Caller { body: index, groups, company: None }, pdnd, state });
            }
        }
        all
    }

    /// What is known of a key; `None` for an unknown one.
    pub(crate) fn key(&self, key: &str) -> Option<&KeyRecord> {
        self.keys.get(key)
    }

    /// The body that is always there, as a key of all of it calls.
    pub(crate) const fn first(&self) -> Caller {
        Caller { body: 0, groups: Vec::new(), company: None }
    }

    /// The body's id in Self Care.
    pub(crate) fn body_id(&self, caller: &Caller) -> &str {
        self.bodies.get(caller.body).map_or("", |body| &body.id)
    }

    /// The body's tax code, if it is known.
    pub(crate) fn tax_id(&self, caller: &Caller) -> Option<&str> {
        self.bodies.get(caller.body)?.tax_id.as_deref()
    }

    /// How many notifications the body may send in a month.
    pub(crate) fn monthly_limit(&self, caller: &Caller) -> Option<usize> {
        self.bodies.get(caller.body)?.monthly_limit
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
        Self { body: usize::MAX, groups: Vec::new(), company: None }
    }

    /// A company that receives.
    pub(crate) fn company(company: usize) -> Self {
        Self { company: Some(company), ..Self::nobody() }
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
