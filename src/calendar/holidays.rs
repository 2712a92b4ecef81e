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
//!   as the Friday after Ascension Day, are left out: nobody can compute them. `days_off`
//!   knows those of today for the terms of a law; an organisation that is closed then says
//!   so in its own list.
//!
//! Weekends and an organisation's own days are left to `days_off`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYearsDay,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 27 April, or the day before if that is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// 39 days after Easter.
    AscensionDay,
    /// 50 days after Easter.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
}

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
        self.on(date) != [None, None]
    }

    /// The holidays on this date, which must be in this year: one on a fixed date, and one that hangs on Easter. In some
    /// years Ascension Day is on 5 May.
    pub(super) fn on(&self, date: NaiveDate) -> [Option<Holiday>; 2] {
        [on_a_fixed_date(date), self.easter.and_then(|easter| hanging_on(easter, date))]
    }
}

fn on_a_fixed_date(date: NaiveDate) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (5, 5) => Some(Holiday::LiberationDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::BoxingDay),
        // King's Day keeps off Sundays.
        (4, 27) if date.year() >= 2014 && date.weekday() != Weekday::Sun => Some(Holiday::KingsDay),
        (4, 26) if date.year() >= 2014 && date.weekday() == Weekday::Sat => Some(Holiday::KingsDay),
        _ => None,
    }
}

fn hanging_on(easter: NaiveDate, date: NaiveDate) -> Option<Holiday> {
    match date.signed_duration_since(easter).num_days() {
        -2 => Some(Holiday::GoodFriday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}
