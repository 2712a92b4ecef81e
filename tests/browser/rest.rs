//! The lazy module is loaded once the visitor touches the form; nothing that is typed before it arrives is lost.

use crate::form::{EXTERNEN, Page, ROOT, inside};

const REST: &str = "/klachtformulier-rest.wasm";

/// The message to a waiting visitor.
fn waiting(page: &Page) -> String {
    page.browser.text(&format!("{}.textContent", inside(".waiting")))
}

#[track_caller]
fn wait_for_waiting(page: &Page, words: &str) {
    page.browser.wait_for(&format!("{}?.textContent.includes('{words}')", inside(".waiting")));
}

#[test]
fn whoever_only_reads_does_not_load_it() {
    let page = Page::with(EXTERNEN, &[]);
    page.wait_until_open_at("start");
    page.browser.script("document.querySelector('klacht-formulier').scrollIntoView(false)");
    assert!(!page.server.asked().contains(&REST.to_owned()), "{:?}", page.server.asked());
    page.begin();
    page.browser.wait_for("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('-rest.wasm'))");
    let asked = page.server.asked().iter().filter(|path| *path == REST).count();
    assert_eq!(asked, 1, "once is enough: {:?}", page.server.asked());
}

#[test]
fn what_is_filled_in_before_it_is_there_counts_as_soon_as_it_comes() {
    let page = Page::with(&EXTERNEN.replace("procedure=", "layout=page procedure="), &[]);
    page.server.hold(REST);
    page.wait_until_ready();
    page.choose("namens", "yes");
    assert!(!page.has("[name=namens-wie]"), "a question that follows from an answer waits for the rest");
    page.click("[part=next]");
    wait_for_waiting(&page, "Een ogenblik");
    page.server.let_go();
    // Everything is checked as if the button had been pressed now.
    page.wait_for_focus("summary.heading");
    assert!(page.has("[name=namens-wie]"));
    assert_eq!(waiting(&page), "");
}

#[test]
fn when_it_does_not_come_it_is_asked_for_again_and_what_was_typed_stays() {
    let page = Page::with(EXTERNEN, &[]);
    page.server.put(REST, "this is no program");
    page.begin();
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "yes");
    page.click("[part=next]");
    wait_for_waiting(&page, "internet");
    assert!(page.browser.is(&format!("{ROOT}.querySelector('[name=relatie][value=familielid]').checked")));
    page.server.take_back(REST);
    page.wait_for_step("gebeurtenis");
    assert_eq!(waiting(&page), "");
}

/// A site may lack the file, or answer with a page for every unknown path. Then there is a way to go on.
#[test]
fn when_it_never_comes_there_is_the_fallback_and_what_was_typed() {
    for instead in [Some("<!doctype html><title>Niet gevonden</title>"), None] {
        let page = Page::with(EXTERNEN, &[]);
        match instead {
            Some(text) => page.server.put(REST, text),
            None => page.server.lose(REST),
        }
        page.begin();
        page.choose("relatie", "familielid");
        page.click("[part=next]");
        page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'no-program')");
        page.browser.wait_for(&format!("{ROOT}.querySelector('pre').textContent.includes('relatie: familielid')"));
        assert!(page.browser.is("document.querySelector('#fallback').checkVisibility()"));
    }
}

/// A site may have a newer release since the page was opened; its lazy module does not fit the main module of this
/// page.
#[test]
fn what_is_of_another_release_ends_the_form_with_what_was_typed() {
    // It imports a table with a name that this release does not have.
    let other = "\0asm\x01\0\0\0\x02\x0b\x01\x01_\x03old\x01\x70\0\x01";
    let page = Page::with(EXTERNEN, &[]);
    page.server.put(REST, other);
    page.server.hold(REST);
    page.begin();
    page.choose("relatie", "familielid");
    page.server.let_go();
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'broken')");
    page.browser.wait_for(&format!("{ROOT}.querySelector('pre').textContent.includes('relatie: familielid')"));
    assert!(page.browser.is("document.querySelector('#fallback').checkVisibility()"));
}
