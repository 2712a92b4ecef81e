//! Imports go one way, along the table in ARCHITECTURE.md. The table is read from there, so that page and code agree.

use crate::source::{Source, code_without_texts, sources};

/// A row of the table: a module and those it may use.
struct Row {
    module: String,
    uses: Vec<String>,
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let table = table();
    let mut wrong = Vec::new();
    // The root of the library only says which modules there are.
    for file in sources().into_iter().filter(|file| file.module != "lib") {
        let row = table.iter().find(|row| row.module == file.module);
        let row = row.unwrap_or_else(|| panic!("{} is in no row of the table in ARCHITECTURE.md", file.path));
        let used = uses(&file).into_iter().filter(|used| *used != file.module && !row.uses.contains(used));
        wrong.extend(used.map(|used| format!("{} uses {used}", file.path)));
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "the table in ARCHITECTURE.md does not allow this:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_goes_one_way() {
    let table = table();
    for (index, row) in table.iter().enumerate() {
        for used in &row.uses {
            let above = table.iter().take(index).any(|earlier| earlier.module == *used);
            assert!(above, "ARCHITECTURE.md lets {} use {used}, which is not above it in the table", row.module);
        }
    }
}

#[test]
fn the_table_names_no_module_that_is_gone() {
    let sources = sources();
    for row in table() {
        let is_there = sources.iter().any(|file| file.module == row.module);
        assert!(is_there, "ARCHITECTURE.md has a row for {}, which is not in src/", row.module);
    }
}

#[test]
fn the_code_map_says_what_every_module_is_for() {
    let page = read_page();
    for row in table() {
        let path = format!("`src/{}", row.module);
        let is_there = page.lines().any(|line| line.starts_with("### ") && line.contains(&path));
        assert!(is_there, "ARCHITECTURE.md has no heading for {path}`");
    }
}

/// The rows under `| module | may use |`.
fn table() -> Vec<Row> {
    let page = read_page();
    let rows: Vec<Row> = page
        .lines()
        .skip_while(|line| *line != "| module | may use |")
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let mut cells = line.trim_matches('|').split('|').map(names);
            let module = cells.next().and_then(|names| names.into_iter().next()).expect("a row that names a module");
            Row { module, uses: cells.next().expect("a row of two cells") }
        })
        .collect();
    assert!(!rows.is_empty(), "ARCHITECTURE.md has no table that begins with | module | may use |");
    rows
}

fn read_page() -> String {
    std::fs::read_to_string("ARCHITECTURE.md").expect("there is an ARCHITECTURE.md")
}

/// What stands between backquotes.
fn names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The modules of this crate that a file names.
fn uses(file: &Source) -> Vec<String> {
    let code = code_without_texts(&file.text);
    let mut found = Vec::new();
    for root in ["crate::".to_owned(), "klachtformulier::".to_owned(), "super::".repeat(depth(file))] {
        // In the files of the root everything is the crate's own already.
        let starts = if root.is_empty() { Vec::new() } else { starts(&code, &root) };
        starts.into_iter().for_each(|rest| found.extend(first_names(rest)));
    }
    found
}

/// How many `super::` lead from a file to the root of the crate.
fn depth(file: &Source) -> usize {
    let folders = file.path.split('/').count() - 2;
    if file.path.ends_with("/mod.rs") {
        folders
    } else if folders == 0 {
        0
    } else {
        folders + 1
    }
}

/// What follows each place at which a path begins with this root.
fn starts<'a>(code: &'a str, root: &str) -> Vec<&'a str> {
    let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    code.match_indices(root)
        .filter(|(at, _)| !code.get(..*at).and_then(|before| before.chars().next_back()).is_some_and(is_path))
        .filter_map(|(at, _)| code.get(at + root.len()..))
        .collect()
}

/// `json` of `json::Node`, and `json` and `read` of `{json::{At, Node}, read}`.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![first_name(path)] };
    let mut depth = 0;
    let mut part_starts = vec![0];
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => part_starts.push(at + 1),
            _ => {}
        }
    }
    let parts = part_starts.into_iter().filter_map(|at| group.get(at..));
    parts.map(|part| first_name(part.trim_start())).filter(|name| !name.is_empty()).collect()
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let module = path.split('/').nth(1).unwrap_or_default().to_owned();
    assert_eq!(uses(&Source { path: path.to_owned(), module, text: text.to_owned() }), expected);
}

#[test]
fn a_path_from_the_root_is_a_use() {
    check("src/parse/date.rs", "use crate::json::Node;\nfn f(x: crate::messages::X) {}", &["json", "messages"]);
    check("src/parse/date.rs", "macro { $crate::organisation::Id }", &["organisation"]);
    check("src/main.rs", "fn main() { klachtformulier::widget::start() }", &["widget"]);
}

#[test]
fn a_group_is_a_use_of_each_in_it() {
    check("src/parse/date.rs", "use crate::{json::{At, Node}, calendar};", &["json", "calendar"]);
}

#[test]
fn a_way_up_to_the_root_is_a_use() {
    check("src/parse/mod.rs", "use super::json::Node;", &["json"]);
    check("src/parse/date.rs", "use super::super::json::Node;", &["json"]);
    check("src/parse/date.rs", "use super::blank;", &[]);
}

#[test]
fn a_comment_is_no_use() {
    check("src/parse/date.rs", "// crate::messages\n//! crate::widget", &[]);
}
