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
//!
//! Bodies are JSON and have to say so: a page of another site cannot send them unnoticed. These calls are not in the journal and
//! meet no faults.

mod answer;
mod clock;
mod faults;
mod journal;
mod notifications;
mod quotas;

pub(crate) use clock::{advance, run_until};

use crate::server::Shared;
use axum::Router;
use axum::routing::{delete, get, post};
use std::sync::Arc;

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
        .route("/_emulator/quotas", get(quotas::show))
        .route("/_emulator/journal/breaches", get(journal::breaches))
}
