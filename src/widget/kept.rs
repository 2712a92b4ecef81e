//! Values that change: `Kept` where nobody watches, `Live` where what is shown follows.
//!
//! A signal of Leptos is a kilobyte or more of code for every type that it holds. These hold any type, and what tells of
//! a change holds none.

use std::cell::RefCell;

use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;

/// A value that nobody watches.
#[derive(Debug)]
pub(super) struct Kept<T>(SendWrapper<RefCell<T>>);

impl<T> Kept<T> {
    pub(super) fn new(value: T) -> Self {
        Self(SendWrapper::new(RefCell::new(value)))
    }

    pub(super) fn with_value<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.0.borrow())
    }

    pub(super) fn update_value<U>(&self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut self.0.borrow_mut())
    }

    pub(super) fn set_value(&self, value: T) {
        // What was there goes when nothing is borrowed any more: it may have a say in that.
        drop(self.0.replace(value));
    }

    pub(super) fn take(&self) -> T
    where
        T: Default,
    {
        self.0.replace(T::default())
    }

    pub(super) fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.0.borrow().clone()
    }
}

/// A value that is shown: whoever reads it is told when it changes.
#[derive(Debug)]
pub(super) struct Live<T> {
    value: Kept<T>,
    changed: ArcTrigger,
}

impl<T> Live<T> {
    pub(super) fn new(value: T) -> Self {
        Self { value: Kept::new(value), changed: ArcTrigger::new() }
    }

    pub(super) fn track(&self) {
        self.changed.track();
    }

    pub(super) fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.value.with_value(look)
    }

    pub(super) fn with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(look)
    }

    pub(super) fn update(&self, change: impl FnOnce(&mut T)) {
        self.value.update_value(change);
        self.changed.notify();
    }

    pub(super) fn set(&self, value: T) {
        self.value.set_value(value);
        self.changed.notify();
    }

    pub(super) fn get(&self) -> T
    where
        T: Clone,
    {
        self.track();
        self.value.get_value()
    }

    pub(super) fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.value.get_value()
    }
}
