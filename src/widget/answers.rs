//! What was answered, in words, under the questions as they were asked.

use crate::complaint::{Address, Answer, Answers};
use crate::procedure::Question;
use crate::texts;

use super::element::{Made, classed, el};
use super::form::Form;

pub(super) fn answers(form: &Form, answers: &Answers) -> Made {
    let questions = form.procedure.questions();
    let answered = questions.filter_map(|question| Some((question, answers.get(&question.id)?)));
    classed("dl", "answers").children(answered.map(|(question, answer)| {
        let label = el("dt").said(&question.label, form.lang);
        el("div").child(label).child(el("dd").text(in_words(form, question, answer)))
    }))
}

fn in_words(form: &Form, question: &Question, answer: &Answer) -> String {
    let words = form.words;
    let option = |id: &String| {
        let found = question.options.iter().find(|option| option.id.text == *id);
        found.map_or("", |option| option.label.get(form.lang))
    };
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => texts::day(*date, form.lang),
        Answer::YesNo(true) | Answer::Consent => words.yes.to_owned(),
        Answer::YesNo(false) => words.no.to_owned(),
        Answer::Choice(id) => option(id).to_owned(),
        Answer::Choices(ids) => ids.iter().map(option).collect::<Vec<_>>().join("\n"),
        Answer::Address(Address { street, number, postcode, city, country }) => {
            let country = country.as_deref().map_or_else(String::new, |country| ["\n", country].concat());
            [street, " ", number, "\n", postcode, " ", city, &country].concat()
        }
        Answer::Files(files) => files.iter().map(|file| words.file(file)).collect::<Vec<_>>().join("\n"),
        Answer::Signature(signature) => signature.typed.clone(),
    }
}
