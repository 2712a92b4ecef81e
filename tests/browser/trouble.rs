//! Where there is no form, the page shows its fallback, scripts get a reason, and the console names one cause.

use serde_json::Value;

use crate::form::{EXTERNEN, Page};
use crate::release::{path_of, release};

/// A page with the form and one fault: the reason in the event, the word on the console, and what that names.
#[track_caller]
fn check(fault: &str, arrange: impl FnOnce(&Page), element: &str, [reason, word, what]: [&str; 3]) {
    let page = Page::start(1280);
    // HTML beside the file would stand there, whatever happens to the program.
    page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
    arrange(&page);
    page.show("nl", "", element);
    check_said(fault, &page, [reason, word, what]);
    assert!(page.browser.is("document.querySelector('#fallback').checkVisibility()"), "{fault}");
}

#[track_caller]
fn check_said(fault: &str, page: &Page, [reason, word, what]: [&str; 3]) {
    page.browser.wait_for("told.some(([name]) => name === 'error')");
    let told = page.browser.script("return told.filter(([name]) => name === 'error').map(([, { reason }]) => reason)");
    assert_eq!(told, Value::from(vec![reason]), "{fault}");
    let warned = page.browser.script("return warned.filter(line => line.startsWith('klacht-formulier'))");
    let lines: Vec<&str> = warned.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    let [line] = lines[..] else { panic!("{fault}: {lines:?}") };
    assert!(line.starts_with(&format!("klacht-formulier: {word}: ")), "{fault}: {line}");
    assert!(line.contains(what), "{fault}: {line} does not name {what}");
    assert!(line.ends_with(&format!("{}/controle.html#{word}", page.server.origin)), "{fault}: {line}");
}

#[test]
fn a_file_of_the_form_that_is_not_what_it_should_be_is_named() {
    for kind in ["wasm", "program", "sheet"] {
        let path = path_of(kind);
        let named = |word| ["no-program", word, &*path];
        check("it is not there", |page| page.server.lose(&path), EXTERNEN, named("missing"));
        let html = "<!doctype html><title>Niet gevonden</title>";
        let arrange = |page: &Page| {
            page.server.put(&path, html);
            page.server.mislabel(&path, "text/html; charset=utf-8");
        };
        check("it is a page", arrange, EXTERNEN, named("page-instead"));
    }
}

#[test]
fn a_file_that_is_cut_off_or_has_a_wrong_type_is_named() {
    let [wasm, program, sheet] = ["wasm", "program", "sheet"].map(path_of);
    let cut = |path: &str| {
        let path = path.to_owned();
        move |page: &Page| page.server.put(&path, "const a = {")
    };
    check("a wasm is cut off", cut(&wasm), EXTERNEN, ["no-program", "damaged", &wasm]);
    check("a script is cut off", cut(&program), EXTERNEN, ["no-program", "damaged", &program]);
    let as_text = |page: &Page| page.server.mislabel(&program, "text/plain");
    check("a script is served as text", as_text, EXTERNEN, ["no-program", "wrong-type", &program]);
    let page = |page: &Page| page.server.put(&sheet, "<!doctype html><title>Niet gevonden</title>");
    check("a page is served as a sheet", page, EXTERNEN, ["no-program", "page-instead", &sheet]);
}

#[test]
fn an_organisation_file_that_cannot_be_used_is_named() {
    let own = EXTERNEN.replace("organisations/blijf-groep.json", "own.json");
    let put = |text: &'static str| move |page: &Page| page.server.put("/own.json", text);
    let none = |_: &Page| ();
    check("none", none, &own, ["file-missing", "missing", "/own.json (404)"]);
    check("a page", put("<!doctype html>"), &own, ["file-missing", "page-instead", "/own.json"]);
    check("no JSON", put("{"), &own, ["file-wrong", "file-wrong", "own.json"]);
    check("no organisation", put("{\"format\": 1}"), &own, ["file-wrong", "file-wrong", "own.json"]);
    let without = EXTERNEN.replace("src=\"organisations/blijf-groep.json\"", "");
    check("no address", none, &without, ["file-missing", "no-src", "klacht-formulier"]);
    let nowhere = EXTERNEN.replace("externen", "nergens");
    check("no such procedure", none, &nowhere, ["no-such-procedure", "no-such-procedure", "nergens"]);
}

#[test]
fn a_site_that_does_not_answer_or_shares_nothing_is_named() {
    let other = Page::start(320);
    let shared = format!("{}/organisations/blijf-groep.json", other.server.origin);
    let element = EXTERNEN.replace("organisations/blijf-groep.json", &shared);
    let origin = other.server.origin.clone();
    let allowed = |page: &Page| page.server.allow(&format!("{origin}/"));
    check("it shares nothing", allowed, &element, ["file-missing", "other-site", &shared]);
    check("the policy forbids it", |_| (), &element, ["file-missing", "policy", &format!("connect-src {shared}")]);
}

#[test]
fn a_policy_that_refuses_something_is_named() {
    const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    const NO_FETCH: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    for (policy, reason, what) in
        [(NO_WASM, "no-program", "script-src wasm-eval"), (NO_FETCH, "no-program", "connect-src ")]
    {
        let page = Page::start(1280);
        page.watch("");
        let html = format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>Streng</title><script src=watch.js></script>\
             <script type=module src=klachtformulier.js></script>{EXTERNEN}"
        );
        page.server.put_under(policy, "/strict.html", &html);
        page.browser.open(&format!("{}/strict.html", page.server.origin));
        check_said(policy, &page, [reason, "policy", what]);
    }
}

/// One `integrity`, at the script of the loader, covers all that the loader loads.
#[test]
fn a_loader_that_checks_refuses_a_file_that_differs_by_one_byte() {
    let release = release();
    let integrity = release["integrity"].as_str().expect("the sum of the loader");
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
    for kind in ["program", "sheet", "wasm"] {
        let path = path_of(kind);
        let page = Page::start(1280);
        page.watch("");
        page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
        // A blank more is the same script and the same sheet. Of the wasm one byte is left out, which makes it another.
        match std::fs::read_to_string(format!("{dist}{path}")) {
            Ok(text) => page.server.put(&path, &format!("{text}\n")),
            Err(_) => page.server.put(&path, "no wasm"),
        }
        let html = format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>Nagerekend</title><script src=watch.js></script>\
             <script type=module src=\"{}\" integrity=\"{integrity}\"></script>{EXTERNEN}",
            path_of("loader")
        );
        page.server.put("/checked.html", &html);
        page.browser.open(&format!("{}/checked.html", page.server.origin));
        check_said(kind, &page, ["no-program", "changed", &path]);
    }
}

/// Many servers call what a script makes a page.
#[test]
fn a_file_that_is_called_a_page_and_is_none_works_all_the_same() {
    let page = Page::start(1280);
    for path in ["/organisations/blijf-groep.json", &path_of("sheet"), &path_of("wasm")] {
        page.server.mislabel(path, "text/html; charset=utf-8");
    }
    page.show("nl", "", EXTERNEN);
    page.wait_until_ready();
    assert_eq!(page.browser.script("return warned"), serde_json::json!([]));
}

/// A policy that only reports refuses nothing.
#[test]
fn what_a_policy_only_reports_is_not_called_refused() {
    let page = Page::start(1280);
    page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
    let wasm = path_of("wasm");
    page.server.put(&wasm, "no wasm");
    page.server.report("script-src 'none'; connect-src 'none'");
    page.show("nl", "", EXTERNEN);
    check_said("a policy that reports", &page, ["no-program", "damaged", &wasm]);
}

/// An optimiser makes the script part of an address.
#[test]
fn a_loader_that_became_an_address_says_so() {
    let loader = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/klachtformulier.js"));
    let loader = loader.expect("build the widget first: make widget");
    let text: String = loader.iter().map(|byte| format!("%{byte:02x}")).collect();
    let page = Page::start(1280);
    page.watch("");
    page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
    const POLICY: &str = "default-src 'none'; script-src 'self' data: 'wasm-unsafe-eval'; connect-src 'self'";
    let html = format!(
        "<!doctype html><html lang=nl><meta charset=utf-8><title>Ingebouwd</title><script src=watch.js></script>\
         <script type=module src=\"data:text/javascript,{text}\"></script>{EXTERNEN}"
    );
    page.server.put_under(POLICY, "/data.html", &html);
    page.browser.open(&format!("{}/data.html", page.server.origin));
    page.browser.wait_for("told.some(([name]) => name === 'error')");
    assert_eq!(page.browser.text("warned.join()"), "klacht-formulier: moved: data:. #moved");
}

/// A page may have a policy that names no address, but a nonce for each script in it.
#[test]
fn a_loader_that_checks_works_under_a_policy_with_a_nonce() {
    const POLICY: &str =
        "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    let release = release();
    let page = Page::start(1280);
    page.watch("");
    let form = crate::cases::procedure("groeimeesters", "klacht").element("");
    let html = format!(
        "<!doctype html><html lang=nl><meta charset=utf-8><title>Nonce</title><script nonce=abc src=watch.js></script>\
         <script nonce=abc type=module src=\"{}\" integrity=\"{}\"></script>{form}",
        path_of("loader"),
        release["integrity"].as_str().expect("the sum of the loader"),
    );
    page.server.put_under(POLICY, "/nonce.html", &html);
    page.browser.open(&format!("{}/nonce.html", page.server.origin));
    page.wait_until_ready();
    assert_eq!(page.browser.script("return blocked"), serde_json::json!([]));
}

/// Some sites put the scripts of a page together, or into the page.
#[test]
fn a_loader_that_does_not_stand_beside_its_files_says_so() {
    let loader = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/klachtformulier.js"));
    let loader = loader.expect("build the widget first: make widget");
    let page = Page::start(1280);
    page.watch("");
    page.server.put("/cache/all-1234.js", &loader);
    page.server.put(
        "/moved.html",
        &format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>Verplaatst</title><script src=watch.js></script>\
             <script type=module src=cache/all-1234.js></script>{EXTERNEN}"
        ),
    );
    page.server.lose("/organisations/blijf-groep.externen.nl.start.html");
    page.browser.open(&format!("{}/moved.html", page.server.origin));
    page.browser.wait_for("told.some(([name]) => name === 'error')");
    let line = page.browser.text("warned.join()");
    assert!(line.starts_with("klacht-formulier: moved: ") && line.contains("/cache/all-1234.js"), "{line}");
}

#[test]
fn an_endpoint_that_is_none_takes_only_the_sending_away() {
    let page = Page::with(&EXTERNEN.replace("src=", "endpoint=complaints src="), &[]);
    page.wait_until_ready();
    check_said("endpoint", &page, ["endpoint-wrong", "endpoint-wrong", "complaints"]);
    assert!(!page.browser.is("document.querySelector('#fallback').checkVisibility()"));
}
