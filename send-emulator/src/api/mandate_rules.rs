//! What is wanted of the body of a call about mandates.
//!
//! Source: pagopa/pn-mandate `services/mandate/v1/MandateService.java`, `exceptions/*.java` (codes).

use super::mandates::SERVICE;
use crate::gateway::{Call, Reply};
use crate::problem::{self, Complaint};
use crate::world::{World, day};
use send_core::model::MandateUser;
use send_core::tax::TaxId;
use send_core::wire;
use serde::de::DeserializeOwned;

/// Reads the body; none is an empty object.
pub(super) fn read<T: DeserializeOwned>(world: &World, call: &Call) -> Result<T, Reply> {
    let body: &[u8] = if call.body.is_empty() { b"{}" } else { &call.body };
    let unfit = |error: wire::DecodeError| {
        let detail = format!("Validation errors: [{error}]");
        problem::gateway(world, &[Complaint::new("PN_INVALID_BODY", None, detail)])
    };
    wire::decode(body).map_err(unfit)
}

/// The refusal of a field.
pub(super) fn wrong(world: &World, code: &str, element: &str) -> Reply {
    let complaint = Complaint::new(code, Some(element.to_owned()), format!("{element} is missing or wrong"));
    problem::problem(world, 400, SERVICE, &[complaint])
}

pub(super) const REQUIRED: &str = "PN_GENERIC_INVALIDPARAMETER_REQUIRED";
pub(super) const PATTERN: &str = "PN_GENERIC_INVALIDPARAMETER_PATTERN";

/// A person or a company at the other end of a mandate, if enough is told.
pub(super) fn other_end(world: &World, field: &str, end: Option<&MandateUser>) -> Result<String, Reply> {
    let required = |name: &str| wrong(world, REQUIRED, name);
    let end = end.ok_or_else(|| required(field))?;
    let tax_id = end.fiscal_code.clone().ok_or_else(|| required(&format!("{field}.fiscalCode")))?;
    let is_person = end.person.ok_or_else(|| required(&format!("{field}.person")))?;
    let is_named =
        if is_person { end.first_name.is_some() && end.last_name.is_some() } else { end.company_name.is_some() };
    if !is_named {
        return Err(wrong(world, "PN_GENERIC_INVALIDPARAMETER", field));
    }
    if TaxId::parse(&tax_id).is_err() {
        return Err(wrong(world, PATTERN, &format!("{field}.fiscalCode")));
    }
    Ok(tax_id)
}

/// The last day, which has to be after today.
pub(super) fn last_day(world: &World, date: Option<&String>) -> Result<String, Reply> {
    let last = date.filter(|date| !date.trim().is_empty()).ok_or_else(|| wrong(world, REQUIRED, "dateTo"))?;
    let is_date = time_of(last).is_some_and(|date| date.as_str() == last);
    if is_date && *last > day(world.now) { Ok(last.clone()) } else { Err(wrong(world, PATTERN, "dateTo")) }
}

/// A day, read and written again.
fn time_of(date: &str) -> Option<String> {
    let midday = send_core::time::parse(&format!("{date}T12:00:00Z")).ok()?;
    Some(day(midday))
}
