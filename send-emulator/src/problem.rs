//! Error bodies, in the shapes in which the platform and the things around it answer.
//!
//! Sources: pagopa/pn-commons `exceptions/ExceptionHelper.java` L112-126 (the service's problem, whose title and detail are
//! masked), pagopa/pn-delivery `docs/openapi/aws/api-delivery-B2B-aws.yaml` L7928-7950 (the gateway's validation), AWS API
//! gateway (its default answers).

use crate::dice::Use;
use crate::gateway::Reply;
use crate::world::World;
use send_core::model::{Problem, ProblemError};
use serde_json::json;

/// One entry of `errors`.
#[derive(Clone)]
pub(crate) struct Complaint {
    pub(crate) code: String,
    pub(crate) element: Option<String>,
    pub(crate) detail: String,
}

impl Complaint {
    pub(crate) fn new(code: impl Into<String>, element: Option<String>, detail: impl Into<String>) -> Self {
        Self { code: code.into(), element, detail: detail.into() }
    }
}

/// The answer of a service.
pub(crate) fn problem(world: &World, status: u16, service: &str, complaints: &[Complaint]) -> Reply {
    let mut problem = Problem::new();
    problem.r#type = Some("GENERIC_ERROR".to_owned());
    problem.status = Some(i64::from(status));
    problem.title = Some(if status < 500 { "Handled error" } else { "Unexpected error" }.to_owned());
    problem.detail = Some(format!("See logs for details in {service}"));
    problem.trace_id = Some(trace_id(world));
    problem.timestamp = Some(world.now.into());
    let error = |complaint: &Complaint| {
        let mut error = ProblemError::new(complaint.code.as_str());
        error.element.clone_from(&complaint.element);
        error.detail = Some(complaint.detail.clone());
        error
    };
    problem.errors = complaints.iter().map(error).collect();
    Reply::json(status, &problem).content_type("application/problem+json")
}

/// The answer of a service with one error.
pub(crate) fn one(world: &World, status: u16, service: &str, code: &str, detail: impl Into<String>) -> Reply {
    problem(world, status, service, &[Complaint::new(code, None, detail)])
}

/// The answer of the gateway to a body or a parameter that does not fit its schema.
pub(crate) fn gateway(world: &World, complaints: &[Complaint]) -> Reply {
    let errors: Vec<_> =
        complaints.iter().map(|complaint| json!({ "code": complaint.code, "detail": complaint.detail })).collect();
    let body = json!({ "status": 400, "title": "VALIDATION ERROR", "traceId": trace_id(world), "errors": errors });
    Reply::json(400, &body).header("x-amzn-ErrorType", "BadRequestException")
}

/// The answer of the function that translates requests of older versions.
pub(crate) fn translation(objections: &[impl AsRef<str>]) -> Reply {
    let objections: Vec<&str> = objections.iter().map(AsRef::as_ref).collect();
    let body = json!({ "resultCode": "400.00", "resultDescription": "Validation error", "errorList": objections });
    Reply::json(400, &body)
}

/// The answer of the function that shows notifications to older versions, if it cannot.
pub(crate) fn not_in_version(reason: &str) -> Reply {
    Reply::json(400, &json!({ "status": 400, "errors": [{ "code": reason }] }))
}

/// A default answer of the gateway.
pub(crate) struct GatewayDefault {
    status: u16,
    /// The gateway spells the name of the field in two ways.
    field: &'static str,
    message: &'static str,
    error_type: &'static str,
}

/// The key is missing.
pub(crate) const UNAUTHORIZED: GatewayDefault = default(401, "Unauthorized", "UnauthorizedException");
/// The key, or what came with it, is not accepted; the cause is never told.
pub(crate) const DENIED: GatewayDefault = GatewayDefault {
    status: 403,
    field: "Message",
    message: "User is not authorized to access this resource with an explicit deny",
    error_type: "AccessDeniedException",
};
/// There is no such path or method.
pub(crate) const NO_ROUTE: GatewayDefault =
    default(403, "Missing Authentication Token", "MissingAuthenticationTokenException");
/// The same, when a bearer token came along.
pub(crate) const NO_ROUTE_WITH_BEARER: GatewayDefault =
    default(403, "Invalid key=value pair (missing equal-sign) in Authorization header", "IncompleteSignatureException");
/// The firewall.
pub(crate) const FIREWALL: GatewayDefault = default(403, "Forbidden", "ForbiddenException");
/// The body is too large for the gateway.
pub(crate) const TOO_LARGE: GatewayDefault = default(413, "Request Too Long", "RequestTooLargeException");
/// The body is not JSON by its own account.
pub(crate) const NOT_JSON: GatewayDefault = default(415, "Unsupported Media Type", "UnsupportedMediaTypeException");
/// Too many calls at once.
pub(crate) const TOO_MANY: GatewayDefault = default(429, "Too Many Requests", "TooManyRequestsException");
/// The calls of the day are used up, or there is no room for more.
pub(crate) const LIMIT: GatewayDefault = default(429, "Limit Exceeded", "LimitExceededException");

const fn default(status: u16, message: &'static str, error_type: &'static str) -> GatewayDefault {
    GatewayDefault { status, field: "message", message, error_type }
}

impl From<GatewayDefault> for Reply {
    fn from(default: GatewayDefault) -> Self {
        let body = json!({ default.field: default.message });
        Self::json(default.status, &body).header("x-amzn-ErrorType", default.error_type)
    }
}

/// The answer of PDND.
pub(crate) fn pdnd(world: &World, status: u16, code: &str, detail: &str) -> Reply {
    let correlation = world.dice.uuid(Use::Trace, &[world.journal.written(), 1]);
    let body = json!({
        "type": "about:blank", "status": status, "title": if status == 400 { "Bad Request" } else { "Error" },
        "correlationId": correlation, "errors": [{ "code": code, "detail": detail }],
    });
    Reply::json(status, &body).content_type("application/problem+json")
}

/// A trace id in the form of the platform's.
pub(crate) fn trace_id(world: &World) -> String {
    let hex = world.dice.hex(Use::Trace, &[world.calls]);
    format!("Root=1-{}-{}", &hex[..8], &hex[8..])
}
