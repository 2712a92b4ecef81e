//! The content of a module: its imports, its definitions, and the names and paths in its code.
//!
//! Whether a name refers to something is decided in `tree`.

use std::collections::HashSet;

use super::tokens::{Token, is_name};

/// The content of a module, without the code under `#[cfg(test)]`.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// Every name that a `use` imports.
    pub(super) uses: Vec<Use>,
    /// The names of what is defined here.
    pub(super) definitions: HashSet<String>,
    /// Modules with a body in this file.
    pub(super) inline: Vec<(String, Items)>,
    /// The paths of two names or more, outside of `use`.
    pub(super) paths: Vec<Path>,
    /// The single names that may be those of items.
    pub(super) names: Vec<Path>,
}

/// A name that a `use` imports.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) path: Path,
    /// Its name here; `None` for `*` and `_`.
    pub(super) name: Option<String>,
    pub(super) is_glob: bool,
    /// Whether others can import it from here: `pub(super) use`.
    pub(super) is_exported: bool,
}

/// Names with `::` between them.
#[derive(Debug)]
pub(super) struct Path {
    pub(super) names: Vec<String>,
    pub(super) line: usize,
}

/// Reads the tokens of a module.
pub(super) fn items(tokens: &[Token]) -> Items {
    let mut reader = Reader { tokens, at: 0, items: Items::default(), bodies: Vec::new(), bound: HashSet::new() };
    while reader.at < tokens.len() {
        reader.step();
    }
    let Reader { mut items, bound, .. } = reader;
    items.names.retain(|path| path.names.iter().all(|name| !bound.contains(name)));
    items
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    items: Items,
    /// For every open `{`, whether it is a body, so that definitions in it are not the module's. The brace of a macro
    /// is not.
    bodies: Vec<bool>,
    /// Names of variables and fields.
    bound: HashSet<String>,
}

impl Reader<'_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    fn before(&self, by: usize) -> &str {
        self.at.checked_sub(by).map_or("", |at| self.text(at))
    }

    fn step(&mut self) {
        let next = self.text(self.at + 1).to_owned();
        match self.text(self.at) {
            "#" => self.attribute(),
            "pub" if next == "(" && matches!(self.text(self.at + 2), "crate" | "super" | "self" | "in") => {
                self.at = self.closed(self.at + 1);
                self.after_pub();
            }
            "pub" => {
                self.at += 1;
                self.after_pub();
            }
            "use" if next != "<" => self.import(false),
            "mod" if is_name(&next) => self.module(next),
            "{" => {
                let is_macro = self.before(1) == "!" || self.before(2) == "!" && is_name(self.before(1));
                self.bodies.push(!is_macro);
                self.at += 1;
            }
            "}" => {
                self.bodies.pop();
                self.at += 1;
            }
            name if is_name(name) => self.name(),
            _ => self.at += 1,
        }
    }

    fn after_pub(&mut self) {
        if self.text(self.at) == "use" {
            self.import(true);
        }
    }

    fn attribute(&mut self) {
        let open = self.at + if self.text(self.at + 1) == "!" { 2 } else { 1 };
        if self.text(open) != "[" {
            self.at += 1;
            return;
        }
        let end = self.closed(open);
        let inside: String = (open + 1..end - 1).map(|at| self.text(at)).collect();
        self.at = if inside == "cfg(test)" { self.end_of_item(end) } else { end };
    }

    /// The index after the item that begins there.
    fn end_of_item(&self, from: usize) -> usize {
        let mut at = from;
        while self.text(at) == "#" {
            at = self.closed(at + 1);
        }
        let is_use = (at..at + 5).map(|at| self.text(at)).take_while(|text| *text != ";").any(|text| text == "use");
        while at < self.tokens.len() {
            match self.text(at) {
                ";" => return at + 1,
                "{" if !is_use => return self.closed(at),
                "(" | "[" | "{" => at = self.closed(at),
                _ => at += 1,
            }
        }
        at
    }

    /// The index after the bracket that closes the one that opens there.
    fn closed(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for at in open..self.tokens.len() {
            match self.text(at) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        self.tokens.len()
    }

    fn module(&mut self, name: String) {
        self.at += 2;
        if self.text(self.at) == "{" {
            let end = self.closed(self.at);
            let body = self.tokens.get(self.at + 1..end - 1).unwrap_or_default();
            self.items.inline.push((name, items(body)));
            self.at = end;
        }
    }

    fn name(&mut self) {
        let Token { text, line } = self.tokens[self.at].clone();
        let (before, next) = (self.before(1).to_owned(), self.text(self.at + 1).to_owned());
        if text == "macro_rules" && next == "!" {
            let name = self.text(self.at + 2).to_owned();
            self.items.definitions.insert(name);
            self.at += 3;
            return;
        }
        let is_keyword =
            matches!(text.as_str(), "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" | "fn");
        if is_keyword && is_name(&next) {
            if !self.bodies.contains(&true) {
                self.items.definitions.insert(next);
            }
            // `const fn name`: the next keyword gives the name.
            self.at += if text == "const" { 1 } else { 2 };
            return;
        }
        let mut names = vec![text];
        while self.text(self.at + 1) == "::" && is_name(self.text(self.at + 2)) {
            names.push(self.text(self.at + 2).to_owned());
            self.at += 2;
        }
        self.at += 1;
        let is_start = before != "::" && before != ".";
        if names.len() > 1 {
            if is_start {
                self.items.paths.push(Path { names, line });
            }
        } else if let [name] = names.as_slice() {
            if next == ":" || next == "|" || matches!(before.as_str(), "let" | "mut" | "ref" | "|") {
                self.bound.insert(name.clone());
            } else if is_start && self.may_be_item(name, &before, &next) {
                self.items.names.push(Path { names, line });
            }
        }
    }

    /// Types and constants begin with a capital. Another name is a variable far more often than a function, unless it
    /// is called, or passed as an argument.
    fn may_be_item(&self, name: &str, before: &str, next: &str) -> bool {
        let has_capital = name.starts_with(char::is_uppercase);
        let is_handed_on = matches!(before, "(" | ",") && matches!(next, ")" | ",");
        // `Some(name)` is a pattern more often.
        let is_pattern = before == "(" && self.at >= 3 && self.text(self.at - 3).starts_with(char::is_uppercase);
        has_capital || matches!(next, "(" | "!") || is_handed_on && !is_pattern
    }

    fn import(&mut self, is_exported: bool) {
        self.at += 1;
        // `use ::name` is from another crate.
        let is_elsewhere = self.text(self.at) == "::";
        let mut found = Vec::new();
        self.import_tree(&[], &mut found);
        if !is_elsewhere {
            let uses = found.into_iter().map(|found| Use { is_exported, ..found });
            self.items.uses.extend(uses);
        }
    }

    fn import_tree(&mut self, above: &[String], found: &mut Vec<Use>) {
        let mut names = above.to_vec();
        while let Some(Token { text, line }) = self.tokens.get(self.at).cloned() {
            self.at += 1;
            match text.as_str() {
                "{" => {
                    while !matches!(self.text(self.at), "}" | "") {
                        self.import_tree(&names, found);
                        self.at += usize::from(self.text(self.at) == ",");
                    }
                    self.at += 1;
                    return;
                }
                "*" => {
                    found.push(Use { path: Path { names, line }, name: None, is_glob: true, is_exported: false });
                    return;
                }
                "::" => {}
                _ => {
                    // In a group `self` is the path before the group.
                    if text != "self" || names.is_empty() {
                        names.push(text);
                    }
                    if self.text(self.at) == "::" {
                        continue;
                    }
                    let mut name = names.last().cloned();
                    if self.text(self.at) == "as" {
                        name = Some(self.text(self.at + 1).to_owned()).filter(|name| name != "_");
                        self.at += 2;
                    }
                    found.push(Use { path: Path { names, line }, name, is_glob: false, is_exported: false });
                    return;
                }
            }
        }
    }
}
