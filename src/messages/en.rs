//! English, as plain as the Dutch.

use crate::complaint::{Part, Reason};
use crate::organisation::Kind;
use crate::parse::{date::DatePart, email::EmailFault, telephone::PhoneFault};

use super::capital::capital;
use super::numbers::counted;
use super::question_words::QuestionWords;

pub(super) fn unknown_question(id: &str) -> String {
    ["This form has no question called “", id, "”."].concat()
}

pub(super) fn problem(reason: Reason, words: &QuestionWords<'_>) -> String {
    let called = words.called;
    let start = || capital(called);
    let number = |number: u32| counted(number as usize, ",");
    match reason {
        Reason::Missing => missing(words),
        Reason::PartMissing(part) => ["Also enter ", address_part(part), " of ", called, "."].concat(),
        Reason::TooLong(max) => [&start(), " must be ", &number(max), " characters or fewer."].concat(),
        Reason::TooShort(min) => [&start(), " must be ", &number(min), " characters or more."].concat(),
        Reason::Email(EmailFault::MissingAt) => {
            "Enter an e-mail address with an @, such as name@example.com.".to_owned()
        }
        Reason::Email(EmailFault::Dots) if !words.meant.is_empty() => {
            [&words.meant, " There is a dot too many before the @."].concat()
        }
        Reason::Email(EmailFault::Unfinished) if !words.meant.is_empty() => {
            [&words.meant, " After the @ something is still missing."].concat()
        }
        Reason::Email(EmailFault::Unfinished) => {
            "After the @ something is still missing. An e-mail address looks like name@example.com.".to_owned()
        }
        Reason::Email(_) => ["Check ", called, ". An e-mail address looks like name@example.com."].concat(),
        Reason::Telephone(PhoneFault::TooShort) => {
            [&start(), " has too few digits. A telephone number looks like 06 12345678."].concat()
        }
        Reason::Telephone(PhoneFault::TooLong) => {
            [&start(), " has too many digits. A telephone number looks like 06 12345678."].concat()
        }
        Reason::Telephone(PhoneFault::Start) => {
            [&start(), " starts with a 0, or with a + and the country code. For example 06 12345678."].concat()
        }
        Reason::Telephone(_) => "Enter only a telephone number, such as 06 12345678.".to_owned(),
        Reason::Postcode => "Enter a postcode of four digits and two letters, such as 1234 AB.".to_owned(),
        Reason::DatePartMissing(part) => ["Also enter ", date_part(part), " of ", called, "."].concat(),
        Reason::Date(Some(part)) => {
            ["Check ", date_part(part), " of ", called, ". A date looks like 27 3 2026."].concat()
        }
        Reason::Date(None) => ["Enter ", called, " as day, month and year, such as 27 3 2026."].concat(),
        Reason::Time => ["Fill in ", called, " as hours and minutes, for example 14:30."].concat(),
        Reason::ImpossibleDate => [&start(), " does not exist. Check the day, month and year."].concat(),
        Reason::Future => [&start(), " must be today or in the past."].concat(),
        Reason::Past => [&start(), " must be today or in the future."].concat(),
        Reason::UnknownOption if words.kind == Kind::YesNo => "Choose yes or no.".to_owned(),
        Reason::UnknownOption => ["Choose ", called, " from the list."].concat(),
        Reason::TooManyOptions(max) => ["You can choose ", &number(max), " answers at most."].concat(),
        Reason::TooManyLines(max) => ["Fill in at most ", &number(max), " lines at ", called, "."].concat(),
        Reason::TooManyFiles(max) => ["You can send ", &number(max), " files at most."].concat(),
        Reason::FileTooLarge(_, max) => {
            ["“", words.file, "” is too large. A file can be ", &number(max), " MB at most."].concat()
        }
        Reason::FileType(_) => {
            ["“", words.file, "” is another kind of file. You can choose from: ", &words.file_types, "."].concat()
        }
        Reason::FileEmpty(_) => ["“", words.file, "” is empty. Choose another file."].concat(),
        Reason::Drawing => "The drawing did not come through. Draw again, or type a name only.".to_owned(),
        Reason::UnknownQuestion => unknown_question(called),
        Reason::WrongType => ["This answer does not fit the question “", words.label, "”."].concat(),
    }
}

fn missing(words: &QuestionWords<'_>) -> String {
    let called = words.called;
    match words.kind {
        Kind::Choice | Kind::Choices | Kind::YesNo => ["Choose ", called, "."].concat(),
        Kind::Consent => ["Confirm ", called, "."].concat(),
        Kind::Files => ["Add ", called, "."].concat(),
        _ => ["Enter ", called, "."].concat(),
    }
}

fn address_part(part: Part) -> &'static str {
    match part {
        Part::Street => "the street",
        Part::Number => "the house number",
        Part::Postcode => "the postcode",
        _ => "the town",
    }
}

fn date_part(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => "the day",
        DatePart::Month => "the month",
        DatePart::Year => "the year",
    }
}
