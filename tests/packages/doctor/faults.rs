//! Sites with one fault each: the doctor says one word, and of which file, value or address.

use serde_json::Value;

use super::node::module;
use super::site::{Answer, PROGRAM, SHEET, STRICT, Site, WASM, integrity, program, wasm};
use super::table::{Table, found};

const SCRIPT: &str = "<script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>";
const LOADER: &str = "klachtformulier.js";
const FILE: &str = "/klacht/organisations/huis.json";
const ELEMENT: &str = "<klacht-formulier src=\"/klacht/organisations/huis.json\">";
const PRELOAD: &str = "<link rel=\"preload\" as=\"fetch\" href=\"/klacht/klachtformulier-widget-2222222222.wasm\">\n";

#[test]
fn a_page_that_cannot_be_read() {
    let table = Table::default();
    let unreachable = |fault: fn(&mut Site)| table.check("unreachable-page", "{SITE}/klacht.html", fault);
    unreachable(|site| drop(site.files.remove("/klacht.html")));
    unreachable(|site| site.page().status = 503);
    unreachable(|site| *site.page() = Answer::new("application/pdf", "%PDF"));
    table.run();
}

#[test]
fn a_script_that_is_not_there_or_cannot_start() {
    let table = Table::default();
    table.check("no-script", "{SITE}/klacht.html", |site| site.say(SCRIPT, ""));
    table.check("no-script", "{SITE}/klacht.html", |site| site.say(SCRIPT, &format!("<!-- {SCRIPT} -->")));
    let lost = |by: &'static str| {
        table.check("not-module", "/klacht/klachtformulier.js", |site| site.say("type=\"module\"", by))
    };
    lost("");
    lost("type='text/javascript' defer");
    lost("type");
    table.run();
}

#[test]
fn a_script_that_an_optimiser_delayed() {
    let table = Table::default();
    let delayed = |by: &'static str| table.check("moved", "/klacht/klachtformulier.js", |site| site.say(SCRIPT, by));
    // Rocket Loader of Cloudflare, WP Rocket, LiteSpeed, Perfmatters, and a banner that asks for consent.
    delayed("<script type=\"5e3c1d-module\" src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"5e3c1d-text/javascript\" src=\"/klacht/klachtformulier.js\"></script>");
    delayed(
        "<script type=\"rocketlazyloadscript\" data-rocket-type=\"module\" data-rocket-src=\"/klacht/klachtformulier.js\"></script>",
    );
    delayed("<script type=\"litespeed/javascript\" data-src=\"/klacht/klachtformulier.js\"></script>");
    delayed(
        "<script type=\"pmdelayedscript\" data-perfmatters-type=\"module\" src=\"/klacht/klachtformulier.js\"></script>",
    );
    delayed("<script type=\"text/plain\" data-category=\"functional\" src=\"/klacht/klachtformulier.js\"></script>");
    table.run();
}

#[test]
fn a_script_that_an_optimiser_put_elsewhere() {
    let table = Table::default();
    let loader = String::from_utf8(Site::well().file(LOADER).body.clone()).unwrap();
    let text = loader.clone();
    table.check("moved", "<script>…</script>", |site| {
        site.say(SCRIPT, &format!("<script type=\"module\">{text}</script>"))
    });
    let merged = |tag: &'static str, path: &'static str| {
        let text = format!("var menu=1;\n{loader}");
        table.check("moved", path, move |site| {
            let file = path.split('?').next().unwrap_or(path);
            site.files.insert(file.to_owned(), Answer::new("text/javascript", text));
            site.say(SCRIPT, tag);
        });
    };
    merged("<script src=\"/cache/autoptimize_1a2b.js\" defer></script>", "/cache/autoptimize_1a2b.js");
    merged("<script type=\"module\" src=\"/cache/alles.js\"></script>", "/cache/alles.js");
    merged(
        "<script type=\"module\" src=\"/cache/min/1/klachtformulier.js\"></script>",
        "/cache/min/1/klachtformulier.js",
    );
    merged(
        "<script type=\"module\" src=\"/cache/klachtformulier.min.js?v=3\"></script>",
        "/cache/klachtformulier.min.js?v=3",
    );
    table.run();
}

#[test]
fn an_element_that_is_not_as_it_was_meant() {
    let table = Table::default();
    const OPEN: &str = "<klacht-formulier src=\"/klacht/organisations/huis.json\" endpoint=\"/klachten\">";
    let close = |site: &mut Site| site.say("</klacht-formulier>", "");
    table.check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "");
        close(site);
    });
    table.check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "");
        site.say(SCRIPT, "");
        close(site);
    });
    table.check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "&lt;klacht-formulier src=\"/klacht/organisations/huis.json\"&gt;");
        close(site);
    });
    table.check("self-closed", ELEMENT, |site| {
        site.say("endpoint=\"/klachten\">", "endpoint=\"/klachten\" />");
        close(site);
    });
    table.check("self-closed", ELEMENT, close);
    table.check("self-closed", ELEMENT, |site| {
        site.say(OPEN, &format!("<div>{OPEN}"));
        site.say("</klacht-formulier>", "</div>");
    });
    table.check("no-src", "<klacht-formulier>", |site| site.say(" src=\"/klacht/organisations/huis.json\"", ""));
    table.check("other-language", ELEMENT, |site| site.say("lang=\"nl\"", "lang=\"en-US\""));
    table.check("other-language", ELEMENT, |site| site.say("<body>", "<body lang=\"en\">"));
    table.run();
}

#[test]
fn a_line_that_preloads_what_is_not_loaded() {
    let table = Table::default();
    let stale =
        |name: &'static str| table.check("stale-preload", name, |site| site.say(&format!("/klacht/{WASM}"), name));
    stale("/klacht/klachtformulier-widget_bg.wasm");
    stale("/klacht/klachtformulier-widget-0000000000.wasm");
    stale("/klacht/klachtformulier-widget-2222222222.wasm?v=2");
    table.run();
}

#[test]
fn a_file_that_is_not_there() {
    let table = Table::default();
    for name in [WASM, PROGRAM, SHEET, LOADER] {
        table.check("missing", name, |site| *site.file(name) = Answer::gone());
        table.check("missing", name, |site| site.file(name).status = 403);
        table.check("page-instead", name, |site| {
            *site.file(name) = Answer::page("\n<!doctype html><title>Welkom</title>")
        });
        table.check("page-instead", name, |site| site.file(name).body = b"<html><body>Log in</body></html>".to_vec());
    }
    table.check("missing", FILE, |site| *site.file("organisations/huis.json") = Answer::gone());
    table.check("page-instead", FILE, |site| *site.file("organisations/huis.json") = Answer::page("<!DOCTYPE html>"));
    let sheet = "klachtformulier.css";
    let link = format!("<link rel=\"stylesheet\" href=\"/klacht/{sheet}\">{SCRIPT}");
    table.check("missing", sheet, |site| {
        site.say(SCRIPT, &link);
        *site.file(sheet) = Answer::gone();
    });
    table.run();
}

#[test]
fn a_file_of_the_wrong_type() {
    let table = Table::default();
    let typed = |name: &'static str, subject: &'static str, kind: &'static str| {
        table.check("wrong-type", subject, |site| site.file(name).header("Content-Type", kind));
    };
    typed(WASM, WASM, "application/octet-stream");
    typed(WASM, WASM, "text/plain");
    typed(PROGRAM, PROGRAM, "text/plain; charset=utf-8");
    typed(PROGRAM, PROGRAM, "");
    typed(LOADER, LOADER, "application/octet-stream");
    typed(SHEET, SHEET, "text/plain");
    typed("organisations/huis.json", FILE, "text/plain");
    table.run();
}

#[test]
fn a_file_that_is_cut_off_or_damaged() {
    let table = Table::default();
    for name in [WASM, PROGRAM, SHEET, LOADER] {
        table.check("damaged", name, |site| {
            let body = &mut site.file(name).body;
            let half = body.len() - 20;
            body.truncate(half);
        });
        table.check("damaged", name, |site| site.file(name).is_cut = true);
        table.check("damaged", name, |site| site.file(name).body.clear());
    }
    // A server or an FTP program in text mode.
    table.check("damaged", WASM, |site| {
        let lines: Vec<_> = site.file(WASM).body.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        site.file(WASM).body = lines.join(&b"\r\n"[..]);
    });
    for name in [PROGRAM, SHEET, LOADER] {
        table.check("damaged", name, |site| site.edit(name, "\n", "\r\n"));
    }
    table.check("damaged", FILE, |site| site.file("organisations/huis.json").body.truncate(200));
    table.check("damaged", "release.json", |site| site.file("release.json").body.truncate(200));
    table.run();
}

#[test]
fn a_file_that_was_changed() {
    let table = Table::default();
    table.check("changed", PROGRAM, |site| site.edit(PROGRAM, "const i=", "let i="));
    table.check("changed", SHEET, |site| site.edit(SHEET, "#111", "#222"));
    table.check("changed", LOADER, |site| site.edit(LOADER, "f.at(0);", ""));
    table.check("changed", STRICT, |site| {
        let hash = integrity(b"another");
        site.say(SCRIPT, &format!("<script type=\"module\" src=\"/klacht/{STRICT}\" integrity=\"{hash}\"></script>"));
    });
    table.run();
}

#[test]
fn two_releases_mixed() {
    let table = Table::default();
    table.check("mixed", WASM, |site| site.file(WASM).body = wasm("__wbg_two_2"));
    table.check("mixed", PROGRAM, |site| site.file(PROGRAM).body = program("__wbg_two_2").into());
    // Without a list of what belongs together.
    table.check("mixed", WASM, |site| {
        site.files.remove("/klacht/release.json");
        site.file(WASM).body = wasm("__wbg_two_2");
    });
    let rename = |site: &mut Site, name: &str, to: &str| {
        let renamed = site.file(name).clone();
        site.put(to, renamed);
        site.edit("release.json", name, to);
    };
    // The plain loader of the release before, from a cache; its files are still there, or no longer.
    let newer = "klachtformulier-widget-9999999999.wasm";
    table.check("old-release", LOADER, |site| rename(site, WASM, newer));
    table.check("old-release", LOADER, |site| {
        rename(site, WASM, newer);
        site.files.remove(&format!("/klacht/{WASM}"));
    });
    table.check("old-release", "/klacht/klachtformulier-4444444444.js", |site| {
        site.say(SCRIPT, &format!("{SCRIPT}<script type=\"module\" src=\"/klacht/{STRICT}\"></script>"));
    });
    table.run();
}

#[test]
fn a_file_on_another_site_or_nowhere() {
    let table = Table::default();
    let loader = "src=\"/klacht/klachtformulier.js\"";
    let elsewhere = "src=\"{ELSEWHERE}/klacht/klachtformulier.js\"";
    table.check("other-site", LOADER, |site| {
        site.say(PRELOAD, "");
        site.say(loader, elsewhere);
    });
    table.check("other-site", WASM, |site| {
        site.files.values_mut().for_each(|answer| answer.is_shared = true);
        site.file(WASM).is_shared = false;
        site.say(PRELOAD, "");
        site.say(loader, elsewhere);
    });
    let file = "{ELSEWHERE}/klacht/organisations/huis.json";
    table.check("other-site", file, |site| site.say(FILE, file));
    table.check("other-site", "{ELSEWHERE}/klachten", |site| {
        site.say("\"/klachten\"", "\"{ELSEWHERE}/klachten\"");
        site.receives.as_mut().unwrap().is_shared = false;
    });
    table.check("unreachable", LOADER, |site| site.say(loader, "src=\"{CLOSED}/klachtformulier.js\""));
    table.check("unreachable", "{CLOSED}/huis.json", |site| site.say(FILE, "{CLOSED}/huis.json"));
    table.run();
}

#[test]
fn files_that_are_not_compressed() {
    let table = Table::default();
    for (name, subject) in [(WASM, WASM), (PROGRAM, PROGRAM), ("organisations/huis.json", "huis.json")] {
        table.check("no-compression", subject, |site| site.file(name).is_compressed = false);
    }
    let all = format!("{LOADER}, {PROGRAM}, {WASM}, {SHEET}, huis.json");
    table.check("no-compression", &all, |site| site.files.values_mut().for_each(|answer| answer.is_compressed = false));
    table.run();
}

#[test]
fn an_organisation_file_that_does_not_fit() {
    let table = Table::default();
    let wrong = |words: &'static str, by: &'static str| {
        table.check("file-wrong", FILE, |site| site.edit("organisations/huis.json", words, by));
    };
    wrong("\"format\": 1,", "\"format\": 1");
    wrong("\"procedures\"", "\"procedure\"");
    wrong("\"id\": \"huis\",", "");
    table.check("no-such-procedure", "klachten", |site| site.say("endpoint=", "procedure=\"klachten\" endpoint="));
    table.check("no-such-procedure", "–", |site| site.edit("organisations/huis.json", "\"entrance\": {},", ""));
    table.check("slim-old", "/klacht/organisations/slim/huis.json", |site| {
        site.say("organisations/huis", "organisations/slim/huis");
        site.edit("organisations/huis.json", "\"nl\": \"Huis\"", "\"nl\": \"Thuis\"");
    });
    table.run();
}

/// What is not asked for is not sent, and what is sent holds nothing.
/// Unpacked halfway: each file that is not there is named.
#[test]
fn all_that_is_missing_is_named() {
    let mut site = Site::well();
    *site.file(WASM) = Answer::gone();
    *site.file(SHEET) = Answer::gone();
    let missing = |name: &str| ["missing".to_owned(), name.to_owned()];
    assert_eq!(found(site, &[]), [missing(WASM), missing(SHEET)]);
}

/// What keeps the form from working comes first.
#[test]
fn what_stops_the_form_comes_first() {
    let mut site = Site::well();
    site.say("lang=\"nl\"", "lang=\"en-US\"");
    site.file(PROGRAM).is_compressed = false;
    *site.file(WASM) = Answer::gone();
    let words: Vec<_> = found(site, &[]).into_iter().map(|[word, _]| word).collect();
    assert_eq!(words, ["missing", "other-language", "no-compression"]);
}

/// No test has a certificate: this pretends that a site is on `https`.
#[test]
fn a_page_that_is_encrypted_takes_nothing_that_is_not() {
    const SECURE: &str = "
        import { run } from './cli.js';
        const [, site] = process.argv.filter((one) => one !== '--');
        const secure = 'https://www.example.nl';
        const pretend = async (address, options) => {
          const response = await fetch(address.replace(secure, site), options);
          Object.defineProperty(response, 'url', { value: response.url.replace(site, secure) });
          return response;
        };
        await run([`${secure}/klacht.html`, '--json'], { fetch: pretend });";
    let found = |words: &str, by: &str| {
        let mut site = Site::well();
        site.say(words, by);
        let ran = module(SECURE, &[&site.start().named("{SITE}")]);
        let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
        let findings = told["findings"].as_array().unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        findings.iter().map(|one| [text(&one["word"]), text(&one["subject"])]).collect::<Vec<_>>()
    };
    assert!(found("Einde", "Eind").is_empty());
    let loader = "http://www.example.nl/klacht/klachtformulier.js";
    assert_eq!(found("/klacht/klachtformulier.js", loader), [["not-secure", LOADER]]);
    let file = "http://www.example.nl/huis.json";
    assert_eq!(found(FILE, file), [["not-secure", file]]);
    // A loopback address is the visitor's own computer.
    let own = "http://127.0.0.1/klachten";
    assert_eq!(found("\"/klachten\"", &format!("\"{own}\"")), [["endpoint-http", own]]);
}
