//! Reading the journal over HTTP.

use super::answer::ok;
use crate::journal::{Breach, Entry, Rule};
use crate::server::Shared;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// How many calls an answer has at most unless it is asked for more.
const USUAL_LIMIT: usize = 100;

/// Which calls.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    /// Name of an operation, or `upload`, `download`, `token`.
    operation: Option<String>,
    /// Number of the last call that is known already.
    #[serde(default)]
    after: u64,
    limit: Option<usize>,
}

/// The last calls that were asked for, oldest first.
pub(super) async fn list(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Response {
    let world = shared.world();
    let is_wanted = |entry: &&Entry| {
        entry.number > which.after && which.operation.as_deref().is_none_or(|name| entry.target.as_str() == name)
    };
    let newest = world.journal.entries().rev().filter(is_wanted).take(which.limit.unwrap_or(USUAL_LIMIT));
    let mut calls: Vec<&Entry> = newest.collect();
    calls.reverse();
    ok(calls)
}

pub(super) async fn clear(State(shared): State<Arc<Shared>>) -> StatusCode {
    shared.world().journal.clear();
    StatusCode::NO_CONTENT
}

pub(super) async fn breaches(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    let breaches: Vec<Breach> = Rule::ALL.iter().flat_map(|rule| rule.breaches(world.journal.entries())).collect();
    ok(breaches)
}
