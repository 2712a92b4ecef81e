//! The questions of each form: ids, types, options, and when an answer is required. Receivers rely on them.

use klachtformulier::organisation::{Condition, Expected, Kind, Question, Required};

use crate::checks::*;
use crate::forms::{
    ALL, BEZWAAR, CLIENTEN, EXTERNEN, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, SCHOLING, TWEEDE_INSTANTIE,
};

const LOCATIE: &str = "alkmaar amsterdam almere haarlem zaanstreek veilig-thuis-flevoland anders weet-ik-niet";
const VEILIG: &str = "bellen voicemail e-mail post niet-bellen niet-mailen";
const DIENST: &str = "intervisie-begeleiding training online-cursus";

const QUESTIONS: [(Form, &str); 8] = [
    (
        SCHOLING,
        "deelnemer: yes_no, required
        scholing: text, required
        einddatum: date, required
        besproken: yes_no, required
        besproken-toelichting: long_text, optional, shown when besproken is yes
        naam: text, required
        email: email, required
        telefoon: telephone, optional
        datum: date, required
        motivering: long_text, required
        oplossing: long_text, optional",
    ),
    (
        TWEEDE_INSTANTIE,
        "reden: choice of niet-naar-behoren ongenoegen-blijft, required
        scholing: text, required
        datum-besluit: date, optional
        naam: text, required
        email: email, required
        telefoon: telephone, optional
        datum: date, required
        motivering: long_text, required",
    ),
    (
        CLIENTEN,
        "relatie: choice of client partner particulier professional anders, required
        locatie: choice of LOCATIE, required
        onderwerp: choices of bejegening besluiten informatie anders, required
        besproken: yes_no, required
        besproken-toelichting: long_text, optional, shown when besproken is yes
        wanneer: text, optional
        waar: text, optional
        motivering: long_text, required
        naam: text, required
        namens-akkoord: choice of ja weet-het nee, optional, shown when namens is yes
        namens-bevoegd: choice of machtiging gezag voogdij geen, optional, shown when namens is yes
        opvang: yes_no, optional
        adres: address, required unless (opvang is yes, or not: veilig-contact is post), hidden when adres-geven is no
        telefoon: telephone, required unless (not: veilig-contact is bellen or voicemail, or veilig-contact is niet-bellen)
        email: email, required unless (not: veilig-contact is e-mail, or veilig-contact is niet-mailen)
        veilig-contact: choices of VEILIG, optional
        veilig-contact-toelichting: long_text, optional
        datum: date, required",
    ),
    (
        EXTERNEN,
        "relatie: choice of ex-partner familielid professional client medewerker anders, required
        rechtstreeks-getroffen: yes_no, required, hidden when namens is yes
        namens-akkoord: choice of ja weet-het nee, optional, shown when namens is yes
        namens-bevoegd: choice of machtiging gezag voogdij geen, optional, shown when namens is yes
        locatie: choice of LOCATIE, required
        wanneer: text, optional
        waar: text, optional
        motivering: long_text, required
        naam: text, required
        email: email, required
        telefoon: telephone, optional
        veilig-contact: choices of VEILIG, optional
        veilig-contact-toelichting: long_text, optional
        datum: date, required",
    ),
    (
        GROEIMEESTERS,
        "naam: text, required
        datum: date, required
        email: email, optional
        telefoon: telephone, required unless email is answered
        omschrijving: long_text, required
        gevolg: long_text, optional
        oplossing: long_text, optional
        aanvulling: long_text, optional
        dienst: choice of DIENST, optional
        handtekening: signature, required",
    ),
    (
        KLACHTENCOMMISSARIS,
        "reden: choice of niet-terecht oplossing-niet-aanvaard, required
        dienst: choice of DIENST, required
        datum-besluit: date, optional
        naam: text, required
        email: email, required
        telefoon: telephone, optional
        datum: date, required
        motivering: long_text, required",
    ),
    (
        KLIK,
        "relatie: choice of klant medewerker, required unless namens is yes
        naam: text, required
        organisatie: text, required when relatie is klant, shown when (relatie is klant, or namens is yes), \
        hidden when relatie is medewerker
        email: email, required
        telefoon: telephone, required
        datum: date, required
        besproken: yes_no, required
        omschrijving: long_text, required
        motivering: long_text, required
        eerdere-pogingen: long_text, required, shown when besproken is yes",
    ),
    (
        BEZWAAR,
        "relatie: choice of klant medewerker, required unless namens is yes
        datum-besluit: date, required
        kenmerk: text, optional
        naam: text, required
        organisatie: text, required when relatie is klant, shown when (relatie is klant, or namens is yes), \
        hidden when relatie is medewerker
        email: email, required
        telefoon: telephone, required
        datum: date, required
        motivering: long_text, required",
    ),
];

/// The names that are in every form, beside its questions.
const EVERYWHERE: [&str; 3] =
    ["namens: yes_no, optional", "namens-wie: text, optional, shown when namens is yes", "bijlagen: files, optional"];

#[test]
fn each_form_asks_its_questions_and_whatever_it_asks_beside_them_is_optional() {
    for (form, lines) in QUESTIONS {
        let lines = lines.replace("LOCATIE", LOCATIE).replace("VEILIG", VEILIG).replace("DIENST", DIENST);
        let mut asked: Vec<String> = form.procedure().questions().map(written).collect();
        for line in lines.lines().map(str::trim).chain(EVERYWHERE) {
            let index = asked.iter().position(|found| found == line);
            asked.remove(index.unwrap_or_else(|| panic!("{form:?} does not ask {line:?}, but {asked:#?}")));
        }
        for more in asked {
            let own_answer = more.split_once("-anders: text, required, shown when ");
            let is_own = own_answer.is_some_and(|(question, when)| when == format!("{question} is anders"));
            assert!(is_own || more.contains(", optional"), "{form:?} asks {more:?} too");
        }
    }
}

#[test]
fn choosing_something_else_brings_a_text_that_is_then_required() {
    for form in ALL {
        for question in form.procedure().questions() {
            if question.options.iter().any(|option| *option.id == *"anders") {
                let own = written(form.question(&question.own_id()));
                let id = &*question.id;
                assert_eq!(own, format!("{id}-anders: text, required, shown when {id} is anders"), "{form:?}");
            }
        }
    }
    check_errors(EXTERNEN, r#"{"relatie": "anders", "relatie-anders": " "}"#, &[("relatie-anders", "required")]);
}

#[test]
fn a_question_that_two_forms_of_an_organisation_share_has_the_same_options_in_both() {
    for (one, other, id) in [
        (CLIENTEN, EXTERNEN, "locatie"),
        (CLIENTEN, EXTERNEN, "veilig-contact"),
        (GROEIMEESTERS, KLACHTENCOMMISSARIS, "dienst"),
        (KLIK, BEZWAAR, "relatie"),
    ] {
        let labels = |form: Form| {
            let options = form.question(id).options.iter();
            options
                .map(|option| (&*option.id, option.label.nl.as_str(), option.label.en.as_deref()))
                .collect::<Vec<_>>()
        };
        assert_eq!(labels(one), labels(other));
    }
    let safe = [
        ("bellen", "Bellen is veilig"),
        ("voicemail", "Een bericht op mijn voicemail is veilig"),
        ("e-mail", "Een e-mail is veilig"),
        ("post", "Een brief in de bus is veilig"),
        ("niet-bellen", "Bel mij niet"),
        ("niet-mailen", "Mail mij niet"),
    ];
    check_options(CLIENTEN.question("veilig-contact"), &safe);
}

#[test]
fn none_of_the_eight_may_be_anonymous() {
    for form in ALL {
        check_errors(form, r#"{"naam": ""}"#, &[("naam", "required")]);
        if form != GROEIMEESTERS {
            check_errors(form, r#"{"email": ""}"#, &[("email", "required")]);
        }
    }
    check_errors(GROEIMEESTERS, r#"{"email": "", "telefoon": ""}"#, &[("telefoon", "required")]);
}

#[test]
fn the_day_of_filing_is_filled_in_with_today_and_must_exist() {
    for form in ALL {
        let question = form.question("datum");
        assert!(question.filled_in.is_some(), "{form:?}");
        let until_today = question.range.is_some();
        let future = [("datum", "future")];
        check_errors(form, r#"{"datum": "2031-02-03"}"#, if until_today { &future } else { &[] });
        check_errors(form, r#"{"datum": "30 februari 2026"}"#, &[("datum", "impossible_date")]);
    }
}

#[test]
fn no_rule_and_no_term_reads_the_day_of_filing() {
    for form in ALL {
        let today = form.file(NOW, r#"{"datum": "2026-11-20"}"#);
        for other in ["1999-01-01", "2031-02-03"] {
            let other = form.file(NOW, &format!(r#"{{"datum": "{other}"}}"#));
            assert_eq!((&other.verdict, &other.timeline), (&today.verdict, &today.timeline), "{form:?}");
        }
        let conditions = form.procedure().rules.iter().flat_map(|rule| rule.conditions());
        let mut read = Vec::new();
        conditions.for_each(|condition| condition.questions(&mut read));
        assert!(!read.iter().any(|id| ***id == *"datum"), "{form:?}");
    }
}

/// A question as one line of the table above.
pub(crate) fn written(question: &Question) -> String {
    let options: Vec<&str> = question.options.iter().map(|option| &*option.id).collect();
    let options = if options.is_empty() { String::new() } else { format!(" of {}", options.join(" ")) };
    let required = match &question.required {
        Required::Always => "required".to_owned(),
        Required::Never => "optional".to_owned(),
        Required::When(when) => format!("required when {}", condition(when)),
        Required::Unless(unless) => format!("required unless {}", condition(unless)),
    };
    let shown = question.shown_when.as_ref().map_or(String::new(), |when| format!(", shown when {}", condition(when)));
    let hidden =
        question.hidden_when.as_ref().map_or(String::new(), |when| format!(", hidden when {}", condition(when)));
    format!("{}: {}{options}, {required}{shown}{hidden}", &*question.id, Kind::as_str(question.kind))
}

fn condition(condition: &Condition) -> String {
    let (question, values) = match condition {
        Condition::Is { question, values } => (question, values),
        Condition::Answered { question } => return format!("{} is answered", &**question),
        Condition::Not(part) => return format!("not: {}", self::condition(part)),
        Condition::Any(parts) => {
            return format!("({})", parts.iter().map(self::condition).collect::<Vec<_>>().join(", or "));
        }
        other => return format!("{other:?}"),
    };
    let values: Vec<&str> = values
        .iter()
        .map(|value| match value {
            Expected::Option(id) => &**id,
            Expected::YesNo(_, true) => "yes",
            Expected::YesNo(_, false) => "no",
        })
        .collect();
    format!("{} is {}", &**question, values.join(" or "))
}
