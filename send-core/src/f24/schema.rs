//! The forms of F24 metadata, property by property.
//!
//! Source: pagopa/pn-f24 `docs/openapi/schemas-f24.yaml`, of which the published JSON schema is a copy. The service compares with
//! these rows (bean validation of the classes made from them), and not with the least and greatest numbers of properties
//! that the JSON schema also has.

use super::pattern::*;
use Shape::{Amount, Flag, Object, Rows, Text};

/// What a property may be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// A text.
    Text(&'static Pattern),
    /// True or false.
    Flag,
    /// Cents of euro, 32 bits.
    Amount,
    /// A list of objects.
    Rows(Properties),
    /// An object.
    Object(Properties),
}

/// A property of the schema.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) is_required: bool,
}

/// All that an object may have; others are refused.
pub(super) type Properties = &'static [Property];

const fn required(name: &'static str, shape: Shape) -> Property {
    Property { name, shape, is_required: true }
}

const fn optional(name: &'static str, shape: Shape) -> Property {
    Property { name, shape, is_required: false }
}

/// The four forms; a file has one of them.
pub(super) const FORMS: Properties = &[
    optional("f24Standard", Object(STANDARD)),
    optional("f24Simplified", Object(SIMPLIFIED)),
    optional("f24Excise", Object(EXCISE)),
    optional("f24Elid", Object(ELID)),
];

const PERSONAL_DATA: Properties = &[
    required("surname", Text(&ASCII_24)),
    required("name", Text(&ASCII_20)),
    required("birthDate", Text(&BIRTH_DATE)),
    required("sex", Text(&SEX)),
    optional("birthPlace", Text(&ASCII_40)),
    optional("birthProvince", Text(&LETTERS_2)),
];

const TAX_ADDRESS: Properties = &[
    optional("municipality", Text(&ASCII_40)),
    optional("province", Text(&LETTERS_2)),
    optional("address", Text(&ASCII_35)),
];

const PERSON: Properties =
    &[optional("personalData", Object(PERSONAL_DATA)), optional("taxAddress", Object(TAX_ADDRESS))];

const COMPANY: Properties = &[required("name", Text(&ASCII_60)), optional("taxAddress", Object(TAX_ADDRESS))];

const TAX_PAYER: Properties = &[
    required("taxCode", Text(&TAX_CODE)),
    optional("isNotTaxYear", Flag),
    optional("person", Object(PERSON)),
    optional("company", Object(COMPANY)),
    optional("relativePersonTaxCode", Text(&TAX_CODE)),
    optional("id", Text(&CODE_2)),
];

const TREASURY_ROW: Properties = &[
    required("applyCost", Flag),
    optional("taxType", Text(&CODE_4)),
    optional("installment", Text(&CODE_0_4)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const TREASURY: Properties = &[
    optional("records", Rows(TREASURY_ROW)),
    optional("office", Text(&CODE_3)),
    optional("document", Text(&DIGITS_11)),
];

const PERIOD: Properties = &[optional("startDate", Text(&DIGITS_6)), optional("endDate", Text(&DIGITS_6))];

const INPS_ROW: Properties = &[
    required("applyCost", Flag),
    optional("office", Text(&DIGITS_3_4)),
    optional("reason", Text(&INPS_REASON)),
    optional("inps", Text(&INPS_NUMBER)),
    optional("period", Object(PERIOD)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const INPS: Properties = &[optional("records", Rows(INPS_ROW))];

const REGION_ROW: Properties = &[
    required("applyCost", Flag),
    optional("region", Text(&DIGITS_2)),
    optional("taxType", Text(&KEY_4)),
    optional("installment", Text(&CODE_0_4)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const REGION: Properties = &[optional("records", Rows(REGION_ROW))];

const LOCAL_TAX_ROW: Properties = &[
    required("applyCost", Flag),
    required("municipality", Text(&KEY_4)),
    optional("reconsideration", Flag),
    optional("propertiesChanges", Flag),
    optional("advancePayment", Flag),
    optional("fullPayment", Flag),
    optional("numberOfProperties", Text(&DIGITS_3)),
    required("taxType", Text(&KEY_4)),
    optional("installment", Text(&CODE_0_4)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const LOCAL_TAX: Properties = &[
    optional("operationId", Text(&CODE_18)),
    optional("records", Rows(LOCAL_TAX_ROW)),
    optional("deduction", Text(&DIGITS_3_15)),
];

const INAIL_ROW: Properties = &[
    required("applyCost", Flag),
    optional("office", Text(&DIGITS_5)),
    optional("company", Text(&DIGITS_8)),
    optional("control", Text(&DIGITS_2)),
    optional("refNumber", Text(&DIGITS_6)),
    optional("reason", Text(&CODE_1)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const SOCIAL_SECURITY_ROW: Properties = &[
    required("applyCost", Flag),
    optional("institution", Text(&DIGITS_4)),
    optional("office", Text(&KEY_5)),
    optional("reason", Text(&KEY_3_4)),
    optional("position", Text(&DIGITS_9)),
    optional("period", Object(PERIOD)),
    optional("debit", Amount),
    optional("credit", Amount),
];

const SOCIAL_SECURITY: Properties =
    &[optional("records", Rows(INAIL_ROW)), optional("socSecRecords", Rows(SOCIAL_SECURITY_ROW))];

const STANDARD: Properties = &[
    required("taxPayer", Object(TAX_PAYER)),
    optional("treasury", Object(TREASURY)),
    optional("inps", Object(INPS)),
    optional("region", Object(REGION)),
    optional("localTax", Object(LOCAL_TAX)),
    optional("socialSecurity", Object(SOCIAL_SECURITY)),
];

const SIMPLIFIED_COMPANY: Properties = &[required("name", Text(&ASCII_60))];

const SIMPLIFIED_TAX_PAYER: Properties = &[
    required("taxCode", Text(&TAX_CODE)),
    optional("personalData", Object(PERSONAL_DATA)),
    optional("company", Object(SIMPLIFIED_COMPANY)),
    optional("relativePersonTaxCode", Text(&TAX_CODE)),
    optional("id", Text(&CODE_2)),
    optional("document", Text(&DIGITS_11)),
    optional("office", Text(&CODE_3)),
];

const PAYMENT_ROW: Properties = &[
    required("applyCost", Flag),
    required("municipality", Text(&KEY_4)),
    optional("reconsideration", Flag),
    optional("propertiesChanges", Flag),
    optional("advancePayment", Flag),
    optional("fullPayment", Flag),
    optional("numberOfProperties", Text(&DIGITS_3)),
    required("taxType", Text(&KEY_4)),
    optional("installment", Text(&CODE_0_4)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
    optional("credit", Amount),
    required("section", Text(&SECTION)),
];

const PAYMENTS: Properties = &[optional("operationId", Text(&CODE_18)), optional("records", Rows(PAYMENT_ROW))];

const SIMPLIFIED: Properties =
    &[optional("taxPayer", Object(SIMPLIFIED_TAX_PAYER)), optional("payments", Object(PAYMENTS))];

const EXCISE_ROW: Properties = &[
    required("applyCost", Flag),
    optional("institution", Text(&LETTERS_2)),
    optional("province", Text(&LETTERS_2)),
    optional("id", Text(&CODE_17)),
    optional("taxType", Text(&KEY_4)),
    optional("installment", Text(&CODE_0_4)),
    optional("month", Text(&MONTH)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
];

const EXCISE_SECTION: Properties =
    &[optional("records", Rows(EXCISE_ROW)), optional("office", Text(&CODE_3)), optional("document", Text(&DIGITS_11))];

const EXCISE: Properties = &[
    optional("taxPayer", Object(TAX_PAYER)),
    optional("treasury", Object(TREASURY)),
    optional("inps", Object(INPS)),
    optional("region", Object(REGION)),
    optional("localTax", Object(LOCAL_TAX)),
    optional("excise", Object(EXCISE_SECTION)),
];

const ELID_TAX_PAYER: Properties = &[
    required("taxCode", Text(&TAX_CODE)),
    optional("person", Object(PERSON)),
    optional("company", Object(COMPANY)),
    optional("relativePersonTaxCode", Text(&TAX_CODE)),
    optional("id", Text(&CODE_2)),
];

const ELID_ROW: Properties = &[
    required("applyCost", Flag),
    optional("type", Text(&LETTER)),
    optional("id", Text(&CODE_17)),
    optional("taxType", Text(&CODE_4)),
    optional("year", Text(&YEAR)),
    optional("debit", Amount),
];

const ELID_TREASURY: Properties =
    &[optional("office", Text(&CODE_3)), optional("document", Text(&DIGITS_11)), optional("records", Rows(ELID_ROW))];

const ELID: Properties = &[optional("taxPayer", Object(ELID_TAX_PAYER)), optional("treasury", Object(ELID_TREASURY))];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The same rows as the platform's own file, where the shared folder is at hand.
    #[test]
    fn is_what_the_platform_publishes() {
        let folder = std::env::var("SEND_SHARED")
            .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").to_owned());
        let Ok(text) = std::fs::read_to_string(format!("{folder}/openapi/f24-metadata.json-schema.json")) else {
            return;
        };
        let schema: Value = serde_json::from_str(&text).unwrap();
        compare(FORMS, &schema, "");
    }

    fn compare(properties: Properties, schema: &Value, path: &str) {
        assert_eq!(schema["additionalProperties"], false, "{path}");
        let theirs = schema["properties"].as_object().unwrap();
        assert_eq!(theirs.len(), properties.len(), "{path}");
        let required = |name: &str| schema["required"].as_array().is_some_and(|names| names.contains(&name.into()));
        for property in properties {
            let path = format!("{path}.{}", property.name);
            let theirs = &theirs[property.name];
            assert_eq!(property.is_required, required(property.name), "{path}");
            match property.shape {
                Text(pattern) => assert_eq!(theirs["pattern"], pattern.regex, "{path}"),
                Flag => assert_eq!(theirs["type"], "boolean", "{path}"),
                Amount => assert_eq!(theirs["format"], "int32", "{path}"),
                Rows(row) => compare(row, &theirs["items"], &path),
                Object(properties) => compare(properties, theirs, &path),
            }
        }
    }
}
