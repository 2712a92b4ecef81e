//! `slim`: an organisation file as it is served to visitors, on standard output.

use klachtformulier::json;
use klachtformulier::organisation::load;

use crate::files::FILES as ALL;
use crate::run::{FILES, Ran, read, run, run_with, write};

#[track_caller]
fn slim(file: &str) -> String {
    let Ran { code, out, err } = run(&["slim", file]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{file}");
    out
}

/// What JavaScript makes of it: served files were made that way, and caches know their bytes.
#[test]
fn it_is_the_file_without_three_keys_and_white_space() {
    let script = "const drop = new Set([\"$schema\", \"examples\", \"note\"]); \
        const text = require(\"node:fs\").readFileSync(process.argv[1], \"utf8\"); \
        process.stdout.write(JSON.stringify(JSON.parse(text, (key, value) => (drop.has(key) ? undefined : value))))";
    for file in &*ALL {
        let path = file.path();
        let expected = std::process::Command::new("node").args(["-e", script, &path]).output().expect("there is Node");
        assert!(expected.status.success(), "{}", String::from_utf8_lossy(&expected.stderr));
        assert_eq!(slim(&path), String::from_utf8(expected.stdout).expect("UTF-8"), "{path}");
    }
}

/// The build writes such files too, and the doctor compares them with the whole ones.
#[test]
fn the_keys_it_leaves_out_are_the_same_in_the_build_and_in_the_doctor() {
    let keys = |path: &str, start: &str| -> Vec<String> {
        let code = std::fs::read_to_string(path).expect("a file that can be read");
        let (_, rest) = code.split_once(start).unwrap_or_else(|| panic!("{path} has no {start}"));
        let (list, _) = rest.split_once(']').expect("an end");
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let command = keys("src/command/slim.rs", "const FOR_AUTHORS: [&str; 3] = [");
    assert_eq!(command, ["$schema", "examples", "note"]);
    assert_eq!(keys("scripts/slim", "const authors = new Set(["), command, "scripts/slim");
    assert_eq!(keys("packages/doctor/organisation.js", "const FOR_AUTHORS = ["), command, "packages/doctor");
}

#[test]
fn a_browser_loads_it_as_it_loads_the_whole_file() {
    for file in &*ALL {
        let organisation =
            |text: &str| load(&json::tree(text).expect("JSON")).map_err(|_| "faults").expect("an organisation");
        let (slim, whole) = (organisation(&slim(&file.path())), file.organisation());
        assert_eq!(slim.procedures.len(), whole.procedures.len());
        for (slim, whole) in slim.procedures.iter().zip(&*whole.procedures) {
            assert_eq!(slim.questions().count(), whole.questions().count());
            assert!(slim.examples.is_empty() && !whole.examples.is_empty());
        }
    }
}

#[test]
fn a_file_with_faults_is_refused_in_the_words_of_check() {
    let without_examples = slim(FILES[2]);
    for (name, text) in
        [("comma.json", "{\"format\": 1,}"), ("two.json", "{\"format\": 2}"), ("slim.json", &without_examples)]
    {
        let path = write(name, text);
        let path = path.to_str().expect("a path in UTF-8");
        let (slim, check) = (run(&["slim", path]), run(&["check", path]));
        assert_eq!((slim.code, slim.out.as_str(), slim.err), (Some(1), "", check.err));
    }
    let ran = run(&["slim", "no/such/file.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("no/such/file.json: error: "), "{}", ran.err);
}

#[test]
fn it_takes_one_file_or_standard_input() {
    assert_eq!(run_with(&["slim", "-"], &read(FILES[1])).out, slim(FILES[1]));
    for (arguments, words) in [
        (&["slim"][..], "slim needs an organisation file"),
        (&["slim", FILES[0], FILES[1]], "too many"),
        (&["slim", FILES[0], "--lang", "nl"], "slim has no option --lang"),
    ] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}
