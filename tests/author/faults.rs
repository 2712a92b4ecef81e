//! Faults in the meaning of the file, one by one.

use super::{changed, check, check_among, check_fine, faults_of};

#[test]
fn an_unknown_key_is_named_with_what_was_meant() {
    check(
        "\"tone\": \"u\",",
        "\"tone\": \"u\", ¦\"contcat\": {},",
        "unknown key \"contcat\" (did you mean \"contact\"?)",
    );
    check("\"min\": 2, \"max\": 80", "\"min\": 2, ¦\"maxx\": 80", "did you mean \"max\"?");
    check("\"is\": \"klant\"}}],", "\"is\": \"klant\", ¦\"isnt\": 1}}],", "unknown key \"isnt\"");
}

#[test]
fn the_same_key_twice_is_a_fault() {
    check("\"tone\": \"u\",", "\"tone\": \"u\", ¦\"tone\": \"u\",", "\"tone\" stands here twice");
}

#[test]
fn a_missing_key_is_named_where_its_object_begins() {
    check("{\"text\": \"Privacyverklaring\", ", "¦{", "the key \"text\" is missing");
    check("{\"label\": \"Een klacht\", ", "¦{", "the key \"label\" is missing");
    check("{\"question\": \"geraakt\", \"is\": false}", "¦{\"question\": \"geraakt\"}", "a condition says nothing yet");
}

#[test]
fn another_type_is_named_with_what_was_found_and_expected() {
    check("\"Stichting Voorbeeld\",\n", "¦3,\n", "found a number, expected a text, or {\"nl\": …, \"en\": …}");
    check("[\"2026-12-24\"]", "¦\"2026-12-24\"", "found a text, expected a list");
    check("{\"accent\": \"#1d4f76\"}", "¦[]", "found a list, between [ and ], expected an object");
    check("\"min\": 2", "\"min\": ¦2.5", "expected a whole number");
    check("\"required\": false},\n", "\"required\": ¦\"no\"},\n", "expected true, false");
    check("{\"answer\": \"einddatum\"}", "¦7", "expected \"filing\"");
    check("\"answered\": true", "\"answered\": ¦false", "expected true");
}

#[test]
fn a_dutch_word_leads_to_the_key_that_is_meant() {
    check_among("\"title\": \"Bezwaar\"", "¦\"titel\": \"Bezwaar\"", "did you mean \"title\"?");
    check_among("\"term\": {\"workdays\": 3}", "\"term\": {¦\"werkdagen\": 3}", "did you mean \"workdays\"?");
    check_among("\"timeline\": [", "¦\"tijdlijn\": [", "did you mean \"timeline\"?");
    check_among("\"type\": \"yes_no\"", "\"type\": ¦\"ja_nee\"", "did you mean \"yes_no\"?");
}

#[test]
fn another_format_is_refused() {
    check("\"format\": 1", "\"format\": ¦2", "expected \"format\": 1");
    check("\"format\": 1", "\"format\": ¦\"1\"", "found a text, expected the number 1");
}

#[test]
fn a_word_that_is_none_of_the_words_is_named_with_the_words() {
    check("\"tone\": \"u\"", "\"tone\": ¦\"uw\"", "expected one of \"je\", \"u\"");
    check("\"effect\": \"late\"", "\"effect\": ¦\"laat\"", "(did you mean \"late\"?)");
    check_among("\"type\": \"telephone\"", "\"type\": ¦\"telefone\"", "(did you mean \"telephone\"?)");
    check("\"outcome\": \"late\"", "\"outcome\": ¦\"to_late\"", "expected one of \"admissible\"");
}

#[test]
fn a_file_without_procedures_is_refused() {
    check_among(
        "\"steps\": [{\"id\": \"wat\", \"title\": \"Wat?\", \"questions\": [{\"id\": \"motivering\", \"type\": \"long_text\", \"label\": \"Waarom?\", \"called\": \"waarom\"}]}]",
        "\"steps\": ¦[]",
        "found an empty list",
    );
}

#[test]
fn every_text_has_dutch_and_says_something() {
    check("{\"nl\": \"Waar gaat het over?\", \"en\"", "¦{\"en\"", "found no Dutch text");
    check("\"nl\": \"Een klacht indienen\"", "\"nl\": ¦\" \\u200b\"", "found an empty text");
    check("\"en\": \"Make a complaint\"", "\"en\": ¦\"\"", "found an empty text");
    check("\"title\": \"Bezwaar\"", "\"title\": ¦\"\"", "found an empty text");
}

#[test]
fn addresses_must_be_addresses() {
    check(
        "{\"email\": \"klacht@voorbeeld.example\"",
        "{\"email\": ¦\"klacht.voorbeeld.example\"",
        "expected an e-mail address",
    );
    check(
        "\"mail\": {\"to\": \"klacht@voorbeeld.example\"",
        "\"mail\": {\"to\": ¦\"klacht@voorbeeld\"",
        "expected an e-mail address",
    );
    check(
        "\"mail\": {\"to\": \"klacht@voorbeeld.example\"",
        "\"mail\": {\"to\": ¦\"klacht@café.example\"",
        "expected a domain in plain letters, as mail programs send it: with xn-- in it",
    );
    check_fine("\"mail\": {\"to\": \"klacht@voorbeeld.example\"", "\"mail\": {\"to\": \"klacht@xn--caf-dma.example\"");
    check("\"088 123 45 67\"", "¦\"088 123 45\"", "expected a telephone number");
    check("\"088 123 45 67\"", "¦\"11\"", "expected a telephone number");
    for number in ["112", "116 111", "14 0493", "140493", "0800-0113", "0900 1234567", "+32 2 123 45 67"] {
        check_fine("\"088 123 45 67\"", &format!("\"{number}\""));
    }
    check("\"https://www.voorbeeld.example\"]", "¦\"www.voorbeeld.example\"]", "expected a web address");
    check("\"https://www.voorbeeld.example/privacy\"", "¦\"javascript:alert(1)\"", "expected a web address");
    check("\"https://www.voorbeeld.example/privacy\"", "¦\"https://naam@voorbeeld.example\"", "expected a web address");
    check("\"postcode\": \"1000 AA\"", "\"postcode\": ¦\"10 AA\"", "expected a postcode");
}

#[test]
fn an_endpoint_is_https_or_on_the_own_origin_or_loopback() {
    let endpoint = "\"url\": \"/klachten\"";
    for fine in ["https://voorbeeld.example/in", "https://voorbeeld.example:8443/in?a=b", "/", "/a/b?c=d"] {
        check_fine(endpoint, &format!("\"url\": \"{fine}\""));
    }
    for fine in ["http://127.0.0.1:8081/in", "http://localhost/in", "http://[::1]:8081/", "http://127.8.9.10"] {
        check_fine(endpoint, &format!("\"url\": \"{fine}\""));
    }
    for wrong in [
        "http://voorbeeld.example/in",
        "//voorbeeld.example/in",
        "/\\\\voorbeeld.example",
        "klachten",
        "ftp://voorbeeld.example",
        "https://",
        "https://a b.example",
        "http://localhost.voorbeeld.example/",
        "http://127.0.0.1.voorbeeld.example/",
        "http://127.0.0.256/",
        "http://127.0.0.+1/",
        "https://voorbeeld.example:+443/",
        "https://iemand@voorbeeld.example/",
        "mailto:klacht@voorbeeld.example",
        "/een pad",
    ] {
        check(endpoint, &format!("\"url\": ¦\"{wrong}\""), "expected where to send to");
    }
}

#[test]
fn a_term_is_one_unit_of_a_sensible_amount() {
    for wrong in ["0", "-1", "99999", "1e9"] {
        check("\"workdays\": 3", &format!("\"workdays\": ¦{wrong}"), "a number that cannot be meant");
    }
    check("{\"workdays\": 3}", "¦{}", "exactly one of \"hours\"");
    check("{\"workdays\": 3}", "¦{\"workdays\": 3, \"weeks\": 1}", "exactly one of \"hours\"");
    check("\"years\": 1", "\"years\": ¦31", "from 1 to 30");
    check("{\"months\": 1}", "¦{\"hours\": 5}", "hours can only be counted from the filing");
    check_fine("{\"weeks\": 4}, \"from\"", "{\"weeks\": 4, \"moved\": true}, \"from\"");
}

#[test]
fn ids_are_given_once() {
    check_among("\"id\": \"bezwaar\",\n", "\"id\": ¦\"klacht\",\n", "the id \"klacht\" was given before");
    check("\"id\": \"wat\",\n", "\"id\": ¦\"wie\",\n", "was given before");
    check_among("{\"id\": \"bijlagen\"", "{\"id\": ¦\"telefoon\"", "was given before");
    check("{\"id\": \"besluit\"", "{\"id\": ¦\"gedrag\"", "was given before");
    check("\"id\": \"te-laat\"", "\"id\": ¦\"niet-geraakt\"", "was given before, in line 59;");
    check("{\"id\": \"terug\"", "{\"id\": ¦\"snel\"", "was given before");
    check("\"id\": \"voorbeeld\"", "\"id\": ¦\"Voor Beeld\"", "expected an id");
}

#[test]
fn an_own_answer_takes_an_id_and_only_one_option_brings_it() {
    check_among("{\"id\": \"bijlagen\"", "{\"id\": ¦\"relatie-anders\"", "was given before");
    check(
        "{\"id\": \"medewerker\", \"label\": \"Medewerker\"},\n                {",
        "{\"id\": \"medewerker\", \"label\": \"M\", \"own_answer\": {\"label\": \"Wie?\", \"called\": \"wie\"}},\n                ¦{",
        "a second option",
    );
}

#[test]
fn a_condition_asks_about_a_question_that_is_there() {
    check(
        "\"when\": {\"question\": \"relatie\"",
        "\"when\": {\"question\": ¦\"relatei\"",
        "(did you mean \"relatie\"?)",
    );
    check(
        "\"shown_when\": {\"question\": \"geraakt\"",
        "\"shown_when\": {\"question\": ¦\"weg\"",
        "there is no question",
    );
    check(
        "\"past\": {\"question\": \"einddatum\"",
        "\"past\": {\"question\": ¦\"eindatum\"",
        "did you mean \"einddatum\"?",
    );
    check("{\"answer\": \"einddatum\"}", "{\"answer\": ¦\"eindatum\"}", "did you mean \"einddatum\"?");
}

#[test]
fn a_condition_asks_about_a_question_that_was_asked_before() {
    check(
        "{\"question\": \"telefoon\", \"answered\"",
        "{\"question\": ¦\"motivering\", \"answered\"",
        "is asked later",
    );
    check("{\"question\": \"telefoon\", \"answered\"", "{\"question\": ¦\"email\", \"answered\"", "is asked later");
}

#[test]
fn a_condition_compares_with_what_can_be_answered() {
    check("\"is\": \"klant\"", "\"is\": ¦\"klnat\"", "\"klnat\" is no option of \"relatie\" (did you mean \"klant\"?)");
    check("\"is\": \"klant\"", "\"is_one_of\": [\"klant\", ¦\"gast\"]", "\"gast\" is no option");
    check("\"is\": \"klant\"", "\"is_one_of\": ¦[]", "found an empty list");
    check("\"is\": \"klant\"", "\"is\": ¦true", "expected the id of an option");
    check("\"geraakt\", \"is\": false", "\"geraakt\", \"is\": ¦\"no\"", "expected true or false, without quotes");
    check(
        "{\"question\": \"geraakt\", \"is\": false}",
        "{\"question\": ¦\"naam\", \"is\": false}",
        "can be compared with a value",
    );
    check(
        "\"past\": {\"question\": \"einddatum\"",
        "\"past\": {\"question\": ¦\"naam\"",
        "expected a question of type date",
    );
}

#[test]
fn a_key_goes_with_the_type_of_its_question() {
    check("{\"id\": \"telefoon\",", "¦{\"id\": \"telefoon\", \"max\": 3,", "the key \"max\" goes with");
    check("{\"id\": \"telefoon\",", "¦{\"id\": \"telefoon\", \"file_types\": [\"pdf\"],", "type files only");
    check("{\"id\": \"telefoon\",", "¦{\"id\": \"telefoon\", \"range\": \"until_today\",", "type date only");
    check(
        "{\"id\": \"telefoon\",",
        "¦{\"id\": \"telefoon\", \"options\": [{\"id\": \"a\", \"label\": \"A\"}],",
        "choice and choices",
    );
}

#[test]
fn a_choice_has_options_and_limits_have_room() {
    check_among("{\"id\": \"naam\", \"type\": \"text\"", "¦{\"id\": \"naam\", \"type\": \"choice\"", "without options");
    check(
        "{\"id\": \"telefoon\", \"type\": \"telephone\"",
        "¦{\"id\": \"telefoon\", \"min\": 9, \"max\": 8, \"type\": \"text\"",
        "\"min\" is greater than",
    );
}

#[test]
fn links_lead_to_a_procedure() {
    let door = "\"Een bezwaar\", \"procedure\": \"bezwaar\"";
    check_among(door, "\"Een bezwaar\", \"procedure\": ¦\"bezwaren\"", "(did you mean \"bezwaar\"?)");
    check("\"doors\": [\"bezwaar\"]", "\"doors\": [¦\"elders\"]", "there is no procedure \"elders\"");
    check("maken.\", \"procedure\": \"bezwaar\"", "maken.\", \"procedure\": ¦\"bezwaren\"", "there is no procedure");
}

#[test]
fn the_entrance_leads_to_every_procedure() {
    let second = ",\n      {\"label\": \"Een bezwaar\", \"procedure\": \"bezwaar\"}";
    let (file, _) = changed(second, "");
    let faults = faults_of(file.as_bytes());
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(faults[0].starts_with("11:15: the entrance does not lead to the procedure \"bezwaar\""), "{faults:#?}");
}

#[test]
fn several_procedures_need_an_entrance() {
    check_among("\"entrance\": {", "¦\"entrence\": {", "did you mean \"entrance\"?");
    let (file, _) = changed("\"entrance\": {", "\"entrence\": {");
    assert!(faults_of(file.as_bytes()).iter().any(|fault| fault.contains("no \"entrance\"")));
}

#[test]
fn a_complaint_can_get_there() {
    check("{\"mail\": {\"to\": \"klacht@voorbeeld.example\", \"subject\": \"Bericht\"}}", "¦{}", "cannot get there");
}

#[test]
fn a_timeline_step_follows_one_above_it() {
    check("{\"after\": \"bevestiging\"}", "{\"after\": ¦\"bevestigd\"}", "there is no step \"bevestigd\"");
    check("{\"after\": \"bevestiging\"}", "{\"after\": ¦\"daarna\"}", "there is no step \"daarna\"");
}

#[test]
fn dates_are_told_where_they_are_known() {
    check("\"U krijgt een bevestiging, uiterlijk {by}.\"", "¦\"U krijgt een bevestiging.\"", "expected {by}");
    check("\"Het raakt u niet zelf.\"", "¦\"Het raakt u niet, {last_day}.\"", "\"{last_day}\" means nothing here");
    check("\"Het raakt u niet zelf.\"", "¦\"Het raakt {u} niet.\"", "\"{u}\" means nothing here");
    check("\"De laatste dag was {last_day}.\"", "¦\"De laatste dag was {laatste_dag}.\"", "expected \"{last_day}\"");
    check("\"Binnen twee weken", "¦\"Binnen twee weken, {by},", "\"{by}\" means nothing here");
}

#[test]
fn what_to_say_without_a_date_goes_with_a_date_from_an_answer() {
    let (file, _) = changed(", \"otherwise\": \"We kijken terug.\"", "");
    let faults = faults_of(file.as_bytes());
    assert!(faults.len() == 1 && faults[0].contains("\"otherwise\" goes with"), "{faults:#?}");
    check("{\"id\": \"snel\",", "¦{\"id\": \"snel\", \"otherwise\": \"Snel.\",", "\"otherwise\" goes with");
}

#[test]
fn colours_can_be_read_on() {
    check("\"#1d4f76\"", "¦\"#d4f7\"", "expected a colour");
    check("\"#1d4f76\"", "¦\"#9fd0ff\"", "expected a darker colour");
    // The lightest grey on which white still has a contrast of 4.5, and the next lighter one.
    check_fine("\"#1d4f76\"", "\"#767676\"");
    check("\"#1d4f76\"", "¦\"#777777\"", "expected a darker colour");
}

#[test]
fn days_and_moments_are_exact() {
    check("\"2026-12-24\"", "¦\"24-12-2026\"", "expected a day");
    check("\"2026-12-24\"", "¦\"2026-02-30\"", "expected a day");
    check("\"now\": \"2026-11-20T10:00:00+01:00\"", "\"now\": ¦\"2026-11-20\"", "expected a moment");
}

#[test]
fn a_note_may_stand_anywhere_and_is_a_text() {
    check_fine("\"tone\": \"u\"", "\"note\": \"Nagekeken.\", \"tone\": \"u\"");
    check_fine("{\"workdays\": 3}}", "{\"workdays\": 3}, \"note\": \"Artikel 5.\"}");
    check("\"tone\": \"u\"", "\"note\": ¦1, \"tone\": \"u\"", "found a number, expected a text");
}

#[test]
fn an_example_that_does_not_hold_is_told_what_the_form_says() {
    check(
        "{\"outcome\": \"admissible\", \"dates\"",
        "¦{\"outcome\": \"late\", \"dates\"",
        "the rules say \"admissible\"",
    );
    check(
        "\"bevestiging\": \"2026-11-25\"",
        "¦\"bevestiging\": \"2026-11-26\"",
        "the date of \"bevestiging\" is \"2026-11-25\"",
    );
    check(
        "\"snel\": \"2026-11-22T10:00:00+01:00\"",
        "¦\"snel\": \"2026-11-22T09:00:00Z\"",
        "is \"2026-11-22T10:00:00+01:00\"",
    );
    check("\"bevestiging\": \"2026-11-25\"", "¦\"daarna\": \"2026-11-25\"", "no step of the timeline that has a date");
    check("\"bevestiging\": \"2026-11-25\"", "¦\"bevestiging\": 1", "the date of \"bevestiging\" is \"2026-11-25\"");
    for what in ["1", "true", "null", "[]", "\"Z9\""] {
        let expect = "{\"outcome\": \"late\", ";
        check(expect, &format!("{expect}\"dates\": ¦{what}, "), "expected an object");
    }
    let one = "{\"outcome\": \"late\", \"errors\": [{\"question\": \"email\", \"code\": \"required\"}], \"rules\": [\"te-laat\"]}";
    check(one, &format!("¦{}", one.replace("te-laat", "niet-geraakt")), "the rules that fire are \"te-laat\"");
}

#[test]
fn an_example_names_every_error_and_no_other() {
    let expected = "{\"question\": \"email\", \"code\": \"required\"}";
    check_among(
        expected,
        "¦{\"question\": \"email\", \"code\": \"invalid\"}",
        "the error \"invalid\" at \"email\", which does not come",
    );
    let all = "{\"outcome\": \"late\", \"errors\": [{\"question\": \"email\", \"code\": \"required\"}]";
    check(all, "¦{\"outcome\": \"late\"", "an error \"required\" at \"email\", which it does not expect");
}

#[test]
fn every_procedure_shows_a_complaint_that_is_in_order() {
    let (file, _) = changed(
        "{\"motivering\": \"Daarom.\"}, \"expect\": {",
        "{}, \"expect\": {\"errors\": [{\"question\": \"motivering\", \"code\": \"required\"}], ",
    );
    let faults = faults_of(file.as_bytes());
    assert!(faults.len() == 1 && faults[0].contains("no example with complete answers"), "{faults:#?}");
}

#[test]
fn no_question_takes_the_name_of_a_part_of_what_is_sent() {
    check("{\"id\": \"bijlagen\"", "{\"id\": ¦\"complaint\"", "the name of a part of what is sent");
}

#[test]
fn a_procedure_may_be_kept_from_every_server_and_only_by_false() {
    check_fine(
        "\"endpoint\": {\"url\": \"/klachten\", \"encoding\": \"form\", \"success\": [200, 302]}",
        "\"endpoint\": false",
    );
    check(
        "\"endpoint\": {\"url\": \"/klachten\", \"encoding\": \"form\", \"success\": [200, 302]}",
        "\"endpoint\": ¦true",
        "found true or false, expected an object, between { and }, or false",
    );
    check_among(
        "{\"mail\": {\"to\": \"klacht@voorbeeld.example\", \"subject\": \"Bericht\"}},\n      \"examples\": [{\"name\"",
        "¦{\"endpoint\": false},\n      \"examples\": [{\"name\"",
        "cannot get there",
    );
}

#[test]
fn a_notice_says_on_what_it_is_said() {
    let kept = "\"kept\": [{\"what\"";
    let with = |notice: &str| format!("\"notices\": [{notice}], {kept}");
    check_fine(kept, &with("{\"text\": \"Bel niet.\", \"unless\": {\"question\": \"telefoon\", \"answered\": true}}"));
    check(kept, &with("¦{\"text\": \"Bel niet.\"}"), "exactly one of \"when\" and \"unless\"");
    check(
        kept,
        &with("{\"text\": \"Bel niet.\", \"when\": {\"question\": ¦\"telefon\", \"answered\": true}}"),
        "did you mean \"telefoon\"?",
    );
}

#[test]
fn what_keeps_a_rule_from_firing_is_checked_as_what_fires_it() {
    let when = "\"when\": {\"question\": \"geraakt\", \"is\": false}";
    let with = |unless: &str| format!("{when}, \"unless\": {unless}");
    check_fine(when, &with("{\"question\": \"telefoon\", \"answered\": true}"));
    check(when, &with("{\"question\": ¦\"telefon\", \"answered\": true}"), "did you mean \"telefoon\"?");
    check(when, &with("{\"question\": \"relatie\", \"is\": ¦\"klnat\"}"), "did you mean \"klant\"?");
    check(when, &with("¦true"), "expected an object");
    // A rule always has a condition.
    let rule = "{\n          \"id\": \"niet-geraakt\", \"when\": {\"question\": \"geraakt\", \"is\": false}";
    check(rule, &rule.replace("{\n", "¦{\n").replace("when", "unless"), "\"when\" is missing");
}

#[test]
fn a_last_day_is_that_of_what_fires_a_rule_and_not_of_what_keeps_it_from_firing() {
    let past = "\"when\": {\"past\": {\"question\": \"einddatum\", \"term\": {\"months\": 1}}}, \"effect\": \"late\",\n          \"reason\": ";
    let other = past.replace("\"when\": ", "\"when\": {\"question\": \"geraakt\", \"is\": true}, \"unless\": ");
    let (before, text) = other.rsplit_once("\"reason\": ").unwrap();
    check_among(past, &format!("{before}\"reason\": ¦{text}"), "{last_day}");
}

#[test]
fn a_door_answers_what_its_form_asks() {
    let door = "{\"label\": \"Een klacht\", \"procedure\": \"klacht\"}";
    let with =
        |answers: &str| format!("{{\"label\": \"Een klacht\", \"procedure\": \"klacht\", \"answers\": {answers}}}");
    check_fine(door, &with("{\"relatie\": \"klant\", \"geraakt\": true}"));
    check(door, &with("{¦\"relatei\": \"klant\"}"), "did you mean \"relatie\"?");
    check(door, &with("{\"relatie\": ¦\"klnat\"}"), "did you mean \"klant\"?");
    check(door, &with("{\"geraakt\": ¦\"yes\"}"), "expected true or false, without quotes");
    check(door, &with("¦[]"), "expected an object with answers by question");
}

#[test]
fn what_hides_a_question_or_marks_its_answer_was_asked_before() {
    for key in ["hidden_when", "do_not_use_when"] {
        let question = "\"called\": \"uw telefoonnummer\", ";
        check(
            question,
            &format!("{question}\"{key}\": {{\"question\": ¦\"email\", \"answered\": true}}, "),
            "is asked later",
        );
        check_fine(question, &format!("{question}\"{key}\": {{\"question\": \"geraakt\", \"is\": false}}, "));
    }
}

/// With 10,000 questions a browser shows neither a form nor an error within a minute.
#[test]
fn a_form_has_no_more_questions_than_anybody_answers() {
    let last = "{\"id\": \"motivering\", \"type\": \"long_text\", \"label\": \"Waarom?\", \"called\": \"waarom\"}";
    let many = |count: usize| {
        let more = |index: usize| {
            format!(
                "{{\"id\": \"v{index}\", \"type\": \"text\", \"label\": \"V?\", \"called\": \"v\", \"required\": false}}"
            )
        };
        [(0..count).map(more).collect::<Vec<_>>().join(", "), last.to_owned()].join(", ")
    };
    check_fine(last, &many(299));
    let found = faults_of(changed(last, &many(300)).0.as_bytes());
    assert!(found.iter().any(|fault| fault.contains("more than 300 questions")), "{found:?}");
}

#[test]
fn no_question_is_called_as_the_trap_for_robots() {
    check("{\"id\": \"naam\"", "{\"id\": ¦\"niet-invullen\"", "another id");
}
