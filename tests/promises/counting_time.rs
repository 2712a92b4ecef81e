//! The worked examples of terms, counted by the forms that promise them.
//!
//! The calendar has tests of its own; here the files are tested: each must count the right term, from the right day.

use klachtformulier::organisation::Outcome;

use crate::checks::*;
use crate::forms::{BEZWAAR, CLIENTEN, Form, KLIK, SCHOLING, TWEEDE_INSTANTIE};

/// A start date, and the last day that is in time after 3, 5, 10 and 20 workdays, 4 and 6 weeks, and 1 month.
const WORKED: [[&str; 8]; 4] = [
    ["2026-11-20", "2026-11-25", "2026-11-27", "2026-12-04", "2026-12-18", "2026-12-18", "2027-01-01", "2026-12-20"],
    ["2026-12-23", "2026-12-29", "2026-12-31", "2027-01-08", "2027-01-22", "2027-01-20", "2027-02-03", "2027-01-23"],
    ["2026-04-30", "2026-05-06", "2026-05-08", "2026-05-18", "2026-06-02", "2026-05-28", "2026-06-11", "2026-05-30"],
    ["2027-05-04", "2027-05-11", "2027-05-13", "2027-05-21", "2027-06-04", "2027-06-01", "2027-06-15", "2027-06-04"],
];

#[test]
fn the_worked_examples_hold_in_the_forms_that_count_so() {
    for [start, three, five, _, twenty, four_weeks, six_weeks, month] in WORKED {
        // The whole day of filing counts as that day, from its first second to its last.
        for clock in ["00:00:00", "23:59:59"] {
            let now = at(start, clock);
            check_date(KLIK, &now, "bevestiging", three);
            check_date(CLIENTEN, &now, "contact", five);
            check_date(KLIK, &now, "besluit", twenty);
            check_date(SCHOLING, &now, "reactie", four_weeks);
            check_date(TWEEDE_INSTANTIE, &now, "reactie", six_weeks);
            check_date(BEZWAAR, &now, "afhandeling", month);
        }
    }
}

#[test]
fn an_objection_is_in_time_to_the_last_second_of_the_tenth_workday() {
    for [start, _, _, ten, ..] in WORKED {
        check_last_day(BEZWAAR, "datum-besluit", start, ten);
    }
}

#[test]
fn a_month_ends_on_the_same_day_or_on_the_last_day_of_the_month() {
    for [start, .., month] in WORKED {
        check_last_day(SCHOLING, "einddatum", start, month);
    }
    check_last_day(SCHOLING, "einddatum", "2026-10-20", "2026-11-20");
    check_last_day(SCHOLING, "einddatum", "2026-01-31", "2026-02-28");
    check_last_day(SCHOLING, "einddatum", "2028-01-30", "2028-02-29");
    check_last_day(SCHOLING, "einddatum", "2026-08-31", "2026-09-30");
}

/// Checks that a complaint is in time until the last second of that day, and late from the first second of the next.
#[track_caller]
fn check_last_day(form: Form, question: &str, start: &str, last: &str) {
    let changes = format!(r#"{{"{question}": "{start}"}}"#);
    check_verdict(form, &at(last, "23:59:59"), &changes, Outcome::Admissible, &[]);
    let day: chrono::NaiveDate = last.parse().expect("the test writes a date");
    let next = day.succ_opt().expect("a next day").to_string();
    check_verdict(form, &at(&next, "00:00:00"), &changes, Outcome::Late, &["te-laat"]);
}

/// A local time in Amsterdam: these days are outside the weeks in which the clocks change.
fn at(day: &str, clock: &str) -> String {
    let month = day.get(5..7).expect("a date");
    let offset = if ("04".."10").contains(&month) { "+02:00" } else { "+01:00" };
    format!("{day}T{clock}{offset}")
}
