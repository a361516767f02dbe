//! SHA-256 digests.

use super::identifier;
use crate::user::raised;
use crate::watch::{Watch, Watched};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use send_core::digest;
use std::fs::File;
use std::path::PathBuf;

/// How much is hashed between two looks for Ctrl-C: a few milliseconds.
const PIECE: usize = 4 * 1024 * 1024;

identifier! {
    /// A SHA-256 digest in the form the platform speaks: standard base64, 44 characters.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    Sha256Digest of digest::Sha256Digest;

    /// The digest of bytes in memory. Other threads run meanwhile.
    #[staticmethod]
    #[pyo3(signature = (data: "bytes | bytearray", /))]
    fn of(py: Python<'_>, data: PyBackedBytes) -> PyResult<Self> {
        let digest = py.detach(|| {
            let (mut hasher, mut watch) = (digest::Sha256Hasher::new(), Watch::new());
            for piece in data.chunks(PIECE) {
                hasher.update(piece);
                watch.look()?;
            }
            Ok::<_, PyErr>(hasher.finish())
        });
        digest.map(Self)
    }

    /// The digest of a file, in one pass and 64 KiB of memory. Other threads run meanwhile.
    ///
    /// Raises `OSError` if the file cannot be read.
    #[staticmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]", /))]
    fn of_file(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let read = || File::open(&path).and_then(|file| digest::Sha256Digest::from_reader(Watched::new(file)));
        py.detach(read).map(Self).map_err(|error| raised(py, &error).unwrap_or_else(|| named(py, &error, &path)))
    }

    /// The 32 bytes.
    fn __bytes__(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The error of the operating system, with the name of the file, as `open()` raises it.
pub(crate) fn named(py: Python<'_>, error: &std::io::Error, path: &std::path::Path) -> PyErr {
    match error.raw_os_error() {
        Some(number) => {
            let text = py.import("os").and_then(|os| os.call_method1("strerror", (number,))).map(Bound::unbind);
            match text {
                Ok(text) => pyo3::exceptions::PyOSError::new_err((number, text, path.to_string_lossy().into_owned())),
                Err(failure) => failure,
            }
        }
        None => pyo3::exceptions::PyOSError::new_err(error.to_string()),
    }
}
