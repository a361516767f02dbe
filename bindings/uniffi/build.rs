//! Takes the fingerprint of the border: two libraries of one version that were made of other sources may have other functions and
//! records under the same names.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut sources = Vec::new();
    gather(&folder.join("src"), &mut sources)?;
    // The generator decides how values cross.
    let manifest = fs::read_to_string(folder.join("../../Cargo.toml"))?;
    sources.push(manifest.lines().filter(|line| line.starts_with("uniffi")).collect());
    // In whatever order the system lists them.
    sources.sort();
    println!("cargo::rustc-env=SEND_FFI_SOURCES={:016x}", fingerprint(&sources));
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=../../Cargo.toml");
    Ok(())
}

fn gather(folder: &Path, sources: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, sources)?;
        } else {
            // Systems end lines in two ways.
            sources.push(fs::read_to_string(&path)?.replace('\r', ""));
        }
    }
    Ok(())
}

/// FNV-1a of 64 bits, which is the same on every system.
fn fingerprint(sources: &[String]) -> u64 {
    let bytes = sources.iter().flat_map(|source| source.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
