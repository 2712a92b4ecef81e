//! The texts in the source: each literal, with the language and the form of address of the code around it.

use std::fs;
use std::path::Path;

use klachtformulier::organisation::{Lang, Tone};

/// A file with sentences in it.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
    /// The language of text that is not in code for one language.
    pub(crate) lang: Option<Lang>,
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Literal {
    pub(crate) line: usize,
    pub(crate) lang: Option<Lang>,
    pub(crate) tone: Option<Tone>,
    pub(crate) text: String,
}

/// All of `src/messages`: `tests/architecture/sentences.rs` checks that there are sentences nowhere else.
pub(crate) fn sources() -> Vec<Source> {
    let folder = "src/messages";
    let listed = fs::read_dir(root().join(folder)).expect("a folder");
    let names = listed.map(|file| file.expect("a file").file_name().into_string().expect("a plain name"));
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".rs")).collect();
    names.sort();
    names.into_iter().map(|name| file(format!("{folder}/{name}"))).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file by its path from the root of the repository.
pub(crate) fn file(path: String) -> Source {
    let text = fs::read_to_string(root().join(&path)).expect("it is text");
    let lang = match &*path {
        "src/messages/en.rs" => Some(Lang::En),
        // The officer reads Dutch.
        "src/messages/nl.rs" | "src/messages/officer.rs" | "src/messages/paper.rs" => Some(Lang::Nl),
        _ => None,
    };
    Source { path, text, lang }
}

/// The language and form of address at a place in the code.
#[derive(Clone, Copy)]
struct Around {
    lang: Option<Lang>,
    tone: Option<Tone>,
}

/// Every literal in Rust source, or in JavaScript as far as the two are alike.
///
/// `const NL_JE`, `Lang::En`, `Tone::U` and `nl:` say what the code after them is for, up to the end of the block.
pub(crate) fn literals(source: &str, lang: Option<Lang>) -> Vec<Literal> {
    let outermost = Around { lang, tone: None };
    let mut around = vec![outermost];
    let mut found = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    let mut rest = source;
    let line = |rest: &str| 1 + source.get(..source.len() - rest.len()).unwrap_or_default().matches('\n').count();
    while let Some(next) = rest.chars().next() {
        let inner = around.last_mut().expect("the outermost stays");
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
            continue;
        }
        if rest.starts_with("#[") || rest.starts_with("#![") {
            rest = rest.find("]\n").map_or("", |end| &rest[end + 1..]);
            continue;
        }
        if next == '"' || next == '`' {
            let (text, behind) = literal(&rest[1..], next);
            found.push(Literal { line: line(rest), lang: inner.lang, tone: inner.tone, text });
            rest = behind;
            continue;
        }
        if next == '\'' && is_character(rest) {
            let inside = rest[1..].strip_prefix('\\').unwrap_or(&rest[1..]);
            let mut signs = inside.chars();
            signs.next();
            rest = signs.as_str().split_once('\'').map_or("", |(_, behind)| behind);
            continue;
        }
        if next.is_alphabetic() || next == '_' {
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            marks(word, behind, &words, inner, outermost);
            words.push(word);
            rest = behind;
            continue;
        }
        match next {
            '{' | '(' | '[' => {
                let inner = *inner;
                around.push(inner);
            }
            '}' | ']' if around.len() > 1 => drop(around.pop()),
            // The pattern of an arm says what the code after it is for.
            ')' if around.len() > 1 => {
                let pattern = around.pop().expect("there are two");
                *around.last_mut().expect("the outermost stays") = pattern;
            }
            _ => {}
        }
        rest = &rest[next.len_utf8()..];
    }
    found
}

/// The language and form of address that a word sets for the code after it.
fn marks(word: &str, behind: &str, before: &[&str], inner: &mut Around, outermost: Around) {
    match (before.last().copied(), word) {
        (Some("const"), name) => {
            let lang = match name {
                "EN" => Some(Lang::En),
                _ if name.starts_with("NL") || name.starts_with("LETTER") => Some(Lang::Nl),
                _ => outermost.lang,
            };
            let tone = if name.ends_with("_JE") {
                Some(Tone::Je)
            } else if name.ends_with("_U") {
                Some(Tone::U)
            } else {
                None
            };
            *inner = Around { lang, tone };
        }
        (_, "fn") => *inner = outermost,
        (Some("Lang"), "Nl") => *inner = Around { lang: Some(Lang::Nl), tone: None },
        (Some("Lang"), "En") => *inner = Around { lang: Some(Lang::En), tone: None },
        (Some("Tone"), "Je") => inner.tone = Some(Tone::Je),
        (Some("Tone"), "U") => inner.tone = Some(Tone::U),
        (_, "nl") if behind.starts_with(':') => *inner = Around { lang: Some(Lang::Nl), tone: None },
        (_, "en") if behind.starts_with(':') => *inner = Around { lang: Some(Lang::En), tone: None },
        _ => {}
    }
}

/// A lifetime has no quote after it.
fn is_character(rest: &str) -> bool {
    let mut signs = rest.chars().skip(1);
    match signs.next() {
        Some('\\') => true,
        _ => signs.next() == Some('\''),
    }
}

/// The text of a literal, and the source after it.
fn literal(from: &str, quote: char) -> (String, &str) {
    let mut text = String::new();
    let mut signs = from.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            _ if sign == quote => return (text, &from[at + 1..]),
            '\\' => match signs.next().map(|(_, sign)| sign) {
                Some('n') => text.push('\n'),
                Some('r') => text.push('\r'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let code: String =
                        signs.by_ref().map(|(_, sign)| sign).skip(1).take_while(|sign| *sign != '}').collect();
                    text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                // The literal continues at the first word of the next line.
                Some('\n') => {
                    let behind = signs.as_str();
                    let blanks = behind.len() - behind.trim_start().len();
                    signs = from.char_indices();
                    let skipped = from.len() - behind.len() + blanks;
                    while signs.clone().next().is_some_and(|(at, _)| at < skipped) {
                        signs.next();
                    }
                }
                Some(other) => text.push(other),
                None => break,
            },
            _ => text.push(sign),
        }
    }
    panic!("a literal without end: {text}");
}

#[test]
fn literals_are_read_with_their_language_and_tone() {
    let source = r#"
        #![allow(x, reason = "not this one")]
        const NL_U: Words<'static> = Words { a: "Uw \"klacht\" en {n}", b: 'a', c: '"', d: '\'' }; // "nor this"
        const NL_JE: Words = Words { a: "Een \
            lange\u{a0}zin", ..NL_U };
        fn two(lang: Lang) {
            let both = match (lang, tone) {
                (Lang::En, _) => ["English", `and more`],
                (Lang::Nl, Tone::Je) => "Je",
            };
            "again unknown"
        }
        const words = { nl: "Nederlands", en: "Engels" };
    "#;
    let found = literals(source, None);
    let found: Vec<_> = found.iter().map(|found| (found.line, found.lang, found.tone, &*found.text)).collect();
    let (nl, en) = (Some(Lang::Nl), Some(Lang::En));
    let expected = [
        (3, nl, Some(Tone::U), "Uw \"klacht\" en {n}"),
        (4, nl, Some(Tone::Je), "Een lange\u{a0}zin"),
        (8, en, None, "English"),
        (8, en, None, "and more"),
        (9, nl, Some(Tone::Je), "Je"),
        (11, None, None, "again unknown"),
        (13, nl, None, "Nederlands"),
        (13, en, None, "Engels"),
    ];
    assert_eq!(found, expected);
}
