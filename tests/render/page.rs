//! A page as a browser parses it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element, with its attributes and the text of everything in it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    /// The names of the elements around it, the nearest last.
    pub(crate) within: Vec<String>,
}

impl Found {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }
}

/// Parses what stands in the body of a page, without any repair, and gives its elements in order.
#[track_caller]
pub(crate) fn part(html: &str) -> Vec<Found> {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let parsed = parse_fragment(RcDom::default(), ParseOpts::default(), body, Vec::new(), false).one(html);
    let root = parsed.document.children.borrow().first().cloned().expect("a root");
    read(&parsed, &root, html)
}

/// Parses a whole page, without any repair, and gives its elements in order.
#[track_caller]
pub(crate) fn whole(html: &str) -> Vec<Found> {
    let parsed = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let document = parsed.document.clone();
    read(&parsed, &document, html)
}

/// What is read is written again: where a parser repaired something, that is no longer the same.
#[track_caller]
fn read(parsed: &RcDom, root: &Handle, html: &str) -> Vec<Found> {
    let errors = parsed.errors.borrow();
    assert!(errors.is_empty(), "{errors:?} in {html}");
    let mut written = String::new();
    children(root).iter().for_each(|child| write(child, &mut written));
    assert_eq!(written, html, "a parser repairs this");
    let mut found = Vec::new();
    gather(root, &mut Vec::new(), &mut found);
    found
}

/// The children of a node. Those of a `<template>` are apart.
fn children(node: &Handle) -> Vec<Handle> {
    if let NodeData::Element { template_contents, .. } = &node.data
        && let Some(contents) = &*template_contents.borrow()
    {
        return contents.children.borrow().clone();
    }
    node.children.borrow().clone()
}

fn gather(node: &Handle, within: &mut Vec<String>, found: &mut Vec<Found>) {
    let name = if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        let attributes = attributes.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
        let mut text = String::new();
        texts(node, &mut text);
        let name = name.local.to_string();
        found.push(Found { name: name.clone(), attributes: attributes.collect(), text, within: within.clone() });
        Some(name)
    } else {
        None
    };
    within.extend(name.clone());
    children(node).iter().for_each(|child| gather(child, within, found));
    if name.is_some() {
        within.pop();
    }
}

fn texts(node: &Handle, text: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    children(node).iter().for_each(|child| texts(child, text));
}

fn write(node: &Handle, html: &mut String) {
    match &node.data {
        NodeData::Doctype { name, .. } => html.push_str(&format!("<!doctype {name}>")),
        NodeData::Text { contents } => html.push_str(&escaped(&contents.borrow())),
        NodeData::Comment { contents } => html.push_str(&format!("<!--{contents}-->")),
        NodeData::Element { name, attrs, .. } => {
            let name = &*name.local;
            html.push_str(&format!("<{name}"));
            for attr in attrs.borrow().iter() {
                html.push_str(&format!(" {}=\"{}\"", attr.name.local, escaped(&attr.value)));
            }
            html.push('>');
            if ["br", "col", "hr", "img", "input", "link", "meta"].contains(&name) {
                return;
            }
            let mut inside = String::new();
            children(node).iter().for_each(|child| write(child, &mut inside));
            if ["pre", "textarea"].contains(&name) && inside.starts_with('\n') {
                html.push('\n');
            }
            html.push_str(&format!("{inside}</{name}>"));
        }
        _ => panic!("a page holds nothing else"),
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}
