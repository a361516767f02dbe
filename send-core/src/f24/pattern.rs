//! The patterns of F24 metadata, and the few signs of regular expressions that they are written in.
//!
//! Bean validation asks for a full match. Source: pagopa/pn-f24 `docs/openapi/schemas-f24.yaml`.

use crate::ident::Lang;

/// A pattern: what the platform writes, and what it means.
#[derive(Debug)]
pub(super) struct Pattern {
    /// As the schema has it.
    pub(super) regex: &'static str,
    it: &'static str,
    en: &'static str,
}

const fn pattern(regex: &'static str, it: &'static str, en: &'static str) -> Pattern {
    Pattern { regex, it, en }
}

impl Pattern {
    /// What a text must look like, in words.
    pub(super) const fn form(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::It => self.it,
            Lang::En => self.en,
        }
    }

    /// The index of the first character that does not fit, which is the length of a text that ends too early; `None` if all
    /// of it fits.
    ///
    /// The patterns are alternatives of characters and classes, each with a number of repetitions; none needs to go back.
    pub(super) fn mismatch(&self, text: &str) -> Option<usize> {
        let whole = self.regex.trim_start_matches('^').trim_end_matches('$');
        let ends = whole.split('|').map(|alternative| end_of_match(alternative.trim_matches(['(', ')']), text));
        match ends.max_by_key(|(matched, end)| (*matched, *end)) {
            Some((false, end)) => Some(end),
            _ => None,
        }
    }
}

/// Whether an alternative takes the whole text, and the index where it stopped.
fn end_of_match(mut alternative: &str, text: &str) -> (bool, usize) {
    let mut characters = text.chars().peekable();
    let mut index = 0;
    while let Some((class, rest)) = take_class(alternative) {
        let (least, most, rest) = take_count(rest);
        alternative = rest;
        let mut taken = 0;
        while taken < most && characters.next_if(|character| is_in(class, *character)).is_some() {
            taken += 1;
        }
        index += taken;
        if taken < least {
            return (false, index);
        }
    }
    (characters.peek().is_none(), index)
}

/// The first class of an alternative, as what stands between `[` and `]`, and what follows it.
fn take_class(alternative: &str) -> Option<(&str, &str)> {
    if let Some(rest) = alternative.strip_prefix(r"\d") {
        return Some(("0-9", rest));
    }
    match alternative.strip_prefix('[') {
        Some(rest) => rest.split_once(']'),
        None => alternative.split_at_checked(1),
    }
}

/// How often a class may stand there: `{2}`, `{0,4}`, or once.
fn take_count(rest: &str) -> (usize, usize, &str) {
    let Some((counts, after)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) else {
        return (1, 1, rest);
    };
    let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
    (least.parse().unwrap_or(1), most.parse().unwrap_or(1), after)
}

/// True for a character of a class: ranges such as `A-Z`, and single characters.
fn is_in(class: &str, character: char) -> bool {
    let mut rest = class.chars();
    while let Some(first) = rest.next() {
        let mut ahead = rest.clone();
        match (ahead.next(), ahead.next()) {
            (Some('-'), Some(last)) => {
                if (first..=last).contains(&character) {
                    return true;
                }
                rest = ahead;
            }
            _ if first == character => return true,
            _ => {}
        }
    }
    false
}

pub(super) static ASCII_20: Pattern = pattern(
    "^[ -~]{1,20}$",
    "da 1 a 20 caratteri ASCII stampabili, senza accenti",
    "1 to 20 printable ASCII characters, without accents",
);
pub(super) static ASCII_24: Pattern = pattern(
    "^[ -~]{1,24}$",
    "da 1 a 24 caratteri ASCII stampabili, senza accenti",
    "1 to 24 printable ASCII characters, without accents",
);
pub(super) static ASCII_35: Pattern = pattern(
    "^[ -~]{1,35}$",
    "da 1 a 35 caratteri ASCII stampabili, senza accenti",
    "1 to 35 printable ASCII characters, without accents",
);
pub(super) static ASCII_40: Pattern = pattern(
    "^[ -~]{1,40}$",
    "da 1 a 40 caratteri ASCII stampabili, senza accenti",
    "1 to 40 printable ASCII characters, without accents",
);
pub(super) static ASCII_60: Pattern = pattern(
    "^[ -~]{1,60}$",
    "da 1 a 60 caratteri ASCII stampabili, senza accenti",
    "1 to 60 printable ASCII characters, without accents",
);
pub(super) static BIRTH_DATE: Pattern = pattern(r"^\d{2}-\d{2}-\d{4}$", "data gg-mm-aaaa", "date dd-mm-yyyy");
pub(super) static CODE_0_4: Pattern =
    pattern("^[A-Z0-9]{0,4}$", "al massimo 4 lettere maiuscole o cifre", "at most 4 capital letters or digits");
pub(super) static CODE_1: Pattern =
    pattern("^[A-Z0-9]$", "una lettera maiuscola o cifra", "one capital letter or digit");
pub(super) static CODE_17: Pattern =
    pattern("^[A-Z0-9]{17}$", "17 lettere maiuscole o cifre", "17 capital letters or digits");
pub(super) static CODE_18: Pattern =
    pattern("^[A-Z0-9]{18}$", "18 lettere maiuscole o cifre", "18 capital letters or digits");
pub(super) static CODE_2: Pattern =
    pattern("^[A-Z0-9]{2}$", "2 lettere maiuscole o cifre", "2 capital letters or digits");
pub(super) static CODE_3: Pattern =
    pattern("^[A-Z0-9]{3}$", "3 lettere maiuscole o cifre", "3 capital letters or digits");
pub(super) static CODE_4: Pattern =
    pattern("^[A-Z0-9]{4}$", "4 lettere maiuscole o cifre", "4 capital letters or digits");
pub(super) static DIGITS_11: Pattern = pattern(r"^\d{11}$", "11 cifre", "11 digits");
pub(super) static DIGITS_2: Pattern = pattern("^[0-9]{2}$", "2 cifre", "2 digits");
pub(super) static DIGITS_3: Pattern = pattern("^[0-9]{3}$", "3 cifre", "3 digits");
pub(super) static DIGITS_3_15: Pattern = pattern("^[0-9]{3,15}$", "da 3 a 15 cifre", "3 to 15 digits");
pub(super) static DIGITS_3_4: Pattern = pattern("^[0-9]{3,4}$", "da 3 a 4 cifre", "3 to 4 digits");
pub(super) static DIGITS_4: Pattern = pattern("^[0-9]{4}$", "4 cifre", "4 digits");
pub(super) static DIGITS_5: Pattern = pattern("^[0-9]{5}$", "5 cifre", "5 digits");
pub(super) static DIGITS_6: Pattern = pattern("^[0-9]{6}$", "6 cifre", "6 digits");
pub(super) static DIGITS_8: Pattern = pattern("^[0-9]{8}$", "8 cifre", "8 digits");
pub(super) static DIGITS_9: Pattern = pattern("^[0-9]{9}$", "9 cifre", "9 digits");
pub(super) static INPS_NUMBER: Pattern =
    pattern("^[ -~]{0,17}$", "al massimo 17 caratteri ASCII stampabili", "at most 17 printable ASCII characters");
pub(super) static INPS_REASON: Pattern =
    pattern("^[A-Z-]{3,4}$", "3 o 4 lettere maiuscole o trattini", "3 or 4 capital letters or hyphens");
pub(super) static KEY_3_4: Pattern =
    pattern("^[0-9A-Z]{3,4}$", "3 o 4 cifre o lettere maiuscole", "3 or 4 digits or capital letters");
pub(super) static KEY_4: Pattern =
    pattern("^[0-9A-Z]{4}$", "4 cifre o lettere maiuscole", "4 digits or capital letters");
pub(super) static KEY_5: Pattern =
    pattern("^[0-9A-Z]{5}$", "5 cifre o lettere maiuscole", "5 digits or capital letters");
pub(super) static LETTER: Pattern = pattern("^[A-Z]$", "una lettera maiuscola", "one capital letter");
pub(super) static LETTERS_2: Pattern = pattern("^[A-Z]{2}$", "2 lettere maiuscole", "2 capital letters");
pub(super) static MONTH: Pattern = pattern("^[0-1][0-9]$", "mese di 2 cifre", "month of 2 digits");
pub(super) static SECTION: Pattern = pattern("^(ER|RG|EL)$", "ER, RG oppure EL", "ER, RG or EL");
pub(super) static SEX: Pattern = pattern("^[FM]$", "F oppure M", "F or M");
pub(super) static TAX_CODE: Pattern = pattern(
    "^([A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST]{1}[0-9LMNPQRSTUV]{2}[A-Z]{1}[0-9LMNPQRSTUV]{3}[A-Z]{1})|([0-9]{11})$",
    "codice fiscale di 16 caratteri maiuscoli, oppure 11 cifre",
    "tax code of 16 capital characters, or 11 digits",
);
pub(super) static YEAR: Pattern =
    pattern("^[1-2][0-9]{3}$", "anno di 4 cifre che comincia con 1 o 2", "year of 4 digits that begins with 1 or 2");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_a_whole() {
        for code in ["FRMTTR76M06B715E", "FRMTTRT6M06B7M5E", "01199250158"] {
            assert_eq!(TAX_CODE.mismatch(code), None, "{code}");
        }
        assert_eq!(TAX_CODE.mismatch("FRMTTR76M06B715"), Some(15));
        assert_eq!(TAX_CODE.mismatch("FRMTTR76M06B715E1"), Some(16));
        assert_eq!(TAX_CODE.mismatch("0119925015X"), Some(10));
        assert_eq!(TAX_CODE.mismatch(""), Some(0));
        assert_eq!(BIRTH_DATE.mismatch("06-08-1976"), None);
        assert_eq!(BIRTH_DATE.mismatch("1976-08-06"), Some(2));
        assert_eq!(INPS_REASON.mismatch("A-B"), None);
        assert_eq!(INPS_REASON.mismatch("AB"), Some(2));
        assert_eq!(CODE_0_4.mismatch(""), None);
        assert_eq!(CODE_0_4.mismatch("01015"), Some(4));
        assert_eq!(ASCII_24.mismatch("Nicolò"), Some(5));
        assert_eq!(ASCII_24.mismatch("A\n"), Some(1));
        assert!(["ER", "RG", "EL"].iter().all(|section| SECTION.mismatch(section).is_none()));
        assert_eq!(SECTION.mismatch("IM"), Some(0));
        assert_eq!(YEAR.mismatch("3025"), Some(0));
    }
}
