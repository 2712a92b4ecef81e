//! A date, typed as day, month and year: quicker than a calendar for a date that somebody knows, and for everyone.

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
