//! The fenced blocks and the tables on a page. What must be true of them is tested elsewhere.

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

/// All fenced blocks, in their order.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
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
pub(crate) struct Table {
    /// The name in the schema of the object with these keys.
    pub(crate) of: String,
    /// Each key, and the text in the second column.
    pub(crate) rows: Vec<(String, String)>,
}

/// All tables of keys, in their order.
pub(crate) fn tables(page: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(of) = line.strip_prefix("<!-- keys of: ").and_then(|rest| rest.strip_suffix(" -->")) else { continue };
        let rows = lines.by_ref().take_while(|line| line.starts_with('|')).skip(2).filter_map(row).collect();
        tables.push(Table { of: of.to_owned(), rows });
    }
    tables
}

fn row(line: &str) -> Option<(String, String)> {
    let mut cells = line.trim_matches('|').split('|').map(str::trim);
    Some((cells.next()?.trim_matches('`').to_owned(), cells.next()?.to_owned()))
}
