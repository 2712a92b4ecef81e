//! What can be wrong with JSON as a text.

/// What is wrong with the JSON itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Syntax {
    /// The bytes are no UTF-8. They are read as text of Windows.
    NotUtf8,
    /// The bytes are UTF-16.
    Utf16,
    /// It is a file of another program: this one.
    OtherFile(&'static str),
    /// The file ends in the middle.
    Unfinished(&'static str),
    /// Something else stands where this was expected.
    Expected(&'static str, Option<char>),
    /// A comma before a closing bracket.
    TrailingComma,
    /// No comma between two values.
    MissingComma,
    /// JSON has no comments.
    Comment,
    /// A string in single quotes.
    SingleQuotes,
    /// A string in the quotes of a text processor.
    CurlyQuotes,
    /// A quote inside a string.
    QuoteInString,
    /// A blank that is none for JSON, such as a non-breaking space. Only the first is named.
    OddBlank(char),
    /// A tab inside a string.
    TabInString,
    /// A line break or other control character inside a string.
    ControlInString,
    /// A backslash followed by something that means nothing.
    UnknownEscape,
    /// A number that is none.
    Number,
    /// Brackets within brackets without end.
    TooDeep,
    /// More after the end.
    Trailing,
}
