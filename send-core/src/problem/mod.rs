//! What went wrong, told from whatever the other side answered.
//!
//! Six shapes of error body reach a client: the platform's own [`Problem`], the gateway's validation answer (whose JSON may be
//! broken, since it pastes a text with quotes into a template), the gateway's default `{"message": …}` in both cases, the
//! XML of the storage, the problem of PDND, and the HTML of a corporate proxy. [`ApiError::read`] takes any of them.
//!
//! Sources: pagopa/pn-commons `ExceptionHelper.java`; pagopa/pn-delivery `docs/openapi/aws/api-delivery-B2B-aws.yaml` (gateway
//! responses); pagopa/pn-auth-fleet `apikeyAuthorizerV2` (denials).

mod shapes;
mod words;

use shapes::{understand, verdict};

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
    /// The calls of the day are used up, for every key of the body and of its aggregate: stop until the next day.
    QuotaExhausted,
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
            Self::QuotaExhausted => "QUOTA_EXHAUSTED",
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
                400,
                "<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>",
                Verdict::LinkExpired,
                Some("ExpiredToken"),
            ),
            (
                400,
                "<Error><Code>RequestTimeout</Code><Message>Your socket connection was not read from.</Message></Error>",
                Verdict::Unavailable,
                Some("RequestTimeout"),
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
            (429, r#"{"message":"Limit Exceeded"}"#, Verdict::QuotaExhausted, Some("GATEWAY")),
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
