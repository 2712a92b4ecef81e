//! Whether a condition holds, given the answers and the moment.
//!
//! There are three outcomes: what was not answered is unknown, and stays unknown under "not". Somebody who has not yet
//! said whether they took part in the training has not said no.

use crate::calendar::{DaysOff, Moment};
use crate::organisation::{Condition, Conditional, Expected, OneOrMore};

use super::answer::{Answer, Answers};

/// What conditions and terms are measured against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// The moment.
    pub now: Moment,
    /// The days that are no workdays.
    pub off: &'a DaysOff,
}

/// Whether a condition holds; `None` when that is not known.
pub fn holds(condition: &Condition, context: Context<'_>) -> Option<bool> {
    match condition {
        Condition::Is { question, values } => {
            let answer = context.answers.get(question)?;
            Some(values.iter().any(|value| is(answer, value)))
        }
        Condition::Answered { question } => context.answers.get(question).map(|_| true),
        Condition::DeadlinePassed(past) => {
            let date = context.answers.date(&past.question)?;
            Some(past.term.term.is_past(date, context.now, context.off))
        }
        Condition::All(parts) => all(parts, context, false),
        Condition::Any(parts) => all(parts, context, true),
        Condition::Not(part) => holds(part, context).map(|value| !value),
    }
}

/// Whether a condition is known to hold. Only such a condition fires, shows or requires anything.
pub fn is_true(condition: &Condition, context: Context<'_>) -> bool {
    holds(condition, context) == Some(true)
}

/// Whether something applies: its condition holds, and what excepts from it is not known to.
pub fn applies(thing: &dyn Conditional, context: Context<'_>) -> bool {
    thing.when().is_none_or(|when| is_true(when, context))
        && !thing.unless().is_some_and(|unless| is_true(unless, context))
}

/// Of several things, the first that applies.
pub fn first<'a, T: Conditional>(things: &'a OneOrMore<T>, context: Context<'_>) -> Option<&'a T> {
    things.iter().find(|thing| applies(*thing, context))
}

/// "All of" is decided by one that is false, "any of" by one that is true; without such a one, by what is unknown.
fn all(parts: &[Condition], context: Context<'_>, decisive: bool) -> Option<bool> {
    let mut known = true;
    for part in parts {
        match holds(part, context) {
            Some(value) if value == decisive => return Some(decisive),
            Some(_) => {}
            None => known = false,
        }
    }
    known.then_some(!decisive)
}

fn is(answer: &Answer, expected: &Expected) -> bool {
    match (answer, expected) {
        (Answer::Choice(chosen), Expected::Option(option)) => *chosen == option.text,
        (Answer::Choices(chosen), Expected::Option(option)) => chosen.contains(&option.text),
        (Answer::YesNo(value), Expected::YesNo(_, expected)) => value == expected,
        (Answer::Consent, Expected::YesNo(_, expected)) => *expected,
        _ => false,
    }
}
