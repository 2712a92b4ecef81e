//! Organisations with any text at all in their file: an organisation file comes from elsewhere, and nothing in it may
//! become markup in a letter or a line in a calendar.

use klachtformulier::documents::{Filed, IcsWording, ics, letter};
use klachtformulier::organisation::{Lang, Organisation, Procedure, Text};

use crate::generated_letters::{attributes, check_markup};
use crate::page::read;
use crate::support::{Chance, first_example, nasty_text, with_filed};
use crate::{calendar, generated, procedure};

#[test]
fn the_texts_of_an_organisation_are_nothing_but_text_in_a_letter() {
    let (organisation, procedure) = procedure("klik-onderwijs", "klacht");
    let attributes = attributes(&organisation, &procedure);
    let mut chance = Chance(5);
    for _ in 0..generated(500) {
        let (organisation, procedure, key) = nasty(&organisation, &procedure, &mut chance);
        with_filed(&organisation, &procedure, &first_example(&procedure), Lang::Nl, |filed| {
            let page = read(&letter(&Filed { key: &key, ..filed.clone() }).unwrap());
            check_markup_of_any(page, &attributes);
        });
    }
}

#[test]
fn the_texts_of_an_organisation_are_nothing_but_text_in_a_calendar() {
    let (organisation, procedure) = procedure("klik-onderwijs", "klacht");
    let mut chance = Chance(6);
    for index in 0..generated(500) {
        let (organisation, procedure, key) = nasty(&organisation, &procedure, &mut chance);
        let language = if index % 2 == 0 { Lang::Nl } else { Lang::En };
        with_filed(&organisation, &procedure, &first_example(&procedure), language, |filed| {
            let filed = Filed { key: &key, ..filed.clone() };
            calendar::check(&filed, &ics(&filed, IcsWording::Plain).unwrap());
        });
    }
}

/// A parser reports a NUL and other characters that HTML does not allow; it leaves them out, and they have no other
/// effect.
fn check_markup_of_any(mut page: crate::page::Page, attributes: &std::collections::BTreeSet<String>) {
    page.errors.clear();
    check_markup(&page, attributes);
}

/// The same, with other texts everywhere that a letter or a calendar shows them, and another key.
fn nasty(organisation: &Organisation, procedure: &Procedure, chance: &mut Chance) -> (Organisation, Procedure, String) {
    let (mut organisation, mut procedure) = (organisation.clone(), procedure.clone());
    let text = |text: &mut Text, chance: &mut Chance| {
        text.nl = nasty_text(chance, 120);
        text.en = (chance.below(2) == 0).then(|| nasty_text(chance, 120));
    };
    text(&mut organisation.name, chance);
    text(&mut procedure.title, chance);
    text(&mut procedure.source, chance);
    for step in &mut procedure.steps.0 {
        text(&mut step.title, chance);
        step.questions.0.iter_mut().for_each(|question| text(&mut question.label, chance));
    }
    for happening in &mut procedure.timeline {
        text(&mut happening.who, chance);
        text(&mut happening.text, chance);
        happening.text.nl.push_str("{by}");
    }
    let to = &mut procedure.deliveries.letter.0[0].to;
    for line in [&mut to.name, &mut to.line, &mut to.city] {
        line.0 = nasty_text(chance, 60);
    }
    text(to.attention.as_mut().unwrap(), chance);
    (organisation, procedure, nasty_text(chance, 60))
}
