//! Faults and warnings in Dutch, for somebody who never programmed.

use crate::author::warnings::Doubt;
use crate::decode::{FaultKind, Mismatch};
use crate::json::Syntax;
use crate::organisation::MOST_QUESTIONS;

use super::expected::in_dutch;
use super::quoting::{self, quoted};

/// The message for a fault, on one line.
pub(super) fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Syntax(slip) => syntax(slip),
        FaultKind::WrongType { expected, found } => {
            format!("hier staat {}; hier hoort {}", in_dutch(found), in_dutch(expected))
        }
        FaultKind::UnknownKey { found, allowed } => {
            format!("{} kan hier niet{}; wat hier kan: {}", quoted(found), meant(found, allowed), list(allowed))
        }
        FaultKind::RepeatedKey(key) => format!("{} staat hier twee keer; haal er een weg", quoted(key)),
        FaultKind::MissingKey("is") => "deze voorwaarde zegt nog niets; er hoort \"is\", \"is_one_of\", \"answered\", \
            \"past\", \"all\", \"any\" of \"not\" in"
            .to_owned(),
        FaultKind::MissingKey(key) => format!("\"{key}\" ontbreekt; dat is hier nodig"),
        FaultKind::UnknownWord { found, allowed } => {
            format!("hier staat {}{}; kies uit {}", quoted(found), meant(found, allowed), list(allowed))
        }
        FaultKind::EmptyList => "deze lijst is leeg; er hoort minstens één ding in".to_owned(),
        FaultKind::Format => "dit bestand heeft een andere vorm dan dit programma leest; hier hoort \"format\": 1".to_owned(),
        FaultKind::NoDutch => "hier ontbreekt de Nederlandse tekst; zet \"nl\" naast de andere taal".to_owned(),
        FaultKind::EmptyText => "deze tekst is leeg; schrijf iets, of haal het onderdeel weg".to_owned(),
        FaultKind::NotA { expected, found } => {
            format!("hier staat {}; hier hoort {}", quoted(found), in_dutch(expected))
        }
        FaultKind::PaleColour(colour) => format!(
            "{} is te licht: witte letters erop zijn niet te lezen; kies een donkerder kleur, met een contrast van \
             minstens 4,5",
            quoted(colour)
        ),
        FaultKind::OutOfRange { least, most } => {
            format!("dit getal kan niet bedoeld zijn; hier hoort een heel getal van {least} tot en met {most}")
        }
        FaultKind::TermUnits => "een termijn heeft precies één van \"hours\", \"days\", \"workdays\", \"weeks\", \
            \"months\" en \"years\", zoals {\"weeks\": 4}"
            .to_owned(),
        FaultKind::HoursFromDay => "uren tellen alleen vanaf het versturen, want een ingevulde datum heeft geen tijd; neem \
            dagen of langer"
            .to_owned(),
        FaultKind::RepeatedId { id, first } => {
            format!("de id {} is al gebruikt, in regel {}; kies een andere", quoted(id), first.line())
        }
        FaultKind::NoSuchQuestion { found, known } => {
            format!("er is geen vraag {}{}; wel: {}", quoted(found), meant(found, known), list(known))
        }
        FaultKind::AskedLater(id) => format!(
            "de vraag {} komt pas later; kies een vraag die eerder komt, want alleen die is dan beantwoord",
            quoted(id)
        ),
        FaultKind::NoSuchOption { found, question, known } => format!(
            "{} is geen optie van {}{}; kies uit {}",
            quoted(found),
            quoted(question),
            meant(found, known),
            list(known)
        ),
        FaultKind::Unfit { question, wanted } => {
            format!("dit past niet bij de vraag {}; hier hoort {}", quoted(question), in_dutch(wanted))
        }
        FaultKind::KeyOfOtherType { key, types } => {
            format!("\"{key}\" kan alleen bij een vraag van het type {}", in_dutch(types))
        }
        FaultKind::NoOptions => {
            "een vraag van het type choice of choices heeft opties nodig: \"options\": [{…}, …]".to_owned()
        }
        FaultKind::TwoOwnAnswers => "dit is de tweede optie met \"own_answer\"; er kan er maar één zijn, want beide \
            antwoorden zouden dezelfde id krijgen"
            .to_owned(),
        FaultKind::MinAboveMax => "\"min\" is groter dan \"max\"; geen antwoord kan allebei zijn".to_owned(),
        FaultKind::NoSuchProcedure { found, known } => {
            format!("er is geen procedure {}{}; wel: {}", quoted(found), meant(found, known), list(known))
        }
        FaultKind::NotInEntrance(id) => {
            format!("de ingang leidt niet naar de procedure {}; zet er een keuze voor bij", quoted(id))
        }
        FaultKind::NoEntrance => {
            "er is meer dan één procedure, maar geen \"entrance\" die naar elke procedure leidt".to_owned()
        }
        FaultKind::TooManyQuestions => {
            format!("een formulier met meer dan {MOST_QUESTIONS} vragen vult niemand in; stel er minder")
        }
        FaultKind::NoticeWhen => {
            "een aanwijzing (\"notices\") heeft precies één van \"when\" en \"unless\": wanneer die er staat".to_owned()
        }
        FaultKind::NoDelivery => "een klacht kan nergens heen; hier hoort minstens één van \"endpoint\", \"mail\", \
            \"letter\", \"portal\", \"telephone\" en \"in_person\""
            .to_owned(),
        FaultKind::NoUsualWay => {
            "bij sommige antwoorden kan dit nergens heen; hier hoort minstens één manier zonder voorwaarde".to_owned()
        }
        FaultKind::NeverReached => {
            "dit wordt nooit gebruikt, want wat ervoor staat heeft geen voorwaarde; zet dat als laatste".to_owned()
        }
        FaultKind::DoorTo => {
            "een keuze leidt naar één plek: er hoort \"procedure\", met \"answers\" als je wilt, of \"url\"".to_owned()
        }
        FaultKind::Validity => "\"valid_to\" ligt voor \"valid_from\"; kies een latere dag".to_owned(),
        FaultKind::NoSuchStep { found, known } => format!(
            "er is geen stap {}{} boven deze; erboven: {}",
            quoted(found),
            meant(found, known),
            list(known)
        ),
        FaultKind::Placeholder { found, allowed } if allowed.is_empty() => format!(
            "{} betekent hier niets, want er is geen datum; schrijf gewone tekst",
            quoted(&format!("{{{found}}}"))
        ),
        FaultKind::Placeholder { found, allowed } => format!(
            "{} betekent hier niets; wel {}",
            quoted(&format!("{{{found}}}")),
            list(&allowed.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>())
        ),
        FaultKind::Stretch => "\"to\" hoort na \"from\" te liggen, en hoogstens een jaar later".to_owned(),
        FaultKind::DateUnused(name) => {
            format!("deze stap heeft een datum die de tekst niet noemt; zet {{{name}}} in de tekst, in elke taal")
        }
        FaultKind::NeedsDate(key) => format!(
            "\"{key}\" hoort bij een datum: bij een \"term\" vanaf het versturen, de ontvangst of een antwoord"
        ),
        FaultKind::AimLater => "\"aim\" eindigt na \"term\"; hier hoort een kortere termijn".to_owned(),
        FaultKind::EveryUnit => {
            "\"every\" telt in dagen, weken, maanden of jaren, en \"term\" niet in uren; iets anders kan een agenda niet herhalen".to_owned()
        }
        FaultKind::Otherwise => "\"otherwise\" hoort bij een termijn vanaf een antwoord of de ontvangst, en alleen daarbij: het zegt wat er \
            gebeurt zolang de datum niet bekend is"
            .to_owned(),
        FaultKind::NeverTrue => {
            "dit is nooit waar, wat iemand ook antwoordt; hier hoort een voorwaarde die waar kan zijn".to_owned()
        }
        FaultKind::UnlessNeverTrue => {
            "de \"unless\" is nooit waar, wat iemand ook antwoordt; maak een voorwaarde die waar kan zijn, of haal hem weg"
                .to_owned()
        }
        FaultKind::NeverFires => {
            "deze regel geldt nooit: waar \"when\" waar is, is \"unless\" het ook; laat er iets van over".to_owned()
        }
        FaultKind::NoLastDay => {
            "bij sommige antwoorden geldt deze regel vanaf het begin, en dan is er geen dag voor {last_day}; maak een regel \
             die pas na een termijn geldt, of een tekst zonder {last_day}"
                .to_owned()
        }
        FaultKind::Example(mismatch) => example(mismatch),
        FaultKind::NoCompleteExample => {
            "er is geen voorbeeld met alle antwoorden en de uitkomst \"admissible\"; schrijf er minstens één".to_owned()
        }
    }
}

/// The message for a warning, on one line.
pub(super) fn warning(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Markup(mark) => format!("mensen zien {} zoals het hier staat; schrijf gewone tekst", quoted(mark)),
        Doubt::Link(link) => {
            format!("{} is hier geen link; waar \"url\" kan, zet het adres daar", quoted(link))
        }
        Doubt::Long(length) => format!("een tekst van {length} tekens; bijna niemand leest die uit"),
        Doubt::TwiceBy => "hier staat {by} twee keer; één keer is genoeg".to_owned(),
        Doubt::OtherTone(word, tone) => {
            format!("{} in een tekst, terwijl de toon \"{}\" is; kies een van de twee", quoted(word), tone.as_str())
        }
        Doubt::NotInForce => {
            "dit voorbeeld is ingediend toen deze versie niet gold, volgens \"valid_from\" en \"valid_to\"".to_owned()
        }
        Doubt::NotMoved => {
            "de wet verschuift geen termijn in uren of jaren, en geen termijn van meer dan 90 dagen, 12 weken \
            of 3 maanden; \"moved\" doet hier niets"
                .to_owned()
        }
        Doubt::OnlySpoken => {
            "niemand kan een klacht op schrift sturen: er is geen endpoint, mail, brief of portal; noemt de pagina \
            een endpoint, dan is er dat"
                .to_owned()
        }
        Doubt::Offset(written) => {
            format!("dit is niet de tijd die dan in Nederland geldt; dit moment is daar {written}")
        }
    }
}

fn syntax(slip: &Syntax) -> String {
    match slip {
        Syntax::NotUtf8 => "dit bestand is geen UTF-8; bewaar het met die codering".to_owned(),
        Syntax::Utf16 => "dit bestand is UTF-16, wat sommige programma's Unicode noemen; bewaar het als UTF-8".to_owned(),
        Syntax::OtherFile(what) => {
            format!("dit is {}; bewaar wat erin staat als platte tekst, in UTF-8", in_dutch(what))
        }
        Syntax::CurlyQuotes => "hier staat een krul-aanhalingsteken; hier hoort een recht (\"); vervang ze allemaal".to_owned(),
        Syntax::QuoteInString => "een aanhalingsteken midden in een tekst; schrijf daar \\\", of gebruik in een tekst \
            krul-aanhalingstekens (“ en ”)"
            .to_owned(),
        Syntax::OddBlank(sign) => format!(
            "een teken dat op een spatie lijkt maar er geen is (U+{:04X}); vervang ze allemaal door spaties",
            u32::from(*sign)
        ),
        Syntax::TabInString => "een tab in een tekst; schrijf een spatie, of \\t".to_owned(),
        Syntax::Unfinished(expected) => format!("het bestand houdt te vroeg op; er ontbreekt {}", in_dutch(expected)),
        Syntax::Expected(expected, Some(found)) => {
            format!("hier staat {}; hier hoort {}", quoted(&found.to_string()), in_dutch(expected))
        }
        Syntax::Expected(expected, None) => format!("hier hoort {}", in_dutch(expected)),
        Syntax::TrailingComma => "een komma voor het sluithaakje; haal die weg".to_owned(),
        Syntax::MissingComma => "hier ontbreekt een komma; tussen twee dingen hoort er een".to_owned(),
        Syntax::Comment => "JSON kent geen opmerkingen; haal deze weg, of maak er een \"note\" van".to_owned(),
        Syntax::SingleQuotes => "hier staat een enkel aanhalingsteken; hier hoort een dubbel (\")".to_owned(),
        Syntax::ControlInString => "een nieuwe regel of een stuurteken in een tekst; ontbreekt het aanhalingsteken aan het \
            eind? Een nieuwe regel in een tekst schrijf je als \\n"
            .to_owned(),
        Syntax::UnknownEscape => {
            "deze backslash betekent niets; wat kan: \\\" \\\\ \\/ \\b \\f \\n \\r \\t, of \\u en vier tekens van 0 tot en met f"
                .to_owned()
        }
        Syntax::Number => "dit is geen getal zoals JSON het schrijft, zoals 12 of 0.5".to_owned(),
        Syntax::TooDeep => "meer haakjes binnen haakjes dan een formulier nodig heeft".to_owned(),
        Syntax::Trailing => "na het laatste haakje staat nog iets; daar hoort niets".to_owned(),
    }
}

fn example(mismatch: &Mismatch) -> String {
    match mismatch {
        Mismatch::Outcome { expected, found } => {
            format!(
                "dit voorbeeld klopt niet: het verwacht de uitkomst \"{expected}\", en de regels zeggen \"{found}\""
            )
        }
        Mismatch::NoError { question, code } => format!(
            "dit voorbeeld klopt niet: het verwacht de fout \"{code}\" bij {}, en die komt niet",
            quoted(question)
        ),
        Mismatch::Error { question, code } => format!(
            "dit voorbeeld klopt niet: het formulier geeft de fout \"{code}\" bij {}, en het voorbeeld noemt die niet",
            quoted(question)
        ),
        Mismatch::Date { step, found: Some(found) } => {
            format!("dit voorbeeld klopt niet: de datum van {} is {}", quoted(step), quoted(found))
        }
        Mismatch::Date { step, found: None } => {
            format!("dit voorbeeld klopt niet: {} is geen stap die hier een datum heeft", quoted(step))
        }
        Mismatch::Mail { found: Some(found) } => {
            format!("dit voorbeeld klopt niet: een mail met deze antwoorden gaat naar {}", quoted(found))
        }
        Mismatch::Mail { found: None } => "dit voorbeeld klopt niet: met deze antwoorden is er geen mail".to_owned(),
        Mismatch::Rules { found } => format!("dit voorbeeld klopt niet: de regels die gelden zijn {}", list(found)),
    }
}

fn meant<S: AsRef<str>>(found: &str, known: &[S]) -> String {
    quoting::meant(found, known, "bedoel je")
}

fn list<S: AsRef<str>>(words: &[S]) -> String {
    quoting::list(words, "geen")
}
