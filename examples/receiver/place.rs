//! Whether the database still stands where it stood. Who deletes, moves or replaces its files under a running server
//! changes nothing for the server: it goes on writing into what nobody will find again. So it looks.

use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// The files of a database as they were when it was opened: itself, the log of what was written last, and its index.
pub(crate) struct Place {
    path: PathBuf,
    files: Vec<(PathBuf, Identity)>,
    /// Held open until the end: to close it would take away the locks that SQLite has on it.
    file: File,
    mark: Option<Mark>,
}

/// What SQLite calls the application's id, at its place in the file. A backup has another, so that one that was written
/// over the file shows.
type Mark = [u8; 4];
#[cfg(unix)]
const MARK_AT: u64 = 68;

impl Place {
    /// Where this database stands, which is open and was written or read already: then all files of it are there.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        // The other files stand beside the one that a link leads to.
        let real = path.canonicalize()?;
        let mut files = vec![(path.to_owned(), identity(&path.metadata()?))];
        for ending in ["-wal", "-shm"] {
            let mut name = real.clone().into_os_string();
            name.push(ending);
            let beside = PathBuf::from(name);
            let identity = identity(&beside.metadata()?);
            files.push((beside, identity));
        }
        let file = File::open(path)?;
        let mark = mark(&file);
        Ok(Self { path: path.to_owned(), files, file, mark })
    }

    /// Whether each of them is there, and the same: a file has its number for as long as it is open.
    pub(crate) fn is_as_it_was(&self) -> bool {
        let is_there = |path: &Path, known| path.metadata().is_ok_and(|about| identity(&about) == known);
        self.files.iter().all(|(path, known)| is_there(path, *known)) && mark(&self.file) == self.mark
    }

    /// What to tell whoever started the server.
    pub(crate) fn lost(&self) -> String {
        format!(
            "{}: it was deleted, moved or replaced under the server, or a file beside it was. Stopped. What came since \
             was answered 503. Put it back, or start with another",
            self.path.display()
        )
    }
}

/// The device and the number of a file on it.
#[cfg(unix)]
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(about: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (about.dev(), about.ino())
}

#[cfg(unix)]
fn mark(file: &File) -> Option<Mark> {
    let mut mark = Mark::default();
    std::os::unix::fs::FileExt::read_exact_at(file, &mut mark, MARK_AT).ok()?;
    Some(mark)
}

#[cfg(not(unix))]
fn mark(_: &File) -> Option<Mark> {
    None
}

/// Elsewhere an open file cannot be deleted, moved or replaced.
#[cfg(not(unix))]
type Identity = bool;

#[cfg(not(unix))]
fn identity(about: &Metadata) -> Identity {
    about.is_file()
}
