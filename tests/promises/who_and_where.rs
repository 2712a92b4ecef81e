//! Each form says which klachtenregeling it follows, and each step of its timeline says who acts.

use crate::checks::*;
use crate::forms::{
    BEZWAAR, CLIENTEN, EXTERNEN, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, SCHOLING, TWEEDE_INSTANTIE,
};

#[track_caller]
fn check_source(form: Form, nl: &str, en: &str) {
    check_says(&form.procedure().source, &[nl], &[en]);
}

#[test]
fn each_form_names_the_regeling_that_it_follows() {
    check_source(
        SCHOLING,
        "Klachtenregeling scholingsactiviteiten Blijf Groep",
        "Klachtenregeling scholingsactiviteiten Blijf Groep",
    );
    check_source(
        TWEEDE_INSTANTIE,
        "Klachtenregeling scholingsactiviteiten Blijf Groep",
        "Klachtenregeling scholingsactiviteiten Blijf Groep",
    );
    check_source(CLIENTEN, "Klachtenregeling van Blijf Groep", "Complaints procedure of Blijf Groep");
    check_source(
        EXTERNEN,
        "Informatieblad van Blijf Groep voor externe belanghebbenden",
        "Information sheet of Blijf Groep for external parties",
    );
    check_source(GROEIMEESTERS, "Klachtenprocedure Groeimeesters", "Complaints procedure of Groeimeesters");
    check_source(KLACHTENCOMMISSARIS, "Klachtenprocedure Groeimeesters", "Complaints procedure of Groeimeesters");
    check_source(KLIK, "Klachtenprocedure Klik Onderwijs", "Complaints procedure of Klik Onderwijs");
    check_source(BEZWAAR, "Klachtenprocedure Klik Onderwijs", "Complaints procedure of Klik Onderwijs");
}

/// Checks every step of a timeline: its id and who acts.
#[track_caller]
fn check_steps(form: Form, steps: &[(&str, &str)]) {
    let timeline = form.procedure().timeline.iter();
    let found: Vec<(&str, &str)> = timeline.map(|step| (&*step.id, step.who.nl.as_str())).collect();
    assert_eq!(found, steps, "{form:?}");
}

#[test]
fn each_step_of_a_timeline_says_who_takes_it() {
    check_steps(
        SCHOLING,
        &[
            ("overleg", "Blijf Groep"),
            ("reactie", "Een scholingsadviseur van Blijf Groep"),
            ("akkoord", "Jij"),
            ("nog-een-keer-contact", "De scholingsadviseurs"),
            ("geen-antwoord", "Blijf Groep"),
        ],
    );
    check_steps(
        TWEEDE_INSTANTIE,
        &[
            ("reactie", "Marianne van der Zande"),
            ("bericht-over-uitstel", "Marianne van der Zande"),
            ("reactie-na-uitstel", "Marianne van der Zande"),
            ("gevolgen", "Blijf Groep"),
        ],
    );
    check_steps(
        CLIENTEN,
        &[
            ("contact", "De klachtenfunctionaris"),
            ("oplossing", "De klachtenfunctionaris, samen met u"),
            ("niet-opgelost", "U"),
        ],
    );
    check_steps(
        EXTERNEN,
        &[
            ("beoordeling", "De klachtenfunctionaris"),
            ("reactie", "De verantwoordelijke"),
            ("niet-in-behandeling", "De klachtenfunctionaris"),
        ],
    );
    check_steps(
        GROEIMEESTERS,
        &[
            ("bevestiging", "Groeimeesters"),
            ("bevestiging-zonder-email", "Groeimeesters"),
            ("afhandeling", "Groeimeesters"),
            ("afhandeling-zonder-email", "Groeimeesters"),
            ("terecht", "Groeimeesters en jij"),
            ("niet-terecht", "Groeimeesters en jij"),
            ("herhaling-voorkomen", "Groeimeesters"),
        ],
    );
    check_steps(
        KLACHTENCOMMISSARIS,
        &[("bemiddeling", "Kathleen Naber"), ("advies", "Kathleen Naber"), ("gevolgen", "Groeimeesters")],
    );
    check_steps(
        KLIK,
        &[
            ("bevestiging", "Customer success manager"),
            ("klachtenfunctionaris", "Customer success manager"),
            ("onderzoek", "Klachtenfunctionaris"),
            ("besluit", "Klachtenfunctionaris"),
            ("uitkomst", "Klik Onderwijs"),
        ],
    );
    check_steps(
        BEZWAAR,
        &[
            ("commissie", "Klik Onderwijs"),
            ("afhandeling", "Externe commissie"),
            ("nieuwe-termijn", "Klik Onderwijs"),
            ("uitspraak", "Externe commissie"),
            ("gevolgen", "Klik Onderwijs"),
        ],
    );
}
