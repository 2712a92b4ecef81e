//! Every error code of the contract can be caused by something that people or programs send.

use crate::every_type::{EVERY_TYPE, check};

const ALL: [(&str, &str, &str); 13] = [
    ("required", "naam", r#""""#),
    ("too_long", "naam", r#""Een naam van meer dan twintig tekens""#),
    ("too_short", "naam", r#""N""#),
    ("invalid", "email", r#""noor""#),
    ("impossible_date", "dag", r#""30 februari 2026""#),
    ("future", "geweest", r#""2026-11-21""#),
    ("past", "komend", r#""2026-11-19""#),
    ("unknown_option", "soort", r#""reusachtig""#),
    ("too_many", "vormen", r#"["a", "b", "c"]"#),
    ("too_large", "bijlagen", r#"[{"name": "a.pdf", "type": "", "size": 1000001}]"#),
    ("file_type", "bijlagen", r#"[{"name": "a.exe", "type": "", "size": 1}]"#),
    ("unknown_question", "schoenmaat", "\"43\""),
    ("wrong_type", "naam", "12"),
];

#[test]
fn every_code_of_the_contract_comes() {
    for (code, question, answer) in ALL {
        check(question, answer, code);
    }
}

#[test]
fn errors_stand_in_the_order_of_the_questions_and_unknown_questions_last() {
    EVERY_TYPE.check_errors(
        r#"{"schoenmaat": "43", "handtekening": null, "email": "noor", "naam": null, "soort": "reusachtig"}"#,
        &[
            "naam: required",
            "email: invalid",
            "soort: unknown_option",
            "handtekening: required",
            "schoenmaat: unknown_question",
        ],
    );
}

#[test]
fn nothing_filled_in_gives_one_error_for_each_required_question() {
    let asked = EVERY_TYPE.procedure().questions().filter(|question| question.shown_when.is_none());
    let names: Vec<String> = asked.map(|question| question.id.text.clone()).collect();
    let nothing = names.iter().map(|name| format!(r#""{name}": null"#)).collect::<Vec<_>>().join(", ");
    let expected: Vec<String> =
        names.iter().filter(|name| *name != "plaats").map(|name| format!("{name}: required")).collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    EVERY_TYPE.check_errors(&format!("{{{nothing}}}"), &expected);
}
