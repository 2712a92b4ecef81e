//! Dates that are filled in in the texts of an organisation file.

use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::{Assessment, Draft, assess};
use klachtformulier::json;
use klachtformulier::messages;
use klachtformulier::organisation::{Lang, Tone};

use crate::form::form;

fn filed(answers: &str) -> Assessment<'static> {
    let node = json::parse(answers.as_bytes()).0.expect("the test writes JSON");
    let draft = Draft::from_json(&node).expect("an object");
    let now = Moment::read_rfc3339("2026-11-20T10:00:00+01:00").expect("an instant");
    assess(form(Tone::U), &draft, now, &DaysOff::NONE)
}

#[track_caller]
fn check_happening(step: &str, answers: &str, nl: &str, en: &str) {
    let found = filed(answers);
    let dated = found.timeline.iter().find(|dated| *dated.step.id == *step).expect("every step comes");
    assert_eq!([messages::timeline_sentence(dated, Lang::Nl), messages::timeline_sentence(dated, Lang::En)], [nl, en]);
}

#[test]
fn the_date_of_a_step_is_written_out() {
    check_happening(
        "antwoord",
        "{}",
        "Antwoord komt uiterlijk vrijdag 27 november 2026.",
        "You hear by Friday 27 November 2026.",
    );
    check_happening(
        "bevestiging",
        "{}",
        "Uiterlijk zondag 22 november 2026 om 10.00 uur.",
        "By Sunday 22 November 2026 at 10:00.",
    );
}

#[test]
fn in_a_text_that_is_dutch_only_the_date_is_dutch_too_and_comes_as_often_as_it_is_asked() {
    let dutch = "Uiterlijk vrijdag 18 december 2026, en nog eens: vrijdag 18 december 2026.";
    check_happening("dutch", "{}", dutch, dutch);
}

#[test]
fn without_the_answer_it_is_counted_from_a_step_says_it_in_words() {
    check_happening("vanaf", "{}", "Een dag na het einde.", "A day after the end.");
    check_happening(
        "vanaf",
        r#"{"einddatum": "2026-11-19"}"#,
        "Vanaf het einde: vrijdag 20 november 2026.",
        "From the end: Friday 20 November 2026.",
    );
}

#[test]
fn the_last_day_that_was_in_time_is_written_out_in_the_reason_and_in_what_can_be_done() {
    let found = filed(r#"{"einddatum": "2026-10-19"}"#);
    let [late, dutch] = found.verdict.fired.as_slice() else { panic!("both rules fire") };
    assert_eq!(messages::reason(late, Lang::Nl), "De laatste dag was donderdag 19 november 2026.");
    assert_eq!(messages::reason(late, Lang::En), "The last day was Thursday 19 November 2026.");
    assert_eq!(messages::instead(late, Lang::Nl), "Na donderdag 19 november 2026 mag het ook.");
    assert_eq!(messages::instead(late, Lang::En), "You may do it after Thursday 19 November 2026 too.");
    assert_eq!(messages::reason(dutch, Lang::En), "Alleen Nederlands, tot maandag 26 oktober 2026.");
}

#[track_caller]
fn check_by_day(step: &str, nl: [&str; 2], en: [&str; 2]) {
    let found = filed("{}");
    let dated = found.timeline.iter().find(|dated| *dated.step.id == *step).expect("every step comes");
    for (lang, [heading, rest]) in [(Lang::Nl, nl), (Lang::En, en)] {
        assert_eq!(messages::timeline_by_day(dated, lang), (heading.to_owned(), rest.to_owned()));
    }
}

#[test]
fn a_step_has_its_day_as_its_heading() {
    check_by_day(
        "antwoord",
        ["Vrijdag 27 november 2026", "Antwoord komt uiterlijk vrijdag 27 november 2026."],
        ["Friday 27 November 2026", "You hear by Friday 27 November 2026."],
    );
}

#[test]
fn a_step_without_a_day_has_what_happens_as_its_heading() {
    check_by_day("vanaf", ["Een dag na het einde.", ""], ["A day after the end.", ""]);
    check_by_day(
        "oneens",
        ["Bent u het er niet mee eens?", "Dan helpt dhr. Bakker. Gratis."],
        ["Mr. Baker and Ms. Jones help you.", "That is free. Always."],
    );
}
