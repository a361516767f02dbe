//! `/_emulator/`: what tests in any language, and people, do with the emulator itself.
//!
//! | call | what |
//! |---|---|
//! | `GET /_emulator/clock` | virtual now, and how time passes |
//! | `POST /_emulator/clock/advance` `{"by": "7d"}` | moves time |
//! | `POST /_emulator/clock/run-until` `{"iun": …, "status": "EFFECTIVE_DATE"}` | moves time until a status is reached |
//! | `GET /_emulator/notifications`, `…/{iun}` | what was sent, and its timeline |
//! | `GET`, `POST`, `DELETE /_emulator/faults`, `DELETE …/{id}` | faults, written as in scenario files |
//! | `GET`, `DELETE /_emulator/journal` `?operation=&after=&limit=` | what was called |
//! | `GET /_emulator/journal/breaches` | which rules of good behaviour were broken |
//! | `GET /_emulator/quotas` | calls, vouchers and attestations that were used |
//! | `POST /_emulator/notifications/{iun}/acts` `{"what": "view", "recipient": 0}` | what people do: `view`, `view-by-delegate`, `pay`, `cancel`, … |
//! | `POST /_emulator/send` | sends by hand |
//! | `GET /_emulator/checklist` | what has to be exercised before going live |
//! | `GET /_emulator/snapshot` | the whole state |
//! | `PUT /_emulator/snapshot` | goes back to a state |
//! | `GET /_emulator/openapi.json` `?versions=newest` | what the API serves, described (OpenAPI 3.1) |
//! | `GET /_emulator/companies`, `POST …/{id}/token` | companies that receive, and a token to call with |
//! | `GET /_emulator/notifications/{iun}/fixtures` | what the API answers about it, by the name of a file |
//! | `GET`, `POST /_emulator/mandates` `{"delegator": …, "delegate": …}` | who may read for whom, with the codes |
//! | `GET`, `POST /_emulator/downtimes` `{"functionality": "NOTIFICATION_CREATE", "down": true}` | the platform goes down and up |
//!
//! Bodies are JSON and have to say so: a page of another site cannot send them unnoticed. These calls are not in the journal and
//! meet no faults.

mod acts;
mod answer;
mod clock;
mod companies;
mod describe;
mod downtimes;
mod faults;
mod journal;
mod mandates;
mod notifications;
mod quotas;
mod send;
mod state;

pub(crate) use clock::{advance, advance_within, run_until, run_until_within};

use crate::server::Shared;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, post};
use std::sync::Arc;

/// The longest form with a file.
const MAX_FORM: usize = 64 * 1024 * 1024;

/// The longest snapshot.
const MAX_SNAPSHOT: usize = 1024 * 1024 * 1024;

/// What is served under `/_emulator`.
pub(crate) fn router() -> Router<Arc<Shared>> {
    Router::new()
        .route("/_emulator/clock", get(clock::show))
        .route("/_emulator/clock/advance", post(clock::advance_by))
        .route("/_emulator/clock/run-until", post(clock::run))
        .route("/_emulator/notifications", get(notifications::list))
        .route("/_emulator/notifications/{iun}", get(notifications::show))
        .route("/_emulator/faults", get(faults::list).post(faults::add).delete(faults::clear))
        .route("/_emulator/faults/{id}", delete(faults::remove))
        .route("/_emulator/journal", get(journal::list).delete(journal::clear))
        .route("/_emulator/notifications/{iun}/acts", post(acts::act))
        .route("/_emulator/send", post(send::by_hand).layer(DefaultBodyLimit::max(MAX_FORM)))
        .route("/_emulator/checklist", get(state::checklist))
        .route(
            "/_emulator/snapshot",
            get(state::snapshot).put(state::restore).layer(DefaultBodyLimit::max(MAX_SNAPSHOT)),
        )
        .route("/_emulator/openapi.json", get(describe::show))
        .route("/_emulator/companies", get(companies::list))
        .route("/_emulator/companies/{id}/token", post(companies::token))
        .route("/_emulator/notifications/{iun}/fixtures", get(state::fixtures))
        .route("/_emulator/mandates", get(mandates::list).post(mandates::give))
        .route("/_emulator/downtimes", get(downtimes::list).post(downtimes::turn))
        .route("/_emulator/quotas", get(quotas::show))
        .route("/_emulator/journal/breaches", get(journal::breaches))
}
