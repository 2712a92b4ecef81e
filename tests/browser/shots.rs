//! Screenshots of every screen, for people to look at: `cargo test --test browser shots -- --ignored`.
//!
//! They are written into `shots/` beside the build output, narrow and wide, as high as the page is.

use std::path::{Path, PathBuf};

use crate::cases::procedure;
use crate::form::Page;
use crate::states;

const WIDTHS: [u32; 2] = [320, 1280];

#[test]
#[ignore = "makes pictures and proves nothing"]
fn of_entrances_and_starts() {
    states::beginnings("nl", shoot);
}

#[test]
#[ignore = "makes pictures and proves nothing"]
fn of_the_steps_of_one_procedure_of_each_organisation() {
    for (organisation, id) in [("blijf-groep", "externen"), ("groeimeesters", "klacht"), ("klik-onderwijs", "bezwaar")]
    {
        states::steps("nl", &procedure(organisation, id), shoot);
    }
}

#[test]
#[ignore = "makes pictures and proves nothing"]
fn of_the_sending() {
    states::sending("nl", shoot);
}

#[test]
#[ignore = "makes pictures and proves nothing"]
fn of_all_questions_on_one_page() {
    states::one_page("en", shoot);
}

pub(crate) fn shoot(page: &Page, state: &str) {
    let folder = folder();
    std::fs::create_dir_all(&folder).unwrap();
    for width in WIDTHS {
        page.browser.resize(width, 900);
        let height = page.browser.script("return document.documentElement.scrollHeight").as_u64().unwrap();
        page.browser.resize(width, u32::try_from(height).unwrap().clamp(600, 8_000));
        page.browser.script("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame)");
        let picture = page.browser.screenshot();
        assert!(picture.starts_with(b"\x89PNG"), "{state} is no picture");
        std::fs::write(folder.join(format!("{state}-{width}.png")), picture).unwrap();
    }
    // Back to a window of a normal height for the next state.
    page.browser.resize(1280, 900);
}

fn folder() -> PathBuf {
    // The folder for tests is in the build folder.
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("shots")
}
