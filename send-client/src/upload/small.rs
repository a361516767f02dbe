//! Small files are read whole: as few calls of the system as can be, and never more memory than the bound.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// Files up to this size are read whole.
pub(super) const SMALL: u64 = 128 * 1024;

/// All of a file from its beginning, or `None` if it is not small; then it stands at its beginning.
///
/// # Errors
/// Those of the file.
pub(super) fn read(file: &mut File) -> io::Result<Option<Vec<u8>>> {
    let length = file.metadata()?.len();
    if length > SMALL {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    (&mut *file).take(SMALL + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 <= SMALL {
        return Ok(Some(bytes));
    }
    // It has grown meanwhile, or tells no length, as some files of the system do not.
    file.seek(SeekFrom::Start(0))?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn file(length: u64) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&vec![b'x'; usize::try_from(length).unwrap()]).unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        file
    }

    #[test]
    fn a_small_file_is_read_whole_and_a_larger_one_is_left() {
        for length in [0, 1, 100_000, SMALL] {
            assert_eq!(read(&mut file(length)).unwrap().unwrap().len() as u64, length);
        }
        let mut large = file(SMALL + 1);
        assert_eq!(read(&mut large).unwrap(), None);
        assert_eq!(large.stream_position().unwrap(), 0);
    }
}
