//! Row 1: the trainings of Blijf Groep, and the second instance.

use super::row::Answers::{Changed, OfRule};
use super::row::See::{After, LastDay, Not, Question, Text, Words};
use super::row::{Form, Tone, row};

pub(super) const SCHOLING: Form = Form {
    organisation: "blijf-groep",
    id: "scholing",
    tone: Tone::Je,
    others: &[
        ("no participant", OfRule("geen-deelnemer")),
        ("late", OfRule("te-laat")),
        ("not talked", OfRule("eerst-bespreken")),
        ("for another", OfRule("namens-zonder-akkoord")),
        ("last day", Changed(r#"{"einddatum": "2026-10-20"}"#)),
        ("still running", Changed(r#"{"einddatum": "2026-12-31"}"#)),
    ],
    rows: &[
        row(
            "1.1",
            "for who takes or took part; who did not has another door; a running training is in time",
            &[
                ("entrance", Text("/entrance/choices/3/label")),
                ("entrance", Text("/entrance/choices/3/help")),
                ("start", Text("for_whom")),
                ("goede-deur", Question("deelnemer")),
                ("no participant: verdict", Words("Waarschijnlijk past een ander formulier beter")),
                ("no participant: verdict", Text("rules/geen-deelnemer/reason")),
                ("no participant: verdict", Text("rules/geen-deelnemer/source")),
                ("no participant: verdict", Text("rules/geen-deelnemer/instead")),
                ("no participant: verdict", Text("/procedures/clienten/title")),
                ("no participant: verdict", Text("/procedures/externen/title")),
                ("no participant: review", Words("Hoe wil je dit versturen?")),
                ("still running: goede-deur", Words("De laatste dag is zondag 31 januari 2027. Nog 72 dagen.")),
                ("still running: review", Not(&Words("Waarschijnlijk"))),
                ("goede-deur", Question("namens")),
                ("goede-deur", Question("namens-akkoord")),
                ("goede-deur", Question("namens-bevoegd")),
                ("for another: klacht", Text("rules/namens-zonder-akkoord/reason")),
                ("for another: review", Text("rules/namens-zonder-akkoord/instead")),
            ],
        ),
        row("1.2", "what a complaint is", &[("start", Words("Waar het over kan gaan")), ("start", Text("definition"))]),
        row(
            "1.3",
            "first talk with the organiser or the trainer; with whom, and what came of it",
            &[
                ("start", Words("Eerst praten kan ook")),
                ("start", Text("talk_first")),
                ("klacht", Question("besproken")),
                ("klacht", Question("besproken-toelichting")),
                ("not talked: klacht", Text("rules/eerst-bespreken/reason")),
                ("not talked: klacht", Text("rules/eerst-bespreken/instead")),
                ("not talked: review", Text("rules/eerst-bespreken/reason")),
            ],
        ),
        row(
            "1.4",
            "in time for one month, with the last day and the days left; after it late",
            &[
                ("start", Text("for_whom")),
                ("goede-deur", Question("einddatum")),
                ("goede-deur", Words("De laatste dag is zondag 6 december 2026. Nog 16 dagen.")),
                ("last day: goede-deur", Words("Vandaag is de laatste dag.")),
                ("last day: review", Not(&Words("Waarschijnlijk"))),
                ("late: goede-deur", Words("De laatste dag was vrijdag 20 november 2026.")),
                ("late: verdict", Words("Waarschijnlijk is de termijn voorbij")),
                ("late: verdict", LastDay("rules/te-laat/reason", "vrijdag 20 november 2026")),
                ("late: verdict", Text("rules/te-laat/source")),
                ("late: verdict", Text("rules/te-laat/instead")),
                ("late: review", LastDay("rules/te-laat/reason", "vrijdag 20 november 2026")),
                ("late: review", Words("Hoe wil je dit versturen?")),
            ],
        ),
        row(
            "1.5",
            "to the mail address for trainings; the two advisers handle it first",
            &[
                ("start", Text("reader")),
                ("review", Words("Per e-mail")),
                ("review", Text("before_sending/1")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("receipt", After("E-mail:", "contact/email")),
            ],
        ),
        row(
            "1.6",
            "both sides are heard; always confidential",
            &[("review", Text("before_sending/0")), ("start", Text("confidential"))],
        ),
        row(
            "1.7",
            "a written reaction within four weeks",
            &[
                ("receipt", Text("timeline/reactie/who")),
                ("receipt", Text("timeline/reactie/text")),
                ("ready", Text("timeline/reactie/text")),
            ],
        ),
        row(
            "1.8",
            "agreeing closes it; silence for four weeks brings one more contact, then it is closed",
            &[
                ("receipt", Text("timeline/akkoord/text")),
                ("receipt", Text("timeline/nog-een-keer-contact/text")),
                ("receipt", Text("timeline/geen-antwoord/text")),
            ],
        ),
        row(
            "1.9",
            "after it, the second instance",
            &[("receipt", Text("next/0/text")), ("receipt", Text("/procedures/scholing-tweede-instantie/title"))],
        ),
        row(
            "1.13",
            "talk at once where possible, and only then in writing",
            &[("receipt", Text("timeline/overleg/text"))],
        ),
        row(
            "1.12",
            "personal data are kept 1 year, statistics 5; two purposes",
            &[
                ("start", Text("kept/0/text")),
                ("start", Text("kept/1/text")),
                ("receipt", Text("kept/0/text")),
                ("receipt", Text("kept/1/text")),
            ],
        ),
    ],
};

pub(super) const TWEEDE_INSTANTIE: Form = Form {
    organisation: "blijf-groep",
    id: "scholing-tweede-instantie",
    tone: Tone::Je,
    others: &[("years ago", Changed(r#"{"datum-besluit": "2001-01-01"}"#))],
    rows: &[
        row("1.6", "always confidential here too", &[("start", Text("confidential"))]),
        row(
            "1.9",
            "a form of its own to the independent second instance, without a deadline",
            &[
                ("entrance", Text("/entrance/choices/4/label")),
                ("entrance", Text("/entrance/choices/4/help")),
                ("start", Text("for_whom")),
                ("start", Text("reader")),
                ("goede-deur", Question("reden")),
                ("goede-deur", Question("datum-besluit")),
                ("klacht", Question("motivering")),
                ("goede-deur", Not(&Words("laatste dag"))),
                ("years ago: goede-deur", Not(&Words("laatste dag"))),
                ("years ago: review", Not(&Words("Waarschijnlijk"))),
                ("review", Words("Per e-mail")),
                ("review", Text("before_sending/1")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("ready", After("E-mail:", "contact/email")),
            ],
        ),
        row(
            "1.10",
            "within six weeks; told within four, with reasons, if it takes longer; at most four weeks longer",
            &[
                ("ready", Text("timeline/bericht-over-uitstel/text")),
                ("ready", Text("timeline/reactie/text")),
                ("ready", Text("timeline/reactie-na-uitstel/text")),
            ],
        ),
        row(
            "1.11",
            "the outcome binds; consequences within fourteen days",
            &[("review", Text("before_sending/0")), ("ready", Text("timeline/gevolgen/text"))],
        ),
        row(
            "1.12",
            "personal data are kept 1 year, statistics 5; two purposes",
            &[
                ("start", Text("kept/0/text")),
                ("start", Text("kept/1/text")),
                ("ready", Text("kept/0/text")),
                ("ready", Text("kept/1/text")),
            ],
        ),
    ],
};
