//! The units of terms in words.

use crate::calendar::{Term, Unit};
use crate::organisation::Lang;

/// The unit of a term: "week" for one, "weken" for more.
pub(super) fn unit(term: Term, lang: Lang) -> &'static str {
    let [one, many] = match (term.unit, lang) {
        (Unit::Hours, Lang::Nl) => ["uur", "uur"],
        (Unit::Days, Lang::Nl) => ["dag", "dagen"],
        (Unit::Workdays, Lang::Nl) => ["werkdag", "werkdagen"],
        (Unit::Weeks, Lang::Nl) => ["week", "weken"],
        (Unit::Months, Lang::Nl) => ["maand", "maanden"],
        (Unit::Years, Lang::Nl) => ["jaar", "jaar"],
        (Unit::Hours, Lang::En) => ["hour", "hours"],
        (Unit::Days, Lang::En) => ["day", "days"],
        (Unit::Workdays, Lang::En) => ["workday", "workdays"],
        (Unit::Weeks, Lang::En) => ["week", "weeks"],
        (Unit::Months, Lang::En) => ["month", "months"],
        (Unit::Years, Lang::En) => ["year", "years"],
    };
    if term.amount == 1 { one } else { many }
}
