//! Dutch, at level B1: what to do, in short sentences, without blame.

use crate::complaint::{Part, Reason};
use crate::organisation::{Kind, Tone};
use crate::parse::{date::DatePart, email::EmailFault, telephone::PhoneFault};

use super::capital::capital;
use super::numbers::counted;
use super::question_words::QuestionWords;

pub(super) fn unknown_question(id: &str) -> String {
    ["Dit formulier heeft geen vraag met de naam “", id, "”."].concat()
}

pub(super) fn problem(reason: Reason, words: &QuestionWords<'_>) -> String {
    let called = words.called;
    let start = || capital(called);
    let number = |number: u32| counted(number as usize, ".");
    let you = if words.tone == Tone::Je { "Je" } else { "U" };
    match reason {
        Reason::Missing => missing(words),
        Reason::PartMissing(part) => ["Vul ook ", address_part(part), " in bij ", called, "."].concat(),
        Reason::TooLong(max) => [&start(), " mag niet langer zijn dan ", &number(max), " tekens."].concat(),
        Reason::TooShort(min) => [&start(), " moet minstens ", &number(min), " tekens hebben."].concat(),
        Reason::Email(EmailFault::MissingAt) => {
            "Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.".to_owned()
        }
        Reason::Email(EmailFault::Dots) if !words.meant.is_empty() => {
            [&words.meant, " Er staat een punt te veel voor de @."].concat()
        }
        Reason::Email(EmailFault::Unfinished) if !words.meant.is_empty() => {
            [&words.meant, " Achter de @ staat nog niet alles."].concat()
        }
        Reason::Email(EmailFault::Unfinished) => {
            "Achter de @ staat nog niet alles. Een e-mailadres ziet eruit als naam@voorbeeld.nl.".to_owned()
        }
        Reason::Email(_) => ["Controleer ", called, ". Een e-mailadres ziet eruit als naam@voorbeeld.nl."].concat(),
        Reason::Telephone(PhoneFault::TooShort) => {
            [&start(), " heeft te weinig cijfers. Een telefoonnummer ziet eruit als 06 12345678."].concat()
        }
        Reason::Telephone(PhoneFault::TooLong) => {
            [&start(), " heeft te veel cijfers. Een telefoonnummer ziet eruit als 06 12345678."].concat()
        }
        Reason::Telephone(PhoneFault::Start) => {
            [&start(), " begint met een 0, of met een + en het landnummer. Bijvoorbeeld 06 12345678."].concat()
        }
        Reason::Telephone(_) => "Vul alleen een telefoonnummer in, bijvoorbeeld 06 12345678.".to_owned(),
        Reason::Postcode => "Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 1234 AB.".to_owned(),
        Reason::DatePartMissing(part) => ["Vul ook ", date_part(part), " in bij ", called, "."].concat(),
        Reason::Date(Some(part)) => {
            ["Controleer ", date_part(part), " bij ", called, ". Een datum ziet eruit als 27 3 2026."].concat()
        }
        Reason::Date(None) => ["Vul ", called, " in als dag, maand en jaar, bijvoorbeeld 27 3 2026."].concat(),
        Reason::Time => ["Vul ", called, " in als uur en minuten, bijvoorbeeld 14.30."].concat(),
        Reason::ImpossibleDate => [&start(), " bestaat niet. Controleer dag, maand en jaar."].concat(),
        Reason::Future => [&start(), " mag niet in de toekomst liggen."].concat(),
        Reason::Past => [&start(), " mag niet in het verleden liggen."].concat(),
        Reason::UnknownOption if words.kind == Kind::YesNo => "Kies ja of nee.".to_owned(),
        Reason::UnknownOption => ["Kies ", called, " uit de lijst."].concat(),
        Reason::TooManyOptions(max) => [you, " kunt hoogstens ", &number(max), " antwoorden kiezen."].concat(),
        Reason::TooManyLines(max) => ["Vul bij ", called, " hoogstens ", &number(max), " regels in."].concat(),
        Reason::TooManyFiles(max) => [you, " kunt hoogstens ", &number(max), " bestanden meesturen."].concat(),
        Reason::FileTooLarge(_, max) => {
            ["“", words.file, "” is te groot. Een bestand mag hoogstens ", &number(max), " MB zijn."].concat()
        }
        Reason::FileType(_) => {
            ["“", words.file, "” is een ander soort bestand. ", you, " kunt kiezen uit: ", &words.file_types, "."]
                .concat()
        }
        Reason::FileEmpty(_) => ["“", words.file, "” is leeg. Kies een ander bestand."].concat(),
        Reason::Drawing => "De tekening is niet goed aangekomen. Teken opnieuw, of typ alleen een naam.".to_owned(),
        Reason::UnknownQuestion => unknown_question(called),
        Reason::WrongType => ["Dit antwoord past niet bij de vraag “", words.label, "”."].concat(),
    }
}

fn missing(words: &QuestionWords<'_>) -> String {
    let called = words.called;
    match words.kind {
        Kind::Choice | Kind::Choices | Kind::YesNo => ["Kies ", called, "."].concat(),
        Kind::Consent => ["Geef aan ", called, "."].concat(),
        Kind::Files => ["Voeg ", called, " toe."].concat(),
        _ => ["Vul ", called, " in."].concat(),
    }
}

fn address_part(part: Part) -> &'static str {
    match part {
        Part::Street => "de straat",
        Part::Number => "het huisnummer",
        Part::Postcode => "de postcode",
        _ => "de plaats",
    }
}

fn date_part(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => "de dag",
        DatePart::Month => "de maand",
        DatePart::Year => "het jaar",
    }
}
