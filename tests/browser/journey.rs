//! What a visitor meets on the way through a form: errors, follow-up questions, and the effect of a translation.

use serde_json::json;

use crate::cases::procedure;
use crate::fill::Filling;
use crate::form::{EXTERNEN, Page, ROOT, SEEN, inside, seen};

/// The text and the links of the error summary of the first form.
const SUMMARY: &str = "[...document.querySelector('klacht-formulier').shadowRoot?.querySelectorAll('.page:not([hidden]) [part=error-summary] a')]";

#[test]
fn the_form_is_ready_and_the_fallback_is_not_seen() {
    let page = Page::with(EXTERNEN, &[]);
    page.wait_until_open_at("start");
    assert!(!page.browser.is("document.querySelector('#fallback').checkVisibility()"));
    assert!(page.said().contains("Klachtenformulier voor mensen die geen cliënt zijn"), "{}", page.said());
}

#[test]
fn a_form_that_comes_by_itself_takes_no_focus() {
    let page = Page::with(&format!("<input id=own autofocus>{EXTERNEN}"), &[]);
    page.wait_until_ready();
    // The page sets the focus with its first frame, and the form may be rendered before that.
    page.browser.wait_for("document.activeElement.id === 'own'");
}

#[test]
fn an_empty_step_shows_what_is_missing_and_leads_there_without_touching_the_address() {
    let page = Page::ready();
    page.next();
    page.wait_for_focus("summary.heading");
    let asked = "relatie=ex-partner rechtstreeks-getroffen=yes";
    assert_eq!(page.browser.text(&format!("{SUMMARY}.map(a => a.hash.slice(1)).join(' ')")), asked);
    for (index, id) in asked.split(' ').enumerate() {
        page.click(&format!("[part=error-summary] li:nth-child({}) a", index + 1));
        page.wait_for_focus(id);
    }
    assert_eq!(page.browser.text("location.hash"), "");
    assert_eq!(page.place().step, "goede-deur");
}

#[test]
fn the_summary_and_the_question_say_the_same() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("email", "kim");
    page.next();
    page.wait_for_focus("summary.heading");
    let at_questions = format!(
        "[...{ROOT}.querySelectorAll('{SEEN} [part=error]:not([hidden])')].filter(error => error.checkVisibility()).map(error => error.querySelector('span:last-child').textContent)"
    );
    let said = page.browser.script(&format!("return {SUMMARY}.map(a => a.textContent)"));
    assert_eq!(said, page.browser.script(&format!("return {at_questions}")));
    // The name, the invalid e-mail address, and the telephone number, which is required as long as there is no valid
    // address.
    assert_eq!(said.as_array().map(Vec::len), Some(3), "{said}");
    assert!(said.to_string().contains("Vul een e-mailadres in met een @"), "{said}");
    // The error is announced as part of the input by screen readers.
    let email = inside("[name=email]");
    let described = page.browser.text(&format!("{email}.getAttribute('aria-describedby')"));
    assert!(described.split(' ').any(|id| id == "email.error"), "{described}");
    assert_eq!(page.browser.text(&format!("{email}.getAttribute('aria-invalid')")), "true");
    assert_eq!(page.value("email"), "kim");
}

#[test]
fn nothing_is_said_before_somebody_asks_for_a_check() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("email", "kim\t");
    assert!(!page.has("[part=error]:not([hidden])"));
}

#[test]
fn an_error_goes_when_it_is_mended_and_the_question_is_checked_again() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("naam", "Kim");
    page.type_into("email", "kim");
    page.next();
    page.wait_for_focus("summary.heading");
    page.replace("email", "kim@example.nl");
    assert_eq!(page.next().step, "klacht");
    page.click("[part=back]");
    page.wait_for_step("jij");
    assert!(!page.has("[part=error]:not([hidden])") && !page.has("[part=error-summary]"));
}

#[test]
fn who_was_not_hit_reads_why_and_may_go_on() {
    let page = Page::ready();
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "no");
    page.next();
    page.wait_for_page("verdict");
    let said = page.said();
    for words in ["niet ontvankelijk", "Informatieblad van Blijf Groep", "U mag uw klacht"] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
    page.click("[part=next]");
    page.wait_for_step("gebeurtenis");
}

#[test]
fn back_from_the_verdict_keeps_all_that_was_chosen() {
    let page = Page::ready();
    page.choose("relatie", "familielid");
    page.choose("rechtstreeks-getroffen", "no");
    let inputs = page.inputs();
    page.next();
    page.wait_for_page("verdict");
    page.click("[part=back]");
    page.wait_for_step("goede-deur");
    assert_eq!(page.inputs(), inputs);
    assert!(page.browser.is(&format!("{}.checked", inside("[name=relatie][value=familielid]"))));
}

#[test]
fn from_the_review_a_question_is_changed_and_the_way_back_is_short() {
    let procedure = procedure("groeimeesters", "klacht");
    let page = Page::with(&procedure.element(""), &[]);
    page.wait_until_ready();
    Filling::brief(&page, &procedure, &json!({"naam": "Noor de Vries"})).go_on_to("review");
    page.click("[part=change][value=naam]");
    page.wait_for_focus("naam");
    page.replace("naam", "Kim Bakker");
    page.next();
    page.wait_for_page("review");
    assert!(page.said().contains("Kim Bakker") && !page.said().contains("Noor de Vries"));
}

#[test]
fn the_timeline_names_real_dates() {
    let procedure = procedure("blijf-groep", "scholing-tweede-instantie");
    let page = Page::start(1280);
    page.show("nl", "2026-11-20T10:00:00+01:00", &procedure.element(""));
    page.wait_until_ready();
    Filling::brief(&page, &procedure, &json!({})).go_on_to("review");
    page.click("[part=way][value=text]");
    page.wait_for_page("text");
    page.click("[part=copy]");
    page.browser.wait_for(&seen("[part=receipt][data-state=ready]"));
    let said = page.browser.text(&format!("{}.innerText", seen("[part=timeline]")));
    assert!(said.contains("1 januari 2027"), "{said}");
    assert!(!said.contains('{'), "{said}");
}

#[test]
fn an_own_answer_is_asked_for_when_it_is_needed_and_kept_when_it_is_not() {
    let page = Page::ready();
    let shown = format!("{}.checkVisibility()", inside("[name=relatie-anders]"));
    assert!(!page.browser.is(&shown));
    page.choose("relatie", "anders");
    page.browser.wait_for(&shown);
    page.type_into("relatie-anders", "buurvrouw");
    page.choose("relatie", "familielid");
    page.browser.wait_for(&format!("!{shown}"));
    page.choose("relatie", "anders");
    page.browser.wait_for(&shown);
    assert_eq!(page.value("relatie-anders"), "buurvrouw");
}

#[test]
fn a_long_text_says_how_much_is_left() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("naam", "Kim");
    page.type_into("email", "kim@example.nl");
    page.next();
    page.wait_for_step("klacht");
    let left = inside("[name=omschrijving] ~ .left");
    assert_eq!(page.browser.text(&format!("{left}.textContent")), "Nog 10.000 tekens over");
    page.type_into("omschrijving", "Vijf!");
    page.browser.wait_for(&format!("{left}.textContent === 'Nog 9.995 tekens over'"));
}

#[test]
fn a_slip_in_an_address_is_pointed_out_and_mended_with_one_click() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("email", "kim@gmial.com\t");
    page.browser.wait_for(&format!("{}?.checkVisibility()", seen(".hint [part=suggestion]")));
    page.click(".hint [part=suggestion]");
    page.browser.wait_for(&format!("{}.value === 'kim@gmail.com'", inside("[name=email]")));
}

#[test]
fn files_that_were_chosen_can_be_taken_back() {
    let procedure = procedure("groeimeesters", "klacht");
    let page = Page::with(&procedure.element(""), &[]);
    page.wait_until_ready();
    let files = json!([{"name": "brief.pdf"}, {"name": "foto.png"}]);
    let mut filling = Filling::brief(&page, &procedure, &json!({"bijlagen": files}));
    while page.place().step != "klacht" {
        filling.go_on();
    }
    filling.fill_in();
    let names = format!("[...{ROOT}.querySelectorAll('.files > li')].map(item => item.textContent).join()");
    let said = page.browser.text(&names);
    assert!(said.contains("brief.pdf") && said.contains("foto.png"), "{said}");
    page.click(".files > li:first-child [part=remove]");
    page.browser.wait_for(&format!("!{names}.includes('brief.pdf')"));
    assert!(page.browser.text(&names).contains("foto.png"));
    // The focus stays in the form when the button that had it is removed.
    page.browser.wait_for(&format!("{ROOT}.activeElement?.name === 'bijlagen'"));
}

#[test]
fn a_drawing_can_be_wiped() {
    let procedure = procedure("groeimeesters", "klacht");
    let page = Page::with(&procedure.element(""), &[]);
    page.wait_until_ready();
    let mut filling = Filling::as_in(&page, &procedure, &procedure.complete());
    while page.place().step != "ondertekenen" {
        filling.go_on();
    }
    let canvas = seen("canvas[part=drawing]");
    let is_drawn =
        format!("{canvas}.getContext('2d').getImageData(0, 0, {canvas}.width, {canvas}.height).data.some(Boolean)");
    assert!(!page.browser.is(&is_drawn));
    filling.fill_in();
    assert!(page.browser.is(&is_drawn));
    page.click("[part=clear]");
    assert!(!page.browser.is(&is_drawn));
    assert_eq!(page.value("handtekening.typed"), "Noor de Vries", "the typed name stays");
}

#[test]
fn an_english_page_gets_an_english_form() {
    let page = Page::start(1280);
    page.show("en-GB", "", EXTERNEN);
    page.begin();
    page.next();
    page.wait_for_focus("summary.heading");
    assert_eq!(page.browser.text(&format!("{ROOT}.activeElement.textContent")), "There are 2 answers to check");
    assert!(page.browser.is(&inside(".form[lang=en]")));
}

#[test]
fn a_translator_that_rewrites_the_page_breaks_nothing() {
    let page = Page::ready();
    let translate = format!(
        "const walker = document.createTreeWalker({ROOT}, NodeFilter.SHOW_TEXT), all = [];
         while (walker.nextNode()) all.push(walker.currentNode);
         for (const text of all.filter(text => text.data.trim())) {{
           const font = document.createElement('font');
           font.append(document.createElement('font'));
           font.firstChild.textContent = text.data.toUpperCase();
           text.replaceWith(font);
         }}"
    );
    page.browser.script(&translate);
    page.next();
    page.wait_for_focus("summary.heading");
    page.browser.script(&translate);
    page.choose("relatie", "familielid");
    page.next();
    page.browser.wait_for(&format!("{SUMMARY}.length === 1"));
    assert_eq!(page.browser.text(&format!("{ROOT}.activeElement.textContent")), "Kijk nog naar 1 antwoord");
    page.choose("rechtstreeks-getroffen", "no");
    page.next();
    page.wait_for_page("verdict");
    page.browser.script(&translate);
    page.click("[part=next]");
    page.wait_for_step("gebeurtenis");
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

#[test]
fn the_trap_for_robots_is_not_met_by_people() {
    let page = Page::ready();
    let trap = inside("[name=niet-invullen]");
    assert!(page.browser.is(&trap));
    let met = format!(
        "const trap = {trap};
         trap.scrollIntoView({{ block: 'center' }});
         const {{ left, top, width, height }} = trap.getBoundingClientRect();
         return {{ tabs: trap.tabIndex >= 0, hears: !trap.closest('[aria-hidden=true]') && trap.checkVisibility(),
           sees: {ROOT}.elementFromPoint(left + width / 2, top + height / 2) === trap }}"
    );
    assert_eq!(page.browser.script(&met), json!({"tabs": false, "hears": false, "sees": false}));
}

/// The second click of a double-click lands on whatever the first one brought up, and must not press it.
#[test]
fn the_second_click_of_a_double_one_presses_nothing_on_the_page_that_came() {
    let page = Page::with(EXTERNEN, &[]);
    page.wait_until_open_at("start");
    let click = |part: &str, count: u32| {
        format!(
            "{}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true, detail: {count} }}));",
            inside(&format!("[part={part}]"))
        )
    };
    // In one task, regardless of the load on this machine.
    page.browser.script(&(click("start", 1) + &click("back", 2)));
    page.wait_for_page("questions");
    page.browser.script(&click("back", 1));
    page.wait_for_page("start");
}

/// The heading takes the focus in the next frame, which can take a while on a slow device.
#[test]
fn whoever_types_at_once_on_a_new_page_keeps_the_focus() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.wait_until_open_at("start");
    page.browser.script("window.late = []; window.requestAnimationFrame = call => late.push(call)");
    // By a script: a driver that clicks waits for frames itself.
    page.browser.script(&format!("{}.click()", inside("[part=start]")));
    let name = inside("[name=namens]");
    page.browser.wait_for(&format!("{name}?.checkVisibility() && late.length"));
    page.browser.script(&format!("{name}.focus(); late.forEach(call => call(0))"));
    assert!(page.browser.is(&format!("{ROOT}.activeElement.name === 'namens'")));
}
