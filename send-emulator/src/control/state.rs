//! The checklist, the whole state as a snapshot, and what is answered about a notification as files.

use super::answer::{Refusal, Result, ok, read};
use crate::checklist;
use crate::chronicle::Snapshot;
use crate::fixtures;
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use send_core::iun::Iun;
use serde_json::{Map, Value};
use std::sync::Arc;

pub(super) async fn checklist(State(shared): State<Arc<Shared>>) -> Response {
    ok(checklist::check(&shared.world()))
}

pub(super) async fn snapshot(State(shared): State<Arc<Shared>>) -> Response {
    let snapshot = Snapshot::of(&shared.world());
    ok(snapshot)
}

/// Goes back to a snapshot.
pub(super) async fn restore(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result<StatusCode> {
    let snapshot: Snapshot = read(&headers, &body)?;
    shared.restore(&snapshot).map_err(|error| Refusal::of(&error))?;
    Ok(StatusCode::NO_CONTENT)
}

/// The answers about a notification, by the name of a file.
pub(super) async fn fixtures(State(shared): State<Arc<Shared>>, Path(iun): Path<String>) -> Result {
    let iun = Iun::parse(&iun).map_err(Refusal::invalid)?;
    let fixtures = fixtures::of(&shared, iun).map_err(|error| Refusal::of(&error))?;
    let files = fixtures.into_iter().map(|fixture| {
        let body = serde_json::from_slice(fixture.body()).unwrap_or(Value::Null);
        (fixture.name().to_owned(), body)
    });
    Ok(ok(files.collect::<Map<String, Value>>()))
}
