//! The command-line arguments.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;

use crate::calendar::Moment;

use super::clock::Clock;

/// The usage message.
pub(crate) const USAGE: &str = "\
Usage:
  klachtformulier-receiver --db FILE [--listen ADDRESS] [--allow-origin ORIGIN]... [--organisations FOLDER]
           [--max-mb N] [--max-seconds N] [--memory-mb N]
      Receives complaints. By default at 127.0.0.1:8081, for the organisation files in public/organisations, of at most
      55 MB that come within 60 seconds, and of large ones as many at once as take 256 MB.
  klachtformulier-receiver --db FILE list
      Every complaint: its reference, dates and how long it is kept. No personal data.
  klachtformulier-receiver --db FILE show REFERENCE [--files FOLDER]
      The complaint in readable order; with --files the files that came with it, and the complaint as JSON.
  klachtformulier-receiver --db FILE close REFERENCE [--on YYYY-MM-DD]
      The complaint is closed, today or on that day: terms that were promised from then on begin to run.
  klachtformulier-receiver --db FILE hold REFERENCE --reason TEXT
      Keeps it longer than promised, for weighty reasons; `release REFERENCE` ends that.
  klachtformulier-receiver --db FILE delete REFERENCE
      Deletes it now: when somebody asks for it, or where no term was promised.
  klachtformulier-receiver --db FILE backup TO
      Copies everything to a new file, while a server runs too. A copy of FILE alone may hold nothing.
  klachtformulier-receiver --db FILE purge [--yes]
      Deletes what was promised to be gone by today. The server does the same once a day. Neither does so by a clock that
      cannot be right; --yes says that it is.";

/// The command, and the database for it.
pub(crate) struct Wanted {
    pub(crate) database: PathBuf,
    pub(crate) clock: Clock,
    pub(crate) command: Command,
}

pub(crate) enum Command {
    Serve(Serving),
    List,
    Show { reference: String, files: Option<PathBuf> },
    Close { reference: String, on: Option<NaiveDate> },
    Hold { reference: String, reason: String },
    Release { reference: String },
    Delete { reference: String },
    Backup { to: PathBuf },
    Purge { is_sure: bool },
}

/// The options of the server.
pub(crate) struct Serving {
    pub(crate) listen: SocketAddr,
    pub(crate) origins: Vec<String>,
    pub(crate) organisations: PathBuf,
    /// The most bytes of one request.
    pub(crate) most: usize,
    /// How long one request may take.
    pub(crate) time: Duration,
    /// The most bytes of all large requests together.
    pub(crate) memory: usize,
}

/// Parses the arguments; `None` if only help was asked for. The error says what is wrong with them.
pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Wanted>, String> {
    let mut given = Given::read(arguments)?;
    if given.help {
        return Ok(None);
    }
    let database = given.option("--db")?.ok_or("--db is missing: the file that holds the complaints")?.into();
    let now = given.option("--now")?.map(|text| Moment::read_rfc3339(&text).ok_or("--now is no moment"));
    let built = given.option("--built")?.map(|text| Moment::read_rfc3339(&text).ok_or("--built is no moment"));
    let clock = Clock::new(now.transpose()?, built.transpose()?);
    let command = command(&mut given)?;
    given.nothing_left()?;
    Ok(Some(Wanted { database, clock, command }))
}

fn command(given: &mut Given) -> Result<Command, String> {
    let Some(word) = given.word() else { return serving(given).map(Command::Serve) };
    Ok(match word.as_str() {
        "backup" => Command::Backup { to: given.word().ok_or("the new file is missing: where to copy to")?.into() },
        "list" => Command::List,
        "purge" => Command::Purge { is_sure: given.option("--yes")?.is_some() },
        "show" => Command::Show { reference: reference(given)?, files: given.option("--files")?.map(PathBuf::from) },
        "close" => {
            let reference = reference(given)?;
            let on = given.option("--on")?.map(|day| day.parse().map_err(|_| "--on is no day such as 2026-11-20"));
            Command::Close { reference, on: on.transpose()? }
        }
        "hold" => {
            let reference = reference(given)?;
            let reason = given.option("--reason")?.filter(|reason| !reason.trim().is_empty());
            Command::Hold { reference, reason: reason.ok_or("--reason is missing: why is it kept longer?")? }
        }
        "release" => Command::Release { reference: reference(given)? },
        "delete" => Command::Delete { reference: reference(given)? },
        other => return Err(format!("there is no command {other}")),
    })
}

fn reference(given: &mut Given) -> Result<String, &'static str> {
    given.word().map(|word| word.to_ascii_uppercase()).ok_or("a reference is missing")
}

fn serving(given: &mut Given) -> Result<Serving, String> {
    let listen = given.option("--listen")?.unwrap_or_else(|| "127.0.0.1:8081".to_owned());
    let megabytes = given.number("--max-mb", 55)?;
    let seconds = given.number("--max-seconds", 60)?;
    let memory = given.number("--memory-mb", 256)?;
    Ok(Serving {
        listen: listen.parse().map_err(|_| "--listen is no address such as 127.0.0.1:8081")?,
        origins: given.all("--allow-origin").iter().map(|text| origin(text)).collect::<Result<_, _>>()?,
        organisations: given.option("--organisations")?.unwrap_or_else(|| "public/organisations".to_owned()).into(),
        most: usize::from(megabytes) * 1_000_000,
        time: Duration::from_secs(seconds.into()),
        memory: usize::from(memory) * 1_000_000,
    })
}

/// An origin as browsers write it: in lower-case letters, without a path or a trailing slash.
fn origin(text: &str) -> Result<String, String> {
    let origin = text.trim_end_matches('/').to_ascii_lowercase();
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")).unwrap_or_default();
    // The origin that browsers send for a page in a sandboxed frame.
    if origin == "null" {
        return Ok(origin);
    }
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    if host.is_empty() || !host.bytes().all(is_host) {
        return Err(format!("--allow-origin {text} is no origin such as https://www.example.nl"));
    }
    Ok(origin)
}

/// The arguments as given: words, and options with their values.
struct Given {
    words: std::collections::VecDeque<String>,
    options: Vec<(String, String)>,
    help: bool,
}

impl Given {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut given = Self { words: Default::default(), options: Vec::new(), help: false };
        while let Some(argument) = arguments.next() {
            match argument.split_once('=') {
                _ if argument == "--help" || argument == "-h" => given.help = true,
                _ if argument == "--yes" => given.options.push((argument, String::new())),
                Some((name, value)) if name.starts_with("--") => {
                    given.options.push((name.to_owned(), value.to_owned()))
                }
                _ if argument.starts_with("--") => {
                    let value = arguments.next().ok_or_else(|| format!("{argument} needs a value"))?;
                    given.options.push((argument, value));
                }
                _ => given.words.push_back(argument),
            }
        }
        Ok(given)
    }

    fn word(&mut self) -> Option<String> {
        self.words.pop_front()
    }

    /// The value of an option that may be given once.
    fn option(&mut self, name: &str) -> Result<Option<String>, String> {
        let mut values = self.all(name);
        if values.len() > 1 {
            return Err(format!("{name} stands there twice"));
        }
        Ok(values.pop())
    }

    fn number(&mut self, name: &str, default: u16) -> Result<u16, String> {
        let Some(text) = self.option(name)? else { return Ok(default) };
        let number = text.parse().ok().filter(|number| (1..=500).contains(number));
        number.ok_or_else(|| format!("{name} takes a number from 1 to 500"))
    }

    fn all(&mut self, name: &str) -> Vec<String> {
        let (found, others) = std::mem::take(&mut self.options).into_iter().partition(|(option, _)| option == name);
        self.options = others;
        let found: Vec<(String, String)> = found;
        found.into_iter().map(|(_, value)| value).collect()
    }

    fn nothing_left(&self) -> Result<(), String> {
        match self.options.first().map(|(name, _)| name).or(self.words.front()) {
            Some(left) => Err(format!("{left} means nothing here")),
            None => Ok(()),
        }
    }
}
