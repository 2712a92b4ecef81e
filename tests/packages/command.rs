//! The command as WebAssembly says what the native one says, byte by byte: in one world first, and then at a prompt.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use klachtformulier::calendar::Moment;
use klachtformulier::command::{self, Answer, Unreadable, UnreadableKind, World};
use serde_json::{Value, json};

use crate::files::{FILES, File};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The command as it was built for Node and browsers.
fn built() -> PathBuf {
    let folder = Path::new(ROOT).join("dist/command");
    assert!(folder.join("command_bg.wasm").exists(), "build it first: make command-web");
    folder
}

/// What is asked, and of which world.
struct Case {
    arguments: Vec<String>,
    input: String,
    language: &'static str,
}

/// A world in which nothing changes; tests/packages/run_all.mjs gives the same one.
impl World for Case {
    fn read(&self, file: &OsStr) -> Result<Vec<u8>, Unreadable> {
        if file == "-" {
            return Ok(self.input.clone().into_bytes());
        }
        fs::read(file).map_err(|_| Unreadable { kind: UnreadableKind::Missing, words: "no such file".to_owned() })
    }

    fn language(&self) -> String {
        self.language.to_owned()
    }

    fn now(&self) -> Moment {
        Moment::from_unix(1_795_950_000)
    }

    fn chance(&self) -> [u8; 16] {
        std::array::from_fn(|index| 16 * index as u8 + 5)
    }
}

impl Case {
    fn native(&self) -> Answer {
        command::run(self.arguments.iter().map(OsString::from).collect(), self)
    }
}

#[derive(Default)]
struct Cases(Vec<Case>);

impl Cases {
    fn ask(&mut self, arguments: &[&str]) {
        self.ask_with("", "", arguments);
    }

    fn ask_with(&mut self, language: &'static str, input: &str, arguments: &[&str]) {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        self.0.push(Case { arguments, input: input.to_owned(), language });
    }

    /// Runs all of them in one process, and compares the answers.
    #[track_caller]
    fn check(&self) {
        let cases: Vec<Value> = self
            .0
            .iter()
            .map(|case| json!({ "arguments": case.arguments, "input": case.input, "language": case.language }))
            .collect();
        let arguments = [Path::new("tests/packages/run_all.mjs"), &built()];
        let Output { status, stdout, stderr } = ran("node", &arguments, "C", &json!(cases).to_string());
        assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
        let found: Vec<Value> = serde_json::from_slice(&stdout).expect("a list of answers");
        assert_eq!(found.len(), self.0.len());
        for (case, found) in self.0.iter().zip(found) {
            let Answer { out, err, code } = case.native();
            assert_eq!(found, json!({ "out": out, "err": err, "code": code }), "{:?}", case.arguments);
        }
    }
}

/// Runs a program in the root of the repository, with this text on standard input.
fn ran<S: AsRef<OsStr>>(program: &str, arguments: &[S], language: &str, input: &str) -> Output {
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(ROOT)
        .env("LC_ALL", language)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    let mut stdin = child.stdin.take().expect("standard input");
    let input = input.to_owned();
    // Beside it, for a program may answer before it has read all. One that reads nothing may have ended already.
    let writer = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("the input was written");
    output
}

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages-command").join(name);
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    folder
}

fn procedures(file: &File) -> Vec<Value> {
    let content: Value = serde_json::from_str(&file.text).expect("JSON");
    content["procedures"].as_array().expect("procedures").clone()
}

#[test]
fn every_file_is_checked_and_made_slim_alike() {
    let mut cases = Cases::default();
    for path in FILES.iter().map(File::path) {
        for more in [&["--lang", "nl"][..], &["--lang=en", "--strict"]] {
            cases.ask(&[&["check", &path], more].concat());
        }
        cases.ask(&["slim", &path]);
    }
    let paths: Vec<String> = FILES.iter().map(File::path).collect();
    let all: Vec<&str> = ["check"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    cases.ask_with("nl_NL.UTF-8", "", &all);
    cases.check();
}

/// Without one of its lines a file is wrong in many ways: as JSON, in a key, in what a condition refers to.
#[test]
fn faults_are_told_alike() {
    let folder = folder("faults");
    let mut cases = Cases::default();
    for file in &*FILES {
        let lines: Vec<&str> = file.text.lines().collect();
        for part in 0..20 {
            let left_out = lines.len() * part / 20;
            let text: Vec<&str> =
                lines.iter().enumerate().filter(|(index, _)| *index != left_out).map(|(_, line)| *line).collect();
            let path = folder.join(format!("{}-{part}.json", file.name));
            fs::write(&path, text.join("\n")).expect("a temporary file can be written");
            let path = path.to_str().expect("a path in UTF-8");
            let lang = if part % 2 == 0 { "nl" } else { "en" };
            cases.ask(&["check", path, "--lang", lang]);
            cases.ask(&["check", "--strict", path, "--lang", lang]);
        }
    }
    let others: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("word", b"PK\x03\x04"),
        ("windows", b"{\"naam\": \"Caf\xE9\", // hier\n}"),
        ("utf-16", b"\xFF\xFE{\0}\0"),
        ("mark", b"\xEF\xBB\xBF{\"format\": 1, \"Format\": 1}"),
        ("curly", "{“format”: 1, 'id': \"é\u{a0}🙂\"".as_bytes()),
        ("list", b"[1e400, -0, 1.5, \"\\ud800\"]"),
    ];
    for (name, bytes) in others {
        let path = folder.join(format!("{name}.json"));
        fs::write(&path, bytes).expect("a temporary file can be written");
        let path = path.to_str().expect("a path in UTF-8");
        cases.ask_with("nl", "", &["check", path]);
        cases.ask_with("en_US.UTF-8", "", &["check", path, "--strict"]);
        cases.ask(&["slim", path]);
        cases.ask(&["render", path]);
    }
    cases.check();
}

#[test]
fn every_example_is_assessed_alike_to_the_key_of_the_complaint() {
    let mut cases = Cases::default();
    for file in &*FILES {
        let path = file.path();
        for procedure in procedures(file) {
            let id = procedure["id"].as_str().expect("an id");
            for (index, example) in procedure["examples"].as_array().expect("examples").iter().enumerate() {
                let answers = example["answers"].to_string();
                let lang = if index % 2 == 0 { "nl" } else { "en" };
                let arguments = ["assess", &path, "--procedure", id, "--answers", "-", "--lang", lang];
                let now = example["now"].as_str().expect("a moment");
                cases.ask_with("", &answers, &[&arguments[..], &["--now", now]].concat());
                // Without a moment, the world says which it is.
                if index == 0 {
                    cases.ask_with("", &answers, &arguments);
                }
            }
        }
    }
    assert!(cases.0.len() > 50, "the examples were not found");
    cases.check();
}

#[test]
fn every_form_is_rendered_alike() {
    let mut cases = Cases::default();
    for file in &*FILES {
        let path = file.path();
        let ids = procedures(file).into_iter().map(|procedure| procedure["id"].as_str().expect("an id").to_owned());
        for id in ids.map(Some).chain([None]) {
            let procedure: Vec<&str> = id.iter().flat_map(|id| ["--procedure", id]).collect();
            for lang in ["nl", "en"] {
                for more in [&[][..], &["--whole"], &["--layout", "steps", "--base", "../"], &["--src", "/file.json"]] {
                    cases.ask(&[&["render", &path, "--lang", lang], &procedure[..], more].concat());
                }
            }
        }
    }
    cases.ask(&["render", &FILES[0].path(), "--procedure", "nergens"]);
    cases.ask(&["render", &FILES[0].path(), "--endpoint", "http://example.org"]);
    cases.check();
}

#[test]
fn all_else_is_said_alike() {
    let mut cases = Cases::default();
    for arguments in [
        &[][..],
        &["help"],
        &["--help"],
        &["-V"],
        &["schema"],
        &["schema", "--payload"],
        &["schema", "--all"],
        &["chek"],
        &["doctor", "https://example.org/"],
        &["check"],
        &["check", "no/such/file.json", "--lang", "nl"],
        &["check", "no/such/file.json", "--colour"],
        &["check", "--lang", "de", "file.json"],
        &["slim"],
        &["render", "no/such/file.json"],
        &["assess", "no/such/file.json", "--procedure", "klacht", "--answers", "-"],
        &["assess", "file.json", "--procedure", "klacht", "--answers", "-", "--now", "gisteren"],
    ] {
        cases.ask(arguments);
    }
    let path = FILES[0].path();
    cases.ask_with("nl", "{\"a\": 1,}", &["assess", &path, "--procedure", "externen", "--answers", "-"]);
    cases.ask_with("nl", "[]", &["assess", &path, "--procedure", "externen", "--answers", "-"]);
    cases.ask_with("nl", "", &["assess", &path, "--procedure", "externen", "--answers", "no/answers.json"]);
    cases.ask_with("nl", &FILES[1].text, &["check", "-"]);
    cases.check();
}

/// The files of the package that the command consists of, in the folders that they have there.
fn package(name: &str) -> PathBuf {
    let package = folder(name);
    for inner in ["bin", "command", "doctor"] {
        fs::create_dir_all(package.join(inner)).expect("a temporary folder can be made");
    }
    fs::write(package.join("package.json"), "{\"type\": \"module\"}").expect("a file can be written");
    fs::write(
        package.join("doctor/cli.js"),
        "export const run = async (given) => (process.stdout.write(`${given.join()}\\n`), 1);\n",
    )
    .expect("a file can be written");
    let copy = |from: PathBuf, to: &str| {
        fs::copy(from, package.join(to)).expect("a file can be copied");
    };
    copy(Path::new(ROOT).join("packages/npm/bin/klachtformulier.js"), "bin/klachtformulier.js");
    for file in ["command.js", "command_bg.wasm"] {
        copy(built().join(file), &format!("command/{file}"));
    }
    package.join("bin/klachtformulier.js")
}

/// What both say at a prompt, in this language, with this text on standard input.
#[track_caller]
fn check_at_prompt(script: &Path, language: &str, input: &str, arguments: &[&str]) -> Output {
    let native = ran(env!("CARGO_BIN_EXE_klachtformulier"), arguments, language, input);
    let arguments: Vec<&OsStr> = [script.as_os_str()].into_iter().chain(arguments.iter().map(OsStr::new)).collect();
    let found = ran("node", &arguments, language, input);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_owned()).expect("UTF-8");
    assert_eq!(text(&found.stderr), text(&native.stderr), "{arguments:?}");
    assert_eq!(text(&found.stdout), text(&native.stdout), "{arguments:?}");
    assert_eq!(found.status.code(), native.status.code(), "{arguments:?}");
    found
}

#[test]
fn at_a_prompt_it_reads_prints_and_ends_alike() {
    let script = package("prompt");
    let [blijf, groei] = [&FILES[0], &FILES[1]].map(File::path);
    for language in ["C", "nl_NL.UTF-8"] {
        let check = |input: &str, arguments: &[&str]| check_at_prompt(&script, language, input, arguments);
        check("", &["check", &blijf, &groei]);
        check("", &["check", "no/such/file.json", "src", "Cargo.toml/file.json", ""]);
        check(&FILES[0].text, &["check", "-"]);
        check("{\"format\": 2}", &["check", "-", &groei, "-"]);
        check("", &["check", "-"]);
        check("", &[]);
        check("", &["--version"]);
        check("", &["assess", &blijf, "--procedure", "externen", "--answers", "src"]);
    }
    let check = |input: &str, arguments: &[&str]| check_at_prompt(&script, "C", input, arguments);
    // More than a pipe holds at once.
    assert!(check(&FILES[0].text, &["slim", "-"]).stdout.len() > 65_536);
    check("", &["render", &blijf, "--procedure", "externen", "--whole"]);
    // With faults there is no key, which is another one each time.
    check(
        "{\"naam\": \"Noor\"}",
        &["assess", &groei, "--procedure", "klacht", "--answers=-", "--now", "2026-11-20T10:00:00Z"],
    );
}

/// Natively the system seeds the key; here Node does.
#[test]
fn two_complaints_have_two_keys() {
    let script = package("keys");
    let examples = &procedures(&FILES[1])[0];
    let answers = examples["examples"][0]["answers"].to_string();
    let id = examples["id"].as_str().expect("an id");
    let key = || {
        let path = FILES[1].path();
        let arguments = ["assess", &path, "--procedure", id, "--answers", "-"];
        let arguments: Vec<&OsStr> = [script.as_os_str()].into_iter().chain(arguments.map(OsStr::new)).collect();
        let found: Value = serde_json::from_slice(&ran("node", &arguments, "C", &answers).stdout).expect("JSON");
        found["deliveries"]["payload"]["key"].as_str().expect("a key").to_owned()
    };
    let (one, other) = (key(), key());
    assert!(one != other && one.len() == 36, "{one} {other}");
}

/// As `head` closes it.
#[test]
fn a_reader_that_has_gone_away_is_an_exit_code() {
    let script = package("pipe");
    for program in [&[env!("CARGO_BIN_EXE_klachtformulier")][..], &["node", script.to_str().expect("UTF-8")]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = Command::new(program[0]);
        command.args(&program[1..]).arg("schema").stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().expect("it starts").wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(2), ""));
    }
}

/// The doctor asks the command what is wrong with an organisation file.
#[test]
fn the_doctor_can_check_a_file() {
    let script = package("doctor-check");
    // A file is too long for an argument.
    let stub = "import { readFileSync } from 'node:fs';
        export const run = async ([lang], { check }) => {
            process.stdout.write((await check(readFileSync(0, 'utf8'), 'huis.json', lang)).join('\\n'));
            return 0;
        };";
    fs::write(script.with_file_name("../doctor/cli.js"), stub).expect("a file can be written");
    let check = |text: &str, lang: &str| {
        let arguments = [script.as_os_str(), "doctor".as_ref(), lang.as_ref()];
        let output = ran("node", &arguments, "C", text);
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let [dutch, english] = ["nl", "en"].map(|lang| check("{\n\"procedures\": [null]}", lang));
    assert!(dutch.contains("huis.json:2:16: error: hier staat null"), "{dutch}");
    assert!(english.contains("huis.json:2:16: error: found null"), "{english}");
    // What a site serves has no examples.
    for file in &*FILES {
        let slim = String::from_utf8(
            ran("node", &[script.as_os_str(), "slim".as_ref(), file.path().as_ref()], "C", "").stdout,
        );
        let slim = slim.expect("UTF-8");
        assert!(!slim.contains("\"examples\"") && slim.len() > 1000, "{slim}");
        assert_eq!([&*file.text, &*slim].map(|text| check(text, "nl") + &check(text, "en")), [""; 2], "{}", file.name);
    }
}

#[test]
fn the_doctor_is_called_with_what_follows() {
    let script = package("doctor");
    let arguments = [script.as_os_str(), "doctor".as_ref(), "https://example.org/".as_ref(), "--lang".as_ref()];
    let output = ran("node", &arguments, "C", "");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b"https://example.org/,--lang\n"[..]));
}
