//! The rules about F24 metadata: what each asks for, says, and advises.
//!
//! Sources: pagopa/pn-f24 `…/MetadataValidatorImpl.java:44-215` and its form library; pagopa/pn-delivery-push-validator
//! `handleValidateF24Response`, which hands the inner codes on in the detail of one refusal code.

use crate::preflight::parts::Stage;
use crate::preflight::{Evidence, Rule};

/// The refusal code of the request; the finer ones are [`Issue::local_code`](crate::preflight::Issue::local_code).
const REFUSED: &str = "F24_METADATA_NOT_VALID";
const VALIDATOR: &str = "pn-f24 MetadataValidatorImpl.java:44-215";
const FORM_LIBRARY: &str = "pn-f24, form library";

const fn rule(id: &'static str, inner_code: &'static str) -> Rule {
    Rule::acceptance(id, "recipients[].payments[].f24.metadataAttachment", Stage::F24, REFUSED)
        .needs(Evidence::Files)
        .local_code(inner_code)
        .cites(VALIDATOR)
}

/// What the platform cannot read.
pub(super) static UNREADABLE: Rule = rule("F-01", "PN_F24_METADATA_PARSING_ERROR")
    .requires(
        "il file non è vuoto ed è un oggetto JSON con le sole proprietà previste, ciascuna del suo tipo",
        "the file is not empty and is a JSON object with only the properties it may have, each of its type",
    )
    .message("il file non è leggibile{reason}", "the file cannot be read{reason}")
    .fix(
        "correggere il JSON secondo lo schema dei metadati F24 (pn-f24, schemas-f24.yaml)",
        "correct the JSON after the schema of F24 metadata (pn-f24, schemas-f24.yaml)",
    );

/// What an empty file has instead: a finer code of its own, and words of the platform.
pub(super) const EMPTY_CODE: &str = "PN_F24_METADATA_VALIDATION_ERROR";
pub(super) const EMPTY_DETAIL: &str = "Metadata not found on safeStorage";

/// Required properties and patterns.
pub(super) static SCHEMA: Rule = rule("F-02", "PN_F24_METADATA_VALIDATION_SCHEMA")
    .requires(
        "le proprietà obbligatorie ci sono e ogni testo ha la forma prescritta",
        "required properties are there and every text has the form prescribed",
    )
    .message("la proprietà non rispetta lo schema{reason}", "the property does not keep to the schema{reason}")
    .fix(
        "completarla o correggerla: finché ce n'è una sbagliata la piattaforma non fa gli altri controlli",
        "complete or correct it: as long as one is wrong the platform makes no further check",
    );

/// The digest declared in the request.
pub(super) static DIGEST: Rule = rule("F-03", "PN_F24_METADATA_VALIDATION_DIFFERENT_SHA256")
    .requires("lo sha256 dichiarato è quello del file", "the sha256 declared is that of the file")
    .message("lo sha256 dichiarato non è quello del file", "the sha256 declared is not that of the file")
    .fix(
        "ricalcolarlo sui byte esatti che si caricano, in base64",
        "compute it again over the exact bytes that are uploaded, in base64",
    );

/// One form.
pub(super) static FORM: Rule = rule("F-04", "PN_F24_METADATA_VALIDATION_MULTI_TYPE")
    .requires(
        "il file ha un solo modulo: f24Standard, f24Simplified, f24Excise o f24Elid",
        "the file has one form: f24Standard, f24Simplified, f24Excise or f24Elid",
    )
    .message("il file ha {found} moduli, ne serve uno", "the file has {found} forms, one is needed")
    .fix(
        "lasciare un solo modulo; per gli altri usare altri pagamenti",
        "leave one form only; use other payments for the others",
    );

/// Which row carries the cost of the notification.
pub(super) static APPLY_COST: Rule = rule("F-05", "PN_F24_METADATA_VALIDATION_INCONSISTENT_APPLY_COST")
    .requires(
        "una sola riga, a debito, ha applyCost true se lo ha il pagamento della richiesta; nessuna se non lo ha",
        "one row, of debit, has applyCost true if the payment of the request has it; none if it has not",
    )
    .message("applyCost non è coerente{reason}", "applyCost is not consistent{reason}")
    .fix(
        "mettere applyCost true su una sola riga a debito e nel pagamento, oppure false dappertutto",
        "set applyCost true on one row of debit only and in the payment, or false everywhere",
    );

/// Amounts and the INPS number.
pub(super) static ROW: Rule = rule("F-06", "PN_F24_METADATA_VALIDATION_ERROR")
    .cites(FORM_LIBRARY)
    .requires(
        "ogni riga ha importi non negativi, a debito o a credito e non entrambi, e una matricola INPS non vuota",
        "every row has amounts that are not negative, of debit or of credit and not both, and an INPS number that is not empty",
    )
    .message("il modulo non accetta la riga{reason}", "the form does not take the row{reason}")
    .fix(
        "scrivere gli importi in centesimi di euro senza segno, uno solo dei due diverso da zero; omettere ciò che è vuoto",
        "write amounts in cents of euro without a sign, only one of the two other than zero; leave out what is empty",
    );

/// A person or a company.
pub(super) static TAX_PAYER: Rule = rule("F-07", "PN_F24_METADATA_VALIDATION_ERROR")
    .cites(FORM_LIBRARY)
    .requires("il contribuente è una persona o una società", "the tax payer is a person or a company")
    .message(
        "il contribuente ha sia i dati di persona sia quelli di società",
        "the tax payer has the data of a person and of a company",
    )
    .fix("lasciare solo gli uni o gli altri", "leave only one of the two");

/// The tax code and the person.
pub(super) static PERSON: Rule = rule("F-08", "PN_F24_METADATA_VALIDATION_ERROR")
    .cites("pn-f24, form library; switch PnF24isEnabledTaxCodeValidation")
    .needs(Evidence::Environment)
    .requires(
        "il codice fiscale corrisponde a cognome, nome, data di nascita e sesso",
        "the tax code fits surname, name, date of birth and sex",
    )
    .message(
        "il codice fiscale non corrisponde ai dati della persona{reason}",
        "the tax code does not fit the data of the person{reason}",
    )
    .fix(
        "correggere il codice o i dati; per una società usare company e non i dati di persona",
        "correct the code or the data; for a company use company and not the data of a person",
    );

/// All of them, in the platform's order.
pub(crate) static RULES: [&Rule; 8] = [&UNREADABLE, &SCHEMA, &DIGEST, &FORM, &APPLY_COST, &ROW, &TAX_PAYER, &PERSON];
