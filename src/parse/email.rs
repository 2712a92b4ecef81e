//! Checks the form of an e-mail address, and spots a slip in the domains most used in the Netherlands.
//!
//! The grammar is that of the HTML standard, with an IP address between brackets allowed, as in the
//! e-mail check of the crate validator. That check would cost more than all the rest of the form, for
//! its regular expressions and its tables of Unicode; so it is the oracle of our tests and not in here.
//! For an ASCII address the two agree but for two slips that the grammar allows and mail does not: a
//! dot too many before the @, and no dot behind it. In a domain of other letters we know no tables:
//! see [`check`]. Whether mail arrives is not asked.

use super::blank;

/// Why this is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailFault {
    /// There is no @ in it.
    MissingAt,
    /// What stands before the @ is missing, or has a sign that cannot be there, such as a space.
    Local,
    /// What stands behind the @ is missing, or is no name of a computer.
    Domain,
    /// There are more than 64 characters before the @, or more than 255 behind it.
    TooLong,
    /// What stands before the @ begins or ends with a dot, or has two dots in a row. [`meant`] is without.
    Dots,
    /// There is no dot behind the @. Where [`meant`] knows the provider, it has the rest.
    Unfinished,
}

/// An address as people type it: without blanks at its ends, and with the @ of a Japanese keyboard read as @.
#[must_use]
pub fn tidy(typed: &str) -> String {
    blank::trimmed(typed).replace('\u{FF20}', "@")
}

/// Checks an address without blanks at its ends.
///
/// In a domain with letters outside ASCII every visible character will do, but for punctuation. So
/// this check is wider than validator's for characters that mean nothing yet, for marks and numerals
/// that need a neighbour, for labels that mix directions of writing, for those that pass 63 bytes once
/// encoded, and for labels with "xn--" beside such letters. It is narrower for quotation marks, for
/// invisible characters, for a hyphen at an end, and for full-width signs in an IP address.
///
/// # Errors
///
/// The first reason found.
pub fn check(address: &str) -> Result<(), EmailFault> {
    let (local, domain) = address.rsplit_once('@').ok_or(EmailFault::MissingAt)?;
    if local.chars().nth(64).is_some() || domain.chars().nth(255).is_some() {
        return Err(EmailFault::TooLong);
    }
    if local.is_empty() || !local.bytes().all(is_local) {
        return Err(EmailFault::Local);
    }
    if local.split('.').any(str::is_empty) {
        return Err(EmailFault::Dots);
    }
    if ends_in_ip_address(domain) {
        return Ok(());
    }
    if !domain.split(is_dot).all(is_label) {
        return Err(EmailFault::Domain);
    }
    if domain.contains(is_dot) { Ok(()) } else { Err(EmailFault::Unfinished) }
}

/// The address that was probably meant by one with too many dots, or without one behind the @.
#[must_use]
pub fn meant(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let names: Vec<&str> = local.split('.').filter(|name| !name.is_empty()).collect();
    let typed = domain.to_ascii_lowercase();
    let is_of = |known: &&&str| known.split_once('.').is_some_and(|(name, _)| name == typed);
    let whole = if domain.contains(is_dot) { Some(domain) } else { MOST_USED.iter().find(is_of).copied() };
    if names.is_empty() { None } else { Some([&names.join("."), "@", whole?].concat()) }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// The full stops of Chinese and Japanese keyboards divide labels too.
fn is_dot(character: char) -> bool {
    matches!(character, '.' | '\u{3002}' | '\u{FF0E}' | '\u{FF61}')
}

fn is_label(label: &str) -> bool {
    // The encoding of other letters is longer than the label by "xn--" at least.
    let longest = if label.is_ascii() { 63 } else { 59 };
    !label.is_empty()
        && label.chars().nth(longest).is_none()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|character| match character {
            '-' => true,
            '\0'..='\x7F' => character.is_ascii_alphanumeric(),
            _ => is_foreign_letter(character),
        })
}

/// A character outside ASCII that may stand in a domain: any but the invisible ones and the signs,
/// and of the invisible ones only the joiners of Persian and Hindi.
fn is_foreign_letter(character: char) -> bool {
    let joiner = matches!(character, '\u{200C}'..='\u{200D}');
    joiner || !(blank::is_unseen(character) || is_foreign_sign(character))
}

/// The spacing accents, quotation marks and other punctuation, and what has no meaning of its own.
fn is_foreign_sign(character: char) -> bool {
    matches!(
        character,
        '\u{A8}' | '\u{AB}' | '\u{AF}' | '\u{B4}' | '\u{B8}' | '\u{BB}'
            | '\u{2D8}'..='\u{2DD}'
            | '\u{2000}'..='\u{206F}'
            | '\u{3000}'..='\u{3003}'
            | '\u{E000}'..='\u{F8FF}'
            | '\u{FFF0}'..='\u{FFFF}'
            | '\u{E0000}'..='\u{10FFFF}'
    )
}

/// Like validator this looks at the last bracket only, whatever stands before it.
fn ends_in_ip_address(domain: &str) -> bool {
    let literal = domain.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    literal.is_some_and(|(_, ip)| super::ip::is_ip_address(ip))
}

/// The address that was probably meant, if its domain is a slip away from a well-known one.
///
/// It is a question to ask, never a correction to make: the domain as typed may exist.
#[must_use]
pub fn suggestion(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    if local.is_empty() || domain.len() > LONGEST || !domain.is_ascii() {
        return None;
    }
    let typed = domain.to_ascii_lowercase();
    if MOST_USED.contains(&typed.as_str()) || ALSO_REAL.contains(&typed.as_str()) {
        return None;
    }
    let meant = WRONG_ENDING.iter().find(|(wrong, _)| *wrong == typed).map(|(_, right)| *right);
    let meant = meant.or_else(|| {
        let slips = MOST_USED.iter().map(|known| (slips(&typed, known), *known));
        let near = slips.filter(|&(count, known)| count <= forgiven(known));
        // Of those as near, the first is the most used.
        near.min_by_key(|&(count, _)| count).map(|(_, known)| known)
    })?;
    Some([local, "@", meant].concat())
}

/// No known domain with two slips in it is longer.
const LONGEST: usize = 16;

/// The most used first.
const MOST_USED: [&str; 24] = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "live.nl",
    "hotmail.nl",
    "ziggo.nl",
    "icloud.com",
    "kpnmail.nl",
    "yahoo.com",
    "home.nl",
    "planet.nl",
    "xs4all.nl",
    "hetnet.nl",
    "live.com",
    "kpnplanet.nl",
    "upcmail.nl",
    "casema.nl",
    "chello.nl",
    "quicknet.nl",
    "telfort.nl",
    "zonnet.nl",
    "online.nl",
    "tele2.nl",
    "protonmail.com",
];

/// Real domains that lie near one of those above.
const ALSO_REAL: [&str; 20] = [
    "mail.com",
    "email.com",
    "ymail.com",
    "yahoo.ca",
    "protonmail.ch",
    "home.pl",
    "chello.pl",
    "live.no",
    "hotmail.be",
    "hotmail.ca",
    "hotmail.ch",
    "hotmail.cz",
    "hotmail.de",
    "hotmail.dk",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "hotmail.no",
    "hotmail.gr",
    "hotmail.se",
];

/// Domains of the same firms that carry no mail of their users.
const WRONG_ENDING: [(&str, &str); 2] = [("gmail.nl", "gmail.com"), ("icloud.nl", "icloud.com")];

/// A short name lies near many real ones, so it forgives one slip only.
fn forgiven(known: &str) -> usize {
    let short = known.strip_suffix(".nl").map_or(known.len() < 9, |name| name.len() < 7);
    if short { 1 } else { 2 }
}

/// How many letters were left out, put in, replaced or swapped with a neighbour between the two.
fn slips(typed: &str, known: &str) -> usize {
    let (typed, known) = (typed.as_bytes(), known.as_bytes());
    let mut before = [0; LONGEST + 1];
    let mut above: [usize; LONGEST + 1] = core::array::from_fn(|column| column);
    for (row, letter) in typed.iter().enumerate() {
        let mut line = [row + 1; LONGEST + 1];
        for (column, other) in known.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != other);
            let mut least = replaced.min(above[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && typed[row - 1] == *other && known[column - 1] == *letter;
            if swapped {
                least = least.min(before[column - 1] + 1);
            }
            line[column + 1] = least;
        }
        (before, above) = (above, line);
    }
    above[known.len()]
}
