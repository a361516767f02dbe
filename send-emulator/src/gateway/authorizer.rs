//! Who is calling: the API key, and the voucher that has to come with it or must not. What is wrong is never told; the
//! journal tells it.
//!
//! The gateway remembers a verdict for 60 seconds by the API key alone, allowed or denied: a process with a bad voucher denies
//! all the others for a minute, and a voucher works a little longer than it should. That can be switched on.
//!
//! Sources: pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/eventHandler.js`, `validation.js`; pagopa/pn-delivery
//! `docs/openapi/aws/api-delivery-B2B-aws.yaml` L7904 (`authorizerResultTtlInSeconds: 60`, identity source `x-api-key`).

use super::Reply;
use crate::clock::later;
use crate::faults::{Drawn, Effect, skewed};
use crate::journal::Remark;
use crate::pdnd;
use crate::problem;
use crate::sender::KeyState;
use crate::world::{Caller, World};
use axum::http::{HeaderMap, header};
use send_core::api::{Family, Route};
use send_core::time::Instant;
use std::collections::HashMap;
use std::time::Duration;

/// How long a verdict is remembered.
const TTL: Duration = Duration::from_secs(60);
/// How many are remembered: whoever calls makes keys up.
const MAX_VERDICTS: usize = 10_000;

/// Verdicts by API key, if they are remembered at all.
#[derive(Default)]
pub(crate) struct Verdicts {
    pub(crate) is_on: bool,
    remembered: HashMap<String, (Instant, Result<Caller, Remark>)>,
}

impl Verdicts {
    /// Remembers a verdict, and forgets those whose time is over. Where too many are remembered already, it is not.
    fn remember(&mut self, key: &str, now: Instant, verdict: (Instant, Result<Caller, Remark>)) {
        self.remembered.retain(|_, (until, _)| now < *until);
        if self.remembered.len() < MAX_VERDICTS {
            self.remembered.insert(key.to_owned(), verdict);
        }
    }
}

/// Keys are secrets.
impl std::fmt::Debug for Verdicts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Verdicts({})", self.remembered.len())
    }
}

/// Looks at key and voucher.
pub(super) fn authorize(
    world: &mut World,
    route: &Route,
    headers: &HeaderMap,
    drawn: &[Drawn],
) -> Result<Caller, Reply> {
    if !route.authenticated {
        return Ok(Caller::nobody());
    }
    if route.family == Family::Recipient {
        return company(world, headers, drawn);
    }
    let missing = || Remark::new("x-api-key", "manca la chiave", "the key is missing");
    let key = headers.get("x-api-key").ok_or_else(|| Reply::from(problem::UNAUTHORIZED).remark(missing()))?;
    let key = key.to_str().unwrap_or_default();
    let now = world.now;
    let remembered = world.verdicts.remembered.get(key).filter(|(until, _)| now < *until);
    let verdict = match remembered {
        Some((_, verdict)) => verdict.clone(),
        None => {
            let verdict = judge(world, key, headers, drawn);
            if world.verdicts.is_on {
                let until = later(now, world.time.window(TTL));
                world.verdicts.remember(key, now, (until, verdict.clone()));
            }
            verdict
        }
    };
    verdict.map_err(deny)
}

fn deny(remark: Remark) -> Reply {
    tracing::warn!(about = remark.path, reason = remark.en, "denied as the platform does, without a reason");
    Reply::from(problem::DENIED).remark(remark)
}

/// Looks at the token of a company. The company signed it by its own clock, so that is the time that counts.
fn company(world: &World, headers: &HeaderMap, drawn: &[Drawn]) -> Result<Caller, Reply> {
    let missing = || Remark::new("Authorization", "manca il token dell'azienda", "the company's token is missing");
    let authorization = headers.get(header::AUTHORIZATION);
    let authorization = authorization.ok_or_else(|| Reply::from(problem::UNAUTHORIZED).remark(missing()))?;
    let now = skewed(Instant::now(), skew(drawn));
    let company = world.companies.check(authorization.to_str().unwrap_or_default(), now);
    company.map(Caller::company).map_err(deny)
}

/// How wrong the clock is, in seconds.
fn skew(drawn: &[Drawn]) -> i64 {
    drawn.iter().map(|drawn| if let Effect::SkewClock { seconds } = drawn.effect { seconds } else { 0 }).sum()
}

fn judge(world: &World, key: &str, headers: &HeaderMap, drawn: &[Drawn]) -> Result<Caller, Remark> {
    let wrong = |path: &str, it: &str, en: &str| Err(Remark::new(path, it, en));
    let Some(record) = world.senders.key(key) else {
        return wrong(
            "x-api-key",
            "chiave sconosciuta, o di un altro ambiente",
            "unknown key, or one of another environment",
        );
    };
    if record.state == KeyState::Blocked {
        return wrong("x-api-key", "la chiave è bloccata", "the key is blocked");
    }
    let authorization = headers.get(header::AUTHORIZATION).map(|value| value.to_str().unwrap_or_default());
    match (record.pdnd, authorization) {
        (false, None) => {}
        (false, Some(_)) => {
            return wrong(
                "Authorization",
                "la chiave è stata creata senza PDND: il voucher non va inviato",
                "the key was made without PDND: no voucher may come with it",
            );
        }
        (true, None) => {
            return wrong(
                "Authorization",
                "la chiave è stata creata con PDND: manca il voucher",
                "the key was made with PDND: the voucher is missing",
            );
        }
        (true, Some(authorization)) => {
            pdnd::check_voucher(&world.pdnd, authorization, skewed(world.now, skew(drawn)))?;
        }
    }
    Ok(record.caller.clone())
}
