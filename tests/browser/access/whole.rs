//! The pages with nothing but a form, as `make dist` writes them, where the program does not come.

use serde_json::json;

use crate::cases::procedure;
use crate::form::Page;
use crate::plain::{FILL_IN, POLICY, page_of};
use crate::receiver::Receiver;
use crate::release::path_of;
use crate::webdriver::{Browser, Colours};

use super::{WIDTHS, axe};

/// One procedure of each organisation.
const FORMS: [&str; 3] = ["blijf-groep.clienten.nl", "groeimeesters.klacht.en", "klik-onderwijs.bezwaar.nl"];

#[test]
fn whole_pages_without_the_program() {
    let page = page();
    for name in FORMS {
        check(&page, name, ".form[data-plain=alone] textarea");
    }
}

#[test]
fn a_whole_page_with_an_entrance_and_no_program() {
    check(&page(), "blijf-groep.nl", ".form[data-plain=alone] a.door");
}

/// What is missing, the verdict, the page to look over, the receipt, and a page with nothing but a message.
#[test]
fn the_pages_that_a_receiver_answers_plain_posts_with() {
    for (organisation, id, date) in
        [("klik-onderwijs", "bezwaar", "datum-besluit"), ("blijf-groep", "scholing", "einddatum")]
    {
        let page = Page::start(1280);
        let procedure = procedure(organisation, id);
        let receiver = Receiver::start(&page.server.origin, &procedure.complete().now);
        page.server.hand_on(&receiver.endpoint);
        let html = page_of(&procedure, Some("/complaints/")).expect("there is such a form");
        page.server.put_under(POLICY, "/form.html", &html);
        page.browser.open(&format!("{}/form.html", page.server.origin));
        let press = |selector: &str, then: &str| {
            page.browser.click("", selector);
            let is_there = format!("document.readyState === 'complete' && document.querySelector('{then}')");
            page.browser.wait_for(&is_there);
            look(&page, &format!("{id}: {then}"));
        };
        press("[part=next]", "[part~=error-summary]");
        let mut answers = procedure.complete().answers;
        // Left open, it is today.
        answers.remove("datum");
        answers.insert(date.to_owned(), json!("2024-05-06"));
        page.browser.script(&format!("const answers = {}; {FILL_IN}", json!(answers)));
        press("[part=next]", "button[value=verdict]");
        press("button[value=verdict]", "button[value=send]");
        press("button[value=send]", "[data-state=sent]");
        page.browser.open(&format!("{}/complaints/?receipt=none", page.server.origin));
        look(&page, &format!("{id}: a receipt that is not there"));
    }
}

fn page() -> Page {
    let page = Page::start(1280);
    page.server.lose(&path_of("wasm"));
    page
}

#[track_caller]
fn check(page: &Page, name: &str, part: &str) {
    page.browser.open(&format!("{}/organisations/{name}.html", page.server.origin));
    page.browser.wait_for(&format!("document.querySelector('{part}')?.checkVisibility()"));
    look(page, name);
}

/// Looks at the page that is there, narrow and wide, light and dark.
#[track_caller]
fn look(page: &Page, name: &str) {
    for colours in Browser::colours().iter().filter(|colours| **colours != Colours::Forced) {
        page.browser.look_in(*colours, true);
        for width in WIDTHS {
            page.browser.look_through(width, 900);
            let way = format!("{name} in {colours:?} at {width} px");
            axe::check(page, &way);
            check_frame(page, &way, *colours);
        }
    }
}

/// Checks what a site would see to around the form: margins that are the same on both sides, no line too long to read,
/// nothing beside the screen, and paper that fits the form. And that nothing can be seen that does nothing.
#[track_caller]
fn check_frame(page: &Page, way: &str, colours: Colours) {
    let found = page.browser.script(
        "const { left, right, width } = document.querySelector('.form').getBoundingClientRect();
         const across = document.documentElement.clientWidth;
         const idle = [...document.querySelectorAll('[data-needs-program]')].filter(element => element.checkVisibility());
         return [left >= 16 && Math.abs(left - (across - right)) < 1, width <= 704,
           document.documentElement.scrollWidth <= innerWidth, idle.map(element => element.outerHTML),
           getComputedStyle(document.documentElement).colorScheme.includes('dark'),
           getComputedStyle(document.querySelector('.form')).backgroundColor.match(/[0-9]+/g).slice(0, 3).every(part => part < 128)]",
    );
    let is_dark = colours == Colours::Dark;
    assert_eq!(found, json!([true, true, true, [], true, is_dark]), "{way}");
}
