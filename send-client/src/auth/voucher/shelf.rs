//! Where vouchers are kept: those of one PDND client, by issuer, with what is known of the issuer.

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
    /// When it could not be renewed for another reason.
    pub(super) failed: Option<Duration>,
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
    /// True right after a renewal that failed.
    pub(super) fn holds_back(&self, now: Duration) -> bool {
        self.failed.is_some_and(|failed| now < failed + AFTER_FAILURE)
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
