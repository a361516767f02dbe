//! What SEND looks at in a voucher.
//!
//! Source: pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/validation.js`: the type, the issuer, the key, the audience,
//! then signature and times without leeway. Whose voucher it is, is not compared with the API key.

use super::jws::Jws;
use super::{AUDIENCE, ISSUER, Pdnd};
use crate::journal::Remark;
use send_core::time::Instant;

/// Looks at what came in `Authorization`; gives the client's id.
pub(crate) fn check(pdnd: &Pdnd, authorization: &str, now: Instant) -> Result<String, Remark> {
    let wrong = |path: &str, it: &str, en: &str| Remark::new(format!("Authorization.{path}"), it, en);
    let token = authorization.strip_prefix("Bearer ").ok_or_else(|| {
        Remark::new("Authorization", "deve essere `Bearer <voucher>`", "it has to be `Bearer <voucher>`")
    })?;
    let jws = Jws::read(token).ok_or_else(|| wrong("", "non è un JWT", "not a JWT"))?;
    if jws.header("typ") != Some("at+jwt") {
        return Err(wrong("typ", "typ deve essere at+jwt", "typ has to be at+jwt"));
    }
    if jws.claim("iss") != Some(ISSUER) {
        return Err(wrong("iss", "il voucher è di un altro ambiente", "the voucher is of another environment"));
    }
    let key = jws.header("kid").and_then(|kid| pdnd.issuer.public_key(kid));
    let key = key.ok_or_else(|| wrong("kid", "chiave sconosciuta a PDND", "the key is not one of PDND's"))?;
    if jws.claim("aud") != Some(AUDIENCE) {
        return Err(wrong("aud", "il voucher è di un altro e-service", "the voucher is of another e-service"));
    }
    if !jws.is_signed_by(&key) {
        return Err(wrong("signature", "la firma non è di PDND", "the signature is not PDND's"));
    }
    if jws.seconds("exp").is_none_or(|exp| exp <= now.as_second()) {
        return Err(wrong(
            "exp",
            "il voucher è scaduto: non c'è tolleranza",
            "the voucher has expired: there is no leeway",
        ));
    }
    if jws.seconds("nbf").is_some_and(|nbf| nbf > now.as_second()) {
        return Err(wrong(
            "nbf",
            "il voucher non è ancora valido: non c'è tolleranza",
            "the voucher is not valid yet: there is no leeway",
        ));
    }
    Ok(jws.claim("client_id").unwrap_or_default().to_owned())
}
