//! Starts the receiver, and runs its commands.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Once, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::support::files::FILES;

/// The clock of a receiver in the tests: shortly after the complaints were filed.
pub(crate) const CLOCK: &str = "2026-11-20T10:00:30+01:00";
/// The build date of the receiver in the tests: before that.
pub(crate) const BUILT: &str = "2026-11-01T00:00:00+01:00";
/// The origin that may send.
pub(crate) const ORIGIN: &str = "https://www.example.nl";

/// A running receiver, until it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) database: PathBuf,
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Server {
    /// With a database of its own and a clock that stands still.
    pub(crate) fn start() -> Self {
        Self::with(&new_database(), &["--now", CLOCK])
    }

    /// With this database and these further options. It takes complaints to every organisation, unless they name a folder.
    pub(crate) fn with(database: &Path, options: &[&str]) -> Self {
        let mut options = options.to_vec();
        if !options.contains(&"--organisations") {
            options.extend(["--organisations", every_file().to_str().unwrap()]);
        }
        let mut child = receiver(database, &options)
            .args(["--listen", "127.0.0.1:0", "--allow-origin", ORIGIN])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the receiver starts");
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        out.read_line(&mut first).unwrap();
        let address =
            first.trim().strip_prefix("receives complaints at http://").and_then(|rest| rest.strip_suffix('/'));
        let lines = Arc::new(Mutex::new(vec![first.trim().to_owned()]));
        let Some(address) = address else {
            let output = child.wait_with_output().unwrap();
            panic!("the receiver does not start: {}{}", first, String::from_utf8_lossy(&output.stderr));
        };
        let err = BufReader::new(child.stderr.take().unwrap());
        let readers = vec![collect(out, &lines), collect(err, &lines)];
        Self { address: address.parse().unwrap(), database: database.to_owned(), child, lines, readers }
    }

    /// A connection to it.
    pub(crate) fn client(&self) -> Client {
        Client::connect(self.address)
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The lines that it has printed so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// Waits until it prints such a line.
    #[track_caller]
    pub(crate) fn wait_for(&self, what: &str) -> String {
        let start = Instant::now();
        loop {
            let lines = self.lines();
            if let Some(line) = lines.into_iter().find(|line| line.contains(what)) {
                return line;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "it never says {what:?}: {:#?}", self.lines());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Asks it to stop, as a service manager does. Returns everything that it printed, and its exit code.
    pub(crate) fn stop(self) -> (Vec<String>, Option<i32>) {
        terminate(self.id());
        self.end()
    }

    /// Waits until it has stopped by itself. Returns everything that it printed, and its exit code.
    pub(crate) fn end(mut self) -> (Vec<String>, Option<i32>) {
        let status = self.child.wait().unwrap();
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        (self.lines(), status.code())
    }

    /// Waits until it has stopped by itself. Returns its exit code.
    pub(crate) fn wait(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }

    /// Kills it in the middle of whatever it does.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// SIGTERM.
pub(crate) fn terminate(id: u32) {
    assert!(Command::new("kill").args(["-TERM", &id.to_string()]).status().unwrap().success());
}

/// Runs a command on a database, which must succeed. Returns its output.
#[track_caller]
pub(crate) fn run(database: &Path, arguments: &[&str]) -> String {
    let output = try_run(database, arguments);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {err}");
    String::from_utf8(output.stdout).unwrap()
}

/// The same, for a command that may fail.
pub(crate) fn try_run(database: &Path, arguments: &[&str]) -> Output {
    receiver(database, arguments).output().expect("the receiver runs")
}

/// A path for a database that does not exist yet.
pub(crate) fn new_database() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    static CLEAN: Once = Once::new();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("receiver");
    CLEAN.call_once(|| clean(&folder));
    let name = format!("{}-{}.sqlite", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    folder.join(name)
}

/// A folder with all organisation files.
fn every_file() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = new_database().with_extension("organisations");
        std::fs::create_dir_all(&folder).unwrap();
        for file in &*FILES {
            std::fs::write(folder.join(format!("{}.json", file.name)), &file.text).unwrap();
        }
        folder
    })
}

/// Removes the remains of earlier runs, and creates the folder. Files that another run is using now are left alone.
fn clean(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let age = entry.metadata().and_then(|about| about.modified()).ok().and_then(|changed| changed.elapsed().ok());
        if age.is_some_and(|age| age > Duration::from_secs(600)) {
            let path = entry.path();
            let _ = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
        }
    }
}

/// With the build date of the tests, or the one in these arguments.
fn receiver(database: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(binary());
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("--db").arg(database);
    if !arguments.contains(&"--built") {
        command.args(["--built", BUILT]);
    }
    command.args(arguments);
    command
}

/// The program as it was built with these tests, or another.
pub(crate) fn binary() -> PathBuf {
    std::env::var_os("RECEIVER").map_or_else(|| env!("CARGO_BIN_EXE_klachtformulier-receiver").into(), PathBuf::from)
}

fn collect(out: impl BufRead + Send + 'static, lines: &Arc<Mutex<Vec<String>>>) -> JoinHandle<()> {
    let lines = Arc::clone(lines);
    std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            lines.lock().unwrap().push(line);
        }
    })
}
