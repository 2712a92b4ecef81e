//! In an objection, the same sentences speak of an objection instead of a complaint.

use klachtformulier::messages::{self, Subject, Template};
use klachtformulier::organisation::{Lang, Tone};

#[track_caller]
fn check(template: Template, lang: Lang, about_a_complaint: &str, about_an_objection: &str) {
    assert_eq!(messages::about(template, Subject::Complaint, lang), about_a_complaint);
    assert_eq!(messages::about(template, Subject::Objection, lang), about_an_objection);
}

#[test]
fn an_objection_is_called_one() {
    let [formal, informal, english] = [(Lang::Nl, Tone::U), (Lang::Nl, Tone::Je), (Lang::En, Tone::U)]
        .map(|(lang, tone)| messages::after(lang, tone));
    check(formal.send, Lang::Nl, "Verstuur mijn klacht", "Verstuur mijn bezwaar");
    check(informal.keep_copy, Lang::Nl, "Bewaar een kopie van je klacht", "Bewaar een kopie van je bezwaar");
    check(english.send, Lang::En, "Send my complaint", "Send my objection");
}

#[test]
fn dutch_says_this_by_gender() {
    let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| messages::after(lang, Tone::U).inadmissible);
    check(
        dutch,
        Lang::Nl,
        "Waarschijnlijk wordt deze klacht hier niet behandeld",
        "Waarschijnlijk wordt dit bezwaar hier niet behandeld",
    );
    check(
        english,
        Lang::En,
        "This complaint will probably not be handled here",
        "This objection will probably not be handled here",
    );
}

#[test]
fn a_sentence_may_name_it_twice() {
    let words = messages::sending(Lang::Nl, Tone::U);
    let once = "Verstuurt u uw bezwaar opnieuw met dit formulier? Ook dan telt uw bezwaar maar één keer.";
    assert_eq!(messages::about(words.counts_once, Subject::Objection, Lang::Nl), once);
}

#[test]
fn other_placeholders_and_sentences_without_any_stay() {
    let late = messages::after(Lang::Nl, Tone::U).late;
    check(late, Lang::Nl, late.0, late.0);
    let handled_by = messages::pages(Lang::En, Tone::U).handled_by;
    let said = messages::about(handled_by, Subject::Objection, Lang::En);
    assert_eq!(said, "{who} handles your objection, and not {organisation}.");
}
