//! The functions that the script of the custom element calls.

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
use crate::view::{Dynamic, MountedView};

/// A form on the page. Dropping it removes the form, so the script holds on to it.
#[wasm_bindgen]
pub struct Mounted {
    app: Arc<App>,
    container: DomElement,
    handle: Option<Handle>,
    tasks: slice::Iter<'static, fn(&mut Mounted)>,
}

/// The steps that render a form, each in a task of its own, so that a slow device can do something else in between.
static TASKS: [fn(&mut Mounted); 5] = [
    |mounted| mounted.handle = Some(mount_view(&mounted.container, mounted.app.view())),
    |mounted| mounted.app.warm_up(),
    |mounted| mounted.app.start(),
    |mounted| mounted.app.show_first_lines(),
    |mounted| mounted.app.listen(),
];

/// Keeps a view mounted.
type Handle = UnmountHandle<MountedView>;

fn mount_view(container: &DomElement, view: Dynamic) -> Handle {
    mount_to_renderer(container, move || view)
}

/// Mounts an empty view in an element that is never on the page. A browser compiles each function at its first call,
/// which takes longer than running it. This moves some of that work out of the task that mounts the first form.
#[wasm_bindgen]
pub fn warm_up(detached: &DomElement) {
    mount_view(detached, pages::nothing()).forget();
}

/// An organisation file while it is loaded: first a tree, then an organisation. It is loaded in steps, and apart from
/// [`mount`], to keep each task short.
#[wasm_bindgen]
pub struct OrganisationFile {
    tree: Node,
    warmed_up: usize,
    organisation: Option<Organisation>,
}

/// Parses the text of an organisation file.
///
/// # Errors
///
/// The reason `file-wrong`, if the file is not valid.
#[wasm_bindgen]
pub fn open(text: &str) -> Result<OrganisationFile, JsValue> {
    let tree = browser::parse_json(text).ok_or("file-wrong")?;
    Ok(OrganisationFile { tree, warmed_up: 0, organisation: None })
}

#[wasm_bindgen]
impl OrganisationFile {
    /// Whether the organisation asks for safety, because visitors may be watched. The shadow root is closed then.
    pub fn asks_for_safety(&self) -> bool {
        self.organisation.as_ref().is_some_and(|organisation| organisation.safety.is_some())
    }

    /// Runs the next step of loading. Returns whether there are more.
    ///
    /// # Errors
    ///
    /// The reason `file-wrong`, if the file is not valid.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        self.warmed_up += 1;
        if organisation::warm_up(&self.tree, self.warmed_up - 1) {
            return Ok(true);
        }
        self.organisation = Some(organisation::load(&self.tree).map_err(|_| "file-wrong")?);
        Ok(false)
    }
}

/// Creates a form for a loaded file in an empty, detached element. Call [`Mounted::step`] until it returns false to
/// render it. If `attributes` names no procedure, the entrance is shown, where the file has one.
///
/// # Errors
///
/// The reason, as a word: the file has no such procedure, or the endpoint is not allowed.
#[wasm_bindgen]
pub fn mount(container: &DomElement, file: OrganisationFile, attributes: &str) -> Result<Mounted, JsValue> {
    let settings = settings(attributes).ok_or("endpoint-wrong")?;
    let organisation = file.organisation.ok_or("file-wrong")?;
    let app =
        App::new(organisation, browser::Host::new(container), settings, browser::now).ok_or("no-such-procedure")?;
    Ok(Mounted { app, container: container.clone(), handle: None, tasks: TASKS.iter() })
}

#[wasm_bindgen]
impl Mounted {
    /// Runs the next step of rendering. Returns whether there are more.
    pub fn step(&mut self) -> bool {
        if let Some(task) = self.tasks.next() {
            task(self);
        }
        !self.tasks.as_slice().is_empty()
    }

    /// Applies changed attributes of the element. Answers are kept.
    ///
    /// # Errors
    ///
    /// As for [`mount`].
    pub fn change(&self, attributes: &str) -> Result<(), JsValue> {
        let settings = settings(attributes).ok_or("endpoint-wrong")?;
        if self.app.change(settings) { Ok(()) } else { Err("no-such-procedure".into()) }
    }
}

/// Reads the attributes of the element, which the loader writes as a JSON object without the missing ones. `None`: the
/// endpoint is not allowed.
fn settings(attributes: &str) -> Option<Settings> {
    let attributes = json::tree(attributes)?;
    let of = |key| attributes.get(key).and_then(Node::text);
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

/// Sets the function that loads the lazy module, where the program is split. It returns a promise, and is called again
/// after a failure.
#[wasm_bindgen]
pub fn set_lazy_loader(load: Function) {
    browser::lazy_module::set_loader(load);
}

thread_local! {
    static PANIC_HANDLER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Sets the function to call after a panic, when nothing in this program can be relied on any more. It does not get the
/// panic message, which could hold an answer.
#[wasm_bindgen]
pub fn set_panic_handler(handler: Function) {
    PANIC_HANDLER.set(Some(handler));
}

/// Reports a panic. `scripts/split` makes every panic end here, and then removes this export. A panic hook would keep
/// all panic messages in the program, which nobody reads.
#[wasm_bindgen]
pub fn on_panic() {
    let handler = PANIC_HANDLER.try_with(|cell| cell.try_borrow().ok().and_then(|handler| handler.clone()));
    if let Ok(Some(handler)) = handler {
        let _: Result<_, _> = handler.call0(&JsValue::NULL);
    }
}
