//! The names of files.

use klachtformulier::calendar::Moment;
use klachtformulier::documents::file_name;

use crate::support::organisations;

#[track_caller]
fn check(organisation: usize, filed_at: &str, expected: &str) {
    let moment = Moment::read_rfc3339(filed_at).unwrap();
    let ending = expected.rsplit('.').next().unwrap();
    assert_eq!(file_name(&organisations()[organisation], moment, ending), expected);
}

#[test]
fn where_safety_is_asked_for_a_name_tells_nothing() {
    check(0, "2026-11-20T10:00:00+01:00", "document-2026-11-20.eml");
    check(0, "2026-11-20T10:00:00+01:00", "document-2026-11-20.txt");
}

#[test]
fn elsewhere_a_name_says_what_it_is_and_for_whom() {
    check(1, "2026-11-20T10:00:00+01:00", "klacht-groeimeesters-2026-11-20.eml");
    check(2, "2026-11-20T10:00:00+01:00", "klacht-klik-onderwijs-2026-11-20.html");
}

#[test]
fn the_day_in_a_name_is_that_of_amsterdam() {
    check(2, "2026-11-20T22:59:59Z", "klacht-klik-onderwijs-2026-11-20.eml");
    check(2, "2026-11-20T23:00:00Z", "klacht-klik-onderwijs-2026-11-21.eml");
}
