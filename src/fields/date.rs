//! A date input: day, month and year are typed. For a date that somebody knows, that is quicker than a calendar, and
//! everyone can use it.

use crate::view::Element;

use super::date_parts::date_parts;
use super::field::Field;
use super::filled_in;

pub(crate) fn date(field: Field<'_>) -> Vec<Element> {
    match field.question.filled_in {
        Some(_) => filled_in::filled_in(field),
        None => date_parts(field),
    }
}
