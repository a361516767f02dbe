//! The folder of a notification: the manifest in it, and files that are there as a whole or not at all.

use super::manifest::Manifest;
use crate::{Error, ErrorKind, Result};
use send_core::iun::Iun;
use std::io::ErrorKind::NotFound;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest.json";

/// The manifest of an earlier run.
///
/// # Errors
/// [`ErrorKind::File`] if it cannot be read, [`ErrorKind::InvalidInput`] if it is of another notification.
pub(super) async fn read_manifest(folder: &Path, iun: &Iun) -> Result<Option<Manifest>> {
    let path = folder.join(MANIFEST);
    let text = match tokio::fs::read(&path).await {
        Ok(text) => text,
        Err(error) if error.kind() == NotFound => return Ok(None),
        Err(error) => return Err(Error::file(&path, "cannot be read", error)),
    };
    let manifest: Manifest = serde_json::from_slice(&text)
        .map_err(|error| Error::file(&path, "is not a manifest; move it away to begin anew", error.into()))?;
    if manifest.iun == *iun {
        return Ok(Some(manifest));
    }
    let text = format!("{}: belongs to another notification ({}); use a folder for each", path.display(), manifest.iun);
    Err(Error::new(ErrorKind::InvalidInput, text))
}

/// Writes the manifest.
///
/// # Errors
/// [`ErrorKind::File`] if it cannot be written.
pub(super) async fn write_manifest(folder: &Path, manifest: &Manifest) -> Result<()> {
    let text = serde_json::to_vec_pretty(manifest)
        .map_err(|error| Error::new(ErrorKind::Unexpected, "the manifest could not be written").because(error))?;
    write_whole(&folder.join(MANIFEST), &text).await
}

/// All or nothing: another file, put in the place of this one.
///
/// # Errors
/// [`ErrorKind::File`] if it cannot be written.
pub(super) async fn write_whole(path: &Path, content: &[u8]) -> Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let (partial, content, target) = (PathBuf::from(partial), content.to_vec(), path.to_owned());
    let written = tokio::task::spawn_blocking(move || {
        let mut file = std::fs::File::create(&partial)?;
        std::io::Write::write_all(&mut file, &content)?;
        file.sync_all()?;
        std::fs::rename(&partial, &target)
    });
    let wrong = |error| Error::file(path, "cannot be written", error);
    written.await.map_err(|error| wrong(std::io::Error::other(error)))?.map_err(wrong)
}
