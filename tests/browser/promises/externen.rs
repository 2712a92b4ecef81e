//! Row 3: everybody else who deals with Blijf Groep.

use super::row::Answers::{Changed, OfRule};
use super::row::See::{After, Not, Question, Text, Words};
use super::row::{Form, Tone, row};

pub(super) const EXTERNEN: Form = Form {
    organisation: "blijf-groep",
    id: "externen",
    tone: Tone::U,
    others: &[
        ("client", OfRule("client")),
        ("employee", OfRule("medewerker")),
        ("about another", OfRule("niet-rechtstreeks-getroffen")),
        (
            "client for another",
            Changed(r#"{"namens": true, "namens-akkoord": "ja", "namens-bevoegd": "machtiging", "relatie": "client"}"#),
        ),
    ],
    rows: &[
        row(
            "3.1",
            "for who is neither client nor employee: a client has another door, an employee none",
            &[
                ("entrance", Text("/entrance/choices/1/label")),
                ("entrance", Text("/entrance/choices/1/help")),
                ("start", Text("for_whom")),
                ("goede-deur", Question("relatie")),
                ("client: verdict", Words("Waarschijnlijk past een ander formulier beter")),
                ("client: verdict", Text("rules/client/reason")),
                ("client: verdict", Text("rules/client/source")),
                ("client: verdict", Text("rules/client/instead")),
                ("client: verdict", Words("Wat misschien beter past")),
                ("client: verdict", Text("/procedures/clienten/title")),
                ("employee: verdict", Words("Waarschijnlijk is dit formulier niet voor u bedoeld")),
                ("employee: verdict", Text("rules/medewerker/instead")),
                ("employee: verdict", Text("rules/medewerker/reason")),
                ("employee: verdict", Text("rules/medewerker/source")),
                ("employee: verdict", Not(&Words("Wat misschien beter past"))),
                ("client for another: goede-deur", Text("rules/namens/reason")),
                ("client for another: review", Not(&Words("Waarschijnlijk"))),
                ("client for another: review", Not(&Text("rules/client/reason"))),
            ],
        ),
        row(
            "3.2",
            "only what hits you directly, asked with examples",
            &[("start", Text("definition")), ("goede-deur", Question("rechtstreeks-getroffen"))],
        ),
        row(
            "3.3",
            "help to somebody else is not handled: why, and what can be done",
            &[
                ("about another: verdict", Words("Waarschijnlijk wordt deze klacht hier niet behandeld")),
                ("about another: verdict", Text("rules/niet-rechtstreeks-getroffen/reason")),
                ("about another: verdict", Text("rules/niet-rechtstreeks-getroffen/source")),
                ("about another: verdict", Words("Wat u kunt doen")),
                ("about another: verdict", Text("rules/niet-rechtstreeks-getroffen/instead")),
            ],
        ),
        row(
            "3.4",
            "who is not handled hears so in writing, with the verdict",
            &[
                ("about another: verdict", Text("rules/niet-rechtstreeks-getroffen/instead")),
                ("receipt", Text("timeline/niet-in-behandeling/text")),
            ],
        ),
        row(
            "3.5",
            "to the mail address that reaches the klachtenfunctionaris",
            &[
                ("start", Text("reader")),
                ("review", Words("Per e-mail")),
                ("mail", After("E-mail:", "deliveries/mail/to")),
                ("receipt", After("E-mail:", "contact/email")),
            ],
        ),
        row(
            "3.6",
            "the klachtenfunctionaris judges; the verdict only indicates, goes along, and keeps nobody from sending",
            &[
                ("review", Text("before_sending/0")),
                ("receipt", Text("timeline/beoordeling/text")),
                ("receipt", Text("timeline/reactie/text")),
                ("receipt", Text("timeline/niet-in-behandeling/text")),
                ("receipt", Not(&Words("iterlijk"))),
                ("about another: verdict", Words("Het is geen besluit. U kunt altijd doorgaan.")),
                ("about another: verdict", Words("Doorgaan met")),
                ("about another: review", Text("rules/niet-rechtstreeks-getroffen/reason")),
                ("about another: review", Words("Hoe wilt u dit versturen?")),
                ("about another: text", Text("rules/niet-rechtstreeks-getroffen/reason")),
            ],
        ),
    ],
};
