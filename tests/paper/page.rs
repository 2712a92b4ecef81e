//! A letter as a browser parses it: its elements, and its text as it is shown.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A parsed letter.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The names of its elements.
    pub(crate) elements: BTreeSet<String>,
    /// Their attributes, as `td dir=auto`.
    pub(crate) attributes: BTreeSet<String>,
    /// The title of the page.
    pub(crate) title: String,
    /// The headings, the subject first.
    pub(crate) headings: Vec<String>,
    /// Labels and answers.
    pub(crate) rows: Vec<(String, String)>,
    /// The other cells: an empty one, sender, addressee, date and opening, closing, line, name.
    pub(crate) cells: Vec<String>,
    /// The parser's errors.
    pub(crate) errors: Vec<String>,
}

/// Parses a letter.
pub(crate) fn read(html: &str) -> Page {
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut page = Page::default();
    page.errors.extend(document.errors.borrow().iter().map(ToString::to_string));
    page.gather(&document.document);
    page
}

impl Page {
    fn gather(&mut self, node: &Handle) {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let name: &str = &name.local;
            self.elements.insert(name.to_owned());
            for attribute in attrs.borrow().iter() {
                self.attributes.insert(format!("{name} {}={}", &*attribute.name.local, attribute.value));
            }
            match name {
                "title" => self.title = shown(node),
                "h1" => self.headings.push(shown(node)),
                "b" => self.headings.push(shown(node)),
                "th" if attribute(node, "scope").is_some() => self.rows.push((shown(node), String::new())),
                "td" if attribute(node, "dir").is_some() => self.rows.last_mut().unwrap().1 = shown(node),
                "td" => self.cells.push(shown(node)),
                _ => {}
            }
        }
        node.children.borrow().iter().for_each(|child| self.gather(child));
    }
}

fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attribute| &*attribute.name.local == wanted).map(|attribute| attribute.value.to_string())
}

/// The text as a browser shows it: outside `<pre>` runs of white space are one space, and are removed at the ends of
/// lines.
fn shown(node: &Handle) -> String {
    let mut text = String::new();
    show(node, false, &mut text);
    text
}

fn show(node: &Handle, kept: bool, text: &mut String) {
    match &node.data {
        NodeData::Text { contents } if kept => text.push_str(&contents.borrow()),
        NodeData::Text { contents } => contents.borrow().chars().for_each(|character| collapse(character, text)),
        NodeData::Element { name, .. } => {
            let name: &str = &name.local;
            if matches!(name, "br" | "p" | "h1") {
                end_line(text);
            }
            let kept = kept || (name == "pre" && attribute(node, "wrap").is_some());
            node.children.borrow().iter().for_each(|child| show(child, kept, text));
            if !kept && text.ends_with(' ') && matches!(name, "td" | "th") {
                text.pop();
            }
        }
        _ => {}
    }
}

fn collapse(character: char, text: &mut String) {
    if !matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
        text.push(character);
    } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
        text.push(' ');
    }
}

fn end_line(text: &mut String) {
    if text.ends_with(' ') {
        text.pop();
    }
    if !text.is_empty() {
        text.push('\n');
    }
}
