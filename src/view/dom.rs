//! Elements on a page: renders what `element` describes, and updates it when a signal changes that it reads.
//!
//! An effect owns what it rendered, so that dropping an element drops everything in it.

use gloo::events::EventListenerOptions;
use leptos::prelude::{Mountable, Render};
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as Node, HtmlElement};

use crate::browser::{self, Listener};

use super::element::{Child, Dynamic, Element, Prop};

/// Rendered nodes, with the effects and listeners that keep them alive.
#[derive(Default)]
struct Rendered {
    nodes: Vec<Node>,
    effects: Vec<RenderEffect<Rendered>>,
    listeners: Vec<Listener>,
}

impl Rendered {
    fn element(&mut self, element: Element, document: &Document) -> Node {
        let Ok(node) = document.create_element(element.0.name) else { break_down() };
        for prop in element.0.props {
            self.prop(&node, prop);
        }
        for child in element.0.children {
            match child {
                Child::Element(element) => {
                    let child = self.element(element, document);
                    insert(&node, &child, None);
                }
                Child::Text(text) => insert(&node, &document.create_text_node(&text), None),
                Child::Dynamic(dynamic) => self.dynamic(&node, dynamic, document),
            }
        }
        node
    }

    fn prop(&mut self, node: &Node, prop: Prop) {
        match prop {
            Prop::Attribute(name, value) => set_attribute(node, name, &value),
            Prop::DynamicAttribute(name, value) => self.follow(node, Some(name), value),
            Prop::DynamicText(text) => self.follow(node, None, text),
            Prop::Value(value) => {
                let _: Result<bool, JsValue> = js_sys::Reflect::set(node, &"value".into(), &value.into());
            }
            Prop::Style(name, value) => {
                if let Some(node) = node.dyn_ref::<HtmlElement>() {
                    let _: Result<(), JsValue> = node.style().set_property(name, &value);
                }
            }
            Prop::On(name, mut call) => {
                let options = EventListenerOptions::enable_prevent_default();
                self.listeners.push(browser::listen(node, name, options, move |event| call(event.clone())));
            }
        }
    }

    /// Keeps an attribute up to date; without a name, the text of the element.
    fn follow(&mut self, node: &Node, name: Option<&'static str>, value: Box<dyn Fn() -> Option<String>>) {
        let (node, mut last) = (node.clone(), None);
        self.effect(Box::new(move |_| {
            let now = value();
            if now != last {
                match (name, &now) {
                    (Some(name), Some(now)) => set_attribute(&node, name, now),
                    (Some(name), None) => {
                        let _: Result<(), JsValue> = node.remove_attribute(name);
                    }
                    (None, now) => node.set_text_content(now.as_deref()),
                }
                last = now;
            }
            Self::default()
        }));
    }

    /// Renders elements before a placeholder comment, again at every change.
    fn dynamic(&mut self, parent: &Node, Dynamic(elements): Dynamic, document: &Document) {
        let placeholder = document.create_comment("");
        insert(parent, &placeholder, None);
        let (parent, document) = (parent.clone(), document.clone());
        self.effect(Box::new(move |old| {
            let elements = elements();
            if let Some(old) = old {
                old.remove();
            }
            let mut new = Self::default();
            for element in elements {
                let node = new.element(element, &document);
                insert(&parent, &node, Some(&placeholder));
                new.nodes.push(node);
            }
            new
        }));
    }

    fn effect(&mut self, run: Box<dyn FnMut(Option<Rendered>) -> Rendered>) {
        self.effects.push(RenderEffect::new(run));
    }

    /// Takes the elements off the page before their listeners go.
    fn remove(self) {
        for node in &self.nodes {
            node.remove();
        }
    }
}

/// A page that overrides built-in functions may keep an element from being created. A form that lacks a part would look
/// complete. After a panic the loader shows the fallback, with the answers.
#[expect(clippy::panic, reason = "the loader takes over after a panic")]
fn break_down() -> ! {
    panic!()
}

fn insert(parent: &Node, child: &web_sys::Node, before: Option<&web_sys::Node>) {
    let _: Result<web_sys::Node, JsValue> = parent.insert_before(child, before);
}

fn set_attribute(node: &Node, name: &str, value: &str) {
    let _: Result<(), JsValue> = node.set_attribute(name, value);
}

impl Render for Dynamic {
    type State = MountedView;

    fn build(self) -> MountedView {
        MountedView { waiting: Some(self), rendered: Rendered::default() }
    }

    fn rebuild(self, mounted: &mut MountedView) {
        mounted.waiting = Some(self);
    }
}

/// A view that fills an element of the page, which was empty.
pub struct MountedView {
    /// Not rendered yet, because the parent is not known.
    waiting: Option<Dynamic>,
    rendered: Rendered,
}

impl Mountable for MountedView {
    fn mount(&mut self, parent: &Node, _: Option<&web_sys::Node>) {
        if let Some((dynamic, document)) = self.waiting.take().zip(browser::blank_document()) {
            self.rendered.dynamic(parent, dynamic, &document);
        }
    }

    fn unmount(&mut self) {
        for effect in std::mem::take(&mut self.rendered.effects) {
            if let Some(rendered) = effect.take_value() {
                rendered.remove();
            }
        }
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Node> {
        Vec::new()
    }
}
