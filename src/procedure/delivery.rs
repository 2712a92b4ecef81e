//! The ways in which a complaint can reach the organisation.

use super::atoms::{Endpoint, MailAddress, PhoneNumber, Postcode};
use super::decode::{record, words};
use super::text::{Line, Text};
use super::whole::Whole;

record! {
    /// The ways of a procedure; at least one.
    pub struct Deliveries {
        /// A server that takes what the form sends.
        pub endpoint: Option<Receiver> = "endpoint",
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

record! {
    /// A server that takes what the form sends.
    pub struct Receiver {
        /// Its address.
        pub url: Endpoint = "url",
        /// How it wants to have it. Left out: as JSON.
        pub encoding: Option<Encoding> = "encoding",
        /// The answers that mean that it was received, for handlers that answer in their own way.
        pub success: Vec<Whole<200, 399>> = "success",
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
    /// Whether there is any way at all.
    pub fn is_empty(&self) -> bool {
        self.endpoint.is_none()
            && self.mail.is_none()
            && self.letter.is_none()
            && self.telephone.is_none()
            && self.in_person.is_none()
    }
}
