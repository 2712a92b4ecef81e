//! The receiver as the endpoint of a page, and the complaints that it has stored.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

/// A running receiver, until it is dropped.
pub(crate) struct Receiver {
    pub(crate) endpoint: String,
    child: Child,
    database: PathBuf,
}

/// A complaint that it has stored.
#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) reference: String,
    pub(crate) outcome: String,
    pub(crate) payload: Value,
    pub(crate) files: Vec<StoredFile>,
}

/// A file of the complaint.
#[derive(Debug, PartialEq)]
pub(crate) struct StoredFile {
    pub(crate) question: String,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Receiver {
    /// A receiver that accepts complaints from pages of this origin, and whose clock stands still at `now`.
    pub(crate) fn start(origin: &str, now: &str) -> Self {
        Self::with("public/organisations", origin, now)
    }

    /// The same, with the organisation files of this folder.
    pub(crate) fn with(organisations: &str, origin: &str, now: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        std::fs::create_dir_all(&folder).unwrap();
        let name = format!("{}-{}.sqlite", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let database = folder.join(name);
        // Left over from an earlier run with the same number.
        let _ = std::fs::remove_file(&database);
        let mut child = Command::new(binary())
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .arg("--db")
            .arg(&database)
            .args(["--listen", "127.0.0.1:0", "--allow-origin", origin, "--now", now])
            .args(["--organisations", organisations])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the receiver starts");
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let address = first.trim().strip_prefix("receives complaints at ");
        let endpoint = format!("{}complaints", address.unwrap_or_else(|| panic!("the receiver says {first:?}")));
        Self { endpoint, child, database }
    }

    /// The complaints that it has stored so far.
    pub(crate) fn stored(&self) -> Vec<Stored> {
        let database = Connection::open_with_flags(&self.database, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let mut complaints = database
            .prepare(
                "SELECT reference, outcome, payload, content.id FROM complaint
                 JOIN content ON content.complaint = complaint.id ORDER BY content.id",
            )
            .unwrap();
        let mut files =
            database.prepare("SELECT question, name, bytes FROM file WHERE content = ? ORDER BY id").unwrap();
        let mut rows = complaints.query([]).unwrap();
        let mut stored = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let payload: String = row.get(2).unwrap();
            let content: i64 = row.get(3).unwrap();
            let file = |row: &rusqlite::Row<'_>| {
                Ok(StoredFile { question: row.get(0)?, name: row.get(1)?, bytes: row.get(2)? })
            };
            stored.push(Stored {
                reference: row.get(0).unwrap(),
                outcome: row.get(1).unwrap(),
                payload: serde_json::from_str(&payload).unwrap(),
                files: files.query_map([content], file).unwrap().map(Result::unwrap).collect(),
            });
        }
        stored
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        for more in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{more}", self.database.display()));
        }
    }
}

/// The program as it was built with these tests, or another.
fn binary() -> PathBuf {
    std::env::var_os("RECEIVER").map_or_else(|| env!("CARGO_BIN_EXE_klachtformulier-receiver").into(), PathBuf::from)
}
