//! The gateway in front of the services: firewall, routes, API keys, sizes and forms. Then a handler of [`crate::api`].
//!
//! Everything that arrives goes through [`serve`], in the order in which the platform looks: firewall, route, authorizer,
//! size, parameters, body. Routes come from `send_core::api::ROUTES`, each for every version that is served.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/aws/api-delivery-B2B-aws.yaml` (authorizer, validation), `scripts/aws/cfn/microservice.yml`
//! L1060 (firewall: a User-Agent is needed); pagopa/pn-auth-fleet `functions/apikeyAuthorizerV2/src/app/eventHandler.js`.

mod authorizer;
mod drain;
mod parameters;
mod reply;
pub(crate) mod schema;

pub(crate) use authorizer::Verdicts;
pub(crate) use drain::{declared_length, drain};
pub(crate) use parameters::parameter_schema;
pub(crate) use reply::{Hangup, Reply};

use crate::api::{self, Handler};
use crate::console;
use crate::control;
use crate::exchange::Exchange;
use crate::faults::{Drawn, Target};
use crate::journal::Remark;
use crate::limits::{MAX_API_BODY, MAX_STREAM_BODY};
use crate::problem;
use crate::server::Shared;
use crate::versions;
use crate::world::Caller;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{Query, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method as HttpMethod, StatusCode, Uri, header};
use axum::response::Response;
use axum::routing::{MethodFilter, get, on};
use send_core::api::{Method, ROUTES, Resource, Route, Version};
use std::sync::Arc;

/// A call that passed the gateway.
pub(crate) struct Call {
    pub(crate) version: Version,
    pub(crate) caller: Caller,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) body: Bytes,
    /// Faults that a handler has to know of.
    pub(crate) drawn: Vec<Drawn>,
}

impl Call {
    /// A parameter of the path or of the query.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(parameter, _)| parameter == name).map(|(_, value)| value.as_str())
    }
}

/// What is behind a path.
#[derive(Clone, Copy)]
struct Endpoint {
    route: &'static Route,
    version: Version,
    handler: Handler,
}

/// The parameters of a path, if they are text.
type PathParameters = Result<RawPathParams, RawPathParamsRejection>;

/// What the API serves.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    let mut router = Router::new();
    for route in api::routes() {
        if ROUTES.iter().any(|sender| api::for_companies(sender) == Some(route)) {
            continue;
        }
        let handler = api::handler(route.name);
        for version in versions::served_of(route).iter().copied() {
            let endpoint = Endpoint { route, version, handler };
            let serve = move |State(shared): State<Arc<Shared>>, path: PathParameters, request: Request| async move {
                answer(&shared, endpoint, path.ok(), request).await
            };
            router = router.route(&route.template(version), on(filter(route.method), serve));
        }
        for (_, path) in api::FORMER_PATHS.iter().filter(|(operation, _)| *operation == route.name) {
            let endpoint = Endpoint { route, version: Version::V1, handler };
            let serve = move |State(shared): State<Arc<Shared>>, path: PathParameters, request: Request| async move {
                answer(&shared, endpoint, path.ok(), request).await
            };
            router = router.route(path, on(filter(route.method), serve));
        }
    }
    router
        // Whether the e-service is up, for PDND: nothing but a status.
        .route("/interop/probing", get(StatusCode::OK))
        .merge(control::router())
        .merge(console::router())
        .fallback(no_route)
        .method_not_allowed_fallback(no_route)
        .with_state(shared)
}

fn filter(method: Method) -> MethodFilter {
    match method {
        Method::Post => MethodFilter::POST,
        Method::Put => MethodFilter::PUT,
        Method::Patch => MethodFilter::PATCH,
        Method::Delete => MethodFilter::DELETE,
        _ => MethodFilter::GET,
    }
}

impl Endpoint {
    /// What is behind the path for whoever shows these credentials: on the platform, companies call another host.
    fn for_credentials(self, headers: &HeaderMap) -> Self {
        let is_company = !headers.contains_key("x-api-key") && headers.contains_key(header::AUTHORIZATION);
        match api::for_companies(self.route).filter(|_| is_company) {
            Some(route) => Self { route, handler: api::handler(route.name), ..self },
            None => self,
        }
    }
}

async fn answer(shared: &Shared, endpoint: Endpoint, path: Option<RawPathParams>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let endpoint = endpoint.for_credentials(&head.headers);
    let Endpoint { route, version, .. } = endpoint;
    let mut exchange = Exchange::open(shared, Target::Operation(route), Some(version), &head).await;
    if let Some(reply) = exchange.instead() {
        // A body that cannot be read is missing in the journal, and the fault happens all the same.
        if let Ok(body) = to_bytes(body, MAX_API_BODY).await {
            exchange.keep(&body, content_type(&head.headers));
        }
        return exchange.close(reply);
    }
    let reply = serve(&mut exchange, shared, endpoint, path, (&head, body)).await.unwrap_or_else(|reply| reply);
    tracing::info!(operation = route.name, version = %version, status = reply.status(), "call");
    exchange.close(reply)
}

async fn serve(
    exchange: &mut Exchange<'_>,
    shared: &Shared,
    endpoint: Endpoint,
    path: Option<RawPathParams>,
    (head, body): (&Parts, Body),
) -> Result<Reply, Reply> {
    let caller = match admit(exchange, shared, endpoint, head) {
        Ok(caller) => caller,
        Err(reply) => {
            drain(&head.headers, body).await;
            return Err(reply);
        }
    };
    let is_stream = endpoint.route.resource == Some(Resource::Streams);
    let (limit, too_large) =
        if is_stream { (MAX_STREAM_BODY, problem::FIREWALL) } else { (MAX_API_BODY, problem::TOO_LARGE) };
    if declared_length(&head.headers).is_some_and(|length| length > limit as u64) {
        drain(&head.headers, body).await;
        return Err(too_large.into());
    }
    let body = to_bytes(body, limit).await.map_err(|_| too_large)?;
    exchange.keep(&body, content_type(&head.headers));
    if !body.is_empty() && !is_json(&head.headers) {
        return Err(problem::NOT_JSON.into());
    }
    let parameters = all_parameters(path.as_ref(), &head.uri);
    let mut world = shared.world();
    world.calls += 1;
    let trace = problem::trace_id(&world);
    let drawn = exchange.drawn().to_vec();
    let call = Call { version: endpoint.version, caller, parameters, body, drawn };
    let now = world.now;
    let reply = match parameters::complaint(&call.parameters) {
        Some(complaint) => problem::gateway(&world, &[complaint]),
        None => {
            let answer = (endpoint.handler)(&mut world, &call);
            // Where time passed in a call, somebody did something, such as looking, before it was refused.
            if answer.is_ok() || world.now > now {
                world.chronicle.call(now, endpoint.route.name, &call, answer.is_err());
            }
            answer.unwrap_or_else(|refusal| refusal)
        }
    };
    let is_first_stream = is_stream && endpoint.version == Version::V1;
    // The function in front of the first version knows only one error of the caller.
    let reply = if is_first_stream && matches!(reply.status(), 403 | 404) { reply.with_status(400) } else { reply };
    Ok(reply.header("x-amzn-trace-id", trace))
}

/// What can be said without the body: firewall, method, key.
fn admit(exchange: &mut Exchange<'_>, shared: &Shared, endpoint: Endpoint, head: &Parts) -> Result<Caller, Reply> {
    if is_blocked(&head.uri, &head.headers) {
        let remark = Remark::new(
            "User-Agent",
            "le API delivery lo vogliono, e non vuoto",
            "the delivery APIs want one that is not empty",
        );
        return Err(Reply::from(problem::FIREWALL).remark(remark));
    }
    if head.method == HttpMethod::HEAD {
        return Err(problem::NO_ROUTE.into());
    }
    let mut world = shared.world();
    let caller = authorizer::authorize(&mut world, endpoint.route, &head.headers, exchange.drawn())?;
    if endpoint.route.authenticated {
        let (now, sender) = (world.now, world.id_of(&caller).to_owned());
        exchange.caller(&sender);
        world.quotas.admit(&sender, endpoint.route.name, now)?;
    }
    Ok(caller)
}

/// The firewall's rule that clients run into: the delivery APIs want a User-Agent.
fn is_blocked(uri: &Uri, headers: &HeaderMap) -> bool {
    let blocked =
        uri.path().starts_with("/delivery/") && headers.get(header::USER_AGENT).is_none_or(HeaderValue::is_empty);
    if blocked {
        tracing::warn!("refused as the platform's firewall does: a call to /delivery/ without a User-Agent");
    }
    blocked
}

fn all_parameters(path: Option<&RawPathParams>, uri: &Uri) -> Vec<(String, String)> {
    let in_path = path.into_iter().flatten().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let in_query = Query::<Vec<(String, String)>>::try_from_uri(uri).map(|Query(query)| query);
    in_path.chain(in_query.unwrap_or_default()).collect()
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = content_type(headers).split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn no_route(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let exchange = Exchange::open(&shared, Target::Api, None, &head).await;
    tracing::warn!(method = %head.method, "no such route");
    drain(&head.headers, body).await;
    let reply: Reply = if is_blocked(&head.uri, &head.headers) {
        problem::FIREWALL.into()
    } else if head.headers.contains_key(header::AUTHORIZATION) {
        problem::NO_ROUTE_WITH_BEARER.into()
    } else {
        problem::NO_ROUTE.into()
    };
    let reply = exchange.instead().unwrap_or(reply);
    exchange.close(reply)
}
