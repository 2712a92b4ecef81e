//! The complaint in readable order, as an officer gets it: in a mail, a letter or a text.
//!
//! Its labels are Dutch whatever language the form was filled in in, and it says which language that was: officers read
//! Dutch, and must know in which language to answer. How it looks on paper or in a mail is for the formats.

use crate::complaint::{Address, Answer, FileInfo};
use crate::messages;
use crate::organisation::{Kind, Lang, Outcome, Question, RuleEffect};

use super::Filed;

/// The whole of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is, and for whom: "Buurthuis De Linde: klacht van een cliënt".
    pub title: String,
    /// Under what the receiver knows it: what somebody looks for in a copy.
    pub reference: Option<Entry>,
    /// What must be seen first.
    pub notices: Vec<String>,
    /// What the form knows of it.
    pub about: Vec<Entry>,
    /// The answers, by step.
    pub sections: Vec<Section>,
    /// What the form said of it, and promised.
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

/// A label and what stands behind or below it; lines are parted by LF.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The label.
    pub label: String,
    /// The text.
    pub text: String,
}

/// Makes the sheet of a complaint.
pub fn sheet(filed: &Filed<'_>) -> Sheet {
    let organisation = filed.organisation.name.get(Lang::Nl);
    let title = [organisation, ": ", filed.procedure.title.get(Lang::Nl)].concat();
    let notices = filed.notices().into_iter().map(str::to_owned).collect();
    let reference = filed.reference.map(|reference| entry("Kenmerk", reference.to_owned()));
    Sheet { title, reference, notices, about: about(filed), sections: answers(filed), afterwards: afterwards(filed) }
}

fn about(filed: &Filed<'_>) -> Vec<Entry> {
    let language = match filed.language {
        Lang::Nl => "Nederlands",
        Lang::En => "Engels",
    };
    vec![
        entry("Ingediend op", messages::moment(filed.filed_at, Lang::Nl)),
        entry("Taal van de indiener", language.to_owned()),
        entry("Regeling", filed.procedure.source.get(Lang::Nl).to_owned()),
        entry("Nummer van het formulier", filed.key.to_owned()),
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
        true => entry(&[label, " ", NOT_TO_BE_USED].concat(), text),
        false => entry(label, text),
    })
}

/// Behind the label of what must not be used, such as a number at which somebody else may answer.
const NOT_TO_BE_USED: &str = "(niet gebruiken)";

fn in_words(answer: &Answer, question: &Question) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => messages::day(*date, Lang::Nl),
        Answer::YesNo(true) | Answer::Consent => "Ja".to_owned(),
        Answer::YesNo(false) => "Nee".to_owned(),
        Answer::Choice(id) => label(id, question).to_owned(),
        Answer::Choices(ids) => ids.iter().map(|id| label(id, question)).collect::<Vec<_>>().join("\n"),
        Answer::Address(address) => address_lines(address),
        Answer::Files(files) => files.iter().map(file_line).collect::<Vec<_>>().join("\n"),
        Answer::Signature(signature) => match signature.drawn {
            Some(_) => [&signature.typed, " (ook getekend)"].concat(),
            None => signature.typed.clone(),
        },
    }
}

/// Options are shown by their label; one that a later file no longer has, by its id.
fn label<'a>(id: &'a str, question: &'a Question) -> &'a str {
    debug_assert!(matches!(question.kind, Kind::Choice | Kind::Choices), "only these have options");
    question.options.iter().find(|option| *option.id == *id).map_or(id, |option| option.label.get(Lang::Nl))
}

fn address_lines(address: &Address) -> String {
    let country = address.country.iter().flat_map(|country| ["\n", country]).collect::<String>();
    [&address.street, " ", &address.number, "\n", &address.postcode, " ", &address.city, &country].concat()
}

fn file_line(file: &FileInfo) -> String {
    [&file.name, " (", &size_in_words(file.size), ")"].concat()
}

/// "820 kB", "1,2 MB": as people say it, rounded up so that nothing is 0.
pub fn size_in_words(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return [&bytes.div_ceil(1000).to_string(), " kB"].concat();
    }
    let tenths = bytes.div_ceil(100_000);
    [&(tenths / 10).to_string(), ",", &(tenths % 10).to_string(), " MB"].concat()
}

fn afterwards(filed: &Filed<'_>) -> Vec<Section> {
    let indication = messages::about(indication(filed), filed.procedure.is_objection, Lang::Nl);
    let mut indication = vec![entry("Inschatting", indication.into_owned())];
    for fired in &filed.verdict.fired {
        let label = if fired.rule.effect == RuleEffect::Advice { "Advies" } else { "Reden" };
        let source = fired.rule.source.get(Lang::Nl);
        indication.push(entry(label, [&messages::reason(fired, Lang::Nl), " (", source, ")"].concat()));
    }
    let promised =
        filed.timeline.iter().map(|dated| entry(dated.step.who.get(Lang::Nl), messages::happening(dated, Lang::Nl)));
    let sections = [
        ("Wat het formulier ervan zegt (een aanwijzing: het oordeel is aan een mens)", indication),
        ("Wat het formulier de indiener heeft gezegd over het vervolg", promised.collect()),
    ];
    let sections = sections.into_iter().map(|(title, entries)| Section { title: title.to_owned(), entries });
    sections.filter(|section| !section.entries.is_empty()).collect()
}

/// Where no rule fired it is said that this judges nothing: a form that finds no fault could be quoted as a verdict.
fn indication(filed: &Filed<'_>) -> &'static str {
    match filed.verdict.outcome {
        Outcome::Admissible if filed.verdict.fired.is_empty() => {
            "Het formulier heeft geen opmerking. Dat is geen oordeel."
        }
        Outcome::Admissible => "Het formulier geeft alleen een advies. Dat is geen oordeel.",
        Outcome::Inadmissible => "De regeling behandelt zo'n klacht misschien niet.",
        Outcome::Late => "De termijn lijkt voorbij.",
        Outcome::OtherDoor => "Voor deze klacht lijkt een andere procedure bedoeld.",
    }
}

fn entry(label: &str, text: String) -> Entry {
    Entry { label: label.to_owned(), text }
}
