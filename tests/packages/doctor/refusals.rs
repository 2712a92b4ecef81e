//! Sites where the complaint cannot be sent, or a policy refuses something.

use super::node::doctor;
use super::site::{Answer, POLICY, Site, refusal};
use super::table::Table;

const SCRIPT: &str = "<script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>";

#[test]
fn a_policy_that_refuses_something() {
    let table = Table::default();
    let refused = |directive: &'static str, policy: &str| table.check("policy", directive, |site| site.policy(policy));
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
    table.check("policy", "script-src", |site| {
        site.say(
            "<meta charset",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src &apos;self&apos;\"><meta charset",
        );
    });
    table.check("policy", "style-src", |site| {
        site.say(SCRIPT, &format!("<link rel=\"stylesheet\" href=\"/klacht/klachtformulier.css\">{SCRIPT}"));
        site.policy(&POLICY.replace("style-src 'self'; ", ""));
    });
    table.check("policy", "connect-src", |site| {
        site.say("\"/klachten\"", "\"{ELSEWHERE}/klachten\"");
        site.policy(POLICY);
    });
    table.check("policy", "connect-src", |site| {
        let file = site.file("organisations/huis.json").clone();
        site.file("organisations/huis.json").clone_from(&Answer { is_shared: true, ..file });
        site.say("src=\"/klacht/organisations", "src=\"{ELSEWHERE}/klacht/organisations");
        site.policy(POLICY);
    });
    table.run();
}

#[test]
fn a_form_action_without_the_endpoint() {
    let table = Table::default();
    const FORM: &str = "<div class=\"form\"><form method=\"post\" action=\"/klachten\"></form></div>";
    let without = |policy: &str, html: &str| {
        table.check("form-action", "{SITE}/klachten", |site| {
            site.say("<p>Het klachtformulier wordt geladen.</p>", html);
            site.policy(policy);
        });
    };
    without(&format!("{POLICY}; form-action 'none'"), FORM);
    without("form-action https://zoek.example", FORM);
    without("form-action https://zoek.example", &format!("<template shadowrootmode=\"open\">{FORM}</template>"));
    table.run();
}

#[test]
fn an_endpoint_that_the_form_does_not_send_to() {
    let table = Table::default();
    let written = |word: &'static str, address: &'static str| {
        table.check(word, address, |site| site.say("\"/klachten\"", &format!("\"{address}\"")));
        // The same in the file.
        table.check(word, address, |site| {
            site.say(" endpoint=\"/klachten\"", "");
            site.edit(
                "organisations/huis.json",
                "\"deliveries\": {}",
                &format!("\"deliveries\": {{\"endpoint\": {{\"url\": \"{address}\"}}}}"),
            );
        });
    };
    written("endpoint-http", "http://www.example.nl/klachten");
    written("endpoint-relative", "klachten");
    written("endpoint-relative", "./klachten.php");
    written("endpoint-wrong", "//elders.example/klachten");
    written("endpoint-wrong", "mailto:klacht@example.nl");
    written("endpoint-wrong", "https://naam:woord@example.nl/");
    table.check("endpoint-closed", "{CLOSED}/klachten", |site| site.say("\"/klachten\"", "\"{CLOSED}/klachten\""));
    table.run();
}

#[test]
fn an_endpoint_that_takes_nothing_or_anything() {
    let table = Table::default();
    for status in [301, 403, 404, 405, 415, 500, 503] {
        table.check_sending("endpoint-closed", "{SITE}/klachten", |site| site.receives = Some(refusal(status)));
    }
    table.check_sending("endpoint-closed", "{SITE}/klachten", |site| site.receives = None);
    for status in [200, 201, 204, 409] {
        table.check_sending("endpoint-receipt", "{SITE}/klachten", |site| site.receives = Some(refusal(status)));
    }
    table.check_sending("endpoint-receipt", "{SITE}/klachten", |site| {
        site.receives = Some(Answer::page("<!doctype html>"))
    });
    table.run();
}

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
