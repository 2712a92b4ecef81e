//! Parses JSON into a tree with positions.
//!
//! [`parse()`] recovers from the slips that people make (a comma too many or too few, a comment, single quotes), so that
//! one run reports them all. It stops at what it cannot make sense of. Any bytes give a tree or faults, never a panic:
//! nesting is bounded, and every loop moves forward.
//!
//! [`parse_strictly()`] is for JSON that a program wrote. It stops at the first slip and at a limit on the number of
//! values: a server that reported every slip would spend seconds on one hostile body.

use super::cursor::Cursor;
use super::node::{Member, Node, Value};
use super::position::Position;

/// Deeper than any organisation file needs, and shallow enough for any stack.
const DEEPEST: usize = 64;

/// What is wrong with the JSON itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Syntax {
    /// The bytes are no UTF-8.
    NotUtf8,
    /// The file ends in the middle.
    Unfinished(&'static str),
    /// Something else stands where this was expected.
    Expected(&'static str, Option<char>),
    /// A comma before a closing bracket.
    TrailingComma,
    /// No comma between two values.
    MissingComma,
    /// JSON has no comments.
    Comment,
    /// A string in single quotes.
    SingleQuotes,
    /// A line break or other control character inside a string.
    ControlInString,
    /// A backslash followed by something that means nothing.
    UnknownEscape,
    /// A number that is none.
    Number,
    /// Brackets within brackets without end.
    TooDeep,
    /// More after the end.
    Trailing,
}

/// Parses a whole file. Returns all slips, and the tree when there was any to make out.
pub fn parse(bytes: &[u8]) -> (Option<Node>, Vec<(Position, Syntax)>) {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(at) => return (None, vec![(at, Syntax::NotUtf8)]),
    };
    let mut parser = Parser::new(text);
    let node = parser.document();
    (node, parser.faults)
}

/// Why a strict reading stopped.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// At the first fault.
    Fault(Syntax),
    /// At more values than were allowed.
    TooMany,
}

/// Parses what a program wrote, of at most `most` values. It stops at the first fault and does not look further.
pub fn parse_strictly(bytes: &[u8], most: usize) -> Result<Node, (Position, Stop)> {
    let text = text(bytes).map_err(|at| (at, Stop::Fault(Syntax::NotUtf8)))?;
    let mut parser = Parser { is_strict: true, most, ..Parser::new(text) };
    let node = parser.document();
    match (node, parser.too_many, parser.faults.into_iter().next()) {
        (_, Some(at), _) => Err((at, Stop::TooMany)),
        (Some(node), None, None) => Ok(node),
        (_, None, fault) => {
            let (at, fault) = fault.unwrap_or((Position::new(1, 1), Syntax::Unfinished("a value")));
            Err((at, Stop::Fault(fault)))
        }
    }
}

/// The bytes as text, or where they are none.
fn text(bytes: &[u8]) -> Result<&str, Position> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        Cursor::default().after(str::from_utf8(good).unwrap_or_default())
    })
}

struct Parser<'a> {
    text: &'a str,
    offset: usize,
    place: Cursor,
    faults: Vec<(Position, Syntax)>,
    is_strict: bool,
    /// How many more values there may be.
    most: usize,
    /// Where there was one more.
    too_many: Option<Position>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        let place = Cursor::default();
        Self { text, offset: 0, place, faults: Vec::new(), is_strict: false, most: usize::MAX, too_many: None }
    }

    fn document(&mut self) -> Option<Node> {
        let node = self.value(0)?;
        self.blanks();
        if self.peek().is_some() {
            self.fault(Syntax::Trailing);
        }
        Some(node)
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        self.blanks();
        let at = self.here();
        let Some(most) = self.most.checked_sub(1) else {
            self.too_many = self.too_many.or(Some(at));
            return None;
        };
        self.most = most;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"' | b'\'') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.word()?,
            _ => return self.stop("a value"),
        };
        Some(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut members = Vec::new();
        self.items(depth, b'}', "\"}\" to close an object", |parser| {
            let at = parser.here();
            if !matches!(parser.peek(), Some(b'"' | b'\'')) {
                return parser.stop("a key in double quotes");
            }
            let key = parser.string()?;
            parser.blanks();
            if parser.peek() != Some(b':') {
                return parser.stop("a colon after the key");
            }
            parser.offset += 1;
            let node = parser.value(depth + 1)?;
            members.push(Member { at, key, node });
            Some(())
        })?;
        Some(Value::Object(members))
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.items(depth, b']', "\"]\" to close a list", |parser| {
            items.push(parser.value(depth + 1)?);
            Some(())
        })?;
        Some(Value::List(items))
    }

    /// What stands between two brackets, with commas in between.
    fn items(
        &mut self,
        depth: usize,
        close: u8,
        expected: &'static str,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        if depth >= DEEPEST {
            self.fault(Syntax::TooDeep);
            return None;
        }
        self.offset += 1;
        let mut comma: Option<Position> = None;
        let mut first = true;
        loop {
            self.blanks();
            match self.peek() {
                None => {
                    self.fault(Syntax::Unfinished(expected));
                    return None;
                }
                Some(byte) if byte == close => {
                    self.offset += 1;
                    if let Some(at) = comma {
                        self.fault_at(at, Syntax::TrailingComma);
                    }
                    return Some(());
                }
                Some(b'}' | b']' | b':' | b',') => return self.stop(expected),
                Some(_) => {}
            }
            if !first && comma.is_none() {
                self.fault(Syntax::MissingComma);
            }
            item(self)?;
            first = false;
            self.blanks();
            comma = (self.peek() == Some(b',')).then(|| self.here());
            if comma.is_some() {
                self.offset += 1;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let quote = self.peek()?;
        if quote == b'\'' {
            self.fault(Syntax::SingleQuotes);
        }
        self.offset += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|byte| byte == quote || byte == b'\\' || byte < 0x20);
            let Some(plain) = plain else {
                self.fault(Syntax::Unfinished("a quote to close the text"));
                return None;
            };
            out.push_str(rest.get(..plain).unwrap_or_default());
            self.offset += plain;
            match self.peek() {
                Some(byte) if byte == quote => {
                    self.offset += 1;
                    return Some(out);
                }
                Some(b'\\') => self.escape(&mut out),
                _ => {
                    // A line break in a text is most often a forgotten quote: naming it once is enough.
                    self.fault(Syntax::ControlInString);
                    if self.peek() == Some(b'\n') {
                        return None;
                    }
                    self.offset += 1;
                }
            }
        }
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

    fn number(&mut self) -> Value {
        let rest = self.rest();
        let length = rest
            .bytes()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
            .unwrap_or(rest.len());
        let text = rest.get(..length).unwrap_or_default();
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && is_json_number(text));
        if number.is_none() {
            self.fault(Syntax::Number);
        }
        self.offset += length;
        // No number at all, so that nobody says of it that it is too small.
        Value::Number(number.unwrap_or(f64::NAN))
    }

    fn word(&mut self) -> Option<Value> {
        let rest = self.rest();
        let length = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let value = match rest.get(..length) {
            Some("true") => Value::Bool(true),
            Some("false") => Value::Bool(false),
            Some("null") => Value::Null,
            _ => return self.stop("true, false, null, or a text in double quotes"),
        };
        self.offset += length;
        Some(value)
    }

    /// White space, and comments, which are named and passed over.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.bytes().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
            self.offset += blank.unwrap_or(rest.len());
            let rest = self.rest();
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.fault(Syntax::Comment);
            self.offset += length;
        }
    }

    fn stop<T>(&mut self, expected: &'static str) -> Option<T> {
        let fault = match self.rest().chars().next() {
            None => Syntax::Unfinished(expected),
            found => Syntax::Expected(expected, found),
        };
        self.fault(fault);
        None
    }

    fn fault(&mut self, fault: Syntax) {
        let at = self.here();
        self.fault_at(at, fault);
    }

    fn fault_at(&mut self, at: Position, fault: Syntax) {
        self.faults.push((at, fault));
        if self.is_strict {
            // There is nothing behind the first fault: whoever reads on finds the end.
            self.text = self.text.get(..self.offset).unwrap_or_default();
        }
    }

    fn here(&mut self) -> Position {
        self.place.advance(self.text, self.offset);
        self.place.at
    }

    fn rest(&self) -> &str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.byte_at(0)
    }

    fn byte_at(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.offset + ahead).copied()
    }
}

/// Rust reads `01`, `1.` and `+1` as numbers; JSON does not.
fn is_json_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let whole = unsigned.split(['.', 'e', 'E']).next().unwrap_or_default();
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let ends_in_dot = text.ends_with('.') || text.contains(".e") || text.contains(".E");
    !whole.is_empty() && !leading_zero && !ends_in_dot
}
