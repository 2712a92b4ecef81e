//! What the custom element calls.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use leptos::mount::mount_to_renderer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::browser;
use crate::procedure::{self, Lang, Organisation};
use crate::widget::{App, Blank, Settings};

/// A form on the page. It stays there as long as this is held: freeing it takes the form away.
#[wasm_bindgen]
pub struct Mounted {
    app: Option<Arc<App>>,
    _handle: Box<dyn Any>,
}

/// An organisation file that was read. It is used up by the form that is made of it.
#[wasm_bindgen]
pub struct OrganisationFile(Organisation);

/// Reads the text of an organisation file. Apart from [`mount`], so that a slow device can do something else in between.
///
/// # Errors
///
/// The word for a file that is not right.
#[wasm_bindgen]
pub fn read(file: &str) -> Result<OrganisationFile, JsValue> {
    let node = browser::parse(file).ok_or("file-wrong")?;
    Ok(OrganisationFile(procedure::load(&node).map_err(|_| "file-wrong")?))
}

/// Puts a form into an element that is empty. Without a procedure there is the entrance, where the file has one.
///
/// # Errors
///
/// Why there is no form, as a word: the file has no such procedure, or nothing may be sent there.
#[wasm_bindgen]
pub fn mount(
    place: &Element,
    file: OrganisationFile,
    procedure: Option<String>,
    lang: &str,
    endpoint: Option<String>,
    layout: Option<String>,
    drafts: bool,
) -> Result<Mounted, JsValue> {
    let settings = settings(procedure, lang, endpoint, layout, drafts).ok_or("endpoint-wrong")?;
    let blank = Blank::new(file.0, browser::Host::new(place), settings, browser::now).ok_or("no-such-procedure")?;
    let started = Rc::new(OnceCell::new());
    let start = Rc::clone(&started);
    let handle = mount_to_renderer(place, move || {
        let app = start.get_or_init(|| blank.start());
        app.listen();
        app.view()
    });
    Ok(Mounted { app: started.get().cloned(), _handle: Box::new(handle) })
}

#[wasm_bindgen]
impl Mounted {
    /// The attributes of the element changed. What was filled in stays.
    ///
    /// # Errors
    ///
    /// As for [`mount`].
    pub fn change(
        &self,
        procedure: Option<String>,
        lang: &str,
        endpoint: Option<String>,
        layout: Option<String>,
        drafts: bool,
    ) -> Result<(), JsValue> {
        let settings = settings(procedure, lang, endpoint, layout, drafts).ok_or("endpoint-wrong")?;
        let is_there = self.app.as_ref().is_some_and(|app| app.change(settings));
        if is_there { Ok(()) } else { Err("no-such-procedure".into()) }
    }
}

/// `None`: nothing may be sent to that endpoint.
fn settings(
    procedure: Option<String>,
    lang: &str,
    endpoint: Option<String>,
    layout: Option<String>,
    drafts: bool,
) -> Option<Settings> {
    if endpoint.as_deref().is_some_and(|endpoint| !procedure::is_endpoint(endpoint)) {
        return None;
    }
    let lang = if lang.starts_with("en") { Lang::En } else { Lang::Nl };
    Some(Settings { procedure, lang, endpoint, one_page: layout.as_deref() == Some("page"), drafts })
}

/// What brings the rest of the program, where it is in two: a function that gives a promise. Asked again after it failed.
#[wasm_bindgen]
pub fn rest_comes_by(bring: Function) {
    browser::rest::comes_by(bring);
}

thread_local! {
    static BROKEN: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What to call when the form breaks down: after a panic nothing here can be relied on. What the panic says is not
/// passed on, for it could hold what somebody typed.
#[wasm_bindgen]
pub fn when_broken(call: Function) {
    BROKEN.set(Some(call));
}

/// There was a panic. `scripts/split` has every panic end here and takes this export away; a hook would keep all the
/// words for panics in the program, which nobody reads.
#[wasm_bindgen]
pub fn broke() {
    let call = BROKEN.try_with(|broken| broken.try_borrow().ok().and_then(|broken| broken.clone()));
    if let Ok(Some(call)) = call {
        let _: Result<_, _> = call.call0(&JsValue::NULL);
    }
}
