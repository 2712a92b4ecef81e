//! What other scripts on the page can read: a session recorder, as many sites have, and a script that listens to
//! events.
//!
//! Two versions of the form are tried beside them: an unprotected one, which shows that they would read along; and the
//! form as it is shipped.

use serde_json::json;

use crate::cases::{Procedure, procedure};
use crate::form::Page;
use crate::release::path_of;
use crate::server::Server;

/// Part of every answer.
const CANARY: &str = "kanariepiet";

/// Keeps a closed root where only the test looks for it.
const KEEP_ROOT: &str = "
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      Object.defineProperty(this, 'shadowRoot', { value: root });
      window.mode = init.mode;
      return root;
    };";

/// Records with default settings, or with inputs masked.
const RECORD: &str = "
    window.recorded = [];
    rrweb.record({ emit: event => recorded.push(JSON.stringify(event)), maskAllInputs: MASKED });";

/// Listens to the events that leave the form, and to those on their way down to it.
const LISTEN: &str = "
    window.values = []; window.passing = []; window.up = [];
    for (const name of ['beforeinput', 'input', 'change', 'keydown', 'keypress', 'keyup', 'paste']) {
      addEventListener(name, event => {
        up.push(name);
        values.push(event.composedPath()[0]?.value ?? '');
      });
      addEventListener(name, event => {
        values.push(event.composedPath()[0]?.value ?? '');
        if (name === 'keydown') passing.push(event.key);
      }, true);
    }";

struct Watched {
    page: Page,
}

impl Watched {
    /// A form that is filled in and sent beside a recorder and a listener.
    fn journey(procedure: &Procedure, is_masked: bool, prepare: impl Fn(&Server)) -> Self {
        let page = Page::start(1280);
        prepare(&page.server);
        let own =
            format!("{KEEP_ROOT} {} {LISTEN}", RECORD.replace("MASKED", if is_masked { "true" } else { "false" }));
        let rrweb = crate::tools::script("rrweb");
        page.server.put("/recorder.js", &format!("{rrweb};{own}"));
        page.server.put("/complaints", r#"{"reference": "K-1"}"#);
        page.server.mislabel("/complaints", "application/json");
        let element = procedure.element("endpoint=/complaints");
        page.show("nl", &procedure.complete().now, &format!("<script src=recorder.js></script>{element}"));
        page.wait_until_ready();
        // With real keys as well as by script.
        let drive = include_str!("drive.js");
        let form = "document.querySelector('klacht-formulier')";
        page.browser.script(&format!(
            "{drive}\nconst form = {form};
             while (!seen(form, '[name=naam]')?.checkVisibility()) await goOn(form, '{CANARY}');
             seen(form, '[name=naam]').focus()"
        ));
        page.browser.press(CANARY);
        page.browser.script(&format!(
            "{drive}\nconst form = {form};
             await goOnTo(form, '{CANARY}', 'review');
             seen(form, '[part=send]').click();
             await until('a receipt', () => place(form) === 'receipt/');
             // Whoever records is told of changes in the next frames.
             for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame)"
        ));
        Self { page }
    }

    /// How often the word was recorded.
    fn recorded(&self) -> usize {
        assert!(self.page.browser.is("recorded.length > 2"), "nothing was recorded at all");
        self.page.browser.text("recorded.join()").matches(CANARY).count()
    }

    /// How often it was heard, as the value of an event's target.
    fn heard(&self) -> usize {
        self.page.browser.text("values.join()").matches(CANARY).count()
    }
}

/// The unprotected form: an open root, and no attribute that blocks recorders.
fn unguarded(server: &Server) {
    server.replace(&path_of("program"), "rr-block", "no-mark");
    server.replace("/organisations/blijf-groep.externen.nl.start.html", "rr-block", "no-mark");
}

#[test]
fn a_recorder_reads_nothing_of_a_form_for_people_who_are_watched() {
    let procedure = procedure("blijf-groep", "externen");
    for is_masked in [false, true] {
        let before = Watched::journey(&procedure, is_masked, unguarded);
        assert!(before.recorded() > 0, "it does not read at all, masked: {is_masked}");
        assert!(before.heard() > 0);
        let now = Watched::journey(&procedure, is_masked, Server::serve_as_shipped);
        assert_eq!(now.page.browser.text("mode"), "closed");
        assert_eq!((now.recorded(), now.heard()), (0, 0), "masked: {is_masked}");
        crate::webdriver::say(&format!(
            "beside a recorder (masked: {is_masked}) the word was recorded {} times and heard {} times before, and now 0",
            before.recorded(),
            before.heard(),
        ));
        // No keyboard or input event leaves the form; a script that listens on the way down still hears the keys
        // themselves.
        assert_eq!(now.page.browser.script("return up"), json!([]));
        assert!(now.page.browser.text("passing.join('')").contains(CANARY), "docs/embedding.md says that this is so");
    }
}

#[test]
fn a_recorder_looks_away_from_any_other_form() {
    let procedure = procedure("groeimeesters", "klacht");
    assert!(Watched::journey(&procedure, false, unguarded).recorded() > 0, "it does not read at all");
    let now = Watched::journey(&procedure, false, Server::serve_as_shipped);
    assert_eq!(now.page.browser.text("mode"), "open");
    assert_eq!(now.recorded(), 0);
}

/// A page can change the attributes, and a closed root stays closed.
#[test]
fn another_file_never_opens_a_root() {
    let watched = procedure("blijf-groep", "externen");
    let other = procedure("groeimeesters", "klacht");
    let page = Page::start(1280);
    page.server.serve_as_shipped();
    page.server.put("/keep.js", KEEP_ROOT);
    let own = "<script src=keep.js></script>";
    let is_open = "Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(document.querySelector('klacht-formulier'))";
    let show = |file: &str, procedure: &str| {
        page.browser.script(&format!(
            "const form = document.querySelector('klacht-formulier');
             form.setAttribute('procedure', '{procedure}'); form.setAttribute('src', 'organisations/{file}.json')"
        ));
    };
    page.show("nl", "", &format!("{own}{}", watched.element("")));
    page.wait_until_ready();
    assert!(!page.browser.is(is_open));
    show("groeimeesters", "klacht");
    page.browser.wait_for("told.filter(([name]) => name === 'ready').length === 2");
    page.wait_until_ready();
    assert!(!page.browser.is(is_open), "it was opened");

    // An open root then holds a closed one, in which the form is rendered.
    page.show("nl", "", &format!("{own}{}", other.element("")));
    page.wait_until_ready();
    assert!(page.browser.is(is_open));
    show("blijf-groep", "externen");
    page.browser.wait_for("told.filter(([name]) => name === 'ready').length === 2");
    let inner = format!("{is_open}.querySelector('[exportparts]')");
    page.browser.wait_for(&format!("{inner}?.shadowRoot.querySelector('.form[data-page]')"));
    let is_found = "Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(";
    assert!(!page.browser.is(&format!("{is_found}{inner})")), "the root within is open");
    assert!(!page.browser.is(&format!("{is_open}.querySelector('.form')")));
}
