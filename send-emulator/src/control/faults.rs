//! Setting faults over HTTP.

use super::answer::{Refusal, Result, ok, read};
use crate::error::Error;
use crate::faults::{Fault, FaultId, Faults};
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::sync::Arc;

pub(super) async fn list(State(shared): State<Arc<Shared>>) -> Response {
    ok(shared.world().faults.list())
}

pub(super) async fn add(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let fault: Fault = read(&headers, &body)?;
    let id = Faults::new(&shared).add(fault).map_err(|error: Error| Refusal::of(&error))?;
    Ok((StatusCode::CREATED, ok(json!({ "id": id }))).into_response())
}

pub(super) async fn clear(State(shared): State<Arc<Shared>>) -> StatusCode {
    Faults::new(&shared).clear();
    StatusCode::NO_CONTENT
}

pub(super) async fn remove(State(shared): State<Arc<Shared>>, Path(id): Path<u64>) -> Result<StatusCode> {
    let is_there = Faults::new(&shared).remove(FaultId::new(id));
    if is_there { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal::not_found(format_args!("there is no fault {id}"))) }
}
