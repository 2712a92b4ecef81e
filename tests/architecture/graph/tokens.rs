//! Code as tokens, as far as paths need it: names, `::`, and every other character by itself.

/// A name or another token, and its place.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) line: usize,
}

/// The tokens of code without comments and string literals. `$crate` is `crate`; a lifetime is left out.
pub(super) fn tokens(code: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = code;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = length(rest, first);
        let (text, remainder) = rest.split_at(length);
        line += text.matches('\n').count();
        let text = match text {
            "$crate" => "crate",
            text => text.strip_prefix("r#").unwrap_or(text),
        };
        if !first.is_whitespace() && first != '\'' {
            found.push(Token { text: text.to_owned(), line });
        }
        rest = remainder;
    }
    found
}

/// Whether it is a name or a keyword, and not punctuation, a number or the `$name` of a macro.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
}

fn length(rest: &str, first: char) -> usize {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let word = |from: usize| {
        let after = rest.get(from..).unwrap_or_default();
        from + after.find(|letter: char| !is_word(letter)).unwrap_or(after.len())
    };
    if rest.starts_with("::") || rest.starts_with("..") {
        2
    } else if rest.starts_with("r#") {
        word(2)
    } else if is_word(first) || matches!(first, '$' | '\'') {
        word(first.len_utf8())
    } else {
        first.len_utf8()
    }
}

#[test]
fn names_and_signs_are_tokens() {
    let texts = |code| tokens(code).into_iter().map(|token| token.text).collect::<Vec<_>>();
    assert_eq!(texts("$crate::a::r#type<'b>"), ["crate", "::", "a", "::", "type", "<", ">"]);
    assert_eq!(texts("1..b.c"), ["1", "..", "b", ".", "c"]);
    assert_eq!(texts("$name::x"), ["$name", "::", "x"]);
    assert_eq!(tokens("a\n\nb")[1].line, 3);
}
