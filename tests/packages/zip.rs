//! The zip, unpacked on a site; and the sums and the command beside it.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha384};

use crate::built::{ROOT, SITE, VERSION, files, folder, package, read, run, sha256, text};

#[test]
fn every_package_has_its_sum() {
    let listed: Vec<String> = text(&folder().join("SHA256SUMS")).lines().map(str::to_owned).collect();
    let entries = std::fs::read_dir(folder()).expect("a folder that can be read");
    let paths = entries.map(|entry| entry.expect("an entry that can be read").path());
    let line = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        (name != "SHA256SUMS").then(|| format!("{}  {name}", sha256(&read(path))))
    };
    let mut packages: Vec<String> = paths.filter(|path| path.is_file()).filter_map(|path| line(&path)).collect();
    let by_name = |line: &String| line.split_once("  ").map(|(_, name)| name.to_owned());
    packages.sort_by_key(by_name);
    assert_eq!(listed, packages);
    for ending in [".zip", ".tgz", ".cdx.json", "-licences.txt"] {
        assert!(listed.iter().any(|line| line.ends_with(&format!("-{VERSION}{ending}"))), "no {ending}");
    }
}

#[test]
fn every_file_of_the_release_is_there_as_it_was_built() {
    let release: Value = serde_json::from_str(&text(&SITE.join("release.json"))).expect("it is JSON");
    assert_eq!(release["version"], VERSION);
    let all = release["files"].as_object().expect("names");
    assert_eq!(all.len(), 6, "the loader twice, the program, its wasm, and the sheet twice: {all:?}");
    for (name, integrity) in all {
        let digest = Sha384::digest(read(&SITE.join(name)));
        assert_eq!(*integrity, format!("sha384-{}", base64(&digest)), "{name}");
    }
    assert_eq!(release["integrity"], all[release["loader"].as_str().expect("a name")]);
    for kind in ["program", "wasm", "sheet"] {
        assert!(all.contains_key(release[kind].as_str().expect("a name")), "{kind}");
    }
}

#[test]
fn every_served_organisation_is_there_and_passes_the_check_of_the_command_beside_it() {
    let served = Path::new(ROOT).join("public/organisations");
    let names = files(&served);
    assert!(names.len() >= 3);
    for name in names.iter().filter(|name| name.ends_with(".json")) {
        let path = SITE.join("organisations").join(name);
        assert_eq!(read(&path), read(&served.join(name)), "{name}");
        assert!(SITE.join("organisations/slim").join(name).exists(), "slim/{name}");
        if let Some(command) = command() {
            run(Command::new(command).args(["check", "--strict"]).arg(&path));
        }
        let proef = text(&SITE.join("proef.html"));
        assert!(proef.contains(&format!("src=\"organisations/slim/{name}\"")), "proef.html lacks {name}");
    }
}

/// The addresses are relative, so the folder may be anywhere.
#[test]
fn every_address_in_its_pages_leads_to_a_file_in_it() {
    let mut count = 0;
    for page in files(&SITE).iter().filter(|name| name.ends_with(".html")) {
        let content = text(&SITE.join(page));
        for address in addresses(&content) {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            if path.is_empty() || OUTSIDE.iter().any(|start| address.starts_with(start)) {
                continue;
            }
            let target = SITE.join(page).with_file_name("").join(path);
            assert!(target.is_file(), "{page} leads to {address}, which is not there");
            count += 1;
        }
    }
    assert!(count > 100, "the addresses were not found");
}

/// The last stands in examples, which are text.
const OUTSIDE: [&str; 5] = ["https:", "mailto:", "tel:", "data:", "…"];

fn addresses(page: &str) -> impl Iterator<Item = &str> {
    [" href=\"", " src=\"", " action=\""]
        .into_iter()
        .flat_map(|start| page.split(start).skip(1).filter_map(|rest| rest.split('"').next()))
}

/// The zip and the package for npm have the pages of the repository, which lead to each other.
#[test]
fn every_link_in_its_documentation_leads_to_a_file_in_it() {
    for folder in [SITE.clone(), folder().join("npm")] {
        let mut count = 0;
        for page in files(&folder).iter().filter(|name| name.ends_with(".md")) {
            let content = text(&folder.join(page));
            for link in content.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let path = link.split('#').next().unwrap_or_default();
                if path.is_empty() || OUTSIDE.iter().any(|start| link.starts_with(start)) {
                    continue;
                }
                let target = folder.join(page).with_file_name("").join(path);
                assert!(target.is_file(), "{page} leads to {link}, which is not in {}", folder.display());
                count += 1;
            }
        }
        assert!(count > 20, "the links were not found in {}", folder.display());
    }
}

/// It names files in text, without links.
#[test]
fn every_file_that_the_first_page_names_is_there() {
    let page = text(&SITE.join("LEESMIJ.txt"));
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "./-_".contains(sign);
    let words = page.split(|sign: char| !is_part(sign)).map(|word| word.trim_end_matches('.'));
    let named = words.filter(|word| word.starts_with("docs/") || word.ends_with(".md") || word.ends_with(".json"));
    let named: Vec<&str> = named.filter(|word| !word.contains("UW-")).collect();
    assert!(named.len() > 5, "{named:?}");
    for name in named {
        assert!(SITE.join(name).exists(), "LEESMIJ.txt names {name}");
    }
}

#[test]
fn the_page_to_try_it_sends_nothing_and_is_in_no_search_engine() {
    let page = text(&SITE.join("proef.html"));
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"));
    for unwanted in ["endpoint=", "unsafe-inline", " style=", "HASH"] {
        assert!(!page.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn what_explains_it_is_there() {
    for name in [
        "LEESMIJ.txt",
        "docs/plaatsen.md",
        "docs/organisatiebestand.md",
        "controle.html",
        ".htaccess",
        "nginx.conf",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "LICENSES-OTHERS.txt",
    ] {
        assert!(SITE.join(name).is_file(), "{name}");
    }
    // Nothing that no site needs.
    for name in ["index.html", "showroom", "hosts"] {
        assert!(!SITE.join(name).exists(), "{name}");
    }
}

#[test]
fn nothing_in_the_packages_names_a_path_of_the_machine_that_built_them() {
    let home = std::env::var("HOME").unwrap_or_default();
    let paths = [&format!("{home}/"), &format!("{ROOT}/"), ".cargo/registry"];
    let files = files(&SITE).into_iter().map(|name| SITE.join(name)).chain(command()).chain([package(".cdx.json")]);
    for file in files {
        let content = read(&file);
        for path in paths {
            let is_named = path.len() > 2 && content.windows(path.len()).any(|window| window == path.as_bytes());
            assert!(!is_named, "{} names {path}", file.display());
        }
    }
}

/// It needs nothing of the system, not even a loader: an ELF file without a segment that names one.
#[test]
fn the_command_is_static_and_runs_without_anything_around_it() {
    let Some(command) = command() else { return };
    let elf = read(&command);
    assert_eq!(elf.get(..5), Some(b"\x7fELF\x02".as_slice()), "no ELF of 64 bits");
    let number = |at: usize, size: usize| {
        elf[at..at + size].iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
    };
    let (table, size, count) = (number(32, 8), number(54, 2), number(56, 2));
    let kinds: Vec<usize> = (0..count).map(|index| number(table + index * size, 4)).collect();
    assert!(kinds.contains(&1), "no segment to load: {kinds:?}");
    assert!(!kinds.contains(&3), "it asks for a loader (PT_INTERP)");
    let output = run(Command::new(command).arg("--version").env_clear().current_dir("/"));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), format!("klachtformulier {VERSION}"));
}

/// The command for Linux, where this machine builds it.
fn command() -> Option<std::path::PathBuf> {
    let is_built = cfg!(all(target_os = "linux", target_arch = "x86_64"));
    is_built.then(|| package("-linux-x86_64"))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    assert_eq!(bytes.len() % 3, 0, "no padding is needed here");
    let signs = bytes.chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(SIGNS[bits >> shift & 63]))
    });
    signs.collect()
}
