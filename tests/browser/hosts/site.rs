//! A page of `tests/hosts`, compared with itself without the form, and a complaint that is filed in it.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::cases::{Procedure, organisation, procedure};
use crate::fill::Filling;
use crate::form::{Page, inside, seen};
use crate::receiver::Receiver;
use crate::webdriver::{Engine, leaves_out};

const LOOK: &str = include_str!("look.js");
pub(super) const DRIVE: &str = include_str!("../drive.js");

pub(super) struct Site {
    pub(super) page: Page,
    pub(super) receiver: Receiver,
    /// The page without the form: the page itself, and the frame in it.
    before: [Vec<String>; 2],
}

impl Site {
    /// Opens a page of `tests/hosts`, first without the form and then with it.
    pub(super) fn open(name: &str) -> Self {
        let page = Page::start(1280);
        let now = complaint().complete().now;
        let origin = if name.starts_with("framed") { "null" } else { &page.server.origin };
        let receiver = Receiver::start(origin, &now);
        page.server.hand_on(&receiver.endpoint);
        page.server.lend(sheets());
        page.watch(&now);
        put_organisation(&page);
        // Browsers request it, and report in the console if it is missing.
        page.server.put("/favicon.ico", "");
        let address = format!("{}/hosts/{name}", page.server.origin);
        page.server.put("/klachtformulier.js", "");
        page.browser.open(&address);
        let mut site = Self { page, receiver, before: Default::default() };
        site.before[0] = site.look();
        if site.page.browser.is("document.querySelector('iframe')") {
            site.page.browser.go_into_frame(true);
            site.before[1] = site.look();
            site.page.browser.go_into_frame(false);
        }
        site.page.server.take_back("/klachtformulier.js");
        site.page.browser.open(&address);
        site
    }

    /// Goes the whole way, with errors at first, and checks at every step that the page is unchanged.
    #[track_caller]
    pub(super) fn complain(&self) {
        self.complain_with(|| ());
    }

    /// The same, and does something else at every step.
    #[track_caller]
    pub(super) fn complain_with(&self, happens: impl Fn()) {
        let (page, procedure) = (&self.page, complaint());
        page.begin();
        self.check_unchanged("at the questions");
        happens();
        page.next();
        page.wait_for_focus("summary.heading");
        self.check_unchanged("with errors");
        happens();
        let mut filling = Filling::brief(page, &procedure, &json!({}));
        while filling.go_on().page != "review" {
            happens();
        }
        page.wait_for_page("review");
        self.check_unchanged("at the review");
        happens();
        page.click("[part=send]");
        page.wait_for_page("receipt");
        self.check_unchanged("at the receipt");
        let stored = self.receiver.stored();
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0].payload["answers"], Value::Object(filling.sent()));
        let reference = page.browser.text(&format!("{}.textContent", seen("[part=reference]")));
        assert!(reference.contains(&stored[0].reference));
        assert!(!page.browser.is(&format!("{}?.checkVisibility()", inside("[part=error-summary]"))));
        assert_eq!(page.browser.console_errors(), [""; 0]);
    }

    /// Goes the whole way by a script in the page.
    #[track_caller]
    pub(super) fn complain_by_script(&self) {
        self.page.wait_until_ready();
        let go = |page: &str| {
            let way = format!("await goOnTo(document.querySelector('klacht-formulier'), 'kim', '{page}')");
            self.page.browser.script(&format!("{DRIVE} {way}"));
            self.check_unchanged(page);
        };
        ["questions", "review", "receipt"].into_iter().for_each(go);
        let stored = self.receiver.stored();
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0].payload["answers"]["naam"], "kim naam");
    }

    /// Checks that the page around the form is the same as without the form.
    #[track_caller]
    pub(super) fn check_unchanged(&self, when: &str) {
        let is_frame = self.page.browser.is("window !== top");
        let before = &self.before[usize::from(is_frame)];
        let now = self.look();
        let other = before.iter().zip(&now).find(|(before, now)| before != now);
        assert_eq!(other.map(short), None, "{when} the page around the form is another one");
        assert_eq!(before.len(), now.len(), "{when} the page around the form has more or less in it");
    }

    fn look(&self) -> Vec<String> {
        let lines = self.page.browser.script(LOOK);
        lines.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    }
}

/// The first difference between two long lines, shortened.
fn short((before, now): (&String, &String)) -> [String; 2] {
    let same = before.chars().zip(now.chars()).take_while(|(before, now)| before == now).count();
    [before, now].map(|line| line.chars().skip(same.saturating_sub(60)).take(200).collect())
}

/// The procedure whose form is in most of these pages.
pub(super) fn complaint() -> Procedure {
    procedure("blijf-groep", "externen")
}

/// Changes the exit in the organisation file to a page that exists here.
fn put_organisation(page: &Page) {
    let mut file = organisation("blijf-groep");
    file["safety"]["leave_to"] = json!(format!("{}/harmless.html", page.server.origin));
    page.server.put("/organisations/blijf-groep.json", &file.to_string());
    page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
}

/// Whether the style sheet of a theme is available, which not every system has.
pub(super) fn has_theme() -> bool {
    let has = sheets().iter().any(|sheet| sheet.ends_with("twentytwentyone.css") && sheet.exists());
    if !has {
        for engine in [Engine::Chromium, Engine::Firefox, Engine::Webkit] {
            leaves_out(engine, "a theme of WordPress, for this system has no package of it");
        }
    }
    has
}

/// Style sheets that many sites use; `make tools` fetches them.
pub(super) fn sheets() -> Vec<PathBuf> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/tools");
    let said = Command::new(script).arg("hosts").output().expect("scripts/tools runs");
    String::from_utf8_lossy(&said.stdout).lines().map(PathBuf::from).collect()
}
