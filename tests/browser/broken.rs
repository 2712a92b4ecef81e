//! When the form cannot start or breaks down, the fallback inside the element is shown again, and the typed answers are
//! not lost.

use serde_json::json;

use crate::cases::procedure;
use crate::fill::Filling;
use crate::form::{EXTERNEN, Page, ROOT};

/// The next element that the page creates fails, as on a page that overrides the browser's own functions.
const FAIL_ONCE: &str = "const make = Document.prototype.createElement;
    Document.prototype.createElement = function () { Document.prototype.createElement = make; throw new Error('no') };";

/// The first page as HTML, with a link to the page with all questions.
const ALONE: &str = "document.querySelector('klacht-formulier').shadowRoot.querySelector('.form[data-plain=alone] a.button')?.checkVisibility()";

#[test]
fn after_a_breakdown_there_is_the_fallback_and_what_was_typed_as_text() {
    let page = Page::ready();
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "yes");
    page.next();
    page.wait_for_step("gebeurtenis");
    page.type_into("motivering", "Er werd niet geluisterd.\nNooit.");
    page.browser.script(FAIL_ONCE);
    page.click("[part=next]");
    page.browser.wait_for("document.querySelector('#fallback').checkVisibility()");
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'broken')");
    let text = page.browser.text(&format!("{ROOT}.querySelector('pre').textContent"));
    for typed in ["relatie: familielid", "motivering: Er werd niet geluisterd.\nNooit."] {
        assert!(text.contains(typed), "{typed} is not in: {text}");
    }
    // The page around the form is told nothing of the typed answers.
    assert!(!page.told().to_string().contains("geluisterd"), "{}", page.told());
}

#[test]
fn after_a_breakdown_no_form_of_the_page_is_left_half_alive() {
    let page = Page::with(&format!("{EXTERNEN}<div id=other>{EXTERNEN}</div>"), &[]);
    page.wait_until_ready();
    page.browser.script("document.querySelector('#other').scrollIntoView()");
    page.browser.wait_for("document.querySelector('#other klacht-formulier').shadowRoot?.querySelector('.form')");
    page.begin();
    page.browser.script(FAIL_ONCE);
    page.click("[part=next]");
    page.browser
        .wait_for("told.filter(([name, detail]) => name === 'error' && detail.reason === 'broken').length === 2");
    page.browser.wait_for("!document.querySelector('#other klacht-formulier').shadowRoot?.querySelector('.form')");
    // An element that is added later says so at once.
    page.browser.script("document.body.append(document.querySelector('klacht-formulier').cloneNode(true))");
    page.browser
        .wait_for("told.filter(([name, detail]) => name === 'error' && detail.reason === 'broken').length === 3");
}

#[test]
fn a_policy_without_wasm_leaves_the_first_page_with_a_link_to_the_questions() {
    let page = Page::start(1280);
    let html = format!(
        "<!doctype html><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">\
         <title>Streng</title><script src=watch.js></script><script type=module src=klachtformulier.js></script>{EXTERNEN}"
    );
    page.watch("");
    page.server.put("/strict.html", &html);
    page.browser.open(&format!("{}/strict.html", page.server.origin));
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'no-program')");
    page.browser.wait_for(ALONE);
}

#[test]
fn an_endpoint_that_would_send_in_the_open_is_never_used() {
    let procedure = procedure("klik-onderwijs", "klacht");
    let page = Page::with(&procedure.element("endpoint=\"http://www.example.nl/klacht\""), &[]);
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'endpoint-wrong')");
    Filling::brief(&page, &procedure, &json!({})).go_on_to("review");
    assert!(!page.has("[part=send]") && page.has("[part=way]"), "it can be sent in other ways alone");
}
