//! The ids of inputs. An error uses them to find the input to correct.

use crate::complaint::Part;
use crate::organisation::{Kind, Question};

/// The id of the input of an option.
pub(crate) fn option_id(question: &str, option: &str) -> String {
    [question, "=", option].concat()
}

/// The id and the name of the input of a part of an answer.
pub(crate) fn part_id(question: &str, part: &str) -> String {
    [question, ".", part].concat()
}

/// The id of the input in which a problem is corrected: the first wrong one.
pub(crate) fn input_id(question: &Question, part: Option<Part>) -> String {
    let id = question.id.text.as_str();
    let part = match (part, question.kind) {
        (Some(Part::Day), _) | (None, Kind::Date) => "day",
        (Some(Part::Month), _) => "month",
        (Some(Part::Year), _) => "year",
        (Some(Part::Street), _) | (None, Kind::Address) => "street",
        (Some(Part::Number), _) => "number",
        (Some(Part::Postcode), _) => "postcode",
        (Some(Part::City), _) => "city",
        (Some(Part::Country), _) => "country",
        (None, Kind::YesNo) => return option_id(id, "yes"),
        (None, Kind::Choice | Kind::Choices) => {
            let first = question.options.first().map_or("", |option| &option.id.text);
            return option_id(id, first);
        }
        (None, _) => return id.to_owned(),
    };
    part_id(id, part)
}
