//! Counts characters by a few rules instead of the tables of Unicode.
//!
//! Exact for Latin with any accents, Greek, Cyrillic, Arabic, Hebrew, Chinese, Japanese, Korean, Thai and emoji. In the
//! Indic scripts it counts each consonant of a cluster, so it can say a little more than a reader would; a server, which
//! counts exactly, then takes what the browser already took.

/// The number of characters, nearly as a person counts them.
#[must_use]
pub fn nearly(text: &str) -> usize {
    begins(text).filter(|(_, begins)| *begins).count()
}

/// Each `char`, and whether a character as people see it begins with it. Where none begins, a text is not to be parted.
pub fn begins(text: &str) -> impl Iterator<Item = (char, bool)> {
    let mut before = '\n';
    let mut flag_is_open = false;
    text.chars().map(move |character| {
        let is_flag = is_flag_letter(character);
        // Two letters make one flag; a third begins the next.
        let closes_flag = is_flag && flag_is_open;
        let joins = (before == '\r' && character == '\n')
            || (is_joined(character) && !before.is_control())
            || (before == JOINER && is_picture(character))
            || (is_jamo_after(character, before))
            || closes_flag;
        flag_is_open = is_flag && !closes_flag;
        before = character;
        (character, !joins)
    })
}

const JOINER: char = '\u{200D}';

fn is_flag_letter(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What a joiner joins: the families and professions among the emoji.
fn is_picture(character: char) -> bool {
    matches!(character, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// The vowels and finals of a Korean syllable that is written in parts.
fn is_jamo_after(character: char, before: char) -> bool {
    matches!(character, '\u{1160}'..='\u{11FF}') && matches!(before, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}')
}

/// What stands on, under or around the character before it.
fn is_joined(character: char) -> bool {
    match character {
        // In the Indic blocks, from Devanagari to Sinhala, signs stand at the same places in each.
        '\u{900}'..='\u{DFF}' => {
            matches!(u32::from(character) % 0x80, 0x00..=0x03 | 0x3C | 0x3E..=0x4F | 0x51..=0x57 | 0x62 | 0x63)
        }
        _ => matches!(
            character,
            '\u{300}'..='\u{36F}'
                | '\u{483}'..='\u{489}'
                | '\u{591}'..='\u{5BD}'
                | '\u{5BF}'
                | '\u{5C1}'..='\u{5C2}'
                | '\u{5C4}'..='\u{5C5}'
                | '\u{5C7}'
                | '\u{610}'..='\u{61A}'
                | '\u{64B}'..='\u{65F}'
                | '\u{670}'
                | '\u{6D6}'..='\u{6DC}'
                | '\u{6DF}'..='\u{6E4}'
                | '\u{6E7}'..='\u{6E8}'
                | '\u{6EA}'..='\u{6ED}'
                | '\u{E31}'
                | '\u{E33}'..='\u{E3A}'
                | '\u{E47}'..='\u{E4E}'
                | '\u{EB1}'
                | '\u{EB3}'..='\u{EBC}'
                | '\u{EC8}'..='\u{ECE}'
                | '\u{1AB0}'..='\u{1ACE}'
                | '\u{1DC0}'..='\u{1DFF}'
                | '\u{200C}'..='\u{200D}'
                | '\u{20D0}'..='\u{20F0}'
                | '\u{302A}'..='\u{302F}'
                | '\u{3099}'..='\u{309A}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FE20}'..='\u{FE2F}'
                | '\u{1F3FB}'..='\u{1F3FF}'
                | '\u{E0020}'..='\u{E007F}'
                | '\u{E0100}'..='\u{E01EF}'
        ),
    }
}
