//! All sentences of the form itself: in Dutch with je or u, and in English.
//!
//! No other module holds a sentence for people, except those for authors. What an organisation says stands in its own
//! file. Each language is a file with the same functions, or a table with the same fields.

mod after;
mod applies;
mod applies_words;
mod broken;
mod capital;
mod dated_texts;
mod dates;
mod deadline;
mod en;
pub mod file_names;
mod interface;
mod mailing;
mod nl;
mod numbers;
pub mod officer;
mod pages;
mod paper;
mod plain;
mod problems;
mod question_words;
mod sending;
mod status;
mod subject;
mod terms;

pub use after::{After, after};
pub use applies::{applies, first_that_fits, in_other_cases, needed};
pub use broken::broken;
pub use dated_texts::{instead, reason, timeline_by_day, timeline_sentence};
pub use dates::{day, day_without_name, end, moment};
pub use deadline::deadline;
pub use interface::{Interface, in_new_tab, interface};
pub use mailing::{Mailing, mailing};
pub use pages::{Pages, pages};
pub use paper::{LetterWords, Reminder, envelope, letter_date, letter_title, letter_words, neutral_reminder, reminder};
pub use plain::{Plain, PlainMessage, PlainMessageTexts, plain};
pub use problems::problem;
pub use sending::{SendingState, SendingTexts, sending};
pub use status::{Largest, StatusMessage, Voice, status_message};
pub use subject::{Subject, Template, about};
