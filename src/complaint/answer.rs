//! Checked answers: every answer here is valid.

use chrono::NaiveDate;

use super::draft::FileInfo;

/// The checked answers, in the order of the questions. What is hidden or wrong is not among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    list: Vec<(String, Answer)>,
}

/// One checked answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A text, an e-mail address, a telephone number: trimmed, otherwise as it was typed.
    Text(String),
    /// A date that exists.
    Date(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// One of the options.
    Choice(String),
    /// Several of the options, in the order of the file.
    Choices(Vec<String>),
    /// A postal address.
    Address(Address),
    /// Agreed.
    Consent,
    /// Files.
    Files(Vec<FileInfo>),
    /// A signature.
    Signature(Signature),
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The street.
    pub street: String,
    /// The number, with whatever belongs to it.
    pub number: String,
    /// The postcode; of a Dutch address as `1234 AB`.
    pub postcode: String,
    /// The town.
    pub city: String,
    /// The country, when it is not the Netherlands.
    pub country: Option<String>,
}

/// A signature: never a drawing alone, which not everybody can make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name, typed.
    pub typed: String,
    /// The drawing, as a PNG data URL.
    pub drawn: Option<String>,
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.list.iter().find(|(id, _)| id == question).map(|(_, answer)| answer)
    }

    /// The date that was answered to a question.
    pub fn date(&self, question: &str) -> Option<NaiveDate> {
        match self.get(question) {
            Some(Answer::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.list.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    /// Adds one. A question is answered once: whoever adds goes through the questions in their order.
    pub fn push(&mut self, question: &str, answer: Answer) {
        self.list.push((question.to_owned(), answer));
    }
}
