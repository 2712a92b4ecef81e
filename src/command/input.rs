//! Where the command reads from: a file or standard input.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read};

use super::language;
use super::output::lines;
use crate::author;
use crate::organisation::{Lang, Organisation};

/// The organisation in a file. The error says what is wrong with it, each fault on a line of its own.
pub(super) fn organisation(file: &OsString) -> Result<Organisation, String> {
    let (name, lang) = (file.to_string_lossy(), language::of_environment());
    let bytes = read(file).map_err(|error| unreadable(&name, &error, lang))?;
    author::check(&bytes).map_err(|faults| lines(&name, &faults, &[], lang))
}

/// What is said of a file, each fault and each warning on a line of its own.
pub(super) struct Said {
    pub(super) lines: String,
    pub(super) is_faulty: bool,
}

/// What there is to say of an organisation file.
pub(super) fn inspect(file: &OsString, lang: Lang) -> Said {
    let name = file.to_string_lossy();
    match read(file) {
        Ok(bytes) => {
            let found = author::inspect(&bytes);
            Said { lines: lines(&name, &found.faults, &found.warnings, lang), is_faulty: !found.faults.is_empty() }
        }
        Err(error) => Said { lines: unreadable(&name, &error, lang), is_faulty: true },
    }
}

fn unreadable(name: &str, error: &io::Error, lang: Lang) -> String {
    match (lang, error.kind()) {
        (Lang::En, _) => format!("{name}: error: the file cannot be read: {error}\n"),
        (Lang::Nl, ErrorKind::NotFound) => format!("{name}: error: dit bestand is er niet\n"),
        (Lang::Nl, ErrorKind::PermissionDenied) => format!("{name}: error: dit bestand mag hier niet gelezen worden\n"),
        (Lang::Nl, ErrorKind::IsADirectory) => format!("{name}: error: dit is een map, en geen bestand\n"),
        (Lang::Nl, _) => format!("{name}: error: dit bestand kan niet gelezen worden: {error}\n"),
    }
}

/// A file, or standard input when it is called `-`.
pub(super) fn read(file: &OsString) -> io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}
