//! Letters of generated complaints, with everything in them that people, programs and attackers can type.

use std::collections::BTreeSet;

use klachtformulier::complaint::{Answer, RawAnswer};
use klachtformulier::documents::{Entry, Filed, letter, overview};
use klachtformulier::organisation::{Kind, Lang, Organisation, Procedure};

use crate::page::{Page, read};
use crate::support::{
    Chance, check_long, first_example, has_long_text, nasty_draft, procedures, roomy_organisations, with_filed,
};
use crate::{generated, page};

/// All elements that a letter can have.
const ELEMENTS: [&str; 21] = [
    "b", "bdi", "body", "br", "font", "h1", "head", "hr", "html", "meta", "p", "pre", "small", "table", "tbody", "td",
    "th", "thead", "title", "tr", "wbr",
];

#[test]
fn a_made_up_complaint_comes_back_as_it_was_and_is_nothing_but_text() {
    let organisations = roomy_organisations();
    let with_letter: Vec<_> = procedures(&organisations)
        .into_iter()
        .filter(|(_, procedure)| !procedure.deliveries.letter.is_empty())
        .map(|(organisation, procedure)| (organisation, procedure, attributes(organisation, procedure)))
        .collect();
    assert!(with_letter.len() > 3);
    let mut chance = Chance(3);
    let mut long = 0;
    for index in 0..generated(10_000) {
        let (organisation, procedure, attributes) = &with_letter[index % with_letter.len()];
        let draft = nasty_draft(procedure, &mut chance);
        let language = if index % 2 == 0 { Lang::Nl } else { Lang::En };
        with_filed(organisation, procedure, &draft, language, |filed| {
            let page = read(&letter(filed).unwrap());
            check(filed, &page, attributes);
            long += usize::from(has_long_text(filed.answers));
        });
    }
    check_long(long, generated(10_000));
}

#[track_caller]
fn check(filed: &Filed<'_>, page: &Page, attributes: &BTreeSet<String>) {
    check_markup(page, attributes);

    let overview = overview(filed);
    let expected: Vec<_> = overview
        .sections
        .iter()
        .flat_map(|section| &section.entries)
        .chain(&overview.about)
        .chain(overview.afterwards.iter().flat_map(|section| &section.entries))
        .map(|Entry { label, text }| (label.clone(), text.clone()))
        .collect();
    assert_eq!(page.rows, expected);

    let typed = |text: &str| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let name = match filed.answers.get("naam") {
        Some(Answer::Text(name)) => typed(name),
        other => panic!("{other:?}"),
    };
    assert_eq!(page.cells[1].lines().next(), Some(name.as_str()));
    assert!(page.cells[6].starts_with(&name));
}

/// Checks that it contains only the elements and attributes that every letter has.
#[track_caller]
pub(crate) fn check_markup(page: &Page, attributes: &BTreeSet<String>) {
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    for element in &page.elements {
        assert!(ELEMENTS.contains(&element.as_str()), "<{element}>");
    }
    assert!(page.attributes.is_subset(attributes), "{:?}", page.attributes.difference(attributes));
}

/// The attributes of a letter with harmless answers of every kind: no letter has others, whatever is typed.
pub(crate) fn attributes(organisation: &Organisation, procedure: &Procedure) -> BTreeSet<String> {
    let mut draft = first_example(procedure);
    for question in procedure.questions().filter(|question| question.kind == Kind::LongText) {
        draft.set(&question.id, RawAnswer::Text("een  twee".to_owned()));
    }
    let page = page::read(&with_filed(organisation, procedure, &draft, Lang::Nl, letter).unwrap());
    assert!(page.elements.contains("pre"), "a text with two spaces was among the answers");
    let names: BTreeSet<_> = page.attributes.iter().filter_map(|one| one.split([' ', '=']).nth(1)).collect();
    for refused in ["style", "class", "id", "src", "href", "background", "http-equiv", "action", "srcdoc", "data"] {
        assert!(!names.contains(refused), "{refused}");
    }
    assert!(names.iter().all(|name| !name.starts_with("on")), "{names:?}");
    page.attributes
}
