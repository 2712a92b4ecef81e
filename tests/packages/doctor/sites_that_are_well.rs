//! Sites on which all is well: the doctor finds nothing, and says what it looked at.

use super::faults::found;
use super::node::doctor;
use super::site::{Answer, POLICY, PROGRAM, SHEET, STRICT, Site, WASM, refusal};

const SCRIPT: &str = "<script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>";

#[track_caller]
fn check(change: impl FnOnce(&mut Site)) {
    let mut site = Site::well();
    change(&mut site);
    assert_eq!(found(site, &["--endpoint"]), []);
}

#[test]
fn the_usual_site() {
    check(|_| {});
    check(|site| site.policy(POLICY));
    check(|site| drop(site.files.remove("/klacht/release.json")));
    check(|site| site.say("organisations/huis", "organisations/slim/huis"));
    check(|site| site.say("endpoint=", "procedure=\"klacht\" endpoint="));
    check(|site| site.say("lang=\"nl\"", ""));
    check(|site| {
        site.say("lang=\"nl\"", "lang=\"en-US\"");
        site.say("endpoint=", "lang=\"nl\" endpoint=");
    });
    check(|site| {
        site.say("lang=\"nl\"", "lang=\"en\"");
        site.say("<body>", "<body><div lang=\"nl\">");
    });
}

/// `http` leads to `https`, and the name alone to `www`.
#[test]
fn an_address_that_leads_to_another() {
    check(|site| {
        let page = site.page().clone();
        site.files.insert("/elders.html".to_owned(), page);
        site.page().status = 301;
        site.page().header("Location", "{ELSEWHERE}/elders.html");
    });
}

#[test]
fn the_loader_that_checks_what_it_loads() {
    check(|site| {
        let release: serde_json::Value = serde_json::from_slice(&site.file("release.json").body).unwrap();
        let hash = release["integrity"].as_str().unwrap();
        site.say(SCRIPT, &format!("<script type=\"module\" src=\"/klacht/{STRICT}\" integrity=\"{hash}\" crossorigin></script>"));
    });
}

#[test]
fn another_host_that_shares_its_files() {
    check(|site| {
        site.files.values_mut().for_each(|answer| answer.is_shared = true);
        site.say("\"/klacht", "\"{ELSEWHERE}/klacht");
        site.policy(
            "default-src 'none'; script-src {ELSEWHERE} 'wasm-unsafe-eval'; connect-src {ELSEWHERE}/ 'self'; form-action 'self' {ELSEWHERE}",
        );
    });
}

#[test]
fn a_policy_with_a_nonce_that_the_script_has() {
    check(|site| {
        site.say("<script", "<script nonce=\"n0\"");
        site.policy("script-src 'strict-dynamic' 'nonce-n0' 'unsafe-inline' https: 'wasm-unsafe-eval'; object-src 'none'");
    });
    check(|site| {
        site.say("<script", "<script nonce=\"n0\"");
        site.policy("script-src 'nonce-n0' 'unsafe-eval'");
    });
}

/// A build tool renames files, and the script says to what.
#[test]
fn a_script_that_a_build_tool_made() {
    check(|site| {
        let mut text = String::from_utf8(site.file("klachtformulier.js").body.clone()).unwrap();
        for name in [PROGRAM, WASM, SHEET] {
            let (stem, ending) = name.rsplit_once('.').unwrap();
            let renamed = format!("/assets/{stem}-BqX1.{ending}");
            text = text.replace(name, &renamed);
            let file = site.file(name).clone();
            site.files.insert(renamed, file);
            *site.file(name) = Answer::gone();
        }
        site.say(&format!("<link rel=\"preload\" as=\"fetch\" href=\"/klacht/{WASM}\">"), "");
        site.files.insert("/assets/index-C4e2.js".to_owned(), Answer::new("text/javascript", text));
        site.say(SCRIPT, "<script type=\"module\" crossorigin src=\"/assets/index-C4e2.js\"></script>");
    });
}

#[test]
fn a_module_in_the_page_that_imports_the_loader() {
    check(|site| site.say(SCRIPT, "<script type=\"module\">\nimport \"./klacht/klachtformulier.js\";\n</script>"));
}

#[test]
fn two_forms_on_a_page() {
    check(|site| {
        site.say("<p>Einde</p>", "<klacht-formulier src='/klacht/organisations/huis.json' procedure=bezwaar></klacht-formulier>");
    });
}

#[test]
fn an_endpoint_that_takes_forms() {
    check(|site| {
        site.say(" endpoint=\"/klachten\"", "");
        let endpoint = "\"deliveries\": {\"endpoint\": {\"url\": \"/klachten\", \"encoding\": \"form\", \"success\": [302]}}";
        site.edit("organisations/huis.json", "\"deliveries\": {}", endpoint);
        site.receives = Some(refusal(422));
    });
}

#[test]
fn it_says_what_it_looked_at_and_what_not() {
    let served = Site::well().start();
    let page = served.named("{SITE}/klacht.html");
    let ran = doctor(&[&page]);
    assert_eq!(ran.err, "");
    for line in [
        "Alles wat bekeken kon worden, is in orde.",
        "  - het bestand: klachtformulier-widget-2222222222.wasm",
        "  - het organisatiebestand: /klacht/organisations/huis.json",
        "Niet bekeken:",
    ] {
        assert!(ran.out.lines().any(|one| one == line), "no line “{line}” in\n{}", ran.out);
    }
    assert!(ran.out.contains("wat pas blijkt als er een lege klacht naartoe gaat"), "{}", ran.out);
}
