//! The Java sources over FFM, for JDK 22 and later.
//!
//! They are for the hand-written facade alone, which is compiled against them or against the Kotlin over JNA: the generated names are the
//! same, and the facade's own adapter of each artifact (`src/main/ffm`, `src/main/jna`) has what differs.

use super::{Job, Result};
use crate::{build, late, text};
use std::path::PathBuf;
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};
use uniffi_bindgen_java::GenerateOptions;

/// Writes the sources and returns where they are.
pub(crate) fn generate(job: &Job) -> Result<Vec<PathBuf>> {
    let mut paths = BindgenPaths::default();
    paths.add_cargo_metadata_layer(true)?;
    let loader = BindgenLoader::new(paths, GlobalConfig::default());
    let options = GenerateOptions {
        source: job.library.clone().into(),
        out_dir: job.out.clone().into(),
        format: false,
        crate_filter: Some("send_ffi".to_owned()),
    };
    uniffi_bindgen_java::generate(&loader, &options)?;
    let build = build::of(&job.library)?;
    let files = super::files(job.out.as_ref(), "java")?;
    super::rewrite(&files, |sources| {
        text::JAVA.quicken(sources)?;
        late::register(sources)?;
        late::bind(sources)?;
        for source in &mut *sources {
            *source = name_singletons(source);
        }
        build::add(sources, "public class SendFfi {\n", "public static final java.lang.String BUILD", &build)
    })?;
    Ok(files)
}

/// Gives a variant without fields the one instance that Kotlin's `object` has, under the name by which Java reaches that.
fn name_singletons(source: &str) -> String {
    let line = |line: &str| match line
        .trim_start()
        .strip_prefix("record ")
        .and_then(|record| record.split_once("() implements "))
    {
        Some((name, _)) => format!("{line}    public static final {name} INSTANCE = new {name}();\n"),
        None => line.to_owned(),
    };
    source.split_inclusive('\n').map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::name_singletons;

    #[test]
    fn a_variant_without_fields_has_one_instance() {
        let source = "interface Clock {\n  record Demo() implements Clock {\n  }\n  record By(\n  int x) implements Clock {\n}\n";
        let expected = source.replace(
            "Demo() implements Clock {\n",
            "Demo() implements Clock {\n    public static final Demo INSTANCE = new Demo();\n",
        );
        assert_eq!(name_singletons(source), expected);
    }
}
