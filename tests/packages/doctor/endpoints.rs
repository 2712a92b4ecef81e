//! An address for complaints is judged by the doctor as the form judges it.

use klachtformulier::organisation::is_endpoint;

use super::node::module;
use super::site::{Answer, Site};
use super::table::{Table, found};

/// Addresses, and whether the form sends to them.
const CASES: &[(&str, bool)] = &[
    ("/klachten", true),
    ("/", true),
    ("/a?b=c#d", true),
    ("/a:99999", true),
    ("//elders.example", false),
    ("/\\elders.example", false),
    ("/a b", false),
    ("/x\"y", false),
    ("/x<y", false),
    ("/x`y", false),
    ("/x\\y", false),
    ("/x\ny", false),
    ("/é", false),
    ("", false),
    (" /klachten", false),
    ("klachten", false),
    ("https://a.nl", true),
    ("https://A.nl/x", true),
    ("https://a", true),
    ("https://a.nl?x", true),
    ("https://a.nl#x", true),
    ("https://a.nl:8443/x", true),
    ("https://a.nl:00443/", true),
    ("https://a--b.nl/", true),
    ("https://1.2.3.4/", true),
    ("HTTPS://A.nl/x", false),
    ("Https://a.nl", false),
    ("https:/a.nl", false),
    ("https://", false),
    ("https://-", false),
    ("https://-a.nl", false),
    ("https://a-.nl", false),
    ("https://a..nl", false),
    ("https://a.nl.", false),
    ("https://exa_mple.nl", false),
    ("https://é.nl", false),
    ("https://a.nl:", false),
    ("https://a.nl:0", false),
    ("https://a.nl:65535", true),
    ("https://a.nl:65536", false),
    ("https://a.nl:99999", false),
    ("https://a.nl:+80", false),
    ("https://a.nl:80:80", false),
    ("https://naam@a.nl", false),
    ("https://naam:woord@a.nl", false),
    ("https://a.nl\\x", false),
    ("https://a.nl/ x", false),
    ("https://[::1]/", false),
    ("https://a\n.nl", false),
    ("http://a.nl", false),
    ("HTTP://localhost/", false),
    ("http://localhost", true),
    ("http://localhost:8080/x", true),
    ("http://LOCALHOST/", false),
    ("http://localhost:", false),
    ("http://localhost.nl/", false),
    ("http://127.0.0.1:8080/", true),
    ("http://127.000.0.1/", true),
    ("http://127.0.0.256/", false),
    ("http://127.0.0/", false),
    ("http://127.0.0.1.nl/", false),
    ("http://127.0..1/", false),
    ("http://[::1]:80/", true),
    ("http://[::1]", true),
    ("http://[::2]", false),
    ("mailto:klacht@a.nl", false),
    ("ftp://a.nl", false),
];

#[test]
fn the_doctor_judges_an_address_as_the_form_does() {
    const ALL: &str = "
        import { isEndpoint } from './address.js';
        const texts = JSON.parse(process.argv.at(-1));
        console.log(JSON.stringify(texts.map(isEndpoint)));";
    let texts: Vec<_> = CASES.iter().map(|(text, _)| text).collect();
    let ran = module(ALL, &[&serde_json::to_string(&texts).unwrap()]);
    let judged: Vec<bool> = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    assert_eq!(judged.len(), CASES.len());
    for (&(text, expected), judged) in CASES.iter().zip(judged) {
        assert_eq!((is_endpoint(text), judged), (expected, expected), "the form, the doctor: {text:?}");
    }
}

#[test]
fn an_address_that_is_none_is_named_and_stops_nothing() {
    let table = Table::default();
    let written = |word: &'static str, shown: &'static str, address: &'static str| {
        table.check(word, address, |site| site.say("\"/klachten\"", &format!("\"{shown}\"")));
    };
    for address in
        ["https://a.nl:99999", "HTTPS://A.nl/x", "https://exa_mple.nl", "/a b", "https://-", "https://1.2.3.400"]
    {
        written("endpoint-wrong", address, address);
    }
    written("endpoint-wrong", "/x&quot;y", "/x\"y");
    written("endpoint-http", "HTTP://a.nl/", "HTTP://a.nl/");
    table.check("missing", "https://a.nl:99999/klachtformulier.js", |site| {
        site.say("src=\"/klacht/klachtformulier.js\"", "src=\"https://a.nl:99999/klachtformulier.js\"");
    });
    table.check("missing", "https://a.nl:99999/huis.json", |site| {
        site.say("/klacht/organisations/huis.json", "https://a.nl:99999/huis.json");
    });
    table.run();
}

#[test]
fn an_organisation_file_of_any_shape_is_read() {
    let table = Table::default();
    let file = "/klacht/organisations/huis.json";
    let shaped = |procedures: &str| {
        let text = format!("{{\"format\": 1, \"id\": \"huis\", \"name\": \"Huis\", \"procedures\": {procedures}}}");
        table.check("file-wrong", file, |site| {
            *site.file("organisations/huis.json") = Answer::new("application/json", text);
        });
    };
    for procedures in ["[null]", "[1]", "[[]]", "[{}]", "[{\"id\": 1}]", "{\"length\": 1}"] {
        shaped(procedures);
    }
    table.run();
    for receiver in
        ["null", "1", "[]", "{\"url\": 1}", "{\"url\": \"/klachten\", \"encoding\": \"form\", \"success\": \"302\"}"]
    {
        let mut site = Site::well();
        site.say(" endpoint=\"/klachten\"", "");
        site.edit(
            "organisations/huis.json",
            "\"deliveries\": {}",
            &format!("\"deliveries\": {{\"endpoint\": {receiver}}}"),
        );
        assert_eq!(found(site, &["--endpoint"]), [[""; 2]; 0], "{receiver}");
    }
}

/// The form sends its fields without a key, which a browser does without asking the other site first.
#[test]
fn a_form_handler_on_another_site_is_asked_nothing_first() {
    let mut site = Site::well();
    site.say(" endpoint=\"/klachten\"", "");
    let endpoint = "\"deliveries\": {\"endpoint\": {\"url\": \"{ELSEWHERE}/klachten\", \"encoding\": \"form\"}}";
    site.edit("organisations/huis.json", "\"deliveries\": {}", endpoint);
    site.receives.as_mut().unwrap().is_shared = false;
    let served = site.start();
    let ran = super::node::doctor(&[&served.named("{SITE}/klacht.html"), "--endpoint"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    let [post] = served.posts().try_into().unwrap();
    assert!(!post.to_ascii_lowercase().contains("idempotency-key"), "{post}");
}

/// An answer that has no end is left, and so is one that does not come.
#[test]
fn an_answer_without_end_is_not_waited_for() {
    const ENDLESS: &str = "
        import { examine } from './doctor.js';
        const [, site] = process.argv.filter((one) => one !== '--');
        const endless = (start) => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(start)) }),
          { status: 422, headers: { 'content-type': 'application/json' } });
        const world = { isBrowser: false, subtle: crypto.subtle, random: (all) => crypto.getRandomValues(all), patience: 2000 };
        const look = async (name, answer) => {
          const fetched = async (address, options) => {
            const isIt = name === 'POST' ? options.method === 'POST' : new URL(address).pathname.endsWith(name);
            return isIt ? answer(options) : fetch(address, options);
          };
          const { findings } = await examine(site, { world: { ...world, fetch: fetched }, sends: true });
          return findings.map(({ word, subject }) => `${word} ${subject}`).join();
        };
        const never = ({ signal }) => new Promise((_, no) => signal.addEventListener('abort', () => no(signal.reason)));
        const large = () => new Response(endless(1_000_000).body, { headers: { 'content-type': 'text/css' } });
        console.log(await look('POST', () => endless(10)));
        console.log(await look('3333333333.css', large));
        console.log(await look('3333333333.css', never));
        console.log(await look('POST', never));";
    let served = Site::well().start();
    let ran = module(ENDLESS, &[&served.named("{SITE}/klacht.html")]);
    let sheet = "unreachable klachtformulier-3333333333.css";
    let expected = format!("\n{sheet}\n{sheet}\nendpoint-closed {{SITE}}/klachten\n");
    assert_eq!((served.unnamed(&ran.out), ran.err), (expected, String::new()));
}
