//! The two pages on the organisation file say the same: the same files, the same tables and the same sections, in the
//! same order. Whoever changes one of them is told where the other lags behind.

use crate::page::{Block, PAGES, Page};
use crate::read;

#[test]
fn the_pages_show_the_same_json_and_the_same_tables() {
    let [english, dutch] = PAGES;
    let json =
        |page: &Page| -> Vec<Block> { page.blocks().into_iter().filter(|block| block.language == "json").collect() };
    let (one, other) = (json(&english), json(&dutch));
    for (one, other) in one.iter().zip(&other) {
        let places = format!("{}:{} and {}:{}", english.path, one.line, dutch.path, other.line);
        assert_eq!(one.marker, other.marker, "{places}: other markers");
        assert_eq!(one.text, other.text, "{places}: other JSON");
    }
    assert_eq!(one.len(), other.len(), "{} and {}: blocks of JSON", english.path, dutch.path);
    let (one, other) = (english.tables(), dutch.tables());
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other, "{} and {}: other tables of keys", english.path, dutch.path);
    }
    assert_eq!(one.len(), other.len(), "{} and {}: tables of keys", english.path, dutch.path);
}

/// Not all tables hold keys, and headings are in the language of the page; so this counts.
#[test]
fn the_pages_have_the_same_outline() {
    let [english, dutch] = PAGES;
    check_outlines(english.path, dutch.path);
}

#[track_caller]
pub(crate) fn check_outlines(english: &str, dutch: &str) {
    let (one, other) = (outline(&read(english)), outline(&read(dutch)));
    for ((line, what), (other_line, other_what)) in one.iter().zip(&other) {
        assert_eq!(what, other_what, "{english}:{line} and {dutch}:{other_line}");
    }
    assert_eq!(one.len(), other.len(), "{english} and {dutch}: headings, tables and blocks");
}

#[test]
fn each_page_leads_to_the_other_before_its_contents() {
    let [english, dutch] = PAGES;
    for [english, dutch] in [[english.path, dutch.path], ["docs/placing.md", "docs/plaatsen.md"]] {
        for (page, other) in [(english, dutch), (dutch, english)] {
            let text = read(page);
            let top = text.split("\n- ").next().unwrap_or_default();
            let link = format!("]({})", other.trim_start_matches("docs/"));
            assert!(top.contains(&link), "{page} has no link to {other} near its top");
        }
    }
}

/// The headings, blocks and tables of a page, each with its line.
fn outline(text: &str) -> Vec<(usize, String)> {
    let mut outline = Vec::new();
    let mut lines = text.lines().zip(1..).peekable();
    while let Some((line, number)) = lines.next() {
        let what = if let Some(language) = line.strip_prefix("```") {
            lines.by_ref().find(|(line, _)| *line == "```");
            format!("a block of {language}")
        } else if line.starts_with('|') {
            let mut rows = 1;
            while lines.next_if(|(line, _)| line.starts_with('|')).is_some() {
                rows += 1;
            }
            format!("a table of {rows} lines")
        } else if line.starts_with('#') {
            format!("a heading of depth {}", line.chars().take_while(|letter| *letter == '#').count())
        } else {
            continue;
        };
        outline.push((number, what));
    }
    outline
}
