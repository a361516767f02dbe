//! Small files are read whole: as few calls of the system as can be, and never more memory than the bound.

use super::reading::{Buffer, Reading};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// Files up to this size are read whole.
pub(super) const SMALL: usize = 128 * 1024;

/// All of a file from its beginning, or `None` if it is not small; then it stands at its beginning.
///
/// # Errors
/// Those of the file.
pub(super) fn read(file: &mut File, reading: &Reading) -> io::Result<Option<Buffer>> {
    if file.metadata()?.len() > SMALL as u64 {
        return Ok(None);
    }
    let mut buffer = reading.buffer();
    (&mut *file).take(SMALL as u64 + 1).read_to_end(buffer.bytes_mut())?;
    if buffer.as_ref().len() <= SMALL {
        return Ok(Some(buffer));
    }
    // It has grown meanwhile, or tells no length, as some files of the system do not.
    file.seek(SeekFrom::Start(0))?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn file(length: usize) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&vec![b'x'; length]).unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        file
    }

    #[test]
    fn a_small_file_is_read_whole_and_a_larger_one_is_left() {
        let reading = Reading::default();
        for length in [0, 1, 100_000, SMALL] {
            assert_eq!(read(&mut file(length), &reading).unwrap().unwrap().as_ref().len(), length);
        }
        let mut large = file(SMALL + 1);
        assert!(read(&mut large, &reading).unwrap().is_none());
        assert_eq!(large.stream_position().unwrap(), 0);
    }
}
