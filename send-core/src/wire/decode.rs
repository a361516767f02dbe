//! From bytes to a model, with the path of what is wrong.

use crate::ident::{Lang, Localized};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A body that is not what it should be.
///
/// The text names the place and the rule, and never repeats the value: bodies carry personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub struct DecodeError {
    /// Where, as in `recipients[0].taxId`; empty when the whole body is meant.
    pub path: String,
    /// What is wrong there.
    pub reason: String,
    /// Line in the body, from 1.
    pub line: usize,
    /// Column in that line, from 1.
    pub column: usize,
}

impl DecodeError {
    /// What is wrong and in which line, without the path: for those who say the place their own way.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        let Self { reason, line, column, .. } = self;
        match lang {
            Lang::En => format!("{reason} (line {line}, column {column})"),
            Lang::It => format!("{} (riga {line}, colonna {column})", in_italian(reason)),
        }
    }
}

impl Localized for DecodeError {
    fn text(&self, lang: Lang) -> String {
        let what = self.what(lang);
        if self.path.is_empty() { what } else { format!("{}: {what}", self.path) }
    }
}

/// How serde and serde_json begin what they say, and the same in Italian.
const REASONS: &[(&str, &str)] = &[
    ("invalid type: ", "tipo non valido: "),
    ("invalid value: ", "valore non valido: "),
    ("invalid length ", "lunghezza non valida: "),
    ("missing field ", "manca il campo "),
    ("unknown field ", "campo sconosciuto "),
    ("unknown variant ", "valore sconosciuto "),
    ("duplicate field ", "campo ripetuto "),
    ("EOF while parsing", "il testo finisce nel mezzo di"),
    ("expected value", "non è JSON: manca un valore"),
    ("expected `", "non è JSON: manca `"),
    ("trailing characters", "altro testo dopo la fine"),
    ("trailing comma", "virgola di troppo"),
    ("key must be a string", "il nome di un campo deve essere tra virgolette"),
    ("control character", "carattere di controllo in un testo: "),
    ("invalid escape", "sequenza \\ non valida"),
    ("invalid number", "numero non valido"),
    ("number out of range", "numero troppo grande"),
    ("invalid unicode code point", "carattere Unicode non valido"),
    ("lone leading surrogate", "carattere Unicode incompleto"),
    ("recursion limit exceeded", "troppi livelli"),
];

/// The reason with the words that come from serde in Italian; what follows them is told as it is.
pub(crate) fn in_italian(reason: &str) -> String {
    let known = REASONS.iter().find_map(|(english, italian)| Some((italian, reason.strip_prefix(english)?)));
    match known {
        Some((italian, rest)) => {
            let rest = rest.replacen(", expected one of ", "; serve uno tra ", 1);
            format!("{italian}{}", rest.replacen(", expected ", "; serve: ", 1))
        }
        None => reason.to_owned(),
    }
}

/// Reads a JSON body.
///
/// The body is read at full speed first; only when that fails it is read again to find the path of the culprit.
///
/// # Errors
/// [`DecodeError`] with the path, as in `timeline[3].details.recIndex: expected an integer`.
///
/// # Example
/// ```
/// use send_core::model::PreloadResponse;
/// let answer: Vec<PreloadResponse> = send_core::wire::decode(br#"[{"preloadIdx":"0","key":"PN_NOTIFICATION_ATTACHMENTS-1.pdf"}]"#)?;
/// assert_eq!(answer[0].preload_idx.as_deref(), Some("0"));
///
/// let wrong = send_core::wire::decode::<Vec<PreloadResponse>>(br#"[{"preloadIdx":0}]"#).unwrap_err();
/// assert_eq!(wrong.path, "[0].preloadIdx");
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    decode_borrowed(body)
}

/// The same for a type that borrows from the body.
pub(crate) fn decode_borrowed<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, DecodeError> {
    // One look at the encoding of the whole is cheaper than one at each text in it.
    match std::str::from_utf8(body) {
        Ok(text) => serde_json::from_str(text).map_err(|error| locate::<T>(text, &error)),
        Err(error) => Err(not_utf8::<T>(body, error.valid_up_to())),
    }
}

/// A model whose reader stands in this crate: a crate that reads one through it has no reader of its own.
///
/// What [`decode`] reads is compiled anew in each crate that calls it, twice for each type: once to be quick and once to find
/// what is wrong. That made half of the code of a binding.
///
/// # Example
/// ```
/// use send_core::model::PreloadResponse;
/// use send_core::wire::Model;
///
/// let answer = PreloadResponse::read(br#"{"preloadIdx":"0","key":"PN_NOTIFICATION_ATTACHMENTS-1.pdf"}"#)?;
/// assert_eq!(answer.preload_idx.as_deref(), Some("0"));
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
pub trait Model: DeserializeOwned + Serialize {
    /// Reads a JSON body.
    ///
    /// # Errors
    /// [`DecodeError`] with the path, as [`decode`].
    fn read(body: &[u8]) -> Result<Self, DecodeError>;
}

/// Writes a model as JSON text.
///
/// # Errors
/// Only if a map with a key that is not text were among the fields: no model of this crate has one.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, DecodeError> {
    encode_text(value).map(String::into_bytes)
}

/// The same as a `String`.
///
/// # Errors
/// As [`encode`].
pub fn encode_text<T: Serialize + ?Sized>(value: &T) -> Result<String, DecodeError> {
    serde_json::to_string(value).map_err(|error| DecodeError {
        path: String::new(),
        reason: error.to_string(),
        line: 0,
        column: 0,
    })
}

/// A text that is broken off where it stops being UTF-8 (RFC 8259, 8.1), which is in the midst of a value.
fn not_utf8<'a, T: Deserialize<'a>>(body: &'a [u8], valid: usize) -> DecodeError {
    let text = body.get(..valid).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
    let mut reader = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Err(traced) if !traced.inner().is_eof() => located(&traced.path().to_string(), traced.inner()),
        ended => DecodeError {
            path: ended.err().map(|traced| named(&traced.path().to_string())).unwrap_or_default(),
            reason: "invalid unicode code point".to_owned(),
            line: text.split('\n').count(),
            column: text.rsplit('\n').next().map_or(0, str::len) + 1,
        },
    }
}

fn locate<'a, T: Deserialize<'a>>(text: &'a str, error: &serde_json::Error) -> DecodeError {
    let mut reader = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Err(traced) => located(&traced.path().to_string(), traced.inner()),
        // The value itself is fine, so what is wrong comes after it.
        Ok(_) => located("", reader.end().as_ref().err().unwrap_or(error)),
    }
}

fn located(path: &str, error: &serde_json::Error) -> DecodeError {
    DecodeError { path: named(path), reason: without_values(error), line: error.line(), column: error.column() }
}

/// The path as it is told: the whole has none.
fn named(path: &str) -> String {
    if path == "." { String::new() } else { path.to_owned() }
}

/// The text of a serde error without the offending value (`invalid type: string "…", expected i64`).
fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = match text.rfind(" at line ") {
        Some(end) => &text[..end],
        None => &text,
    };
    let Some(open) = text.find(['"', '`']) else {
        return text.to_owned();
    };
    // Field names (`missing field `iun``) are no secret; values are quoted by a kind of token before them.
    if text.starts_with("missing field") || text.starts_with("unknown field") || text.starts_with("duplicate field") {
        return text.to_owned();
    }
    match text.rfind(", expected ") {
        Some(expected) if expected > open => format!("{}…{}", &text[..open], &text[expected..]),
        _ => text[..open].trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_do_not_reach_the_message() {
        let error = decode::<Vec<i64>>(br#"[1, "RSSMRA80A01F205X"]"#).unwrap_err();
        assert_eq!(error.path, "[1]");
        assert!(!error.to_string().contains("RSSMRA"), "{error}");
        assert_eq!(error.reason, "invalid type: string …, expected i64");
    }

    #[test]
    fn the_reason_is_told_in_italian_too() {
        let error = decode::<Vec<i64>>(b"[1, true]").unwrap_err();
        assert_eq!(error.to_string(), "[1]: invalid type: boolean …, expected i64 (line 1, column 8)");
        assert_eq!(error.text(Lang::It), "[1]: tipo non valido: boolean …; serve: i64 (riga 1, colonna 8)");
        let missing = decode::<crate::model::Document>(b"{}").unwrap_err();
        assert!(missing.text(Lang::It).starts_with("manca il campo `"), "{missing}");
    }

    #[test]
    fn what_follows_the_value_is_an_error_too() {
        let error = decode::<Vec<i64>>(b"[1] x").unwrap_err();
        assert_eq!((error.line, error.column), (1, 5));
    }

    #[test]
    fn what_is_no_utf8_is_named_with_its_place() {
        let error = decode::<crate::model::PreloadResponse>(b"{\"key\": \"a\",\n \"url\": \"\xff\"}").unwrap_err();
        assert_eq!((&*error.path, &*error.reason), ("url", "invalid unicode code point"));
        assert_eq!((error.line, error.column), (2, 10));
        let outside = decode::<Vec<i64>>(b"[1]\xff").unwrap_err();
        assert_eq!((&*outside.path, outside.line, outside.column), ("", 1, 4));
        let earlier = decode::<Vec<i64>>(b"[true, \"\xff\"]").unwrap_err();
        assert_eq!(earlier.path, "[0]");
    }

    #[test]
    fn a_cut_body_says_where_it_ends() {
        let error = decode::<Vec<i64>>(b"[1, 2").unwrap_err();
        assert!(error.reason.contains("EOF"), "{error}");
    }
}
