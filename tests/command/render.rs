//! `render`: a form as HTML on standard output, the same bytes each time.

use crate::files::{FILES as ALL, File};
use crate::run::{FILES, Ran, json, run, write};

/// So that no cache gives the loader or the sheet of another release.
const VERSION: &str = env!("CARGO_PKG_VERSION");

#[track_caller]
fn render(arguments: &[&str]) -> String {
    let Ran { code, out, err } = run(&[&["render"], arguments].concat());
    assert_eq!((code, err.as_str()), (Some(0), ""), "{arguments:?}");
    out
}

#[track_caller]
fn check_refused(arguments: &[&str], code: i32, words: &str) {
    let ran = run(&[&["render"], arguments].concat());
    assert_eq!((ran.code, ran.out.as_str()), (Some(code), ""), "{}", ran.err);
    assert!(ran.err.contains(words), "{}", ran.err);
}

#[test]
fn the_element_names_its_file_and_what_was_asked_for() {
    let html = render(&[FILES[0], "--procedure", "externen", "--lang", "en", "--endpoint", "/klacht"]);
    assert!(
        html.starts_with(&format!(
            "<klacht-formulier src=\"./organisations/blijf-groep.json\" procedure=\"externen\" lang=\"en\" \
             endpoint=\"/klacht\"><template shadowrootmode=\"closed\">\
             <link rel=\"stylesheet\" href=\"./klachtformulier.css?v={VERSION}\">"
        )),
        "{html}"
    );
    assert!(html.ends_with("</klacht-formulier>\n"), "{html}");
    let html = render(&[FILES[1], "--procedure", "klacht", "--base", "https://example.org/k"]);
    assert!(html.contains("src=\"https://example.org/k/organisations/groeimeesters.json\""), "{html}");
    assert!(html.contains("shadowrootmode=\"open\""), "{html}");
}

#[test]
fn the_file_may_be_elsewhere_and_its_pages_stay_where_they_are() {
    let of = [FILES[0], "--procedure", "externen", "--base", "/k"];
    let html = render(&[&of[..], &["--src", "/files/blijf.json?a=1&b=\"2\""]].concat());
    assert!(
        html.starts_with("<klacht-formulier src=\"/files/blijf.json?a=1&amp;b=&quot;2&quot;\" procedure="),
        "{html}"
    );
    assert!(html.contains("href=\"/k/organisations/blijf-groep.externen.nl.html\""), "{html}");
    assert_eq!(render(&of), render(&[&of[..], &["--src", "/k/organisations/blijf-groep.json"]].concat()));
    let whole = render(&[&of[..], &["--whole", "--src=/files/blijf.json"]].concat());
    assert!(whole.contains("<klacht-formulier src=\"/files/blijf.json\""), "{whole}");
}

#[test]
fn a_whole_page_is_a_document_with_the_program() {
    let html = render(&[FILES[2], "--procedure", "klacht", "--base", "../", "--whole"]);
    assert!(html.starts_with("<!doctype html><html lang=\"nl\" class=\"whole\"><head>"), "{html}");
    let script = format!("<script type=\"module\" src=\"../klachtformulier.js?v={VERSION}\"></script>");
    assert!(html.contains(&script), "{html}");
    assert!(html.contains(&format!("href=\"../klachtformulier.css?v={VERSION}\"")), "{html}");
    assert!(!html.contains("<template") && !html.contains("no-referrer"), "{html}");
    let watched = render(&[FILES[0], "--procedure", "clienten", "--whole"]);
    assert!(watched.contains("<meta name=\"referrer\" content=\"no-referrer\">"), "{watched}");
}

#[test]
fn in_steps_it_is_the_first_page_with_a_link_to_all_questions() {
    for lang in ["nl", "en"] {
        let html = render(&[FILES[0], "--procedure", "externen", "--lang", lang, "--layout", "steps"]);
        assert!(html.contains("data-page=\"start\"") && !html.contains("<form"), "{html}");
        let link = format!("data-only-plain=\"\" href=\"./organisations/blijf-groep.externen.{lang}.html\"");
        assert!(html.contains(&link), "{html}");
    }
    let page = render(&[FILES[0], "--procedure", "externen"]);
    assert_eq!(page, render(&[FILES[0], "--procedure", "externen", "--layout", "page"]));
}

#[test]
fn it_is_the_same_each_time() {
    for file in ALL.iter().map(File::path) {
        for procedure in json(&file)["procedures"].as_array().expect("procedures") {
            let id = procedure["id"].as_str().expect("an id");
            assert_eq!(render(&[&file, "--procedure", id]), render(&[&file, "--procedure", id]));
        }
    }
}

#[test]
fn what_is_never_sent_takes_no_endpoint() {
    let second = ["--procedure", "scholing-tweede-instantie"];
    check_refused(&[&[FILES[0]], &second[..], &["--endpoint", "/klacht"]].concat(), 2, "never sent");
    render(&[&[FILES[0]], &second[..]].concat());
}

#[test]
fn what_cannot_be_is_refused() {
    check_refused(&[FILES[2], "--procedure", "klachten"], 2, "klacht, bezwaar");
    check_refused(&[FILES[2], "--endpoint", "javascript:alert(1)"], 2, "--endpoint");
    check_refused(&[FILES[2], "--lang", "de"], 2, "expected nl or en");
    check_refused(&[FILES[2], "--whole=yes"], 2, "--whole takes no value");
    check_refused(&[FILES[2], "--whole", "--whole"], 2, "twice");
    check_refused(&[FILES[2], "--layout", "wide"], 2, "expected page or steps");
    check_refused(&[FILES[2], "--whole", "--layout", "steps"], 2, "--whole is a page with all questions");
    check_refused(&[FILES[2], "--colour", "red"], 2, "--colour");
    check_refused(&[], 2, "organisation file");
}

#[test]
fn a_file_with_faults_is_reported_as_by_check() {
    let path = write("faulty-to-render.json", "{\"format\": 2}");
    let path = path.to_str().expect("a path in UTF-8");
    assert_eq!(run(&["render", path]).err, run(&["check", path]).err);
    check_refused(&[path], 1, &format!("{path}:1:12: error: "));
    check_refused(&["no/such/file.json"], 1, "no/such/file.json: error: ");
}
