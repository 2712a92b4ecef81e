//! Going back, leaving and returning: what is on the screen and in the history, for a visitor whose telephone is read
//! by somebody else.

use serde_json::{Value, json};

use crate::cases::{organisation, procedure};
use crate::fill::Filling;
use crate::form::{EXTERNEN, Page, ROOT, inside};
use crate::receiver::Receiver;
use crate::webdriver::SHIFT;

/// The text typed by a visitor who leaves at once.
const TYPED: &str = "Kim Bakker";

#[test]
fn back_in_the_browser_steps_back_inside_the_form() {
    let page = Page::start(1280);
    page.browser.open("about:blank");
    let procedure = procedure("blijf-groep", "externen");
    let example = procedure.complete();
    page.show("nl", &example.now, &procedure.entrance(""));
    page.wait_until_ready();
    let before = place_in_browser(&page);
    let length = history_length(&page);
    let mut filling = Filling::as_in(&page, &procedure, &example);
    let mut way = vec![page.place()];
    while way.last().is_some_and(|place| place.page != "review") {
        way.push(filling.go_on());
    }
    let inputs = page.inputs();
    assert!(history_length(&page) <= length + 1, "the history grew from {length} to {}", history_length(&page));
    // Several steps in a row, back to the start page.
    for place in way.iter().rev().skip(1).take_while(|place| place.page != "start") {
        page.browser.back();
        page.wait_until_open_at(&place.page);
        crate::webdriver::eventually(&format!("back at {place:?}"), || page.place() == *place);
        assert_eq!(place_in_browser(&page), before);
        assert!(history_length(&page) <= length + 1);
    }
    assert_eq!(page.inputs(), inputs);
}

#[test]
fn the_button_back_and_back_in_the_browser_do_the_same() {
    let page = Page::ready();
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "yes");
    page.next();
    page.wait_for_step("gebeurtenis");
    page.click("[part=back]");
    page.wait_for_step("goede-deur");
    page.next();
    page.wait_for_step("gebeurtenis");
    page.browser.back();
    page.wait_for_step("goede-deur");
    page.browser.back();
    page.wait_for_page("start");
}

#[test]
fn a_link_to_another_place_on_the_page_is_no_step_back() {
    let page = Page::with(&format!("<a href='#below'>Naar beneden</a>{EXTERNEN}<p id=below>Onderaan</p>"), &[]);
    page.begin();
    page.browser.script("document.querySelector('a').click()");
    page.browser.wait_for("location.hash === '#below'");
    page.choose("relatie", "familielid");
    assert_eq!(page.place().page, "questions");
    page.browser.back();
    page.browser.wait_for("location.hash === ''");
    assert_eq!(page.place().page, "questions");
    page.browser.back();
    page.wait_for_page("start");
}

#[test]
fn whoever_typed_something_is_asked_before_it_is_gone() {
    let page = Page::ready();
    let asks = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    assert_eq!(page.browser.script(asks), json!(false), "there is nothing to lose yet");
    page.choose("relatie", "familielid");
    assert_eq!(page.browser.script(asks), json!(true));
}

#[test]
fn after_a_reload_the_form_is_empty() {
    let page = Page::with(EXTERNEN, &[]);
    page.begin();
    type_name(&page);
    page.browser.reload();
    page.wait_until_open_at("start");
    check_gone(&page);
    let kept =
        "return [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]";
    assert_eq!(page.browser.script(kept), json!([0, 0, "", 0]), "something was kept on the device");
}

#[test]
fn the_exit_leaves_at_once() {
    check_exit("questions", |page| page.browser.click("klacht-formulier", "[part=exit]"));
}

#[test]
fn shift_three_times_leaves_at_once() {
    check_exit("questions", |page| page.browser.press(&SHIFT.repeat(3)));
}

/// After the exit, Back leads to the page that was open before the one with the form, from any place in the form.
#[test]
fn whichever_page_is_left_back_does_not_show_the_form_again() {
    for place in ["entrance", "start", "verdict", "review", "receipt"] {
        check_exit(place, |page| page.browser.click("klacht-formulier", "[part=exit]"));
    }
}

#[test]
fn shift_as_in_typing_does_not_leave() {
    let page = Page::ready();
    type_name(&page);
    page.browser.press_with(SHIFT, "A");
    page.browser.press_with(SHIFT, "B");
    page.browser.press_with(SHIFT, "C");
    page.browser.press(&SHIFT.repeat(2));
    page.browser.press("x");
    page.browser.press(SHIFT);
    assert!(page.browser.is(&inside("form.page")));
    assert!(page.value("naam").starts_with(TYPED));
}

#[test]
fn there_is_no_exit_where_the_organisation_asks_for_none() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.wait_until_ready();
    assert!(!page.browser.is(&inside("[part=exit]")));
    page.browser.press(&SHIFT.repeat(3));
    page.begin();
}

/// Checks that the page is blank before the next one loads, that nothing is asked, that Back does not lead to the form,
/// and that the next page gets no referrer.
#[track_caller]
fn check_exit(place: &str, leave: impl Fn(&Page)) {
    let page = Page::start(1280);
    let harmless = format!("{}/harmless.html", page.server.origin);
    let mut file = organisation("blijf-groep");
    file["safety"]["leave_to"] = json!(harmless);
    page.server.put("/own.json", &file.to_string());
    page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
    page.server.put("/before.html", "<!doctype html><title>Daarvoor</title><p>Iets anders");
    page.browser.open(&format!("{}/before.html", page.server.origin));
    let now = procedure("blijf-groep", "externen").complete().now;
    let receiver = Receiver::start(&page.server.origin, &now);
    page.server.hand_on(&receiver.endpoint);
    let element = EXTERNEN.replace("organisations/blijf-groep.json", "own.json");
    let element = element.replace("<klacht-formulier", "<klacht-formulier endpoint=/complaints/");
    let element = if place == "entrance" { element.replace(" procedure=\"externen\"", "") } else { element };
    page.show("nl", &now, &element);
    go_to(&page, place);
    // Stores what is visible at the last moment where the next page of this origin can read it.
    page.browser.script(
        "addEventListener('pagehide', () => {
           const root = document.querySelector('klacht-formulier')?.shadowRoot;
           const typed = [...root?.querySelectorAll('input, textarea') ?? []].filter(input => input.type !== 'radio').map(input => input.value);
           sessionStorage.last = JSON.stringify([document.body?.innerText.trim() ?? '', root?.textContent.trim() ?? '', typed.join('')]);
         })"
    );
    let length = history_length(&page);
    leave(&page);
    page.browser.wait_for("document.title === 'Het weer'");
    assert_eq!(page.browser.address(), harmless, "{place}");
    assert!(history_length(&page) <= length, "the form's own place in the history was not replaced");
    assert_eq!(page.browser.text("document.referrer"), "", "the next site knows where somebody was: {place}");
    let last: Value = serde_json::from_str(&page.browser.text("sessionStorage.last")).unwrap();
    assert_eq!(last, json!(["", "", ""]), "something was still to be seen");
    page.browser.back();
    page.browser.wait_for("document.title === 'Daarvoor'");
}

/// Goes from the first page to a place in the form.
#[track_caller]
fn go_to(page: &Page, place: &str) {
    page.wait_until_ready();
    if ["entrance", "start"].contains(&place) {
        return page.wait_until_open_at(place);
    }
    page.begin();
    if place == "verdict" {
        page.choose("relatie", "familielid");
        page.choose("rechtstreeks-getroffen", "no");
        page.next();
        return page.wait_for_page("verdict");
    }
    type_name(page);
    if place == "questions" {
        return;
    }
    let procedure = procedure("blijf-groep", "externen");
    Filling::brief(page, &procedure, &json!({})).go_on_to("review");
    if place == "receipt" {
        page.click("[part=send]");
        page.wait_for_page("receipt");
    }
}

/// Goes to the step that asks for a name, and types one.
#[track_caller]
fn type_name(page: &Page) {
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "yes");
    page.next();
    page.wait_for_step("gebeurtenis");
    page.choose("locatie", "haarlem");
    page.type_into("motivering", "Er werd niet geluisterd.");
    page.next();
    page.wait_for_step("over-u");
    page.type_into("naam", TYPED);
}

/// Checks that nothing of the typed text is left.
#[track_caller]
fn check_gone(page: &Page) {
    // A page without a form must not contain it either.
    let found = format!(
        "const inputs = [...document.querySelector('klacht-formulier')?.shadowRoot?.querySelectorAll('input, textarea') ?? []];
         return inputs.map(input => input.value).join(' ').includes('{TYPED}') || inputs.some(input => input.checked)"
    );
    assert_eq!(page.browser.script(&found), json!(false));
}

fn place_in_browser(page: &Page) -> Value {
    page.browser.script("return [location.href, document.title]")
}

fn history_length(page: &Page) -> u64 {
    page.browser.script("return history.length").as_u64().unwrap()
}

#[test]
fn what_comes_back_with_the_history_is_empty() {
    let page = Page::ready();
    type_name(&page);
    page.browser.open(&format!("{}/index.html", page.server.origin));
    page.browser.back();
    // From the back/forward cache or loaded again: either way there is no form with answers.
    page.browser.wait_for(&format!("{ROOT}?.querySelector('.form[data-page]')"));
    check_gone(&page);
}
