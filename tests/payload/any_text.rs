//! Answers with any text in them, including text that a checked answer cannot contain: a format must not depend on how
//! answers were checked.

use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Address, Answer, Answers, FileInfo, Signature, Verdict};
use klachtformulier::documents::{Filed, fields, payload};
use klachtformulier::organisation::{Lang, Organisation, Outcome};
use serde_json::{Map, Value, json};

use crate::generated;
use crate::support::{Chance, KEY, NOW, long_text, nasty_text, organisations};

#[test]
fn the_json_holds_any_text_as_it_is() {
    let organisations = organisations();
    let mut chance = Chance(5);
    for _ in 0..generated() {
        let answers = answers(&mut chance);
        let json = with_answers(&organisations[0], &answers, payload);
        let sent: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(sent["answers"], expected(&answers));
        assert!(!json.contains(|character: char| character < ' '), "a line break in JSON of one line: {json}");
    }
}

#[test]
fn the_fields_hold_any_text_as_it_is() {
    let organisations = organisations();
    let mut chance = Chance(6);
    for _ in 0..generated() {
        let answers = answers(&mut chance);
        let sent = with_answers(&organisations[0], &answers, fields);
        let flat: Vec<(String, String)> = flat(&answers);
        assert!(sent.ends_with(&flat), "{sent:#?}\n{flat:#?}");
    }
}

/// Files a complaint with these answers, checked or not.
pub(crate) fn with_answers<T>(organisation: &Organisation, answers: &Answers, look: impl FnOnce(&Filed<'_>) -> T) -> T {
    let verdict = Verdict { outcome: Outcome::Admissible, fired: Vec::new() };
    look(&Filed {
        organisation,
        procedure: &organisation.procedures[0],
        key: KEY,
        reference: None,
        filed_at: Moment::read_rfc3339(NOW).unwrap(),
        language: Lang::Nl,
        answers,
        verdict: &verdict,
        timeline: &[],
    })
}

/// An answer of every type, with any text in it. In one of fifty, one of its thirteen texts is very long: each of them
/// at some time, including the names of files.
pub(crate) fn answers(chance: &mut Chance) -> Answers {
    let mut answers = Answers::default();
    let mut texts_before_long = if chance.below(50) == 0 { chance.below(13) } else { usize::MAX };
    let mut text = |chance: &mut Chance| {
        let is_long = texts_before_long == 0;
        texts_before_long = texts_before_long.wrapping_sub(1);
        let text = if is_long { long_text(chance, usize::MAX) } else { nasty_text(chance, 40) };
        text.replacen('k', "", chance.below(2))
    };
    answers.push("naam", Answer::Text(text(chance)));
    answers.push("omschrijving", Answer::Text(text(chance)));
    answers.push("einddatum", Answer::Date(chrono::NaiveDate::from_epoch_days(chance.below(60_000) as i32).unwrap()));
    answers.push("besproken", Answer::YesNo(chance.below(2) == 0));
    answers.push("akkoord", Answer::Consent);
    answers.push("relatie", Answer::Choice("klant".to_owned()));
    answers.push("relatie-anders", Answer::Text(text(chance)));
    answers.push("onderwerp", Answer::Choices(vec!["les".to_owned(), "sfeer".to_owned()]));
    answers.push(
        "adres",
        Answer::Address(Address {
            street: text(chance),
            number: text(chance),
            postcode: text(chance),
            city: text(chance),
            country: (chance.below(2) == 0).then(|| text(chance)),
        }),
    );
    let mut file = |chance: &mut Chance| FileInfo {
        name: text(chance),
        media_type: if chance.below(2) == 0 { "image/png".to_owned() } else { text(chance) },
        size: chance.below(3000) as u64,
    };
    answers.push("bijlagen", Answer::Files(vec![file(chance), file(chance)]));
    answers.push(
        "handtekening",
        Answer::Signature(Signature { typed: text(chance), drawn: (chance.below(2) == 0).then(|| text(chance)) }),
    );
    answers
}

/// The JSON of the answers by the design, written a second time.
fn expected(answers: &Answers) -> Value {
    let mut map = Map::new();
    for (question, answer) in answers.iter() {
        map.insert(question.to_owned(), value(answer));
    }
    Value::Object(map)
}

fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) | Answer::Choice(text) => json!(text),
        Answer::Date(date) => json!(date.to_string()),
        Answer::YesNo(value) => json!(value),
        Answer::Consent => json!(true),
        Answer::Choices(ids) => json!(ids),
        Answer::Address(Address { street, number, postcode, city, country: None }) => {
            json!({"street": street, "number": number, "postcode": postcode, "city": city})
        }
        Answer::Address(Address { street, number, postcode, city, country }) => {
            json!({"street": street, "number": number, "postcode": postcode, "city": city, "country": country})
        }
        Answer::Files(files) => {
            files.iter().map(|file| json!({"name": file.name, "type": file.media_type, "size": file.size})).collect()
        }
        Answer::Signature(Signature { typed, drawn: None }) => json!({"typed": typed}),
        Answer::Signature(Signature { typed, drawn }) => json!({"typed": typed, "drawn": drawn}),
    }
}

/// The same answers as form fields: made from the JSON, so that the two cannot differ in meaning.
pub(crate) fn flat(answers: &Answers) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (question, answer) in answers.iter() {
        match value(answer) {
            Value::Bool(value) => fields.push((question.to_owned(), if value { "yes" } else { "no" }.to_owned())),
            Value::Array(items) => {
                let chosen = items.iter().filter_map(Value::as_str);
                fields.extend(chosen.map(|id| (question.to_owned(), id.to_owned())));
            }
            Value::Object(parts) => {
                let order = ["street", "number", "postcode", "city", "country", "typed", "drawn"];
                let parts = order.iter().filter_map(|part| Some((part, parts.get(*part)?.as_str()?)));
                fields.extend(parts.map(|(part, text)| (format!("{question}.{part}"), text.to_owned())));
            }
            text => fields.push((question.to_owned(), text.as_str().unwrap().to_owned())),
        }
    }
    fields
}
