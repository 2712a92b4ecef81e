//! What happens next, according to the receipt: people look for the date, so the date stands out.

use std::collections::BTreeSet;

use serde_json::json;

use crate::cases::{dutch, organisation, procedure};
use crate::fill::Filling;
use crate::form::{Page, inside, seen};

#[test]
fn each_step_has_its_day_above_it_or_what_happens_and_who_does_it_below() {
    let procedure = procedure("klik-onderwijs", "klacht");
    let page = Page::start(1280);
    page.show("nl", "2026-11-20T10:00:00+01:00", &procedure.element(""));
    Filling::brief(&page, &procedure, &json!({})).go_on_to("review");
    page.click("[part=way][value=text]");
    page.wait_for_page("text");
    page.click("[part=copy]");
    page.browser.wait_for(&format!("{}?.checkVisibility()", inside("[part=receipt][data-state=ready]")));
    let steps = page.browser.script(&format!(
        "return [...{}.children].map(step => [step.querySelector('strong').textContent, step.querySelector('.who')?.textContent ?? ''])",
        seen("ol[part=timeline]")
    ));
    let file = organisation("klik-onderwijs");
    let all = file["procedures"].as_array().unwrap().iter().find(|known| known["id"] == *procedure.id).unwrap();
    let all = all["timeline"].as_array().unwrap();
    assert_eq!(steps.as_array().unwrap().len(), all.len());
    let mut kinds = BTreeSet::new();
    for (step, shown) in all.iter().zip(steps.as_array().unwrap()) {
        let (text, who) = (dutch(&step["text"]), dutch(&step["who"]));
        let heading = shown[0].as_str().unwrap();
        let is_day = heading.ends_with("2026") && heading.starts_with(|letter: char| letter.is_uppercase());
        assert_eq!(is_day, text.contains("{by}"), "{heading} above {text}");
        assert!(is_day || text.starts_with(heading), "{heading} above {text}");
        // Most sentences name the person who acts; below those that do not, the name is shown.
        let is_said = text.to_lowercase().contains(&who.to_lowercase());
        assert_eq!(shown[1], if is_said { "" } else { &who }, "below {text}");
        kinds.insert((is_day, is_said));
    }
    assert!(kinds.len() > 2, "of each kind there is one: {kinds:?}");
}
