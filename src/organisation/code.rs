//! The codes of errors: what is wrong with an answer, for programs.

use crate::decode::words;

words! {
    /// The codes of errors, as every receiver reads them.
    pub enum Code {
        /// Nothing was filled in.
        Required = "required",
        /// Too many characters.
        TooLong = "too_long",
        /// Too few characters.
        TooShort = "too_short",
        /// It cannot be read as what it should be.
        Invalid = "invalid",
        /// The date does not exist.
        ImpossibleDate = "impossible_date",
        /// The date has yet to come.
        Future = "future",
        /// The date has gone by.
        Past = "past",
        /// It is none of the options.
        UnknownOption = "unknown_option",
        /// Too many lines, options or files.
        TooMany = "too_many",
        /// A file is too large.
        TooLarge = "too_large",
        /// Another kind of file.
        FileType = "file_type",
        /// The form does not ask this.
        UnknownQuestion = "unknown_question",
        /// Another type of value.
        WrongType = "wrong_type",
    }
}
