//! Vouchers: fetched by one, used by all, renewed before they end.
//!
//! While a voucher is good but due, one caller renews it and the others go on with it; when there is none, all wait for one
//! request. After PDND said no it is not asked again for a minute: its answer would be the same, and the organisation's limit is
//! shared. After SEND denied a call a voucher is renewed once: the gateway remembers denials for 60 seconds
//! (pagopa/pn-delivery `aws/api-delivery-B2B-aws.yaml`, `authorizerResultTtlInSeconds`).

use super::pdnd::{Issuer, renewal};
use super::{AfterDenial, AuthError, AuthProvider, Credentials, Pdnd};
use crate::execute::{no_answer, read_body};
use crate::retry::{RetryBudget, Trying};
use crate::transport::{Destination, HttpRequest, RequestBody, Transport};
use crate::{Clock, Entropy, Error, ErrorKind};
use async_trait::async_trait;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method};
use secrecy::SecretString;
use send_core::api::RetryClass;
use send_core::problem::ApiError;
use send_core::time::http_date;
use serde::Deserialize;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tracing::{debug, warn};
use url::Url;

/// How long a denial, or a refusal of PDND, is taken to stand.
const MEMORY: Duration = Duration::from_secs(60);
const TIMEOUT: Duration = Duration::from_secs(20);
const LARGEST_ANSWER: usize = 256 * 1024;
/// Seconds between the clocks from which on it is worth a word.
const SKEW_WORTH_TELLING: i64 = 30;
/// What a voucher without `expires_in` is taken to be good for.
const UNTOLD_LIFE: u64 = 300;

/// The vouchers of one PDND client, by issuer.
#[derive(Clone, Default)]
pub(super) struct Shelf(Arc<Mutex<Vec<Labelled>>>);

type Labelled = (Url, Arc<Slot>);

#[derive(Default)]
struct Slot {
    state: Mutex<State>,
    renewing: tokio::sync::Mutex<()>,
}

#[derive(Default, Clone)]
struct State {
    voucher: Option<Voucher>,
    /// PDND's last no, and when it was said.
    refused: Option<(Duration, ApiError)>,
    /// Seconds by which the issuer's clock is ahead of ours.
    ahead: i64,
}

#[derive(Clone)]
struct Voucher {
    token: SecretString,
    fetched: Duration,
    life: Duration,
}

/// The answer of the token endpoint.
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: Option<String>,
    expires_in: Option<u64>,
}

/// Gives the API key and a voucher.
pub(crate) struct Vouchers {
    pub(crate) api_key: SecretString,
    pub(crate) pdnd: Pdnd,
    pub(crate) issuer: Issuer,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
}

#[async_trait]
impl AuthProvider for Vouchers {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let slot = self.pdnd.shelf.slot(&self.issuer.token_url);
        let now = self.clock.elapsed();
        let voucher = match slot.state().voucher {
            Some(voucher) if now < voucher.fetched + renewal(voucher.life) => voucher,
            Some(voucher) if now < voucher.fetched + voucher.life => match slot.renewing.try_lock() {
                Ok(_turn) => self.fetch(&slot).await.unwrap_or_else(|error| {
                    warn!(%error, "the voucher could not be renewed yet; the old one is still good");
                    voucher
                }),
                Err(_) => voucher,
            },
            _ => {
                let _turn = slot.renewing.lock().await;
                // Somebody may have fetched one while we stood in line.
                match slot.state().voucher.filter(|voucher| self.clock.elapsed() < voucher.fetched + voucher.life) {
                    Some(voucher) => voucher,
                    None => self.fetch(&slot).await?,
                }
            }
        };
        Ok(Arc::new(Credentials { api_key: Some(self.api_key.clone()), voucher: Some(voucher.token) }))
    }

    async fn denied(&self) -> AfterDenial {
        let slot = self.pdnd.shelf.slot(&self.issuer.token_url);
        let now = self.clock.elapsed();
        slot.change(|state| {
            // A younger one was fetched after a denial, or denied for another's sake: it may well be good in a minute.
            state.voucher = state.voucher.take().filter(|voucher| now < voucher.fetched + MEMORY);
        });
        AfterDenial::TryAgain
    }
}

impl Vouchers {
    async fn fetch(&self, slot: &Slot) -> Result<Voucher, Error> {
        if let Some((said, refusal)) = slot.state().refused
            && self.clock.elapsed() < said + MEMORY
        {
            return Err(refused(refusal, slot.state().ahead));
        }
        let before = slot.state().ahead;
        let mut result = self.ask(slot).await;
        // An assertion from the future or the past is refused like any other: if only now the skew is known, try once more.
        let after = slot.state().ahead;
        if is_refusal(&result) && (after - before).abs() > SKEW_WORTH_TELLING {
            result = self.ask(slot).await;
        }
        match result {
            Ok(voucher) => {
                slot.change(|state| (state.voucher, state.refused) = (Some(voucher.clone()), None));
                Ok(voucher)
            }
            Err(error) => match error.api_error().filter(|api| (400..500).contains(&api.status) && api.status != 429) {
                Some(api) => {
                    slot.change(|state| state.refused = Some((self.clock.elapsed(), api.clone())));
                    Err(refused(api.clone(), after))
                }
                None => Err(error),
            },
        }
    }

    async fn ask(&self, slot: &Slot) -> Result<Voucher, Error> {
        let budget = RetryBudget::default();
        let trying = Trying {
            clock: &*self.clock,
            entropy: &*self.entropy,
            budget: &budget,
            observer: None,
            deadline: None,
            retries: true,
        };
        trying.run(RetryClass::Voucher, |_| self.attempt(slot)).await.map_err(|error| error.during("pdnd_token"))
    }

    async fn attempt(&self, slot: &Slot) -> Result<Voucher, Error> {
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
        let life = Duration::from_secs(granted.expires_in.unwrap_or(UNTOLD_LIFE));
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

fn is_refusal(result: &Result<Voucher, Error>) -> bool {
    matches!(result, Err(error) if error.status() == Some(400))
}

/// PDND never says what is wrong: here is what it can be, and the id by which their desk can find out.
fn refused(api: ApiError, ahead: i64) -> Error {
    let clock = match ahead.abs() > SKEW_WORTH_TELLING {
        true => format!(" The clock of this machine is {ahead} s behind that of PDND: set it."),
        false => String::new(),
    };
    Error::api(api).advised(format!(
        "PDND gives no reason. Check that the key was added to this client and its kid is right, that the purpose is active and \
         belongs to the e-service of SEND, that the client is linked to the purpose, and that all are of this environment.{clock}"
    ))
}

impl Shelf {
    fn slot(&self, token_url: &Url) -> Arc<Slot> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slots.iter().find(|(url, _)| url == token_url) {
            Some((_, slot)) => Arc::clone(slot),
            None => {
                let slot = Arc::<Slot>::default();
                slots.push((token_url.clone(), Arc::clone(&slot)));
                slot
            }
        }
    }
}

impl Slot {
    fn state(&self) -> State {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl fmt::Debug for Vouchers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vouchers").field("pdnd", &self.pdnd).finish_non_exhaustive()
    }
}
