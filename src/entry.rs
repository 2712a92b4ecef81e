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

use crate::browser::{self, Timeout};
use crate::json::{self, Node};
use crate::procedure::{self, Lang, Organisation};
use crate::widget::{App, Blank, Settings};

/// A form on the page. It stays there as long as this is held: freeing it takes the form away.
#[wasm_bindgen]
pub struct Mounted {
    app: Option<Arc<App>>,
    /// What is still to be done, a moment later.
    _turns: [Option<Timeout>; 2],
    _handle: Box<dyn Any>,
}

/// An organisation file on its way to a form: a tree at first, then an organisation. In steps, and apart from [`mount`],
/// so that a slow device can do something else in between.
#[wasm_bindgen]
pub struct OrganisationFile {
    tree: Node,
    organisation: Option<Organisation>,
}

/// Opens an organisation file by its text.
///
/// # Errors
///
/// The word for a file that is not right.
#[wasm_bindgen]
pub fn open(text: &str) -> Result<OrganisationFile, JsValue> {
    let tree = browser::parse(text).ok_or("file-wrong")?;
    Ok(OrganisationFile { tree, organisation: None })
}

#[wasm_bindgen]
impl OrganisationFile {
    /// Comes before [`read`](Self::read), and takes some of its time.
    pub fn rehearse(&self) {
        procedure::rehearse(&self.tree);
    }

    /// Reads what the file says.
    ///
    /// # Errors
    ///
    /// The word for a file that is not right.
    pub fn read(&mut self) -> Result<(), JsValue> {
        self.organisation = Some(procedure::load(&self.tree).map_err(|_| "file-wrong")?);
        Ok(())
    }
}

/// Makes a form in an element that is empty and not on the page yet, of a file that was read: what is seen of it comes in
/// the next two turns of the browser. Without a procedure there is the entrance, where the file has one.
///
/// # Errors
///
/// Why there is no form, as a word: the file has no such procedure, or nothing may be sent there.
#[wasm_bindgen]
pub fn mount(place: &Element, file: OrganisationFile, asked: &str) -> Result<Mounted, JsValue> {
    let settings = settings(asked).ok_or("endpoint-wrong")?;
    let organisation = file.organisation.ok_or("file-wrong")?;
    let blank =
        Blank::new(organisation, browser::Host::new(place), settings, browser::now).ok_or("no-such-procedure")?;
    let started = Rc::new(OnceCell::new());
    let start = Rc::clone(&started);
    let handle = mount_to_renderer(place, move || start.get_or_init(|| blank.start()).view());
    let app = started.get().cloned();
    let soon = |what: fn(&Arc<App>)| app.clone().map(|app| browser::pause(0, move || what(&app)));
    let turns = [soon(|app| app.begin()), soon(App::listen)];
    Ok(Mounted { app, _turns: turns, _handle: Box::new(handle) })
}

#[wasm_bindgen]
impl Mounted {
    /// The attributes of the element changed. What was filled in stays.
    ///
    /// # Errors
    ///
    /// As for [`mount`].
    pub fn change(&self, asked: &str) -> Result<(), JsValue> {
        let settings = settings(asked).ok_or("endpoint-wrong")?;
        let is_there = self.app.as_ref().is_some_and(|app| app.change(settings));
        if is_there { Ok(()) } else { Err("no-such-procedure".into()) }
    }
}

/// What the page around asks for, as the loader writes it: an object with the attributes that are there. `None`: nothing
/// may be sent to that endpoint.
fn settings(asked: &str) -> Option<Settings> {
    let asked = json::tree(asked)?;
    let of = |key| asked.get(key).and_then(Node::text);
    let endpoint = of("endpoint");
    if endpoint.is_some_and(|endpoint| !procedure::is_endpoint(endpoint)) {
        return None;
    }
    let is_english = of("lang").is_some_and(|lang| lang.starts_with("en"));
    Some(Settings {
        procedure: of("procedure").map(str::to_owned),
        lang: if is_english { Lang::En } else { Lang::Nl },
        endpoint: endpoint.map(str::to_owned),
        one_page: of("layout") == Some("page"),
        drafts: of("drafts").is_some(),
    })
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
