//! The form that is there as HTML first: the program takes it over in place, and nothing that was typed is lost.

use std::sync::Arc;

use klachtformulier::author;
use klachtformulier::html::{Blank, element, whole_page};
use klachtformulier::organisation::{Lang, Organisation};
use serde_json::{Value, json};

use crate::cases::procedures;
use crate::form::{Page, ROOT, inside};
use crate::release::path_of;
use crate::webdriver::eventually;

/// In a page with a form as HTML: `sign()` lets the program come.
const LET_GO: &str = "/go";
/// Where words wrap, more can move.
const WIDTHS: [u32; 2] = [320, 1280];
const TYPED: &str = "Er is iets gebeurd wat ik niet goed vind, en dat wil ik graag vertellen aan iemand die luistert. ";

pub(crate) fn organisation(name: &str) -> Arc<Organisation> {
    let path = format!("{}/public/organisations/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let organisation = author::check(&std::fs::read(path).expect("there is a file"));
    Arc::new(organisation.unwrap_or_else(|_| panic!("{name} is right")))
}

/// The element with its form.
fn shipped(organisation: &Arc<Organisation>, name: &str, procedure: &str, endpoint: Option<&str>) -> String {
    let blank = Blank {
        organisation,
        name,
        procedure: Some(procedure),
        lang: Lang::Nl,
        endpoint,
        base: "./",
        src: None,
        one_page: true,
    };
    element(&blank).expect("there is such a form")
}

/// The same in an open root, so that tests can look into it.
fn rendered(organisation: &Arc<Organisation>, name: &str, procedure: &str, endpoint: Option<&str>) -> String {
    shipped(organisation, name, procedure, endpoint).replace("shadowrootmode=\"closed\"", "shadowrootmode=\"open\"")
}

/// A page with a form as HTML. The program does not come before it is let go.
fn plain(name: &str, procedure: &str) -> Page {
    plain_at(1280, name, procedure)
}

fn plain_at(width: u32, name: &str, procedure: &str) -> Page {
    let page = Page::start(width);
    hold(&page);
    page.show("nl", "2026-11-20T12:00:00+01:00", &rendered(&organisation(name), name, procedure, None));
    wait_for_plain(&page);
    page
}

fn hold(page: &Page) {
    page.server.hold(&path_of("wasm"));
    page.server.put(LET_GO, "");
    page.server.let_go_when_asked(LET_GO);
}

#[track_caller]
fn wait_for_plain(page: &Page) {
    page.browser.wait_for(&inside(".form[data-plain=loading]"));
}

/// Notes what must not change: every node of the form, what is read out, and what shifts.
fn watch(page: &Page) {
    page.browser.script(&format!(
        "window.kept = [...{ROOT}.querySelectorAll('input, textarea, label, fieldset, section, h2')];
         window.gone = 0; window.heard = []; window.shift = 0;
         new MutationObserver((changes) => {{
           for (const {{ removedNodes, target }} of changes) {{
             gone += [...removedNodes].filter((node) => node.nodeType === 1).length;
             const live = target.parentElement?.closest('[role=status], [aria-live]');
             if (live?.textContent.trim()) heard.push(live.textContent);
           }}
         }}).observe({ROOT}, {{ childList: true, subtree: true, characterData: true }});
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
           new PerformanceObserver((list) => list.getEntries().forEach(({{ value }}) => shift += value))
             .observe({{ type: 'layout-shift', buffered: true }});"
    ));
}

/// Lets the program come, and waits until it has taken over.
#[track_caller]
fn take_over(page: &Page) {
    page.server.let_go();
    page.wait_until_ready();
}

/// What is no longer on the page, but for what is in HTML only.
const LOST: &str = "kept.filter((node) => !node.isConnected).map((node) => node.outerHTML.slice(0, 300))";

/// Checks that nothing was made again, moved or was read out.
#[track_caller]
fn check_untouched(page: &Page) {
    assert_eq!(page.browser.script(&format!("return {LOST}")), json!([]), "these were made again");
    assert_eq!(page.browser.script("return heard"), json!([]), "this was read out");
    let shift = page.browser.script("return shift").as_f64().unwrap_or(1.0);
    assert!(shift < 0.01, "the layout shifted by {shift}");
}

/// Fills in everything that can be seen, as a script does.
const FILL_IN: &str = "
    const root = document.querySelector('klacht-formulier').shadowRoot;
    const seen = (input) => input.checkVisibility() && !input.closest('.trap');
    for (const input of [...root.querySelectorAll('input, textarea')].filter(seen)) {
      if (input.type === 'radio') { if (!root.querySelector(`[name=\"${input.name}\"]:checked`)) input.click(); }
      else if (input.type === 'checkbox') input.click();
      else if (input.type !== 'file') { input.value = `iets ${input.name}`; input.dispatchEvent(new Event('input', { bubbles: true, composed: true })); }
    }";

#[test]
fn a_key_every_20_ms_through_the_takeover_and_not_one_is_lost() {
    let page = plain("blijf-groep", "externen");
    let text = TYPED.repeat(3);
    page.browser.script(&format!(
        "const input = {}; input.focus(); input.addEventListener('input', () => {{ if (input.value.length === 20) fetch('{LET_GO}') }});",
        inside("textarea[name=motivering]")
    ));
    watch(&page);
    page.browser.press_at_pace(&text);
    page.wait_until_ready();
    let input = inside("textarea[name=motivering]");
    eventually("every key has come", || {
        page.browser.text(&format!("{input}.value")).chars().count() >= text.chars().count()
    });
    assert_eq!(page.browser.text(&format!("{input}.value")), text);
    assert!(page.browser.is(&format!("{ROOT}.activeElement === {input}")));
    assert_eq!(page.browser.script(&format!("return {input}.selectionStart")), json!(text.chars().count()));
    check_untouched(&page);
    // The program knows every key: the review shows the text.
    page.browser.script(&format!("{input}.blur()"));
    // It is counted a moment after the last key.
    eventually("every key is counted", || left(&page, "motivering") == Some(10_000 - text.chars().count()));
}

/// How many characters the form says are left.
fn left(page: &Page, name: &str) -> Option<usize> {
    let line = format!("{}.closest('.question').querySelector('.left')", inside(&format!("[name={name}]")));
    let number = format!("Number({line}.textContent.replace(/\\D/g, ''))");
    page.browser.script(&format!("return {number}")).as_u64().and_then(|left| usize::try_from(left).ok())
}

#[test]
fn whatever_was_filled_in_stays_in_every_form() {
    for procedure in procedures() {
        let page = plain(procedure.organisation, &procedure.id);
        page.browser.script(FILL_IN);
        watch(&page);
        let before = page.inputs();
        take_over(&page);
        let after = page.inputs();
        let values = |inputs: &Value| -> Vec<Value> {
            // Today is filled in by the program, where nothing was.
            let all = inputs[0].as_array().cloned().unwrap_or_default();
            all.into_iter()
                .filter(|input| input[2] != "" && !input[1].as_str().unwrap_or_default().starts_with("datum."))
                .collect()
        };
        let name = format!("{} {}", procedure.organisation, procedure.id);
        for input in values(&before) {
            assert!(values(&after).contains(&input), "{name}: {input} is not in {after}");
        }
        assert_eq!(page.browser.script(&format!("return {LOST}")), json!([]), "{name}: these were made again");
    }
}

#[test]
fn nothing_moves_and_nothing_is_read_out() {
    for (procedure, width) in procedures().iter().flat_map(|procedure| WIDTHS.map(|width| (procedure, width))) {
        let page = plain_at(width, procedure.organisation, &procedure.id);
        watch(&page);
        let places = "kept.map((node) => Math.round(node.getBoundingClientRect().top))";
        page.browser.script(&format!("window.were = {places}"));
        take_over(&page);
        check_untouched(&page);
        let moved = format!(
            "const are = {places}; return kept.filter((_, index) => are[index] !== were[index]).map((node) => node.outerHTML.slice(0, 200))[0]"
        );
        assert_eq!(
            page.browser.script(&moved),
            Value::Null,
            "{} {} at {width}: this moved first",
            procedure.organisation,
            procedure.id
        );
    }
}

#[test]
fn the_program_knows_what_was_filled_in_before_it() {
    let page = plain("blijf-groep", "externen");
    page.browser.script(&format!("{}.click()", inside("[name=relatie][value=familielid]")));
    page.type_into("motivering", "Voor het programma kwam.");
    take_over(&page);
    page.browser.script(&format!("{}.click()", inside("[part~=next]")));
    page.wait_for_focus("summary.heading");
    let wrong = page.browser.text(&format!("{}.textContent", inside("[part=error-summary]")));
    assert!(!wrong.contains("wat er is gebeurd"), "{wrong}");
    assert_eq!(page.value("motivering"), "Voor het programma kwam.");
}

/// As autofill does: the value is there, and no event told of it.
#[test]
fn what_a_browser_filled_in_by_itself_counts_too() {
    let page = plain("blijf-groep", "externen");
    page.browser.script(&format!("const input = {}; input.value = 'Kim Bakker'", inside("[name=naam]")));
    take_over(&page);
    page.browser.script(&format!("{}.click()", inside("[part~=next]")));
    page.wait_for_focus("summary.heading");
    assert!(page.browser.is(&format!("!{}.textContent.trim()", inside("[id=\"naam.error\"] > span + span"))));
}

#[test]
fn chosen_files_come_along() {
    let page = plain("blijf-groep", "externen");
    let file = page.files.file("foto.png");
    page.browser.type_into("klacht-formulier", "[type=file]", &file.to_string_lossy());
    take_over(&page);
    page.browser.wait_for(&format!("{}?.textContent.includes('foto.png')", inside(".files li")));
}

/// A composition cannot be begun from outside in every engine. These are the events that come with one.
#[test]
fn a_composition_goes_on() {
    let page = plain("blijf-groep", "externen");
    let input = inside("textarea[name=motivering]");
    page.browser.script(&format!(
        "const input = {input}; input.focus(); window.composed = input;
         const send = (Kind, name, more) => input.dispatchEvent(new Kind(name, {{ bubbles: true, composed: true, ...more }}));
         window.compose = (text) => {{ input.value = text; send(InputEvent, 'input', {{ isComposing: true, data: text }}); }};
         send(CompositionEvent, 'compositionstart'); compose('e');"
    ));
    take_over(&page);
    page.browser.script("compose('een woord'); composed.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'een woord' }))");
    assert_eq!(page.value("motivering"), "een woord");
    assert!(page.browser.is(&format!("{input} === composed && {ROOT}.activeElement === composed")));
    eventually("the program counts it", || left(&page, "motivering") == Some(10_000 - "een woord".len()));
}

#[test]
fn the_place_in_the_text_and_on_the_page_stays() {
    let page = plain("blijf-groep", "externen");
    page.type_into("motivering", "Voor en na");
    let input = inside("textarea[name=motivering]");
    page.browser.script(&format!("{input}.setSelectionRange(4, 6); scrollBy(0, 150); window.scrolled = scrollY"));
    take_over(&page);
    assert_eq!(page.browser.script(&format!("return [{input}.selectionStart, {input}.selectionEnd]")), json!([4, 6]));
    assert_eq!(page.browser.script("return scrollY - scrolled"), json!(0));
}

#[test]
fn without_the_program_the_html_goes_on_and_says_why() {
    let page = Page::start(1280);
    page.server.lose(&path_of("wasm"));
    page.show("nl", "", &rendered(&organisation("blijf-groep"), "blijf-groep", "externen", None));
    page.browser.wait_for(&inside(".form[data-plain=alone]"));
    assert!(page.browser.is("told.some(([name, detail]) => name === 'error' && detail.reason === 'no-program')"));
    page.type_into("motivering", "Zonder het programma.");
    // A question that depends on another one is there, with the words when it applies.
    assert!(page.browser.is(&format!("[...{ROOT}.querySelectorAll('[data-depends], [data-only-plain]')].every((one) => one.checkVisibility() || one.closest('details'))")));
}

#[test]
fn what_the_file_says_now_is_shown_with_what_was_typed() {
    let page = Page::start(1280);
    hold(&page);
    let file = std::fs::read_to_string(format!("{}/public/organisations/blijf-groep.json", env!("CARGO_MANIFEST_DIR")))
        .expect("there is a file");
    let mut changed: Value = serde_json::from_str(&file).expect("it is JSON");
    let externen = changed["procedures"]
        .as_array_mut()
        .and_then(|all| all.iter_mut().find(|one| one["id"] == "externen"))
        .expect("it is there");
    let questions = externen["steps"][1]["questions"].as_array_mut().expect("there are questions");
    let mut new = questions[0].clone();
    new["id"] = json!("iets-nieuws");
    new["type"] = json!("text");
    new["label"] = json!({"nl": "Iets nieuws", "en": "Something new"});
    new["required"] = json!(false);
    for key in ["max", "min", "options", "range", "messages", "shown_when", "hidden_when", "filled_in"] {
        new.as_object_mut().expect("it is an object").remove(key);
    }
    questions.insert(0, new);
    page.server.put("/organisations/blijf-groep.json", &changed.to_string());
    page.show("nl", "", &rendered(&organisation("blijf-groep"), "blijf-groep", "externen", None));
    wait_for_plain(&page);
    page.type_into("motivering", "Dit blijft staan.");
    take_over(&page);
    assert!(page.browser.is(&inside("[name=iets-nieuws]")));
    assert_eq!(page.value("motivering"), "Dit blijft staan.");
    assert_eq!(page.browser.script(&format!("return {ROOT}.querySelectorAll('[name=motivering]').length")), json!(1));
}

/// A release that writes other HTML, or a page that changed it.
#[test]
fn other_html_is_never_broken() {
    let html = rendered(&organisation("blijf-groep"), "blijf-groep", "externen", None);
    let others = [
        html.replace("<fieldset", "<div").replace("</fieldset", "</div"),
        html.replace("<legend", "<b>nieuw</b><legend"),
        html.replace("<!---->", ""),
        html.replace("<section", "<section><p>Reclame</p></section><section"),
    ];
    for html in others {
        let page = Page::start(1280);
        hold(&page);
        page.show("nl", "", &html);
        wait_for_plain(&page);
        page.type_into("motivering", "Dit blijft staan.");
        take_over(&page);
        assert_eq!(page.value("motivering"), "Dit blijft staan.");
        let now = page
            .browser
            .script(&format!("return [...{ROOT}.querySelectorAll('.form [name]')].map(({{ name }}) => name)"));
        let fresh = Page::with(
            "<klacht-formulier src=organisations/blijf-groep.json procedure=externen layout=page></klacht-formulier>",
            &[],
        );
        fresh.wait_until_ready();
        let names = fresh
            .browser
            .script(&format!("return [...{ROOT}.querySelectorAll('.form [name]')].map(({{ name }}) => name)"));
        let known = |names: &Value| {
            names.as_array().map(|all| {
                all.iter()
                    .filter(|name| {
                        !["format", "organisation", "procedure", "version", "language"]
                            .contains(&name.as_str().unwrap_or_default())
                    })
                    .cloned()
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(known(&now), known(&names));
    }
}

#[test]
fn one_tag_finds_the_html_beside_the_file() {
    let page = Page::start(1280);
    hold(&page);
    let html = shipped(&organisation("blijf-groep"), "blijf-groep", "externen", None)
        .replace(
            "<template shadowrootmode=\"closed\">",
            "<template shadowrootmode=\"closed\"><script src=/evil.js></script>",
        )
        .replace("<form ", "<form onclick=\"window.evil = 1\" action=\"java&#9;script:evil()\" ")
        .replace("href=\"https://www.buienradar.nl\"", "href=\" java&#10;script:window.evil=1\"");
    assert!(html.contains("/evil.js") && html.contains("onclick") && html.contains("java&#10;script"), "{html}");
    page.server.put("/organisations/blijf-groep.externen.nl.part.html", &html);
    page.server.put("/evil.js", "window.evil = 1");
    page.show(
        "nl",
        "",
        "<klacht-formulier src=organisations/blijf-groep.json procedure=externen layout=page></klacht-formulier>",
    );
    wait_for_plain(&page);
    let left = inside("a.exit");
    assert!(page.browser.is(&format!("!{left}.hasAttribute('href') && !{}.hasAttribute('action')", inside("form"))));
    page.type_into("motivering", "Uit een andere bron.");
    watch(&page);
    take_over(&page);
    check_untouched(&page);
    assert_eq!(page.value("motivering"), "Uit een andere bron.");
    assert!(page.browser.is("!window.evil"));
    assert!(!page.server.asked().contains(&"/evil.js".to_owned()));
}

/// A page with one tag, in steps. The program does not come before it is let go.
fn one_tag(name: &str, procedure: Option<&str>) -> Page {
    one_tag_at(1280, name, procedure)
}

fn one_tag_at(width: u32, name: &str, procedure: Option<&str>) -> Page {
    let page = Page::start(width);
    hold(&page);
    let procedure = procedure.map(|id| format!(" procedure={id}")).unwrap_or_default();
    page.show("nl", "", &format!("<klacht-formulier src=organisations/{name}.json{procedure}></klacht-formulier>"));
    wait_for_plain(&page);
    page
}

#[test]
fn in_steps_the_first_page_is_there_before_the_program() {
    for (procedure, width) in procedures().iter().flat_map(|procedure| WIDTHS.map(|width| (procedure, width))) {
        let page = one_tag_at(width, procedure.organisation, Some(&procedure.id));
        let name = format!("{} {} at {width}", procedure.organisation, procedure.id);
        let [button, link] = ["[part~=start]", "a.button"].map(inside);
        assert!(page.browser.is(&format!("{button}.checkVisibility() && !{link}.checkVisibility()")), "{name}");
        watch(&page);
        page.browser.script(&format!("window.were = {button}.getBoundingClientRect().top; window.begin = {button}"));
        take_over(&page);
        check_untouched(&page);
        assert_eq!(
            page.browser.script(&format!("return {button}.getBoundingClientRect().top - were")),
            json!(0),
            "{name}"
        );
        assert!(page.browser.is(&format!("{button} === begin && !{link}?.checkVisibility()")), "{name}");
        page.begin();
    }
}

#[test]
fn in_steps_a_press_before_the_program_comes_counts() {
    let page = one_tag("blijf-groep", Some("externen"));
    let button = inside("[part~=start]");
    page.click("[part~=start]");
    assert!(page.browser.is(&format!("{button}.ariaBusy === 'true'")));
    take_over(&page);
    page.wait_for_step("goede-deur");
    assert!(page.has(".progress"), "the form has steps");
}

#[test]
fn at_the_entrance_a_press_before_the_program_comes_counts() {
    let page = one_tag("blijf-groep", None);
    page.click("[part~=door][value=scholing]");
    take_over(&page);
    page.wait_for_page("start");
    assert!(page.browser.text(&format!("{}.textContent", inside("[id=\"start.heading\"]"))).contains("scholing"));
}

#[test]
fn in_steps_a_page_without_program_carries_on_where_it_does_not_come() {
    for procedure in [Some("externen"), None] {
        let page = Page::start(1280);
        page.server.lose(&path_of("wasm"));
        let attribute = procedure.map(|id| format!(" procedure={id}")).unwrap_or_default();
        let tag = format!("<klacht-formulier src=organisations/blijf-groep.json{attribute}></klacht-formulier>");
        page.show("nl", "", &tag);
        page.browser.wait_for(&inside(".form[data-plain=alone]"));
        let link = inside("a[href*=externen]");
        let to = format!("{}/organisations/blijf-groep.externen.nl.html", page.server.origin);
        assert!(page.browser.is(&format!("{link}.checkVisibility() && {link}.href === '{to}'")));
        assert!(
            page.browser.is(&format!("[...{ROOT}.querySelectorAll('button')].every((one) => !one.checkVisibility())"))
        );
    }
}

#[test]
fn without_html_beside_the_file_all_works_as_well() {
    let page = Page::start(1280);
    page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
    page.show("nl", "", "<klacht-formulier src=organisations/blijf-groep.json procedure=externen></klacht-formulier>");
    page.wait_until_ready();
    page.begin();
}

/// HTML from before the organisation asked for safety: a root that is open cannot be closed any more.
#[test]
fn a_form_in_an_open_root_moves_into_a_closed_one_with_what_was_typed() {
    let page = Page::start(1280);
    hold(&page);
    let html = rendered(&organisation("blijf-groep"), "blijf-groep", "externen", None);
    page.server.put("/organisations/blijf-groep.externen.nl.part.html", &html);
    page.show(
        "nl",
        "",
        "<klacht-formulier src=organisations/blijf-groep.json procedure=externen layout=page></klacht-formulier>",
    );
    wait_for_plain(&page);
    page.type_into("motivering", "Dit blijft staan.");
    page.server.let_go();
    let inner = format!("{}?.shadowRoot", inside("[exportparts]"));
    page.browser.wait_for(&format!("{inner}?.querySelector('.form:not([data-plain])')"));
    assert_eq!(page.browser.text(&format!("{inner}.querySelector('[name=motivering]').value")), "Dit blijft staan.");
}

#[test]
fn a_press_on_the_button_before_the_program_comes_counts() {
    let page = plain("blijf-groep", "externen");
    page.browser.script(&format!("{}.click()", inside("[part~=next]")));
    take_over(&page);
    page.wait_for_focus("summary.heading");
}

#[test]
fn a_page_of_its_own_is_taken_over_without_a_root() {
    let page = Page::start(1280);
    hold(&page);
    let organisation = organisation("blijf-groep");
    let blank = Blank {
        organisation: &organisation,
        name: "blijf-groep",
        procedure: Some("externen"),
        lang: Lang::Nl,
        endpoint: None,
        base: "./",
        src: None,
        one_page: true,
    };
    page.server.put("/whole.html", &whole_page(&blank).expect("there is such a form"));
    page.browser.open(&format!("{}/whole.html", page.server.origin));
    let inside = |selector: &str| format!("document.querySelector('klacht-formulier {selector}')");
    page.browser.wait_for(&inside(".form[data-plain=loading]"));
    let input = inside("[name=motivering]");
    page.browser.script(&format!("{input}.value = 'Op een eigen pagina.'; window.was = {input}"));
    page.server.let_go();
    page.browser.wait_for(&inside(".form:not([data-plain])"));
    assert!(page.browser.is(&format!("{input} === was && was.value === 'Op een eigen pagina.'")));
    page.browser.script(&format!("{}.click()", inside("[part~=next]")));
    page.browser.wait_for("document.activeElement.id === 'summary.heading'");
}

#[test]
fn a_closed_root_stays_closed() {
    let page = Page::start(1280);
    page.server.serve_as_shipped();
    let blank_of = organisation("blijf-groep");
    let blank = Blank {
        organisation: &blank_of,
        name: "blijf-groep",
        procedure: Some("externen"),
        lang: Lang::Nl,
        endpoint: None,
        base: "./",
        src: None,
        one_page: true,
    };
    page.show("nl", "", &element(&blank).expect("there is such a form"));
    page.browser.wait_for("told.some(([name]) => name === 'ready')");
    assert!(page.browser.is("document.querySelector('klacht-formulier').shadowRoot === null"));
}
