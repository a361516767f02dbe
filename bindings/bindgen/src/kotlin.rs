//! The Kotlin sources over JNA, for JDK 11 and later.

use super::{Job, Result};
use crate::{record, visibility};
use std::fs;
use std::path::PathBuf;

/// Writes the sources and returns where they are.
pub(crate) fn generate(job: &Job) -> Result<Vec<PathBuf>> {
    uniffi::generate(uniffi::GenerateOptions {
        languages: vec![uniffi::TargetLanguage::Kotlin],
        source: job.library.clone().into(),
        out_dir: job.out.clone().into(),
        metadata_no_deps: true,
        ..Default::default()
    })?;
    let files = super::files(job.out.as_ref(), "kt")?;
    for file in &files {
        let source = fs::read_to_string(file)?;
        fs::write(file, record::name_accessors(&visibility::make_internal(&source)))?;
    }
    Ok(files)
}
