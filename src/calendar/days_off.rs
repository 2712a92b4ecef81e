//! The days that are no workdays: for an organisation, and in a term that a law sets.

use chrono::{Datelike, NaiveDate, Weekday};

use super::holidays::{Holiday, Holidays};

/// The days that a royal decree put on a par with the public holidays, under article 3, paragraph 3, of the Algemene
/// termijnenwet: mostly the Friday after Ascension Day, and days between a holiday and a weekend.
const EQUATED: [(i32, u32, u32); 5] = [(2026, 1, 2), (2026, 5, 15), (2027, 5, 7), (2028, 4, 28), (2028, 5, 26)];

/// What an organisation says of its own days, and of later decrees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysOff {
    /// When it is closed, beside weekends and public holidays: the first and the last day of each stretch, in any order.
    pub closed: Vec<(NaiveDate, NaiveDate)>,
    /// The public holidays on which it works.
    pub open_on: Vec<Holiday>,
    /// Days that a decree puts on a par with the public holidays, where the program does not know it yet.
    pub equated: Vec<NaiveDate>,
}

impl DaysOff {
    /// Of an organisation that works on every day that is in no weekend and no public holiday.
    pub const NONE: Self = Self { closed: Vec::new(), open_on: Vec::new(), equated: Vec::new() };

    /// Whether the organisation does not work on this day. The holidays must be those of its year.
    pub(super) fn has(&self, day: NaiveDate, holidays: &Holidays) -> bool {
        is_weekend(day)
            || holidays.on(day).iter().flatten().any(|holiday| !self.open_on.contains(holiday))
            || self.closed.iter().any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// Whether the day is a Saturday, a Sunday or a public holiday for the Algemene termijnenwet, which knows nothing of
    /// the days of an organisation. The holidays must be those of its year.
    pub(super) fn has_by_law(&self, day: NaiveDate, holidays: &Holidays) -> bool {
        is_weekend(day)
            || holidays.contains(day)
            || EQUATED.contains(&(day.year(), day.month(), day.day()))
            || self.equated.contains(&day)
    }
}

/// Closed on each of these days.
impl FromIterator<NaiveDate> for DaysOff {
    fn from_iter<T: IntoIterator<Item = NaiveDate>>(days: T) -> Self {
        Self { closed: days.into_iter().map(|day| (day, day)).collect(), ..Self::NONE }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
