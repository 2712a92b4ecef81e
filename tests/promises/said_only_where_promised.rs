//! A form does not promise more than its klachtenregeling: costs, confidentiality, retention, a letter.

use klachtformulier::messages::{Subject, about, after};
use klachtformulier::organisation::{Lang, Tone};

use crate::checks::*;
use crate::forms::{
    ALL, BEZWAAR, CLIENTEN, EXTERNEN, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, SCHOLING, TWEEDE_INSTANTIE,
    texts, words,
};

#[test]
fn only_the_clients_form_speaks_of_costs() {
    for form in ALL {
        assert_eq!(form.procedure().costs.is_some(), form == CLIENTEN, "{form:?}");
        let said = says_a_word_of(form, &["kost", "kosten", "kosteloos", "gratis", "cost", "costs", "charge", "fee"]);
        assert_eq!(said.is_some(), form == CLIENTEN, "{form:?}: {said:?}");
    }
}

#[test]
fn only_where_the_regeling_says_so_is_it_confidential() {
    for form in [SCHOLING, TWEEDE_INSTANTIE, CLIENTEN, GROEIMEESTERS, KLACHTENCOMMISSARIS] {
        assert!(form.procedure().confidential.is_some(), "{form:?}");
    }
    for form in [EXTERNEN, KLIK, BEZWAAR] {
        assert!(form.procedure().confidential.is_none(), "{form:?}");
        let words = ["vertrouwelijk", "vertrouwelijkheid", "geheim", "confidential", "confidentially", "secret"];
        assert_eq!(says_a_word_of(form, &words), None, "{form:?}");
    }
}

#[test]
fn only_where_the_regeling_says_so_is_it_told_how_long_things_are_kept() {
    for form in [SCHOLING, TWEEDE_INSTANTIE, CLIENTEN, GROEIMEESTERS, KLIK] {
        assert!(!form.procedure().retention.is_empty(), "{form:?}");
    }
    for form in [EXTERNEN, KLACHTENCOMMISSARIS, BEZWAAR] {
        assert_eq!(form.procedure().retention, [], "{form:?}");
    }
    // There it is said once, before sending: that the sheet names no term.
    let telling = ["bewaart", "bewaren", "bewaard", "bewaartermijn", "vernietigen", "keeps", "kept", "destroy"];
    let said = texts(&EXTERNEN.tree()).into_iter();
    let said = said.filter(|(_, _, text)| words(text).any(|word| telling.contains(&word.as_str())));
    let places: Vec<String> = said.map(|(_, path, _)| path).collect();
    assert_eq!(places, ["/before_sending/1", "/before_sending/1"]);
}

#[test]
fn a_letter_exists_only_where_the_regeling_gives_a_postal_address() {
    for form in ALL {
        let letter = [CLIENTEN, KLIK, BEZWAAR].contains(&form);
        assert_eq!(!form.procedure().deliveries.letter.is_empty(), letter, "{form:?}");
        if !letter {
            assert_eq!(says_a_word_of(form, &["postbus", "postadres"]), None, "{form:?}");
        }
    }
}

#[test]
fn only_where_the_regeling_names_it_is_there_a_next_instance() {
    for (form, doors) in [
        (SCHOLING, vec![Some("scholing-tweede-instantie")]),
        (CLIENTEN, vec![None]),
        (GROEIMEESTERS, vec![Some("klachtencommissaris")]),
        (KLACHTENCOMMISSARIS, vec![None]),
        (KLIK, vec![Some("bezwaar")]),
        (TWEEDE_INSTANTIE, vec![]),
        (EXTERNEN, vec![]),
        (BEZWAAR, vec![]),
    ] {
        let found: Vec<Option<&str>> =
            form.procedure().follow_ups.iter().map(|next| next.procedure.as_deref()).collect();
        assert_eq!(found, doors, "{form:?}");
    }
}

#[test]
fn every_form_stands_at_the_entrance_of_its_organisation() {
    for form in ALL {
        let entrance = form.organisation().entrance.as_ref().expect("more than one form");
        let doors = entrance.choices.iter().filter(|door| door.procedure.as_deref() == Some(&*form.id)).count();
        // The clients' form has two choices: for the client, and for a person who files for one.
        assert_eq!(doors, if form == CLIENTEN { 2 } else { 1 }, "{form:?}");
    }
}

#[test]
fn nothing_is_delivered_to_somebody_that_the_regeling_does_not_name() {
    for (form, ways) in [
        (SCHOLING, &["mail"][..]),
        (TWEEDE_INSTANTIE, &["mail"]),
        (CLIENTEN, &["mail", "letter"]),
        (EXTERNEN, &["mail"]),
        (GROEIMEESTERS, &["mail", "telephone", "in_person"]),
        (KLACHTENCOMMISSARIS, &["mail"]),
        (KLIK, &["mail", "letter"]),
        (BEZWAAR, &["mail", "letter"]),
    ] {
        check_ways(form, ways);
    }
}

#[test]
fn no_subject_of_a_message_tells_whoever_looks_that_it_is_a_complaint_about_violence() {
    for form in [SCHOLING, TWEEDE_INSTANTIE, CLIENTEN, EXTERNEN] {
        let mail = form.procedure().deliveries.mail.first().expect("a mail");
        for subject in mail.subject.each() {
            let telling = ["klacht", "complaint", "opvang", "shelter", "geweld", "violence"];
            assert!(!words(subject).any(|word| telling.contains(&word.as_str())), "{form:?}: {subject}");
            assert!(!subject.contains(['{', '}']), "{form:?}: {subject}");
        }
    }
}

/// The first text of a form with one of these words.
fn says_a_word_of(form: Form, wanted: &[&str]) -> Option<String> {
    let mut texts = texts(&form.tree()).into_iter();
    texts.find(|(_, _, text)| words(text).any(|word| wanted.contains(&word.as_str()))).map(|(_, _, text)| text)
}

/// No klachtenregeling says when a complaint counts as filed, so the form says what it knows: that it has not sent
/// anything.
#[test]
fn what_was_made_ready_is_said_not_to_be_sent_and_nothing_is_said_of_when_it_counts() {
    for (lang, tone) in [(Lang::Nl, Tone::U), (Lang::Nl, Tone::Je), (Lang::En, Tone::U)] {
        let after = after(lang, tone);
        let (not_sent, yourself, counts) = match lang {
            Lang::Nl => ("nog niet verstuurd", "zelf", "telt"),
            Lang::En => ("not been sent yet", "yourself", "count"),
        };
        let ready_how = about(after.ready_how, Subject::Complaint, lang);
        assert!(ready_how.contains(not_sent) && ready_how.contains(yourself), "{ready_how}");
        assert!(after.ready_below.contains(not_sent), "{}", after.ready_below);
        assert!(!format!("{after:?}").contains(counts), "{after:?}");
    }
}

/// Dates are counted from the filing. A complainant who still has to send the complaint is told what that means.
#[test]
fn dates_of_a_mail_or_letter_are_said_to_hold_if_it_leaves_today_and_comes() {
    for (lang, tone, says) in [
        (Lang::Nl, Tone::U, ["vandaag verstuurt", "aankomt"]),
        (Lang::Nl, Tone::Je, ["vandaag verstuurt", "aankomt"]),
        (Lang::En, Tone::U, ["today", "arrives"]),
    ] {
        let note = about(after(lang, tone).if_today, Subject::Complaint, lang);
        assert!(says.iter().all(|part| note.contains(part)), "{note}");
    }
}
