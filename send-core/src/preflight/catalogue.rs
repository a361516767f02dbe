//! All the rules, in the platform's order.

use super::acceptance::{ACCEPTANCE, BEYOND};
use super::address::ADDRESS;
use super::advice::ADVICE;
use super::bean::BEAN;
use super::documents::DOCUMENTS;
use super::gateway::{Property, preload as preload_schema, request as schema};
use super::notification::{AFTER, BEFORE};
use super::payments::{PAYMENTS, PAYMENTS_TOGETHER};
use super::preload;
use super::recipients::{NAMES, TAX_CODES, TAX_CODES_TOGETHER};
use super::rule::{Evidence, INVALID_BODY, Rule, Stage};
use super::versioning::VERSIONING;
use crate::f24::rules as f24;
use crate::pdf::rules as pdf;

/// What the gateway says of a body that it cannot read.
static NOT_JSON: Rule = Rule::service("G-00", "")
    .stage(Stage::Gateway)
    .answers(INVALID_BODY)
    .detail("Unable to parse the body as JSON: line {found}, column {limit}")
    .cites("pn-delivery docs/openapi/aws/api-delivery-B2B-aws.yaml:7943-7950")
    .requires("il corpo è JSON valido, in UTF-8", "the body is valid JSON, in UTF-8")
    .message(
        "il corpo non è JSON valido: {name} alla riga {found}, colonna {limit}",
        "the body is not valid JSON: {name} at line {found}, column {limit}",
    )
    .fix(
        "correggere il JSON in quel punto (UTF-8 senza BOM, virgolette doppie)",
        "correct the JSON at that place (UTF-8 without BOM, double quotes)",
    );

/// The tables of the gateway's schema, in the order in which the engine meets them.
static SCHEMA: [&[Property]; 23] = [
    std::slice::from_ref(&schema::BODY),
    &schema::REQUEST_PROPERTIES,
    std::slice::from_ref(&schema::RECIPIENT),
    &schema::RECIPIENT_PROPERTIES,
    &schema::DOMICILE_PROPERTIES,
    &schema::ADDRESS_PROPERTIES,
    std::slice::from_ref(&schema::PAYMENT),
    &schema::PAYMENT_PROPERTIES,
    &schema::PAGO_PA_PROPERTIES,
    &schema::NOTICE_FILE_PROPERTIES,
    &schema::NOTICE_DIGESTS_PROPERTIES,
    &schema::NOTICE_REF_PROPERTIES,
    &schema::F24_PROPERTIES,
    &schema::METADATA_PROPERTIES,
    &schema::METADATA_DIGESTS_PROPERTIES,
    &schema::METADATA_REF_PROPERTIES,
    std::slice::from_ref(&schema::DOCUMENT),
    &schema::DOCUMENT_PROPERTIES,
    &schema::DOCUMENT_DIGESTS_PROPERTIES,
    &schema::DOCUMENT_REF_PROPERTIES,
    std::slice::from_ref(&schema::LANGUAGE),
    std::slice::from_ref(&preload_schema::ITEM),
    &preload_schema::PROPERTIES,
];

/// The tables of the other rules.
static FAMILIES: [&[Rule]; 16] = [
    std::slice::from_ref(&NOT_JSON),
    &VERSIONING,
    &BEFORE,
    &TAX_CODES,
    &PAYMENTS,
    &ADDRESS,
    &NAMES,
    &TAX_CODES_TOGETHER,
    &PAYMENTS_TOGETHER,
    &DOCUMENTS,
    &BEAN,
    &AFTER,
    &ACCEPTANCE,
    &BEYOND,
    &ADVICE,
    &PRELOAD,
];

static PRELOAD: [Rule; 3] = [preload::COUNT, preload::ADVICE[0], preload::ADVICE[1]];

const SCHEMA_COUNT: usize = {
    let (mut count, mut table) = (0, 0);
    while table < SCHEMA.len() {
        count += SCHEMA[table].len();
        table += 1;
    }
    count
};

/// The rules about what is inside attachments, which are applied where files are read.
static INSIDE: [&[&Rule]; 2] = [&f24::RULES, &pdf::ADVICE];

const INSIDE_COUNT: usize = f24::RULES.len() + pdf::ADVICE.len();

const COUNT: usize = {
    let (mut count, mut table) = (SCHEMA_COUNT + INSIDE_COUNT, 0);
    while table < FAMILIES.len() {
        count += FAMILIES[table].len();
        table += 1;
    }
    count
};

/// One table of all: the schema first, which the platform looks at first.
///
/// The very first row is the one about bodies that are no JSON.
static RULES: [Rule; COUNT] = all();

const fn all() -> [Rule; COUNT] {
    let mut rules = [NOT_JSON; COUNT];
    let mut count = 1;
    let mut table = 0;
    while table < SCHEMA.len() {
        let mut row = 0;
        while row < SCHEMA[table].len() {
            rules[count] = Rule::schema(&SCHEMA[table][row]);
            count += 1;
            row += 1;
        }
        table += 1;
    }
    // The first family is the rule that fills the table.
    table = 1;
    while table < FAMILIES.len() {
        let mut row = 0;
        while row < FAMILIES[table].len() {
            rules[count] = FAMILIES[table][row];
            count += 1;
            row += 1;
        }
        table += 1;
    }
    table = 0;
    while table < INSIDE.len() {
        let mut row = 0;
        while row < INSIDE[table].len() {
            rules[count] = *INSIDE[table][row];
            count += 1;
            row += 1;
        }
        table += 1;
    }
    rules
}

/// Every rule, in the order in which the platform applies them, for lists and documents; at the end those about what is inside
/// attachments ([`f24`](crate::f24), [`pdf`](crate::pdf)). No two have the same name.
///
/// # Example
/// ```
/// use send_core::ident::Lang;
/// let rule = send_core::preflight::rules().iter().find(|rule| rule.id() == "S-09").ok_or("no such rule")?;
/// assert_eq!(rule.requirement(Lang::En), "every recipient has a tax code of its own");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn rules() -> &'static [Rule] {
    &RULES
}

/// The rules that follow the schema.
pub(super) fn after_schema() -> &'static [Rule] {
    RULES.get(1 + SCHEMA_COUNT..COUNT - INSIDE_COUNT).unwrap_or_default()
}

/// The rules that no look at a request can decide: they depend on what only the platform, or a register that it asks, knows.
/// [`Rule::requirement`] says on what.
///
/// A [`Knowledge`](super::Knowledge) that answers makes some of them decidable.
pub fn undecidable() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| rule.evidence == Evidence::Platform)
}

/// The rule of a name. The names are written in this module's own tables: one that is not there stands for the first.
pub(crate) fn rule_or_first(id: &str) -> &'static Rule {
    RULES.iter().find(|rule| rule.id == id).unwrap_or(&RULES[0])
}
