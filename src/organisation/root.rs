//! The root of an organisation file: the organisation and everything that is not about one procedure.

use crate::calendar::DaysOff;
use crate::json::{Member, Node, Value};

use super::closed::{ClosedDays, HolidayName};
use super::condition::Expected;
use super::contact::Contact;
use super::procedure::Procedure;
use super::text::{Line, Privacy, Text, Tone};
use super::values::{Colour, Day, Id, WebAddress};
use crate::decode::{Decode, FaultKind, NonEmpty, Reading, record};

record! {
    /// An organisation and its complaints procedures.
    pub struct Organisation {
        /// The JSON Schema, for editors.
        pub schema: Option<Line> = "$schema",
        /// The format of this file: 1.
        pub format: Format = "format",
        /// Its id, which goes along with each complaint.
        pub id: Id = "id",
        /// Its name.
        pub name: Text = "name",
        /// How the form's own sentences address complainants.
        pub tone: Tone = "tone",
        /// How to reach it.
        pub contact: Contact = "contact",
        /// How personal data are handled.
        pub privacy: Option<Privacy> = "privacy",
        /// Days on which it is closed, beside weekends and public holidays: each a day, or from a day to a day.
        pub closed_days: Vec<ClosedDays> = "closed_days",
        /// Public holidays on which it works: they are workdays.
        pub open_on: Vec<HolidayName> = "open_on",
        /// Days that a decree puts on a par with the public holidays, for terms that a law sets.
        pub equated_days: Vec<Day> = "equated_days",
        /// Its colours.
        pub colours: Option<Colours> = "colours",
        /// For complainants who may be watched. Left out: the form has no way to leave at once.
        pub safety: Option<Safety> = "safety",
        /// Which form is for whom. Needed when there is more than one procedure.
        pub entrance: Option<Entrance> = "entrance",
        /// Its procedures.
        pub procedures: NonEmpty<Procedure> = "procedures",
    }
}

record! {
    /// Colours.
    pub struct Colours {
        /// For buttons and links; white text must be readable on it.
        pub accent: Colour = "accent",
    }
}

record! {
    /// For complainants who may be watched.
    pub struct Safety {
        /// The harmless page that the form leaves to.
        pub leave_to: WebAddress = "leave_to",
        /// Whom to call in direct danger.
        pub danger: Text = "danger",
        /// Whom else to call or to write to, behind a heading that opens.
        pub help: Option<Text> = "help",
    }
}

record! {
    /// The entrance: who are you, what is it about.
    pub struct Entrance {
        /// The question.
        pub question: Text = "question",
        /// What can be chosen.
        pub choices: NonEmpty<Door> = "choices",
    }
}

record! {
    /// A choice at the entrance.
    pub struct Door {
        /// What is chosen.
        pub label: Text = "label",
        /// A few words more.
        pub help: Option<Text> = "help",
        /// The procedure it leads to.
        pub procedure: Option<Id> = "procedure",
        /// The page it leads to, where that is no procedure of this file.
        pub url: Option<WebAddress> = "url",
        /// What choosing it answers already.
        pub answers: Prefilled = "answers",
    }
}

/// Answers that a choice at the entrance gives: a question's id, and the option or yes or no.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prefilled(pub Vec<(Id, Expected)>);

impl Decode for Prefilled {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        let Some(members) = node.members() else {
            return reading.wrong_type(node, "an object with answers by question");
        };
        let answer = |member: &Member| {
            let id = Id { at: member.at, text: member.key.clone() };
            Some((id, Expected::decode(&member.node, reading)?))
        };
        // An answer that could not be read is a fault already.
        Some(Self(members.iter().filter_map(answer).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

/// The format of the file. Another one is refused, rather than read wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format;

impl Decode for Format {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Number(1.0) => Some(Self),
            Value::Number(number) if number.is_nan() => None,
            Value::Number(_) => reading.fault(node.at, || FaultKind::Format),
            _ => reading.wrong_type(node, "the number 1"),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self)
    }
}

impl Organisation {
    /// Whether somebody has to choose before the questions: between procedures, or between one and another website.
    pub fn has_choice(&self) -> bool {
        let doors = self.entrance.iter().flat_map(|entrance| entrance.choices.iter());
        self.procedures.len() > 1 || doors.into_iter().any(|door| door.url.is_some())
    }

    /// The procedure with an id.
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| *procedure.id == *id)
    }

    /// The days that are no workdays, for it and for a law.
    pub fn days_off(&self) -> DaysOff {
        DaysOff {
            closed: self.closed_days.iter().map(|days| (days.first, days.last)).collect(),
            open_on: self.open_on.iter().map(|name| name.holiday()).collect(),
            equated: self.equated_days.iter().map(|day| day.0).collect(),
        }
    }
}

impl Procedure {
    /// How it addresses complainants: as the organisation does, unless it says otherwise.
    pub fn tone(&self, organisation: &Organisation) -> Tone {
        self.tone.unwrap_or(organisation.tone)
    }
}
