//! The address of a digital domicile, as the gateway's schema wants it.
//!
//! A grammar with two alternatives on each side of the `@`, read here by hand, byte by byte and without backtracking.
//! Source: `NotificationDigitalAddress.address` of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`.

/// The pattern as the schema has it: the platform's message quotes it.
pub(super) const REGEX: &str = concat!(
    r#"^(?:[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*"#,
    r#"|"(?:[\x01-\x08\x0b\x0c\x0e-\x1f\x21\x23-\x5b\x5d-\x7f]|\\[\x01-\x09\x0b\x0c\x0e-\x7f])*")"#,
    r#"@(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"#,
    r#"|\[(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?"#,
    r#"|[a-zA-Z0-9-]*[a-zA-Z0-9]:(?:[\x01-\x08\x0b\x0c\x0e-\x1f\x21-\x5a\x53-\x7f]|\\[\x01-\x09\x0b\x0c\x0e-\x7f])+)\])$"#,
);

/// True if the gateway takes the text as an address.
pub(super) fn is_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    // An unquoted local part holds no @, a quoted one may: so the text is split after the local part was read.
    let local = match bytes.first() {
        Some(b'"') => quoted_length(bytes),
        _ => bytes.iter().position(|byte| *byte == b'@').filter(|end| is_dot_atom(&bytes[..*end])),
    };
    match local.and_then(|end| bytes[end..].split_first()) {
        Some((b'@', domain)) => is_domain(domain) || is_literal(domain),
        _ => false,
    }
}

/// `name.surname`: no empty part.
fn is_dot_atom(text: &[u8]) -> bool {
    let is_atom = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(byte);
    text.split(|byte| *byte == b'.').all(|part| !part.is_empty() && part.iter().all(is_atom))
}

/// Length of a quoted text with its quotes, if the text begins with one.
fn quoted_length(text: &[u8]) -> Option<usize> {
    let mut index = 1;
    loop {
        match text.get(index)? {
            b'"' => return Some(index + 1),
            b'\\' if is_escapable(*text.get(index + 1)?) => index += 2,
            // Neither blank, nor tab, nor line end; the quote and the backslash are above.
            0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x21 | 0x23..=0x5B | 0x5D..=0x7F => index += 1,
            _ => return None,
        }
    }
}

const fn is_escapable(byte: u8) -> bool {
    matches!(byte, 0x01..=0x09 | 0x0B | 0x0C | 0x0E..=0x7F)
}

/// Two labels or more, of letters, digits and inner hyphens.
fn is_domain(text: &[u8]) -> bool {
    text.contains(&b'.') && text.split(|byte| *byte == b'.').all(is_label)
}

fn is_label(label: &[u8]) -> bool {
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    matches!((label.first(), label.last()), (Some(first), Some(last))
        if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() && label.iter().all(inner))
}

/// `[1.2.3.4]`, or three numbers and a tagged text: `[1.2.3.tag:text]`.
fn is_literal(text: &[u8]) -> bool {
    let Some(inner) = text.strip_prefix(b"[").and_then(|text| text.strip_suffix(b"]")) else { return false };
    let mut parts = inner.splitn(4, |byte| *byte == b'.');
    let octets = parts.by_ref().take(3).filter(|part| is_octet(part)).count() == 3;
    octets && parts.next().is_some_and(|last| is_octet(last) || is_tagged(last))
}

/// 0 to 255, leading zeros included.
fn is_octet(text: &[u8]) -> bool {
    (1..=3).contains(&text.len())
        && text.iter().all(u8::is_ascii_digit)
        && text.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')) <= 255
}

fn is_tagged(text: &[u8]) -> bool {
    let Some(colon) = text.iter().position(|byte| *byte == b':') else { return false };
    let (tag, content) = (&text[..colon], &text[colon + 1..]);
    let tag_is_good = tag.last().is_some_and(u8::is_ascii_alphanumeric)
        && tag.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    tag_is_good && is_content(content)
}

/// The content after a tag. The class has a range written `\x53-\x7f`, so that the backslash is in it by itself: an
/// escape matters only for the tab and the blank, which stand nowhere else.
fn is_content(content: &[u8]) -> bool {
    let plain = |byte: u8| matches!(byte, 0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x21..=0x7F);
    let escaped = |index: usize| index > 0 && content[index - 1] == b'\\' && is_escapable(content[index]);
    !content.is_empty() && (0..content.len()).all(|index| plain(content[index]) || escaped(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_pattern_takes() {
        for address in [
            "nome.cognome@pec.comune.milano.it",
            "V.S.-SRL@pecOk.it",
            "a@b.c",
            "!#$%&'*+/=?^_`{|}~-@x.it",
            "a@1-2.3x",
            "\"a@\\ b\"@x.it",
            "\"\"@x.it",
            "a@[127.0.0.1]",
            "a@[001.2.03.255]",
            "a@[1.2.3.IPv6-4:x\\ y]",
        ] {
            assert!(is_address(address), "{address}");
        }
    }

    #[test]
    fn refuses_what_it_refuses() {
        for address in [
            "",
            "@x.it",
            "a@",
            "a@x",
            "a@x.",
            "a@.x",
            "a@x..it",
            ".a@x.it",
            "a.@x.it",
            "a..b@x.it",
            "a b@x.it",
            "è@x.it",
            "a@xè.it",
            "a@-x.it",
            "a@x-.it",
            "a@x.it-",
            "a@b@x.it",
            "\"a b\"@x.it",
            "\"a\"b@x.it",
            "\"a@x.it",
            "\"a\\",
            "a@[256.0.0.1]",
            "a@[1.2.3]",
            "a@[1.2.3.4.5]",
            "a@[1.2.3.x]",
            "a@[1.2.3.x-:y]",
            "a@[1.2.3.x:]",
            "a@[1.2.3.x:y z]",
            "a@[1.2.3.1000]",
            "a@x.it\n",
        ] {
            assert!(!is_address(address), "{address:?}");
        }
    }
}
