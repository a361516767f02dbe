//! Uploaded files: reserved, uploaded, used, forgotten.
//!
//! Equal contents are kept once: ten thousand notifications with the same document need the memory of one. What is forgotten is kept no
//! longer, but for the metadata of forms: a life that is done again looks into them once more.
//!
//! Sources: pagopa/pn-delivery `svc/NotificationAttachmentService.java` (classes of keys), pagopa/pn-ss
//! `scripts/aws/cfn/storage.yml` (a file that nobody uses is gone after 7 days).

use crate::dice::{Dice, Use};
use crate::limits::MAX_STORED_BYTES;
use bytes::Bytes;
use send_core::digest::Sha256Digest;
use send_core::preflight::{FileFacts, FileState};
use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

/// How long an uploaded file waits for a notification that uses it.
pub(crate) const UNUSED_LIFE: Duration = Duration::from_secs(7 * 24 * 3600);

/// The media type of the metadata of F24 forms.
const FORM: &str = "application/json";

/// The files of the storage.
pub(crate) struct Files {
    /// How many bytes may be kept.
    room: u64,
    by_key: HashMap<String, StoredFile>,
    contents: HashMap<Sha256Digest, Content>,
    stored_bytes: u64,
    reserved: u64,
}

impl Default for Files {
    fn default() -> Self {
        let (by_key, contents) = (HashMap::new(), HashMap::new());
        Self { room: MAX_STORED_BYTES, by_key, contents, stored_bytes: 0, reserved: 0 }
    }
}

/// A file, reserved or there.
pub(crate) struct StoredFile {
    pub(crate) content_type: String,
    pub(crate) secret: String,
    pub(crate) upload: Option<Upload>,
    number: u64,
    versions: u64,
    is_used: bool,
    is_gone: bool,
}

/// What was uploaded.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub(crate) digest: Sha256Digest,
    pub(crate) sha256: String,
    pub(crate) size: u64,
    pub(crate) begins_like_pdf: bool,
}

struct Content {
    bytes: Bytes,
    users: u64,
}

/// There is no room for more.
pub(crate) struct Full;

impl Files {
    /// Reserves an upload and gives its key.
    pub(crate) fn reserve(&mut self, dice: Dice, content_type: &str) -> String {
        self.reserved += 1;
        let number = self.reserved;
        let (class, extension) =
            if content_type == FORM { ("PN_F24_META", "json") } else { ("PN_NOTIFICATION_ATTACHMENTS", "pdf") };
        let key = format!("{class}-{}.{extension}", dice.hex(Use::FileKey, &[number]));
        let file = StoredFile {
            content_type: content_type.to_owned(),
            // A Java list printed as text, brackets included.
            secret: format!("[{}]", dice.hex(Use::UploadSecret, &[number])),
            upload: None,
            number,
            versions: 0,
            is_used: false,
            is_gone: false,
        };
        self.by_key.insert(key.clone(), file);
        key
    }

    /// The file behind a key, with or without `safestorage://`.
    pub(crate) fn get(&self, key: &str) -> Option<&StoredFile> {
        self.by_key.get(key.strip_prefix("safestorage://").unwrap_or(key))
    }

    /// How many are reserved or stored.
    pub(crate) fn count(&self) -> usize {
        self.by_key.len()
    }

    /// Stores an upload and gives its version id. Without `bytes` the file was too large to be kept.
    pub(crate) fn store(
        &mut self,
        dice: Dice,
        key: &str,
        upload: Upload,
        bytes: Option<Bytes>,
    ) -> Result<Option<String>, Full> {
        let Some(file) = self.by_key.get_mut(key) else { return Ok(None) };
        // The digest is signed, so every version of a key has the same content.
        if file.upload.is_none() {
            if let Some(bytes) = bytes {
                match self.contents.get_mut(&upload.digest) {
                    Some(content) => content.users += 1,
                    None => {
                        if self.stored_bytes.saturating_add(upload.size) > self.room {
                            return Err(Full);
                        }
                        self.stored_bytes += upload.size;
                        self.contents.insert(upload.digest, Content { bytes, users: 1 });
                    }
                }
            }
            file.upload = Some(upload);
        }
        file.versions += 1;
        Ok(Some(dice.hex(Use::VersionId, &[file.number, file.versions])))
    }

    /// Every content that is kept.
    pub(crate) fn contents(&self) -> impl Iterator<Item = (&Sha256Digest, &Bytes)> {
        self.contents.iter().map(|(digest, content)| (digest, &content.bytes))
    }

    /// The content of a file that is there.
    pub(crate) fn content(&self, key: &str) -> Option<(Bytes, &StoredFile)> {
        let file = self.get(key).filter(|file| !file.is_gone)?;
        let content = self.contents.get(&file.upload.as_ref()?.digest)?;
        Some((content.bytes.clone(), file))
    }

    /// An accepted notification refers to the file: it stays.
    pub(crate) fn mark_used(&mut self, key: &str) {
        if let Some(file) = self.by_key.get_mut(key.strip_prefix("safestorage://").unwrap_or(key)) {
            file.is_used = true;
        }
    }

    /// Forgets a file that nobody used.
    pub(crate) fn forget_unused(&mut self, key: &str) {
        let Some(file) = self.by_key.get_mut(key).filter(|file| !file.is_used) else { return };
        file.is_gone = true;
        let Some(digest) = file.upload.as_ref().map(|upload| upload.digest) else {
            self.by_key.remove(key);
            return;
        };
        if file.content_type != FORM
            && let Some(content) = self.contents.get_mut(&digest)
        {
            content.users -= 1;
            if content.users == 0 {
                self.stored_bytes -= content.bytes.len() as u64;
                self.contents.remove(&digest);
            }
        }
    }

    /// True if a version id is one that was given for a file.
    pub(crate) fn is_version(&self, dice: Dice, key: &str, id: &str) -> bool {
        let file = self.get(key.strip_prefix("safestorage://").unwrap_or(key));
        file.is_some_and(|file| {
            (1..=file.versions).any(|version| dice.hex(Use::VersionId, &[file.number, version]) == id)
        })
    }

    /// What the rules of acceptance want to know.
    pub(crate) fn state(&self, key: &str) -> FileState<'_> {
        let Some((file, upload)) = self.get(key).and_then(|file| Some((file, file.upload.as_ref()?))) else {
            return FileState::Missing;
        };
        if file.is_gone {
            return FileState::Gone;
        }
        let mut facts = FileFacts::default().sha256(&upload.sha256).size(upload.size);
        facts.begins_like_pdf = Some(upload.begins_like_pdf);
        FileState::Stored(facts)
    }
}

/// Contents are personal data.
impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Files({} files, {} bytes)", self.by_key.len(), self.stored_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upload(bytes: &'static [u8]) -> (Upload, Option<Bytes>) {
        let digest = Sha256Digest::of(bytes);
        let upload = Upload { digest, sha256: digest.to_string(), size: bytes.len() as u64, begins_like_pdf: false };
        (upload, Some(Bytes::from_static(bytes)))
    }

    #[test]
    fn what_there_is_no_room_for_leaves_no_trace() {
        let dice = Dice::new(1);
        let stored = |room, refused: Option<&'static [u8]>| {
            let mut files = Files { room, ..Files::default() };
            let key = files.reserve(dice, "application/pdf");
            if let Some(bytes) = refused {
                let (upload, bytes) = upload(bytes);
                assert!(files.store(dice, &key, upload, bytes).is_err());
            }
            let (upload, bytes) = upload(b"ten bytes!");
            files.store(dice, &key, upload, bytes).ok().flatten().unwrap()
        };
        assert_eq!(stored(10, Some(b"eleven byte")), stored(10, None), "the next version is the first");
    }

    #[test]
    fn what_is_forgotten_makes_room() {
        let dice = Dice::new(1);
        let mut files = Files { room: 10, ..Files::default() };
        for _ in 0..3 {
            let key = files.reserve(dice, "application/pdf");
            let (upload, bytes) = upload(b"ten bytes!");
            assert!(files.store(dice, &key, upload, bytes).is_ok());
            files.forget_unused(&key);
            assert_eq!(files.contents().count(), 0);
        }
    }
}
