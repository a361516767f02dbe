//! Templates with places to fill in.

use std::fmt::Write as _;

/// Fills `{name}` places of a template. A brace that opens no known name stays as it is: the platform's own messages
/// have some.
pub(crate) fn fill(template: &str, mut value_of: impl FnMut(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((value_of(name)?, after))) {
            Some((value, after)) => {
                filled.push_str(&value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Names a character, with its code point, so that an invisible one is told too.
pub(crate) fn name_of(character: char) -> String {
    let mut name = format!("U+{:04X}", u32::from(character));
    if !character.is_control() && !character.is_whitespace() {
        let _ = write!(name, " «{character}»");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_what_it_knows() {
        let filled = fill("a {x} b {y} { {x} }", |name| (name == "x").then(|| "1".to_owned()));
        assert_eq!(filled, "a 1 b {y} { 1 }");
        assert_eq!(fill("{", |_| None), "{");
        assert_eq!(fill("", |_| None), "");
    }

    #[test]
    fn names_characters() {
        assert_eq!(name_of('|'), "U+007C «|»");
        assert_eq!(name_of('\n'), "U+000A");
        assert_eq!(name_of('\u{A0}'), "U+00A0");
    }
}
