//! SHA-256 digests.

use super::identifier;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use send_core::digest;
use std::fs::File;
use std::path::PathBuf;

identifier! {
    /// A SHA-256 digest in the form the platform speaks: standard base64, 44 characters.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    Sha256Digest of digest::Sha256Digest;

    /// The digest of bytes in memory. Other threads run meanwhile.
    #[staticmethod]
    #[pyo3(signature = (data: "bytes | bytearray", /))]
    fn of(py: Python<'_>, data: PyBackedBytes) -> Self {
        Self(py.detach(|| digest::Sha256Digest::of(&data)))
    }

    /// The digest of a file, in one pass and 64 KiB of memory. Other threads run meanwhile.
    ///
    /// Raises `OSError` if the file cannot be read.
    #[staticmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]", /))]
    fn of_file(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let digest = py.detach(|| File::open(&path).and_then(digest::Sha256Digest::from_reader));
        digest.map(Self).map_err(|error| named(py, &error, &path))
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
