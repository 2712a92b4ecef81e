//! Row 2: clients of Blijf Groep.

use super::row::Answers::{Changed, OfRule};
use super::row::See::{After, Envelope, Not, Question, Text, Words};
use super::row::{Form, Tone, row};

pub(super) const CLIENTEN: Form = Form {
    organisation: "blijf-groep",
    id: "clienten",
    tone: Tone::U,
    others: &[
        ("no client", OfRule("geen-client")),
        ("not talked", OfRule("eerst-bespreken")),
        ("Veilig Thuis", Changed(r#"{"locatie": "veilig-thuis-flevoland"}"#)),
        ("in a shelter", Changed(r#"{"opvang": true}"#)),
    ],
    rows: &[
        row(
            "2.1",
            "four subjects, more than one allowed",
            &[
                ("start", Text("definition")),
                ("gebeurtenis", Question("onderwerp")),
                ("gebeurtenis", Text("steps/gebeurtenis/questions/onderwerp/options/anders/own_answer/label")),
                ("review", Text("steps/gebeurtenis/questions/onderwerp/options/bejegening/label")),
                ("review", Text("steps/gebeurtenis/questions/onderwerp/options/besluiten/label")),
                ("review", Text("steps/gebeurtenis/questions/onderwerp/options/informatie/label")),
                ("review", Text("steps/gebeurtenis/questions/onderwerp/options/anders/label")),
            ],
        ),
        row(
            "2.2",
            "first talk with the employee or a colleague; nobody has to",
            &[
                ("start", Words("Eerst praten kan ook")),
                ("start", Text("talk_first")),
                ("goede-deur", Question("besproken")),
                ("goede-deur", Question("besproken-toelichting")),
                ("not talked: gebeurtenis", Text("rules/eerst-bespreken/reason")),
                ("not talked: gebeurtenis", Text("rules/eerst-bespreken/instead")),
                ("not talked: review", Text("rules/eerst-bespreken/reason")),
            ],
        ),
        row(
            "2.3",
            "by the form, by e-mail or by post",
            &[
                ("start", Text("reader")),
                ("review", Words("Verstuur mijn klacht")),
                ("review", Words("Per e-mail")),
                ("review", Words("Per brief")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("letter", Envelope("deliveries/letter/to")),
            ],
        ),
        row(
            "2.4",
            "what is asked: who, where to reach them, the relation, the subject, the location or another",
            &[
                ("goede-deur", Question("relatie")),
                ("goede-deur", Question("locatie")),
                ("goede-deur", Text("steps/goede-deur/questions/locatie/options/anders/own_answer/label")),
                ("gebeurtenis", Question("motivering")),
                ("over-u", Question("naam")),
                ("over-u", Question("adres")),
                ("over-u", Not(&Words("Wat is uw adres? (niet verplicht)"))),
                ("in a shelter: over-u", Words("Wat is uw adres? (niet verplicht)")),
                ("bereiken", Question("telefoon")),
                ("bereiken", Question("email")),
                ("bereiken", Question("datum")),
            ],
        ),
        row(
            "2.5",
            "contact within five working days; a solution, preferably in a personal talk",
            &[
                ("review", Text("before_sending/0")),
                ("receipt", Text("timeline/contact/text")),
                ("receipt", Text("timeline/oplossing/text")),
                ("ready", Text("timeline/contact/text")),
            ],
        ),
        row(
            "2.6",
            "all complaints are registered; confidential",
            &[("review", Text("before_sending/1")), ("start", Text("confidential"))],
        ),
        row(
            "2.7",
            "kept five years after closing; to see or copy; the privacy statement; before sending and on the receipt",
            &[
                ("start", Text("kept/0/text")),
                ("start", Text("/privacy/text")),
                ("receipt", Text("kept/0/text")),
                ("receipt", Text("/privacy/text")),
            ],
        ),
        row("2.8", "no costs", &[("start", Text("costs"))]),
        row(
            "2.9",
            "who helps, at the start and again by the location",
            &[
                ("start", Text("support/0/text")),
                ("start", Text("support/1/text")),
                ("start", Text("support/1/url")),
                ("review", Text("support/4/text")),
                ("review", Not(&Text("support/5/text"))),
                ("Veilig Thuis: review", Text("support/5/text")),
                ("Veilig Thuis: review", Text("support/5/url")),
                ("Veilig Thuis: review", Not(&Text("support/4/text"))),
            ],
        ),
        row(
            "2.10",
            "the independent committee POA, at the start and on the receipt",
            &[
                ("start", Text("support/2/text")),
                ("start", Text("support/2/url")),
                ("receipt", Text("timeline/niet-opgelost/text")),
                ("receipt", Text("next/0/text")),
                ("receipt", Text("next/0/url")),
            ],
        ),
        row(
            "2.11",
            "the telephone, both websites, and where the whole regeling is",
            &[
                ("start", Text("support/3/text")),
                ("start", Text("support/3/url")),
                ("receipt", After("Telefoon:", "/contact/telephone")),
                ("receipt", After("E-mail:", "/contact/email")),
                ("receipt", Text("/contact/websites/0")),
                ("receipt", Text("/contact/websites/1")),
            ],
        ),
        row(
            "2.12",
            "who is no client has another door, and may send all the same",
            &[
                ("entrance", Text("/entrance/choices/0/label")),
                ("entrance", Text("/entrance/choices/1/label")),
                ("start", Text("for_whom")),
                ("no client: verdict", Words("Waarschijnlijk past een ander formulier beter")),
                ("no client: verdict", Text("rules/geen-client/reason")),
                ("no client: verdict", Text("rules/geen-client/source")),
                ("no client: verdict", Text("rules/geen-client/instead")),
                ("no client: verdict", Text("/procedures/externen/title")),
                ("no client: verdict", Words("Doorgaan met")),
                ("no client: review", Words("Hoe wilt u dit versturen?")),
            ],
        ),
    ],
};
