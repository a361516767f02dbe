//! Vouchers: fetched by one, used by all, renewed before they end.
//!
//! While a voucher is good but due, one caller renews it and the others go on with it; when there is none, all wait for one
//! request, and have its failure in common. After PDND said no it is not asked again for a minute: its answer would be the same, and the organisation's limit is
//! shared. After SEND denied a call a voucher is renewed once: the gateway remembers denials for 60 seconds
//! (pagopa/pn-delivery `aws/api-delivery-B2B-aws.yaml`, `authorizerResultTtlInSeconds`).

mod request;
mod shelf;

pub(super) use shelf::Shelf;

use super::pdnd::Issuer;
use super::{AfterDenial, AuthError, AuthProvider, Credentials, Pdnd};
use crate::retry::{RetryBudget, Trying};
use crate::transport::Transport;
use crate::{Clock, Entropy, Error};
use async_trait::async_trait;
use request::SKEW_WORTH_TELLING;
use secrecy::SecretString;
use send_core::api::RetryClass;
use send_core::problem::ApiError;
use shelf::{Slot, State, Voucher};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tracing::warn;

/// How long a denial, or a refusal of PDND, is taken to stand.
const MEMORY: Duration = Duration::from_secs(60);

/// Gives the API key and a voucher.
pub(crate) struct Vouchers {
    pub(crate) api_key: SecretString,
    pub(crate) pdnd: Pdnd,
    pub(crate) issuer: Issuer,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
}

#[async_trait]
impl AuthProvider for Vouchers {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let slot = self.pdnd.shelf.slot(&self.issuer.token_url);
        let now = self.clock.elapsed();
        let voucher = match slot.state().voucher {
            Some(voucher) if !voucher.is_due(now) => voucher,
            Some(voucher) if voucher.is_good(now) => match slot.renewing.try_lock() {
                Ok(_turn) => match slot.state() {
                    state if state.holds_back(now) => voucher,
                    // Somebody else renewed it between our look and our turn.
                    State { voucher: Some(newer), .. } if !newer.is_due(now) => newer,
                    _ => self.renewed(&slot, voucher).await?,
                },
                Err(_) => voucher,
            },
            _ => {
                let failures = slot.state().failures;
                let _turn = slot.renewing.lock().await;
                // Somebody may have fetched one while we stood in line, or failed to: then we should fail in the same way.
                let state = slot.state();
                match state.voucher.as_ref().filter(|voucher| voucher.is_good(self.clock.elapsed())) {
                    Some(voucher) => voucher.clone(),
                    None => match state.failed_since(failures) {
                        Some(error) => return Err(error.into()),
                        None => self.fetch(&slot).await?,
                    },
                }
            }
        };
        Ok(Arc::new(Credentials { api_key: Some(self.api_key.clone()), voucher: Some(voucher.token) }))
    }

    async fn denied(&self) -> AfterDenial {
        let slot = self.pdnd.shelf.slot(&self.issuer.token_url);
        let now = self.clock.elapsed();
        slot.change(|state| {
            // A younger one was fetched after a denial, or denied for another's sake: it may well be good in a minute.
            state.voucher = state.voucher.take().filter(|voucher| now < voucher.fetched + MEMORY);
        });
        AfterDenial::TryAgain
    }
}

impl Vouchers {
    /// Another voucher, or this one as long as it is good.
    async fn renewed(&self, slot: &Slot, voucher: Voucher) -> Result<Voucher, Error> {
        match self.fetch(slot).await {
            Err(error) if voucher.is_good(self.clock.elapsed()) => {
                warn!(%error, "the voucher could not be renewed yet; the old one is still good");
                Ok(voucher)
            }
            result => result,
        }
    }

    async fn fetch(&self, slot: &Slot) -> Result<Voucher, Error> {
        if let Some((said, refusal)) = slot.state().refused
            && self.clock.elapsed() < said + MEMORY
        {
            return Err(refused(refusal, slot.state().ahead));
        }
        let before = slot.state().ahead;
        let mut result = self.ask(slot).await;
        // An assertion from the future or the past is refused like any other: if only now the skew is known, try once more.
        let after = slot.state().ahead;
        if is_refusal(&result) && (after - before).abs() > SKEW_WORTH_TELLING {
            result = self.ask(slot).await;
        }
        match result {
            Ok(voucher) => {
                slot.change(|state| {
                    (state.voucher, state.refused, state.failed) = (Some(voucher.clone()), None, None);
                });
                Ok(voucher)
            }
            Err(error) => match error.api_error().filter(|api| (400..500).contains(&api.status) && api.status != 429) {
                Some(api) => {
                    slot.change(|state| state.refused = Some((self.clock.elapsed(), api.clone())));
                    Err(refused(api.clone(), after))
                }
                None => {
                    let shared = Arc::new(error.shared());
                    slot.change(|state| {
                        state.failed = Some((self.clock.elapsed(), shared));
                        state.failures += 1;
                    });
                    Err(error)
                }
            },
        }
    }

    async fn ask(&self, slot: &Slot) -> Result<Voucher, Error> {
        let budget = RetryBudget::default();
        let trying = Trying {
            clock: &*self.clock,
            entropy: &*self.entropy,
            budget: &budget,
            observer: None,
            deadline: None,
            retries: true,
        };
        trying.run(RetryClass::Voucher, |_| self.attempt(slot)).await.map_err(|error| error.during("pdnd_token"))
    }
}

fn is_refusal(result: &Result<Voucher, Error>) -> bool {
    matches!(result, Err(error) if error.status() == Some(400))
}

/// PDND never says what is wrong: here is what it can be, and the id by which their desk can find out.
fn refused(api: ApiError, ahead: i64) -> Error {
    let clock = match ahead.abs() > SKEW_WORTH_TELLING {
        true => format!(" The clock of this machine is {ahead} s behind that of PDND: set it."),
        false => String::new(),
    };
    Error::api(api).advised(format!(
        "PDND gives no reason. Check that the key was added to this client and its kid is right, that the purpose is active and \
         belongs to the e-service of SEND, that the client is linked to the purpose, and that all are of this environment.{clock}"
    ))
}

impl fmt::Debug for Vouchers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vouchers").field("pdnd", &self.pdnd).finish_non_exhaustive()
    }
}
