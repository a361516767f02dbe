//! The Kotlin sources over JNA, for JDK 11 and later.

use super::{Job, Result};
use crate::{record, text, version, visibility};
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
    super::rewrite(&files, |sources| {
        text::KOTLIN.quicken(sources)?;
        for source in &mut *sources {
            *source = record::name_accessors(&visibility::make_internal(source));
        }
        version::add(sources, "internal object SendFfi {\n", "internal const val VERSION: kotlin.String")
    })?;
    Ok(files)
}
