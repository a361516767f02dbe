//! Properties of the identifiers: what is written is read back, nothing panics, typing errors are found.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use proptest::sample::select;
use send_core::digest::Sha256Digest;
use send_core::ident::{Lang, Localized};
use send_core::iun::{ALPHABET, Iun, IunKind, RequestId};
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, NumericTaxIdKind, PaTaxId, TaxId, VatNumber, name, profile};
use send_core::taxonomy::TaxonomyCode;

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const OTHERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A valid fiscal code. It starts from the parts; the control character is the one of 26 that makes it valid.
fn fiscal_code() -> impl Strategy<Value = FiscalCode> {
    let letters = prop::collection::vec(select(LETTERS), 6);
    let date = (0..100_u8, select(&b"ABCDEHLMPRST"[..]), 1..29_u8, any::<bool>());
    let place = (select(&b"ABCDEFGHILMZ"[..]), 1..1000_u16);
    (letters, date, place, 0..128_u8).prop_map(|(letters, (year, month, day, female), (letter, number), mask)| {
        let letters = String::from_utf8(letters).unwrap();
        let day = if female { day + 40 } else { day };
        let (month, letter) = (char::from(month), char::from(letter));
        let body = format!("{letters}{year:02}{month}{day:02}{letter}{number:03}");
        let base = LETTERS.iter().find_map(|c| FiscalCode::parse(&format!("{body}{}", char::from(*c))).ok());
        base.unwrap().with_omocodia(mask)
    })
}

/// A valid number of 11 digits: of any ten digits one check digit makes it right, if the office exists.
fn numeric() -> impl Strategy<Value = NumericTaxId> {
    let office = select(&[1_u16, 15, 95, 96, 100, 120, 121, 151, 245, 301, 766, 888, 900, 950, 999][..]);
    (1..8_000_000_u32, office).prop_map(|(serial, office)| {
        (0..10).find_map(|check| NumericTaxId::parse(&format!("{serial:07}{office:03}{check}")).ok()).unwrap()
    })
}

fn iun() -> impl Strategy<Value = Iun> {
    let picks = prop::collection::vec(0..20_usize, 12);
    (picks, 2020..10_000_u16, 1..13_u8, any::<bool>()).prop_map(|(picks, year, month, informal)| {
        let kind = if informal { IunKind::Informal } else { IunKind::Legal };
        let mut picks = picks.into_iter().cycle();
        Iun::generate(|_| picks.next().unwrap(), year, month, kind).unwrap()
    })
}

/// Texts that look like identifiers more often than chance would have it.
fn any_text() -> impl Strategy<Value = String> {
    let mark = select(&[' ', '\t', '-', '=', '+', '/', 'ſ', 'ß', 'ı', '１', '\u{200b}', '王', '\u{308}'][..]);
    let plain = select(OTHERS).prop_map(char::from);
    let c = prop_oneof![8 => plain, 1 => mark, 1 => any::<char>()];
    prop_oneof![
        prop::collection::vec(c.clone(), 0..50),
        prop::collection::vec(c.clone(), 11),
        prop::collection::vec(c, 16),
    ]
    .prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(code in fiscal_code(), number in numeric(), iun in iun(), bytes: [u8; 32]) {
        prop_assert_eq!(FiscalCode::parse(&format!("{code}")), Ok(code));
        prop_assert_eq!(NumericTaxId::parse(number.as_str()), Ok(number));
        prop_assert_eq!(TaxId::parse(code.as_str()), Ok(TaxId::from(code)));
        prop_assert_eq!(PaTaxId::from(number).check(), Ok(number));
        prop_assert_eq!(Iun::parse(iun.as_str()), Ok(iun));
        prop_assert_eq!(iun.to_request_id().iun(), Ok(iun));
        let digest = Sha256Digest::from_bytes(bytes);
        prop_assert_eq!(Sha256Digest::parse(&digest.to_string()), Ok(digest));
        let json = serde_json::to_string(&(code, number, iun, digest)).unwrap();
        prop_assert_eq!(serde_json::from_str(&json).ok(), Some((code, number, iun, digest)));
    }

    #[test]
    fn no_text_makes_anything_panic(text in any_text()) {
        let errors = [
            FiscalCode::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            FiscalCode::parse_lenient(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            TaxId::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            TaxId::parse_lenient(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            VatNumber::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            VatNumber::parse_lenient(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            Iun::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            RequestId::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            NoticeCode::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
            Sha256Digest::parse(&text).err().map(|e| (e.text(Lang::It), e.text(Lang::En), e.reason())),
        ];
        for (it, en, reason) in errors.into_iter().flatten() {
            prop_assert!(!it.is_empty() && !en.is_empty() && !reason.is_empty());
            // No message repeats a code that was nearly right.
            prop_assert!(text.len() < 11 || !(it.contains(&text) || en.contains(&text)));
        }
        let _ = (TaxonomyCode::parse(&text), PaTaxId::parse_lenient(&text), name::folded(&text), name::is_certain(&text));
        let _ = (name::surname_code(&text), name::first_name_code(&text), profile::send_accepts_person(&text));
    }

    #[test]
    fn one_wrong_character_in_a_code_is_always_found(code in fiscal_code(), at in 0..16_usize, c in select(OTHERS)) {
        let mut other = code.as_str().as_bytes().to_vec();
        prop_assume!(other[at] != c);
        other[at] = c;
        prop_assert!(FiscalCode::parse(std::str::from_utf8(&other).unwrap()).is_err());
    }

    #[test]
    fn a_person_is_the_same_in_all_variants_of_the_code(code in fiscal_code(), mask in 0..128_u8) {
        let variant = code.with_omocodia(mask);
        prop_assert_eq!(FiscalCode::parse(variant.as_str()), Ok(variant));
        prop_assert_eq!((variant.base(), variant.omocodia_mask()), (code.base(), mask));
        prop_assert_eq!(variant.place_code(), code.place_code());
        prop_assert!(variant.birth_dates().eq(code.birth_dates()));
        prop_assert!(profile::send_accepts_person(variant.as_str()));
    }

    #[test]
    fn blanks_and_small_letters_change_nothing(code in fiscal_code(), c in select(&[" ", "\t", "\r\n"][..]), at in 0..16_usize) {
        let mut text = code.as_str().to_ascii_lowercase();
        text.insert_str(at, c);
        prop_assert_eq!(FiscalCode::parse_lenient(&text), Ok(code));
        prop_assert_eq!(FiscalCode::parse(&text).map_err(|e| e.reason()), Err("not_canonical"));
    }

    #[test]
    fn one_wrong_digit_in_a_number_is_always_found(number in numeric(), at in 0..11_usize, c in select(&OTHERS[26..])) {
        let mut other = number.as_str().as_bytes().to_vec();
        prop_assume!(other[at] != c);
        other[at] = c;
        // Unless it becomes one of the oldest codes, which have no check digit.
        let unchecked = |id: NumericTaxId| id.kind() == NumericTaxIdKind::ProvisionalExOfficioUnchecked;
        prop_assert!(NumericTaxId::parse(std::str::from_utf8(&other).unwrap()).map_or(true, unchecked));
    }

    #[test]
    fn a_generated_iun_keeps_every_rule(iun in iun(), at in 0..14_usize, c in select(&ALPHABET[..])) {
        prop_assert!(iun.generator_conformant() && !iun.has_lj());
        // One other letter of the alphabet always shows in the control letter.
        let mut other = iun.as_str().as_bytes().to_vec();
        prop_assume!(other[at] != b'-' && other[at] != c);
        other[at] = c;
        prop_assert!(!Iun::parse(std::str::from_utf8(&other).unwrap()).unwrap().control_ok());
    }

    #[test]
    fn the_check_digits_of_a_notice_are_the_only_right_ones(number in 0..1_000_000_000_000_000_u64, digits in 0..100_u8) {
        let code = NoticeCode::parse(&format!("3{number:015}{digits:02}")).unwrap();
        prop_assert_eq!(code.check().is_ok(), code.expected_check_digits() == Some(digits));
    }
}
