//! The platform going down and up again, over HTTP.

use super::answer::{Refusal, Result, ok, read};
use crate::platform::Platform;
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use send_core::model::{Downtime, Functionality};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub(super) async fn list(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    let open: Vec<Downtime> = world.downtimes.open_ones().collect();
    let past: Vec<Downtime> = world.downtimes.past_ones(world.dice, world.now).map(|(_, downtime)| downtime).collect();
    ok(json!({ "open": open, "past": past }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Turn {
    functionality: Functionality,
    down: bool,
}

pub(super) async fn turn(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let Turn { functionality, down } = read(&headers, &body)?;
    if !functionality.is_known() {
        let all: Vec<&str> = Functionality::ALL.iter().map(Functionality::as_str).collect();
        return Err(Refusal::invalid(format_args!("functionality: one of {}", all.join(", "))));
    }
    Platform::new(&shared).turn(&functionality, down);
    Ok(list(State(shared)).await)
}
