//! Checks what a screen reader announces for every question of every procedure, in Dutch and in English: name, role and
//! help, whether an answer is required, and the error. The expected texts come from the organisation file, which is
//! parsed again here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use klachtformulier::messages::{Interface, Pages, interface, pages};
use klachtformulier::organisation::{Lang, Tone};
use serde_json::{Value, json};

use crate::cases::{Procedure, organisation, procedures};
use crate::form::{Page, ROOT, SEEN};
use crate::webdriver::{Engine, Heard, More, engine};

#[test]
fn every_question_of_the_first_organisation() {
    check_organisation("blijf-groep");
}

#[test]
fn every_question_of_the_second_organisation() {
    check_organisation("groeimeesters");
}

#[test]
fn every_question_of_the_third_organisation() {
    check_organisation("klik-onderwijs");
}

/// No organisation file has a date without help of its own; for such a date the example below it is announced.
#[test]
fn a_date_without_help_of_its_own_has_an_example() {
    let mut file = organisation("groeimeesters");
    let questions = file["procedures"][0]["steps"][0]["questions"].as_array_mut().unwrap();
    let date = questions.iter_mut().find(|question| question["type"] == "date").unwrap();
    date.as_object_mut().unwrap().remove("help");
    let page = Page::start(1280);
    page.server.put("/own.json", &file.to_string());
    page.show("nl", "", "<klacht-formulier src=own.json procedure=klacht></klacht-formulier>");
    page.begin();
    let group = group_of("datum");
    let heard = page.browser.heard("klacht-formulier", std::slice::from_ref(&group));
    if let Some(more) = &heard[&group].more {
        assert_eq!(more.description, interface(Lang::Nl, Tone::Je).date_example);
    }
}

#[track_caller]
fn check_organisation(name: &str) {
    let page = Page::start(1280);
    let tone = if organisation(name)["tone"] == "je" { Tone::Je } else { Tone::U };
    for procedure in procedures().iter().filter(|procedure| procedure.organisation == name) {
        for lang in [Lang::Nl, Lang::En] {
            let questions = questions(procedure, lang);
            page.show(lang.as_str(), "", &procedure.element("layout=page"));
            let words = (interface(lang, tone), pages(lang, tone));
            Listener { page: &page, questions, words, heard: BTreeSet::new() }.go_through(procedure);
        }
    }
}

/// A question as it is in the organisation file.
struct Asked {
    kind: String,
    label: String,
    help: Option<String>,
    /// `None` if that depends on other answers.
    required: Option<bool>,
    /// Whether it is filled in before the visitor answers it.
    is_filled_in: bool,
    /// Values, labels, help.
    options: Vec<(String, String, Option<String>)>,
}

/// All questions of a procedure by id, with the questions for an answer in the visitor's own words.
fn questions(procedure: &Procedure, lang: Lang) -> BTreeMap<String, Asked> {
    let text =
        |value: &Value| value[lang.as_str()].as_str().or(value["nl"].as_str()).or(value.as_str()).map(str::to_owned);
    let all = (0..procedure.steps().len()).flat_map(|step| procedure.questions(step));
    let mut found = BTreeMap::new();
    for question in all {
        let id = question["id"].as_str().unwrap();
        let options: Vec<&Value> = question["options"].as_array().into_iter().flatten().collect();
        for own in options.iter().filter_map(|option| option.get("own_answer")) {
            let own = Asked {
                kind: "text".to_owned(),
                label: text(&own["label"]).unwrap(),
                help: None,
                required: Some(true),
                is_filled_in: false,
                options: Vec::new(),
            };
            found.insert(format!("{id}-anders"), own);
        }
        let option = |option: &&Value| {
            let value = option["id"].as_str().unwrap().to_owned();
            (value, text(&option["label"]).unwrap(), text(&option["help"]))
        };
        let asked = Asked {
            kind: question["type"].as_str().unwrap().to_owned(),
            label: text(&question["label"]).unwrap(),
            help: text(&question["help"]),
            required: question.get("required").map_or(Some(true), Value::as_bool),
            is_filled_in: question.get("filled_in").is_some(),
            options: options.iter().map(option).collect(),
        };
        found.insert(id.to_owned(), asked);
    }
    found
}

/// A visitor with a screen reader: all questions are on one page, and follow-up questions appear along the way.
struct Listener<'a> {
    page: &'a Page,
    questions: BTreeMap<String, Asked>,
    words: (&'static Interface, &'static Pages),
    heard: BTreeSet<String>,
}

impl Listener<'_> {
    #[track_caller]
    fn go_through(mut self, procedure: &Procedure) {
        self.page.wait_until_ready();
        if self.page.place().page == "start" {
            self.page.begin();
        }
        self.page.wait_until_ready();
        self.hear_buttons();
        self.open_dates();
        loop {
            let new: Vec<String> = self.shown().into_iter().filter(|id| !self.heard.contains(id)).collect();
            self.hear(&new, &HashMap::new());
            self.page.next();
            self.page.wait_for_focus("summary.heading");
            let wrong = self.wrong();
            for id in &new {
                let asked = &self.questions[id];
                assert!(
                    wrong.contains_key(id) || asked.required != Some(true) || asked.is_filled_in,
                    "nobody misses {id}"
                );
            }
            self.hear(&new, &wrong);
            self.heard.extend(new);
            if !self.choose_until_more_is_asked() {
                break;
            }
        }
        let all: BTreeSet<String> = self.questions.keys().cloned().collect();
        assert_eq!(self.heard, all, "of {} {}", procedure.organisation, procedure.id);
    }

    /// Opens each date that is filled in: it is one line until the visitor asks to change it.
    fn open_dates(&self) {
        let script = format!(
            "for (const button of {ROOT}.querySelectorAll('{SEEN} [part=change-date]')) button.click();
             for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame)"
        );
        self.page.browser.script(&script);
    }

    /// The ids of the visible questions.
    fn shown(&self) -> Vec<String> {
        let script = format!(
            "return [...{ROOT}.querySelectorAll('{SEEN} .question')].filter(question => question.checkVisibility())
               .map(question => question.querySelector('input, textarea').name.split('.')[0])"
        );
        let shown = self.page.browser.script(&script);
        shown.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    }

    /// The errors, by question.
    fn wrong(&self) -> HashMap<String, String> {
        let script = format!(
            "return [...{ROOT}.querySelectorAll('{SEEN} .error:not([hidden])')].filter(error => error.checkVisibility())
               .map(error => [error.id.replace(/[.]error$/, ''), error.textContent])"
        );
        let wrong = self.page.browser.script(&script);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        wrong.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
    }

    /// Chooses each option once, one after another, until a question appears that was not checked yet.
    fn choose_until_more_is_asked(&self) -> bool {
        let script = format!(
            "const heard = {}, chosen = window.chosen ??= new Set();
             const seen = selector => [...{ROOT}.querySelectorAll(`{SEEN} ${{selector}}`)].filter(each => each.checkVisibility());
             const next = () => seen('.question :is([type=radio], [type=checkbox])').find(input => !chosen.has(input.id));
             for (let input = next(); input; input = next()) {{
               chosen.add(input.id);
               if (!input.checked) input.click();
               for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
               if (seen('.question').some(question => !heard.includes(question.querySelector('input, textarea').name.split('.')[0]))) return true;
             }}
             return false",
            json!(self.heard)
        );
        self.page.browser.script(&script) == json!(true)
    }

    #[track_caller]
    fn hear_buttons(&self) {
        let words = self.words.1;
        self.check(vec![expected(&format!("{SEEN} [part=next]"), "button", words.next)]);
    }

    /// Checks the announcements of these questions, of which some have an error.
    #[track_caller]
    fn hear(&self, ids: &[String], wrong: &HashMap<String, String>) {
        let mut all = Vec::new();
        for id in ids {
            all.extend(self.expected(id, &self.questions[id], wrong.get(id).map(String::as_str)));
        }
        self.check(all);
    }

    fn expected(&self, id: &str, asked: &Asked, wrong: Option<&str>) -> Vec<Expected> {
        let words = self.words.0;
        let required = asked.required.unwrap_or_else(|| !self.is_said_to_be_optional(id));
        let label = if required { asked.label.clone() } else { format!("{} {}", asked.label, words.optional) };
        let said: Vec<String> = asked.help.iter().cloned().chain(wrong.map(str::to_owned)).collect();
        let is_wrong = wrong.is_some();
        let whole = |role: &str, name: &str| {
            // The typed name is one part of a signature; the drawing is the other.
            let input = if asked.kind == "signature" { input_of(&format!("{id}.typed")) } else { input_of(id) };
            vec![expected(&input, role, name).said(&said).required(required).invalid(is_wrong)]
        };
        let group = |role: &str| expected(&group_of(id), role, &label).said(&said);
        let parts = |names: &[(&str, &str)]| {
            let part = |(part, name): &(&str, &str)| {
                let is_needed = *part != "country";
                let input = expected(&input_of(&format!("{id}.{part}")), "textbox", name);
                input.required(required && is_needed).invalid(is_wrong && is_needed)
            };
            std::iter::once(group("group")).chain(names.iter().map(part)).collect()
        };
        let option = |role: &str, value: &str, label: &str, help: &Option<String>| {
            let said: Vec<String> = help.iter().cloned().collect();
            expected(&format!("[name=\"{id}\"][value=\"{value}\"]"), role, label).said(&said)
        };
        match asked.kind.as_str() {
            "text" | "email" | "telephone" | "long_text" => whole("textbox", &label),
            "signature" => whole("textbox", &label),
            "files" => whole("button", &label),
            "consent" => whole("checkbox", &label),
            "date" => parts(&[("day", words.day), ("month", words.month), ("year", words.year)]),
            "address" => parts(&[
                ("street", words.street),
                ("number", words.number),
                ("postcode", words.postcode),
                ("city", words.city),
                ("country", words.country),
            ]),
            "choices" => {
                let options = asked.options.iter();
                let options =
                    options.map(|(value, label, help)| option("checkbox", value, label, help).invalid(is_wrong));
                std::iter::once(group("group")).chain(options).collect()
            }
            "choice" | "yes_no" => {
                let yes_or_no = [("yes", words.yes), ("no", words.no)];
                let yes_or_no = yes_or_no.map(|(value, label)| (value.to_owned(), label.to_owned(), None));
                let options = if asked.kind == "choice" { &asked.options[..] } else { &yes_or_no };
                let options = options.iter().map(|(value, label, help)| option("radio", value, label, help));
                let group = group("radiogroup").required(required).invalid(is_wrong);
                std::iter::once(group).chain(options).collect()
            }
            other => panic!("nobody knows how a question of type {other} sounds"),
        }
    }

    fn is_said_to_be_optional(&self, id: &str) -> bool {
        let input = format!("[name=\"{id}\"], [name^=\"{id}.\"]");
        let optional =
            format!("{ROOT}.querySelector({}).closest('.question').querySelector('.optional')", json!(input));
        self.page.browser.is(&format!("{optional}.checkVisibility()"))
    }

    #[track_caller]
    fn check(&self, all: Vec<Expected>) {
        check(self.page, all);
    }
}

/// Checks the announcements of all these elements.
#[track_caller]
pub(super) fn check(page: &Page, all: Vec<Expected>) {
    let selectors: Vec<String> = all.iter().map(|expected| expected.selector.clone()).collect();
    let heard = page.browser.heard("klacht-formulier", &selectors);
    for expected in all {
        let heard = heard.get(&expected.selector).cloned().unwrap_or_default();
        expected.check(&heard);
    }
}

fn input_of(name: &str) -> String {
    format!("[name=\"{name}\"]")
}

fn group_of(id: &str) -> String {
    format!("fieldset:has([name=\"{id}\"], [name^=\"{id}.\"])")
}

/// The announcement that is expected of an element.
pub(super) struct Expected {
    selector: String,
    role: String,
    name: String,
    said: Vec<String>,
    required: bool,
    invalid: bool,
}

pub(super) fn expected(selector: &str, role: &str, name: &str) -> Expected {
    let (selector, role, name) = (selector.to_owned(), role.to_owned(), name.to_owned());
    Expected { selector, role, name, said: Vec::new(), required: false, invalid: false }
}

impl Expected {
    pub(super) fn said(self, said: &[String]) -> Self {
        Self { said: said.to_vec(), ..self }
    }

    fn required(self, required: bool) -> Self {
        Self { required, ..self }
    }

    fn invalid(self, invalid: bool) -> Self {
        Self { invalid, ..self }
    }

    #[track_caller]
    fn check(&self, heard: &Heard) {
        let Self { selector, role, name, said, required, invalid } = self;
        // In the other engines a file input has the browser's own text after its name, and a role of its own.
        if engine() != Engine::Chromium && selector.contains("bijlagen") {
            assert!(words(&heard.name).starts_with(&words(name)), "the name of {selector} is {}", heard.name);
            return;
        }
        // WebKit leaves out a space at which it breaks a line.
        let heard_as = |text: &str| match engine() {
            Engine::Webkit => words(text).replace(' ', ""),
            _ => words(text),
        };
        assert_eq!(heard_as(&heard.name), heard_as(name), "the name of {selector}");
        assert_eq!(&heard.role, role, "the role of {selector}");
        let Some(More { description, required: is_required, invalid: is_invalid }) = &heard.more else { return };
        for said in said {
            assert!(
                words(description).contains(&words(said)),
                "of {selector} is said “{description}” and not “{said}”"
            );
        }
        assert!(!said.is_empty() || description.is_empty() || role == "textbox", "{selector}: “{description}”");
        assert_eq!((is_required, is_invalid), (required, invalid), "{selector}: required, invalid");
    }
}

/// The text with every run of whitespace as one space.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
