//! The small values of an organisation file that have a form of their own: an id, a mail address, a date, a colour.
//!
//! Each is checked while it is decoded, so a value that exists is valid.

use chrono::NaiveDate;

use crate::calendar::Moment;
use crate::json::{Node, Position};
use crate::parse;

use crate::decode::{Decode, FaultKind, Reading};

/// Declares a text that is checked while it is decoded.
macro_rules! checked_text {
    ($(#[doc = $about:literal])* $name:ident, $expected:literal, $check:expr) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where it stands.
            pub at: Position,
            /// What it says.
            pub text: String,
        }

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.text
            }
        }

        impl Decode for $name {
            fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
                let text = checked(node, $expected, $check, reading)?;
                Some(Self { at: node.at, text })
            }

            fn stand_in() -> Option<Self> {
                Some(Self { at: Position::default(), text: String::new() })
            }
        }
    };
}

/// Shared by all of them, so that each costs only a few bytes.
fn checked(node: &Node, expected: &'static str, check: fn(&str) -> bool, reading: &mut Reading) -> Option<String> {
    match node.text() {
        None => reading.wrong_type(node, "a text"),
        Some(text) if check(text) => Some(text.to_owned()),
        Some(text) => reading.fault(node.at, || FaultKind::NotA { expected, found: text.to_owned() }),
    }
}

checked_text! {
    /// The name by which something is found again: `rechtstreeks-getroffen`.
    Id, "an id: lower-case letters, digits and hyphens, a letter first", is_id
}

checked_text! {
    /// An e-mail address.
    MailAddress, "an e-mail address, such as klacht@example.nl", is_mail_address
}

checked_text! {
    /// A telephone number as people write it.
    PhoneNumber, "a telephone number, such as 088 123 45 67", parse::telephone::is_whole
}

checked_text! {
    /// The address of a page.
    WebAddress, "a web address, such as https://www.example.nl", is_web_address
}

checked_text! {
    /// Where complaints are sent to.
    Endpoint,
    "where to send to: https://…, a path on the page's own origin such as /klacht, or a loopback address for trying out",
    is_endpoint
}

checked_text! {
    /// A Dutch postcode.
    Postcode, "a postcode, such as 1234 AB", |text| parse::postcode::read_dutch(text).is_some()
}

checked_text! {
    /// A colour of the organisation, on which white text must be readable.
    Colour, "a colour, such as #1d4f76", is_colour
}

/// A day: `2026-12-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl Decode for Day {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        let text = checked(node, "a day, such as 2026-12-24", |text| iso_day(text).is_some(), reading)?;
        iso_day(&text).map(Self)
    }
}

/// An instant: `2026-11-20T10:00:00+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant(pub Moment);

impl Decode for Instant {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        let expected = "a moment, such as 2026-11-20T10:00:00+01:00";
        let text = checked(node, expected, |text| Moment::read_rfc3339(text).is_some(), reading)?;
        Moment::read_rfc3339(&text).map(Self)
    }
}

/// Nothing but `YYYY-MM-DD`: a file is exact where people may be lenient.
fn iso_day(text: &str) -> Option<NaiveDate> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    NaiveDate::from_ymd_opt(text.get(..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..)?.parse().ok()?)
}

fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Stricter than what people may type: the dot of an organisation's address is no Chinese or Japanese one.
fn is_mail_address(text: &str) -> bool {
    parse::email::check(text).is_ok() && text.rsplit('@').next().is_some_and(|domain| domain.contains('.'))
}

fn is_web_address(text: &str) -> bool {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|rest| {
        let (host, path) = split_host(rest);
        is_host(host) && host.contains('.') && is_path(path)
    })
}

/// Whether complaints may be sent there: what is typed must not cross a network in the open.
pub fn is_endpoint(text: &str) -> bool {
    if let Some(path) = text.strip_prefix('/') {
        // "//elsewhere.example" would leave the origin, and browsers read a backslash as a slash.
        return !path.starts_with(['/', '\\']) && is_path(path);
    }
    if let Some(rest) = text.strip_prefix("https://") {
        let (host, path) = split_host(rest);
        return is_host(host) && is_path(path);
    }
    text.strip_prefix("http://").is_some_and(|rest| {
        let (host, path) = split_host(rest);
        is_loopback(host) && is_path(path)
    })
}

fn split_host(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()))
}

/// A host name, with a port perhaps; no name and password, which would mislead.
fn is_host(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        Some(_) => return false,
        None => host,
    };
    name.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        _ => host,
    };
    let is_127 = name.split('.').count() == 4
        && name.starts_with("127.")
        && name.split('.').all(|part| is_digits(part) && part.parse::<u8>().is_ok());
    name == "localhost" || name == "[::1]" || is_127
}

fn is_port(port: &str) -> bool {
    is_digits(port) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// Rust also reads a number with a plus sign before it.
fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_path(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'`'))
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
