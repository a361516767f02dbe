//! From names to the letters of a fiscal code.
//!
//! Everything that is not a letter is dropped (compound names are one string), letters are folded to A-Z, then come the
//! consonants, then the vowels, then `X`: three letters in all. A first name with four or more consonants gives the
//! first, the third and the fourth. A woman's surname is the one she was born with.
//!
//! Folding: Circolare 34/E of 2011 says that some letters become two (`Ä` = `AE`) and which lose their mark. It says
//! nothing of others (`Ł`, `Đ`, `Ø`, `Þ`, `Ő` ...), for which this module takes the plain letter they are built on;
//! [`is_certain`] tells the two apart, so that a comparison can warn instead of being sure.
//!
//! Sources: DM 23/12/1976 articles 3-4; Revenue Agency, Circolare 34/E of 20/07/2011.

use crate::ident;

const ALPHABET: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The diaeresis as a character of its own, after its letter.
const DIAERESIS: char = '\u{308}';

/// Capital letters with marks, by what they become.
#[rustfmt::skip]
const FOLDS: [(&str, &str); 34] = [
    ("A", "ÀÁÂÃÅĀĂĄǍǠǺȀȂȦȺḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ("AE", "ÄÆǞǢǼ"),
    ("B", "ƁɃḂḄḆ"),
    ("C", "ÇĆĈĊČƇȻḈ"),
    ("D", "ÐĎĐƉƊḊḌḎḐḒ"),
    ("DZ", "ǄǱ"),
    ("E", "ÈÉÊËĒĔĖĘĚȄȆȨɆḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
    ("F", "ƑḞ"),
    ("G", "ĜĞĠĢƓǤǦǴḠ"),
    ("H", "ĤĦȞḢḤḦḨḪ"),
    ("I", "ÌÍÎÏĨĪĬĮİƗǏȈȊḬḮỈỊ"),
    ("IJ", "Ĳ"),
    ("J", "ĴɈ"),
    ("K", "ĶƘǨḰḲḴ"),
    ("L", "ĹĻĽĿŁȽḶḸḺḼ"),
    ("LJ", "Ǉ"),
    ("M", "ḾṀṂ"),
    ("N", "ÑŃŅŇŊƝǸȠṄṆṈṊ"),
    ("NJ", "Ǌ"),
    ("O", "ÒÓÔÕØŌŎŐƟƠǑǪǬǾȌȎȬȮȰṌṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ("OE", "ÖŒȪṎ"),
    ("P", "ƤṔṖ"),
    ("R", "ŔŖŘȐȒɌṘṚṜṞ"),
    ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
    ("SS", "ẞ"),
    ("T", "ŢŤŦƬƮȚȾṪṬṮṰ"),
    ("TH", "Þ"),
    ("U", "ÙÚÛŨŪŬŮŰŲƯǓȔȖɄṲṴṶṸỤỦỨỪỬỮỰ"),
    ("UE", "ÜǕǗǙǛṺ"),
    ("V", "ƲṼṾ"),
    ("W", "ŴẀẂẄẆẈ"),
    ("X", "ẊẌ"),
    ("Y", "ÝŶŸƳȲɎẎỲỴỶỸ"),
    ("Z", "ŹŻŽƵȤẐẒẔ"),
];

/// The letters of [`FOLDS`] that Circolare 34/E names, and the vowels with an acute or grave accent.
const CERTAIN: &str = "ÀÁÂÄÆÇČÈÉÊËÌÍÎÏÒÓÔÖŒŠÙÚÛÜŽ";

/// The marks of those letters, as characters of their own: grave, acute, circumflex, diaeresis, caron.
const CERTAIN_MARKS: [char; 5] = ['\u{300}', '\u{301}', '\u{302}', DIAERESIS, '\u{30c}'];

/// Three letters of a fiscal code that stand for a surname or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Triplet([u8; 3]);

impl Triplet {
    pub(super) const fn new(letters: [u8; 3]) -> Self {
        Self(letters)
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// True if some name can give these letters: consonants, then vowels, then `X` (which is also a consonant).
    ///
    /// # Example
    /// ```
    /// use send_core::tax::FiscalCode;
    ///
    /// let code: FiscalCode = "ABCFCN85A10H501Z".parse()?;
    /// assert!(!code.surname_code().is_plausible() && code.name_code().is_plausible());
    /// # Ok::<(), send_core::tax::FiscalCodeError>(())
    /// ```
    pub const fn is_plausible(&self) -> bool {
        match (is_vowel(self.0[0]), is_vowel(self.0[1]), is_vowel(self.0[2])) {
            (false, false, _) | (_, true, true) => true,
            (_, true, false) => self.0[2] == b'X',
            (true, false, _) => self.0[1] == b'X' && self.0[2] == b'X',
        }
    }
}

impl std::fmt::Display for Triplet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The three letters of a surname; `None` if there is no Latin letter in it.
///
/// # Example
/// ```
/// use send_core::tax::name::surname_code;
///
/// assert_eq!(surname_code("D'Amico").map(|code| code.to_string()).as_deref(), Some("DMC"));
/// assert_eq!(surname_code("Fò").map(|code| code.to_string()).as_deref(), Some("FOX"));
/// assert_eq!(surname_code("王"), None);
/// ```
pub fn surname_code(surname: &str) -> Option<Triplet> {
    letters_of(surname).surname()
}

/// The three letters of a first name; `None` if there is no Latin letter in it.
///
/// # Example
/// ```
/// use send_core::tax::name::first_name_code;
///
/// assert_eq!(first_name_code("Gianluca").map(|code| code.to_string()).as_deref(), Some("GLC"));
/// assert_eq!(first_name_code("Luca").map(|code| code.to_string()).as_deref(), Some("LCU"));
/// ```
pub fn first_name_code(name: &str) -> Option<Triplet> {
    letters_of(name).first_name()
}

/// The letters A-Z of a name, in order: what the code is taken from.
///
/// # Example
/// ```
/// assert_eq!(send_core::tax::name::folded("Müller-Nicolò"), "MUELLERNICOLO");
/// ```
pub fn folded(name: &str) -> String {
    fold(name).map(char::from).collect()
}

/// True if the law says how every letter of the name is folded; false if one was folded by custom or not at all.
///
/// # Example
/// ```
/// use send_core::tax::name::is_certain;
///
/// assert!(is_certain("Groß D'Été"));
/// assert!(!is_certain("Łukasz") && !is_certain("王"));
/// ```
pub fn is_certain(name: &str) -> bool {
    name.chars().flat_map(char::to_uppercase).all(|c| {
        let mark = ('\u{300}'..='\u{36f}').contains(&c);
        c.is_ascii() || CERTAIN.contains(c) || CERTAIN_MARKS.contains(&c) || !(mark || c.is_alphabetic())
    })
}

/// The first letters of a name that matter, consonants and vowels apart.
#[derive(Default)]
struct Letters {
    consonants: [u8; 4],
    consonant_count: usize,
    vowels: [u8; 3],
    vowel_count: usize,
}

fn letters_of(name: &str) -> Letters {
    let mut letters = Letters::default();
    for letter in fold(name) {
        let (room, count) = if is_vowel(letter) {
            (letters.vowels.as_mut_slice(), &mut letters.vowel_count)
        } else {
            (letters.consonants.as_mut_slice(), &mut letters.consonant_count)
        };
        if let Some(free) = room.get_mut(*count) {
            *free = letter;
            *count += 1;
        }
    }
    letters
}

impl Letters {
    fn surname(&self) -> Option<Triplet> {
        let consonants = self.consonants.iter().take(self.consonant_count);
        let vowels = self.vowels.iter().take(self.vowel_count);
        let mut chosen = consonants.chain(vowels).copied();
        let first = chosen.next()?;
        Some(Triplet([first, chosen.next().unwrap_or(b'X'), chosen.next().unwrap_or(b'X')]))
    }

    fn first_name(&self) -> Option<Triplet> {
        let [a, _, c, d] = self.consonants;
        if self.consonant_count == 4 { Some(Triplet([a, c, d])) } else { self.surname() }
    }
}

/// The letters A-Z of a text.
fn fold(text: &str) -> impl Iterator<Item = u8> {
    let mut before = ' ';
    text.chars().flat_map(char::to_uppercase).flat_map(move |c| {
        let umlaut = c == DIAERESIS && matches!(before, 'A' | 'O' | 'U');
        before = c;
        let letters = if umlaut { b"E" } else { fold_letter(c) };
        letters.iter().copied()
    })
}

fn fold_letter(c: char) -> &'static [u8] {
    match u8::try_from(c) {
        Ok(ascii @ b'A'..=b'Z') => {
            ALPHABET.get(usize::from(ascii - b'A')..=usize::from(ascii - b'A')).unwrap_or_default()
        }
        Ok(0..128) => &[],
        _ => FOLDS.iter().find(|(_, from)| from.contains(c)).map_or(&[], |(to, _)| to.as_bytes()),
    }
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'A' | b'E' | b'I' | b'O' | b'U')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_folded_twice() {
        let all: String = FOLDS.iter().map(|(_, from)| *from).collect();
        for c in all.chars() {
            assert_eq!(all.matches(c).count(), 1, "{c}");
            assert_eq!(c.to_uppercase().to_string(), c.to_string());
        }
        assert!(CERTAIN.chars().all(|c| all.contains(c)));
    }

    #[test]
    fn a_mark_of_its_own_is_the_same_letter() {
        assert_eq!(folded("Mu\u{308}ller Noe\u{300} Zoe\u{308}"), folded("Müller Noè Zoë"));
        assert!(is_certain("Mu\u{308}ller") && !is_certain("S\u{327}tefan"));
    }

    #[test]
    fn shapes_that_no_name_gives() {
        for (triplet, plausible) in [
            (b"RSS", true),
            (b"FOX", true),
            (b"AXX", true),
            (b"AIA", true),
            (b"AAX", true),
            (b"BCX", true),
            (b"XXX", true),
            (b"ABC", false),
            (b"OXO", false),
            (b"BAB", false),
            (b"AXB", false),
        ] {
            assert_eq!(Triplet::new(*triplet).is_plausible(), plausible, "{triplet:?}");
        }
    }
}
