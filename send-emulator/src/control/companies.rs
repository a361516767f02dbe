//! Companies that receive, and tokens to try their API with.

use super::answer::{Refusal, Result, ok};
use crate::server::Shared;
use axum::extract::{Path, State};
use axum::response::Response;
use send_core::time::Instant;
use serde_json::{Value, json};
use std::sync::Arc;

pub(super) async fn list(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    let shown =
        world.companies.all().map(|(id, company)| json!({ "id": id, "name": company.name, "taxId": company.tax_id }));
    ok(shown.collect::<Vec<Value>>())
}

/// A token of a company, as it would sign one itself: an hour of its life is left.
pub(super) async fn token(State(shared): State<Arc<Shared>>, Path(id): Path<String>) -> Result {
    let mut world = shared.world();
    let jti = world.dice.uuid(crate::dice::Use::Token, &[world.calls, world.journal.written()]);
    let token = world.companies.token(&id, &jti, Instant::now());
    let token = token.ok_or_else(|| Refusal::not_found("there is no company with this id that has a virtual key"))?;
    Ok(ok(json!({ "token": token })))
}
