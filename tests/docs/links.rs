//! Links on the pages lead to a file that exists, and to a heading in it.

use std::path::{Path, PathBuf};

use crate::read;

#[test]
fn every_link_leads_somewhere() {
    for page in pages() {
        let text = read(&page.to_string_lossy());
        for link in links(&text).filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            let (file, heading) = link.split_once('#').map_or((link, None), |(file, heading)| (file, Some(heading)));
            let target = if file.is_empty() { page.clone() } else { page.with_file_name("").join(file) };
            assert!(target.exists(), "{} links to {link}, which is not there", page.display());
            if let Some(heading) = heading {
                let is_there = headings(&read(&target.to_string_lossy())).any(|found| found == heading);
                assert!(is_there, "{} links to {link}, which is no heading there", page.display());
            }
        }
    }
}

/// Whoever begins at the front page finds every other one.
#[test]
fn the_front_page_leads_to_every_page() {
    let front = read("README.md");
    for page in pages() {
        let page = page.strip_prefix(".").unwrap_or(&page).to_string_lossy().replace('\\', "/");
        let is_there = links(&front).any(|link| link.split('#').next() == Some(page.as_str()));
        assert!(is_there || page == "README.md", "README.md has no link to {page}");
    }
}

/// The pages in the root and in `docs/`.
fn pages() -> Vec<PathBuf> {
    let folders = [Path::new("."), Path::new("docs")];
    let entries = folders.into_iter().flat_map(|folder| std::fs::read_dir(folder).expect("a folder with pages"));
    let paths = entries.map(|entry| entry.expect("an entry that can be read").path());
    let pages: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    assert!(pages.len() > 3, "the pages were not found");
    pages
}

/// The targets in `](…)`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// The headings, as links write them: `1. A slip` is `1-a-slip`.
fn headings(text: &str) -> impl Iterator<Item = String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    headings.map(|heading| {
        let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
        kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
    })
}
