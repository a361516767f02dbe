//! Looks inside real PDFs: made by hand here, or signed ones from `data/pdf` (see its README).

use send_core::pdf::{self, Envelope, FileKind, Integrity, Pages, PdfA, PdfFacts};
use send_core::preflight::Environment;

const PADES: &[u8] = include_bytes!("data/pdf/pades.pdf");
const PKCS7: &[u8] = include_bytes!("data/pdf/pkcs7_sha512.pdf");
const TIME_STAMP: &[u8] = include_bytes!("data/pdf/time_stamp.pdf");
const COMPRESSED: &[u8] = include_bytes!("data/pdf/compressed.pdf");
const ENVELOPE: &[u8] = include_bytes!("data/pdf/envelope.p7m");

/// A PDF with a table of cross-references; the first object is the catalogue.
fn with_table(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut lines = "0000000000 65535 f \n".to_owned();
    for (index, object) in objects.iter().enumerate() {
        lines += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file += &format!(
        "xref\n0 {size}\n{lines}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGE: &str = "<< /Type /Page /Parent 2 0 R >>";

fn two_pages(trailer: &str) -> Vec<u8> {
    with_table(&[CATALOG, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 7 >>", PAGE, PAGE], trailer)
}

fn told(facts: &PdfFacts) -> Vec<&'static str> {
    pdf::check(facts, &Environment::production()).issues().iter().map(|issue| issue.id()).collect()
}

#[test]
fn a_plain_file_is_read() {
    let facts = pdf::inspect(&two_pages(""));
    assert_eq!((facts.kind, facts.version, facts.has_end), (FileKind::Pdf, Some((1, 4)), true));
    assert_eq!((facts.is_encrypted, facts.pages, &facts.pdf_a), (Some(false), Pages::Counted(2), &PdfA::NotClaimed));
    assert_eq!(facts.file_facts().pages, Some(2));
    assert_eq!(told(&facts), Vec::<&str>::new());
    let from_reader = pdf::inspect_reader(std::io::Cursor::new(two_pages(""))).expect("memory gives no errors");
    assert_eq!(from_reader, facts);
}

#[test]
fn newer_revisions_count() {
    let mut file = two_pages("");
    let previous = file.len() - "%%EOF\n".len();
    let start = String::from_utf8_lossy(&file[..previous]).rsplit("startxref\n").next().unwrap().trim().to_owned();
    let object = file.len();
    file.extend(b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
    let table = file.len();
    file.extend(format!("xref\n2 1\n{object:010} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev {start} >>\nstartxref\n{table}\n%%EOF\n").bytes());
    assert_eq!(pdf::inspect(&file).pages, Pages::Counted(1));
}

#[test]
fn compressed_structure_is_read() {
    let facts = pdf::inspect(COMPRESSED);
    assert_eq!((facts.is_encrypted, facts.pages), (Some(false), Pages::Counted(2)));
    assert_eq!(facts.pdf_a, PdfA::Claimed { part: "2".to_owned(), conformance: "B".to_owned() });
}

#[test]
fn what_is_not_readable_is_not_guessed() {
    let mut file = COMPRESSED.to_vec();
    let at = file.windows(9).rposition(|window| window == b"startxref").unwrap();
    file[at] = b'S';
    let facts = pdf::inspect(&file);
    assert_eq!((facts.is_encrypted, facts.pages, facts.pdf_a), (None, Pages::Unknown, PdfA::Unknown));

    let mut file = two_pages("");
    let at = file.windows(9).rposition(|window| window == b"startxref").unwrap();
    file[at] = b'S';
    let facts = pdf::inspect(&file);
    assert_eq!((facts.pages, facts.file_facts().pages), (Pages::Estimated(2), None));
}

#[test]
fn encryption_is_told() {
    let facts = pdf::inspect(&two_pages("/Encrypt 9 0 R"));
    assert_eq!(facts.is_encrypted, Some(true));
    assert_eq!(told(&facts), ["D-01"]);
}

#[test]
fn a_tree_of_pages_with_a_loop_ends() {
    let facts = pdf::inspect(&with_table(&[CATALOG, "<< /Type /Pages /Kids [2 0 R 3 0 R 3 0 R] >>", PAGE], ""));
    assert_eq!(facts.pages, Pages::Counted(1));
    let facts = pdf::inspect(&with_table(&[CATALOG, "<< /Type /Pages /Kids [] >>"], ""));
    assert_eq!(told(&facts), ["D-06"]);
    assert_eq!(pdf::inspect(&with_table(&[CATALOG, "2 0 R"], "")).pages, Pages::Unknown);
}

#[test]
fn a_file_that_was_cut_off_is_told() {
    let file = two_pages("");
    assert_eq!(told(&pdf::inspect(&file[..file.len() - 20])), ["D-04"]);
}

#[test]
fn signatures_are_compared_with_what_they_cover() {
    for (file, kind) in [(PADES, "ETSI.CAdES.detached"), (PKCS7, "adbe.pkcs7.detached"), (TIME_STAMP, "ETSI.RFC3161")] {
        let facts = pdf::inspect(file);
        let [signature] = facts.signatures.as_slice() else { panic!("{kind}: {facts:?}") };
        assert_eq!(signature.kind, kind);
        assert_eq!(signature.signer.as_deref(), Some("Test"), "{kind}");
        assert_eq!(signature.integrity, Integrity::Intact, "{kind}");
        assert!(signature.covers_all_but_itself && signature.signed_at.is_some(), "{kind}: {signature:?}");
        assert_eq!(signature.bytes_after, 0, "{kind}");
        assert_eq!((facts.pages, told(&facts)), (Pages::Counted(1), vec![]), "{kind}");
        assert!(!format!("{facts:?}").contains("\"Test\""), "the signer is not shown");

        let mut changed = file.to_vec();
        let at = changed.windows(4).position(|window| window == b"/Sig").unwrap();
        changed[at + 1] = b's';
        assert_eq!(told(&pdf::inspect(&changed)), ["D-02"], "{kind}");

        let mut longer = file.to_vec();
        longer.extend(b"7 0 obj\n<< >>\nendobj\n%%EOF\n");
        assert_eq!(told(&pdf::inspect(&longer)), ["D-03"], "{kind}");
    }
    assert!(pdf::inspect(PADES).signatures[0].is_pades());
    assert!(pdf::inspect(TIME_STAMP).signatures[0].is_time_stamp());
}

#[test]
fn a_signature_that_leaves_out_more_than_itself_is_told() {
    // Its range ends before the file does and begins later: the digest is another, too.
    let text = String::from_utf8_lossy(PADES).into_owned();
    let at = text.find("/ByteRange [0 ").unwrap();
    assert!(at > 0);
    let mut file = PADES.to_vec();
    let at = file.windows(14).position(|window| window == b"/ByteRange [0 ").unwrap() + 13;
    file[at - 1] = b'9';
    let facts = pdf::inspect(&file);
    assert_eq!(facts.signatures[0].integrity, Integrity::Broken);
    assert!(!facts.signatures[0].covers_all_but_itself);
}

#[test]
fn what_is_no_pdf_is_refused_with_its_reason() {
    for (file, kind, word) in [
        (&b""[..], FileKind::Empty, "empty"),
        (b"PK\x03\x04", FileKind::Other, "no PDF"),
        (b"\xEF\xBB\xBF%PDF-1.7\n%%EOF", FileKind::PdfAfter { bytes: 3, is_mark: true }, "byte order mark"),
        (b"\r\n%PDF-1.7\n%%EOF", FileKind::PdfAfter { bytes: 2, is_mark: false }, "2 foreign bytes"),
        (ENVELOPE, FileKind::Envelope(Envelope::Der), "take the PDF out"),
    ] {
        let facts = pdf::inspect(file);
        assert_eq!(facts.kind, kind);
        let report = pdf::check(&facts, &Environment::production());
        let issue = report.errors().next().expect("an error");
        assert_eq!((issue.id(), issue.code()), ("R-08", "FILE_PDF_INVALID_ERROR"));
        assert!(issue.to_string().contains(word), "{issue}");
    }
}

#[test]
fn size_is_that_of_the_environment() {
    let mut environment = Environment::production();
    environment.max_file_size = Some(100);
    let report = pdf::check(&pdf::inspect(PADES), &environment);
    let issue = report.errors().next().expect("an error");
    assert_eq!(issue.code(), "FILE_PDF_TOOBIG_ERROR");
    assert!(issue.to_string().contains("at most 100"), "{issue}");
}
