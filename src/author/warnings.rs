//! What is allowed, and probably not meant: an author should look at it.
//!
//! Texts are looked at wherever they stand in the file; what is in examples and notes is not shown to anybody.

use crate::calendar::Moment;
use crate::json::{Node, Position, Value};
use crate::organisation::{Condition, DeadlinePassed, FileTerm, Organisation, Procedure, Tone, conditions};

/// Something that an author should look at, with its position in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Where.
    pub at: Position,
    /// What.
    pub doubt: Doubt,
}

/// What is probably not meant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Doubt {
    /// A mark of HTML or Markdown in a text, which people see as it stands there.
    Markup(String),
    /// A web address in a text, which is no link there.
    Link(String),
    /// A text of so many characters.
    Long(usize),
    /// `{by}` twice in one text.
    TwiceBy,
    /// A word that addresses people otherwise than this tone.
    OtherTone(String, Tone),
    /// A term that no law moves, although the file says so.
    NotMoved,
    /// No way to send a complaint in writing.
    OnlySpoken,
    /// An example that is filed when this version of the procedure is not in force.
    NotInForce,
    /// A moment with the offset of another time of the year. It is this in the Netherlands.
    Offset(String),
}

/// A text that people read to its end is shorter by far: the longest in a real file has 700 characters.
const LONG: usize = 2_000;

/// Keys whose values nobody reads as a text.
const NOT_TEXTS: [&str; 8] = ["$schema", "note", "examples", "url", "leave_to", "websites", "version", "id"];

/// All warnings about a file, in no order.
pub(super) fn warnings(file: &Node, organisation: &Organisation) -> Vec<Warning> {
    let mut found = Vec::new();
    let around = Around { tone: organisation.tone, is_dutch: true, has_link: false };
    look_through(file, around, &mut found);
    for procedure in &*organisation.procedures {
        let unmoved = terms(procedure).into_iter().filter(|term| term.term.moved && !term.term.is_moved());
        found.extend(unmoved.map(|term| Warning { at: term.at, doubt: Doubt::NotMoved }));
        let is_early = |day| procedure.valid_from.is_some_and(|from| day < from.0);
        let is_late = |day| procedure.valid_to.is_some_and(|to| day > to.0);
        let days = procedure.examples.iter().map(|example| (example.at, example.now.0.date()));
        let outside = days.filter(|(_, day)| is_early(*day) || is_late(*day));
        found.extend(outside.map(|(at, _)| Warning { at, doubt: Doubt::NotInForce }));
        let ways = &procedure.deliveries;
        let is_written = ways.receiver().is_some() || ways.is_written_otherwise();
        if !is_written && !ways.is_empty() {
            found.push(Warning { at: ways.at, doubt: Doubt::OnlySpoken });
        }
    }
    found
}

/// What is around a value.
#[derive(Clone, Copy)]
struct Around {
    tone: Tone,
    is_dutch: bool,
    /// Whether the thing that it belongs to has a link of its own.
    has_link: bool,
}

fn look_through(node: &Node, around: Around, found: &mut Vec<Warning>) {
    match &node.value {
        Value::Text(text) => found.extend(doubts(text, around).into_iter().map(|doubt| Warning { at: node.at, doubt })),
        Value::List(items) => items.iter().for_each(|item| look_through(item, around, found)),
        Value::Object(members) => {
            let tone = node.get("tone").and_then(Node::text).and_then(Tone::from_word).unwrap_or(around.tone);
            let has_link = node.get("url").is_some();
            for member in members {
                let key = member.key.as_str();
                let is_language = key == "nl" || key == "en";
                let around = Around {
                    tone,
                    is_dutch: around.is_dutch && key != "en",
                    has_link: has_link || (is_language && around.has_link),
                };
                if key == "examples" {
                    moments(&member.node, found);
                } else if !NOT_TEXTS.contains(&key) {
                    look_through(&member.node, around, found);
                }
            }
        }
        _ => {}
    }
}

/// What is doubtful about a text.
fn doubts(text: &str, around: Around) -> Vec<Doubt> {
    let mut found = Vec::new();
    found.extend(markup(text).map(|mark| Doubt::Markup(mark.to_owned())));
    // An address on its own is a value, not a text.
    if text.contains(' ') && !around.has_link {
        let link = text
            .split_whitespace()
            .find(|word| ["http://", "https://", "www."].iter().any(|start| bare(word).starts_with(start)));
        found.extend(link.map(|link| Doubt::Link(bare(link).to_owned())));
    }
    let length = text.chars().count();
    if length > LONG {
        found.push(Doubt::Long(length));
    }
    if text.matches("{by}").count() > 1 {
        found.push(Doubt::TwiceBy);
    }
    if around.is_dutch {
        found.extend(other_tone(text, around.tone).map(|word| Doubt::OtherTone(word.to_owned(), around.tone)));
    }
    found
}

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| sign.is_ascii_punctuation() && sign != '/')
}

/// The first mark of HTML or Markdown, which people would see as it stands here.
fn markup(text: &str) -> Option<&str> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let name = rest.strip_prefix("</").or_else(|| rest.strip_prefix('<'))?;
        let end = rest.find('>')?;
        name.starts_with(|letter: char| letter.is_ascii_alphabetic()).then(|| rest.get(..=end))?
    });
    let entity = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"].into_iter().find(|entity| text.contains(entity));
    let mark = ["**", "](", "```"].into_iter().find(|mark| text.contains(mark));
    tag.or(entity).or(mark)
}

/// The first Dutch word that addresses people otherwise than this tone.
fn other_tone(text: &str, tone: Tone) -> Option<&str> {
    let others: &[&str] = match tone {
        Tone::Je => &["u", "uw", "uzelf"],
        Tone::U => &["je", "jij", "jou", "jouw", "jezelf"],
    };
    text.split(|letter: char| !letter.is_alphabetic() && letter != '\'')
        .find(|word| others.contains(&word.to_lowercase().as_str()))
}

/// Moments of examples whose offset is not that of the Netherlands on that day.
fn moments(examples: &Node, found: &mut Vec<Warning>) {
    let Value::List(examples) = &examples.value else { return };
    for now in examples.iter().filter_map(|example| example.get("now")) {
        let Some(text) = now.text() else { continue };
        let Some(moment) = Moment::read_rfc3339(text) else { continue };
        let written = moment.write_rfc3339();
        // A moment in UTC is a moment; a wrong offset is an hour that is off.
        if !text.ends_with('Z') && written.get(19..) != text.get(text.len() - 6..) {
            found.push(Warning { at: now.at, doubt: Doubt::Offset(written) });
        }
    }
}

/// Every term of a procedure.
fn terms(procedure: &Procedure) -> Vec<FileTerm> {
    let rules = procedure.rules.iter().flat_map(|rule| std::iter::once(&rule.when).chain(&rule.unless));
    let questions = procedure.questions().flat_map(|question| question.conditions());
    let things = procedure.things().into_iter().flat_map(|(_, thing)| conditions(thing));
    let mut passed: Vec<&DeadlinePassed> = Vec::new();
    let conditions: Vec<&Condition> = rules.chain(questions).chain(things).collect();
    conditions.into_iter().for_each(|condition| condition.deadlines(&mut passed));
    let passed = passed.into_iter().map(|passed| passed.term);
    let dated = procedure.timeline.iter().flat_map(|step| [step.term, step.every, step.aim, step.postponed]).flatten();
    passed.chain(dated).chain(procedure.retention.iter().filter_map(|kept| kept.term)).collect()
}
