//! By which day a complaint must have arrived, where it is sent by mail or letter.

use crate::messages;
use crate::state::Form;
use crate::view::{Element, classed};

/// The first such day of the rules that do not count the day of sending, as long as it is to come.
pub(crate) fn arrive_by(form: &Form) -> Option<Element> {
    let submission = form.submission()?;
    let clock = &form.session.clock;
    let deadlines = form.procedure().rules.iter().filter_map(|rule| rule.when.deadline_to_pass());
    let days = deadlines.filter(|passed| passed.must_arrive).filter_map(|passed| {
        let date = submission.answers().date(&passed.question)?;
        Some(passed.term.term.last_day(date, &clock.off))
    });
    let last = days.filter(|last| *last >= clock.today()).min()?;
    let words = form.about(form.wording.pages.arrive_by).replace("{day}", &messages::day(last, form.lang()));
    Some(classed("p", "notice").text(words))
}
