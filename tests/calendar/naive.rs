//! A second calendar, naive on purpose: all days from 2014 on in one long list, made one by one, and every question is
//! answered by walking along it. It uses nothing of `klachtformulier`, and of chrono only the type of the results. If
//! it and the calendar agree on every day, both would have to be wrong in the same way.

use chrono::NaiveDate;
use std::sync::LazyLock;

pub(crate) static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::turn_leaves);

const FIRST_YEAR: i32 = 2014;
const LAST_YEAR: i32 = 2105;
const SATURDAY: u8 = 5;
/// The decrees of 2023 and later, for the years from 2026 on.
const DECREED: [&str; 5] = ["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"];
const SUNDAY: u8 = 6;

/// An index in the list: the number of days after 2014-01-01.
pub(crate) type Place = usize;

pub(crate) struct Calendar {
    days: Vec<Day>,
    /// The index of the first day of each month.
    months: Vec<Place>,
}

struct Day {
    date: NaiveDate,
    weekday: u8,
    holiday: bool,
}

impl Calendar {
    /// Every day from 2014-01-01 to 2099-12-31, with its index.
    pub(crate) fn days_2014_to_2099(&self) -> impl Iterator<Item = (Place, NaiveDate)> + '_ {
        let end = self.months[(2100 - 2014) * 12];
        (0..end).map(|place| (place, self.date(place)))
    }

    pub(crate) fn date(&self, place: Place) -> NaiveDate {
        self.days[place].date
    }

    pub(crate) fn is_holiday(&self, place: Place) -> bool {
        self.days[place].holiday
    }

    pub(crate) fn is_workday(&self, place: Place, closed: &[NaiveDate]) -> bool {
        let day = &self.days[place];
        day.weekday < SATURDAY && !day.holiday && !closed.contains(&day.date)
    }

    pub(crate) fn nth_workday_after(&self, place: Place, n: usize, closed: &[NaiveDate]) -> NaiveDate {
        let nth = (place + 1..self.days.len()).filter(|&place| self.is_workday(place, closed)).nth(n - 1);
        self.date(nth.expect("the row is long enough"))
    }

    pub(crate) fn months_after(&self, place: Place, n: usize) -> NaiveDate {
        let month = self.months.partition_point(|&first| first <= place) - 1;
        let day = place - self.months[month];
        let last = self.months[month + n + 1] - 1;
        self.date((self.months[month + n] + day).min(last))
    }

    /// The end of a term that a law sets, which would end at `end`: the first day from there that is not a Saturday, a
    /// Sunday, a public holiday or a day of a decree, and with as many of such days before it as the term must hold.
    pub(crate) fn end_by_law(&self, start: Place, end: Place, holds: usize) -> NaiveDate {
        let decreed = DECREED.map(super::day);
        let counts = |place: &Place| self.is_workday(*place, &decreed);
        let at =
            (end..self.days.len()).find(|place| counts(place) && (start + 1..=*place).filter(counts).count() >= holds);
        self.date(at.expect("the row is long enough"))
    }

    fn turn_leaves() -> Self {
        let mut days = Vec::new();
        let mut months = Vec::new();
        // 1 January 2014 was a Wednesday.
        let mut weekday = 2;
        for year in FIRST_YEAR..=LAST_YEAR {
            for month in 1..=12 {
                months.push(days.len());
                for number in 1..=days_in(year, month) {
                    let date = NaiveDate::from_ymd_opt(year, month, number).expect("a leaf");
                    days.push(Day { date, weekday, holiday: false });
                    weekday = (weekday + 1) % 7;
                }
            }
        }
        let mut calendar = Self { days, months };
        calendar.mark_fixed_holidays();
        calendar.mark_holidays_around_easter();
        calendar
    }

    fn mark_fixed_holidays(&mut self) {
        for january in (0..self.months.len()).step_by(12) {
            let new_year = self.months[january];
            let kings_day = self.months[january + 3] + 26;
            let liberation_day = self.months[january + 4] + 4;
            let christmas = self.months[january + 11] + 24;
            let early = usize::from(self.days[kings_day].weekday == SUNDAY);
            for place in [new_year, kings_day - early, liberation_day, christmas, christmas + 1] {
                self.days[place].holiday = true;
            }
        }
    }

    fn mark_holidays_around_easter(&mut self) {
        let easters = easters();
        let mut seen = 0;
        for easter in 0..self.days.len() {
            if easters.contains(&self.days[easter].date) {
                assert_eq!(self.days[easter].weekday, SUNDAY);
                seen += 1;
                for place in [easter - 2, easter + 1, easter + 39, easter + 50] {
                    self.days[place].holiday = true;
                }
            }
        }
        assert_eq!(seen, LAST_YEAR - FIRST_YEAR + 1);
    }
}

/// The Easter Sundays in the fixture, in order.
pub(crate) fn easters() -> Vec<NaiveDate> {
    include_str!("easter.txt").lines().skip(1).map(super::day).collect()
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}
