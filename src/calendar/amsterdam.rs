//! An instant, and what the calendar and the clock in Amsterdam say at it.
//!
//! The core carries no time zone database: it would cost a phone more bytes
//! than the rest of this module together. One rule takes its place, that of
//! European summer time, in force in this form since 1996: clocks go forward on
//! the last Sunday of March and back on the last Sunday of October, both at
//! 01:00 UTC. Before 1996 the answer can be off by an hour (by less than two
//! before 1940); no complaint was filed here then. Should summer time be
//! abolished, `is_summer_time` is the only place to change.
//!
//! Reading and writing an instant as text is left to `rfc3339`.

use chrono::{Datelike, NaiveDate};

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
const WINTER: i64 = HOUR;
const SUMMER: i64 = 2 * HOUR;

/// An instant, to the second, in the years 1900 to 2200 as Amsterdam counts them.
///
/// Whatever lies outside becomes the nearest instant inside. A device whose clock
/// is centuries wrong deserves a form that works, not an error about its clock; and
/// with these bounds no sum below can overflow and every year has four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// The first second of 1900 in Amsterdam.
    pub const EARLIEST: Self = Self(-2_208_992_400);

    /// The last second of 2200 in Amsterdam.
    pub const LATEST: Self = Self(7_289_650_799);

    /// The instant so many seconds after 1970-01-01T00:00:00Z, saturating.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        Self(seconds.clamp(Self::EARLIEST.0, Self::LATEST.0))
    }

    /// The instant at which clocks in Amsterdam show this date and time, saturating.
    ///
    /// Once a year an hour is skipped: 02:30 is then read as 03:30, as if the clock
    /// had not been changed yet. Once a year an hour comes twice: the first of the
    /// two is taken. An hour, minute or second that no clock shows becomes the
    /// last one that it does show.
    #[must_use]
    pub fn at(date: NaiveDate, hour: u32, minute: u32, second: u32) -> Self {
        let clock = hour.min(23) * 3_600 + minute.min(59) * 60 + second.min(59);
        let local = i64::from(date.to_epoch_days()) * DAY + i64::from(clock);
        let local = local.clamp(Self::EARLIEST.0 + WINTER, Self::LATEST.0 + WINTER);
        let in_summer = local - SUMMER;
        if is_summer_time(in_summer) { Self(in_summer) } else { Self(local - WINTER) }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix(self) -> i64 {
        self.0
    }

    /// The date in Amsterdam.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        date_of(self.local())
    }

    /// Hour, minute and second on a clock in Amsterdam.
    #[must_use]
    pub fn clock(self) -> (u32, u32, u32) {
        let second = u32::try_from(self.local().rem_euclid(DAY)).unwrap_or_default();
        (second / 3_600, second / 60 % 60, second % 60)
    }

    /// How many hours Amsterdam is ahead of UTC: 1, or 2 in summer.
    #[must_use]
    pub fn utc_offset_hours(self) -> i32 {
        if is_summer_time(self.0) { 2 } else { 1 }
    }

    /// So many hours of 60 minutes later, saturating. Across a change of the clocks the
    /// clock therefore shows an hour more or less, and nobody loses an hour of a term.
    #[must_use]
    pub fn plus_hours(self, hours: u32) -> Self {
        Self::from_unix(self.0 + i64::from(hours) * HOUR)
    }

    /// Seconds since 1970 as a clock in Amsterdam would count them.
    fn local(self) -> i64 {
        self.0 + i64::from(self.utc_offset_hours()) * HOUR
    }
}

/// Whether it is summer time in Amsterdam this many seconds after 1970.
///
/// Both changes are made at 01:00 UTC. Seen from an hour earlier they are made at
/// midnight, and the day alone decides: in March and October, whether the Sunday
/// that its week began with is the month's last one, so the 25th or later.
fn is_summer_time(unix: i64) -> bool {
    let date = date_of(unix - HOUR);
    let last_sunday_came = date.day() >= 25 + date.weekday().num_days_from_sunday();
    match date.month() {
        3 => last_sunday_came,
        4..=9 => true,
        10 => !last_sunday_came,
        _ => false,
    }
}

/// The date of a count of seconds. The bounds of [`Moment`] lie far inside those
/// of the calendar, so that the fallback is there only to rule out a panic.
fn date_of(seconds: i64) -> NaiveDate {
    i32::try_from(seconds.div_euclid(DAY)).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default()
}
