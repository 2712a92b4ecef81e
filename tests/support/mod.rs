//! Complaints for the tests of whatever leaves the form: those of the examples in the organisation files, and generated
//! ones with everything in them that people, programs and attackers can type.
//!
//! Used by several test binaries with `#[path = "../support/mod.rs"] mod support;`, so not all of it by each.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "shared by tests, which stop where they fail"
)]

pub mod bodies;
pub mod files;

use klachtformulier::author;
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Answer, Answers, Draft, FileInfo, RawAnswer, assess, most_characters};
use klachtformulier::documents::Filed;
use klachtformulier::organisation::{Kind, Lang, Organisation, Procedure, Question};
use serde_json::{Value, json};

use files::{FILES, File};

/// The key of every complaint in the tests.
pub const KEY: &str = "0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11";
/// The moment at which they are filed: a Friday in winter.
pub const NOW: &str = "2026-11-20T10:00:00+01:00";

/// All organisations; those that are served come first.
pub fn organisations() -> Vec<Organisation> {
    FILES.iter().map(File::organisation).collect()
}

/// The same, with room for a very long answer at every question that takes text.
pub fn roomy_organisations() -> Vec<Organisation> {
    let roomy = |file: &File| {
        let mut file: Value = serde_json::from_str(&file.text).unwrap();
        make_room(&mut file);
        author::check(file.to_string().as_bytes()).unwrap()
    };
    FILES.iter().map(roomy).collect()
}

fn make_room(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if matches!(members.get("type").and_then(Value::as_str), Some("text" | "long_text")) {
                members.insert("max".to_owned(), json!(100_000));
            }
            members.values_mut().for_each(make_room);
        }
        Value::Array(items) => items.iter_mut().for_each(make_room),
        _ => {}
    }
}

/// All procedures, each with its organisation.
pub fn procedures(organisations: &[Organisation]) -> Vec<(&Organisation, &Procedure)> {
    organisations
        .iter()
        .flat_map(|organisation| organisation.procedures.iter().map(move |procedure| (organisation, procedure)))
        .collect()
}

/// The answers of a procedure's first example, which is complete.
pub fn first_example(procedure: &Procedure) -> Draft {
    Draft::from_json(&procedure.examples[0].answers).unwrap()
}

/// Files a draft and passes the complaint on. The draft must be without problems.
#[track_caller]
pub fn with_filed<T>(
    organisation: &Organisation,
    procedure: &Procedure,
    draft: &Draft,
    language: Lang,
    look: impl FnOnce(&Filed<'_>) -> T,
) -> T {
    let now = Moment::read_rfc3339(NOW).unwrap();
    let found = assess(procedure, draft, now, &organisation.days_off());
    assert!(found.problems.is_empty(), "{}: {:#?}\n{draft:#?}", procedure.id.text, found.problems);
    look(&Filed {
        organisation,
        procedure,
        key: KEY,
        reference: None,
        filed_at: now,
        language,
        answers: &found.answers,
        verdict: &found.verdict,
        timeline: &found.timeline,
    })
}

/// A complete draft with difficult answers to every question that takes text, and random answers to the others. In one
/// of fifty drafts one text is very long, or as long as its question allows.
pub fn nasty_draft(procedure: &Procedure, chance: &mut Chance) -> Draft {
    let mut draft = first_example(procedure);
    for question in procedure.questions() {
        if let Some(given) = nasty_answer(question, chance) {
            draft.set(&question.id, given);
        }
    }
    if chance.below(50) == 0 {
        let typed: Vec<_> = procedure.questions().filter(|question| is_typed(question)).collect();
        let question = typed[chance.below(typed.len())];
        draft.set(&question.id, RawAnswer::Text(long_text(chance, most_characters(question) as usize)));
    }
    draft
}

fn is_typed(question: &Question) -> bool {
    matches!(question.kind, Kind::Text | Kind::LongText)
}

/// The size of a very long text, in bytes.
pub const VERY_LONG: usize = 100_000;

/// A text of enough bytes that [`VERY_LONG`] of them are left without the control characters, or of at most `most`
/// characters.
pub fn long_text(chance: &mut Chance, most: usize) -> String {
    let mut text = String::new();
    let mut length = 0;
    while text.len() < VERY_LONG * 5 / 4 {
        let piece = nasty_text(chance, 400.min(most - length));
        length += piece.chars().count();
        if length >= most {
            break;
        }
        text.push_str(&piece);
    }
    text
}

/// Whether there is a very long text among the answers.
pub fn has_long_text(answers: &Answers) -> bool {
    answers.iter().any(|(_, answer)| matches!(answer, Answer::Text(text) if text.len() >= VERY_LONG))
}

/// Checks that the share of complaints with a very long text was as expected; some texts were long at a question that
/// was not asked then.
#[track_caller]
pub fn check_long(long: usize, of: usize) {
    assert!(long >= of / 100, "{long} of {of} complaints had a very long text");
}

/// The second is too long for a line of an e-mail.
pub const MEDIA_TYPES: [&str; 2] =
    ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

fn nasty_answer(question: &Question, chance: &mut Chance) -> Option<RawAnswer> {
    let parts = |list: &[(&str, String)]| {
        RawAnswer::Parts(list.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect())
    };
    let option = |chance: &mut Chance| question.options[chance.below(question.options.len())].id.text.clone();
    Some(match question.kind {
        Kind::Text => RawAnswer::Text(nasty_text(chance, most_characters(question).min(200) as usize)),
        Kind::LongText => RawAnswer::Text(nasty_text(chance, most_characters(question).min(400) as usize)),
        Kind::Email => RawAnswer::Text(
            ["a+b'c@example.nl", "x!#$%&*/=?^_`{|}~-@voorbeeld.example", "noor@example.nl"][chance.below(3)].to_owned(),
        ),
        Kind::Telephone => {
            RawAnswer::Text(["06 12345678", "+31 (0)6-12 34 56 78", "0032 2 123 45 67"][chance.below(3)].to_owned())
        }
        Kind::Address => parts(&[
            ("street", nasty_text(chance, 60)),
            ("number", nasty_text(chance, 8)),
            ("postcode", "1000cx".to_owned()),
            ("city", nasty_text(chance, 40)),
        ]),
        Kind::Time => RawAnswer::Text(["14.30", "9 uur", "2:05 pm"][chance.below(3)].to_owned()),
        Kind::List => RawAnswer::Text([nasty_text(chance, 40), nasty_text(chance, 40)].join("\n")),
        Kind::YesNo => return None,
        Kind::Date => return None,
        Kind::Choice => RawAnswer::Text(option(chance)),
        Kind::Choices => RawAnswer::Several(vec![option(chance), option(chance)]),
        Kind::Consent => RawAnswer::YesNo(true),
        Kind::Files => {
            let ending = question.file_types.first().map_or("pdf", |ending| ending.0.as_str());
            let file = |chance: &mut Chance| FileInfo {
                name: format!("{}.{ending}", nasty_text(chance, 30)),
                media_type: MEDIA_TYPES[chance.below(2)].to_owned(),
                size: chance.below(2_000_000) as u64 + 1,
            };
            RawAnswer::Files(vec![file(chance), file(chance)])
        }
        Kind::Signature => parts(&[("typed", nasty_text(chance, 40))]),
    })
}

/// Strings that break formats: line ends, quotes, markup, headers, control characters, emoji, right-to-left text, long
/// words.
const PIECES: [&str; 40] = [
    "\r\n",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u{1}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\"",
    "'",
    "\\",
    "`",
    "<b>",
    "</td>",
    "<!--",
    "-->",
    "&amp;",
    "&",
    "%0D%0A",
    "%",
    "?",
    "#",
    "+",
    "=",
    ";",
    ",",
    ":",
    "BEGIN:VEVENT",
    "\nBcc: x@example.nl",
    "\n.\n",
    "--",
    "👩‍👩‍👧‍👦",
    "🇳🇱",
    "e\u{301}",
    "שלום",
    "مرحبا",
    "\u{202e}",
    "漢字",
    "een woord ",
];

/// At most `max` characters, never blank.
pub fn nasty_text(chance: &mut Chance, max: usize) -> String {
    let mut text = String::from("k");
    let wanted = 1 + chance.below(max.max(2) - 1);
    let mut length = 1;
    while length < wanted {
        let piece = PIECES[chance.below(PIECES.len())];
        length += piece.chars().count();
        if length > max.saturating_sub(1) {
            break;
        }
        text.push_str(piece);
    }
    text
}

/// xorshift64*: the same numbers on every machine and in every run.
pub struct Chance(pub u64);

impl Chance {
    /// A number below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}
