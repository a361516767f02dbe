//! Requests and notifications of the first versions: one payment for each recipient, with an alternative notice perhaps.
//!
//! A request v1 is translated to v2.1 before anything else looks at it; a notification is shown to v2.0 and v1 with `payment` in the
//! place of `payments`, if that can be done at all.
//!
//! Sources: pagopa/pn-delivery `functions/versioningV1V21SendNewNotification/src/app/requestHelper.js` (rules, translation),
//! `functions/versioningV1V2GetNotification/src/app/mapper/mapperV21ToV20.js` (what cannot be shown).

use serde_json::{Map, Value, json};

/// The least length of the subject of a request v1 (schema `NewNotificationRequest`); later versions have none.
const SHORTEST_SUBJECT: usize = 10;
/// What the function keeps of an object.
const RECIPIENT: &[&str] = &["recipientType", "taxId", "denomination", "digitalDomicile", "physicalAddress"];
const ATTACHMENT: &[&str] = &["digests", "contentType", "ref"];

/// What the gateway has against a request v1 that v2.1 would take.
pub(crate) fn violation(request: &Value) -> Option<String> {
    let length = request.get("subject")?.as_str()?.chars().count();
    (length < SHORTEST_SUBJECT)
        .then(|| format!("string is too short (length: {length}, required minimum: {SHORTEST_SUBJECT})"))
}

/// What the function in front of the service has against a request v1: all of it, in its words.
pub(crate) fn objections(request: &Value) -> Vec<&'static str> {
    if !matches!(request.get("pagoPaIntMode").and_then(Value::as_str), None | Some("SYNC" | "NONE")) {
        return vec!["Invalid pagoPaIntMode"];
    }
    let is_doubled = |recipient: &&Value| {
        let notice = |name: &str| recipient.get("payment")?.get(name)?.as_str();
        notice("noticeCodeAlternative").is_some_and(|alternative| notice("noticeCode") == Some(alternative))
    };
    recipients(request).filter(is_doubled).map(|_| "Alternative notice code equals to notice code").collect()
}

fn recipients(request: &Value) -> impl Iterator<Item = &Value> {
    request.get("recipients").and_then(Value::as_array).into_iter().flatten()
}

/// A request v1 as one of v2.1. What is not of the right type stays as it is, for the schema to find.
pub(crate) fn upgraded(mut request: Value) -> Value {
    let applies_cost = request.get("notificationFeePolicy").is_some_and(|policy| policy == "DELIVERY_MODE");
    let pays = recipients(&request).any(|recipient| recipient.get("payment").is_some());
    let Some(fields) = request.as_object_mut() else { return request };
    let mode = if applies_cost && pays { "SYNC" } else { "NONE" };
    fields.entry("pagoPaIntMode").or_insert_with(|| json!(mode));
    fields.remove("vat");
    fields.remove("additionalLanguages");
    for recipient in fields.get_mut("recipients").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(known) = recipient.as_object() else { continue };
        let mut kept = only(known, RECIPIENT);
        if let Some(payment) = known.get("payment") {
            kept.insert("payments".to_owned(), payments(payment, applies_cost));
        }
        *recipient = kept.into();
    }
    request
}

fn payments(payment: &Value, applies_cost: bool) -> Value {
    let Some(fields) = payment.as_object() else { return payment.clone() };
    let notice = |code: &str, attachment: Option<&Value>| {
        let mut notice = only(fields, &["creditorTaxId"]);
        notice.insert("applyCost".to_owned(), json!(applies_cost));
        let values = [("noticeCode", fields.get(code)), ("attachment", attachment)];
        notice.extend(values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.clone()))));
        json!({ "pagoPa": notice })
    };
    let mut notices = vec![notice("noticeCode", fields.get("pagoPaForm"))];
    if fields.contains_key("noticeCodeAlternative") {
        notices.push(notice("noticeCodeAlternative", None));
    }
    notices.into()
}

/// Puts `payment` in the place of `payments`, and takes out what v2.0 does not have.
///
/// # Errors
/// The words of the function, if something cannot be shown.
pub(super) fn downgrade(notification: &mut Map<String, Value>) -> Result<(), &'static str> {
    for name in ["paFee", "vat"] {
        notification.remove(name);
    }
    for recipient in notification.get_mut("recipients").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(known) = recipient.as_object() else { continue };
        let mut kept = only(known, RECIPIENT);
        let notices = known.get("payments").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if let Some(payment) = payment(notices)? {
            kept.insert("payment".to_owned(), payment);
        }
        *recipient = kept.into();
    }
    match notification.get("pagoPaIntMode").and_then(Value::as_str) {
        None | Some("SYNC" | "NONE") => Ok(()),
        Some(_) => Err("PagoPaIntMode value not supported"),
    }
}

fn payment(payments: &[Value]) -> Result<Option<Value>, &'static str> {
    if payments.len() > 2 {
        return Err("Unable to map payments, more than 2");
    }
    if payments.iter().any(|payment| payment.get("f24").is_some()) {
        return Err("Unable to map payment f24 type");
    }
    let mut notices = payments.iter().filter_map(|payment| payment.get("pagoPa")?.as_object());
    let Some(first) = notices.next() else { return Ok(None) };
    let mut payment = only(first, &["noticeCode", "creditorTaxId"]);
    if let Some(code) = notices.next().and_then(|second| second.get("noticeCode")) {
        payment.insert("noticeCodeAlternative".to_owned(), code.clone());
    }
    if let Some(form) = first.get("attachment").and_then(Value::as_object) {
        payment.insert("pagoPaForm".to_owned(), only(form, ATTACHMENT).into());
    }
    Ok(Some(payment.into()))
}

fn only(fields: &Map<String, Value>, names: &[&str]) -> Map<String, Value> {
    names.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_with_an_alternative_goes_up_and_down() {
        let payment = json!({
            "noticeCode": "302011700000000001", "creditorTaxId": "77777777777",
            "noticeCodeAlternative": "302011700000000002",
            "pagoPaForm": { "digests": {}, "contentType": "application/pdf", "ref": {} },
        });
        let request = json!({
            "notificationFeePolicy": "DELIVERY_MODE",
            "recipients": [{ "taxId": "t", "payment": payment, "payments": [] }],
        });
        let mut later = upgraded(request);
        assert_eq!(later["pagoPaIntMode"], "SYNC");
        let notices = later["recipients"][0]["payments"].as_array().unwrap();
        assert_eq!((notices.len(), &notices[1]["pagoPa"]["applyCost"]), (2, &json!(true)));
        assert!(notices[1]["pagoPa"].get("attachment").is_none());
        downgrade(later.as_object_mut().unwrap()).unwrap();
        assert_eq!(later["recipients"], json!([{ "taxId": "t", "payment": payment }]));
    }

    #[test]
    fn what_the_function_refuses() {
        let doubled = json!({ "recipients": [{ "payment": { "noticeCode": "1", "noticeCodeAlternative": "1" } }] });
        assert_eq!(objections(&doubled), ["Alternative notice code equals to notice code"]);
        assert_eq!(objections(&json!({ "pagoPaIntMode": "ASYNC" })), ["Invalid pagoPaIntMode"]);
        assert!(objections(&json!({ "recipients": [{}, { "payment": { "noticeCode": "1" } }] })).is_empty());
        for odd in [json!(null), json!([]), json!({ "recipients": 7 }), json!({ "recipients": [7, { "payment": 7 }] })]
        {
            assert!(objections(&odd).is_empty());
            upgraded(odd);
        }
    }
}
