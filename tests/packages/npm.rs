//! The npm package in small apps like those of its users, each built with a bundler as its documentation says, and driven
//! in a browser until a complaint is sent. Nothing tells a bundler where the program and the style sheet are.

mod apps;
mod manifest;
mod program;
mod server;
mod types;
mod visit;

use std::time::Instant;

use apps::App;
use program::Program;
use server::Site;
use visit::Visit;

/// The policy of the element: the form needs no more in a bundle.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'";

#[test]
fn vite_builds_an_app_in_vue() {
    let app = App::named("vite");
    app.runs("vite", &["build"]);
    let site = Site::at(&app.folder.join("dist"), POLICY);
    let visit = Visit::to(&site.origin);
    visit.may_send_to(&site);
    visit.finds_no_drafts();
    visit.sends();
    assert_eq!(visit.complaints(), [""; 0]);
}

/// Its server puts packages together in another way than its build does, and addresses of other files go wrong in that.
#[test]
fn vite_serves_an_app_while_it_is_made() {
    let app = App::named("vite-dev");
    let program = Program::start(&app, "vite", |port| ["--host", "127.0.0.1", "--strictPort", "--port", port]);
    let visit = Visit::to(&program.origin);
    visit.finds_no_drafts();
    visit.sends();
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn webpack_builds_an_app_in_react_18() {
    let app = App::named("webpack");
    let said = app.runs("webpack", &[]);
    assert!(!said.to_lowercase().contains("warning"), "{said}");
    let site = Site::at(&app.folder.join("dist"), POLICY);
    let visit = Visit::to(&site.origin);
    visit.may_send_to(&site);
    visit.finds_no_drafts();
    visit.sends();
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn esbuild_bundles_a_page_in_chunks() {
    let app = App::named("esbuild");
    let said =
        app.runs("esbuild", &["src/main.js", "--bundle", "--minify", "--splitting", "--format=esm", "--outdir=dist"]);
    assert!(!said.contains("WARNING"), "{said}");
    let site = Site::at(&app.folder.join("dist"), POLICY);
    let visit = Visit::to(&site.origin);
    visit.may_send_to(&site);
    visit.finds_no_drafts();
    visit.sets("drafts", "true");
    visit.finds("[part=drafts]");
    visit.sends();
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn esbuild_bundles_a_page_in_one_script() {
    let app = App::named("esbuild-one");
    let said = app.runs("esbuild", &["src/main.js", "--bundle", "--minify", "--outdir=dist"]);
    assert!(!said.contains("WARNING"), "{said}");
    assert!(!app.folder.join("dist/program.js").exists());
    let site = Site::at(&app.folder.join("dist"), POLICY);
    let visit = Visit::to(&site.origin);
    visit.may_send_to(&site);
    visit.finds_no_drafts();
    visit.sends();
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn next_renders_a_page_on_a_server() {
    let app = App::named("next");
    let began = Instant::now();
    app.runs("next", &["build"]);
    crate::webdriver::say(&format!("next build: {} seconds", began.elapsed().as_secs()));
    let program = Program::start(&app, "next", |port| ["start", "--hostname", "127.0.0.1", "--port", port]);

    // What the server writes is there before any script, and without drafts.
    let written = program.page("/adres");
    let element = written.split_once("<klacht-formulier").and_then(|(_, rest)| rest.split_once('>')).unwrap();
    for attribute in ["src=\"/organisatie.json\"", "procedure=\"klacht\"", "drafts=\"off\""] {
        assert!(element.0.contains(attribute), "{attribute} is not in {}", element.0);
    }
    assert!(element.1.starts_with("<p>Mail naar "), "{written}");
    // An organisation as an object is for the browser.
    let written = program.page("/");
    assert!(!written.contains("<klacht-formulier") && written.contains("<p>Mail naar "), "{written}");

    for path in ["/", "/adres"] {
        let visit = Visit::to(&format!("{}{path}", program.origin));
        visit.finds_no_drafts();
        if path == "/" {
            visit.sends();
        }
        assert_eq!(visit.complaints(), [""; 0], "{path}");
    }
}

/// The element without the component, in a page that no server rendered: React 18 writes `false` as a word, and React 19
/// gives the element a property.
#[test]
fn false_means_no_drafts_at_the_element_itself_in_react() {
    for (name, version) in [("webpack-element", "18."), ("next-element", "19.")] {
        let app = App::named(name);
        std::fs::create_dir_all(app.folder.join("dist")).unwrap();
        app.takes("react/element.jsx", "element.jsx");
        app.takes("webpack/dist/index.html", "dist/index.html");
        app.takes("../../public/organisations/klik-onderwijs.json", "dist/organisatie.json");
        app.runs("esbuild", &["element.jsx", "--bundle", "--jsx=automatic", "--outfile=dist/main.js"]);
        let site = Site::at(&app.folder.join("dist"), POLICY);
        let visit = Visit::to(&site.origin);
        assert!(visit.text("document.title").starts_with(version), "{name}");
        visit.finds_no_drafts();
    }
}

#[test]
fn a_chunk_that_is_gone_is_named_on_the_console() {
    let app = App::named("esbuild-gone");
    app.runs("esbuild", &["src/main.js", "--bundle", "--splitting", "--format=esm", "--outdir=dist"]);
    let dist = app.folder.join("dist");
    let chunks = std::fs::read_dir(&dist).unwrap().flatten().map(|file| file.file_name().into_string().unwrap());
    let lost: Vec<String> = chunks.filter(|name| name.starts_with("wasm-2-") || name.starts_with("sheet-")).collect();
    assert_eq!(lost.len(), 2, "{lost:?}");
    for name in lost {
        let kept = std::fs::read(dist.join(&name)).unwrap();
        std::fs::remove_file(dist.join(&name)).unwrap();
        let site = Site::at(&dist, POLICY);
        let said = Visit::fails(&site.origin);
        std::fs::write(dist.join(&name), kept).unwrap();
        let expected = format!(
            "klacht-formulier: missing: {}/{name} (404). klachtformulier/docs/plaatsen.md#missing",
            site.origin
        );
        assert_eq!(said, ["no-program", &expected]);
    }
}

/// A server imports the package with the rest of an app, and has no elements.
#[test]
fn without_a_page_it_can_be_imported_and_defines_nothing() {
    let app = App::named("node");
    for entry in ["klachtformulier", "klachtformulier/react", "klachtformulier/vue"] {
        for how in [format!("await import('{entry}')"), format!("require('{entry}')")] {
            let script = format!(
                "(async () => {{ const found = {how}; console.log(typeof found.Klachtformulier, typeof customElements) }})()"
            );
            let said = app.runs_node(&["--no-warnings", "-e", &script]);
            let kind = if entry.ends_with("react") { "object" } else { "function" };
            assert_eq!(said.trim(), format!("{kind} undefined"), "{how}");
        }
    }
}
