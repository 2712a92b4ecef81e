//! Whom to call in immediate danger.

use crate::state::Form;
use crate::view::{Element, classed, el};

use super::{contact, details};

pub(crate) fn danger(form: &Form) -> Option<Element> {
    let safety = form.organisation().safety.as_ref()?;
    let (words, lang) = (form.wording.pages, form.lang());
    let heading = el("strong").text([words.danger, ": "].concat());
    let text = contact::with_numbers(el("span"), &safety.danger, lang);
    let help = safety.help.as_ref();
    let more = help.map(|help| details(words.more_help).child(contact::with_numbers(el("p"), help, lang)));
    Some(classed("div", "notice danger").in_own_task().child(el("p").child(heading).child(text)).child_opt(more))
}
