//! Keeping the state between runs of the program: one file, replaced whole.

use send_emulator::Snapshot;
use std::error::Error;
use std::io::ErrorKind;
use std::path::Path;

const FILE: &str = "world.json";
const BESIDE: &str = "world.json.new";

/// The state that was kept; none the first time. The folder has to be one that can be written to, which is better known now than
/// when everything is over.
pub(crate) fn load(folder: &Path) -> Result<Option<Snapshot>, Box<dyn Error>> {
    let refused = |error: std::io::Error| format!("the state cannot be kept in {}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(refused)?;
    let (beside, path) = (folder.join(BESIDE), folder.join(FILE));
    std::fs::write(&beside, "").and_then(|()| std::fs::remove_file(&beside)).map_err(refused)?;
    let not_a_state =
        |error| format!("{} is no state of an emulator: {error}; take it away, or name another folder", path.display());
    match std::fs::read(&path) {
        Ok(text) => Ok(Some(serde_json::from_slice(&text).map_err(not_a_state)?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

/// Keeps the state. A run that is cut off in between leaves the former file as it was.
pub(crate) fn save(folder: &Path, snapshot: &Snapshot) -> Result<(), Box<dyn Error>> {
    let (beside, path) = (folder.join(BESIDE), folder.join(FILE));
    std::fs::write(&beside, serde_json::to_vec(snapshot)?)?;
    std::fs::rename(&beside, &path)?;
    Ok(())
}
