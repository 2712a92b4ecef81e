//! Properties that hold for whatever people and programs send.

use std::sync::LazyLock;

use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::{Answer, Answers, Assessment, Draft, FileInfo, RawAnswer, assess};
use klachtformulier::json;
use klachtformulier::organisation::{Organisation, Procedure};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::every_type::EVERY_TYPE;
use crate::files::{FILES, File};

static ORGANISATIONS: LazyLock<Vec<Organisation>> = LazyLock::new(|| FILES.iter().map(File::organisation).collect());

/// All forms, including the small one with every type of question.
fn forms() -> Vec<&'static Procedure> {
    let files = ORGANISATIONS.iter().flat_map(|organisation| organisation.procedures.iter());
    files.chain([EVERY_TYPE.procedure()]).collect()
}

/// Typed text: text that is valid for some question, text that nearly is, and anything at all.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            " ",
            "x",
            "yes",
            "no",
            "noor@example.nl",
            " noor@example.nl\u{200d}",
            "06 12345678",
            "1234ab",
            "2026-10-20",
            "20 oktober '26",
            "31-11-2026",
            "2031-01-01",
            "a\r\nb\rc",
            "e\u{301}\r",
            "België",
            "nl",
            "data:image/png;base64,AAAA",
            "\u{fe0f}hart \u{2764}\u{fe0f}",
            "{by}",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,30}",
        any::<String>(),
    ]
}

/// One of the options of a form, if it has any.
fn option(form: &'static Procedure) -> impl Strategy<Value = String> {
    let options: Vec<String> = form
        .questions()
        .flat_map(|question| question.options.iter().map(|option| option.id.text.clone()))
        .chain(["anders".to_owned()])
        .collect();
    prop::sample::select(options)
}

fn given(form: &'static Procedure) -> impl Strategy<Value = RawAnswer> {
    let part = prop::sample::select(vec![
        "day", "month", "year", "street", "number", "postcode", "city", "country", "typed", "drawn", "",
    ]);
    let parts = prop::collection::vec((part.prop_map(str::to_owned), typed()), 0..8);
    let name = prop_oneof![Just("brief.pdf".to_owned()), typed()];
    let file = (name, typed(), prop_oneof![0_u64..20_000_000, any::<u64>()])
        .prop_map(|(name, media_type, size)| FileInfo { name, media_type, size });
    prop_oneof![
        4 => typed().prop_map(RawAnswer::Text),
        4 => option(form).prop_map(RawAnswer::Text),
        2 => any::<bool>().prop_map(RawAnswer::YesNo),
        2 => prop::collection::vec(prop_oneof![option(form), typed()], 0..5).prop_map(RawAnswer::Several),
        2 => parts.prop_map(RawAnswer::Parts),
        1 => prop::collection::vec(file, 0..8).prop_map(RawAnswer::Files),
        1 => Just(RawAnswer::Other),
    ]
}

/// A form with any answers, at any moment.
fn drafts() -> impl Strategy<Value = (&'static Procedure, Draft, Moment)> {
    prop::sample::select(forms()).prop_flat_map(|form| {
        let mut ids: Vec<String> = form.questions().map(|question| question.id.text.clone()).collect();
        ids.push("schoenmaat".to_owned());
        let some = |count: std::ops::Range<usize>| {
            prop::collection::vec((prop::sample::select(ids.clone()), given(form)), count)
        };
        let answers = prop_oneof![some(0..3), some(0..20)];
        // Mostly after the examples: a day of filing in the future is an error.
        let moments = prop_oneof![1 => any::<i64>(), 2 => 1_796_000_000_i64..2_000_000_000];
        (Just(form), base(form), answers, moments).prop_map(|(form, mut draft, answers, now)| {
            answers.into_iter().for_each(|(question, given)| draft.set(&question, given));
            (form, draft, Moment::from_unix(now))
        })
    })
}

/// No answers, or those of one of the form's own examples, so that many drafts are nearly valid.
fn base(form: &'static Procedure) -> impl Strategy<Value = Draft> {
    let examples: Vec<Draft> = form.examples.iter().filter_map(|example| Draft::from_json(&example.answers)).collect();
    prop_oneof![1 => Just(Draft::default()), 3 => prop::sample::select(examples)]
}

/// The answers as a form would fill them in again.
fn again(answers: &Answers) -> Draft {
    let mut draft = Draft::default();
    for (question, answer) in answers.iter() {
        draft.set(question, as_given(answer));
    }
    draft
}

fn as_given(answer: &Answer) -> RawAnswer {
    let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    match answer {
        Answer::Text(text) | Answer::Choice(text) => RawAnswer::Text(text.clone()),
        Answer::Date(date) => RawAnswer::Text(date.to_string()),
        Answer::YesNo(value) => RawAnswer::YesNo(*value),
        Answer::Choices(ids) => RawAnswer::Several(ids.clone()),
        Answer::Consent => RawAnswer::YesNo(true),
        Answer::Files(files) => RawAnswer::Files(files.clone()),
        Answer::Address(address) => RawAnswer::Parts(vec![
            part("street", &address.street),
            part("number", &address.number),
            part("postcode", &address.postcode),
            part("city", &address.city),
            part("country", address.country.as_deref().unwrap_or_default()),
        ]),
        Answer::Signature(signature) => RawAnswer::Parts(vec![
            part("typed", &signature.typed),
            part("drawn", signature.drawn.as_deref().unwrap_or_default()),
        ]),
    }
}

fn outcome<'a>(found: &'a Assessment<'_>) -> (&'a Answers, impl PartialEq + std::fmt::Debug + 'a) {
    (&found.answers, (&found.verdict, &found.timeline))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_draft_whatever_makes_the_form_panic_or_say_one_thing_twice((form, draft, now) in drafts()) {
        let found = assess(form, &draft, now, &DaysOff::NONE);
        let ids: Vec<&str> = found.problems.iter().map(|problem| problem.question.as_str()).collect();
        for (index, id) in ids.iter().enumerate() {
            prop_assert!(!ids[..index].contains(id), "{id} has two problems");
            prop_assert!(found.answers.get(id).is_none(), "{id} is an answer and a problem");
        }
        for (id, _) in found.answers.iter() {
            prop_assert!(draft.get(id).is_some(), "{id} was never filled in");
        }
    }

    #[test]
    fn answers_that_were_right_are_right_again_and_mean_the_same((form, draft, now) in drafts()) {
        let found = assess(form, &draft, now, &DaysOff::NONE);
        let second = assess(form, &again(&found.answers), now, &DaysOff::NONE);
        prop_assert_eq!(outcome(&second), outcome(&found));
        if found.problems.is_empty() {
            prop_assert_eq!(second.problems, vec![]);
        }
    }

    #[test]
    fn whatever_json_is_sent_makes_no_panic((form, text) in sent()) {
        let node = json::parse(text.as_bytes()).0.expect("it is JSON");
        if let Some(draft) = Draft::from_json(&node) {
            let found = assess(form, &draft, Moment::from_unix(1_763_629_200), &DaysOff::NONE);
            prop_assert!(found.problems.len() + found.answers.iter().count() > 0, "each form asks for a name");
        }
    }
}

/// Half of the drafts are close enough to a valid one, so that the properties above are also tested on complete
/// complaints.
#[test]
fn a_good_part_of_the_drafts_is_complete() {
    let mut runner = TestRunner::deterministic();
    let complete = (0..400).filter(|_| {
        let (form, draft, now) = drafts().new_tree(&mut runner).expect("a draft").current();
        assess(form, &draft, now, &DaysOff::NONE).problems.is_empty()
    });
    let complete = complete.count();
    assert!((40..360).contains(&complete), "{complete} of 400 are complete");
}

/// A form, and any JSON as answers to it.
fn sent() -> impl Strategy<Value = (&'static Procedure, String)> {
    prop::sample::select(forms()).prop_flat_map(|form| {
        let mut keys: Vec<String> = form.questions().map(|question| question.id.text.clone()).collect();
        let dotted: Vec<String> = keys.iter().map(|id| format!("{id}.day")).collect();
        keys.extend(dotted);
        keys.extend(["name", "size", "type", "day", "street", "typed", ".", ""].map(str::to_owned));
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            typed().prop_map(Value::from),
        ];
        let value = leaf.prop_recursive(3, 16, 4, move |inner| {
            let key = prop::sample::select(keys.clone());
            prop_oneof![
                1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                3 => prop::collection::vec((key, inner), 0..8).prop_map(|members| members.into_iter().collect()),
            ]
        });
        (Just(form), value.prop_map(|value| value.to_string()))
    })
}
