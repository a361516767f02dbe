//! A file as an argument: where it is, what is in it, or an open binary file of Python.

use crate::identifiers::digest::named;
use crate::user::{Home, User, raised};
use crate::watch::Watched;
use bytes::Bytes;
use futures_util::stream::unfold;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyMemoryView;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;
use tokio::io::AsyncRead;
use tokio_util::io::StreamReader;

/// How much is asked of an open file at a time.
const PIECE: usize = 256 * 1024;

/// A file as an argument.
pub(crate) enum Source {
    Content(PyBackedBytes),
    Path(PathBuf),
    File(Py<PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for Source {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(content) = object.extract() {
            return Ok(Self::Content(content));
        }
        if object.is_instance_of::<PyMemoryView>() {
            return Ok(Self::Content(object.call_method0("tobytes")?.extract()?));
        }
        if object.hasattr(pyo3::intern!(object.py(), "read"))? {
            return Ok(Self::File(object.to_owned().unbind()));
        }
        object.extract().map(Self::Path).map_err(|_| {
            let class = object.get_type();
            PyTypeError::new_err(format!("a file is a path, bytes or an open binary file, not {class}"))
        })
    }
}

impl Source {
    /// Looks at the file without the interpreter, as far as the file allows.
    pub(crate) fn look<T: Send>(
        self,
        py: Python<'_>,
        look: impl FnOnce(&mut dyn Both) -> io::Result<T> + Send,
    ) -> PyResult<T> {
        let done = match &self {
            Self::Content(content) => py.detach(|| look(&mut Watched::new(Cursor::new(&**content)))),
            Self::Path(path) => {
                let read = || File::open(path).and_then(|file| look(&mut BufReader::new(Watched::new(file))));
                let failed = |error| raised(py, &error).unwrap_or_else(|| named(py, &error, path));
                return py.detach(read).map_err(failed);
            }
            Self::File(file) => {
                let file = file.bind(py);
                match Seekable::of(file)? {
                    Some(seekable) => py.detach(|| look(&mut BufReader::with_capacity(PIECE, Watched::new(seekable)))),
                    None => {
                        let content = bytes(&file.call_method0("read")?)?;
                        py.detach(|| look(&mut Watched::new(Cursor::new(&*content))))
                    }
                }
            }
        };
        done.map_err(|error| raised(py, &error).unwrap_or_else(|| error.into()))
    }
}

/// What can be read at any place.
pub(crate) trait Both: Read + Seek {}

impl<T: Read + Seek> Both for T {}

/// What a file gave.
fn bytes(piece: &Bound<'_, PyAny>) -> PyResult<PyBackedBytes> {
    piece.extract().map_err(|_| PyTypeError::new_err("the file must be opened in binary mode: open(path, 'rb')"))
}

/// An open file, read from where it is to its end, piece by piece as the pieces are wanted.
pub(crate) fn pieces(py: Python<'_>, file: Py<PyAny>, home: &Home) -> PyResult<impl AsyncRead + Send + Unpin + use<>> {
    let file = User::new(py, file, "File")?.at(home);
    let pieces = unfold(Some(file), |file| async move {
        let file = file?;
        match file.ask(|file| file.call_method1("read", (PIECE,)), bytes).await {
            Ok(piece) if piece.is_empty() => None,
            Ok(piece) => Some((Ok(Bytes::from_owner(piece)), Some(file))),
            Err(error) => Some((Err(io::Error::other(error)), None)),
        }
    });
    Ok(StreamReader::new(Box::pin(pieces)))
}

/// An open file that can be read at any place; where it stands when it is given counts as its beginning.
struct Seekable {
    file: Py<PyAny>,
    start: u64,
}

impl Seekable {
    fn of(file: &Bound<'_, PyAny>) -> PyResult<Option<Self>> {
        let is_seekable = match file.getattr_opt("seekable")? {
            Some(seekable) => seekable.call0()?.is_truthy()?,
            None => false,
        };
        if !is_seekable {
            return Ok(None);
        }
        let start = file.call_method0("tell")?.extract()?;
        Ok(Some(Self { file: file.clone().unbind(), start }))
    }

    fn ask<T>(&self, ask: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T>) -> io::Result<T> {
        Python::attach(|py| ask(self.file.bind(py))).map_err(io::Error::other)
    }
}

impl Read for Seekable {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.ask(|file| {
            let piece = bytes(&file.call_method1("read", (buffer.len(),))?)?;
            let Some(room) = buffer.get_mut(..piece.len()) else {
                return Err(PyTypeError::new_err("the file gave more than it was asked for"));
            };
            room.copy_from_slice(&piece);
            Ok(piece.len())
        })
    }
}

impl Seek for Seekable {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let start = self.start;
        let reached: u64 = self.ask(|file| {
            let reached = match to {
                SeekFrom::Start(place) => file.call_method1("seek", (start + place, 0)),
                SeekFrom::Current(by) => file.call_method1("seek", (by, 1)),
                SeekFrom::End(by) => file.call_method1("seek", (by, 2)),
            };
            reached?.extract()
        })?;
        Ok(reached.saturating_sub(start))
    }
}
