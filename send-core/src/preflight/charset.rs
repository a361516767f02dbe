//! Sets of characters, written as the inside of a character class of a regular expression: the form in which the
//! platform's configuration has them (`PhysicalAddressValidationCharsValue`, `DenominationValidationRegexValue`, … of
//! pagopa/pn-delivery `scripts/aws/cfn/microservice.yml`).

use std::fmt::{self, Write};

/// A set of characters.
///
/// # Example
/// ```
/// use send_core::preflight::CharSet;
/// let set = CharSet::parse(r"a-zA-Z0-9 ./'\-");
/// assert!(set.contains('x') && set.contains('-'));
/// assert!(!set.contains('è'));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CharSet {
    ranges: Vec<(char, char)>,
    negated: bool,
}

impl CharSet {
    /// ISO Latin-1 without control characters: what the platform's `ISO_LATIN_1` mode takes.
    #[must_use]
    pub fn latin1() -> Self {
        Self { ranges: vec![(' ', '~'), ('\u{A0}', '\u{FF}')], negated: false }
    }

    /// Reads the inside of a character class: single characters, ranges such as `a-z`, `\d`, `\w`, `\s`, `\uXXXX`, other
    /// characters after a backslash as themselves, and a leading `^` for "all but".
    ///
    /// It takes any text: a range written backwards holds nothing, a hyphen at an end is a hyphen.
    #[must_use]
    pub fn parse(class: &str) -> Self {
        let (negated, class) = match class.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, class),
        };
        let mut ranges = Vec::new();
        let mut rest = class.chars();
        while let Some(part) = next_part(&mut rest) {
            match part {
                Part::Class(class) => ranges.extend_from_slice(class),
                Part::Char(first) => {
                    let mut ahead = rest.clone();
                    match (ahead.next(), next_part(&mut ahead)) {
                        (Some('-'), Some(Part::Char(last))) => {
                            ranges.push((first, last));
                            rest = ahead;
                        }
                        _ => ranges.push((first, first)),
                    }
                }
            }
        }
        Self { ranges, negated }
    }

    /// True if the character is in the set.
    #[must_use]
    pub fn contains(&self, character: char) -> bool {
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&character)) != self.negated
    }

    /// True for a set of no characters, such as that of an empty text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty() && !self.negated
    }

    /// Index of the first character that is not in the set.
    pub(crate) fn first_outside(&self, text: &str) -> Option<usize> {
        text.chars().position(|character| !self.contains(character))
    }

    /// Index of the first character that is in the set.
    pub(crate) fn first_inside(&self, text: &str) -> Option<usize> {
        text.chars().position(|character| self.contains(character))
    }
}

enum Part {
    Char(char),
    Class(&'static [(char, char)]),
}

fn next_part(rest: &mut std::str::Chars<'_>) -> Option<Part> {
    let first = rest.next()?;
    if first != '\\' {
        return Some(Part::Char(first));
    }
    Some(match rest.next() {
        None => Part::Char('\\'),
        Some('d') => Part::Class(&[('0', '9')]),
        Some('w') => Part::Class(&[('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')]),
        Some('s') => Part::Class(&[(' ', ' '), ('\t', '\r')]),
        Some('u') => Part::Char(code_point(rest).unwrap_or('u')),
        Some(other) => Part::Char(other),
    })
}

fn code_point(rest: &mut std::str::Chars<'_>) -> Option<char> {
    let digits = rest.as_str().get(..4)?;
    let character = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    *rest = rest.as_str().get(4..)?.chars();
    Some(character)
}

/// As the inside of a character class: [`CharSet::parse`] reads it back.
impl fmt::Display for CharSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let single = |f: &mut fmt::Formatter<'_>, character: char| {
            if matches!(character, '\\' | '-' | '^' | '[' | ']') {
                f.write_char('\\')?;
            }
            f.write_char(character)
        };
        if self.negated {
            f.write_char('^')?;
        }
        for (first, last) in &self.ranges {
            single(f, *first)?;
            if first != last {
                f.write_char('-')?;
                single(f, *last)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(class: &str) -> String {
        let set = CharSet::parse(class);
        (' '..='~').chain('\u{A0}'..='\u{FF}').filter(|c| set.contains(*c)).collect()
    }

    #[test]
    fn reads_classes() {
        assert_eq!(members("a-cx"), "abcx");
        assert_eq!(members(r"\-a"), "-a");
        assert_eq!(members("a-"), "-a");
        assert_eq!(members("-a"), "-a");
        assert_eq!(members(r"\d"), "0123456789");
        assert_eq!(members(r"\u0041-\u0043"), "ABC");
        assert_eq!(members(r"\\"), "\\");
        assert_eq!(members("c-a"), "");
        assert_eq!(members(r"\uZZZZ"), "Zu");
        assert_eq!(members("^ -~"), members(r"\u00A0-\u00FF"));
        assert_eq!(members(""), "");
        assert!(CharSet::parse("").is_empty());
        assert!(CharSet::parse(r"\w").contains('_'));
        assert!(CharSet::parse(r"\s").contains('\n'));
    }

    #[test]
    fn the_platforms_own_set_for_addresses() {
        let set = CharSet::parse(r"@_0-9a-zA-Z./ '\-");
        for character in "@_0az9AZ./ '-".chars() {
            assert!(set.contains(character), "{character}");
        }
        for character in "è,()°#!*%".chars() {
            assert!(!set.contains(character), "{character}");
        }
        assert_eq!(set.first_outside("Via # 1"), Some(4));
    }

    #[test]
    fn latin1_stops_where_it_should() {
        let set = CharSet::latin1();
        assert!(set.contains('ÿ') && set.contains('\u{A0}') && set.contains(' '));
        assert!(!set.contains('\u{7F}') && !set.contains('\u{9F}') && !set.contains('€') && !set.contains('\n'));
    }

    #[test]
    fn what_is_written_is_read_back() {
        for class in [r"@_0-9a-zA-Z./ '\-", "^|", r"\\\-\^\[\]", r"\d\w\s", "", "|"] {
            let set = CharSet::parse(class);
            assert_eq!(CharSet::parse(&set.to_string()), set, "{class}");
        }
        assert_eq!(CharSet::parse(&CharSet::latin1().to_string()), CharSet::latin1());
    }
}
