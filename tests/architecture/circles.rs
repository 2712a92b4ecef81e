//! No circular imports between files: a reader who follows the imports of a file never comes back to it.

use crate::graph::Graph;
use crate::source::{Source, sources};

#[test]
fn no_file_comes_back_to_itself_by_way_of_what_it_imports() {
    let graph = Graph::of(&sources());
    let circles: Vec<_> = graph.circles().iter().map(|circle| graph.describe(circle, false)).collect();
    assert!(
        circles.is_empty(),
        "{}\n`cargo test --test architecture print_circles -- --ignored --nocapture` prints all imports in them",
        circles.join("\n")
    );
}

#[test]
#[ignore = "prints the circles, for whoever unties them: `cargo test --test architecture print_circles -- --ignored --nocapture`"]
#[allow(clippy::print_stdout, reason = "printing is what it is for")]
fn print_circles() {
    let graph = Graph::of(&sources());
    println!("{} files, {} times one imports from another", graph.files.len(), graph.imports.len());
    graph.circles().iter().for_each(|circle| println!("{}", graph.describe(circle, true)));
}

#[test]
fn the_imports_of_the_source_are_seen() {
    let graph = Graph::of(&sources());
    assert!(graph.imports.len() > 300, "only {} times a file imports from another", graph.imports.len());
}

/// Checks the imports among invented files, written `from -> to`, without `src/` and `.rs`.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let graph = graph(files);
    let short = |file: usize| graph.files[file].trim_start_matches("src/").trim_end_matches(".rs").to_owned();
    let found: Vec<_> = graph.imports.keys().map(|(from, to)| format!("{} -> {}", short(*from), short(*to))).collect();
    assert_eq!(found, expected);
}

/// The imports among invented files.
pub(crate) fn graph(files: &[(&str, &str)]) -> Graph {
    let source = |(path, text): &(&str, &str)| {
        let path = format!("src/{path}.rs");
        Source { path, module: String::new(), text: (*text).to_owned() }
    };
    Graph::of(&files.iter().map(source).collect::<Vec<_>>())
}

/// A façade: two files behind a `mod.rs`.
const DATES: [(&str, &str); 4] = [
    ("lib", "pub mod dates; mod other;"),
    ("dates/mod", "mod day;\nmod week;\npub use day::{Day, first as first_day};\npub(crate) use week::*;"),
    ("dates/day", "pub struct Day;\npub fn first() {}"),
    ("dates/week", "pub struct Week;\npub fn begin() {}"),
];

/// Checks the imports of a file that uses the façade.
#[track_caller]
fn check_other(text: &str, expected: &[&str]) {
    let files: Vec<_> = DATES.into_iter().chain([("other", text)]).collect();
    let expected: Vec<_> = expected.iter().map(|to| format!("other -> {to}")).collect();
    check(&files, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn an_import_leads_to_the_file_that_defines_the_item() {
    check_other("use crate::dates::Day;", &["dates/day"]);
    check_other("use crate::dates::{Day, first_day, Week};", &["dates/day", "dates/week"]);
    check_other("pub(super) use super::dates::Week as Seven;", &["dates/week"]);
    check_other("use crate::dates::{self, Day as Date};\nfn f() { dates::begin() }", &["dates/day", "dates/week"]);
    check_other("use crate::{dates::{Day}, dates::Week as _};", &["dates/day", "dates/week"]);
    check_other("use klachtformulier::dates::Day;", &["dates/day"]);
}

#[test]
fn a_path_in_the_code_is_an_import() {
    check_other("fn f() -> crate::dates::Day { super::dates::begin::<u8>() }", &["dates/day", "dates/week"]);
    check_other("macro_rules! m { () => { $crate::dates::first_day() } }", &["dates/day"]);
    check_other("impl crate::dates::Day {}\nfn f(x: &'static crate::dates::Week) {}", &["dates/day", "dates/week"]);
    check_other("fn f() { use crate::dates; let all = ..dates::first_day(); }", &["dates/day"]);
    check_other("mod inner { use super::super::dates::Day; fn f() { super::f() } }\nfn f() {}", &["dates/day"]);
}

#[test]
fn an_import_of_a_module_leads_to_what_is_named_of_it() {
    check_other("use crate::dates;\nfn f() { dates::begin() }", &["dates/week"]);
    check_other("use crate::dates as calendar;\nfn f() -> calendar::Day {}", &["dates/day"]);
    check_other("use crate::dates::*;\nfn f() -> Day { begin() }", &["dates/day", "dates/week"]);
}

#[test]
fn what_is_not_found_leads_to_the_file_of_the_module() {
    check_other("use crate::dates;", &["dates/mod"]);
    check_other("use crate::dates::Made;", &["dates/mod"]);
    check_other("use crate::dates::*;", &["dates/mod"]);
    check_other("fn f() { crate::dates::Day::new(); crate::dates::made() }", &["dates/mod", "dates/day"]);
}

#[test]
fn what_is_no_import_makes_none() {
    check_other("// use crate::dates::Day;\nfn f() { \"crate::dates::Day\" }", &[]);
    check_other("#[cfg(test)]\nmod tests { use crate::dates::Day; }", &[]);
    check_other("#[cfg(test)]\n#[allow(x)]\nuse crate::dates::{Day, Week};\nfn f() {}", &[]);
    check_other("use std::dates::Day;\nuse ::dates::Week;\nfn f() { x.dates::<Day>() }", &[]);
    check_other("pub(in crate::dates) fn f() {}\nuse leptos::prelude::*;\nfn g(x: Day) {}", &[]);
}

#[test]
fn a_facade_imports_only_what_its_own_code_uses() {
    let behind = |code: &str, expected: &[&str]| {
        let text = format!("mod b;\nmod c;\npub use b::{{Name, make}};\npub(super) use c::*;\n{code}");
        let files = [
            ("lib", "mod a;"),
            ("a/mod", text.as_str()),
            ("a/b", "pub struct Name; fn make() {}"),
            ("a/c", "fn f() {}"),
        ];
        check(&files, expected);
    };
    behind("", &[]);
    behind("fn g(x: Name) {}", &["a/mod -> a/b"]);
    behind("fn g() { make() }", &["a/mod -> a/b"]);
    behind("fn g() { map(make) }", &["a/mod -> a/b"]);
    behind("fn g() { Name::new() }", &["a/mod -> a/b"]);
    behind("fn g() { f() }", &["a/mod -> a/c"]);
    behind("fn g() { c::f() }", &["a/mod -> a/c"]);
    behind("fn g() { self::c::f() }", &["a/mod -> a/c"]);
    behind("use c::f as other;", &["a/mod -> a/c"]);
    behind("fn g() { let make = 1; map(make); x.make() }", &[]);
    behind("fn g() { x.make(); x.Name }", &[]);
}

#[test]
fn a_module_and_an_item_may_have_one_name() {
    let files = [
        ("lib", "mod a; mod b;"),
        ("a/mod", "mod schema; pub use schema::schema;"),
        ("a/schema", "pub fn schema() {}\nmacro_rules! record { () => {} }\npub(crate) use record;"),
        ("b", "use crate::a::schema;\nrecord! {}\nfn f() { schema() }"),
    ];
    check(&files, &["b -> a/schema"]);
}

#[test]
fn imports_that_lead_in_a_ring_lead_nowhere() {
    let files = [
        ("lib", "mod a; mod b;"),
        ("a", "pub use super::b::*;\nuse c as d; use d as c;"),
        ("b", "pub use crate::a::*;"),
    ];
    check(&files, &["a -> b", "b -> a"]);
}

#[test]
fn a_file_beside_its_folder_and_programs_beside_the_library_are_modules() {
    let files = [
        ("lib", "pub mod a;"),
        ("a", "mod b;\npub use b::deep;"),
        ("a/b", "pub(super) fn deep() { super::super::a::top() }"),
        ("main", "fn main() { klachtformulier::a::deep() }"),
    ];
    check(&files, &["a/b -> a", "main -> a/b"]);
}

#[test]
fn a_circle_of_three_is_found_and_told() {
    let files = [
        ("lib", "mod a;\nmod b;\nmod c;\nmod d;"),
        ("a/mod", "mod inner;\npub use inner::Inner;"),
        ("a/inner", "pub struct Inner;\nuse crate::b;\nfn f() { b::go() }"),
        ("b", "pub fn go() {}\nuse super::c::Kind as Sort;"),
        ("c", "pub enum Kind { One }\n\nfn f() -> crate::a::Inner {}"),
        ("d", "use crate::{a::Inner, b, c::Kind};"),
    ];
    let graph = graph(&files);
    let circles = graph.circles();
    assert_eq!(circles.len(), 1);
    let told = graph.describe(&circles[0], false);
    let expected = "3 files in a circle: src/a/inner.rs, src/b.rs, src/c.rs
  a shortest way round:
    src/a/inner.rs -> src/b.rs: b::go (line 3)
    src/b.rs -> src/c.rs: super::c::Kind (line 2)
    src/c.rs -> src/a/inner.rs: crate::a::Inner (line 3)
";
    assert_eq!(told, expected);
}
