//! Complaints for these tests, in addition to those of `support`.

use std::sync::LazyLock;

use klachtformulier::complaint::{Answer, Answers, Draft, RawAnswer};
use klachtformulier::organisation::{Kind, Organisation, Procedure, Required};

use crate::support::{Chance, first_example, long_text, nasty_draft, nasty_text, organisations};

/// The organisations, read once.
pub(crate) static ORGANISATIONS: LazyLock<Vec<Organisation>> = LazyLock::new(organisations);

/// How many complaints are generated.
pub(crate) fn generated() -> usize {
    std::env::var("GENERATED").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000)
}

/// Only the required answers, kept short: a draft that can fit in a link.
pub(crate) fn short_draft(procedure: &Procedure, mut typed: impl FnMut(Kind) -> Option<String>) -> Draft {
    let full = first_example(procedure);
    let mut draft = Draft::default();
    for question in procedure.questions().filter(|question| !matches!(question.required, Required::Never)) {
        let Some(given) = full.get(&question.id) else { continue };
        let given = match typed(question.kind) {
            Some(text) if matches!(question.kind, Kind::Text | Kind::LongText) => RawAnswer::Text(text),
            _ => given.clone(),
        };
        // The first example chooses every subject; most complaints have one.
        let given = match given {
            RawAnswer::Several(options) => RawAnswer::Several(options.into_iter().take(1).collect()),
            other => other,
        };
        draft.set(&question.id, given);
    }
    draft
}

/// A short draft with everything that breaks formats. In one of fifty drafts one text is very long after all.
pub(crate) fn short_nasty_draft(procedure: &Procedure, chance: &mut Chance) -> Draft {
    let mut is_long = chance.below(50) == 0;
    short_draft(procedure, |kind| {
        let is_this = kind == Kind::LongText && std::mem::take(&mut is_long);
        Some(if is_this { long_text(chance, 100_000) } else { nasty_text(chance, 12) })
    })
}

/// All answers, with a drawing for the signature every other time.
pub(crate) fn nasty_draft_with_drawing(procedure: &Procedure, chance: &mut Chance) -> Draft {
    let mut draft = nasty_draft(procedure, chance);
    for question in procedure.questions().filter(|question| question.kind == Kind::Signature) {
        if chance.below(2) == 0 {
            draft.set_part(&question.id, "drawn", &drawing(&some_bytes(chance, 200)));
        }
    }
    draft
}

/// A drawing as the form passes it on.
pub(crate) fn drawing(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("data:image/png;base64,");
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let letter = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize] as char;
            text.push(if place <= group.len() { letter } else { '=' });
        }
    }
    text
}

/// At least one byte.
pub(crate) fn some_bytes(chance: &mut Chance, most: usize) -> Vec<u8> {
    (0..=chance.below(most)).map(|_| chance.below(256) as u8).collect()
}

/// The content of each file that the answers name.
pub(crate) fn contents(answers: &Answers, chance: &mut Chance) -> Vec<Vec<u8>> {
    let mut contents = Vec::new();
    for (_, answer) in answers.iter() {
        if let Answer::Files(files) = answer {
            contents.extend(files.iter().map(|_| some_bytes(chance, 300)));
        }
    }
    contents
}

/// Any string, short or long, with everything that breaks formats.
pub(crate) fn any_string(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..chance.below(12) {
        match chance.below(4) {
            0 => text.push_str(&nasty_text(chance, 20)),
            1 => text.extend(char::from_u32(chance.below(0x11_0000) as u32)),
            2 => text.extend(char::from_u32(chance.below(128) as u32)),
            _ => text.push_str(HOSTILE[chance.below(HOSTILE.len())]),
        }
    }
    if chance.below(20) == 0 { text.repeat(40) } else { text }
}

/// Strings that would start a header, a part, an address or a field if they were parsed as one.
pub(crate) const HOSTILE: [&str; 22] = [
    "\r\nBcc: x@example.nl",
    "\nBcc: x@example.nl\n\n",
    "\r\n\r\n<html>",
    "%0D%0ABcc:%20x@example.nl",
    "&bcc=x@example.nl",
    "?cc=x@example.nl",
    "#",
    ", x@example.nl",
    "; x@example.nl",
    "> <x@example.nl",
    "\"",
    "\\",
    "=?UTF-8?B?DQpCY2M6IHhAZXhhbXBsZS5ubA==?=",
    "=?utf-8?q?=0D=0ABcc:_x?=",
    "--=_part_=",
    "\r\n--=_part_=--\r\n",
    "\u{2028}Bcc: x@example.nl",
    "\u{85}Bcc: x@example.nl",
    "\u{b}",
    "\0",
    "*0*=",
    "''",
];
