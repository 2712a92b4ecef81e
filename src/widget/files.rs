//! Files that go along: chosen or dropped, with their names and sizes in words, each to be taken away again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, File};
use crate::complaint::{Draft, FileInfo, Problem, RawAnswer, file_fault, most_files, most_megabytes};
use crate::messages;
use crate::organisation::Question;

use super::app::App;
use super::button;
use super::element::{Made, changing, classed, el};
use super::field::Field;
use super::form::{Answer, Form};
use super::later;

/// The files of one question: what is known of them is its answer, they themselves are with the element.
#[derive(Clone)]
pub(super) struct Chosen {
    app: Arc<App>,
    question: String,
    answer: Answer,
    several: bool,
}

pub(super) fn files(field: Field<'_>) -> Vec<Made> {
    let words = field.form.pages;
    let several = field.question.max.is_none_or(|max| max.0 > 1);
    let types = field.question.file_types.iter();
    let types: Vec<String> = types.map(|kind| [".", kind.0.trim_start_matches('.')].concat()).collect();
    let chosen =
        Chosen { app: Arc::clone(&field.form.app), question: field.id().to_owned(), answer: field.answer, several };
    let (added, dropped) = (chosen.clone(), chosen.clone());
    let input = field
        .whole_input("input", "file", LIMITS)
        .set("type", "file")
        .may("multiple", several.then_some(""))
        .may("accept", Some(types.join(",")).filter(|types| !types.is_empty()))
        .on("change", move |event| added.more(browser::chosen(&event)));
    // A drop zone is for those who drag; everyone else has the button in it.
    let zone = classed("div", "drop")
        .child(input)
        .child(classed("span", "quiet-text drop-hint").set("aria-hidden", "true").text(words.or_drop))
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            dropped.more(browser::dropped(&event));
        });
    let limits = classed("p", "help").set("id", [field.id(), LIMITS].concat()).text(limits(field));
    vec![limits, zone, list(field, chosen)]
}

/// Behind the id of the question: what says how large files may be.
const LIMITS: &str = ".limits";

/// How many files, how large and of which kinds.
fn limits(field: Field<'_>) -> String {
    let (words, question) = (field.form.words, field.question);
    let number = |number: u32| words.number(number as usize);
    let kinds: Vec<&str> = question.file_types.iter().map(|kind| kind.0.trim_start_matches('.')).collect();
    let limits = if most_files(question) == 1 { words.one_file } else { words.files };
    let limits =
        limits.replace("{n}", &number(most_files(question))).replace("{mb}", &number(most_megabytes(question)));
    if kinds.is_empty() { limits } else { [&limits, " ", words.file_types, " ", &kinds.join(", "), "."].concat() }
}

fn list(field: Field<'_>, chosen: Chosen) -> Made {
    let form = Arc::clone(field.form);
    let listed = move || match (form.app.rest(), chosen.answer.get()) {
        (Some(rest), Some(RawAnswer::Files(files))) if !files.is_empty() => later::files(rest, &form, &chosen, &files),
        _ => Vec::new(),
    };
    el("div").set("aria-live", "polite").view(changing(listed))
}

/// The files, if there are some.
pub(super) fn listed(form: &Form, chosen: &Chosen, files: &[FileInfo]) -> Vec<Made> {
    let (words, pages) = (form.words, form.pages);
    let question = form.procedure().question(&chosen.question);
    let mut list = classed("ul", "files");
    for (index, file) in files.iter().enumerate() {
        let chosen = chosen.clone();
        let remove = button::button("remove", "link")
            .set("aria-label", [pages.remove, ": ", &file.name].concat())
            .text(pages.remove)
            .on("click", move |_| chosen.remove(index));
        let name = el("span").set("translate", "no").text(words.file(file));
        // At once, and for each: nobody should have to send to hear it.
        let wrong = question.and_then(|question| wrong(form, question, files, index));
        let wrong = wrong.map(|words| classed("p", "error file-error").text(words));
        list = list.child(el("li").child(name).child(remove).maybe(wrong));
    }
    let list = list.set("aria-label", words.chosen_files.trim_end_matches(':'));
    vec![classed("p", "chosen").text(words.chosen_files), list]
}

/// Why the file at a place cannot go along.
fn wrong(form: &Form, question: &Question, files: &[FileInfo], index: usize) -> Option<String> {
    let reason = file_fault(files.get(index)?, index, question)?;
    let mut draft = Draft::default();
    draft.set(&question.id, RawAnswer::Files(files.to_vec()));
    let problem = Problem { question: question.id.text.clone(), part: None, reason };
    Some(messages::problem(&problem, Some(question), &draft, form.lang, form.tone))
}

impl Chosen {
    /// Files were chosen: they are added as soon as the rest of the program is there.
    fn more(&self, new: Vec<File>) {
        let chosen = self.clone();
        self.app.with_rest(move |rest| later::add(rest, &chosen, new));
    }

    /// Adds files; where only one goes along, the last in place of what was there.
    pub(super) fn add(&self, mut new: Vec<File>) {
        if new.is_empty() {
            return;
        }
        if !self.several {
            new.drain(..new.len() - 1);
        }
        let keeps = self.several;
        self.change(|files| {
            files.truncate(if keeps { files.len() } else { 0 });
            files.extend(new);
        });
    }

    fn remove(&self, index: usize) {
        self.change(|files| {
            if index < files.len() {
                files.remove(index);
            }
        });
        // The button is gone that had the focus.
        self.app.host.focus_soon(self.question.clone());
    }

    fn change(&self, what: impl FnOnce(&mut Vec<File>)) {
        let described = self.app.files.update_value(|all| {
            let at = all.iter().position(|(question, _)| *question == self.question).unwrap_or_else(|| {
                all.push((self.question.clone(), Vec::new()));
                all.len() - 1
            });
            let files = &mut all[at].1;
            what(files);
            files.iter().map(browser::described).collect::<Vec<_>>()
        });
        self.answer.set(Some(RawAnswer::Files(described)));
    }
}
