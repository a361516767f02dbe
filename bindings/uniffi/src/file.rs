//! A file to look into, on disk or in memory.

use crate::error::NativeError;
use send_client::ErrorKind;
use std::fs::File;
use std::io::{self, Read};

/// Where the bytes of a file are.
#[derive(Clone, uniffi::Enum)]
pub enum FileData {
    /// On disk.
    Path {
        /// Where.
        path: String,
    },
    /// In memory.
    Bytes {
        /// All of them.
        content: Vec<u8>,
    },
}

/// Says where it is, not what is inside.
impl std::fmt::Debug for FileData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Path { path } => f.debug_struct("Path").field("path", path).finish(),
            Self::Bytes { content } => f.debug_struct("Bytes").field("len", &content.len()).finish_non_exhaustive(),
        }
    }
}

impl FileData {
    /// The bytes, but no more than one above `most`: enough to see that a file is too large.
    pub(crate) fn read(self, most: u64) -> Result<Vec<u8>, NativeError> {
        match self {
            Self::Bytes { content } => Ok(content),
            Self::Path { path } => {
                let mut content = Vec::new();
                let read = File::open(&path).and_then(|file| file.take(most + 1).read_to_end(&mut content));
                read.map(|_| content).map_err(|error| unreadable(&path, &error))
            }
        }
    }
}

/// The failure of reading a file.
pub(crate) fn unreadable(path: &str, error: &io::Error) -> NativeError {
    let texts = [format!("{path}: cannot be read: {error}"), format!("{path}: non leggibile: {error}")];
    NativeError::of_kind(ErrorKind::File, texts).about(path)
}
