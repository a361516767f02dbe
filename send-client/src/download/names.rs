//! File names that are harmless on every system.
//!
//! The platform builds names from IUN and title, and nothing says that they stay so: they are somebody else's text.

/// Names that Windows keeps for devices.
const RESERVED: &[&str] = &["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Systems take 255 bytes; some room is left for `.part` and for what callers put before it.
const LONGEST: usize = 150;

/// Keeps letters, digits, `.`, `_` and `-`; anything else becomes `_`. No hidden file, no device, no dot or blank at the end,
/// at most 150 characters, of which the end is kept for the sake of the extension.
pub(super) fn safe_file_name(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '_' };
    let name: String = name.chars().map(safe).collect();
    // ASCII only by now: a byte is a character.
    let name = name.get(name.len().saturating_sub(LONGEST)..).unwrap_or_default();
    let name = name.trim_start_matches('.').trim_end_matches('.');
    if name.is_empty() {
        return "file".to_owned();
    }
    if is_device(name) { format!("_{name}") } else { name.to_owned() }
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let is_port = |port: &str| {
        stem.strip_prefix(port).is_some_and(|rest| rest.len() == 1 && rest.ends_with(|c: char| c.is_ascii_digit()))
    };
    RESERVED.contains(&stem.as_str()) || is_port("COM") || is_port("LPT")
}

#[cfg(test)]
mod tests {
    use super::safe_file_name;
    use proptest::prelude::*;

    #[test]
    fn names_are_harmless() {
        for (name, safe) in [
            ("GPTG-NEPG-ZTET-202402-E-1__Verbale.pdf", "GPTG-NEPG-ZTET-202402-E-1__Verbale.pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("C:\\x\\y.pdf", "C__x_y.pdf"),
            ("nul.pdf", "_nul.pdf"),
            ("COM1", "_COM1"),
            ("lpt9.tar.gz", "_lpt9.tar.gz"),
            ("..", "file"),
            ("perché è.pdf", "perch___.pdf"),
            ("", "file"),
        ] {
            assert_eq!(safe_file_name(name), safe, "{name}");
        }
        let long = safe_file_name(&format!("{}.pdf", "a".repeat(300)));
        assert!(long.len() == 150 && long.ends_with(".pdf"));
    }

    proptest! {
        #[test]
        fn whatever_the_name_it_stays_in_its_folder(name in ".*") {
            let safe = safe_file_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= 151);
            prop_assert!(!safe.starts_with('.') && !safe.ends_with('.') && !safe.contains(['/', '\\', ':', '\0']));
            prop_assert_eq!(safe_file_name(&safe), safe.clone(), "it is safe once and for all");
        }
    }
}
