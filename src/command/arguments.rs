//! Parses the command line arguments.

use std::ffi::OsString;

use crate::calendar::Moment;
use crate::organisation::Lang;

/// How to use the command.
pub(super) const USAGE: &str = "\
Usage:
  klachtformulier check FILE... [--strict] [--lang nl|en]
      Checks organisation files: each fault on a line of its own, and what is probably not meant as a warning. Exit code
      0, or 1 when there are faults; with --strict also when there are warnings. Without --lang, in the language of the
      environment.
  klachtformulier schema [--payload]
      The JSON Schema of an organisation file, or of a complaint as the form sends it.
  klachtformulier assess FILE --procedure ID --answers FILE|- [--now RFC3339] [--lang nl|en]
      What the form says of these answers, as JSON. Exit code 2 when that cannot be said.
  klachtformulier render FILE [--procedure ID] [--lang nl|en] [--endpoint URL] [--base URL] [--src URL]
                         [--whole | --layout steps]
      The form as HTML that works before the program is there, or without it: the element, or with --whole a page of its
      own. With --layout steps it is the first page alone, to read until the program is there. --base is the folder of
      the files of the element, --src the address of the organisation file where it is not in there. Exit code 1 when the
      file has faults, 2 when there is no such form.
  klachtformulier slim FILE
      The organisation file without what no visitor needs (examples, notes, white space), to serve. Exit code 1 when it
      has faults.
  npx klachtformulier doctor URL [--lang nl|en]
      What keeps a form from showing on a page, and what to do. Only in the npm package.
  klachtformulier --help | --version";

/// What the command is asked to do.
pub(super) enum Subcommand {
    Help,
    Version,
    Check { files: Vec<OsString>, is_strict: bool, lang: Option<Lang> },
    Schema { payload: bool },
    Assess(Wanted),
    Render(Rendering),
    Slim(OsString),
}

/// What to assess.
pub(super) struct Wanted {
    pub(super) file: OsString,
    pub(super) procedure: String,
    pub(super) answers: OsString,
    pub(super) now: Option<Moment>,
    pub(super) lang: Lang,
}

/// What to render.
pub(super) struct Rendering {
    pub(super) file: OsString,
    pub(super) procedure: Option<String>,
    pub(super) lang: Lang,
    pub(super) endpoint: Option<String>,
    pub(super) base: String,
    pub(super) src: Option<String>,
    pub(super) is_whole: bool,
    pub(super) one_page: bool,
}

/// Parses the arguments. The error says in words what is wrong with them.
pub(super) fn read(arguments: Vec<OsString>) -> Result<Subcommand, String> {
    let mut arguments = arguments.into_iter();
    let Some(first) = arguments.next() else { return Ok(Subcommand::Help) };
    let rest: Vec<OsString> = arguments.collect();
    match first.to_str() {
        Some("--help" | "-h" | "help") => Ok(Subcommand::Help),
        Some("--version" | "-V") => Ok(Subcommand::Version),
        Some("check") => check(rest),
        Some("schema") => schema(&rest),
        Some("assess") => assess(rest),
        Some("render") => render(rest),
        Some("slim") => Ok(Subcommand::Slim(Given::read("slim", &[], &[], rest)?.file("slim")?)),
        // It asks a site for its files, and nothing here knows a network.
        Some("doctor") => Err("doctor is in the npm package: npx klachtformulier doctor URL".to_owned()),
        _ => Err(format!("there is no command {}", first.to_string_lossy())),
    }
}

fn check(arguments: Vec<OsString>) -> Result<Subcommand, String> {
    let mut given = Given::read("check", &["--lang"], &["--strict"], arguments)?;
    if given.files.is_empty() {
        return Err("check takes at least one file".to_owned());
    }
    Ok(Subcommand::Check {
        lang: given.text("--lang")?.map(language).transpose()?,
        is_strict: given.value("--strict").is_some(),
        files: given.files,
    })
}

fn schema(arguments: &[OsString]) -> Result<Subcommand, String> {
    match arguments {
        [] => Ok(Subcommand::Schema { payload: false }),
        [option] if option == "--payload" => Ok(Subcommand::Schema { payload: true }),
        _ => Err("schema takes --payload or nothing".to_owned()),
    }
}

fn assess(arguments: Vec<OsString>) -> Result<Subcommand, String> {
    let mut given = Given::read("assess", &["--procedure", "--answers", "--now", "--lang"], &[], arguments)?;
    Ok(Subcommand::Assess(Wanted {
        file: given.file("assess")?,
        procedure: given.text("--procedure")?.ok_or("assess needs --procedure")?,
        answers: given.value("--answers").ok_or("assess needs --answers")?,
        now: given.text("--now")?.map(moment).transpose()?,
        lang: given.text("--lang")?.map_or(Ok(Lang::Nl), language)?,
    }))
}

fn render(arguments: Vec<OsString>) -> Result<Subcommand, String> {
    let options = ["--procedure", "--lang", "--endpoint", "--base", "--src", "--layout"];
    let mut given = Given::read("render", &options, &["--whole"], arguments)?;
    let one_page = given.text("--layout")?.map_or(Ok(true), layout)?;
    let is_whole = given.value("--whole").is_some();
    if is_whole && !one_page {
        return Err("--whole is a page with all questions; it takes no --layout steps".to_owned());
    }
    Ok(Subcommand::Render(Rendering {
        file: given.file("render")?,
        procedure: given.text("--procedure")?,
        lang: given.text("--lang")?.map_or(Ok(Lang::Nl), language)?,
        endpoint: given.text("--endpoint")?,
        base: given.text("--base")?.unwrap_or_else(|| "./".to_owned()),
        src: given.text("--src")?,
        is_whole,
        one_page,
    }))
}

/// Files, and options.
struct Given {
    files: Vec<OsString>,
    options: Vec<(String, OsString)>,
}

impl Given {
    /// Reads the arguments of a command with these options: some have a value, others stand alone.
    fn read(command: &str, valued: &[&str], alone: &[&str], arguments: Vec<OsString>) -> Result<Self, String> {
        let mut given = Self { files: Vec::new(), options: Vec::new() };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let (option, joined) = match argument.to_str().and_then(|text| text.split_once('=')) {
                Some((option, value)) if option.starts_with("--") => (option.to_owned(), Some(OsString::from(value))),
                _ => (argument.to_string_lossy().into_owned(), None),
            };
            let value = match &*option {
                option if valued.contains(&option) => {
                    joined.or_else(|| arguments.next()).ok_or_else(|| format!("{option} needs a value"))?
                }
                option if alone.contains(&option) && joined.is_none() => OsString::new(),
                option if alone.contains(&option) => return Err(format!("{option} takes no value")),
                option if option.starts_with("--") => return Err(format!("{command} has no option {option}")),
                _ => {
                    given.files.push(argument);
                    continue;
                }
            };
            if given.options.iter().any(|(other, _)| *other == option) {
                return Err(format!("{option} stands there twice"));
            }
            given.options.push((option, value));
        }
        Ok(given)
    }

    /// The file of a command that takes exactly one.
    fn file(&mut self, command: &str) -> Result<OsString, String> {
        if let Some(second) = self.files.get(1) {
            return Err(format!("{command} takes one file; {} is too many", second.to_string_lossy()));
        }
        self.files.pop().ok_or_else(|| format!("{command} needs an organisation file"))
    }

    fn value(&mut self, option: &str) -> Option<OsString> {
        let at = self.options.iter().position(|(other, _)| other == option)?;
        Some(self.options.swap_remove(at).1)
    }

    fn text(&mut self, option: &str) -> Result<Option<String>, String> {
        let text = self.value(option).map(OsString::into_string).transpose();
        text.map_err(|_| format!("the value of {option} is not UTF-8"))
    }
}

fn moment(value: String) -> Result<Moment, String> {
    Moment::read_rfc3339(&value)
        .ok_or_else(|| format!("--now is {value:?}; expected a moment such as 2026-11-20T10:00:00+01:00"))
}

/// Whether all questions are on one page.
fn layout(value: String) -> Result<bool, String> {
    match &*value {
        "page" => Ok(true),
        "steps" => Ok(false),
        _ => Err(format!("--layout is {value:?}; expected page or steps")),
    }
}

fn language(value: String) -> Result<Lang, String> {
    Lang::from_word(&value).ok_or_else(|| format!("--lang is {value:?}; expected nl or en"))
}
