//! Key and voucher, looked at before anybody else does. The rules are those of the platform's authorizer
//! (pagopa/pn-auth-fleet `apikeyAuthorizerV2/src/app/validation.js`).

use super::Diagnosis;
use crate::{Client, Environment};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::ExposeSecret;
use serde_json::Value;

/// False if there is nothing to call the platform with.
pub(super) async fn look(client: &Client, found: &mut Diagnosis) -> bool {
    let given = match client.credentials().await {
        Ok(given) => given,
        Err(error) => {
            found.error("voucher", "non si ottiene un voucher", "no voucher can be had", &error);
            return false;
        }
    };
    if let Some(key) = &given.api_key {
        look_at_key(key.expose_secret(), found);
    }
    if let Some(voucher) = &given.voucher
        && given.api_key.is_some()
    {
        look_at_voucher(voucher.expose_secret(), client, found);
    }
    true
}

fn look_at_key(key: &str, found: &mut Diagnosis) {
    if key.is_empty() || !key.bytes().all(|c| c.is_ascii_graphic()) {
        found.problem(
            "key",
            "la API key è vuota o contiene spazi o caratteri invisibili: copiarla di nuovo da Self-care",
            "the API key is empty or holds blanks or invisible characters: copy it again from Self-care",
        );
    } else if parts(key).is_some() {
        found.problem(
            "key",
            "al posto della API key c'è un token: un voucher va nel suo campo",
            "there is a token in place of the API key: a voucher has a place of its own",
        );
    } else {
        found.fine("key", "la API key ha una forma plausibile", "the API key has a plausible form");
    }
}

fn look_at_voucher(voucher: &str, client: &Client, found: &mut Diagnosis) {
    let Some((header, claims)) = parts(voucher) else {
        found.problem(
            "voucher",
            "il voucher non è un JWT: va passato da solo, senza «Bearer»",
            "the voucher is not a JWT: pass it alone, without \"Bearer\"",
        );
        return;
    };
    let before = found.findings.len();
    if header["typ"] != "at+jwt" {
        found.problem(
            "voucher",
            "il voucher non è un token di accesso (typ at+jwt): forse è la client assertion",
            "the voucher is no access token (typ at+jwt): perhaps it is the client assertion",
        );
    }
    if claims["exp"].as_i64().is_none_or(|end| end <= client.clock().now().as_second()) {
        found.problem(
            "voucher",
            "il voucher è scaduto, per l'orologio di questa macchina",
            "the voucher has expired, by the clock of this machine",
        );
    }
    let issuer = claims["iss"].as_str().unwrap_or_default();
    let known = [Environment::production(), Environment::uat()];
    let of = known.iter().find(|known| {
        known.issuer().is_some_and(|known| known.token_url.host_str() == Some(issuer.trim_start_matches("https://")))
    });
    if of.is_some_and(|of| of != client.environment()) && known.contains(client.environment()) {
        found.problem(
            "voucher",
            "il voucher è di un altro ambiente rispetto alla API",
            "the voucher is of another environment than the API",
        );
    }
    let audience = audience(&claims["aud"]);
    if audience.is_empty() {
        found.problem(
            "voucher",
            "il voucher non dice per chi è (aud): la piattaforma lo rifiuterà",
            "the voucher does not say whom it is for (aud): the platform will refuse it",
        );
    } else if known.iter().any(|known| known.issuer().is_some_and(|known| audience.contains(&known.audience))) {
        found.problem(
            "voucher",
            "il voucher è per PDND (aud), non per SEND: è la client assertion",
            "the voucher is for PDND (aud), not for SEND: it is the client assertion",
        );
    }
    if found.findings.len() == before {
        // Which audience the platform wants is not public, and its signature is for the platform to check.
        let audience = audience.join(", ");
        found.fine(
            "voucher",
            &format!(
                "il voucher è un token di accesso non scaduto, per {audience}: se è l'e-service di SEND e se la firma è buona lo \
                 sa solo la piattaforma"
            ),
            &format!(
                "the voucher is an access token that has not expired, for {audience}: whether that is the e-service of SEND, and \
                 the signature good, only the platform knows"
            ),
        );
    }
}

/// Whom a token is for: one text, or several (RFC 7519, 4.1.3).
fn audience(claim: &Value) -> Vec<String> {
    match claim {
        Value::String(one) => vec![one.clone()],
        Value::Array(several) => several.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// Header and claims of a JWT; its signature is for others to check.
fn parts(token: &str) -> Option<(Value, Value)> {
    let mut parts = token.split('.').map(|part| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok());
    Some((parts.next()??, parts.next()??))
}
