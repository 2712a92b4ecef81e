//! By which day a complaint must have arrived, where it is sent by mail or letter.

use crate::calendar::Moment;
use crate::complaint::{Context, fires};
use crate::messages;
use crate::state::Form;
use crate::view::{Element, classed};

/// The first such day of the rules that do not count the day of sending, as long as it is to come.
pub(crate) fn arrive_by(form: &Form) -> Option<Element> {
    let submission = form.submission()?;
    let clock = &form.session.clock;
    let answers = submission.answers();
    let days = form.procedure().rules.iter().flat_map(|rule| {
        let arriving = rule.deadlines().into_iter().filter(|passed| passed.must_arrive);
        arriving.filter_map(move |passed| {
            let last = passed.term.term.last_day(answers.date(&passed.question)?, &clock.off);
            // Only where the rule is about this complaint, and this term decides.
            let is_late = |day| fires(rule, Context { answers, now: Moment::at(day, 12, 0, 0), off: &clock.off });
            (!is_late(last) && is_late(last.succ_opt()?)).then_some(last)
        })
    });
    let last = days.filter(|last| *last >= clock.today()).min()?;
    let words = form.about(form.wording.pages.arrive_by).replace("{day}", &messages::day(last, form.lang()));
    Some(classed("p", "notice").text(words))
}
