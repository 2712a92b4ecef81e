//! The complaint as plain text: for the clipboard, for a file to keep, and for the body of a mail.
//!
//! Lines end in LF and are as long as they were typed: whatever shows or sends them wraps them. Formats that need
//! another line ending convert it.

use super::overview::in_short;
use super::{Entry, Filed, Section, overview};

/// The complaint in reading order, with Dutch labels.
pub fn text(filed: &Filed<'_>) -> String {
    let overview = overview(filed);
    let mut text = String::new();
    push_tidy(&mut text, &overview.title);
    text.push('\n');
    push_entries(&mut text, overview.reference.as_slice());
    for notice in &overview.notices {
        text.push_str("\n! ");
        push_tidy(&mut text, notice);
        text.push('\n');
    }
    push_entries(&mut text, &overview.about);
    for section in overview.sections.iter().chain(&overview.afterwards) {
        push_section(&mut text, section);
    }
    text
}

/// The same in few characters, for where there is little room: what must be seen first, what it can be found by, and each
/// answer on a line behind the id of its question. What the form said of what happens next is left out.
pub fn brief(filed: &Filed<'_>) -> String {
    let overview = in_short(filed);
    let mut text = String::new();
    push_tidy(&mut text, &overview.title);
    text.push('\n');
    for notice in &overview.notices {
        text.push_str("! ");
        push_tidy(&mut text, notice);
        text.push('\n');
    }
    let sections = overview.sections.iter().chain(&overview.afterwards).flat_map(|section| &section.entries);
    for entry in overview.reference.iter().chain(&overview.about).chain(sections) {
        push_tidy(&mut text, &entry.label);
        text.push_str(": ");
        push_tidy(&mut text, &entry.text);
        text.push('\n');
    }
    text
}

fn push_section(text: &mut String, section: &Section) {
    text.push_str("\n--- ");
    push_tidy(text, &section.title);
    text.push_str(" ---\n");
    push_entries(text, &section.entries);
}

fn push_entries(text: &mut String, entries: &[Entry]) {
    for entry in entries {
        text.push('\n');
        push_tidy(text, &entry.label);
        text.push('\n');
        push_tidy(text, &entry.text);
        text.push('\n');
    }
}

/// Appends a text without control characters except LF and tab. Answers hold none, but an organisation's texts may.
fn push_tidy(text: &mut String, added: &str) {
    text.extend(added.chars().filter(|character| !character.is_control() || matches!(character, '\n' | '\t')));
}
