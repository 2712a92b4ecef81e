//! Row 1, the other promises: the second instance of Blijf Groep's klachtenregeling for trainings, a form of its own.

use klachtformulier::calendar::Unit;
use klachtformulier::organisation::{From, Outcome, RuleEffect};

use crate::checks::*;
use crate::forms::{SCHOLING, TWEEDE_INSTANTIE, texts, words};
use crate::row_1_scholing::note;

/// Second instance: the independent Marianne van der Zande, Marianne.vanderzande@hu.nl, in writing or by e-mail, if the
/// complaint was not handled properly or the dissatisfaction remains. There is no deadline.
#[test]
fn row_1_09_the_second_instance_is_a_form_of_its_own_without_a_deadline() {
    let procedure = TWEEDE_INSTANTIE.procedure();
    check_mail_to(TWEEDE_INSTANTIE, "Marianne.vanderzande@hu.nl");
    check_ways(TWEEDE_INSTANTIE, &["mail"]);
    check_says(
        &procedure.for_whom,
        &["Marianne van der Zande", "onafhankelijk"],
        &["Marianne van der Zande", "independent"],
    );
    check_says(always(&procedure.readers), &["Marianne van der Zande"], &["Marianne van der Zande"]);
    let contact = procedure.contact.as_ref().expect("a contact of its own");
    assert_eq!(contact.email.as_deref(), Some("Marianne.vanderzande@hu.nl"));

    let reasons = [
        ("niet-naar-behoren", "Ik vind dat mijn klacht niet goed is afgehandeld"),
        ("ongenoegen-blijft", "Ik ben nog steeds ontevreden"),
    ];
    check_options(TWEEDE_INSTANTIE.question("reden"), &reasons);

    assert!(
        procedure.rules.iter().all(|rule| rule.effect == RuleEffect::Advice),
        "no deadline, and nobody is turned away"
    );
    check_says(&procedure.for_whom, &["noemt hiervoor geen uiterste datum"], &["sets no deadline for this"]);
    check_verdict(TWEEDE_INSTANTIE, NOW, r#"{"datum-besluit": "2001-01-01"}"#, Outcome::Admissible, &[]);

    let next = SCHOLING.procedure().follow_ups.first().expect("what comes after");
    assert_eq!(next.procedure.as_deref(), Some("scholing-tweede-instantie"));
    let facts = ["Marianne van der Zande", "Marianne.vanderzande@hu.nl"];
    check_says(&next.text, &facts, &facts);
    check_says(
        &next.text,
        &["niet goed is afgehandeld", "nog steeds ontevreden", "schriftelijk of per e-mail"],
        &["not handled properly", "still dissatisfied", "in writing or by e-mail"],
    );
}

/// Her reaction comes within six weeks; if more time is needed the complainant is told so, with reasons, within four
/// weeks; at most four weeks longer.
#[test]
fn row_1_10_she_reacts_within_six_weeks_and_says_within_four_if_it_takes_longer() {
    for (now, notice, reaction) in
        [(NOW, "2026-12-18", "2027-01-01"), ("2026-12-23T10:00:00+01:00", "2027-01-20", "2027-02-03")]
    {
        check_date(TWEEDE_INSTANTIE, now, "bericht-over-uitstel", notice);
        check_date(TWEEDE_INSTANTIE, now, "reactie", reaction);
    }
    check_dated_text(
        TWEEDE_INSTANTIE,
        NOW,
        "bericht-over-uitstel",
        &["meer tijd nodig", "vrijdag 18 december 2026", "uitleg waarom"],
        &["more time needed", "Friday 18 December 2026", "with the reasons"],
    );
    let (nl, en) =
        (["vrijdag 1 januari 2027", "Marianne van der Zande"], ["Friday 1 January 2027", "Marianne van der Zande"]);
    check_dated_text(TWEEDE_INSTANTIE, NOW, "reactie", &nl, &en);
    check_dateless(TWEEDE_INSTANTIE, "reactie-na-uitstel", &["vier weken later"], &["at most four weeks later"]);
}

/// The klachtenregeling does not say how long it may take with the extension: it names at most four weeks for the
/// extension, and no total. So the form shows no date that would look promised, and the exceptions come after the rule.
#[test]
fn row_1_10_after_a_delay_no_date_is_promised_and_the_rule_comes_first() {
    let step = TWEEDE_INSTANTIE.step("reactie-na-uitstel");
    assert_eq!(step.term, None);
    assert!(matches!(&step.from, From::After(step) if **step == *"bericht-over-uitstel"));
    check_holds(&note(TWEEDE_INSTANTIE, "timeline", "id", "reactie-na-uitstel"), &["does not say", "no date"]);
    let steps: Vec<&str> = TWEEDE_INSTANTIE.procedure().timeline.iter().map(|step| &*step.id).collect();
    assert_eq!(steps, ["reactie", "bericht-over-uitstel", "reactie-na-uitstel", "gevolgen"]);
}

/// Her outcome binds Blijf Groep; the consequences are dealt with within fourteen days.
#[test]
fn row_1_11_her_outcome_binds_and_follows_within_fourteen_days() {
    let (nl, en) = (["bindend", "binnen veertien dagen af"], ["binding", "within fourteen days"]);
    let step = check_dateless(TWEEDE_INSTANTIE, "gevolgen", &nl, &en);
    assert_eq!(step.term.map(|term| (term.term.amount, term.term.unit)), Some((14, Unit::Days)));
    assert!(matches!(&step.from, From::After(step) if **step == *"reactie"));
    check_one_says(
        &TWEEDE_INSTANTIE.procedure().before_sending,
        &["bindend voor Blijf Groep", "moet worden uitgevoerd"],
        &["binding on Blijf Groep", "must be carried out"],
    );
}

/// Marianne van der Zande is independent: her form is never sent to a server that a page names, because that server
/// belongs to another party. A complaint to the first instance may be.
#[test]
fn row_1_09_the_second_instance_is_never_sent_to_an_endpoint_of_the_page() {
    assert!(TWEEDE_INSTANTIE.procedure().is_never_sent());
    assert!(!SCHOLING.procedure().is_never_sent());
    let (nl, en) = (["zelf naar Marianne van der Zande", "niet naar Blijf Groep"], ["yourself", "not to Blijf Groep"]);
    check_says(always(&TWEEDE_INSTANTIE.procedure().readers), &nl, &en);
}

/// In the form for Marianne van der Zande, "wij" would be the wrong party: the form speaks in her name, and nothing in
/// it says "wij" or "ons".
#[test]
fn row_1_09_the_second_instance_speaks_in_her_name_and_never_says_wij() {
    let name = ["Marianne van der Zande"];
    check_says(said(&TWEEDE_INSTANTIE.procedure().handled_by), &name, &name);
    assert_eq!(SCHOLING.procedure().handled_by, None);
    let wrong = ["wij", "we", "ons", "onze", "us", "our", "ours"];
    for (_, path, text) in texts(&TWEEDE_INSTANTIE.tree()) {
        assert!(!words(&text).any(|word| wrong.contains(&word.as_str())), "{path}: {text}");
    }
    check_says(
        &TWEEDE_INSTANTIE.question("motivering").label,
        &["Waar ben je nog ontevreden over?"],
        &["still unhappy about"],
    );
}
