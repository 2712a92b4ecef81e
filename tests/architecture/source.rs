//! The source as text: its files, and the code in them. What must be true of it is tested elsewhere.

use std::path::Path;

/// A file of the source.
pub(crate) struct Source {
    /// Its path from the root of the repository, with slashes.
    pub(crate) path: String,
    /// The folder or file directly under `src/` that it belongs to: `calendar`, `lib`, `bin`.
    pub(crate) module: String,
    /// Its content.
    pub(crate) text: String,
}

/// All Rust files under `src/`.
pub(crate) fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    walk(Path::new("src"), "rs", &mut files);
    assert!(files.len() > 20, "the source was not found; tests run in the root of the repository");
    files
}

/// All scripts and pages that are served to a browser.
pub(crate) fn scripts() -> Vec<Source> {
    let mut files = Vec::new();
    for extension in ["js", "mjs", "html"] {
        walk(Path::new("public"), extension, &mut files);
    }
    files
}

fn walk(folder: &Path, extension: &str, files: &mut Vec<Source>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder that can be read")
        .map(|entry| entry.expect("an entry that can be read").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, extension, files);
        } else if path.extension().is_some_and(|found| found == extension) {
            let text = std::fs::read_to_string(&path).expect("a file in UTF-8");
            let path = path.to_string_lossy().replace('\\', "/");
            let module = path.split('/').nth(1).unwrap_or_default();
            let module = module.strip_suffix(".rs").unwrap_or(module).to_owned();
            files.push(Source { path, module, text });
        }
    }
}

/// The code without its comments; the line numbers stay the same.
pub(crate) fn code(text: &str) -> String {
    stripped(text, true)
}

/// The code without its comments and without the content of string literals.
pub(crate) fn code_without_texts(text: &str) -> String {
    stripped(text, false)
}

/// A string literal.
pub(crate) struct Quoted {
    pub(crate) line: usize,
    /// The text between its quotes; a text that continues on the next line is joined.
    pub(crate) text: String,
    /// Whether it is the name of a type for `Debug`.
    pub(crate) is_debug_name: bool,
}

/// The string literals in the code, without those of attributes.
pub(crate) fn texts(source: &str) -> Vec<Quoted> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let before = source.get(..source.len() - rest.len()).unwrap_or_default();
        let inside_word = before.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == '_');
        let raw = raw_string(rest).filter(|_| !inside_word);
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            rest.find("]\n").unwrap_or(rest.len())
        } else if raw.is_some() || first == '"' {
            let length = raw.unwrap_or_else(|| quoted(rest, '"'));
            let whole = rest.get(..length).unwrap_or_default();
            let inside = whole.trim_start_matches('r').trim_matches('#');
            let inside = inside.get(1..inside.len().saturating_sub(1)).unwrap_or_default();
            let mut lines = inside.split("\\\n");
            let mut text = lines.next().unwrap_or_default().to_owned();
            lines.for_each(|line| text.push_str(line.trim_start()));
            let line = before.matches('\n').count() + 1;
            found.push(Quoted { line, text, is_debug_name: before.ends_with("debug_struct(") });
            length
        } else if first == '\'' && is_character(rest) {
            quoted(rest, '\'')
        } else {
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

/// The style sheets of the form.
pub(crate) fn stylesheets() -> Vec<Source> {
    let mut files = Vec::new();
    walk(Path::new("style/form"), "css", &mut files);
    files
}

/// Whether a line contains a name as a whole: `unsafe` is not in `unsafe_code`.
pub(crate) fn holds_name(line: &str, name: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(name).any(|(start, _)| {
        let before = line.get(..start).and_then(|before| before.chars().next_back());
        let after = line.get(start + name.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// Recognises comments, strings, raw strings and characters; only these can hide one another in Rust.
fn stripped(text: &str, keep_texts: bool) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, kept) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), false)
        } else if rest.starts_with("/*") {
            (block_comment(rest), false)
        } else if let Some(length) = raw_string(rest) {
            let inside_word = code.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == '_');
            if inside_word { (first.len_utf8(), true) } else { (length, keep_texts) }
        } else if first == '"' {
            (quoted(rest, '"'), keep_texts)
        } else if first == '\'' && is_character(rest) {
            (quoted(rest, '\''), keep_texts)
        } else {
            (first.len_utf8(), true)
        };
        let (part, remainder) = rest.split_at(length);
        if kept {
            code.push_str(part);
        } else {
            code.extend(part.chars().filter(|letter| *letter == '\n'));
        }
        rest = remainder;
    }
    code
}

/// The length of a block comment, including those inside it.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of `r"…"` or `r#"…"#`, if there is one here.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(inside.find(&end).map_or(text.len(), |at| text.len() - inside.len() + at + end.len()))
}

/// The length of a literal, including its quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Tells the character `'a'` from the lifetime `'a`.
fn is_character(text: &str) -> bool {
    let mut letters = text.chars().skip(1);
    match letters.next() {
        Some('\\') => true,
        Some(_) => letters.next() == Some('\''),
        None => false,
    }
}

#[track_caller]
fn check(text: &str, expected: &str, expected_without_texts: &str) {
    assert_eq!(code(text), expected);
    assert_eq!(code_without_texts(text), expected_without_texts);
}

#[test]
fn a_comment_is_no_code() {
    check("a // b\nc", "a \nc", "a \nc");
    check("a /* b /* c */ d */ e", "a  e", "a  e");
}

#[test]
fn a_comment_between_quotes_is_none() {
    check("f(\"http://x\") // y", "f(\"http://x\") ", "f() ");
    check("f(\"\\\"//\") g", "f(\"\\\"//\") g", "f() g");
    check("f(r#\"\"//\"#) g", "f(r#\"\"//\"#) g", "f() g");
}

#[test]
fn a_lifetime_opens_no_quotes() {
    check("fn f<'a>(x: &'a str) { '\"' } // x", "fn f<'a>(x: &'a str) { '\"' } ", "fn f<'a>(x: &'a str) {  } ");
}

#[test]
fn a_name_is_found_as_a_whole_only() {
    assert!(holds_name("unsafe { }", "unsafe"));
    assert!(!holds_name("unsafe_code", "unsafe"));
    assert!(holds_name("js_sys::Date::new_0()", "js_sys"));
    assert!(!holds_name("NaiveDate::now", "Date::now"));
}

#[test]
fn texts_are_found_where_they_stand() {
    let source = "#[allow(x, reason = \"no text\")]\nf('\"', \"one \\\n    text\") // \"none\"\ng(r#\"raw \"one\"\"#)";
    let found: Vec<(usize, String)> = texts(source).into_iter().map(|found| (found.line, found.text)).collect();
    assert_eq!(found, [(2, "one text".to_owned()), (4, "raw \"one\"".to_owned())]);
}
