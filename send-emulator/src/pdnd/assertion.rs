//! The rules of a client assertion, strict since 2025: what is not foreseen is refused.
//!
//! Source: pagopa/interop-be-monorepo `packages/client-assertion-validation/src/utils.ts`, `validation.ts`.

use super::jws::Jws;
use super::{ASSERTION_AUDIENCE, PdndClient};
use crate::journal::Remark;
use send_core::time::Instant;
use serde_json::Value;

/// The claims that an assertion may have, and whether it must.
const CLAIMS: &[(&str, bool)] = &[
    ("iss", true),
    ("sub", true),
    ("aud", true),
    ("purposeId", true),
    ("jti", true),
    ("iat", true),
    ("exp", true),
    ("digest", false),
];

/// What a good assertion says.
pub(super) struct Asserted {
    pub(super) client_id: String,
    pub(super) purpose_id: String,
}

/// Looks at an assertion. `now` is the client's time: real, as the clock of its machine.
pub(super) fn check(
    clients: &[PdndClient],
    assertion: &str,
    client_id: Option<&str>,
    now: Instant,
) -> Result<Asserted, Remark> {
    let wrong = |path: &str, it: &str, en: &str| Remark::new(path, it, en);
    let jws = Jws::read(assertion)
        .ok_or_else(|| wrong("client_assertion", "non è un JWS in forma compatta", "not a JWS in compact form"))?;
    check_header(&jws)?;
    check_claims(&jws)?;
    let subject = jws.claim("sub").unwrap_or_default();
    if jws.claim("iss") != Some(subject) {
        return Err(wrong(
            "iss",
            "iss e sub devono essere entrambi l'id del client",
            "iss and sub both have to be the client id",
        ));
    }
    if client_id.is_some_and(|client_id| client_id != subject) {
        return Err(wrong("client_id", "client_id è diverso da sub", "client_id differs from sub"));
    }
    if !is_for_pdnd(jws.claims.get("aud")) {
        let (it, en) = (
            format!("aud deve contenere {ASSERTION_AUDIENCE}, senza schema"),
            format!("aud has to hold {ASSERTION_AUDIENCE}, without a scheme"),
        );
        return Err(Remark::new("aud", it, en));
    }
    if jws.seconds("exp").is_none_or(|exp| exp <= now.as_second()) {
        return Err(wrong(
            "exp",
            "l'asserzione è scaduta: exp non ha tolleranza",
            "the assertion has expired: exp has no leeway",
        ));
    }
    let purpose = jws.claim("purposeId").unwrap_or_default();
    let client = find(clients, subject, jws.header("kid").unwrap_or_default(), purpose)?;
    if !client.public_key.der().is_some_and(|key| jws.is_signed_by(&key)) {
        return Err(wrong(
            "signature",
            "la firma non è della chiave registrata",
            "the signature is not that of the registered key",
        ));
    }
    Ok(Asserted { client_id: subject.to_owned(), purpose_id: purpose.to_owned() })
}

fn check_header(jws: &Jws<'_>) -> Result<(), Remark> {
    if jws.header("alg") != Some("RS256") {
        return Err(Remark::new("alg", "l'algoritmo deve essere RS256", "the algorithm has to be RS256"));
    }
    if jws.header.contains_key("typ") && !jws.header("typ").is_some_and(|typ| typ.eq_ignore_ascii_case("JWT")) {
        return Err(Remark::new("typ", "typ, se c'è, deve essere JWT", "typ has to be JWT, if it is there"));
    }
    let is_sound =
        |kid: &str| !kid.is_empty() && kid.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_');
    if !jws.header("kid").is_some_and(is_sound) {
        return Err(Remark::new(
            "kid",
            "kid manca o ha caratteri non ammessi",
            "kid is missing or has other characters than a-z A-Z 0-9 - _",
        ));
    }
    Ok(())
}

fn check_claims(jws: &Jws<'_>) -> Result<(), Remark> {
    if let Some((name, _)) = CLAIMS.iter().find(|(name, is_required)| *is_required && !jws.claims.contains_key(*name)) {
        return Err(Remark::new(*name, format!("manca {name}"), format!("{name} is missing")));
    }
    if let Some(name) = jws.claims.keys().find(|name| CLAIMS.iter().all(|(known, _)| known != name)) {
        let (it, en) = (
            format!("{name} non è ammesso: ogni altro campo è rifiutato"),
            format!("{name} is not allowed: other claims are refused"),
        );
        return Err(Remark::new(name, it, en));
    }
    for (name, is_sound) in [
        ("purposeId", jws.claim("purposeId").is_some_and(is_uuid)),
        ("sub", jws.claim("sub").is_some_and(is_uuid)),
        ("jti", jws.claim("jti").is_some_and(|jti| !jti.is_empty())),
        ("iat", jws.seconds("iat").is_some()),
        ("exp", jws.seconds("exp").is_some()),
    ] {
        if !is_sound {
            let (it, en) =
                (format!("{name} non ha la forma prevista"), format!("{name} does not have the form that it should"));
            return Err(Remark::new(name, it, en));
        }
    }
    Ok(())
}

fn is_uuid(text: &str) -> bool {
    crate::gateway::schema::is_uuid(text)
}

fn is_for_pdnd(audience: Option<&Value>) -> bool {
    match audience {
        Some(Value::String(one)) => one == ASSERTION_AUDIENCE,
        Some(Value::Array(all)) => all.iter().any(|one| one.as_str() == Some(ASSERTION_AUDIENCE)),
        _ => false,
    }
}

fn find<'c>(clients: &'c [PdndClient], id: &str, kid: &str, purpose: &str) -> Result<&'c PdndClient, Remark> {
    if clients.iter().all(|client| client.client_id != id) {
        return Err(Remark::new("sub", "client sconosciuto", "unknown client"));
    }
    let key = clients.iter().find(|client| client.client_id == id && client.kid == kid);
    let client =
        key.ok_or_else(|| Remark::new("kid", "kid sconosciuto per questo client", "unknown kid for this client"))?;
    let is_allowed = client.purposes.is_empty() || client.purposes.iter().any(|own| own == purpose);
    let unknown =
        || Remark::new("purposeId", "finalità sconosciuta per questo client", "unknown purpose for this client");
    is_allowed.then_some(client).ok_or_else(unknown)
}
