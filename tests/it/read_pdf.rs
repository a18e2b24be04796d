//! Reads a PDF back: the text of its pages as a search would find it, and what the file says of itself.

use hayro_interpret::hayro_cmap::{BfString, CMap};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use hayro_interpret::hayro_syntax::page::Page;

/// What a reader sees.
pub(crate) struct ReadPdf {
    /// One text a page, in the order it was written, line breaks left out.
    pub pages: Vec<String>,
    pub title: String,
    pub language: String,
    /// The bookmarks, depth first.
    pub outline: Vec<String>,
    pub tagged: bool,
}

impl ReadPdf {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let pdf = Pdf::new(bytes.to_vec()).unwrap();
        let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
        let mut outline = Vec::new();
        if let Some(bookmarks) = root.get::<Dict<'_>>("Outlines") {
            collect(&bookmarks, &mut outline);
        }
        Self {
            pages: pdf.pages().iter().map(text).collect(),
            title: decoded(pdf.metadata().title.as_deref().unwrap_or_default()),
            language: decoded(root.get::<PdfString<'_>>("Lang").unwrap().as_bytes()),
            outline,
            tagged: root.contains_key("StructTreeRoot"),
        }
    }

    pub(crate) fn text(&self) -> String {
        self.pages.concat()
    }
}

fn collect(parent: &Dict<'_>, titles: &mut Vec<String>) {
    let mut next = parent.get::<Dict<'_>>("First");
    while let Some(item) = next {
        titles.push(decoded(item.get::<PdfString<'_>>("Title").unwrap().as_bytes()));
        collect(&item, titles);
        next = item.get::<Dict<'_>>("Next");
    }
}

/// Text strings are UTF-16 with a mark, or one byte a character.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<_> = rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn text(page: &Page<'_>) -> String {
    let mut text = String::new();
    let mut map = None;
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        match operation {
            TypedInstruction::TextFont(font) => map = to_unicode(page, font.0),
            TypedInstruction::ShowText(show) => push(&mut text, map.as_ref(), show.0.as_bytes()),
            TypedInstruction::ShowTexts(show) => {
                for object in show.0.iter::<Object<'_>>() {
                    if let Object::String(string) = object {
                        push(&mut text, map.as_ref(), string.as_bytes());
                    }
                }
            }
            _ => {}
        }
    }
    text
}

fn to_unicode(page: &Page<'_>, font: &Name<'_>) -> Option<CMap> {
    let stream: Stream<'_> = page.resources().get_font(font)?.get("ToUnicode")?;
    CMap::parse(&stream.decoded().ok()?, |_| None)
}

/// Glyphs are two bytes each.
fn push(text: &mut String, map: Option<&CMap>, glyphs: &[u8]) {
    for glyph in glyphs.chunks(2) {
        let code = glyph.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
        match map.and_then(|map| map.lookup_bf_string(code)) {
            Some(BfString::Char(character)) => text.push(character),
            Some(BfString::String(characters)) => text.push_str(&characters),
            None => text.push('\u{FFFD}'),
        }
    }
}
