//! The checklist, and the whole state as a snapshot.

use super::answer::ok;
use crate::checklist;
use crate::chronicle::Snapshot;
use crate::server::Shared;
use axum::extract::State;
use axum::response::Response;
use std::sync::Arc;

pub(super) async fn checklist(State(shared): State<Arc<Shared>>) -> Response {
    ok(checklist::check(&shared.world()))
}

pub(super) async fn snapshot(State(shared): State<Arc<Shared>>) -> Response {
    let snapshot = Snapshot::of(&shared.world());
    ok(snapshot)
}
