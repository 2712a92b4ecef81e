//! What every form says around the questions: headings, buttons, parts of a date.
//!
//! A language is a list of words. Dutch has two, for the two ways of addressing people; the informal one names only
//! where it differs.

use crate::complaint::File;
use crate::procedure::{Lang, Outcome, Tone};

/// The words of the form in one language and tone. `{n}` stands for a number.
#[derive(Debug)]
pub struct Interface {
    /// Above the questions: what must be answered.
    pub all_needed: &'static str,
    /// Behind the label of a question that may be skipped.
    pub optional: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// The parts of a date.
    pub day: &'static str,
    /// The parts of a date.
    pub month: &'static str,
    /// The parts of a date.
    pub year: &'static str,
    /// Above the parts of a date: what a date looks like.
    pub date_example: &'static str,
    /// The parts of an address.
    pub street: &'static str,
    /// The parts of an address.
    pub number: &'static str,
    /// The parts of an address.
    pub postcode: &'static str,
    /// The parts of an address.
    pub city: &'static str,
    /// The parts of an address.
    pub country: &'static str,
    /// How many characters an answer can have.
    pub most: &'static str,
    /// How many characters are left.
    pub left: &'static str,
    /// How many characters are too many.
    pub over: &'static str,
    /// The files that were chosen.
    pub chosen_files: &'static str,
    /// Before an error, for those who do not see that it is one.
    pub error: &'static str,
    /// The heading of one error.
    pub one_error: &'static str,
    /// The heading of several.
    pub errors: &'static str,
    /// Below that heading.
    pub mend: &'static str,
    /// That a rule fired, said beside errors.
    pub verdict_beside: &'static str,
    /// The button behind that.
    pub why: &'static str,
    /// The verdict as a heading: not handled.
    pub inadmissible: &'static str,
    /// The verdict as a heading: too late.
    pub late: &'static str,
    /// The verdict as a heading: another form.
    pub other_door: &'static str,
    /// What a verdict is worth.
    pub indication: &'static str,
    /// Above the place in the regeling.
    pub source: &'static str,
    /// Above what can be done instead.
    pub instead: &'static str,
    /// Above the forms that can be gone to instead.
    pub doors: &'static str,
    /// The button that goes on all the same.
    pub go_on: &'static str,
    /// The same, when there is something to mend first.
    pub fill_in: &'static str,
    /// The button that leads back to the questions.
    pub back: &'static str,
    /// Above what is worth knowing.
    pub advice: &'static str,
    /// Before a mail address.
    pub by_mail: &'static str,
    /// Before a telephone number.
    pub by_telephone: &'static str,
    /// Between thousands.
    pub thousands: &'static str,
    /// Before decimals.
    pub decimals: &'static str,
}

/// The words of the form.
pub fn interface(lang: Lang, tone: Tone) -> &'static Interface {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

impl Interface {
    /// The verdict as a heading; none for what is admissible.
    pub fn verdict(&self, outcome: Outcome) -> Option<&'static str> {
        match outcome {
            Outcome::Admissible => None,
            Outcome::Inadmissible => Some(self.inadmissible),
            Outcome::Late => Some(self.late),
            Outcome::OtherDoor => Some(self.other_door),
        }
    }

    /// The heading over so many errors.
    pub fn errors(&self, number: usize) -> String {
        if number == 1 { self.one_error.to_owned() } else { with_number(self.errors, &number.to_string()) }
    }

    /// How many characters an answer can have.
    pub fn most(&self, number: usize) -> String {
        with_number(self.most, &self.number(number))
    }

    /// How many characters are left, or are too many.
    pub fn left(&self, used: usize, most: usize) -> String {
        match most.checked_sub(used) {
            Some(left) => with_number(self.left, &self.number(left)),
            None => with_number(self.over, &self.number(used - most)),
        }
    }

    /// A file: its name and its size.
    pub fn file(&self, file: &File) -> String {
        [&file.name, " (", &self.size(file.size), ")"].concat()
    }

    /// The size of a file in words: "164 kB", "1,2 MB".
    pub fn size(&self, bytes: u64) -> String {
        // Rounded up, so that no file is nothing.
        if bytes < 999_001 {
            return [&bytes.div_ceil(1_000).to_string(), " kB"].concat();
        }
        let tenths = bytes.div_ceil(100_000);
        [&(tenths / 10).to_string(), self.decimals, &(tenths % 10).to_string(), " MB"].concat()
    }

    /// A number with something between thousands.
    fn number(&self, number: usize) -> String {
        let mut digits = number.to_string();
        if let Some(split @ 1..) = digits.len().checked_sub(3) {
            digits.insert_str(split, self.thousands);
        }
        digits
    }
}

fn with_number(text: &str, number: &str) -> String {
    text.replace("{n}", number)
}

const NL_U: Interface = Interface {
    all_needed: "Beantwoord alle vragen. Staat er ‘niet verplicht’ bij een vraag? Dan mag u die overslaan.",
    optional: "(niet verplicht)",
    yes: "Ja",
    no: "Nee",
    day: "Dag",
    month: "Maand",
    year: "Jaar",
    date_example: "Bijvoorbeeld 27 3 2026.",
    street: "Straat",
    number: "Huisnummer",
    postcode: "Postcode",
    city: "Plaats",
    country: "Land (alleen als het niet Nederland is)",
    most: "Hoogstens {n} tekens.",
    left: "Nog {n} tekens over",
    over: "{n} tekens te veel",
    chosen_files: "Gekozen bestanden:",
    error: "Let op: ",
    one_error: "Kijk nog naar 1 antwoord",
    errors: "Kijk nog naar {n} antwoorden",
    mend: "Uw andere antwoorden blijven staan.",
    verdict_beside: "Er is ook iets wat u beter nu al kunt weten.",
    why: "Lees waarom",
    inadmissible: "Waarschijnlijk kunnen wij deze klacht niet behandelen",
    late: "Waarschijnlijk is de termijn voorbij",
    other_door: "Waarschijnlijk past een ander formulier beter",
    indication: "Dit volgt uit uw antwoorden. Het is een eerste inschatting, geen besluit. U kunt altijd verdergaan.",
    source: "Waar dit staat",
    instead: "Wat u kunt doen",
    doors: "Wat misschien beter past",
    go_on: "Toch verder met dit formulier",
    fill_in: "Toch verder met invullen",
    back: "Terug naar uw antwoorden",
    advice: "Goed om te weten",
    by_mail: "E-mail:",
    by_telephone: "Telefoon:",
    thousands: ".",
    decimals: ",",
};

const NL_JE: Interface = Interface {
    all_needed: "Beantwoord alle vragen. Staat er ‘niet verplicht’ bij een vraag? Dan mag je die overslaan.",
    mend: "Je andere antwoorden blijven staan.",
    verdict_beside: "Er is ook iets wat je beter nu al kunt weten.",
    indication: "Dit volgt uit je antwoorden. Het is een eerste inschatting, geen besluit. Je kunt altijd verdergaan.",
    instead: "Wat je kunt doen",
    back: "Terug naar je antwoorden",
    ..NL_U
};

const EN: Interface = Interface {
    all_needed: "Answer all questions. You may skip a question that says ‘optional’.",
    optional: "(optional)",
    yes: "Yes",
    no: "No",
    day: "Day",
    month: "Month",
    year: "Year",
    date_example: "For example 27 3 2026.",
    street: "Street",
    number: "House number",
    postcode: "Postcode",
    city: "Town or city",
    country: "Country (only if it is not the Netherlands)",
    most: "At most {n} characters.",
    left: "{n} characters left",
    over: "{n} characters too many",
    chosen_files: "Chosen files:",
    error: "Note: ",
    one_error: "There is 1 answer to check",
    errors: "There are {n} answers to check",
    mend: "Your other answers stay as they are.",
    verdict_beside: "There is also something that is better to know now.",
    why: "Read why",
    inadmissible: "We can probably not handle this complaint",
    late: "The time limit has probably passed",
    other_door: "Another form probably fits better",
    indication: "This follows from your answers. It is a first indication, not a decision. You can always go on.",
    source: "Where this is written",
    instead: "What you can do",
    doors: "What may fit better",
    go_on: "Continue with this form anyway",
    fill_in: "Continue filling in",
    back: "Back to your answers",
    advice: "Good to know",
    by_mail: "Email:",
    by_telephone: "Telephone:",
    thousands: ",",
    decimals: ".",
};
