//! Dates as people read them.

use klachtformulier::calendar::{End, Moment};
use klachtformulier::messages;
use klachtformulier::organisation::Lang;

#[track_caller]
fn check(date: &str, nl: &str, en: &str) {
    let date = date.parse().expect("the test writes a date");
    assert_eq!([messages::day(date, Lang::Nl), messages::day(date, Lang::En)], [nl, en]);
    assert_eq!(messages::end(End::Day(date), Lang::Nl), nl);
}

#[test]
fn every_weekday_and_every_month_has_its_name() {
    check("2026-01-05", "maandag 5 januari 2026", "Monday 5 January 2026");
    check("2026-02-03", "dinsdag 3 februari 2026", "Tuesday 3 February 2026");
    check("2026-03-04", "woensdag 4 maart 2026", "Wednesday 4 March 2026");
    check("2026-04-02", "donderdag 2 april 2026", "Thursday 2 April 2026");
    check("2026-05-01", "vrijdag 1 mei 2026", "Friday 1 May 2026");
    check("2026-06-06", "zaterdag 6 juni 2026", "Saturday 6 June 2026");
    check("2026-07-05", "zondag 5 juli 2026", "Sunday 5 July 2026");
    check("2026-08-31", "maandag 31 augustus 2026", "Monday 31 August 2026");
    check("2026-09-30", "woensdag 30 september 2026", "Wednesday 30 September 2026");
    check("2026-10-20", "dinsdag 20 oktober 2026", "Tuesday 20 October 2026");
    check("2026-11-27", "vrijdag 27 november 2026", "Friday 27 November 2026");
    check("2028-12-24", "zondag 24 december 2028", "Sunday 24 December 2028");
}

#[track_caller]
fn check_moment(instant: &str, nl: &str, en: &str) {
    let moment = Moment::read_rfc3339(instant).expect("the test writes an instant");
    assert_eq!([messages::moment(moment, Lang::Nl), messages::moment(moment, Lang::En)], [nl, en]);
    assert_eq!(messages::end(End::Moment(moment), Lang::En), en);
}

#[test]
fn a_moment_is_told_as_a_clock_in_amsterdam_shows_it() {
    let (nl, en) = ("zondag 22 november 2026 om 10.05 uur", "Sunday 22 November 2026 at 10:05");
    check_moment("2026-11-22T09:05:59Z", nl, en);
    let (nl, en) = ("vrijdag 3 juli 2026 om 0.00 uur", "Friday 3 July 2026 at 0:00");
    check_moment("2026-07-02T22:00:00Z", nl, en);
}
