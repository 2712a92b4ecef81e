//! Row 3: the information sheet of Blijf Groep for people who are not clients.

use klachtformulier::organisation::{From, Kind, Outcome};

use crate::checks::*;
use crate::forms::EXTERNEN;

/// For a person who is not a client (now or before) and not an employee: an (ex-)partner, a relative, an employee of
/// another organisation. A client has the clients' form; an employee has no form here, and goes to a manager or HR.
#[test]
fn row_3_01_it_is_for_who_is_neither_client_nor_employee() {
    check_says(
        &EXTERNEN.procedure().for_whom,
        &["geen cliënt of medewerker", "(ex-)partner", "familielid", "medewerker van een andere organisatie"],
        &["not a client or an employee", "(ex-)partner", "relative", "employee of another organisation"],
    );
    let relations = [
        ("ex-partner", "Partner of ex-partner van iemand die hulp krijgt of kreeg"),
        ("familielid", "Familielid van iemand die hulp krijgt of kreeg"),
        ("professional", "Medewerker van een andere organisatie of een bedrijf"),
        ("client", "Cliënt van Blijf Groep of van Veilig Thuis Flevoland, nu of vroeger"),
        ("medewerker", "Medewerker van Blijf Groep"),
        ("anders", "Anders"),
    ];
    check_options(EXTERNEN.question("relatie"), &relations);
    for relation in ["ex-partner", "familielid", "professional"] {
        check_verdict(EXTERNEN, NOW, &format!(r#"{{"relatie": "{relation}"}}"#), Outcome::Admissible, &[]);
    }
    let other = r#"{"relatie": "anders", "relatie-anders": "Buurvrouw"}"#;
    check_verdict(EXTERNEN, NOW, other, Outcome::Admissible, &[]);

    check_verdict(EXTERNEN, NOW, r#"{"relatie": "client"}"#, Outcome::OtherDoor, &["client"]);
    assert_eq!(doors(EXTERNEN.rule("client")), ["clienten"]);
    // The sheet says only that it is not for employees: not that their complaint is not handled, nor where else to go.
    check_verdict(EXTERNEN, NOW, r#"{"relatie": "medewerker"}"#, Outcome::OtherDoor, &["medewerker"]);
    assert_eq!(doors(EXTERNEN.rule("medewerker")), [""; 0]);
    // Neither of them is referred to another form if they file for somebody else.
    for relation in ["client", "medewerker"] {
        let answers = format!(r#"{{"namens": true, "relatie": "{relation}"}}"#);
        check_verdict(EXTERNEN, NOW, &answers, Outcome::Admissible, &["namens"]);
    }
    let (nl, en) = (["nu of vroeger", "eigen klachtenregeling"], ["in the past", "procedure of their own"]);
    check_says(&EXTERNEN.rule("client").reason, &nl, &en);
    check_says(&EXTERNEN.rule("client").instead, &["formulier voor cliënten"], &["form for clients"]);
    let (nl, en) = (["geen cliënt en geen medewerker"], ["not a client and not an employee"]);
    check_says(&EXTERNEN.rule("medewerker").reason, &nl, &en);
    check_says(
        &EXTERNEN.rule("medewerker").instead,
        &["leidinggevende", "personeelszaken (HR)", "noemt geen regels"],
        &["manager", "human resources", "names no rules"],
    );
    for rule in ["client", "medewerker"] {
        let place = "Voor wie is deze informatie bedoeld?";
        check_says(&EXTERNEN.rule(rule).source, &[place], &[place]);
    }
}

/// Only about something that affects you directly ("rechtstreeks getroffen"): the attitude of an employee you dealt
/// with; a decision on children over whom you have parental authority. Asked with examples, in plain words.
#[test]
fn row_3_02_it_asks_with_examples_whether_it_hits_you_directly() {
    let question = EXTERNEN.question("rechtstreeks-getroffen");
    assert_eq!(question.kind, Kind::YesNo);
    check_required(question);
    check_says(
        &question.label,
        &["u zelf meemaakte", "besluit over een kind waarover u gezag hebt"],
        &["experienced yourself", "decision on a child over whom you have parental authority"],
    );
    check_says(
        said(&question.help),
        &["Ja, bijvoorbeeld", "medewerker gedroeg zich", "Nee, bijvoorbeeld", "(ex-)partner"],
        &["Yes, for example", "employee did not behave", "No, for example", "(ex-)partner"],
    );
    check_says(
        said(&EXTERNEN.procedure().definition),
        &["deed of juist niet deed", "besluit dat wel of juist niet", "rechtstreeks treffen", "ouderlijk gezag"],
        &["did or did not do", "decision that was or was not made", "affect you directly", "parental authority"],
    );
}

/// About help to someone else (your (ex-)partner, relative, client): not admissible, not handled. The verdict says why
/// and what can be done instead.
#[test]
fn row_3_03_help_to_someone_else_is_not_handled() {
    let rule = "niet-rechtstreeks-getroffen";
    check_verdict(EXTERNEN, NOW, r#"{"rechtstreeks-getroffen": false}"#, Outcome::Inadmissible, &[rule]);
    check_says(
        &EXTERNEN.rule(rule).reason,
        &["(ex-)partner", "familielid", "uw cliënt", "niet in behandeling", "niet ontvankelijk"],
        &["(ex-)partner", "relative", "your client", "do not handle", "not admissible"],
    );
    check_says(&EXTERNEN.rule(rule).instead, &["wat u zelf meemaakte"], &["experienced yourself"]);
    let place = "Waarover kunt u als externe belanghebbende klagen?";
    check_says(&EXTERNEN.rule(rule).source, &[place], &[place]);
}

/// If it is not handled, you are told so in writing, where possible with an explanation.
#[test]
fn row_3_04_who_is_not_handled_hears_so_in_writing() {
    let (nl, en) = (["schriftelijk", "waar mogelijk met uitleg"], ["in writing", "with an explanation where possible"]);
    check_says(&EXTERNEN.rule("niet-rechtstreeks-getroffen").instead, &nl, &en);
    check_dateless(EXTERNEN, "niet-in-behandeling", &nl, &en);
}

/// To klacht@blijfgroep.nl, which reaches the klachtenfunctionaris.
#[test]
fn row_3_05_it_goes_by_mail_to_the_complaints_officer() {
    check_ways(EXTERNEN, &["mail"]);
    check_mail_to(EXTERNEN, "klacht@blijfgroep.nl");
    check_says(always(&EXTERNEN.procedure().readers), &["klachtenfunctionaris"], &["klachtenfunctionaris"]);
    // The contact is its own, because the organisation's has a postal address, which this sheet does not give.
    let contact = EXTERNEN.procedure().contact.as_ref().expect("a contact of its own");
    assert_eq!(contact.email.as_deref(), Some("klacht@blijfgroep.nl"));
    assert!(contact.post.is_none());
}

/// The klachtenfunctionaris judges admissibility. Yes: forwarded to the person responsible, who reacts. No: you are
/// told so, and which next steps may exist. So the form's verdict is an indication, and never takes away the right to
/// send.
#[test]
fn row_3_06_the_complaints_officer_judges_and_the_form_only_indicates() {
    let timeline = &EXTERNEN.procedure().timeline;
    assert!(timeline.iter().all(|step| step.term.is_none()), "the sheet names no terms");
    check_dateless(EXTERNEN, "beoordeling", &["klachtenfunctionaris beoordeelt"], &["complaints officer judges"]);
    let (nl, en) = (["stuurt", "door", "verantwoordelijk", "reageert"], ["forwards", "responsible", "replies"]);
    let yes = check_dateless(EXTERNEN, "reactie", &nl, &en);
    let (nl, en) = (["hoort", "andere stappen", "en welke"], ["other steps", "which ones"]);
    let no = check_dateless(EXTERNEN, "niet-in-behandeling", &nl, &en);
    for step in [yes, no] {
        assert!(matches!(&step.from, From::After(step) if **step == *"beoordeling"));
    }

    check_one_says(
        &EXTERNEN.procedure().before_sending,
        &["klachtenfunctionaris beoordeelt", "eerste inschatting"],
        &["complaints officer judges", "first indication"],
    );
    for rule in &EXTERNEN.procedure().rules {
        check_may_send(rule);
    }
    let (nl, en) = (["eerste inschatting", "andere stappen"], ["first indication", "other steps"]);
    check_says(&EXTERNEN.rule("niet-rechtstreeks-getroffen").instead, &nl, &en);
}

/// The sheet wants to solve a complaint together, as far as possible, and names the way of working as a subject.
#[test]
fn it_is_solved_together_and_may_be_about_the_way_of_working() {
    let (nl, en) = (["werkwijze", "samen met u op te lossen"], ["the way we work", "together with you"]);
    check_says(said(&EXTERNEN.procedure().definition), &nl, &en);
}

/// The sheet does not say how long a complaint is kept. The form says so, and that the complainant can ask.
#[test]
fn no_term_for_keeping_is_promised_and_it_can_be_asked() {
    check_one_says(
        &EXTERNEN.procedure().before_sending,
        &["zegt niet hoelang uw klacht wordt bewaard", "klacht@blijfgroep.nl"],
        &["does not say how long your complaint is kept", "klacht@blijfgroep.nl"],
    );
}

/// The title says in plain words who the form is for.
#[test]
fn the_title_says_for_whom_it_is() {
    check_says(&EXTERNEN.procedure().title, &["voor mensen die geen cliënt zijn"], &["people who are not clients"]);
}
