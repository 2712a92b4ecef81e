//! A row: the promise, and the texts that must be read on certain pages.

use chrono::NaiveDate;
use klachtformulier::calendar::Moment;
use klachtformulier::messages;
use klachtformulier::organisation::Lang;
use serde_json::Value;

use super::walk::{Pages, walk};
use crate::cases::{Example, Procedure, dutch, organisation, procedure};

/// The table of a form.
pub(super) struct Form {
    pub(super) organisation: &'static str,
    pub(super) id: &'static str,
    /// How it addresses the visitor.
    pub(super) tone: Tone,
    /// Other answers than those of the first example, each with the prefix of its page names.
    pub(super) others: &'static [(&'static str, Answers)],
    pub(super) rows: &'static [Row],
}

#[derive(Clone, Copy)]
pub(super) enum Tone {
    Je,
    U,
}

/// The answers of another visitor.
pub(super) enum Answers {
    /// Those of the first example in which this rule fires, and no other.
    OfRule(&'static str),
    /// Those of the first example, with these changes.
    Changed(&'static str),
}

/// A row: one promise.
pub(super) struct Row {
    pub(super) number: &'static str,
    promise: &'static str,
    /// What is visible, and on which page: `entrance`, `start`, the id of a step, `verdict`, `review`, `mail`,
    /// `letter`, `text`, `ready` (an e-mail was made), `receipt`; with other answers `name: page`.
    seen: &'static [(&'static str, See)],
}

/// What must be visible.
pub(super) enum See {
    /// A text of the form's procedure; of its organisation if the path begins with a slash. Items of a list are
    /// selected by their id or their index. The date of a step is that of the example.
    Text(&'static str),
    /// The same, after these words.
    After(&'static str, &'static str),
    /// An address as it is written on an envelope.
    Envelope(&'static str),
    /// Such a text, with this as the last day.
    LastDay(&'static str, &'static str),
    /// A question: its label, its help and its options.
    Question(&'static str),
    /// The labels of these questions, in this order.
    Order(&'static [&'static str]),
    /// Words of every form, or text that the visitor typed.
    Words(&'static str),
    /// Something that must not be visible.
    Not(&'static See),
}

pub(super) const fn row(number: &'static str, promise: &'static str, seen: &'static [(&'static str, See)]) -> Row {
    Row { number, promise, seen }
}

impl Form {
    /// Goes through the form, and looks for every row on the pages.
    #[track_caller]
    pub(super) fn check(&self) {
        let pages = walk(self);
        let told = Told {
            form: self,
            file: organisation(self.organisation),
            procedure: procedure(self.organisation, self.id),
        };
        let mut missed = Vec::new();
        for row in self.rows {
            assert!(!row.seen.is_empty(), "row {} looks for nothing", row.number);
            for (page, see) in row.seen {
                if let Err(what) = told.look(&pages, page, see) {
                    missed.push(format!("row {} ({}), on {page}: {what}", row.number, row.promise));
                }
            }
        }
        missed.extend(self.other_tone(&pages));
        assert!(missed.is_empty(), "{}/{}:\n{}", self.organisation, self.id, missed.join("\n"));
    }

    /// A form that addresses the visitor as `je` never says `u`, and the other way round. The entrance is the
    /// organisation's, and a text to copy is for its staff.
    fn other_tone(&self, pages: &Pages) -> Vec<String> {
        let other: &[&str] = match self.tone {
            Tone::Je => &["u", "uw", "uzelf"],
            Tone::U => &["je", "jij", "jou", "jouw", "jezelf"],
        };
        let own = pages.iter().filter(|(page, _)| *page != "entrance" && !page.ends_with("text"));
        let first = own.filter_map(|(page, text)| {
            let mut words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
            let word = words.find(|word| other.contains(&word.as_str()))?;
            Some(format!("{page} says {word:?}"))
        });
        first.collect()
    }
}

/// The texts of the organisation's file.
struct Told<'a> {
    form: &'a Form,
    file: Value,
    procedure: Procedure,
}

impl Told<'_> {
    fn look(&self, pages: &Pages, page: &str, see: &See) -> Result<(), String> {
        let text = pages.get(page).ok_or("that page was never met")?;
        match see {
            See::Not(other) => match self.look(pages, page, other) {
                Ok(()) => Err(format!("this is there: {:?}", self.wanted(other, page))),
                Err(_) => Ok(()),
            },
            See::Order(questions) => {
                let labels = questions.iter().map(|id| text.find(&*self.label(id))).collect::<Vec<_>>();
                let is_so = labels.iter().all(Option::is_some) && labels.is_sorted();
                is_so.then_some(()).ok_or_else(|| format!("not in this order: {questions:?}"))
            }
            _ => {
                let missed =
                    self.wanted(see, page).into_iter().find(|any| !any.iter().any(|one| text.contains(&**one)));
                missed.map_or(Ok(()), |any| Err(format!("this is not there: {:?}", any[0])))
            }
        }
    }

    /// All of these must be there, each in one of its forms.
    fn wanted(&self, see: &See, page: &str) -> Vec<Vec<String>> {
        match see {
            See::Text(path) => vec![self.text(path, page)],
            See::After(words, path) => vec![vec![format!("{words} {}", self.said(path))]],
            See::Envelope(path) => vec![vec![self.envelope(path)]],
            See::LastDay(path, day) => vec![vec![self.said(path).replace("{last_day}", day)]],
            See::Question(id) => self.question(id).into_iter().map(|text| vec![text]).collect(),
            See::Order(ids) => ids.iter().map(|id| vec![self.label(id)]).collect(),
            See::Words(words) => vec![vec![(*words).to_owned()]],
            See::Not(other) => self.wanted(other, page),
        }
    }

    /// A text with its date; without the time of day where the form does not send the complaint itself.
    fn text(&self, path: &str, page: &str) -> Vec<String> {
        let text = self.said(path);
        assert!(!text.contains("{last_day}"), "{path} needs a last day");
        if let Some(page) = text.strip_prefix("https://www.") {
            // Not the end of an e-mail address.
            return vec![format!(" {page}"), format!(" www.{page}")];
        }
        if !text.contains("{by}") {
            return vec![text];
        }
        let step = path.split('/').nth(1).unwrap();
        let Example { expect, .. } = self.procedure.complete();
        let by = expect["dates"][step].as_str().unwrap_or_else(|| panic!("the example has no date for {path}"));
        let by = if page == "ready" { by.get(..10).unwrap_or(by) } else { by };
        written(by).into_iter().map(|by| text.replace("{by}", &by)).collect()
    }

    fn said(&self, path: &str) -> String {
        dutch(self.at(path)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn envelope(&self, path: &str) -> String {
        let part = |name: &str| self.said(&format!("{path}/{name}"));
        let [name, attention, line] = ["name", "attention", "line"].map(part);
        format!("{name} t.a.v. {attention} {line} {} {}", part("postcode"), part("city"))
    }

    #[track_caller]
    fn at(&self, path: &str) -> &Value {
        let (start, path) = match path.strip_prefix('/') {
            Some(path) => (&self.file, path),
            None => (item(&self.file["procedures"], self.form.id), path),
        };
        path.split('/').fold(start, item)
    }

    fn question(&self, id: &str) -> Vec<String> {
        let question = self.procedure.question(id).unwrap_or_else(|| panic!("no question {id}"));
        let own = ["label", "help"].into_iter().filter_map(|part| question.get(part));
        let options = question["options"].as_array().into_iter().flatten().map(|option| &option["label"]);
        own.chain(options).map(dutch).collect()
    }

    fn label(&self, id: &str) -> String {
        self.question(id).swap_remove(0)
    }
}

/// An item of a list or an object.
#[track_caller]
fn item<'a>(within: &'a Value, name: &str) -> &'a Value {
    let found = match within {
        Value::Array(items) => {
            items.iter().find(|item| item["id"] == name).or_else(|| items.get(name.parse::<usize>().ok()?))
        }
        _ => within.get(name),
    };
    found.unwrap_or_else(|| panic!("the file has no {name} there"))
}

/// A date in words. The clock runs on while the form is filled in, so a time may be some minutes later.
fn written(by: &str) -> Vec<String> {
    if let Ok(day) = by.parse::<NaiveDate>() {
        return vec![messages::day(day, Lang::Nl)];
    }
    let first = Moment::read_rfc3339(by).unwrap().unix();
    (0..30).map(|minutes| messages::moment(Moment::from_unix(first + minutes * 60), Lang::Nl)).collect()
}
