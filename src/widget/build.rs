//! Elements on a page: puts there what `element` describes, and changes it when a signal does that it reads.
//!
//! What each effect made lives in the effect, so that with an element everything goes that belongs to it.

use gloo::events::EventListenerOptions;
use leptos::prelude::{Mountable, Render};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

use crate::browser::{self, Listener};

use super::element::{Changing, Has, Inside, Made};

/// What stands on the page, and what keeps it up to date.
#[derive(Default)]
pub(super) struct Standing {
    elements: Vec<Element>,
    effects: Vec<RenderEffect<Standing>>,
    listeners: Vec<Listener>,
}

impl Standing {
    fn element(&mut self, made: Made) -> Element {
        let element = Rndr::create_element(made.0.name, None);
        for has in made.0.has {
            self.has(&element, has);
        }
        for inside in made.0.inside {
            match inside {
                Inside::Element(made) => {
                    let child = self.element(made);
                    Rndr::insert_node(&element, &child, None);
                }
                Inside::Text(text) => Rndr::insert_node(&element, &Rndr::create_text_node(&text), None),
                Inside::Changing(changing) => self.changing(&element, changing),
            }
        }
        element
    }

    fn has(&mut self, element: &Element, has: Has) {
        match has {
            Has::Attribute(name, value) => Rndr::set_attribute(element, name, &value),
            Has::Following(name, value) => self.following(element, Some(name), value),
            Has::Saying(text) => self.following(element, None, text),
            Has::Holding(value) => Rndr::set_property(element, "value", &JsValue::from(value)),
            Has::Style(name, value) => Rndr::set_css_property(&Rndr::style(element), name, &value),
            Has::On(name, mut call) => {
                let options = EventListenerOptions::enable_prevent_default();
                self.listeners.push(browser::listen(element, name, options, move |event| call(event.clone())));
            }
        }
    }

    /// An attribute follows a value; without a name the text of the element does.
    fn following(&mut self, element: &Element, name: Option<&'static str>, value: Box<dyn Fn() -> Option<String>>) {
        let (element, mut last) = (element.clone(), None);
        self.effect(Box::new(move |_| {
            let now = value();
            if now != last {
                match (name, &now) {
                    (Some(name), Some(now)) => Rndr::set_attribute(&element, name, now),
                    (Some(name), None) => Rndr::remove_attribute(&element, name),
                    (None, now) => element.set_text_content(now.as_deref()),
                }
                last = now;
            }
            Self::default()
        }));
    }

    /// Elements before a mark.
    fn changing(&mut self, parent: &Element, Changing(make): Changing) {
        let mark = Rndr::create_placeholder();
        Rndr::insert_node(parent, &mark, None);
        let parent = parent.clone();
        self.effect(Box::new(move |old| {
            let made = make();
            if let Some(old) = old {
                old.leave();
            }
            let mut new = Self::default();
            for made in made {
                let element = new.element(made);
                Rndr::insert_node(&parent, &element, Some(&mark));
                new.elements.push(element);
            }
            new
        }));
    }

    fn effect(&mut self, run: Box<dyn FnMut(Option<Standing>) -> Standing>) {
        self.effects.push(RenderEffect::new(run));
    }

    /// Takes the elements off the page, before anything stops listening to them.
    fn leave(self) {
        for element in &self.elements {
            element.remove();
        }
    }
}

impl Render for Changing {
    type State = Root;

    fn build(self) -> Root {
        Root { waits: Some(self), standing: Standing::default() }
    }

    fn rebuild(self, root: &mut Root) {
        root.waits = Some(self);
    }
}

/// All of one element of the page, which was empty.
pub struct Root {
    /// What is put there as soon as it is known where.
    waits: Option<Changing>,
    standing: Standing,
}

impl Mountable for Root {
    fn mount(&mut self, parent: &Element, _: Option<&Node>) {
        if let Some(changing) = self.waits.take() {
            self.standing.changing(parent, changing);
        }
    }

    fn unmount(&mut self) {
        for effect in std::mem::take(&mut self.standing.effects) {
            if let Some(standing) = effect.take_value() {
                standing.leave();
            }
        }
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
