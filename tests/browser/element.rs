//! The element on a page that does what pages do: it moves the element, has two of it, has no file for it, or changes
//! the language.

use serde_json::json;

use crate::cases::{organisation, procedure};
use crate::fill::Filling;
use crate::form::{EXTERNEN, Page, ROOT, inside};
use crate::release::{path_of, release};

#[test]
fn the_strict_policy_is_kept_without_a_word_in_the_console() {
    let procedure = procedure("blijf-groep", "externen");
    let page = Page::with(EXTERNEN, &[]);
    page.wait_until_ready();
    Filling::as_in(&page, &procedure, &procedure.complete()).go_on_to("review");
    page.check_nowhere_else(&page.server.origin);
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

#[test]
fn the_showroom_works_under_its_own_policy() {
    let page = Page::with(EXTERNEN, &[]);
    page.browser.open(&format!("{}/index.html#blijf-groep", page.server.origin));
    page.wait_until_ready();
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

/// The preload line that a page may have works in every engine. With the loader that checks what it loads there is none:
/// not every engine takes what was preloaded for that.
#[test]
fn the_program_is_fetched_once() {
    let (loader, wasm) = (path_of("loader"), path_of("wasm"));
    let release = release();
    let checked = format!("src=\"{loader}\" integrity=\"{}\"", release["integrity"].as_str().expect("a sum"));
    let preload = format!("<link rel=preload as=fetch href=\"{wasm}\">");
    for (preload, script) in [(&*preload, "src=/klachtformulier.js"), ("", &checked)] {
        let page = Page::start(1280);
        // Not closed, so that it can be seen whether it is there.
        let form = procedure("groeimeesters", "klacht").element("").replace("src=\"", "src=\"/");
        let head = format!("{preload}<script type=module {script}></script>");
        page.server.put("/own.html", &format!("<!doctype html><html lang=nl><head>{head}</head><body>{form}"));
        page.browser.open(&format!("{}/own.html", page.server.origin));
        page.browser.wait_for(&format!("{ROOT}?.querySelector('.form:not([data-plain])')"));
        let asked = page.server.asked();
        let count = |path: &str| asked.iter().filter(|asked| *asked == path).count();
        assert_eq!([&wasm, &path_of("program"), &path_of("sheet")].map(|path| count(path)), [1; 3], "{asked:#?}");
        assert_eq!(page.browser.console_errors(), [""; 0]);
    }
}

/// Many servers do not know the media type of wasm.
#[test]
fn a_program_that_the_server_does_not_call_wasm_works_all_the_same() {
    for kind in ["application/octet-stream", "application/wasm; charset=utf-8", "text/plain"] {
        let page = Page::start(1280);
        page.server.mislabel(&path_of("wasm"), kind);
        page.show("nl", "", EXTERNEN);
        page.begin();
        page.next();
        page.wait_for_focus("summary.heading");
        assert_eq!(page.browser.console_errors(), [""; 0], "{kind}");
    }
}

#[test]
fn a_file_that_is_not_there_leaves_the_fallback() {
    check_fallback(&EXTERNEN.replace("blijf-groep", "nergens"), &[], "file-missing");
}

#[test]
fn a_file_that_is_no_json_leaves_the_fallback() {
    check_fallback(
        &EXTERNEN.replace("organisations/blijf-groep.json", "broken.json"),
        &[("/broken.json", "{")],
        "file-wrong",
    );
}

#[test]
fn a_file_that_is_no_organisation_leaves_the_fallback() {
    check_fallback(
        &EXTERNEN.replace("organisations/blijf-groep.json", "other.json"),
        &[("/other.json", "{\"format\": 1}")],
        "file-wrong",
    );
}

#[test]
fn a_procedure_that_is_not_there_leaves_the_fallback() {
    check_fallback(&EXTERNEN.replace("externen", "nergens"), &[], "no-such-procedure");
}

#[test]
fn a_program_that_is_not_there_leaves_the_fallback() {
    // Where no HTML stands beside the file: with it there is the first page.
    let none = ("/organisations/blijf-groep.externen.nl.start.html", "");
    check_fallback(EXTERNEN, &[(&path_of("wasm"), "no wasm"), none], "no-program");
}

/// An unstyled form would pass for one that is ready.
#[test]
fn a_page_instead_of_the_sheet_leaves_the_fallback() {
    check_fallback(EXTERNEN, &[(&path_of("sheet"), "<!doctype html><title>Niet gevonden</title>")], "no-program");
}

/// A page may have an image or a form with the name of a property of `document`, and properties on the prototype of all
/// objects.
#[test]
fn what_a_page_calls_by_a_name_of_the_browsers_own_keeps_no_form_away_and_nobody_from_leaving() {
    let page = Page::start(1280);
    let mut file = organisation("blijf-groep");
    file["safety"]["leave_to"] = json!(format!("{}/harmless.html", page.server.origin));
    page.server.put("/own.json", &file.to_string());
    page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
    let last = "sessionStorage.last = JSON.stringify([document.body?.innerText.trim() ?? ''])";
    page.server
        .put("/names.js", &format!("Object.prototype.extra = 'x'; addEventListener('unload', () => {{ {last} }})"));
    let names = ["createElement", "createTextNode", "createComment", "documentElement", "hidden", "addEventListener"];
    let images: String = names.iter().map(|name| format!("<img name={name}>")).collect();
    let element = EXTERNEN.replace("organisations/blijf-groep.json", "own.json");
    page.show("nl", "", &format!("<form name=baseURI></form>{images}<script src=names.js></script>{element}"));
    // By scripts, because such names break the drivers too.
    page.wait_until_ready();
    page.browser.script(&format!("{ROOT}.querySelector('[part=start]').click()"));
    page.wait_for_page("questions");
    page.browser.script(&format!("{ROOT}.querySelector('[part=exit]').click()"));
    // Nothing was to be seen on the page that was left.
    page.browser.wait_for("document.title === 'Het weer' && sessionStorage.last === '[\"\"]'");
}

#[track_caller]
fn check_fallback(element: &str, files: &[(&str, &str)], reason: &str) {
    let page = Page::with(element, files);
    page.browser.wait_for(&format!("told.some(([name, detail]) => name === 'error' && detail.reason === '{reason}')"));
    assert!(page.browser.is("document.querySelector('#fallback').checkVisibility()"));
}

#[test]
fn nothing_is_fetched_before_the_element_comes_near() {
    let page = Page::start(1280);
    page.server.put("/far.css", "main::before { content: ''; display: block; height: 5000px }");
    page.show("nl", "", &format!("<link rel=stylesheet href=far.css>{EXTERNEN}"));
    // After two more frames the intersection observer has been called.
    page.browser.script("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame)");
    let asked = |ending: &str| page.server.asked().iter().any(|path| path.ends_with(ending));
    assert!(asked("far.css") && asked("klachtformulier.js"));
    assert!(!asked(".wasm") && !asked(".json"));
    page.browser.script("document.querySelector('klacht-formulier').scrollIntoView()");
    page.wait_until_ready();
    assert!(asked(".wasm") && asked(".json"));
}

#[test]
fn an_attribute_that_is_mended_brings_the_form() {
    let page = Page::with(&EXTERNEN.replace("externen", "nergens"), &[]);
    page.browser.wait_for("told.some(([name]) => name === 'error')");
    page.browser.script("document.querySelector('klacht-formulier').setAttribute('procedure', 'externen')");
    page.wait_until_ready();
}

#[test]
fn an_attribute_that_cannot_be_changes_nothing() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("naam", "Kim");
    for (name, value, reason) in
        [("procedure", "nergens", "no-such-procedure"), ("endpoint", "http://www.example.nl/", "endpoint-wrong")]
    {
        page.browser.script(&format!("document.querySelector('klacht-formulier').setAttribute('{name}', '{value}')"));
        page.browser
            .wait_for(&format!("told.some(([name, detail]) => name === 'error' && detail.reason === '{reason}')"));
        assert_eq!(page.value("naam"), "Kim");
    }
}

/// A framework makes the same object anew at every change of anything.
#[test]
fn an_organisation_as_an_object_is_a_form_that_only_another_content_starts_anew() {
    let page = Page::with("<klacht-formulier procedure=klacht></klacht-formulier>", &[]);
    page.server.put("/own.json", &organisation("groeimeesters").to_string());
    let give = |change: &str| {
        page.browser.script(&format!(
            "const file = await (await fetch('own.json')).json(); {change};
             document.querySelector('klacht-formulier').organisation = file"
        ));
    };
    give("");
    page.begin();
    page.type_into("naam", "Kim");
    give("");
    page.browser.script("document.querySelector('klacht-formulier').drafts = false");
    page.browser.wait_for(&format!("!{}", inside("[part=drafts]")));
    assert_eq!(page.value("naam"), "Kim");
    give("file.procedures[0].title = 'Anders'");
    page.wait_until_open_at("start");
    give("file.self = file");
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'file-wrong')");
}

/// The page has the form as HTML, but not the sheet that it names.
#[test]
fn a_sheet_that_did_not_come_with_the_html_comes_with_the_program() {
    let page = Page::start(1280);
    let html = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/dist/organisations/groeimeesters.klacht.nl.part.html"
    ));
    let html = html.expect("build the widget first: make widget").replace("../", "/");
    page.server.lose("/klachtformulier.css");
    page.show("nl", "", &html);
    page.wait_until_ready();
    assert!(page.browser.is(&format!("{ROOT}.adoptedStyleSheets.length === 1")));
}

#[test]
fn an_address_that_is_none_leaves_the_fallback() {
    check_fallback(&EXTERNEN.replace("organisations/blijf-groep.json", "https://["), &[], "file-missing");
}

/// The visitor does not have to reload the page because the network failed once.
#[test]
fn what_could_not_be_fetched_once_is_fetched_again() {
    let page = Page::start(1280);
    page.server.put(&path_of("wasm"), "no wasm");
    page.show("nl", "", EXTERNEN);
    page.browser.wait_for("told.some(([name, detail]) => name === 'error' && detail.reason === 'no-program')");
    page.server.take_back(&path_of("wasm"));
    page.browser.script(
        "const element = document.querySelector('klacht-formulier');
         element.setAttribute('src', element.getAttribute('src') + '?again')",
    );
    page.wait_until_ready();
}

#[test]
fn an_element_that_is_moved_keeps_its_text_and_its_place() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("naam", "Kim");
    let place = page.place();
    page.browser.script("document.body.append(document.querySelector('klacht-formulier'))");
    page.browser.script("await new Promise(done => setTimeout(done))");
    assert_eq!(page.place(), place);
    page.type_into("naam", " Bakker");
    assert_eq!(page.value("naam"), "Kim Bakker");
}

#[test]
fn an_element_that_is_taken_away_lets_go_and_starts_anew_when_it_is_put_back() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.begin();
    page.type_into("naam", "Kim");
    page.browser.script("window.kept = document.querySelector('klacht-formulier'); kept.remove()");
    page.browser.wait_for("!kept.shadowRoot?.querySelector('form')");
    page.browser.script("document.body.append(kept)");
    page.begin();
    assert_eq!(page.value("naam"), "");
}

#[test]
fn another_language_keeps_everything_that_was_typed() {
    let procedure = procedure("blijf-groep", "externen");
    let example = procedure.complete();
    let page = Page::start(1280);
    page.show("nl", &example.now, &procedure.element(""));
    page.wait_until_ready();
    let mut filling = Filling::as_in(&page, &procedure, &example);
    filling.go_on_to("questions");
    filling.go_on();
    filling.fill_in();
    let (place, inputs) = (page.place(), page.inputs());
    let choose = |lang: &str| {
        page.browser.script(&format!("document.querySelector('klacht-formulier').setAttribute('lang', '{lang}')"));
        page.browser.wait_for(&format!("{}?.lang === '{lang}'", inside(".form")));
        crate::webdriver::eventually("the same place", || page.place() == place);
        page.wait_until_ready();
    };
    for lang in ["en", "nl"] {
        choose(lang);
        assert_eq!(page.inputs(), inputs, "after a change to {lang}");
    }
    choose("en");
    filling.go_on_to("review");
    assert!(page.browser.is(&inside(".form[lang=en]")));
}

/// As frameworks do: the first change creates another form, while the elements rendered for the previous one are still
/// there.
#[test]
fn two_attributes_that_change_at_once_break_nothing_down() {
    let sender = crate::sender::Sender::ready();
    sender.meets(&["/hang"]);
    sender.send();
    sender.wait_for_state("sending");
    let page = &sender.page;
    page.browser.script(
        "const form = document.querySelector('klacht-formulier');
         form.setAttribute('procedure', 'bezwaar'); form.setAttribute('lang', 'en')",
    );
    page.browser.wait_for(&format!("{}?.lang === 'en'", inside(".form")));
    page.begin();
    assert!(!page.told().to_string().contains("broken"), "{}", page.told());
}

#[test]
fn two_elements_know_nothing_of_each_other() {
    let element = procedure("groeimeesters", "klacht").element("");
    let page = Page::with(&format!("<div id=a>{element}</div><div id=b>{element}</div>"), &[]);
    page.begin();
    page.browser.script("document.querySelector('#b').scrollIntoView()");
    let second = "document.querySelector('#b klacht-formulier').shadowRoot";
    let click = |selector: &str| page.browser.click("#b klacht-formulier", &format!(".page:not([hidden]) {selector}"));
    page.browser.wait_for(&format!("{second}?.querySelector('.form[data-page=start]')"));
    click("[part=start]");
    page.browser.wait_for(&format!("{second}?.querySelector('.form[data-page=questions]:not([data-plain])')"));
    page.browser.type_into("#b klacht-formulier", "[name=naam]", "Kim");
    click("[part=next]");
    page.browser.wait_for(&format!("{second}.activeElement?.id === 'summary.heading'"));
    assert_eq!(page.value("naam"), "");
    assert!(!page.browser.is(&format!("{}?.checkVisibility()", inside("[part=error-summary]"))));
    page.browser.script("document.querySelector('#a').remove()");
    click("[part=error-summary] a");
    page.browser.wait_for(&format!("{second}.activeElement?.name === 'telefoon'"));
    assert_eq!(page.browser.text(&format!("{second}.querySelector('[name=naam]').value")), "Kim");
}

#[test]
fn back_in_the_browser_is_for_the_form_that_went_on() {
    let element = procedure("groeimeesters", "klacht").element("");
    let page = Page::with(&format!("<div id=a>{element}</div><div id=b>{element}</div>"), &[]);
    page.begin();
    page.browser.script("document.querySelector('#b').scrollIntoView()");
    let second = "document.querySelector('#b klacht-formulier').shadowRoot?.querySelector('.form').dataset.page";
    page.browser
        .wait_for(&format!("{} === 'start'", second.replace(".querySelector('.form')", ".querySelector('.form')?")));
    page.browser.click("#b klacht-formulier", "[part=start]");
    page.browser.wait_for(&format!("{second} === 'questions'"));
    page.browser.back();
    page.browser.wait_for(&format!("{second} === 'start'"));
    assert_eq!(page.place().page, "questions", "the other form went back too");
}

#[test]
fn every_question_on_one_page_is_a_layout() {
    let procedure = procedure("klik-onderwijs", "klacht");
    let page = Page::with(&procedure.element("layout=page"), &[]);
    page.wait_until_ready();
    assert!(page.has("[part=start-page]"), "what to know before them stands above the questions");
    assert!(!page.has("[part=start]") && !page.has("[part=back]"), "there is no page before this");
    let steps = format!("{ROOT}.querySelectorAll('section.step:not([hidden])').length");
    assert_eq!(page.browser.script(&format!("return {steps}")), json!(procedure.steps().len()));
    Filling::brief(&page, &procedure, &json!({})).go_on_to("review");
}

#[test]
fn words_of_an_organisation_are_never_markup() {
    let mut file = organisation("groeimeesters");
    let trap = "<img src=x onerror=alert(1)><b id=markup>Hoe heet je?</b>";
    file["procedures"][0]["steps"][0]["questions"][0]["label"] = json!(trap);
    let page = Page::start(1280);
    page.server.put("/own.json", &file.to_string());
    page.show("nl", "", "<klacht-formulier src=own.json procedure=klacht></klacht-formulier>");
    page.begin();
    assert!(page.said().contains(trap));
    assert!(!page.browser.is(&inside("#markup")));
}

#[test]
fn the_form_survives_the_collection_of_garbage() {
    let page = Page::ready();
    for _ in 0..3 {
        page.browser.collect_garbage();
    }
    assert_ne!(page.browser.script(&format!("return {ROOT}.querySelectorAll('input').length")), json!(0));
    page.next();
    page.wait_for_focus("summary.heading");
}
