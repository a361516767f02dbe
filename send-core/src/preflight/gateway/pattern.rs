//! The patterns of the gateway's schema, each as a small function over characters.
//!
//! The gateway searches with an ECMA-262 engine: a pattern without anchors matches anywhere, and its dot stops at four
//! line terminators. Source: `pattern`s of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`. Where an
//! identifier has a type in this crate, the type decides.

use super::pec;
use crate::catalogue::text::{Text, text};
use crate::digest::Sha256Digest;
use crate::ident::Lang;
use crate::iun::Iun;
use crate::taxonomy::TaxonomyCode;

/// Why a text does not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mismatch {
    /// The character at this index, counted from 0.
    At(usize),
    /// The form as a whole.
    Whole,
}

impl Mismatch {
    pub(crate) const fn index(self) -> Option<usize> {
        match self {
            Mismatch::At(index) => Some(index),
            Mismatch::Whole => None,
        }
    }
}

/// A pattern: what the platform writes, and what it means.
pub(crate) struct Pattern {
    /// As the schema has it; the platform's messages quote it.
    pub(crate) regex: &'static str,
    form: Text,
    mismatch: fn(&str) -> Option<Mismatch>,
    /// What the service, which asks for a full match, refuses although the gateway let it through.
    stricter: Option<fn(&str) -> bool>,
}

impl Pattern {
    const fn new(regex: &'static str, form: Text, mismatch: fn(&str) -> Option<Mismatch>) -> Self {
        Self { regex, form, mismatch, stricter: None }
    }

    /// Why the gateway refuses a text; `None` if it takes it.
    pub(crate) fn mismatch(&self, text: &str) -> Option<Mismatch> {
        (self.mismatch)(text)
    }

    /// True for a text that the gateway takes and the service does not.
    pub(crate) fn is_refused_by_service(&self, text: &str) -> bool {
        self.stricter.is_some_and(|refuses| refuses(text))
    }

    /// What a text must look like, in words.
    pub(crate) const fn form(&self, lang: Lang) -> &'static str {
        self.form.get(lang)
    }
}

/// The first byte that is not of a class, as an index of characters. For classes of ASCII.
fn first_not(text: &str, class: impl Fn(u8) -> bool) -> Option<Mismatch> {
    // All bytes before the first odd one are ASCII, so the index of the byte is the index of its character.
    text.bytes().position(|byte| !class(byte)).map(Mismatch::At)
}

/// As [`first_not`], for patterns that want one character at least.
fn first_not_or_empty(text: &str, class: impl Fn(u8) -> bool) -> Option<Mismatch> {
    if text.is_empty() { Some(Mismatch::Whole) } else { first_not(text, class) }
}

fn whole(matches: bool) -> Option<Mismatch> {
    if matches { None } else { Some(Mismatch::Whole) }
}

/// `^.*$`: one line.
pub(crate) static LINE: Pattern = Pattern {
    stricter: Some(|text| !text.is_ascii() && text.contains('\u{85}')),
    ..Pattern::new("^.*$", text("una sola riga", "a single line"), |text| {
        // The lines end of ECMA-262: LF, CR, U+2028 and U+2029, which are E2 80 A8 and E2 80 A9 in UTF-8.
        if text.bytes().all(|byte| !matches!(byte, b'\n' | b'\r' | 0xE2)) {
            return None;
        }
        text.chars().position(|c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')).map(Mismatch::At)
    })
};

/// `^[ -~]*$`: printable ASCII.
pub(crate) static PRINTABLE: Pattern = Pattern::new(
    "^[ -~]*$",
    text("solo caratteri ASCII stampabili, senza accenti", "printable ASCII only, without accents"),
    |text| first_not(text, |byte| matches!(byte, b' '..=b'~')),
);

/// `^\d+$`: digits.
pub(crate) static DIGITS: Pattern = Pattern::new(r"^\d+$", text("solo cifre 0-9", "digits 0-9 only"), |text| {
    first_not_or_empty(text, |byte| byte.is_ascii_digit())
});

/// Postal code.
pub(crate) static ZIP: Pattern = Pattern::new(
    r"^(\w|\ |\-)*$",
    text(
        "solo lettere senza accenti, cifre, spazi, «-» e «_»",
        "letters without accents, digits, blanks, - and _ only",
    ),
    |text| first_not(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b' ' | b'-')),
);

/// Tax code. The alternatives bind weaker than the anchors: the first must *begin* the text, the second *end* it.
pub(crate) static TAX_ID: Pattern = Pattern {
    stricter: Some(|text| !begins_like_a_tax_code(text) && text.len() != 11),
    ..Pattern::new(
        "^([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z]{1}[0-9LMNPQRSTUV]{2}[A-Z]{1}[0-9LMNPQRSTUV]{3}[A-Z]{1})|([0-9]{11})$",
        text(
            "16 caratteri maiuscoli di un codice fiscale di persona, oppure 11 cifre",
            "the 16 capital characters of a person's tax code, or 11 digits",
        ),
        |text| whole(begins_like_a_tax_code(text) || ends_in_eleven_digits(text)),
    )
};

fn begins_like_a_tax_code(text: &str) -> bool {
    const FORM: &[u8; 16] = b"AAAAAA00A00A000A";
    let numeric = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'L'..=b'N' | b'P'..=b'V');
    text.len() >= FORM.len()
        && text.bytes().zip(FORM).all(|(byte, form)| match form {
            b'A' => byte.is_ascii_uppercase(),
            _ => numeric(byte),
        })
}

fn ends_in_eleven_digits(text: &str) -> bool {
    text.len() >= 11 && text.bytes().rev().take(11).all(|byte| byte.is_ascii_digit())
}

/// Address of certified mail.
pub(crate) static PEC: Pattern = Pattern::new(
    pec::REGEX,
    text(
        "un indirizzo PEC come nome@dominio.it, senza spazi né accenti",
        "an address such as name@domain.it, without blanks or accents",
    ),
    |text| whole(pec::is_address(text)),
);

/// Base64 of a SHA-256.
pub(crate) static SHA256: Pattern = Pattern::new(
    r"^[A-Za-z0-9+\/]{43}=|[A-Za-z0-9+\/]{44}$",
    text("43 caratteri base64 e un «=» (non esadecimale)", "43 characters of base64 and a = (not hexadecimal)"),
    |text| whole(Sha256Digest::send_accepts(text) || long_digest(text)),
);

/// The same weakness of alternatives: a longer text passes this pattern, and fails the length.
fn long_digest(text: &str) -> bool {
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let bytes = text.as_bytes();
    bytes.len() > 44
        && (bytes[..43].iter().all(|byte| base64(*byte)) && bytes[43] == b'='
            || bytes.iter().rev().take(44).all(|byte| base64(*byte)))
}

/// PDF.
pub(crate) static PDF: Pattern =
    Pattern::new(r"^application\/pdf$", text("application/pdf", "application/pdf"), |text| {
        whole(text == "application/pdf")
    });

/// JSON.
pub(crate) static JSON: Pattern =
    Pattern::new(r"^application\/json$", text("application/json", "application/json"), |text| {
        whole(text == "application/json")
    });

/// PDF or JSON.
pub(crate) static PDF_OR_JSON: Pattern = Pattern::new(
    r"^application\/(pdf|json)$",
    text("application/pdf o application/json", "application/pdf or application/json"),
    |text| whole(matches!(text, "application/pdf" | "application/json")),
);

/// Storage key.
pub(crate) static KEY: Pattern = Pattern::new(
    r"^(safestorage:\/\/)?[A-Za-z0-9._-]+$",
    text(
        "lettere, cifre, «.», «_» e «-», come restituita dal preload",
        "letters, digits, . _ and -, as the preload answers",
    ),
    |text| {
        const SCHEME: &str = "safestorage://";
        let (before, name) = text.strip_prefix(SCHEME).map_or((0, text), |name| (SCHEME.len(), name));
        match first_not_or_empty(name, is_file_name) {
            Some(Mismatch::At(index)) => Some(Mismatch::At(before + index)),
            other => other,
        }
    },
);

/// Index of a preload.
pub(crate) static PRELOAD_IDX: Pattern = Pattern::new(
    "^[a-zA-Z0-9._-]{1,512}$",
    text("da 1 a 512 lettere, cifre, «.», «_» e «-»", "1 to 512 letters, digits, . _ and -"),
    |text| if text.len() > 512 { Some(Mismatch::Whole) } else { first_not_or_empty(text, is_file_name) },
);

const fn is_file_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}

/// IUN of a legal notification.
pub(crate) static IUN: Pattern = Pattern::new(
    "^[A-Z]{4}-[A-Z]{4}-[A-Z]{4}-[0-9]{6}-[A-Z]{1}-[0-9]{1}$",
    text("uno IUN come ABCD-EFGH-ILMN-202601-A-1", "an IUN such as ABCD-EFGH-ILMN-202601-A-1"),
    |text| whole(Iun::parse(text).is_ok_and(|iun| iun.version().is_ascii_digit())),
);

/// Taxonomy code.
pub(crate) static TAXONOMY: Pattern = Pattern::new(
    "^([0-9]{6}[A-Z]{1})$",
    text("6 cifre e una lettera maiuscola, come 010101P", "6 digits and a capital letter, such as 010101P"),
    |text| whole(TaxonomyCode::parse(text).is_ok()),
);

/// Date. Days that do not exist, such as 31 February, match.
pub(crate) static DATE: Pattern = Pattern::new(
    "^([0-9]{4})-(1[0-2]|0[1-9])-(3[01]|[12][0-9]|0[1-9])$",
    text("una data come 2026-12-31", "a date such as 2026-12-31"),
    |text| whole(is_date(text)),
);

fn is_date(text: &str) -> bool {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
    let number = |tens: &u8, ones: &u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
    };
    [y1, y2, y3, y4].iter().all(|digit| digit.is_ascii_digit())
        && number(m1, m2).is_some_and(|month| (1..=12).contains(&month))
        && number(d1, d2).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &Pattern, good: &[&str], bad: &[(&str, Mismatch)]) {
        for text in good {
            assert_eq!(pattern.mismatch(text), None, "{} takes {text:?}", pattern.regex);
        }
        for (text, why) in bad {
            assert_eq!(pattern.mismatch(text), Some(*why), "{} refuses {text:?}", pattern.regex);
        }
    }

    use Mismatch::{At, Whole};

    #[test]
    fn lines() {
        check(
            &LINE,
            &["", "a b", "àèì € 中 ’", "next\u{85}line"],
            &[("a\n", At(1)), ("è\rb", At(1)), ("€a\u{2028}", At(2)), ("\u{2029}", At(0))],
        );
        assert!(LINE.is_refused_by_service("a\u{85}b"));
        assert!(!LINE.is_refused_by_service("è"));
    }

    #[test]
    fn classes() {
        check(&PRINTABLE, &["", " ~"], &[("a\t", At(1)), ("aè", At(1)), ("\u{7F}", At(0))]);
        check(&DIGITS, &["0123456789"], &[("", Whole), ("12a", At(2)), ("١٢", At(0))]);
        check(&ZIP, &["", "SW1A 1AA", "1_2-3"], &[("0®0", At(1)), ("1.2", At(1))]);
    }

    #[test]
    fn tax_codes_and_the_weak_alternative() {
        check(
            &TAX_ID,
            &["FRMTTR76M06B715E", "FRMTTR76M06BTM5E", "00749900049", "123456789012", "ABCDE12345678901"],
            &[("frmttr76m06b715e", Whole), ("FRMTTR76M06B715", Whole), ("0074990004A", Whole), ("", Whole)],
        );
        assert!(TAX_ID.is_refused_by_service("123456789012"));
        assert!(TAX_ID.is_refused_by_service("ABCDE12345678901"));
        assert!(!TAX_ID.is_refused_by_service("00749900049"));
        assert!(!TAX_ID.is_refused_by_service("FRMTTR76M06B715E"));
        // The omocodia letters are L to V without O.
        check(&TAX_ID, &["FRMTTRLVMNPBQRSE"], &[("FRMTTRLOMNPBQRSE", Whole), ("FRMTTRLKMNPBQRSE", Whole)]);
    }

    #[test]
    fn digests() {
        let hex = "a".repeat(64);
        check(
            &SHA256,
            &["+RM138j7SBddmL3PEFUZzWy7A5he5ydi4FpGRE1zLmU=", &"A".repeat(44), &hex],
            &[("zz", Whole), ("", Whole), ("+RM138j7SBddmL3PEFUZzWy7A5he5ydi4FpGRE1zLm==", Whole)],
        );
        assert_eq!(SHA256.mismatch(&format!("{}=…", "A".repeat(43))), None);
        assert_eq!(SHA256.mismatch(&format!("!{}=", "A".repeat(45))), Some(Whole));
    }

    #[test]
    fn files() {
        check(&PDF, &["application/pdf"], &[("application/PDF", Whole), ("application/json", Whole)]);
        check(&JSON, &["application/json"], &[("application/pdf", Whole)]);
        check(&PDF_OR_JSON, &["application/json", "application/pdf"], &[("application/xml", Whole)]);
        check(
            &KEY,
            &["PN_F24_META-a.json", "safestorage://x"],
            &[
                ("", Whole),
                ("safestorage://", Whole),
                ("safestorage://a b", At(15)),
                ("a/b", At(1)),
                ("http://x", At(4)),
            ],
        );
        check(&PRELOAD_IDX, &["a", "0._-"], &[("", Whole), ("a/b", At(1)), (&"x".repeat(513), Whole)]);
    }

    #[test]
    fn codes_and_dates() {
        check(
            &IUN,
            &["ABCD-EFGH-LMNP-202601-A-1"],
            &[("ABCD-EFGH-LMNP-202601-A-A", Whole), ("ABCD-EFGH-LMNP-2026-A-1", Whole)],
        );
        check(&TAXONOMY, &["010101P", "999999Z"], &[("010101p", Whole), ("0101011", Whole)]);
        check(
            &DATE,
            &["2026-12-31", "2025-02-31", "0000-01-01"],
            &[("2026-13-01", Whole), ("2026-00-01", Whole), ("2026-01-32", Whole), ("2026-01-00", Whole)],
        );
        check(&DATE, &[], &[("26-01-01", Whole), ("2026/01/01", Whole), ("2O26-01-01", Whole), ("2026-1-010", Whole)]);
    }
}
