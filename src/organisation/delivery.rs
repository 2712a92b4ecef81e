//! The ways in which a complaint can reach the organisation.

use crate::json::{Node, Value};

use super::text::{Line, Text};
use super::values::{Endpoint, MailAddress, PhoneNumber, Postcode};
use crate::decode::{BoundedInt, Decode, Reading, record, words};

record! {
    /// The ways of a procedure; at least one.
    pub struct Deliveries {
        /// Whether a server takes what the form sends.
        pub endpoint: Online = "endpoint",
        /// E-mail.
        pub mail: Option<Mail> = "mail",
        /// A letter.
        pub letter: Option<Letter> = "letter",
        /// By telephone.
        pub telephone: Option<Telephone> = "telephone",
        /// In person.
        pub in_person: Option<Text> = "in_person",
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
            _ => reading.wrong_type(node, "an object, or false"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::IfThePageSays)
    }
}

record! {
    /// A server that takes what the form sends.
    pub struct Receiver {
        /// Its address.
        pub url: Endpoint = "url",
        /// How it wants to have it. Left out: as JSON.
        pub encoding: Option<Encoding> = "encoding",
        /// The answers that mean that it was received, for handlers that answer in their own way.
        pub success: Vec<BoundedInt<200, 399>> = "success",
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
        /// The subject: neutral, and without personal data.
        pub subject: Text = "subject",
    }
}

record! {
    /// A letter.
    pub struct Letter {
        /// To whom.
        pub to: Addressee = "to",
    }
}

record! {
    /// By telephone.
    pub struct Telephone {
        /// The number.
        pub number: PhoneNumber = "number",
        /// What to say of it.
        pub text: Text = "text",
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
        self.receiver().is_none()
            && self.mail.is_none()
            && self.letter.is_none()
            && self.telephone.is_none()
            && self.in_person.is_none()
    }
}
