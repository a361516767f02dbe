//! Rules about who receives: tax codes and denominations.
//!
//! Sources: pagopa/pn-delivery `src/main/java/it/pagopa/pn/delivery/svc/NotificationReceiverValidator.java` (abbreviated NRV),
//! `…/utils/DenominationValidationUtils.java`; pagopa/pn-commons `utils/ValidateUtils.java`, whose verdict on a tax code is
//! [`crate::tax::profile`].

use super::charset::CharSet;
use super::context::{RecipientContext, RequestContext, each_repeated};
use super::environment::{DenominationCharacters, Environment};
use super::field::Field;
use super::issue::Finding;
use super::java;
use super::path::Path;
use super::rule::{Evidence, Rule};
use super::sink::Sink;
use crate::tax::{TaxId, profile};

/// Tax codes, recipient by recipient.
pub(super) static TAX_CODES: [Rule; 3] = [
    Rule::service("S-06", "recipients[].taxId")
        .local_code("PN_DELIVERY_PG_TAX_ID_NOT_NUMERICAL")
        .detail("SEND accepts only numerical taxId for PG recipient {recipient}")
        .cites("NRV:525")
        .requires("i destinatari PG hanno un codice fiscale numerico", "PG recipients have a numeric tax code")
        .message(
            "il destinatario è PG e il codice fiscale non è numerico{where}",
            "the recipient is PG and the tax code is not numeric{where}",
        )
        .fix(
            "usare le 11 cifre dell'ente, o PF se è una persona (anche ditta individuale)",
            "use the 11 digits of the body, or PF for a person (sole traders too)",
        )
        .on_recipient(|context, sink| {
            let tax_id = context.recipient.text(Field::TaxId).unwrap_or_default();
            let odd = tax_id.chars().position(|c| !c.is_ascii_digit());
            if is_company(context) && (odd.is_some() || tax_id.is_empty()) && has_tax_id(context) {
                context.with_field(Field::TaxId, |path| sink.report(path, Finding::new().at(tax_id, odd)));
            }
        }),
    Rule::service("S-07", "recipients[].taxId")
        .local_code("PN_DELIVERY_INVALID_TAX_ID")
        .detail("Invalid taxId for recipient {recipient}")
        .cites("NRV:242-250; pn-commons ValidateUtils.java:50-136")
        .needs(Evidence::Environment)
        .requires(
            "PF: codice fiscale di 16 caratteri con carattere di controllo giusto; PG: 11 cifre con cifra di controllo giusta",
            "PF: tax code of 16 characters with the right check character; PG: 11 digits with the right check digit",
        )
        .message("il codice fiscale non è valido per questo tipo di destinatario{reason}", "the tax code is not valid for this kind of recipient{reason}")
        .fix(
            "ricopiare il codice dalla fonte; una persona (PF) ne ha sempre uno di 16 caratteri",
            "copy the code again from its source; a person (PF) always has one of 16 characters",
        )
        .on_recipient(|context, sink| {
            let Some(tax_id) = context.recipient.text(Field::TaxId) else { return };
            if !is_accepted(context, tax_id) {
                let finding = Finding::new().reason(TaxId::parse(tax_id).err());
                context.with_field(Field::TaxId, |path| sink.report(path, finding));
            }
        }),
    Rule::service("S-08", "recipients[].taxId")
        .local_code("PN_DELIVERY_INVALID_TAX_ID")
        .detail("Invalid taxId for recipient {recipient}")
        .cites("NRV:533")
        .needs(Evidence::Platform)
        .requires(
            "il codice fiscale esiste in Anagrafe tributaria: lo sa solo l'Agenzia delle Entrate, che la piattaforma interroga",
            "the tax code is in the tax register: only the revenue agency knows, and the platform asks it",
        )
        .message("il codice fiscale è formalmente valido ma non è registrato", "the tax code is well formed but not registered")
        .fix("verificare i dati anagrafici del destinatario", "verify the recipient's registry data")
        .on_recipient(|context, sink| {
            let Some(knowledge) = context.request.knowledge else { return };
            let Some(tax_id) = context.recipient.text(Field::TaxId) else { return };
            if knowledge.is_tax_id_registered(tax_id) == Some(false) && is_accepted(context, tax_id) {
                context.with_field(Field::TaxId, |path| sink.report(path, Finding::new()));
            }
        }),
];

/// Tax codes, all together.
pub(super) static TAX_CODES_TOGETHER: [Rule; 1] = [Rule::service("S-09", "recipients[].taxId")
    .local_code("PN_DELIVERY_DUPLICATED_RECIPIENT_TAX_ID")
    .detail("Duplicated recipient taxId")
    .cites("NRV:258")
    .requires("ogni destinatario ha un codice fiscale diverso", "every recipient has a tax code of its own")
    .message("un destinatario precedente ha lo stesso codice fiscale", "an earlier recipient has the same tax code")
    .fix(
        "indicare il destinatario una volta sola, con tutti i suoi pagamenti",
        "name the recipient once, with all its payments",
    )
    .on_request(tax_codes_are_unique)];

/// Denominations, after the postal address.
pub(super) static NAMES: [Rule; 2] = [
    Rule::service("S-21", "recipients[].denomination, recipients[].physicalAddress.at")
        .local_code("PN_DELIVERY_DENOMINATION_LENGTH_EXCEEDED")
        .detail("Field {name} in recipient {recipient} exceed max length of {limit} chars")
        .cites("NRV:369")
        .needs(Evidence::Environment)
        .requires("denominazione e «at» nei limiti di lunghezza", "denomination and at within their length")
        .message(
            "{name} ha {found} caratteri, il massimo è {limit}",
            "{name} has {found} characters, at most {limit} are allowed",
        )
        .fix("abbreviare il nome", "shorten the name")
        .on_recipient(|context, sink| {
            let limit = context.request.environment.denomination_length;
            each_name(context, |name, text, path| {
                let found = java::length(java::trim(text));
                if limit > 0 && found > limit {
                    sink.report(path, Finding::new().name(name).found(found).limit(limit));
                }
            });
        }),
    Rule::service("S-22", "recipients[].denomination, recipients[].physicalAddress.at")
        .about_characters()
        .local_code("PN_DELIVERY_DENOMINATION_INVALID_CHARACTERS")
        .detail("Field {name} in recipient {recipient} contains invalid characters.")
        .cites("NRV:400-432; DenominationValidationUtils.java:11")
        .needs(Evidence::Environment)
        .requires(
            "denominazione e «at» in ISO Latin-1, senza caratteri di controllo e senza «|»",
            "denomination and at in ISO Latin-1, without control characters and without |",
        )
        .message("{name} contiene un carattere non ammesso{where}", "{name} has a character that is not allowed{where}")
        .fix(
            "traslitterare il carattere (per esempio Ł in L, ’ in ')",
            "transliterate the character (for example Ł to L, ’ to ')",
        )
        .on_recipient(|context, sink| {
            let environment = context.request.environment;
            each_name(context, |name, text, path| {
                if let Some(odd) = odd_character(environment, text) {
                    sink.report(path, Finding::new().name(name).at(text, Some(odd)));
                }
            });
        }),
];

fn is_company(context: &RecipientContext<'_>) -> bool {
    context.recipient.text(Field::RecipientType) == Some("PG")
}

fn has_tax_id(context: &RecipientContext<'_>) -> bool {
    context.recipient.text(Field::TaxId).is_some()
}

/// The service's check of one tax code; true also for a kind of recipient that does not exist, which is not its business.
fn is_accepted(context: &RecipientContext<'_>, tax_id: &str) -> bool {
    match context.recipient.text(Field::RecipientType) {
        Some("PF") => context.request.environment.accepts_tax_id(tax_id, true),
        Some("PG") => context.request.environment.accepts_tax_id(tax_id, false),
        _ => true,
    }
}

impl Environment {
    /// True if the service's own check takes the text as the tax code of a person (or else of a company): lists of
    /// exceptions first, then the check character.
    ///
    /// It is looser than the whole of the rules, which want a pattern of the text and digits for companies: it drops blanks
    /// and takes any case.
    ///
    /// # Example
    /// ```
    /// use send_core::preflight::Environment;
    /// let test_identity = "CLMCST42R12D969Z";
    /// assert!(!Environment::production().accepts_tax_id(test_identity, true));
    /// assert!(Environment::uat().accepts_tax_id(test_identity, true));
    /// ```
    #[must_use]
    pub fn accepts_tax_id(&self, tax_id: &str, is_person: bool) -> bool {
        let is_listed = |list: &[String]| {
            let kept =
                || tax_id.chars().filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n')).flat_map(char::to_uppercase);
            list.iter().any(|listed| kept().eq(listed.chars()))
        };
        if is_listed(&self.tax_id_white_list) {
            true
        } else if is_listed(&self.tax_id_black_list) {
            false
        } else if is_person {
            profile::send_commons_person(tax_id)
        } else {
            profile::send_commons_company(tax_id)
        }
    }
}

fn tax_codes_are_unique(context: &RequestContext<'_>, sink: &mut Sink) {
    let tax_ids = context.recipients().filter_map(|one| Some((one, one.recipient.text(Field::TaxId)?)));
    each_repeated(tax_ids, context.root.list(Field::Recipients).len(), |recipient| {
        recipient.with_field(Field::TaxId, |path| sink.report(path, Finding::new()));
    });
}

/// The denomination, and the `at` row of the address unless it is empty.
fn each_name(context: &RecipientContext<'_>, mut visit: impl FnMut(&'static str, &str, &Path<'_>)) {
    if let Some(text) = context.recipient.text(Field::Denomination) {
        context.with_field(Field::Denomination, |path| visit("denomination", text, path));
    }
    let at = context.address().and_then(|address| address.text(Field::At)).filter(|at| !at.is_empty());
    if let Some(text) = at {
        context.with_field(Field::PhysicalAddress, |path| visit("at", text, &path.field(Field::At)));
    }
}

/// Index of the first character that the installation does not take in a name; 0 for a text that may not be empty.
fn odd_character(environment: &Environment, text: &str) -> Option<usize> {
    match &environment.denomination_characters {
        DenominationCharacters::Any => None,
        DenominationCharacters::Only(set) => set.first_outside(text),
        DenominationCharacters::Latin1 { excluded } => not_latin1(text).or_else(|| first_excluded(excluded, text)),
    }
}

fn not_latin1(text: &str) -> Option<usize> {
    if text.is_empty() {
        return Some(0);
    }
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    text.chars().position(|c| !matches!(c, ' '..='~' | '\u{A0}'..='\u{FF}'))
}

fn first_excluded(excluded: &CharSet, text: &str) -> Option<usize> {
    if excluded.is_empty() { None } else { excluded.first_inside(text) }
}
