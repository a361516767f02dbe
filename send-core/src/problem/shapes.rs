//! The shapes of error answers, and what each means.

use super::{Complaint, Verdict};
use crate::model::Problem;
use crate::redact::redact;
use crate::wire::{DecodeError, decode, wire_struct};

wire_struct! {
    /// The gateway's default answer.
    struct GatewayMessage {
        optional lower: String = "message",
        optional upper: String = "Message",
    }
}

wire_struct! {
    /// What PDND calls its trace id.
    struct Correlated {
        optional correlation_id: String = "correlationId",
    }
}

wire_struct! {
    /// What the functions in front of older versions answer.
    struct LambdaError {
        optional result_code: String = "resultCode",
        list error_list: String = "errorList",
    }
}

pub(super) fn understand(body: &[u8], text: &str) -> (Vec<Complaint>, Option<String>) {
    if let Ok(problem) = decode::<Problem>(body) {
        if problem.errors.was_present() {
            let complaints = problem.errors.iter().map(|error| Complaint {
                code: redact(&error.code),
                element: error.element.as_deref().filter(|element| *element != "none").map(redact),
                detail: error.detail.as_deref().map(redact),
            });
            let correlation = || decode::<Correlated>(body).ok().and_then(|problem| problem.correlation_id);
            return (complaints.collect(), problem.trace_id.or_else(correlation));
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
    // What signed the link ended before the link did, and a line too slow: both with 400 (Amazon S3, error responses).
    ("ExpiredToken", Verdict::LinkExpired),
    ("RequestTimeout", Verdict::Unavailable),
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

pub(super) fn verdict(status: u16, complaints: &[Complaint]) -> Verdict {
    for (code, verdict) in TELLING_CODES {
        if status != 403 && complaints.iter().any(|complaint| complaint.code == *code) {
            return *verdict;
        }
    }
    let said = |text: &str| {
        complaints.iter().any(|complaint| complaint.detail.as_deref().is_some_and(|detail| detail.contains(text)))
    };
    match status {
        400 | 413 | 415 | 422 | 501 => Verdict::Invalid,
        401 => Verdict::Unauthenticated,
        403 => match FORBIDDEN_TEXTS.iter().find(|(text, _)| said(text)) {
            Some((_, verdict)) => *verdict,
            None if complaints.is_empty() => Verdict::Firewall,
            None => Verdict::Forbidden,
        },
        404 => Verdict::NotFound,
        // Two attempts that race can earn a 409 without a word of explanation (pagopa/pn-delivery, transaction conflicts).
        409 if complaints.is_empty() => Verdict::Duplicate,
        409 => Verdict::Conflict,
        410 => Verdict::Gone,
        429 if said("Limit Exceeded") => Verdict::QuotaExhausted,
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
