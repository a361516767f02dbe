//! The Kotlin sources over JNA, for JDK 11 and later.

use super::{Job, Result};
use crate::{build, record, text, visibility};
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
    let build = build::of(&job.library)?;
    let files = super::files(job.out.as_ref(), "kt")?;
    super::rewrite(&files, |sources| {
        text::KOTLIN.quicken(sources)?;
        for source in &mut *sources {
            *source = record::name_accessors(&visibility::make_internal(source));
        }
        build::add(sources, "internal object SendFfi {\n", "internal const val BUILD: kotlin.String", &build)
    })?;
    Ok(files)
}
