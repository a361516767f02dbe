//! Keeping the state between runs of the program: one file, replaced whole.

use send_emulator::Snapshot;
use std::error::Error;
use std::io::ErrorKind;
use std::path::Path;

const FILE: &str = "world.json";

/// The state that was kept; none the first time.
pub(crate) fn load(folder: &Path) -> Result<Option<Snapshot>, Box<dyn Error>> {
    let path = folder.join(FILE);
    match std::fs::read(&path) {
        Ok(text) => Ok(Some(serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", path.display()))?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

/// Keeps the state. A run that is cut off in between leaves the former file as it was.
pub(crate) fn save(folder: &Path, snapshot: &Snapshot) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let (beside, path) = (folder.join("world.json.new"), folder.join(FILE));
    std::fs::write(&beside, serde_json::to_vec(snapshot)?)?;
    std::fs::rename(&beside, &path)?;
    Ok(())
}
