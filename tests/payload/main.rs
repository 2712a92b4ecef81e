//! The data for a server: the JSON, the form fields, the files beside them; and that the server's reader accepts what
//! was sent.
//!
//! Each format is read back by a third-party parser. `UPDATE_GOLDEN=1 cargo test --test payload` writes the golden
//! files and the schema again; `GENERATED=n` sets the number of complaints in each test that generates them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]
#![allow(clippy::print_stdout, reason = "the figures of a body made of slips are worth reading")]

mod any_text;
mod form;
mod golden;
mod received;
mod round_trip;
mod schema;
#[path = "../support/mod.rs"]
mod support;

/// How many complaints each test generates.
fn generated() -> usize {
    std::env::var("GENERATED").map_or(10_000, |number| number.parse().unwrap())
}

/// Compares with a file, or writes it again if that is asked for.
#[track_caller]
fn same_as_file(path: &str, text: &str) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let file = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        file == text,
        "{path} is not what comes out now. Is that meant? Then UPDATE_GOLDEN=1 cargo test --test payload writes it \
         anew.\n{}",
        first_difference(&file, text)
    );
}

fn first_difference(file: &str, text: &str) -> String {
    let lines = file.lines().map(Some).chain(std::iter::repeat(None)).zip(text.lines().map(Some).chain([None]));
    let different = lines.enumerate().find(|(_, (file, text))| file != text);
    different.map_or_else(
        || "the file has more lines".to_owned(),
        |(line, (file, text))| format!("line {}:\n  file: {file:?}\n  now:  {text:?}", line + 1),
    )
}
