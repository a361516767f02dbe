//! Moving time.

use super::answer::{Refusal, Result, ok, read};
use crate::clock::Span;
use crate::error;
use crate::life;
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Moves time forward, and lets everything happen that falls into it.
pub(crate) fn advance(shared: &Shared, by: Duration) {
    advance_within(shared, by, Duration::MAX);
}

/// Moves time forward from event to event, for as long as `patience` lasts, and gives what is left.
pub(crate) fn advance_within(shared: &Shared, by: Duration, patience: Duration) -> Duration {
    let mut world = shared.world();
    let (began, mut left) = (Instant::now(), by);
    while let Some(next) = world.next_due() {
        let ahead = Duration::try_from(next.duration_since(world.time.now())).unwrap_or_default();
        if ahead > left {
            break;
        }
        left -= ahead;
        world.time.advance(ahead);
        world.settle();
        if began.elapsed() >= patience {
            return left;
        }
    }
    world.time.advance(left);
    world.settle();
    Duration::ZERO
}

/// Moves time from event to event until a notification has been in a status, for as long as `patience` lasts; true if it has.
pub(crate) fn run_until_within(
    shared: &Shared,
    iun: Iun,
    status: &NotificationStatus,
    patience: Duration,
) -> error::Result<bool> {
    let mut world = shared.world();
    let began = Instant::now();
    let id = world.notifications.find(&iun).ok_or(error::Error::NoSuchNotification { iun })?;
    while !life::has_reached(&world, id, status) {
        let Some(next) = world.next_due() else {
            let now = world.notifications.get(id).map(|notification| notification.status.clone());
            let (wanted, status) = (status.clone(), now.unwrap_or(NotificationStatus::InValidation));
            return Err(error::Error::NotReached { wanted, status });
        };
        world.time.advance_to(next);
        world.settle();
        if began.elapsed() >= patience {
            return Ok(life::has_reached(&world, id, status));
        }
    }
    Ok(true)
}

/// The same, however long it takes.
pub(crate) fn run_until(shared: &Shared, iun: Iun, status: &NotificationStatus) -> error::Result<()> {
    run_until_within(shared, iun, status, Duration::MAX).map(|_| ())
}

pub(super) async fn show(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    let next = world.next_due().map(|at| at.to_string());
    ok(json!({ "now": world.now.to_string(), "clock": world.time.to_string(), "next": next }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    by: Span,
}

pub(super) async fn advance_by(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let Advance { by } = read(&headers, &body)?;
    advance(&shared, by.into());
    Ok(show(State(shared)).await)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RunUntil {
    iun: Iun,
    status: NotificationStatus,
}

pub(super) async fn run(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let RunUntil { iun, status } = read(&headers, &body)?;
    if !status.is_known() {
        return Err(Refusal::invalid(format_args!("status: there is no {status}")));
    }
    run_until(&shared, iun, &status).map_err(|error| Refusal::of(&error))?;
    Ok(show(State(shared)).await)
}
