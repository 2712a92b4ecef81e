//! What a form asks.

use crate::json::{Node, Value};

use super::condition::Condition;
use super::text::{Line, Text};
use super::values::Id;
use crate::decode::{BoundedInt, Decode, NonEmpty, Reading, record, words};

record! {
    /// A group of questions that are asked together.
    pub struct Step {
        /// Its id.
        pub id: Id = "id",
        /// Its heading.
        pub title: Text = "title",
        /// A few words before the questions.
        pub intro: Option<Text> = "intro",
        /// The questions, in the order in which they are asked.
        pub questions: NonEmpty<Question> = "questions",
    }
}

record! {
    /// A question.
    pub struct Question {
        /// Its id, from the vocabulary that all organisations share where it has one.
        pub id: Id = "id",
        /// What kind of answer it takes.
        pub kind: Kind = "type",
        /// The question as it is asked.
        pub label: Text = "label",
        /// How sentences name what is asked: "uw naam", "of u hier al over hebt gesproken".
        pub called: Text = "called",
        /// Help, which stands above the input.
        pub help: Option<Text> = "help",
        /// Whether it must be answered. Left out: it must.
        pub required: Required = "required",
        /// It is asked only when this holds.
        pub shown_when: Option<Condition> = "shown_when",
        /// It is not asked when this holds.
        pub hidden_when: Option<Condition> = "hidden_when",
        /// Whoever reads the answer is told not to use it when this holds.
        pub do_not_use_when: Option<Condition> = "do_not_use_when",
        /// The least number of characters.
        pub min: Option<BoundedInt<1, 100_000>> = "min",
        /// The most: characters of a text, options of several, files.
        pub max: Option<BoundedInt<1, 100_000>> = "max",
        /// The largest file, in megabytes.
        pub max_mb: Option<BoundedInt<1, 1000>> = "max_mb",
        /// The kinds of file, by the ending of their name.
        pub file_types: Vec<Line> = "file_types",
        /// The dates that can be meant.
        pub range: Option<Range> = "range",
        /// What it is filled in with at the start.
        pub filled_in: Option<FilledIn> = "filled_in",
        /// What can be chosen.
        pub options: Vec<Choosable> = "options",
        /// Sentences of its own for some errors.
        pub messages: Option<Messages> = "messages",
    }
}

words! {
    /// The kinds of answer.
    pub enum Kind {
        /// One line.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Telephone = "telephone",
        /// A postal address.
        Address = "address",
        /// A date.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// Several short answers, each on a line of its own.
        List = "list",
        /// One of the options.
        Choice = "choice",
        /// Several of the options.
        Choices = "choices",
        /// Yes or no.
        YesNo = "yes_no",
        /// A box that is ticked.
        Consent = "consent",
        /// Files that go along.
        Files = "files",
        /// A name as signature, and a drawing perhaps.
        Signature = "signature",
    }
}

words! {
    /// The dates that can be meant.
    pub enum Range {
        /// Today or before.
        UntilToday = "until_today",
        /// Today or later.
        FromToday = "from_today",
    }
}

words! {
    /// What a date is filled in with at the start.
    pub enum FilledIn {
        /// The date of today.
        Today = "today",
    }
}

record! {
    /// Something to choose.
    pub struct Choosable {
        /// Its id.
        pub id: Id = "id",
        /// What it is called.
        pub label: Text = "label",
        /// A few words more.
        pub help: Option<Text> = "help",
        /// Choosing it asks for an answer in one's own words, under the question's id with "-anders" behind it.
        pub own_answer: Option<OwnAnswer> = "own_answer",
    }
}

record! {
    /// How an own answer is asked for.
    pub struct OwnAnswer {
        /// The question as it is asked.
        pub label: Text = "label",
        /// How sentences name what is asked.
        pub called: Text = "called",
    }
}

record! {
    /// Sentences of a question's own, where the form's would read badly.
    pub struct Messages {
        /// When nothing is filled in or chosen.
        pub required: Option<Text> = "required",
        /// When it is too long.
        pub too_long: Option<Text> = "too_long",
        /// When it is too short.
        pub too_short: Option<Text> = "too_short",
        /// When it cannot be read as what it should be.
        pub invalid: Option<Text> = "invalid",
        /// When the date does not exist.
        pub impossible_date: Option<Text> = "impossible_date",
        /// When the date has yet to come.
        pub future: Option<Text> = "future",
        /// When the date has gone by.
        pub past: Option<Text> = "past",
        /// When there are too many.
        pub too_many: Option<Text> = "too_many",
        /// When a file is too large.
        pub too_large: Option<Text> = "too_large",
        /// When it is another kind of file.
        pub file_type: Option<Text> = "file_type",
    }
}

/// Whether a question must be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Required {
    /// Always, when it is shown.
    Always,
    /// Never.
    Never,
    /// When this is true.
    When(Condition),
    /// As long as this is not true.
    Unless(Condition),
}

impl Required {
    /// The condition, when it has one.
    pub fn condition(&self) -> Option<&Condition> {
        match self {
            Self::When(condition) | Self::Unless(condition) => Some(condition),
            Self::Always | Self::Never => None,
        }
    }
}

impl Decode for Required {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match &node.value {
            Value::Bool(true) => Some(Self::Always),
            Value::Bool(false) => Some(Self::Never),
            Value::Object(_) if node.get("unless").is_some() => {
                reading.object(node, &["unless"])?;
                reading.field(node, "unless").map(Self::Unless)
            }
            Value::Object(_) => {
                reading.object(node, &["when", "unless"])?;
                reading.field(node, "when").map(Self::When)
            }
            _ => reading.wrong_type(node, "true, false, {\"when\": …} or {\"unless\": …}"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Always)
    }
}

impl Question {
    /// Every condition on answers to earlier questions.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let mark = self.do_not_use_when.iter();
        self.shown_when.iter().chain(&self.hidden_when).chain(self.required.condition()).chain(mark)
    }

    /// The id under which an answer in one's own words is given.
    pub fn own_id(&self) -> String {
        [&self.id.text, "-anders"].concat()
    }

    /// The question that an option with an own answer adds. It is a question like any other, so code that checks, shows
    /// or sends questions needs no special case for it.
    fn own_answers(&self) -> Option<Self> {
        let (option, own) = self.options.iter().find_map(|option| Some((option, option.own_answer.as_ref()?)))?;
        Some(Self {
            at: option.at,
            id: Id { at: option.at, text: self.own_id() },
            kind: Kind::Text,
            label: own.label.clone(),
            called: own.called.clone(),
            help: None,
            required: Required::Always,
            shown_when: Some(Condition::Is {
                question: self.id.clone(),
                values: vec![super::condition::Expected::Option(option.id.clone())],
            }),
            hidden_when: None,
            do_not_use_when: None,
            min: None,
            max: None,
            max_mb: None,
            file_types: Vec::new(),
            range: None,
            filled_in: None,
            options: Vec::new(),
            messages: None,
        })
    }
}

impl Step {
    /// Adds the questions for answers in one's own words, each behind its question.
    pub(super) fn with_own_answers(&mut self) {
        let questions = std::mem::take(&mut self.questions.0);
        for question in questions {
            let own = question.own_answers();
            self.questions.0.push(question);
            self.questions.0.extend(own);
        }
    }
}
