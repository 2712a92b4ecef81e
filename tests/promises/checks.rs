//! The checks that the rows make of a form, each as one line in a test.

use klachtformulier::calendar::End;
use klachtformulier::complaint::{Dated, Fired};
use klachtformulier::json::{Node, Value};
use klachtformulier::messages;
use klachtformulier::organisation::{
    Addressee, Conditional, Lang, OneOrMore, Outcome, Question, Required, Rule, Said, Text, TimelineStep,
};

use crate::forms::Form;

/// The moment at which most complaints here are filed: a Friday in winter.
pub(crate) const NOW: &str = "2026-11-20T10:00:00+01:00";

/// A text that must be present.
#[track_caller]
pub(crate) fn said(text: &Option<Text>) -> &Text {
    text.as_ref().expect("this must be said")
}

/// The one thing that is said whatever was answered.
#[track_caller]
pub(crate) fn always(said: &OneOrMore<Said>) -> &Text {
    let [said] = &**said else { panic!("this must be said, once") };
    assert!(!said.is_conditional());
    &said.0.text
}

/// Checks that a text says all of this, in both languages.
#[track_caller]
pub(crate) fn check_says(text: &Text, nl: &[&str], en: &[&str]) {
    check_holds(&text.nl, nl);
    check_holds(text.en.as_deref().expect("English beside the Dutch"), en);
}

/// Checks that a text contains all of these, in any letter case.
#[track_caller]
pub(crate) fn check_holds(text: &str, facts: &[&str]) {
    for fact in facts {
        assert!(text.to_lowercase().contains(&fact.to_lowercase()), "{fact:?} is missing in {text:?}");
    }
}

/// Checks that one of these texts says all of this.
#[track_caller]
pub(crate) fn check_one_says<'a>(texts: impl IntoIterator<Item = &'a Text>, nl: &[&str], en: &[&str]) {
    let texts: Vec<&Text> = texts.into_iter().collect();
    let found = texts.iter().find(|text| nl.first().is_some_and(|fact| text.nl.contains(fact)));
    check_says(found.unwrap_or_else(|| panic!("nothing says {nl:?}: {texts:?}")), nl, en);
}

/// Checks that a complaint with these answers has this outcome, that these rules fire, and that there are no errors.
#[track_caller]
pub(crate) fn check_verdict(form: Form, now: &str, changes: &str, outcome: Outcome, rules: &[&str]) {
    let found = form.file(now, changes);
    assert_eq!(found.problems, [], "{changes}");
    let fired: Vec<&str> = found.verdict.fired.iter().map(|fired| &*fired.rule.id).collect();
    assert_eq!((found.verdict.outcome, fired.as_slice()), (outcome, rules), "{changes} at {now}");
}

/// Checks that a complaint with these answers has these errors.
#[track_caller]
pub(crate) fn check_errors(form: Form, changes: &str, errors: &[(&str, &str)]) {
    let found = form.file(NOW, changes);
    let found: Vec<_> =
        found.problems.iter().map(|problem| (problem.question.as_str(), problem.reason.code().as_str())).collect();
    assert_eq!(found, errors, "{changes}");
}

/// Checks that a complaint that is filed at this moment has this date at this step.
#[track_caller]
pub(crate) fn check_date(form: Form, now: &str, step: &str, by: &str) {
    let step = form.step(step);
    let found = form.file(now, "{}");
    let dated = found.timeline.iter().find(|dated| dated.step == step).expect("every step comes");
    assert_eq!(dated.by.map(End::written).as_deref(), Some(by), "filed at {now}");
}

/// Checks the sentences of a dated step, for a complaint that is filed at this moment.
#[track_caller]
pub(crate) fn check_dated_text(form: Form, now: &str, step: &str, nl: &[&str], en: &[&str]) {
    let step = form.step(step);
    let found = form.file(now, "{}");
    let dated = found.timeline.iter().find(|dated| dated.step == step).expect("every step comes");
    check_holds(&messages::timeline_sentence(dated, Lang::Nl), nl);
    check_holds(&messages::timeline_sentence(dated, Lang::En), en);
}

/// A step that cannot have a date: it says in words what happens, whenever the complaint is filed.
#[track_caller]
pub(crate) fn check_dateless(form: Form, step: &str, nl: &[&str], en: &[&str]) -> &'static TimelineStep {
    let step = form.step(step);
    for now in [NOW, "2027-05-04T10:00:00+02:00"] {
        let found = form.file(now, "{}");
        let dated: Vec<&Dated<'_>> = found.timeline.iter().filter(|dated| dated.step == step).collect();
        assert!(matches!(dated[..], [Dated { by: None, .. }]), "{dated:?}");
    }
    check_says(&step.text, nl, en);
    step
}

/// Checks the reason of a rule that fires, with the dates filled in.
#[track_caller]
pub(crate) fn check_reason(form: Form, now: &str, changes: &str, rule: &str, nl: &[&str], en: &[&str]) {
    let found = form.file(now, changes);
    let fired: Option<&Fired<'_>> = found.verdict.fired.iter().find(|fired| *fired.rule.id == *rule);
    let fired = fired.unwrap_or_else(|| panic!("{rule} does not fire"));
    check_holds(&messages::reason(fired, Lang::Nl), nl);
    check_holds(&messages::reason(fired, Lang::En), en);
}

/// The procedures that a rule refers to.
pub(crate) fn doors(rule: &Rule) -> Vec<&str> {
    rule.other_procedures.iter().map(|door| &**door).collect()
}

/// Checks that the complaint may be sent, whatever a rule says.
#[track_caller]
pub(crate) fn check_may_send(rule: &Rule) {
    let (nl, en) = (rule.instead.nl.to_lowercase(), rule.instead.en.as_deref().unwrap_or_default().to_lowercase());
    assert!(nl.contains("versturen"), "{nl}");
    assert!(en.contains("send"), "{en}");
}

#[track_caller]
pub(crate) fn check_required(question: &Question) {
    assert_eq!(question.required, Required::Always, "{:?}", question.id);
}

#[track_caller]
pub(crate) fn check_optional(question: &Question) {
    assert_eq!(question.required, Required::Never, "{:?}", question.id);
}

/// The note on an item of a procedure: in the list with that name, the item with that id, or the first item. Without a
/// name: the note on the procedure itself.
#[track_caller]
pub(crate) fn note_in(procedure: &Node, list: &str, id: &str) -> String {
    let holder = match procedure.get(list).map(|node| &node.value) {
        Some(Value::List(items)) => {
            let item = items.iter().find(|item| id.is_empty() || item.get("id").and_then(Node::text) == Some(id));
            item.unwrap_or_else(|| panic!("nothing in {list} has the id {id:?}"))
        }
        _ if list.is_empty() => procedure,
        other => panic!("{list} is no list but {other:?}"),
    };
    let note = holder.get("note").and_then(Node::text);
    note.unwrap_or_else(|| panic!("no note beside {list} {id}")).to_owned()
}

/// Checks the options of a question: id and Dutch label.
#[track_caller]
pub(crate) fn check_options(question: &Question, options: &[(&str, &str)]) {
    let found: Vec<_> = question.options.iter().map(|option| (&*option.id, option.label.nl.as_str())).collect();
    assert_eq!(found, options);
}

/// Checks an address as it is written on an envelope.
#[track_caller]
pub(crate) fn check_envelope(to: &Addressee, lines: [&str; 5]) {
    let attention = to.attention.as_ref().map_or("", |attention| attention.nl.as_str());
    assert_eq!([to.name.0.as_str(), attention, &to.line.0, &to.postcode, &to.city.0], lines);
}

/// Checks the ways in which a complaint can reach the organisation.
#[track_caller]
pub(crate) fn check_ways(form: Form, ways: &[&str]) {
    let deliveries = &form.procedure().deliveries;
    let all = [
        ("endpoint", deliveries.receiver().is_some()),
        ("mail", !deliveries.mail.is_empty()),
        ("letter", !deliveries.letter.is_empty()),
        ("telephone", !deliveries.telephone.is_empty()),
        ("in_person", !deliveries.in_person.is_empty()),
    ];
    let found: Vec<&str> = all.iter().filter(|(_, there)| *there).map(|(way, _)| *way).collect();
    assert_eq!(found, ways);
}

/// Checks the address to which the e-mail of a form goes.
#[track_caller]
pub(crate) fn check_mail_to(form: Form, address: &str) {
    let mail = form.procedure().deliveries.mail.first().expect("a complaint can be mailed");
    assert_eq!(&*mail.to, address);
}
