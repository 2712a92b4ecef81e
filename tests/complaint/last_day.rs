//! The last day of a rule: the day before it began to fire, whatever its condition is made of.

use chrono::{Days, NaiveDate};
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Assessment, assess};
use klachtformulier::decode::Fault;
use proptest::prelude::*;

use crate::organisation::{NOW, Small};

/// A form with one rule, which fires on this condition, but not where the other holds; or what `check` has against it.
fn checked(when: &str, unless: Option<&str>) -> Result<Small, Vec<Fault>> {
    let question =
        |(id, kind)| format!(r#"{{"id": "{id}", "type": "{kind}", "label": "?", "called": "het", "required": false}}"#);
    let questions =
        [("ontstaan", "date"), ("einde", "date"), ("ernstig", "yes_no"), ("gemeld", "yes_no")].map(question);
    let unless = unless.map(|unless| format!(r#""unless": {unless},"#)).unwrap_or_default();
    let rules = format!(
        r#""rules": [{{"id": "laat", "when": {when}, {unless} "effect": "late", "reason": "r", "source": "s", "instead": "i"}}],"#
    );
    Small::checked(&questions.join(", "), &rules, "{}")
}

fn past(question: &str, term: &str) -> String {
    format!(r#"{{"past": {{"question": "{question}", "term": {term}}}}}"#)
}

/// The last day that is told, if the rule fires.
fn told(assessment: &Assessment<'_>) -> Option<Option<NaiveDate>> {
    assessment.verdict.fired.first().map(|fired| fired.last_day)
}

#[track_caller]
fn check(when: &str, unless: Option<&str>, answers: &str, last: Option<&str>) {
    let small = checked(when, unless).expect("a condition that can hold");
    let last = last.map(|day| day.parse().expect("a date"));
    assert_eq!(told(&small.file(answers)), Some(last), "{when} unless {unless:?}, with {answers}");
}

const BOTH: &str = r#"{"ontstaan": "2026-10-01", "einde": "2026-10-15"}"#;

#[test]
fn the_last_of_two_terms_decides_where_both_must_be_over() {
    let [first, second] = [past("ontstaan", r#"{"workdays": 14}"#), past("einde", r#"{"days": 30}"#)];
    check(&format!(r#"{{"all": [{first}, {second}]}}"#), None, BOTH, Some("2026-11-14"));
    check(&format!(r#"{{"all": [{second}, {first}]}}"#), None, BOTH, Some("2026-11-14"));
}

#[test]
fn the_first_of_two_terms_decides_where_one_is_enough() {
    let [first, second] = [past("ontstaan", r#"{"workdays": 14}"#), past("einde", r#"{"days": 30}"#)];
    check(&format!(r#"{{"any": [{second}, {first}]}}"#), None, BOTH, Some("2026-10-21"));
    check(&format!(r#"{{"any": [{first}, {second}]}}"#), None, r#"{"einde": "2026-10-15"}"#, Some("2026-11-14"));
}

#[test]
fn a_term_that_ends_what_excepts_counts_too() {
    let [first, second] = [past("ontstaan", r#"{"weeks": 2}"#), past("einde", r#"{"weeks": 4}"#)];
    check(&first, Some(&format!(r#"{{"not": {second}}}"#)), BOTH, Some("2026-11-12"));
}

#[test]
fn what_fires_before_any_term_is_over_has_no_last_day() {
    let when = format!(r#"{{"any": [{}, {{"question": "ernstig", "is": true}}]}}"#, past("einde", r#"{"days": 30}"#));
    check(&when, None, r#"{"einde": "2026-10-15", "ernstig": true}"#, None);
    check(&when, None, r#"{"einde": "2026-10-15", "ernstig": false}"#, Some("2026-11-14"));
    check(&format!(r#"{{"not": {}}}"#, past("einde", r#"{"weeks": 8}"#)), None, BOTH, None);
}

/// Conditions of any shape, on two dates and two questions.
fn condition() -> impl Strategy<Value = String> {
    let question = prop::sample::select(vec!["ontstaan", "einde"]);
    let unit = prop::sample::select(vec!["days", "workdays", "weeks", "hours", "months"]);
    let term = (question, unit, 1_u16..20).prop_map(|(question, unit, amount)| {
        past(question, &format!(r#"{{"{unit}": {}}}"#, if unit == "months" { 1 } else { amount }))
    });
    let fact = (prop::sample::select(vec!["ernstig", "gemeld"]), any::<bool>())
        .prop_map(|(id, yes)| format!(r#"{{"question": "{id}", "is": {yes}}}"#));
    prop_oneof![4 => term, 1 => fact].prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4)
                .prop_map(|parts| format!(r#"{{"all": [{}]}}"#, parts.join(", "))),
            prop::collection::vec(inner.clone(), 1..4)
                .prop_map(|parts| format!(r#"{{"any": [{}]}}"#, parts.join(", "))),
            inner.prop_map(|part| format!(r#"{{"not": {part}}}"#)),
        ]
    })
}

fn answers() -> impl Strategy<Value = String> {
    let date = prop::option::weighted(0.9, 0_u64..120);
    let yes = prop::option::weighted(0.8, any::<bool>());
    (date.clone(), date, yes.clone(), yes).prop_map(|(from, to, serious, told)| {
        let today: NaiveDate = NOW[..10].parse().expect("a date");
        let date = |id: &str, days: Option<u64>| days.map(|days| format!(r#""{id}": "{}""#, today - Days::new(days)));
        let yes = |id: &str, yes: Option<bool>| yes.map(|yes| format!(r#""{id}": {yes}"#));
        let all = [date("ontstaan", from), date("einde", to), yes("ernstig", serious), yes("gemeld", told)];
        format!("{{{}}}", all.into_iter().flatten().collect::<Vec<_>>().join(", "))
    })
}

/// How many days a term here can be over at most, and one week more.
const DAYS: u64 = 160;

/// The day before the rule began to fire, found by trying each day.
fn found(small: &Small, answers: &str) -> Option<NaiveDate> {
    let (draft, off) = (small.draft(answers), small.days_off());
    let now = Moment::read_rfc3339(NOW).expect("an instant");
    let fires = |day: &NaiveDate| told(&assess(small.procedure(), &draft, Moment::at(*day, 10, 0, 0), &off)).is_some();
    (1..DAYS).map(|back| now.date() - Days::new(back)).find(|day| !fires(day))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn it_is_what_trying_every_day_finds(
        when in condition(),
        unless in prop::option::of(condition()),
        all in prop::collection::vec(answers(), 8),
    ) {
        // A condition that can never hold is a fault.
        let Ok(small) = checked(&when, unless.as_deref()) else { return Ok(()) };
        for answers in all {
            if let Some(last) = told(&small.file(&answers)) {
                prop_assert_eq!(last, found(&small, &answers), "{} unless {:?}, with {}", &when, &unless, answers);
            }
        }
    }
}
