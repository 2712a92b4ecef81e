//! A complaint form that an organisation describes as data.
//!
//! The way of a complaint is the layout of this crate, and imports go one way along it:
//! [`procedure`] is what the organisation promises, [`complaint`] what the complainant answers and what that means,
//! with [`calendar`] for terms and [`texts`] for sentences; [`delivery`] is what leaves. `author` is for whoever writes an organisation file.
//! `widget` is what is seen, and `browser` is the only place that touches the world.

pub mod calendar;
pub mod complaint;
pub mod delivery;
pub mod json;
pub mod procedure;
pub mod read;
pub mod texts;

#[cfg(feature = "command")]
pub mod author;
#[cfg(feature = "command")]
pub mod command;

#[cfg(feature = "components")]
pub mod browser;
#[cfg(feature = "widget")]
pub mod entry;
#[cfg(feature = "components")]
pub mod widget;
