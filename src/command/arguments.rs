//! Parses the command line arguments.

use std::ffi::OsString;

use crate::calendar::Moment;
use crate::organisation::Lang;

/// How to use the command.
pub(super) const USAGE: &str = "\
Usage:
  klachtformulier check FILE...
      Checks organisation files: each fault on a line of its own. Exit code 0, or 1 when there are any.
  klachtformulier schema [--payload]
      The JSON Schema of an organisation file, or of a complaint as the form sends it.
  klachtformulier assess FILE --procedure ID --answers FILE|- [--now RFC3339] [--lang nl|en]
      What the form says of these answers, as JSON. Exit code 2 when that cannot be said.
  klachtformulier --help | --version";

/// What the command is asked to do.
pub(super) enum Subcommand {
    Help,
    Version,
    Check { files: Vec<OsString> },
    Schema { payload: bool },
    Assess(Wanted),
}

/// What to assess.
pub(super) struct Wanted {
    pub(super) file: OsString,
    pub(super) procedure: String,
    pub(super) answers: OsString,
    pub(super) now: Option<Moment>,
    pub(super) lang: Lang,
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
        _ => Err(format!("there is no command {}", first.to_string_lossy())),
    }
}

fn check(files: Vec<OsString>) -> Result<Subcommand, String> {
    if files.is_empty() {
        return Err("check takes at least one file".to_owned());
    }
    Ok(Subcommand::Check { files })
}

fn schema(arguments: &[OsString]) -> Result<Subcommand, String> {
    match arguments {
        [] => Ok(Subcommand::Schema { payload: false }),
        [option] if option == "--payload" => Ok(Subcommand::Schema { payload: true }),
        _ => Err("schema takes --payload or nothing".to_owned()),
    }
}

fn assess(arguments: Vec<OsString>) -> Result<Subcommand, String> {
    let mut file = None;
    let (mut procedure, mut answers, mut now, mut lang) = (None, None, None, None);
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let (option, joined) = match argument.to_str().and_then(|text| text.split_once('=')) {
            Some((option, value)) if option.starts_with("--") => (option.to_owned(), Some(OsString::from(value))),
            _ => (argument.to_string_lossy().into_owned(), None),
        };
        let slot = match option.as_str() {
            "--procedure" => &mut procedure,
            "--answers" => &mut answers,
            "--now" => &mut now,
            "--lang" => &mut lang,
            other if other.starts_with("--") => return Err(format!("assess has no option {other}")),
            _ if file.is_none() => {
                file = Some(argument);
                continue;
            }
            other => return Err(format!("assess takes one file; {other} is too many")),
        };
        let value = joined.or_else(|| arguments.next()).ok_or_else(|| format!("{option} needs a value"))?;
        if slot.replace(value).is_some() {
            return Err(format!("{option} stands there twice"));
        }
    }
    Ok(Subcommand::Assess(Wanted {
        file: file.ok_or("assess needs an organisation file")?,
        procedure: text("--procedure", procedure.ok_or("assess needs --procedure")?)?,
        answers: answers.ok_or("assess needs --answers")?,
        now: now.map(moment).transpose()?,
        lang: lang.map_or(Ok(Lang::Nl), language)?,
    }))
}

fn text(option: &str, value: OsString) -> Result<String, String> {
    value.into_string().map_err(|_| format!("the value of {option} is not UTF-8"))
}

fn moment(value: OsString) -> Result<Moment, String> {
    let value = text("--now", value)?;
    Moment::read_rfc3339(&value)
        .ok_or_else(|| format!("--now is {value:?}; expected a moment such as 2026-11-20T10:00:00+01:00"))
}

fn language(value: OsString) -> Result<Lang, String> {
    let value = text("--lang", value)?;
    Lang::from_word(&value).ok_or_else(|| format!("--lang is {value:?}; expected nl or en"))
}
