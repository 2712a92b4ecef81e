//! Complaints for somebody else, at Blijf Groep: asked first, in four optional questions, with advice at most. No
//! source mentions proxies, so nobody is turned away, and nobody is told that they may see the file.

use klachtformulier::organisation::{Outcome, RuleEffect};

use crate::checks::*;
use crate::forms::{CLIENTEN, EXTERNEN, texts};

const FORMS: [crate::forms::Form; 2] = [CLIENTEN, EXTERNEN];

/// It is asked before anything else, and its follow-up questions come right after it: for whom, whether they agree, and
/// by what right. None of them has to be answered.
#[test]
fn it_is_asked_first_and_may_be_left_open() {
    for form in FORMS {
        let first: Vec<&str> = form.procedure().questions().take(5).map(|question| &*question.id).collect();
        assert_eq!(first, ["namens", "namens-wie", "namens-akkoord", "namens-bevoegd", "relatie"], "{form:?}");
        first.iter().take(4).for_each(|id| check_optional(form.question(id)));
        let ids = |id: &str| form.question(id).options.iter().map(|option| &*option.id).collect::<Vec<_>>();
        assert_eq!(ids("namens-akkoord"), ["ja", "weet-het", "nee"]);
        assert_eq!(ids("namens-bevoegd"), ["machtiging", "gezag", "voogdij", "geen"]);
        check_verdict(form, NOW, r#"{"namens": true}"#, Outcome::Admissible, &["namens"]);
    }
}

/// The relation is that of the person who files: filing for a client does not make anybody a client.
#[test]
fn the_relation_is_that_of_whoever_files() {
    for form in FORMS {
        let help = said(&form.question("relatie").help);
        check_says(help, &["Het gaat om uzelf", "voor iemand anders"], &["This is about you", "for someone else"]);
        assert!(!help.nl.contains("voor die persoon geldt"), "{}", help.nl);
    }
}

/// An ex-partner who files for his ex: whatever he answers, there is advice, and no verdict that it can or cannot be
/// handled.
#[test]
fn what_an_ex_partner_says_of_it_is_advice_alone() {
    let answers = r#""namens": true, "namens-wie": null, "namens-akkoord": "nee", "namens-bevoegd": "geen""#;
    let more = ["namens", "namens-zonder-ja"];
    check_verdict(EXTERNEN, NOW, &format!(r#"{{"relatie": "ex-partner", {answers}}}"#), Outcome::Admissible, &more);
    check_verdict(CLIENTEN, NOW, &format!(r#"{{"relatie": "partner", {answers}}}"#), Outcome::Admissible, &more);
    for form in FORMS {
        for rule in ["namens", "namens-zonder-ja"] {
            assert_eq!(form.rule(rule).effect, RuleEffect::Advice);
            assert_eq!(doors(form.rule(rule)), [""; 0]);
            check_says(&form.rule(rule).source, &["Niet in"], &["Not in"]);
        }
        let says_nothing =
            [if form == CLIENTEN { "niets in de klachtenregeling" } else { "niets in het informatieblad" }];
        check_says(&form.rule("namens").reason, &says_nothing, &["says nothing about that"]);
        // He is not told to ask her: that would be a reason to look for her.
        let (nl, en) = (["geen naam", "geen contact als de ander dat niet wil"], ["not name", "not look for contact"]);
        check_says(&form.rule("namens-zonder-ja").instead, &nl, &en);
    }
}

/// In a complaint for somebody else it is not asked whether it affects the person who files directly, and an earlier
/// answer to that no longer counts.
#[test]
fn whether_it_hits_whoever_files_directly_is_not_asked() {
    let both = r#"{"namens": true, "rechtstreeks-getroffen": false}"#;
    check_verdict(EXTERNEN, NOW, both, Outcome::Admissible, &["namens"]);
    check_errors(EXTERNEN, r#"{"namens": true, "rechtstreeks-getroffen": null}"#, &[]);
    let asked = [("rechtstreeks-getroffen", "required")];
    check_errors(EXTERNEN, r#"{"namens": false, "rechtstreeks-getroffen": null}"#, &asked);
    check_errors(EXTERNEN, r#"{"namens": null, "rechtstreeks-getroffen": null}"#, &asked);
    let own = r#"{"namens": null, "rechtstreeks-getroffen": false}"#;
    check_verdict(EXTERNEN, NOW, own, Outcome::Inadmissible, &["niet-rechtstreeks-getroffen"]);
}

/// A lawyer, a parent with authority and a mentor are accepted, in both forms, and are not referred to another form.
#[test]
fn a_lawyer_a_parent_and_a_mentor_get_through() {
    for (right, relation) in [("machtiging", "professional"), ("gezag", "anders"), ("voogdij", "anders")] {
        let answers = format!(
            r#"{{"namens": true, "namens-akkoord": "ja", "namens-bevoegd": "{right}", "relatie": "{relation}",
                 "relatie-anders": "Ik ben ervoor", "rechtstreeks-getroffen": null}}"#
        );
        check_verdict(EXTERNEN, NOW, &answers, Outcome::Admissible, &["namens"]);
        check_verdict(CLIENTEN, NOW, &answers, Outcome::Admissible, &["namens"]);
    }
    let rights = &EXTERNEN.question("namens-bevoegd").options;
    check_one_says(rights.iter().filter_map(|option| option.help.as_ref()), &["advocaat"], &["lawyer"]);
    check_one_says(rights.iter().map(|option| &option.label), &["mentor"], &["mentor"]);
}

/// The relation of a person who files for somebody else does not send them to another form: neither a non-client to the
/// form for others, nor a client or an employee away from that form.
#[test]
fn what_whoever_files_is_themselves_sends_nobody_elsewhere() {
    let ways = [("ja", "machtiging"), ("nee", "geen")];
    for (form, relations) in [
        (CLIENTEN, ["client", "partner", "particulier", "professional"]),
        (EXTERNEN, ["client", "medewerker", "familielid", "professional"]),
    ] {
        for relation in relations {
            let alone = format!(r#"{{"namens": true, "relatie": "{relation}", "rechtstreeks-getroffen": null}}"#);
            check_verdict(form, NOW, &alone, Outcome::Admissible, &["namens"]);
            for (agrees, right) in ways {
                let answers = format!(
                    r#"{{"namens": true, "namens-akkoord": "{agrees}", "namens-bevoegd": "{right}",
                         "relatie": "{relation}", "rechtstreeks-getroffen": null}}"#
                );
                let fired: &[&str] = if agrees == "ja" { &["namens"] } else { &["namens", "namens-zonder-ja"] };
                check_verdict(form, NOW, &answers, Outcome::Admissible, fired);
            }
        }
    }
    // A complainant who skipped the question, or said no, files for themselves.
    for namens in ["null", "false"] {
        let own = |relation: &str| format!(r#"{{"namens": {namens}, "relatie": "{relation}"}}"#);
        check_verdict(CLIENTEN, NOW, &own("partner"), Outcome::Admissible, &["geen-client"]);
        check_verdict(EXTERNEN, NOW, &own("client"), Outcome::OtherDoor, &["client"]);
        check_verdict(EXTERNEN, NOW, &own("medewerker"), Outcome::OtherDoor, &["medewerker"]);
    }
}

/// Only a complainant who files for themselves is told that they can see the file: no text says so to "you", because a
/// proxy reads it too.
#[test]
fn nobody_who_files_for_somebody_else_is_told_that_they_may_see_the_file() {
    for form in FORMS {
        for (_, path, text) in texts(&form.tree()) {
            for told in ["u het dossier", "u een kopie", "you can see the file", "You can see", "your file"] {
                assert!(!text.contains(told), "{form:?} at {path}: {text}");
            }
        }
    }
    let [kept] = CLIENTEN.procedure().retention.as_slice() else { panic!("one term") };
    check_says(
        &kept.text,
        &[
            "Wie voor zichzelf klaagt, kan het dossier bekijken",
            "klagen voor iemand anders zegt de regeling hier niets",
        ],
        &["complains for themselves can see the file", "complaints for someone else the procedure says nothing"],
    );
}

/// No option says that a particular person gets help: it says "somebody who gets or got help".
#[test]
fn no_option_confirms_that_somebody_is_a_client() {
    for form in FORMS {
        for option in &form.question("relatie").options {
            assert!(!option.label.nl.contains("van een cliënt"), "{}", option.label.nl);
            assert!(!option.label.en.as_ref().is_some_and(|label| label.contains("of a client")), "{:?}", option.label);
        }
    }
    let helped = |form: crate::forms::Form, id: &str| {
        let options = form.question("relatie").options.iter();
        let option = options.into_iter().find(|option| *option.id == *id).expect("this option");
        check_says(&option.label, &["van iemand die hulp krijgt of kreeg"], &["of someone who gets or got help"]);
    };
    helped(CLIENTEN, "partner");
    helped(EXTERNEN, "ex-partner");
    helped(EXTERNEN, "familielid");
}

/// A professional is asked for an organisation, which is optional, and is told not to name third parties.
#[test]
fn a_professional_is_asked_for_an_organisation_and_names_no_third_parties() {
    for form in FORMS {
        let question = form.question("organisatie");
        check_optional(question);
        let (nl, en) = (["geen namen van cliënten", "kinderen"], ["do not name clients", "children"]);
        check_says(said(&question.help), &nl, &en);
        let asked = |relation: &str| {
            let found = form.file(NOW, &format!(r#"{{"relatie": "{relation}", "organisatie": "Basisschool"}}"#));
            found.answers.get("organisatie").is_some()
        };
        assert!(asked("professional") && !asked("client"), "{form:?}");
    }
}
