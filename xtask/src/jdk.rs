//! JDKs of this machine, by their version.

use std::path::{Path, PathBuf};

/// Where package managers put them, besides the environment variables `JAVA_HOME…`.
const PLACES: &[&str] = &["/usr/lib/jvm", "/opt/java", "/Library/Java/JavaVirtualMachines"];

/// The home of the oldest JDK that is not older than this.
pub(crate) fn from(oldest: u32) -> Option<PathBuf> {
    let named = std::env::vars_os()
        .filter(|(name, _)| name.to_string_lossy().starts_with("JAVA_HOME"))
        .map(|(_, home)| PathBuf::from(home));
    let installed = PLACES.iter().flat_map(std::fs::read_dir).flatten().flatten().map(|entry| entry.path());
    let homes = named.chain(installed).flat_map(|home| [home.join("Contents/Home"), home]);
    homes
        .filter_map(|home| Some((version(&home)?, home)))
        .filter(|(version, home)| *version >= oldest && home.join("bin").join(javac()).is_file())
        .min()
        .map(|(_, home)| home)
}

fn javac() -> String {
    format!("javac{}", std::env::consts::EXE_SUFFIX)
}

/// Every JDK has a file that says what it is.
fn version(home: &Path) -> Option<u32> {
    feature(&std::fs::read_to_string(home.join("release")).ok()?)
}

fn feature(release: &str) -> Option<u32> {
    let version = release.lines().find_map(|line| line.strip_prefix("JAVA_VERSION="))?.trim().trim_matches('"');
    let mut numbers = version.split(['.', '-', '+', '_']);
    match numbers.next()? {
        // Until Java 8 the version began with 1.
        "1" => numbers.next()?.parse().ok(),
        number => number.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::feature;

    #[test]
    fn the_version_stands_in_a_file() {
        assert_eq!(feature("IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.3\"\n"), Some(25));
        assert_eq!(feature("JAVA_VERSION=\"17\"\r\n"), Some(17));
        assert_eq!(feature("JAVA_VERSION=\"1.8.0_392\""), Some(8));
        assert_eq!(feature("JAVA_RUNTIME=\"21\""), None);
    }
}
