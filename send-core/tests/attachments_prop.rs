//! No bytes make the readers of attachments panic: random ones, and real files with random changes.

use proptest::prelude::*;
use send_core::f24::{self, F24};
use send_core::ident::Lang;
use send_core::pdf;
use send_core::preflight::{Environment, Policy, Report};

const PDFS: [&[u8]; 5] = [
    include_bytes!("data/pdf/pades.pdf"),
    include_bytes!("data/pdf/pkcs7_sha512.pdf"),
    include_bytes!("data/pdf/time_stamp.pdf"),
    include_bytes!("data/pdf/compressed.pdf"),
    include_bytes!("data/pdf/envelope.p7m"),
];

const METADATA: &str = r#"{"f24Standard": {
    "taxPayer": {"taxCode": "FRMTTR76M06B715E", "person": {"personalData":
        {"surname": "FERMI", "name": "ETTORE", "birthDate": "06-08-1976", "sex": "M"}}},
    "treasury": {"records": [{"applyCost": true, "taxType": "3944", "year": "2025", "debit": 1000}]},
    "inps": {"records": [{"applyCost": false, "office": "1234", "reason": "CXX", "inps": "1", "credit": "5"}]}}}"#;

/// All texts of a report are made.
fn read_out(report: &Report) {
    for issue in report.issues() {
        for lang in [Lang::It, Lang::En] {
            let (message, fix) = (issue.message(lang), issue.fix(lang));
            assert!(!message.is_empty() && !fix.is_empty(), "{issue:?}");
            let is_filled = |text: &str| !["{reason}", "{found}", "{limit}"].iter().any(|place| text.contains(place));
            assert!(is_filled(&message) && is_filled(&fix), "{message} {fix}");
        }
    }
}

fn look_at_pdf(file: &[u8]) {
    read_out(&pdf::check(&pdf::inspect(file), &Environment::production()));
}

fn look_at_metadata(file: &[u8]) {
    let payment = F24::new().apply_cost(true).sha256("x").tax_code_check(Policy::Enforce(()));
    read_out(&f24::check(file, &payment));
}

/// Bytes replaced, and a part taken out or doubled.
fn changed(
    file: &[u8],
    changes: &[(prop::sample::Index, u8)],
    cut: (prop::sample::Index, prop::sample::Index),
) -> Vec<u8> {
    let mut file = file.to_vec();
    for (index, byte) in changes {
        let at = index.index(file.len());
        file[at] = *byte;
    }
    let (start, end) = (cut.0.index(file.len()), cut.1.index(file.len()));
    let mut whole = file[..start].to_vec();
    whole.extend(&file[end..]);
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 20_000 }))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        look_at_metadata(&bytes);
        look_at_pdf(&bytes);
        let mut with_header = b"%PDF-1.7\n".to_vec();
        with_header.extend(bytes);
        look_at_pdf(&with_header);
    }

    #[test]
    fn changed_pdfs(
        file in prop::sample::select(&PDFS[..]),
        changes in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 0..12),
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
        cuts in any::<bool>(),
    ) {
        let cut = if cuts { cut } else { (cut.0, cut.0) };
        look_at_pdf(&changed(file, &changes, cut));
    }

    #[test]
    fn tokens_of_pdf(words in prop::collection::vec(prop::sample::select(vec![
        "%PDF-1.7\n", "1 0 obj ", "<< ", ">> ", "[ ", "] ", "/Type ", "/Pages ", "/Page ", "/Kids ", "/Root ", "1 0 R ", "2 0 R ",
        "/ByteRange ", "/Contents ", "<30820006092a> ", "(a) ", "0 ", "9 ", "4294967296 ", "-1 ", "stream\n", "endstream ", "endobj ",
        "xref\n", "trailer ", "startxref ", "0000000009 00000 n \n", "%%EOF\n", "/Length ", "/W ", "/XRef ", "/Index ", "/Size ",
        "/Prev ", "/ObjStm ", "/Encrypt ", "null ", "18446744073709551615 ",
    ]), 0..120)) {
        look_at_pdf(format!("%PDF-1.7\n{}", words.concat()).as_bytes());
    }

    #[test]
    fn changed_metadata(
        changes in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 0..4),
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
        cuts in any::<bool>(),
    ) {
        let cut = if cuts { cut } else { (cut.0, cut.0) };
        look_at_metadata(&changed(METADATA.as_bytes(), &changes, cut));
    }

    #[test]
    fn other_types(pointer in prop::sample::select(vec![
        "/f24Standard", "/f24Standard/taxPayer", "/f24Standard/taxPayer/taxCode", "/f24Standard/taxPayer/person",
        "/f24Standard/taxPayer/person/personalData/birthDate", "/f24Standard/treasury/records", "/f24Standard/treasury/records/0",
        "/f24Standard/treasury/records/0/applyCost", "/f24Standard/treasury/records/0/debit", "/f24Standard/inps/records/0/inps",
    ]), value in prop::sample::select(vec!["null", "[]", "{}", "[null]", "\"\"", "1e300", "-1", "true", "\"é\"", "2147483648"])) {
        let mut file: serde_json::Value = serde_json::from_str(METADATA).unwrap();
        *file.pointer_mut(pointer).unwrap() = serde_json::from_str(value).unwrap();
        look_at_metadata(file.to_string().as_bytes());
    }
}
