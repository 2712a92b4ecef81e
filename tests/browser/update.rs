//! A new release is unpacked over the one before it, while pages are open and browsers keep what they were told never
//! changes. The files of the release before stay where they are.

use serde_json::json;

use crate::cases::Procedure;
use crate::fill::Filling;
use crate::form::Page;
use crate::release::path_of;
use crate::sender::Sender;

/// The files that have a hash in their name.
const HASHED: [&str; 3] = ["program", "wasm", "sheet"];

/// What a file was called in the release before.
fn name_before(kind: &str) -> String {
    let now = path_of(kind);
    let (start, rest) = now.split_at(now.rfind('-').expect("a hash") + 1);
    format!("{start}0123456789{}", &rest[rest.find('.').expect("an ending")..])
}

/// Serves the loader of the release before.
fn put_loader_before(page: &Page) {
    let loader = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/klachtformulier.js"));
    let loader = HASHED.iter().fold(loader.expect("build the widget first: make widget"), |loader, kind| {
        loader.replace(path_of(kind).trim_start_matches('/'), name_before(kind).trim_start_matches('/'))
    });
    page.server.put("/klachtformulier.js", &loader);
}

/// A site that has the release before.
fn before(page: &Page) {
    for kind in HASHED {
        page.server.serve_at(&name_before(kind), &path_of(kind));
        page.server.lose(&path_of(kind));
    }
    put_loader_before(page);
}

/// The new release is unpacked over it.
fn update(page: &Page) {
    page.server.find_again();
    page.server.take_back("/klachtformulier.js");
}

/// Which of the releases gave the program.
fn asked(page: &Page) -> [bool; 2] {
    let asked = page.server.asked();
    [name_before("wasm"), path_of("wasm")].map(|path| asked.contains(&path))
}

fn open(sender: &Sender, procedure: &Procedure, attributes: &str, head: &str) {
    let endpoint = sender.server.url("/complaints");
    sender.page.server.allow(&endpoint);
    let element = procedure.element(&format!("endpoint=\"{endpoint}\" {attributes}"));
    sender.page.show("nl", "", &format!("{head}{element}"));
}

#[test]
fn a_complaint_that_is_being_filled_in_is_sent_and_the_next_visit_has_the_new_release() {
    let sender = Sender::start();
    let (page, procedure) = (&sender.page, Sender::procedure());
    before(page);
    open(&sender, &procedure, "", "");
    page.wait_until_ready();
    let mut filling = Filling::brief(page, &procedure, &json!({}));
    filling.go_on_to("questions");
    update(page);
    filling.go_on_to("review");
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    assert_eq!(asked(page), [true, false]);
    // The next visit.
    open(&sender, &procedure, "", "");
    page.wait_until_ready();
    assert_eq!(asked(page), [true, true]);
}

/// The loader is there, and the form is further down.
#[test]
fn a_page_that_was_opened_before_finds_the_files_of_its_own_release() {
    let sender = Sender::start();
    let (page, procedure) = (&sender.page, Sender::procedure());
    page.server.put("/far.css", "main::before { content: ''; display: block; height: 5000px }");
    before(page);
    open(&sender, &procedure, "", "<link rel=stylesheet href=far.css>");
    page.browser.wait_for("customElements.get('klacht-formulier')");
    update(page);
    page.browser.script("document.querySelector('klacht-formulier').scrollIntoView()");
    page.wait_until_ready();
    assert_eq!(asked(page), [true, false]);
}

/// Somebody tidied up too early, and a cache still has the loader of the release before.
#[test]
fn a_loader_whose_files_are_gone_shows_the_fallback_and_says_which_file_it_misses() {
    let page = Page::start(1280);
    put_loader_before(&page);
    page.server.lose("/organisations/klik-onderwijs.klacht.nl.start.html");
    page.show("nl", "", &Sender::procedure().element(""));
    page.browser.wait_for("told.some(([name]) => name === 'error')");
    let line = page.browser.text("warned.join()");
    let is_named = HASHED.iter().any(|kind| line.contains(&name_before(kind)));
    assert!(line.starts_with("klacht-formulier: missing: ") && is_named, "{line}");
}
