//! What stands in for the browser where there is none: pages are rendered, and nothing ever happens to them.
//!
//! What only a browser can give is an empty enum, so that the compiler knows that no event handler runs here.

use crate::calendar::Moment;
use crate::complaint::FileInfo;
use crate::json::{self, Node};

use super::file::File;
use super::http::{HttpResponse, RequestBody};
use super::outcome::BackOutcome;

/// An event, of which there are none.
#[derive(Debug)]
pub enum Event {}

impl Event {
    /// Nothing is done by default.
    pub fn prevent_default(&self) {
        match *self {}
    }
}

/// An event listener, which never hears anything.
#[derive(Debug)]
pub enum Listener {}

/// A request, of which none is sent.
#[derive(Debug)]
pub enum PendingRequest {}

/// A task that never runs.
#[derive(Debug)]
pub struct Timeout(());

impl Timeout {
    /// Lets it run even if it is dropped.
    pub fn forget(self) {}
}

/// A task that never runs again.
#[derive(Debug)]
pub struct Interval(());

/// Storage, of which there is none.
pub mod storage {
    /// As in the browser that the HTML is for.
    pub fn is_available() -> bool {
        true
    }

    /// Nothing is stored.
    pub fn get(_: &str) -> Option<String> {
        None
    }

    /// Stores nothing.
    pub fn set(_: &str, _: &str) {}

    /// There is nothing to remove.
    pub fn remove(_: &str) {}
}

/// The element that holds a form: none, for the form is rendered as HTML.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// The moment of a page that is written once.
    pub moment: Option<Moment>,
    /// The address of the pages with the forms of an organisation, without what follows the name of its file.
    pub pages: Option<String>,
    /// What names the files that a receiver holds.
    pub held: Option<String>,
    /// Whether no program will come.
    pub is_alone: bool,
}

impl Host {
    /// The moment of a page that is written once.
    pub fn moment(&self) -> Option<Moment> {
        self.moment
    }

    /// The address of the page with the form of a procedure.
    pub fn page_of(&self, procedure: &str, lang: &str) -> Option<String> {
        Some([self.pages.as_ref()?, ".", procedure, ".", lang, ".html"].concat())
    }

    /// What the sheet is told of HTML.
    pub fn plain(&self) -> Option<&'static str> {
        Some(if self.is_alone { "alone" } else { "" })
    }

    /// What names the files that a receiver holds.
    pub fn held(&self) -> Option<&str> {
        self.held.as_deref()
    }

    /// Whether the form is rendered as HTML.
    pub fn renders_to_html(&self) -> bool {
        true
    }

    /// There is nobody to tell.
    pub fn dispatch(&self, _: &str, _: &[(&str, &str)]) {}

    /// There is no focus.
    pub fn focus_when_rendered(&self, _: String) {}

    /// There is no focus.
    pub fn focus(&self, _: &str) {}

    /// There is no input.
    pub fn set_value(&self, _: &str, _: &str) {}

    /// Nobody clicks.
    pub fn ignore_double_clicks(&self, _: impl Fn() -> bool + Clone + 'static) -> Vec<Option<Listener>> {
        Vec::new()
    }
}

/// A form's share in the history of a window.
#[derive(Clone, Copy, Debug)]
pub struct HistoryEntry(());

impl HistoryEntry {
    /// For a form that was not used yet.
    #[allow(clippy::new_without_default, reason = "as in a browser, where each is another one")]
    pub fn new() -> Self {
        Self(())
    }

    /// There is no history.
    pub fn push(self) {}

    /// Nobody goes back.
    pub fn on_back(self, _: impl Fn() -> BackOutcome + 'static) -> Option<Listener> {
        None
    }
}

/// What the input holds that an event is about.
pub fn value(event: &Event) -> String {
    match *event {}
}

/// Whether the checkbox or the radio button is checked that an event is about.
pub fn is_checked(event: &Event) -> bool {
    match *event {}
}

/// The files that were chosen.
pub fn chosen_files(event: &Event) -> Vec<File> {
    match *event {}
}

/// The files that were dropped.
pub fn dropped_files(event: &Event) -> Vec<File> {
    match *event {}
}

/// Draws.
pub fn draw_stroke(event: &Event, _: bool) -> Option<()> {
    match *event {}
}

/// What was drawn.
pub fn canvas_to_png(event: &Event) -> Option<String> {
    match *event {}
}

/// Clears nothing.
pub fn clear_canvas(_: &Host, _: &str) -> Option<()> {
    None
}

/// Scrolls what took the focus into view.
pub fn scroll_focused_into_view(event: &Event) {
    match *event {}
}

/// What is known of a file without looking into it.
pub fn describe_file(file: &File) -> FileInfo {
    match *file {}
}

/// What is in the files: there are none.
pub async fn read_files(_: Vec<File>) -> Option<Vec<Vec<u8>>> {
    Some(Vec::new())
}

/// Whether all files can be read: there are none.
pub async fn are_readable(_: Vec<File>) -> bool {
    true
}

/// The beginning of time: whoever renders a form tells it the time.
pub fn now() -> Moment {
    Moment::from_unix(0)
}

/// The same in milliseconds.
pub fn now_ms() -> i64 {
    0
}

/// No chance at all.
pub fn random() -> u32 {
    0
}

/// No key: nothing is sent from here.
pub fn uuid() -> String {
    String::new()
}

/// Never calls.
pub fn set_timeout(_: u32, _: impl FnOnce() + 'static) -> Timeout {
    Timeout(())
}

/// Never calls.
pub fn set_interval(_: u32, _: impl FnMut() + 'static) -> Interval {
    Interval(())
}

/// Never runs it.
pub fn spawn_local(_: impl Future<Output = ()> + 'static) {}

/// The tree of a text, if it is JSON.
pub fn parse_json(text: &str) -> Option<Node> {
    json::tree(text)
}

/// Sends nothing.
pub fn post(
    _: &str,
    _: Option<&str>,
    _: RequestBody,
    _: usize,
    _: impl FnOnce(Option<HttpResponse>) + 'static,
) -> Option<PendingRequest> {
    None
}

/// Saves nothing.
pub fn download(_: &str, _: &str, _: &str) {}

/// Opens nothing.
pub fn open_html(_: &str) -> bool {
    false
}

/// Copies nothing.
pub fn copy_to_clipboard(_: &str, then: impl FnOnce(bool) + 'static) {
    then(false);
}

/// Goes nowhere.
pub fn go_to(_: &str) {}

/// Leaves nothing.
pub fn leave(_: &str) {}

/// Prints nothing.
pub fn print() {}

/// Nothing is loaded twice.
pub fn is_reload() -> bool {
    false
}

/// Nobody asks for the network.
pub fn is_online() -> bool {
    true
}

/// Never calls.
pub fn on_online_change(_: impl Fn(bool) + Clone + 'static) -> [Option<Listener>; 2] {
    [None, None]
}

/// Never calls.
pub fn on_three_shifts(_: impl Fn(u32) + 'static) -> Option<Listener> {
    None
}

/// Never asks.
pub fn on_before_unload(_: impl Fn() -> bool + 'static) -> Option<Listener> {
    None
}

/// Never calls.
pub fn on_page_hide(_: impl Fn() + 'static) -> Option<Listener> {
    None
}

/// Never calls.
pub fn on_visibility_lost(_: impl Fn() + Clone + 'static) -> Vec<Option<Listener>> {
    Vec::new()
}
