//! The pages that explain the organisation file, with their fenced blocks and tables. What must be true of those is
//! tested elsewhere.

use klachtformulier::organisation::Lang;

use crate::read;

/// A page that explains the organisation file.
pub(crate) struct Page {
    /// Where it is.
    pub(crate) path: &'static str,
    /// Its language, in which the command answers there.
    pub(crate) lang: Lang,
    /// What its tables of keys call [`Needed::Yes`], [`Needed::No`] and [`Needed::ByCheck`].
    needed: [&'static str; 3],
}

/// The same page in each language.
pub(crate) const PAGES: [Page; 2] = [
    Page { path: "docs/organisation-file.md", lang: Lang::En, needed: ["yes", "no", "by `check`"] },
    Page { path: "docs/organisatiebestand.md", lang: Lang::Nl, needed: ["ja", "nee", "voor `check`"] },
];

impl Page {
    pub(crate) fn text(&self) -> String {
        read(self.path)
    }

    /// All fenced blocks, in their order.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        blocks(&self.text())
    }

    /// All tables of keys, in their order.
    pub(crate) fn tables(&self) -> Vec<Table> {
        let text = self.text();
        let mut tables = Vec::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some(of) = line.strip_prefix("<!-- keys of: ").and_then(|rest| rest.strip_suffix(" -->")) else {
                continue;
            };
            let rows = lines.by_ref().take_while(|line| line.starts_with('|')).skip(2);
            tables.push(Table { of: of.to_owned(), rows: rows.map(|line| self.row(line)).collect() });
        }
        tables
    }

    fn row(&self, line: &str) -> (String, Needed) {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let (key, word) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let mut words = self.needed.into_iter().zip([Needed::Yes, Needed::No, Needed::ByCheck]);
        let Some((_, needed)) = words.find(|(known, _)| *known == word) else {
            panic!("{}: {key} is needed {word:?}, which is none of {:?}", self.path, self.needed)
        };
        (key.trim_matches('`').to_owned(), needed)
    }
}

/// A fenced block.
#[derive(Debug)]
pub(crate) struct Block {
    /// The line of its fence.
    pub(crate) line: usize,
    /// The word after the fence.
    pub(crate) language: String,
    /// The marker in the comment right above it.
    pub(crate) marker: Option<Marker>,
    /// Its content.
    pub(crate) text: String,
}

/// What a block must be.
#[derive(Debug, PartialEq)]
pub(crate) enum Marker {
    /// A whole file without faults.
    Passes,
    /// A whole file with faults; the next block lists them.
    Fails,
    /// A part of a file, by its name in the schema.
    A(String),
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut above = "";
    let mut lines = page.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let inside = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            let text = inside.map(|line| format!("{line}\n")).collect();
            blocks.push(Block { line: index + 1, language: language.to_owned(), marker: marker(above), text });
        }
        above = line;
    }
    blocks
}

fn marker(line: &str) -> Option<Marker> {
    match line.strip_prefix("<!-- ")?.strip_suffix(" -->")? {
        "passes" => Some(Marker::Passes),
        "fails" => Some(Marker::Fails),
        other => other.strip_prefix("a: ").map(|name| Marker::A(name.to_owned())),
    }
}

/// A table of keys, under `<!-- keys of: … -->`.
#[derive(Debug, PartialEq)]
pub(crate) struct Table {
    /// The name in the schema of the object with these keys.
    pub(crate) of: String,
    /// Each key, and the second column.
    pub(crate) rows: Vec<(String, Needed)>,
}

/// Whether a key must be there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Needed {
    Yes,
    No,
    /// The schema does not ask for it, because browsers get files without it; the command does.
    ByCheck,
}
