//! Parses JSON into a tree with positions.
//!
//! [`parse()`] recovers from the slips that people make (a comma too many or too few, a comment, single quotes), so that
//! one run reports them all. It stops at what it cannot make sense of. Any bytes give a tree or faults, never a panic:
//! nesting is bounded, and every loop moves forward.
//!
//! [`parse_strictly()`] is for JSON that a program wrote. It stops at the first slip and at a limit on the number of
//! values: a server that reported every slip would spend seconds on one hostile body.

use super::cursor::Cursor;
use super::encoding;
use super::node::{Member, Node, Value};
use super::position::Position;
use super::syntax::Syntax;

/// Deeper than any organisation file needs, and shallow enough for any stack.
const DEEPEST: usize = 64;

/// Parses a whole file. Returns all slips, and the tree when there was any to make out.
pub fn parse(bytes: &[u8]) -> (Option<Node>, Vec<(Position, Syntax)>) {
    let (text, mut slips) = match encoding::text(bytes) {
        (Some(text), slip) => (text, Vec::from_iter(slip)),
        (None, slip) => return (None, Vec::from_iter(slip)),
    };
    let mut parser = Parser::new(&text);
    let node = parser.document();
    slips.append(&mut parser.faults);
    (node, slips)
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
    let text = match encoding::text(bytes) {
        (Some(text), None) => text,
        (_, slip) => {
            let (at, slip) = slip.unwrap_or((Position::new(1, 1), Syntax::NotUtf8));
            return Err((at, Stop::Fault(slip)));
        }
    };
    let mut parser = Parser { is_strict: true, most, ..Parser::new(&text) };
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

/// How far a text was read.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) offset: usize,
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
            _ if self.is_at_curly() => Value::Text(self.string()?),
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
            if !matches!(parser.peek(), Some(b'"' | b'\'')) && !parser.is_at_curly() {
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
            let (length, slip) = if rest.starts_with("//") {
                (rest.find('\n').unwrap_or(rest.len()), Syntax::Comment)
            } else if rest.starts_with("/*") {
                (rest.find("*/").map_or(rest.len(), |end| end + 2), Syntax::Comment)
            } else if let Some(odd) = rest.chars().next().filter(|sign| is_odd_blank(*sign)) {
                (odd.len_utf8(), Syntax::OddBlank(odd))
            } else {
                return;
            };
            let is_named = matches!(slip, Syntax::OddBlank(_))
                && self.faults.iter().any(|(_, known)| matches!(known, Syntax::OddBlank(_)));
            if !is_named {
                self.fault(slip);
            }
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

    pub(super) fn fault(&mut self, fault: Syntax) {
        let at = self.here();
        self.fault_at(at, fault);
    }

    /// Notes a slip that a file has everywhere, if it has it.
    pub(super) fn fault_once(&mut self, fault: Syntax) {
        if !self.faults.iter().any(|(_, known)| *known == fault) {
            self.fault(fault);
        }
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

    pub(super) fn rest(&self) -> &str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.byte_at(0)
    }

    pub(super) fn byte_at(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.offset + ahead).copied()
    }
}

/// Blanks that come along from a page or a text processor.
fn is_odd_blank(sign: char) -> bool {
    !sign.is_ascii() && (sign.is_whitespace() || matches!(sign, '\u{200b}'..='\u{200d}' | '\u{feff}'))
}

/// Rust reads `01`, `1.` and `+1` as numbers; JSON does not.
fn is_json_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let whole = unsigned.split(['.', 'e', 'E']).next().unwrap_or_default();
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let ends_in_dot = text.ends_with('.') || text.contains(".e") || text.contains(".E");
    !whole.is_empty() && !leading_zero && !ends_in_dot
}
