//! The texts of a letter around its answers, and of a reminder in a calendar.
//!
//! A letter is Dutch, whatever the language of the form, since an officer reads it. A reminder is for the complainant,
//! in the language of the form.

use crate::calendar::{End, Moment};
use crate::complaint::Dated;
use crate::organisation::{Addressee, Lang, Organisation, Procedure, Tone};

use super::dated_texts::timeline_sentence;
use super::dates::{day, day_without_name};

/// The fixed words of a letter.
#[derive(Debug)]
pub struct LetterWords {
    /// The first line of the letter itself.
    pub salutation: &'static str,
    /// Before the name of the form, in the sentence that says what the letter holds.
    pub opening: &'static str,
    /// Before the name of the organisation, in that sentence.
    pub opening_of: &'static str,
    /// After that sentence, when the answers may be in English.
    pub in_english: &'static str,
    /// Before the subject.
    pub subject: &'static str,
    /// The last line, above the signature.
    pub closing: &'static str,
    /// One file that goes along.
    pub enclosure: &'static str,
    /// Before the number of files that go along.
    pub enclosures: &'static str,
    /// Before the names of those who get a copy.
    pub copies: &'static str,
    /// Above what the form knows of the complaint.
    pub about: &'static str,
}

/// The words of a letter in the tone of the organisation.
pub fn letter_words(tone: Tone) -> &'static LetterWords {
    match tone {
        Tone::U => &LETTER_U,
        Tone::Je => &LETTER_JE,
    }
}

const LETTER_U: LetterWords = LetterWords {
    salutation: "Geachte heer of mevrouw,",
    opening: "Met deze brief stuur ik u mijn antwoorden op het formulier ‘",
    opening_of: "’ van ",
    in_english: " Ik heb het formulier in het Engels ingevuld. De vragen staan hier in het Nederlands.",
    subject: "Onderwerp: ",
    closing: "Met vriendelijke groet,",
    enclosure: "Bijlage: 1",
    enclosures: "Bijlagen: ",
    copies: "Kopie aan: ",
    about: "Over het ingevulde formulier",
};

const LETTER_JE: LetterWords = LetterWords {
    salutation: "Beste lezer,",
    opening: "Met deze brief stuur ik je mijn antwoorden op het formulier ‘",
    closing: "Vriendelijke groet,",
    ..LETTER_U
};

/// The title of the letter's page. A browser prints it above the letter and shows it in its list of windows, so it
/// holds nothing personal, and no recipient where people may be watched.
pub fn letter_title(organisation: &Organisation) -> String {
    match organisation.safety {
        Some(_) => "Brief".to_owned(),
        None => ["Brief aan ", organisation.name.get(Lang::Nl)].concat(),
    }
}

/// The lines of an address as they stand on an envelope.
pub fn envelope(to: &Addressee) -> Vec<String> {
    let mut lines = vec![to.name.0.clone()];
    lines.extend(to.attention.iter().map(|attention| ["t.a.v. ", attention.get(Lang::Nl)].concat()));
    lines.push(to.line.0.clone());
    lines.push([&to.postcode, " ", &to.city.0].concat());
    lines
}

/// The date above a letter: "20 november 2026".
pub fn letter_date(filed_at: Moment) -> String {
    day_without_name(filed_at.date(), Lang::Nl)
}

/// What an entry in a calendar says: its title, and the text below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The title.
    pub summary: String,
    /// The text below it.
    pub description: String,
}

/// The reminder of a dated step. What happens is in the description, since calendars cut titles off.
pub fn reminder(
    dated: &Dated<'_>,
    organisation: &Organisation,
    procedure: &Procedure,
    filed_at: Moment,
    lang: Lang,
) -> Reminder {
    let [last_day, last_moment, filed] = match lang {
        Lang::Nl => [": laatste dag", ": laatste moment", "Ingediend op "],
        Lang::En => [": last day", ": last moment", "Filed on "],
    };
    let last = if matches!(dated.by, Some(End::Moment(_))) { last_moment } else { last_day };
    let title = procedure.title.get(lang);
    let filed_on = day(filed_at.date(), lang);
    Reminder {
        summary: [organisation.name.get(lang), last].concat(),
        description: [&timeline_sentence(dated, lang), "\n\n", title, ". ", filed, &filed_on, "."].concat(),
    }
}

/// A reminder that says neither what it is about nor from whom.
pub fn neutral_reminder(lang: Lang, tone: Tone) -> Reminder {
    let (summary, description) = match (lang, tone) {
        (Lang::Nl, Tone::U) => ("Herinnering", "Kijk of u bericht hebt gekregen."),
        (Lang::Nl, Tone::Je) => ("Herinnering", "Kijk of je bericht hebt gekregen."),
        (Lang::En, _) => ("Reminder", "Check whether you have had a message."),
    };
    Reminder { summary: summary.to_owned(), description: description.to_owned() }
}
