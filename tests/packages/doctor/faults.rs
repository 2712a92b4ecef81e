//! Sites with one fault each: the doctor says one word, and of which file, value or address.

use serde_json::Value;

use super::node::doctor;
use super::site::{Answer, PROGRAM, POLICY, SHEET, STRICT, Site, WASM, integrity, program, refusal, wasm};

const SCRIPT: &str = "<script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>";
const LOADER: &str = "klachtformulier.js";
const FILE: &str = "/klacht/organisations/huis.json";
const ELEMENT: &str = "<klacht-formulier src=\"/klacht/organisations/huis.json\">";
const PRELOAD: &str = "<link rel=\"preload\" as=\"fetch\" href=\"/klacht/klachtformulier-widget-2222222222.wasm\">\n";

/// What the doctor says of a page on a site: each word with its subject.
pub(super) fn found(site: Site, arguments: &[&str]) -> Vec<(String, String)> {
    let served = site.start();
    let page = served.named("{SITE}/klacht.html");
    let ran = doctor(&[&[page.as_str(), "--json"], arguments].concat());
    let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let origin = served.named("{SITE}");
    let elsewhere = served.named("{ELSEWHERE}");
    let closed = served.named("{CLOSED}");
    let plain = |text: String| {
        text.replace(&origin, "{SITE}").replace(&elsewhere, "{ELSEWHERE}").replace(&closed, "{CLOSED}")
    };
    let findings: Vec<_> = told["findings"].as_array().unwrap().iter().collect();
    let expected = match findings.as_slice() {
        [] => 0,
        all if all.iter().any(|finding| finding["word"] == "unreachable-page") => 2,
        _ => 1,
    };
    assert_eq!(ran.code, Some(expected), "{}{}", ran.out, ran.err);
    findings.iter().map(|finding| (text(&finding["word"]), plain(text(&finding["subject"])))).collect()
}

/// Checks that a fault is found, and nothing else.
#[track_caller]
fn check(word: &str, subject: &str, fault: impl FnOnce(&mut Site)) {
    let mut site = Site::well();
    fault(&mut site);
    assert_eq!(found(site, &[]), [(word.to_owned(), subject.to_owned())]);
}

/// The same, while the doctor sends an empty complaint.
#[track_caller]
fn check_sending(word: &str, subject: &str, fault: impl FnOnce(&mut Site)) {
    let mut site = Site::well();
    fault(&mut site);
    assert_eq!(found(site, &["--endpoint"]), [(word.to_owned(), subject.to_owned())]);
}

#[test]
fn a_page_that_cannot_be_read() {
    let unreachable = |fault: fn(&mut Site)| check("unreachable-page", "{SITE}/klacht.html", fault);
    unreachable(|site| drop(site.files.remove("/klacht.html")));
    unreachable(|site| site.page().status = 503);
    unreachable(|site| *site.page() = Answer::new("application/pdf", "%PDF"));
}

#[test]
fn a_script_that_is_not_there_or_cannot_start() {
    check("no-script", "{SITE}/klacht.html", |site| site.say(SCRIPT, ""));
    check("no-script", "{SITE}/klacht.html", |site| site.say(SCRIPT, &format!("<!-- {SCRIPT} -->")));
    let lost = |by: &'static str| check("not-module", "/klacht/klachtformulier.js", |site| site.say("type=\"module\"", by));
    lost("");
    lost("type='text/javascript' defer");
    lost("type");
}

#[test]
fn a_script_that_an_optimiser_delayed() {
    let delayed = |by: &'static str| check("moved", "/klacht/klachtformulier.js", |site| site.say(SCRIPT, by));
    // Rocket Loader of Cloudflare, WP Rocket, LiteSpeed, Perfmatters, and a banner that asks for consent.
    delayed("<script type=\"5e3c1d-module\" src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"5e3c1d-text/javascript\" src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"rocketlazyloadscript\" data-rocket-type=\"module\" data-rocket-src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"litespeed/javascript\" data-src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"pmdelayedscript\" data-perfmatters-type=\"module\" src=\"/klacht/klachtformulier.js\"></script>");
    delayed("<script type=\"text/plain\" data-category=\"functional\" src=\"/klacht/klachtformulier.js\"></script>");
}

#[test]
fn a_script_that_an_optimiser_put_elsewhere() {
    let loader = String::from_utf8(Site::well().file(LOADER).body.clone()).unwrap();
    let text = loader.clone();
    check("moved", "<script>…</script>", |site| site.say(SCRIPT, &format!("<script type=\"module\">{text}</script>")));
    let merged = |tag: &'static str, path: &'static str| {
        let text = format!("var menu=1;\n{loader}");
        check("moved", path, move |site| {
            site.files.insert(path.to_owned(), Answer::new("text/javascript", text));
            site.say(SCRIPT, tag);
        });
    };
    merged("<script src=\"/cache/autoptimize_1a2b.js\" defer></script>", "/cache/autoptimize_1a2b.js");
    merged("<script type=\"module\" src=\"/cache/alles.js\"></script>", "/cache/alles.js");
    merged("<script type=\"module\" src=\"/cache/min/1/klachtformulier.js\"></script>", "/cache/min/1/klachtformulier.js");
    merged("<script type=\"module\" src=\"/cache/klachtformulier.min.js?v=3\"></script>", "/cache/klachtformulier.min.js?v=3");
}

#[test]
fn an_element_that_is_not_as_it_was_meant() {
    const OPEN: &str = "<klacht-formulier src=\"/klacht/organisations/huis.json\" endpoint=\"/klachten\">";
    let close = |site: &mut Site| site.say("</klacht-formulier>", "");
    check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "");
        close(site);
    });
    check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "");
        site.say(SCRIPT, "");
        close(site);
    });
    check("no-element", "{SITE}/klacht.html", |site| {
        site.say(OPEN, "&lt;klacht-formulier src=\"/klacht/organisations/huis.json\"&gt;");
        close(site);
    });
    check("self-closed", ELEMENT, |site| {
        site.say("endpoint=\"/klachten\">", "endpoint=\"/klachten\" />");
        close(site);
    });
    check("self-closed", ELEMENT, close);
    check("self-closed", ELEMENT, |site| {
        site.say(OPEN, &format!("<div>{OPEN}"));
        site.say("</klacht-formulier>", "</div>");
    });
    check("no-src", "<klacht-formulier>", |site| site.say(" src=\"/klacht/organisations/huis.json\"", ""));
    check("other-language", ELEMENT, |site| site.say("lang=\"nl\"", "lang=\"en-US\""));
    check("other-language", ELEMENT, |site| site.say("<body>", "<body lang=\"en\">"));
}

#[test]
fn a_line_that_preloads_what_is_not_loaded() {
    let stale = |name: &'static str| check("stale-preload", name, |site| site.say(&format!("/klacht/{WASM}"), name));
    stale("/klacht/klachtformulier-widget_bg.wasm");
    stale("/klacht/klachtformulier-widget-0000000000.wasm");
    stale("/klacht/klachtformulier-widget-2222222222.wasm?v=2");
}

#[test]
fn a_file_that_is_not_there() {
    for name in [WASM, PROGRAM, SHEET, LOADER] {
        check("missing", name, |site| *site.file(name) = Answer::gone());
        check("missing", name, |site| site.file(name).status = 403);
        check("page-instead", name, |site| *site.file(name) = Answer::page("\n<!doctype html><title>Welkom</title>"));
        check("page-instead", name, |site| site.file(name).body = b"<html><body>Log in</body></html>".to_vec());
    }
    check("missing", FILE, |site| *site.file("organisations/huis.json") = Answer::gone());
    check("page-instead", FILE, |site| *site.file("organisations/huis.json") = Answer::page("<!DOCTYPE html>"));
    let sheet = "klachtformulier.css";
    let link = format!("<link rel=\"stylesheet\" href=\"/klacht/{sheet}\">{SCRIPT}");
    check("missing", sheet, |site| {
        site.say(SCRIPT, &link);
        *site.file(sheet) = Answer::gone();
    });
}

#[test]
fn a_file_of_the_wrong_type() {
    let typed = |name: &'static str, subject: &'static str, kind: &'static str| {
        check("wrong-type", subject, |site| site.file(name).header("Content-Type", kind));
    };
    typed(WASM, WASM, "application/octet-stream");
    typed(WASM, WASM, "text/plain");
    typed(PROGRAM, PROGRAM, "text/plain; charset=utf-8");
    typed(PROGRAM, PROGRAM, "");
    typed(LOADER, LOADER, "application/octet-stream");
    typed(SHEET, SHEET, "text/plain");
    typed("organisations/huis.json", FILE, "text/plain");
}

#[test]
fn a_file_that_is_cut_off_or_damaged() {
    for name in [WASM, PROGRAM, SHEET, LOADER] {
        check("damaged", name, |site| {
            let body = &mut site.file(name).body;
            let half = body.len() - 20;
            body.truncate(half);
        });
        check("damaged", name, |site| site.file(name).is_cut = true);
        check("damaged", name, |site| site.file(name).body.clear());
    }
    // A server or an FTP program in text mode.
    check("damaged", WASM, |site| {
        let lines: Vec<_> = site.file(WASM).body.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        site.file(WASM).body = lines.join(&b"\r\n"[..]);
    });
    for name in [PROGRAM, SHEET, LOADER] {
        check("damaged", name, |site| site.edit(name, "\n", "\r\n"));
    }
    check("damaged", FILE, |site| site.file("organisations/huis.json").body.truncate(200));
    check("damaged", "release.json", |site| site.file("release.json").body.truncate(200));
}

#[test]
fn a_file_that_was_changed() {
    check("changed", PROGRAM, |site| site.edit(PROGRAM, "const i=", "let i="));
    check("changed", SHEET, |site| site.edit(SHEET, "#111", "#222"));
    check("changed", LOADER, |site| site.edit(LOADER, "f.at(0);", ""));
    check("changed", STRICT, |site| {
        let hash = integrity(b"another");
        site.say(SCRIPT, &format!("<script type=\"module\" src=\"/klacht/{STRICT}\" integrity=\"{hash}\"></script>"));
    });
}

#[test]
fn two_releases_mixed() {
    check("mixed", WASM, |site| site.file(WASM).body = wasm("__wbg_two_2"));
    check("mixed", PROGRAM, |site| site.file(PROGRAM).body = program("__wbg_two_2").into());
    // Without a list of what belongs together.
    check("mixed", WASM, |site| {
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
    check("old-release", LOADER, |site| rename(site, WASM, newer));
    check("old-release", LOADER, |site| {
        rename(site, WASM, newer);
        site.files.remove(&format!("/klacht/{WASM}"));
    });
    check("old-release", "/klacht/klachtformulier-4444444444.js", |site| {
        site.say(SCRIPT, &format!("{SCRIPT}<script type=\"module\" src=\"/klacht/{STRICT}\"></script>"));
    });
}

#[test]
fn a_policy_that_refuses_something() {
    let refused = |directive: &'static str, policy: &str| check("policy", directive, |site| site.policy(policy));
    refused("script-src", "default-src 'self'");
    refused("script-src", &POLICY.replace(" 'wasm-unsafe-eval'", ""));
    refused("script-src", &POLICY.replace("'self' 'wasm", "'wasm"));
    refused("script-src", &POLICY.replace("'self' 'wasm", "https://cdn.example 'wasm"));
    refused("script-src", "script-src 'strict-dynamic' 'nonce-abc' 'self' 'wasm-unsafe-eval'");
    refused("script-src-elem", "script-src-elem 'none'; script-src 'wasm-unsafe-eval'");
    refused("connect-src", &POLICY.replace("connect-src 'self'", ""));
    refused("connect-src", &POLICY.replace("connect-src 'self'", "connect-src 'none'"));
    refused("connect-src", &POLICY.replace("connect-src 'self'", "connect-src https://stats.example"));
    refused("sandbox", "sandbox allow-forms");
    // The second of two, and one in the page.
    refused("script-src", &format!("{POLICY}, script-src 'self'"));
    check("policy", "script-src", |site| {
        site.say("<meta charset", "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src &apos;self&apos;\"><meta charset");
    });
    check("policy", "style-src", |site| {
        site.say(SCRIPT, &format!("<link rel=\"stylesheet\" href=\"/klacht/klachtformulier.css\">{SCRIPT}"));
        site.policy(&POLICY.replace("style-src 'self'; ", ""));
    });
    check("policy", "connect-src", |site| {
        site.say("\"/klachten\"", "\"{ELSEWHERE}/klachten\"");
        site.policy(POLICY);
    });
    check("policy", "connect-src", |site| {
        let file = site.file("organisations/huis.json").clone();
        site.file("organisations/huis.json").clone_from(&Answer { is_shared: true, ..file });
        site.say("src=\"/klacht/organisations", "src=\"{ELSEWHERE}/klacht/organisations");
        site.policy(POLICY);
    });
}

#[test]
fn a_form_action_without_the_endpoint() {
    check("form-action", "{SITE}/klachten", |site| site.policy(&format!("{POLICY}; form-action 'none'")));
    check("form-action", "{SITE}/klachten", |site| site.policy("form-action https://zoek.example"));
}

#[test]
fn a_file_on_another_site_or_nowhere() {
    let loader = "src=\"/klacht/klachtformulier.js\"";
    let elsewhere = "src=\"{ELSEWHERE}/klacht/klachtformulier.js\"";
    check("other-site", LOADER, |site| {
        site.say(PRELOAD, "");
        site.say(loader, elsewhere);
    });
    check("other-site", WASM, |site| {
        site.files.values_mut().for_each(|answer| answer.is_shared = true);
        site.file(WASM).is_shared = false;
        site.say(PRELOAD, "");
        site.say(loader, elsewhere);
    });
    let file = "{ELSEWHERE}/klacht/organisations/huis.json";
    check("other-site", file, |site| site.say(FILE, file));
    check("other-site", "{ELSEWHERE}/klachten", |site| {
        site.say("\"/klachten\"", "\"{ELSEWHERE}/klachten\"");
        site.receives.as_mut().unwrap().is_shared = false;
    });
    check("unreachable", LOADER, |site| site.say(loader, "src=\"{CLOSED}/klachtformulier.js\""));
    check("unreachable", "{CLOSED}/huis.json", |site| site.say(FILE, "{CLOSED}/huis.json"));
}

#[test]
fn files_that_are_not_compressed() {
    for (name, subject) in [(WASM, WASM), (PROGRAM, PROGRAM), ("organisations/huis.json", "huis.json")] {
        check("no-compression", subject, |site| site.file(name).is_compressed = false);
    }
    let all = format!("{LOADER}, {PROGRAM}, {WASM}, {SHEET}, huis.json");
    check("no-compression", &all, |site| site.files.values_mut().for_each(|answer| answer.is_compressed = false));
}

#[test]
fn an_organisation_file_that_does_not_fit() {
    let wrong = |words: &'static str, by: &'static str| {
        check("file-wrong", FILE, |site| site.edit("organisations/huis.json", words, by));
    };
    wrong("\"format\": 1,", "\"format\": 1");
    wrong("\"procedures\"", "\"procedure\"");
    wrong("\"id\": \"huis\",", "");
    check("no-such-procedure", "klachten", |site| site.say("endpoint=", "procedure=\"klachten\" endpoint="));
    check("no-such-procedure", "–", |site| site.edit("organisations/huis.json", "\"entrance\": {},", ""));
    check("slim-old", "/klacht/organisations/slim/huis.json", |site| {
        site.say("organisations/huis", "organisations/slim/huis");
        site.edit("organisations/huis.json", "\"nl\": \"Huis\"", "\"nl\": \"Thuis\"");
    });
}

#[test]
fn an_endpoint_that_the_form_does_not_send_to() {
    let written = |word: &'static str, address: &'static str| {
        check(word, address, |site| site.say("\"/klachten\"", &format!("\"{address}\"")));
        // The same in the file.
        check(word, address, |site| {
            site.say(" endpoint=\"/klachten\"", "");
            site.edit("organisations/huis.json", "\"deliveries\": {}", &format!("\"deliveries\": {{\"endpoint\": {{\"url\": \"{address}\"}}}}"));
        });
    };
    written("endpoint-http", "http://www.example.nl/klachten");
    written("endpoint-relative", "klachten");
    written("endpoint-relative", "./klachten.php");
    written("endpoint-wrong", "//elders.example/klachten");
    written("endpoint-wrong", "mailto:klacht@example.nl");
    written("endpoint-wrong", "https://naam:woord@example.nl/");
    check("endpoint-closed", "{CLOSED}/klachten", |site| site.say("\"/klachten\"", "\"{CLOSED}/klachten\""));
}

#[test]
fn an_endpoint_that_takes_nothing_or_anything() {
    for status in [301, 403, 404, 405, 415, 500, 503] {
        check_sending("endpoint-closed", "{SITE}/klachten", |site| site.receives = Some(refusal(status)));
    }
    check_sending("endpoint-closed", "{SITE}/klachten", |site| site.receives = None);
    for status in [200, 201, 204, 409] {
        check_sending("endpoint-receipt", "{SITE}/klachten", |site| site.receives = Some(refusal(status)));
    }
    check_sending("endpoint-receipt", "{SITE}/klachten", |site| site.receives = Some(Answer::page("<!doctype html>")));
}

/// What is not asked for is not sent, and what is sent holds nothing.
#[test]
fn nothing_is_sent_unless_it_is_asked_for() {
    let served = Site::well().start();
    let page = served.named("{SITE}/klacht.html");
    assert_eq!(doctor(&[&page]).code, Some(0));
    assert!(served.posts().is_empty());
    assert_eq!(doctor(&[&page, "--endpoint"]).code, Some(0));
    let [post] = served.posts().try_into().unwrap();
    let lower = post.to_ascii_lowercase();
    assert!(post.starts_with("POST /klachten "), "{post}");
    assert!(lower.contains("content-type: application/json") && lower.contains("idempotency-key: "), "{post}");
    assert!(post.ends_with("\r\n\r\n{}"), "{post}");
}

/// Unpacked halfway: each file that is not there is named.
#[test]
fn all_that_is_missing_is_named() {
    let mut site = Site::well();
    *site.file(WASM) = Answer::gone();
    *site.file(SHEET) = Answer::gone();
    let missing = |name: &str| ("missing".to_owned(), name.to_owned());
    assert_eq!(found(site, &[]), [missing(WASM), missing(SHEET)]);
}

/// What keeps the form from working comes first.
#[test]
fn what_stops_the_form_comes_first() {
    let mut site = Site::well();
    site.say("lang=\"nl\"", "lang=\"en-US\"");
    site.file(PROGRAM).is_compressed = false;
    *site.file(WASM) = Answer::gone();
    let words: Vec<_> = found(site, &[]).into_iter().map(|(word, _)| word).collect();
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
        let ran = super::node::module(SECURE, &[&site.start().named("{SITE}")]);
        let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
        let findings = told["findings"].as_array().unwrap();
        findings.iter().map(|one| [one["word"].clone(), one["subject"].clone()]).collect::<Vec<_>>()
    };
    assert_eq!(found("Einde", "Eind"), [[Value::Null; 2]; 0]);
    let loader = "http://www.example.nl/klacht/klachtformulier.js";
    assert_eq!(found("/klacht/klachtformulier.js", loader), [["not-secure", LOADER]]);
    let file = "http://www.example.nl/huis.json";
    assert_eq!(found(FILE, file), [["not-secure", file]]);
    // A loopback address is the visitor's own computer.
    let own = "http://127.0.0.1/klachten";
    assert_eq!(found("\"/klachten\"", &format!("\"{own}\"")), [["endpoint-http", own]]);
}
