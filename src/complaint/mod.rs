//! What the complainant answers, and what that means: errors by question, the verdict, and the dates.
//!
//! A [`Draft`] is what was filled in. [`assess()`] turns it into an [`Assessment`]: checked [`Answers`], problems, a
//! verdict and a timeline. Nothing here fails on what people type, asks the time, or holds a sentence: those are in
//! `messages`.

mod answer;
mod assess;
mod draft;
mod evaluate;
mod fields;
mod firing;
mod problem;
mod timeline;
mod validate;

pub use answer::{Address, Answer, Answers, Signature};
pub use assess::{
    Assessment, Fired, QuestionState, Verdict, assess, is_not_to_be_used, is_required, is_shown, notices,
    question_states,
};
pub use draft::{Draft, FileInfo, RawAnswer};
pub use evaluate::{Context, applies, first, holds, is_true};
pub use fields::{from_fields, prefilled, to_fields};
pub use firing::{fires, last_day};
pub use problem::{Part, Problem, Reason};
pub use timeline::{Dated, timeline};
pub use validate::{file_fault, most_characters, most_files, most_megabytes};
