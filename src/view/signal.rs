//! Values that change: a [`StoredCell`], which nobody watches, and a [`LocalSignal`], which the view follows.
//!
//! A Leptos signal is a kilobyte or more of code for every type that it holds. These hold any type, and the trigger in
//! them, which tells of a change, holds none.

use std::cell::RefCell;

use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;

/// A value that nobody watches.
#[derive(Debug)]
pub(crate) struct StoredCell<T>(SendWrapper<RefCell<T>>);

impl<T> StoredCell<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(SendWrapper::new(RefCell::new(value)))
    }

    pub(crate) fn with_value<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.0.borrow())
    }

    pub(crate) fn update_value<U>(&self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut self.0.borrow_mut())
    }

    pub(crate) fn set_value(&self, value: T) {
        // What was there goes when nothing is borrowed any more: it may have a say in that.
        drop(self.0.replace(value));
    }

    pub(crate) fn take(&self) -> T
    where
        T: Default,
    {
        self.0.replace(T::default())
    }

    pub(crate) fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.0.borrow().clone()
    }
}

/// A value that is shown: whoever reads it is told when it changes.
#[derive(Debug)]
pub(crate) struct LocalSignal<T> {
    value: StoredCell<T>,
    changed: ArcTrigger,
}

impl<T> LocalSignal<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value: StoredCell::new(value), changed: ArcTrigger::new() }
    }

    pub(crate) fn track(&self) {
        self.changed.track();
    }

    pub(crate) fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.value.with_value(look)
    }

    pub(crate) fn with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(look)
    }

    pub(crate) fn update(&self, change: impl FnOnce(&mut T)) {
        self.value.update_value(change);
        self.changed.notify();
    }

    pub(crate) fn set(&self, value: T) {
        self.value.set_value(value);
        self.changed.notify();
    }

    pub(crate) fn get(&self) -> T
    where
        T: Clone,
    {
        self.track();
        self.value.get_value()
    }

    pub(crate) fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.value.get_value()
    }
}
