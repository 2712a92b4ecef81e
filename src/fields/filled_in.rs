//! A date prefilled with today: one line that says so, and the date input for those who mean another day.

use std::sync::Arc;

use chrono::Months;

use crate::messages;
use crate::parts::button;
use crate::parts::plain::plain;
use crate::state::{Form, part_id};
use crate::view::{Element, classed, el};

use super::date_parts::date_parts;
use super::field::{Field, help};
use super::typed_date::{sentence_below, typed_date};

pub(crate) fn filled_in(field: Field<'_>) -> Vec<Element> {
    let (form, words) = (Arc::clone(field.form), field.form.wording.pages);
    let is_html = form.session.host.renders_to_html();
    let today_form = Arc::clone(&form);
    let today = move || if is_html { words.today.to_owned() } else { today(&today_form) };
    // An error must be visible.
    let has_error = field.error(|error| error.is_some());
    let (parts, line) = (Arc::clone(&form), Arc::clone(&form));
    let is_expanded = Arc::new(move || parts.shows_dates.get() || has_error());
    let shows_parts = Arc::clone(&is_expanded);
    let day = part_id(field.id(), "day");
    let change = button::button("change-date", "link")
        .attr("aria-label", [words.change, ": ", field.question.label.get(form.lang())].concat())
        .text(words.change)
        .on("click", move |_| {
            line.shows_dates.set(true);
            line.session.host.focus_when_rendered(day.clone());
        });
    let line = classed("p", "filled-in")
        .needs_program(&form.session)
        .hidden(move || !is_html && is_expanded())
        .child(el("span").text_dyn(today))
        .text(" ")
        .child(change);
    let parts = el("div")
        .attr_opt("data-depends", is_html.then_some(""))
        .hidden(move || !is_html && !shows_parts())
        .child_opt(is_html.then(|| classed("p", "help").only_plain().text(plain(&form).today)))
        .child_opt(help(field))
        .children(date_parts(field));
    vec![line, parts.child(date_check(field))]
}

/// Asks about dates more than a year ago: in January it is easy to type the wrong year.
fn date_check(field: Field<'_>) -> Element {
    let form = Arc::clone(field.form);
    sentence_below(field, move |parts| long_ago_question(&form, parts))
}

/// The date of today. Its weekday would need a second line on a telephone, which the HTML cannot foresee.
fn today(form: &Form) -> String {
    [form.wording.pages.today, ", ", &messages::day_without_name(form.session.clock.today(), form.lang())].concat()
}

/// The question whether the date is right, if it is complete and more than a year ago.
fn long_ago_question(form: &Form, parts: &[(String, String)]) -> String {
    let a_year_ago = form.session.clock.today().checked_sub_months(Months::new(12));
    match typed_date(parts) {
        Some(date) if a_year_ago.is_some_and(|then| date < then) => form.after().long_ago.to_owned(),
        _ => String::new(),
    }
}
