//! One look at the bytes of a file: digest, length, and what the rules say of what is inside.

use super::prepared::Content;
use super::reading::{Buffer, Reading};
use super::small;
use send_core::digest::{Sha256Digest, Sha256Hasher};
use send_core::f24::{self, F24};
use send_core::model::ContentType;
use send_core::pdf;
use send_core::preflight::{Environment, Report};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// How much of a large file is in memory while it is hashed.
const CHUNK: usize = 64 * 1024;

/// A form has a few dozen rows; what is larger is told to be too large by what is read of it.
const LARGEST_METADATA: u64 = 17 * 1024 * 1024;

/// What one look at a file tells.
pub(super) struct Looked {
    pub(super) sha256: Sha256Digest,
    pub(super) length: u64,
    pub(super) report: Report,
    /// All of a small file that was on disk.
    pub(super) whole: Option<Buffer>,
}

/// Looks at a file; inside it only if there are rules. May wait for a disk.
///
/// # Errors
/// Those of the file.
pub(super) fn look(
    content: &Content,
    kind: ContentType,
    rules: Option<&Environment>,
    reading: &Reading,
) -> io::Result<Looked> {
    match content {
        Content::Memory(bytes) | Content::Kept(bytes) => Ok(look_at(bytes, kind, rules)),
        Content::File(path) => look_into(File::open(path)?, kind, rules, reading),
        Content::Spooled(file) => look_into(file.reopen()?, kind, rules, reading),
    }
}

/// A small file is looked at where it was read, once.
fn look_into(mut file: File, kind: ContentType, rules: Option<&Environment>, reading: &Reading) -> io::Result<Looked> {
    match small::read(&mut file, reading)? {
        Some(buffer) => {
            let looked = look_at(buffer.as_ref(), kind, rules);
            Ok(Looked { whole: Some(buffer), ..looked })
        }
        None => look_through(file, kind, rules),
    }
}

fn look_at(bytes: &[u8], kind: ContentType, rules: Option<&Environment>) -> Looked {
    let report = match rules {
        Some(_) if bytes.is_empty() => Report::default(),
        Some(_) if kind == ContentType::Json => f24::check(bytes, &F24::new()),
        Some(rules) => pdf::check(&pdf::inspect(bytes), rules),
        None => Report::default(),
    };
    Looked { sha256: Sha256Digest::of(bytes), length: bytes.len() as u64, report, whole: None }
}

fn look_through(mut file: File, kind: ContentType, rules: Option<&Environment>) -> io::Result<Looked> {
    let (sha256, length) = hash(&mut file)?;
    file.seek(SeekFrom::Start(0))?;
    let report = match rules {
        Some(_) if kind == ContentType::Json => {
            let mut metadata = Vec::new();
            file.take(LARGEST_METADATA).read_to_end(&mut metadata)?;
            f24::check(&metadata, &F24::new())
        }
        Some(rules) => pdf::check(&pdf::inspect_reader(file)?, rules),
        None => Report::default(),
    };
    Ok(Looked { sha256, length, report, whole: None })
}

/// One pass, 64 KiB of memory.
fn hash(reader: &mut impl Read) -> io::Result<(Sha256Digest, u64)> {
    let mut hasher = Sha256Hasher::new();
    let mut buffer = vec![0; CHUNK];
    let mut length = 0;
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok((hasher.finish(), length)),
            Ok(read) => {
                hasher.update(buffer.get(..read).unwrap_or_default());
                length += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
