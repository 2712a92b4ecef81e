//! A receiver of complaints: a small server that accepts what the form sends, checks it again, stores it once, and
//! deletes it when that was promised. docs/receiving.md says how to start it and which responses it gives.
//!
//! It runs as it is, behind a reverse proxy that speaks HTTPS; how an officer is notified of a new complaint, and who
//! may read one, is left to the organisation's own systems.
//!
//! A complaint passes through the modules in this order: `serve` accepts a connection, `origins` and `log` wrap each
//! request, `desk` handles it, `body` reads it, `incoming` parses the complaint (with `parts` and `fields`), `check`
//! judges it by the organisation files in `catalogue` (where `judging` has room for it), `writer` and `store` store it as
//! long as the database is in its `place`, and `answer` turns the result into a response. The post of a plain page goes
//! from `incoming` to `plain`. Afterwards: `retention` deletes, as each `promise` says, `office` is for the officers who
//! handle complaints, and `backup` for the administrator.

mod answer;
mod arguments;
mod backup;
mod body;
mod catalogue;
mod check;
mod clock;
mod desk;
mod fields;
mod incoming;
mod judging;
mod log;
mod office;
mod origins;
mod parts;
mod place;
mod plain;
mod promise;
mod reference;
mod retention;
mod serve;
mod store;
mod trouble;
mod writer;

use std::process::ExitCode;

use arguments::{Command, USAGE, Wanted};
use store::Database;

/// Runs the command of these arguments.
pub fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    let wanted = match arguments::read(arguments) {
        Ok(Some(wanted)) => wanted,
        Ok(None) => {
            log::say(USAGE);
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            log::complain(&format!("{message}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    match obey(wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            log::complain(&message);
            ExitCode::FAILURE
        }
    }
}

fn obey(Wanted { database, clock, command }: Wanted) -> Result<(), String> {
    if let Command::Serve(serving) = command {
        return serve::run(&database, clock, serving);
    }
    let now = clock.now();
    let name = database.display();
    let mut database = Database::open(&database).map_err(|trouble| format!("{name}: {trouble}"))?;
    let said = match command {
        Command::Serve(_) => return Ok(()),
        Command::List => database.list(now.date()),
        Command::Show { reference, files } => database.show(&reference, files.as_deref()),
        Command::Close { reference, on } => database.close(&reference, on.unwrap_or(now.date()), now.date()),
        Command::Hold { reference, reason } => database.hold(&reference, Some(&reason)),
        Command::Release { reference } => database.hold(&reference, None),
        Command::Delete { reference } => database.delete(&reference),
        Command::Backup { to } => database.backup(&to),
        Command::Purge { is_sure } => database.purge(clock, is_sure).map(|purged| purged.in_words()),
    };
    log::say(&said.map_err(|trouble| trouble.to_string())?);
    Ok(())
}
