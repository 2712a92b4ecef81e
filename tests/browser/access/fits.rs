//! Checks that everything fits: in a tiny viewport everything can be reached and nothing covers it, and text with wide
//! spacing is not cut off (WCAG 1.4.10, 1.4.12, 2.4.11).

use serde_json::json;

use crate::form::{Page, ROOT};
use crate::webdriver::{Engine, leaves_out};

/// The size in CSS pixels of a window of 1280 by 1024 at a zoom level of 400 %.
pub(super) const HOLE: (u32, u32) = (320, 256);

/// Used by both scripts below: lists all elements, and where they are.
const LOOK: &str = "
    const isSeen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen, .trap');
    const name = element => `${element.localName}#${element.id || element.getAttribute('part') || element.className}`;
    const texts = () => {
      const found = [], walker = document.createTreeWalker(root.querySelector('.form'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.data.trim() && isSeen(walker.currentNode.parentElement)) found.push(walker.currentNode);
      return found;
    };
    const boxes = text => {
      const range = new Range();
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    };
    const all = [...root.querySelectorAll('.form *')].filter(isSeen);
    const wrong = [];";

/// A JavaScript function that says how much of the focused element is hidden; empty if enough of it is visible.
pub(super) fn hidden() -> String {
    let wholly = "whether what has the focus is wholly in view: it is content with part of it, and so is WCAG 2.4.11";
    // An element that is high is always partly below the button to leave.
    let is_content = leaves_out(Engine::Webkit, wholly) | leaves_out(Engine::Firefox, wholly);
    let least = if is_content { 5 } else { 25 };
    format!(
        "const hidden = element => {{
           // The label of an option lies over its whole row.
           const own = element.closest('.option') ?? element;
           // A link in a text may be broken in two.
           const {{ left, top, width, height }} = element.getClientRects()[0];
           const places = [0, 1, 2, 3, 4].flatMap(down => [0, 1, 2, 3, 4].map(right => [left + width * (right + 0.5) / 5, top + height * (down + 0.5) / 5]))
             .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
           const free = places.filter(([x, y]) => own.contains(element.getRootNode().elementFromPoint(x, y)));
           const least = height < innerHeight / 2 ? {least} : 5;
           const is = places.length >= 5 && free.length >= Math.min(least, places.length);
           return is ? [] : [`${{element.id || element.outerHTML.slice(0, 60)}} has the focus; ${{places.length}} of 25 points are in the window, ${{free.length}} free`];
         }};"
    )
}

/// Checks that everything can be scrolled into view and is not covered there: every focusable element, from above and
/// from below, and every text.
#[track_caller]
pub(super) fn check_reach(page: &Page, state: &str) {
    let found = page.browser.script(&format!(
        "const root = {ROOT};{LOOK}{}
         const had = root.activeElement, [x, y] = [scrollX, scrollY];
         const stays = all.filter(element => /sticky|fixed/.test(getComputedStyle(element).position) && element.textContent.trim());
         const height = stays.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
         if (height > innerHeight / 5) wrong.push(`${{height}} pixels are always taken`);
         const stops = all.filter(element => element.matches('a[href], button, input, textarea, summary, h2[tabindex]'));
         // What has the focus already would not be scrolled to.
         had?.blur();
         for (const element of [...stops, ...stops.toReversed()]) {{
           element.focus();
           // Not every engine scrolls there at once.
           for (const end = performance.now() + 2000; hidden(element).length && performance.now() < end;) await new Promise(requestAnimationFrame);
           if (root.activeElement !== element) wrong.push(`${{name(element)}} takes no focus`);
           wrong.push(...hidden(element));
         }}
         for (const text of texts()) {{
           const around = text.parentElement, count = boxes(text).length;
           for (const at of [0, count - 1]) {{
             scrollBy({{ top: boxes(text)[at].top - innerHeight / 2, behavior: 'instant' }});
             const {{ left, right, top, bottom }} = boxes(text)[at];
             const there = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
             const is = there && (around.contains(there) || there !== root.host && there.contains(around) || around.closest('.option')?.contains(there));
             if (!is || left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) wrong.push(`“${{text.data.slice(0, 30)}}” lies under ${{there ? name(there) : 'nothing'}}`);
           }}
         }}
         had?.focus({{ preventScroll: true }});
         if (!had) root.activeElement?.blur();
         scrollTo({{ left: x, top: y, behavior: 'instant' }});
         return [stops.length > 0, document.documentElement.scrollWidth <= innerWidth, [...new Set(wrong)]]",
        hidden()
    ));
    assert_eq!(found, json!([true, true, []]), "in the state {state}");
}

/// Checks that nothing is cut off, overflows or overlaps with the line, letter and word spacing of WCAG 1.4.12, and
/// with its space between paragraphs.
#[track_caller]
pub(super) fn check_spacing(page: &Page, state: &str) {
    let set = "const sheet = new CSSStyleSheet();
         sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
           p { margin-block-end: 2em !important }`);
         root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";
    check_text(page, state, set, "root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);");
}

/// The same check with text at twice its size, as a visitor may choose in the browser (WCAG 1.4.4).
#[track_caller]
pub(super) fn check_large(page: &Page, state: &str) {
    let size = "document.documentElement.style.fontSize =";
    check_text(page, state, &format!("{size} '200%';"), &format!("{size} '';"));
}

/// Checks that nothing is cut off, overflows or overlaps under a setting that makes text take more space.
#[track_caller]
fn check_text(page: &Page, state: &str, set: &str, unset: &str) {
    let found = page.browser.script(&format!(
        "const root = {ROOT};
         const before = root.querySelector('.form').getBoundingClientRect().height;
         {set}
         const [x, y] = [scrollX, scrollY];
         scrollTo({{ top: 0, behavior: 'instant' }});
         {LOOK}
         const form = root.querySelector('.form').getBoundingClientRect();
         const controls = all.filter(element => element.matches('button, a.button, input, textarea, summary, canvas'));
         for (const element of all) {{
           const {{ overflowX, overflowY, paddingTop, paddingBottom, lineHeight }} = getComputedStyle(element);
           const cuts = overflowX !== 'visible' || overflowY !== 'visible';
           if (element.matches('input:not([type=radio], [type=checkbox], [type=file]), textarea')) {{
             // Text in an input scrolls; a line of it has to be seen whole.
             if (element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) < parseFloat(lineHeight) - 1) wrong.push(`${{name(element)}} is lower than its line`);
           }} else if ((cuts || element.matches('button, summary, a')) && (element.scrollWidth > element.clientWidth + 1 && element.clientWidth || element.scrollHeight > element.clientHeight + 1 && element.clientHeight)) {{
             if (!element.matches('canvas, .track, [type=file]')) wrong.push(`${{name(element)}} is too small for what is in it`);
           }}
         }}
         const lines = texts().flatMap(text => boxes(text).map(box => ({{ text, box }})));
         const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
         for (const [index, {{ text, box }}] of lines.entries()) {{
           const say = what => wrong.push(`“${{text.data.slice(0, 30)}}” ${{what}}`);
           if (box.left < form.left - 1 || box.right > form.right + 1 || box.bottom > form.bottom + 1) say('sticks out');
           const other = lines.slice(index + 1).find(other => other.text !== text && overlap(box, other.box));
           if (other) say(`lies over “${{other.text.data.slice(0, 30)}}”`);
           const control = controls.find(control => !control.contains(text) && overlap(box, control.getBoundingClientRect()));
           if (control) say(`lies over ${{name(control)}}`);
         }}
         const isWide = document.documentElement.scrollWidth > innerWidth;
         {unset}
         scrollTo({{ left: x, top: y, behavior: 'instant' }});
         return [lines.length > 2 && form.height > before, isWide, wrong]"
    ));
    assert_eq!(found, json!([true, false, []]), "in the state {state}");
}
