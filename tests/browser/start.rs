//! The pages before the questions, and the questions that are not asked twice.

use serde_json::{Value, json};

use crate::cases::{organisation, procedure, procedures};
use crate::form::{Page, ROOT, inside, seen};

/// The most words between the first page and the first question. A section that opens on a press may be longer.
const MOST_WORDS: usize = 150;

#[test]
fn there_are_few_words_before_the_first_question() {
    let page = Page::start(1280);
    let mut counts = Vec::new();
    for procedure in procedures() {
        for lang in ["nl", "en"] {
            page.show(lang, "", &procedure.element(""));
            page.wait_until_open_at("start");
            let before = words_before(&page, "[part=start]");
            page.begin();
            let after = words_before(&page, ".question");
            counts.push((procedure.organisation, procedure.id.clone(), lang, before + after));
        }
    }
    for (organisation, id, lang, count) in &counts {
        crate::webdriver::say(&format!("{count} words before the first question of {organisation}/{id} in {lang}"));
    }
    assert!(counts.iter().all(|(.., count)| *count <= MOST_WORDS), "{counts:?}");
}

/// The number of visible words on a page above an element.
fn words_before(page: &Page, selector: &str) -> usize {
    let script = format!(
        "const last = {};
         const walker = document.createTreeWalker({}, NodeFilter.SHOW_TEXT);
         let text = '';
         while (walker.nextNode()) {{
           const node = walker.currentNode;
           if (last.compareDocumentPosition(node) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) break;
           const around = node.parentElement;
           if (around.checkVisibility() && !around.closest('.unseen, .trap')) text += node.data + ' ';
         }}
         return text.split(/\\s+/).filter(word => /\\w/.test(word)).length",
        seen(selector),
        inside(".form")
    );
    page.browser.script(&script).as_u64().unwrap() as usize
}

/// WCAG 3.3.7: the question that the choice at the entrance answers is filled in.
#[test]
fn a_choice_at_the_entrance_answers_a_question() {
    let mut file = organisation("klik-onderwijs");
    let choices = file["entrance"]["choices"].as_array_mut().unwrap();
    choices.iter_mut().for_each(|choice| choice["answers"] = Value::Null);
    let mut doors: Vec<Value> = choices
        .iter()
        .map(|choice| {
            let mut choice = choice.clone();
            choice.as_object_mut().unwrap().remove("answers");
            choice
        })
        .collect();
    let own =
        json!({"label": "Ik werk bij Klik Onderwijs", "procedure": "klacht", "answers": {"relatie": "medewerker"}});
    doors.push(own);
    file["entrance"]["choices"] = Value::Array(doors);
    let page = Page::with("<klacht-formulier src=own.json></klacht-formulier>", &[("/own.json", &file.to_string())]);
    page.wait_until_open_at("entrance");
    let is_chosen =
        |value: &str| page.browser.is(&format!("{ROOT}.querySelector('[name=relatie][value={value}]').checked"));
    page.click("li:last-child > [part=door]");
    page.wait_for_page("start");
    page.begin();
    assert!(is_chosen("medewerker"));
    // After another choice at the entrance the answer is not the visitor's own.
    page.browser.back();
    page.wait_for_page("start");
    page.browser.back();
    page.wait_until_open_at("entrance");
    page.click("[part=door][value=klacht]");
    page.wait_for_page("start");
    page.begin();
    assert!(!is_chosen("medewerker"));
}

/// The day of filing is a question like any other, and takes no effort from a visitor who files today.
#[test]
fn the_day_of_filing_is_one_line_that_can_be_changed() {
    let page = Page::start(1280);
    page.show("nl", "2026-11-20T10:00:00+01:00", &procedure("klik-onderwijs", "klacht").element("layout=page"));
    page.wait_until_open_at("questions");
    let line = seen(".filled-in");
    page.choose("namens", "no");
    page.browser.wait_for(&format!("{line}.querySelector('span').textContent === 'Vandaag, 20 november 2026'"));
    assert!(!page.has(r#"[name="datum.day"]"#));
    page.click("[part=change-date]");
    page.wait_for_focus("datum.day");
    assert_eq!(page.value("datum.day"), "20");
    assert!(!page.has(".filled-in"));
    // A wrong year gives a warning, and is no error.
    page.replace("datum.year", "2025");
    page.replace("datum.day", "19");
    page.wait_for_words("langer dan een jaar geleden");
    page.replace("datum.year", "2026");
    page.browser.wait_for(&format!("!{}.innerText.includes('langer dan een jaar')", inside(crate::form::SEEN)));
}

/// Advice is shown at the answer that it follows from.
#[test]
fn advice_comes_at_its_question() {
    let page = Page::with(&procedure("klik-onderwijs", "klacht").element("layout=page"), &[]);
    page.wait_until_ready();
    let notice = format!("{ROOT}.querySelector('[name=besproken]').closest('.question').querySelector('.notice')");
    page.choose("besproken", "yes");
    assert!(!page.browser.is(&notice));
    page.choose("besproken", "no");
    page.browser.wait_for(&format!("{notice}?.checkVisibility()"));
    page.choose("besproken", "yes");
    page.browser.wait_for(&format!("!{notice}"));
}

/// Advice that another answer suppresses also appears and disappears with that answer, even if that was given first.
#[test]
fn advice_goes_when_another_answer_takes_it_back() {
    let page = Page::with(&procedure("blijf-groep", "clienten").element("layout=page"), &[]);
    page.wait_until_ready();
    let notice = format!("{ROOT}.querySelector('[name=relatie]').closest('.question').querySelector('.notice')");
    page.choose("relatie", "particulier");
    page.browser.wait_for(&format!("{notice}?.checkVisibility()"));
    page.choose("namens", "yes");
    page.browser.wait_for(&format!("!{notice}"));
    page.choose("relatie", "partner");
    assert!(!page.browser.is(&notice));
    page.choose("namens", "no");
    page.browser.wait_for(&format!("{notice}?.checkVisibility()"));
}

/// Each file is checked when it is chosen, and each file that cannot be sent is named.
#[test]
fn files_are_judged_when_they_are_chosen() {
    let page = Page::with(&procedure("blijf-groep", "externen").element("layout=page"), &[]);
    page.wait_until_ready();
    assert!(
        page.browser.text(&format!("{ROOT}.querySelector('[id=\"bijlagen.limits\"]').textContent")).contains("10 MB")
    );
    for name in ["goed.pdf", "film.mp4", "geluid.mp3"] {
        page.type_into("bijlagen", page.files.file(name).to_str().unwrap());
        page.wait_for_words(name);
    }
    let wrong = page.browser.script(&format!(
        "return [...{ROOT}.querySelectorAll('.files li')].map(item => item.querySelector('.error')?.textContent ?? '')"
    ));
    let wrong: Vec<&str> = wrong.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(wrong[0], "");
    assert!(wrong[1].contains("film.mp4") && wrong[2].contains("geluid.mp3"), "{wrong:?}");
}

/// A complaint to the second instance goes to another recipient than the organisation, whatever the page's attributes
/// say.
#[test]
fn what_is_never_sent_to_a_server_is_not_sent_by_an_endpoint_of_the_page() {
    let mut file = organisation("groeimeesters");
    file["procedures"][1]["deliveries"]["endpoint"] = json!(false);
    let page = Page::start(1280);
    page.server.put("/own.json", &file.to_string());
    page.server.put("/complaints", r#"{"reference": "K-1"}"#);
    let id = file["procedures"][1]["id"].as_str().unwrap().to_owned();
    let procedure = procedure("groeimeesters", &id);
    let element = format!("<klacht-formulier src=own.json procedure={id} endpoint=/complaints></klacht-formulier>");
    page.show("nl", &procedure.complete().now, &element);
    page.wait_until_ready();
    crate::fill::Filling::brief(&page, &procedure, &json!({})).go_on_to("review");
    assert!(!page.has("[part=send]"), "it would go to the wrong party");
    assert!(page.has("[part=way][value=mail]") && page.has("[part=way][value=text]"));
    assert!(!page.server.asked().contains(&"/complaints".to_owned()));
}

/// The receipt is valuable: an accidental reload asks for confirmation first, until the visitor has kept a copy.
#[test]
fn a_receipt_is_not_gone_by_a_slip() {
    let mut sender = crate::sender::Sender::start();
    sender.fill_in(&json!({}));
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    let asks = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    assert_eq!(sender.page.browser.script(asks), json!(true));
    sender.page.click("[part=keep]");
    assert_eq!(sender.page.browser.script(asks), json!(false));
}
