//! What people see as blank: white space, and the characters that show nothing at all.
//!
//! Only the ends of an answer are trimmed, and control characters, which no keyboard types, are removed. The rest of the
//! text is the complainant's own. So no output format needs its own way around control characters.

/// The text without what is blank at either end.
///
/// A joiner that closes a word in a script where it shapes the letter before it stays, since the
/// end of a Malayalam name or an Arabic abbreviation would otherwise look different.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    let text = text.trim_start_matches(|first| is_unseen(first) || is_unseen_alone(first));
    let body = text.trim_end_matches(is_unseen);
    let shaped = body.chars().next_back().is_some_and(is_shaped_by_joiner);
    match text[body.len()..].chars().next() {
        Some(joiner @ '\u{200C}'..='\u{200D}') if shaped => &text[..body.len() + joiner.len_utf8()],
        _ => body,
    }
}

/// Whether a reader would see nothing here, so that the question was not answered.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    trimmed(text).is_empty()
}

/// The text of a large field: every line ends in LF, the ends are trimmed, and no other control character than a tab
/// is left.
#[must_use]
pub fn tidy_lines(text: &str) -> String {
    let text = trimmed(text);
    let mut tidy = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' {
            // CR LF is one line end; the LF is written when its turn comes.
            if characters.peek() != Some(&'\n') {
                tidy.push('\n');
            }
        } else if !character.is_control() || matches!(character, '\n' | '\t') {
            tidy.push(character);
        }
    }
    tidy
}

/// The text of a field of one line: what would break the line is a space.
#[must_use]
pub fn tidy_line(text: &str) -> String {
    let text = tidy_lines(text);
    text.chars().map(|character| if is_line_break(character) { ' ' } else { character }).collect()
}

fn is_line_break(character: char) -> bool {
    matches!(character, '\n' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Whether this character shows nothing, wherever it stands.
pub(super) fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{AD}'                        // soft hyphen
            | '\u{34F}'                     // combining grapheme joiner
            | '\u{61C}'                     // Arabic letter mark
            | '\u{115F}'..='\u{1160}'       // Hangul fillers
            | '\u{17B4}'..='\u{17B5}'       // Khmer inherent vowels
            | '\u{180E}'                    // Mongolian vowel separator
            | '\u{200B}'..='\u{200F}'       // zero width, joiners, direction marks
            | '\u{202A}'..='\u{202E}'       // direction embeddings
            | '\u{2060}'..='\u{206F}'       // word joiner, invisible operators, isolates
            | '\u{2800}'                    // empty Braille cell
            | '\u{3164}'                    // Hangul filler
            | '\u{FEFF}'                    // byte order mark
            | '\u{FFA0}' // half-width Hangul filler
        )
}

/// Whether this character only changes the one before it, so that it shows nothing at the start.
/// It is never cut from an end: there it makes a red heart or the flag of Scotland.
fn is_unseen_alone(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}')
}

/// Whether a joiner after this character changes its shape: the Arabic and the Indic scripts.
fn is_shaped_by_joiner(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{DFF}')
}
