//! Mandates: who may read for whom.
//!
//! Source: pagopa/pn-mandate `services/mandate/v1/MandateService.java` (states, what a mandate needs, dates),
//! `exceptions/PnMandateExceptionCodes.java`.

use send_core::model::{Mandate, MandateStatus, MandateUser};
use send_core::time::Instant;
use std::fmt;

/// How many are kept.
const MAX_MANDATES: usize = 10_000;

/// Every mandate.
#[derive(Default)]
pub(crate) struct Mandates {
    all: Vec<Given>,
}

/// A mandate, with both ends.
pub(crate) struct Given {
    pub(crate) mandate: Mandate,
    pub(crate) delegator: String,
    pub(crate) delegate: String,
}

/// Why a mandate cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotGiven {
    /// There is one between the same two that waits or is in force.
    Exists,
    /// There are too many.
    Full,
}

impl Mandates {
    /// How many were ever made.
    pub(crate) fn count(&self) -> u64 {
        self.all.len() as u64
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Given> {
        self.all.iter()
    }

    pub(crate) fn give(&mut self, given: Given, now: Instant) -> Result<(), NotGiven> {
        let is_same = |other: &Given| other.delegator == given.delegator && other.delegate == given.delegate;
        let is_live = |other: &Given| matches!(other.status(now), MandateStatus::Pending | MandateStatus::Active);
        if self.all.iter().any(|other| is_same(other) && is_live(other)) {
            return Err(NotGiven::Exists);
        }
        if self.all.len() >= MAX_MANDATES {
            return Err(NotGiven::Full);
        }
        self.all.push(given);
        Ok(())
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Given> {
        self.all.iter().find(|given| given.mandate.mandate_id.as_deref() == Some(id))
    }

    /// The place of a mandate.
    pub(crate) fn position(&self, wanted: &Given) -> Option<usize> {
        self.all.iter().position(|given| given.mandate.mandate_id == wanted.mandate.mandate_id)
    }

    /// The mandate at a place.
    pub(crate) fn get(&self, place: usize) -> Option<&Given> {
        self.all.get(place)
    }

    pub(crate) fn find_mut(&mut self, id: &str) -> Option<&mut Given> {
        self.all.iter_mut().find(|given| given.mandate.mandate_id.as_deref() == Some(id))
    }

    /// The mandate by which a delegate may read for somebody, if it is in force.
    pub(crate) fn in_force(&self, id: &str, delegate: &str, now: Instant) -> Option<&Given> {
        self.find(id).filter(|given| given.delegate == delegate && given.status(now) == MandateStatus::Active)
    }
}

impl Given {
    /// Where it stands: what was decided, or that its last day is over.
    pub(crate) fn status(&self, now: Instant) -> MandateStatus {
        let decided = self.mandate.status.clone().unwrap_or(MandateStatus::Pending);
        let is_open = matches!(decided, MandateStatus::Pending | MandateStatus::Active);
        let today = day(now);
        let is_over = self.mandate.date_to.as_deref().is_some_and(|last| last < today.as_str());
        if is_open && is_over { MandateStatus::Expired } else { decided }
    }

    /// True if it covers a sender.
    pub(crate) fn covers(&self, sender_id: &str) -> bool {
        let senders: Vec<&str> = self
            .mandate
            .visibility_ids
            .iter()
            .flatten()
            .filter_map(|sender| sender.unique_identifier.as_deref())
            .collect();
        senders.is_empty() || senders.contains(&sender_id)
    }

    /// The ids of the delegate's groups that may use it.
    pub(crate) fn group_ids(&self) -> Vec<String> {
        self.mandate.groups.iter().filter_map(|group| group.id.clone()).collect()
    }

    /// As its delegator sees it: whom, and the code.
    pub(crate) fn for_delegator(&self, now: Instant) -> Mandate {
        let mut shown = self.mandate.clone();
        shown.delegator = None;
        shown.status = Some(self.status(now));
        shown
    }

    /// As its delegate sees it: for whom, without the code.
    pub(crate) fn for_delegate(&self, now: Instant) -> Mandate {
        let mut shown = self.mandate.clone();
        (shown.delegate, shown.verification_code) = (None, None);
        shown.status = Some(self.status(now));
        shown
    }
}

/// A day in Italy, `YYYY-MM-DD`.
pub(crate) fn day(at: Instant) -> String {
    at.in_tz("Europe/Rome").map_or_else(|_| at.strftime("%F").to_string(), |rome| rome.strftime("%F").to_string())
}

/// A company or a person, as mandates have them.
pub(crate) fn user(tax_id: &str, name: Option<&str>) -> MandateUser {
    let is_person = tax_id.len() != 11;
    let mut user = MandateUser::new();
    user.fiscal_code = Some(tax_id.to_owned());
    user.person = Some(is_person);
    user.display_name = name.map(str::to_owned);
    if !is_person {
        user.company_name = name.map(str::to_owned);
    }
    user
}

/// Mandates are personal data.
impl fmt::Debug for Mandates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mandates({})", self.all.len())
    }
}
