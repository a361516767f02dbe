//! Files that are ready.

use crate::pending::Pending;
use crate::user::{User, with_methods};
use bytes::{Buf, Bytes};
use futures_util::sink;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use send_client::BoxError;
use std::io;
use std::path::PathBuf;
use tokio::io::AsyncWrite;
use tokio_util::io::{CopyToBytes, SinkWriter};

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

    #[pyo3(signature = (file: "BinaryIO") -> "Pending[None]")]
    fn write_to(&self, py: Python<'_>, file: Py<PyAny>) -> PyResult<Pending> {
        let (download, mut writer) = (self.0.clone(), writer(py, file)?);
        Ok(Pending::new(async move { download.write_to(&mut writer).await }, |()| ()))
    }
}

/// An open file of the user, written piece by piece as the pieces come.
fn writer(py: Python<'_>, file: Py<PyAny>) -> PyResult<impl AsyncWrite + Send + Unpin + use<>> {
    with_methods(file.bind(py), "file", &["write"])?;
    let pieces = sink::unfold(User::new(py, file, "File")?, |file, piece: Bytes| async move {
        write(&file, piece).await.map_err(io::Error::other)?;
        Ok::<_, io::Error>(file)
    });
    Ok(SinkWriter::new(CopyToBytes::new(Box::pin(pieces))))
}

/// Writes all of a piece: a raw file may take less than it is given, and says so. Who says nothing took all.
async fn write(file: &User, mut piece: Bytes) -> Result<(), BoxError> {
    while !piece.is_empty() {
        let rest = piece.clone();
        let give = file.ask(
            move |file| file.call_method1("write", (PyBytes::new(file.py(), &rest),)),
            |told| Ok(told.extract::<usize>().ok()),
        );
        match give.await? {
            Some(0) => return Err(io::Error::from(io::ErrorKind::WriteZero).into()),
            taken => piece.advance(taken.unwrap_or(piece.len()).min(piece.len())),
        }
    }
    Ok(())
}
