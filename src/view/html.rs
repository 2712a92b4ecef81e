//! Elements as HTML, where there is no browser. Properties that only a script can set are left out.
//!
//! A browser makes of it the same nodes that `dom` would render, so that the program can take over in place. Nothing is
//! written between elements, and elements that follow signals end with an empty comment, where `dom` has a placeholder.

use leptos::prelude::Owner;

use super::element::{Child, Dynamic, Element, Prop};

/// Elements without an end tag.
const VOID: [&str; 7] = ["br", "col", "hr", "img", "input", "link", "meta"];

/// Elements in which a parser skips a line break at the beginning.
const SKIPS_LINE_BREAK: [&str; 2] = ["pre", "textarea"];

/// Makes an element, and writes it. Signals that are made meanwhile are gone afterwards.
pub(crate) fn to_html(make: impl FnOnce() -> Element) -> String {
    Owner::new().with(|| {
        let mut html = String::new();
        write(make(), &mut html);
        html
    })
}

impl Dynamic {
    /// The elements as they are now.
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        for element in (self.0)() {
            write(element, &mut html);
        }
        html
    }
}

fn write(element: Element, html: &mut String) {
    let name = element.0.name;
    let mut attributes: Vec<(&str, String)> = Vec::new();
    let mut text = None;
    for prop in element.0.props {
        match prop {
            Prop::Attribute(name, value) => set(&mut attributes, name, value),
            Prop::DynamicAttribute(name, value) => {
                if let Some(value) = value() {
                    set(&mut attributes, name, value);
                }
            }
            Prop::DynamicText(value) => text = value(),
            Prop::Value(value) if name == "textarea" => text = Some(value),
            Prop::Value(value) => set(&mut attributes, "value", value),
            Prop::Style(..) | Prop::On(..) | Prop::InOwnTask => {}
        }
    }
    html.extend(["<", name]);
    for (name, value) in attributes {
        html.extend([" ", name, "=\"", &escaped(&value), "\""]);
    }
    html.push('>');
    if VOID.contains(&name) {
        return;
    }
    let start = html.len();
    html.extend(text.map(|text| escaped(&text)));
    for child in element.0.children {
        match child {
            Child::Element(element) => write(element, html),
            Child::Text(text) => html.push_str(&escaped(&text)),
            Child::Dynamic(dynamic) => html.extend([&*dynamic.to_html(), "<!---->"]),
        }
    }
    if SKIPS_LINE_BREAK.contains(&name) && html[start..].starts_with('\n') {
        html.insert(start, '\n');
    }
    html.extend(["</", name, ">"]);
}

/// Sets an attribute, over the value that it had.
fn set<'a>(attributes: &mut Vec<(&'a str, String)>, name: &'a str, value: String) {
    match attributes.iter_mut().find(|(other, _)| *other == name) {
        Some((_, old)) => *old = value,
        None => attributes.push((name, value)),
    }
}

/// A text as a parser reads it back. A carriage return is a line break in HTML, and a browser posts both as both. There is
/// no way to write a zero.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\r' => html.push('\n'),
            '\0' => html.push(char::REPLACEMENT_CHARACTER),
            letter => html.push(letter),
        }
    }
    html
}
