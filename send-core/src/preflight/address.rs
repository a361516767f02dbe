//! Rules about the postal address: what it must have, which characters, and whether it fits the rows of the letter.
//!
//! Source: pagopa/pn-delivery `src/main/java/it/pagopa/pn/delivery/svc/NotificationReceiverValidator.java` (NRV). Whether
//! characters and rows are checked in production is not known: see [`Environment`](super::Environment).

use super::context::RecipientContext;
use super::environment::{AddressLookup, Policy};
use super::field::Field;
use super::issue::Finding;
use super::item::Object;
use super::java;
use super::rule::{Evidence, Rule, Severity};
use super::sink::Sink;

pub(super) static ADDRESS: [Rule; 4] = [
    Rule::service("S-17", "recipients[].physicalAddress")
        .local_code("PN_DELIVERY_PHYSICAL_ADDRESS_NULL")
        .detail("PhysicalAddress cannot be null")
        .cites("NRV:332, 564")
        .needs(Evidence::Environment)
        .requires(
            "ogni destinatario ha un indirizzo fisico, se la ricerca degli indirizzi non è attiva per il mittente",
            "every recipient has a postal address, unless the look-up of addresses is on for the sender",
        )
        .message("manca l'indirizzo fisico", "the postal address is missing")
        .fix(
            "indicare l'indirizzo, o verificare che SEND lo cerchi per questo mittente",
            "give the address, or make sure that SEND looks it up for this sender",
        )
        .on_recipient(|context, sink| {
            let severity = match context.request.environment.address_lookup {
                AddressLookup::Enabled => return,
                AddressLookup::Disabled => Severity::Error,
                AddressLookup::Unknown => Severity::Warning,
            };
            if context.recipient.get(Field::PhysicalAddress).is_absent() {
                context.with_field(Field::PhysicalAddress, |path| sink.report_as(severity, path, Finding::new()));
            }
        }),
    Rule::service("S-18", "recipients[].physicalAddress.*")
        .about_characters()
        .local_code("PN_DELIVERY_PHYSICAL_ADDRESS_INVALID_CHARACTERS")
        .detail("Field {name} in recipient {recipient} contains invalid characters.")
        .cites("NRV:352")
        .needs(Evidence::Environment)
        .requires(
            "l'indirizzo usa solo i caratteri ammessi dall'ambiente (ISO Latin-1, in alcuni senza accenti)",
            "the address has only the characters that the environment takes (ISO Latin-1, in some without accents)",
        )
        .message("{name} contiene un carattere non ammesso{where}", "{name} has a character that is not allowed{where}")
        .fix("traslitterare il carattere", "transliterate the character")
        .on_recipient(check_characters),
    Rule::service("S-19", "recipients[].physicalAddress.*")
        .local_code("PN_DELIVERY_PHYSICAL_ADDRESS_LENGTH_EXCEEDED")
        .detail("Field {name} in recipient {recipient} exceed max length of {limit} chars")
        .cites("NRV:358")
        .needs(Evidence::Environment)
        .requires(
            "le righe della busta hanno al massimo 44 caratteri",
            "the rows of the letter have 44 characters at most",
        )
        .message(
            "la riga «{note}» della busta ha {found} caratteri, il massimo è {limit}",
            "the row \"{note}\" of the letter has {found} characters, at most {limit} are allowed",
        )
        .fix(
            "abbreviare, o spostare una parte in un'altra riga (addressDetails, municipalityDetails)",
            "shorten, or move a part to another row (addressDetails, municipalityDetails)",
        )
        .on_recipient(check_rows),
    Rule::service("S-20", "recipients[].physicalAddress.province")
        .local_code("PN_DELIVERY_PROVINCE_REQUIRED")
        .detail("No province provided in physical address")
        .cites("NRV:555")
        .requires(
            "un indirizzo italiano (foreignState assente, vuoto o che inizia per ITAL) ha la provincia",
            "an Italian address (foreignState absent, blank or beginning with ITAL) has a province",
        )
        .message("l'indirizzo è italiano e manca la provincia", "the address is Italian and the province is missing")
        .fix(
            "indicare la sigla della provincia, o lo Stato estero",
            "give the two letters of the province, or the foreign state",
        )
        .on_recipient(|context, sink| {
            let Some(address) = context.address().filter(|address| is_italian(*address)) else { return };
            if !address.text(Field::Province).is_some_and(java::has_text) {
                context.with_field(Field::PhysicalAddress, |path| {
                    sink.report(&path.field(Field::Province), Finding::new());
                });
            }
        }),
];

/// True for an address that the platform takes for Italian: `ITALY` and `Italiana` count, `ITA` does not.
pub(super) fn is_italian(address: Object<'_>) -> bool {
    let state = java::trim(address.text(Field::ForeignState).unwrap_or_default());
    match state.as_bytes().first_chunk::<4>() {
        Some(first) if first.is_ascii() => first.eq_ignore_ascii_case(b"ITAL"),
        _ => !java::has_text(state) || state.chars().flat_map(char::to_uppercase).take(4).eq("ITAL".chars()),
    }
}

/// In the platform's order.
const FIELDS: [Field; 8] = [
    Field::Address,
    Field::AddressDetails,
    Field::Province,
    Field::ForeignState,
    Field::At,
    Field::Zip,
    Field::Municipality,
    Field::MunicipalityDetails,
];

fn check_characters(context: &RecipientContext<'_>, sink: &mut Sink) {
    let (severity, set) = match &context.request.environment.address_characters {
        Policy::Off => return,
        Policy::Warn(set) => (Severity::Warning, set),
        Policy::Enforce(set) => (Severity::Error, set),
    };
    let Some(address) = context.address() else { return };
    for field in FIELDS {
        let Some(text) = address.text(field) else { continue };
        if let Some(odd) = set.first_outside(text) {
            let finding = Finding::new().name(field.name()).at(text, Some(odd));
            context.with_field(Field::PhysicalAddress, |path| sink.report_as(severity, &path.field(field), finding));
        }
    }
}

/// A row of the letter: what the platform calls it, the field that answers for it, the fields that are joined.
type Row = (&'static str, Field, &'static [Field]);

/// Row 1 is the denomination, which has a limit of its own.
const ROWS: [Row; 5] = [
    ("at and municipalityDetails", Field::At, &[Field::At, Field::MunicipalityDetails]),
    ("addressDetails", Field::AddressDetails, &[Field::AddressDetails]),
    ("address", Field::Address, &[Field::Address]),
    ("zip, municipality and Province", Field::Municipality, &[Field::Zip, Field::Municipality, Field::Province]),
    ("foreignState", Field::ForeignState, &[Field::ForeignState]),
];

fn check_rows(context: &RecipientContext<'_>, sink: &mut Sink) {
    let (severity, limit) = match context.request.environment.address_row_length {
        Policy::Off => return,
        Policy::Warn(limit) => (Severity::Warning, limit),
        Policy::Enforce(limit) => (Severity::Error, limit),
    };
    let Some(address) = context.address() else { return };
    for (name, field, parts) in ROWS {
        let found = row_length(address, parts);
        if found > limit {
            let fields = parts.iter().map(|part| part.name()).collect::<Vec<_>>().join(" + ");
            let finding = Finding::new().name(name).note(fields).found(found).limit(limit);
            context.with_field(Field::PhysicalAddress, |path| sink.report_as(severity, &path.field(field), finding));
        }
    }
}

/// Length of the parts that are there, trimmed, joined by blanks, and trimmed again: a blank part at an end adds nothing,
/// one in the middle adds its blank.
fn row_length(address: Object<'_>, parts: &[Field]) -> usize {
    let (mut row, mut blanks) = (0, 0);
    for part in parts.iter().filter_map(|part| address.text(*part)) {
        match java::length(java::trim(part)) {
            0 if row == 0 => {}
            0 => blanks += 1,
            length if row == 0 => row = length,
            length => {
                row += blanks + 1 + length;
                blanks = 0;
            }
        }
    }
    row
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::json;
    use super::*;

    fn with_address<T>(body: &str, look: impl Fn(Object<'_>) -> T) -> T {
        let value = json::parse(body.as_bytes()).unwrap();
        look(value.item().object().unwrap())
    }

    #[test]
    fn italy_is_what_begins_like_it() {
        let verdict = |state: &str| with_address(&format!(r#"{{"foreignState":"{state}"}}"#), is_italian);
        for state in ["", "  ", "ITALIA", "italy", "Italiana", " italia", "\u{3000}", "ıtalia"] {
            assert!(verdict(state), "{state:?}");
        }
        for state in ["ITA", "IT", "FRANCIA", "\u{A0}ITALIA", "\u{A0}", "L'ITALIA", "İTALIA"] {
            assert!(!verdict(state), "{state:?}");
        }
        assert!(with_address("{}", is_italian));
    }

    #[test]
    fn rows_are_joined_and_trimmed_like_the_service_does() {
        let row = |zip: &str, municipality: &str, province: &str| {
            let body = format!(r#"{{"zip":"{zip}","municipality":"{municipality}","province":"{province}"}}"#);
            with_address(&body, |address| row_length(address, &[Field::Zip, Field::Municipality, Field::Province]))
        };
        assert_eq!(row("12", "abc", "XY"), 9);
        assert_eq!(row(" 12 ", " abc ", " XY "), 9);
        assert_eq!(row("", "abc", "XY"), 6);
        assert_eq!(row("12", "abc", " "), 6);
        assert_eq!(row("12", "", "XY"), 6, "the blank of an empty part in the middle stays");
        assert_eq!(row("", "", ""), 0);
        assert_eq!(row("", "", "XY"), 2);
        assert_eq!(row("12", "", ""), 2);
        assert_eq!(row("😀", "", ""), 2, "an emoji counts two");
        let alone = with_address(r#"{"municipality":"abc"}"#, |address| {
            row_length(address, &[Field::Zip, Field::Municipality])
        });
        assert_eq!(alone, 3, "what is not there adds no blank");
    }
}
