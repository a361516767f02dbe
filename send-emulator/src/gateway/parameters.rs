//! The parameters of paths and queries, and the form each must have.
//!
//! Source: the `parameters` of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`, of pagopa/pn-stream
//! `docs/openapi/pn-stream-api-external.yaml`, of pagopa/pn-mandate `docs/openapi/pn-mandate-b2b-pg-external.yaml`.

use super::schema::is_uuid;
use crate::problem::Complaint;
use send_core::api::MAX_PAGE_SIZE;
use send_core::iun::{Iun, RequestId};
use send_core::model::{MandateStatus, NotificationStatus};
use send_core::time;
use serde_json::{Value, json};

/// The form of a parameter: how it is checked, and how it is described.
struct Form {
    name: &'static str,
    is_sound: fn(&str) -> bool,
    schema: fn() -> Value,
}

const FORMS: &[Form] = &[
    Form { name: "iun", is_sound: |text| Iun::parse(text).is_ok(), schema: || pattern(IUN) },
    Form { name: "iunMatch", is_sound: |text| is_line(text, 25), schema: || line(25) },
    Form {
        name: "notificationRequestId",
        is_sound: |text| RequestId::parse(text).is_ok(),
        schema: || pattern("^[A-Za-z0-9+/]{34}==$"),
    },
    Form { name: "paProtocolNumber", is_sound: |text| is_line(text, 256), schema: || line(256) },
    Form { name: "idempotenceToken", is_sound: |text| is_ascii_line(text, 256), schema: || ascii(256) },
    Form { name: "docIdx", is_sound: is_int, schema: || int() },
    Form { name: "recipientIdx", is_sound: is_int, schema: || int() },
    Form { name: "attachmentIdx", is_sound: is_int, schema: || int() },
    Form {
        name: "attachmentName",
        is_sound: |text| matches!(text, "PAGOPA" | "F24"),
        schema: || json!({ "enum": ["PAGOPA", "F24"] }),
    },
    Form { name: "paTaxId", is_sound: |text| is_digits(text, 11), schema: || pattern("^[0-9]{11}$") },
    Form { name: "noticeCode", is_sound: |text| is_digits(text, 18), schema: || pattern("^[0-9]{18}$") },
    Form { name: "legalFactId", is_sound: |text| is_ascii_line(text, 1024), schema: || ascii(1024) },
    Form {
        name: "legalFactType",
        is_sound: |text| LEGAL_FACT_TYPES.contains(&text),
        schema: || json!({ "enum": LEGAL_FACT_TYPES }),
    },
    Form { name: "documentId", is_sound: |text| is_ascii_line(text, 512), schema: || ascii(512) },
    Form { name: "streamId", is_sound: is_uuid, schema: || uuid() },
    Form { name: "messageId", is_sound: is_uuid, schema: || uuid() },
    Form {
        name: "retrieveMessage",
        is_sound: |text| matches!(text, "true" | "false"),
        schema: || json!({ "type": "boolean" }),
    },
    Form { name: "mandateId", is_sound: is_uuid, schema: || uuid() },
    Form {
        name: "lastEventId",
        is_sound: |text| is_digits(text, 38) && text.starts_with('0'),
        schema: || pattern("^0[0-9]{37}$"),
    },
    Form {
        name: "statusFilter",
        is_sound: |text| matches!(text, "ACTIVE" | "SUSPENDED" | "DELETED"),
        schema: || json!({ "enum": ["ACTIVE", "SUSPENDED", "DELETED"] }),
    },
    Form { name: "status", is_sound: is_status, schema: || line(32) },
    Form {
        name: "year",
        is_sound: |text| text.parse().is_ok_and(|year: i32| year >= 2023),
        schema: || json!({ "type": "integer", "minimum": 2023, "maximum": i32::MAX }),
    },
    Form {
        name: "month",
        is_sound: |text| text.parse().is_ok_and(|month: i32| (1..=12).contains(&month)),
        schema: || json!({ "type": "integer", "minimum": 1, "maximum": 12 }),
    },
    Form { name: "startDate", is_sound: is_instant, schema: || json!({ "type": "string", "format": "date-time" }) },
    Form { name: "endDate", is_sound: is_instant, schema: || json!({ "type": "string", "format": "date-time" }) },
    Form {
        name: "size",
        is_sound: |text| text.parse().is_ok_and(|size: u8| (1..=MAX_PAGE_SIZE).contains(&size)),
        schema: || json!({ "type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE }),
    },
    Form { name: "nextPageKey", is_sound: |text| is_ascii_line(text, 4096), schema: || ascii(4096) },
];

/// The categories of legal facts that the first version knows.
const LEGAL_FACT_TYPES: &[&str] = &[
    "SENDER_ACK",
    "DIGITAL_DELIVERY",
    "ANALOG_DELIVERY",
    "RECIPIENT_ACCESS",
    "PEC_RECEIPT",
    "ANALOG_FAILURE_DELIVERY",
];

/// The platform's pattern of an IUN.
const IUN: &str = "^[A-Z]{4}-[A-Z]{4}-[A-Z]{4}-[0-9]{6}-[A-Z]-[0-9]$";

/// The complaint of the gateway about the parameters of a call, if one has another form. Unknown ones pass.
pub(super) fn complaint(parameters: &[(String, String)]) -> Option<Complaint> {
    let is_wrong = |(name, value): &&(String, String)| {
        FORMS.iter().find(|form| form.name == name).is_some_and(|form| !(form.is_sound)(value))
    };
    let wrong: Vec<&str> = parameters.iter().filter(is_wrong).map(|(name, _)| name.as_str()).collect();
    if wrong.is_empty() {
        return None;
    }
    Some(Complaint::new("PN_INVALID_PARAMETERS", None, format!("Invalid request parameters: [{}]", wrong.join(", "))))
}

/// The form of a parameter as JSON schema; any text if none is known.
pub(crate) fn parameter_schema(name: &str) -> Value {
    let form = FORMS.iter().find(|form| form.name == name);
    form.map_or_else(|| line(256), |form| (form.schema)())
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn line(longest: usize) -> Value {
    json!({ "type": "string", "maxLength": longest })
}

fn ascii(longest: usize) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": longest, "pattern": "^[ -~]*$" })
}

fn int() -> Value {
    json!({ "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX })
}

fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid" })
}

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
}

fn is_ascii_line(text: &str, longest: usize) -> bool {
    is_line(text, longest) && text.is_ascii()
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_int(text: &str) -> bool {
    text.parse::<i32>().is_ok()
}

fn is_instant(text: &str) -> bool {
    time::parse(text).is_ok()
}

/// A status of notifications, or of mandates.
fn is_status(text: &str) -> bool {
    NotificationStatus::from(text).is_known() || MandateStatus::from(text).is_known()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_those_of_the_specification() {
        for (name, sound, wrong) in [
            ("iun", "GPTG-NEPG-ZTET-202402-E-1", "GPTG"),
            ("lastEventId", "00000000000000000000000000000000000001", "1"),
            ("lastEventId", "00000000000000000000000000000000000000", "10000000000000000000000000000000000001"),
            ("streamId", "0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab", "0b3bfaf6"),
            ("docIdx", "-1", "one"),
            ("attachmentName", "F24", "f24"),
            ("year", "2023", "2022"),
            ("month", "12", "13"),
            ("size", "50", "51"),
            ("startDate", "2026-01-01T00:00:00+01:00", "2026-01-01"),
            ("status", "pending", "waiting"),
        ] {
            let given = |value: &str| [(name.to_owned(), value.to_owned())];
            assert!(complaint(&given(sound)).is_none(), "{name}={sound}");
            assert!(complaint(&given(wrong)).is_some(), "{name}={wrong}");
        }
        assert!(complaint(&[("unknown".to_owned(), String::new())]).is_none());
    }
}
