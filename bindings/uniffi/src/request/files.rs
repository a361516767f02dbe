//! Files of a request: those that are on the platform, and those that are yet to be uploaded.

use super::parsed;
use crate::error::NativeError;
use send_core::model::{ContentType, UploadedFile};

/// A file that is on the platform.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct UploadedFileData {
    /// Storage key.
    pub key: String,
    /// Version.
    pub version_token: String,
    /// Digest, base64.
    pub sha256: String,
    /// Media type.
    pub content_type: ContentTypeData,
}

/// Media type of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ContentTypeData {
    /// PDF.
    Pdf,
    /// F24 metadata.
    Json,
}

impl From<ContentTypeData> for ContentType {
    fn from(content_type: ContentTypeData) -> Self {
        match content_type {
            ContentTypeData::Pdf => Self::Pdf,
            ContentTypeData::Json => Self::Json,
        }
    }
}

impl From<ContentType> for ContentTypeData {
    fn from(content_type: ContentType) -> Self {
        match content_type {
            ContentType::Json => Self::Json,
            _ => Self::Pdf,
        }
    }
}

impl From<UploadedFile> for UploadedFileData {
    fn from(file: UploadedFile) -> Self {
        let UploadedFile { key, version_token, sha256, content_type, .. } = file;
        Self { key, version_token, sha256: sha256.to_string(), content_type: content_type.into() }
    }
}

/// A file where a request names one.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum FileRefData {
    /// It is on the platform.
    Uploaded {
        /// Which.
        file: UploadedFileData,
    },
    /// One of the files of the parcel.
    Among {
        /// Its position there, from 0.
        index: i32,
    },
}

impl FileRefData {
    /// The file, at a place of the request; `uploaded` are those of the parcel.
    pub(super) fn resolve(self, uploaded: &[UploadedFile], path: &str) -> Result<UploadedFile, NativeError> {
        match self {
            Self::Uploaded { file } => {
                let UploadedFileData { key, version_token, sha256, content_type } = file;
                let sha256 = parsed(&sha256, &format!("{path}.digests.sha256"))?;
                Ok(UploadedFile::new(key, version_token, sha256, content_type.into()))
            }
            Self::Among { index } => {
                let file = usize::try_from(index).ok().and_then(|index| uploaded.get(index));
                file.cloned().ok_or_else(|| {
                    let texts = [
                        "the file is not on the platform: upload it first, or send the request as a parcel",
                        "il file non è sulla piattaforma: caricarlo prima, o inviare la richiesta come plico",
                    ];
                    NativeError::invalid("not_uploaded", None, texts.map(str::to_owned)).at(path)
                })
            }
        }
    }
}
