//! What the complainant answers, and what that means: errors by question, the verdict, and the dates.
//!
//! A [`Draft`] is what was filled in; [`assess()`] turns it into checked [`Answers`] and says everything there is to say
//! of it. Nothing here fails on what people type, asks the time, or knows a sentence: reasons are for `texts`.

mod answer;
mod assess;
mod draft;
mod evaluate;
mod problem;
mod timeline;
mod validate;

pub use answer::{Address, Answer, Answers, File, Signature};
pub use assess::{
    Asked, Assessment, Fired, Verdict, asked, asked_at_first, assess, is_not_to_be_used, is_required, is_shown, notices,
};
pub use draft::{Draft, Given, GivenFile};
pub use evaluate::{Facts, holds};
pub use problem::{Part, Problem, Reason};
pub use timeline::{Dated, timeline};
pub use validate::{file_fault, most_characters, most_files, most_megabytes};
