//! Texts in two languages, and how an organisation addresses people.

use crate::json::{Node, Value};

use crate::decode::{Decode, FaultKind, Reading, record, words};

words! {
    /// A language of the form.
    pub enum Lang {
        /// Dutch, which every text has.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

words! {
    /// How the form's own Dutch sentences address the complainant.
    pub enum Tone {
        /// Informal.
        Je = "je",
        /// Formal.
        U = "u",
    }
}

/// A text: Dutch always, English where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it stands.
    pub at: crate::json::Position,
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: Option<String>,
}

impl Text {
    /// The text in a language, or else in Dutch.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.nl,
        }
    }

    /// The language in which [`Text::get`] answers: what is Dutch on an English page must be marked so.
    pub fn lang(&self, wanted: Lang) -> Lang {
        if self.en.is_some() { wanted } else { Lang::Nl }
    }

    /// The languages it is written in, each with its text.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.nl.as_str()).chain(self.en.as_deref())
    }
}

impl Decode for Text {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match &node.value {
            Value::Text(_) => Some(Self { at: node.at, nl: filled(node, reading)?, en: None }),
            Value::Object(_) => {
                reading.object(node, &["nl", "en"])?;
                let en = node.get("en").map(|en| filled(en, reading));
                let nl = match node.get("nl") {
                    Some(nl) => filled(nl, reading),
                    None => reading.fault(node.at, || FaultKind::NoDutch),
                };
                // English that is there but faulty is a fault, not a text without English.
                Some(Self { at: node.at, nl: nl?, en: en.map_or(Some(None), |en| en.map(Some))? })
            }
            _ => reading.wrong_type(node, "a text, or {\"nl\": …, \"en\": …}"),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self { at: Default::default(), nl: String::new(), en: None })
    }
}

/// A text of something more than blanks.
pub(super) fn filled(node: &Node, reading: &mut Reading) -> Option<String> {
    match node.text() {
        None => reading.wrong_type(node, "a text"),
        Some(text) if crate::parse::blank::is_blank(text) => reading.fault(node.at, || FaultKind::EmptyText),
        Some(text) => Some(text.to_owned()),
    }
}

/// A short text in one language only: a name, a line of an address.
#[derive(Clone, Debug, PartialEq)]
pub struct Line(pub String);

impl Decode for Line {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        filled(node, reading).map(Self)
    }

    fn stand_in() -> Option<Self> {
        Some(Self(String::new()))
    }
}

record! {
    /// Where to read how personal data are handled.
    pub struct Privacy {
        /// What the link is called.
        pub text: Text = "text",
        /// Where it leads.
        pub url: super::values::WebAddress = "url",
    }
}
