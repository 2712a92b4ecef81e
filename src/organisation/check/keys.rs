//! Whether the keys of a question go together: a limit with a text, options with a choice.

use crate::decode::{FaultKind, Reading};
use crate::organisation::{Kind, Question};

use Kind::*;

/// The keys that go with some types of question only.
pub(in crate::organisation) const TYPES_OF_KEYS: [(&str, &[Kind]); 7] = [
    ("min", &[Text, LongText]),
    ("max", &[Text, LongText, List, Choices, Files]),
    ("max_mb", &[Files]),
    ("file_types", &[Files]),
    ("range", &[Date]),
    ("filled_in", &[Date]),
    ("options", &[Choice, Choices]),
];

/// Notes a key that does not go with the type of the question.
pub(super) fn check_keys(question: &Question, reading: &mut Reading) {
    let mut only = |given: bool, key: &'static str, types: &'static str| {
        let fits = TYPES_OF_KEYS.iter().any(|(known, kinds)| *known == key && kinds.contains(&question.kind));
        if given && !fits {
            reading.note(question.at, || FaultKind::KeyOfOtherType { key, types });
        }
    };
    only(question.min.is_some(), "min", "text and long_text");
    only(question.max.is_some(), "max", "text, long_text, list, choices and files");
    only(question.max_mb.is_some(), "max_mb", "files");
    only(!question.file_types.is_empty(), "file_types", "files");
    only(question.range.is_some(), "range", "date");
    only(question.filled_in.is_some(), "filled_in", "date");
    only(!question.options.is_empty(), "options", "choice and choices");
    if question.options.is_empty() && matches!(question.kind, Choice | Choices) {
        reading.note(question.at, || FaultKind::NoOptions);
    }
    if let Some(second) = question.options.iter().filter(|option| option.own_answer.is_some()).nth(1) {
        // Both would be answered under the same id.
        reading.note(second.at, || FaultKind::TwoOwnAnswers);
    }
    if let (Some(min), Some(max)) = (question.min, question.max)
        && min.0 > max.0
    {
        reading.note(question.at, || FaultKind::MinAboveMax);
    }
}
