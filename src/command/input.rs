//! What the command reads: organisation files, with their faults as lines.

use std::ffi::OsStr;

use super::language;
use super::output::lines;
use super::world::{Unreadable, UnreadableKind, World};
use crate::author;
use crate::organisation::{Lang, Organisation};

/// The organisation in a file. The error says what is wrong with it, each fault on a line of its own.
pub(super) fn organisation(file: &OsStr, world: &dyn World) -> Result<Organisation, String> {
    checked(file, world).map(|(_, organisation)| organisation)
}

/// The same, with the bytes of the file.
pub(super) fn checked(file: &OsStr, world: &dyn World) -> Result<(Vec<u8>, Organisation), String> {
    let (name, lang) = (file.to_string_lossy(), language::of(world));
    let bytes = world.read(file).map_err(|error| unreadable(&name, &error, lang))?;
    match author::check(&bytes) {
        Ok(organisation) => Ok((bytes, organisation)),
        Err(faults) => Err(lines(&name, &faults, &[], lang)),
    }
}

/// What is said of a file, each fault and each warning on a line of its own.
pub(super) struct Said {
    pub(super) lines: String,
    pub(super) is_faulty: bool,
}

/// What there is to say of an organisation file.
pub(super) fn inspect(file: &OsStr, lang: Lang, world: &dyn World) -> Said {
    let name = file.to_string_lossy();
    match world.read(file) {
        Ok(bytes) => {
            let found = author::inspect(&bytes);
            Said { lines: lines(&name, &found.faults, &found.warnings, lang), is_faulty: !found.faults.is_empty() }
        }
        Err(error) => Said { lines: unreadable(&name, &error, lang), is_faulty: true },
    }
}

fn unreadable(name: &str, error: &Unreadable, lang: Lang) -> String {
    let words = &error.words;
    match (lang, error.kind) {
        (Lang::En, _) => format!("{name}: error: the file cannot be read: {words}\n"),
        (Lang::Nl, UnreadableKind::Missing) => format!("{name}: error: dit bestand is er niet\n"),
        (Lang::Nl, UnreadableKind::Denied) => format!("{name}: error: dit bestand mag hier niet gelezen worden\n"),
        (Lang::Nl, UnreadableKind::Folder) => format!("{name}: error: dit is een map, en geen bestand\n"),
        (Lang::Nl, UnreadableKind::Other) => format!("{name}: error: dit bestand kan niet gelezen worden: {words}\n"),
    }
}
