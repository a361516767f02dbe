//! The schema of a request, one property a row.
//!
//! Source: `NewNotificationRequestV26` and the components it names, pagopa/pn-delivery
//! `docs/openapi/api-external-b2b-pa-bundle.yaml` (the last column is the line of the component). Production serves V25, which
//! lacks `physicalCommunicationPriority` and keeps its limit of one additional language where a limit works; the older versions
//! ask for `physicalAddress`, which is a rule of the function that translates them.

use super::pattern::{DATE, DIGITS, IUN, JSON, KEY, LINE, PDF, PEC, PRINTABLE, Pattern, SHA256, TAX_ID, TAXONOMY, ZIP};
use super::property::{Most, ObjectShape, Property, Shape};
use crate::api::Version;
use crate::preflight::field::Field as F;

pub(super) const fn line_text(
    id: &'static str,
    path: &'static str,
    field: F,
    (min, max): (usize, usize),
    pattern: &'static Pattern,
    line: u16,
) -> Property {
    Property::new(id, path, Some(field), Shape::Text { min, max, pattern: Some(pattern) }, line)
}

const fn choice(
    id: &'static str,
    path: &'static str,
    field: F,
    values: &'static [&'static str],
    line: u16,
) -> Property {
    Property::new(id, path, Some(field), Shape::Choice(values), line)
}

const fn object(id: &'static str, path: &'static str, field: F, shape: &'static ObjectShape, line: u16) -> Property {
    Property::new(id, path, Some(field), Shape::Object(shape), line)
}

const fn list(
    id: &'static str,
    path: &'static str,
    field: F,
    (min, max): (usize, Most),
    item: &'static Property,
    line: u16,
) -> Property {
    Property::new(id, path, Some(field), Shape::List { min, max, item }, line)
}

const fn integer(id: &'static str, path: &'static str, field: F, bounds: Option<(i64, i64)>, line: u16) -> Property {
    Property::new(id, path, Some(field), Shape::Integer(bounds), line)
}

const fn flag(id: &'static str, path: &'static str, field: F, line: u16) -> Property {
    Property::new(id, path, Some(field), Shape::Flag, line)
}

const fn open(properties: &'static [Property]) -> ObjectShape {
    ObjectShape { closed: false, min: 0, properties }
}

/// The whole body.
pub(crate) static BODY: Property = Property::new("G-01", "", None, Shape::Object(&REQUEST), 6729);

static REQUEST: ObjectShape = open(&REQUEST_PROPERTIES);
pub(crate) static REQUEST_PROPERTIES: [Property; 20] = [
    line_text("G-02", "idempotenceToken", F::IdempotenceToken, (0, 256), &PRINTABLE, 6729),
    line_text("G-03", "paProtocolNumber", F::PaProtocolNumber, (0, 256), &LINE, 6729).required(),
    line_text("G-04", "subject", F::Subject, (0, 134), &LINE, 6729).required(),
    line_text("G-05", "abstract", F::Abstract, (0, 1024), &LINE, 6729),
    list("G-06", "recipients", F::Recipients, (1, Most::Any), &RECIPIENT, 6642).required(),
    list("G-46", "documents", F::Documents, (1, Most::Any), &DOCUMENT, 6669).required(),
    choice("G-56", "notificationFeePolicy", F::NotificationFeePolicy, &["FLAT_RATE", "DELIVERY_MODE"], 6688).required(),
    line_text("G-57", "cancelledIun", F::CancelledIun, (25, 25), &IUN, 6698),
    choice(
        "G-58",
        "physicalCommunicationType",
        F::PhysicalCommunicationType,
        &["AR_REGISTERED_LETTER", "REGISTERED_LETTER_890"],
        6729,
    )
    .required(),
    line_text("G-59", "senderDenomination", F::SenderDenomination, (1, 88), &LINE, 6729).required(),
    line_text("G-60", "senderTaxId", F::SenderTaxId, (11, 11), &DIGITS, 6493).required(),
    line_text("G-61", "group", F::Group, (0, 1024), &PRINTABLE, 6729),
    integer("G-62", "amount", F::Amount, None, 6729),
    line_text("G-63", "paymentExpirationDate", F::PaymentExpirationDate, (10, 10), &DATE, 6729),
    line_text("G-64", "taxonomyCode", F::TaxonomyCode, (7, 7), &TAXONOMY, 6729).required(),
    integer("G-65", "paFee", F::PaFee, Some((0, 100)), 6704),
    integer("G-66", "vat", F::Vat, Some((0, 100)), 6718),
    choice("G-67", "pagoPaIntMode", F::PagoPaIntMode, &["NONE", "SYNC", "ASYNC"], 6729),
    list("G-68", "additionalLanguages", F::AdditionalLanguages, (0, Most::In(Version::new(2, 5), 1)), &LANGUAGE, 6729)
        .since(Version::new(2, 4)),
    integer("G-70", "physicalCommunicationPriority", F::PhysicalCommunicationPriority, Some((0, 100)), 6729)
        .since(Version::new(2, 6)),
];

pub(crate) static RECIPIENT: Property = Property::new(
    "G-07",
    "recipients[]",
    None,
    Shape::Object(&ObjectShape { closed: true, min: 0, properties: &RECIPIENT_PROPERTIES }),
    6642,
);
pub(crate) static RECIPIENT_PROPERTIES: [Property; 6] = [
    choice("G-08", "recipients[].recipientType", F::RecipientType, &["PF", "PG"], 6642).required(),
    line_text("G-09", "recipients[].taxId", F::TaxId, (11, 16), &TAX_ID, 6397).required(),
    line_text("G-10", "recipients[].denomination", F::Denomination, (1, 88), &LINE, 6404)
        .required()
        .unbounded_by_service(),
    object("G-11", "recipients[].digitalDomicile", F::DigitalDomicile, &DOMICILE, 6413),
    object("G-14", "recipients[].physicalAddress", F::PhysicalAddress, &ADDRESS, 6434),
    list("G-23", "recipients[].payments", F::Payments, (0, Most::Any), &PAYMENT, 6625),
];

static DOMICILE: ObjectShape = open(&DOMICILE_PROPERTIES);
pub(crate) static DOMICILE_PROPERTIES: [Property; 2] = [
    choice("G-12", "recipients[].digitalDomicile.type", F::Type, &["PEC"], 6413).required(),
    line_text("G-13", "recipients[].digitalDomicile.address", F::Address, (0, 320), &PEC, 6413).required(),
];

static ADDRESS: ObjectShape = open(&ADDRESS_PROPERTIES);
pub(crate) static ADDRESS_PROPERTIES: [Property; 8] = [
    line_text("G-15", "recipients[].physicalAddress.at", F::At, (0, 44), &LINE, 6434).unbounded_by_service(),
    line_text("G-16", "recipients[].physicalAddress.address", F::Address, (2, 1024), &LINE, 6434).required(),
    line_text("G-17", "recipients[].physicalAddress.addressDetails", F::AddressDetails, (0, 1024), &LINE, 6434),
    line_text("G-18", "recipients[].physicalAddress.zip", F::Zip, (0, 15), &ZIP, 6434),
    line_text("G-19", "recipients[].physicalAddress.municipality", F::Municipality, (2, 256), &LINE, 6434).required(),
    line_text(
        "G-20",
        "recipients[].physicalAddress.municipalityDetails",
        F::MunicipalityDetails,
        (0, 256),
        &LINE,
        6434,
    ),
    line_text("G-21", "recipients[].physicalAddress.province", F::Province, (0, 256), &LINE, 6434),
    line_text("G-22", "recipients[].physicalAddress.foreignState", F::ForeignState, (0, 256), &LINE, 6434),
];

pub(crate) static PAYMENT: Property = Property::new(
    "G-24",
    "recipients[].payments[]",
    None,
    Shape::Object(&ObjectShape { closed: true, min: 1, properties: &PAYMENT_PROPERTIES }),
    6625,
);
pub(crate) static PAYMENT_PROPERTIES: [Property; 2] = [
    object("G-25", "recipients[].payments[].pagoPa", F::PagoPa, &PAGO_PA, 6555),
    object("G-36", "recipients[].payments[].f24", F::F24, &F24, 6601),
];

static PAGO_PA: ObjectShape = open(&PAGO_PA_PROPERTIES);
pub(crate) static PAGO_PA_PROPERTIES: [Property; 4] = [
    line_text("G-26", "recipients[].payments[].pagoPa.noticeCode", F::NoticeCode, (18, 18), &DIGITS, 6486).required(),
    line_text("G-27", "recipients[].payments[].pagoPa.creditorTaxId", F::CreditorTaxId, (11, 11), &DIGITS, 6493)
        .required(),
    flag("G-28", "recipients[].payments[].pagoPa.applyCost", F::ApplyCost, 6555).required(),
    object("G-29", "recipients[].payments[].pagoPa.attachment", F::Attachment, &NOTICE_FILE, 6551),
];

static NOTICE_FILE: ObjectShape = open(&NOTICE_FILE_PROPERTIES);
pub(crate) static NOTICE_FILE_PROPERTIES: [Property; 3] = [
    object("G-30", "recipients[].payments[].pagoPa.attachment.digests", F::Digests, &NOTICE_DIGESTS, 6500).required(),
    line_text("G-32", "recipients[].payments[].pagoPa.attachment.contentType", F::ContentType, (15, 15), &PDF, 6551)
        .required(),
    object("G-33", "recipients[].payments[].pagoPa.attachment.ref", F::Ref, &NOTICE_REF, 6513).required(),
];

static NOTICE_DIGESTS: ObjectShape = open(&NOTICE_DIGESTS_PROPERTIES);
pub(crate) static NOTICE_DIGESTS_PROPERTIES: [Property; 1] =
    [line_text("G-31", "recipients[].payments[].pagoPa.attachment.digests.sha256", F::Sha256, (44, 44), &SHA256, 6500)
        .required()];

static NOTICE_REF: ObjectShape = open(&NOTICE_REF_PROPERTIES);
pub(crate) static NOTICE_REF_PROPERTIES: [Property; 2] = [
    line_text("G-34", "recipients[].payments[].pagoPa.attachment.ref.key", F::Key, (0, 512), &KEY, 6513).required(),
    line_text(
        "G-35",
        "recipients[].payments[].pagoPa.attachment.ref.versionToken",
        F::VersionToken,
        (0, 256),
        &LINE,
        6513,
    )
    .required(),
];

static F24: ObjectShape = open(&F24_PROPERTIES);
pub(crate) static F24_PROPERTIES: [Property; 3] = [
    Property::new(
        "G-37",
        "recipients[].payments[].f24.title",
        Some(F::Title),
        Shape::Text { min: 0, max: usize::MAX, pattern: None },
        6601,
    )
    .required(),
    flag("G-38", "recipients[].payments[].f24.applyCost", F::ApplyCost, 6601).required(),
    object("G-39", "recipients[].payments[].f24.metadataAttachment", F::MetadataAttachment, &METADATA, 6583).required(),
];

static METADATA: ObjectShape = open(&METADATA_PROPERTIES);
pub(crate) static METADATA_PROPERTIES: [Property; 3] = [
    object("G-40", "recipients[].payments[].f24.metadataAttachment.digests", F::Digests, &METADATA_DIGESTS, 6500)
        .required(),
    line_text(
        "G-42",
        "recipients[].payments[].f24.metadataAttachment.contentType",
        F::ContentType,
        (16, 16),
        &JSON,
        6583,
    )
    .required(),
    object("G-43", "recipients[].payments[].f24.metadataAttachment.ref", F::Ref, &METADATA_REF, 6513).required(),
];

static METADATA_DIGESTS: ObjectShape = open(&METADATA_DIGESTS_PROPERTIES);
pub(crate) static METADATA_DIGESTS_PROPERTIES: [Property; 1] = [line_text(
    "G-41",
    "recipients[].payments[].f24.metadataAttachment.digests.sha256",
    F::Sha256,
    (44, 44),
    &SHA256,
    6500,
)
.required()];

static METADATA_REF: ObjectShape = open(&METADATA_REF_PROPERTIES);
pub(crate) static METADATA_REF_PROPERTIES: [Property; 2] = [
    line_text("G-44", "recipients[].payments[].f24.metadataAttachment.ref.key", F::Key, (0, 512), &KEY, 6513)
        .required(),
    line_text(
        "G-45",
        "recipients[].payments[].f24.metadataAttachment.ref.versionToken",
        F::VersionToken,
        (0, 256),
        &LINE,
        6513,
    )
    .required(),
];

pub(crate) static DOCUMENT: Property =
    Property::new("G-47", "documents[]", None, Shape::Object(&open(&DOCUMENT_PROPERTIES)), 6669);
pub(crate) static DOCUMENT_PROPERTIES: [Property; 5] = [
    object("G-48", "documents[].digests", F::Digests, &DOCUMENT_DIGESTS, 6500).required(),
    line_text("G-50", "documents[].contentType", F::ContentType, (15, 15), &PDF, 6669).required(),
    object("G-51", "documents[].ref", F::Ref, &DOCUMENT_REF, 6513).required(),
    line_text("G-54", "documents[].title", F::Title, (1, 512), &LINE, 6669),
    line_text("G-55", "documents[].docIdx", F::DocIdx, (0, 3), &DIGITS, 6669),
];

static DOCUMENT_DIGESTS: ObjectShape = open(&DOCUMENT_DIGESTS_PROPERTIES);
pub(crate) static DOCUMENT_DIGESTS_PROPERTIES: [Property; 1] =
    [line_text("G-49", "documents[].digests.sha256", F::Sha256, (44, 44), &SHA256, 6500).required()];

static DOCUMENT_REF: ObjectShape = open(&DOCUMENT_REF_PROPERTIES);
pub(crate) static DOCUMENT_REF_PROPERTIES: [Property; 2] = [
    line_text("G-52", "documents[].ref.key", F::Key, (0, 512), &KEY, 6513).required(),
    line_text("G-53", "documents[].ref.versionToken", F::VersionToken, (0, 256), &LINE, 6513).required(),
];

pub(crate) static LANGUAGE: Property =
    Property::new("G-69", "additionalLanguages[]", None, Shape::Text { min: 0, max: usize::MAX, pattern: None }, 6729);
