//! The time and chance: the only place that asks for them.

use gloo::timers::callback::{Interval, Timeout};

use crate::calendar::Moment;

/// The moment it is, as the device believes.
pub fn now() -> Moment {
    Moment::from_unix(now_ms() / 1_000)
}

/// The same in milliseconds since 1970.
pub fn now_ms() -> i64 {
    // A float that is no number becomes zero, and [`Moment`] has bounds of its own.
    js_sys::Date::now() as i64
}

/// Any number, by chance.
pub fn chance() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// A UUID of version 4. From the browser's own source of chance where it has one for this page: it keeps that to pages
/// that came safely.
pub fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        bytes.fill_with(|| chance() as u8);
    }
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.into_iter().enumerate() {
        let byte = match index {
            6 => byte & 0x0F | 0x40,
            8 => byte & 0x3F | 0x80,
            _ => byte,
        };
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.extend([byte >> 4, byte & 0x0F].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
    }
    text
}

/// Does something after a pause, unless what this gives is dropped before.
pub fn pause(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    // All of one type: what lets a browser call something is made anew for each.
    let what: Box<dyn FnOnce()> = Box::new(what);
    Timeout::new(milliseconds, what)
}

/// Does something when the browser is about to lay out what changed. Where nobody sees the page, that is when somebody does.
pub fn with_frame(what: impl FnOnce() + 'static) {
    // As above.
    let what: Box<dyn FnOnce()> = Box::new(what);
    leptos::prelude::request_animation_frame(what);
}

/// Does something again and again, until what this gives is dropped.
pub fn every(milliseconds: u32, what: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, what)
}

/// Does something that waits for the browser in between.
pub fn soon(what: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(what);
}
