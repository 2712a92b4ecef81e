//! The element on a page that does what pages do: moves it, has two of it, has no file for it.

use serde_json::json;

use crate::form::{EXTERNEN, Page, ROOT, inside};

#[test]
fn the_strict_policy_is_kept_without_a_word_in_the_console() {
    let page = Page::ready();
    page.fill_in("no");
    page.check();
    page.wait_for_focus("verdict.heading");
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

#[test]
fn the_showroom_works_under_its_own_policy() {
    let page = Page::ready();
    page.browser.open(&format!("{}/index.html", page.server.origin));
    page.wait_until_ready();
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

#[test]
fn a_file_that_is_not_there_leaves_the_fallback() {
    check_fallback(&EXTERNEN.replace("blijf-groep", "nergens"), &[], "file-missing");
}

#[test]
fn a_file_that_is_no_json_leaves_the_fallback() {
    check_fallback(
        &EXTERNEN.replace("organisations/blijf-groep.json", "broken.json"),
        &[("/broken.json", "{")],
        "file-wrong",
    );
}

#[test]
fn a_file_that_is_no_organisation_leaves_the_fallback() {
    check_fallback(
        &EXTERNEN.replace("organisations/blijf-groep.json", "other.json"),
        &[("/other.json", "{\"format\": 1}")],
        "file-wrong",
    );
}

#[test]
fn a_procedure_that_is_not_there_leaves_the_fallback() {
    check_fallback(&EXTERNEN.replace("externen", "nergens"), &[], "no-such-procedure");
}

#[test]
fn a_program_that_is_not_there_leaves_the_fallback() {
    check_fallback(EXTERNEN, &[("/klachtformulier-widget_bg.wasm", "no wasm")], "no-program");
}

#[track_caller]
fn check_fallback(element: &str, files: &[(&str, &str)], reason: &str) {
    let listener = "/listen.js";
    let script = "addEventListener('klacht:error', event => { document.title = event.detail.reason });";
    let body = format!("<script src='{listener}'></script>{element}");
    let files: Vec<(&str, &str)> = files.iter().copied().chain([(listener, script)]).collect();
    let page = Page::with(&body, &files);
    page.browser.wait_for(&format!("document.title === '{reason}'"));
    assert_eq!(page.browser.script("return document.querySelector('#fallback').checkVisibility()"), json!(true));
}

#[test]
fn an_attribute_that_is_mended_brings_the_form() {
    let page = Page::with(&EXTERNEN.replace("externen", "nergens"), &[]);
    page.browser.wait_for("document.querySelector('klacht-formulier').shadowRoot && performance.getEntriesByName(location.origin + '/organisations/blijf-groep.json').length");
    page.browser.script("document.querySelector('klacht-formulier').setAttribute('procedure', 'externen')");
    page.wait_until_ready();
}

#[test]
fn an_element_that_is_moved_keeps_its_text() {
    let page = Page::ready();
    page.type_into("naam", "Kim");
    page.browser.script("document.body.append(document.querySelector('klacht-formulier'))");
    page.browser.script("await new Promise(done => setTimeout(done))");
    page.type_into("naam", " Bakker");
    assert_eq!(page.value("naam"), "Kim Bakker");
}

#[test]
fn an_element_that_is_taken_away_lets_go_and_starts_anew_when_it_is_put_back() {
    let page = Page::ready();
    page.type_into("naam", "Kim");
    page.browser.script("window.kept = document.querySelector('klacht-formulier'); kept.remove()");
    page.browser.wait_for("!kept.shadowRoot.querySelector('form')");
    page.browser.script("document.body.append(kept)");
    page.wait_until_ready();
    assert_eq!(page.value("naam"), "");
}

#[test]
fn two_elements_know_nothing_of_each_other() {
    let page = Page::with(&format!("<div id=a>{EXTERNEN}</div><div id=b>{EXTERNEN}</div>"), &[]);
    page.browser.script("document.querySelector('#b').scrollIntoView()");
    let second = "document.querySelector('#b klacht-formulier').shadowRoot";
    page.browser.wait_for(&format!("{second}.querySelector('form')"));
    page.wait_until_ready();
    page.browser.type_into("#b klacht-formulier", "[name=naam]", "Kim");
    page.browser.click("#b klacht-formulier", "[part=next]");
    page.browser.wait_for(&format!("{second}.activeElement?.id === 'summary.heading'"));
    assert_eq!(page.value("naam"), "");
    assert_eq!(page.browser.script(&format!("return {}", inside("[part=error-summary]"))), json!(null));
    page.browser.script("document.querySelector('#a').remove()");
    page.browser.click("#b klacht-formulier", "[part=error-summary] a");
    page.browser.wait_for(&format!("{second}.activeElement?.name === 'relatie'"));
}

#[test]
fn the_form_survives_the_collection_of_garbage() {
    let page = Page::ready();
    for _ in 0..3 {
        page.browser.script("gc(); await new Promise(done => setTimeout(done)); gc()");
    }
    assert_ne!(page.browser.script(&format!("return {ROOT}.querySelectorAll('input').length")), json!(0));
    page.check();
    page.wait_for_focus("summary.heading");
}
