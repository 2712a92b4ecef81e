//! The state that changes while somebody fills in a form. It knows which page is shown, but not what a page looks like.

mod answer;
mod checking;
mod drafts;
mod findings;
mod form;
mod input_id;
mod leaving;
mod navigation;
mod page;
mod presses;
mod progress;
pub(crate) mod sending;
mod session;
mod settings;
mod submission;
mod time_source;
mod trail;
mod typed;
mod watcher;
mod wording;

pub(crate) use answer::AnswerSignal;
pub(crate) use findings::FieldError;
pub(crate) use form::Form;
pub(crate) use input_id::{input_id, option_id, part_id};
pub(crate) use page::Page;
pub(crate) use session::Session;
pub(crate) use settings::Shown;
pub use settings::{Endpoint, Settings};
pub(crate) use submission::HONEYPOT;
