//! Checks every state of every form under every display setting: light, dark and forced colours; narrow and wide pages,
//! and a tiny viewport as under a high zoom level; text with wide spacing; a narrow and a wide font; reduced motion.
//!
//! One walk through a form serves all of these, because the walk is what takes time: in each state the settings change
//! in place. What is checked under each setting is in a file of its own.

mod axe;
mod buttons;
mod fits;
mod focus;
pub(crate) mod fonts;
mod motion;
mod names;
mod whole;

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cases::procedure;
use crate::form::{Page, ROOT, inside};
use crate::states;
use crate::webdriver::{Browser, Colours};

/// The narrowest screen that must work, and a common one.
const WIDTHS: [u32; 2] = [320, 1280];
/// A common telephone, on which the visitor may have chosen large text.
const TELEPHONE: u32 = 390;

#[test]
fn every_entrance_and_every_start() {
    look_at(11, |look| states::beginnings("nl", look));
}

#[test]
fn a_client_of_the_first_organisation() {
    look_at(13, |look| states::steps("nl", &procedure("blijf-groep", "clienten"), look));
}

#[test]
fn somebody_else_at_the_first_organisation() {
    look_at(11, |look| states::steps("en", &procedure("blijf-groep", "externen"), look));
}

#[test]
fn a_participant_in_a_training() {
    look_at(11, |look| states::steps("nl", &procedure("blijf-groep", "scholing"), look));
}

#[test]
fn whoever_is_not_content_with_that_answer() {
    look_at(10, |look| states::steps("en", &procedure("blijf-groep", "scholing-tweede-instantie"), look));
}

#[test]
fn a_customer_of_the_second_organisation() {
    look_at(10, |look| states::steps("en", &procedure("groeimeesters", "klacht"), look));
}

#[test]
fn whoever_goes_to_the_commissioner() {
    look_at(10, |look| states::steps("nl", &procedure("groeimeesters", "klachtencommissaris"), look));
}

#[test]
fn a_customer_of_the_third_organisation() {
    look_at(7, |look| states::steps("nl", &procedure("klik-onderwijs", "klacht"), look));
}

#[test]
fn whoever_objects_to_the_outcome() {
    look_at(11, |look| states::steps("en", &procedure("klik-onderwijs", "bezwaar"), look));
}

#[test]
fn everything_that_is_met_while_a_complaint_is_sent() {
    let moved = look_at(16, |look| states::sending("nl", look));
    // While a complaint is being sent something is animated, so a check that nothing moves under reduced motion proves
    // something. A pause may end while it is looked at, and then it is being sent again.
    if Browser::colours().len() > 1 {
        let elsewhere: Vec<&String> = moved
            .iter()
            .filter(|each| !["sending-sending: along", "sending-pausing: along"].contains(&each.as_str()))
            .collect();
        assert_eq!(elsewhere, [] as [&String; 0]);
        assert!(moved.contains("sending-sending: along"), "nothing is animated while it is sent: {moved:?}");
    }
}

#[test]
fn all_questions_on_one_page() {
    look_at(3, |look| states::one_page("en", look));
}

#[test]
fn where_the_tab_may_remember_it() {
    look_at(1, |look| states::drafts("nl", look));
}

/// Checks every state of a walk under every display setting. Requires a minimum number of states, so that a state
/// cannot disappear unnoticed. Returns the names of the animations that were seen.
#[track_caller]
fn look_at(at_least: usize, walk: impl FnOnce(&dyn Fn(&Page, &str))) -> BTreeSet<String> {
    let seen = Seen::default();
    walk(&|page, state| seen.look(page, state));
    let Seen { states, moved } = seen;
    let states = states.into_inner();
    assert!(states.len() >= at_least, "only {} of {at_least} states were seen: {states:?}", states.len());
    moved.into_inner()
}

/// The states that were checked, and the animations that were seen.
#[derive(Default)]
struct Seen {
    states: RefCell<BTreeSet<String>>,
    moved: RefCell<BTreeSet<String>>,
}

impl Seen {
    /// Checks a state under every display setting, and leaves it as it was.
    #[track_caller]
    fn look(&self, page: &Page, state: &str) {
        // The widest font: targets that are too small or covered show up where space is tightest.
        fonts::set(page, Some(fonts::WIDE));
        for colours in Browser::colours() {
            show_in(page, *colours);
            for width in WIDTHS {
                page.browser.look_through(width, 900);
                let way = format!("{state} in {colours:?} at {width} px");
                if *colours == Colours::Forced {
                    axe::check_in_forced_colours(page, &way);
                } else {
                    axe::check(page, &way);
                }
                check_shape(page, &way);
            }
        }
        page.browser.look_in(Colours::Light, false);
        for font in fonts::BOTH {
            fonts::set(page, Some(font));
            let way = format!("{state} in {font:?}");
            page.browser.look_through(fits::HOLE.0, fits::HOLE.1);
            fits::check_reach(page, &way);
            for width in WIDTHS {
                page.browser.look_through(width, 900);
                check_shape(page, &format!("{way} at {width} px"));
                fits::check_spacing(page, &format!("{way} at {width} px"));
            }
            page.browser.look_through(TELEPHONE, 900);
            fits::check_large(page, &format!("{way} at {TELEPHONE} px"));
        }
        fonts::set(page, None);
        if Browser::colours().len() > 1 {
            let moved = motion::check(page, state).into_iter().map(|name| format!("{state}: {name}"));
            self.moved.borrow_mut().extend(moved);
        }
        assert!(self.states.borrow_mut().insert(state.to_owned()), "{state} comes twice");
    }
}

/// Shows the page in these colours, as a page does that supports colour schemes.
#[track_caller]
fn show_in(page: &Page, colours: Colours) {
    // Under reduced motion, because a colour in transition would be read halfway.
    page.browser.look_in(colours, true);
    page.browser
        .script("Object.assign(document.documentElement.style, { colorScheme: 'light dark', background: 'Canvas' })");
    // Checks that the form did change colour: the next checks would otherwise see the previous colours again.
    let ink = page.browser.text(&format!("getComputedStyle({}).color", inside(".form")));
    let channel =
        |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap_or(0);
    let is_light = ink.split(',').map(channel).sum::<u32>() > 3 * 128;
    assert!(colours == Colours::Forced || is_light == (colours == Colours::Dark), "{ink} in {colours:?}");
}

/// Runs the same checks on any page, at both widths, in all colours that the engine offers.
#[track_caller]
pub(crate) fn check(page: &Page, state: &str) {
    for (font, is_judged) in [(fonts::NARROW, true), (fonts::WIDE, false)] {
        fonts::set(page, Some(font));
        for width in WIDTHS {
            page.browser.resize(width, 900);
            let way = format!("{state} in {font:?} at {width} px");
            // In the wide font axe-core cannot determine the background of a text to copy.
            if is_judged {
                axe::check(page, &way);
            }
            check_shape(page, &way);
        }
    }
    fonts::set(page, None);
}

/// Runs axe-core alone, on a page without a form.
#[track_caller]
pub(crate) fn judge(page: &Page, state: &str) {
    axe::check(page, state);
}

#[track_caller]
fn check_shape(page: &Page, state: &str) {
    // Elements that are only for screen readers may be anywhere.
    let wide = page.browser.script(&format!(
        "const out = [...{ROOT}.querySelectorAll('*')].filter(element => element.checkVisibility() && !element.closest('.unseen, .trap'))
           .filter(element => {{ const {{ left, right, width }} = element.getBoundingClientRect(); return width > 1 && (right > innerWidth + 1 || left < -1) }});
         return [document.documentElement.scrollWidth <= innerWidth, out.map(element => element.outerHTML.slice(0, 99))]"
    ));
    assert_eq!(wide, json!([true, []]), "in the state {state}");
    // Only one button is the main one, and a link that opens a new tab says so.
    let odd = page.browser.script(&format!(
        "const seen = selector => [...{ROOT}.querySelectorAll(selector)].filter(element => element.checkVisibility());
         const filled = seen('.button:not(.quiet)').map(element => element.textContent);
         const silent = seen('a[target]').filter(element => !/ \\((nieuw tabblad|new tab)\\)$/.test(element.textContent));
         return [filled.length > 1 ? filled : [], silent.map(element => element.outerHTML)]"
    ));
    assert_eq!(odd, json!([[], []]), "filled buttons, and links to a new tab, in the state {state}");
    // The first heading has the right level, and no level is skipped.
    let levels = page.browser.script(&format!(
        "return [...{ROOT}.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heading => heading.checkVisibility()).map(heading => +heading.localName[1])"
    ));
    let levels: Vec<u64> = levels.as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    assert_eq!(levels.first(), Some(&2), "in the state {state}");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?} in the state {state}");
}
