//! When a rule fires, and since when.

use chrono::NaiveDate;

use crate::calendar::Moment;
use crate::organisation::{DeadlinePassed, Rule};

use super::evaluate::{Context, is_true};

/// Whether a rule fires: its condition holds, and what excepts from it is not known to.
pub fn fires(rule: &Rule, context: Context<'_>) -> bool {
    is_true(&rule.when, context) && !rule.unless.as_ref().is_some_and(|unless| is_true(unless, context))
}

/// For a rule that fires: the last day on which it did not yet, the day before the stretch of days begins in which it
/// does. `None`: with these answers it has always fired.
pub fn last_day(rule: &Rule, context: Context<'_>) -> Option<NaiveDate> {
    // Only the end of a term changes what a condition says from one day to the next.
    let deadlines = rule.deadlines();
    let end = |passed: &&DeadlinePassed| {
        let date = context.answers.date(&passed.question)?;
        Some(passed.term.term.last_day(date, context.off))
    };
    let mut began = context.now.date();
    while let Some(end) = deadlines.iter().filter_map(end).filter(|end| *end < began).max() {
        if !fires(rule, Context { now: Moment::at(end, 12, 0, 0), ..context }) {
            return Some(end);
        }
        began = end;
    }
    None
}
