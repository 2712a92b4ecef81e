//! From the first question to the page that says where the complaint goes.

use serde_json::json;

use crate::form::{EXTERNEN, Page, ROOT, inside};

#[test]
fn the_form_is_ready_and_the_fallback_is_not_seen() {
    let page = Page::ready();
    assert_eq!(page.browser.script("return document.querySelector('#fallback').checkVisibility()"), json!(false));
    assert_eq!(
        page.browser.text(&format!("{}.textContent.trim()", inside("h2:not([id^=summary])"))),
        "Klachtenformulier voor wie geen cliënt is"
    );
}

#[test]
fn an_empty_form_shows_what_is_missing_and_leads_there_without_touching_the_address() {
    let page = Page::ready();
    page.check();
    page.wait_for_focus("summary.heading");
    let asked = "relatie=ex-partner rechtstreeks-getroffen=yes locatie=alkmaar motivering naam email";
    let hrefs = format!("[...{ROOT}.querySelectorAll('[part=error-summary] a')].map(a => a.hash.slice(1)).join(' ')");
    assert_eq!(page.browser.text(&hrefs), asked);
    for (index, id) in asked.split(' ').enumerate() {
        page.click(&format!("[part=error-summary] li:nth-child({}) a", index + 1));
        page.wait_for_focus(id);
    }
    assert_eq!(page.browser.text("location.hash"), "");
}

#[test]
fn the_summary_and_the_question_say_the_same() {
    let page = Page::ready();
    page.type_into("email", "kim");
    page.check();
    page.wait_for_focus("summary.heading");
    let in_summary = format!("[...{ROOT}.querySelectorAll('[part=error-summary] a')].map(a => a.textContent)");
    let at_questions =
        format!("[...{ROOT}.querySelectorAll('[part=error]:not([hidden]) span:last-child')].map(e => e.textContent)");
    let said = page.browser.script(&format!("return {in_summary}"));
    assert_eq!(said, page.browser.script(&format!("return {at_questions}")));
    assert_eq!(said.as_array().map(Vec::len), Some(6));
    assert!(said.to_string().contains("Vul een e-mailadres in met een @"), "{said}");
    // What is said belongs to the input, for those who hear it.
    let email = inside("[name=email]");
    assert_eq!(page.browser.text(&format!("{email}.getAttribute('aria-describedby')")), "email.help email.error");
    assert_eq!(page.browser.text(&format!("{email}.getAttribute('aria-invalid')")), "true");
    assert_eq!(page.value("email"), "kim");
}

#[test]
fn nothing_is_said_before_somebody_asks_for_a_check() {
    let page = Page::ready();
    page.type_into("email", "kim\t");
    assert_eq!(page.browser.script(&format!("return {ROOT}.querySelector('[part=error]:not([hidden])')")), json!(null));
}

#[test]
fn who_was_not_hit_reads_why_and_may_go_on() {
    let page = Page::ready();
    page.fill_in("no");
    page.check();
    page.wait_for_focus("verdict.heading");
    let said = page.browser.text(&format!("{}.textContent", inside("[part=verdict]")));
    for words in ["niet ontvankelijk", "Informatieblad van Blijf Groep", "U mag uw klacht dus altijd versturen"] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
    page.click("[part=next]:not([type=submit])");
    page.wait_for_focus("ready.heading");
    let said = page.browser.text(&format!("{}.textContent", inside("[part=ready]")));
    assert!(said.contains("klacht@blijfgroep.nl") && said.contains("Kim Bakker"), "{said}");
}

#[test]
fn the_verdict_stands_beside_what_is_to_mend() {
    let page = Page::ready();
    page.choose("rechtstreeks-getroffen", "no");
    page.check();
    page.wait_for_focus("summary.heading");
    page.click("[part=why]");
    page.wait_for_focus("verdict.heading");
    page.click("[part=next]:not([type=submit])");
    page.wait_for_focus("summary.heading");
}

#[test]
fn back_keeps_all_that_was_typed() {
    let page = Page::ready();
    page.fill_in("no");
    page.check();
    page.wait_for_focus("verdict.heading");
    page.click("[part=back]");
    page.wait_for_focus("form.heading");
    assert_eq!(page.value("naam"), "Kim Bakker");
    assert_eq!(page.value("motivering"), "Een medewerker luisterde niet naar mij.");
    assert_eq!(
        page.browser.script(&format!("return {}.checked", inside("[name=relatie][value=familielid]"))),
        json!(true)
    );
}

#[test]
fn a_complaint_that_fits_is_shown_where_to_go_and_what_happens_then() {
    let page = Page::ready();
    page.fill_in("yes");
    page.check();
    page.wait_for_focus("ready.heading");
    let steps = page.browser.script(&format!("return {ROOT}.querySelectorAll('[part=timeline] li').length"));
    assert_eq!(steps, json!(3));
}

#[test]
fn the_timeline_names_real_dates() {
    let body = EXTERNEN.replace("externen", "scholing-tweede-instantie");
    let page = Page::with(&body, &[]);
    page.wait_until_ready();
    page.choose("reden", "ongenoegen-blijft");
    page.type_into("scholing", "Training gespreksvoering");
    page.type_into("motivering", "Ik kreeg excuses, maar de training blijft zoals die was.");
    page.type_into("naam", "Kim Bakker");
    page.type_into("email", "kim@example.nl");
    page.check();
    page.wait_for_focus("ready.heading");
    let said = page.browser.text(&format!("{}.textContent", inside("[part=timeline]")));
    assert!(said.contains("reageert uiterlijk op ") && said.contains(" 20"), "{said}");
    assert!(!said.contains('{'), "{said}");
}

#[test]
fn an_own_answer_is_asked_for_when_it_is_needed_and_kept_when_it_is_not() {
    let page = Page::ready();
    let shown = format!("{}.checkVisibility()", inside("[name=relatie-anders]"));
    assert_eq!(page.browser.script(&format!("return {shown}")), json!(false));
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
    let page = Page::ready();
    let left = inside("[name=motivering] ~ .left");
    assert_eq!(page.browser.text(&format!("{left}.textContent")), "Nog 10.000 tekens over");
    page.type_into("motivering", "Vijf!");
    page.browser.wait_for(&format!("{left}.textContent === 'Nog 9.995 tekens over'"));
}

#[test]
fn an_english_page_gets_an_english_form() {
    let page = Page::at_width(1280, "en-GB", EXTERNEN, &[]);
    page.wait_until_ready();
    page.check();
    page.wait_for_focus("summary.heading");
    assert_eq!(page.browser.text(&format!("{ROOT}.activeElement.textContent")), "Check 6 answers");
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
    page.check();
    page.wait_for_focus("summary.heading");
    page.browser.script(&translate);
    page.fill_in("no");
    page.type_into("email", "@");
    page.check();
    page.browser.wait_for(&format!("{ROOT}.querySelectorAll('[part=error-summary] a').length === 1"));
    assert_eq!(page.browser.text(&format!("{ROOT}.activeElement.textContent")), "Kijk nog naar 1 antwoord");
    assert_eq!(page.browser.console_errors(), [""; 0]);
}
