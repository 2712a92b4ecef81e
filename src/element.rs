//! The functions that the script of the custom element calls.

use std::sync::Arc;

use leptos::mount::{UnmountHandle, mount_to_renderer};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use crate::browser;
use crate::json::{self, Node};
use crate::organisation::{self, Lang, Organisation};
use crate::pages::App;
use crate::state::Settings;
use crate::view::{self, MountedView};

/// A form on the page. Dropping it removes the form, so the script holds on to it.
#[wasm_bindgen]
pub struct Mounted {
    app: Arc<App>,
    container: DomElement,
    handle: Option<UnmountHandle<MountedView>>,
}

/// An organisation file while it is loaded: first a tree, then an organisation, to keep each task short.
#[wasm_bindgen]
pub struct OrganisationFile {
    tree: Node,
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
    Ok(OrganisationFile { tree, organisation: None })
}

#[wasm_bindgen]
impl OrganisationFile {
    /// Loads the organisation.
    ///
    /// # Errors
    ///
    /// The reason `file-wrong`, if the file is not valid.
    pub fn load(&mut self) -> Result<(), JsValue> {
        self.organisation = Some(organisation::load(&self.tree).map_err(|_| "file-wrong")?);
        Ok(())
    }

    /// Whether the organisation asks for safety, because visitors may be watched. The shadow root is closed then.
    pub fn asks_for_safety(&self) -> bool {
        self.organisation.as_ref().is_some_and(|organisation| organisation.safety.is_some())
    }
}

/// Whether complaints can be sent to this address, by what is written there.
#[wasm_bindgen]
pub fn is_endpoint(address: &str) -> bool {
    organisation::is_endpoint(address)
}

/// Creates a form for a loaded file, in an element. If `attributes` names no procedure, the entrance is shown, where the
/// file has one. HTML that the element has already is taken over, with what was filled in there.
///
/// # Errors
///
/// The reason, as a word: the file has no such procedure.
#[wasm_bindgen]
pub fn mount(container: &DomElement, file: OrganisationFile, attributes: &str) -> Result<Mounted, JsValue> {
    let settings = settings(attributes).ok_or("broken")?;
    let organisation = file.organisation.ok_or("file-wrong")?;
    let (typed, host) = (browser::read_typed(container), browser::Host::new(container));
    let app = App::starting_with(typed, organisation, host, settings, browser::now).ok_or("no-such-procedure")?;
    // From now on these hold only what the form was not told of yet.
    browser::empty_file_inputs(container);
    Ok(Mounted { app, container: container.clone(), handle: None })
}

#[wasm_bindgen]
impl Mounted {
    /// Renders the form in its element, a part at each call, and then listens to the window. Returns whether there is
    /// more.
    pub fn step(&mut self) -> bool {
        if self.handle.is_none() {
            view::begin_tasks();
            let view = self.app.view();
            self.handle = Some(mount_to_renderer(&self.container, move || view));
            return true;
        }
        let is_more = view::next_task();
        if !is_more {
            self.app.listen();
        }
        is_more
    }

    /// Applies changed attributes of the element. Answers are kept.
    ///
    /// # Errors
    ///
    /// As for [`mount`]. Then everything stays as it was.
    pub fn change(&self, attributes: &str) -> Result<(), JsValue> {
        let settings = settings(attributes).ok_or("broken")?;
        if self.app.change(settings) { Ok(()) } else { Err("no-such-procedure".into()) }
    }
}

/// Reads the attributes of the element, which the loader writes as a JSON object without the missing ones.
fn settings(attributes: &str) -> Option<Settings> {
    let attributes = json::tree(attributes)?;
    let of = |key| attributes.get(key).and_then(Node::text);
    let is_english = of("lang").is_some_and(|lang| lang.starts_with("en"));
    Some(Settings {
        procedure: of("procedure").map(str::to_owned),
        lang: if is_english { Lang::En } else { Lang::Nl },
        endpoint: of("endpoint").into(),
        one_page: of("layout") == Some("page"),
        // `false` is what some frameworks write for a property that is not true.
        drafts: !matches!(of("drafts"), Some("off" | "false")),
    })
}
