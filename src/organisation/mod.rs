//! What an organisation promises: loads an organisation file into a checked [`Organisation`].
//!
//! A file that loaded is valid: every value is possible. For the command, ids are also unique, conditions ask about
//! earlier questions, and references lead somewhere. What people answer is for `complaint`. Faults in words, and running
//! the examples, are for `author`.

mod applies;
#[cfg(feature = "command")]
mod check;
mod closed;
mod code;
mod condition;
mod contact;
mod delivery;
#[cfg(feature = "command")]
mod describe;
mod example;
mod load;
mod procedure;
mod question;
mod root;
mod rule;
pub mod shared_ids;
mod text;
mod timeline;
mod values;

pub use applies::{Conditional, OneOrMore, Said, SaidWhen, conditions};
pub use closed::{ClosedDays, HolidayName};
pub use code::Code;
pub use condition::{Condition, DeadlinePassed, Expected, FileTerm};
pub use contact::Contact;
pub use delivery::{Addressee, Deliveries, Encoding, Letter, Mail, Online, Portal, Receiver, Telephone};
#[cfg(feature = "command")]
pub use describe::organisation_schema;
pub use example::{Example, Expectation, ExpectedError};
pub use load::{Faulty, MOST_QUESTIONS, load};
pub use procedure::{FollowUp, Notice, Procedure, RetainedData, Retention, RetentionStart, Support};
pub use question::{Choosable, FilledIn, Kind, Messages, OwnAnswer, Question, Range, Required, Step};
pub use root::{Colours, Door, Entrance, Format, Organisation, Prefilled, Safety};
pub use rule::{Outcome, Rule, RuleEffect};
pub use text::{Lang, Line, Privacy, Text, Tone};
pub use timeline::{From, TimelineStep};
pub use values::{Colour, Day, Endpoint, Id, Instant, MailAddress, PhoneNumber, Postcode, WebAddress, is_endpoint};
