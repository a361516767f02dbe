//! Looks at all of a file: first bytes, last bytes, structure, and once from end to end.

use super::envelope::Envelope;
use super::facts::{FileKind, Pages, PdfA, PdfFacts, Signature};
use super::file::File;
use super::object::{Dict, Object, is_blank};
use super::signature;
use super::source::{Source, find, find_last};
use super::xref::Xref;
use std::collections::HashSet;
use std::io::{self, Read, Seek};

const HEADER: &[u8] = b"%PDF-";
/// Where readers of PDF look for a header and for the end of a file.
const EDGE: usize = 1024;
/// Most nodes of the tree of pages that are visited.
const MOST_NODES: usize = 20_000;
/// Most signatures that are looked at.
const MOST_SIGNATURES: usize = 64;
/// How much of a file is in memory while it is read from end to end, and how much of it is seen again.
const CHUNK: usize = 64 * 1024;
const OVERLAP: usize = 32;

/// Inspects a file.
pub(super) fn inspect<R: Read + Seek>(reader: R) -> io::Result<PdfFacts> {
    let mut source = Source::new(reader)?;
    let size = source.len();
    let head = source.read_at(0, EDGE)?;
    let tail = source.read_at(size.saturating_sub(EDGE as u64), EDGE)?;
    let kind = kind_of(&head);
    let mut facts = PdfFacts { size, kind, version: version(&head), ..PdfFacts::default() };
    if !matches!(kind, FileKind::Pdf | FileKind::PdfAfter { .. }) {
        return Ok(facts);
    }
    facts.has_end = find_last(&tail, b"%%EOF").is_some();
    let scan = scan(&mut source)?;
    facts.signatures = signatures(&mut source, &scan.byte_ranges)?;
    if let Some(xref) = Xref::read(&mut source)? {
        facts.is_encrypted = Some(xref.is_encrypted);
        let mut file = File::new(&mut source, xref);
        let trailer = file.xref.trailer.clone();
        if let Some(Object::Dict(catalog)) = file.property(&trailer, "Root")? {
            facts.pages = count_pages(&mut file, &catalog)?;
            facts.pdf_a = pdf_a(&mut file, &catalog)?;
        }
    }
    if facts.pages == Pages::Unknown && facts.is_encrypted != Some(true) && !scan.has_object_streams && scan.pages > 0 {
        facts.pages = Pages::Estimated(scan.pages);
    }
    Ok(facts)
}

fn kind_of(head: &[u8]) -> FileKind {
    if head.starts_with(HEADER) {
        return FileKind::Pdf;
    }
    if let Some(envelope) = Envelope::recognise(head) {
        return FileKind::Envelope(envelope);
    }
    let is_mark = [&b"\xEF\xBB\xBF"[..], b"\xFF\xFE", b"\xFE\xFF"].iter().any(|mark| head.starts_with(mark));
    match find(head, HEADER) {
        Some(at) => FileKind::PdfAfter { bytes: at as u64, is_mark },
        None if head.is_empty() => FileKind::Empty,
        None => FileKind::Other,
    }
}

fn version(head: &[u8]) -> Option<(u8, u8)> {
    match head.get(find(head, HEADER)? + HEADER.len()..)? {
        [major @ b'0'..=b'9', b'.', minor @ b'0'..=b'9', ..] => Some((major - b'0', minor - b'0')),
        _ => None,
    }
}

/// What is found without the structure.
#[derive(Default)]
struct Scan {
    byte_ranges: Vec<u64>,
    pages: u32,
    has_object_streams: bool,
}

fn scan<R: Read + Seek>(source: &mut Source<R>) -> io::Result<Scan> {
    let mut scan = Scan::default();
    let mut at = 0;
    loop {
        let bytes = source.read_at(at, CHUNK + OVERLAP)?;
        // What begins in the overlap is seen whole with the next piece.
        let end = if bytes.len() == CHUNK + OVERLAP { CHUNK } else { bytes.len() };
        let mut from = 0;
        while let Some(step) = bytes.get(from..end).and_then(|piece| memchr::memchr(b'/', piece)) {
            scan.look_at(bytes.get(from + step..).unwrap_or_default(), at + (from + step) as u64);
            from += step + 1;
        }
        if bytes.len() < CHUNK + OVERLAP {
            return Ok(scan);
        }
        at += CHUNK as u64;
    }
}

impl Scan {
    fn look_at(&mut self, name: &[u8], at: u64) {
        if name.starts_with(b"/ByteRange") && self.byte_ranges.len() < MOST_SIGNATURES {
            self.byte_ranges.push(at);
        } else if name.starts_with(b"/ObjStm") {
            self.has_object_streams = true;
        } else if let Some(rest) = name.strip_prefix(b"/Type") {
            let blanks = rest.iter().take_while(|byte| is_blank(**byte)).count();
            let rest = rest.get(blanks..).and_then(|rest| rest.strip_prefix(b"/Page"));
            let is_page = rest.is_some_and(|rest| !rest.first().is_some_and(u8::is_ascii_alphanumeric));
            self.pages = self.pages.saturating_add(u32::from(is_page));
        }
    }
}

fn signatures<R: Read + Seek>(source: &mut Source<R>, byte_ranges: &[u64]) -> io::Result<Vec<Signature>> {
    let mut seen = HashSet::new();
    let mut signatures = Vec::new();
    for byte_range in byte_ranges {
        if let Some(found) = signature::around(source, *byte_range)?.filter(|found| seen.insert(found.begins_at)) {
            signatures.push(found.signature);
        }
    }
    Ok(signatures)
}

/// Walks the tree of pages. A tree that has a node that cannot be read is not known.
fn count_pages<R: Read + Seek>(file: &mut File<'_, R>, catalog: &Dict) -> io::Result<Pages> {
    let Some(root) = catalog.get("Pages") else { return Ok(Pages::Unknown) };
    let mut waiting = vec![root.clone()];
    let mut seen = HashSet::new();
    let mut nodes = 0_usize;
    let mut pages = 0;
    while let Some(node) = waiting.pop() {
        if matches!(node, Object::Reference(id) if !seen.insert(id)) {
            continue;
        }
        nodes += 1;
        let Some(Object::Dict(dict)) = file.resolve(&node)? else { return Ok(Pages::Unknown) };
        match file.property(&dict, "Kids")? {
            Some(Object::List(kids)) if nodes + waiting.len() + kids.len() <= MOST_NODES => waiting.extend(kids),
            Some(Object::List(_)) => return declared_pages(file, root),
            Some(_) => return Ok(Pages::Unknown),
            None => pages += 1,
        }
    }
    Ok(Pages::Counted(pages))
}

fn declared_pages<R: Read + Seek>(file: &mut File<'_, R>, root: &Object) -> io::Result<Pages> {
    let Some(Object::Dict(root)) = file.resolve(root)? else { return Ok(Pages::Unknown) };
    let count = file.property(&root, "Count")?.and_then(|count| count.size());
    Ok(count.and_then(|count| u32::try_from(count).ok()).map_or(Pages::Unknown, Pages::Declared))
}

/// What the XMP metadata say (ISO 19005-1 section 6.7.11): elements or attributes of the name space `pdfaid`.
fn pdf_a<R: Read + Seek>(file: &mut File<'_, R>, catalog: &Dict) -> io::Result<PdfA> {
    let Some(metadata) = catalog.get("Metadata") else { return Ok(PdfA::NotClaimed) };
    let Some((_, xmp)) = file.stream(metadata)? else { return Ok(PdfA::Unknown) };
    let value = |name: &[u8]| {
        let after = xmp.get(find(&xmp, name)? + name.len()..)?;
        let from = after.iter().position(u8::is_ascii_alphanumeric)?;
        let is_near =
            after.get(..from)?.iter().all(|byte| is_blank(*byte) || matches!(byte, b'=' | b'"' | b'\'' | b'>'));
        let value = after.get(from..)?.iter().take(8).take_while(|byte| byte.is_ascii_alphanumeric());
        is_near.then(|| value.copied().map(char::from).collect::<String>())
    };
    Ok(match value(b"pdfaid:part") {
        Some(part) => PdfA::Claimed { part, conformance: value(b"pdfaid:conformance").unwrap_or_default() },
        None => PdfA::NotClaimed,
    })
}
