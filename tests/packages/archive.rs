//! `scripts/archive` packs the same bytes whenever, wherever and by whomever it is called, and others unpack them.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::built::{ROOT, files, read, run, scratch, unzip};

/// Seconds since 1970; odd, as a zip counts in steps of two.
const MOMENT: &str = "1796000001";

#[test]
fn two_folders_of_the_same_files_make_the_same_archive() {
    let folder = scratch("same");
    for ending in ["zip", "tgz"] {
        let [one, other] = ["one", "other"].map(|name| folder.join(format!("{name}.{ending}")));
        let names = NAMES.iter().copied();
        fill(&folder.join("first"), names.clone());
        pack(&folder.join("first"), &one, &[("TZ", "Asia/Tokyo"), ("LC_ALL", "C")]);
        fill(&folder.join("second"), names.rev());
        pack(&folder.join("second"), &other, &[("TZ", "America/New_York"), ("LC_ALL", "nl_NL.UTF-8")]);
        assert_eq!(read(&one), read(&other), "{ending}");
    }
}

#[test]
fn what_others_unpack_is_what_was_packed() {
    let folder = scratch("unpacked");
    let packed = folder.join("packed");
    fill(&packed, NAMES.iter().copied());
    let [zip, tgz] = ["zip", "tgz"].map(|ending| folder.join(format!("it.{ending}")));
    pack(&packed, &zip, &[]);
    pack(&packed, &tgz, &[]);
    unzip(&zip, &folder.join("by-python"));
    std::fs::create_dir(folder.join("by-tar")).expect("a folder that can be made");
    run(Command::new("tar").arg("-xzf").arg(&tgz).arg("-C").arg(folder.join("by-tar")));
    for tool in ["by-python", "by-tar"] {
        let unpacked = folder.join(tool).join("inside");
        assert_eq!(files(&unpacked), files(&packed), "{tool}");
        for name in files(&packed) {
            assert_eq!(read(&unpacked.join(&name)), read(&packed.join(&name)), "{tool}: {name}");
        }
    }
    let mode = |path: &Path| std::fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(mode(&folder.join("by-tar/inside/run")), 0o755);
    assert_eq!(mode(&folder.join("by-tar/inside/empty")), 0o644);
}

/// Python reads what tar and unzip act on.
#[test]
fn names_modes_and_times_are_those_that_are_meant() {
    let folder = scratch("told");
    fill(&folder.join("packed"), NAMES.iter().copied());
    let [zip, tgz] = ["zip", "tgz"].map(|ending| folder.join(format!("it.{ending}")));
    pack(&folder.join("packed"), &zip, &[]);
    pack(&folder.join("packed"), &tgz, &[]);
    let told = run(Command::new("python3").args(["-c", TELL]).args([&zip, &tgz]));
    let told = String::from_utf8(told.stdout).expect("text");
    let mut names: Vec<String> = NAMES.iter().map(|name| format!("inside/{name}")).collect();
    names.sort();
    let line = |name: &String| {
        let mode = if name.ends_with("/run") { "755" } else { "644" };
        format!("zip {name} 100{mode} 2026-11-30 00:53:20 {MOMENT}\ntar {name} {mode} {MOMENT} 0 0\n")
    };
    assert_eq!(told, names.iter().map(line).collect::<String>());
}

const TELL: &str = r#"
import datetime, struct, sys, tarfile, zipfile
packed = zipfile.ZipFile(sys.argv[1])
assert packed.testzip() is None
for one, other in zip(packed.infolist(), tarfile.open(sys.argv[2]).getmembers(), strict=True):
    moment = struct.unpack("<HHBI", one.extra)[3]
    print("zip", one.filename, oct(one.external_attr >> 16)[2:], datetime.datetime(*one.date_time), moment)
    print("tar", other.name, oct(other.mode)[2:], other.mtime, other.uid, other.gid)
"#;

/// A link could lead out of the folder.
#[test]
fn a_link_is_refused() {
    let folder = scratch("link");
    std::fs::create_dir(folder.join("packed")).expect("a folder that can be made");
    std::os::unix::fs::symlink("/etc/passwd", folder.join("packed/link")).expect("a link");
    let output = archive(&folder.join("packed"), &folder.join("it.zip")).output().expect("it runs");
    assert!(!output.status.success());
    assert!(!folder.join("it.zip").exists());
}

const NAMES: &[&str] = &[
    ".htaccess",
    "B",
    "a.b/c",
    "a/b.txt",
    "empty",
    "run",
    "ünï/é – €.txt",
    "a-long-name-of-a-folder-that-goes-on-for-a-while-and-then-some/and-another-one-below-it-that-is-long-too/file.txt",
];

fn fill<'a>(folder: &Path, names: impl Iterator<Item = &'a str>) {
    for name in names {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder that can be made");
        let text = if name == "empty" { String::new() } else { format!("{name}\n").repeat(100) };
        std::fs::write(&path, text).expect("a file that can be written");
        let mode = if name == "run" { 0o700 } else { 0o600 };
        std::fs::set_permissions(&path, Permissions::from_mode(mode)).expect("a mode that can be set");
    }
}

#[track_caller]
fn pack(folder: &Path, to: &Path, world: &[(&str, &str)]) {
    run(archive(folder, to).envs(world.iter().copied()));
}

fn archive(folder: &Path, to: &Path) -> Command {
    let mut command = Command::new(Path::new(ROOT).join("scripts/archive"));
    command.args([folder, to]).arg("inside").env("SOURCE_DATE_EPOCH", MOMENT);
    command
}
