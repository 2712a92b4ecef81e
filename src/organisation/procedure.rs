//! One complaints procedure, from the start page to what can be done afterwards.

#[cfg(feature = "command")]
use super::applies::Conditional;
use super::applies::{OneOrMore, Said, conditional};
use super::condition::{Condition, FileTerm};
use super::contact::Contact;
use super::delivery::{Deliveries, Online};
use super::question::{Question, Step};
use super::rule::Rule;
use super::text::{Line, Text, Tone};
use super::timeline::TimelineStep;
use super::values::{Day, Id, MailAddress, PhoneNumber, WebAddress};
use crate::decode::{Decode, NonEmpty, Reading, record, words};
#[cfg(feature = "command")]
use crate::json::Position;
use crate::json::{Node, Value};

record! {
    /// A procedure: one form, with all that is promised about it.
    pub struct Procedure {
        /// Its id.
        pub id: Id = "id",
        /// The version of the procedure or of this description of it; sent with each complaint.
        pub version: Line = "version",
        /// The first day on which this version of the procedure is in force.
        pub valid_from: Option<Day> = "valid_from",
        /// The last such day.
        pub valid_to: Option<Day> = "valid_to",
        /// Its heading.
        pub title: Text = "title",
        /// How complainants are addressed, when other than the organisation does.
        pub tone: Option<Tone> = "tone",
        /// What is filed is an objection to what came of a complaint, and the form's own sentences call it so.
        pub is_objection: bool = "objection",
        /// The name of the document that describes the procedure.
        pub source: Text = "source",
        /// For whom it is.
        pub for_whom: Text = "for_whom",
        /// What a complaint is, here.
        pub definition: Option<Text> = "definition",
        /// What to do first: most often, talk.
        pub talk_first: Option<Text> = "talk_first",
        /// Who can help with the complaint.
        pub support: Vec<Support> = "support",
        /// What it costs, where the procedure says so.
        pub costs: Option<Text> = "costs",
        /// How confidential it is, where the procedure says so.
        pub confidential: Option<Text> = "confidential",
        /// What else to know before sending.
        pub before_sending: Vec<Text> = "before_sending",
        /// What is kept, and how long.
        pub retention: Vec<Retention> = "kept",
        /// What whoever reads the complaint must see first.
        pub notices: Vec<Notice> = "notices",
        /// The independent person who handles it, where that is not the organisation: a name, which the form says at its start.
        pub handled_by: Option<Text> = "handled_by",
        /// Who reads it.
        pub readers: OneOrMore<Said> = "reader",
        /// How to reach whoever handles it, when other than the organisation.
        pub contact: Option<Contact> = "contact",
        /// The questions, in steps.
        pub steps: NonEmpty<Step> = "steps",
        /// What the answers mean.
        pub rules: Vec<Rule> = "rules",
        /// What happens next.
        pub timeline: Vec<TimelineStep> = "timeline",
        /// How the complaint gets there.
        pub deliveries: Deliveries = "deliveries",
        /// What comes after, when one is not satisfied.
        pub follow_ups: Vec<FollowUp> = "next",
        /// Complaints with what the form must say of them: proof that the description is right. Authors must have one;
        /// what a browser fetches comes without.
        pub examples: Examples = "examples",
    }
}

/// Examples are for authors. A browser, where nobody would run them, passes over them.
#[cfg(feature = "command")]
type Examples = Vec<super::example::Example>;
#[cfg(not(feature = "command"))]
type Examples = [super::example::Example; 0];

record! {
    /// Someone who can help.
    pub struct Support {
        /// Who, and for whom.
        pub text: Text = "text",
        /// Where to find them.
        pub url: Option<WebAddress> = "url",
        /// Their mail address.
        pub email: Option<MailAddress> = "email",
        /// Their telephone number.
        pub telephone: Option<PhoneNumber> = "telephone",
        /// When they can be reached.
        pub hours: Option<Text> = "hours",
        /// Said after the questions when this holds. Without a condition it is said at the start.
        pub when: Option<Condition> = "when",
        /// Said after the questions as long as this does not hold.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// A line at the top of what leaves, for whoever reads the complaint.
    pub struct Notice {
        /// What it says.
        pub text: Text = "text",
        /// Said when this holds.
        pub when: Option<Condition> = "when",
        /// Said as long as this does not hold.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// What is kept, and how long.
    pub struct Retention {
        /// What.
        pub what: RetainedData = "what",
        /// How long. Left out: without end.
        pub term: Option<FileTerm> = "term",
        /// From when on. Left out: the procedure does not say.
        pub from: RetentionStart = "from",
        /// The same in words.
        pub text: Text = "text",
        /// Kept so when this holds. Said after the questions; without a condition it is said at the start.
        pub when: Option<Condition> = "when",
        /// Kept so as long as this does not hold.
        pub unless: Option<Condition> = "unless",
    }
}

words! {
    /// What is kept.
    pub enum RetainedData {
        /// The complaint and everything that belongs to it.
        Complaint = "complaint",
        /// What tells who complained.
        PersonalData = "personal_data",
        /// Numbers and subjects, without persons.
        Statistics = "statistics",
    }
}

/// From when on it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum RetentionStart {
    /// From the filing.
    Filing,
    /// From the day on which the complaint was closed.
    Closing,
    /// From something that the form hears nothing of: the end of a contract.
    Event(Text),
    /// The procedure does not say.
    Unnamed,
}

impl Decode for RetentionStart {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "filing" => Some(Self::Filing),
            Value::Text(text) if text == "closing" => Some(Self::Closing),
            Value::Object(_) => {
                reading.object(node, &["event"])?;
                reading.field(node, "event").map(Self::Event)
            }
            _ => reading.wrong_type(node, "\"filing\", \"closing\" or {\"event\": …}"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Unnamed)
    }
}

record! {
    /// What comes after.
    pub struct FollowUp {
        /// What can be done, when, and with whom.
        pub text: Text = "text",
        /// The procedure for it.
        pub procedure: Option<Id> = "procedure",
        /// The page for it.
        pub url: Option<WebAddress> = "url",
        /// The address for it.
        pub email: Option<MailAddress> = "email",
        /// The telephone number for it.
        pub telephone: Option<PhoneNumber> = "telephone",
        /// When they can be reached.
        pub hours: Option<Text> = "hours",
    }
}

conditional! { Support, Notice, Retention }

impl Procedure {
    /// All questions, in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| step.questions.iter())
    }

    /// The question with an id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| *question.id == *id)
    }

    /// Everything in it that applies with some answers only, or always, with its place; not its questions and rules.
    #[cfg(feature = "command")]
    pub fn things(&self) -> Vec<(Position, &dyn Conditional)> {
        fn with_place<T: Conditional>(things: &[T], at: fn(&T) -> Position) -> Vec<(Position, &dyn Conditional)> {
            things.iter().map(|thing| (at(thing), thing as &dyn Conditional)).collect()
        }
        let ways = &self.deliveries;
        let receiver = ways.receiver().map(std::slice::from_ref).unwrap_or_default();
        [
            with_place(&self.support, |support| support.at),
            with_place(&self.readers, |reader| reader.0.at),
            with_place(&self.retention, |kept| kept.at),
            with_place(&self.notices, |notice| notice.at),
            with_place(&self.timeline, |step| step.at),
            with_place(receiver, |receiver| receiver.at),
            with_place(&ways.mail, |mail| mail.at),
            with_place(&ways.letter, |letter| letter.at),
            with_place(&ways.portal, |portal| portal.at),
            with_place(&ways.telephone, |telephone| telephone.at),
            with_place(&ways.in_person, |said| said.0.at),
        ]
        .concat()
    }

    /// Whether it is never sent to a server, whatever a page says.
    pub fn is_never_sent(&self) -> bool {
        self.deliveries.endpoint == Online::Never
    }
}
