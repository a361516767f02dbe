//! The rules that look at more than one property.

use super::findings::{Findings, Said, said};
use super::rules::{APPLY_COST, FORM, PERSON, ROW, TAX_PAYER};
use super::scalar;
use super::schema::{FORMS, Properties, Shape};
use super::{F24, person};
use crate::preflight::parts::Finding;
use crate::preflight::{Policy, Severity};
use serde_json::Value;

/// The form in which debit and credit are never compared (it has no credit).
const ELID: &str = "f24Elid";

/// A row of any section.
struct Row<'v> {
    path: String,
    value: &'v Value,
    is_elid: bool,
}

impl Row<'_> {
    fn is_flagged(&self) -> bool {
        scalar::flag(self.get("applyCost")).value() == Some(true)
    }

    fn amount(&self, name: &str) -> i32 {
        scalar::amount(self.get(name)).value().unwrap_or(0)
    }

    fn get(&self, name: &str) -> &Value {
        &self.value[name]
    }
}

/// Checks a whole file.
pub(super) fn check(file: &Value, payment: &F24<'_>, findings: &mut Findings) {
    let forms: Vec<(&str, Properties, &Value)> = FORMS
        .iter()
        .filter_map(|form| match (form.shape, &file[form.name]) {
            (_, Value::Null) => None,
            (Shape::Object(properties), value) => Some((form.name, properties, value)),
            _ => None,
        })
        .collect();
    if forms.len() != 1 {
        findings.add(&FORM, Severity::Error, "", Finding::new().found(forms.len()));
    }
    let mut rows = Vec::new();
    for (name, properties, form) in forms {
        for section in properties {
            if let Shape::Object(properties) = section.shape {
                let path = format!("{name}.{}", section.name);
                rows_of(properties, &form[section.name], &path, name == ELID, &mut rows);
            }
        }
        check_tax_payer(&form["taxPayer"], &format!("{name}.taxPayer"), &payment.tax_code_check, findings);
    }
    if let Some(apply_cost) = payment.apply_cost {
        check_apply_cost(&rows, apply_cost, findings);
    }
    for row in &rows {
        check_row(row, findings);
    }
}

fn rows_of<'v>(section: Properties, value: &'v Value, path: &str, is_elid: bool, rows: &mut Vec<Row<'v>>) {
    for list in section.iter().filter(|property| matches!(property.shape, Shape::Rows(_))) {
        for (index, value) in value[list.name].as_array().into_iter().flatten().enumerate() {
            rows.push(Row { path: format!("{path}.{}[{index}]", list.name), value, is_elid });
        }
    }
}

/// The platform tells the first of four things.
fn check_apply_cost(rows: &[Row<'_>], apply_cost: bool, findings: &mut Findings) {
    let flagged: Vec<&Row<'_>> = rows.iter().filter(|row| row.is_flagged()).collect();
    let with_credit = flagged.iter().find(|row| row.amount("credit") > 0);
    let (path, reason) = match (with_credit, apply_cost, flagged.as_slice()) {
        (Some(row), ..) => (
            row.path.as_str(),
            said("la riga che porta il costo ha un credito", "the row that carries the cost has a credit"),
        ),
        (None, false, [row, ..]) => (
            row.path.as_str(),
            said(
                "una riga lo ha true e il pagamento della richiesta false",
                "a row has it true and the payment of the request false",
            ),
        ),
        (None, true, []) => (
            "",
            said(
                "il pagamento della richiesta lo ha true e nessuna riga",
                "the payment of the request has it true and no row has",
            ),
        ),
        (None, true, [_, second, ..]) => {
            let count = flagged.len();
            (second.path.as_str(), Said(format!("{count} righe lo hanno true"), format!("{count} rows have it true")))
        }
        (None, true, [_]) | (None, false, []) => return,
    };
    findings.report(&APPLY_COST, path, reason);
}

fn check_row(row: &Row<'_>, findings: &mut Findings) {
    let (debit, credit) = (row.amount("debit"), row.amount("credit"));
    if debit < 0 || credit < 0 {
        findings.report(&ROW, &row.path, said("un importo è negativo", "an amount is negative"));
    }
    if !row.is_elid && debit != 0 && credit != 0 {
        findings.report(&ROW, &row.path, said("ha sia un debito sia un credito", "it has both a debit and a credit"));
    }
    if row.get("inps").as_str() == Some("") {
        let path = format!("{}.inps", row.path);
        findings.report(&ROW, &path, said("la matricola INPS è vuota", "the INPS number is empty"));
    }
}

fn check_tax_payer(tax_payer: &Value, path: &str, tax_code_check: &Policy<()>, findings: &mut Findings) {
    // In the simplified form the data of a person stand in the tax payer itself.
    let (person, data) = match &tax_payer["person"] {
        Value::Null => (&tax_payer["personalData"], &tax_payer["personalData"]),
        person => (person, &person["personalData"]),
    };
    if !person.is_null() && !tax_payer["company"].is_null() {
        findings.add(&TAX_PAYER, Severity::Error, path, Finding::new());
    }
    let severity = match tax_code_check {
        Policy::Off => return,
        Policy::Warn(()) => Severity::Warning,
        Policy::Enforce(()) => Severity::Error,
    };
    if let Some(misfit) = person::misfit(&tax_payer["taxCode"], data) {
        let finding = super::findings::because(Finding::new(), misfit.reason);
        let severity = if misfit.is_certain { severity } else { Severity::Warning };
        findings.add(&PERSON, severity, &format!("{path}.taxCode"), finding);
    }
}
