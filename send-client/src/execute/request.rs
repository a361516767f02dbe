//! An operation as a request over HTTP, and what of it the log may tell.

use super::Ask;
use crate::transport::{Destination, HttpRequest, RequestBody};
use crate::{Client, Error, ErrorKind, Result};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use send_core::api::Method;
use send_core::iun::Iun;
use url::Url;

impl Client {
    pub(super) async fn request_for(&self, operation: &dyn Ask) -> Result<HttpRequest> {
        let call = operation.call(self.versions()).map_err(|error| {
            Error::new(ErrorKind::InvalidInput, "the call cannot be written as JSON").because(error)
        })?;
        name_subject(&call.target);
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json, application/problem+json"));
        if operation.route().authenticated {
            let credentials = self.credentials().await?;
            for (name, secret) in credentials.headers() {
                let mut value = HeaderValue::try_from(secret).map_err(|_| {
                    Error::configuration("the API key or the voucher holds a character that no header can carry")
                })?;
                value.set_sensitive(true);
                headers
                    .insert(if name == "authorization" { AUTHORIZATION } else { HeaderName::from_static(name) }, value);
            }
        }
        let body = match call.body {
            Some(json) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                RequestBody::Bytes(json.into())
            }
            None => RequestBody::Empty,
        };
        Ok(HttpRequest {
            destination: Destination::Api,
            method: match call.method {
                Method::Post => http::Method::POST,
                Method::Put => http::Method::PUT,
                Method::Patch => http::Method::PATCH,
                Method::Delete => http::Method::DELETE,
                _ => http::Method::GET,
            },
            url: at(self.environment().base_url(), &call.target),
            headers,
            body,
            timeout: self.time_for(self.network().call)?,
        })
    }
}

/// A path and query behind the base URL. They are appended as they are: joining would let a path of `//host` change the host.
fn at(base: &Url, target: &str) -> Url {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let mut url = base.clone();
    match base.path().trim_end_matches('/') {
        "" => url.set_path(path),
        under => url.set_path(&format!("{under}{path}")),
    }
    url.set_query(query);
    url
}

/// Tells the span what a call is about, as far as its target says: neither an IUN nor a request id is personal.
fn name_subject(target: &str) {
    let span = tracing::Span::current();
    if span.is_disabled() {
        return;
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if let Some(iun) = path.split('/').find(|segment| Iun::parse(segment).is_ok()) {
        span.record("iun", iun);
    }
    if let Some(id) = query.strip_prefix("notificationRequestId=") {
        span.record("request_id", id.replace("%3D", "="));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_appended_and_never_changes_the_host() {
        for (base, target, expected) in [
            (
                "https://api.example.org",
                "/delivery/v2.6/requests?a=b%3D%26",
                "https://api.example.org/delivery/v2.6/requests?a=b%3D%26",
            ),
            ("https://api.example.org/under/", "/price/1/2", "https://api.example.org/under/price/1/2"),
            (
                "https://api.example.org",
                "//evil.example.org/x?y=//z",
                "https://api.example.org//evil.example.org/x?y=//z",
            ),
            ("https://api.example.org", "/a%2F..%2Fb?x=%23", "https://api.example.org/a%2F..%2Fb?x=%23"),
        ] {
            assert_eq!(at(&base.parse().unwrap(), target).as_str(), expected);
        }
    }
}
