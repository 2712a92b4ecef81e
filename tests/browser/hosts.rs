//! The form in host pages from elsewhere: each is a file in `tests/hosts`. A whole journey is made in it, from the
//! first click to the complaint in the receiver's database, and the page itself must stay as it was.

mod pictures;
mod site;
mod two;

use serde_json::json;

use crate::form::{ROOT, inside, seen};
use crate::webdriver::{Engine, SHIFT, engine};
use site::Site;

#[test]
fn a_site_with_a_strict_policy() {
    let site = Site::open("strict.html");
    site.complain();
    assert_eq!(site.page.browser.script("return blocked"), json!([]));
}

#[test]
fn a_theme_that_styles_everything() {
    Site::open("old-theme.html").complain();
}

/// Styles that a page's elements inherit stay outside the form, except the font.
#[test]
fn nothing_but_the_font_of_a_page_comes_in() {
    let site = Site::open("old-theme.html");
    let page = &site.page;
    page.begin();
    page.next();
    page.wait_for_focus("summary.heading");
    let usual = json!({
        "letterSpacing": "normal", "wordSpacing": "0px", "textTransform": "none", "textIndent": "0px", "textShadow": "none",
        "fontStyle": "normal", "fontVariantCaps": "normal", "whiteSpace": "normal", "wordBreak": "normal", "lineBreak": "auto",
        "direction": "ltr", "tabSize": "8", "captionSide": "top", "visibility": "visible",
    });
    let odd = format!(
        "const usual = {usual}, odd = [];
         for (const selector of ['.summary a', 'h2', 'p', 'legend', '.label', '.option-label', '.error', '.input', 'button']) {{
           const element = [...{ROOT}.querySelectorAll(`.page:not([hidden]) ${{selector}}`)].find(each => each.checkVisibility());
           if (!element) continue;
           const style = getComputedStyle(element), size = parseFloat(style.fontSize);
           for (const name in usual) if (style[name] !== undefined && style[name] !== usual[name]) odd.push(`${{selector}} ${{name}}: ${{style[name]}}`);
           if (!/^(start|left|center)$/.test(style.textAlign)) odd.push(`${{selector}} is aligned to the ${{style.textAlign}}`);
           if (size < 14) odd.push(`${{selector}} is ${{size}} pixels large`);
           if (parseFloat(style.lineHeight) < size * 1.1) odd.push(`${{selector}} has lines of ${{style.lineHeight}}`);
           if (!style.fontFamily.includes('Verdana')) odd.push(`${{selector}} is set in ${{style.fontFamily}}`);
         }}
         const form = {ROOT}?.querySelector('.form');
         if (getComputedStyle(form).paddingTop !== '16px') odd.push('a step of space is ' + getComputedStyle(form).paddingTop);
         return odd"
    );
    assert_eq!(page.browser.script(&odd), json!([]));
}

#[test]
fn a_site_with_bootstrap() {
    Site::open("bootstrap.html").complain();
}

#[test]
fn a_site_with_wordpress() {
    if site::has_theme() {
        Site::open("wordpress.html").complain();
    }
}

#[test]
fn a_theme_that_marks_what_has_the_focus_marks_an_input_and_not_the_form() {
    let site = Site::open("block-theme.html");
    let page = &site.page;
    page.begin();
    // The heading takes the focus a moment later.
    page.browser.wait_for(&format!("{ROOT}.activeElement"));
    // The theme's effect on an element of the page, as proof that the check can see a difference.
    let box_around = |element: &str| page.browser.text(&format!("getComputedStyle({element}).outlineStyle"));
    page.browser.script("document.querySelector('#zoek').focus()");
    assert_eq!(box_around("document.querySelector('#zoek')"), "solid");
    page.browser.script(&format!("{}.focus()", seen("input")));
    let host = format!("{ROOT}.host");
    assert!(page.browser.is(&format!("{host}.matches(':focus') && {host}.matches(':focus-within')")));
    assert_eq!(box_around(&host), "none");
}

#[test]
fn a_page_that_stops_every_event_on_its_way_and_again_at_the_window() {
    let site = Site::open("silent.html?everywhere");
    site.complain();
    Site::open("silent.html?window-up").complain();
}

/// Nothing can be done about this one, and docs/embedding.md says so.
#[test]
fn a_window_that_lets_no_event_pass_leaves_a_form_that_nobody_can_begin() {
    let site = Site::open("silent.html?window-down");
    site.page.wait_until_open_at("start");
    site.page.click("[part=start]");
    site.page.browser.script("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame)");
    assert_eq!(site.page.place().page, "start");
}

#[test]
fn a_page_with_libraries_that_change_what_is_the_browsers_own() {
    let site = Site::open("patched.html");
    // WebKit's driver clicks by scripts in the page, which such a page breaks.
    if engine() == Engine::Webkit { site.complain_by_script() } else { site.complain() }
}

#[test]
fn a_page_that_makes_the_element_and_moves_it_about() {
    let site = Site::open("moving.html");
    let page = &site.page;
    page.wait_until_open_at("start");
    page.click("[part=start]");
    page.wait_for_page("questions");
    page.choose("relatie", "familielid");
    let moves = || {
        // As a script of the page: with WebKit's driver, the code after a script runs between the two moves.
        page.browser.script("await new Promise(done => setTimeout(() => { shop.move(); setTimeout(done) }))");
    };
    for _ in 0..2 {
        moves();
        assert_eq!(page.place().step, "goede-deur");
        assert!(page.browser.is(&format!("{}.checked", inside("[value=familielid]"))));
    }
    // Removed and created again, the element is a form like any other.
    page.browser.script("document.querySelector('klacht-formulier').remove(); shop.put()");
    page.wait_until_open_at("start");
    // There and back again, so that the page around it is as it was.
    site.complain_with(|| {
        moves();
        moves();
    });
}

#[test]
fn a_frame_that_may_do_little() {
    let site = Site::open("framed.html");
    site.page.browser.go_into_frame(true);
    site.complain();
    site.page.browser.go_into_frame(false);
    site.check_unchanged("around the frame");
}

#[test]
fn a_frame_can_only_leave_itself() {
    let site = Site::open("framed.html");
    let page = &site.page;
    page.browser.go_into_frame(true);
    page.begin();
    page.choose("relatie", "familielid");
    page.browser.press(&SHIFT.repeat(3));
    page.browser.go_into_frame(false);
    page.browser.go_into_frame(true);
    page.browser.wait_for("document.title === 'Het weer'");
    page.browser.go_into_frame(false);
    assert_eq!(page.browser.text("document.title"), "Een site met een frame");
}

#[test]
fn a_page_that_reads_from_right_to_left() {
    let site = Site::open("rtl.html");
    let page = &site.page;
    page.wait_until_open_at("start");
    // The form sets its own language and text direction.
    let way = format!("getComputedStyle({}).direction", inside("h2"));
    assert_eq!(page.browser.text(&way), "ltr");
    let starts_left = format!(
        "const range = new Range(); range.selectNodeContents({});
         return range.getBoundingClientRect().left - {}.getBoundingClientRect().left",
        seen("h2"),
        inside(".form")
    );
    assert!(page.browser.script(&starts_left).as_f64().unwrap() < 2.0);
    assert_eq!(page.browser.text(&format!("getComputedStyle({ROOT}.host).direction")), "rtl");
    site.complain();
}
