//! What the custom element calls.

use std::cell::RefCell;
use std::slice;
use std::sync::Arc;

use js_sys::Function;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use crate::browser;
use crate::json::{self, Node};
use crate::organisation::{self, Lang, Organisation};
use crate::pages::{self, App};
use crate::state::Settings;
use crate::view::{Dynamic, Mounted as Root};

/// A form on the page. It stays there as long as this is held: freeing it takes the form away.
#[wasm_bindgen]
pub struct Mounted {
    app: Arc<App>,
    container: DomElement,
    handle: Option<Handle>,
    tasks: slice::Iter<'static, fn(&mut Mounted)>,
}

/// What is done until a form is rendered, each in a task of its own, so that a slow device can do something else in
/// between.
static TASKS: [fn(&mut Mounted); 5] = [
    |mounted| mounted.handle = Some(put(&mounted.container, mounted.app.view())),
    |mounted| mounted.app.warm_up(),
    |mounted| mounted.app.start(),
    |mounted| mounted.app.show_first_lines(),
    |mounted| mounted.app.listen(),
];

/// What keeps something on a page.
type Handle = UnmountHandle<Root>;

fn put(container: &DomElement, what: Dynamic) -> Handle {
    mount_to_renderer(container, move || what)
}

/// Puts nothing in an element that is never seen. A browser compiles each function when it is first called, which takes it
/// longer than what they do: so the first form on a page has less of that in one turn.
#[wasm_bindgen]
pub fn warm_up(nowhere: &DomElement) {
    put(nowhere, pages::nothing()).forget();
}

/// An organisation file on its way to a form: a tree at first, then an organisation. In turns, and apart from [`mount`],
/// for the same reason.
#[wasm_bindgen]
pub struct OrganisationFile {
    tree: Node,
    warmed_up: usize,
    organisation: Option<Organisation>,
}

/// Opens an organisation file by its text.
///
/// # Errors
///
/// The word for a file that is not right.
#[wasm_bindgen]
pub fn open(text: &str) -> Result<OrganisationFile, JsValue> {
    let tree = browser::parse_json(text).ok_or("file-wrong")?;
    Ok(OrganisationFile { tree, warmed_up: 0, organisation: None })
}

#[wasm_bindgen]
impl OrganisationFile {
    /// Whether it is for people who may be watched: then the root of the form is closed.
    pub fn asks_for_safety(&self) -> bool {
        self.organisation.as_ref().is_some_and(|organisation| organisation.safety.is_some())
    }

    /// Does the next of what there is to do until the file is read, and says whether there is more.
    ///
    /// # Errors
    ///
    /// The word for a file that is not right.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        self.warmed_up += 1;
        if organisation::warm_up(&self.tree, self.warmed_up - 1) {
            return Ok(true);
        }
        self.organisation = Some(organisation::load(&self.tree).map_err(|_| "file-wrong")?);
        Ok(false)
    }
}

/// Makes a form in an element that is empty and not on the page yet, of a file that was read: it comes to stand by
/// [`Mounted::step`]. Without a procedure there is the entrance, where the file has one.
///
/// # Errors
///
/// Why there is no form, as a word: the file has no such procedure, or nothing may be sent there.
#[wasm_bindgen]
pub fn mount(container: &DomElement, file: OrganisationFile, asked: &str) -> Result<Mounted, JsValue> {
    let settings = settings(asked).ok_or("endpoint-wrong")?;
    let organisation = file.organisation.ok_or("file-wrong")?;
    let app =
        App::new(organisation, browser::Host::new(container), settings, browser::now).ok_or("no-such-procedure")?;
    Ok(Mounted { app, container: container.clone(), handle: None, tasks: TASKS.iter() })
}

#[wasm_bindgen]
impl Mounted {
    /// Does the next of what there is to do until the form stands, and says whether there is more.
    pub fn step(&mut self) -> bool {
        if let Some(task) = self.tasks.next() {
            task(self);
        }
        !self.tasks.as_slice().is_empty()
    }

    /// The attributes of the element changed. What was filled in stays.
    ///
    /// # Errors
    ///
    /// As for [`mount`].
    pub fn change(&self, asked: &str) -> Result<(), JsValue> {
        let settings = settings(asked).ok_or("endpoint-wrong")?;
        if self.app.change(settings) { Ok(()) } else { Err("no-such-procedure".into()) }
    }
}

/// What the page around asks for, as the loader writes it: an object with the attributes that are there. `None`: nothing
/// may be sent to that endpoint.
fn settings(asked: &str) -> Option<Settings> {
    let asked = json::tree(asked)?;
    let of = |key| asked.get(key).and_then(Node::text);
    let endpoint = of("endpoint");
    if endpoint.is_some_and(|endpoint| !organisation::is_endpoint(endpoint)) {
        return None;
    }
    let is_english = of("lang").is_some_and(|lang| lang.starts_with("en"));
    Some(Settings {
        procedure: of("procedure").map(str::to_owned),
        lang: if is_english { Lang::En } else { Lang::Nl },
        endpoint: endpoint.map(str::to_owned),
        one_page: of("layout") == Some("page"),
        drafts: of("drafts") != Some("off"),
    })
}

/// What brings the rest of the program, where it is in two: a function that gives a promise. QuestionState again after it failed.
#[wasm_bindgen]
pub fn set_lazy_loader(bring: Function) {
    browser::lazy_module::set_loader(bring);
}

thread_local! {
    static PANIC_HANDLER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What to call when the form breaks down: after a panic nothing here can be relied on. What the panic says is not
/// passed on, for it could hold what somebody typed.
#[wasm_bindgen]
pub fn set_panic_handler(call: Function) {
    PANIC_HANDLER.set(Some(call));
}

/// There was a panic. `scripts/split` has every panic end here and takes this export away; a hook would keep all the
/// words for panics in the program, which nobody reads.
#[wasm_bindgen]
pub fn on_panic() {
    let call = PANIC_HANDLER.try_with(|broken| broken.try_borrow().ok().and_then(|broken| broken.clone()));
    if let Ok(Some(call)) = call {
        let _: Result<_, _> = call.call0(&JsValue::NULL);
    }
}
