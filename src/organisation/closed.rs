//! When an organisation is closed, and when it works although others do not.

use chrono::NaiveDate;

use crate::calendar::Holiday;
use crate::decode::{Decode, FaultKind, Reading, words};
use crate::json::{Node, Value};

use super::values::Day;

/// The most days from the first to the last: who is closed for longer has no one to complain to. Terms are counted day by
/// day, and a slip in the year would move them all.
const LONGEST: i64 = 366;

/// Days on which it is closed: one day, or from a day to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedDays {
    /// The first.
    pub first: NaiveDate,
    /// The last, which may be the first.
    pub last: NaiveDate,
}

impl Decode for ClosedDays {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Text(_) => Day::decode(node, reading).map(|day| Self { first: day.0, last: day.0 }),
            Value::Object(_) => {
                reading.object(node, &["from", "to"])?;
                let (from, to): (Option<Day>, Option<Day>) = (reading.field(node, "from"), reading.field(node, "to"));
                let (first, last) = (from?.0, to?.0);
                if !(0..=LONGEST).contains(&last.signed_duration_since(first).num_days()) {
                    return reading.fault(node.at, || FaultKind::Stretch);
                }
                Some(Self { first, last })
            }
            _ => reading.wrong_type(node, "a day, or an object with from and to"),
        }
    }
}

words! {
    /// A public holiday.
    pub enum HolidayName {
        /// 1 January.
        NewYearsDay = "new_years_day",
        /// The Friday before Easter.
        GoodFriday = "good_friday",
        /// The Monday after Easter.
        EasterMonday = "easter_monday",
        /// 27 April, or the day before if that is a Sunday.
        KingsDay = "kings_day",
        /// 5 May.
        LiberationDay = "liberation_day",
        /// 39 days after Easter.
        AscensionDay = "ascension_day",
        /// 50 days after Easter.
        WhitMonday = "whit_monday",
        /// 25 December.
        ChristmasDay = "christmas_day",
        /// 26 December.
        BoxingDay = "boxing_day",
    }
}

impl HolidayName {
    /// The holiday with this name.
    pub fn holiday(self) -> Holiday {
        match self {
            Self::NewYearsDay => Holiday::NewYearsDay,
            Self::GoodFriday => Holiday::GoodFriday,
            Self::EasterMonday => Holiday::EasterMonday,
            Self::KingsDay => Holiday::KingsDay,
            Self::LiberationDay => Holiday::LiberationDay,
            Self::AscensionDay => Holiday::AscensionDay,
            Self::WhitMonday => Holiday::WhitMonday,
            Self::ChristmasDay => Holiday::ChristmasDay,
            Self::BoxingDay => Holiday::BoxingDay,
        }
    }
}
