//! `check`: each fault on a line of its own, on standard error; exit code 0 or 1.

use crate::files::{FILES as ALL, File};
use crate::run::{FILES, Ran, read, run, run_in, write};

/// Checks the line of a fault: `FILE:LINE:COL: error: …`.
#[track_caller]
fn check_line(line: &str, file: &str, place: &str) {
    let rest = line.strip_prefix(file).unwrap_or_else(|| panic!("{line:?} does not start with {file}"));
    let message = rest.strip_prefix(&format!(":{place}: error: "));
    assert!(message.is_some_and(|message| message.len() > 10), "{line:?} is not at {place}");
}

#[test]
fn all_files_are_right_and_nothing_is_said_of_them() {
    let paths: Vec<String> = ALL.iter().map(File::path).collect();
    let arguments: Vec<&str> = ["check", "--strict"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let Ran { code, out, err } = run(&arguments);
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), "", ""));
}

#[test]
fn each_fault_has_a_line_with_its_place_and_nothing_goes_to_standard_output() {
    let text = read(FILES[1]).replacen("\"tone\": \"je\"", "\"tonne\": \"jij\"", 1);
    let line = 1 + text.lines().position(|line| line.contains("tonne")).expect("it was changed");
    let path = write("unknown_key.json", &text);
    let name = path.to_str().expect("a path in UTF-8");
    let Ran { code, out, err } = run(&["check", name]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.len(), 2, "{err}");
    check_line(lines[0], name, "1:1");
    check_line(lines[1], name, &format!("{line}:3"));
    assert!(lines[1].contains("tonne") && lines[1].contains("did you mean \"tone\"?"), "a hint: {}", lines[1]);
}

#[test]
fn columns_are_counted_in_characters_from_one() {
    let path = write("columns.json", "{\"ééé👩‍👩‍👧\": 1, \"b\" 2}\n");
    let name = path.to_str().expect("a path in UTF-8");
    let Ran { code, out, err } = run(&["check", name]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    // The second value is in the place of the colon: the family emoji counts as five characters, as in an editor.
    check_line(err.lines().next().expect("a fault"), name, "1:21");
}

#[test]
fn all_files_are_checked_and_one_that_is_wrong_decides() {
    let one = write("not_json.json", "{");
    let other = write("empty_object.json", "{}");
    let (one, other) = (one.to_str().expect("UTF-8"), other.to_str().expect("UTF-8"));
    let Ran { code, out, err } = run(&["check", one, FILES[0], other]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.lines().any(|line| line.starts_with(one)), "{err}");
    assert!(err.lines().any(|line| line.starts_with(other)), "{err}");
    assert!(!err.contains(FILES[0]), "{err}");
}

#[test]
fn a_file_that_is_not_there_is_a_fault_of_the_files() {
    let Ran { code, out, err } = run(&["check", "no/such/file.json", FILES[1]]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.starts_with("no/such/file.json: error: "), "{err}");
}

#[test]
fn an_example_that_does_not_hold_is_a_fault_at_its_place() {
    let text = read(FILES[1]).replacen("2026-12-18", "2026-12-19", 1);
    let line = 1 + text.lines().position(|line| line.contains("2026-12-19")).expect("it was changed");
    let path = write("example.json", &text);
    let name = path.to_str().expect("a path in UTF-8");
    let Ran { code, err, .. } = run(&["check", name]);
    assert_eq!((code, err.lines().count()), (Some(1), 1), "{err}");
    assert!(err.starts_with(&format!("{name}:{line}:")) && err.contains("2026-12-18"), "{err}");
}

#[test]
fn a_warning_is_said_and_decides_nothing_unless_strict() {
    let text = read(FILES[1]).replacen("\"tone\": \"je\"", "\"tone\": \"u\"", 1);
    let path = write("another_tone.json", &text);
    let name = path.to_str().expect("a path in UTF-8");
    let Ran { code, out, err } = run(&["check", name]);
    assert_eq!((code, out.as_str()), (Some(0), ""));
    assert!(!err.is_empty() && err.lines().all(|line| line.starts_with(name) && line.contains(": warning: ")), "{err}");
    let strict = run(&["check", "--strict", name]);
    assert_eq!((strict.code, strict.out.as_str(), &strict.err), (Some(1), "", &err));
    assert_eq!(run(&["check", FILES[0], "--strict"]).code, Some(0));
}

#[test]
fn faults_and_warnings_come_in_the_order_of_the_file() {
    let text = read(FILES[1]).replacen("\"tone\": \"je\"", "\"tone\": \"u\", \"tonne\": 1", 1);
    let path = write("both.json", &text);
    let ran = run(&["check", path.to_str().expect("a path in UTF-8")]);
    assert_eq!(ran.code, Some(1));
    let places: Vec<(u32, u32)> = ran
        .err
        .lines()
        .map(|line| {
            let mut parts =
                line.split("json:").nth(1).expect("a place").split(':').map(|part| part.parse().unwrap_or(0));
            (parts.next().expect("a line"), parts.next().expect("a column"))
        })
        .collect();
    assert!(places.is_sorted() && places.len() > 2, "{}", ran.err);
    assert!(ran.err.contains(": error: unknown key") && ran.err.contains(": warning: "), "{}", ran.err);
}

#[test]
fn it_speaks_dutch_when_asked_or_where_everything_does() {
    let path = write("dutch.json", &read(FILES[1]).replacen("\"tone\": \"je\"", "\"tonne\": \"je\"", 1));
    let name = path.to_str().expect("a path in UTF-8");
    let asked = run(&["check", "--lang", "nl", name]);
    assert_eq!(asked.code, Some(1));
    assert!(asked.err.contains(":1:1: error: \"tone\" ontbreekt; dat is hier nodig\n"), "{}", asked.err);
    assert!(asked.err.contains("(bedoel je \"tone\"?)"), "{}", asked.err);
    for locale in ["nl_NL.UTF-8", "nl"] {
        assert_eq!(run_in(locale, &["check", name], "").err, asked.err);
    }
    assert!(run_in("nl_NL.UTF-8", &["check", "--lang=en", name], "").err.contains("did you mean"));
    assert!(run_in("en_GB.UTF-8", &["check", name], "").err.contains("did you mean"));
    let lost = run(&["check", "--lang", "nl", "no/such/file.json"]);
    assert_eq!(lost.err, "no/such/file.json: error: dit bestand is er niet\n");
}
