//! Texts in JSON, with the slips that people and their programs make in them.

use super::parse::Parser;
use super::syntax::Syntax;

/// The double quotes of text processors.
const CURLY: [char; 4] = ['“', '”', '„', '‟'];

impl Parser<'_> {
    pub(super) fn string(&mut self) -> Option<String> {
        let opening = self.rest().chars().next()?;
        if opening == '\'' {
            self.fault(Syntax::SingleQuotes);
        } else if opening != '"' {
            self.fault_once(Syntax::CurlyQuotes);
        }
        self.offset += opening.len_utf8();
        let from = self.offset;
        // What began with a curly quote ends with any but a single one.
        let closes =
            |sign: char| if CURLY.contains(&opening) { sign == '"' || CURLY.contains(&sign) } else { sign == opening };
        let mut out = String::new();
        let mut holds_quotes = false;
        loop {
            let rest = self.rest();
            let plain = rest.find(|sign: char| closes(sign) || sign == '\\' || sign < ' ');
            let Some(plain) = plain else {
                self.fault(Syntax::Unfinished("a quote to close the text"));
                return None;
            };
            out.push_str(rest.get(..plain).unwrap_or_default());
            self.offset += plain;
            match self.rest().chars().next() {
                Some(sign) if closes(sign) => {
                    if sign == '"' && self.is_quote_inside(holds_quotes) {
                        if !holds_quotes {
                            self.fault(Syntax::QuoteInString);
                        }
                        holds_quotes = true;
                        out.push(sign);
                        self.offset += 1;
                        continue;
                    }
                    self.offset += sign.len_utf8();
                    return Some(out);
                }
                Some('\\') => self.escape(&mut out),
                Some('\n' | '\r') if self.is_closed_by_curly(from, &mut out) => return Some(out),
                Some('\t') => {
                    self.fault(Syntax::TabInString);
                    out.push('\t');
                    self.offset += 1;
                }
                _ => {
                    // A line break in a text is most often a forgotten quote: naming it once is enough.
                    self.fault(Syntax::ControlInString);
                    if matches!(self.peek(), Some(b'\n' | b'\r')) {
                        return None;
                    }
                    self.offset += 1;
                }
            }
        }
    }

    pub(super) fn is_at_curly(&self) -> bool {
        self.rest().starts_with(CURLY)
    }

    /// Whether the quote here is part of a text: letters follow it, where a comma or a bracket would. The last of several
    /// may stand in front of the quote that closes the text.
    fn is_quote_inside(&self, is_after_another: bool) -> bool {
        let behind = self.rest().get(1..).unwrap_or_default();
        if is_after_another && behind.starts_with('"') {
            return true;
        }
        let next = behind.trim_start_matches([' ', '\t']);
        let is_value = ["true", "false", "null"].into_iter().any(|word| next.starts_with(word));
        next.starts_with(char::is_alphabetic) && !is_value
    }

    /// Whether the line ends in a curly quote, with at most a comma or a bracket behind it. Then the text ended there.
    fn is_closed_by_curly(&mut self, from: usize, out: &mut String) -> bool {
        let line = self.text.get(from..self.offset).unwrap_or_default();
        let Some(at) = line.rfind(CURLY) else { return false };
        let behind = line.get(at..).unwrap_or_default();
        let length = behind.chars().next().map_or(0, char::len_utf8);
        if !behind.chars().skip(1).all(|sign| matches!(sign, ' ' | ',' | '}' | ']')) {
            return false;
        }
        self.offset = from + at;
        self.fault_once(Syntax::CurlyQuotes);
        self.offset += length;
        out.truncate(out.rfind(CURLY).unwrap_or(out.len()));
        true
    }

    fn escape(&mut self, out: &mut String) {
        let kind = self.byte_at(1);
        let plain = match kind {
            Some(b'"') => '"',
            Some(b'\'') => '\'',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                if let Some((character, length)) = self.unicode() {
                    out.push(character);
                    self.offset += length;
                    return;
                }
                '\u{fffd}'
            }
            _ => '\u{fffd}',
        };
        if plain == '\u{fffd}' || kind == Some(b'\'') {
            self.fault(Syntax::UnknownEscape);
            self.offset += 1;
            return;
        }
        out.push(plain);
        self.offset += 2;
    }

    /// `\uXXXX`, or two of them for a character beyond the first 65,536.
    fn unicode(&self) -> Option<(char, usize)> {
        let high = self.hex(2)?;
        if let Some(character) = char::from_u32(high) {
            return Some((character, 6));
        }
        if !(0xD800..0xDC00).contains(&high) || self.byte_at(6) != Some(b'\\') || self.byte_at(7) != Some(b'u') {
            return None;
        }
        let low = self.hex(8).filter(|low| (0xDC00..0xE000).contains(low))?;
        char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).map(|character| (character, 12))
    }

    fn hex(&self, from: usize) -> Option<u32> {
        let digits = self.rest().get(from..from + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u32::from_str_radix(digits, 16).ok()
    }
}
