//! One question to the token endpoint of PDND.
//!
//! Source: pagopa/pn-b2b-client `service/utils/InteropTokenSingleton.java:58-84` (form and answer).

use super::Vouchers;
use super::shelf::{Slot, Voucher};
use crate::execute::{no_answer, read_body};
use crate::transport::{Destination, HttpRequest, RequestBody};
use crate::{Error, ErrorKind};
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method};
use send_core::problem::ApiError;
use send_core::time::http_date;
use serde::Deserialize;
use std::time::Duration;
use tracing::{debug, warn};

const TIMEOUT: Duration = Duration::from_secs(20);
const LARGEST_ANSWER: usize = 256 * 1024;
/// Seconds between the clocks from which on it is worth a word.
pub(super) const SKEW_WORTH_TELLING: i64 = 30;
/// What a voucher without `expires_in` is taken to be good for.
const UNTOLD_LIFE: u64 = 300;
/// No voucher is taken to be good for longer: a number can say anything, and this one is added to a time.
const LONGEST_LIFE: u64 = 24 * 3600;

/// The answer of the token endpoint.
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: Option<String>,
    expires_in: Option<u64>,
}

impl Vouchers {
    pub(super) async fn attempt(&self, slot: &Slot) -> Result<Voucher, Error> {
        let ahead = slot.state().ahead;
        let assertion = self.pdnd.assertion(&self.issuer.audience, ahead, &*self.clock, &*self.entropy).await;
        let assertion = assertion
            .map_err(|error| Error::new(ErrorKind::Credentials, "the assertion could not be signed").because(error))?;
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json, application/problem+json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let form = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("client_id", &self.pdnd.client_id)
            .append_pair("client_assertion", &assertion)
            .append_pair("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            .append_pair("grant_type", "client_credentials")
            .finish();
        let request = HttpRequest {
            destination: Destination::Vouchers,
            method: Method::POST,
            url: self.issuer.token_url.clone(),
            headers,
            body: RequestBody::Bytes(form.into()),
            timeout: TIMEOUT,
        };
        let silent = |error| no_answer(error).calling(&self.issuer.token_url);
        let fetched = self.clock.elapsed();
        let response = self.transport.send(request).await.map_err(silent)?;
        self.learn_time(slot, response.header("date"));
        let status = response.status;
        let body = read_body(response, LARGEST_ANSWER).await?;
        if status != 200 {
            return Err(Error::api(ApiError::read(status, &body)));
        }
        // The text of a parsing error could repeat the token: it is not kept.
        let granted: Granted = serde_json::from_slice(&body)
            .map_err(|_| Error::new(ErrorKind::Decode, "the answer of the token endpoint holds no access_token"))?;
        if granted.token_type.as_deref().is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
            return Err(Error::configuration("PDND gives DPoP vouchers to this client; SEND takes Bearer only"));
        }
        let life = Duration::from_secs(granted.expires_in.unwrap_or(UNTOLD_LIFE).min(LONGEST_LIFE));
        debug!(life_s = life.as_secs(), "a voucher was granted");
        Ok(Voucher { token: granted.access_token.into(), fetched, life })
    }

    fn learn_time(&self, slot: &Slot, date: Option<&str>) {
        if let Some(date) = date.and_then(http_date) {
            let ahead = date.as_second() - self.clock.now().as_second();
            if ahead.abs() > SKEW_WORTH_TELLING {
                warn!(seconds = ahead, "the clock of this machine is wrong by the clock of PDND");
            }
            slot.change(|state| state.ahead = ahead);
        }
    }
}
