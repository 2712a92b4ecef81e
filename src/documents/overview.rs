//! The complaint in reading order, as an officer gets it: the common content of mail, letter and text.
//!
//! The labels are Dutch, whatever the language of the form, and it says which language to answer in. The layout is for
//! each format.

use chrono::NaiveDate;

use crate::calendar::End;
use crate::complaint::{Address, Answer};
use crate::messages::{self, Interface, Subject, interface, officer};
use crate::organisation::{Kind, Lang, Question, Tone};

use super::Filed;

/// A complaint as headings, labels and texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// What it is, and for whom: "Buurthuis De Linde: klacht van een cliënt".
    pub title: String,
    /// The receiver's reference: what people look for in a copy.
    pub reference: Option<Entry>,
    /// What the officer must see first.
    pub notices: Vec<String>,
    /// When it was filed, in which language, and by which procedure.
    pub about: Vec<Entry>,
    /// The answers, by step.
    pub sections: Vec<Section>,
    /// What the form told the complainant: the verdict, and what happens next.
    pub afterwards: Vec<Section>,
}

/// Entries under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A label and its text, with lines separated by LF.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The label.
    pub label: String,
    /// The text.
    pub text: String,
}

/// Makes the overview of a complaint.
pub fn overview(filed: &Filed<'_>) -> Overview {
    let organisation = filed.organisation.name.get(Lang::Nl);
    let title = [organisation, ": ", filed.procedure.title.get(Lang::Nl)].concat();
    let notices = filed.notices().into_iter().map(str::to_owned).collect();
    let reference = filed.reference.map(|reference| entry(officer::REFERENCE, reference.to_owned()));
    Overview { title, reference, notices, about: about(filed), sections: answers(filed), afterwards: afterwards(filed) }
}

/// The same in short: the answers under the ids of their questions, without headings, dates in numbers, and nothing twice
/// or that the officer knows.
pub(super) fn in_short(filed: &Filed<'_>) -> Overview {
    let Overview { reference, notices, .. } = overview(filed);
    let title = [filed.organisation.name.get(Lang::Nl), ": ", &*filed.procedure.id].concat();
    let filed_on = filed.filed_at.date();
    let mut about = vec![entry(officer::FILED_ON, in_numbers(filed_on)), entry(officer::NUMBER, filed.key.to_owned())];
    if filed.language != Lang::Nl {
        about.push(entry(officer::LANGUAGE, officer::language(filed.language).to_owned()));
    }
    let answers = filed.procedure.questions().filter_map(|question| {
        let text = match filed.answers.get(&question.id)? {
            Answer::Date(date) if question.filled_in.is_some() && *date == filed_on => return None,
            Answer::Date(date) => in_numbers(*date),
            answer => in_words(answer, question),
        };
        let id = question.id.text.replace('-', " ");
        let mark = if filed.is_not_to_be_used(question) { [" ", officer::DO_NOT_USE].concat() } else { String::new() };
        Some(entry(&[id, mark].concat(), text))
    });
    let fired = filed.verdict.fired.iter();
    let fired = fired.map(|fired| entry(officer::rule(fired.rule), fired.rule.source.get(Lang::Nl).to_owned()));
    let section = |entries: Vec<Entry>| vec![Section { title: String::new(), entries }];
    Overview {
        title,
        reference,
        notices,
        about,
        sections: section(answers.collect()),
        afterwards: section(fired.collect()),
    }
}

fn in_numbers(date: NaiveDate) -> String {
    End::Day(date).written()
}

fn about(filed: &Filed<'_>) -> Vec<Entry> {
    vec![
        entry(officer::FILED_ON, messages::moment(filed.filed_at, Lang::Nl)),
        entry(officer::LANGUAGE, officer::language(filed.language).to_owned()),
        entry(officer::PROCEDURE, filed.procedure.source.get(Lang::Nl).to_owned()),
        entry(officer::KEY, filed.key.to_owned()),
    ]
}

fn answers(filed: &Filed<'_>) -> Vec<Section> {
    let sections = filed.procedure.steps.iter().map(|step| Section {
        title: step.title.get(Lang::Nl).to_owned(),
        entries: step.questions.iter().filter_map(|question| answered(question, filed)).collect(),
    });
    sections.filter(|section| !section.entries.is_empty()).collect()
}

fn answered(question: &Question, filed: &Filed<'_>) -> Option<Entry> {
    let answer = filed.answers.get(&question.id)?;
    let label = question.label.get(Lang::Nl);
    let text = in_words(answer, question);
    Some(match filed.is_not_to_be_used(question) {
        true => entry(&[label, " ", officer::DO_NOT_USE].concat(), text),
        false => entry(label, text),
    })
}

fn in_words(answer: &Answer, question: &Question) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => messages::day(*date, Lang::Nl),
        Answer::YesNo(true) | Answer::Consent => words().yes.to_owned(),
        Answer::YesNo(false) => words().no.to_owned(),
        Answer::Choice(id) => label(id, question).to_owned(),
        Answer::Choices(ids) => ids.iter().map(|id| label(id, question)).collect::<Vec<_>>().join("\n"),
        Answer::Address(address) => address_lines(address),
        Answer::Files(files) => files.iter().map(|file| words().file(file)).collect::<Vec<_>>().join("\n"),
        Answer::Signature(signature) => match signature.drawn {
            Some(_) => [&signature.typed, officer::ALSO_DRAWN].concat(),
            None => signature.typed.clone(),
        },
    }
}

/// The label of an option, or its id if the organisation file no longer has it.
fn label<'a>(id: &'a str, question: &'a Question) -> &'a str {
    debug_assert!(matches!(question.kind, Kind::Choice | Kind::Choices));
    question.options.iter().find(|option| *option.id == *id).map_or(id, |option| option.label.get(Lang::Nl))
}

fn address_lines(address: &Address) -> String {
    let country = address.country.iter().flat_map(|country| ["\n", country]).collect::<String>();
    [&address.street, " ", &address.number, "\n", &address.postcode, " ", &address.city, &country].concat()
}

/// The words for officers are Dutch, and these are the same with je and u.
fn words() -> &'static Interface {
    interface(Lang::Nl, Tone::U)
}

fn afterwards(filed: &Filed<'_>) -> Vec<Section> {
    let outcome = messages::about(officer::indication(filed.verdict), Subject::of(filed.procedure), Lang::Nl);
    let mut indication = vec![entry(officer::INDICATION, outcome.into_owned())];
    for fired in &filed.verdict.fired {
        let source = fired.rule.source.get(Lang::Nl);
        indication
            .push(entry(officer::rule(fired.rule), [&messages::reason(fired, Lang::Nl), " (", source, ")"].concat()));
    }
    let promised = filed
        .timeline
        .iter()
        .map(|dated| entry(dated.step.who.get(Lang::Nl), messages::timeline_sentence(dated, Lang::Nl)));
    let sections = [(officer::VERDICT, indication), (officer::TIMELINE, promised.collect())];
    let sections = sections.into_iter().map(|(title, entries)| Section { title: title.to_owned(), entries });
    sections.filter(|section| !section.entries.is_empty()).collect()
}

fn entry(label: &str, text: String) -> Entry {
    Entry { label: label.to_owned(), text }
}
