//! When a question applies, in words: every question of all files, and every kind of condition. What is expected
//! is in `applies.txt`, to be read as a person would.

use std::fmt::Write;
use std::fs;
use std::sync::LazyLock;

use klachtformulier::author;
use klachtformulier::json::Position;
use klachtformulier::messages::{applies, needed};
use klachtformulier::organisation::{Condition, Expected, Id, Lang, Organisation, Procedure, Question, Required, Tone};
use proptest::prelude::*;

use crate::files::{FILES, File};
use crate::form::{LANGUAGES, TONES};
use crate::plain::{Said, check};

static ORGANISATIONS: LazyLock<Vec<Organisation>> = LazyLock::new(|| {
    let last = author::check(EVERY_CONDITION.as_bytes()).unwrap_or_else(|faults| {
        let lines = faults.iter().map(|fault| format!("{:?}: {}\n", fault.at, author::message(&fault.kind, Lang::En)));
        panic!("{}", lines.collect::<String>())
    });
    FILES.iter().map(File::organisation).chain([last]).collect()
});

/// Each form with its tone.
fn forms() -> impl Iterator<Item = (&'static Organisation, &'static Procedure, Tone)> {
    let all = |organisation: &'static Organisation| {
        organisation.procedures.iter().map(move |form| (organisation, form, form.tone.unwrap_or(organisation.tone)))
    };
    ORGANISATIONS.iter().flat_map(all)
}

fn sentences(question: &Question, form: &Procedure, lang: Lang, tone: Tone) -> Vec<String> {
    [asked_when(question, form, lang, tone), needed(question, form, lang, tone)].into_iter().flatten().collect()
}

#[test]
fn every_conditional_question_says_when() {
    let mut found = String::new();
    for (organisation, form, tone) in forms() {
        for question in form.questions() {
            let all = LANGUAGES.map(|lang| sentences(question, form, lang, tone));
            if all.iter().any(|said| !said.is_empty()) {
                writeln!(found, "{} {} {}", &*organisation.id, &*form.id, &*question.id).expect("a text");
                for sentence in all.iter().flatten() {
                    writeln!(found, "    {sentence}").expect("a text");
                }
            }
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/messages/applies.txt");
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(found == expected, "{path} should be:\n{found}");
}

#[test]
fn each_sentence_is_plain() {
    let mut all = Vec::new();
    for (_, form, _) in forms() {
        for (lang, tone) in LANGUAGES.into_iter().flat_map(|lang| TONES.map(|tone| (lang, tone))) {
            for question in form.questions() {
                let place = format!("{} {}", &*form.id, &*question.id);
                // A quoted label counts for one word.
                let said = sentences(question, form, lang, tone).into_iter().map(|text| Said {
                    place: place.clone(),
                    lang,
                    tone: Some(tone),
                    names: None,
                    text: text
                        .split('‘')
                        .map(|part| part.rsplit('’').next().unwrap_or_default())
                        .collect::<Vec<_>>()
                        .join("x"),
                });
                all.extend(said);
            }
        }
    }
    assert!(all.len() > 150, "{}", all.len());
    check(&all, &[]);
}

fn id(text: &str) -> Id {
    Id { at: Position::default(), text: text.to_owned() }
}

/// Any condition on the questions of the last form, and on one that is not there.
fn condition() -> impl Strategy<Value = Condition> {
    let value = prop_oneof![
        any::<bool>().prop_map(|is| Expected::YesNo(Position::default(), is)),
        prop::sample::select(vec!["a", "b", "c", "nergens"]).prop_map(|option| Expected::Option(id(option))),
    ];
    let question =
        || prop::sample::select(vec!["keuze", "meer", "ja-nee", "vakje", "tekst", "datum", "nergens"]).prop_map(id);
    let values = prop::collection::vec(value, 0..4);
    let leaf = prop_oneof![
        (question(), values).prop_map(|(question, values)| Condition::Is { question, values }),
        question().prop_map(|question| Condition::Answered { question }),
        Just(deadline()),
    ];
    leaf.prop_recursive(6, 64, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..5).prop_map(Condition::Any),
            inner.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

fn last_form() -> &'static Procedure {
    forms().last().expect("a form").1
}

fn deadline() -> Condition {
    let dated = last_form().question("termijn").expect("a question");
    dated.shown_when.clone().expect("a condition")
}

proptest! {
    #[test]
    fn there_is_a_sentence_exactly_where_there_is_a_condition(
        shown in prop::option::of(condition()),
        hidden in prop::option::of(condition()),
        required in prop::option::of((any::<bool>(), condition())),
    ) {
        let form = last_form();
        let mut question = form.question("tekst").expect("a question").clone();
        question.shown_when = shown;
        question.hidden_when = hidden;
        question.required = match required {
            Some((true, when)) => Required::When(when),
            Some((false, unless)) => Required::Unless(unless),
            None => Required::Always,
        };
        for (lang, tone) in LANGUAGES.into_iter().flat_map(|lang| TONES.map(|tone| (lang, tone))) {
            let when = asked_when(&question, form, lang, tone);
            prop_assert_eq!(when.is_some(), question.shown_when.is_some() || question.hidden_when.is_some());
            let need = needed(&question, form, lang, tone);
            prop_assert_eq!(need.is_some(), question.required.condition().is_some());
            for said in when.iter().chain(&need) {
                prop_assert!(said.ends_with('.') && !said.contains(['{', '}']) && !said.contains("  "), "{}", said);
            }
        }
    }
}

const EVERY_CONDITION: &str = r#"{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {},
"procedures": [{"id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
    "steps": [{"id": "stap", "title": "Stap", "questions": [
        {"id": "naam", "type": "text", "label": "Naam", "called": "uw naam"},
        {"id": "wat", "type": "long_text", "label": "Wat?", "called": "uw klacht"},
        {"id": "keuze", "type": "choice", "label": {"nl": "Welke?", "en": "Which?"}, "called": "de keuze", "required": false,
            "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": {"nl": "Geen", "en": "None"}}]},
        {"id": "meer", "type": "choices", "label": {"nl": "Welke nog?", "en": "Which more?"}, "called": "de keuzes",
            "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": "C"}]},
        {"id": "ja-nee", "type": "yes_no", "label": {"nl": "Klopt dat?", "en": "Is that right?"}, "called": "of het klopt", "required": false},
        {"id": "vakje", "type": "consent", "label": {"nl": "Akkoord", "en": "Agreed"}, "called": "dat u akkoord bent", "required": false},
        {"id": "tekst", "type": "text", "label": {"nl": "Wie?", "en": "Who?"}, "called": "wie", "required": false},
        {"id": "datum", "type": "date", "label": {"nl": "Wanneer?", "en": "When?"}, "called": "de datum", "required": false},
        {"id": "een-van", "type": "text", "label": "x", "called": "x", "required": {"unless": {"question": "keuze", "is_one_of": ["a", "b"]}},
            "shown_when": {"question": "keuze", "is_one_of": ["a", "b", "c"]}},
        {"id": "niet", "type": "text", "label": "x", "called": "x", "required": {"when": {"not": {"question": "meer", "is": "a"}}},
            "shown_when": {"not": {"question": "keuze", "is": "a"}}, "hidden_when": {"question": "meer", "is": "b"}},
        {"id": "samen", "type": "text", "label": "x", "called": "x", "required": {"unless": {"question": "tekst", "answered": true}},
            "shown_when": {"any": [{"question": "keuze", "is": "a"}, {"question": "keuze", "is": "b"}]}},
        {"id": "allebei", "type": "text", "label": "x", "called": "x", "required": {"when": {"question": "vakje", "is": true}},
            "shown_when": {"all": [{"question": "meer", "is": "a"}, {"not": {"question": "meer", "is": "b"}}, {"question": "meer", "answered": true}]}},
        {"id": "termijn", "type": "text", "label": "x", "called": "x", "required": {"when": {"question": "keuze", "answered": true}},
            "shown_when": {"past": {"question": "datum", "term": {"weeks": 4}}}},
        {"id": "nog-niet", "type": "text", "label": "x", "called": "x", "required": {"unless": {"question": "vakje", "is": true}},
            "shown_when": {"not": {"past": {"question": "datum", "term": {"months": 1}}}}},
        {"id": "verschoven", "type": "text", "label": "x", "called": "x",
            "required": {"when": {"past": {"question": "datum", "term": {"weeks": 6, "moved": true}}}},
            "shown_when": {"all": [{"any": [{"question": "keuze", "is": "a"}, {"question": "ja-nee", "is": true}]},
                {"any": [{"question": "meer", "is": "a"}, {"question": "tekst", "answered": true}]}]}},
        {"id": "ook", "type": "text", "label": "x", "called": "x", "required": {"unless": {"question": "ja-nee", "is": true}},
            "hidden_when": {"any": [{"question": "ja-nee", "is": false}, {"question": "vakje", "is": true}]}}
    ]}],
    "deliveries": {"in_person": "Kom langs."},
    "examples": [{"name": "complete", "now": "2026-11-20T10:00:00+01:00", "answers": {
        "naam": "Noor", "wat": "Iets", "meer": ["a"], "ook": "x"},
        "expect": {"outcome": "admissible"}}]}]}"#;

fn asked_when(question: &Question, form: &Procedure, lang: Lang, tone: Tone) -> Option<String> {
    applies((question.shown_when.as_ref(), question.hidden_when.as_ref()), form, lang, tone)
}
