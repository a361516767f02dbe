//! What the gateway and the service want of calls about informal notifications.
//!
//! The gateway compares with the schema of the bundle; the service's own codes are those of `svc/validation/ErrorCodes.java`, HTTP 400,
//! and 409 for a request that was there before. At most one recipient and ten documents (pagopa/pn-delivery
//! `config/application.properties` L45-47).

use crate::gateway::schema::{self, Property, Shape};
use crate::gateway::{Call, Reply};
use crate::problem::{self, Complaint};
use crate::world::World;
use send_core::digest::Sha256Digest;
use send_core::model::{InformalNotification, InformalRecipient, NewMessage, RecipientKind};
use send_core::tax::TaxId;
use send_core::wire;
use serde_json::Value;
use std::collections::HashSet;

const DELIVERY: &str = "PN-DELIVERY";
/// Items of a call that reserves uploads.
const MAX_PRELOAD: usize = 15;
const MAX_RECIPIENTS: usize = 1;
const MAX_DOCUMENTS: usize = 10;
/// Languages beside Italian.
const LANGUAGES: &[&str] = &["DE", "SL", "FR"];

const fn must(name: &'static str, shape: Shape) -> Property {
    Property { name, is_required: true, shape }
}

const fn may(name: &'static str, shape: Shape) -> Property {
    Property { name, is_required: false, shape }
}

const PDF: Shape = Shape::Choice(&["application/pdf"]);
const SHA256: Shape = Shape::Form(is_sha256, "^[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}$");

/// `InformalPreLoadRequest`.
const PRELOAD: &[Property] = &[
    may("preloadIdx", Shape::Form(is_preload_index, "^[a-zA-Z0-9._-]{1,512}$")),
    may("contentType", PDF),
    must("sha256", SHA256),
];

/// `LocalizedContent`.
const CONTENT: &[Property] = &[
    must("subject", Shape::Between(10, 120)),
    must("longBody", Shape::Between(80, 9_000)),
    may("shortBody", Shape::Between(0, 160)),
    must("language", Shape::Line(16)),
];

/// `NewMessageRequest`.
const MESSAGE: &[Property] =
    &[must("primaryMessage", Shape::Object(CONTENT)), may("additionalMessage", Shape::Object(CONTENT))];

const REFERENCE: &[Property] =
    &[must("key", Shape::Form(is_key, "^(safestorage://)?[A-Za-z0-9._-]+$")), must("versionToken", Shape::Line(256))];

/// `NotificationAttachment`, and what a document has beside it.
const DOCUMENT: &[Property] = &[
    must("digests", Shape::Object(&[must("sha256", SHA256)])),
    must("contentType", PDF),
    must("ref", Shape::Object(REFERENCE)),
    may("title", Shape::Line(512)),
    may("docIdx", Shape::Line(3)),
];

/// `PagoPaPaymentBase`.
const NOTICE: &[Property] = &[
    must("noticeCode", Shape::Digits(18)),
    must("creditorTaxId", Shape::Digits(11)),
    must("amount", Shape::Integer),
    may("dueDate", Shape::DateTime),
    may("attachment", Shape::Object(DOCUMENT)),
];

const ADDRESS: &[Property] = &[
    may("at", Shape::Line(44)),
    must("address", Shape::Line(1_024)),
    may("addressDetails", Shape::Line(1_024)),
    may("zip", Shape::Line(15)),
    must("municipality", Shape::Line(256)),
    may("municipalityDetails", Shape::Line(256)),
    may("province", Shape::Line(256)),
    may("foreignState", Shape::Line(256)),
];

/// `InformalNotificationRecipientV1`.
const RECIPIENT: &[Property] = &[
    must("recipientType", Shape::Choice(&["PF", "PG"])),
    must("taxId", Shape::Line(16)),
    must("denomination", Shape::Line(88)),
    must("messageId", Shape::Uuid),
    may("digitalDomicile", Shape::Object(&[must("type", Shape::Choice(&["PEC"])), must("address", Shape::Line(320))])),
    may("physicalAddress", Shape::Object(ADDRESS)),
    may("payments", Shape::Objects(&[must("pagoPa", Shape::Object(NOTICE))])),
    may("email", Shape::Line(320)),
    may("phoneNumber", Shape::Line(30)),
    may("additionalLanguages", Shape::Texts),
];

/// `InformalNotificationRequestV1`.
const REQUEST: &[Property] = &[
    must("senderDenomination", Shape::Line(88)),
    must("paProtocolNumber", Shape::Line(256)),
    may("idempotenceToken", Shape::Line(256)),
    must("campaignId", Shape::Line(1_024)),
    must("subject", Shape::Line(1_024)),
    must("recipients", Shape::Objects(RECIPIENT)),
    may("documents", Shape::Objects(DOCUMENT)),
    may("group", Shape::Line(1_024)),
    may("additionalLanguages", Shape::Texts),
];

fn is_sha256(text: &str) -> bool {
    Sha256Digest::parse(text).is_ok()
}

fn is_preload_index(text: &str) -> bool {
    (1..=512).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

fn is_key(text: &str) -> bool {
    let key = text.strip_prefix("safestorage://").unwrap_or(text);
    !key.is_empty()
        && key.len() <= 512
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

fn wrong_body(world: &World, violation: &str) -> Reply {
    let detail = format!("Validation errors: [{violation}]");
    problem::gateway(world, &[Complaint::new("PN_INVALID_BODY", None, detail)])
}

fn model<T: serde::de::DeserializeOwned>(world: &World, body: &[u8]) -> Result<T, Reply> {
    wire::decode(body).map_err(|_| wrong_body(world, "Unable to parse the request body"))
}

/// Looks at the call that reserves uploads.
///
/// # Errors
/// The answer of the gateway.
pub(crate) fn preload(world: &World, body: &[u8]) -> Result<(), Reply> {
    let items: Vec<Value> = model(world, body)?;
    if items.is_empty() || items.len() > MAX_PRELOAD {
        return Err(wrong_body(world, &format!("array has {} items (allowed: 1 to {MAX_PRELOAD})", items.len())));
    }
    for item in items {
        schema::read(world, PRELOAD, item.to_string().as_bytes())?;
    }
    Ok(())
}

/// Reads a message.
///
/// # Errors
/// The answer of the gateway, or of the service if a text is in a language that it may not have.
pub(crate) fn message(world: &World, body: &[u8]) -> Result<NewMessage, Reply> {
    schema::read(world, MESSAGE, body)?;
    let message: NewMessage = model(world, body)?;
    let additional = message.additional_message.as_ref().map(|text| text.language.as_str());
    let is_sound = message.primary_message.language.as_str() == "IT"
        && additional.is_none_or(|language| LANGUAGES.contains(&language));
    if !is_sound {
        let detail = "The primary message is in IT, the additional one in DE, SL or FR";
        return Err(problem::one(world, 400, DELIVERY, "PN_DELIVERY_ADDITIONAL_LANG_UNSUPPORTED_VALUE", detail));
    }
    Ok(message)
}

/// Reads a request.
///
/// # Errors
/// The answer of the gateway or of the service.
pub(crate) fn request(world: &World, call: &Call) -> Result<InformalNotification, Reply> {
    schema::read(world, REQUEST, &call.body)?;
    let request: InformalNotification = model(world, &call.body)?;
    let complaints = complaints(&request);
    if !complaints.is_empty() {
        return Err(problem::problem(world, 400, DELIVERY, &complaints));
    }
    let group = request.group.as_deref().filter(|group| !group.trim().is_empty());
    let groups = world.senders.active_groups(&call.caller);
    let is_own = |group: &str| groups.iter().any(|own| own == group) && call.caller.may_see(Some(group));
    if group.is_some_and(|group| !is_own(group)) || (group.is_none() && !call.caller.groups.is_empty()) {
        return Err(problem::one(world, 400, DELIVERY, "PN_DELIVERY_INVALIDPARAMETER_GROUP", "Group not allowed"));
    }
    let body_id = world.senders.body_id(&call.caller);
    let protocol = request.pa_protocol_number.as_deref().unwrap_or_default();
    let token = request.idempotence_token.as_deref().unwrap_or("null");
    if world.informals.find_request(body_id, protocol, token).is_some() {
        let element = "Duplicated notification for senderPaId##paProtocolNumber##idempotenceToken";
        let detail = format!("{element}={body_id}##{protocol}##{token}");
        let code = "PN_GENERIC_INVALIDPARAMETER_DUPLICATED";
        return Err(problem::problem(world, 409, DELIVERY, &[Complaint::new(code, Some(element.to_owned()), detail)]));
    }
    Ok(request)
}

fn complaints(request: &InformalNotification) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut complain = |code: &str, detail: String| {
        complaints.push(Complaint::new(format!("PN_DELIVERY_{code}"), None, detail));
    };
    if request.recipients.is_empty() || request.recipients.len() > MAX_RECIPIENTS {
        complain(
            "MAX_RECIPIENT_NUMBER_PASSED",
            format!("There has to be one recipient, not {}", request.recipients.len()),
        );
    }
    if request.documents.len() > MAX_DOCUMENTS {
        complain("MAX_ATTACHMENT_NUMBER_PASSED", format!("At most {MAX_DOCUMENTS} documents are allowed"));
    }
    let files = request.documents.iter().filter_map(|document| document.r#ref.as_ref()?.key.as_deref());
    let mut seen = HashSet::new();
    if files.into_iter().any(|key| !seen.insert(key)) {
        complain("DUPLICATED_ATTACHMENTS", "Same attachment compares more then once in the same request".to_owned());
    }
    for (index, recipient) in request.recipients.iter().enumerate() {
        for (code, detail) in recipient_complaints(recipient) {
            complain(code, format!("{detail} in recipient {index}"));
        }
    }
    complaints
}

fn recipient_complaints(recipient: &InformalRecipient) -> Vec<(&'static str, &'static str)> {
    let tax_id = recipient.tax_id.as_deref().unwrap_or_default();
    let is_company = recipient.recipient_type == Some(RecipientKind::Company);
    let is_numerical = tax_id.bytes().all(|byte| byte.is_ascii_digit());
    let mut wrong = Vec::new();
    if tax_id.parse::<TaxId>().is_err() {
        wrong.push(("INVALID_TAX_ID", "Invalid taxId"));
    } else if is_company && !is_numerical {
        wrong.push(("PG_TAX_ID_NOT_NUMERICAL", "The taxId of a company is numerical"));
    }
    let languages = &recipient.additional_languages;
    if languages.len() > 1 {
        wrong.push(("ADDITIONAL_LANG_SIZE_EXCEEDED", "One additional language is allowed"));
    }
    if languages.iter().any(|language| !LANGUAGES.contains(&language.as_str())) {
        wrong.push(("ADDITIONAL_LANG_UNSUPPORTED_VALUE", "Unsupported additional language"));
    }
    wrong
}
