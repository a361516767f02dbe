//! The endpoint that gives vouchers.

use super::{AUDIENCE, ISSUER, assertion};
use crate::clock::later;
use crate::dice::Use;
use crate::exchange::Exchange;
use crate::faults::{Effect, Target, skewed};
use crate::gateway::{Reply, drain};
use crate::journal::Remark;
use crate::problem;
use crate::server::Shared;
use crate::world::World;
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::{get, post};
use percent_encoding::percent_decode_str;
use send_core::time::Instant;
use serde_json::json;
use std::sync::Arc;

/// The longest form that is read.
const MAX_FORM: usize = 64 * 1024;
/// Any defect of an assertion.
const BAD_ASSERTION: &str = "015-0008";
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// What PDND serves.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().route("/token.oauth2", post(token)).route("/.well-known/jwks.json", get(jwks)).with_state(shared)
}

async fn jwks(State(shared): State<Arc<Shared>>) -> axum::Json<serde_json::Value> {
    axum::Json(shared.world().pdnd.issuer.jwks())
}

async fn token(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let exchange = Exchange::open(&shared, Target::Token, None, &head).await;
    if let Some(reply) = exchange.instead() {
        drain(&head.headers, body).await;
        return exchange.close(reply);
    }
    let skew: i64 = exchange
        .drawn()
        .iter()
        .map(|drawn| if let Effect::SkewClock { seconds } = drawn.effect { seconds } else { 0 })
        .sum();
    let reply = match to_bytes(body, MAX_FORM).await {
        Ok(body) => {
            let mut world = shared.world();
            give(&mut world, &head.headers, &body, skewed(Instant::now(), skew))
        }
        Err(_) => Err(Remark::new("", "il modulo è troppo lungo", "the form is too long")),
    };
    let reply = reply.unwrap_or_else(|remark| {
        tracing::warn!(path = remark.path, reason = remark.en, "no voucher");
        problem::pdnd(&shared.world(), 400, BAD_ASSERTION, "Unable to generate a token for the given request")
            .remark(remark)
    });
    exchange.close(reply)
}

/// Gives a voucher for a form.
fn give(world: &mut World, headers: &HeaderMap, body: &Bytes, client_time: Instant) -> Result<Reply, Remark> {
    let wrong = |path: &str, it: &str, en: &str| Remark::new(path, it, en);
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        return Err(wrong(
            "content-type",
            "deve essere application/x-www-form-urlencoded",
            "it has to be application/x-www-form-urlencoded",
        ));
    }
    let form = form(body);
    let field = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    if field("grant_type") != Some("client_credentials") {
        return Err(wrong("grant_type", "deve essere client_credentials", "it has to be client_credentials"));
    }
    if field("client_assertion_type") != Some(ASSERTION_TYPE) {
        let (it, en) = (format!("deve essere {ASSERTION_TYPE}"), format!("it has to be {ASSERTION_TYPE}"));
        return Err(Remark::new("client_assertion_type", it, en));
    }
    let assertion = field("client_assertion").unwrap_or_default();
    let asserted = assertion::check(&world.pdnd.clients, assertion, field("client_id"), client_time)?;
    world.pdnd.given += 1;
    let expires = later(world.now, world.pdnd.virtual_life(&world.time));
    let claims = json!({
        "iss": ISSUER, "aud": AUDIENCE, "sub": asserted.client_id, "client_id": asserted.client_id,
        "purposeId": asserted.purpose_id, "jti": world.dice.uuid(Use::Voucher, &[world.pdnd.given]),
        "iat": world.now.as_second(), "nbf": world.now.as_second(), "exp": expires.as_second(),
    });
    let voucher = world.pdnd.issuer.sign(&claims);
    let voucher = voucher.ok_or_else(|| wrong("", "il sistema non può firmare", "the system cannot sign"))?;
    let answer =
        json!({ "access_token": voucher, "token_type": "Bearer", "expires_in": world.pdnd.voucher_life.as_secs() });
    Ok(Reply::json(200, &answer).header("cache-control", "no-cache, no-store"))
}

fn form(body: &Bytes) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(body);
    let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (decode(name), decode(value))).collect()
}
