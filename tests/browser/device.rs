//! What a device does by itself with typed text: spelling marks, corrections, capitals, and sending the text elsewhere
//! to be checked.

use serde_json::json;

use crate::cases::procedure;
use crate::form::{Page, ROOT, inside};

/// Every text input on every step: its name, and which of these the device is told to leave alone.
const TYPED: &str = "
    const all = [...root.querySelectorAll('form input:not([type=radio], [type=checkbox], [type=file]), textarea')];
    const shown = all.filter(({ tabIndex }) => tabIndex === 0);
    const left = shown.map(each => [each.name, !each.spellcheck && each.getAttribute('autocorrect') === 'off' && each.getAttribute('autocapitalize') === 'off']);
    return left.filter(([name]) => !/[.](day|month|year)$/.test(name))";

#[test]
fn names_and_addresses_stay_as_they_were_typed_and_sentences_are_helped_with() {
    for (organisation, id, names) in [
        (
            "blijf-groep",
            "clienten",
            "naam namens-wie adres.street adres.number adres.postcode adres.city adres.country",
        ),
        ("groeimeesters", "klacht", "naam namens-wie handtekening.typed email telefoon"),
        ("klik-onderwijs", "bezwaar", "naam organisatie kenmerk"),
    ] {
        let page = open(organisation, id);
        let left = page.browser.script(&format!("const root = {ROOT}; {TYPED}"));
        let is_left = |name: &str| left.as_array().unwrap().contains(&json!([name, true]));
        for name in names.split(' ') {
            assert!(is_left(name), "{name} of {id} is mended: {left}");
        }
        let helped = if id == "klacht" { "omschrijving" } else { "motivering" };
        assert!(!is_left(helped), "{helped} of {id} is a story, and no name");
    }
}

#[test]
fn where_an_organisation_asks_for_safety_no_spelling_service_reads_along() {
    let asks = |page: &Page| {
        let story = "[...root.querySelectorAll('textarea, input')].map(({ spellcheck }) => spellcheck)";
        page.browser.script(&format!(
            "const root = {ROOT}, form = {};
             return [...['spellcheck', 'writingsuggestions', 'autocorrect', 'translate'].map(name => form.getAttribute(name)), {story}.includes(true)]",
            inside(".form")
        ))
    };
    assert_eq!(asks(&open("blijf-groep", "clienten")), json!(["false", "false", "off", null, false]));
    assert_eq!(asks(&open("klik-onderwijs", "klacht")), json!([null, null, null, null, true]));
}

/// A form at its first questions, with the other questions rendered too.
fn open(organisation: &str, id: &str) -> Page {
    let page = Page::start(1280);
    page.show("nl", "", &procedure(organisation, id).element(""));
    page.begin();
    page
}
