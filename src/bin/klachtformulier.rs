//! The command at a prompt: the same core that the form uses, for authors, servers and tests.

use std::env;
use std::ffi::OsStr;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use klachtformulier::calendar::Moment;
use klachtformulier::command::{self, Answer, CANNOT, Unreadable, UnreadableKind, World};

fn main() -> ExitCode {
    let Answer { out, err, code } = command::run(env::args_os().skip(1).collect(), &Prompt);
    // If even this cannot be written there is nothing left to say it with.
    let _ = io::stderr().lock().write_all(err.as_bytes());
    match write(&out) {
        Ok(()) => ExitCode::from(code),
        // Whoever reads has gone away, as `head` does: there is nobody to tell.
        Err(_) => ExitCode::from(CANNOT),
    }
}

fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The world at a prompt.
struct Prompt;

impl World for Prompt {
    fn read(&self, file: &OsStr) -> Result<Vec<u8>, Unreadable> {
        let bytes = if file == "-" {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            std::fs::read(file)
        };
        bytes.map_err(|error| Unreadable { kind: kind(error.kind()), words: error.to_string() })
    }

    fn language(&self) -> String {
        // The first that is set decides, as everywhere.
        let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
        set.find(|value| !value.is_empty()).unwrap_or_default()
    }

    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }

    /// The system seeds `RandomState` with 128 random bits, so two numbers need no other library.
    fn chance(&self) -> [u8; 16] {
        let chance = RandomState::new();
        let [high, low] = [0_u8, 1].map(|half| u128::from(chance.hash_one(half)));
        (high << 64 | low).to_be_bytes()
    }
}

fn kind(kind: ErrorKind) -> UnreadableKind {
    match kind {
        ErrorKind::NotFound => UnreadableKind::Missing,
        ErrorKind::PermissionDenied => UnreadableKind::Denied,
        ErrorKind::IsADirectory => UnreadableKind::Folder,
        _ => UnreadableKind::Other,
    }
}
