//! The other ways of sending: by e-mail, by letter, as a text. Their content is tested with `documents`; here they are
//! met on the page, where it is never known whether a complaint was really sent.

use std::path::Path;

use serde_json::{Value, json};

use crate::cases::procedure;
use crate::fill::Filling;
use crate::form::{Page, inside, seen};
use crate::webdriver::eventually;

const READY: &str = "[part=receipt][data-state=ready]";

/// A complaint at the review, in a form that cannot send it itself.
#[track_caller]
fn at_review(wanted: &Value) -> Page {
    let procedure = procedure("klik-onderwijs", "klacht");
    let page = Page::start(1280);
    page.show("nl", &procedure.complete().now, &procedure.element(""));
    page.wait_until_ready();
    Filling::brief(&page, &procedure, wanted).go_on_to("review");
    assert!(!page.has("[part=send]"), "there is nowhere to send to");
    page
}

#[track_caller]
fn take(page: &Page, way: &str) {
    page.click(&format!("[part=way][value={way}]"));
    page.wait_for_page(way);
}

/// The content of the download with this extension.
#[track_caller]
fn downloaded(page: &Page, ending: &str) -> String {
    let find = || {
        let files =
            std::fs::read_dir(page.browser.downloads()).into_iter().flatten().map(|entry| entry.unwrap().path());
        // An empty file reserves the name of a download that is still in progress.
        let is_whole = |path: &Path| path.metadata().is_ok_and(|about| about.len() > 0);
        files.into_iter().find(|path| path.extension().is_some_and(|found| found == ending) && is_whole(path))
    };
    eventually(&format!("a file .{ending}"), || find().is_some());
    let path = find().unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, format!("klacht-klik-onderwijs-2026-11-20.{ending}"));
    std::fs::read_to_string(path).unwrap()
}

#[track_caller]
fn check_handed_over(page: &Page, channel: &str) {
    page.browser.wait_for(&format!("{}?.checkVisibility()", seen(READY)));
    let told = page.told();
    assert!(told.as_array().unwrap().contains(&json!(["handed-over", {"channel": channel}])), "{told}");
    assert!(!told.to_string().contains("\"sent\""), "nobody knows that it was sent: {told}");
}

#[test]
fn by_mail_as_a_link() {
    let page = at_review(&json!({"naam": "Noor de Vries"}));
    take(&page, "mail");
    let href = page.browser.text(&format!("{}.getAttribute('href')", seen("a[part=open-mail]")));
    assert!(href.starts_with("mailto:projectondersteuning@klikonderwijs.nl?"), "{href}");
    assert!(href.len() <= 1_900, "{} characters", href.len());
    assert!(href.contains("Noor%20de%20Vries"), "{href}");
}

#[test]
fn by_mail_as_a_file_with_what_goes_along() {
    let page = at_review(&json!({"bijlagen": [{"name": "brief.pdf"}]}));
    take(&page, "mail");
    page.click("[part=open-eml]");
    let mail = downloaded(&page, "eml");
    assert!(mail.contains("To: ") && mail.contains("projectondersteuning@klikonderwijs.nl"), "{mail}");
    assert!(mail.contains("brief.pdf"), "the file is not in it");
    check_handed_over(&page, "eml");
}

#[test]
fn a_text_too_long_for_a_link_goes_as_a_file_or_over_the_clipboard() {
    let long = "Het duurde en het duurde. ".repeat(80);
    let page = at_review(&json!({"omschrijving": long.trim()}));
    take(&page, "mail");
    assert!(!page.has("a[part=open-mail]"), "a link that a mail program would cut");
    assert!(page.has("[part=copy]"));
    assert!(page.said().contains("past niet in één keer"), "{}", page.said());
    page.click("[part=open-eml]");
    // Its body is encoded, so that no line of it can be taken for anything else; all of the text is in it.
    assert!(downloaded(&page, "eml").len() > long.len());
    check_handed_over(&page, "eml");
}

#[test]
fn by_letter_to_keep_or_to_open() {
    let page = at_review(&json!({"naam": "Noor de Vries"}));
    take(&page, "letter");
    page.click("[part=keep-letter]");
    let letter = downloaded(&page, "html");
    assert!(letter.contains("Noor de Vries") && letter.contains("2491 AK"), "{letter}");
    check_handed_over(&page, "letter");
    let before = page.browser.windows();
    page.click("[part=open-letter]");
    eventually("a window with the letter", || page.browser.windows().len() == before.len() + 1);
    let opened = page.browser.windows().into_iter().find(|window| !before.contains(window)).unwrap();
    page.browser.switch_to(&opened);
    page.browser.wait_for("document.body?.innerText.includes('Noor de Vries')");
    page.browser.switch_to(&before[0]);
    assert_eq!(page.place().page, "letter");
}

#[test]
fn as_a_text_to_copy() {
    let page = at_review(&json!({"naam": "Noor de Vries"}));
    take(&page, "text");
    page.click("[part=copy]");
    check_handed_over(&page, "text");
}

#[test]
fn a_text_that_cannot_be_copied_can_be_selected() {
    let page = at_review(&json!({"naam": "Noor de Vries"}));
    page.browser.script("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })");
    take(&page, "text");
    page.click("[part=copy]");
    let text = seen("textarea[part=copy-text]");
    page.browser.wait_for(&format!("{text}?.checkVisibility() && {text}.readOnly"));
    assert!(page.browser.text(&format!("{text}.value")).contains("Noor de Vries"));
}

#[test]
fn back_from_another_way_is_the_review_with_everything_in_it() {
    let page = at_review(&json!({"naam": "Noor de Vries"}));
    let inputs = page.inputs();
    for way in ["mail", "letter", "text"] {
        take(&page, way);
        assert!(!page.browser.is(&inside(READY)), "{way}: nothing was done yet");
        page.browser.back();
        page.wait_for_page("review");
        assert_eq!(page.inputs(), inputs, "{way}");
    }
}

/// A visitor who calls months later finds at the top of the copy what to say first.
#[test]
fn what_is_kept_after_the_receipt_begins_with_the_reference() {
    let mut sender = crate::sender::Sender::start();
    sender.fill_in_at(&procedure("klik-onderwijs", "klacht").complete().now, &json!({"naam": "Noor de Vries"}));
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    sender.page.click("[part=keep]");
    let copy = downloaded(&sender.page, "txt");
    let lines: Vec<&str> = copy.lines().filter(|line| !line.is_empty()).take(3).collect();
    assert_eq!(lines[1..], ["Kenmerk", "K-2026-1"], "{copy}");
    assert!(lines[0].contains("Klik Onderwijs") && copy.contains("Noor de Vries"), "{copy}");
    // The printed receipt includes content that is not visible on screen.
    let printed = sender.page.browser.script(&format!(
        "const printed = {}; return [printed.textContent, printed.checkVisibility()]",
        crate::form::inside(".printed")
    ));
    assert_eq!(printed, json!([copy, false]));
}
