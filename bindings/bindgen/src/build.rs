//! The build that the sources are for, which the facade compares with that of the library at the first call: one of another version, or
//! of the same one and other sources, may have other functions and records under the same names.
//!
//! The checksums that the generators know are left out: over JNA nobody compared them, and over FFM two hundred functions were bound
//! at the first call for their sake. What is compared is read out of the library that the sources are made from.

use crate::Result;
use std::fs;

/// What stands around the build in the library (`bindings/uniffi/src/lib.rs`).
const BEGINS: &[u8] = b"send-ffi <";
const ENDS: u8 = b'>';
/// No version is longer.
const MOST: usize = 100;

/// The build of a library, as it tells it itself.
///
/// # Errors
///
/// If it cannot be read, or does not tell it.
pub(crate) fn of(library: &str) -> Result<String> {
    found(&fs::read(library)?)
        .ok_or_else(|| format!("{library} does not tell its build: is it that of send-ffi?").into())
}

fn found(library: &[u8]) -> Option<String> {
    let at = library.windows(BEGINS.len()).position(|bytes| bytes == BEGINS)?;
    let told = library.get(at + BEGINS.len()..)?.split(|byte| *byte == ENDS).next()?;
    String::from_utf8(told.to_vec()).ok().filter(|build| build.len() < MOST)
}

/// Adds the build, declared as `declaration` says, to the one type that opens with the line `opening`.
///
/// # Errors
///
/// If there is not exactly one: the generator writes something else now.
pub(crate) fn add(sources: &mut [String], opening: &str, declaration: &str, build: &str) -> Result<()> {
    let mut found = sources.iter_mut().filter(|source| source.contains(opening));
    let (Some(source), None) = (found.next(), found.next()) else {
        return Err(format!("not one `{}`: look what the generator writes now", opening.trim_end()).into());
    };
    let end = if declaration.contains("static") { ";\n" } else { "\n" };
    *source = source.replacen(opening, &format!("{opening}    {declaration} = \"{build}\"{end}"), 1);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{add, found};

    #[test]
    fn the_build_is_read_out_of_the_library() {
        let library = b"\x7fELF\0\xffsend-ffi\0send-ffi <1.2.3 0123456789abcdef>other text>";
        assert_eq!(found(library).as_deref(), Some("1.2.3 0123456789abcdef"));
        assert_eq!(found(b"\x7fELF\0another library"), None);
        assert_eq!(found(b"send-ffi <\xff>"), None);
        assert_eq!(found(&[b"send-ffi <".as_slice(), &[b'x'; 5000]].concat()), None);
    }

    #[test]
    fn the_build_is_added_to_one_type() {
        let mut sources = ["class Other {\n".to_owned(), "class SendFfi {\n  call();\n".to_owned()];
        add(&mut sources, "class SendFfi {\n", "static String BUILD", "1.2.3 ab").unwrap();
        assert_eq!(sources[1], "class SendFfi {\n    static String BUILD = \"1.2.3 ab\";\n  call();\n");
        assert!(add(&mut sources, "class Third {\n", "", "").unwrap_err().to_string().contains("`class Third {`"));
    }
}
