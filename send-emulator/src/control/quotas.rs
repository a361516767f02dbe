//! What was used: calls, vouchers, attestations of prices.

use super::answer::ok;
use crate::server::Shared;
use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;

pub(super) async fn show(State(shared): State<Arc<Shared>>) -> Response {
    let world = shared.world();
    ok(json!({
        "plan": world.quotas.plan,
        "senders": world.quotas.report(),
        "vouchers": world.pdnd.given,
        "attestations": world.attestations.iter().map(|((creditor, notice), count)| {
            json!({ "creditorTaxId": creditor, "noticeCode": notice, "count": count })
        }).collect::<Vec<_>>(),
    }))
}
