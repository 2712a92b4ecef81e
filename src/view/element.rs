//! Elements as data.
//!
//! Leptos' `view!` gives every element a type of its own, and every type its own code to build, rebuild and remove it.
//! That was more than half the size of the form. A form has many elements, and only a few kinds of things change in
//! them. So here an element is its name, its properties and its children, in one type for all. `dom` renders it in a
//! browser, with Leptos' signals and effects; `html` writes it where there is no browser.

use crate::browser::Event;

/// An element that is being built. Boxed, because every builder method moves it.
pub(crate) struct Element(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) name: &'static str,
    pub(crate) props: Vec<Prop>,
    pub(crate) children: Vec<Child>,
}

/// A property of an element.
#[cfg_attr(not(feature = "widget"), expect(dead_code, reason = "what only a script can set is not in HTML"))]
pub(crate) enum Prop {
    /// An attribute.
    Attribute(&'static str, String),
    /// An attribute that follows signals.
    DynamicAttribute(&'static str, Box<dyn Fn() -> Option<String>>),
    /// The text of the element, which follows signals.
    DynamicText(Box<dyn Fn() -> Option<String>>),
    /// The property `value`: the initial value of an input.
    Value(String),
    /// A custom property of its style.
    Style(&'static str, String),
    /// What is in it is rendered in a task of its own, when a form is first shown.
    InOwnTask,
    /// An event listener.
    On(&'static str, Box<dyn FnMut(Event)>),
}

/// A child of an element.
pub(crate) enum Child {
    Element(Element),
    Text(String),
    Dynamic(Dynamic),
}

/// Elements that follow signals. All of them are rendered again at every change.
pub struct Dynamic(pub(crate) Box<dyn Fn() -> Vec<Element>>);

/// Elements that follow the signals that this function reads.
pub(crate) fn dynamic(elements: impl Fn() -> Vec<Element> + 'static) -> Dynamic {
    Dynamic(Box::new(elements))
}

/// An element.
#[inline(never)]
pub(crate) fn el(name: &'static str) -> Element {
    Element(Box::new(Parts { name, props: Vec::new(), children: Vec::new() }))
}

/// An element with a class.
pub(crate) fn classed(name: &'static str, class: &'static str) -> Element {
    el(name).attr("class", class)
}

impl Element {
    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.attribute(name, value.as_ref())
    }

    #[inline(never)]
    fn attribute(self, name: &'static str, value: &str) -> Self {
        self.prop(Prop::Attribute(name, value.to_owned()))
    }

    #[inline(never)]
    fn prop(mut self, prop: Prop) -> Self {
        self.0.props.push(prop);
        self
    }

    #[inline(never)]
    fn push(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute that may be missing.
    pub(crate) fn attr_opt(self, name: &'static str, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows signals.
    pub(crate) fn attr_dyn(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.prop(Prop::DynamicAttribute(name, Box::new(value)))
    }

    /// Hidden while this is true.
    pub(crate) fn hidden(self, is_hidden: impl Fn() -> bool + 'static) -> Self {
        self.attr_dyn("hidden", move || is_hidden().then(String::new))
    }

    /// The initial value of an input.
    pub(crate) fn prop_value(self, value: String) -> Self {
        self.prop(Prop::Value(value))
    }

    /// Whether a checkbox or a radio button is checked initially.
    pub(crate) fn checked(self, is_checked: bool) -> Self {
        if is_checked { self.attr("checked", "") } else { self }
    }

    /// For a name or a code, such as "Jan de Vries": the device neither corrects nor capitalises it.
    pub(crate) fn without_corrections(self, is_name: bool) -> Self {
        if !is_name {
            return self;
        }
        self.attr("spellcheck", "false").attr("autocorrect", "off").attr("autocapitalize", "off")
    }

    /// A custom property of its style, set by script: a Content-Security-Policy that forbids `style="…"` allows that.
    pub(crate) fn style(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.prop(Prop::Style(name, value)),
            None => self,
        }
    }

    /// Renders what is in it in a task of its own when a form is first shown: all in one would block a slow device.
    pub(crate) fn in_own_task(self) -> Self {
        self.prop(Prop::InOwnTask)
    }

    /// An event listener.
    pub(crate) fn on(self, event: &'static str, call: impl FnMut(Event) + 'static) -> Self {
        self.prop(Prop::On(event, Box::new(call)))
    }

    /// A text. It joins the text before it: a parser of HTML makes no two text nodes side by side.
    pub(crate) fn text(self, text: impl AsRef<str>) -> Self {
        self.text_node(text.as_ref())
    }

    #[inline(never)]
    fn text_node(mut self, text: &str) -> Self {
        match self.0.children.last_mut() {
            _ if text.is_empty() => {}
            Some(Child::Text(before)) => before.push_str(text),
            _ => self.0.children.push(Child::Text(text.to_owned())),
        }
        self
    }

    /// The text of the element, which follows signals. It is set on the element and is no text node of its own, because
    /// browsers that translate a page replace text nodes.
    pub(crate) fn text_dyn(self, text: impl Fn() -> String + 'static) -> Self {
        self.prop(Prop::DynamicText(Box::new(move || Some(text()))))
    }

    /// A child.
    #[inline(never)]
    pub(crate) fn child(self, child: Self) -> Self {
        self.push(Child::Element(child))
    }

    /// A child that may be missing.
    #[inline(never)]
    pub(crate) fn child_opt(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Children, as many as there are.
    #[inline(never)]
    pub(crate) fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Children that follow signals.
    pub(crate) fn child_dyn(self, children: Dynamic) -> Self {
        self.push(Child::Dynamic(children))
    }

    /// `None` if a heading is its only child.
    pub(crate) fn non_empty(self) -> Option<Self> {
        (self.0.children.len() > 1).then_some(self)
    }
}
