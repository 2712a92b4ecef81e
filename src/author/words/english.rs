//! Faults and warnings in English.

use crate::decode::{FaultKind, Mismatch};
use crate::json::Syntax;
use crate::organisation::MOST_QUESTIONS;

use super::quoting::{self, quoted};
use crate::author::warnings::Doubt;

/// The message for a fault, on one line.
pub(super) fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Syntax(slip) => syntax(slip),
        FaultKind::WrongType { expected, found } => format!("found {found}, expected {expected}"),
        FaultKind::UnknownKey { found, allowed } => {
            format!("unknown key {}{}; known here: {}", quoted(found), meant(found, allowed), list(allowed))
        }
        FaultKind::RepeatedKey(key) => format!("the key {} stands here twice; leave one of them out", quoted(key)),
        FaultKind::MissingKey("is") => {
            "a condition says nothing yet; expected \"is\", \"is_one_of\", \"answered\", \"past\", \
            \"all\", \"any\" or \"not\""
                .to_owned()
        }
        FaultKind::MissingKey(key) => format!("the key \"{key}\" is missing; it must be here"),
        FaultKind::UnknownWord { found, allowed } => {
            format!("found {}{}; expected one of {}", quoted(found), meant(found, allowed), list(allowed))
        }
        FaultKind::EmptyList => "found an empty list, expected at least one item".to_owned(),
        FaultKind::Format => "another format than this program reads; expected \"format\": 1".to_owned(),
        FaultKind::NoDutch => "found no Dutch text; expected \"nl\" beside the other language".to_owned(),
        FaultKind::EmptyText => {
            "found an empty text, expected words; leave the key out when there is nothing to say".to_owned()
        }
        FaultKind::NotA { expected, found } => format!("found {}, expected {expected}", quoted(found)),
        FaultKind::PaleColour(colour) => format!(
            "found {}, expected a darker colour: white text on it must have a contrast of at least 4.5",
            quoted(colour)
        ),
        FaultKind::OutOfRange { least, most } => {
            format!("a number that cannot be meant; expected a whole number from {least} to {most}")
        }
        FaultKind::TermUnits => {
            "a term takes exactly one of \"hours\", \"days\", \"workdays\", \"weeks\", \"months\", \
            \"years\", such as {\"weeks\": 4}"
                .to_owned()
        }
        FaultKind::HoursFromDay => {
            "hours can only be counted from the filing, for an answered date has no time of day; \
            expected days or longer"
                .to_owned()
        }
        FaultKind::RepeatedId { id, first } => {
            format!("the id {} was given before, in line {}; expected another one", quoted(id), first.line())
        }
        FaultKind::NoSuchQuestion { found, known } => {
            format!("there is no question {}{}; known here: {}", quoted(found), meant(found, known), list(known))
        }
        FaultKind::AskedLater(id) => format!(
            "the question {} is asked later; expected one that is asked before, for only those are answered by then",
            quoted(id)
        ),
        FaultKind::NoSuchOption { found, question, known } => format!(
            "{} is no option of {}{}; expected one of {}",
            quoted(found),
            quoted(question),
            meant(found, known),
            list(known)
        ),
        FaultKind::Unfit { question, wanted } => {
            format!("this does not fit the question {}; expected {wanted}", quoted(question))
        }
        FaultKind::KeyOfOtherType { key, types } => {
            format!("the key \"{key}\" goes with questions of type {types} only")
        }
        FaultKind::NoOptions => {
            "a question of type choice or choices without options; expected \"options\": [{…}, …]".to_owned()
        }
        FaultKind::TwoOwnAnswers => {
            "a second option with \"own_answer\"; expected one at most, for both would be answered \
            under the same id"
                .to_owned()
        }
        FaultKind::MinAboveMax => "\"min\" is greater than \"max\"; no answer can be both".to_owned(),
        FaultKind::NoSuchProcedure { found, known } => {
            format!("there is no procedure {}{}; known: {}", quoted(found), meant(found, known), list(known))
        }
        FaultKind::NotInEntrance(id) => {
            format!("the entrance does not lead to the procedure {}; expected a choice for it", quoted(id))
        }
        FaultKind::NoEntrance => "there is more than one procedure but no \"entrance\" that leads to each".to_owned(),
        FaultKind::TooManyQuestions => {
            format!("a form with more than {MOST_QUESTIONS} questions; expected fewer, for nobody answers so many")
        }
        FaultKind::NoticeWhen => "a notice takes exactly one of \"when\" and \"unless\": on what it is said".to_owned(),
        FaultKind::NoDelivery => {
            "a complaint cannot get there; expected at least one of \"endpoint\", \"mail\", \"letter\", \
            \"portal\", \"telephone\", \"in_person\""
                .to_owned()
        }
        FaultKind::NoUsualWay => {
            "with some answers there is no way to send this; expected one way without a condition".to_owned()
        }
        FaultKind::NeverReached => {
            "this is never used, for the one before it has no condition; put that one last".to_owned()
        }
        FaultKind::DoorTo => "a choice leads to one place: expected either \"procedure\", with \"answers\" perhaps, or \"url\"".to_owned(),
        FaultKind::Validity => "\"valid_to\" is before \"valid_from\"; expected a later day".to_owned(),
        FaultKind::NoSuchStep { found, known } => format!(
            "there is no step {}{} above this one; above it: {}",
            quoted(found),
            meant(found, known),
            list(known)
        ),
        FaultKind::Placeholder { found, allowed } if allowed.is_empty() => {
            format!("{} means nothing here, for there is no date; expected plain text", quoted(&format!("{{{found}}}")))
        }
        FaultKind::Placeholder { found, allowed } => format!(
            "{} means nothing here; expected {}",
            quoted(&format!("{{{found}}}")),
            list(&allowed.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>())
        ),
        FaultKind::Stretch => "\"to\" must be after \"from\", by a year at most".to_owned(),
        FaultKind::DateUnused(name) => {
            format!("this step has a date that its text does not tell; expected {{{name}}} in every language")
        }
        FaultKind::NeedsDate(key) => format!(
            "\"{key}\" goes with a date: with a \"term\" that is counted from the filing, the receipt or an answer"
        ),
        FaultKind::AimLater => "\"aim\" ends after \"term\"; expected a shorter term".to_owned(),
        FaultKind::EveryUnit => "\"every\" is in days, weeks, months or years, and its \"term\" is not in hours; a calendar cannot repeat others".to_owned(),
        FaultKind::Otherwise => {
            "\"otherwise\" goes with a term from an answer or from the receipt, and only with that: it says what happens as long \
            as the date is not known"
                .to_owned()
        }
        FaultKind::NeverTrue => {
            "this can never be true, whatever is answered; expected a condition that can hold".to_owned()
        }
        FaultKind::UnlessNeverTrue => {
            "its \"unless\" can never be true, whatever is answered; expected a condition that can hold, or none".to_owned()
        }
        FaultKind::NeverFires => {
            "this rule can never fire: its \"unless\" is true wherever its \"when\" is; expected one that leaves something"
                .to_owned()
        }
        FaultKind::NoLastDay => {
            "with some answers this rule fires from the start, and {last_day} has no day to tell; expected a rule that fires \
             only after a term, or a text without {last_day}"
                .to_owned()
        }
        FaultKind::Example(mismatch) => example(mismatch),
        FaultKind::NoCompleteExample => {
            "no example with complete answers and the outcome \"admissible\"; expected at least one".to_owned()
        }
    }
}

/// The message for a warning, on one line.
pub(super) fn warning(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Markup(mark) => format!("people see {} as it stands here; expected plain text", quoted(mark)),
        Doubt::Link(link) => {
            format!("{} is no link here; where there is a key \"url\", write the address there", quoted(link))
        }
        Doubt::Long(length) => format!("a text of {length} characters; hardly anybody reads it to the end"),
        Doubt::TwiceBy => "this tells {by} twice; once is enough".to_owned(),
        Doubt::OtherTone(word, tone) => {
            format!("{} in a text, while the tone is \"{}\"; expected one of the two", quoted(word), tone.as_str())
        }
        Doubt::NotInForce => "this example is filed when this version is not in force, by \"valid_from\" and \"valid_to\"".to_owned(),
        Doubt::NotMoved => {
            "the law moves no term in hours or years, or of more than 90 days, 12 weeks or 3 months; \"moved\" changes nothing \
             here"
                .to_owned()
        }
        Doubt::OnlySpoken => "nobody can send a complaint in writing: there is no endpoint, mail, letter or portal; where a page \
            names an endpoint, there is that"
            .to_owned(),
        Doubt::Offset(written) => format!("another offset than the Netherlands has then; this moment is {written} there"),
    }
}

fn syntax(slip: &Syntax) -> String {
    match slip {
        Syntax::NotUtf8 => "the file is not UTF-8; save it with that encoding".to_owned(),
        Syntax::Utf16 => "the file is UTF-16, which some programs call Unicode; save it as UTF-8".to_owned(),
        Syntax::OtherFile(what) => format!("this is {what}; save what is in it as plain text, in UTF-8"),
        Syntax::CurlyQuotes => "found a curly quote, expected a straight one (\"); replace them all".to_owned(),
        Syntax::QuoteInString => {
            "a quote inside a text; write \\\" for it, or use curly quotes (“ and ”) inside a text".to_owned()
        }
        Syntax::OddBlank(sign) => {
            format!(
                "a blank that looks like a space and is none (U+{:04X}); replace them all by spaces",
                u32::from(*sign)
            )
        }
        Syntax::TabInString => "a tab inside a text; write a space, or \\t".to_owned(),
        Syntax::Unfinished(expected) => format!("the file ends too early; expected {expected}"),
        Syntax::Expected(expected, Some(found)) => format!("found {}, expected {expected}", quoted(&found.to_string())),
        Syntax::Expected(expected, None) => format!("expected {expected}"),
        Syntax::TrailingComma => "a comma before the closing bracket; leave it out".to_owned(),
        Syntax::MissingComma => "a comma is missing before this; expected one between two items".to_owned(),
        Syntax::Comment => "JSON has no comments; leave it out, or use a \"note\"".to_owned(),
        Syntax::SingleQuotes => "found a single quote, expected a double one (\")".to_owned(),
        Syntax::ControlInString => "a line break or control character inside a text; is the closing quote missing? \
            A line break in a text is written \\n"
            .to_owned(),
        Syntax::UnknownEscape => {
            "this backslash means nothing; expected \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits"
                .to_owned()
        }
        Syntax::Number => "this is no number as JSON writes it, such as 12 or 0.5".to_owned(),
        Syntax::TooDeep => "more brackets within brackets than any organisation file needs".to_owned(),
        Syntax::Trailing => "more after the end of the file's one object; expected nothing".to_owned(),
    }
}

fn example(mismatch: &Mismatch) -> String {
    match mismatch {
        Mismatch::Outcome { expected, found } => {
            format!("this example does not hold: it expects the outcome \"{expected}\", the rules say \"{found}\"")
        }
        Mismatch::NoError { question, code } => format!(
            "this example does not hold: it expects the error \"{code}\" at {}, which does not come",
            quoted(question)
        ),
        Mismatch::Error { question, code } => format!(
            "this example does not hold: there is an error \"{code}\" at {}, which it does not expect",
            quoted(question)
        ),
        Mismatch::Date { step, found: Some(found) } => {
            format!("this example does not hold: the date of {} is {}", quoted(step), quoted(found))
        }
        Mismatch::Date { step, found: None } => {
            format!("this example does not hold: {} is no step of the timeline that has a date here", quoted(step))
        }
        Mismatch::Mail { found: Some(found) } => {
            format!("this example does not hold: a mail with these answers goes to {}", quoted(found))
        }
        Mismatch::Mail { found: None } => "this example does not hold: with these answers there is no mail".to_owned(),
        Mismatch::Rules { found } => {
            format!("this example does not hold: the rules that fire are {}", list(found))
        }
    }
}

fn meant<S: AsRef<str>>(found: &str, known: &[S]) -> String {
    quoting::meant(found, known, "did you mean")
}

fn list<S: AsRef<str>>(words: &[S]) -> String {
    quoting::list(words, "none")
}
