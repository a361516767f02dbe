//! The parameters of paths and queries, and the form each must have.
//!
//! Source: the `parameters` of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml` and of pagopa/pn-stream
//! `docs/openapi/pn-stream-api-external.yaml`.

use super::schema::is_uuid;
use crate::problem::Complaint;
use send_core::iun::{Iun, RequestId};

/// The form of a parameter.
struct Form {
    name: &'static str,
    is_sound: fn(&str) -> bool,
}

const FORMS: &[Form] = &[
    Form { name: "iun", is_sound: |text| Iun::parse(text).is_ok() },
    Form { name: "notificationRequestId", is_sound: |text| RequestId::parse(text).is_ok() },
    Form { name: "paProtocolNumber", is_sound: |text| is_line(text, 256) },
    Form { name: "idempotenceToken", is_sound: |text| is_line(text, 256) && text.is_ascii() },
    Form { name: "docIdx", is_sound: is_int },
    Form { name: "recipientIdx", is_sound: is_int },
    Form { name: "attachmentIdx", is_sound: is_int },
    Form { name: "attachmentName", is_sound: |text| matches!(text, "PAGOPA" | "F24") },
    Form { name: "paTaxId", is_sound: |text| is_digits(text, 11) },
    Form { name: "noticeCode", is_sound: |text| is_digits(text, 18) },
    Form { name: "legalFactId", is_sound: |text| is_line(text, 1024) && text.is_ascii() },
    Form { name: "documentId", is_sound: |text| is_line(text, 512) && text.is_ascii() },
    Form { name: "streamId", is_sound: is_uuid },
    Form { name: "lastEventId", is_sound: |text| is_digits(text, 38) && text.starts_with('0') },
    Form { name: "statusFilter", is_sound: |text| matches!(text, "ACTIVE" | "SUSPENDED" | "DELETED") },
    Form { name: "year", is_sound: is_int },
    Form { name: "month", is_sound: is_int },
];

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

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_int(text: &str) -> bool {
    text.parse::<i32>().is_ok()
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
        ] {
            let given = |value: &str| [(name.to_owned(), value.to_owned())];
            assert!(complaint(&given(sound)).is_none(), "{name}={sound}");
            assert!(complaint(&given(wrong)).is_some(), "{name}={wrong}");
        }
        assert!(complaint(&[("unknown".to_owned(), String::new())]).is_none());
    }
}
