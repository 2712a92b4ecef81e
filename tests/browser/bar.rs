//! The bar with the button to leave at once, while the form scrolls below it; and inputs with a font size that is large
//! enough to type in.

use serde_json::json;

use crate::cases::procedure;
use crate::form::{Page, ROOT, inside};

/// Telephones and a common desktop window.
const SIZES: [(u32, u32); 3] = [(320, 568), (390, 844), (1280, 720)];

#[test]
fn the_button_to_leave_covers_no_half_of_a_line() {
    let page = Page::start(1280);
    page.show("nl", "", &procedure("blijf-groep", "clienten").element("layout=page"));
    page.wait_until_ready();
    for (width, height) in SIZES {
        page.browser.look_through(width, height);
        // At the height of the button either the whole bar is visible, or nothing of it.
        let found = page.browser.script(&format!(
            "const root = {ROOT}, form = {}, button = root.querySelector('[part=exit]'), beside = [];
             const height = document.documentElement.scrollHeight;
             for (let top = 0; top < height; top += innerHeight * 0.4) {{
               scrollTo({{ top, behavior: 'instant' }});
               const {{ top: up, bottom: down, height: high }} = button.getBoundingClientRect();
               if (up < 0 || down > innerHeight) beside.push(`the button is not in sight at ${{top}}`);
               const {{ left, right }} = form.getBoundingClientRect();
               for (let n = 0; n <= 20; n++) for (const y of [up + 1, up + high / 2, down - 1]) {{
                 const there = root.elementFromPoint(left + 1 + (right - left - 2) * n / 20, y);
                 if (!there?.closest('.bar')) beside.push(`${{there?.outerHTML.slice(0, 60)}} is beside the button at ${{top}}`);
               }}
             }}
             const [, alpha] = getComputedStyle(root.querySelector('.bar') ?? form).backgroundColor.match(/^rgba\\(.*, ([0-9.]+)\\)$/) ?? [];
             scrollTo({{ top: 0, behavior: 'instant' }});
             return [height > innerHeight * 3, alpha ?? '1', [...new Set(beside)].slice(0, 5)]",
            inside(".form")
        ));
        assert_eq!(found, json!([true, "1", []]), "at {width} by {height}");
    }
}

#[test]
fn what_is_typed_is_never_so_small_that_a_telephone_zooms_in_on_it() {
    let page = Page::start(1280);
    page.server.put("/small.css", "body { font-size: 14px }");
    let form = procedure("blijf-groep", "clienten").element("layout=page");
    page.show("nl", "", &format!("<link rel=stylesheet href=small.css>{form}"));
    page.wait_until_ready();
    let sizes = page.browser.script(&format!(
        "const size = element => parseFloat(getComputedStyle(element).fontSize);
         const inputs = [...{ROOT}.querySelectorAll('input:not([type=radio], [type=checkbox], [type=file]), textarea')].filter(({{ tabIndex }}) => tabIndex === 0);
         return [size({}), inputs.length > 5, inputs.filter(input => size(input) < 16).map(({{ name }}) => name)]",
        inside("p.help")
    ));
    assert_eq!(sizes, json!([14, true, []]));
}
