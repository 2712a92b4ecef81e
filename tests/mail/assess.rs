//! The output of `klachtformulier assess` about deliveries.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::link;
use crate::opened::open;

/// Assesses these answers by a procedure, on the winter Friday of all these tests.
#[track_caller]
fn deliveries(organisation: &str, procedure: &str, answers: &Value, lang: &str) -> Value {
    let file = format!("public/organisations/{organisation}.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_klachtformulier"))
        .args(["assess", &file, "--procedure", procedure, "--answers", "-", "--lang", lang])
        .args(["--now", "2026-11-20T10:00:00+01:00"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(answers.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let mut answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["deliveries"].take()
}

fn objection() -> Value {
    json!({
        "relatie": "klant",
        "datum-besluit": "2026-11-16",
        "naam": "Noor de Vries",
        "organisatie": "Basisschool De Voorbeeldboom",
        "email": "noor@example.nl",
        "telefoon": "06 12345678",
        "datum": "2026-11-20",
        "motivering": "Het besluit & de uitleg zijn + niet 100%.\r\nTweede regel.",
    })
}

#[test]
fn a_complaint_has_every_form_that_its_procedure_has() {
    let found = deliveries("klik-onderwijs", "bezwaar", &objection(), "nl");
    let text = found["text"].as_str().unwrap();
    assert!(text.contains("\nHet besluit & de uitleg zijn + niet 100%.\nTweede regel.\n"), "{text}");
    assert_eq!(found["mailto"]["reason"], Value::Null);
    let link = link::read(found["mailto"]["href"].as_str().unwrap());
    assert_eq!(link.to, "projectondersteuning@klikonderwijs.nl");
    assert!(text.starts_with(&link.body.replace("\r\n", "\n")));
    assert_eq!(open(found["eml"].as_str().unwrap()).body, text);
    assert!(found["letter"].as_str().unwrap().contains("2491 AK"));
    assert!(found["ics"].as_str().unwrap().starts_with("BEGIN:VCALENDAR"));
    assert_eq!(found["payload"]["procedure"], "bezwaar");
    assert_eq!(found["payload"]["filed_at"], "2026-11-20T10:00:00+01:00");
    assert_eq!(found["payload"]["answers"]["naam"], "Noor de Vries");
}

#[test]
fn every_complaint_has_a_key_of_its_own() {
    let keys = [0, 1].map(|_| {
        let found = deliveries("klik-onderwijs", "bezwaar", &objection(), "nl");
        let key = found["payload"]["key"].as_str().unwrap().to_owned();
        assert!(found["text"].as_str().unwrap().contains(&key));
        key
    });
    assert_ne!(keys[0], keys[1]);
    for key in keys {
        assert_eq!(klachtformulier::receiving::uuid(&key).as_deref(), Some(&*key));
        assert_eq!(&key[14..15], "4", "{key} is not made by chance");
        assert!(["8", "9", "a", "b"].contains(&&key[19..20]), "{key} is of another kind");
    }
}

#[test]
fn what_a_procedure_or_a_complaint_does_not_have_is_null() {
    let mut answers = json!({
        "relatie": "familielid",
        "rechtstreeks-getroffen": true,
        "locatie": "haarlem",
        "motivering": "Kort.",
        "naam": "Noor de Vries",
        "email": "noor@example.nl",
        "datum": "2026-11-20",
    });
    let found = deliveries("blijf-groep", "externen", &answers, "nl");
    assert_eq!(found["letter"], Value::Null, "there is no address for letters");
    assert!(found["mailto"]["href"].is_string());

    answers["bijlagen"] = json!([{"name": "brief.pdf", "type": "application/pdf", "size": 2000}]);
    let found = deliveries("blijf-groep", "externen", &answers, "en");
    assert_eq!(found["mailto"]["href"], Value::Null);
    assert!(found["mailto"]["reason"].as_str().unwrap().starts_with("Files and a drawn signature"));
    assert!(open(found["eml"].as_str().unwrap()).body.contains("brief.pdf"));
}

#[test]
fn a_complaint_with_problems_has_no_deliveries_and_says_why() {
    let mut answers = objection();
    answers["email"] = json!("noor");
    let found = deliveries("klik-onderwijs", "bezwaar", &answers, "nl");
    let reason = "Vul eerst aan wat nog nodig is. Daarna kunt u het versturen.";
    let expected = json!({
        "mailto": {"href": null, "reason": reason},
        "eml": null, "letter": null, "ics": null, "text": null, "payload": null,
    });
    assert_eq!(found, expected);
}
