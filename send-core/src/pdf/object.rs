//! Objects of a PDF: numbers, names, texts, lists, dictionaries, references (ISO 32000-1 section 7.3).

use std::ops::Range;

/// Deepest nesting that is followed.
const DEEPEST: usize = 32;
/// Most digits of a number.
const LONGEST_NUMBER: usize = 24;

/// An object.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    Null,
    Bool,
    Integer(i64),
    Real,
    Name(Vec<u8>),
    /// A text, with the place of what stands between its marks, marks included.
    Text(Vec<u8>, Range<usize>),
    List(Vec<Object>),
    Dict(Dict),
    Reference(u32),
}

impl Object {
    pub(super) const fn integer(&self) -> Option<i64> {
        match self {
            Object::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// A number that is not negative.
    pub(super) fn size(&self) -> Option<u64> {
        self.integer().and_then(|number| u64::try_from(number).ok())
    }

    pub(super) const fn list(&self) -> Option<&Vec<Object>> {
        match self {
            Object::List(list) => Some(list),
            _ => None,
        }
    }

    pub(super) const fn dict(&self) -> Option<&Dict> {
        match self {
            Object::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        match self {
            Object::Name(name) => Some(name),
            _ => None,
        }
    }
}

/// A dictionary.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dict(Vec<(Vec<u8>, Object)>);

impl Dict {
    pub(super) fn get(&self, name: &str) -> Option<&Object> {
        self.0.iter().find(|(key, _)| key == name.as_bytes()).map(|(_, value)| value)
    }

    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.get(name)?.integer()
    }

    pub(super) fn is_of_type(&self, name: &str) -> bool {
        self.get("Type").and_then(Object::name) == Some(name.as_bytes())
    }
}

/// Reads objects from bytes.
#[derive(Debug)]
pub(super) struct Parser<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Parser<'b> {
    pub(super) const fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Where it stands.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Skips blanks and comments.
    pub(super) fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    let line = self.rest().iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                    self.at += line.unwrap_or(self.rest().len());
                }
                byte if is_blank(byte) => self.at += 1,
                _ => break,
            }
        }
    }

    /// Skips blanks and a word; false, and nothing but blanks, if another one is there.
    pub(super) fn take(&mut self, word: &[u8]) -> bool {
        self.skip_blanks();
        let is_there = self.rest().starts_with(word);
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    /// A whole number, after blanks.
    pub(super) fn integer(&mut self) -> Option<i64> {
        self.skip_blanks();
        let length = self.rest().iter().take(LONGEST_NUMBER).take_while(|byte| is_of_number(**byte)).count();
        let digits = std::str::from_utf8(self.rest().get(..length)?).ok()?;
        let number = digits.parse().ok()?;
        self.at += length;
        Some(number)
    }

    /// The next object; `None` if there is none, or if it is not whole.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        if depth > DEEPEST {
            return None;
        }
        self.skip_blanks();
        match (self.peek()?, self.bytes.get(self.at + 1)) {
            (b'/', _) => self.name().map(Object::Name),
            (b'(', _) => self.literal_text(),
            (b'<', Some(b'<')) => self.dict(depth).map(Object::Dict),
            (b'<', _) => self.hex_text(),
            (b'[', _) => self.list(depth),
            (byte, _) if is_of_number(byte) => self.number_or_reference(),
            _ => [(&b"true"[..], Object::Bool), (b"false", Object::Bool), (b"null", Object::Null)]
                .into_iter()
                .find_map(|(word, object)| self.take(word).then_some(object)),
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        let rest = self.rest().strip_prefix(b"/")?;
        let length = rest.iter().take_while(|byte| !is_blank(**byte) && !is_delimiter(**byte)).count();
        self.at += 1 + length;
        let mut name = Vec::with_capacity(length);
        let mut bytes = rest.get(..length)?;
        while let Some((first, after)) = bytes.split_first() {
            let code = match (first, after) {
                (b'#', [high, low, ..]) => Some((hex(*high)? << 4) | hex(*low)?),
                _ => None,
            };
            name.push(code.unwrap_or(*first));
            bytes = if code.is_some() { after.get(2..)? } else { after };
        }
        Some(name)
    }

    /// A text in brackets. Escapes other than those of brackets stay as they are: nobody here reads them.
    fn literal_text(&mut self) -> Option<Object> {
        let start = self.at;
        let mut open = 0_usize;
        let mut text = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => {
                    text.push(self.peek()?);
                    self.at += 1;
                    continue;
                }
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Some(Object::Text(text.split_off(1), start..self.at));
            }
            text.push(byte);
        }
        None
    }

    fn hex_text(&mut self) -> Option<Object> {
        let start = self.at;
        let length = self.rest().iter().position(|byte| *byte == b'>')?;
        let digits: Vec<u8> = self.rest().get(1..length)?.iter().filter_map(|byte| hex(*byte)).collect();
        self.at += length + 1;
        let text = digits.chunks(2).map(|pair| (pair[0] << 4) | pair.get(1).unwrap_or(&0)).collect();
        Some(Object::Text(text, start..self.at))
    }

    fn list(&mut self, depth: usize) -> Option<Object> {
        self.at += 1;
        let mut items = Vec::new();
        while !self.take(b"]") {
            items.push(self.nested(depth + 1)?);
        }
        Some(Object::List(items))
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut entries = Vec::new();
        while !self.take(b">>") {
            let name = self.name()?;
            entries.push((name, self.nested(depth + 1)?));
        }
        Some(Dict(entries))
    }

    fn number_or_reference(&mut self) -> Option<Object> {
        let length = self.rest().iter().take_while(|byte| is_of_number(**byte)).count();
        let text = std::str::from_utf8(self.rest().get(..length)?).ok()?;
        self.at += length;
        let Ok(number) = text.parse::<i64>() else { return Some(Object::Real) };
        let after = self.at;
        if let Ok(id) = u32::try_from(number)
            && self.integer().is_some_and(|generation| (0..=65_535).contains(&generation))
            && self.take(b"R")
            && self.peek().is_none_or(|byte| is_blank(byte) || is_delimiter(byte))
        {
            return Some(Object::Reference(id));
        }
        self.at = after;
        Some(Object::Integer(number))
    }
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

const fn is_of_number(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')
}

const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<Object> {
        Parser::new(text.as_bytes(), 0).object()
    }

    #[test]
    fn objects_are_read() {
        let dict = parsed("<< /A#42 [1 -2 3 0 R] % x\n /T (a\\)(b)) /H <4a4B5> /N null>>");
        let dict = dict.as_ref().and_then(Object::dict).unwrap();
        let list = vec![Object::Integer(1), Object::Integer(-2), Object::Reference(3)];
        assert_eq!(dict.get("AB"), Some(&Object::List(list)));
        assert!(matches!(dict.get("T"), Some(Object::Text(text, _)) if text == b"a)(b)"));
        assert!(matches!(dict.get("H"), Some(Object::Text(text, _)) if text == b"JKP"));
        assert_eq!(dict.get("N"), Some(&Object::Null));
    }

    #[test]
    fn broken_objects_are_none() {
        for text in ["", "<<", "<< /A", "[1", "(", ")", ">>", "<41", "/", "obj", &"[".repeat(10_000)] {
            assert!(parsed(text).is_none_or(|object| object == Object::Name(vec![])), "{text}");
        }
        assert_eq!(parsed("1.5"), Some(Object::Real));
        assert_eq!(parsed("99999999999999999999999"), Some(Object::Real));
        assert_eq!(parsed("1 0 Rx"), Some(Object::Integer(1)));
    }
}
