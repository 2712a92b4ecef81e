//! Elements on a page: renders what `element` describes, and updates it when a signal changes that it reads.
//!
//! What is there already is taken over in place: `existing` finds it. An effect owns what it rendered, so that dropping
//! an element drops everything in it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use leptos::prelude::{Mountable, Render};
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as Node, HtmlElement};

use crate::browser::{self, Listener};

use super::element::{Child, Dynamic, Element, Prop};
use super::existing::Existing;

/// Rendered nodes, with the effects and listeners that keep them alive.
#[derive(Default)]
struct Rendered {
    nodes: Vec<Node>,
    effects: Vec<RenderEffect<Rendered>>,
    listeners: Vec<Listener>,
    /// What was rendered in tasks of its own.
    later: Vec<Rc<RefCell<Rendered>>>,
}

thread_local! {
    /// The tasks of a form that is first shown. `None`: everything is rendered at once.
    static TASKS: RefCell<Option<Tasks>> = const { RefCell::new(None) };
}

type Tasks = VecDeque<Box<dyn FnOnce()>>;

impl Rendered {
    /// An element, put at a place in its parent.
    fn element(&mut self, element: Element, place: &Existing, document: &Document) -> Node {
        let name = element.0.name;
        let (node, children, is_taken) = match place.take_element(&element) {
            Some(node) => (node.clone(), Existing::children_of(&node), true),
            None => {
                let Ok(node) = document.create_element(name) else { break_down() };
                (node.clone(), Existing::none_in(&node), false)
            }
        };
        // What follows from a property is no child.
        let has_own_text = element.0.props.iter().any(|prop| matches!(prop, Prop::DynamicText(_) | Prop::Value(_)));
        let is_in_own_task = element.0.props.iter().any(|prop| matches!(prop, Prop::InOwnTask));
        let (mut value, mut is_checked) = (None, false);
        for prop in element.0.props {
            is_checked |= matches!(&prop, Prop::Attribute("checked", _));
            match prop {
                Prop::Value(text) if is_taken => value = Some(text),
                prop => self.prop(&node, prop),
            }
        }
        if is_taken {
            browser::catch_up(&node, value, is_checked);
        }
        let children_of_element = element.0.children;
        let fill = move |rendered: &mut Self, document: &Document| {
            for child in children_of_element {
                match child {
                    Child::Element(element) => {
                        rendered.element(element, &children, document);
                    }
                    Child::Text(text) => children.text(&text, document),
                    Child::Dynamic(dynamic) => rendered.dynamic(&children, dynamic, document),
                }
            }
            if !has_own_text {
                children.remove_rest();
            }
        };
        match TASKS.with_borrow(Option::is_some) && is_in_own_task {
            true => self.later(fill, document),
            false => fill(self, document),
        }
        place.put(&node);
        node
    }

    fn later(&mut self, fill: impl FnOnce(&mut Self, &Document) + 'static, document: &Document) {
        let (rendered, document) = (Rc::new(RefCell::new(Self::default())), document.clone());
        self.later.push(Rc::clone(&rendered));
        let task = move || {
            // Whoever removed it meanwhile has no use for it.
            if Rc::strong_count(&rendered) > 1 {
                fill(&mut rendered.borrow_mut(), &document);
            }
        };
        TASKS.with_borrow_mut(|tasks| tasks.get_or_insert_default().push_back(Box::new(task)));
    }

    fn prop(&mut self, node: &Node, prop: Prop) {
        match prop {
            Prop::InOwnTask => {}
            Prop::Attribute(name, value) => {
                if node.get_attribute(name).as_deref() != Some(&value) {
                    set_attribute(node, name, &value);
                }
            }
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
        let node = node.clone();
        let mut last = match name {
            Some(name) => node.get_attribute(name),
            None => node.text_content(),
        };
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
    fn dynamic(&mut self, place: &Existing, Dynamic(elements): Dynamic, document: &Document) {
        let (place, document) = (place.clone(), document.clone());
        let mut placeholder: Option<web_sys::Node> = None;
        // The first time runs at once: what it renders may be there already.
        self.effect(Box::new(move |old| {
            let elements = elements();
            if let Some(old) = old {
                old.remove();
            }
            let mut new = Self::default();
            let at = placeholder.as_ref().map_or_else(|| place.clone(), |before| place.before(before));
            for element in elements {
                let node = new.element(element, &at, &document);
                new.nodes.push(node);
            }
            placeholder.get_or_insert_with(|| place.comment(&document));
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

/// Begins to render a form in tasks: [`next_task`] runs them, for all forms on the page.
pub(crate) fn begin_tasks() {
    TASKS.with_borrow_mut(|tasks| {
        tasks.get_or_insert_default();
    });
}

/// Renders what comes next. Returns whether there is more; if not, everything is rendered at once from now on.
pub(crate) fn next_task() -> bool {
    let task = TASKS.with_borrow_mut(|tasks| tasks.as_mut().and_then(VecDeque::pop_front));
    if let Some(task) = task {
        task();
    }
    let is_more = TASKS.with_borrow(|tasks| tasks.as_ref().is_some_and(|tasks| !tasks.is_empty()));
    if !is_more {
        TASKS.set(None);
    }
    is_more
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

/// A view that fills an element of the page. What is in there already is taken over.
pub struct MountedView {
    /// Not rendered yet, because the parent is not known.
    waiting: Option<Dynamic>,
    rendered: Rendered,
}

impl Mountable for MountedView {
    fn mount(&mut self, parent: &Node, _: Option<&web_sys::Node>) {
        if let Some((dynamic, document)) = self.waiting.take().zip(browser::blank_document()) {
            let children = Existing::children_of(parent);
            self.rendered.dynamic(&children, dynamic, &document);
            children.remove_rest();
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
