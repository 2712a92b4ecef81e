//! No leak: a hundred forms that came and went, and a hundred complaints on one page, take no more than ten did.

use serde_json::{Value, json};

use crate::form::Page;
use crate::webdriver::say;

const DRIVE: &str = include_str!("drive.js");
/// The memory of the program is its own; a page that wants to see it catches it as it starts.
const CATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        window.memory ??= Object.values((made.instance ?? made).exports).find(each => each instanceof WebAssembly.Memory);
        return made;
      };
    }";
/// A form that comes, stays as long as the work in it takes, and goes.
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

/// How much is taken: by scripts, with nodes and listeners, where that can be known; by the program; of elements.
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
    // A browser compiles anew what it ran often, and keeps that: so ten and a hundred are compared after thirty others,
    // which makes them the fortieth and the hundred and thirtieth. What the first ones take is only told.
    let mut done = 0;
    let mut taken = [1, 10, 40, 100, 130].map(|count| {
        // Ten at a time: a driver does not wait for ever.
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
        // What a browser keeps of scripts that it ran often is a few per cent, and soon no more.
        assert!(bytes <= before[0] + before[0] / 20, "the heap grew by more than five per cent: {figures}");
        assert!(nodes <= before[1] + 20 && listeners <= before[2] + 5, "something is still held: {figures}");
    }
}

fn measure(page: &Page) -> Taken {
    // What was let go is not all gone at once: answers that came in, and what is told of when something was collected.
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
