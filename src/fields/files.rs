//! The file input: files are chosen or dropped, and listed with name, size and a remove button.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, File};
use crate::complaint::{Draft, FileInfo, Problem, RawAnswer, file_fault, most_files, most_megabytes};
use crate::messages;
use crate::organisation::Question;

use super::field::Field;
use crate::parts::button;
use crate::parts::plain::plain;
use crate::state::{AnswerSignal, Form, Session};
use crate::view::{Element, classed, dynamic, el};

/// The files of one question. Its answer has their names and sizes; the session has the files themselves.
#[derive(Clone)]
pub(crate) struct ChosenFiles {
    session: Arc<Session>,
    question: String,
    answer: AnswerSignal,
    several: bool,
}

pub(crate) fn files(field: Field<'_>) -> Vec<Element> {
    let words = field.form.wording.pages;
    let several = field.question.max.is_none_or(|max| max.0 > 1);
    let types = field.question.file_types.iter();
    let types: Vec<String> = types.map(|kind| [".", kind.0.trim_start_matches('.')].concat()).collect();
    let chosen = ChosenFiles {
        session: Arc::clone(&field.form.session),
        question: field.id().to_owned(),
        answer: field.answer,
        several,
    };
    let (added, dropped) = (chosen.clone(), chosen.clone());
    let input = field
        .whole_input("input", "file", LIMITS)
        .attr("type", "file")
        .attr_opt("multiple", several.then_some(""))
        .attr_opt("accept", Some(types.join(",")).filter(|types| !types.is_empty()))
        .on("change", move |event| added.add(browser::chosen_files(&event)));
    // The drop zone is for visitors who drag; everyone else uses the button in it.
    let zone = classed("div", "drop")
        .child(input)
        .child(
            classed("span", "quiet-text drop-hint")
                .needs_program(&field.form.session)
                .attr("aria-hidden", "true")
                .text(words.or_drop),
        )
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            dropped.add(browser::dropped_files(&event));
        });
    let limits = classed("p", "help").attr("id", [field.id(), LIMITS].concat()).text(limits(field));
    vec![limits, zone, list(field, chosen)]
}

/// The end of the id of the limits, after that of the question.
const LIMITS: &str = ".limits";

/// The limits: how many files, how large and of which types.
fn limits(field: Field<'_>) -> String {
    let (words, question) = (field.form.wording.words, field.question);
    let number = |number: u32| words.number(number as usize);
    let kinds: Vec<&str> = question.file_types.iter().map(|kind| kind.0.trim_start_matches('.')).collect();
    let limits = if most_files(question) == 1 { words.one_file } else { words.files };
    let limits =
        limits.replace("{n}", &number(most_files(question))).replace("{mb}", &number(most_megabytes(question)));
    if kinds.is_empty() { limits } else { [&limits, " ", words.file_types, " ", &kinds.join(", "), "."].concat() }
}

fn list(field: Field<'_>, chosen: ChosenFiles) -> Element {
    let form = Arc::clone(field.form);
    let listed = move || match chosen.answer.get() {
        Some(RawAnswer::Files(files)) if !files.is_empty() && form.session.host.renders_to_html() => {
            held_files(&form, &files)
        }
        Some(RawAnswer::Files(files)) if !files.is_empty() => file_list(&form, &chosen, &files),
        _ => Vec::new(),
    };
    el("div").attr("aria-live", "polite").child_dyn(dynamic(listed))
}

/// The list of chosen files.
fn file_list(form: &Form, chosen: &ChosenFiles, files: &[FileInfo]) -> Vec<Element> {
    let (words, pages) = (form.wording.words, form.wording.pages);
    let question = form.procedure().question(&chosen.question);
    let mut list = classed("ul", "files");
    for (index, file) in files.iter().enumerate() {
        let chosen = chosen.clone();
        let remove = button::button("remove", "link")
            .attr("aria-label", [pages.remove, ": ", &file.name].concat())
            .text(pages.remove)
            .on("click", move |_| chosen.remove(index));
        let name = el("span").attr("translate", "no").text(words.file(file));
        // Errors are shown immediately and for each file: nobody should have to send first to learn of them.
        let error = question.and_then(|question| file_error(form, question, files, index));
        let error = error.map(|words| classed("p", "error file-error").text(words));
        list = list.child(el("li").child(name).child(remove).child_opt(error));
    }
    let list = list.attr("aria-label", words.chosen_files.trim_end_matches(':'));
    vec![classed("p", "chosen").text(words.chosen_files), list]
}

/// The files that the receiver holds, in HTML: a browser does not fill in a file again.
fn held_files(form: &Form, files: &[FileInfo]) -> Vec<Element> {
    let words = plain(form);
    if form.session.host.held().is_none() {
        return vec![el("p").text(words.files_gone)];
    }
    let mut list = classed("ul", "files").attr("aria-label", words.files_kept.trim_end_matches(':'));
    for file in files {
        list = list.child(el("li").child(el("span").attr("translate", "no").text(form.wording.words.file(file))));
    }
    let replaced = classed("p", "help").text(words.files_replaced);
    vec![classed("p", "chosen").text(words.files_kept), list, replaced]
}

/// The error of the file at an index, if it cannot be attached.
fn file_error(form: &Form, question: &Question, files: &[FileInfo], index: usize) -> Option<String> {
    let reason = file_fault(files.get(index)?, index, question)?;
    let mut draft = Draft::default();
    draft.set(&question.id, RawAnswer::Files(files.to_vec()));
    let problem = Problem { question: question.id.text.clone(), part: None, reason };
    Some(messages::problem(&problem, Some(question), &draft, form.lang(), form.wording.tone))
}

impl ChosenFiles {
    /// Adds files. Where only one is allowed, the last replaces the one before.
    fn add(&self, mut new: Vec<File>) {
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
        // The button that had the focus is gone.
        self.session.host.focus_when_rendered(self.question.clone());
    }

    fn change(&self, edit: impl FnOnce(&mut Vec<File>)) {
        let infos = self.session.carried.update_value(|carried| {
            let all = &mut carried.files;
            let at = all.iter().position(|(question, _)| *question == self.question).unwrap_or_else(|| {
                all.push((self.question.clone(), Vec::new()));
                all.len() - 1
            });
            let files = &mut all[at].1;
            edit(files);
            files.iter().map(browser::describe_file).collect::<Vec<_>>()
        });
        self.answer.set(Some(RawAnswer::Files(infos)));
    }
}
