//! Safe contact with a complainant who is being watched, at Blijf Groep: asked before telephone, e-mail and address.
//! The contact details for a way that was not chosen are optional, and are not used.

use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::{Context, is_not_to_be_used, notices};
use klachtformulier::json::Node;
use klachtformulier::organisation::Lang;

use crate::checks::*;
use crate::forms::{CLIENTEN, EXTERNEN, Form, tree};

const NOBODY_SAID: &str = "Niet ingevuld welk contact veilig is. Noem de klacht en de organisatie niet in e-mail, \
                           voicemail of op de envelop.";

/// It is asked before the questions that it decides about.
#[test]
fn it_is_asked_before_telephone_email_and_address() {
    for form in [CLIENTEN, EXTERNEN] {
        let ids: Vec<&str> = form.procedure().questions().map(|question| &*question.id).collect();
        let place = |id: &str| ids.iter().position(|other| *other == id).expect("it is asked");
        for id in ["telefoon", "email", "adres"] {
            assert!(place("veilig-contact") < place(id), "{form:?}: {id}");
        }
        check_optional(form.question("veilig-contact"));
    }
}

/// Without an answer, all contact details of the brochure are required. With an answer, only those for the chosen ways;
/// and a "not" to a way counts, even if the same way was chosen too.
#[test]
fn what_must_be_filled_in_follows_from_what_is_safe() {
    let all = ["telefoon", "email", "adres"];
    check_asked("null", &all);
    check_asked(r#"["bellen"]"#, &["telefoon"]);
    check_asked(r#"["voicemail"]"#, &["telefoon"]);
    check_asked(r#"["e-mail"]"#, &["email"]);
    check_asked(r#"["post"]"#, &["adres"]);
    check_asked(r#"["bellen", "voicemail", "e-mail", "post"]"#, &all);
    check_asked(r#"["niet-bellen"]"#, &[]);
    check_asked(r#"["e-mail", "niet-bellen"]"#, &["email"]);
    check_asked(r#"["bellen", "niet-mailen"]"#, &["telefoon"]);
    check_asked(r#"["bellen", "e-mail", "niet-bellen"]"#, &["email"]);
    check_asked(r#"["bellen", "e-mail", "niet-mailen"]"#, &["telefoon"]);
}

#[track_caller]
fn check_asked(safe: &str, asked: &[&str]) {
    let none = r#""telefoon": null, "email": null, "adres": null"#;
    let errors: Vec<(&str, &str)> = asked.iter().map(|id| (*id, "required")).collect();
    check_errors(CLIENTEN, &format!(r#"{{"veilig-contact": {safe}, {none}}}"#), &errors);
    let in_shelter: Vec<(&str, &str)> = errors.into_iter().filter(|(id, _)| *id != "adres").collect();
    check_errors(CLIENTEN, &format!(r#"{{"veilig-contact": {safe}, "opvang": true, {none}}}"#), &in_shelter);
}

/// The officer reads at the top which ways are safe and which must not be used, and sees it at each answer.
#[test]
fn the_officer_reads_which_ways_are_safe_and_which_must_not_be_used() {
    for form in [CLIENTEN, EXTERNEN] {
        check_notices(form, "null", &[NOBODY_SAID], &[]);
        let (call, no_call) = ("Bellen is veilig. Spreek geen voicemail in.", "Bel niet, en spreek geen voicemail in.");
        let both = "Bellen is veilig, een bericht op de voicemail ook.";
        let voicemail = "Alleen een bericht op de voicemail is veilig. Neemt iemand op? Zeg niet waar het over gaat.";
        let (mail, no_mail) = ("Een e-mail is veilig.", "Stuur geen e-mail.");
        let (post, no_post) = ("Een brief is veilig.", "Stuur geen brief.");
        check_notices(form, r#"["bellen"]"#, &[call, no_mail, no_post], &["email"]);
        check_notices(form, r#"["voicemail", "e-mail"]"#, &[voicemail, mail, no_post], &[]);
        check_notices(form, r#"["bellen", "voicemail", "e-mail", "post"]"#, &[both, mail, post], &[]);
        check_notices(form, r#"["e-mail"]"#, &[no_call, mail, no_post], &["telefoon"]);
        check_notices(form, r#"["post"]"#, &[no_call, no_mail, post], &["telefoon", "email"]);
    }
}

/// Of two answers that contradict each other the cautious one counts.
#[test]
fn whoever_ticks_a_way_and_its_opposite_is_not_reached_that_way() {
    let (no_call, no_mail, no_post) =
        ("Bel niet, en spreek geen voicemail in.", "Stuur geen e-mail.", "Stuur geen brief.");
    for form in [CLIENTEN, EXTERNEN] {
        let safe = r#"["bellen", "voicemail", "e-mail", "niet-bellen"]"#;
        check_notices(form, safe, &[no_call, "Een e-mail is veilig.", no_post], &["telefoon"]);
        let safe = r#"["bellen", "e-mail", "niet-mailen"]"#;
        check_notices(form, safe, &["Bellen is veilig. Spreek geen voicemail in.", no_mail, no_post], &["email"]);
        let safe = r#"["bellen", "e-mail", "niet-bellen", "niet-mailen"]"#;
        let none = "Geen veilige manier van contact aangekruist.";
        check_notices(form, safe, &[none, no_call, no_mail, no_post], &["telefoon", "email"]);
    }
}

#[track_caller]
fn check_notices(form: Form, safe: &str, expected: &[&str], not_to_be_used: &[&str]) {
    let found = form.file(NOW, &format!(r#"{{"veilig-contact": {safe}, "adres": null}}"#));
    let now = Moment::read_rfc3339(NOW).expect("an instant");
    let facts = Context { answers: &found.answers, now, off: &DaysOff::NONE };
    let notices: Vec<&str> = notices(form.procedure(), facts).into_iter().map(|text| text.get(Lang::Nl)).collect();
    assert_eq!(notices, expected, "{form:?}: {safe}");
    let reached = ["telefoon", "email"].into_iter();
    let marked: Vec<&str> = reached.filter(|id| is_not_to_be_used(form.question(id), facts)).collect();
    assert_eq!(marked, not_to_be_used, "{form:?}: {safe}");
}

/// A complainant who chose no safe way is told that contact may not be possible, and what helps.
#[test]
fn whoever_chose_no_safe_way_hears_what_helps() {
    use klachtformulier::organisation::{Outcome, RuleEffect};
    for form in [CLIENTEN, EXTERNEN] {
        let rule = "geen-veilige-weg";
        check_verdict(form, NOW, r#"{"veilig-contact": ["niet-bellen"]}"#, Outcome::Admissible, &[rule]);
        check_verdict(form, NOW, r#"{"veilig-contact": ["bellen"]}"#, Outcome::Admissible, &[]);
        check_verdict(form, NOW, r#"{"veilig-contact": null}"#, Outcome::Admissible, &[]);
        assert_eq!(form.rule(rule).effect, RuleEffect::Advice);
        let (nl, en) = (["één manier die wel veilig is", "088 234 24 50"], ["one way that is safe", "088 234 24 50"]);
        check_says(&form.rule(rule).instead, &nl, &en);
    }
}

/// Nobody needs a reason to leave the address out: a "no" is enough, and so is being in a shelter, and so is choosing
/// other ways.
#[test]
fn no_address_needs_no_reason() {
    let question = CLIENTEN.question("adres-geven");
    check_optional(question);
    check_says(&question.label, &["een adres geven waar post veilig is"], &["an address where post is safe"]);
    check_says(said(&question.help), &["hoeft niet te zeggen waarom"], &["no reason is needed"]);
    check_errors(CLIENTEN, r#"{"veilig-contact": null, "adres": null}"#, &[("adres", "required")]);
    check_errors(CLIENTEN, r#"{"veilig-contact": null, "adres": null, "adres-geven": false}"#, &[]);
    check_errors(CLIENTEN, r#"{"veilig-contact": null, "adres": null, "opvang": true}"#, &[]);
    check_errors(CLIENTEN, r#"{"veilig-contact": ["e-mail"], "adres": null}"#, &[]);
    // After a "no" the address is not asked, and an address that was typed before is not sent.
    assert!(CLIENTEN.file(NOW, r#"{"adres-geven": false}"#).answers.get("adres").is_none());
    // In the other form an address is asked only if post was chosen, and is optional.
    check_optional(EXTERNEN.question("adres"));
    check_errors(EXTERNEN, r#"{"veilig-contact": ["post"], "adres": null}"#, &[]);
    assert!(EXTERNEN.file(NOW, r#"{"veilig-contact": ["e-mail"]}"#).answers.get("adres").is_none());
}

/// No text may lead a complainant to give the address of a shelter: not as an address, a location, a place or in the
/// description.
#[test]
fn the_address_of_a_shelter_is_asked_nowhere() {
    for form in [CLIENTEN, EXTERNEN] {
        let (nl, en) = (["nooit het adres van de opvang"], ["Never give the address of a shelter"]);
        for id in ["adres", "motivering"] {
            check_says(said(&form.question(id).help), &nl, &en);
        }
        let options = form.question("locatie").options.iter();
        check_one_says(options.filter_map(|option| option.help.as_ref()), &["Noem een naam"], &en);
        check_says(&form.question("locatie-anders").label, &["Noem geen adres"], &["Do not give an address"]);
        check_says(said(&form.question("waar").help), &["adres is niet nodig"], &["address is not needed"]);
    }
}

/// The subject of the e-mail is visible in an inbox and on a lock screen: it names no shelter and no complaint.
#[test]
fn the_subject_of_the_email_names_no_shelter() {
    for form in [CLIENTEN, EXTERNEN] {
        let mail = form.procedure().deliveries.mail.first().expect("an e-mail");
        for subject in mail.subject.each() {
            let subject = subject.to_lowercase();
            let telling = ["blijf", "veilig thuis", "klacht", "complaint", "opvang", "shelter"];
            assert!(!telling.iter().any(|word| subject.contains(word)), "{subject}");
        }
    }
}

/// In danger: 112 and Veilig Thuis, another number for complainants about Veilig Thuis, and one for children. None of
/// them is in a source text, and the file says so.
#[test]
fn whom_to_call_in_danger_is_not_veilig_thuis_alone_and_marked_as_not_from_the_source() {
    let safety = CLIENTEN.organisation().safety.as_ref().expect("a way to leave at once");
    let numbers = ["112", "0800-2000", "088 0767 000", "0800-0432"];
    let help = safety.help.as_ref().expect("others to call");
    check_says(&safety.danger, &numbers[..2], &numbers[..2]);
    check_says(help, &numbers[2..], &numbers[2..]);
    let (nl, en) = (["Liever niet met Veilig Thuis praten?", "Luisterlijn"], ["rather not talk to Veilig Thuis"]);
    check_says(help, &nl, &en);
    let tree = tree("blijf-groep");
    let note = tree.get("safety").and_then(|safety| safety.get("note")).and_then(Node::text);
    check_holds(note.expect("a note"), &["not from the source"]);
}
