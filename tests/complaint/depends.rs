//! What depends on the answers: steps of the timeline, and the first of several ways that applies.

use std::sync::LazyLock;

use klachtformulier::calendar::{End, Moment};
use klachtformulier::complaint::{Context, first};

use crate::organisation::{NOW, Small};

static DEPENDS: LazyLock<Small> = LazyLock::new(|| {
    Small::new(
        r#"{"id": "commissie", "type": "yes_no", "label": "?", "called": "of", "required": false},
           {"id": "einde", "type": "date", "label": "?", "called": "de dag", "required": false}"#,
        r#""timeline": [
            {"id": "tien", "who": "w", "text": "{by}", "term": {"weeks": 10}, "when": {"question": "commissie", "is": true}},
            {"id": "zes", "who": "w", "text": "{by}", "term": {"weeks": 6}, "unless": {"question": "commissie", "is": true}},
            {"id": "beide", "who": "w", "text": "{by}", "term": {"weeks": 1},
                "when": {"question": "einde", "answered": true}, "unless": {"question": "commissie", "is": false}},
            {"id": "streven", "who": "w", "text": "{aim} {by} {postponed}", "term": {"weeks": 6, "moved": true},
                "aim": {"weeks": 2}, "postponed": {"weeks": 4, "moved": true}},
            {"id": "werkdagen", "who": "w", "text": "{by} {postponed}", "term": {"workdays": 3, "moved": true},
                "postponed": {"workdays": 3, "moved": true}},
            {"id": "uren", "who": "w", "text": "{by} {postponed}", "term": {"hours": 48}, "postponed": {"hours": 24}},
            {"id": "ontvangst", "who": "w", "text": "{by}", "term": {"workdays": 5}, "from": "receipt",
                "otherwise": "vijf werkdagen na ontvangst"},
            {"id": "antwoord", "who": "w", "text": "{by} {postponed}", "term": {"weeks": 2}, "postponed": {"weeks": 1},
                "from": {"answer": "einde"}, "otherwise": "later"}
        ],"#,
        "{}",
    )
});

#[track_caller]
fn steps(answers: &str, expected: &[&str]) {
    let found = DEPENDS.file(answers);
    let ids: Vec<&str> = found.timeline.iter().map(|dated| &*dated.step.id).take_while(|id| *id != "streven").collect();
    assert_eq!(ids, expected, "{answers}");
}

/// Unknown is not true: it neither brings a step nor takes one away.
#[test]
fn a_step_is_there_when_its_condition_holds_and_its_exception_does_not() {
    steps("{}", &["zes"]);
    steps(r#"{"commissie": true}"#, &["tien"]);
    steps(r#"{"commissie": false}"#, &["zes"]);
    steps(r#"{"einde": "2026-11-01"}"#, &["zes", "beide"]);
    steps(r#"{"einde": "2026-11-01", "commissie": true}"#, &["tien", "beide"]);
    steps(r#"{"einde": "2026-11-01", "commissie": false}"#, &["zes"]);
}

/// The aim, the limit, and the limit after a postponement.
#[track_caller]
fn dates(now: &str, answers: &str, step: &str, expected: [Option<&str>; 3]) {
    let found = DEPENDS.file_at(now, answers);
    let dated = found.timeline.iter().find(|dated| *dated.step.id == *step).expect("the step is there");
    let dates = [dated.aim, dated.by, dated.postponed].map(|end| end.map(End::written));
    assert_eq!(dates.each_ref().map(Option::as_deref), expected, "{step} at {now}");
}

#[test]
fn an_aim_comes_before_the_term_and_a_postponement_after_it() {
    dates(NOW, "{}", "streven", [Some("2026-12-04"), Some("2027-01-04"), Some("2027-01-29")]);
    dates(NOW, "{}", "uren", [None, Some("2026-11-22T10:00:00+01:00"), Some("2026-11-23T10:00:00+01:00")]);
    dates(NOW, r#"{"einde": "2026-11-02"}"#, "antwoord", [None, Some("2026-11-16"), Some("2026-11-23")]);
    dates(NOW, "{}", "antwoord", [None, None, None]);
}

/// Six weeks that end on a free day end later, but six weeks and four are ten from the start.
#[test]
fn a_postponement_goes_on_from_the_end_before_it_was_moved() {
    // Six weeks end on Friday 1 January 2027, New Year's Day, so on Monday; ten weeks end on a Friday.
    dates("2026-11-20T10:00:00+01:00", "{}", "streven", [Some("2026-12-04"), Some("2027-01-04"), Some("2027-01-29")]);
    // Ten weeks end on Christmas Day, so after the weekend.
    dates("2026-10-16T10:00:00+02:00", "{}", "streven", [Some("2026-10-30"), Some("2026-11-27"), Some("2026-12-28")]);
}

/// A day on which the organisation is closed is one for the law: 24 December, here.
#[test]
fn a_postponement_counts_the_workdays_of_the_law_where_the_term_does() {
    dates("2026-12-21T10:00:00+01:00", "{}", "werkdagen", [None, Some("2026-12-24"), Some("2026-12-30")]);
}

#[test]
fn a_term_from_the_receipt_is_known_only_where_the_form_sends_it() {
    let found = DEPENDS.file("{}");
    let dated = found.timeline.iter().find(|dated| *dated.step.id == *"ontvangst").expect("the step is there");
    assert_eq!(dated.by.map(End::written).as_deref(), Some("2026-11-27"));
    assert_eq!(dated.sent_by_hand().by, None);
    let aimed = found.timeline.iter().find(|dated| *dated.step.id == *"uren").expect("the step is there");
    let by_hand = [aimed.sent_by_hand().by, aimed.sent_by_hand().postponed].map(|end| end.map(End::written));
    assert_eq!(by_hand.each_ref().map(Option::as_deref), [Some("2026-11-22"), Some("2026-11-23")]);
}

#[test]
fn of_several_ways_the_first_that_applies_counts() {
    let file = format!(
        r#"{{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {{}}, "procedures": [{{
            "id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
            "steps": [{{"id": "stap", "title": "Stap", "questions": [
                {{"id": "over", "type": "yes_no", "label": "?", "called": "of", "required": false}}]}}],
            "deliveries": {{"mail": [
                {{"to": "een@example.nl", "subject": "s", "when": {{"question": "over", "is": true}}}},
                {{"to": "twee@example.nl", "subject": "s", "unless": {{"question": "over", "is": false}}}},
                {{"to": "drie@example.nl", "subject": "s"}}]}},
            "examples": [{{"name": "e", "now": "{NOW}", "answers": {{}}, "expect": {{"outcome": "admissible"}}}}]}}]}}"#
    );
    let organisation = klachtformulier::author::check(file.as_bytes()).expect("the file is right");
    let procedure = organisation.procedure("klacht").expect("a procedure");
    let now = Moment::read_rfc3339(NOW).expect("a moment");
    let off = organisation.days_off();
    let to = |answers: &str| {
        let node = klachtformulier::json::parse(answers.as_bytes()).0.expect("JSON");
        let draft = klachtformulier::complaint::Draft::from_json(&node).expect("an object");
        let found = klachtformulier::complaint::assess(procedure, &draft, now, &off);
        let context = Context { answers: &found.answers, now, off: &off };
        first(&procedure.deliveries.mail, context).map(|mail| mail.to.text.clone())
    };
    assert_eq!(to(r#"{"over": true}"#).as_deref(), Some("een@example.nl"));
    assert_eq!(to("{}").as_deref(), Some("twee@example.nl"));
    assert_eq!(to(r#"{"over": false}"#).as_deref(), Some("drie@example.nl"));
    assert_eq!(procedure.deliveries.mail.always(), None);
}
