//! Plain PDF files that open everywhere: for legal facts, and for examples that need a document to send.
//!
//! A4 pages, a title and lines of text in Helvetica, one of the fonts that every reader has. The same input gives the
//! same bytes, so digests are stable. Form: ISO 32000-1; characters: Windows-1252, which covers Italian.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

const PAGE: Rect = Rect { x1: 0.0, y1: 0.0, x2: 595.0, y2: 842.0 };
const MARGIN: f32 = 60.0;
const TITLE_SIZE: f32 = 16.0;
const TEXT_SIZE: f32 = 10.5;
const LEADING: f32 = 15.0;
const TITLE_LEADING: f32 = 20.0;
/// Room for a line, in points.
const LINE_WIDTH: f32 = PAGE.x2 - 2.0 * MARGIN;
const LINES_A_PAGE: usize = 46;
/// A longer title is cut on the page; it is whole among the properties of the file.
const LINES_OF_TITLE: usize = 6;
const REGULAR: Name<'static> = Name(b"F1");
const BOLD: Name<'static> = Name(b"F2");

/// Makes a PDF of a title and lines of text. Long lines are broken, long texts go on over pages.
///
/// Characters beyond Windows-1252 become question marks.
///
/// # Example
/// ```
/// let document = send_emulator::pdf::simple_pdf("Avviso", &["Importo dovuto: 100,00 €", "Scadenza: 31/12/2026"]);
/// assert!(document.starts_with(b"%PDF-"));
/// assert_eq!(document, send_emulator::pdf::simple_pdf("Avviso", &["Importo dovuto: 100,00 €", "Scadenza: 31/12/2026"]));
/// ```
#[must_use]
pub fn simple_pdf<T: AsRef<str>>(title: &str, lines: &[T]) -> Vec<u8> {
    let mut heading = wrapped(title, LINE_WIDTH / (TITLE_SIZE * BOLDNESS));
    heading.truncate(LINES_OF_TITLE);
    let text: Vec<String> = lines.iter().flat_map(|line| wrapped(line.as_ref(), LINE_WIDTH / TEXT_SIZE)).collect();
    let on_first = LINES_A_PAGE.saturating_sub(heading.len() * 2 + 1);
    let (first, rest) = text.split_at(text.len().min(on_first));
    let pages: Vec<&[String]> = std::iter::once(first).chain(rest.chunks(LINES_A_PAGE)).collect();

    let mut ids = Ids::default();
    let (catalog, tree, info) = (ids.next(), ids.next(), ids.next());
    let fonts = [(REGULAR, "Helvetica", ids.next()), (BOLD, "Helvetica-Bold", ids.next())];
    let page_ids: Vec<(Ref, Ref)> = pages.iter().map(|_| (ids.next(), ids.next())).collect();

    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree).lang(TextStr("it-IT"));
    pdf.document_info(info).title(TextStr(title)).producer(TextStr("send-emulator"));
    pdf.pages(tree).kids(page_ids.iter().map(|(page, _)| *page)).count(count(pages.len()));
    for (_, base, id) in fonts {
        pdf.type1_font(id).base_font(Name(base.as_bytes())).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for (index, ((page_id, content_id), lines)) in page_ids.iter().zip(&pages).enumerate() {
        let mut page = pdf.page(*page_id);
        page.media_box(PAGE).parent(tree).contents(*content_id);
        let mut resources = page.resources();
        let mut dictionary = resources.fonts();
        for (name, _, id) in fonts {
            dictionary.pair(name, id);
        }
        dictionary.finish();
        resources.finish();
        page.finish();
        let heading = if index == 0 { heading.as_slice() } else { &[] };
        pdf.stream(*content_id, &page_content(heading, lines, index + 1, pages.len()));
    }
    pdf.finish()
}

fn page_content(heading: &[String], lines: &[String], number: usize, of: usize) -> Vec<u8> {
    let mut content = Content::new();
    let mut text = |font, size, leading, (x, y), lines: &[String]| {
        content.begin_text().set_font(font, size).set_leading(leading).next_line(x, y);
        for line in lines {
            content.show(Str(&encoded(line))).next_line_using_leading();
        }
        content.end_text();
    };
    let top = PAGE.y2 - MARGIN;
    let heading_height = if heading.is_empty() { 0.0 } else { TITLE_LEADING * heading.len() as f32 + LEADING };
    text(BOLD, TITLE_SIZE, TITLE_LEADING, (MARGIN, top), heading);
    text(REGULAR, TEXT_SIZE, LEADING, (MARGIN, top - heading_height), lines);
    text(REGULAR, 8.0, LEADING, (PAGE.x2 - MARGIN - 40.0, MARGIN / 2.0), &[format!("{number} / {of}")]);
    content.finish().to_vec()
}

/// Object numbers, from 1.
#[derive(Default)]
struct Ids(i32);

impl Ids {
    fn next(&mut self) -> Ref {
        self.0 = self.0.saturating_add(1);
        Ref::new(self.0)
    }
}

fn count(pages: usize) -> i32 {
    i32::try_from(pages).unwrap_or(i32::MAX)
}

/// Breaks a text into lines of a width (in units of the font size), at blanks where there are any.
fn wrapped(text: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (mut line, mut used) = (String::new(), 0.0);
        for word in paragraph.split_whitespace() {
            for piece in pieces(word, room) {
                let needed: f32 = piece.chars().map(width).sum();
                if !line.is_empty() && used + width(' ') + needed > room {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                if !line.is_empty() {
                    line.push(' ');
                    used += width(' ');
                }
                line.push_str(piece);
                used += needed;
            }
        }
        lines.push(line);
    }
    lines
}

/// A word, cut where it is longer than a line.
fn pieces(word: &str, room: f32) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut used = 0.0;
        let too_far = rest.char_indices().skip_while(|(_, character)| {
            used += width(*character);
            used <= room
        });
        // However narrow the room, a piece has a character.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = too_far.map(|(end, _)| end).next().unwrap_or(rest.len()).max(first);
        let (piece, remaining) = rest.split_at(end);
        rest = remaining;
        Some(piece)
    })
}

/// How much wider the bold letters are, at most.
const BOLDNESS: f32 = 1.1;

/// Widths of the characters from blank to tilde in Helvetica, in thousandths of the font size (Adobe font metrics).
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// The widest of the other letters.
const WIDEST: u16 = 1000;

fn width(character: char) -> f32 {
    let place = u32::from(character).checked_sub(u32::from(' ')).and_then(|place| usize::try_from(place).ok());
    f32::from(place.and_then(|place| WIDTHS.get(place)).copied().unwrap_or(WIDEST)) / 1000.0
}

/// The characters of Windows-1252 that are not where Unicode has them.
const SPECIAL: [(char, u8); 8] =
    [('€', 0x80), ('…', 0x85), ('‘', 0x91), ('’', 0x92), ('“', 0x93), ('”', 0x94), ('–', 0x96), ('—', 0x97)];

fn encoded(text: &str) -> Vec<u8> {
    let byte = |character: char| match character {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(character)).unwrap_or(b'?'),
        other => SPECIAL.iter().find(|(special, _)| *special == other).map_or(b'?', |(_, byte)| *byte),
    };
    text.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(pdf: &[u8]) -> usize {
        let text = String::from_utf8_lossy(pdf);
        text.matches("/Type /Page\n").count()
    }

    #[test]
    fn a_long_text_goes_on_over_pages() {
        assert_eq!(pages(&simple_pdf::<&str>("Vuoto", &[])), 1);
        let lines: Vec<String> = (0..200).map(|line| format!("riga {line}")).collect();
        assert_eq!(pages(&simple_pdf("Lungo", &lines)), 5);
        assert_eq!(pages(&simple_pdf(&"titolo ".repeat(500), &["testo"])), 1);
    }

    #[test]
    fn lines_break_at_blanks_and_else_anywhere() {
        assert_eq!(wrapped("uno due tre", 4.0), ["uno due", "tre"]);
        assert_eq!(wrapped("nnnnnnnn", 1.7), ["nnn", "nnn", "nn"]);
        assert_eq!(wrapped("iiiiiiii", 1.7), ["iiiiiii", "i"]);
        assert_eq!(wrapped("a\n\nb", 3.0), ["a", "", "b"]);
        assert_eq!(wrapped("perché città", 4.0), ["perché", "città"]);
        assert_eq!(wrapped("WW", 0.1), ["W", "W"]);
        assert_eq!(wrapped("", 1.0), [""]);
    }

    #[test]
    fn characters_are_those_of_windows_1252() {
        assert_eq!(encoded("è € ’ 字"), [0xe8, b' ', 0x80, b' ', 0x92, b' ', b'?']);
    }

    #[test]
    fn the_cross_reference_table_is_where_the_trailer_says() {
        let pdf = simple_pdf("Prova", &["(parentesi) e \\ barre"]);
        let text = String::from_utf8_lossy(&pdf);
        let start: usize =
            text.rsplit("startxref\n").next().and_then(|tail| tail.lines().next()?.parse().ok()).unwrap_or(0);
        assert!(pdf[start..].starts_with(b"xref"));
        assert!(pdf.ends_with(b"%%EOF"));
    }
}
