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
        (Some(part), _) => part.as_str(),
        (None, Kind::Date) => "day",
        (None, Kind::Address) => "street",
        (None, Kind::YesNo) => return option_id(id, "yes"),
        (None, Kind::Choice | Kind::Choices) => {
            let first = question.options.first().map_or("", |option| &option.id.text);
            return option_id(id, first);
        }
        (None, _) => return id.to_owned(),
    };
    part_id(id, part)
}
