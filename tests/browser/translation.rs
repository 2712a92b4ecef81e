//! A browser's translation at work in the form: every text is replaced by another one in elements of its own, as soon
//! as it is rendered and again at every step.

use serde_json::{Value, json};

use crate::cases::procedure;
use crate::fill::Filling;
use crate::form::{Page, ROOT, SEEN, inside};
use crate::receiver::Receiver;

/// Starts to translate the first form; `again()` repeats it. The text “naam” becomes “[n] naam”, in two elements.
const TRANSLATE: &str = "
    const root = document.querySelector('klacht-formulier').shadowRoot;
    let count = 0;
    const translate = isAnew => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || text.parentNode.closest?.('textarea') || !isAnew && text.parentNode.closest?.('font')) continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = `[${++count}] ${text.data.replace(/^\\[\\d+\\] /, '')}`;
        text.replaceWith(font);
      }
    };
    const watch = new MutationObserver(() => translate(false));
    watch.observe(root, { childList: true, subtree: true, characterData: true });
    window.again = () => translate(true);
    again();";

#[test]
fn a_translated_form_is_filled_in_and_sent_as_any_other() {
    let procedure = procedure("blijf-groep", "externen");
    let now = procedure.complete().now;
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &now, &procedure.entrance(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_open_at("entrance");
    page.browser.script(TRANSLATE);
    let mut filling = Filling::brief(&page, &procedure, &json!({"email": "kim@example.nl"}));
    filling.go_on();
    page.wait_for_page("start");
    check_translated(&page);
    filling.go_on();
    page.wait_for_page("questions");
    check_translated(&page);
    // The error summary is shown, and shown again when the errors change.
    page.next();
    page.wait_for_focus("summary.heading");
    check_translated(&page);
    assert_eq!(summary(&page), "Kijk nog naar 2 antwoorden");
    // A question that appears, disappears and appears again, with the text that was typed.
    page.choose("relatie", "anders");
    page.type_into("relatie-anders", "buurvrouw");
    page.choose("relatie", "familielid");
    check_translated(&page);
    assert!(!page.has("[name=relatie-anders]"));
    page.choose("relatie", "anders");
    assert!(page.has("[name=relatie-anders]"));
    assert_eq!(page.value("relatie-anders"), "buurvrouw");
    page.next();
    page.browser.wait_for(&format!("{ROOT}.querySelectorAll('{SEEN} [part=error-summary] a').length === 1"));
    check_translated(&page);
    assert_eq!(summary(&page), "Kijk nog naar 1 antwoord");
    page.choose("rechtstreeks-getroffen", "no");
    page.next();
    page.wait_for_page("verdict");
    check_translated(&page);
    page.click("[part=back]");
    page.wait_for_step("goede-deur");
    assert!(page.browser.is(&format!("{}.checked", inside("[name=rechtstreeks-getroffen][value=no]"))));
    check_translated(&page);
    page.choose("rechtstreeks-getroffen", "yes");
    page.next();
    check_translated(&page);
    // All questions, unanswered: those that the brief form skips stay empty.
    for id in ["relatie", "relatie-anders", "rechtstreeks-getroffen"] {
        let answer = match id {
            "relatie" => json!("anders"),
            "relatie-anders" => json!("buurvrouw"),
            _ => json!(true),
        };
        filling.typed.insert(id.to_owned(), answer);
    }
    while page.place().page != "review" {
        filling.go_on();
        check_translated(&page);
    }
    page.wait_for_page("review");
    page.click("[part=change][value=email]");
    page.wait_for_focus("email");
    check_errors_in_turn(&page);
    page.replace("email", "kim@example.nl");
    page.next();
    page.wait_for_page("review");
    check_translated(&page);
    page.click("[part=send]");
    page.wait_for_page("receipt");
    check_translated(&page);
    let stored = receiver.stored();
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].payload["answers"], Value::Object(filling.sent()), "what was typed, not what was translated");
    assert_eq!(page.told().as_array().unwrap().iter().filter(|event| event[0] == "error").count(), 0);
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

/// One error after another at the same question: each with its own message.
#[track_caller]
fn check_errors_in_turn(page: &Page) {
    let said = || {
        let error = format!("{}.textContent", inside("[id=\"email.error\"]"));
        without_marks(&page.browser.text(&error))
    };
    for (typed, words) in [("kim", "met een @"), ("kim@", "Controleer uw e-mailadres"), ("", "Vul uw e-mailadres in")] {
        page.replace("email", typed);
        page.next();
        page.wait_for_focus("summary.heading");
        check_translated(page);
        assert!(said().contains(words), "{typed:?}: {}", said());
    }
}

/// Checks that all visible text was translated once.
#[track_caller]
fn check_translated(page: &Page) {
    page.browser.script("again()");
    let left = format!(
        "const walker = document.createTreeWalker({}, NodeFilter.SHOW_TEXT), left = [];
         while (walker.nextNode()) {{
           const {{ data, parentNode }} = walker.currentNode;
           if (data.trim() && parentNode.checkVisibility() && !/^\\[\\d+\\] [^[]/.test(data)) left.push(data);
         }}
         return left",
        inside(SEEN)
    );
    assert_eq!(page.browser.script(&left), json!([]));
}

fn summary(page: &Page) -> String {
    without_marks(&page.browser.text(&format!("{ROOT}.activeElement.textContent")))
}

/// The text without the marks that the translation added.
fn without_marks(text: &str) -> String {
    let mut parts = text.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("] ").map_or(part, |(_, text)| text))
}
