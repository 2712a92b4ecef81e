//! Imports go one way, by the table in ARCHITECTURE.md. The table is read from there, so that page and code agree.

use crate::graph::Graph;
use crate::source::sources;

/// A row of the table: a module or a folder in one (`widget/view`), and the modules that it may use, with everything in
/// them.
#[derive(Debug)]
struct Row {
    module: String,
    uses: Vec<String>,
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let wrong = not_allowed(&table(&read_page()), &Graph::of(&sources()));
    assert!(wrong.is_empty(), "the table in ARCHITECTURE.md does not allow this:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_goes_one_way() {
    let wrong = not_above(&table(&read_page()));
    assert!(wrong.is_empty(), "the table in ARCHITECTURE.md does not go one way:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_names_no_module_that_is_gone() {
    let sources = sources();
    for row in table(&read_page()) {
        let is_there = sources.iter().any(|file| is_in(&file.path, &row.module));
        assert!(is_there, "ARCHITECTURE.md has a row for {}, which is not in src/", row.module);
    }
}

#[test]
fn the_code_map_says_what_every_module_is_for() {
    let page = read_page();
    for row in table(&page) {
        let path = format!("`src/{}", row.module);
        // A folder in a module is described below the heading of the module.
        let is_there = |line: &str| line.contains(&path) && (line.starts_with("### ") || row.module.contains('/'));
        assert!(page.lines().any(is_there), "ARCHITECTURE.md has no heading for {path}`");
    }
}

/// The rows under `| module | may use |`.
fn table(page: &str) -> Vec<Row> {
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

/// The texts between backquotes.
fn names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The imports between files that no row allows.
fn not_allowed(table: &[Row], graph: &Graph) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((from, to), imports) in &graph.imports {
        let (from, to) = (&graph.files[*from], &graph.files[*to]);
        // The root of the library only declares the modules.
        if [from, to].into_iter().any(|file| file == "src/lib.rs") {
            continue;
        }
        let (row, used) = (row_of(table, from), row_of(table, to));
        let is_allowed = row.uses.iter().any(|module| is_within(&used.module, module));
        if !is_allowed && row.module != used.module {
            let imports = imports.iter().map(|(line, path)| format!("{from}:{line} uses {path}, of {}", used.module));
            wrong.extend(imports);
        }
    }
    wrong
}

/// The rows that let a module use another one that is not above it.
fn not_above(table: &[Row]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (index, row) in table.iter().enumerate() {
        for used in &row.uses {
            let mut all = table.iter().enumerate().filter(|(_, other)| is_within(&other.module, used)).peekable();
            if all.peek().is_none() || all.any(|(at, _)| at >= index) {
                wrong.push(format!("{} may use {used}", row.module));
            }
        }
    }
    wrong
}

/// The row of a file: that of a folder in a module, if there is one.
fn row_of<'a>(table: &'a [Row], path: &str) -> &'a Row {
    let rows = table.iter().filter(|row| is_in(path, &row.module));
    let row = rows.max_by_key(|row| row.module.len());
    row.unwrap_or_else(|| panic!("{path} is in no row of the table in ARCHITECTURE.md"))
}

fn is_in(path: &str, module: &str) -> bool {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    is_within(inside.strip_suffix(".rs").unwrap_or(inside), module)
}

fn is_within(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A table with folders in a module.
const PAGE: &str = "
| module | may use |
|---|---|
| `json` | nothing |
| `widget/view` | nothing |
| `widget/pages` | `json`, `widget/view` |
| `widget` | `widget/view`, `widget/pages` |
| `entry` | `widget` |
";

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let files = [
        ("lib", "mod json; mod widget; mod entry;"),
        ("json", "pub struct Node;"),
        ("widget/mod", "mod view; mod pages; mod app; pub use view::Element;"),
        ("widget/view/mod", "mod element; pub use element::Element;"),
        ("widget/view/element", "pub struct Element;"),
        ("widget/pages", "pub fn page() {}"),
        ("widget/app", "pub fn app() {}"),
        ("entry", ""),
    ];
    let files = files.map(|(file, known)| (file, if file == path { text } else { known }));
    assert_eq!(not_allowed(&table(PAGE), &crate::circles::graph(&files)), expected);
}

#[test]
fn what_the_table_allows_is_allowed() {
    check("entry", "use crate::widget::{Element, app::app};", &[]);
    check("widget/pages", "use crate::json::Node;\nuse super::view::Element;", &[]);
    check("widget/view/element", "use super::Other;", &[]);
    check("widget/app", "use super::pages::page;\nuse super::Element;", &[]);
}

#[test]
fn what_the_table_does_not_allow_is_told() {
    check("entry", "use crate::json::Node;", &["src/entry.rs:1 uses crate::json::Node, of json"]);
    check(
        "widget/view/element",
        "use crate::json::{Node};",
        &["src/widget/view/element.rs:1 uses crate::json::Node, of json"],
    );
    check("widget/pages", "\nfn f() { super::app::app() }", &["src/widget/pages.rs:2 uses super::app::app, of widget"]);
    // An item belongs to the folder that defines it, wherever it is re-exported.
    check("json", "use crate::widget::Element;", &["src/json.rs:1 uses crate::widget::Element, of widget/view"]);
}

#[test]
fn a_table_that_goes_back_up_is_told() {
    assert_eq!(not_above(&table(PAGE)), Vec::<String>::new());
    let turned = PAGE.replace("`json` | nothing", "`json` | `widget/view`");
    assert_eq!(not_above(&table(&turned)), ["json may use widget/view"]);
    // A module includes its folders, also those below it in the table.
    let turned = PAGE.replace("`json`, `widget/view`", "`widget`");
    assert_eq!(not_above(&table(&turned)), ["widget/pages may use widget"]);
    let unknown = PAGE.replace("`json`, `widget/view`", "`gone`");
    assert_eq!(not_above(&table(&unknown)), ["widget/pages may use gone"]);
}
