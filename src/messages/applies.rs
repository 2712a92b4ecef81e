//! When a question, an address or something that is said applies, as a sentence: for a form that works without the
//! program and shows all of them.
//!
//! A condition is first brought into the form "these facts, or those facts". What was not answered is unknown, and
//! under "not" it stays unknown; so each sentence is true for those who left a question open too. A condition that
//! would take more words than people read gets a general sentence, which is true of every condition.

use crate::calendar::Unit;
use crate::organisation::{Condition, Expected, FileTerm, Kind, Lang, Procedure, Question, Required, Tone};

use super::applies_words::{EN, NL, Words};
use super::interface::interface;
use super::terms::unit;

/// When something applies that does so when one condition holds, unless another does; `None` where it always does.
pub fn applies(
    (when, unless): (Option<&Condition>, Option<&Condition>),
    procedure: &Procedure,
    lang: Lang,
    tone: Tone,
) -> Option<String> {
    let reader = Reader::new(procedure, lang, tone);
    let words = reader.words;
    let shown = when.map(|when| {
        let when = reader.known(when).and_then(|when| sentence(words.only, &when));
        when.unwrap_or_else(|| words.only_sometimes.to_owned())
    });
    let hidden = unless.map(|unless| {
        let opposite = reader.opposite(unless).filter(|facts| reader.are_exact(facts));
        let opposite = opposite.and_then(|facts| sentence(words.only, &reader.clause(&facts, Open::Counts)));
        let skipped = || reader.known(unless).and_then(|when| sentence(words.skip, &when));
        opposite.or_else(skipped).unwrap_or_else(|| words.only_sometimes.to_owned())
    });
    match (shown, hidden) {
        (Some(shown), Some(hidden)) if shown != hidden => Some([shown, hidden].join(" ")),
        (shown, hidden) => shown.or(hidden),
    }
}

/// Of several things, for the one that has no condition.
pub fn in_other_cases(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => NL.in_other_cases,
        Lang::En => EN.in_other_cases,
    }
}

/// Of several things with conditions: that the first counts whose condition is true.
pub fn first_that_fits(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => NL.first_that_fits,
        Lang::En => EN.first_that_fits,
    }
}

/// When the question must be answered, where that depends on other answers.
pub fn needed(question: &Question, procedure: &Procedure, lang: Lang, tone: Tone) -> Option<String> {
    let reader = Reader::new(procedure, lang, tone);
    let words = reader.words;
    let said = match &question.required {
        Required::Always | Required::Never => return None,
        Required::When(when) => reader.known(when).and_then(|when| sentence(words.needed, &when)),
        Required::Unless(unless) => {
            let opposite = reader.opposite(unless).map(|facts| reader.clause(&facts, Open::Counts));
            let opposite = opposite.and_then(|when| sentence(words.needed, &when));
            opposite.or_else(|| reader.known(unless).and_then(|when| sentence(words.needed_unless, &when)))
        }
    };
    Some(said.unwrap_or_else(|| words.needed_sometimes.to_owned()))
}

/// What is known of an answer.
#[derive(Clone, PartialEq)]
enum Fact<'a> {
    /// One of the first was chosen, if there are any, and none of the others.
    Chose(&'a Question, Vec<String>, Vec<String>),
    /// There is an answer, or there is none.
    Answered(&'a Question, bool),
    /// The date is longer ago than a term, or is not.
    LongAgo(&'a Question, FileTerm, bool),
}

/// Facts that hold together; of several such lists, one holds.
type Facts<'a> = Vec<Vec<Fact<'a>>>;

/// What "not" means for a question that was left open.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// "Not" holds for it too.
    Counts,
    /// "Not" is unknown for it.
    Unknown,
}

/// The most lists of facts that are put together; a sentence has room for fewer.
const MOST: usize = 16;
/// The most words of a sentence, in which a quoted text counts for one.
const LONGEST: usize = 20;

struct Reader<'a> {
    procedure: &'a Procedure,
    lang: Lang,
    tone: Tone,
    words: &'static Words,
}

impl<'a> Reader<'a> {
    fn new(procedure: &'a Procedure, lang: Lang, tone: Tone) -> Self {
        let words = match lang {
            Lang::Nl => &NL,
            Lang::En => &EN,
        };
        Self { procedure, lang, tone, words }
    }

    /// The clause that says that a condition is known to hold.
    fn known(&self, condition: &'a Condition) -> Option<String> {
        Some(self.clause(&self.facts(condition, true, Open::Unknown)?, Open::Unknown))
    }

    /// The facts for a condition that is not known to hold, where they say what was chosen and not only what was not.
    fn opposite(&self, condition: &'a Condition) -> Option<Facts<'a>> {
        let facts = self.facts(condition, false, Open::Counts)?;
        let says_what = |fact: &Fact<'_>| match fact {
            Fact::Chose(_, with, _) => !with.is_empty(),
            Fact::Answered(_, is_answered) => !is_answered,
            Fact::LongAgo(..) => false,
        };
        facts.iter().flatten().any(says_what).then_some(facts)
    }

    /// Whether the facts of [`Reader::opposite`] are all that there is to say, also for questions that were left open.
    fn are_exact(&self, facts: &Facts<'_>) -> bool {
        facts.iter().flatten().all(|fact| match fact {
            Fact::Chose(question, with, _) => with.is_empty() || is_always_answered(question),
            Fact::Answered(question, is_answered) => !is_answered || is_always_answered(question),
            Fact::LongAgo(question, ..) => is_always_answered(question),
        })
    }

    /// The condition, or what is opposite to it. `None`: there are no short words for it, or it never holds.
    fn facts(&self, condition: &'a Condition, holds: bool, open: Open) -> Option<Facts<'a>> {
        match condition {
            Condition::Not(part) => self.facts(part, !holds, open),
            Condition::All(parts) | Condition::Any(parts) => {
                let mut parts = parts.iter().map(|part| self.facts(part, holds, open));
                let is_all = matches!(condition, Condition::All(_)) == holds;
                let first = parts.next()??;
                parts.try_fold(first, |facts, part| if is_all { both(&facts, &part?) } else { either(facts, part?) })
            }
            Condition::Is { question, values } => {
                let fact = self.chosen(self.procedure.question(question)?, values, holds, open)?;
                Some(vec![vec![fact]])
            }
            Condition::Answered { question } => {
                let question = self.procedure.question(question)?;
                // That there is no answer is never known.
                (holds || open == Open::Counts).then(|| vec![vec![Fact::Answered(question, holds)]])
            }
            Condition::DeadlinePassed(past) => {
                let question = self.procedure.question(&past.question)?;
                // An end that moves, or has an hour, takes more words.
                let is_plain = !past.term.term.is_moved() && past.term.term.unit != Unit::Hours;
                is_plain.then(|| vec![vec![Fact::LongAgo(question, past.term, holds)]])
            }
        }
    }

    fn chosen(&self, question: &'a Question, values: &[Expected], holds: bool, open: Open) -> Option<Fact<'a>> {
        let is_yes = |value: &Expected, yes: bool| matches!(value, Expected::YesNo(_, is) if *is == yes);
        match question.kind {
            Kind::Consent => {
                // A box that is not ticked was left open.
                let is_ticked = match (holds, values.iter().any(|value| is_yes(value, true)), open) {
                    (true, true, _) | (false, false, Open::Unknown) => true,
                    (false, true, Open::Counts) => false,
                    _ => return None,
                };
                Some(Fact::Answered(question, is_ticked))
            }
            Kind::YesNo => {
                let is_known = holds || open == Open::Unknown || is_always_answered(question);
                let among = |yes: bool| values.iter().any(|value| is_yes(value, yes));
                let chosen = [true, false].into_iter().filter(|yes| among(*yes) == (holds || !is_known));
                let words = interface(self.lang, self.tone);
                let chosen: Vec<_> = chosen.map(|yes| quoted(if yes { words.yes } else { words.no })).collect();
                match (chosen.is_empty(), is_known) {
                    (true, _) => None,
                    (false, true) => Some(Fact::Chose(question, chosen, Vec::new())),
                    (false, false) => Some(Fact::Chose(question, Vec::new(), chosen)),
                }
            }
            _ => {
                let label = |value: &Expected| match value {
                    Expected::Option(id) => {
                        let option = question.options.iter().find(|option| *option.id == **id)?;
                        Some(quoted(option.label.get(self.lang)))
                    }
                    Expected::YesNo(..) => None,
                };
                let mut chosen = Vec::new();
                add(&mut chosen, &values.iter().map(label).collect::<Option<Vec<_>>>()?);
                if chosen.is_empty() {
                    return None;
                }
                let (with, without) = if holds { (chosen, Vec::new()) } else { (Vec::new(), chosen) };
                Some(Fact::Chose(question, with, without))
            }
        }
    }

    /// The facts as what follows "als".
    fn clause(&self, facts: &Facts<'_>, open: Open) -> String {
        let all = |facts: &Vec<Fact<'_>>| {
            let each: Vec<_> = facts.iter().map(|fact| self.fact(fact, open)).collect();
            each.join(self.words.and)
        };
        facts.iter().map(all).collect::<Vec<_>>().join(self.words.or_if)
    }

    fn fact(&self, fact: &Fact<'_>, open: Open) -> String {
        let words = self.words;
        match fact {
            Fact::Chose(question, with, without) if with.is_empty() => {
                let is_exact = open == Open::Counts || is_always_answered(question);
                let template = if is_exact { words.did_not_choose } else { words.chose_other };
                self.filled(template, question, &listed(without, words.or))
            }
            Fact::Chose(question, with, without) => {
                let chosen = self.filled(words.chose, question, &listed(with, words.or));
                match without.is_empty() {
                    true => chosen,
                    false => [&chosen, words.but_not, &listed(without, words.or)].concat(),
                }
            }
            Fact::Answered(question, is_answered) => {
                let template = match (question.kind, is_answered) {
                    (Kind::Consent, true) => words.ticked,
                    (Kind::Consent, false) => words.not_ticked,
                    (Kind::Choice | Kind::Choices | Kind::YesNo | Kind::Files, true) => words.chose_any,
                    (Kind::Choice | Kind::Choices | Kind::YesNo | Kind::Files, false) => words.chose_none,
                    (_, true) => words.filled_in,
                    (_, false) => words.left_empty,
                };
                self.filled(template, question, "")
            }
            Fact::LongAgo(question, term, is_long_ago) => {
                let template = if *is_long_ago { words.long_ago } else { words.not_long_ago };
                self.filled(template, question, &self.term(*term))
            }
        }
    }

    fn term(&self, FileTerm { term, .. }: FileTerm) -> String {
        let number = interface(self.lang, self.tone).number(term.amount.into());
        [number.as_str(), " ", unit(term, self.lang)].concat()
    }

    /// The labels last, since they may hold anything.
    fn filled(&self, template: &str, question: &Question, what: &str) -> String {
        let you = match (self.lang, self.tone) {
            (Lang::Nl, Tone::U) => "u",
            (Lang::Nl, Tone::Je) => "je",
            (Lang::En, _) => "you",
        };
        let asked = quoted(question.label.get(self.lang));
        let part = |part: &str| match part {
            "you" => you.to_owned(),
            "what" => what.to_owned(),
            "question" => asked.clone(),
            other => other.to_owned(),
        };
        template.split(['{', '}']).map(part).collect()
    }
}

/// The sentence, unless it is too long.
fn sentence(template: &str, when: &str) -> Option<String> {
    let whole = template.replace("{when}", when);
    let mut parts = whole.split(['‘', '“']);
    let first = parts.next().unwrap_or_default().split_whitespace().count();
    let behind = |part: &str| part.rsplit(['’', '”']).next().unwrap_or_default().split_whitespace().count();
    let length = parts.fold(first, |length, part| length + behind(part).max(1));
    (length <= LONGEST).then_some(whole)
}

/// Whoever completes the form has answered it.
fn is_always_answered(question: &Question) -> bool {
    question.required == Required::Always && question.shown_when.is_none() && question.hidden_when.is_none()
}

/// Either of the two. What was chosen at one question comes together: "‘a’ or ‘b’".
fn either<'a>(mut facts: Facts<'a>, others: Facts<'a>) -> Option<Facts<'a>> {
    for other in others {
        let same = |facts: &mut Vec<Fact<'a>>| match (facts.as_mut_slice(), other.as_slice()) {
            ([Fact::Chose(here, with, without)], [Fact::Chose(there, more, but)]) => {
                let is_one = here.id == there.id && without.is_empty() && but.is_empty();
                if is_one {
                    add(with, more);
                }
                is_one
            }
            (facts, other) => facts == other,
        };
        if !facts.iter_mut().any(same) {
            facts.push(other);
        }
    }
    (facts.len() <= MOST).then_some(facts)
}

/// Both of the two.
fn both<'a>(facts: &Facts<'a>, others: &Facts<'a>) -> Option<Facts<'a>> {
    if facts.len() * others.len() > MOST {
        return None;
    }
    let pairs = facts.iter().flat_map(|facts| others.iter().map(move |others| (facts, others)));
    let together = pairs.map(|(facts, others)| others.iter().fold(facts.clone(), with));
    together.map(|facts| vec![facts]).try_fold(Vec::new(), either)
}

/// The facts with one more. What was not chosen goes with what was chosen at the same question.
fn with<'a>(mut facts: Vec<Fact<'a>>, more: &Fact<'a>) -> Vec<Fact<'a>> {
    let joined = facts.iter_mut().any(|fact| match (fact, more) {
        (Fact::Chose(here, with, without), Fact::Chose(there, also, but)) => {
            let is_one = here.id == there.id && (with.is_empty() || also.is_empty());
            if is_one {
                add(with, also);
                add(without, but);
            }
            is_one
        }
        // Who chose something has answered.
        (Fact::Chose(here, chosen, _), Fact::Answered(there, true)) => here.id == there.id && !chosen.is_empty(),
        (fact, more) => fact == more,
    });
    if !joined {
        facts.push(more.clone());
    }
    facts
}

fn add(list: &mut Vec<String>, more: &[String]) {
    for one in more {
        if !list.contains(one) {
            list.push(one.clone());
        }
    }
}

/// "‘a’, ‘b’ or ‘c’".
fn listed(all: &[String], or: &str) -> String {
    match all {
        [first @ .., before, last] => {
            let first: String = first.iter().flat_map(|one| [one, ", "]).collect();
            [&first, before, or, last].concat()
        }
        _ => all.concat(),
    }
}

/// In quotation marks of the other kind than those within.
fn quoted(text: &str) -> String {
    let [before, behind] = if text.contains('‘') { ["“", "”"] } else { ["‘", "’"] };
    [before, text, behind].concat()
}
