//! The commands for the officers who handle complaints. A site's own developer replaces them with a page, for people
//! who have signed in.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use crate::calendar::End;

use super::retention::{Keeping, Until, keepings};
use super::store::Database;
use super::trouble::Trouble;

/// Shown with a complaint of which the hidden field was filled in.
const TRAPPED: &str = "perhaps by a robot: niet-invullen is filled in";

const WRONG_CLOCK: &str = "it came while the clock was wrong";

impl Database {
    /// Lists every complaint on a line, without personal data.
    pub(crate) fn list(&self, today: NaiveDate) -> Result<String, Trouble> {
        let all = keepings(&self.0)?;
        let mut lines = vec![format!("{} complaints", all.len())];
        for keeping in &all {
            let what = "SELECT organisation || '/' || procedure || ' ' || outcome FROM complaint WHERE reference = ?";
            let what: String = self.0.query_row(what, [&keeping.reference], |row| row.get(0))?;
            let filed = written(keeping.filed_on);
            lines.push(format!("{}  {filed}  {what}  {}", keeping.reference, status(keeping, today)));
        }
        Ok(lines.join("\n"))
    }

    /// Shows a complaint in readable order; with a folder, saves its files there.
    pub(crate) fn show(&self, reference: &str, folder: Option<&Path>) -> Result<String, Trouble> {
        let about = "SELECT received_at, closed_on, held_for, told_on,
                            counts_from IS NULL OR counts_from <> substr(filed_at, 1, 10)
                     FROM complaint WHERE reference = ?";
        let about = self.0.query_row(about, [reference], |row| {
            let (closed_on, held_for): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((
                row.get::<_, String>(0)?,
                closed_on,
                held_for,
                row.get::<_, Option<String>>(3)?,
                row.get::<_, bool>(4)?,
            ))
        });
        let (received_at, closed_on, held_for, told_on, is_doubtful) = about.optional()?.ok_or(Trouble::NotThere)?;
        let mut lines = vec![format!("{reference}, received {received_at}")];
        lines.extend(is_doubtful.then(|| format!("{WRONG_CLOCK}: the dates in it are not right")));
        lines.extend(told_on.map(|day| format!("filed on {day} by the sender's clock")));
        lines.extend(closed_on.map(|day| format!("closed on {day}")));
        lines.extend(held_for.map(|reason| format!("held: {reason}")));
        let contents = "SELECT content.id, content.received_at, sheet, payload, trapped FROM content
                        JOIN complaint ON complaint.id = complaint WHERE reference = ? ORDER BY content.id";
        let mut statement = self.0.prepare(contents)?;
        let mut rows = statement.query([reference])?;
        let mut number = 0;
        while let Some(row) = rows.next()? {
            number += 1;
            if number > 1 {
                let at: String = row.get(1)?;
                lines.push(format!("=== Sent again with other words, received {at} ==="));
            }
            let trapped: Option<String> = row.get(4)?;
            lines.extend(trapped.map(|text| format!("{TRAPPED}: {text}")));
            lines.push(row.get::<_, String>(2)?);
            if let Some(folder) = folder {
                let name = format!("{reference}-{number}");
                save(folder, &format!("{name}.json"), row.get::<_, String>(3)?.as_bytes())?;
                lines.extend(self.save_files(row.get(0)?, folder, &name)?);
            }
        }
        Ok(lines.join("\n\n"))
    }

    /// Closes a complaint, or corrects the day on which it was closed.
    pub(crate) fn close(&mut self, reference: &str, on: NaiveDate, today: NaiveDate) -> Result<String, Trouble> {
        let all = keepings(&self.0)?;
        let keeping = all.iter().find(|keeping| keeping.reference == reference).ok_or(Trouble::NotThere)?;
        // If the clock was wrong, it is not known on which day the complaint was filed.
        let earliest = keeping.counts_from.map_or(on, |day| day.min(keeping.filed_on));
        if on < earliest || on > today {
            let filed_on = written(earliest);
            return Err(Trouble::Failed(format!("a day from {filed_on}, when it was filed, to today is expected")));
        }
        let close = "UPDATE complaint SET closed_on = ? WHERE reference = ?";
        self.0.execute(close, [written(on).as_str(), reference])?;
        Ok(format!("{reference} closed on {}", written(on)))
    }

    /// Keeps a complaint longer than was promised, for this reason; `None` ends that.
    pub(crate) fn hold(&mut self, reference: &str, reason: Option<&str>) -> Result<String, Trouble> {
        let hold = "UPDATE complaint SET held_for = ? WHERE reference = ?";
        match self.0.execute(hold, params![reason, reference])? {
            0 => Err(Trouble::NotThere),
            _ => Ok(format!("{reference} {}", if reason.is_some() { "held" } else { "no longer held" })),
        }
    }

    /// Deletes a complaint at once, without keeping statistics of it.
    pub(crate) fn delete(&mut self, reference: &str) -> Result<String, Trouble> {
        let delete = "DELETE FROM complaint WHERE reference = ? AND held_for IS NULL";
        if self.0.execute(delete, [reference])? == 0 {
            self.hold_reason(reference)?;
            return Err(Trouble::Failed("it is held; release it first".to_owned()));
        }
        let traces = if self.wipe()? { "" } else { "; traces are left until the next purge" };
        Ok(format!("{reference} deleted{traces}"))
    }

    fn hold_reason(&self, reference: &str) -> Result<Option<String>, Trouble> {
        let held_for = "SELECT held_for FROM complaint WHERE reference = ?";
        self.0.query_row(held_for, [reference], |row| row.get(0)).optional()?.ok_or(Trouble::NotThere)
    }

    fn save_files(&self, content: i64, folder: &Path, name: &str) -> Result<Vec<String>, Trouble> {
        let mut statement = self.0.prepare("SELECT name, bytes FROM file WHERE content = ? ORDER BY id")?;
        let files = statement.query_map([content], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let save = |(index, file): (usize, rusqlite::Result<(String, Vec<u8>)>)| {
            let (original, bytes) = file?;
            let saved = format!("{name}-{}{}", index + 1, ending(&original));
            save(folder, &saved, &bytes)?;
            Ok(format!("{original}: {saved}"))
        };
        files.enumerate().map(save).collect()
    }
}

fn status(keeping: &Keeping, today: NaiveDate) -> String {
    let state = keeping.closed_on.map_or_else(|| "open".to_owned(), |day| format!("closed {}", written(day)));
    let until = match keeping.until(today) {
        Until::Day(day) => format!("kept until {}", written(day)),
        Until::AfterClosing => "kept until some time after closing".to_owned(),
        Until::AfterPurge => "kept until some time after the next purge".to_owned(),
        Until::AfterEvent => "kept until some time after an event that only you know of".to_owned(),
        Until::Endless => "kept without end".to_owned(),
        Until::Unpromised => "no term was promised".to_owned(),
    };
    let held = if keeping.is_held { ", held" } else { "" };
    let soon = if keeping.goes_soon(today) { ", goes soon: hold it if a second instance runs" } else { "" };
    let counted = match keeping.counts_from {
        Some(day) if day == keeping.filed_on => String::new(),
        Some(day) => format!(", counted from {}: {WRONG_CLOCK}", written(day)),
        None => format!(", {WRONG_CLOCK}"),
    };
    let trapped = if keeping.is_trapped { format!(", {TRAPPED}") } else { String::new() };
    format!("{state}, {until}{counted}{held}{soon}{trapped}")
}

/// Only the current user may read the file, as with the database.
fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let (mut new_folder, mut new_file) = (DirBuilder::new(), OpenOptions::new());
    #[cfg(unix)]
    {
        std::os::unix::fs::DirBuilderExt::mode(&mut new_folder, 0o700);
        std::os::unix::fs::OpenOptionsExt::mode(&mut new_file, 0o600);
    }
    let path = folder.join(name);
    let file = new_folder
        .recursive(true)
        .create(folder)
        .and_then(|()| new_file.create(true).write(true).truncate(true).open(&path));
    let saved = file.and_then(|mut file| file.write_all(bytes));
    saved.map_err(|error| Trouble::Failed(format!("{}: {error}", path.display())))
}

/// The extension, such as `.pdf`, if it looks like one. The other characters of a name that somebody typed are not safe
/// to write to.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_plain = !ending.is_empty() && ending.len() <= 5 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain { format!(".{}", ending.to_ascii_lowercase()) } else { String::new() }
}

fn written(day: NaiveDate) -> String {
    End::Day(day).written()
}
