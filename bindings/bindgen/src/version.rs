//! The version that the sources are for, which the facade compares with that of the library at the first call: one of another version
//! may have other functions under the same names.
//!
//! The checksums that the generators know are left out: over JNA nobody compared them, and over FFM two hundred functions were bound
//! at the first call for their sake.

use crate::Result;

/// Adds the version, declared as `declaration` says, to the one type that opens with the line `opening`.
///
/// # Errors
///
/// If there is not exactly one: the generator writes something else now.
pub(crate) fn add(sources: &mut [String], opening: &str, declaration: &str) -> Result<()> {
    let mut found = sources.iter_mut().filter(|source| source.contains(opening));
    let (Some(source), None) = (found.next(), found.next()) else {
        return Err(format!("not one `{}`: look what the generator writes now", opening.trim_end()).into());
    };
    let version = format!("{opening}    {declaration} = \"{}\"", env!("CARGO_PKG_VERSION"));
    let end = if declaration.contains("static") { ";\n" } else { "\n" };
    *source = source.replacen(opening, &format!("{version}{end}"), 1);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::add;

    #[test]
    fn the_version_is_that_of_the_workspace() {
        let mut sources = ["class Other {\n".to_owned(), "class SendFfi {\n  call();\n".to_owned()];
        add(&mut sources, "class SendFfi {\n", "static String VERSION").unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(sources[1], format!("class SendFfi {{\n    static String VERSION = \"{version}\";\n  call();\n"));
        assert!(add(&mut sources, "class Third {\n", "").unwrap_err().to_string().contains("`class Third {`"));
    }
}
