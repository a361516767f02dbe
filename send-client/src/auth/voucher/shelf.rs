//! Where vouchers are kept: those of one PDND client, by issuer, with what is known of the issuer.

use super::MEMORY;
use crate::Error;
use crate::auth::pdnd::renewal;
use secrecy::SecretString;
use send_core::problem::ApiError;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use url::Url;

/// After a renewal that failed the old voucher is used for so long before the next is tried: each may take a minute to fail.
const AFTER_FAILURE: Duration = Duration::from_secs(10);

/// The vouchers of one PDND client, by issuer.
#[derive(Clone, Default)]
pub(in crate::auth) struct Shelf(Arc<Mutex<Vec<Labelled>>>);

type Labelled = (Url, Arc<Slot>);

#[derive(Default)]
pub(super) struct Slot {
    state: Mutex<State>,
    pub(super) renewing: tokio::sync::Mutex<()>,
}

#[derive(Default, Clone)]
pub(super) struct State {
    pub(super) voucher: Option<Voucher>,
    /// PDND's last no, and when it was said.
    pub(super) refused: Option<(Duration, ApiError)>,
    /// Seconds by which the issuer's clock is ahead of ours.
    pub(super) ahead: i64,
    /// When it could not be had for another reason, and that failure.
    pub(super) failed: Option<(Duration, Arc<Error>)>,
    /// How often it could not be had.
    pub(super) failures: u64,
}

#[derive(Clone)]
pub(super) struct Voucher {
    pub(super) token: SecretString,
    pub(super) fetched: Duration,
    pub(super) life: Duration,
}

impl Voucher {
    pub(super) fn is_good(&self, now: Duration) -> bool {
        now < self.fetched + self.life
    }

    pub(super) fn is_due(&self, now: Duration) -> bool {
        now >= self.fetched + renewal(self.life)
    }
}

impl State {
    /// True right after a renewal that failed, and while a refusal is taken to stand.
    pub(super) fn holds_back(&self, now: Duration) -> bool {
        let failed = self.failed.as_ref().is_some_and(|(failed, _)| now < *failed + AFTER_FAILURE);
        failed || self.refused.as_ref().is_some_and(|(said, _)| now < *said + MEMORY)
    }

    /// The failure of somebody else's call, if there was one since there were so many.
    pub(super) fn failed_since(&self, failures: u64) -> Option<Error> {
        self.failed.as_ref().filter(|_| self.failures > failures).map(|(_, error)| error.shared())
    }
}

impl Shelf {
    pub(super) fn slot(&self, token_url: &Url) -> Arc<Slot> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slots.iter().find(|(url, _)| url == token_url) {
            Some((_, slot)) => Arc::clone(slot),
            None => {
                let slot = Arc::<Slot>::default();
                slots.push((token_url.clone(), Arc::clone(&slot)));
                slot
            }
        }
    }
}

impl Slot {
    pub(super) fn state(&self) -> State {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_failure_and_after_a_no_the_old_voucher_is_used_without_asking() {
        let at = Duration::from_secs;
        let refused = State { refused: Some((at(100), ApiError::read(400, b"{}"))), ..State::default() };
        assert_eq!([100, 159, 160].map(|now| refused.holds_back(at(now))), [true, true, false]);
        let failure = Arc::new(Error::new(crate::ErrorKind::Unavailable, ""));
        let failed = State { failed: Some((at(100), failure)), ..State::default() };
        assert_eq!([100, 109, 110].map(|now| failed.holds_back(at(now))), [true, true, false]);
        assert!(!State::default().holds_back(at(0)));
    }
}
