//! `assess`: one JSON object on standard output, whose field names are a contract; exit code 0, even with invalid
//! answers.

use serde_json::{Value, json};

use crate::run::{FILES, Ran, answers, keys, run, run_with, write};

/// Assesses these answers, given on standard input, and parses the output.
#[track_caller]
fn assess(file: &str, procedure: &str, answers: &Value, more: &[&str]) -> Value {
    let mut arguments = vec!["assess", file, "--procedure", procedure, "--answers", "-"];
    arguments.extend(more);
    let Ran { code, out, err } = run_with(&arguments, &answers.to_string());
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    serde_json::from_str(&out).expect("one JSON object")
}

const NOW: [&str; 2] = ["--now", "2026-11-20T10:00:00+01:00"];

/// The answers with some of them changed.
fn changed(file: &str, procedure: &str, changes: Value) -> Value {
    let mut answers = answers(file, procedure);
    for (question, answer) in changes.as_object().expect("an object") {
        answers[question] = answer.clone();
    }
    answers
}

#[test]
fn the_fields_have_these_names_and_no_others() {
    let late = changed(FILES[0], "scholing", json!({"einddatum": "2026-10-01", "email": "noor"}));
    let found = assess(FILES[0], "scholing", &late, &NOW);
    for key in ["errors", "verdict", "timeline"] {
        assert!(found.get(key).is_some(), "{key}");
    }
    assert!(keys(&found).iter().all(|key| ["deliveries", "errors", "timeline", "verdict"].contains(key)), "{found}");
    assert_eq!(keys(&found["errors"][0]), ["code", "message", "question"]);
    assert_eq!(keys(&found["verdict"]), ["outcome", "rules"]);
    assert_eq!(keys(&found["verdict"]["rules"][0]), ["effect", "id", "instead", "reason", "source"]);
    assert_eq!(keys(&found["timeline"][0]), ["by", "id", "text"]);
}

#[test]
fn a_mail_a_letter_and_a_text_name_no_hour_for_nobody_knows_when_they_are_sent() {
    let noon = ["--now", "2026-11-20T12:34:00+01:00"];
    let found = assess(FILES[1], "klacht", &changed(FILES[1], "klacht", json!({"datum": "2026-11-20"})), &noon);
    let confirmed = found["timeline"][0]["text"].as_str().expect("a text");
    assert!(confirmed.contains("zondag 22 november 2026 om 12.34 uur"), "{confirmed}");
    let text = found["deliveries"]["text"].as_str().expect("a text");
    assert!(text.contains("zondag 22 november 2026") && !text.contains("22 november 2026 om"), "{text}");
    // For a server and in a calendar, times are exact to the minute, as they were promised.
    assert_eq!(found["deliveries"]["payload"]["timeline"][0]["by"], "2026-11-22T12:34:00+01:00");
    assert!(found["deliveries"]["ics"].as_str().expect("a calendar").contains("20261122T113400Z"));
}

#[test]
fn a_complaint_is_assessed_whole() {
    let late = changed(FILES[0], "scholing", json!({"einddatum": "2026-10-01", "email": "noor"}));
    let found = assess(FILES[0], "scholing", &late, &NOW);
    assert_eq!(
        found["errors"],
        json!([{
            "question": "email",
            "code": "invalid",
            "message": "Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.",
        }])
    );
    assert_eq!(found["verdict"]["outcome"], "late");
    let rule = &found["verdict"]["rules"][0];
    assert_eq!((&rule["id"], &rule["effect"]), (&json!("te-laat"), &json!("late")));
    assert!(rule["reason"].as_str().expect("a text").contains("zondag 1 november 2026"), "{rule}");
    assert!(!rule["source"].as_str().expect("a text").is_empty());
    assert!(!rule["instead"].as_str().expect("a text").is_empty());

    let timeline = found["timeline"].as_array().expect("a list");
    let ids: Vec<&Value> = timeline.iter().map(|step| &step["id"]).collect();
    assert_eq!(ids, ["overleg", "reactie", "akkoord", "nog-een-keer-contact", "geen-antwoord"]);
    assert_eq!(timeline[0]["by"], Value::Null, "nothing says by when");
    assert_eq!(timeline[1]["by"], "2026-12-18");
    assert!(timeline[1]["text"].as_str().expect("a text").contains("vrijdag 18 december 2026"));
    assert_eq!(timeline[2]["by"], Value::Null, "the start has not happened yet");
}

/// A second instance by an independent party has no payload for a server, and the first instance has one.
#[test]
fn what_is_never_sent_to_a_server_has_no_payload() {
    let deliveries = |procedure| {
        let found = assess(FILES[0], procedure, &answers(FILES[0], procedure), &NOW);
        assert_eq!(found["errors"], json!([]), "{procedure} is complete");
        found["deliveries"].clone()
    };
    assert!(deliveries("scholing")["payload"].is_object());
    let second = deliveries("scholing-tweede-instantie");
    assert_eq!(second["payload"], Value::Null);
    assert!(second["eml"].as_str().is_some_and(|mail| mail.contains("Marianne.vanderzande@hu.nl")), "{second}");
}

#[test]
fn without_faults_and_rules_the_lists_are_empty() {
    let found = assess(FILES[0], "scholing", &answers(FILES[0], "scholing"), &NOW);
    assert_eq!((&found["errors"], &found["verdict"]), (&json!([]), &json!({"outcome": "admissible", "rules": []})));
}

#[test]
fn hours_end_at_an_instant_with_the_offset_of_amsterdam() {
    let complete = answers(FILES[1], "klacht");
    let by = |now: &str| assess(FILES[1], "klacht", &complete, &["--now", now])["timeline"][0]["by"].clone();
    assert_eq!(by("2026-11-20T09:00:00Z"), "2026-11-22T10:00:00+01:00");
    assert_eq!(by("2026-07-01T08:00:00Z"), "2026-07-03T10:00:00+02:00");
    assert_eq!(by("2026-10-24T10:00:00+02:00"), "2026-10-26T09:00:00+01:00");
}

#[test]
fn the_language_is_dutch_or_the_one_that_is_asked_for() {
    let missing = changed(FILES[2], "bezwaar", json!({"naam": null, "datum-besluit": "2026-10-01"}));
    let lang = |more: &[&str]| assess(FILES[2], "bezwaar", &missing, &[&NOW[..], more].concat());
    let (default, nl, en) = (lang(&[]), lang(&["--lang", "nl"]), lang(&["--lang=en"]));
    assert_eq!(default, nl);
    assert_eq!(
        (&nl["errors"][0]["message"], &en["errors"][0]["message"]),
        (&json!("Vul uw naam in."), &json!("Enter your name."))
    );
    let reason = |found: &Value| found["verdict"]["rules"][0]["reason"].as_str().expect("a text").to_owned();
    assert!(reason(&nl).contains("donderdag 15 oktober 2026"), "{}", reason(&nl));
    assert!(reason(&en).contains("Thursday 15 October 2026"), "{}", reason(&en));
    assert!(en["timeline"][1]["text"].as_str().expect("a text").contains("Sunday 20 December 2026"));
    assert_eq!(nl["timeline"][1]["by"], en["timeline"][1]["by"]);
    let codes = |found: &Value| found["errors"][0]["code"].clone();
    assert_eq!((codes(&nl), codes(&en)), (json!("required"), json!("required")));
}

#[test]
fn the_sentences_have_the_tone_of_the_procedure() {
    let message = |file, procedure| {
        let missing = changed(file, procedure, json!({"naam": ""}));
        assess(file, procedure, &missing, &NOW)["errors"][0]["message"].clone()
    };
    assert_eq!(message(FILES[0], "scholing"), "Vul je naam in.");
    assert_eq!(message(FILES[0], "clienten"), "Vul uw naam in.");
    assert_eq!(message(FILES[1], "klacht"), "Vul je naam in.");
}

#[test]
fn answers_may_stand_in_a_file() {
    let complete = answers(FILES[2], "klacht");
    let path = write("answers.json", &complete.to_string());
    let path = path.to_str().expect("a path in UTF-8");
    let Ran { code, out, err } = run(&["assess", FILES[2], "--answers", path, "--procedure", "klacht", NOW[0], NOW[1]]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let mut from_file: Value = serde_json::from_str(&out).expect("one JSON object");
    let mut from_input = assess(FILES[2], "klacht", &complete, &NOW);
    // Each assessment is a complaint with a key of its own, which is part of every delivery.
    for said in [&mut from_file, &mut from_input] {
        said["deliveries"].take();
    }
    assert_eq!(from_file, from_input);
}

#[test]
fn what_the_form_does_not_ask_is_an_error_and_no_reason_to_stop() {
    let more = changed(FILES[2], "klacht", json!({"schoenmaat": 43, "naam": 12}));
    let found = assess(FILES[2], "klacht", &more, &NOW);
    let codes: Vec<_> =
        found["errors"].as_array().expect("a list").iter().map(|error| (&error["question"], &error["code"])).collect();
    assert_eq!(codes, [(&json!("naam"), &json!("wrong_type")), (&json!("schoenmaat"), &json!("unknown_question"))]);
    let nothing = assess(FILES[2], "klacht", &json!({}), &NOW);
    assert_eq!(nothing["verdict"]["outcome"], "admissible");
    assert!(nothing["errors"].as_array().expect("a list").iter().all(|error| error["code"] == "required"));
}

#[test]
fn without_a_moment_it_is_now() {
    let complete = answers(FILES[1], "klacht");
    let by = |more: &[&str]| {
        let found = assess(FILES[1], "klacht", &complete, more);
        let by = found["timeline"][1]["by"].as_str().expect("a date").to_owned();
        by.parse::<chrono::NaiveDate>().expect("a date")
    };
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    let today =
        chrono::NaiveDate::from_epoch_days(i32::try_from(since.as_secs() / 86_400).expect("a day")).expect("a day");
    let days = by(&[]).signed_duration_since(today).num_days();
    assert!((27..=30).contains(&days), "four weeks from now, not {days} days");
    assert_eq!(by(&NOW).to_string(), "2026-12-18");
}
