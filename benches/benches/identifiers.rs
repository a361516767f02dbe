//! How long it takes to check one fiscal code or VAT number, with the published Rust crates beside.
//!
//! The lists are mixed as an ERP's are when somebody has typed: half of the codes are valid, the others have one mistake
//! (a character, two swapped, a date or an office that does not exist, a missing character). Everything is checked and the
//! error is built.
#![allow(missing_docs)]

use std::hint::black_box;
use std::panic::catch_unwind;

use codice_fiscale_rs::CodiceFiscale;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, FiscalCodeError, NumericTaxId, NumericTaxIdError, TaxId, VatNumber};

const MANY: usize = 200_000;
const FEW: usize = 500;

/// A small generator, so that every run measures the same list.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn of(&mut self, set: &[u8]) -> u8 {
        set[self.below(set.len())]
    }
}

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CONSONANTS: &[u8] = b"BCDFGHJKLMNPQRSTVWXYZ";
const DIGITS: &[u8] = b"0123456789";

/// A valid code of a person; one in twenty is omocodic. The control character comes from the error that asks for it.
fn person(random: &mut Lcg) -> String {
    let mut code: Vec<u8> = (0..6).map(|_| random.of(CONSONANTS)).collect();
    let day = 1 + random.below(28) + 40 * random.below(2);
    code.extend(format!("{:02}", random.below(100)).bytes());
    code.push(random.of(b"ABCDEHLMPRST"));
    code.extend(format!("{day:02}").bytes());
    code.extend([random.of(b"ABCDEFGHIL"), b'1' + random.below(8) as u8, random.of(DIGITS), random.of(DIGITS)]);
    if random.below(20) == 0 {
        code[14] = b"LMNPQRSTUV"[usize::from(code[14] - b'0')];
    }
    let mut code = String::from_utf8_lossy(&code).into_owned();
    code.push('A');
    with_control(code)
}

/// The same code with the control character it asks for.
fn with_control(mut code: String) -> String {
    if let Err(FiscalCodeError::CheckCharacter { expected, .. }) = FiscalCode::parse(&code) {
        code.pop();
        code.push(expected);
    }
    code
}

/// A valid number of 11 digits.
fn company(random: &mut Lcg) -> String {
    let serial = 1 + random.below(7_999_999);
    let digits = format!("{serial:07}{:03}0", 1 + random.below(100));
    match NumericTaxId::parse(&digits) {
        Err(NumericTaxIdError::CheckDigit { expected, .. }) => format!("{}{expected}", &digits[..10]),
        _ => digits,
    }
}

/// The code with one mistake of those that people make.
fn broken(code: &str, random: &mut Lcg, impossible: (usize, &str)) -> String {
    let mut bytes = code.as_bytes().to_vec();
    let i = random.below(bytes.len() - 1);
    match random.below(10) {
        0 => drop(bytes.pop()),
        1..=5 => {
            let set = if bytes[i].is_ascii_digit() { DIGITS } else { LETTERS };
            bytes[i] = random.of(set);
        }
        6 | 7 => bytes.swap(i, i + 1),
        8 => bytes[i] = random.of(b"OIl"),
        _ => {
            let (at, text) = impossible;
            bytes[at..at + text.len()].copy_from_slice(text.as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The list, and the valid half of it alone.
fn lists(
    name: &str,
    make: fn(&mut Lcg) -> String,
    impossible: (usize, &str),
    is_valid: fn(&str) -> bool,
) -> [Vec<String>; 2] {
    let mut random = Lcg(20_261_121);
    let mut one = |_| {
        let code = make(&mut random);
        if random.below(2) == 0 { code } else { broken(&code, &mut random, impossible) }
    };
    let all: Vec<String> = (0..MANY).map(&mut one).collect();
    let valid: Vec<String> = all.iter().filter(|code| is_valid(code)).cloned().collect();
    println!("{name}: {} of {MANY} valid", valid.len());
    // A clone lies in memory in order, as a list that was just read from a file does.
    [all.clone(), valid]
}

/// Times one check over a list; 50 Melem/s are 20 ns a code.
fn row(c: &mut Criterion, name: &str, list: &[String], check: impl Fn(&str) -> bool) {
    let mut group = c.benchmark_group("identifiers");
    group.throughput(Throughput::Elements(list.len() as u64));
    group.bench_function(name, |b| b.iter(|| list.iter().filter(|code| check(black_box(code))).count()));
    group.finish();
}

fn fiscal_codes(c: &mut Criterion) {
    let [mixed, valid] = lists("fiscal codes", person, (9, "35"), |code| FiscalCode::parse(code).is_ok());
    row(c, "walk a list", &mixed, |code| code.len() == 16);
    row(c, "fiscal code: send-core", &mixed, |code| FiscalCode::parse(code).is_ok());
    row(c, "fiscal code: send-core, valid ones", &valid, |code| FiscalCode::parse(code).is_ok());
    row(c, "fiscal code: send-core, lenient", &mixed, |code| FiscalCode::parse_lenient(code).is_ok());
    row(c, "fiscal code: send-core, as TaxId", &mixed, |code| TaxId::parse(code).is_ok());
    row(c, "fiscal code: codice_fiscale_rs 0.2", &mixed[..MANY / 10], |code| CodiceFiscale::new(code).is_ok());
    // It panics on some codes, and needs a tenth of a millisecond for each.
    row(c, "fiscal code: codice_fiscale 0.4", &mixed[..FEW], |code| {
        catch_unwind(|| codice_fiscale::CodiceFiscale::check(code).is_ok()).unwrap_or(false)
    });
}

fn numbers(c: &mut Criterion) {
    let [mixed, valid] = lists("VAT numbers", company, (7, "119"), |number| VatNumber::parse(number).is_ok());
    row(c, "VAT number: send-core", &mixed, |number| VatNumber::parse(number).is_ok());
    row(c, "VAT number: send-core, valid ones", &valid, |number| VatNumber::parse(number).is_ok());
    row(c, "VAT number: send-core, lenient", &mixed, |number| VatNumber::parse_lenient(number).is_ok());
    row(c, "VAT number: vat_id_validator 0.2", &mixed[..MANY / 10], |number| {
        vat_id_validator::check_vat_by_country(number, "IT").is_valid
    });
}

fn others(c: &mut Criterion) {
    let iuns = vec!["XGHJ-QGEV-YJHQ-202611-E-1".to_owned(); 1000];
    row(c, "IUN: form", &iuns, |text| Iun::parse(text).is_ok());
    row(c, "IUN: form and control letter", &iuns, |text| Iun::parse(text).is_ok_and(|iun| iun.check().is_ok()));
    let notices = vec!["302000100000019414".to_owned(); 1000];
    row(c, "notice code: form and check digits", &notices, |text| {
        NoticeCode::parse(text).is_ok_and(|code| code.check().is_ok())
    });
}

criterion_group!(benches, fiscal_codes, numbers, others);
criterion_main!(benches);
