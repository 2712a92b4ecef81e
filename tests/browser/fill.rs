//! Fills in the form of any procedure: goes through the questions, and answers each by its kind.
//!
//! Questions with a given answer get that answer; every other question gets an answer that is valid. Follow-up
//! questions that an answer shows are answered too.

use serde_json::{Map, Value, json};

use crate::cases::{Example, Procedure};
use crate::files::content;
use crate::form::{Page, Place, ROOT};

/// Answers by question, as they are sent.
pub(crate) type Answers = Map<String, Value>;

/// A visitor who fills in a form.
pub(crate) struct Filling<'a> {
    pub(crate) page: &'a Page,
    procedure: &'a Procedure,
    wanted: Answers,
    /// Today, according to the device.
    today: String,
    /// Whether optional questions are skipped, unless an answer is given for them.
    is_brief: bool,
    /// The answers that were filled in so far.
    pub(crate) typed: Answers,
    /// The last step that was filled in.
    pub(crate) step: usize,
}

impl<'a> Filling<'a> {
    /// Answers as in an example, and answers the other questions too.
    pub(crate) fn as_in(page: &'a Page, procedure: &'a Procedure, example: &Example) -> Self {
        let today = example.now.split('T').next().unwrap().to_owned();
        let wanted = example.answers.clone();
        Self { page, procedure, wanted, today, is_brief: false, typed: Map::new(), step: 0 }
    }

    /// Answers only the required questions, and those with an answer given here.
    pub(crate) fn brief(page: &'a Page, procedure: &'a Procedure, wanted: &Value) -> Self {
        let wanted = wanted.as_object().unwrap().clone();
        Self { wanted, is_brief: true, ..Self::as_in(page, procedure, &procedure.complete()) }
    }

    /// Goes on until that page is shown.
    #[track_caller]
    pub(crate) fn go_on_to(&mut self, page: &str) {
        while self.page.place().page != page {
            self.go_on();
        }
        self.page.wait_for_page(page);
    }

    /// Fills in the current page, and goes on from it. Returns the next place.
    #[track_caller]
    pub(crate) fn go_on(&mut self) -> Place {
        let place = self.page.place();
        match place.page.as_str() {
            "entrance" => self.page.click(&format!("[part=door][value='{}']", self.procedure.id)),
            "start" => self.page.click("[part=start]"),
            "verdict" => self.page.click("[part=next]"),
            "questions" => {
                self.step = self.procedure.steps().iter().position(|step| *step == place.step).unwrap_or(self.step);
                self.fill_in();
                let after = self.page.next();
                assert_ne!(after, place, "{}: {}", self.procedure.id, self.page.said());
                return after;
            }
            other => panic!("from {other} it does not go on by itself"),
        }
        crate::webdriver::eventually(&format!("a page after {place:?}"), || self.page.place() != place);
        self.page.place()
    }

    /// Answers all visible questions that were not answered yet.
    #[track_caller]
    pub(crate) fn fill_in(&mut self) {
        self.keep_or_change_dates();
        // An answer can show another question, even one further up.
        while let Some(id) = self.asked().into_iter().find(|id| !self.typed.contains_key(id)) {
            let answer = self.answer(&id);
            let as_sent = answer.map_or(Value::Null, |answer| self.give(&id, answer));
            self.typed.insert(id, as_sent);
        }
    }

    /// A date that is filled in with today stays as it is, unless another date is given: then it is opened.
    #[track_caller]
    fn keep_or_change_dates(&mut self) {
        let script = format!(
            "const seen = [...{ROOT}.querySelectorAll('.page:not([hidden]) .question')].filter(question =>
               question.checkVisibility() && question.querySelector('.filled-in:not([hidden])'));
             return seen.map(question => question.querySelector('input').name.split('.')[0])"
        );
        let ids = self.page.browser.script(&script);
        for id in ids.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()) {
            let today = json!(self.today);
            if self.wanted.get(&id).is_none_or(|wanted| *wanted == today) {
                self.typed.insert(id, today);
            } else if !self.typed.contains_key(&id) {
                self.page.click("[part=change-date]");
                self.page.wait_for_focus(&format!("{id}.day"));
            }
        }
    }

    /// The answers that were filled in, without the skipped questions.
    pub(crate) fn sent(&self) -> Answers {
        self.typed
            .iter()
            .filter(|(_, answer)| !answer.is_null())
            .map(|(id, answer)| (id.clone(), answer.clone()))
            .collect()
    }

    /// The visible questions.
    fn asked(&self) -> Vec<String> {
        let script = format!(
            "const asked = [...{ROOT}.querySelectorAll('.page:not([hidden]) .question')].filter(question => question.checkVisibility());
             const inputs = asked.flatMap(question => [...question.querySelectorAll('input[name], textarea[name]')]);
             return [...new Set(inputs.filter(input => !input.closest('[hidden]')).map(input => input.name.split('.')[0]))]"
        );
        let ids = self.page.browser.script(&script);
        ids.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    }

    fn answer(&self, id: &str) -> Option<Value> {
        let question = self.procedure.question(id);
        let may_be_left_out = question.is_some_and(|question| question["required"] == false);
        match self.wanted.get(id) {
            Some(answer) => Some(answer.clone()),
            None if self.is_brief && may_be_left_out => None,
            None => Some(self.fitting(question)),
        }
    }

    /// A valid answer to a question; an answer in the visitor's own words is a text.
    fn fitting(&self, question: Option<&Value>) -> Value {
        let Some(question) = question else { return json!("Een eigen antwoord") };
        let options = || question["options"].as_array().unwrap().iter().map(|option| option["id"].clone());
        match question["type"].as_str().unwrap() {
            "text" => json!("Een antwoord"),
            "long_text" => json!("Dit is wat er gebeurde.\nEn zo ging het verder."),
            "email" => json!("kim@example.nl"),
            "telephone" => json!("06 12345678"),
            "address" => json!({"street": "Voorbeeldstraat", "number": "12", "postcode": "1234 AB", "city": "Utrecht"}),
            "date" => json!(self.today),
            "choice" => options().next().unwrap(),
            "choices" => options().take(question["max"].as_u64().map_or(usize::MAX, |max| max as usize)).collect(),
            // The visitor does not file for somebody else, or say no to a question, without a reason: an optional
            // yes-or-no question is answered with no.
            "yes_no" => json!(question["required"] != false),
            "time" => json!("14:30"),
            "list" => json!(["Bo Jansen", "Kim Bakker"]),
            "consent" => json!(true),
            "files" => json!([{"name": "bijlage.pdf", "type": "application/pdf"}]),
            "signature" => json!({"typed": "Kim Bakker"}),
            other => panic!("nobody knows how to answer a question of type {other}"),
        }
    }

    /// Fills in an answer, and returns it as it will be sent.
    #[track_caller]
    fn give(&self, id: &str, mut answer: Value) -> Value {
        let page = self.page;
        let kind = self.procedure.question(id).map_or("text", |question| question["type"].as_str().unwrap());
        match kind {
            "address" => answer.as_object().unwrap().iter().for_each(|(part, text)| {
                page.replace(&format!("{id}.{part}"), text.as_str().unwrap());
            }),
            // An example may have the parts of a date separately, as a plain HTML form sends them; they are sent as one
            // date.
            "date" if answer.is_object() => {
                let part = |name: &str| answer[name].as_str().unwrap().to_owned();
                let [day, month, year] = ["day", "month", "year"].map(part);
                answer = json!(format!("{year}-{month:0>2}-{day:0>2}"));
                return self.give(id, answer);
            }
            "date" => {
                let parts = answer.as_str().unwrap().split('-');
                // The year comes first in the sent date, and last on the page.
                for (part, text) in ["year", "month", "day"].into_iter().zip(parts) {
                    page.replace(&format!("{id}.{part}"), text.trim_start_matches('0'));
                }
            }
            // They are sent as the lines of one text.
            "list" => {
                let lines: Vec<&str> = answer.as_array().unwrap().iter().filter_map(Value::as_str).collect();
                let lines = lines.join("\n");
                page.replace(id, &lines);
                answer = json!(lines);
            }
            "choice" => page.choose(id, answer.as_str().unwrap()),
            "yes_no" => page.choose(id, if answer == true { "yes" } else { "no" }),
            "consent" => page.choose(id, "yes"),
            "choices" => answer.as_array().unwrap().iter().for_each(|option| page.choose(id, option.as_str().unwrap())),
            "files" => answer.as_array_mut().unwrap().iter_mut().for_each(|file| self.attach(id, file)),
            "signature" => {
                page.replace(&format!("{id}.typed"), answer["typed"].as_str().unwrap());
                if !self.is_brief {
                    let line = [(-60, 0), (-20, -20), (20, 20), (60, 0)];
                    page.browser.draw("klacht-formulier", ".page:not([hidden]) canvas[part=drawing]", &line);
                    answer["drawn"] = json!("data:image/png;base64,");
                }
            }
            _ => page.replace(id, answer.as_str().unwrap()),
        }
        answer
    }

    /// Chooses a real file, with its own size.
    #[track_caller]
    fn attach(&self, id: &str, file: &mut Value) {
        let name = file["name"].as_str().unwrap().to_owned();
        let path = self.page.files.file(&name);
        self.page.type_into(id, path.to_str().unwrap());
        self.page.wait_for_words(&name);
        file["size"] = json!(content(&name).len());
    }
}
