//! Properties of every date and every term, however far from any complaint.

use chrono::{DateTime, NaiveDate};
use klachtformulier::calendar::{DaysOff, End, Holiday, Moment, Term, Unit, add_workdays, is_workday};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_later_start_never_ends_earlier(start in dates(), term in terms(), off in days_off()) {
        let next = start.succ_opt().unwrap_or(start);
        prop_assert!(term.last_day(start, &off) <= term.last_day(next, &off));
    }

    #[test]
    fn a_longer_term_never_ends_earlier(start in dates(), term in terms(), off in days_off()) {
        let longer = Term { amount: term.amount.saturating_add(1), ..term };
        // A term that the law leaves out is not moved, and may end before one that is.
        prop_assume!(term.is_moved() == longer.is_moved());
        prop_assert!(term.last_day(start, &off) <= longer.last_day(start, &off));
    }

    #[test]
    fn no_term_ends_before_it_starts(start in dates(), term in terms(), off in days_off()) {
        prop_assert!(start <= term.last_day(start, &off));
    }

    #[test]
    fn closed_days_never_bring_an_end_nearer(start in dates(), term in terms(), off in days_off()) {
        let off = DaysOff { open_on: Vec::new(), ..off };
        prop_assert!(term.last_day(start, &DaysOff::NONE) <= term.last_day(start, &off));
    }

    #[test]
    fn an_end_moves_only_forward_and_to_a_workday(start in dates(), term in terms(), off in days_off()) {
        let moved = Term { moved: true, ..term };
        // The organisation's own days make no difference to a law.
        let is_by_law = moved.is_moved() || term.unit == Unit::Workdays;
        let days = if is_by_law { &DaysOff::NONE } else { &off };
        let (stays, moves) = (Term { moved: false, ..term }.last_day(start, days), moved.last_day(start, &off));
        prop_assert!(stays <= moves);
        prop_assert!(is_workday(moves, &DaysOff::NONE) || moves == NaiveDate::MAX || moves == stays);
    }

    #[test]
    fn so_many_workdays_are_so_many_workdays(start in dates(), n in 1..400_u16, off in days_off()) {
        let end = add_workdays(start, n, &off);
        prop_assume!(end < NaiveDate::MAX);
        prop_assert!(is_workday(end, &off));
        let counted = start
            .iter_days()
            .skip(1)
            .take_while(|&date| date <= end)
            .filter(|&date| is_workday(date, &off))
            .count();
        prop_assert_eq!(counted, usize::from(n));
    }

    #[test]
    fn a_term_is_past_when_no_day_is_left(
        start in dates(), now in moments(), term in terms(), off in days_off()
    ) {
        let left = term.days_left(start, now.date(), &off);
        prop_assert_eq!(term.is_past(start, now, &off), left < 0);
    }

    #[test]
    fn hours_never_end_after_the_last_day_of_their_date(start in moments(), amount: u16) {
        let term = Term { amount, unit: Unit::Hours, moved: false };
        let End::Moment(end) = term.end(start, &DaysOff::NONE) else {
            return Err(TestCaseError::fail("hours end at an instant"));
        };
        prop_assert!(start <= end);
        prop_assert!(end.date() <= term.last_day(start.date(), &DaysOff::NONE));
    }

    #[test]
    fn anything_but_hours_ends_on_the_last_day_of_its_date(
        start in moments(), term in terms(), off in days_off()
    ) {
        prop_assume!(term.unit != Unit::Hours);
        let expect = End::Day(term.last_day(start.date(), &off));
        prop_assert_eq!(term.end(start, &off), expect);
    }

    #[test]
    fn any_number_of_seconds_is_a_moment(seconds: i64, hours: u32) {
        let moment = Moment::from_unix(seconds);
        prop_assert!((Moment::EARLIEST..=Moment::LATEST).contains(&moment));
        prop_assert!(moment <= moment.plus_hours(hours));
    }

    #[test]
    fn any_date_and_time_is_a_moment(date in dates(), hour: u32, minute: u32, second: u32) {
        let moment = Moment::at(date, hour, minute, second);
        prop_assert!((Moment::EARLIEST..=Moment::LATEST).contains(&moment));
    }

    #[test]
    fn the_clock_leads_back_to_the_moment_or_the_hour_before(moment in moments()) {
        let (hour, minute, second) = moment.clock();
        let again = Moment::at(moment.date(), hour, minute, second);
        // One hour less, for the second of two equal hours in October.
        prop_assert!(again == moment || again.plus_hours(1) == moment);
    }

    #[test]
    fn what_is_written_is_read_as_the_same_moment(moment in moments()) {
        let text = moment.write_rfc3339();
        prop_assert_eq!(Moment::read_rfc3339(&text), Some(moment));
        let chrono = DateTime::parse_from_rfc3339(&text).expect("chrono reads it too");
        prop_assert_eq!(chrono.timestamp(), moment.unix());
        prop_assert_eq!(chrono.offset().local_minus_utc(), moment.utc_offset_hours() * 3_600);
    }

    #[test]
    fn what_is_read_is_what_chrono_reads(
        text in "(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-2][0-9]:[0-5][0-9])"
    ) {
        let chrono = DateTime::parse_from_rfc3339(&text).ok().map(|chrono| chrono.timestamp());
        let in_range = chrono.filter(|&unix| Moment::from_unix(unix).unix() == unix);
        prop_assert_eq!(Moment::read_rfc3339(&text).map(Moment::unix), in_range);
    }

    #[test]
    fn whatever_is_read_is_read_by_chrono_too(text in "\\PC{0,30}|[0-9TZ:.+ -]{19,27}") {
        if let Some(moment) = Moment::read_rfc3339(&text) {
            let chrono = DateTime::parse_from_rfc3339(&text).map(|chrono| chrono.timestamp());
            prop_assert_eq!(chrono, Ok(moment.unix()));
        }
    }
}

/// Dates of this century, of all time, and at the limits.
fn dates() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (NaiveDate::MIN.to_epoch_days(), NaiveDate::MAX.to_epoch_days());
    prop_oneof![
        4 => 16_000..47_500,
        2 => first..=last,
        1 => first..first + 800,
        1 => last - 800..=last,
        // The limits of a moment: 1900 and 2200.
        1 => -25_600..-25_500,
        1 => 84_300..84_450,
    ]
    .prop_map(|days| NaiveDate::from_epoch_days(days).expect("within the calendar"))
}

fn moments() -> impl Strategy<Value = Moment> {
    (Moment::EARLIEST.unix()..=Moment::LATEST.unix()).prop_map(Moment::from_unix)
}

fn terms() -> impl Strategy<Value = Term> {
    let amounts = prop_oneof![8 => 0..100_u16, 1 => any::<u16>(), 1 => Just(u16::MAX)];
    let units = prop_oneof![
        Just(Unit::Hours),
        Just(Unit::Days),
        Just(Unit::Workdays),
        Just(Unit::Weeks),
        Just(Unit::Months),
        Just(Unit::Years),
    ];
    (amounts, units, any::<bool>()).prop_map(|(amount, unit, moved)| Term { amount, unit, moved })
}

/// Of organisations that are closed now and then, for up to a month, and that work on some public holidays.
fn days_off() -> impl Strategy<Value = DaysOff> {
    let stretch = (dates(), 0_u64..30)
        .prop_map(|(first, days)| (first, first.checked_add_days(chrono::Days::new(days)).unwrap_or(NaiveDate::MAX)));
    let open_on = proptest::sample::subsequence(vec![Holiday::GoodFriday, Holiday::LiberationDay], 0..=2);
    (proptest::collection::vec(stretch, 0..6), open_on, proptest::collection::vec(dates(), 0..3))
        .prop_map(|(closed, open_on, equated)| DaysOff { closed, open_on, equated })
}
