//! Checks for memory leaks: after a hundred forms that were added and removed, and after a hundred complaints on one
//! page, no more memory is in use than after ten.

use serde_json::{Value, json};

use crate::form::Page;
use crate::webdriver::say;

const DRIVE: &str = include_str!("drive.js");
/// Catches the memory of the WebAssembly module as it starts: it is not accessible from the page otherwise.
const CATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        window.memory ??= Object.values((made.instance ?? made).exports).find(each => each instanceof WebAssembly.Memory);
        return made;
      };
    }";
/// Adds a form, does some work in it, and removes it.
const COME_AND_GO: &str = "
    const visit = async (work) => {
      const element = document.createElement('klacht-formulier');
      element.setAttribute('src', '/organisations/blijf-groep.json');
      element.setAttribute('procedure', 'externen');
      element.setAttribute('endpoint', '/complaints.json');
      document.querySelector('main').append(element);
      await until('a form', () => place(element) !== 'none');
      await work(element);
      element.remove();
      // What the page heard is the page's own.
      told.length = 0;
      await until('no form', () => place(element) === 'none');
    };";

/// The resources in use: bytes, nodes and listeners of the page's scripts, if the engine reports them; the memory of
/// the module; and the number of elements.
#[derive(Debug)]
struct Taken {
    heap: Option<[u64; 3]>,
    program: u64,
    elements: u64,
}

#[test]
fn a_hundred_forms_that_came_and_went_leave_nothing() {
    check("async () => {}");
}

#[test]
fn a_hundred_complaints_on_one_page_leave_nothing() {
    check("(element) => goOnTo(element, 'kim', 'receipt')");
}

#[track_caller]
fn check(work: &str) {
    let page = Page::start(1280);
    page.server.put("/catch.js", CATCH);
    page.server.put("/complaints.json", r#"{"reference": "K-2026-0001"}"#);
    page.show("nl", "", "<script src=catch.js></script>");
    // A browser compiles code again that ran often, and keeps the result: so ten and a hundred are compared after
    // thirty others, which makes them the fortieth and the hundred and thirtieth. The use of the first ones is only
    // printed.
    let mut done = 0;
    let mut taken = [1, 10, 40, 100, 130].map(|count| {
        // Ten at a time: a driver's command has a time limit.
        while done < count {
            let more = (count - done).min(10);
            let times = format!("for (let n = 0; n < {more}; n++) await visit({work});");
            page.browser.script(&format!("{DRIVE} {COME_AND_GO} {times}"));
            done += more;
        }
        measure(&page)
    });
    let figures = format!("{work}: {taken:?}");
    say(&figures);
    let [_, _, before, _, after] = &mut taken;
    assert!(after.program <= before.program, "the program's memory grew: {figures}");
    assert_eq!(after.elements, before.elements, "{figures}");
    if let (Some([bytes, nodes, listeners]), Some(before)) = (after.heap, before.heap) {
        // The code that a browser keeps of scripts that ran often is a few per cent, and soon stops growing.
        assert!(bytes <= before[0] + before[0] / 20, "the heap grew by more than five per cent: {figures}");
        assert!(nodes <= before[1] + 20 && listeners <= before[2] + 5, "something is still held: {figures}");
    }
}

fn measure(page: &Page) -> Taken {
    // Objects are not all freed at once: responses that arrived, and finalization callbacks.
    let look = || {
        page.browser.script("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame)");
        page.browser.collect_garbage();
        page.browser.heap()
    };
    let heap = (0..10).map(|_| look()).min().flatten();
    let counts = "return [memory.buffer.byteLength, document.querySelectorAll('*').length]";
    let counts = page.browser.script(counts);
    let number = |value: &Value| value.as_u64().unwrap();
    assert_ne!(counts[1], json!(0));
    Taken { heap, program: number(&counts[0]), elements: number(&counts[1]) }
}
