//! The organisations of `tests/organisations`, in the browser: they say what none of the served files says.

use serde_json::json;

use crate::cases::{Procedure, file, procedure, procedures_for_tests};
use crate::fill::Filling;
use crate::form::{Page, inside, seen};
use crate::journeys::{check_dates, check_review, check_same, send};
use crate::receiver::Receiver;

const REVIEW: &str = "[id=\"review.heading\"]";

/// A page with the form of this procedure at its first page, and with this endpoint.
#[track_caller]
fn page_of(procedure: &Procedure, now: &str, attributes: &str) -> Page {
    let page = Page::start(320);
    page.server.put(&format!("/organisations/{}.json", procedure.organisation), &file(procedure.organisation));
    page.show("nl", now, &procedure.element(attributes));
    page.wait_until_ready();
    page
}

/// The text of the part of the page that has this heading.
fn part(page: &Page, heading: &str) -> String {
    let script = format!(
        "[...{}.closest('.page').querySelectorAll('h3')].find(one => one.textContent === '{heading}')?.parentElement.textContent ?? ''",
        seen(REVIEW)
    );
    page.browser.text(&script)
}

/// Every question answered: what a server takes is there as it was filled in, with the dates that `check` proves.
#[test]
fn every_procedure_from_its_first_page_to_the_receiver() {
    let mut sent = 0;
    for procedure in procedures_for_tests() {
        let example = procedure.complete();
        let page = Page::start(1280);
        let receiver = Receiver::with("tests/organisations", &page.server.origin, &example.now);
        page.server.allow(&receiver.endpoint);
        page.server.put(&format!("/organisations/{}.json", procedure.organisation), &file(procedure.organisation));
        page.show("nl", &example.now, &procedure.element(&format!("endpoint=\"{}\"", receiver.endpoint)));
        page.wait_until_ready();
        let mut filling = Filling::as_in(&page, &procedure, &example);
        if procedure.is_never_sent() {
            filling.go_on_to("review");
            check_review(&page, &filling.sent());
            assert!(!page.has("[part=send]"));
            continue;
        }
        let stored = send(&mut filling, &receiver);
        check_same(&stored, &filling.sent());
        check_dates(&stored, &example.expect["dates"]);
        // These files have no HTML beside them.
        let errors: Vec<String> = page.browser.console_errors();
        assert!(errors.iter().all(|error| error.contains(".start.html")), "{errors:?}");
        sent += 1;
    }
    assert_eq!(sent, 4);
}

/// What is about the mayor is not for whoever reads the mail to the mayor, nor for the endpoint of the page.
#[test]
fn a_complaint_about_its_reader_goes_to_somebody_else() {
    let procedure = procedure("leemwaarde", "klacht");
    let examples = procedure.examples();
    let about = examples.iter().find(|example| example.name == "About the mayor").expect("an example");
    let page = page_of(&procedure, &about.now, "endpoint=\"/klachten\"");
    Filling::brief(&page, &procedure, &json!(about.answers)).go_on_to("review");
    assert!(!page.has("[part=send]"), "it would go to whom it is about");
    assert!(part(&page, "Goed om te weten").contains("locoburgemeester leest uw klacht"));
    assert!(!page.said().contains("DigiD"), "nor there");
    page.click("[part=way][value=mail]");
    page.wait_for_page("mail");
    let link = page.browser.text(&format!("{}.href", seen("[part=open-mail]")));
    assert!(link.starts_with("mailto:locoburgemeester@leemwaarde.example?cc=griffie%40leemwaarde.example&"), "{link}");
    page.wait_for_words("Een kopie gaat naar:");
}

#[test]
fn a_complaint_about_somebody_else_can_be_sent_and_says_who_reads_it() {
    let procedure = procedure("leemwaarde", "klacht");
    let example = procedure.complete();
    let page = page_of(&procedure, &example.now, "endpoint=\"/klachten\"");
    Filling::as_in(&page, &procedure, &example).go_on_to("review");
    assert!(page.has("[part=send]"));
    assert!(part(&page, "Goed om te weten").contains("klachtencoördinator van de gemeente leest uw klacht"));
    let portal = seen("a[href*=digid]");
    assert!(page.browser.is(&format!("{portal}.target === '_blank'")));
}

/// Nobody knows when a letter arrives: no date is counted from that, and the form says by when it must be there.
#[test]
fn what_counts_from_its_arrival_has_no_date_in_a_letter() {
    let procedure = procedure("stapsteen", "beroep");
    let example = procedure.complete();
    // The example is filed in the last second.
    let page = page_of(&procedure, "2026-11-27T10:00:00+01:00", "");
    let mut filling = Filling::as_in(&page, &procedure, &example);
    filling.go_on_to("review");
    page.click("[part=way][value=letter]");
    page.wait_for_page("letter");
    page.wait_for_words("uiterlijk op maandag 30 november 2026 aankomt");
    page.click("[part=keep-letter]");
    page.browser.wait_for(&format!("{}?.checkVisibility()", seen("[part=receipt][data-state=ready]")));
    let timeline = page.browser.text(&format!("{}.textContent", seen("[part=timeline]")));
    assert!(timeline.contains("binnen 7 werkdagen") && !timeline.contains("2026"), "{timeline}");
}

#[test]
fn a_choice_can_lead_to_another_website() {
    let procedure = procedure("leemwaarde", "klacht");
    let page = Page::start(320);
    page.server.put("/organisations/leemwaarde.json", &file("leemwaarde"));
    page.show("nl", "", &procedure.entrance(""));
    page.wait_until_open_at("entrance");
    let links = "[...document.querySelector('klacht-formulier').shadowRoot.querySelectorAll('a.door')]";
    let leads =
        page.browser.script(&format!("return {links}.map(({{ href, origin }}) => href && origin !== location.origin)"));
    assert_eq!(leads, json!([true, true, true]));
    page.click(&format!("[part=door][value='{}']", procedure.id));
    page.wait_for_page("start");
    // And back.
    page.click("[part~=back]");
    page.wait_for_page("entrance");
}

/// A time and a list that cannot be right are told at their question, and stay as they were typed.
#[test]
fn a_time_that_does_not_exist_is_told_at_its_question() {
    let procedure = procedure("leemwaarde", "klacht");
    let example = procedure.complete();
    let page = page_of(&procedure, &example.now, "layout=page");
    page.browser.wait_for(&inside("[name=bijlagen]"));
    page.type_into("tijd", "half drie");
    page.click("[part=next]");
    page.wait_for_focus("summary.heading");
    let said = page.browser.text(&format!("{}.textContent", inside("[id=\"tijd.error\"]")));
    assert!(said.contains("als uur en minuten, bijvoorbeeld 14.30"), "{said}");
    assert_eq!(page.value("tijd"), "half drie");
}
