//! How the service, a Java program, looks at text: where it differs from the gateway (and from Rust), so do its verdicts.
//!
//! Used by pagopa/pn-delivery `src/main/java/it/pagopa/pn/delivery/svc/NotificationReceiverValidator.java`: `String.trim`,
//! `String.length`, Spring's `StringUtils.hasText`, and the dot of `java.util.regex`.

/// `String.trim`: drops blanks and control characters (up to U+0020) at both ends, and nothing else.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c <= ' ')
}

/// `String.length`: UTF-16 units, so that an emoji counts two.
pub(crate) fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

/// `StringUtils.hasText`: at least one character that is not `Character.isWhitespace`.
pub(crate) fn has_text(text: &str) -> bool {
    text.chars().any(|c| !is_whitespace(c))
}

/// `Character.isWhitespace`: no-break spaces are not whitespace for Java, the four information separators are.
fn is_whitespace(c: char) -> bool {
    match c {
        '\u{00A0}' | '\u{2007}' | '\u{202F}' | '\u{0085}' => false,
        '\u{001C}'..='\u{001F}' => true,
        _ => c.is_whitespace(),
    }
}

/// Where a dot of `java.util.regex` does not match: at a line terminator, of which Java knows one more than ECMA-262.
pub(crate) fn line_break(text: &str) -> Option<usize> {
    text.chars().position(|c| matches!(c, '\n' | '\r' | '\u{0085}' | '\u{2028}' | '\u{2029}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_like_java() {
        assert_eq!(trim("\u{1} a b \t"), "a b");
        assert_eq!(trim("\u{A0}a\u{A0}"), "\u{A0}a\u{A0}");
    }

    #[test]
    fn counts_like_java() {
        assert_eq!(length("è€"), 2);
        assert_eq!(length("a😀"), 3);
    }

    #[test]
    fn knows_blank_like_java() {
        assert!(!has_text(" \t\u{1C}\u{3000}"));
        assert!(has_text("\u{A0}"));
        assert!(has_text(" x "));
        assert!(!has_text(""));
    }

    #[test]
    fn sees_one_line_break_more() {
        assert_eq!(line_break("a\u{85}"), Some(1));
        assert_eq!(line_break("abc"), None);
    }
}
