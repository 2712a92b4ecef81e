//! What can be wrong with an answer: a typed reason. The sentence for it is in `messages`.

use crate::organisation::Code;
use crate::parse::{date::DatePart, email::EmailFault, telephone::PhoneFault};

/// Something wrong with the answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: String,
    /// The part of the answer that has to be corrected, where it has parts.
    pub part: Option<Part>,
    /// Why.
    pub reason: Reason,
}

/// A part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Of a date.
    Day,
    /// Of a date.
    Month,
    /// Of a date.
    Year,
    /// Of an address.
    Street,
    /// Of an address.
    Number,
    /// Of an address.
    Postcode,
    /// Of an address.
    City,
    /// Of an address.
    Country,
}

/// Why an answer is not right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was filled in or chosen.
    Missing,
    /// A part of an address was not filled in.
    PartMissing(Part),
    /// More characters than this.
    TooLong(u32),
    /// Fewer characters than this.
    TooShort(u32),
    /// No e-mail address.
    Email(EmailFault),
    /// No telephone number.
    Telephone(PhoneFault),
    /// No Dutch postcode.
    Postcode,
    /// A date that misses a part.
    DatePartMissing(DatePart),
    /// A date, or this part of it, that cannot be read.
    Date(Option<DatePart>),
    /// No time of day.
    Time,
    /// A date that does not exist.
    ImpossibleDate,
    /// A date that has yet to come.
    Future,
    /// A date that has gone by.
    Past,
    /// None of the options.
    UnknownOption,
    /// More options than this.
    TooManyOptions(u32),
    /// More lines than this.
    TooManyLines(u32),
    /// More files than this.
    TooManyFiles(u32),
    /// The file at this place is larger than so many megabytes.
    FileTooLarge(usize, u32),
    /// The file at this place is of another kind.
    FileType(usize),
    /// The file at this place holds nothing.
    FileEmpty(usize),
    /// The drawing of a signature is no picture.
    Drawing,
    /// The form does not ask this.
    UnknownQuestion,
    /// Another type of value than the question takes.
    WrongType,
}

impl Reason {
    /// The code by which receivers know it.
    pub fn code(self) -> Code {
        match self {
            Self::Missing | Self::PartMissing(_) => Code::Required,
            Self::TooLong(_) => Code::TooLong,
            Self::TooShort(_) => Code::TooShort,
            Self::Email(_)
            | Self::Telephone(_)
            | Self::Postcode
            | Self::DatePartMissing(_)
            | Self::Date(_)
            | Self::Time
            | Self::FileEmpty(_)
            | Self::Drawing => Code::Invalid,
            Self::ImpossibleDate => Code::ImpossibleDate,
            Self::Future => Code::Future,
            Self::Past => Code::Past,
            Self::UnknownOption => Code::UnknownOption,
            Self::TooManyOptions(_) | Self::TooManyLines(_) | Self::TooManyFiles(_) => Code::TooMany,
            Self::FileTooLarge(..) => Code::TooLarge,
            Self::FileType(_) => Code::FileType,
            Self::UnknownQuestion => Code::UnknownQuestion,
            Self::WrongType => Code::WrongType,
        }
    }
}

impl Part {
    /// Its name in a file, and in the name of its input.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Street => "street",
            Self::Number => "number",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Country => "country",
        }
    }
}

impl From<DatePart> for Part {
    fn from(part: DatePart) -> Self {
        match part {
            DatePart::Day => Self::Day,
            DatePart::Month => Self::Month,
            DatePart::Year => Self::Year,
        }
    }
}
