//! Identifiers: `vectors/*.jsonl`, one JSON object a line. Their fields are described in `vectors/README.md`.
//!
//! For each row the same object is made with send-core, and compared field by field with the row.

use std::path::Path;

use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::name::{self, Triplet};
use send_core::tax::{FiscalCode, NumericTaxId, NumericTaxIdError, PaTaxId, VatNumber, profile};
use serde_json::{Value, json};

use crate::report::{Report, compare};

/// Makes our object from a row.
type Ours = fn(&Value) -> Value;

/// Each file and its function.
const FILES: [(&str, Ours); 6] = [
    ("codice_fiscale", fiscal_code),
    ("partita_iva", numeric),
    ("iun", iun),
    ("notice_code", notice_code),
    ("name_code", name_code),
    ("sha256_base64", digest),
];

/// Fields that say where a row comes from or what others answer.
const NOT_OURS: [&str; 6] = ["value", "source", "disputed", "peers", "agree", "kind"];

pub(crate) fn run(folder: &Path) -> Vec<Report> {
    FILES.iter().map(|(name, ours)| file(&folder.join("vectors"), name, *ours)).collect()
}

fn file(folder: &Path, name: &str, ours: Ours) -> Report {
    let mut report = Report::new(name);
    let path = folder.join(format!("{name}.jsonl"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        report.skipped = Some(format!("no file {}", path.display()));
        return report;
    };
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let at = format!("{name}.jsonl:{number}");
        match serde_json::from_str::<Value>(line) {
            Ok(row) => {
                let mut differences = Vec::new();
                compare("row", &without(&row, &NOT_OURS), &ours(&row), &mut differences);
                let disputed = row["disputed"] == true;
                report.add(&format!("{at} {}", row["value"]), &differences, disputed);
            }
            Err(error) => report.add(&at, &[format!("no JSON: {error}")], false),
        }
    }
    report
}

fn without(row: &Value, fields: &[&str]) -> Value {
    let mut row = row.clone();
    if let Some(row) = row.as_object_mut() {
        row.retain(|field, _| !fields.contains(&field.as_str()));
    }
    row
}

/// The text under test.
fn value(row: &Value) -> &str {
    row["value"].as_str().unwrap_or_default()
}

fn fiscal_code(row: &Value) -> Value {
    let text = value(row);
    let strict = FiscalCode::parse(text);
    let read = FiscalCode::parse_lenient(text);
    json!({
        "valid": read.is_ok(),
        "canonical": strict.is_ok(),
        "why": read.map_or_else(|error| error.reason(), |_| "ok"),
        "decoded": read.map_or(json!({}), |code| json!({
            "surname": code.surname_code().as_str(),
            "name": code.name_code().as_str(),
            "year2": code.year2(),
            "month": code.month(),
            "day": code.day(),
            "sex": code.sex().letter(),
            "place": code.place_code().as_str(),
            "check": code.control_character(),
            "omocodia_mask": code.omocodia_mask(),
            "omocodia": code.is_omocodic(),
            "base": code.base(),
            "foreign": code.place_code().is_foreign(),
            "dates": code.birth_dates().map(|date| date.to_string()).collect::<Vec<_>>(),
        })),
        "warnings": read.map_or(vec![], |code| code.name_shape_warnings().map(|w| w.reason()).collect::<Vec<_>>()),
        "profiles": {
            "sogei": strict.is_ok(),
            "send_commons_pf": profile::send_commons_person(text),
            "send_openapi": profile::send_openapi(text),
            "send_accepts_pf": profile::send_accepts_person(text),
        },
    })
}

fn numeric(row: &Value) -> Value {
    let text = value(row);
    let vat = VatNumber::parse_lenient(text);
    let tax_id = NumericTaxId::parse_lenient(text);
    let (digits, it_prefix) = digits_of(text);
    json!({
        "valid": vat.is_ok(),
        "tax_id11_valid": tax_id.is_ok(),
        "canonical": PaTaxId::parse(text).is_ok(),
        "why": vat.map_or_else(|error| error.reason(), |_| "ok"),
        "decoded": digits.map_or(json!({}), |digits| json!({
            "digits": digits,
            "serial": digits.serial(),
            "office": digits.office(),
            "check": digits.check_digit(),
            "kind": kind(digits.check()),
            "it_prefix": it_prefix,
            "luhn": digits.control_ok(),
        })),
        "profiles": {
            "send_commons_pg": profile::send_commons_company(text),
            "send_openapi": profile::send_openapi(text),
            "send_accepts_pg": profile::send_accepts_company(text),
            "send_pa_tax_id": profile::send_accepts_public_body(text),
        },
    })
}

/// The digits of a number, valid or not, and whether IT stands in front of them.
fn digits_of(text: &str) -> (Option<PaTaxId>, bool) {
    let bare: String = text.split([' ', '\t', '\r', '\n']).collect();
    match bare.get(..2) {
        Some(prefix) if prefix.eq_ignore_ascii_case("IT") => (PaTaxId::parse(&bare[2..]).ok(), true),
        _ => (PaTaxId::parse_lenient(text).ok(), false),
    }
}

/// The class of a number, also of one that is refused: the Revenue Agency's program classifies before it sums.
fn kind(checked: Result<NumericTaxId, NumericTaxIdError>) -> &'static str {
    match checked {
        Ok(id) => id.kind().as_str(),
        Err(NumericTaxIdError::CheckDigit { kind, .. }) => kind.as_str(),
        Err(NumericTaxIdError::ZeroSerial) => "zero_serial",
        Err(NumericTaxIdError::Office { .. }) => "bad_office",
        Err(NumericTaxIdError::OfficeOfEntity { .. }) => "bad_office_for_entity",
        Err(NumericTaxIdError::ExOfficioSerial) => "bad_serial_office_000",
        Err(error) => error.reason(),
    }
}

fn iun(row: &Value) -> Value {
    let text = value(row);
    let read = Iun::parse(text);
    let checked = read.and_then(|iun| iun.check());
    let mut ours = json!({
        "valid": checked.is_ok(),
        "why": checked.map_or_else(|error| error.reason(), |()| "ok"),
        "decoded": read.map_or(json!({}), |iun| json!({
            "random": iun.random(),
            "year": iun.year(),
            "month": iun.month(),
            "control": iun.control_letter(),
            "expected_control": iun.expected_control_letter(),
            "version": iun.version(),
            "informal": iun.is_informal(),
            "has_lj": iun.has_lj(),
        })),
        "openapi_valid": read.is_ok_and(|iun| iun.version().is_ascii_digit()),
        "openapi_informal_valid": read.is_ok_and(|iun| iun.version().is_ascii_uppercase()),
        "generator_conformant": read.is_ok_and(|iun| iun.generator_conformant()),
    });
    if let Ok(iun) = read {
        ours["notification_request_id"] = json!(iun.to_request_id());
    }
    ours
}

fn notice_code(row: &Value) -> Value {
    let read = NoticeCode::parse(value(row));
    let checked = read.and_then(|code| code.check());
    json!({
        "valid": checked.is_ok(),
        "why": checked.map_or_else(|error| error.reason(), |()| "ok"),
        "decoded": read.map_or(json!({}), |code| notice_parts(&code)),
        "send_accepts": read.is_ok(),
    })
}

/// A row has only the parts that its auxiliary digit has.
fn notice_parts(code: &NoticeCode) -> Value {
    let mut parts = json!({ "aux": code.aux(), "iuv": code.iuv() });
    let Some(base) = code.iuv_base() else { return parts };
    parts["iuv_base"] = json!(base);
    parts["check"] = json!(code.check_digits());
    parts["current_spec"] = json!(code.is_current_spec());
    let optional = [
        ("application_code", code.application_code().map(str::to_owned)),
        ("segregation", code.segregation().map(str::to_owned)),
        ("expected", code.expected_check_digits().map(|digits| format!("{digits:02}"))),
    ];
    for (field, part) in optional {
        if let Some(part) = part {
            parts[field] = json!(part);
        }
    }
    parts
}

fn name_code(row: &Value) -> Value {
    let text = value(row);
    let code: Option<Triplet> =
        if row["kind"] == "surname" { name::surname_code(text) } else { name::first_name_code(text) };
    json!({
        // The table writes XXX where there is no code.
        "code": code.map_or("XXX".to_owned(), |code| code.to_string()),
        "folded": name::folded(text),
        "valid": code.is_some(),
        "why": if code.is_some() { "ok" } else { "no_latin_letter" },
    })
}

fn digest(row: &Value) -> Value {
    let text = value(row);
    let read = Sha256Digest::parse(text);
    json!({
        "valid": read.is_ok(),
        "why": read.map_or_else(|error| error.reason(), |_| "ok"),
        "send_accepts": Sha256Digest::send_accepts(text),
    })
}
