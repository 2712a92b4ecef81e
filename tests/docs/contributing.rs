//! The table in CONTRIBUTING.md of where to add a line: each row names exactly the files in which its example occurs.

use std::collections::BTreeSet;
use std::path::Path;

use crate::read;

const PAGE: &str = "CONTRIBUTING.md";
const HEADING: &str = "| what you add | an example | the files it touches |";

#[test]
fn every_row_names_exactly_the_files_that_mention_its_example() {
    let sources = sources();
    assert!(sources.len() > 200, "the source was not found");
    let rows = rows(&read(PAGE));
    assert!(rows.len() >= 10, "{PAGE} has no table below {HEADING}");
    let wrong: Vec<String> = rows.iter().filter_map(|row| differences(row, &sources)).collect();
    assert!(wrong.is_empty(), "{PAGE}, the table of where a new line goes:\n{}", wrong.join("\n"));
}

struct Row {
    added: String,
    examples: Vec<String>,
    files: BTreeSet<String>,
}

pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) code: String,
}

/// How a row differs from the source, if it does. The source is `src/`, and each other folder that the row itself
/// names.
fn differences(row: &Row, sources: &[Source]) -> Option<String> {
    let folder = |path: &str| path.split('/').next().map(str::to_owned);
    let named: Vec<_> = row.files.iter().map(|path| folder(path)).chain([Some("src".to_owned())]).collect();
    let mentions = |source: &&Source| row.examples.iter().any(|example| has_word(&source.code, example));
    let here = sources.iter().filter(|source| named.contains(&folder(&source.path)));
    let found: BTreeSet<String> = here.filter(mentions).map(|source| source.path.clone()).collect();
    if row.examples.is_empty() {
        return Some(format!("{}: no example between backquotes", row.added));
    }
    let missing: Vec<_> = found.difference(&row.files).collect();
    let spare: Vec<_> = row.files.difference(&found).collect();
    (found != row.files).then(|| {
        format!("{} ({}): not in the row {missing:?}; in the row only {spare:?}", row.added, row.examples.join(", "))
    })
}

fn rows(page: &str) -> Vec<Row> {
    let lines = page.lines().skip_while(|line| *line != HEADING).skip(2).take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let mut next = || cells.next().unwrap_or_else(|| panic!("{PAGE}: a row of fewer than three cells: {line}"));
        let (added, examples, files) = (next().to_owned(), next(), next());
        let files = quoted(files).flat_map(|files| expanded(&files)).collect();
        Row { added, examples: quoted(examples).collect(), files }
    };
    lines.map(row).collect()
}

/// The texts between backquotes.
pub(crate) fn quoted(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// `src/{a,b}.rs` is `src/a.rs` and `src/b.rs`.
fn expanded(path: &str) -> Vec<String> {
    let Some((before, (inside, after))) = path.split_once('{').and_then(|(b, rest)| Some((b, rest.split_once('}')?)))
    else {
        return vec![path.to_owned()];
    };
    inside.split(',').map(|one| [before, one.trim(), after].concat()).collect()
}

/// Rust, style sheets and scripts, without their comments.
pub(crate) fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in ["src", "style", "public"] {
        walk(Path::new(folder), &mut sources);
    }
    sources
}

fn walk(folder: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a folder that can be read") {
        let path = entry.expect("an entry that can be read").path();
        if path.is_dir() {
            walk(&path, sources);
        } else if path.extension().is_some_and(|ending| ["rs", "css", "js"].iter().any(|one| ending == *one)) {
            let path = path.to_string_lossy().replace('\\', "/");
            let code = read(&path).lines().map(without_comment).collect::<Vec<_>>().join("\n");
            sources.push(Source { path, code });
        }
    }
}

/// A comment of this project is `// …` at the end of a line; `https://` is not one.
fn without_comment(line: &str) -> &str {
    let is_comment = |(at, _): &(usize, &str)| line[..*at].chars().next_back().is_none_or(char::is_whitespace);
    line.match_indices("//").find(is_comment).map_or(line, |(at, _)| &line[..at])
}

/// Whether a name occurs as a whole: `text` is neither in `long_text` nor in `texts`.
pub(crate) fn has_word(code: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(name).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        let after = code[start + name.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[track_caller]
fn check(table: &str, expected: Option<&str>) {
    let source = |path: &str, code: &str| Source { path: path.to_owned(), code: code.to_owned() };
    let sources =
        [source("src/a.rs", "enum Kind { Date }"), source("src/b/c.rs", "Kind::Date"), source("style/d.css", "Date")];
    let rows = rows(&format!("{HEADING}\n|---|---|---|\n{table}"));
    assert_eq!(rows.first().and_then(|row| differences(row, &sources)).as_deref(), expected);
}

#[test]
fn a_row_that_names_all_files_is_right() {
    check("| A kind | `Date` | `src/a.rs`, `src/b/c.rs` |", None);
    check("| A kind | `Date` | `src/{a, b/c}.rs` |", None);
    check("| A kind | `enum Kind`, `Kind::Date` | `src/a.rs` `src/b/c.rs` |", None);
    check("| A kind | `Date` | `src/a.rs`, `src/b/c.rs`, `style/d.css` |", None);
}

#[test]
fn a_row_that_names_too_few_or_too_many_is_told() {
    check(
        "| A kind | `Date` | `src/a.rs` |",
        Some(r#"A kind (Date): not in the row ["src/b/c.rs"]; in the row only []"#),
    );
    check(
        "| A kind | `enum` | `src/{a,e}.rs` |",
        Some(r#"A kind (enum): not in the row []; in the row only ["src/e.rs"]"#),
    );
    check("| A kind | Date | `src/a.rs` |", Some("A kind: no example between backquotes"));
}

#[test]
fn a_comment_is_no_code() {
    assert_eq!(without_comment("let a = 1; // Date"), "let a = 1; ");
    assert_eq!(without_comment("/// Date"), "");
    assert_eq!(without_comment("\"https://example.nl\""), "\"https://example.nl\"");
}

#[test]
fn a_name_is_found_as_a_whole_only() {
    assert!(has_word("Kind::Date =>", "Date"));
    assert!(has_word("\"klacht:sent\"", "klacht:sent"));
    assert!(!has_word("long_text", "text"));
    assert!(!has_word("Dates", "Date"));
}
