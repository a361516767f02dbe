//! Does this denomination fit this fiscal code?
//!
//! SEND takes one free text for the name of a recipient, in which surname and name may come in either order and be of several
//! words each. So every split and both orders are tried against the three letters of each that the code holds.
//!
//! Advice only: people are registered with more names than they use, and the platform's own samples contradict their codes.
//!
//! Sources: DM 23/12/1976 articles 3-4 (by way of [`name`]); pagopa/pn-delivery
//! `docs/openapi/schemas-pn-notification.yaml`, `Denomination`.

use super::name::{self, Triplet};
use super::{FiscalCode, TaxId};
use crate::ident::{Lang, Localized};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is longer is no name (SEND prints 88 characters): trying every split of it would help nobody.
const MOST_WORDS: usize = 16;
const MOST_BYTES: usize = 1024;

/// Titles that a denomination may begin or end with, without their points.
const TITLES: [&str; 20] = [
    "ARCH", "AVV", "DOTT", "DOTTSSA", "DOTTOR", "DR", "DRSSA", "EGR", "GEOM", "GENT", "GENTMA", "ING", "ON", "PROF",
    "PROFSSA", "RAG", "SIG", "SIGRA", "SIGNOR", "SIGNORA",
];

/// Words that say that somebody or something else than one person is meant.
const NOT_ONE_PERSON: [&str; 22] = [
    "ASSOCIAZIONE",
    "AZIENDA",
    "CO",
    "COMUNE",
    "CONDOMINIO",
    "COOP",
    "COOPERATIVA",
    "DITTA",
    "EREDE",
    "EREDI",
    "FONDAZIONE",
    "IMPRESA",
    "PRESSO",
    "SAS",
    "SCARL",
    "SNC",
    "SOC",
    "SOCIETA",
    "SPA",
    "SRL",
    "SRLS",
    "STUDIO",
];

/// Whether a denomination fits a tax code. [`Localized`] tells why.
///
/// # Example
/// ```
/// use send_core::ident::{Lang, Localized};
/// use send_core::tax::{FiscalCode, Misfit, NameMatch, denomination};
///
/// let code: FiscalCode = "RSSMRA80A01H501U".parse()?;
/// assert_eq!(denomination::matches("Mario Rossi", &code), NameMatch::Yes);
/// assert_eq!(denomination::matches("ROSSI, Mario", &code), NameMatch::Yes);
///
/// let other = denomination::matches("Luigi Rossi", &code);
/// assert_eq!(other, NameMatch::No(Misfit::GivenName));
/// assert_eq!(other.text(Lang::It), "il nome non concorda con i caratteri 4-6 del codice fiscale: forse manca un altro nome");
/// # Ok::<(), send_core::tax::FiscalCodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NameMatch {
    /// Some split into surname and name gives the letters of the code.
    Yes,
    /// None does.
    No(Misfit),
    /// It cannot be told.
    Unknown(Doubt),
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Misfit {
    /// Neither surname nor name.
    Both,
    /// The surname; the name fits.
    Surname,
    /// The given name; the surname fits.
    GivenName,
}

/// Why it cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Doubt {
    /// A tax id of 11 digits holds nothing of a name.
    NumericTaxId,
    /// There is no letter in the denomination.
    NoLetters,
    /// It holds letters that are not Latin.
    NotLatin,
    /// It is one word, which fits as surname or as name.
    OneWord,
    /// It holds letters for which the law has no rule, and fits in no other way.
    UncertainLetters,
    /// It names a company, heirs, or somebody's place ("c/o").
    NotOnePerson,
    /// It is too long for a name: over 16 words or 1,024 bytes.
    TooLong,
}

/// Compares a denomination with a fiscal code.
#[must_use]
pub fn matches(denomination: &str, code: &FiscalCode) -> NameMatch {
    if denomination.len() > MOST_BYTES {
        return NameMatch::Unknown(Doubt::TooLong);
    }
    let words = || denomination.split(is_separator).filter(|word| word.chars().any(char::is_alphabetic));
    match words().count() {
        0 => return NameMatch::Unknown(Doubt::NoLetters),
        1..=MOST_WORDS => {}
        _ => return NameMatch::Unknown(Doubt::TooLong),
    }
    if !denomination.chars().all(is_latin) {
        return NameMatch::Unknown(Doubt::NotLatin);
    }
    let (surname, given_name) = (code.surname_code(), code.name_code());
    let whole = Fit::of(denomination, surname, given_name);
    if whole == Fit::Whole || Fit::of(without_titles(denomination), surname, given_name) == Fit::Whole {
        return NameMatch::Yes;
    }
    if words().any(|word| is_one_of(&NOT_ONE_PERSON, word)) {
        return NameMatch::Unknown(Doubt::NotOnePerson);
    }
    if !name::is_certain(denomination) {
        return NameMatch::Unknown(Doubt::UncertainLetters);
    }
    match whole {
        Fit::Nothing => NameMatch::No(Misfit::Both),
        _ if words().count() == 1 => NameMatch::Unknown(Doubt::OneWord),
        Fit::SurnameOnly => NameMatch::No(Misfit::GivenName),
        _ => NameMatch::No(Misfit::Surname),
    }
}

/// The same for the tax id of anybody: 11 digits hold nothing of a name.
#[must_use]
pub fn matches_tax_id(denomination: &str, tax_id: &TaxId) -> NameMatch {
    match tax_id {
        TaxId::FiscalCode(code) => matches(denomination, code),
        TaxId::Numeric(_) => NameMatch::Unknown(Doubt::NumericTaxId),
    }
}

/// How much of a code a denomination can give, by its best split.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Nothing,
    GivenNameOnly,
    SurnameOnly,
    Whole,
}

impl Fit {
    fn of(denomination: &str, surname: Triplet, given_name: Triplet) -> Self {
        let fit = |first: &str, second: &str| match (
            name::surname_code(first) == Some(surname),
            name::first_name_code(second) == Some(given_name),
        ) {
            (true, true) => Self::Whole,
            (true, false) => Self::SurnameOnly,
            (false, true) => Self::GivenNameOnly,
            (false, false) => Self::Nothing,
        };
        let either_order = |(left, right)| fit(left, right).max(fit(right, left));
        // One word alone may be the one or the other.
        let alone = fit(denomination, "").max(fit("", denomination));
        splits(denomination).map(either_order).fold(alone, Self::max)
    }
}

/// Every way to cut a text before a word.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut after_separator = false;
    text.char_indices().filter_map(move |(start, c)| {
        let begins = after_separator && !is_separator(c);
        after_separator = is_separator(c);
        if begins { text.split_at_checked(start) } else { None }
    })
}

/// Apostrophes and hyphens are none: the letters around them are one name in any case.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '_')
}

/// True for what is no letter, and for a letter that has a place among A-Z. Raised letters count as signs.
fn is_latin(c: char) -> bool {
    !c.is_alphabetic()
        || ('\u{2b0}'..='\u{2ff}').contains(&c)
        || name::surname_code(c.encode_utf8(&mut [0; 4])).is_some()
}

fn without_titles(denomination: &str) -> &str {
    let mut rest = denomination.trim_matches(is_separator);
    loop {
        let first = rest.split_once(is_separator).filter(|(word, _)| is_one_of(&TITLES, word)).map(|(_, rest)| rest);
        let last = || rest.rsplit_once(is_separator).filter(|(_, word)| is_one_of(&TITLES, word)).map(|(rest, _)| rest);
        match first.or_else(last) {
            Some(shorter) => rest = shorter.trim_matches(is_separator),
            None => return rest,
        }
    }
}

/// Compares letters only: "S.r.l." is "SRL".
fn is_one_of(list: &[&str], word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_uppercase());
    list.iter().any(|entry| letters().eq(entry.chars()))
}

impl NameMatch {
    /// True for [`NameMatch::Yes`].
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// A stable word for programs: `fits`, `neither_fits`, `surname`, `given_name`, `numeric_tax_id`, `no_letters`, `not_latin`,
    /// `one_word`, `uncertain_letters`, `not_one_person`, `too_long`.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Yes => "fits",
            Self::No(Misfit::Both) => "neither_fits",
            Self::No(Misfit::Surname) => "surname",
            Self::No(Misfit::GivenName) => "given_name",
            Self::Unknown(Doubt::NumericTaxId) => "numeric_tax_id",
            Self::Unknown(Doubt::NoLetters) => "no_letters",
            Self::Unknown(Doubt::NotLatin) => "not_latin",
            Self::Unknown(Doubt::OneWord) => "one_word",
            Self::Unknown(Doubt::UncertainLetters) => "uncertain_letters",
            Self::Unknown(Doubt::NotOnePerson) => "not_one_person",
            Self::Unknown(Doubt::TooLong) => "too_long",
        }
    }

    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Yes => ["la denominazione concorda con il codice fiscale", "the denomination fits the fiscal code"],
            Self::No(Misfit::Both) => [
                "né cognome né nome concordano con i caratteri 1-6 del codice fiscale: controllare che sia della stessa persona",
                "neither surname nor name fits characters 1-6 of the fiscal code: check that it is the same person's",
            ],
            Self::No(Misfit::Surname) => [
                "il cognome non concorda con i caratteri 1-3 del codice fiscale: vale il cognome alla nascita",
                "the surname does not fit characters 1-3 of the fiscal code: the surname at birth counts",
            ],
            Self::No(Misfit::GivenName) => [
                "il nome non concorda con i caratteri 4-6 del codice fiscale: forse manca un altro nome",
                "the given name does not fit characters 4-6 of the fiscal code: another given name may be missing",
            ],
            Self::Unknown(Doubt::NumericTaxId) => [
                "un codice fiscale di 11 cifre non contiene lettere del nome",
                "a tax id of 11 digits holds no letters of a name",
            ],
            Self::Unknown(Doubt::NoLetters) => {
                ["la denominazione non contiene lettere", "there is no letter in the denomination"]
            }
            Self::Unknown(Doubt::NotLatin) => {
                ["la denominazione contiene lettere non latine", "the denomination holds letters that are not Latin"]
            }
            Self::Unknown(Doubt::OneWord) => [
                "la denominazione è una parola sola, che concorda come cognome o come nome",
                "the denomination is one word, which fits as surname or as name",
            ],
            Self::Unknown(Doubt::UncertainLetters) => [
                "la denominazione contiene lettere per cui la legge non dice la trascrizione",
                "the denomination holds letters for which the law has no transcription",
            ],
            Self::Unknown(Doubt::NotOnePerson) => [
                "la denominazione sembra quella di un'impresa, di eredi o di un recapito presso altri",
                "the denomination seems to be of a company, of heirs, or of somebody's place",
            ],
            Self::Unknown(Doubt::TooLong) => {
                ["la denominazione è troppo lunga per essere un nome", "the denomination is too long for a name"]
            }
        }
    }
}

/// English.
impl fmt::Display for NameMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words()[1])
    }
}

impl Localized for NameMatch {
    fn text(&self, lang: Lang) -> String {
        let [italian, english] = self.words();
        match lang {
            Lang::It => italian.to_owned(),
            Lang::En => english.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody with these six letters.
    fn person(letters: &str) -> FiscalCode {
        let codes = ('A'..='Z').map(|control| format!("{letters}80A01H501{control}"));
        codes.filter_map(|code| FiscalCode::parse(&code).ok()).next().unwrap()
    }

    #[test]
    fn every_split_and_both_orders_are_tried() {
        for (letters, denomination) in [
            ("RSSMRA", "Mario Rossi"),
            ("RSSMRA", "ROSSI MARIO"),
            ("RSSMRA", "  rossi   /  mario "),
            ("RSSMRA", "Dott. Mario Rossi"),
            ("RSSMRA", "Rossi Mario Avv."),
            ("RSSMRA", "Sig.ra Maria Rossi"),
            ("DMCNNT", "Antonietta D'Amico"),
            ("DLLFNC", "Franca Della Valle"),
            ("DLLFNC", "Della Valle Franca"),
            ("RSSMLG", "Rossi Mario Luigi"),
            ("BNCNMR", "Anna Maria Bianchi"),
            ("BNCNMR", "Bianchi Rossi Anna-Maria"),
            ("FOXDRA", "Dario Fò"),
            ("MLLHNS", "Müller Hans"),
            ("LKOYXX", "Y Łoko"),
        ] {
            assert_eq!(matches(denomination, &person(letters)), NameMatch::Yes, "{denomination}");
        }
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let code = person("RSSMRA");
        for (denomination, expected) in [
            ("Luigi Verdi", NameMatch::No(Misfit::Both)),
            ("Verdi Mario", NameMatch::No(Misfit::Surname)),
            ("Rossi Mario Luigi", NameMatch::No(Misfit::GivenName)),
            ("Verdi", NameMatch::No(Misfit::Both)),
            ("Rossi", NameMatch::Unknown(Doubt::OneWord)),
            ("Mario", NameMatch::Unknown(Doubt::OneWord)),
            ("", NameMatch::Unknown(Doubt::NoLetters)),
            (" 123 ,", NameMatch::Unknown(Doubt::NoLetters)),
            ("王 小明", NameMatch::Unknown(Doubt::NotLatin)),
            ("Mario Rossi 王", NameMatch::Unknown(Doubt::NotLatin)),
            ("Łukasz Øystein", NameMatch::Unknown(Doubt::UncertainLetters)),
            ("Autofficina Rossi S.n.c.", NameMatch::Unknown(Doubt::NotOnePerson)),
            ("Eredi di Verdi Luigi", NameMatch::Unknown(Doubt::NotOnePerson)),
            ("Verdi Luigi c/o Bianchi", NameMatch::Unknown(Doubt::NotOnePerson)),
        ] {
            let found = matches(denomination, &code);
            assert_eq!(found, expected, "{denomination}");
            assert!(!found.text(Lang::It).is_empty() && !found.reason().is_empty());
        }
        for long in ["a ".repeat(17), "Mario".repeat(300)] {
            assert_eq!(matches(&long, &code), NameMatch::Unknown(Doubt::TooLong));
        }
    }

    #[test]
    fn numbers_hold_no_name() {
        let body: TaxId = "80078750587".parse().unwrap();
        assert_eq!(matches_tax_id("INPS", &body), NameMatch::Unknown(Doubt::NumericTaxId));
        assert_eq!(matches_tax_id("Mario Rossi", &person("RSSMRA").into()), NameMatch::Yes);
    }
}
