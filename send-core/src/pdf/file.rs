//! The objects of a PDF by their number: from their place in the file, or out of a stream of objects.

use super::object::{Dict, Object, Parser};
use super::source::Source;
use super::stream;
use super::xref::{Place, Xref};
use std::collections::HashMap;
use std::io::{self, Read, Seek};

/// How much is read of an object, at first and at last: an object in memory takes some dozens of times its bytes.
const WINDOWS: [usize; 3] = [4 * 1024, 64 * 1024, LARGEST_OBJECT];
const LARGEST_OBJECT: usize = 1024 * 1024;
/// Largest stream, as it stands in the file, that is read.
pub(super) const LARGEST: usize = 8 * 1024 * 1024;
/// Most objects in a stream of them.
const MOST_OBJECTS: usize = 100_000;
/// How many references are followed one after another.
const LONGEST_CHAIN: usize = 16;
/// How much of the streams of objects is kept, in all.
const MOST_KEPT: usize = 32 * 1024 * 1024;

/// An object at a place of the file.
#[derive(Debug)]
pub(super) struct Indirect {
    pub(super) object: Object,
    /// Where its data begin, if it is a stream.
    pub(super) data: Option<u64>,
}

/// The object that begins at a place with its number: `12 0 obj …`.
pub(super) fn indirect_at<R: Read + Seek>(source: &mut Source<R>, offset: u64) -> io::Result<Option<Indirect>> {
    for window in WINDOWS {
        let bytes = source.read_at(offset, window)?;
        let mut parser = Parser::new(&bytes, 0);
        let begins = parser.integer().is_some() && parser.integer().is_some() && parser.take(b"obj");
        if begins && let Some(object) = parser.object() {
            let is_near_end = parser.at() + 16 > bytes.len() && bytes.len() == window;
            if !is_near_end {
                let data = data_after(&mut parser, &bytes).map(|at| offset + at as u64);
                return Ok(Some(Indirect { object, data }));
            }
        }
        if !begins || bytes.len() < window {
            break;
        }
    }
    Ok(None)
}

/// Where the data begin after the word `stream` and the end of its line.
fn data_after(parser: &mut Parser<'_>, bytes: &[u8]) -> Option<usize> {
    if !parser.take(b"stream") {
        return None;
    }
    let end_of_line = match bytes.get(parser.at()..) {
        Some([b'\r', b'\n', ..]) => 2,
        Some([b'\n' | b'\r', ..]) => 1,
        _ => 0,
    };
    Some(parser.at() + end_of_line)
}

/// A file and its cross-references.
pub(super) struct File<'s, R> {
    pub(super) source: &'s mut Source<R>,
    pub(super) xref: Xref,
    streams: HashMap<u32, Option<ObjectStream>>,
    kept: usize,
}

/// A stream of objects: its data, and where each object begins in them.
struct ObjectStream {
    data: Vec<u8>,
    places: Vec<(u32, usize)>,
}

impl<'s, R: Read + Seek> File<'s, R> {
    pub(super) fn new(source: &'s mut Source<R>, xref: Xref) -> Self {
        Self { source, xref, streams: HashMap::new(), kept: 0 }
    }

    /// The object itself, where a reference to it may stand.
    pub(super) fn resolve(&mut self, object: &Object) -> io::Result<Option<Object>> {
        Ok(self.resolve_whole(object)?.map(|indirect| indirect.object))
    }

    /// The same for a property of a dictionary.
    pub(super) fn property(&mut self, dict: &Dict, name: &str) -> io::Result<Option<Object>> {
        match dict.get(name) {
            Some(object) => self.resolve(object),
            None => Ok(None),
        }
    }

    /// The same for a stream: its dictionary and its data, decoded.
    pub(super) fn stream(&mut self, object: &Object) -> io::Result<Option<(Dict, Vec<u8>)>> {
        let Some(Indirect { object: Object::Dict(dict), data: Some(start) }) = self.resolve_whole(object)? else {
            return Ok(None);
        };
        let length = self.property(&dict, "Length")?.and_then(|length| length.size());
        let Some(length) = length.and_then(|length| usize::try_from(length).ok()).filter(|length| *length <= LARGEST)
        else {
            return Ok(None);
        };
        let data = self.source.read_at(start, length)?;
        Ok(stream::decode(&dict, &data).map(|data| (dict, data)))
    }

    fn resolve_whole(&mut self, object: &Object) -> io::Result<Option<Indirect>> {
        let mut object = object.clone();
        for _ in 0..LONGEST_CHAIN {
            let Object::Reference(id) = object else { return Ok(Some(Indirect { object, data: None })) };
            let found = match self.xref.place(id) {
                Place::Nowhere => None,
                Place::At(offset) => indirect_at(self.source, offset)?,
                Place::InStream(stream, index) => {
                    self.in_stream(stream, id, index)?.map(|object| Indirect { object, data: None })
                }
            };
            match found {
                Some(Indirect { object: next @ Object::Reference(_), .. }) => object = next,
                found => return Ok(found),
            }
        }
        Ok(None)
    }

    fn in_stream(&mut self, stream: u32, id: u32, index: usize) -> io::Result<Option<Object>> {
        if !self.streams.contains_key(&stream) {
            let read = self.object_stream(stream)?;
            self.kept += read.as_ref().map_or(0, |stream| stream.data.len());
            self.streams.insert(stream, read.filter(|_| self.kept <= MOST_KEPT));
        }
        let Some(Some(ObjectStream { data, places })) = self.streams.get(&stream) else { return Ok(None) };
        let is_it = |place: &&(u32, usize)| place.0 == id;
        let place = places.get(index).filter(is_it).or_else(|| places.iter().find(is_it));
        let bytes = place.and_then(|(_, at)| data.get(*at..)).unwrap_or_default();
        Ok(Parser::new(bytes.get(..LARGEST_OBJECT).unwrap_or(bytes), 0).object())
    }

    fn object_stream(&mut self, stream: u32) -> io::Result<Option<ObjectStream>> {
        // A stream of objects never lies in another one.
        if !matches!(self.xref.place(stream), Place::At(_)) {
            return Ok(None);
        }
        let Some((dict, data)) = self.stream(&Object::Reference(stream))? else { return Ok(None) };
        let size = |name| dict.get(name).and_then(Object::size).and_then(|size| usize::try_from(size).ok());
        let (Some(count), Some(first)) = (size("N"), size("First")) else { return Ok(None) };
        let mut parser = Parser::new(&data, 0);
        let mut places = Vec::new();
        for _ in 0..count.min(MOST_OBJECTS) {
            let numbers = parser.integer().zip(parser.integer());
            let place = numbers.and_then(|(id, at)| Some((u32::try_from(id).ok()?, usize::try_from(at).ok()?)));
            let Some((id, at)) = place else { break };
            places.push((id, first.saturating_add(at)));
        }
        Ok(Some(ObjectStream { data, places }))
    }
}
