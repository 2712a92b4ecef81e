//! Tests of the WebDriver client: every other test here depends on it. They need no form.

use serde_json::json;

use crate::server::Server;
use crate::webdriver::{Browser, ENTER, SHIFT, TAB, eventually, from_base64};

/// An element with a shadow root, as the form has.
const PAGE: &str = "data:text/html,<!doctype html><title>A</title><style>body{margin:0}</style><x-host></x-host><script>
    const root = document.querySelector('x-host').attachShadow({ mode: 'open' });
    root.innerHTML = '<input name=a value=before><button>B</button><input type=file><canvas width=200 height=100></canvas>';
    window.told = [];
    root.querySelector('button').onclick = () => told.push('click');
    root.querySelector('canvas').onpointermove = event => { if (event.buttons) told.push([event.offsetX, event.offsetY].map(Math.round)); };
    onkeyup = event => { if (event.key === 'Shift') told.push('shift'); };
</script>";
const ROOT: &str = "document.querySelector('x-host').shadowRoot";

#[test]
fn pages_are_exactly_as_wide_as_asked() {
    for width in [320, 1280] {
        let browser = Browser::start(width);
        browser.open(PAGE);
        assert_eq!(browser.script("return innerWidth"), json!(width));
        for width in [320, 1280, 320, 700] {
            browser.resize(width, 900);
            assert_eq!(browser.script("return innerWidth"), json!(width));
            let picture = browser.screenshot();
            assert!(picture.starts_with(b"\x89PNG"));
            // The width comes right after the name of the first chunk.
            assert_eq!(picture[16..20], width.to_be_bytes());
        }
    }
}

#[test]
fn keys_go_to_what_has_the_focus() {
    let browser = Browser::start(1280);
    browser.open(PAGE);
    let value = || browser.text(&format!("{ROOT}.querySelector('input').value"));
    browser.press(TAB);
    // The Tab key selects the existing text.
    browser.press("É b");
    assert_eq!(value(), "É b");
    browser.press(TAB);
    browser.press(ENTER);
    browser.press(" ");
    browser.press_with(SHIFT, TAB);
    browser.press(&SHIFT.repeat(3));
    assert_eq!(browser.script("return told"), json!(["click", "click", "shift", "shift", "shift", "shift"]));
    assert!(browser.is(&format!("{ROOT}.activeElement.name === 'a'")));
    browser.replace("x-host", "input", "new");
    assert_eq!(value(), "new");
    browser.type_into("x-host", "input", "er");
    assert_eq!(value(), "newer");
}

#[test]
fn the_pointer_clicks_and_draws() {
    let browser = Browser::start(1280);
    browser.open(PAGE);
    browser.double_click("x-host", "button");
    browser.draw("x-host", "canvas", &[(0, 0), (10, 0), (10, 20)]);
    assert_eq!(browser.script("return told.splice(0, 2)"), json!(["click", "click"]));
    // Some engines use the points in between, and some count from the centre of a pixel.
    let drawn = browser.script("return [told[0], told.at(-1)]");
    let place = |point: usize, side: usize| drawn[point][side].as_i64().unwrap();
    assert!((100..=110).contains(&place(0, 0)) && (49..=51).contains(&place(0, 1)), "{drawn}");
    assert!((109..=111).contains(&place(1, 0)) && (69..=71).contains(&place(1, 1)), "{drawn}");
}

#[test]
fn a_network_can_be_taken_away_and_the_history_gone_through() {
    let browser = Browser::start(1280);
    browser.open("data:text/html,<title>First</title>");
    browser.open(PAGE);
    browser.set_offline(true);
    assert!(!browser.is("navigator.onLine"));
    browser.set_offline(false);
    assert!(browser.is("navigator.onLine"));
    browser.back();
    browser.wait_for("document.title === 'First'");
    assert!(browser.address().ends_with("First</title>"), "{}", browser.address());
    assert_eq!(browser.windows().len(), 1);
}

#[test]
fn every_test_finds_a_browser_as_new() {
    let server = Server::start();
    server.put("/own.html", "<!doctype html><title>Own</title>");
    let found = || {
        let browser = Browser::start(1280);
        browser.open(&format!("{}/own.html", server.origin));
        let found = "const kept = [document.cookie, sessionStorage.length, localStorage.length, history.length];
            return [...kept, (await indexedDB.databases()).length, innerWidth]";
        let found = browser.script(found);
        browser.script(
            "document.cookie = 'a=b'; sessionStorage.a = localStorage.a = 'b'; history.pushState(null, '', '#a'); indexedDB.open('a');
             setTimeout(() => { throw new Error('left behind') })",
        );
        browser.resize(320, 900);
        let before = browser.windows();
        // A window that opens without a click is not allowed in every engine.
        browser.script(
            "const root = document.body.appendChild(document.createElement('x-host')).attachShadow({ mode: 'open' });
             const link = root.appendChild(document.createElement('a'));
             Object.assign(link, { href: 'about:blank', target: '_blank', textContent: 'Link' })",
        );
        browser.click("x-host", "a");
        eventually("another window", || browser.windows().len() == before.len() + 1);
        (found, before.len())
    };
    let first = found();
    assert_eq!(first.1, 1);
    assert_eq!(found(), first);
    assert_eq!(Browser::start(1280).console_errors(), [""; 0]);
}

#[test]
fn base64_is_read() {
    for (text, bytes) in [("", &b""[..]), ("TQ==", b"M"), ("TWE=", b"Ma"), ("TWFu", b"Man"), ("+/+/", &[251, 255, 191])]
    {
        assert_eq!(from_base64(text), bytes, "{text}");
    }
}
