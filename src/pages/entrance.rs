//! The entrance: a choice between the procedures of an organisation that has more than one.

use std::sync::Arc;

use crate::messages;
use crate::organisation::{Door, Lang};
use crate::parts::button::button;
use crate::parts::shell;
use crate::state::Session;
use crate::view::{Element, classed, el};

pub(crate) fn entrance(session: &Arc<Session>, lang: Lang) -> Element {
    let organisation = &session.organisation;
    let words = messages::pages(lang, organisation.tone);
    let mut page = classed("section", "page").attr("aria-labelledby", "entrance.heading");
    let mut choices = classed("ul", "doors");
    if let Some(entrance) = &organisation.entrance {
        let question =
            el("h2").attr("id", "entrance.heading").attr("tabindex", "-1").organisation_text(&entrance.question, lang);
        page = page.child(question);
        for (index, choice) in entrance.choices.iter().enumerate() {
            let to = Arc::downgrade(session);
            let go = move || {
                if let Some(session) = to.upgrade() {
                    session.enter(index);
                }
            };
            if let Some(url) = &choice.url {
                let link = classed("a", "door").attr("part", "door").attr("href", &**url).attr("rel", "noreferrer");
                choices = choices.child(el("li").child(labelled(choice, link, lang)));
                continue;
            }
            let procedure = choice.procedure.as_deref().unwrap_or_default();
            let page = session.host.page_of(procedure, lang.as_str());
            let session = Arc::clone(session);
            let door = button("door", "door").needs_program(&session).attr("value", procedure);
            let door = labelled(choice, door, lang).on("click", move |_| session.presses.next_task(go.clone()));
            let link = page.map(|page| labelled(choice, classed("a", "door").only_plain().attr("href", page), lang));
            choices = choices.child(el("li").child(door).child_opt(link));
        }
    }
    let page = page.child(choices);
    shell(session, lang, words).attr("data-page", "entrance").child(page)
}

fn labelled(choice: &Door, door: Element, lang: Lang) -> Element {
    let words = el("span").attr("class", "door-label").organisation_text(&choice.label, lang);
    let help = choice.help.as_ref().map(|help| classed("span", "door-help").organisation_text(help, lang));
    door.child(words).child_opt(help)
}
