//! Parses JSON that something else has validated.
//!
//! A browser's own `JSON.parse` validates a text in no time. But fetching its result value by value costs a loading page
//! more than parsing the text again. Invalid JSON gives no tree or an arbitrary one, never a panic.

use super::node::{Member, Node, Value};
use super::position::Position;

/// Deeper than any organisation file, and shallow enough for any stack.
const DEEPEST: u32 = 64;

/// The tree of a valid JSON text. `None` when it is nested absurdly deep.
pub fn tree(text: &str) -> Option<Node> {
    Reader { rest: text }.value(DEEPEST)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self, depth: u32) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let value = match self.next()? {
            open @ (b'{' | b'[') => self.inside(open, depth)?,
            b'"' => Value::Text(self.string()?),
            b't' => self.word(4, Value::Bool(true)),
            b'f' => self.word(5, Value::Bool(false)),
            b'n' => self.word(4, Value::Null),
            _ => Value::Number(self.number()?),
        };
        Some(Node::nowhere(value))
    }

    /// A list or an object.
    fn inside(&mut self, open: u8, depth: u32) -> Option<Value> {
        let (mut items, mut members) = (Vec::new(), Vec::new());
        self.skip(1);
        loop {
            match self.next()? {
                b',' => self.skip(1),
                b']' | b'}' => break,
                _ if open == b'[' => items.push(self.value(depth)?),
                _ => {
                    let key = self.string()?;
                    self.next()?;
                    // The colon.
                    self.skip(1);
                    members.push(Member { at: Position::default(), key, node: self.value(depth)? });
                }
            }
        }
        self.skip(1);
        Some(if open == b'[' { Value::List(items) } else { Value::Object(members) })
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        self.skip(1);
        loop {
            let plain = self.rest.bytes().position(|byte| byte == b'"' || byte == b'\\')?;
            text.push_str(self.rest.get(..plain)?);
            let is_over = self.rest.as_bytes().get(plain) == Some(&b'"');
            self.skip(plain + 1);
            if is_over {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// The character that an escape means.
    fn escaped(&mut self) -> Option<char> {
        let kind = self.rest.chars().next()?;
        self.skip(kind.len_utf8());
        Some(match kind {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let first = self.unit()?;
                // Beyond the first 65,536 characters, in two halves.
                let second = self.rest.strip_prefix("\\u").and_then(|rest| Reader { rest }.unit());
                match second.filter(|second| first >> 10 == 0x36 && second >> 10 == 0x37) {
                    Some(second) => {
                        self.skip(6);
                        char::from_u32(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF))?
                    }
                    // A half alone is no character.
                    None => char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER),
                }
            }
            itself => itself,
        })
    }

    /// Four digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4)?;
        self.skip(4);
        digits.chars().try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }

    /// Exact for integers below 2⁵³, which is what files have; for others off by a digit or two at the end. Rust's own
    /// parser is always exact, but every visitor would load its tables.
    fn number(&mut self) -> Option<f64> {
        let (mut number, mut is_negative, mut behind_the_point) = (0.0, false, None);
        let (mut power, mut is_power, mut is_small) = (0_u32, false, false);
        let mut length = 0;
        for byte in self.rest.bytes() {
            match byte {
                b'0'..=b'9' if is_power => power = power.saturating_mul(10).saturating_add(u32::from(byte - b'0')),
                b'0'..=b'9' => {
                    number = number * 10.0 + f64::from(byte - b'0');
                    behind_the_point = behind_the_point.map(|digits: u32| digits + 1);
                }
                b'-' if is_power => is_small = true,
                b'-' => is_negative = true,
                b'.' => behind_the_point = Some(0),
                b'e' | b'E' => is_power = true,
                b'+' => {}
                _ => break,
            }
            length += 1;
        }
        if length == 0 {
            return None;
        }
        self.skip(length);
        let (up, down) = if is_small { (0, power) } else { (power, 0) };
        (0..up.min(400)).for_each(|_| number *= 10.0);
        (0..down.saturating_add(behind_the_point.unwrap_or(0)).min(400)).for_each(|_| number /= 10.0);
        Some(if is_negative { -number } else { number })
    }

    fn word(&mut self, length: usize, value: Value) -> Value {
        self.skip(length);
        value
    }

    /// The next byte that is not white space.
    fn next(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.bytes().next()
    }

    fn skip(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }
}
