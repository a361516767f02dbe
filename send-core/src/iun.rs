//! The IUN, the unique number of a notification, and the request id that hides it until acceptance.
//!
//! `RRRR-RRRR-RRRR-YYYYMM-C-V`, 25 ASCII characters: 12 random letters, the UTC year and month of creation, a control
//! letter, and `1` for a legal notification or `A` for an informal one.
//!
//! An [`Iun`] has the *form* of one and no more, because the platform never checks the control letter and its official
//! test tool makes IUNs without one: what a server says must be read. [`Iun::check`] is the strict rule, for what people
//! type or files import.
//!
//! Sources: pagopa/pn-delivery `svc/IunGenerator.java` and `svc/InformalIunGenerator.java` (alphabet, control letter,
//! forbidden pairs), `docs/openapi/schemas-pn-notification.yaml` (patterns).

mod request_id;

use crate::ident::{self, Lang, Localized, Shape, ShapeError};

pub use request_id::{RequestId, RequestIdError};

/// The 20 letters of a generated IUN, in the order that gives them their value: `A` is 1, `Z` is 20.
pub const ALPHABET: &[u8; 20] = b"ADEGHJKLMNPQRTUVWXYZ";

/// The first year in which the platform can have made an IUN.
pub const FIRST_YEAR: u16 = 2020;

/// Neighbours that the generator avoids inside a group of four letters, besides two equal letters.
const FORBIDDEN_PAIRS: [&[u8; 2]; 4] = [b"UV", b"VU", b"HN", b"NH"];

/// Avoided too since commit 79d6220f of pn-delivery (2025-10-06); older IUNs have it.
const PAIR_FORBIDDEN_LATER: &[u8; 2] = b"LJ";

const SHAPE: Shape<25> = Shape::new(b"AAAA-AAAA-AAAA-999999-A-X");

/// What kind of notification an IUN names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IunKind {
    /// A notification with legal value: the IUN ends in `1`.
    Legal,
    /// An informal communication (2026): the IUN ends in `A`.
    Informal,
}

impl IunKind {
    const fn version(self) -> u8 {
        match self {
            Self::Legal => b'1',
            Self::Informal => b'A',
        }
    }
}

/// The unique number of a notification: 25 characters of the right form.
///
/// # Example
/// ```
/// use send_core::iun::Iun;
///
/// let iun: Iun = "XGHJ-QGEV-YJHQ-202611-E-1".parse()?;
/// assert_eq!((iun.year(), iun.month(), iun.is_informal()), (2026, 11, false));
/// assert!(iun.check().is_ok());
///
/// // A wrong control letter is read all the same, and found when somebody asks.
/// let typo: Iun = "XGHJ-QGEV-YJHQ-202611-D-1".parse()?;
/// assert_eq!(typo.check().unwrap_err().reason(), "control");
/// # Ok::<(), send_core::iun::IunError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iun([u8; 25]);

impl Iun {
    /// Reads an IUN. Only the form counts: capital letters and digits, hyphens in their places, nothing around.
    ///
    /// # Errors
    /// [`IunError::Format`] for any other form.
    pub fn parse(text: &str) -> Result<Self, IunError> {
        SHAPE.read(text).map(Self).map_err(IunError::Format)
    }

    /// Builds the IUN that the platform would make from these parts, with its control letter.
    ///
    /// `random` are the 12 letters without hyphens. The pairs that the generator avoids are not looked at: see
    /// [`Iun::generate`].
    ///
    /// # Errors
    /// [`IunError::Alphabet`], [`IunError::Year`] (before 2020 or after 9999) or [`IunError::Month`] (not 1-12).
    ///
    /// # Example
    /// ```
    /// use send_core::iun::{Iun, IunKind};
    ///
    /// let iun = Iun::assemble(b"XGHJQGEVYJHQ", 2026, 11, IunKind::Legal)?;
    /// assert_eq!(iun.as_str(), "XGHJ-QGEV-YJHQ-202611-E-1");
    /// # Ok::<(), send_core::iun::IunError>(())
    /// ```
    pub fn assemble(random: &[u8; 12], year: u16, month: u8, kind: IunKind) -> Result<Self, IunError> {
        if let Some(i) = random.iter().position(|letter| !ALPHABET.contains(letter)) {
            return Err(IunError::Alphabet { position: ident::place(i + i / 4), found: char::from(random[i]) });
        }
        if !(1..=12).contains(&month) {
            return Err(IunError::Month { found: month });
        }
        if !(FIRST_YEAR..=9999).contains(&year) {
            return Err(IunError::Year { found: year });
        }
        let mut text = *b"    -    -    -000000-A- ";
        for (group, letters) in text.chunks_mut(5).zip(random.chunks(4)) {
            group[..4].copy_from_slice(letters);
        }
        let mut rest = u32::from(year) * 100 + u32::from(month);
        for digit in text[15..21].iter_mut().rev() {
            *digit = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        text[24] = kind.version();
        let mut iun = Self(text);
        iun.0[22] = iun.expected_control();
        Ok(iun)
    }

    /// Makes a new IUN as the platform's generator does, without the pairs of letters it avoids.
    ///
    /// The caller brings the randomness: `pick(n)` returns a number below `n` (a larger one is reduced), 12 times.
    ///
    /// # Errors
    /// As [`Iun::assemble`], for year and month.
    ///
    /// # Example
    /// ```
    /// use send_core::iun::{Iun, IunKind};
    ///
    /// let iun = Iun::generate(|n| n - 1, 2026, 5, IunKind::Informal)?;
    /// assert_eq!(iun.as_str(), "ZYZY-ZYZY-ZYZY-202605-N-A");
    /// assert!(iun.generator_conformant());
    /// # Ok::<(), send_core::iun::IunError>(())
    /// ```
    pub fn generate(
        mut pick: impl FnMut(usize) -> usize,
        year: u16,
        month: u8,
        kind: IunKind,
    ) -> Result<Self, IunError> {
        let mut random = [ALPHABET[0]; 12];
        for i in 0..random.len() {
            let before = (i % 4 > 0).then(|| random[i - 1]);
            let allowed = |letter: &&u8| {
                before.is_none_or(|before| {
                    let pair = [before, **letter];
                    !is_forbidden(&pair) && pair != *PAIR_FORBIDDEN_LATER
                })
            };
            let choices = ALPHABET.iter().filter(allowed).count().max(1);
            if let Some(letter) = ALPHABET.iter().filter(allowed).nth(pick(choices) % choices) {
                random[i] = *letter;
            }
        }
        Self::assemble(&random, year, month, kind)
    }

    /// The 25 characters.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// The three groups of random letters, with their hyphens: `XGHJ-QGEV-YJHQ`.
    pub fn random(&self) -> &str {
        ident::ascii(&self.0[..14])
    }

    /// The year of creation, as written (0 to 9999).
    pub fn year(&self) -> u16 {
        (ident::number(&self.0[15..21]) / 100) as u16
    }

    /// The month of creation, as written (0 to 99 if nobody checked it). It is the month in UTC: a notification sent on
    /// the 1st at 00:30 in Rome carries the month before.
    pub fn month(&self) -> u8 {
        (ident::number(&self.0[15..21]) % 100) as u8
    }

    /// The control letter, as written.
    pub fn control_letter(&self) -> char {
        char::from(self.0[22])
    }

    /// The control letter that the other characters ask for.
    pub fn expected_control_letter(&self) -> char {
        char::from(self.expected_control())
    }

    /// True if the control letter is the expected one.
    pub fn control_ok(&self) -> bool {
        self.0[22] == self.expected_control()
    }

    /// The last character: `1` legal, `A` informal; others exist only in tests.
    pub fn version(&self) -> char {
        char::from(self.0[24])
    }

    /// The kind, if the last character is one of the two that exist.
    pub fn kind(&self) -> Option<IunKind> {
        [IunKind::Legal, IunKind::Informal].into_iter().find(|kind| kind.version() == self.0[24])
    }

    /// True for an informal communication.
    pub fn is_informal(&self) -> bool {
        self.kind() == Some(IunKind::Informal)
    }

    /// The strict rule: the platform's alphabet, a month that exists, a year from 2020, the control letter, a known kind.
    ///
    /// Use it to find typing errors. Never refuse for it what a server said: test tools make IUNs that break it.
    /// The control letter does not see letters that changed places.
    ///
    /// # Errors
    /// The first rule that is broken: [`IunError::Alphabet`], [`IunError::ControlAlphabet`], [`IunError::Month`],
    /// [`IunError::Year`], [`IunError::Control`], [`IunError::Version`].
    pub fn check(&self) -> Result<(), IunError> {
        let foreign = |(_, c): &(usize, &u8)| **c != b'-' && value(**c) == 0;
        if let Some((i, c)) = self.0[..14].iter().enumerate().find(foreign) {
            return Err(IunError::Alphabet { position: ident::place(i), found: char::from(*c) });
        }
        let (found, expected) = (self.control_letter(), self.expected_control_letter());
        if value(self.0[22]) == 0 {
            return Err(IunError::ControlAlphabet { found });
        }
        if !(1..=12).contains(&self.month()) {
            return Err(IunError::Month { found: self.month() });
        }
        if self.year() < FIRST_YEAR {
            return Err(IunError::Year { found: self.year() });
        }
        if found != expected {
            return Err(IunError::Control { found, expected });
        }
        match self.kind() {
            Some(_) => Ok(()),
            None => Err(IunError::Version { found: self.version() }),
        }
    }

    /// True if the platform's generator can have made it: [`Iun::check`], and none of the pairs of letters that it has
    /// always avoided. Only for statistics: the pairs changed once, so they are no reason to refuse.
    pub fn generator_conformant(&self) -> bool {
        self.check().is_ok() && !self.pairs().any(is_forbidden)
    }

    /// True if it has the pair `LJ` inside a group, which the generator avoids only since October 2025.
    pub fn has_lj(&self) -> bool {
        self.pairs().any(|pair| pair == PAIR_FORBIDDEN_LATER)
    }

    /// The request id (`notificationRequestId`) of this notification.
    pub fn to_request_id(&self) -> RequestId {
        RequestId::from(*self)
    }

    fn expected_control(&self) -> u8 {
        let sum: u32 = self.0[..21].iter().map(|c| value(*c)).sum();
        ALPHABET[sum as usize % ALPHABET.len()]
    }

    /// Neighbours inside a group of letters.
    fn pairs(&self) -> impl Iterator<Item = &[u8]> {
        self.0[..14].split(|c| *c == b'-').flat_map(|group| group.windows(2))
    }
}

/// What a character adds to the control sum: a digit its value, a letter its place in the alphabet, all else nothing.
fn value(c: u8) -> u32 {
    match ALPHABET.iter().position(|letter| *letter == c) {
        Some(i) => i as u32 + 1,
        None if c.is_ascii_digit() => u32::from(c - b'0'),
        None => 0,
    }
}

fn is_forbidden(pair: &[u8]) -> bool {
    matches!(pair, [a, b] if a == b) || FORBIDDEN_PAIRS.iter().any(|p| p.as_slice() == pair)
}

ident::text_identifier!(Iun, IunError, "an IUN of 25 characters");
ident::shown_debug!(Iun);

/// Why a text is no IUN, or an IUN breaks the strict rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum IunError {
    /// Not the form `AAAA-AAAA-AAAA-999999-A-9`.
    #[error("not an IUN: {0}; the form is AAAA-AAAA-AAAA-999999-A-9")]
    Format(ShapeError),
    /// A random letter that the platform never uses.
    #[error("character {position} of the IUN is {found:?}, which is never used: copy the IUN again")]
    Alphabet {
        /// Place counted from 1.
        position: u8,
        /// The letter.
        found: char,
    },
    /// A control letter that the platform never uses.
    #[error("character 23 of the IUN (control letter) is {found:?}, which is never used: copy the IUN again")]
    ControlAlphabet {
        /// The letter.
        found: char,
    },
    /// A month that does not exist.
    #[error("characters 20-21 of the IUN give the month {found:02}: 01 to 12 is needed")]
    Month {
        /// The month as written.
        found: u8,
    },
    /// A year in which the platform did not exist, or of more than four digits.
    #[error("characters 16-19 of the IUN give the year {found:04}: 2020 or later, in four digits, is needed")]
    Year {
        /// The year.
        found: u16,
    },
    /// The control letter does not belong to the other characters.
    #[error(
        "character 23 of the IUN (control letter) is {found:?} and the others ask for {expected:?}: copy the IUN again"
    )]
    Control {
        /// The letter as written.
        found: char,
        /// The letter computed.
        expected: char,
    },
    /// A last character other than `1` and `A`.
    #[error("character 25 of the IUN is {found:?}: 1 (legal) or A (informal) is needed")]
    Version {
        /// The character.
        found: char,
    },
}

impl IunError {
    /// A stable word for programs: `format`, `alphabet`, `control_alphabet`, `month`, `year`, `control`, `version`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Format(_) => "format",
            Self::Alphabet { .. } => "alphabet",
            Self::ControlAlphabet { .. } => "control_alphabet",
            Self::Month { .. } => "month",
            Self::Year { .. } => "year",
            Self::Control { .. } => "control",
            Self::Version { .. } => "version",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::Alphabet { position, .. } => Some(*position),
            Self::Year { .. } => Some(16),
            Self::Month { .. } => Some(20),
            Self::ControlAlphabet { .. } | Self::Control { .. } => Some(23),
            Self::Version { .. } => Some(25),
        }
    }
}

ident::identifier_error!(IunError);

impl Localized for IunError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        match self {
            Self::Format(shape) => {
                format!("non è uno IUN: {}; la forma è AAAA-AAAA-AAAA-999999-A-9", shape.text(lang))
            }
            Self::Alphabet { position, found } => {
                format!(
                    "il carattere {position} dello IUN è {found:?}, che non viene mai usato: copiare di nuovo lo IUN"
                )
            }
            Self::ControlAlphabet { found } => format!(
                "il carattere 23 dello IUN (lettera di controllo) è {found:?}, che non viene mai usato: copiare di nuovo lo IUN"
            ),
            Self::Month { found } => {
                format!("i caratteri 20-21 dello IUN danno il mese {found:02}: deve essere tra 01 e 12")
            }
            Self::Year { found } => {
                format!(
                    "i caratteri 16-19 dello IUN danno l'anno {found:04}: deve essere il 2020 o successivo, di quattro cifre"
                )
            }
            Self::Control { found, expected } => format!(
                "il carattere 23 dello IUN (lettera di controllo) è {found:?}, mentre dagli altri risulta {expected:?}: copiare di nuovo lo IUN"
            ),
            Self::Version { found } => {
                format!("il carattere 25 dello IUN è {found:?}: deve essere 1 (notifica) o A (comunicazione informale)")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_platforms_own_example_of_a_control_letter() {
        // pn-delivery IunGeneratorTest: letters outside the alphabet count nothing.
        let iun = Iun::parse("ABCD-EFGH-ILMN-202201-N-1").unwrap();
        assert!(iun.control_ok());
        assert_eq!(iun.check(), Err(IunError::Alphabet { position: 2, found: 'B' }));
    }

    #[test]
    fn assembling_refuses_what_the_check_refuses() {
        let letters = b"XGHJQGEVYJHQ";
        let build = |year, month| Iun::assemble(letters, year, month, IunKind::Legal);
        assert_eq!(build(2026, 0), Err(IunError::Month { found: 0 }));
        assert_eq!(build(2019, 12), Err(IunError::Year { found: 2019 }));
        assert_eq!(build(10_000, 1), Err(IunError::Year { found: 10_000 }));
        assert_eq!(build(2026, 212), Err(IunError::Month { found: 212 }));
        for (letters, position, found) in
            [(b"XGHJQGEVYJ\xFFQ", 13, 'ÿ'), (b"XGHJ-GEVYJHQ", 6, '-'), (b"1GHJQGEVYJHQ", 1, '1')]
        {
            let expected = Err(IunError::Alphabet { position, found });
            assert_eq!(Iun::assemble(letters, 2026, 1, IunKind::Legal), expected);
        }
    }
}
