//! The texts around the questions: labels, parts of a date and of an address, numbers.
//!
//! There is one table per language and tone; informal Dutch lists only what differs.

use crate::complaint::FileInfo;
use crate::organisation::{Lang, Tone};

use super::numbers::{counted, size, with_number};

/// The texts around the questions, in one language and tone. `{n}` is a number.
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
    /// How many files can go along, `{n}`, and how large each may be, `{mb}`.
    pub files: &'static str,
    /// The same where it is one.
    pub one_file: &'static str,
    /// Before the kinds of files.
    pub file_types: &'static str,
    /// Before an error, for those who do not see that it is one.
    pub error: &'static str,
    /// Above what is worth knowing.
    pub advice: &'static str,
    /// Before a mail address.
    pub by_mail: &'static str,
    /// Before a telephone number.
    pub by_telephone: &'static str,
    /// Behind a number that costs nothing.
    pub free: &'static str,
    /// Behind a number that costs extra.
    pub paid: &'static str,
    /// Between thousands.
    pub thousands: &'static str,
    /// Before decimals.
    pub decimals: &'static str,
}

/// The texts around the questions.
pub fn interface(lang: Lang, tone: Tone) -> &'static Interface {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

impl Interface {
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
    pub fn file(&self, file: &FileInfo) -> String {
        [&file.name, " (", &self.size(file.size), ")"].concat()
    }

    /// The size of a file in words: "164 kB", "1,2 MB".
    pub fn size(&self, bytes: u64) -> String {
        size(bytes, self.decimals)
    }

    /// A number with separators between thousands.
    pub fn number(&self, number: usize) -> String {
        counted(number, self.thousands)
    }
}

/// Behind the text of a link that opens a new tab.
pub fn in_new_tab(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => " (nieuw tabblad)",
        Lang::En => " (new tab)",
    }
}

const NL_U: Interface = Interface {
    all_needed: "U mag overslaan waar ‘niet verplicht’ bij staat.",
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
    files: "Hoogstens {n} bestanden, elk tot {mb} MB.",
    one_file: "Eén bestand, tot {mb} MB.",
    file_types: "Dit kan:",
    error: "Let op: ",
    advice: "Goed om te weten",
    by_mail: "E-mail:",
    by_telephone: "Telefoon:",
    free: " (gratis)",
    paid: " (kost extra)",
    thousands: ".",
    decimals: ",",
};

const NL_JE: Interface = Interface { all_needed: "Je mag overslaan waar ‘niet verplicht’ bij staat.", ..NL_U };

const EN: Interface = Interface {
    all_needed: "You may skip what says ‘optional’.",
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
    files: "At most {n} files, each up to {mb} MB.",
    one_file: "One file, up to {mb} MB.",
    file_types: "You can choose:",
    error: "Note: ",
    advice: "Good to know",
    by_mail: "E-mail:",
    by_telephone: "Telephone:",
    free: " (free)",
    paid: " (costs extra)",
    thousands: ",",
    decimals: ".",
};
