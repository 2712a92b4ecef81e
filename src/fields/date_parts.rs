//! The date input, and the deadline that follows from the date.

use crate::complaint::Part;
use crate::view::{Element, classed};

use super::deadline;
use super::field::Field;
use super::part::{PartInput, part};

pub(crate) fn date_parts(field: Field<'_>) -> Vec<Element> {
    let words = field.form.wording.words;
    let input =
        |name, label, class, of| part(field, PartInput { name, label, class, part: of, numeric: true, token: None });
    let mut elements = Vec::new();
    // The example is only shown where the question has no help of its own.
    if field.question.help.is_none() {
        elements.push(classed("p", "help").attr("id", [field.id(), ".help"].concat()).text(words.date_example));
    }
    let parts = classed("div", "date")
        .child(input("day", words.day, "day", Part::Day))
        .child(input("month", words.month, "month", Part::Month))
        .child(input("year", words.year, "year", Part::Year));
    elements.push(parts);
    elements.extend(deadline::deadline(field));
    elements
}
