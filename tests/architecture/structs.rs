//! The state of a form is divided over structs by subject.

use crate::source::{code, sources};

/// More fields than this are hard to keep in mind.
const MOST_FIELDS: usize = 12;

#[test]
fn no_struct_among_the_state_has_more_than_a_dozen_fields() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for file in sources().into_iter().filter(|file| file.module == "state") {
        for (name, count) in structs(&code(&file.text)) {
            seen += 1;
            if count > MOST_FIELDS {
                wrong.push(format!("{}: {name} has {count}", file.path));
            }
        }
    }
    assert!(seen > 10, "only {seen} structs were seen");
    assert!(wrong.is_empty(), "too many fields:\n{}", wrong.join("\n"));
}

#[test]
fn pages_know_no_other_page() {
    let allowed = ["src/pages/app.rs", "src/pages/form_shell.rs", "src/pages/mod.rs"];
    let files = sources().into_iter().filter(|file| file.module == "pages" && !allowed.contains(&file.path.as_str()));
    let mut seen = 0;
    for file in files {
        seen += 1;
        let code = code(&file.text);
        for path in ["use super::", "crate::pages"] {
            assert!(!code.contains(path), "{} has {path}: what two pages share is a part", file.path);
        }
    }
    assert!(seen > 8, "only {seen} pages were seen");
}

/// The structs with named fields, each with the number of its fields.
fn structs(code: &str) -> Vec<(String, usize)> {
    let starts = code.match_indices("struct ").map(|(at, word)| &code[at + word.len()..]);
    let body = |rest: &str| {
        let (head, rest) = rest.split_once('{')?;
        // A tuple struct has a semicolon before the next brace.
        let name = head.split(|letter: char| !letter.is_alphanumeric()).next().filter(|_| !head.contains(';'))?;
        let (body, _) = rest.split_once("\n}")?;
        let fields = body.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     "));
        let count = fields.filter(|line| line.contains(": ") && !line.trim_start().starts_with("//")).count();
        Some((name.to_owned(), count))
    };
    starts.filter_map(body).collect()
}

#[test]
fn fields_are_counted() {
    let code = "struct None;\nstruct Pair(u8, u8);\npub struct Two<'a> {\n    /// One: first.\n    pub one: &'a str,\n    two: Vec<u8>,\n}\n";
    assert_eq!(structs(code), [("Two".to_owned(), 2)]);
}
