//! Pages on which the form is in a script of another name, or a script makes the element: that is no fault.

use super::node::{doctor, module};
use super::site::{Answer, STRICT, Site, WASM};
use super::table::{Table, found, told};

const SCRIPT: &str = "<script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>";
const OPEN: &str = "<klacht-formulier src=\"/klacht/organisations/huis.json\" endpoint=\"/klachten\">";
/// What a build tool makes of the npm package: the program's script in it names a file that is nowhere.
const OF_NPM: &str = "(()=>{var h=\"klachtformulier/docs/plaatsen.md\",i={\"./klachtformulier-widget_bg.js\":{}};\
    customElements.define(\"klacht-formulier\",class extends HTMLElement{})})();\n";

/// A site whose form is in a script that this tag loads.
fn bundled(tag: &str, text: &str) -> Site {
    let mut site = Site::well();
    site.say(SCRIPT, tag);
    site.say(&format!("<link rel=\"preload\" as=\"fetch\" href=\"/klacht/{WASM}\">\n"), "");
    site.files.retain(|path, _| !path.starts_with("/klacht/klachtformulier") && path != "/klacht/release.json");
    site.files.insert("/assets/bundle.js".to_owned(), Answer::new("text/javascript", text));
    site
}

/// Takes the element out, or part of it.
fn without(mut site: Site, words: &str, by: &str) -> Site {
    site.say(words, by);
    if words == OPEN {
        site.say("</klacht-formulier>", "");
    }
    site
}

/// Nothing is found, and what a script may do is left out.
#[track_caller]
fn check(site: Site, left_out: &[&str]) {
    assert_eq!(found(site.clone(), &[]), [[""; 2]; 0]);
    let skipped: Vec<_> = told(site, &[])["skipped"].as_array().unwrap().iter().map(|one| one[0].clone()).collect();
    for what in left_out {
        assert!(skipped.iter().any(|one| one == what), "{what} is not in {skipped:?}");
    }
}

#[test]
fn a_bundle_of_the_npm_package_is_a_script_like_any_other() {
    for tag in [
        "<script defer src=\"/assets/bundle.js\"></script>",
        "<script src=\"/assets/bundle.js\" async=\"\"></script>",
        "<script type=\"module\" crossorigin src=\"/assets/bundle.js\"></script>",
        "<script type=\"module\">import \"/assets/bundle.js\";</script>",
    ] {
        check(bundled(tag, OF_NPM), &[]);
    }
    let inline = format!("<script type=\"module\">{OF_NPM}</script>");
    check(bundled(&inline, ""), &[]);
    // Without anything that names a file.
    let bare = OF_NPM.replace("klachtformulier/docs/plaatsen.md", "").replace("./klachtformulier-widget_bg.js", "");
    check(bundled("<script defer src=\"/assets/bundle.js\"></script>", &bare), &[]);
    // A name like that of the loader.
    let mut site = bundled("<script defer src=\"/assets/klachtformulier.js\"></script>", "");
    site.files.insert("/assets/klachtformulier.js".to_owned(), Answer::new("text/javascript", OF_NPM));
    check(site, &[]);
    // Its type does not count, unless the server says so.
    let mut site = bundled("<script defer src=\"/assets/bundle.js\"></script>", OF_NPM);
    let bundle = site.files.get_mut("/assets/bundle.js").unwrap();
    bundle.header("Content-Type", "text/plain");
    check(site.clone(), &[]);
    site.files.get_mut("/assets/bundle.js").unwrap().header("X-Content-Type-Options", "nosniff");
    assert_eq!(found(site, &[]), [["wrong-type", "/assets/bundle.js"]]);
}

#[test]
fn a_policy_counts_for_a_bundle_too() {
    let table = Table::default();
    let under = |policy: &'static str| {
        table.check("policy", "script-src", |site| {
            *site = bundled("<script defer src=\"/assets/bundle.js\"></script>", OF_NPM);
            site.policy(policy);
        });
    };
    under("script-src 'self'");
    under("script-src 'wasm-unsafe-eval'");
    table.run();
    let mut site = bundled("<script defer src=\"/assets/bundle.js\"></script>", OF_NPM);
    site.policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
    check(site, &[]);
    // Nothing is fetched where a script gives the file.
    let mut site = without(
        bundled("<script defer src=\"/assets/bundle.js\"></script>", OF_NPM),
        " src=\"/klacht/organisations/huis.json\" endpoint=\"/klachten\"",
        "",
    );
    site.policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    check(site, &["src"]);
}

#[test]
fn a_script_may_make_the_element_or_give_its_file() {
    let bundle = || bundled("<script defer src=\"/assets/bundle.js\"></script>", OF_NPM);
    check(without(bundle(), OPEN, "<div id=\"app\">"), &["element"]);
    check(without(bundle(), " src=\"/klacht/organisations/huis.json\"", ""), &["src"]);
    // The loader as it comes in the zip, beside a script of the site.
    let beside = |tag: &str, text: &str| {
        let mut site = Site::well();
        site.say(SCRIPT, &format!("{SCRIPT}{tag}"));
        site.files.insert("/app.js".to_owned(), Answer::new("text/javascript", text));
        site
    };
    let app = "<script type=\"module\" src=\"/app.js\"></script>";
    let makes = "const one=document.createElement(\"klacht-formulier\");";
    let gives = "document.querySelector(\"klacht-formulier\").organisation={};";
    for (tag, text) in [
        (app, makes),
        ("<script defer src=\"/app.js\"></script>", makes),
        (&*format!("<script>{makes}</script>"), ""),
        ("<script type=\"module\">import \"./app.js\";</script>", makes),
        // What is loaded later, under a name that is put together, nobody knows.
        (app, "import(`./${name}.js`);"),
        (app, "import('./nergens.js');"),
    ] {
        check(without(beside(tag, text), OPEN, "<main>"), &["element"]);
    }
    for (tag, text) in [(app, gives), (&*format!("<script>{gives}</script>"), ""), (app, "one.organisation = file;")] {
        check(without(beside(tag, text), " src=\"/klacht/organisations/huis.json\"", ""), &["src"]);
    }
}

/// The scripts of a site do not take every fault away: WordPress loads modules on pages of its own.
#[test]
fn scripts_that_do_nothing_with_the_form_hide_no_fault() {
    let table = Table::default();
    let beside = |site: &mut Site, script: &str| {
        site.say(
            script,
            "<script type=\"importmap\">{\"imports\": {\"@wordpress/one\": \"/one.js\"}}</script>\
             <script type=\"module\" src=\"/two.js\"></script><script src=\"https://stats.invalid/\"></script>",
        );
        let put = |path: &str, text: &str| (path.to_owned(), Answer::new("text/javascript", text));
        site.files
            .extend([put("/one.js", "export const one = 1;"), put("/two.js", "import {one} from\"@wordpress/one\";")]);
    };
    table.check("no-script", "{SITE}/klacht.html", |site| beside(site, SCRIPT));
    table.check("no-element", "{SITE}/klacht.html", |site| {
        beside(site, "<title>Klacht</title>");
        *site = without(site.clone(), OPEN, "");
    });
    table.check("no-src", "<klacht-formulier>", |site| {
        beside(site, "<title>Klacht</title>");
        site.say(" src=\"/klacht/organisations/huis.json\"", "");
    });
    table.run();
}

#[test]
fn the_loader_through_an_import_map_or_another_module() {
    let map = "<script type=\"importmap\">{\"imports\": {\"klacht/\": \"/klacht/\", \"form\": \"/klacht/klachtformulier.js\"}}</script>";
    for source in ["form", "klacht/klachtformulier.js"] {
        let mut site = Site::well();
        site.say(SCRIPT, &format!("{map}<script type=\"module\">import \"{source}\";</script>"));
        check(site, &[]);
        let mut site = Site::well();
        site.say(SCRIPT, &format!("{map}<script type=\"module\" src=\"/app.js\"></script>"));
        site.files.insert("/app.js".to_owned(), Answer::new("text/javascript", format!("import\"{source}\";")));
        check(site, &[]);
    }
    // In a part that is loaded later.
    let mut site = bundled("<script type=\"module\" src=\"/app.js\"></script>", OF_NPM);
    site.files
        .insert("/app.js".to_owned(), Answer::new("text/javascript", "const a=()=>import(\"./assets/bundle.js\");"));
    check(site, &[]);
}

#[test]
fn a_script_that_was_not_read_may_have_the_form() {
    let mut site = bundled("<script type=\"module\" src=\"/app.js\"></script>", "");
    site.files.insert("/app.js".to_owned(), Answer::new("text/javascript", "import(name);"));
    let finding = told(site, &[])["findings"][0].clone();
    assert_eq!((finding["word"].as_str(), finding["isWarning"].as_bool()), (Some("no-script"), Some(true)));
}

#[test]
fn a_script_for_browsers_without_modules_is_left_alone() {
    let mut site = Site::well();
    site.say(SCRIPT, &format!("{SCRIPT}<script nomodule src=\"/oud/klachtformulier.js\"></script>"));
    check(site, &[]);
}

#[test]
fn one_release_under_two_addresses() {
    let mut site = Site::well();
    site.say(SCRIPT, &format!("{SCRIPT}{}", SCRIPT.replace(".js\"", ".js?v=2\"")));
    check(site, &[]);
}

/// The loader with a hash hands its nonce on to the script of the program.
#[test]
fn the_loader_that_checks_what_it_loads_under_a_policy() {
    let strict = |policy: &str, attributes: &str| {
        let mut site = Site::well();
        let script = format!("<script type=\"module\" src=\"/klacht/{STRICT}\"{attributes}></script>");
        site.say(SCRIPT, &script);
        site.policy(policy);
        site
    };
    check(strict("script-src 'nonce-n0' 'wasm-unsafe-eval'", " nonce=\"n0\""), &[]);
    check(strict("script-src 'nonce-n0' 'strict-dynamic' 'wasm-unsafe-eval'", " nonce=\"n0\""), &[]);
    let trusted = "require-trusted-types-for 'script'";
    assert_eq!(found(strict(trusted, ""), &[]), [["policy", "require-trusted-types-for"]]);
    let mut site = Site::well();
    site.policy(trusted);
    check(site, &[]);
    let mut site = strict(trusted, "");
    site.edit(STRICT, "f.at(0);", "f.at(0);trustedTypes;");
    site.release();
    check(site, &[]);
}

/// The command `check` knows every fault. One in an example keeps no form from working.
#[test]
fn what_is_wrong_with_the_file_is_named() {
    const CHECKING: &str = "
        import { run } from './cli.js';
        const check = (text, name, lang) =>
          ['examples', 'wrong'].filter((word) => text.includes(word)).map((word) => `${name} ${lang}: ${word}`);
        process.exitCode = await run([process.argv.at(-1), '--lang', 'en'], { check });";
    let said = |words: &str, by: &str| {
        let mut site = Site::well();
        site.edit("organisations/huis.json", words, by);
        let ran = module(CHECKING, &[&site.start().named("{SITE}/klacht.html")]);
        let (_, rest) = ran.out.split_once("file-wrong").unwrap_or_default();
        let seen = rest.lines().filter_map(|line| line.trim().strip_prefix("Seen: huis.json en: ")).collect::<Vec<_>>();
        (ran.code, seen.concat(), ran.out.contains("every line of"))
    };
    assert_eq!(said("\"examples\"", "\"note\""), (Some(0), String::new(), false));
    assert_eq!(said("Huis", "Thuis"), (Some(0), "examples".to_owned(), false));
    assert_eq!(said("Huis", "wrong"), (Some(1), "exampleswrong".to_owned(), false));
}

#[test]
fn it_says_that_it_read_the_file_roughly() {
    let served = Site::well().start();
    let out = doctor(&[&served.named("{SITE}/klacht.html")]).out;
    let line = "  - elke regel van het organisatiebestand; `npx klachtformulier check` doet dat: /klacht/organisations/huis.json";
    let (_, skipped) = out.split_once("Niet bekeken:").unwrap();
    assert!(skipped.contains(line), "{out}");
}
