//! The ways in which a complaint can reach the organisation.

use crate::json::{Node, Value};

use super::applies::{OneOrMore, Said, conditional};
use super::condition::Condition;
use super::text::{Line, Text};
use super::values::{Endpoint, MailAddress, PhoneNumber, Postcode, WebAddress};
use crate::decode::{BoundedInt, Decode, Reading, record, words};

record! {
    /// The ways of a procedure; at least one. Of each kind, the first that applies counts.
    pub struct Deliveries {
        /// Whether a server takes what the form sends.
        pub endpoint: Online = "endpoint",
        /// E-mail.
        pub mail: OneOrMore<Mail> = "mail",
        /// A letter.
        pub letter: OneOrMore<Letter> = "letter",
        /// Another website that takes complaints.
        pub portal: OneOrMore<Portal> = "portal",
        /// By telephone.
        pub telephone: OneOrMore<Telephone> = "telephone",
        /// In person.
        pub in_person: OneOrMore<Said> = "in_person",
    }
}

/// Whether the form can send a complaint to a server.
#[derive(Clone, Debug, PartialEq)]
pub enum Online {
    /// To one that the page names. Left out in the file.
    IfThePageSays,
    /// To this one, unless the page names another.
    To(Receiver),
    /// To none, whatever the page says: the reader of the complaint is not the owner of the page.
    Never,
}

impl Decode for Online {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Bool(false) => Some(Self::Never),
            Value::Object(_) => Receiver::decode(node, reading).map(Self::To),
            _ => reading.wrong_type(node, "an object, between { and }, or false"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::IfThePageSays)
    }
}

record! {
    /// A server that takes what the form sends.
    pub struct Receiver {
        /// Its address. Left out: the one that the page names.
        pub url: Option<Endpoint> = "url",
        /// How it wants to have it. Left out: as JSON.
        pub encoding: Option<Encoding> = "encoding",
        /// The answers that mean that it was received, for handlers that answer in their own way.
        pub success: Vec<BoundedInt<200, 399>> = "success",
        /// It takes a complaint when this holds.
        pub when: Option<Condition> = "when",
        /// It takes none when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

words! {
    /// How a server wants to have a complaint.
    pub enum Encoding {
        /// The payload as JSON.
        Json = "json",
        /// Flat fields, as a form on a page sends them.
        Form = "form",
    }
}

record! {
    /// E-mail.
    pub struct Mail {
        /// To whom.
        pub to: MailAddress = "to",
        /// Who gets a copy.
        pub copies: Vec<MailAddress> = "cc",
        /// The subject: neutral, and without personal data.
        pub subject: Text = "subject",
        /// It goes there when this holds.
        pub when: Option<Condition> = "when",
        /// It does not go there when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// A letter.
    pub struct Letter {
        /// To whom.
        pub to: Addressee = "to",
        /// Who gets a copy.
        pub copies: Vec<Addressee> = "cc",
        /// It goes there when this holds.
        pub when: Option<Condition> = "when",
        /// It does not go there when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// Another website that takes complaints.
    pub struct Portal {
        /// Its address.
        pub url: WebAddress = "url",
        /// What to say of it.
        pub text: Text = "text",
        /// It is a way when this holds.
        pub when: Option<Condition> = "when",
        /// It is no way when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// By telephone.
    pub struct Telephone {
        /// The number.
        pub number: PhoneNumber = "number",
        /// What to say of it.
        pub text: Text = "text",
        /// It is a way when this holds.
        pub when: Option<Condition> = "when",
        /// It is no way when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

record! {
    /// A postal address, as it stands on an envelope.
    pub struct Addressee {
        /// The organisation or the person.
        pub name: Line = "name",
        /// For whose attention.
        pub attention: Option<Text> = "attention",
        /// Street and number, or post office box.
        pub line: Line = "line",
        /// The postcode.
        pub postcode: Postcode = "postcode",
        /// The town.
        pub city: Line = "city",
    }
}

conditional! { Receiver, Mail, Letter, Portal, Telephone }

impl Deliveries {
    /// The server that the file names.
    pub fn receiver(&self) -> Option<&Receiver> {
        match &self.endpoint {
            Online::To(receiver) => Some(receiver),
            Online::IfThePageSays | Online::Never => None,
        }
    }

    /// Whether there is any way at all.
    pub fn is_empty(&self) -> bool {
        self.receiver().is_none_or(|receiver| receiver.url.is_none())
            && !self.is_written_otherwise()
            && self.telephone.is_empty()
            && self.in_person.is_empty()
    }

    /// Whether there is a way in writing beside the endpoint.
    pub fn is_written_otherwise(&self) -> bool {
        !self.mail.is_empty() || !self.letter.is_empty() || !self.portal.is_empty()
    }
}
