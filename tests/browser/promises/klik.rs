//! Row 5: Klik Onderwijs, and the objection.

use super::row::Answers::{Changed, OfRule};
use super::row::See::{After, Envelope, LastDay, Not, Question, Text, Words};
use super::row::{Form, Tone, row};

pub(super) const KLACHT: Form = Form {
    organisation: "klik-onderwijs",
    id: "klacht",
    tone: Tone::U,
    others: &[("employee", Changed(r#"{"relatie": "medewerker"}"#)), ("not talked", OfRule("eerst-bespreken"))],
    rows: &[
        row(
            "5.1",
            "for customers and employees",
            &[
                ("entrance", Text("/entrance/choices/0/label")),
                ("entrance", Text("/entrance/choices/0/help")),
                ("start", Text("for_whom")),
                ("u", Question("relatie")),
            ],
        ),
        row(
            "5.2",
            "what a complaint is; small ones count too",
            &[("start", Words("Waar het over kan gaan")), ("start", Text("definition"))],
        ),
        row(
            "5.3",
            "informal first, ideally within 10 working days",
            &[
                ("start", Words("Eerst praten kan ook")),
                ("start", Text("talk_first")),
                ("klacht", Question("besproken")),
                ("not talked: review", Words("Goed om te weten")),
                ("not talked: review", Text("rules/eerst-bespreken/reason")),
                ("not talked: review", Text("rules/eerst-bespreken/instead")),
                ("review", Text("before_sending/3")),
            ],
        ),
        row(
            "5.4",
            "in writing to the customer success manager, by e-mail or letter",
            &[
                ("start", Text("talk_first")),
                ("start", Text("reader")),
                ("review", Words("Per e-mail")),
                ("review", Words("Per brief")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("letter", Envelope("deliveries/letter/to")),
                ("receipt", After("E-mail:", "/contact/email")),
            ],
        ),
        row(
            "5.5",
            "what a complaint must hold; the organisation is not asked of an employee",
            &[
                ("u", Question("naam")),
                ("u", Question("organisatie")),
                ("employee: u", Not(&Text("steps/u/questions/organisatie/label"))),
                ("u", Question("email")),
                ("u", Question("telefoon")),
                ("u", Question("datum")),
                ("klacht", Question("omschrijving")),
                ("klacht", Question("motivering")),
                ("klacht", Question("eerdere-pogingen")),
            ],
        ),
        row(
            "5.6",
            "confirmed within three working days, with next steps and terms",
            &[("receipt", Text("timeline/bevestiging/text")), ("ready", Text("timeline/bevestiging/text"))],
        ),
        row(
            "5.7",
            "an independent klachtenfunctionaris investigates and hears both sides; documents can go along",
            &[
                ("klacht", Question("bijlagen")),
                ("review", Text("before_sending/0")),
                ("review", Text("before_sending/1")),
                ("receipt", Text("timeline/klachtenfunctionaris/text")),
                ("receipt", Text("timeline/onderzoek/text")),
            ],
        ),
        row(
            "5.8",
            "a decision with reasons within twenty working days, in writing",
            &[
                ("receipt", Text("timeline/besluit/text")),
                ("receipt", Text("timeline/uitkomst/text")),
                ("ready", Text("timeline/besluit/text")),
            ],
        ),
        row(
            "5.9",
            "after it, an objection within ten working days",
            &[("receipt", Text("next/0/text")), ("receipt", Text("/procedures/bezwaar/title"))],
        ),
        row(
            "5.11",
            "kept 1 year; all complaints are looked at yearly",
            &[("start", Text("kept/0/text")), ("review", Text("before_sending/2")), ("receipt", Text("kept/0/text"))],
        ),
    ],
};

pub(super) const BEZWAAR: Form = Form {
    organisation: "klik-onderwijs",
    id: "bezwaar",
    tone: Tone::U,
    others: &[("late", OfRule("te-laat")), ("last day", Changed(r#"{"datum-besluit": "2026-11-06"}"#))],
    rows: &[
        row("5.1", "for customers and employees", &[("start", Text("for_whom")), ("uitkomst", Question("relatie"))]),
        row(
            "5.9",
            "in writing within ten working days after the outcome was made known; after it late; no address is named for it",
            &[
                ("start", Text("reader")),
                ("entrance", Text("/entrance/choices/1/label")),
                ("entrance", Text("/entrance/choices/1/help")),
                ("start", Text("for_whom")),
                ("uitkomst", Question("datum-besluit")),
                ("uitkomst", Words("De laatste dag is maandag 30 november 2026. Nog 10 dagen.")),
                ("last day: uitkomst", Words("Vandaag is de laatste dag.")),
                ("last day: review", Not(&Words("Waarschijnlijk"))),
                ("late: uitkomst", Words("De laatste dag was vrijdag 4 december 2026.")),
                ("late: verdict", Words("Waarschijnlijk is de termijn voorbij")),
                ("late: verdict", LastDay("rules/te-laat/reason", "vrijdag 4 december 2026")),
                ("late: verdict", Text("rules/te-laat/source")),
                ("late: verdict", Text("rules/te-laat/instead")),
                ("late: review", Words("Hoe wilt u dit versturen?")),
                ("late: review", Words("U krijgt uw bezwaar als tekst")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("letter", Envelope("deliveries/letter/to")),
            ],
        ),
        row(
            "5.10",
            "three independent assessors aim at one month; told within four weeks; binding; consequences in 2 weeks",
            &[
                ("start", Text("definition")),
                ("start", Text("reader")),
                ("review", Text("before_sending/0")),
                ("review", Text("before_sending/1")),
                ("receipt", Text("timeline/commissie/text")),
                ("receipt", Text("timeline/nieuwe-termijn/text")),
                ("receipt", Text("timeline/afhandeling/text")),
                ("receipt", Text("timeline/uitspraak/text")),
                ("receipt", Text("timeline/gevolgen/text")),
                ("ready", Text("timeline/afhandeling/text")),
            ],
        ),
        row("5.11", "kept 1 year; all complaints are looked at yearly", &[("review", Text("before_sending/2"))]),
    ],
};
