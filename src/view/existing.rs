//! The children of a node that are on the page already, in order.
//!
//! HTML that a form was written as has the same elements as the form that takes it over. What fits is used as it is, with
//! the focus, the caret and everything typed; what does not fit, because the file has changed, is created next to it, and
//! what is left over goes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as DomElement, Node};

use super::element::{Element, Prop};

/// The attribute of what is in HTML only. The program leaves it where it is, and the sheet hides it.
const ONLY_PLAIN: &str = "data-only-plain";

/// A place among the children of a node: before `next`, which is the next one that may be used.
#[derive(Clone)]
pub(super) struct Existing {
    parent: DomElement,
    next: Rc<RefCell<Option<Node>>>,
    /// Whether what comes next may be used. If not, it only says where to insert.
    is_open: bool,
}

impl Existing {
    /// At the first child.
    pub(super) fn children_of(parent: &DomElement) -> Self {
        Self::at(parent, parent.first_child(), true)
    }

    /// In a node without children.
    pub(super) fn none_in(parent: &DomElement) -> Self {
        Self::at(parent, None, false)
    }

    /// Before a child, which is not used itself.
    pub(super) fn before(&self, child: &Node) -> Self {
        Self::at(&self.parent, Some(child.clone()), false)
    }

    fn at(parent: &DomElement, next: Option<Node>, is_open: bool) -> Self {
        Self { parent: parent.clone(), next: Rc::new(RefCell::new(next)), is_open }
    }

    /// Uses the next child, if it fits.
    fn take(&self, fits: impl Fn(&Node) -> bool) -> Option<Node> {
        if !self.is_open {
            return None;
        }
        self.skip_only_plain();
        let node = self.next.borrow_mut().take_if(|node| fits(node))?;
        *self.next.borrow_mut() = node.next_sibling();
        Some(node)
    }

    fn skip_only_plain(&self) {
        let is_only_plain =
            |node: &mut Node| node.dyn_ref::<DomElement>().is_some_and(|element| element.has_attribute(ONLY_PLAIN));
        let mut next = self.next.borrow_mut();
        while let Some(node) = next.take_if(is_only_plain) {
            *next = node.next_sibling();
        }
    }

    /// The next child, if it is this element. A field must also be for the same answer: what is typed stays with it.
    pub(super) fn take_element(&self, element: &Element) -> Option<DomElement> {
        let same = |wanted: &DomElement, name| {
            let attribute = element.0.props.iter().rev().find_map(|prop| match prop {
                Prop::Attribute(attribute, value) if *attribute == name => Some(value.clone()),
                _ => None,
            });
            wanted.get_attribute(name) == attribute
        };
        let is_field = matches!(element.0.name, "input" | "textarea");
        let fits = |node: &Node| {
            node.dyn_ref::<DomElement>().is_some_and(|node| {
                node.local_name() == element.0.name
                    && (!is_field || ["name", "id", "type"].into_iter().all(|name| same(node, name)))
            })
        };
        self.take(fits)?.dyn_into().ok()
    }

    /// A text, used or created.
    pub(super) fn text(&self, text: &str, document: &Document) {
        match self.take(|node| node.node_type() == Node::TEXT_NODE) {
            Some(node) if node.node_value().as_deref() == Some(text) => {}
            Some(node) => node.set_node_value(Some(text)),
            None => self.put(&document.create_text_node(text)),
        }
    }

    /// A comment, used or created.
    pub(super) fn comment(&self, document: &Document) -> Node {
        self.take(|node| node.node_type() == Node::COMMENT_NODE).unwrap_or_else(|| {
            let comment: Node = document.create_comment("").into();
            self.put(&comment);
            comment
        })
    }

    /// Puts a node here, unless it was there.
    pub(super) fn put(&self, node: &Node) {
        if node.parent_node().is_none_or(|parent| parent != *self.parent.as_ref()) {
            let _: Result<Node, JsValue> = self.parent.insert_before(node, self.next.borrow().as_ref());
        }
    }

    /// Removes what was not used.
    pub(super) fn remove_rest(&self) {
        while let Some(node) = self.take(|_| true) {
            let _: Result<Node, JsValue> = self.parent.remove_child(&node);
        }
    }
}
