//! A copy of the whole database at one moment, while a server goes on receiving.
//!
//! A plain copy of the file is not a backup: the latest complaints are in the write-ahead log beside it, perhaps all of
//! them. SQLite itself reads both, and writes one file with everything, without any remains of what was deleted.

use std::fs::{File, OpenOptions};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::store::{self, Database};
use super::trouble::Trouble;

impl Database {
    /// Copies everything to a new file, which only the current user can read. The file is on disk when this returns.
    pub(crate) fn backup(&self, to: &Path) -> Result<String, Trouble> {
        let named = |why: String| Trouble::Failed(format!("{}: {why}", to.display()));
        let file = new_file(to).map_err(|error| named(error.to_string()))?;
        let copied = self.copy(to).and_then(|count| {
            let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            // The name of the new file must be on disk too; on systems where a folder cannot be synced, this is not
            // needed.
            let synced = file.sync_all().map(|()| File::open(folder).and_then(|folder| folder.sync_all()));
            synced.map(|_| count).map_err(|error| named(error.to_string()))
        });
        if copied.is_err() {
            // The file is ours, and not a complete backup. A failure to delete it is no worse than the error that led
            // here.
            let _ = std::fs::remove_file(to);
        }
        Ok(format!("{} complaints copied to {}", copied?, to.display()))
    }

    /// Lets SQLite write the copy, and checks its integrity.
    fn copy(&self, to: &Path) -> Result<i64, Trouble> {
        let name = to.to_str().ok_or(Trouble::Failed("the name of the file is no text".to_owned()))?;
        self.0.execute("VACUUM INTO ?", [name])?;
        let copy = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store::mark(&copy)?;
        // Files of forms that are not sent are held for an hour, and a copy is kept for longer.
        copy.pragma_update(None, "secure_delete", "ON")?;
        copy.execute_batch("DELETE FROM held_file; DELETE FROM held; DELETE FROM receipt; VACUUM")?;
        let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(Trouble::Failed("the copy is not whole".to_owned()));
        }
        Ok(copy.query_row("SELECT count(*) FROM complaint", [], |row| row.get(0))?)
    }
}

/// Never overwrites an existing file: yesterday's backup is worth more than one that fails halfway.
fn new_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
