//! A date, typed as day, month and year: quicker than a calendar for a date that somebody knows, and for everyone.

use crate::complaint::Part;

use super::element::{Made, classed};
use super::field::Field;
use super::part::{PartInput, part};
use super::{deadline, filled_in};

pub(super) fn date(field: Field<'_>) -> Vec<Made> {
    match field.question.filled_in {
        Some(_) => filled_in::filled_in(field),
        None => parts(field),
    }
}

/// Day, month and year.
pub(super) fn parts(field: Field<'_>) -> Vec<Made> {
    let words = field.form.words;
    let input =
        |name, label, class, of| part(field, PartInput { name, label, class, part: of, numeric: true, token: None });
    let mut made = Vec::new();
    // Help of the question's own says what it needs to say.
    if field.question.help.is_none() {
        made.push(classed("p", "help").set("id", [field.id(), ".help"].concat()).text(words.date_example));
    }
    let parts = classed("div", "date")
        .child(input("day", words.day, "day", Part::Day))
        .child(input("month", words.month, "month", Part::Month))
        .child(input("year", words.year, "year", Part::Year));
    made.push(parts);
    made.extend(deadline::deadline(field));
    made
}
