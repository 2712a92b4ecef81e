//! Writes JSON. By hand, because serde would cost more wasm than everything that is written with it.

/// JSON on one line, under construction.
#[derive(Default)]
pub(crate) struct Json(String);

impl Json {
    /// The finished text.
    pub(crate) fn into_text(self) -> String {
        self.0
    }

    pub(crate) fn open(&mut self, bracket: char) {
        self.apart();
        self.0.push(bracket);
    }

    pub(crate) fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// The key of a member; its value is written next.
    pub(crate) fn member(&mut self, key: &str) {
        self.text(key);
        self.0.push(':');
    }

    pub(crate) fn pair(&mut self, key: &str, value: &str) {
        self.member(key);
        self.text(value);
    }

    /// A member that is left out where there is nothing.
    pub(crate) fn may(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.pair(key, value);
        }
    }

    /// A number or a word.
    pub(crate) fn bare(&mut self, value: &str) {
        self.apart();
        self.0.push_str(value);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.apart();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\0'..' ' => {
                    let hexadecimal = |digit: u32| char::from_digit(digit, 16).unwrap_or('0');
                    let code = u32::from(character);
                    self.0.push_str("\\u00");
                    self.0.extend([hexadecimal(code >> 4), hexadecimal(code & 0xF)]);
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    /// Separates a value from the one before it in the same list or object by a comma. A string ends with a quote, so its
    /// last character is never mistaken for a bracket.
    fn apart(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}
