//! The answers are kept in this tab if the visitor asks for it, unless the page or safety forbids it, and are stored
//! nowhere else.

use serde_json::{Value, json};

use crate::cases::procedure;
use crate::fill::Filling;
use crate::form::{Page, inside};
use crate::receiver::Receiver;

const KEPT: &str = "return Object.entries({ ...sessionStorage })";

/// A form that may keep the answers, at its questions.
fn page() -> Page {
    let page = Page::with(&procedure("klik-onderwijs", "klacht").element(""), &[]);
    page.begin();
    page
}

fn fill_in(page: &Page) {
    page.choose("relatie", "klant");
    page.type_into("naam", "Kim \"de\" Bakker\\\u{e9}");
    page.click("[part=change-date]");
    page.wait_for_focus("datum.day");
    page.type_into("datum.day", "3");
    page.choose("namens", "yes");
}

fn ask(page: &Page) {
    page.browser.click("klacht-formulier", "[part=drafts] + label");
}

#[test]
fn what_was_filled_in_is_there_again_after_a_reload() {
    let page = page();
    page.wait_until_ready();
    ask(&page);
    fill_in(&page);
    let inputs = page.inputs();
    page.browser.reload();
    page.wait_until_open_at("questions");
    assert_eq!(page.inputs(), inputs);
    assert!(page.browser.is(&format!("{}.checked", inside("#drafts"))));
    // In this tab only, and once.
    let kept = page.browser.script(KEPT);
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
    assert!(!kept[0][0].to_string().contains("Kim"), "the name of it tells nothing: {kept}");
    assert_eq!(page.browser.script("return [localStorage.length, document.cookie]"), json!([0, ""]));
}

#[test]
fn it_comes_back_at_the_step_where_it_was() {
    let page = page();
    ask(&page);
    let procedure = procedure("klik-onderwijs", "klacht");
    let mut filling = Filling::brief(&page, &procedure, &json!({}));
    let place = filling.go_on();
    assert_ne!(place.step, "");
    page.type_into("motivering", "Eerste regel\nTweede regel");
    page.browser.reload();
    page.wait_until_open_at("questions");
    page.browser.wait_for(&format!("{}.dataset.step === '{}'", inside(".form"), place.step));
    assert_eq!(page.value("motivering"), "Eerste regel\nTweede regel");
    filling.go_on_to("review");
}

#[test]
fn nothing_is_kept_unless_it_is_asked_for() {
    let page = page();
    fill_in(&page);
    page.browser.reload();
    page.wait_until_open_at("start");
    assert_eq!(page.value("naam"), "");
    assert_eq!(page.browser.script(KEPT), json!([]));
}

#[test]
fn a_page_may_allow_it_when_the_form_is_there() {
    let page = Page::with(&procedure("klik-onderwijs", "klacht").element("drafts=off"), &[]);
    page.begin();
    fill_in(&page);
    page.browser.script("document.querySelector('klacht-formulier').removeAttribute('drafts')");
    page.browser.wait_for(&inside("#drafts"));
    ask(&page);
    page.browser.reload();
    assert!(page.browser.script(KEPT).to_string().contains("Kim"));
}

#[test]
fn a_page_may_allow_it_no_longer() {
    let page = page();
    ask(&page);
    fill_in(&page);
    page.browser.script("document.querySelector('klacht-formulier').setAttribute('drafts', 'off')");
    page.browser.wait_for(&format!("!{}", inside("#drafts")));
    page.browser.reload();
    page.wait_until_open_at("start");
    assert_eq!(page.browser.script(KEPT), json!([]));
}

#[test]
fn who_asks_no_longer_leaves_nothing() {
    let page = page();
    ask(&page);
    fill_in(&page);
    page.browser.reload();
    page.wait_until_open_at("questions");
    ask(&page);
    assert_eq!(page.browser.script(KEPT), json!([]));
    page.browser.reload();
    page.wait_until_open_at("start");
    assert_eq!(page.browser.script(KEPT), json!([]));
}

#[test]
fn it_is_gone_when_it_was_sent() {
    let page = Page::start(1280);
    let procedure = procedure("klik-onderwijs", "klacht");
    let example = procedure.complete();
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &example.now, &procedure.element(&format!("endpoint='{}'", receiver.endpoint)));
    page.begin();
    ask(&page);
    let mut filling = Filling::brief(&page, &procedure, &json!({}));
    filling.go_on();
    page.browser.reload();
    page.wait_until_open_at("questions");
    filling.go_on_to("review");
    assert_eq!(page.browser.script(KEPT).as_array().map(Vec::len), Some(1));
    page.click("[part=send]");
    page.wait_for_page("receipt");
    assert_eq!(page.browser.script(KEPT), json!([]));
    page.browser.reload();
    page.wait_until_open_at("start");
    assert_eq!(page.browser.script(KEPT), json!([]));
}

#[test]
fn who_opens_the_page_anew_finds_nothing() {
    let page = page();
    ask(&page);
    fill_in(&page);
    let address = page.browser.text("location.href");
    page.browser.open("about:blank");
    page.browser.open(&address);
    page.wait_until_open_at("start");
    assert_eq!(page.value("naam"), "");
    assert_eq!(page.browser.script(KEPT), json!([]));
}

#[test]
fn where_an_organisation_asks_for_safety_nothing_can_be_kept() {
    let page = Page::with(&procedure("blijf-groep", "externen").element("drafts"), &[]);
    page.wait_until_open_at("start");
    assert!(page.said().contains("dan zijn uw antwoorden weg"), "who loses everything by a reload is told so before");
    page.begin();
    assert!(!page.browser.is(&inside("#drafts")));
    page.choose("relatie", "familielid");
    page.browser.reload();
    page.wait_until_open_at("start");
    assert_eq!(page.browser.script(KEPT), Value::Array(Vec::new()));
}
