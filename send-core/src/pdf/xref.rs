//! Where the objects of a PDF are: cross-reference tables and streams, newest first (ISO 32000-1 section 7.5.4 to 7.5.8).

use super::file::{self, Indirect};
use super::object::{Dict, Object, Parser};
use super::source::{Source, find_last};
use super::stream;
use std::collections::{HashMap, HashSet};
use std::io::{self, Read, Seek};

/// Where the last `startxref` is looked for, from the end.
const TAIL: usize = 2048;
/// Most revisions that are followed, and most objects.
const MOST_REVISIONS: usize = 256;
const MOST_OBJECTS: usize = 1_000_000;
/// Most bytes of a trailer.
const TRAILER: usize = 64 * 1024;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Nowhere,
    At(u64),
    /// In a stream of objects, with its index there.
    InStream(u32, usize),
}

/// What the cross-references of a file say.
#[derive(Debug, Default)]
pub(super) struct Xref {
    places: HashMap<u32, Place>,
    /// The newest trailer.
    pub(super) trailer: Dict,
    /// True if any trailer has an `Encrypt`.
    pub(super) is_encrypted: bool,
}

impl Xref {
    /// Reads them all; `None` if one of them cannot be read.
    pub(super) fn read<R: Read + Seek>(source: &mut Source<R>) -> io::Result<Option<Self>> {
        let Some(start) = start_of_newest(source)? else { return Ok(None) };
        let mut xref = Self::default();
        let mut waiting = vec![start];
        let mut seen = HashSet::new();
        while let Some(offset) = waiting.pop() {
            if !seen.insert(offset) {
                continue;
            }
            if seen.len() > MOST_REVISIONS {
                return Ok(None);
            }
            let Some(trailer) = xref.read_section(source, offset)? else { return Ok(None) };
            let offset_of = |name| trailer.get(name).and_then(Object::size);
            waiting.extend(offset_of("Prev"));
            waiting.extend(offset_of("XRefStm"));
            xref.is_encrypted |= trailer.get("Encrypt").is_some_and(|object| *object != Object::Null);
            if seen.len() == 1 {
                xref.trailer = trailer;
            }
        }
        Ok(Some(xref))
    }

    pub(super) fn place(&self, id: u32) -> Place {
        self.places.get(&id).copied().unwrap_or(Place::Nowhere)
    }

    fn add(&mut self, id: u64, place: Place) -> Option<()> {
        let id = u32::try_from(id).ok()?;
        // What a newer revision says counts.
        self.places.entry(id).or_insert(place);
        (self.places.len() <= MOST_OBJECTS).then_some(())
    }

    /// Reads one table or stream, and gives its trailer.
    fn read_section<R: Read + Seek>(&mut self, source: &mut Source<R>, offset: u64) -> io::Result<Option<Dict>> {
        let head = source.read_at(offset, 64)?;
        let mut parser = Parser::new(&head, 0);
        if parser.take(b"xref") {
            return self.read_table(source, offset + parser.at() as u64);
        }
        let Some(Indirect { object: Object::Dict(dict), data: Some(start), .. }) = file::indirect_at(source, offset)?
        else {
            return Ok(None);
        };
        let length = dict.get("Length").and_then(Object::size).and_then(|length| usize::try_from(length).ok());
        let Some(length) = length.filter(|length| *length <= file::LARGEST && dict.is_of_type("XRef")) else {
            return Ok(None);
        };
        let data = source.read_at(start, length)?;
        let entries = stream::decode(&dict, &data).and_then(|data| self.read_entries(&dict, &data));
        Ok(entries.map(|()| dict))
    }

    /// A table: sections of lines of 20 bytes (19 from writers that end lines with one byte).
    fn read_table<R: Read + Seek>(&mut self, source: &mut Source<R>, mut at: u64) -> io::Result<Option<Dict>> {
        loop {
            let head = source.read_at(at, 128)?;
            let mut parser = Parser::new(&head, 0);
            if parser.take(b"trailer") {
                let bytes = source.read_at(at + parser.at() as u64, TRAILER)?;
                return Ok(match Parser::new(&bytes, 0).object() {
                    Some(Object::Dict(dict)) => Some(dict),
                    _ => None,
                });
            }
            let section = parser.integer().zip(parser.integer());
            parser.skip_blanks();
            let sizes =
                section.and_then(|(first, count)| Some((u64::try_from(first).ok()?, usize::try_from(count).ok()?)));
            let Some((first, count)) = sizes.filter(|(_, count)| *count <= MOST_OBJECTS) else { return Ok(None) };
            at += parser.at() as u64;
            if count == 0 {
                continue;
            }
            let is_short =
                head.get(parser.at()..).and_then(|line| Some(!line.get(19)?.is_ascii_whitespace())) == Some(true);
            let width = if is_short { 19 } else { 20 };
            let lines = source.read_at(at, width * count)?;
            at += lines.len() as u64;
            if lines.len() < width * count - 1 {
                return Ok(None);
            }
            for (id, line) in (first..).zip(lines.chunks(width)) {
                let offset = Parser::new(line, 0).integer().and_then(|offset| u64::try_from(offset).ok());
                let place = match (offset, line.get(17)) {
                    (Some(offset), Some(b'n')) => Place::At(offset),
                    (Some(_), Some(b'f')) => Place::Nowhere,
                    _ => return Ok(None),
                };
                if self.add(id, place).is_none() {
                    return Ok(None);
                }
            }
        }
    }

    /// The entries of a stream: three numbers each, of the widths that `W` gives.
    fn read_entries(&mut self, dict: &Dict, data: &[u8]) -> Option<()> {
        let widths: Vec<usize> = numbers(dict.get("W")?)?.into_iter().map(|width| width as usize).collect();
        let [w0, w1, w2] = *widths.as_slice() else { return None };
        let width = w0.checked_add(w1)?.checked_add(w2)?;
        if width == 0 || w0.max(w1).max(w2) > 8 {
            return None;
        }
        let index = match dict.get("Index") {
            Some(index) => numbers(index)?,
            None => vec![0, dict.get("Size")?.size()?],
        };
        let mut entries = data.chunks_exact(width);
        for section in index.chunks_exact(2) {
            let [first, count] = section else { return None };
            for (id, entry) in (*first..first.checked_add(*count)?).zip(entries.by_ref()) {
                let (kind, rest) = entry.split_at(w0);
                let (second, third) = rest.split_at(w1);
                let place = match (if w0 == 0 { 1 } else { number(kind) }, number(second), number(third)) {
                    (1, offset, _) => Place::At(offset),
                    (2, stream, index) => Place::InStream(u32::try_from(stream).ok()?, usize::try_from(index).ok()?),
                    _ => Place::Nowhere,
                };
                self.add(id, place)?;
            }
        }
        Some(())
    }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

fn numbers(object: &Object) -> Option<Vec<u64>> {
    object.list()?.iter().map(Object::size).collect()
}

fn start_of_newest<R: Read + Seek>(source: &mut Source<R>) -> io::Result<Option<u64>> {
    let start = source.len().saturating_sub(TAIL as u64);
    let tail = source.read_at(start, TAIL)?;
    let word = b"startxref";
    let offset = find_last(&tail, word).and_then(|at| Parser::new(&tail, at + word.len()).integer());
    Ok(offset.and_then(|offset| u64::try_from(offset).ok()))
}
