//! Checks whether the database is still where it was. If its files are deleted, moved or replaced under a running
//! server, the server does not notice: it goes on writing into files that nobody will find again. So it checks.

use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// The files of a database as they were when it was opened: the file itself, its write-ahead log, and the index of
/// that.
pub(crate) struct Place {
    path: PathBuf,
    files: Vec<(PathBuf, Identity)>,
    /// Held open until the end: closing it would release the locks that SQLite has on it.
    file: File,
    mark: Option<Mark>,
}

/// SQLite's application id, at its offset in the file. A backup has another id, so that a backup that was copied over
/// the file is recognised.
type Mark = [u8; 4];
#[cfg(unix)]
const MARK_AT: u64 = 68;

impl Place {
    /// The place of this database, which is open and was written or read already: only then do all its files exist.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        // The other files are beside the one that a symbolic link leads to.
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

    /// Whether each file exists, and is the same one: the inode number of a file stays its own for as long as it is
    /// open.
    pub(crate) fn is_as_it_was(&self) -> bool {
        let is_there = |path: &Path, known| path.metadata().is_ok_and(|about| identity(&about) == known);
        self.files.iter().all(|(path, known)| is_there(path, *known)) && mark(&self.file) == self.mark
    }

    /// The message for the administrator who started the server.
    pub(crate) fn lost(&self) -> String {
        format!(
            "{}: it was deleted, moved or replaced under the server, or a file beside it was. Stopped. What came since \
             was answered 503. Put it back, or start with another",
            self.path.display()
        )
    }
}

/// The device and the inode number of a file.
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

/// On other systems an open file cannot be deleted, moved or replaced.
#[cfg(not(unix))]
type Identity = bool;

#[cfg(not(unix))]
fn identity(about: &Metadata) -> Identity {
    about.is_file()
}
