//! The check of a fiscal code: one look-up a character in a table by kind of position, then the few rules that need
//! more than one character.
//!
//! Sources: DM 23/12/1976 (composition, control character); the Revenue Agency's table of omocodia; Sogei `UCheckDigit`
//! (29 February exists when the two digits of the year are a multiple of 4; which letters begin a place).

use super::fiscal_error::FiscalCodeError;
use crate::ident::place;

/// Values of letters and digits at odd positions (1, 3, ..) in the control sum; digits count as `A` to `J`.
const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// Letters of the months, January first.
pub(super) const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";

/// Letters that stand for the digits 0 to 9 when two people would have the same code (omocodia).
pub(super) const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";

/// Positions (from 0) that take a digit or its letter, in the order in which letters are assigned: from the right.
pub(super) const NUMERIC_POSITIONS: [usize; 7] = [14, 13, 12, 10, 9, 7, 6];

/// First letters of place codes: municipalities, and Z for foreign states.
const PLACE_LETTERS: &[u8; 12] = b"ABCDEFGHILMZ";

/// Days of each month by number, in a year with a 29 February and (16 later) in one without. An index of 5 bits is inside.
#[rustfmt::skip]
const DAYS: [u8; 32] = [
    0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0,
    0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0,
];

/// The control character of each sum; 15 weights of at most 25 stay below 512.
static CONTROL_OF: [u8; 512] = {
    let mut table = [0; 512];
    let mut sum = 0;
    while sum < table.len() {
        table[sum] = b'A' + (sum % 26) as u8;
        sum += 1;
    }
    table
};

/// What a table entry holds: the weight in the control sum in the lowest bits (15 of them can be added), a value, flags.
const WEIGHT: u32 = 0x1ff;
const VALUE_SHIFT: u32 = 12;
const WRONG: u32 = 1 << 24;
const UNUSED: u32 = 1 << 30;

#[derive(Clone, Copy)]
enum Kind {
    OddLetter,
    EvenLetter,
    OddDigit,
    EvenDigit,
    Month,
    PlaceLetter,
    Control,
}

use Kind::{Control, EvenDigit, EvenLetter, Month, OddDigit, OddLetter, PlaceLetter};

#[rustfmt::skip]
const KINDS: [Kind; 16] = [
    OddLetter, EvenLetter, OddLetter, EvenLetter, OddLetter, EvenLetter,
    OddDigit, EvenDigit, Month, EvenDigit, OddDigit,
    PlaceLetter, OddDigit, EvenDigit, OddDigit, Control,
];

static TABLE: [[u32; 256]; 7] = [
    entries(OddLetter),
    entries(EvenLetter),
    entries(OddDigit),
    entries(EvenDigit),
    entries(Month),
    entries(PlaceLetter),
    entries(Control),
];

const fn entries(kind: Kind) -> [u32; 256] {
    let mut table = [WRONG; 256];
    let mut c = 0;
    while c < 256 {
        table[c] = entry(kind, c as u8);
        c += 1;
    }
    table
}

const fn entry(kind: Kind, c: u8) -> u32 {
    // The place in the alphabet, digits counting as the first ten letters.
    let rank = match c {
        b'0'..=b'9' => (c - b'0') as u32,
        b'A'..=b'Z' => (c - b'A') as u32,
        _ => return WRONG,
    };
    let letter = c.is_ascii_uppercase();
    let digit = match index_of(OMOCODIA, c) {
        Some(digit) => digit,
        None if letter => 255,
        None => rank,
    };
    match kind {
        OddLetter if letter => ODD[rank as usize],
        EvenLetter if letter => rank,
        OddDigit if digit < 10 => ODD[rank as usize] | (digit << VALUE_SHIFT),
        EvenDigit if digit < 10 => rank | (digit << VALUE_SHIFT),
        Month => match index_of(MONTHS, c) {
            Some(month) => ODD[rank as usize] | ((month + 1) << VALUE_SHIFT),
            None => WRONG,
        },
        PlaceLetter if letter && index_of(PLACE_LETTERS, c).is_none() => rank | UNUSED,
        PlaceLetter if letter => rank,
        Control if letter => 0,
        _ => WRONG,
    }
}

const fn index_of(set: &[u8], c: u8) -> Option<u32> {
    let mut i = 0;
    while i < set.len() {
        if set[i] == c {
            return Some(i as u32);
        }
        i += 1;
    }
    None
}

/// A code through the table. Entries are looked up where they are needed; only their sum is kept.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    code: &'a [u8; 16],
    /// Weights in the lowest bits, and [`WRONG`] or more if any character is flagged: what lies between stays below it.
    sum: u32,
}

impl<'a> Reading<'a> {
    #[inline]
    pub(super) fn of(code: &'a [u8; 16]) -> Self {
        let mut reading = Self { code, sum: 0 };
        macro_rules! add { ($($i:literal)*) => { $(reading.sum += reading.entry($i);)* } }
        add!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);
        reading
    }

    #[inline]
    fn entry(&self, i: usize) -> u32 {
        TABLE[KINDS[i] as usize][usize::from(self.code[i])]
    }

    /// The value of one position: digit, or month 1-12; 0 for a wrong character.
    #[inline]
    fn value(&self, i: usize) -> u8 {
        ((self.entry(i) >> VALUE_SHIFT) & 15) as u8
    }

    #[inline]
    fn two_digits(&self, i: usize) -> u8 {
        self.value(i) * 10 + self.value(i + 1)
    }

    /// Last two digits of the year of birth.
    #[inline]
    pub(super) fn year2(&self) -> u8 {
        self.two_digits(6)
    }

    /// Month of birth, 1-12.
    #[inline]
    pub(super) fn month(&self) -> u8 {
        self.value(8)
    }

    /// Day of birth as written: 40 more for women.
    #[inline]
    pub(super) fn written_day(&self) -> u8 {
        self.two_digits(9)
    }

    /// The control character that the first 15 ask for; the last has no weight.
    #[inline]
    pub(super) fn control(&self) -> u8 {
        CONTROL_OF[(self.sum & WEIGHT) as usize]
    }

    /// Not the number itself, but zero if it is 000.
    #[inline]
    fn place_number(&self) -> u8 {
        self.value(12) | self.value(13) | self.value(14)
    }

    #[inline]
    fn days_of_month(&self) -> u8 {
        let no_leap = u8::from(!self.year2().is_multiple_of(4)) << 4;
        DAYS[usize::from(self.month() | no_leap) & 31]
    }

    /// True if every character is of the kind that its place takes; then the text has no blanks nor small letters.
    #[inline]
    pub(super) fn has_form(&self) -> bool {
        self.sum & (UNUSED - WRONG) == 0
    }

    /// The first character that is not of the kind that its place takes, knowing that there is one.
    pub(super) fn wrong_character(&self) -> FiscalCodeError {
        let i = (0..16).find(|i| self.entry(*i) & WRONG != 0).unwrap_or(15);
        let (position, found) = (place(i), char::from(self.code[i]));
        match i {
            0..6 => FiscalCodeError::NameLetter { position, found },
            6..8 => FiscalCodeError::Year { position, found },
            8 => FiscalCodeError::Month { found },
            9..11 => FiscalCodeError::Day { position, found },
            11 => FiscalCodeError::PlaceLetter { found },
            12..15 => FiscalCodeError::Place { position, found },
            _ => FiscalCodeError::CheckNotLetter { found },
        }
    }

    /// The rules that need more than one character, knowing that all are of the right kind.
    #[inline]
    pub(super) fn check(self) -> Result<(), FiscalCodeError> {
        let day = day_of_month(self.written_day());
        let sound = (day.wrapping_sub(1) < self.days_of_month()) & (self.place_number() != 0) & (self.sum < WRONG);
        if !sound {
            return Err(self.broken_rule());
        }
        let (found, expected) = (char::from(self.code[15]), char::from(self.control()));
        if found == expected { Ok(()) } else { Err(FiscalCodeError::CheckCharacter { found, expected }) }
    }

    /// Which rule of date and place does not hold, knowing that one does not.
    #[inline(never)]
    fn broken_rule(self) -> FiscalCodeError {
        let (written, year2, month) = (self.written_day(), self.year2(), self.month());
        let day = day_of_month(written);
        match (day, month) {
            (0 | 32.., _) => FiscalCodeError::DayRange { found: written },
            (29, 2) if day > self.days_of_month() => FiscalCodeError::LeapDay { year2 },
            _ if day > self.days_of_month() => FiscalCodeError::DayOfMonth { day, month },
            _ if self.entry(11) & UNUSED != 0 => {
                FiscalCodeError::PlaceLetterUnused { found: char::from(self.code[11]) }
            }
            _ => FiscalCodeError::PlaceZero,
        }
    }
}

/// The day without the 40 of women. Days 32-40 stay what they are: no month has them.
#[inline]
pub(super) const fn day_of_month(written: u8) -> u8 {
    if written > 40 { written - 40 } else { written }
}

/// Collects 16 ASCII characters.
pub(super) fn collect(text: impl Iterator<Item = char> + Clone) -> Result<[u8; 16], FiscalCodeError> {
    let found = text.clone().count();
    if found != 16 {
        return Err(FiscalCodeError::Length { found });
    }
    let mut code = [0; 16];
    for (i, (byte, c)) in code.iter_mut().zip(text).enumerate() {
        match u8::try_from(c) {
            Ok(ascii) if ascii.is_ascii() => *byte = ascii,
            _ => return Err(FiscalCodeError::NonAscii { position: place(i) }),
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_character_is_always_found() {
        let valid = *b"RSSMRA80A01H501U";
        for (i, c) in (0..16).flat_map(|i| (0..=255).map(move |c| (i, c))) {
            let mut code = valid;
            code[i] = c;
            let reading = Reading::of(&code);
            assert_eq!(reading.has_form() && reading.check().is_ok(), code == valid, "{i} {c}");
        }
    }

    #[test]
    fn every_date_is_judged() {
        let mut good = 0;
        for (year, month, day) in (0..100).flat_map(|y| (0..12_u8).flat_map(move |m| (0..100).map(move |d| (y, m, d))))
        {
            let digit = |n: u8| b'0' + n;
            let mut code = *b"RSSMRA00A00H501A";
            (code[6], code[7]) = (digit(year / 10), digit(year % 10));
            code[8] = MONTHS[usize::from(month)];
            (code[9], code[10]) = (digit(day / 10), digit(day % 10));
            code[15] = Reading::of(&code).control();
            good += usize::from(Reading::of(&code).check().is_ok());
        }
        // 365 days and a quarter of leap days, for each of two sexes.
        assert_eq!(good, 2 * (100 * 365 + 25));
    }
}
