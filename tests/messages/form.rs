//! A form with a question of every type, in the organisation's form of address, and the sentences for it.

use std::sync::LazyLock;

use klachtformulier::author;
use klachtformulier::complaint::{Draft, FileInfo, Problem, RawAnswer, Reason};
use klachtformulier::messages;
use klachtformulier::organisation::{Lang, Organisation, Procedure, Tone};

pub(crate) const TONES: [Tone; 2] = [Tone::Je, Tone::U];
pub(crate) const LANGUAGES: [Lang; 2] = [Lang::Nl, Lang::En];

static JE: LazyLock<Organisation> = LazyLock::new(|| organisation("je", "je"));
static U: LazyLock<Organisation> = LazyLock::new(|| organisation("u", "uw"));

/// The form of an organisation with this form of address.
pub(crate) fn form(tone: Tone) -> &'static Procedure {
    let organisation = if tone == Tone::Je { &*JE } else { &*U };
    organisation.procedures.first().expect("one procedure")
}

/// The sentence for this reason at a question; the second file is a photo.
pub(crate) fn sentence(question: &str, reason: Reason, lang: Lang, tone: Tone) -> String {
    sentence_after("", question, reason, lang, tone)
}

/// The sentence for this reason at a question, after this was typed there.
pub(crate) fn sentence_after(typed: &str, question: &str, reason: Reason, lang: Lang, tone: Tone) -> String {
    let problem = Problem { question: question.to_owned(), part: None, reason };
    let mut draft = Draft::default();
    draft.set(question, RawAnswer::Text(typed.to_owned()));
    let file = |name: &str| FileInfo { name: name.to_owned(), ..FileInfo::default() };
    draft.set("bijlagen", RawAnswer::Files(vec![file("brief.pdf"), file("foto.heic")]));
    messages::problem(&problem, form(tone).question(question), &draft, lang, tone)
}

fn organisation(tone: &str, your: &str) -> Organisation {
    let you = if tone == "je" { "je" } else { "u" };
    let file = QUESTIONS.replace("TONE", tone).replace("YOUR", your).replace("YOU", you);
    author::check(file.as_bytes()).unwrap_or_else(|faults| {
        let lines = faults.iter().map(|fault| {
            format!("{:?}: {}\n", fault.at, author::message(&fault.kind, klachtformulier::organisation::Lang::En))
        });
        panic!("{}", lines.collect::<String>())
    })
}

const QUESTIONS: &str = r#"{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "TONE", "contact": {},
"procedures": [{"id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
    "steps": [{"id": "stap", "title": "Stap", "questions": [
        {"id": "naam", "type": "text", "label": {"nl": "Wat is YOUR naam?", "en": "What is your name?"},
            "called": {"nl": "YOUR naam", "en": "your name"}},
        {"id": "klacht", "type": "long_text", "label": {"nl": "Wat is er gebeurd?", "en": "What happened?"},
            "called": {"nl": "YOUR klacht", "en": "your complaint"},
            "messages": {"required": {"nl": "Vertel wat er is gebeurd.", "en": "Tell us what happened."}}},
        {"id": "email", "type": "email", "label": {"nl": "Wat is YOUR e-mailadres?", "en": "What is your e-mail address?"},
            "called": {"nl": "YOUR e-mailadres", "en": "your e-mail address"}},
        {"id": "telefoon", "type": "telephone", "label": {"nl": "Wat is YOUR telefoonnummer?", "en": "What is your number?"},
            "called": {"nl": "YOUR telefoonnummer", "en": "your telephone number"}},
        {"id": "adres", "type": "address", "label": {"nl": "Wat is YOUR adres?", "en": "What is your address?"},
            "called": {"nl": "YOUR adres", "en": "your address"}},
        {"id": "einddatum", "type": "date", "label": {"nl": "Wanneer was het?", "en": "When was it?"},
            "called": {"nl": "de einddatum", "en": "the end date"}},
        {"id": "locatie", "type": "choice", "label": {"nl": "Welke locatie?", "en": "Which location?"},
            "called": {"nl": "de locatie", "en": "the location"}, "options": [{"id": "a", "label": {"nl": "A", "en": "A"}}]},
        {"id": "onderwerp", "type": "choices", "label": {"nl": "Waarover?", "en": "About what?"},
            "called": {"nl": "waar YOUR klacht over gaat", "en": "what your complaint is about"},
            "options": [{"id": "a", "label": {"nl": "A", "en": "A"}}]},
        {"id": "besproken", "type": "yes_no", "label": {"nl": "Is erover gesproken?", "en": "Was it talked about?"},
            "called": {"nl": "of YOU hierover sprak", "en": "whether you talked about it"}},
        {"id": "akkoord", "type": "consent", "label": {"nl": "Akkoord", "en": "Agreed"},
            "called": {"nl": "dat YOU het ermee eens bent", "en": "that you agree"}},
        {"id": "bijlagen", "type": "files", "label": {"nl": "Iets meesturen?", "en": "Anything to attach?"},
            "called": {"nl": "YOUR bijlagen", "en": "your attachments"}, "file_types": ["pdf", "jpg"]},
        {"id": "handtekening", "type": "signature", "label": {"nl": "Handtekening", "en": "Signature"},
            "called": {"nl": "YOUR handtekening", "en": "your signature"}}
    ]}],
    "rules": [
        {"id": "laat", "when": {"past": {"question": "einddatum", "term": {"months": 1}}}, "effect": "late",
            "reason": {"nl": "De laatste dag was {last_day}.", "en": "The last day was {last_day}."},
            "source": {"nl": "Artikel 1", "en": "Article 1"},
            "instead": {"nl": "Na {last_day} mag het ook.", "en": "You may do it after {last_day} too."}},
        {"id": "ook-laat", "when": {"past": {"question": "einddatum", "term": {"weeks": 1}}}, "effect": "late",
            "reason": "Alleen Nederlands, tot {last_day}.", "source": "Artikel 2", "instead": "Iets anders."}
    ],
    "timeline": [
        {"id": "antwoord", "who": "Wij", "text": {"nl": "Antwoord komt uiterlijk {by}.", "en": "You hear by {by}."},
            "term": {"workdays": 5}},
        {"id": "bevestiging", "who": "Wij", "text": {"nl": "Uiterlijk {by}.", "en": "By {by}."}, "term": {"hours": 48}},
        {"id": "dutch", "who": "Wij", "text": "Uiterlijk {by}, en nog eens: {by}.", "term": {"weeks": 4}},
        {"id": "vanaf", "who": "Wij", "text": {"nl": "Vanaf het einde: {by}.", "en": "From the end: {by}."},
            "term": {"days": 1}, "from": {"answer": "einddatum"},
            "otherwise": {"nl": "Een dag na het einde.", "en": "A day after the end."}},
        {"id": "oneens", "who": "Wij", "text": {"nl": "Bent YOU het er niet mee eens? Dan helpt dhr. Bakker. Gratis.",
            "en": "Mr. Baker and Ms. Jones help you. That is free. Always."}}
    ],
    "deliveries": {"in_person": "Kom langs."},
    "examples": [{"name": "complete", "now": "2026-11-20T10:00:00+01:00", "answers": {
        "naam": "Noor", "klacht": "Iets", "email": "noor@example.nl", "telefoon": "06 12345678",
        "adres": {"street": "Dorpsstraat", "number": "1", "postcode": "1234 AB", "city": "Ons Dorp"},
        "einddatum": "2026-11-20", "locatie": "a", "onderwerp": ["a"], "besproken": true, "akkoord": true,
        "bijlagen": [{"name": "a.pdf", "type": "", "size": 1}], "handtekening": "Noor"},
        "expect": {"outcome": "admissible"}}]}]}"#;
