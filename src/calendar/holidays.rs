//! The public holidays of the Netherlands: those of the Algemene termijnenwet,
//! article 3, and no others.
//!
//! - 5 May counts in every year. Many employers give the day off once in five years,
//!   but article 3 names it without that condition, and a list on which the
//!   organisation and the complainant must agree cannot depend on an employer.
//! - Good Friday counts: the second paragraph puts it on a par with the others.
//! - Easter Sunday and Whit Sunday are not on the list. They are Sundays already.
//! - King's Day counts from 2014, its first year. Queen's Day before it is left
//!   out: no term that this form counts begins that long ago.
//! - Days that a royal decree puts on a par for some years (the third paragraph), such
//!   as the Friday after Ascension Day, are left out: nobody can compute them. An
//!   organisation that is closed then says so in its own list.
//!
//! Weekends and an organisation's own closed days are left to `workdays`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether this is one of the nine public holidays of its year.
#[must_use]
pub fn is_public_holiday(date: NaiveDate) -> bool {
    Holidays::of(date.year()).contains(date)
}

/// Easter Sunday in the Gregorian calendar, or `None` in a year that the calendar cannot hold.
#[must_use]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    // The algorithm of 1876 by an unknown correspondent of Nature, as Meeus gives it in
    // Astronomical Algorithms, chapter 8. Rounding is towards minus infinity, so that
    // the cycle of 5,700,000 years runs on unbroken before the year 0.
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - century.div_euclid(4) - moon_correction + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - full_moon - in_century % 4).rem_euclid(7);
    let weeks_too_late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    // Counted from 0 for 22 March, the earliest day that Easter can fall on.
    let after_22_march = full_moon + to_sunday - 7 * weeks_too_late;
    let days = u64::try_from(after_22_march).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days))
}

/// The holidays of one year. Whoever asks for many days keeps it and asks again only
/// when the year changes, since Easter is most of the work.
pub(super) struct Holidays {
    year: i32,
    easter: Option<NaiveDate>,
}

impl Holidays {
    pub(super) fn of(year: i32) -> Self {
        Self { year, easter: easter_sunday(year) }
    }

    /// The same, or those of another year.
    pub(super) fn turned_to(self, year: i32) -> Self {
        if self.year == year { self } else { Self::of(year) }
    }

    /// `date` must be in this year.
    pub(super) fn contains(&self, date: NaiveDate) -> bool {
        is_on_a_fixed_date(date) || self.easter.is_some_and(|easter| hangs_on(easter, date))
    }
}

fn is_on_a_fixed_date(date: NaiveDate) -> bool {
    match (date.month(), date.day()) {
        // New Year's Day, Liberation Day, both Christmas days.
        (1, 1) | (5, 5) | (12, 25 | 26) => true,
        // King's Day, which keeps off Sundays.
        (4, 27) => date.year() >= 2014 && date.weekday() != Weekday::Sun,
        (4, 26) => date.year() >= 2014 && date.weekday() == Weekday::Sat,
        _ => false,
    }
}

fn hangs_on(easter: NaiveDate, date: NaiveDate) -> bool {
    let after_easter = date.signed_duration_since(easter).num_days();
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    matches!(after_easter, -2 | 1 | 39 | 50)
}
