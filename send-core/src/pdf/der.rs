//! A walk over DER (X.690), as much as a signature needs: tags of one byte, lengths that are told.

/// An element: its tag, its content, and all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element<'d> {
    pub(super) tag: u8,
    pub(super) content: &'d [u8],
    pub(super) whole: &'d [u8],
}

/// Tags that are looked for.
pub(super) mod tag {
    pub(in super::super) const INTEGER: u8 = 0x02;
    pub(in super::super) const OCTETS: u8 = 0x04;
    pub(in super::super) const OBJECT_ID: u8 = 0x06;
    pub(in super::super) const UTC_TIME: u8 = 0x17;
    pub(in super::super) const GENERALIZED_TIME: u8 = 0x18;
    pub(in super::super) const SEQUENCE: u8 = 0x30;
    pub(in super::super) const SET: u8 = 0x31;
    /// `[0]`, constructed.
    pub(in super::super) const CONTEXT_0: u8 = 0xA0;
}

/// Elements one after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elements<'d>(&'d [u8]);

impl<'d> Elements<'d> {
    pub(super) const fn of(bytes: &'d [u8]) -> Self {
        Self(bytes)
    }

    /// The next element if it has this tag; else `None`, and nothing is taken.
    pub(super) fn element(&mut self, tag: u8) -> Option<Element<'d>> {
        let mut ahead = *self;
        let element = ahead.next().filter(|element| element.tag == tag)?;
        *self = ahead;
        Some(element)
    }

    /// The content of the next element, which must have this tag.
    pub(super) fn content(&mut self, tag: u8) -> Option<&'d [u8]> {
        Some(self.element(tag)?.content)
    }

    /// The elements in the next element, which must have this tag.
    pub(super) fn inside(&mut self, tag: u8) -> Option<Elements<'d>> {
        self.content(tag).map(Elements)
    }
}

impl<'d> Iterator for Elements<'d> {
    type Item = Element<'d>;

    /// `None` at the end, and at anything that is not DER.
    fn next(&mut self) -> Option<Element<'d>> {
        let (tag, rest) = self.0.split_first()?;
        if tag & 0x1F == 0x1F {
            return None;
        }
        let (first, rest) = rest.split_first()?;
        let (length, rest) = match first {
            0..=0x7F => (usize::from(*first), rest),
            0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(first & 0x0F))?;
                (digits.iter().fold(0, |length, digit| (length << 8) | usize::from(*digit)), rest)
            }
            _ => return None,
        };
        let (content, after) = rest.split_at_checked(length)?;
        let whole = self.0.get(..self.0.len() - after.len())?;
        self.0 = after;
        Some(Element { tag: *tag, content, whole })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_walked() {
        let mut elements = Elements::of(b"\x02\x01\x05\x30\x81\x03\x04\x01a\0\0");
        assert_eq!(elements.element(tag::SEQUENCE), None);
        assert_eq!(elements.content(tag::INTEGER), Some(&b"\x05"[..]));
        let mut inside = elements.inside(tag::SEQUENCE).unwrap();
        assert_eq!(inside.content(tag::OCTETS), Some(&b"a"[..]));
        assert_eq!(inside.next(), None);
    }

    #[test]
    fn what_is_no_der_ends_the_walk() {
        for bytes in
            [&b""[..], b"\x30", b"\x30\x80\0\0", b"\x30\x84\xFF\xFF\xFF\xFF", b"\x1F\x01\0", b"\x30\x85\0\0\0\0\0"]
        {
            assert_eq!(Elements::of(bytes).next(), None);
        }
    }
}
