//! Values that change: a [`StoredCell`], which is not reactive, and a [`LocalSignal`], which the view follows.
//!
//! A Leptos signal costs a kilobyte or more of code for every type that it holds. These hold any type; the trigger in
//! them, which notifies effects, holds none.

use std::cell::RefCell;

use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;

/// A value that is not reactive.
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
        // The old value is dropped when nothing is borrowed any more, because its destructor may use this cell.
        drop(self.0.replace(value));
    }

    pub(crate) fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.0.borrow().clone()
    }
}

/// A reactive value: effects that read it run again when it changes.
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
