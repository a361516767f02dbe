//! What the tests use that is personal or secret, read off the calls themselves: the watcher must know all of it.

use super::private::found_in;
use serde_json::Value;

/// Fields of the platform's messages that hold something personal or secret, in whatever object they stand. The sender is not
/// among them: a public body is no person. Nor are the parts of an address by which nobody is found (zip, province, country).
const FIELDS: &[&str] = &[
    "taxId",
    "fiscalCode",
    "recipientTaxId",
    "denomination",
    "displayName",
    "companyName",
    "firstName",
    "lastName",
    "email",
    "phoneNumber",
    "address",
    "addressDetails",
    "at",
    "municipality",
    "noticeCode",
    "subject",
    "abstract",
    "longBody",
    "shortBody",
    "secret",
    "access_token",
    "client_assertion",
    "verificationCode",
];

/// Panics if a body of JSON (or the form that asks for a voucher) holds something that the watcher would not recognise.
pub(crate) fn know_all_of(body: &[u8]) {
    if let Ok(body) = serde_json::from_slice(body) {
        walk(&body);
        return;
    }
    for (name, value) in url::form_urlencoded::parse(body).filter(|(name, _)| FIELDS.contains(&&**name)) {
        know(&name, &value);
    }
}

/// The same for the headers that show who is calling.
pub(crate) fn know_headers(headers: &http::HeaderMap) {
    for name in ["x-api-key", "authorization", "x-amz-meta-secret", "proxy-authorization"] {
        if let Some(value) = headers.get(name) {
            know(name, &String::from_utf8_lossy(value.as_bytes()));
        }
    }
}

fn walk(value: &Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if FIELDS.contains(&name.as_str()) => know(name, text),
                    _ => walk(value),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(walk),
        _ => {}
    }
}

/// To know a part is not enough: who tells the rest alone would not be heard. It must be known from its first letter on.
fn know(name: &str, value: &str) {
    let unknown = found_in(value).map_or(value, |found| value.split(found).next().unwrap_or_default());
    let known = !unknown.contains(char::is_alphanumeric);
    assert!(known, "{name} {value:?} is used by a test, and the watcher does not know it all: tests/watch/private.rs");
}
