//! The WordPress of the tests, made by the script beside this file.

use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// A WordPress with the plugin in it, and three organisation files.
pub(crate) struct Site {
    pub(crate) port: u16,
    folder: PathBuf,
}

static SITE: LazyLock<Mutex<Site>> = LazyLock::new(|| Mutex::new(Site::make()));

/// The site, for one test at a time.
pub(crate) fn site() -> MutexGuard<'static, Site> {
    SITE.lock().unwrap_or_else(PoisonError::into_inner)
}

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

impl Site {
    fn make() -> Self {
        // Apache must be able to enter it, also when the clone is in a home folder.
        let folder = std::env::temp_dir().join(format!("klachtformulier-wordpress-{}", std::process::id()));
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let site = Self { port: free.expect("a free port").port(), folder };
        site.run(&["start", &site.port.to_string()]);
        // Ends with this process, however that ends.
        site.run(&["until", &std::process::id().to_string()]);
        site.fill();
        site
    }

    /// Puts the plugin into it, and the organisation files.
    pub(crate) fn fill(&self) {
        let plugin = Path::new(ROOT).join("dist/packages/wordpress/klachtformulier");
        assert!(plugin.exists(), "put the plugin together first: make wordpress");
        self.run(&["plugin", &plugin.to_string_lossy()]);
        for organisation in ["blijf-groep", "groeimeesters", "klik-onderwijs"] {
            self.upload(&format!("public/organisations/{organisation}.json"));
        }
        self.upload("tests/organisations/stapsteen.json");
    }

    /// What an administrator's browser does with an organisation file: its forms are rendered by the same command, in Node.
    fn upload(&self, file: &str) {
        let bundle = Command::new("node")
            .arg(Path::new(ROOT).join("tests/wordpress/bundle.mjs"))
            .arg(Path::new(ROOT).join("dist/command"))
            .arg(Path::new(ROOT).join(file))
            .output()
            .expect("node runs");
        assert!(bundle.status.success(), "{}", String::from_utf8_lossy(&bundle.stderr));
        let bundle = self.write("bundle.json", &bundle.stdout);
        let said = self.php(&format!(
            "require_once WP_PLUGIN_DIR . '/klachtformulier/includes/upload.php';
             echo Klachtformulier\\Upload\\keep( json_decode( file_get_contents( '{bundle}' ), true ) );"
        ));
        assert!(file.ends_with(&format!("/{said}.json")), "{said}");
    }

    /// Writes a file for PHP in this WordPress, and returns its path.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        let file = self.folder.join(name);
        std::fs::write(&file, bytes).expect("a file that can be written");
        file.display().to_string()
    }

    /// Runs the script with this command, for this site.
    #[track_caller]
    pub(crate) fn run(&self, command: &[&str]) {
        let (first, more) = command.split_first().expect("a command");
        let mut script = Command::new(Path::new(ROOT).join("tests/wordpress/site"));
        let status = script.arg(first).arg(&self.folder).args(more).stdout(Stdio::null()).status();
        assert!(status.expect("the script runs").success(), "{command:?} failed");
    }

    /// What PHP in this WordPress prints.
    #[track_caller]
    pub(crate) fn php(&self, code: &str) -> String {
        let mut script = Command::new(Path::new(ROOT).join("tests/wordpress/site"))
            .arg("php")
            .arg(&self.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the script runs");
        script.stdin.take().expect("a pipe").write_all(code.as_bytes()).expect("PHP reads");
        let output = script.wait_with_output().expect("PHP ends");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{code}: {said}{}", String::from_utf8_lossy(&output.stderr));
        said
    }

    /// The value of a query, in which {name} is the table of that name.
    #[track_caller]
    pub(crate) fn value(&self, query: &str) -> String {
        let query = tables(query);
        self.php(&format!("echo $GLOBALS['wpdb']->get_var( \"{query}\" );"))
    }

    #[track_caller]
    pub(crate) fn number(&self, query: &str) -> u64 {
        let value = self.value(query);
        value.parse().unwrap_or_else(|_| panic!("{query}: {value}"))
    }

    /// Changes what a query says.
    #[track_caller]
    pub(crate) fn change(&self, query: &str) {
        let query = tables(query);
        self.php(&format!("if ( false === $GLOBALS['wpdb']->query( \"{query}\" ) ) exit( 1 );"));
    }

    /// How many complaints are here.
    #[track_caller]
    pub(crate) fn count(&self) -> u64 {
        self.number("SELECT COUNT(*) FROM {complaint}")
    }

    /// The address of a page of it.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Now, as RFC 3339.
    pub(crate) fn now(&self) -> String {
        let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
        chrono::DateTime::from_timestamp(i64::try_from(seconds).expect("a clock"), 0).expect("a moment").to_rfc3339()
    }

    /// The texts of the mails so far.
    pub(crate) fn mails(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.join("mail")).expect("the folder of mails");
        let paths = files.map(|file| file.expect("a file").path());
        let mails = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        mails.map(|path| std::fs::read_to_string(path).expect("a mail")).collect()
    }

    /// The next so many mails fail.
    pub(crate) fn fail_mails(&self, times: u32) {
        let file = self.folder.join("mail/fails");
        std::fs::write(&file, times.to_string()).expect("a file that can be written");
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        std::fs::set_permissions(&file, mode).expect("Apache may change it");
    }

    /// A plugin of a site owner, as long as the returned value is there.
    pub(crate) fn with_plugin(&self, code: &str) -> OtherPlugin {
        let path = self.folder.join("place/wp-content/mu-plugins/of-a-test.php");
        std::fs::write(&path, format!("<?php\n{code}\n")).expect("a file that can be written");
        OtherPlugin(path)
    }

    /// Other settings of PHP, until they are set again.
    pub(crate) fn set_php(&self, lines: &str) {
        let file = self.folder.join("php.ini");
        let settings = std::fs::read_to_string(&file).expect("the settings of PHP");
        let own = settings.split("; of a test\n").next().unwrap_or_default();
        std::fs::write(&file, format!("{own}; of a test\n{lines}\n")).expect("a file that can be written");
        self.run(&["restart"]);
    }
}

/// A plugin that is removed with this value.
pub(crate) struct OtherPlugin(PathBuf);

impl Drop for OtherPlugin {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// `{complaint}` is the table of complaints.
fn tables(query: &str) -> String {
    query.replace('{', "wp_klachtformulier_").replace('}', "")
}
