//! The showroom as it is built: each organisation's form, the controls, the snippets to copy, and the events.

use serde_json::{Value, json};

use crate::access::{self, fonts};
use crate::cases::{ORGANISATIONS, organisation};
use crate::form::{Page, inside};
use crate::release::path_of;

const TYPED: &str = "Dit hoort niemand";
/// The policy that the narrow frame needs, and no form does.
const FRAMES: &str = "; frame-src 'self'";
/// JavaScript for the document in the narrow frame.
const FRAMED: &str = "document.querySelector('iframe').contentDocument";

#[test]
fn each_organisation_has_its_form_under_its_own_address() {
    let page = Page::start(1280);
    for name in ORGANISATIONS {
        open(&page, name);
        let seen = page.browser.script(
            "return [...document.querySelectorAll('.panel')].filter(panel => panel.checkVisibility()).map(({ id }) => id)",
        );
        assert_eq!(seen, json!([name]));
        let mounted = page.browser.script(
            "return [...document.querySelectorAll('klacht-formulier')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.form')).length",
        );
        assert_eq!(mounted, json!(1), "a form that is not shown was mounted");
        assert_eq!(page.browser.text("document.querySelector('.chooser [aria-current]').hash"), format!("#{name}"));
        check_snippet(&page, name);
    }
    check_stays_home(&page);
}

/// The visitor does not have to scroll to see what the page is about: the first question can be answered on the first
/// screen.
#[test]
fn the_first_screen_has_a_form_that_works() {
    for (width, height) in [(1280, 720), (390, 844)] {
        let page = Page::start(1280);
        page.browser.look_through(width, height);
        page.browser.open(&format!("{}/index.html", page.server.origin));
        page.browser.wait_for(&format!("{}?.querySelector('.form[data-page]')", root("blijf-groep")));
        fonts::set(&page, Some(fonts::USUAL));
        let places = page.browser.script(&format!(
            // Of a choice at the entrance, as much as a finger needs.
            "const place = element => {{ const {{ top, height }} = element.getBoundingClientRect(); return top > 0 && top + Math.min(height, 44) < innerHeight }};
             const form = {};
             return [scrollY, place(document.querySelector('h1')), place(form.querySelector('h2')), place(form.querySelector('[part=door]'))]",
            root("blijf-groep")
        ));
        assert_eq!(places, json!([0, true, true, true]), "at {width} by {height}");
        page.browser.click("#blijf-groep klacht-formulier", ".page:not([hidden]) [part=door]");
        page.browser.wait_for(&format!("{}.querySelector('.form[data-page=start]')", root("blijf-groep")));
    }
}

#[test]
fn as_long_as_a_form_is_loading_it_says_so_and_where_else_to_go() {
    let page = Page::start(1280);
    page.server.hold(&path_of("wasm"));
    // Where the HTML stands beside the file, the entrance is there instead.
    page.server.lose("/organisations/blijf-groep.nl.start.html");
    page.server.lose("/organisations/blijf-groep.en.start.html");
    page.browser.open(&format!("{}/index.html", page.server.origin));
    let element = "document.querySelector('#blijf-groep klacht-formulier')";
    let said = |words: &str| page.browser.wait_for(&format!("{element}.innerText.includes('{words}')"));
    said("Het klachtformulier wordt geladen. Lukt dat niet? Mail naar klacht@");
    assert!(page.browser.is(&format!("{element}.querySelector('a').checkVisibility()")));
    press(&page, "lang", "en");
    said("The complaint form is loading. If that fails, write to klacht@");
    assert!(page.browser.text("document.querySelector('#html-snippet').textContent").contains("is loading"));
    page.server.let_go();
    page.browser.wait_for(&format!("{}?.querySelector('.form[data-page]')", root("blijf-groep")));
    assert!(!page.browser.is(&format!("{element}.querySelector('a').checkVisibility()")));
}

#[test]
fn the_switches_set_up_the_form_and_what_is_there_to_copy() {
    let page = Page::start(1280);
    open(&page, "groeimeesters");
    choose_procedure(&page, "klacht");
    begin(&page, "groeimeesters");
    let name = format!("{}.querySelector('[name=naam]')", root("groeimeesters"));
    page.browser.type_into("#groeimeesters klacht-formulier", "[name=naam]", TYPED);
    for (switch, value) in [
        ("lang", "en"),
        ("theme", "dark"),
        ("layout", "page"),
        ("send", "self"),
        ("accent", "#8f2d1e"),
        ("radius", "0"),
        ("space", "1.375rem"),
    ] {
        press(&page, switch, value);
        check_snippet(&page, "groeimeesters");
    }
    page.browser.wait_for(&format!("{}.querySelector('.form[lang=en]')", root("groeimeesters")));
    let attributes = page.browser.script(
        "const element = document.querySelector('#groeimeesters klacht-formulier');
         return ['procedure', 'endpoint', 'lang', 'layout'].map(name => element.getAttribute(name))",
    );
    assert_eq!(attributes, json!(["klacht", null, "en", "page"]));
    assert_eq!(page.browser.text(&format!("{name}.value")), TYPED, "what was typed was lost");
    assert_eq!(page.browser.text("document.documentElement.lang"), "en");
    assert!(page.browser.text("document.querySelector('h1').innerText").starts_with("From complaints"));
    let style = page.browser.text("document.querySelector('#css-snippet').textContent");
    for line in ["color-scheme: dark;", "--klacht-accent: #8f2d1e;", "--klacht-radius: 0;", "--klacht-space: 1.375rem;"]
    {
        assert!(style.contains(line), "{line} is not in {style}");
    }
    let form = format!("getComputedStyle({}.querySelector('.form'))", root("groeimeesters"));
    assert_eq!(page.browser.text(&format!("{form}.colorScheme")), "dark");
    assert_eq!(page.browser.text(&format!("{form}.getPropertyValue('--brand')")), "#8f2d1e");
}

#[test]
fn the_events_are_shown_and_what_was_typed_is_not() {
    let page = Page::start(1280);
    open(&page, "groeimeesters");
    choose_procedure(&page, "klacht");
    begin(&page, "groeimeesters");
    page.browser.type_into("#groeimeesters klacht-formulier", "[name=naam]", TYPED);
    page.browser.click("#groeimeesters klacht-formulier", ".page:not([hidden]) [part=back]");
    page.browser.wait_for("document.querySelector('#log').textContent.includes('\"page\":\"start\"')");
    let log = page.browser.text("document.querySelector('#log').textContent");
    for said in ["klacht:ready", "klacht:step", r#"{"page":"questions","step":"jij"}"#, "groeimeesters"] {
        assert!(log.contains(said), "{said} is not in {log}");
    }
    // The whole page around the form, and its address.
    let around = page.browser.text("document.body.textContent + location.href + document.title");
    assert!(!around.contains(TYPED));
}

#[test]
fn axe_finds_nothing_and_nothing_sticks_out_narrow_or_wide_light_or_dark() {
    let page = Page::start(1280);
    for (theme, lang) in [("light", "nl"), ("dark", "en")] {
        open(&page, "blijf-groep");
        press(&page, "theme", theme);
        press(&page, "lang", lang);
        page.browser.script("document.querySelector('.settings').open = true");
        access::check(&page, &format!("showroom, {theme}"));
        page.browser.resize(1280, 900);
    }
}

#[test]
fn the_narrow_frame_is_as_wide_as_a_telephone_and_follows_the_switches() {
    let page = Page::start(1280);
    page.server.allow(FRAMES);
    open(&page, "klik-onderwijs");
    press(&page, "width", "narrow");
    let form = format!("{FRAMED}?.querySelector('klacht-formulier')?.shadowRoot?.querySelector('.form')");
    page.browser.wait_for(&form);
    assert_eq!(page.browser.script(&format!("return {FRAMED}.defaultView.innerWidth")), json!(320));
    press(&page, "lang", "en");
    page.browser.wait_for(&format!("{form}.lang === 'en'"));
    assert!(page.browser.is(&format!("{FRAMED}.documentElement.scrollWidth <= 320")));
    let shown = page.browser.is("document.querySelector('#klik-onderwijs klacht-formulier').checkVisibility()");
    assert!(!shown, "both forms are seen");
    check_stays_home(&page);
}

#[test]
fn who_leaves_at_once_in_the_narrow_frame_leaves_the_showroom() {
    let page = Page::start(1280);
    let harmless = format!("{}/harmless.html", page.server.origin);
    let mut file = organisation("blijf-groep");
    file["safety"]["leave_to"] = json!(harmless);
    page.server.put("/organisations/blijf-groep.json", &file.to_string());
    page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
    page.server.allow(FRAMES);
    open(&page, "blijf-groep");
    // With an answer filled in outside the frame, which must not make the browser ask for confirmation.
    choose_procedure(&page, "externen");
    begin(&page, "blijf-groep");
    page.browser.click("#blijf-groep klacht-formulier", ".page:not([hidden]) [value=familielid] + label");
    press(&page, "width", "narrow");
    let exit = format!(
        "{FRAMED}?.querySelector('klacht-formulier')?.shadowRoot?.querySelector('.form:not([data-plain]) [part=exit]')"
    );
    page.browser.wait_for(&exit);
    page.browser.script(&format!("{exit}.click()"));
    page.browser.wait_for("document.title === 'Het weer'");
    assert_eq!(page.browser.address(), harmless);
    page.browser.back();
    page.browser.wait_for(&inside(".form[data-page]"));
    assert!(
        !page
            .browser
            .is(&format!("[...{}.querySelectorAll('input')].some(({{ checked }}) => checked)", root("blijf-groep")))
    );
}

#[test]
fn another_choice_is_no_step_back_and_back_keeps_the_choice() {
    let page = Page::start(1280);
    open(&page, "groeimeesters");
    choose_procedure(&page, "klacht");
    begin(&page, "groeimeesters");
    page.browser.script("document.querySelector('.chooser [href=\"#klik-onderwijs\"]').click()");
    page.browser.wait_for("location.hash === '#klik-onderwijs'");
    let at = format!("{}.querySelector('.form').dataset.page", root("groeimeesters"));
    assert_eq!(page.browser.text(&at), "questions");
    // Back belongs to the form that was used, so that form is the one to show.
    page.browser.back();
    page.browser.wait_for(&format!("{at} === 'start'"));
    page.browser.wait_for("location.hash === '#groeimeesters'");
    assert!(page.browser.is("document.querySelector('#groeimeesters').checkVisibility()"));
}

#[test]
fn the_properties_that_are_shown_are_those_that_are_explained() {
    let page = Page::start(1280);
    open(&page, "blijf-groep");
    let shown = page.browser.script(
        "return [...document.querySelectorAll('dt code')].map(code => code.textContent).filter(name => name.startsWith('--klacht-'))",
    );
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/embedding.md")).unwrap();
    let rows = docs.lines().filter_map(|line| line.strip_prefix("| `--klacht-"));
    let explained: Vec<String> =
        rows.map(|row| format!("--klacht-{}", row.split('`').next().unwrap_or_default())).collect();
    assert_eq!(shown, json!(explained));
}

#[test]
fn every_page_to_look_into_has_a_form() {
    let page = Page::start(1280);
    open(&page, "blijf-groep");
    let links = page.browser.script("return [...document.querySelectorAll('#gallery a')].map(link => link.href)");
    let links: Vec<&str> = links.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(links.len(), 11);
    for link in links {
        page.browser.open(link);
        let form = "document.querySelector('klacht-formulier')?.shadowRoot?.querySelector('.form')";
        page.browser.wait_for(&format!("{form} || document.querySelector('iframe')?.contentWindow.length === 0"));
        if link.contains("/silent") {
            // This page swallows events, which is what it is shown for.
            page.browser.script("window.heard = 0; document.addEventListener('click', () => heard++); document.querySelector('h1').click()");
            assert!(page.browser.is("heard === 0"));
        }
        if link.contains("/strict") {
            assert!(page.browser.is("document.querySelector('meta[http-equiv=Content-Security-Policy]')"));
        }
    }
}

/// Opens the showroom again, with the form of this organisation.
#[track_caller]
fn open(page: &Page, name: &str) {
    page.browser.open("about:blank");
    page.browser.open(&format!("{}/index.html#{name}", page.server.origin));
    page.browser.wait_for(&format!("{}?.querySelector('.form[data-page]')", root(name)));
    page.browser.wait_for("document.querySelector('#procedure').options.length > 1");
}

/// JavaScript for the shadow root of this organisation's form.
fn root(name: &str) -> String {
    format!("document.querySelector('#{name} klacht-formulier')?.shadowRoot")
}

/// Chooses an option of a control, as a click does.
fn press(page: &Page, switch: &str, value: &str) {
    page.browser.script(&format!("document.querySelector('[name={switch}][value=\"{value}\"]').click()"));
}

fn choose_procedure(page: &Page, id: &str) {
    page.browser.script(&format!(
        "const choice = document.querySelector('#procedure');
         choice.value = '{id}';
         choice.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
}

#[track_caller]
fn begin(page: &Page, name: &str) {
    page.browser.wait_for(&format!("{}.querySelector('.form[data-page=start]:not([data-plain])')", root(name)));
    page.browser.click(&format!("#{name} klacht-formulier"), ".page:not([hidden]) [part=start]");
    page.browser.wait_for(&format!("{}.querySelector('.form[data-page=questions]:not([data-plain])')", root(name)));
}

/// Checks that the snippet to copy creates the same element as the one that is shown: its attributes and its content.
#[track_caller]
fn check_snippet(page: &Page, name: &str) {
    let pair = page.browser.script(&format!(
        "const seen = document.querySelector('#{name} klacht-formulier');
         const text = document.querySelector('#html-snippet').textContent;
         const copied = new DOMParser().parseFromString(text, 'text/html').querySelector('klacht-formulier');
         return [seen, copied].map(element => [
           Object.fromEntries([...element.attributes].filter(({{ name }}) => name !== 'style').map(({{ name, value }}) => [name, value])),
           element.innerHTML.trim(),
         ])"
    ));
    assert_eq!(pair[0], pair[1]);
    assert_eq!(pair[0][0]["src"], Value::from(format!("/organisations/{name}.json")));
}

/// Checks that nothing was loaded from elsewhere, and that the console is empty: so nothing was blocked either.
#[track_caller]
fn check_stays_home(page: &Page) {
    let asked = page.browser.script("return performance.getEntriesByType('resource').map(entry => entry.name)");
    let asked = asked.as_array().unwrap();
    assert!(asked.len() > 4, "the page loads its own files");
    for address in asked.iter().map(|address| address.as_str().unwrap()) {
        assert!(address.starts_with(&page.server.origin), "the showroom asked for {address}");
    }
    assert_eq!(page.browser.console_errors(), [""; 0]);
}
