//! The window around the form: its network, its keys, its history, and the way out of it.
//!
//! The form has at most one entry in the history, which holds a mark and nothing else. As long as the form is not on its
//! first page the window stands on that entry; Back leads to the one before it, which is the page's own, the form
//! steps back instead, and goes forward to its entry again. Going forward makes no new entry: browsers pass over
//! entries that a script makes without a press of somebody.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, History, KeyboardEvent, PageTransitionEvent};

/// What is in the entry: that it is ours.
const MARK: &str = "klachtformulier";

thread_local! {
    /// The form that was used last: Back is for that one.
    static LAST: Cell<u32> = const { Cell::new(0) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
    /// The address of the entry: that of the page, when the form went on.
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether somebody leaves at once, so that Back is no step back.
    static IS_LEAVING: Cell<bool> = const { Cell::new(false) };
    /// Whether a form is stepping back just now, which makes no entry.
    static IS_GOING_BACK: Cell<bool> = const { Cell::new(false) };
}

/// What listens, as long as it is held.
pub type Listener = EventListener;

/// A form's share in the history of the window.
#[derive(Clone, Copy, Debug)]
pub struct Steps(u32);

impl Steps {
    /// For a form that was not used yet.
    #[allow(clippy::new_without_default, reason = "each is another one")]
    pub fn new() -> Self {
        Self(COUNT.with(|count| {
            count.set(count.get() + 1);
            count.get()
        }))
    }

    /// The form goes on to a page that is not its first.
    pub fn went_on(self) {
        if IS_GOING_BACK.get() {
            return;
        }
        LAST.set(self.0);
        ADDRESS.set(address());
        // A page may have taken its history away; then Back leaves it, which asks first.
        if let Some(history) = history().filter(|history| !is_ours(history)) {
            let _: Result<(), JsValue> = history.push_state_with_url(&MARK.into(), "", None);
        }
    }

    /// Calls on Back. The call steps back, and says where that led to.
    pub fn on_back(self, call: impl Fn() -> SteppedBack + 'static) -> Option<Listener> {
        on_window("popstate", move |_| {
            if IS_LEAVING.get() {
                return;
            }
            let Some(history) = history().filter(|history| LAST.get() == self.0 && !is_ours(history)) else { return };
            // A link to another place on the page is told of in the same way, and is no Back.
            if ADDRESS.with_borrow(|ours| *ours != address()) {
                return;
            }
            IS_GOING_BACK.set(true);
            let stepped = call();
            IS_GOING_BACK.set(false);
            let _: Result<(), JsValue> = match stepped {
                SteppedBack::ThereIsMore => history.forward(),
                SteppedBack::ToTheFirst => Ok(()),
                SteppedBack::WasFirst => history.back(),
            };
        })
    }
}

/// Where stepping back led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SteppedBack {
    /// To a page from which there is more to step back.
    ThereIsMore,
    /// To the first page.
    ToTheFirst,
    /// Nowhere: it was the first page, so it is the page around the form that is to be left.
    WasFirst,
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

fn is_ours(history: &History) -> bool {
    history.state().is_ok_and(|state| state.as_string().as_deref() == Some(MARK))
}

/// Whether the device has a network, as far as it says.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls when the device says that its network went or came.
pub fn on_network(call: impl Fn(bool) + Clone + 'static) -> [Option<Listener>; 2] {
    let came = call.clone();
    [on_window("offline", move |_| call(false)), on_window("online", move |_| came(true))]
}

/// Asks before the page is left, as long as the call says so.
pub fn on_leaving(is_asking: impl Fn() -> bool + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    Some(listen(&window, "beforeunload", options, move |event| {
        if is_asking() {
            event.prevent_default();
        }
    }))
}

/// Calls when the page is left.
pub fn on_left(call: impl Fn() + 'static) -> Option<Listener> {
    on_window("pagehide", move |_| call())
}

/// Calls when the page goes out of sight or is left: on a telephone the first may be all that is heard.
pub fn on_hidden(call: impl Fn() + Clone + 'static) -> Vec<Option<Listener>> {
    let hidden = call.clone();
    let document = super::host::document();
    let out_of_sight = document.map(|document| {
        let seen = document.clone();
        listen(&document, "visibilitychange", EventListenerOptions::default(), move |_| {
            if seen.hidden() {
                hidden();
            }
        })
    });
    vec![out_of_sight, on_left(call)]
}

/// How long the three presses on Shift may take, in milliseconds.
const THREE_PRESSES_MS: i64 = 3_000;

/// Calls when Shift is pressed, wherever the focus is, with how many presses in a row are left until there were three.
pub fn on_three_shifts(call: impl Fn(u32) + 'static) -> Option<Listener> {
    let (presses, call) = (Cell::new((0_u32, 0)), Rc::new(call));
    // On the way down: a page may stop keys on their way up.
    let options = EventListenerOptions::run_in_capture_phase();
    let window = web_sys::window()?;
    Some(listen(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.repeat()) else { return };
        let now = super::now_ms();
        let (count, first) = presses.get();
        let next = match event.key().as_str() {
            "Shift" if count > 0 && now - first <= THREE_PRESSES_MS => (count + 1, first),
            "Shift" => (1, now),
            _ => (0, 0),
        };
        presses.set(next);
        if count == 0 && next.0 == 0 {
            return;
        }
        call(3 - next.0);
        if next.0 == 2 {
            let call = Rc::clone(&call);
            super::pause(THREE_PRESSES_MS as u32, move || call(3)).forget();
        }
    }))
}

/// How long going back in the history may take, in milliseconds. A page may have done away with what was there.
const GOING_BACK_MS: u32 = 500;

/// How long the history of a browser needs until a step that it tells of is made, in milliseconds.
const SETTLING_MS: u32 = 100;

/// Leaves at once for another page: first there is nothing to see any more, then the page goes, and neither Back nor the
/// next site tells where somebody was.
///
/// Only the entry that the window stands on can be replaced. Where that is the form's own, the page's is right before it:
/// it would come back with Back.
pub fn leave(address: &str) {
    let Some(window) = web_sys::window() else { return };
    IS_LEAVING.set(true);
    if let Some(document) = super::host::document()
        && let Some(root) = document.document_element()
    {
        root.replace_children_with_node_0();
        tell_no_referrer(&document, &root);
    }
    // Browsers keep pages that were left as they were. This one comes back empty, so it is fetched anew.
    if let Some(back) = on_window("pageshow", |event| {
        let is_kept = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
        if let Some(window) = web_sys::window().filter(|_| is_kept) {
            let _: Result<(), JsValue> = window.location().reload();
        }
    }) {
        back.forget();
    }
    let address = address.to_owned();
    let go = move || {
        let _: Result<(), JsValue> = window.location().replace(&address);
    };
    let Some(history) = history().filter(is_ours) else { return go() };
    let stepped = go.clone();
    if let Some(listener) = on_window("popstate", move |_| {
        // Firefox tells of the step before its history has made it, and would replace the wrong entry.
        super::pause(SETTLING_MS, stepped.clone()).forget();
    }) {
        listener.forget();
    }
    super::pause(GOING_BACK_MS, go).forget();
    let _: Result<(), JsValue> = history.back();
}

/// The site that is left for is not told from where.
fn tell_no_referrer(document: &Document, root: &Element) {
    if let Ok(meta) = document.create_element("meta") {
        let _: Result<(), JsValue> = meta.set_attribute("name", "referrer");
        let _: Result<(), JsValue> = meta.set_attribute("content", "no-referrer");
        let _: Result<_, JsValue> = root.append_child(&meta);
    }
}

/// Opens an address that another program takes, as a mail program does.
pub fn go_to(address: &str) {
    if let Some(window) = web_sys::window() {
        let _: Result<(), JsValue> = window.location().assign(address);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _: Result<(), JsValue> = window.print();
    }
}

/// Listens. What lets a browser call something is made anew for each type of call, so here all are of one.
pub fn listen(
    target: &EventTarget,
    name: &'static str,
    options: EventListenerOptions,
    call: impl FnMut(&Event) + 'static,
) -> Listener {
    let call: Box<dyn FnMut(&Event)> = Box::new(call);
    EventListener::new_with_options(target, name, options, call)
}

fn on_window(name: &'static str, call: impl FnMut(&Event) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(listen(&window, name, EventListenerOptions::default(), call))
}
