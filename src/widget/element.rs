//! Elements as data.
//!
//! Leptos' `view!` gives every element a type of its own, and every type its own code for building, changing and
//! removing: more than half of what the form weighed. A form has many elements and only a few kinds of things change in
//! it, so here an element is its name, a list of attributes and a list of children, of one type for all.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::element::{ElementChild, custom};
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::view::any_view::AnyView;

/// An element that is being put together. In a box, for it is handed on at every step.
pub(super) struct Made(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element.
#[inline(never)]
pub(super) fn el(name: &'static str) -> Made {
    Made(Box::new(Parts { name, attributes: Vec::new(), children: Vec::new() }))
}

/// An element with a class.
pub(super) fn classed(name: &'static str, class: &'static str) -> Made {
    el(name).set("class", class)
}

impl Made {
    /// An attribute that stays as it is.
    pub(super) fn set(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.attribute(name, value.as_ref())
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// The same, where it may be missing.
    pub(super) fn may(self, name: &'static str, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// An attribute that comes, changes and goes.
    #[inline(never)]
    pub(super) fn follow(mut self, name: &'static str, value: Signal<Option<String>>) -> Self {
        self.0.attributes.push(custom_attribute(name, move || value.get()).into_any_attr());
        self
    }

    /// Out of sight while this is true.
    pub(super) fn hidden(self, is_hidden: Signal<bool>) -> Self {
        self.follow("hidden", Signal::derive(move || is_hidden.get().then(String::new)))
    }

    /// What an input holds at first.
    pub(super) fn holding(mut self, value: String) -> Self {
        self.0.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// Whether a box or a button is on at first.
    pub(super) fn checked(self, is_checked: bool) -> Self {
        self.may("checked", is_checked.then_some(""))
    }

    /// A custom property of its style, set as scripts may: a policy that forbids `style="…"` allows it.
    pub(super) fn styled(mut self, name: &'static str, value: Option<String>) -> Self {
        self.0.attributes.extend(value.map(|value| style((name, value)).into_any_attr()));
        self
    }

    /// What happens on an event.
    pub(super) fn on(mut self, event: &'static str, call: impl FnMut(web_sys::Event) + 'static) -> Self {
        let call: Box<dyn FnMut(web_sys::Event)> = Box::new(call);
        self.0.attributes.push(on(ev::Custom::<web_sys::Event>::new(event), call).into_any_attr());
        self
    }

    /// A text that stays as it is.
    pub(super) fn text(self, text: impl AsRef<str>) -> Self {
        self.written(text.as_ref())
    }

    #[inline(never)]
    fn written(self, text: &str) -> Self {
        self.view(text.to_owned().into_any())
    }

    /// A text that changes. It is set as that of the element: who translates the page replaces its text nodes.
    pub(super) fn says(mut self, text: Signal<String>) -> Self {
        self.0.attributes.push(prop("textContent", move || text.get()).into_any_attr());
        self
    }

    /// An element inside.
    #[inline(never)]
    pub(super) fn child(self, child: Made) -> Self {
        self.view(child.done())
    }

    /// Elements inside, as many as there are.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Made>) -> Self {
        self.0.children.extend(children.into_iter().map(Made::done));
        self
    }

    /// What is inside comes, changes and goes.
    pub(super) fn view(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    /// The element, as Leptos knows it.
    pub(super) fn done(self) -> AnyView {
        let Parts { name, attributes, children } = *self.0;
        custom(name).add_any_attr(attributes).child(children).into_any()
    }
}

/// Elements that come and go. They are made anew at every change.
pub(super) fn changing(made: impl Fn() -> Vec<Made> + Send + 'static) -> AnyView {
    let made: Box<dyn Fn() -> Vec<AnyView> + Send> = Box::new(move || made().into_iter().map(Made::done).collect());
    (move || made()).into_any()
}
