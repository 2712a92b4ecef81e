//! Forms and pages as HTML, for where the program is not, or not yet: the command writes them, and a receiver answers
//! with them.
//!
//! They are made of the same parts as the pages of the program. What people filled in, right or wrong, is all in them:
//! nothing is kept between two pages.

mod blank;
mod document;
mod filled;
mod marks;
mod message;
mod receipt;

pub use crate::messages::PlainMessage as Message;

pub use blank::{Blank, Refusal, element, whole_page};
pub use filled::{Filled, questions_page, review_page, verdict_page};
pub use message::message_page;
pub use receipt::receipt_page;

/// What HTML refers to, by address.
#[derive(Clone, Debug)]
pub struct Place {
    /// The style sheets, in order.
    pub sheets: Vec<String>,
    /// Where the form is posted to. `None`: it is not posted, and says how to send it by mail or letter.
    pub endpoint: Option<String>,
}
