//! One form with a question of every type.

use std::sync::LazyLock;

use klachtformulier::complaint::Answer;

use crate::organisation::Small;

pub(crate) static EVERY_TYPE: LazyLock<Small> = LazyLock::new(|| Small::new(QUESTIONS, "", COMPLETE));

const QUESTIONS: &str = r#"
{"id": "naam", "type": "text", "label": "Naam?", "called": "uw naam", "min": 2, "max": 20},
{"id": "plaats", "type": "text", "label": "Plaats?", "called": "de plaats", "required": false},
{"id": "verhaal", "type": "long_text", "label": "Verhaal?", "called": "uw verhaal"},
{"id": "email", "type": "email", "label": "E-mail?", "called": "uw e-mailadres"},
{"id": "telefoon", "type": "telephone", "label": "Telefoon?", "called": "uw telefoonnummer"},
{"id": "adres", "type": "address", "label": "Adres?", "called": "uw adres"},
{"id": "dag", "type": "date", "label": "Dag?", "called": "de dag"},
{"id": "geweest", "type": "date", "label": "Geweest?", "called": "de dag", "range": "until_today"},
{"id": "komend", "type": "date", "label": "Komend?", "called": "de dag", "range": "from_today"},
{"id": "uur", "type": "time", "label": "Uur?", "called": "hoe laat"},
{"id": "namen", "type": "list", "label": "Namen?", "called": "de namen", "max": 3},
{"id": "soort", "type": "choice", "label": "Soort?", "called": "een soort", "options": [
    {"id": "groot", "label": "Groot"}, {"id": "klein", "label": "Klein"},
    {"id": "eigen", "label": "Anders", "own_answer": {"label": "Welke?", "called": "welke soort"}}]},
{"id": "vormen", "type": "choices", "label": "Vormen?", "called": "de vormen", "max": 2, "options": [
    {"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": "C"}]},
{"id": "gesproken", "type": "yes_no", "label": "Gesproken?", "called": "of u sprak"},
{"id": "akkoord", "type": "consent", "label": "Akkoord?", "called": "dat u akkoord bent"},
{"id": "bijlagen", "type": "files", "label": "Bijlagen?", "called": "uw bijlagen", "max": 2, "max_mb": 1,
    "file_types": ["pdf", ".png"]},
{"id": "handtekening", "type": "signature", "label": "Handtekening?", "called": "uw handtekening"}"#;

const COMPLETE: &str = r#"{
"naam": "Noor de Vries", "verhaal": "Er ging iets mis.", "email": "noor@example.nl", "telefoon": "06 12345678",
"adres": {"street": "Dorpsstraat", "number": "1 a", "postcode": "1234 AB", "city": "Ons Dorp"},
"dag": "2026-10-20", "geweest": "2026-11-20", "komend": "2026-11-20", "uur": "14:30", "namen": ["Bo Jansen"], "soort": "groot", "vormen": ["a"],
"gesproken": false, "akkoord": true, "bijlagen": [{"name": "brief.pdf", "type": "application/pdf", "size": 1000}],
"handtekening": {"typed": "Noor de Vries"}}"#;

/// Checks that an answer to one question, with valid answers to all others, gives this error, or none if `code` is
/// empty.
#[track_caller]
pub(crate) fn check(question: &str, answer: &str, code: &str) {
    let expected = if code.is_empty() { vec![] } else { vec![format!("{question}: {code}")] };
    let found = crate::organisation::errors_of(&EVERY_TYPE.file(&format!(r#"{{"{question}": {answer}}}"#)));
    assert_eq!(found, expected, "{question}: {answer}");
}

/// Checks that an answer to one question is parsed as this.
#[track_caller]
pub(crate) fn check_read(question: &str, answer: &str, read: Answer) {
    let found = EVERY_TYPE.file(&format!(r#"{{"{question}": {answer}}}"#));
    assert_eq!(found.problems, []);
    assert_eq!(found.answers.get(question), Some(&read), "{answer}");
}

#[test]
fn the_complete_answers_are_complete() {
    EVERY_TYPE.check_errors("{}", &[]);
    assert_eq!(EVERY_TYPE.file("{}").answers.iter().count(), 16, "the place is optional");
}

#[test]
fn a_time_of_day_is_written_in_one_way() {
    check_read("uur", "\"14.30 uur\"", Answer::Text("14:30".to_owned()));
    check("uur", "\"half drie\"", "invalid");
    check("uur", "14", "wrong_type");
    check("uur", "\" \"", "required");
}

#[test]
fn a_list_has_a_line_for_each_answer() {
    let names = Answer::Text("Noor de Vries\nBo Jansen".to_owned());
    check_read("namen", "[\"Noor de Vries\", \"Bo Jansen\"]", names.clone());
    check_read("namen", "\" Noor de Vries\\r\\n\\r\\n  Bo\\u0000 Jansen \"", names);
    check("namen", "[\"a\", \"b\", \"c\"]", "");
    check("namen", "[\"a\", \"b\", \"c\", \"d\"]", "too_many");
    check("namen", &format!("[\"{}\"]", "a".repeat(201)), "too_long");
    check("namen", "[]", "required");
    check("namen", "[\" \"]", "required");
    check("namen", "true", "wrong_type");
}
