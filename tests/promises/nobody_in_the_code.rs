//! The code does not mention any of these organisations: a new organisation is a new file, never a new build.
//!
//! `tests/architecture` collects the names and addresses from the files themselves; listed here are the people and
//! bodies in running text, and the spellings of the organisations' names.

use std::fs;
use std::path::Path;

const NAMED: [&str; 26] = [
    "Blijf Groep",
    "BlijfGroep",
    "Blijf-Groep",
    "088 234 24 50",
    "Postbus 2938",
    "Petrovic",
    "Heiden",
    "Zande",
    "klachtencommissiePOA",
    "klachtencommissie POA",
    "Veilig Thuis",
    "VeiligThuis",
    "AKJ",
    "vertrouwenspersoon",
    "Groeimeesters",
    "intervisie",
    "58949869",
    "Milou",
    "Meijer",
    "Kathleen",
    "Naber",
    "ivak",
    "Klik Onderwijs",
    "KlikOnderwijs",
    "customer success",
    "Loire 150",
];

#[test]
fn the_sources_name_no_organisation_nor_its_people_nor_their_addresses() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting = vec![root.join("src"), root.join("style")];
    let mut count = 0;
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).expect("a source in UTF-8").to_lowercase();
            for name in NAMED.map(str::to_lowercase) {
                assert!(!names(&source, &name), "{} names {name:?}", path.display());
            }
            count += 1;
        }
    }
    assert!(count > 30, "the sources were not found");
}

/// A short name is a word by itself: "haakje" names no AKJ.
fn names(source: &str, name: &str) -> bool {
    let is_part = |next: Option<char>| name.len() < 5 && next.is_some_and(char::is_alphabetic);
    source
        .match_indices(name)
        .any(|(at, _)| !is_part(source[..at].chars().next_back()) && !is_part(source[at + name.len()..].chars().next()))
}

#[test]
fn a_short_name_is_found_as_a_word() {
    assert!(names("bel het akj.", "akj") && names("het akj", "akj") && names("de loire 150b", "loire 150"));
    assert!(!names("een haakje", "akj"));
}
