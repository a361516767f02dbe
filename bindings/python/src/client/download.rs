//! Files that are ready.

use crate::pending::Pending;
use pyo3::prelude::*;
use std::path::PathBuf;

/// A file that is ready, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Download(pub(super) send_client::Download);

impl From<send_client::Download> for Download {
    fn from(download: send_client::Download) -> Self {
        Self(download)
    }
}

#[pymethods]
impl Download {
    #[getter]
    fn file_name(&self) -> &str {
        self.0.file_name()
    }

    #[getter]
    fn content_type(&self) -> Option<&str> {
        self.0.content_type()
    }

    #[getter]
    fn length(&self) -> Option<u64> {
        self.0.length()
    }

    #[pyo3(signature = () -> "Pending[bytes]")]
    fn read(&self) -> Pending {
        let download = self.0.clone();
        Pending::new(async move { download.bytes().await }, std::borrow::Cow::<[u8]>::Owned)
    }

    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "Pending[None]")]
    fn save_to(&self, path: PathBuf) -> Pending {
        let download = self.0.clone();
        Pending::new(async move { download.save_to(&path).await }, |()| ())
    }
}
