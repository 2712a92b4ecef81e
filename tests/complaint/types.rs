//! The answers that each type of question accepts, and their limits. Dates have a module of their own.

use klachtformulier::complaint::{Address, Answer, FileInfo, Part, Reason, Signature, most_characters};

use crate::every_type::{EVERY_TYPE, check, check_read};

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

#[test]
fn a_text_is_trimmed_and_counted_in_characters_as_people_count() {
    check_read("naam", r#""  Noor \t""#, text("Noor"));
    check_read("naam", r#""é́é""#, text("é́é"));
    check("naam", r#""abcdefghijklmnopqrst""#, "");
    check("naam", r#""abcdefghijklmnopqrstu""#, "too_long");
    check("naam", r#""👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦""#, "");
    check("naam", r#""No""#, "");
    check("naam", r#"" N ""#, "too_short");
    check("naam", r#""  \u00a0\u200b""#, "required");
    check("plaats", r#""  ""#, "");
    for other in ["12", "true", r#"["Noor"]"#, r#"{"typed": "Noor"}"#, r#"[{"name": "a", "size": 1}]"#] {
        check("naam", other, "wrong_type");
    }
}

#[test]
fn a_line_has_200_characters_and_a_story_10_000_unless_the_question_says_otherwise() {
    check("plaats", &format!("\"{}\"", "a".repeat(200)), "");
    check("plaats", &format!("\"{}\"", "a".repeat(201)), "too_long");
    check("verhaal", &format!("\"{}\"", "a".repeat(10_000)), "");
    check("verhaal", &format!("\"{}\"", "a".repeat(10_001)), "too_long");
    let most = |id| most_characters(EVERY_TYPE.procedure().question(id).expect("a question"));
    assert_eq!((most("naam"), most("plaats"), most("verhaal")), (20, 200, 10_000));
}

#[test]
fn every_line_of_a_story_ends_alike() {
    check_read("verhaal", r#""een\r\ntwee\rdrie\nvier""#, text("een\ntwee\ndrie\nvier"));
}

#[test]
fn an_email_address_has_its_form() {
    check_read("email", r#"" noor@example.nl ""#, text("noor@example.nl"));
    check_read("email", r#""noor＠example.nl""#, text("noor@example.nl"));
    for wrong in
        ["noor", "noor@", "@example.nl", "noor @example.nl", "noor@example..nl", "noor@gmail", "n..r@example.nl"]
    {
        check("email", &format!("\"{wrong}\""), "invalid");
    }
    check("email", r#""""#, "required");
    check("email", "false", "wrong_type");
}

#[test]
fn a_telephone_number_can_be_dialled_and_stays_as_it_was_written() {
    check_read("telefoon", r#""+31 (0)6 - 1234 5678""#, text("+31 (0)6 - 1234 5678"));
    check_read("telefoon", r#""06 12345678, ""#, text("06 12345678"));
    check_read("telefoon", r#""14 0493""#, text("14 0493"));
    for wrong in ["06 1234567", "06 123456789", "na zessen", "12345678", "612345678", "112"] {
        check("telefoon", &format!("\"{wrong}\""), "invalid");
    }
}

#[test]
fn an_address_is_whole_and_its_dutch_postcode_is_tidy() {
    let address = |postcode: &str, country: Option<&str>| {
        Answer::Address(Address {
            street: "Dorpsstraat".to_owned(),
            number: "1".to_owned(),
            postcode: postcode.to_owned(),
            city: "Ons Dorp".to_owned(),
            country: country.map(str::to_owned),
        })
    };
    let given = |postcode: &str, country: &str| {
        format!(
            r#"{{"street": "Dorpsstraat ", "number": 1, "postcode": "{postcode}", "city": "Ons Dorp", "country": "{country}"}}"#
        )
    };
    check_read("adres", &given("1234ab", ""), address("1234 AB", None));
    check_read("adres", &given(" 1234 ab ", "Nederland"), address("1234 AB", None));
    check_read("adres", &given("B-1000", "België"), address("B-1000", Some("België")));
    check("adres", &given("1234", ""), "invalid");
    check("adres", &given("1234", "NL"), "invalid");
    check("adres", &given("", "België"), "required");
    check("adres", "{}", "required");
    check("adres", r#"{"street": " ", "number": "", "postcode": "", "city": ""}"#, "required");
    check("adres", r#""Dorpsstraat 1""#, "wrong_type");
    check_part("adres", r#"{"street": "Dorpsstraat"}"#, Part::Number, Reason::PartMissing(Part::Number));
    check_part("adres", r#"{"city": "Ons Dorp"}"#, Part::Street, Reason::PartMissing(Part::Street));
    let long = format!(r#"{{"street": "{}", "number": "1", "postcode": "1234 AB", "city": "X"}}"#, "a".repeat(201));
    check_part("adres", &long, Part::Street, Reason::TooLong(200));
    check_part("adres", &given("1", &"a".repeat(201)), Part::Country, Reason::TooLong(200));
}

/// Checks that the error points at the part that must be corrected.
#[track_caller]
fn check_part(question: &str, answer: &str, part: Part, reason: Reason) {
    let found = EVERY_TYPE.file(&format!(r#"{{"{question}": {answer}}}"#)).problems;
    let found: Vec<_> = found.iter().map(|problem| (problem.question.as_str(), problem.part, problem.reason)).collect();
    assert_eq!(found, [(question, Some(part), reason)]);
}

#[test]
fn parts_may_come_apart_as_a_plain_form_sends_them() {
    let apart = r#"{"adres.street": "Dorpsstraat", "adres.number": "1 a", "adres.postcode": "1234AB",
        "adres.city": "Ons Dorp", "handtekening.typed": "Noor de Vries", "gesproken": "no", "vormen": "a"}"#;
    let (apart, together) = (EVERY_TYPE.file(apart), EVERY_TYPE.file("{}"));
    assert_eq!((apart.problems, apart.answers), (together.problems, together.answers));
}

#[test]
fn a_choice_is_one_of_the_options() {
    check_read("soort", r#""klein""#, Answer::Choice("klein".to_owned()));
    for wrong in ["Klein", "klein ", "reusachtig"] {
        check("soort", &format!("\"{wrong}\""), "unknown_option");
    }
    check("soort", r#""""#, "required");
    check("soort", r#"["klein"]"#, "wrong_type");
}

#[test]
fn choices_are_kept_in_the_order_of_the_file_and_each_once() {
    let several = |ids: &[&str]| Answer::Choices(ids.iter().map(|id| (*id).to_owned()).collect());
    check_read("vormen", r#"["c", "a"]"#, several(&["a", "c"]));
    check_read("vormen", r#"["b", "b", "b"]"#, several(&["b"]));
    check_read("vormen", r#""b""#, several(&["b"]));
    check("vormen", r#"["a", "b", "c"]"#, "too_many");
    check("vormen", r#"["a", "d"]"#, "unknown_option");
    check("vormen", "[]", "required");
    check("vormen", "true", "wrong_type");
}

#[test]
fn yes_and_no_are_answers_and_no_is_not_nothing() {
    check_read("gesproken", "false", Answer::YesNo(false));
    check_read("gesproken", r#""no""#, Answer::YesNo(false));
    check_read("gesproken", r#""yes""#, Answer::YesNo(true));
    check("gesproken", r#""""#, "required");
    check("gesproken", r#""ja""#, "unknown_option");
    check("gesproken", "1", "wrong_type");
}

#[test]
fn a_box_that_is_not_ticked_is_a_question_that_is_not_answered() {
    check_read("akkoord", "true", Answer::Consent);
    check_read("akkoord", r#""yes""#, Answer::Consent);
    check("akkoord", "false", "required");
    check("akkoord", r#""no""#, "required");
}

#[test]
fn files_have_a_number_a_size_and_a_kind() {
    let file = |name: &str, size: u64| format!(r#"{{"name": "{name}", "type": "x/y", "size": {size}}}"#);
    let given = FileInfo { name: "B.PDF".to_owned(), media_type: "x/y".to_owned(), size: 1_000_000 };
    check_read("bijlagen", &format!("[{}]", file("B.PDF", 1_000_000)), Answer::Files(vec![given]));
    check("bijlagen", &format!("[{}, {}]", file("a.pdf", 1), file("b.png", 1)), "");
    check("bijlagen", &format!("[{0}, {0}, {0}]", file("a.pdf", 1)), "too_many");
    check("bijlagen", &format!("[{}, {}]", file("a.pdf", 1), file("b.png", 1_000_001)), "too_large");
    check("bijlagen", &format!("[{}]", file("pdf", 1)), "file_type");
    check("bijlagen", &format!("[{}]", file("a.pdf.exe", 1)), "file_type");
    check("bijlagen", &format!("[{}]", file("a.pdf", 0)), "invalid");
    check("bijlagen", "[]", "required");
    for wrong in [r#"["a.pdf"]"#, r#"[{"name": "a.pdf"}]"#, r#"[{"name": "a.pdf", "size": -1}]"#, r#""a.pdf""#] {
        check("bijlagen", wrong, "wrong_type");
    }
    let second = EVERY_TYPE.file(&format!(r#"{{"bijlagen": [{}, {}]}}"#, file("a.pdf", 1), file("b.exe", 1)));
    let reasons: Vec<Reason> = second.problems.iter().map(|problem| problem.reason).collect();
    assert_eq!(reasons, [Reason::FileType(1)], "the error knows which file");
}

#[test]
fn a_signature_is_a_name_with_a_drawing_perhaps() {
    let signed = |drawn: Option<&str>| {
        Answer::Signature(Signature { typed: "Noor".to_owned(), drawn: drawn.map(str::to_owned) })
    };
    check_read("handtekening", r#""Noor""#, signed(None));
    check_read("handtekening", r#"{"typed": " Noor ", "drawn": ""}"#, signed(None));
    let drawing = "data:image/png;base64,iVBORw0KGgo=";
    check_read("handtekening", &format!(r#"{{"typed": "Noor", "drawn": "{drawing}"}}"#), signed(Some(drawing)));
    check("handtekening", &format!(r#"{{"typed": "", "drawn": "{drawing}"}}"#), "required");
    check("handtekening", r#"{"typed": "Noor", "drawn": "data:image/svg+xml,<svg/>"}"#, "invalid");
    check("handtekening", r#"{"typed": "Noor", "drawn": "https://example.nl/noor.png"}"#, "invalid");
    check("handtekening", &format!(r#"{{"typed": "{}"}}"#, "a".repeat(201)), "too_long");
    check("handtekening", "true", "wrong_type");
}

#[test]
fn what_is_null_is_not_answered() {
    check("naam", "null", "required");
    check("plaats", "null", "");
    check("schoenmaat", "null", "");
}
