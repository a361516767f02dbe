//! Steps about identifiers: what one tells, and which of many are wrong.

use crate::steps::{Arguments, Failure, Outcome};
use crate::told;
use send_core::ident::{IdentifierError, Lang};
use send_core::iun::{Iun, RequestId};
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, PaTaxId, TaxId, VatNumber, place};
use send_core::taxonomy::TaxonomyCode;
use serde_json::{Value, json};

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "identifier" => identifier(arguments),
        "identifiers" => identifiers(arguments),
        _ => return None,
    })
}

pub(crate) fn refused(error: impl IdentifierError) -> Failure {
    Failure::Told(told::invalid(&error))
}

/// Reads a text as one kind of identifier.
type Read = fn(&str) -> Result<Value, Failure>;

/// Kinds of identifiers: as they are, and from what people write. Where there is no second way, it is null.
const KINDS: &[(&str, Read, Option<Read>)] = &[
    ("iun", |text| Iun::parse(text).map(iun).map_err(refused), None),
    ("request_id", request_id, None),
    (
        "fiscal_code",
        |text| FiscalCode::parse(text).map(fiscal_code).map_err(refused),
        Some(|text| FiscalCode::parse_lenient(text).map(fiscal_code).map_err(refused)),
    ),
    (
        "numeric_tax_id",
        |text| NumericTaxId::parse(text).map(numeric).map_err(refused),
        Some(|text| NumericTaxId::parse_lenient(text).map(numeric).map_err(refused)),
    ),
    ("notice_code", |text| NoticeCode::parse(text).map(notice).map_err(refused), None),
    ("tax_id", |text| TaxId::parse(text).map(|id| json!({"text": id.as_str()})).map_err(refused), None),
    (
        "pa_tax_id",
        |text| PaTaxId::parse(text).map(pa).map_err(refused),
        Some(|text| PaTaxId::parse_lenient(text).map(pa).map_err(refused)),
    ),
    (
        "vat_number",
        |text| VatNumber::parse(text).map(|vat| json!({"text": vat.as_str()})).map_err(refused),
        Some(|text| VatNumber::parse_lenient(text).map(|vat| json!({"text": vat.as_str()})).map_err(refused)),
    ),
    ("taxonomy_code", |text| TaxonomyCode::parse(text).map(taxonomy).map_err(refused), None),
];

fn identifier(arguments: &mut Arguments) -> Outcome {
    let (kind, text) = (arguments.text("kind")?, arguments.text("text")?);
    let is_lenient = arguments.flag("lenient", false)?;
    let (_, strict, lenient) = KINDS
        .iter()
        .find(|(name, ..)| *name == kind)
        .ok_or_else(|| Failure::Wrong(format!("there is no identifier {kind}")))?;
    let read = match (is_lenient, lenient) {
        (false, _) => strict,
        (true, Some(lenient)) => lenient,
        (true, None) => return Err(Failure::Wrong(format!("there is no lenient {kind}"))),
    };
    read(&text)
}

fn iun(iun: Iun) -> Value {
    json!({
        "text": iun.as_str(), "year": iun.year(), "month": iun.month(), "control_letter": iun.control_letter(),
        "expected_control_letter": iun.expected_control_letter(), "control_ok": iun.control_ok(),
        "informal": iun.is_informal(), "request_id": iun.to_request_id().as_str(),
        "check": iun.check().err().map(|error| error.reason()),
    })
}

fn request_id(text: &str) -> Result<Value, Failure> {
    let id = RequestId::parse(text).map_err(refused)?;
    Ok(json!({"text": id.as_str(), "iun": id.iun().map_err(refused)?.as_str()}))
}

fn fiscal_code(code: FiscalCode) -> Value {
    json!({
        "text": code.as_str(), "sex": code.sex().letter(), "place_code": code.place_code().as_str(), "omocodic": code.is_omocodic(),
        "omocodia_mask": code.omocodia_mask(), "base": code.base().as_str(), "born_abroad": code.place_code().is_foreign(),
        "birth_dates": code.birth_dates().map(|date| date.to_string()).collect::<Vec<_>>(),
        "surname_code": code.surname_code().as_str(), "name_code": code.name_code().as_str(),
        "all_letters": code.with_omocodia(127).as_str(), "place_known": place::is_known(code.place_code()),
        "oddities": code.name_shape_warnings().map(|oddity| oddity.reason()).collect::<Vec<_>>(),
    })
}

fn numeric(id: NumericTaxId) -> Value {
    let kind = id.kind();
    json!({
        "text": id.as_str(), "kind": kind.as_str().to_uppercase(), "provisional": kind.is_provisional(),
        "meaning": kind.explain(Lang::En), "meaning_it": kind.explain(Lang::It),
    })
}

fn notice(code: NoticeCode) -> Value {
    json!({
        "text": code.as_str(), "iuv": code.iuv(), "check_digits_ok": code.check().is_ok(), "check": code.check().err().map(|error| error.reason()),
        "aux": code.aux(), "application_code": code.application_code(), "segregation": code.segregation(), "iuv_base": code.iuv_base(),
        "check_digits": code.check_digits(), "expected_check_digits": code.expected_check_digits(), "current": code.is_current_spec(),
    })
}

fn pa(id: PaTaxId) -> Value {
    json!({"text": id.as_str(), "check": id.check().err().map(|error| error.reason())})
}

fn taxonomy(code: TaxonomyCode) -> Value {
    let entry = code.known();
    json!({
        "text": code.as_str(), "known": entry.is_some(), "with_payment": code.with_payment(),
        "entity": entry.map(|entry| entry.entity()), "area": entry.map(|entry| entry.area()), "title": entry.and_then(|entry| entry.title()),
    })
}

fn identifiers(arguments: &mut Arguments) -> Outcome {
    let (kind, texts) = (arguments.text("kind")?, arguments.texts("texts")?);
    let told = |error: &dyn IdentifierError| error.reason();
    let check = |text: &String| match &*kind {
        "iun" => Ok(Iun::parse(text).err().as_ref().map(|error| told(error))),
        "fiscal_code" => Ok(FiscalCode::parse(text).err().as_ref().map(|error| told(error))),
        "numeric_tax_id" => Ok(NumericTaxId::parse(text).err().as_ref().map(|error| told(error))),
        "notice_code" => Ok(NoticeCode::parse(text).err().as_ref().map(|error| told(error))),
        "tax_id" => Ok(TaxId::parse(text).err().as_ref().map(|error| told(error))),
        "vat_number" => Ok(VatNumber::parse(text).err().as_ref().map(|error| told(error))),
        other => Err(Failure::Wrong(format!("there is no check of many {other}"))),
    };
    let mut failures = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        failures.extend(check(text)?.map(|code| json!({"index": index, "code": code})));
    }
    Ok(json!({ "failures": failures }))
}
