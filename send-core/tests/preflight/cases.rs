//! One violation, or more, of each rule of the service and of the later steps.

use send_core::api::Version;
use send_core::preflight::{
    AddressLookup, CharSet, DenominationCharacters, Environment, FileFacts, FileState, Knowledge, Policy, Preflight,
    Report, Severity, TaxonomyTable,
};
use send_core::tax::{FiscalCode, place};
use serde_json::{Value, json};

use crate::sample::{REMOVE, V2_6, base, change, environment, pdf};

/// One violation of a rule of the service, or of a later step.
pub(crate) struct Case {
    pub(crate) id: &'static str,
    pub(crate) changes: Vec<(&'static str, Value)>,
    pub(crate) path: &'static str,
    pub(crate) environment: Environment,
    pub(crate) known: Known,
    pub(crate) version: Version,
    pub(crate) severity: Severity,
}

impl Case {
    fn new(id: &'static str, path: &'static str, changes: Vec<(&'static str, Value)>) -> Self {
        let (environment, known) = (environment(), Known::default());
        Self { id, changes, path, environment, known, version: V2_6, severity: Severity::Error }
    }

    fn set(mut self, set: impl FnOnce(&mut Environment)) -> Self {
        set(&mut self.environment);
        self
    }

    fn known(mut self, known: Known) -> Self {
        self.known = known;
        self
    }

    fn version(mut self, minor: u8) -> Self {
        self.version = Version::new(2, minor);
        self
    }

    fn warns(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    pub(crate) fn report(&self) -> Report {
        let body = change(base(), &self.changes).to_string();
        Preflight::new(&self.environment).version(self.version).knowledge(&self.known).json(body.as_bytes())
    }
}

/// A tax code that is formally valid and whose place of birth never existed.
fn born_nowhere() -> String {
    let places = (1..=999).map(|number| format!("E{number:03}"));
    let codes = places.flat_map(|place| ('A'..='Z').map(move |check| format!("FRMTTR76M06{place}{check}")));
    let unknown = |text: &String| FiscalCode::parse(text).is_ok_and(|code| !place::is_known(code.place_code()));
    codes.into_iter().find(unknown).unwrap_or_default()
}

/// Knows what a test tells it.
#[derive(Default)]
pub(crate) struct Known {
    state: FileState<'static>,
    /// Whose state it is: files whose key has this in it.
    key: &'static str,
    protocol_used: bool,
    notice_used: bool,
    tax_id_unknown: bool,
    pub(crate) notice_unknown: bool,
    quota_used_up: bool,
}

impl Known {
    pub(crate) fn file(key: &'static str, state: FileState<'static>) -> Self {
        Self { key, state, ..Self::default() }
    }
}

impl Knowledge for Known {
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        assert_eq!(version_token, "v1");
        if !self.key.is_empty() && key.contains(self.key) { self.state } else { FileState::Unknown }
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        self.protocol_used && protocol_number == "2026/1" && idempotence_token == "null"
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        self.notice_used && (creditor_tax_id, notice_code) == ("80016350821", "302000100000019414")
    }

    fn is_tax_id_registered(&self, _tax_id: &str) -> Option<bool> {
        self.tax_id_unknown.then_some(false)
    }

    fn is_notice_payable(&self, _creditor_tax_id: &str, _notice_code: &str) -> Option<bool> {
        self.notice_unknown.then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.quota_used_up
    }
}

pub(crate) fn second_recipient(tax_id: &str, notice: &str) -> Value {
    let mut recipient = base()["recipients"][0].clone();
    recipient["taxId"] = json!(tax_id);
    recipient["payments"][0]["pagoPa"]["noticeCode"] = json!(notice);
    recipient
}

pub(crate) fn cases() -> Vec<Case> {
    let stored = |facts: FileFacts<'static>| FileState::Stored(facts);
    let fee = "/notificationFeePolicy";
    let pago_pa = "/recipients/0/payments/0/pagoPa";
    let f24 = "/recipients/0/payments/0/f24";
    let light = |environment: &mut Environment| environment.sender.sends_heavy_letters = false;
    let flat = |other: Vec<(&'static str, Value)>| [vec![(fee, json!("FLAT_RATE"))], other].concat();
    let no_cost = || ("/recipients/0/payments/0/pagoPa/applyCost", json!(false));
    let no_f24_cost = || ("/recipients/0/payments/0/f24/applyCost", json!(false));
    let second = || ("/recipients/1", second_recipient("GRBGPP87L04L741X", "302000100000020424"));
    let notice_file = "recipients[0].payments[0].pagoPa.attachment";
    vec![
        Case::new("L-01", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .version(4),
        Case::new("L-04", "paFee", vec![("/paFee", json!(0))]).version(1),
        Case::new(
            "L-04",
            "vat",
            vec![("/vat", json!(REMOVE)), (f24, json!(REMOVE)), ("/pagoPaIntMode", json!("ASYNC"))],
        )
        .version(1),
        Case::new("S-01", "senderTaxId", vec![]).set(|environment| environment.sender.is_active = false),
        Case::new("S-02", "taxonomyCode", vec![("/taxonomyCode", json!("999999Z"))]).warns(),
        Case::new("S-02", "taxonomyCode", vec![])
            .set(|environment| environment.taxonomy = Policy::Enforce(TaxonomyTable::Only(vec!["010102P".into()]))),
        Case::new("S-03", "documents", vec![("/documents/1", pdf("b"))])
            .set(|environment| environment.max_documents = 1),
        Case::new("S-04", "recipients", vec![second()]).set(|environment| environment.max_recipients = 1),
        Case::new("S-05", "paFee", vec![("/paFee", json!(REMOVE)), ("/vat", json!(REMOVE))]),
        Case::new("S-05", "vat", vec![("/vat", json!(REMOVE))]),
        Case::new("S-06", "recipients[0].taxId", vec![("/recipients/0/recipientType", json!("PG"))]),
        Case::new("S-07", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("FRMTTR76M06B715A"))]),
        Case::new("S-07", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("00749900049"))]),
        Case::new("S-07", "recipients[0].taxId", vec![])
            .set(|environment| environment.tax_id_black_list = vec!["FRMTTR76M06B715E".into()]),
        Case::new("S-08", "recipients[0].taxId", vec![]).known(Known { tax_id_unknown: true, ..Known::default() }),
        Case::new(
            "S-09",
            "recipients[1].taxId",
            vec![("/recipients/1", second_recipient("FRMTTR76M06B715E", "302000100000020424"))],
        ),
        Case::new(
            "S-10",
            "recipients[0].payments[0].f24.title",
            vec![("/recipients/0/payments/0/f24/title", json!(" \t"))],
        ),
        Case::new("S-11", "recipients[0].payments", vec![no_cost()]),
        Case::new("S-12", "recipients[0].payments", vec![no_f24_cost()]),
        Case::new("S-13", "recipients[0].payments", flat(vec![no_f24_cost()])),
        Case::new("S-14", "recipients[0].payments", flat(vec![no_cost()])),
        Case::new(
            "S-15",
            "recipients[1].payments[0].pagoPa.noticeCode",
            vec![("/recipients/1", second_recipient("GRBGPP87L04L741X", "302000100000019414"))],
        ),
        Case::new(
            "S-16",
            "recipients[0].payments[0].f24.metadataAttachment.ref.key",
            vec![("/recipients/0/payments/0/f24/metadataAttachment/ref/key", json!("PN_F24_META-form.pdf"))],
        ),
        Case::new(
            "S-16",
            "recipients[0].payments[0].pagoPa.attachment.ref.key",
            vec![
                (f24, json!(REMOVE)),
                ("/recipients/0/payments/0/pagoPa/attachment/ref/key", json!("PN_F24_META-x.pdf")),
            ],
        ),
        Case::new("S-17", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .warns(),
        Case::new("S-17", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .set(|environment| environment.address_lookup = AddressLookup::Disabled),
        Case::new(
            "S-18",
            "recipients[0].physicalAddress.address",
            vec![("/recipients/0/physicalAddress/address", json!("Via Łódź"))],
        )
        .warns(),
        Case::new(
            "S-18",
            "recipients[0].physicalAddress.addressDetails",
            vec![("/recipients/0/physicalAddress/addressDetails", json!("scala (b)"))],
        )
        .set(|environment| environment.address_characters = Policy::Enforce(CharSet::parse("a-zA-Z0-9 "))),
        Case::new(
            "S-19",
            "recipients[0].physicalAddress.at",
            vec![
                ("/recipients/0/physicalAddress/at", json!(" 123456789012345678901234567890 ")),
                ("/recipients/0/physicalAddress/municipalityDetails", json!("12345678901234")),
            ],
        )
        .warns(),
        Case::new(
            "S-19",
            "recipients[0].physicalAddress.municipality",
            vec![("/recipients/0/physicalAddress/municipality", json!("x".repeat(36)))],
        )
        .set(|environment| environment.address_row_length = Policy::Enforce(44)),
        Case::new(
            "S-20",
            "recipients[0].physicalAddress.province",
            vec![
                ("/recipients/0/physicalAddress/province", json!(" ")),
                ("/recipients/0/physicalAddress/foreignState", json!(" italy")),
            ],
        ),
        Case::new("S-21", "recipients[0].denomination", vec![]).set(|environment| environment.denomination_length = 13),
        Case::new("S-21", "recipients[0].physicalAddress.at", vec![])
            .set(|environment| environment.denomination_length = 11),
        Case::new("S-22", "recipients[0].denomination", vec![("/recipients/0/denomination", json!("Mario | Rossi"))]),
        Case::new("S-22", "recipients[0].denomination", vec![("/recipients/0/denomination", json!("5 €"))]),
        Case::new("S-22", "recipients[0].physicalAddress.at", vec![]).set(|environment| {
            environment.denomination_characters = DenominationCharacters::Only(CharSet::parse("a-zA-QS-Z "))
        }),
        Case::new("S-23", "documents", vec![("/documents/1", pdf("document"))]),
        Case::new("S-23", "documents", vec![("/recipients/0/payments/0/pagoPa/attachment", pdf("document"))]),
        Case::new("S-24", "documents[0].ref.key", vec![("/documents/0/ref/key", json!("pn_notification_attachments"))]),
        Case::new("B-01", "subject", vec![("/subject", json!("next\u{85}line"))]),
        Case::new("B-01", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("123456789012"))]),
        Case::new("B-02", "subject", vec![("/subject", json!("😀".repeat(68)))]),
        Case::new("S-25", "recipients", vec![second()]).set(|environment| environment.sender.is_trial = true),
        Case::new("S-26", "recipients[0].payments", vec![("/recipients/0/payments", json!([]))])
            .set(|environment| environment.sender.is_trial = true),
        Case::new("S-27", "additionalLanguages", vec![("/additionalLanguages/1", json!("FR"))]),
        Case::new("S-28", "additionalLanguages", vec![("/additionalLanguages/0", json!("SI"))]),
        Case::new("S-29", "senderTaxId", vec![])
            .set(|environment| environment.sender.tax_id = Some("01199250158".into())),
        Case::new("S-30", "group", vec![]).set(|environment| environment.sender.groups = Some(vec!["g-2".into()])),
        Case::new("S-31", "group", vec![]).set(|environment| environment.sender.key_groups = vec!["g-2".into()]),
        Case::new("S-32", "group", vec![("/group", json!(" "))])
            .set(|environment| environment.sender.key_groups = vec!["g-2".into()]),
        Case::new("S-33", "", vec![]).known(Known { quota_used_up: true, ..Known::default() }),
        Case::new("S-34", "paProtocolNumber", vec![("/idempotenceToken", json!(REMOVE))])
            .known(Known { protocol_used: true, ..Known::default() }),
        Case::new("S-34", "recipients[0].payments[0].pagoPa.noticeCode", vec![])
            .known(Known { notice_used: true, ..Known::default() }),
        Case::new(
            "R-01",
            "recipients[0].payments",
            vec![("/pagoPaIntMode", json!("ASYNC")), ("/recipients/0/payments", json!(REMOVE))],
        ),
        Case::new("R-03", "recipients[0].payments[0].pagoPa", vec![("/pagoPaIntMode", json!("ASYNC"))])
            .known(Known { notice_unknown: true, ..Known::default() }),
        Case::new("R-04", "documents[0]", vec![]).known(Known::file("document", FileState::Missing)),
        Case::new("R-05", notice_file, vec![]).known(Known::file("notice", FileState::Gone)),
        Case::new("R-06", "documents[0]", vec![]).known(Known::file(
            "document",
            stored(FileFacts::default().sha256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")),
        )),
        Case::new("R-07", notice_file, vec![])
            .known(Known::file("notice", stored(FileFacts::default().size(209_715_201)))),
        Case::new("R-08", "documents[0]", vec![])
            .known(Known::file("document", stored(FileFacts::of_content(b"%pdf-1.7")))),
        Case::new("R-10", "recipients[0].payments", vec![(f24, json!(REMOVE))]).set(light),
        Case::new("R-10", "recipients[0].payments", vec![(pago_pa, json!(REMOVE))]).set(light),
        Case::new("R-11", "documents", vec![("/documents/1", pdf("b")), ("/documents/2", pdf("c"))]).set(light),
        Case::new("R-12", "documents[0]", vec![])
            .set(light)
            .known(Known::file("document", stored(FileFacts::default().pages(5)))),
        Case::new("R-12", "documents[1]", vec![("/documents/1", pdf("b"))])
            .set(light)
            .known(Known::file("-b", stored(FileFacts::default().pages(3)))),
        Case::new("R-13", "recipients[0].payments[0].f24.metadataAttachment", vec![])
            .known(Known::file("F24_META", FileState::Missing)),
        Case::new("R-13", "recipients[0].payments[0].f24.metadataAttachment", vec![])
            .known(Known::file("F24_META", stored(FileFacts::default().sha256("")))),
        Case::new("W-01", "idempotenceToken", vec![("/idempotenceToken", json!(REMOVE))]).warns(),
        Case::new("W-02", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("QRZFCN85A10H000B"))]).warns(),
        Case::new(
            "W-03",
            "recipients[0].payments[0].pagoPa.noticeCode",
            vec![("/recipients/0/payments/0/pagoPa/noticeCode", json!("302000100000019421"))],
        )
        .warns(),
        Case::new("W-04", "senderTaxId", vec![("/senderTaxId", json!("80016350822"))]).warns(),
        Case::new(
            "W-04",
            "recipients[0].payments[0].pagoPa.creditorTaxId",
            vec![("/recipients/0/payments/0/pagoPa/creditorTaxId", json!("77777777777"))],
        )
        .warns(),
        Case::new("W-05", "documents[0].digests.sha256", vec![("/documents/0/digests/sha256", json!("A".repeat(44)))])
            .warns(),
        Case::new(
            "W-05",
            "recipients[0].payments[0].f24.metadataAttachment.digests.sha256",
            vec![("/recipients/0/payments/0/f24/metadataAttachment/digests/sha256", json!("A".repeat(44)))],
        )
        .warns(),
        Case::new("W-06", "paymentExpirationDate", vec![("/paymentExpirationDate", json!("2026-02-31"))]).warns(),
        Case::new(
            "W-07",
            "recipients[0].physicalAddress.zip",
            vec![("/recipients/0/physicalAddress/zip", json!(REMOVE))],
        )
        .warns(),
        Case::new(
            "W-08",
            "recipients[0].physicalAddress.province",
            vec![("/recipients/0/physicalAddress/province", json!("Cosenza"))],
        )
        .warns(),
        Case::new(
            "W-09",
            "recipients[0].physicalAddress.municipality",
            vec![("/recipients/0/physicalAddress/municipality", json!("x".repeat(36)))],
        )
        .warns(),
        Case::new("W-10", "amount", vec![("/amount", json!(2_147_483_648_u32))]).warns(),
        Case::new(
            "W-13",
            "recipients[0].denomination",
            vec![("/recipients/0/denomination", json!("Luigi Fieramosca"))],
        )
        .warns(),
        Case::new("W-14", "recipients[0].taxId", vec![("/recipients/0/taxId", json!(born_nowhere()))]).warns(),
    ]
}
