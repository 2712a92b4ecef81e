//! What an officer reads around the answers, in a mail, a letter or a text.
//!
//! In Dutch, whatever the language of the form. The words that only a letter has are in `paper`.

use crate::complaint::Verdict;
use crate::organisation::{Lang, Outcome, Rule, RuleEffect};

use super::subject::Template;

/// Before the reference.
pub const REFERENCE: &str = "Kenmerk";
/// Before the moment of filing.
pub const FILED_ON: &str = "Ingediend op";
/// Before the language to answer in.
pub const LANGUAGE: &str = "Taal van de indiener";
/// Before the name of the procedure.
pub const PROCEDURE: &str = "Regeling";
/// Before the key of the complaint.
pub const KEY: &str = "Nummer van het formulier";
/// The same, where there is little room.
pub const NUMBER: &str = "Nummer";
/// Behind the label of an answer that must not be used, such as a number at which somebody else may answer.
pub const DO_NOT_USE: &str = "(niet gebruiken)";
/// Behind the name of who signed with a drawing too.
pub const ALSO_DRAWN: &str = " (ook getekend)";
/// Above what the rules say.
pub const VERDICT: &str = "Wat het formulier ervan zegt (een aanwijzing: het oordeel is aan een mens)";
/// Above what happens next.
pub const TIMELINE: &str = "Wat het formulier de indiener heeft gezegd over het vervolg";
/// Before the outcome of the rules.
pub const INDICATION: &str = "Inschatting";
/// Above the text that the complainant pastes into a mail; and, where it was forgotten, that there should have been one.
pub const PASTED: &str = "Hieronder staat de tekst uit het formulier.";
/// Behind that, where files go along.
pub const ATTACHED: &str = " De bestanden stuur ik mee als bijlage.";

/// The language to answer in.
pub fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Nederlands",
        Lang::En => "Engels",
    }
}

/// Before what a rule says.
pub fn rule(rule: &Rule) -> &'static str {
    if rule.effect == RuleEffect::Advice { "Advies" } else { "Reden" }
}

/// The outcome of the rules. Where no rule fired, it says that this judges nothing: a form that finds no fault could be
/// quoted as a verdict.
pub fn indication(verdict: &Verdict<'_>) -> Template {
    Template(match verdict.outcome {
        Outcome::Admissible if verdict.fired.is_empty() => "Het formulier heeft geen opmerking. Dat is geen oordeel.",
        Outcome::Admissible => "Het formulier geeft alleen een advies. Dat is geen oordeel.",
        Outcome::Inadmissible => "De regeling behandelt zo'n {complaint} misschien niet.",
        Outcome::Late => "De termijn lijkt voorbij.",
        Outcome::OtherDoor => "Voor {this_complaint} lijkt een andere procedure bedoeld.",
    })
}
