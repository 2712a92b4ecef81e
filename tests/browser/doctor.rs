//! The doctor as a page, `controle.html`: what it finds in this engine, and that it can be used by everybody.

use serde_json::{Value, json};

use crate::access;
use crate::form::Page;
use crate::release::path_of;
use crate::webdriver::{Browser, Colours, ENTER, TAB};

const SCRIPT: &str = "<script type=\"module\" src=\"/klachtformulier.js\"></script>";
const ELEMENT: &str = "<klacht-formulier src=\"/organisations/groeimeesters.json\" procedure=\"klacht\" endpoint=\"/klachten\"><p>Even wachten</p></klacht-formulier>";
/// The policy of the pages, without what the program needs.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
/// More than the page has to tab to before its result.
const MOST_TABS: usize = 12;

/// The trial page of the zip, and the doctor beside it.
fn site() -> Page {
    let page = Page::start(1280);
    page.server.serve_as_shipped();
    page.server.put("/proef.html", &trial(SCRIPT, ELEMENT));
    page
}

fn trial(script: &str, element: &str) -> String {
    format!("<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Proef</title>{script}</head>\n<body>{element}</body></html>\n")
}

fn open(page: &Page) {
    page.browser.open(&format!("{}/controle.html", page.server.origin));
    page.browser.wait_for("!document.querySelector('#doctor').hidden");
}

/// Presses the button, and returns each word that is found, with its subject.
#[track_caller]
fn look(page: &Page) -> Vec<[String; 2]> {
    page.browser.click("body", "#look");
    wait(page);
    let found = page.browser.script(
        "return [...document.querySelectorAll('.finding')].map(one => [one.dataset.word, one.querySelector('.subject').textContent])",
    );
    serde_json::from_value(found).unwrap()
}

#[track_caller]
fn wait(page: &Page) {
    page.browser.wait_for("document.activeElement.id === 'result' && !document.querySelector('#look').ariaDisabled");
}

/// What the tests' server does: it compresses nothing, and that is found on each page.
fn check_only(fault: &str, found: &[[String; 2]], expected: &[[&str; 2]]) {
    let found: Vec<_> = found.iter().filter(|[word, _]| word != "no-compression").collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>(), "{fault}");
}

#[track_caller]
fn check(fault: &str, arrange: impl FnOnce(&Page), expected: [&str; 2]) {
    let page = site();
    arrange(&page);
    open(&page);
    check_only(fault, &look(&page), &[expected]);
}

#[test]
fn a_site_that_is_well_is_said_to_be_so() {
    let page = site();
    open(&page);
    let found = look(&page);
    check_only("none", &found, &[]);
    assert_eq!(found.len(), 1, "the server compresses nothing");
    let looked = page.browser.text("document.querySelector('ul.looked').innerText");
    for said in ["deze browser", "of het programma in deze browser start", &path_of("wasm")[1..], "groeimeesters.json"] {
        assert!(looked.contains(said), "{said} is not in {looked}");
    }
    assert!(page.browser.text("document.querySelector('ul.skipped').innerText").contains("/klachten"));
    assert_eq!(page.browser.text("document.querySelector('#state').innerText"), "0 fouten, 1 punt om op te letten.");
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

#[test]
fn files_that_are_not_what_they_should_be_are_named() {
    let [wasm, program, sheet] = ["wasm", "program", "sheet"].map(path_of);
    check("lost", |page| page.server.lose(&wasm), ["missing", &wasm[1..]]);
    let page_instead = |page: &Page| {
        page.server.put(&sheet, "<!doctype html><title>Weg</title>");
        page.server.mislabel(&sheet, "text/html");
    };
    check("a page", page_instead, ["page-instead", &sheet[1..]]);
    check("as text", |page| page.server.mislabel(&program, "text/plain"), ["wrong-type", &program[1..]]);
    check("cut off", |page| page.server.put(&wasm, "\0asm"), ["damaged", &wasm[1..]]);
    let changed = |page: &Page| page.server.replace("/klachtformulier.js", "klacht-formulier", "klacht-formulier ");
    check("changed", changed, ["changed", "klachtformulier.js"]);
}

#[test]
fn a_page_with_a_fault_is_explained() {
    let put = |script: &str, element: &str| {
        let html = trial(script, element);
        move |page: &Page| page.server.put("/proef.html", &html)
    };
    check("no module", put(&SCRIPT.replace(" type=\"module\"", ""), ELEMENT), ["not-module", "/klachtformulier.js"]);
    check("no such procedure", put(SCRIPT, &ELEMENT.replace("\"klacht\"", "\"iets\"")), ["no-such-procedure", "iets"]);
    check("no slash", put(SCRIPT, &ELEMENT.replace("/klachten", "klachten")), ["endpoint-relative", "klachten"]);
    let src = "<klacht-formulier src=\"/organisations/groeimeesters.json\">";
    check("not closed", put(SCRIPT, &ELEMENT.replace("</klacht-formulier>", "")), ["self-closed", src]);
    let english = |page: &Page| page.server.put("/proef.html", &trial(SCRIPT, ELEMENT).replace("\"nl\"", "\"en-US\""));
    check("in English", english, ["other-language", src]);
    let strict = |page: &Page| page.server.put_under(NO_WASM, "/proef.html", &trial(SCRIPT, ELEMENT));
    check("a policy", strict, ["policy", "script-src"]);
    let page = site();
    page.server.put("/proef.html", &trial(SCRIPT, "<p>Even wachten</p>"));
    open(&page);
    let address = format!("{}/proef.html", page.server.origin);
    assert!(look(&page).contains(&["no-element".to_owned(), address]));
}

/// Only a browser knows whether the program compiles in it, under the policy that its own page has.
#[test]
fn the_program_is_compiled_under_the_policy_of_the_page() {
    let own = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/packages/doctor/controle.html")).unwrap();
    check("its own policy", |page| page.server.put_under(NO_WASM, "/controle.html", &own), ["policy", "script-src"]);
}

#[test]
fn an_empty_complaint_is_sent_only_where_that_is_asked_for() {
    let page = site();
    let endpoint = format!("{}/klachten", page.server.origin);
    open(&page);
    check_only("not asked for", &look(&page), &[]);
    let posts = || page.server.heads().iter().filter(|head| head.starts_with("POST ")).count();
    assert_eq!(posts(), 0);
    page.browser.click("body", "#sends");
    check_only("nothing is there", &look(&page), &[["endpoint-closed", &endpoint]]);
    page.server.put("/klachten", "{\"reference\": \"1\"}");
    check_only("it takes anything", &look(&page), &[["endpoint-receipt", &endpoint]]);
    assert_eq!(posts(), 2);
}

#[test]
fn a_page_of_another_site_is_left_to_the_command() {
    let page = site();
    open(&page);
    page.browser.replace("body", "#address", "https://www.example.nl/klacht");
    page.browser.click("body", "#look");
    page.browser.wait_for("document.activeElement.id === 'elsewhere'");
    let command = page.browser.text("document.querySelector('#command').textContent");
    assert_eq!(command, "npx klachtformulier doctor https://www.example.nl/klacht");
    page.browser.replace("body", "#address", "proef.html");
    check_only("back here", &look(&page), &[]);
    assert!(page.browser.is("document.querySelector('#elsewhere').hidden"));
}

#[test]
fn it_works_by_keyboard_alone() {
    let page = site();
    page.server.lose(&path_of("wasm"));
    open(&page);
    let focused = || page.browser.text("document.activeElement.id || document.activeElement.hash || document.activeElement.name || ''");
    let tab_to = |id: &str| {
        let met: Vec<_> = (0..MOST_TABS).map(|_| (page.browser.press(TAB), focused()).1).take_while(|met| met != id).collect();
        assert_eq!(focused(), id, "after {met:?}");
    };
    tab_to("address");
    tab_to("sends");
    tab_to("look");
    page.browser.press(ENTER);
    wait(&page);
    tab_to("#missing");
    page.browser.press(ENTER);
    page.browser.wait_for("document.querySelector(':target')?.id === 'missing'");
}

#[test]
fn everybody_can_use_it_narrow_or_wide_light_or_dark() {
    for &colours in Browser::colours().iter().filter(|colours| **colours != Colours::Forced) {
        let (width, lang) = if colours == Colours::Light { (320, "nl") } else { (1280, "en") };
        let page = site();
        page.server.put("/proef.html", &trial("", &ELEMENT.replace("/klachten", "klachten")).replace("\"nl\"", "\"en-US\""));
        page.browser.look_in(colours, true);
        page.browser.look_through(width, 900);
        open(&page);
        page.browser.click("body", &format!("input[name=lang][value={lang}]"));
        access::judge(&page, &format!("before, {lang}"));
        assert_eq!(look(&page).len(), 4);
        access::judge(&page, &format!("after, {lang}"));
        let (fits, levels) = ("document.documentElement.scrollWidth <= innerWidth", "h1, h2, h3, h4");
        assert!(page.browser.is(fits), "it scrolls sideways at {width} px");
        let levels = page.browser.script(&format!(
            "return [...document.querySelectorAll('{levels}')].filter(one => one.checkVisibility()).map(one => +one.localName[1])"
        ));
        let levels: Vec<i64> = serde_json::from_value(levels).unwrap();
        assert!(levels.starts_with(&[1, 2, 3, 4]) && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

/// The console of a page with the form links to these; they are there without scripts.
#[test]
fn every_word_of_the_console_is_explained_without_scripts() {
    let page = site();
    page.server.lose("/controle.js");
    for word in "no-src missing page-instead wrong-type damaged changed mixed policy other-site unreachable moved file-wrong \
                 no-such-procedure endpoint-wrong broken"
        .split_whitespace()
    {
        page.browser.open(&format!("{}/controle.html#{word}", page.server.origin));
        let seen = page.browser.script(
            "const { top } = document.querySelector(':target').getBoundingClientRect();
             return [document.querySelector(':target').innerText.length > 50, top >= 0 && top < innerHeight]",
        );
        assert_eq!(seen, json!([true, true]), "{word}");
    }
    assert!(page.browser.is("document.querySelector('#not-started').checkVisibility() && document.querySelector('#doctor').hidden"));
}

/// The doctor reads tags as the browser does.
#[test]
fn a_page_is_read_as_this_engine_reads_it() {
    const PAGES: &[&str] = &[
        "<!doctype html><html lang=nl><body><klacht-formulier src=a></klacht-formulier>",
        "<!-- <klacht-formulier src=a></klacht-formulier> --><klacht-formulier SRC='b' Lang=en></klacht-formulier>",
        "<!--><klacht-formulier src=a></klacht-formulier><!-- --!><klacht-formulier src=b></klacht-formulier>",
        "<!-- <!-- --><klacht-formulier src=a></klacht-formulier>",
        "<script>'<klacht-formulier src=a></klacht-formulier>'</script><klacht-formulier src=b></klacht-formulier>",
        "<script><!-- <script></script><klacht-formulier src=a></klacht-formulier> --></script><klacht-formulier src=b></klacht-formulier>",
        "<script><!-- </script><klacht-formulier src=a></klacht-formulier>",
        "<style><klacht-formulier src=a></style><textarea><klacht-formulier src=b></textarea><title><klacht-formulier src=c></title>",
        "<template><klacht-formulier src=a></klacht-formulier></template><klacht-formulier src=b></klacht-formulier>",
        "<klacht-formulier src=a/><klacht-formulier src='b' /><klacht-formulier src=\"c\"/></klacht-formulier>",
        "<svg><title/><style/><script/></svg><klacht-formulier src=a></klacht-formulier>",
        "<klacht-formulier src=\"a>b\" title='it\"s' data-x=1></klacht-formulier><klacht-formulier src = c ></klacht-formulier>",
        "<klacht-formulier src=a src=b></klacht-formulier><KLACHT-FORMULIER SRC=C></KLACHT-FORMULIER>",
        "<klacht-formulier src=\"a?x=1&amp;y=2&#38;z=&#x33;&quot;\"></klacht-formulier><klacht-formulier src=a?x&y=1></klacht-formulier>",
        "</ x><?php klacht ?><!x><klacht-formulier src=a></klacht-formulier>< klacht-formulier src=b>",
        "<div lang=en><p><klacht-formulier src=a></klacht-formulier></div><klacht-formulier src=b></klacht-formulier>",
        "<ul><li lang=de>x<li><klacht-formulier src=a></klacht-formulier></ul>",
        "<iframe><klacht-formulier src=a></klacht-formulier></iframe><xmp><klacht-formulier src=b></klacht-formulier></xmp>",
        "<klacht-formulier src=a></klacht-formulier><klacht-formulier src=b",
        "<script type=module src='x.js?a=1&amp;b=2' nonce=n></script><script src=y.js async defer></script><script>let a = 1 < 2;</script>",
        "<base href=/map/><link rel='preload stylesheet' href=a.css><link href=b.css><klacht-formulier src=a></klacht-formulier>",
        "<plaintext><klacht-formulier src=a></klacht-formulier>",
    ];
    let page = site();
    for name in ["page.js", "tokens.js"] {
        let text = std::fs::read_to_string(format!("{}/packages/doctor/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        page.server.put(&format!("/read/{name}"), &text);
    }
    open(&page);
    let different = page.browser.script(&format!(
        "const {{ readPage }} = await import('/read/page.js');
         const all = element => Object.fromEntries([...element.attributes].map(({{ name, value }}) => [name, value]));
         const read = html => {{
           const {{ elements, scripts, links, base }} = readPage(html, location.href);
           return {{
             elements: elements.map(({{ attributes, lang }}) => [attributes, lang]),
             scripts: scripts.map(({{ attributes, text }}) => [attributes, text]), links, base,
           }};
         }};
         const parsed = html => {{
           const parsed = new DOMParser().parseFromString(html, 'text/html');
           const list = selector => [...parsed.querySelectorAll(selector)];
           return {{
             elements: list('klacht-formulier').map(one => [all(one), one.closest('[lang]')?.lang ?? '']),
             scripts: list('script').filter(one => one.namespaceURI.endsWith('xhtml')).map(one => [all(one), one.textContent]),
             links: list('link').map(all), base: parsed.baseURI,
           }};
         }};
         const sorted = value => JSON.stringify(value, (_, one) => one && one.constructor === Object ? Object.fromEntries(Object.entries(one).sort()) : one);
         return {}.map(html => [html, sorted(read(html)), sorted(parsed(html))]).filter(([, one, other]) => one !== other)",
        Value::from(PAGES)
    ));
    assert_eq!(different, json!([]), "{different:#}");
}
