//! Commands that fail: exit code 2, a message on standard error, nothing on standard output.

use crate::run::{FILES, Ran, run, run_with, write};

#[track_caller]
fn check(arguments: &[&str], input: &str, words: &str) {
    let Ran { code, out, err } = run_with(arguments, input);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
    assert!(err.contains(words), "{err}");
}

/// `assess` with all required arguments, followed by these.
#[track_caller]
fn check_assess(more: &[&str], input: &str, words: &str) {
    let arguments = ["assess", FILES[2], "--procedure", "klacht", "--answers", "-"];
    check(&[&arguments[..], more].concat(), input, words);
}

#[test]
fn answers_that_are_no_answers() {
    check_assess(&[], "", "-:1:1: error: ");
    check_assess(&[], "{\n  \"naam\": \"Noor\",\n}", "-:2:17: error: ");
    check_assess(&[], "[1, 2]", "expected an object");
    check_assess(&[], "\"naam\"", "expected an object");
    check(
        &["assess", FILES[2], "--procedure", "klacht", "--answers", "no/such/answers.json"],
        "",
        "no/such/answers.json",
    );
}

#[test]
fn a_procedure_that_is_not_there_is_told_with_those_that_are() {
    check(&["assess", FILES[2], "--procedure", "klachten", "--answers", "-"], "{}", "klacht, bezwaar");
}

#[test]
fn an_organisation_file_that_is_wrong_or_not_there() {
    check(
        &["assess", "no/such/file.json", "--procedure", "klacht", "--answers", "-"],
        "{}",
        "no/such/file.json: error: ",
    );
    let path = write("faulty.json", "{\"format\": 2}");
    let path = path.to_str().expect("a path in UTF-8");
    let arguments = ["assess", path, "--procedure", "klacht", "--answers", "-"];
    check(&arguments, "{}", &format!("{path}:1:12: error: "));
}

#[test]
fn a_moment_or_a_language_that_is_none() {
    for moment in ["2026-11-20", "yesterday", "2026-11-31T10:00:00Z", "2026-11-20T10:00:00"] {
        check_assess(&["--now", moment], "{}", "--now");
    }
    check_assess(&["--lang", "de"], "{}", "expected nl or en");
}

#[test]
fn arguments_that_are_missing_unknown_or_there_twice() {
    check(&["assess"], "", "organisation file");
    check(&["assess", FILES[2], "--answers", "-"], "{}", "--procedure");
    check(&["assess", FILES[2], "--procedure", "klacht"], "{}", "--answers");
    check(&["assess", FILES[2], "--procedure"], "", "--procedure needs a value");
    check_assess(&["--colour", "red"], "{}", "--colour");
    check_assess(&["--procedure", "bezwaar"], "{}", "twice");
    check_assess(&[FILES[0]], "{}", "too many");
    check(&["check"], "", "at least one file");
    check(&["asess", FILES[2]], "", "there is no command asess");
}

#[test]
fn help_and_version_are_no_faults() {
    for argument in ["--help", "-h", "help"] {
        let Ran { code, out, err } = run(&[argument]);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        for command in ["check FILE...", "schema", "assess FILE --procedure ID --answers FILE|-"] {
            assert!(out.contains(command), "{out}");
        }
    }
    let version = run(&["--version"]);
    assert_eq!((version.code, version.out.trim()), (Some(0), concat!("klachtformulier ", env!("CARGO_PKG_VERSION"))));
}
