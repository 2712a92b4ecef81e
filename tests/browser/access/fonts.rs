//! Fonts that are the same on every machine: one with wider letters than any font that pages use, and one with narrower
//! letters. Every measurement is made in both, so the result does not depend on the fonts of a machine.
//!
//! The fonts are not readable, because every letter is the same box. They are built here, byte by byte, and are passed
//! to the page as bytes, which is allowed even under a policy that lets no font be loaded.

use serde_json::json;

use crate::form::Page;

/// A font, with the advance widths of its letters and of its space, in units of which a line is 1000 high.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Font {
    name: &'static str,
    letter: u16,
    space: u16,
}

pub(super) const NARROW: Font = Font { name: "Narrow", letter: 380, space: 200 };
/// Wider than the bold letters of Verdana and DejaVu Sans are on average in a sentence.
pub(super) const WIDE: Font = Font { name: "Wide", letter: 750, space: 340 };

pub(super) const BOTH: [Font; 2] = [NARROW, WIDE];

/// As wide as the fonts of most pages.
pub(crate) const USUAL: Font = Font { name: "Usual", letter: 560, space: 300 };

const HIGH: i16 = 900;
const DEEP: i16 = -250;
/// The code points that are drawn as a box: those of languages in Latin script, and general punctuation. Characters
/// without width are left out: WebKit ignores every character that shares a glyph with one of them.
const LETTERS: [(u16, u16); 2] = [(0x20, 0x24f), (0x2010, 0x20cf)];
const SPACES: [u16; 2] = [0x20, 0xa0];

/// Sets the font of a page and of the form in it; `None` restores the page's own font.
#[track_caller]
pub(crate) fn set(page: &Page, font: Option<Font>) {
    let name = font.map_or("", |font| font.name);
    let bytes = font.map_or_else(Vec::new, Font::bytes);
    let taken = page.browser.script(&format!(
        "const name = '{name}', bytes = {};
         if (name && ![...document.fonts].some(({{ family }}) => family.includes(name))) {{
           document.fonts.add(await new FontFace(name, new Uint8Array(bytes).buffer).load());
         }}
         document.documentElement.style.fontFamily = document.body.style.fontFamily = name;
         // The showroom has its fonts here.
         for (const property of ['--text', '--plain', '--code']) document.documentElement.style.setProperty(property, name);
         const line = document.createElement('span');
         line.style.cssText = 'position: absolute; font-size: 100px; font-weight: normal; letter-spacing: 0; white-space: pre';
         line.textContent = 'Huis nummer';
         document.body.append(line);
         const {{ width }} = line.getBoundingClientRect();
         line.remove();
         return Math.round(width)",
        json!(bytes)
    ));
    // If the engine refused the font, the measurements would be of another one.
    if let Some(Font { letter, space, .. }) = font {
        assert_eq!(taken, json!(letter + space / 10), "ten letters and a space, in {name}");
    }
}

impl Font {
    /// The font as a TrueType file.
    fn bytes(self) -> Vec<u8> {
        let tables = [
            (b"OS/2", self.os2()),
            (b"cmap", cmap()),
            (b"glyf", self.glyf()),
            (b"head", self.head()),
            (b"hhea", self.hhea()),
            // The advance width and the left bearing of the missing glyph, the space and the box.
            (b"hmtx", words(&[self.letter, 0, self.space, 0, self.letter, EDGE])),
            (b"loca", words(&[0, 0, 0, GLYPH / 2])),
            (b"maxp", [words(&[1, 0, 3, 4, 1, 0, 0, 1]), vec![0; 16]].concat()),
            (b"name", self.names()),
            (b"post", [words(&[3, 0]), vec![0; 28]].concat()),
        ];
        let count = tables.len() as u16;
        let mut file = [words(&[1, 0, count]), words(&[128, 3, count * 16 - 128])].concat();
        let mut at = 12 + 16 * tables.len();
        for (tag, table) in &tables {
            file.extend_from_slice(*tag);
            for number in [checksum(table), at as u32, table.len() as u32] {
                file.extend(number.to_be_bytes());
            }
            at += table.len().next_multiple_of(4);
        }
        for (_, mut table) in tables {
            table.resize(table.len().next_multiple_of(4), 0);
            file.extend(table);
        }
        file
    }

    fn head(self) -> Vec<u8> {
        let (right, high) = (self.letter - EDGE, HIGH as u16);
        let mut head = words(&[1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, 1000]);
        // The dates of creation and modification are left empty.
        head.extend([0; 16]);
        head.extend(words(&[0, 0, right, high, 0, 8, 2, 0, 0]));
        head
    }

    fn hhea(self) -> Vec<u8> {
        let mut hhea = words(&[1, 0, HIGH as u16, DEEP as u16, 0, self.letter, 0, 0, self.letter - EDGE, 1]);
        hhea.extend([0; 14]);
        hhea.extend(words(&[3]));
        hhea
    }

    /// One box, as high as a lower-case letter.
    fn glyf(self) -> Vec<u8> {
        let (left, right, high) = (EDGE, self.letter - EDGE, 500_u16);
        let mut glyph = words(&[1, left, 0, right, high, 3, 0]);
        glyph.extend([1; 4]);
        // From corner to corner: to the right, then up and down.
        glyph.extend(words(&[left, 0, right - left, 0]));
        glyph.extend(words(&[0, high, 0, high.wrapping_neg()]));
        glyph.resize(usize::from(GLYPH), 0);
        glyph
    }

    fn os2(self) -> Vec<u8> {
        let mut os2 = words(&[0, self.letter, 400, 5, 0]);
        os2.extend(words(&[650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0]));
        // Panose, Unicode ranges and vendor: left empty.
        os2.extend([0; 10 + 16]);
        os2.extend(b"none");
        os2.extend(words(&[0x40, 0x20, 0x20cf, HIGH as u16, DEEP as u16, 0, HIGH as u16, DEEP.unsigned_abs()]));
        os2
    }

    fn names(self) -> Vec<u8> {
        let text: Vec<u8> = self.name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let ids = [1, 2, 4, 6];
        let mut names = words(&[0, ids.len() as u16, 6 + 12 * ids.len() as u16]);
        for id in ids {
            names.extend(words(&[3, 1, 0x409, id, text.len() as u16, 0]));
        }
        names.extend(text);
        names
    }
}

/// The distance from a box to the edges of its letter.
const EDGE: u16 = 60;
/// The number of bytes of a box.
const GLYPH: u16 = 36;

/// The glyph of each code point: the space, or the box.
fn cmap() -> Vec<u8> {
    let parts = LETTERS.len() as u16 + 1;
    let ends: Vec<u16> = LETTERS.iter().map(|(_, end)| *end).chain([0xffff]).collect();
    let starts: Vec<u16> = LETTERS.iter().map(|(start, _)| *start).chain([0xffff]).collect();
    let mut forms = Vec::new();
    let mut offsets = Vec::new();
    for (index, (start, end)) in LETTERS.into_iter().enumerate() {
        // Counted in bytes from the position of this number itself.
        offsets.push(2 * (parts - index as u16) + 2 * forms.len() as u16);
        forms.extend((start..=end).map(|letter| if SPACES.contains(&letter) { 1 } else { 2 }));
    }
    offsets.push(0);
    let shifts = [0, 0, 1];
    let length = 16 + 8 * parts + 2 * forms.len() as u16;
    let table = [
        words(&[4, length, 0, 2 * parts, 4, 1, 2 * parts - 4]),
        words(&ends),
        words(&[0]),
        words(&starts),
        words(&shifts),
        words(&offsets),
        words(&forms),
    ];
    [words(&[0, 1, 3, 1, 0, 12]), table.concat()].concat()
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn checksum(table: &[u8]) -> u32 {
    let four = |bytes: &[u8]| bytes.iter().chain([&0; 3]).take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    table.chunks(4).map(four).fold(0, u32::wrapping_add)
}
