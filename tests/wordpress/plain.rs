//! Posts of a browser that runs no program: pages, and never JSON.

use serde_json::json;

use crate::complaint::{DOOR, answers, fields, post_plain};
use crate::http::send;
use crate::site::site;

#[test]
fn a_plain_post_leads_to_a_receipt_with_terms_in_words() {
    let site = site();
    let before = site.count();
    let answer = post_plain(&site, &fields(&answers()));
    assert_eq!(answer.status, 303, "{answer:?}");
    let place = answer.header("location").to_owned();
    let receipt = send(site.port, "GET", &format!("/{place}"), &[], b"");
    let reference = site.value("SELECT reference FROM {complaint} ORDER BY id DESC LIMIT 1");
    assert!(receipt.status == 200 && receipt.text.contains(&reference), "{receipt:?}");
    for words in ["Uiterlijk 4 weken na vandaag is je klacht afgehandeld.", "hoogstens 2 jaar"] {
        assert!(receipt.text.contains(words), "{words}: {}", receipt.text);
    }
    // Nothing that was typed, and nowhere in an address.
    assert!(!receipt.text.contains("Noor") && !place.contains("Noor"), "{}", receipt.text);
    assert!(receipt.header("cache-control").contains("no-store"));
    // Pressed twice: one complaint, and another way to its receipt.
    let again = post_plain(&site, &fields(&answers()));
    assert!(again.status == 303 && again.header("location") != place);
    assert_eq!(site.count(), before + 1);
}

#[test]
fn a_receipt_is_there_for_an_hour_and_cannot_be_guessed() {
    let site = site();
    let mut given = answers();
    given.insert("omschrijving".to_owned(), json!("Een uur later."));
    let place = post_plain(&site, &fields(&given)).header("location").to_owned();
    let get = |query: &str| send(site.port, "GET", &format!("/{query}"), &[], b"").status;
    assert_eq!(get(&place), 200);
    let guessed = format!("?klachtformulier=groeimeesters&receipt={}", "0".repeat(64));
    for guess in
        [guessed.as_str(), "?klachtformulier=groeimeesters&receipt=", "?klachtformulier=groeimeesters&receipt=1"]
    {
        assert_eq!(get(guess), 404, "{guess}");
    }
    site.change("UPDATE {receipt} SET made_at = made_at - 3600");
    assert_eq!(get(&place), 404);
}

#[test]
fn what_is_missing_stands_above_the_form_with_all_that_was_filled_in() {
    let site = site();
    let before = site.count();
    let mut given = answers();
    given.remove("naam");
    given.insert("omschrijving".to_owned(), json!("Een <b>verhaal</b>\nmet \"tekens\" & regels"));
    let page = post_plain(&site, &fields(&given));
    assert_eq!((page.status, page.header("content-type")), (422, "text/html; charset=utf-8"), "{page:?}");
    assert!(page.text.contains("Vul je naam in."), "{}", page.text);
    assert!(
        page.text.contains("\nEen &lt;b&gt;verhaal&lt;/b&gt;\nmet &quot;tekens&quot; &amp; regels</textarea>"),
        "{}",
        page.text
    );
    assert!(page.text.contains("value=\"noor@example.nl\""), "{}", page.text);
    assert_eq!(site.count(), before);
}

#[test]
fn the_form_also_has_a_page_of_its_own() {
    let site = site();
    let page = send(site.port, "GET", &format!("{DOOR}&form=klacht&language=en"), &[], b"");
    assert!(
        page.status == 200 && page.text.contains("<klacht-formulier") && page.text.contains("lang=\"en\""),
        "{page:?}"
    );
    assert_eq!(send(site.port, "GET", &format!("{DOOR}&form=nope"), &[], b"").status, 404);
}

#[test]
fn several_choices_all_arrive() {
    let site = site();
    // PHP keeps the last of several fields of one name, but for this.
    let html = site.php("echo Klachtformulier\\Form\\element( 'blijf-groep', 'clienten', 'page', 'nl' );");
    let several = html.matches("type=\"checkbox\"").count();
    let named = html.matches("[]\"").count();
    assert!(named > 3 && named <= several, "{named} of {several}");
}
