//! Elements as data.
//!
//! Leptos' `view!` gives every element a type of its own, and every type its own code for building, changing and
//! removing: more than half of what the form weighed. A form has many elements and only a few kinds of things change in
//! it, so here an element is its name, what it has and what is inside it, of one type for all. `build` puts it on a
//! page, by Leptos' signals and effects; `html` writes it where there is no browser.

use web_sys::Event;

/// An element that is being put together. In a box, for it is handed on at every step.
pub(super) struct Made(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub(super) name: &'static str,
    pub(super) has: Vec<Has>,
    pub(super) inside: Vec<Inside>,
}

/// What an element has.
pub(super) enum Has {
    /// An attribute that stays as it is.
    Attribute(&'static str, String),
    /// An attribute that comes, changes and goes.
    Following(&'static str, Box<dyn Fn() -> Option<String>>),
    /// A text that changes.
    Saying(Box<dyn Fn() -> Option<String>>),
    /// What an input holds at first.
    Holding(String),
    /// A custom property of its style.
    Style(&'static str, String),
    /// What happens on an event.
    On(&'static str, Box<dyn FnMut(Event)>),
}

/// What is inside an element.
pub(super) enum Inside {
    Element(Made),
    Text(String),
    Changing(Changing),
}

/// Elements that come and go. They are made anew at every change.
pub struct Changing(pub(super) Box<dyn Fn() -> Vec<Made>>);

/// Elements that come and go, with the signals that this reads.
pub(super) fn changing(made: impl Fn() -> Vec<Made> + 'static) -> Changing {
    Changing(Box::new(made))
}

/// An element.
#[inline(never)]
pub(super) fn el(name: &'static str) -> Made {
    Made(Box::new(Parts { name, has: Vec::new(), inside: Vec::new() }))
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
    fn attribute(self, name: &'static str, value: &str) -> Self {
        self.has(Has::Attribute(name, value.to_owned()))
    }

    #[inline(never)]
    fn has(mut self, what: Has) -> Self {
        self.0.has.push(what);
        self
    }

    #[inline(never)]
    fn inside(mut self, what: Inside) -> Self {
        self.0.inside.push(what);
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
    pub(super) fn follow(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.has(Has::Following(name, Box::new(value)))
    }

    /// Out of sight while this is true.
    pub(super) fn hidden(self, is_hidden: impl Fn() -> bool + 'static) -> Self {
        self.follow("hidden", move || is_hidden().then(String::new))
    }

    /// What an input holds at first.
    pub(super) fn holding(self, value: String) -> Self {
        self.has(Has::Holding(value))
    }

    /// Whether a box or a button is on at first.
    pub(super) fn checked(self, is_checked: bool) -> Self {
        if is_checked { self.set("checked", "") } else { self }
    }

    /// Where this is a name or a code: the device checks, mends and capitalises nothing in it. "Jan de Vries" is right.
    pub(super) fn without_device_help(self, is_name: bool) -> Self {
        if !is_name {
            return self;
        }
        self.set("spellcheck", "false").set("autocorrect", "off").set("autocapitalize", "off")
    }

    /// A custom property of its style, set as scripts may: a policy that forbids `style="…"` allows it.
    pub(super) fn styled(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.has(Has::Style(name, value)),
            None => self,
        }
    }

    /// What happens on an event.
    pub(super) fn on(self, event: &'static str, call: impl FnMut(Event) + 'static) -> Self {
        self.has(Has::On(event, Box::new(call)))
    }

    /// A text that stays as it is.
    pub(super) fn text(self, text: impl AsRef<str>) -> Self {
        self.written(text.as_ref())
    }

    #[inline(never)]
    fn written(self, text: &str) -> Self {
        self.inside(Inside::Text(text.to_owned()))
    }

    /// A text that changes. It is set as that of the element: who translates the page replaces its text nodes.
    pub(super) fn says(self, text: impl Fn() -> String + 'static) -> Self {
        self.has(Has::Saying(Box::new(move || Some(text()))))
    }

    /// An element inside.
    #[inline(never)]
    pub(super) fn child(self, child: Made) -> Self {
        self.inside(Inside::Element(child))
    }

    /// An element inside, where there is one.
    #[inline(never)]
    pub(super) fn maybe(self, child: Option<Made>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Elements inside, as many as there are.
    #[inline(never)]
    pub(super) fn children(mut self, children: Vec<Made>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Nothing, where its first child, a heading, is all that is inside.
    pub(super) fn filled(self) -> Option<Self> {
        (self.0.inside.len() > 1).then_some(self)
    }

    /// Keeps about so many of the elements inside, and gives the others in pieces of about as many. Where something comes
    /// and goes among them, all stay.
    pub(super) fn cut(&mut self, most: usize) -> Vec<Vec<Self>> {
        let mut pieces = Vec::new();
        if !self.0.inside.iter().all(|inside| matches!(inside, Inside::Element(_))) {
            return pieces;
        }
        let (mut piece, mut count) = (Vec::new(), 0);
        for inside in std::mem::take(&mut self.0.inside) {
            let Inside::Element(made) = inside else { continue };
            count += made.count();
            if count > most && !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
                count = made.count();
            }
            piece.push(made);
        }
        pieces.push(piece);
        self.0.inside = pieces.remove(0).into_iter().map(Inside::Element).collect();
        pieces
    }

    fn count(&self) -> usize {
        let inside = self.0.inside.iter();
        let count = |inside: &Inside| if let Inside::Element(made) = inside { made.count() } else { 0 };
        1 + inside.map(count).sum::<usize>()
    }

    /// What is inside comes, changes and goes.
    pub(super) fn view(self, view: Changing) -> Self {
        self.inside(Inside::Changing(view))
    }
}
