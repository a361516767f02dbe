//! What went wrong, told from whatever the other side answered.
//!
//! Six shapes of error body reach a client: the platform's own [`Problem`], the gateway's validation answer (whose JSON may be
//! broken, since it pastes a text with quotes into a template), the gateway's default `{"message": …}` in both cases, the
//! XML of the storage, the problem of PDND, and the HTML of a corporate proxy. [`ApiError::read`] takes any of them.
//!
//! Sources: pagopa/pn-commons `ExceptionHelper.java`; pagopa/pn-delivery `docs/openapi/aws/api-delivery-B2B-aws.yaml` (gateway
//! responses); pagopa/pn-auth-fleet `apikeyAuthorizerV2` (denials).

use crate::model::Problem;
use crate::redact::redact;
use crate::wire::{DecodeError, decode, wire_struct};
use std::fmt;

/// What an error answer means to the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// What was sent is not acceptable: change it.
    Invalid,
    /// No API key was sent.
    Unauthenticated,
    /// Key or voucher are not accepted: unknown or blocked key, key of another environment, voucher missing, expired or not
    /// wanted. The gateway remembers a denial for 60 seconds.
    AccessDenied,
    /// The key is fine, but not for this (group, version of a stream, sender's tax code).
    Forbidden,
    /// The path or method does not exist at the gateway: a wrong base URL, or an id with slashes.
    NoSuchRoute,
    /// A firewall refused the request: a free text that looks like an attack, a missing User-Agent, or a blocked address.
    Firewall,
    /// There is no such thing, or not yet, or not for this key.
    NotFound,
    /// The request was already received, or a notice code is in use.
    Duplicate,
    /// Against the state of things (a limit of streams, for instance).
    Conflict,
    /// Too many calls.
    RateLimited,
    /// The file is not kept any more.
    Gone,
    /// The link has expired: ask for another.
    LinkExpired,
    /// The service is not there for now.
    Unavailable,
    /// The service failed.
    ServerFailure,
    /// An answer that nobody expected.
    Unexpected,
}

impl Verdict {
    /// True if the same request may succeed later.
    #[must_use]
    pub const fn is_temporary(self) -> bool {
        matches!(self, Self::RateLimited | Self::Unavailable | Self::ServerFailure)
    }

    /// Stable name, for logs and other languages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "INVALID",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::AccessDenied => "ACCESS_DENIED",
            Self::Forbidden => "FORBIDDEN",
            Self::NoSuchRoute => "NO_SUCH_ROUTE",
            Self::Firewall => "FIREWALL",
            Self::NotFound => "NOT_FOUND",
            Self::Duplicate => "DUPLICATE",
            Self::Conflict => "CONFLICT",
            Self::RateLimited => "RATE_LIMITED",
            Self::Gone => "GONE",
            Self::LinkExpired => "LINK_EXPIRED",
            Self::Unavailable => "UNAVAILABLE",
            Self::ServerFailure => "SERVER_FAILURE",
            Self::Unexpected => "UNEXPECTED",
        }
    }
}

/// One thing that the other side says is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Complaint {
    /// A code such as `PN_DELIVERY_INVALIDPARAMETER_GROUP`, or the code of the storage.
    pub code: String,
    /// What it is about.
    pub element: Option<String>,
    /// The text, with personal data and secrets taken out.
    pub detail: Option<String>,
}

/// An error answer, understood.
///
/// # Example
/// ```
/// use send_core::problem::{ApiError, Verdict};
/// let error = ApiError::read(403, br#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#);
/// assert_eq!(error.verdict, Verdict::AccessDenied);
/// assert!(error.to_string().contains("API key"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// What it means.
    pub verdict: Verdict,
    /// What is wrong, as far as the answer says.
    pub complaints: Vec<Complaint>,
    /// The trace id, for the support desk.
    pub trace_id: Option<String>,
}

impl ApiError {
    /// Understands an error answer, whatever its shape.
    #[must_use]
    pub fn read(status: u16, body: &[u8]) -> Self {
        let text = String::from_utf8_lossy(body);
        let (complaints, trace_id) = understand(body, &text);
        let verdict = verdict(status, &complaints);
        Self { status, verdict, complaints, trace_id }
    }

    /// True if one of the complaints has this code.
    #[must_use]
    pub fn has_code(&self, code: &str) -> bool {
        self.complaints.iter().any(|complaint| complaint.code == code)
    }

    /// True for a 409 that says: this protocol number and token were already received.
    ///
    /// A lost race between two attempts may come with no complaint at all: it counts as well.
    #[must_use]
    pub fn is_duplicate_request(&self) -> bool {
        self.verdict == Verdict::Duplicate
            && self.complaints.iter().all(|complaint| {
                complaint.element.as_deref().is_none_or(|element| element.contains("paProtocolNumber"))
            })
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP {}: {}", self.status, advice(self.verdict))?;
        for complaint in &self.complaints {
            write!(f, "; {}", complaint.code)?;
            if let Some(element) = &complaint.element {
                write!(f, " at {element}")?;
            }
            if let Some(detail) = &complaint.detail {
                write!(f, ": {detail}")?;
            }
        }
        match &self.trace_id {
            Some(trace_id) => write!(f, " (trace {trace_id})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ApiError {}

fn advice(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Invalid => "the request is not acceptable",
        Verdict::Unauthenticated => "no API key was sent",
        Verdict::AccessDenied => {
            "the API key or the voucher is not accepted; check that the key belongs to this environment, that it is enabled, \
             and that a voucher is sent if and only if the key was made with PDND; a denial is remembered for 60 seconds"
        }
        Verdict::Forbidden => "this key may not do this",
        Verdict::NoSuchRoute => "the gateway knows no such path; check the base URL and the versions",
        Verdict::Firewall => {
            "a firewall refused the request; check the free texts, the User-Agent and the outgoing address"
        }
        Verdict::NotFound => "not found, or not yet, or not visible to this key",
        Verdict::Duplicate => "already received, or a notice code is in use",
        Verdict::Conflict => "against the present state",
        Verdict::RateLimited => "too many calls; slow down",
        Verdict::Gone => "the file is not kept any more",
        Verdict::LinkExpired => "the link has expired; ask for a new one",
        Verdict::Unavailable => "the service is not available for now; try again later",
        Verdict::ServerFailure => "the service failed",
        Verdict::Unexpected => "an answer that was not expected",
    }
}

wire_struct! {
    /// The gateway's default answer.
    struct GatewayMessage {
        optional lower: String = "message",
        optional upper: String = "Message",
    }
}

wire_struct! {
    /// What the functions in front of older versions answer.
    struct LambdaError {
        optional result_code: String = "resultCode",
        list error_list: String = "errorList",
    }
}

fn understand(body: &[u8], text: &str) -> (Vec<Complaint>, Option<String>) {
    if let Ok(problem) = decode::<Problem>(body) {
        if problem.errors.was_present() {
            let complaints = problem.errors.iter().map(|error| Complaint {
                code: redact(&error.code),
                element: error.element.as_deref().filter(|element| *element != "none").map(redact),
                detail: error.detail.as_deref().map(redact),
            });
            return (complaints.collect(), problem.trace_id);
        }
        if let Some(said) = decode::<GatewayMessage>(body).ok().and_then(|message| message.lower.or(message.upper)) {
            return (vec![complaint("GATEWAY", &said)], problem.trace_id);
        }
        if let Ok(lambda) = decode::<LambdaError>(body)
            && let Some(code) = lambda.result_code
        {
            return (lambda.error_list.iter().map(|said| complaint(&code, said)).collect(), None);
        }
    }
    if let Some(code) = between(text, "<Code>", "</Code>") {
        let said = between(text, "<Message>", "</Message>").unwrap_or_default();
        return (vec![complaint(code, said)], between(text, "<RequestId>", "</RequestId>").map(str::to_owned));
    }
    if let Some(code) = ["PN_INVALID_BODY", "PN_INVALID_PARAMETERS"].into_iter().find(|code| text.contains(code)) {
        let said = between(text, "\"detail\":\"", "\"}]").unwrap_or_default();
        return (vec![complaint(code, said)], between(text, "\"traceId\":\"", "\"").map(str::to_owned));
    }
    (Vec::new(), None)
}

fn complaint(code: &str, detail: &str) -> Complaint {
    Complaint { code: redact(code), element: None, detail: Some(redact(detail)).filter(|detail| !detail.is_empty()) }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inside, _)| inside)
}

/// Codes whose meaning differs from that of the status they come with.
const TELLING_CODES: &[(&str, Verdict)] = &[
    ("PN_GENERIC_INVALIDPARAMETER_DUPLICATED", Verdict::Duplicate),
    ("PN_DELIVERYPUSH_FILE_GONE", Verdict::Gone),
    ("PN_DELIVERY_FILEINFONOTFOUND", Verdict::Gone),
    ("AccessDenied", Verdict::LinkExpired),
    ("SlowDown", Verdict::RateLimited),
];

/// The gateway's 403 by its text: all denials look alike, but not all 403 are denials.
const FORBIDDEN_TEXTS: &[(&str, Verdict)] = &[
    ("explicit deny", Verdict::AccessDenied),
    ("Missing Authentication Token", Verdict::NoSuchRoute),
    ("Invalid key=value pair", Verdict::NoSuchRoute),
    ("equal-sign", Verdict::NoSuchRoute),
    ("Request has expired", Verdict::LinkExpired),
    ("Forbidden", Verdict::Firewall),
];

fn verdict(status: u16, complaints: &[Complaint]) -> Verdict {
    for (code, verdict) in TELLING_CODES {
        if status != 403 && complaints.iter().any(|complaint| complaint.code == *code) {
            return *verdict;
        }
    }
    match status {
        400 | 413 | 415 | 422 | 501 => Verdict::Invalid,
        401 => Verdict::Unauthenticated,
        403 => {
            let said = |text: &str| {
                complaints
                    .iter()
                    .any(|complaint| complaint.detail.as_deref().is_some_and(|detail| detail.contains(text)))
            };
            match FORBIDDEN_TEXTS.iter().find(|(text, _)| said(text)) {
                Some((_, verdict)) => *verdict,
                None if complaints.is_empty() => Verdict::Firewall,
                None => Verdict::Forbidden,
            }
        }
        404 => Verdict::NotFound,
        // Two attempts that race can earn a 409 without a word of explanation (pagopa/pn-delivery, transaction conflicts).
        409 if complaints.is_empty() => Verdict::Duplicate,
        409 => Verdict::Conflict,
        410 => Verdict::Gone,
        429 => Verdict::RateLimited,
        502..=504 => Verdict::Unavailable,
        500..=599 => Verdict::ServerFailure,
        _ => Verdict::Unexpected,
    }
}

impl From<DecodeError> for Complaint {
    fn from(error: DecodeError) -> Self {
        Self { code: "UNREADABLE".to_owned(), element: Some(error.path.clone()), detail: Some(error.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_understood() {
        let cases: &[(u16, &str, Verdict, Option<&str>)] = &[
            (
                400,
                r#"{"type":"GENERIC_ERROR","status":400,"title":"Handled error","detail":"See logs","traceId":"T","errors":[{"code":"PN_GENERIC_INVALIDPARAMETER","element":"none","detail":"Invalid taxId for recipient 0"}]}"#,
                Verdict::Invalid,
                Some("PN_GENERIC_INVALIDPARAMETER"),
            ),
            (
                400,
                r#"{"status":400,"title":"VALIDATION ERROR","traceId":"T","errors":[{"code":"PN_INVALID_BODY","detail":"Validation errors: ["object has missing required properties (["subject"])"]"}]}"#,
                Verdict::Invalid,
                Some("PN_INVALID_BODY"),
            ),
            (401, r#"{"message":"Unauthorized"}"#, Verdict::Unauthenticated, Some("GATEWAY")),
            (
                403,
                r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
                Verdict::AccessDenied,
                Some("GATEWAY"),
            ),
            (403, r#"{"message":"Missing Authentication Token"}"#, Verdict::NoSuchRoute, Some("GATEWAY")),
            (403, r#"{"message":"Forbidden"}"#, Verdict::Firewall, Some("GATEWAY")),
            (
                403,
                r#"{"status":403,"errors":[{"code":"PN_WEBHOOK_FORBIDDEN"}]}"#,
                Verdict::Forbidden,
                Some("PN_WEBHOOK_FORBIDDEN"),
            ),
            (
                403,
                "<Error><Code>AccessDenied</Code><Message>Request has expired</Message><RequestId>R</RequestId></Error>",
                Verdict::LinkExpired,
                Some("AccessDenied"),
            ),
            (
                403,
                "<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature…</Message></Error>",
                Verdict::Forbidden,
                Some("SignatureDoesNotMatch"),
            ),
            (
                409,
                r#"{"status":409,"errors":[{"code":"PN_GENERIC_INVALIDPARAMETER_DUPLICATED","element":"Duplicated notification for senderPaId##paProtocolNumber##idempotenceToken"}]}"#,
                Verdict::Duplicate,
                Some("PN_GENERIC_INVALIDPARAMETER_DUPLICATED"),
            ),
            (
                409,
                r#"{"status":409,"errors":[{"code":"PN_WEBHOOK_MAXSTREAMSCOUNTREACHED"}]}"#,
                Verdict::Conflict,
                Some("PN_WEBHOOK_MAXSTREAMSCOUNTREACHED"),
            ),
            (
                500,
                r#"{"status":500,"errors":[{"code":"PN_DELIVERYPUSH_FILE_GONE"}]}"#,
                Verdict::Gone,
                Some("PN_DELIVERYPUSH_FILE_GONE"),
            ),
            (
                400,
                r#"{"resultCode":"400.00","resultDescription":"Validation error","errorList":["subject missing"]}"#,
                Verdict::Invalid,
                Some("400.00"),
            ),
            (
                400,
                r#"{"type":"about:blank","status":400,"title":"x","correlationId":"c","errors":[{"code":"015-0008","detail":"Unable to generate a token"}]}"#,
                Verdict::Invalid,
                Some("015-0008"),
            ),
            (503, "<html><body>proxy</body></html>", Verdict::Unavailable, None),
            (429, r#"{"message":"Too Many Requests"}"#, Verdict::RateLimited, Some("GATEWAY")),
            (504, "", Verdict::Unavailable, None),
        ];
        for (status, body, verdict, code) in cases {
            let error = ApiError::read(*status, body.as_bytes());
            assert_eq!(error.verdict, *verdict, "{body}");
            assert_eq!(error.complaints.first().map(|complaint| complaint.code.as_str()), *code, "{body}");
        }
    }

    #[test]
    fn a_duplicate_request_is_not_a_duplicate_notice() {
        let of = |element: &str| {
            ApiError::read(409, format!(r#"{{"status":409,"errors":[{{"code":"PN_GENERIC_INVALIDPARAMETER_DUPLICATED","element":"Duplicated notification for {element}"}}]}}"#).as_bytes())
        };
        assert!(of("senderPaId##paProtocolNumber##idempotenceToken").is_duplicate_request());
        assert!(!of("creditorTaxId##noticeCode").is_duplicate_request());
        let race = ApiError::read(409, br#"{"status":409,"errors":[]}"#);
        assert!(race.is_duplicate_request());
    }
}
