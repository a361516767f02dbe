//! Taking personal data and secrets out of texts that others wrote.
//!
//! Error texts of the platform, of storage and of proxies repeat what they were given. Before such a text gets into an error
//! or a log it goes through [`redact`].

use std::borrow::Cow;

/// Replaces what may be personal or secret: tax codes, long numbers, e-mail addresses, URLs, keys.
///
/// A word is hidden if it contains `@` or `://`, five digits or more in 11 characters or more, or is longer than 40 characters
/// with a digit among them (tokens and signatures). What remains is meant for people; machines read codes.
///
/// ```
/// use send_core::redact::redact;
/// assert_eq!(redact("Invalid taxId for recipient 0"), "Invalid taxId for recipient 0");
/// assert_eq!(redact("taxId RSSMRA80A01F205X, a@b.it"), "taxId ***, ***");
/// ```
#[must_use]
pub fn redact(text: &str) -> String {
    let text = without_quoted_values(text);
    let mut shown = String::with_capacity(text.len());
    for piece in text.split_inclusive(separates) {
        let separator = piece.chars().next_back().filter(|c| separates(*c));
        let word = &piece[..piece.len() - separator.map_or(0, char::len_utf8)];
        shown.push_str(if is_private(word) { "***" } else { word });
        shown.extend(separator);
    }
    shown
}

/// How the gateway's validator begins to quote what it was sent, and how it goes on afterwards
/// (pagopa/pn-b2b-client, expected messages of the gateway: `string "…" is too long`, `… does not match input string "…"`).
const QUOTES: &[&str] = &["string \"", "string \\\"", "instance value (\"", "instance value (\\\""];
const QUOTE_ENDS: &[&str] = &["\" is too ", "\\\" is too ", "\") ", "\\\") ", "\"]", "\\\"\"", "\", "];

/// Takes out what a validator quotes: it may be a name, an address, a subject.
fn without_quoted_values(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    let mut shown = String::new();
    while let Some(begin) = QUOTES.iter().filter_map(|quote| Some(rest.find(quote)? + quote.len())).min() {
        let (before, value) = rest.split_at(begin);
        let end = QUOTE_ENDS.iter().filter_map(|end| value.find(end)).min().unwrap_or(value.len());
        shown.push_str(before);
        shown.push_str("***");
        rest = &value[end..];
    }
    if shown.is_empty() {
        return Cow::Borrowed(text);
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

/// What ends a word: blanks, quotes, brackets, and the signs between names and values.
fn separates(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '"' | '\'' | '(' | ')' | '[' | ']' | '=' | '<' | '>')
}

fn is_private(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    word.contains('@') || word.contains("://") || (word.len() > 40 && digits > 0) || (word.len() >= 11 && digits >= 5)
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn hides_what_identifies_and_what_opens() {
        for (text, shown) in [
            (
                "Duplicated notification for creditorTaxId##noticeCode=77777777777##302000100000019421",
                "Duplicated notification for creditorTaxId##noticeCode=***",
            ),
            ("GET https://host/path?X-Amz-Signature=abc failed", "GET ***=abc failed"),
            ("PN_GENERIC_INVALIDPARAMETER_DUPLICATED", "PN_GENERIC_INVALIDPARAMETER_DUPLICATED"),
            ("number of pages: 12", "number of pages: 12"),
            (r#"[string "Mario \"il\" Rossi" is too long (length: 90)]"#, r#"[string "***" is too long (length: 90)]"#),
            (
                r#"["ECMA 262 regex \"^.*$\" does not match input string \"Via Roma, 1\"", "x"]"#,
                r#"["ECMA 262 regex \"^.*$\" does not match input string \"***\"", "x"]"#,
            ),
            (r#"instance value ("Cleopatra") not found in enum"#, r#"instance value ("***") not found in enum"#),
            (r#"does not match input string "Via Roma"#, r#"does not match input string "***"#),
        ] {
            assert_eq!(redact(text), shown);
        }
    }
}
