//! PDND, as far as SEND needs it: an endpoint that gives vouchers for signed assertions, and the keys to check them with.
//!
//! It has an origin of its own. What is wrong with an assertion is never told to its sender, as on the platform: every defect
//! is the code 015-0008. The journal tells it.
//!
//! Sources: pagopa/interop-be-monorepo `packages/client-assertion-validation/src/utils.ts`, `validation.ts` (strict claims);
//! pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/validation.js` (what SEND looks at in a voucher).

mod assertion;
mod client;
mod issuer;
pub(crate) mod jws;
mod token;
mod voucher;

pub use client::PdndClient;
pub(crate) use issuer::Issuer;
pub(crate) use token::router;
pub(crate) use voucher::check as check_voucher;

use crate::clock::Timekeeper;
use std::time::Duration;

/// The life of a voucher unless it is told otherwise.
const VOUCHER_LIFE: Duration = Duration::from_secs(600);
/// For whom vouchers are made: SEND in the test environment.
pub(crate) const AUDIENCE: &str = "uat.notifichedigitali.it/send";
/// Who makes them.
pub(crate) const ISSUER: &str = "uat.interop.pagopa.it";
/// For whom assertions are made.
pub(crate) const ASSERTION_AUDIENCE: &str = "auth.uat.interop.pagopa.it/client-assertion";

/// PDND's part of the world.
#[derive(Debug)]
pub(crate) struct Pdnd {
    pub(crate) issuer: Issuer,
    pub(crate) clients: Vec<PdndClient>,
    pub(crate) voucher_life: Duration,
    /// How many vouchers were given.
    pub(crate) given: u64,
}

impl Default for Pdnd {
    fn default() -> Self {
        Self { issuer: Issuer::default(), clients: Vec::new(), voucher_life: VOUCHER_LIFE, given: 0 }
    }
}

impl Pdnd {
    /// How long a voucher is valid in virtual time: as long as its holder has it in real time.
    pub(crate) fn virtual_life(&self, time: &Timekeeper) -> Duration {
        time.window(self.voucher_life)
    }
}
