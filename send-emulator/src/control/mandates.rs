//! Mandates, seen from above: both ends, with the code that the delegate needs.

use super::answer::{Refusal, Result, ok, read};
use crate::api;
use crate::chronicle::Act;
use crate::server::Shared;
use crate::world::Given;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use send_core::tax::TaxId;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

pub(super) async fn list(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    let shown = |given: &Given| {
        json!({
            "mandateId": given.mandate.mandate_id,
            "delegator": given.delegator,
            "delegate": given.delegate,
            "status": given.status(world.now),
            "verificationCode": given.mandate.verification_code,
            "dateto": given.mandate.date_to,
        })
    };
    ok(world.mandates.all().map(shown).collect::<Vec<Value>>())
}

/// Who gives a mandate to whom, by tax code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ends {
    delegator: String,
    delegate: String,
}

pub(super) async fn give(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let Ends { delegator, delegate } = read(&headers, &body)?;
    for (name, tax_id) in [("delegator", &delegator), ("delegate", &delegate)] {
        TaxId::parse(tax_id).map_err(|error| Refusal::invalid(format_args!("{name}: {error}")))?;
    }
    let mut world = shared.world();
    let now = world.now;
    let given = api::give_mandate(&mut world, &delegator, &delegate);
    let id = given.map_err(|_| Refusal::invalid("there is a mandate between the two, or there are too many"))?;
    world.chronicle.write(now, Act::Mandate { delegator, delegate });
    Ok((StatusCode::CREATED, ok(json!({ "mandateId": id }))).into_response())
}
