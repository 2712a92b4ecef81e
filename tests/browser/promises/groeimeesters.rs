//! Row 4: Groeimeesters, and its complaints commissioner.

use super::row::Answers::Changed;
use super::row::See::{After, Not, Order, Question, Text, Words};
use super::row::{Form, Tone, row};

pub(super) const KLACHT: Form = Form {
    organisation: "groeimeesters",
    id: "klacht",
    tone: Tone::Je,
    others: &[],
    rows: &[
        row(
            "4.1",
            "by e-mail, by telephone or in person",
            &[
                ("start", Text("reader")),
                ("review", Words("Per e-mail")),
                ("review", Text("deliveries/telephone/text")),
                ("review", After("Telefoon:", "deliveries/telephone/number")),
                ("review", Text("deliveries/in_person")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("receipt", After("E-mail:", "/contact/email")),
                ("receipt", After("Telefoon:", "/contact/telephone")),
            ],
        ),
        row(
            "4.2",
            "confirmed by e-mail within 48 hours, to the minute",
            &[
                ("jij", Question("email")),
                ("receipt", Text("timeline/bevestiging/text")),
                ("ready", Text("timeline/bevestiging/text")),
            ],
        ),
        row(
            "4.3",
            "handled within 4 weeks; if longer, an e-mail that says about when",
            &[("receipt", Text("timeline/afhandeling/text")), ("ready", Text("timeline/afhandeling/text"))],
        ),
        row(
            "4.4",
            "the questions of the published form, in its order; the signature shows the name and the date given",
            &[
                ("jij", Question("telefoon")),
                ("jij", Question("naam")),
                ("jij", Question("datum")),
                ("klacht", Question("omschrijving")),
                ("klacht", Question("gevolg")),
                ("klacht", Question("oplossing")),
                ("klacht", Question("aanvulling")),
                ("klacht", Question("dienst")),
                ("ondertekenen", Question("handtekening")),
                (
                    "review",
                    Order(&[
                        "naam",
                        "datum",
                        "omschrijving",
                        "gevolg",
                        "oplossing",
                        "aanvulling",
                        "dienst",
                        "handtekening",
                    ]),
                ),
                ("ondertekenen", Words("Noor de Vries")),
                ("ondertekenen", Words("20 november 2026")),
            ],
        ),
        row(
            "4.5",
            "what follows when it is justified, and when not; causes and measures",
            &[
                ("receipt", Text("timeline/terecht/text")),
                ("receipt", Text("timeline/niet-terecht/text")),
                ("receipt", Text("timeline/herhaling-voorkomen/text")),
            ],
        ),
        row(
            "4.6",
            "after it, the independent commissioner",
            &[("receipt", Text("next/0/text")), ("receipt", Text("/procedures/klachtencommissaris/title"))],
        ),
        row(
            "4.7",
            "confidential; kept at most 2 years; looked at every half year",
            &[
                ("start", Text("confidential")),
                ("start", Text("kept/0/text")),
                ("review", Text("before_sending/0")),
                ("receipt", Text("kept/0/text")),
            ],
        ),
    ],
};

pub(super) const KLACHTENCOMMISSARIS: Form = Form {
    organisation: "groeimeesters",
    id: "klachtencommissaris",
    tone: Tone::Je,
    others: &[("years ago", Changed(r#"{"datum-besluit": "2001-01-01"}"#))],
    rows: &[
        row(
            "4.6",
            "a form of its own; she may mediate, her advice binds, the court; rulings bind both",
            &[
                ("entrance", Text("/entrance/choices/1/label")),
                ("entrance", Text("/entrance/choices/1/help")),
                ("start", Text("for_whom")),
                ("start", Text("reader")),
                ("uitkomst", Question("reden")),
                ("uitkomst", Not(&Words("laatste dag"))),
                ("years ago: uitkomst", Not(&Words("laatste dag"))),
                ("years ago: review", Not(&Words("Waarschijnlijk"))),
                ("review", Text("before_sending/0")),
                ("review", Text("before_sending/1")),
                ("review", Text("before_sending/2")),
                ("review", Words("Per e-mail")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("ready", Text("timeline/bemiddeling/text")),
                ("ready", Text("timeline/advies/text")),
                ("ready", Text("timeline/gevolgen/text")),
                ("ready", Text("next/0/text")),
                ("ready", After("E-mail:", "contact/email")),
            ],
        ),
        row(
            "4.7",
            "confidential, as Groeimeesters promises; how long it keeps it, and that nothing is said of the commissioner",
            &[("start", Text("confidential")), ("review", Text("before_sending/3"))],
        ),
    ],
};
