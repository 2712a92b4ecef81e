//! The entrance: who are you, and what is it about. Only where an organisation has more than one form.

use std::sync::Arc;

use crate::messages;
use crate::organisation::Lang;

use super::app::App;
use super::button::button;
use super::element::{Made, classed, el};
use super::root;

pub(super) fn entrance(app: &Arc<App>, lang: Lang) -> Made {
    let organisation = &app.organisation;
    let words = messages::pages(lang, organisation.tone);
    let mut page = classed("section", "page").set("aria-labelledby", "entrance.heading");
    let mut doors = classed("ul", "doors");
    if let Some(entrance) = &organisation.entrance {
        let question = el("h2").set("id", "entrance.heading").set("tabindex", "-1").said(&entrance.question, lang);
        page = page.child(question);
        for (place, door) in entrance.choices.iter().enumerate() {
            let to = Arc::downgrade(app);
            let go = move || {
                if let Some(app) = to.upgrade() {
                    app.enter(place);
                }
            };
            let app = Arc::clone(app);
            let words = el("span").set("class", "door-label").said(&door.label, lang);
            let help = door.help.as_ref().map(|help| classed("span", "door-help").said(help, lang));
            let door = button("door", "door").set("value", &*door.procedure).child(words).maybe(help);
            doors = doors.child(el("li").child(door.on("click", move |_| app.soon(go.clone()))));
        }
    }
    let page = page.child(doors);
    root::root(app, lang, words).set("data-page", "entrance").child(page)
}
