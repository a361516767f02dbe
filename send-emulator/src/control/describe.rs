//! What is served, described.

use super::answer::ok;
use crate::describe;
use crate::server::Shared;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// Which versions of the operations.
#[derive(Deserialize, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Versions {
    #[default]
    All,
    Newest,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    #[serde(default)]
    versions: Versions,
}

pub(super) async fn show(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Response {
    ok(describe::description(&shared.world(), which.versions == Versions::Newest))
}
