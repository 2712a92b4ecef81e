//! What happens next and by which date, whom to contact if it does not, and what can follow.

use std::sync::Arc;

use crate::complaint::Dated;
use crate::messages;
use crate::organisation::{FollowUp, Lang};
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::heading::{self, paragraph};
use super::{contact, danger, external_link, link_text, other_procedure, retention};

pub(crate) fn what_next(form: &Arc<Form>, heading: &str, note: Option<&str>) -> Vec<Element> {
    let (words, procedure) = (form.after(), form.procedure());
    let mut next = heading::part(words.afterwards);
    for step in &procedure.follow_ups {
        next = next.child(follow_up(form, step));
    }
    let mut parts = Vec::new();
    parts.extend(timeline(form, heading, note));
    parts.extend(contact_section(form));
    parts.extend(next.non_empty());
    parts.extend(
        retention(form, heading::part(form.wording.pages.kept), |kept, text| {
            form.applies(kept).then_some(text).into_iter().collect()
        })
        .non_empty(),
    );
    parts.extend(danger(form));
    parts
}

fn timeline(form: &Form, heading: &str, note: Option<&str>) -> Option<Element> {
    form.filed(|filed| {
        if filed.timeline.is_empty() {
            return None;
        }
        let mut list = classed("ol", "timeline").attr("part", "timeline");
        let mut is_dated = false;
        for dated in filed.timeline {
            is_dated |= dated.by.is_some();
            list = list.child(step(dated, form.lang()));
        }
        let note = note.filter(|_| is_dated).map(|note| el("p").text(note));
        Some(heading::part(heading).child_opt(note).child(list))
    })
}

/// A step of the timeline. The date comes first, because people look for that, and the actor last, unless the text
/// names them.
fn step(dated: &Dated<'_>, lang: Lang) -> Element {
    let (step, (heading, what)) = (dated.step, messages::timeline_by_day(dated, lang));
    let who = step.who.get(lang);
    let is_named = |text: &str| text.to_ascii_lowercase().contains(&who.to_ascii_lowercase());
    let who =
        (!is_named(&heading) && !is_named(&what)).then(|| classed("span", "who").organisation_text(&step.who, lang));
    let heading = el("strong").lang_of(&step.text, lang).text(heading);
    let what = (!what.is_empty()).then(|| el("span").lang_of(&step.text, lang).text(what));
    el("li").child(heading).child_opt(what).child_opt(who)
}

/// Whom to contact.
fn contact_section(form: &Form) -> Option<Element> {
    let contact = form.procedure().contact.as_ref().unwrap_or(&form.organisation().contact);
    let mail = contact.email.as_ref().map(|to| contact::mail(form.wording.words, to));
    let telephone = contact.telephone.as_ref().map(|number| contact::telephone(form.wording.words, number));
    let mut ways = heading::part(form.after().no_word);
    let is_dated = form.filed(|filed| filed.timeline.iter().any(|dated| dated.by.is_some()));
    let how = if is_dated { form.after().no_word_how } else { form.after().no_word_undated };
    if mail.is_some() || telephone.is_some() || !contact.websites.is_empty() {
        ways = ways.child(el("p").text(how)).child_opt(mail).child_opt(telephone);
    }
    for url in &contact.websites {
        ways = ways.child(el("p").child(external_link(url, link_text(url), form.lang())));
    }
    ways.non_empty()
}

/// A next step for those who disagree: another procedure, an address or a page.
fn follow_up(form: &Arc<Form>, next: &FollowUp) -> Element {
    let other = next.procedure.as_ref().and_then(|id| other_procedure(form, id, "button quiet"));
    let who = (next.email.as_ref(), next.telephone.as_ref());
    let ways = contact::ways(form, who, next.hours.as_ref(), next.url.as_ref());
    el("div").child(paragraph(&next.text, form.lang())).child_opt(other).children(ways)
}
